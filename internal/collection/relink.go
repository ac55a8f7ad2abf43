package collection

import (
	"context"
	"maps"
	"slices"
	"strings"

	"rehearse/internal/card"
	"rehearse/internal/deck"
	"rehearse/internal/review"
	"rehearse/internal/store"
)

// link finds whose history is whose, and computes what follows for states and
// statements. Where every key of the log is in the decks it costs a look at
// each, and nothing is read.
func (c *Collection) link(ctx context.Context, s *store.Store) error {
	if c.unmoved() {
		c.remember(func() {
			c.links, c.library = &links{}, c.files
			c.states, c.facts = c.own, c.stated
		})
		return nil
	}
	l, err := c.linker(ctx, s)
	if err != nil {
		return err
	}
	found := &links{owner: map[card.Key]card.Key{}, former: l.sources(), unclear: l.unclear, unsaved: map[card.Key]card.Key{}, renamed: l.renamed}
	for owner, of := range found.former {
		for _, b := range of {
			found.owner[b] = owner
		}
	}
	for _, b := range l.fresh {
		found.unsaved[b] = l.to[b]
	}
	lib := c.files.withKeys(l.renamed)
	c.remember(func() { c.links, c.library = found, lib })
	return c.overlay(ctx, s)
}

// unmoved tells that each key of the log is in the decks and was never linked
// elsewhere.
func (c *Collection) unmoved() bool {
	for key, st := range c.own {
		if _, ok := c.files.cards[key]; !ok && st.Reviews > 0 {
			return false
		}
	}
	for key, f := range c.stated {
		if f.Value == "" {
			continue
		}
		name, about, _ := strings.Cut(key, "/")
		if name+"/" == linkPrefix && card.Key(f.Value) != card.Key(about) {
			return false
		}
		if _, ok := c.files.cards[card.Key(about)]; !ok && slices.Contains(cardFacts, name) {
			return false
		}
	}
	return !slices.ContainsFunc(c.stated.storyCards(), func(b card.Key) bool {
		_, ok := c.files.siblings[b]
		return !ok
	})
}

// linker computes links from the log, the decks and, if anything is missing,
// the texts last seen.
func (c *Collection) linker(ctx context.Context, s *store.Store) (*linker, error) {
	l := &linker{
		lib: c.files, known: map[card.Key]bool{}, to: map[card.Key]card.Key{}, present: map[card.Key]bool{},
		renamed: map[card.Key]card.Key{}, maybe: map[card.Key]card.Key{}, moved: map[string]string{},
	}
	for key := range c.files.cards {
		l.present[key.Base()] = true
	}
	for key, st := range c.own {
		if st.Reviews > 0 {
			l.known[key.Base()] = true
		}
	}
	for key, f := range c.stated {
		name, about, _ := strings.Cut(key, "/")
		switch {
		case f.Value == "":
		case name+"/" == linkPrefix:
			l.to[card.Key(about)] = card.Key(f.Value)
		case slices.Contains(cardFacts, name):
			l.known[card.Key(about).Base()] = true
		}
	}
	for _, b := range c.stated.storyCards() {
		l.known[b] = true
	}
	missing, back := l.missing(), l.back()
	if len(missing)+len(back) == 0 {
		return l, nil
	}
	texts, err := s.TextsOf(ctx, l.wanted(missing, back))
	if err != nil {
		return nil, err
	}
	l.saw, l.there = readTexts(texts)
	l.find()
	return l, nil
}

// wanted lists the rows of texts that a decision can hang on. A key that was
// only ever a link's end may have no text; then those that lead to it do.
func (l *linker) wanted(missing, back []card.Key) []card.Key {
	out := map[card.Key]bool{}
	add := func(b card.Key) {
		out[b], out[listKey(b.Deck())] = true, true
	}
	for _, b := range slices.Concat(missing, back) {
		add(b)
	}
	for _, of := range l.ends {
		for _, b := range of {
			add(b)
		}
	}
	for _, b := range back {
		for x := l.to[b]; x != "" && !out[x]; x = l.to[x] {
			add(x)
		}
	}
	for _, e := range l.lib.editions {
		out[listKey(e.Slug)] = true
	}
	return slices.Sorted(maps.Keys(out))
}

// overlay computes states and statements of cards with former keys.
func (c *Collection) overlay(ctx context.Context, s *store.Store) error {
	states, stated := c.own, c.stated
	if len(c.links.former) > 0 {
		states, stated = maps.Clone(c.own), maps.Clone(c.stated)
	}
	first, err := c.overlayStates(ctx, s, states)
	if err != nil {
		return err
	}
	for key, f := range c.stated {
		to := c.currentFact(key)
		if now, ok := stated[to]; to != key && (!ok || now.At < f.At || now.At == f.At && now.Device < f.Device) {
			f.Key = to
			stated[to] = f
		}
	}
	c.remember(func() { c.links.first, c.states, c.facts = first, states, stated })
	return nil
}

