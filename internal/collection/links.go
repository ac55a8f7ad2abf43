package collection

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/store"
)

// links is what a linker found: for each base the card that its history
// belongs to, and the reverse.
type links struct {
	owner   map[card.Key]card.Key
	former  map[card.Key][]card.Key
	first   map[card.Key]card.Key // by card: the key of its first review
	renamed map[card.Key]card.Key // by the key that the text gives: the one that the card goes by
	unsaved map[card.Key]card.Key
	unclear []Candidate
}

// current is the key of the card that what was done under a key counts for.
func (c *Collection) current(key card.Key) card.Key {
	if c.links == nil || c.links.owner == nil {
		return key
	}
	b := key.Base()
	if to, ok := c.links.owner[b]; ok {
		return to + key[len(b):]
	}
	return key
}

// named is the key of the card that someone names by a key: its own, one that
// it had, or the one that its text would give it.
func (c *Collection) named(key card.Key) card.Key {
	b := key.Base()
	if c.links != nil {
		if to, ok := c.links.renamed[b]; ok {
			return to + key[len(b):]
		}
	}
	return c.current(key)
}

// namedFact does the same for a statement about a card.
func (c *Collection) namedFact(key string) string {
	if name, about, ok := strings.Cut(key, "/"); ok && slices.Contains(cardFacts, name) {
		return review.CardFact(name, c.named(card.Key(about)))
	}
	return key
}

func (c *Collection) currentFact(key string) string {
	name, about, ok := strings.Cut(key, "/")
	if !ok || !slices.Contains(cardFacts, name) {
		return key
	}
	return review.CardFact(name, c.current(card.Key(about)))
}

// cardFacts is what is stated of cards.
var cardFacts = []string{suspend, bury, flag, note, ownAnswer}

// find returns the card that goes by a key, or did.
func (c *Collection) find(key card.Key) (*card.Card, bool) {
	c.memory.RLock()
	defer c.memory.RUnlock()
	k, ok := c.library.cards[c.named(key)]
	return k, ok
}

// currentAction is the action with the key that its card goes by.
func (c *Collection) currentAction(a review.Action) review.Action {
	if a.Review != nil {
		r := *a.Review
		r.Card = c.current(r.Card)
		a.Review = &r
	}
	if a.Attempt != nil {
		t := *a.Attempt
		t.Card = c.current(t.Card)
		a.Attempt = &t
	}
	if a.Fact != nil {
		f := *a.Fact
		f.Key = c.currentFact(f.Key)
		a.Fact = &f
	}
	return a
}

// formerKeys lists the other keys whose history is the card's.
func (c *Collection) formerKeys(key card.Key) []card.Key {
	if c.links == nil {
		return nil
	}
	b := key.Base()
	of := c.links.former[b]
	out := make([]card.Key, len(of))
	for i, f := range of {
		out[i] = f + key[len(b):]
	}
	return out
}

// factKeys lists the keys under which the same was stated of the same card.
func (c *Collection) factKeys(key string) []string {
	name, about, _ := strings.Cut(c.currentFact(key), "/")
	out := []string{review.CardFact(name, card.Key(about))}
	for _, k := range c.formerKeys(card.Key(about)) {
		out = append(out, review.CardFact(name, k))
	}
	return out
}

// seed is the key that the card's fuzz is drawn from: its first one, so that
// an edit moves no day on which it is due.
func (c *Collection) seed(key card.Key) card.Key {
	if c.links != nil {
		if first, ok := c.links.first[key]; ok {
			return first
		}
	}
	return key
}

// reviewsOf returns the card's reviews, whatever keys they were given under.
func (c *Collection) reviewsOf(ctx context.Context, s *store.Store, key card.Key) ([]review.Review, error) {
	var all []review.Review
	for _, k := range append(c.formerKeys(key), key) {
		reviews, err := s.ReviewsOf(ctx, k)
		if err != nil {
			return nil, err
		}
		all = append(all, reviews...)
	}
	slices.SortFunc(all, func(a, b review.Review) int { return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(a.ID, b.ID)) })
	return all, nil
}

func (c *Collection) replayCard(ctx context.Context, s *store.Store, key card.Key, more ...review.Review) (review.State, error) {
	reviews, err := c.reviewsOf(ctx, s, key)
	if err != nil {
		return review.State{}, err
	}
	return c.sched.Replay(c.seed(key), slices.Concat(reviews, more)), nil
}

// attemptsOf returns the card's attempts, newest first.
func (c *Collection) attemptsOf(ctx context.Context, s *store.Store, key card.Key) ([]review.Attempt, error) {
	all, err := s.AttemptsOf(ctx, key)
	former := c.formerKeys(key)
	if err != nil || len(former) == 0 {
		return all, err
	}
	for _, k := range former {
		of, err := s.AttemptsOf(ctx, k)
		if err != nil {
			return nil, err
		}
		all = append(all, of...)
	}
	slices.SortFunc(all, func(a, b review.Attempt) int { return cmp.Or(cmp.Compare(b.At, a.At), cmp.Compare(b.ID, a.ID)) })
	return all, nil
}

// lastPoints is Store.LastPoints over all keys of each card, the one that was
// reviewed last first.
func (c *Collection) lastPoints(ctx context.Context, s *store.Store, keys []card.Key) (map[card.Key][]bool, error) {
	all := slices.Clone(keys)
	of := map[card.Key][]card.Key{}
	for _, key := range keys {
		if former := c.formerKeys(key); len(former) > 0 {
			all = append(all, former...)
			of[key] = append(former, key)
		}
	}
	points, err := s.LastPoints(ctx, all)
	if err != nil || len(of) == 0 {
		return points, err
	}
	out := map[card.Key][]bool{}
	for _, key := range keys {
		under := of[key]
		if under == nil {
			under = []card.Key{key}
		}
		slices.SortStableFunc(under, func(a, b card.Key) int { return cmp.Compare(c.own[b].LastAt, c.own[a].LastAt) })
		for _, k := range under {
			if said, ok := points[k]; ok {
				out[key] = said
				break
			}
		}
	}
	return out, nil
}

// Unclear lists the cards that have gone and those that have come which may be
// the same, but need not.
func (c *Collection) Unclear(ctx context.Context) ([]Candidate, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.sync(ctx); err != nil || c.links == nil {
		return nil, err
	}
	return slices.Clone(c.links.unclear), nil
}

// Gone is the practised cards of a deck that are in no file any more, and
// that no other card is like: their history is kept for the day they return.
type Gone struct {
	Deck, File string
	Cards      []card.Key
}

// Gone lists them by deck, for decks that are there.
func (c *Collection) Gone(ctx context.Context) ([]Gone, error) {
	unclear, err := c.Unclear(ctx)
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	listed := map[card.Key]bool{}
	for _, u := range unclear {
		listed[u.Old] = true
	}
	of := map[string][]card.Key{}
	for key, st := range c.own {
		_, here := c.library.cards[c.current(key)]
		if st.Reviews > 0 && !here && !listed[key.Base()] {
			of[key.Deck()] = append(of[key.Deck()], key)
		}
	}
	var out []Gone
	for _, d := range c.library.shown {
		if keys := of[d.Slug]; len(keys) > 0 {
			slices.Sort(keys)
			out = append(out, Gone{d.Slug, d.File, keys})
		}
	}
	return out, nil
}