// overlayStates computes the states of cards with former keys, and returns the
// first key of each. Where all was done under one key, its state is the card's;
// the others are replayed.
func (c *Collection) overlayStates(ctx context.Context, s *store.Store, states map[card.Key]review.State) (map[card.Key]card.Key, error) {
	under := map[card.Key][]card.Key{}
	for key, st := range c.own {
		if to := c.current(key); st.Reviews > 0 && (to != key || len(c.links.former[key.Base()]) > 0) {
			under[to] = append(under[to], key)
		}
	}
	first := map[card.Key]card.Key{}
	var several []card.Key
	for to, keys := range under {
		if len(keys) == 1 {
			first[to], states[to] = keys[0], c.own[keys[0]]
		} else {
			several = append(several, keys...)
		}
	}
	if len(several) == 0 {
		return first, nil
	}
	reviews, err := s.ReviewsOfAll(ctx, several)
	if err != nil {
		return nil, err
	}
	of := map[card.Key][]review.Review{}
	for _, r := range reviews {
		to := c.current(r.Card)
		of[to] = append(of[to], r)
	}
	for to, reviews := range of {
		first[to] = reviews[0].Card
		states[to] = c.sched.Replay(first[to], reviews)
	}
	return first, nil
}

// Settle saves the links that were found, so that they hold whatever becomes
// of the decks. It makes no progress file.
func (c *Collection) Settle(ctx context.Context) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.sync(ctx); err != nil {
		return err
	}
	s, err := c.log(ctx, false)
	if err != nil || s == nil {
		return err
	}
	return c.keep(c.saveLinks(ctx, s))
}

// saveLinks writes links found as facts, all at once, and what the cards say
// now: should they change again before they are practised, that is what they
// are known by.
func (c *Collection) saveLinks(ctx context.Context, s *store.Store) error {
	if c.links == nil || len(c.links.unsaved) == 0 {
		return nil
	}
	now := review.At(c.config.Now())
	var events []review.Event
	var texts []store.Text
	decks := map[string]bool{}
	for _, b := range slices.Sorted(maps.Keys(c.links.unsaved)) {
		to := c.links.unsaved[b]
		f := review.Fact{Key: linkPrefix + string(b), Value: string(to), At: now, Device: s.Device()}
		f.At = max(f.At, c.stated[f.Key].At+1)
		events = append(events, review.Event{Fact: &f})
		texts = append(texts, c.library.texts(to, now)...)
		decks[to.Deck()] = true
	}
	for _, slug := range slices.Sorted(maps.Keys(decks)) {
		saved, err := s.TextsOf(ctx, []card.Key{listKey(slug)})
		if err != nil {
			return err
		}
		texts = append(texts, c.list(slug, saved, now))
	}
	if err := s.SaveTexts(ctx, texts); err != nil {
		return err
	}
	if _, _, err := s.AppendEvents(ctx, events); err != nil {
		return err
	}
	c.remember(func() {
		for _, e := range events {
			c.stated[e.Fact.Key], c.facts[e.Fact.Key] = *e.Fact, *e.Fact
		}
	})
	c.links.unsaved = nil
	return c.moved(ctx, s, store.Position(len(events)))
}

// A spot is where a card stands in a file.
type spot struct {
	*deck.Deck
	i int
}

func (s spot) text() deck.Text   { return s.Text(s.i) }
func (s spot) bodyKey() card.Key { return s.BodyKey(s.i).Base() }
func (s spot) line() int         { return s.Cards[s.i].Line }

// spots finds the cards of an edition by base.
func (e edition) spots() map[card.Key]spot {
	out := make(map[card.Key]spot, len(e.Cards))
	for i := range e.Cards {
		b := e.Cards[i].Key.Base()
		if _, ok := out[b]; !ok {
			out[b] = spot{e.Deck, i}
		}
	}
	return out
}

// place finds a card by base, in the first edition that has it.
func (lib *library) place(b card.Key) (spot, bool) {
	for _, e := range lib.editions {
		if s, ok := e.find(b); ok {
			return s, true
		}
	}
	return spot{}, false
}

func (e edition) find(b card.Key) (spot, bool) {
	if e.Slug != b.Deck() {
		return spot{}, false
	}
	i := slices.IndexFunc(e.Cards, func(k card.Card) bool { return k.Key.Base() == b })
	return spot{e.Deck, i}, i >= 0
}

// withKeys is the library with other keys for some bases.
func (lib *library) withKeys(renamed map[card.Key]card.Key) *library {
	if len(renamed) == 0 {
		return lib
	}
	out := newLibrary(lib.lang)
	out.diagnostics = lib.diagnostics
	editions := slices.Clone(lib.editions)
	for i := range editions {
		editions[i].Deck = editions[i].WithKeys(func(key card.Key) card.Key {
			b := key.Base()
			if to, ok := renamed[b]; ok {
				return to + key[len(b):]
			}
			return key
		})
	}
	out.show(editions)
	return out
}
