package collection

import (
	"context"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/deck"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// A Listed is a card and where it stands.
type Listed struct {
	*card.Card
	State  review.State
	Due    time.Time // zero when new
	Recall float64   // 0 to 1; 0 when new
	Flags  Flags
	Leech  bool
}

// A Counted is a deck and where it stands.
type Counted struct {
	*Deck
	Count schedule.DeckCount
}

// Cards returns the cards shown that a query finds, in the order of the decks.
// An empty query finds all. The error of a bad one is a *ChoiceError or a
// *DeckError.
func (c *Collection) Cards(ctx context.Context, search string) ([]Listed, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.sync(ctx); err != nil {
		return nil, err
	}
	q, err := c.parseQuery(search)
	if err != nil {
		return nil, err
	}
	now := c.clock()
	out := []Listed{}
	for _, k := range c.library.order {
		if c.matches(q, k, now) {
			out = append(out, c.listed(k, now))
		}
	}
	return out, nil
}

// Listed returns where one card stands.
func (c *Collection) Listed(ctx context.Context, k *card.Card) (Listed, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.sync(ctx); err != nil {
		return Listed{}, err
	}
	return c.listed(k, c.clock()), nil
}

func (c *Collection) listed(k *card.Card, now clock) Listed {
	st := c.states[k.Key]
	return Listed{
		Card: k, State: st, Flags: c.facts.of(k.Key), Leech: schedule.Leech(st),
		Due: c.sched.Due(st, now.time.Location()), Recall: c.sched.Recall(st, now.time),
	}
}

// Counts returns every deck with where it stands. The cards of a deck of
// nothing but checklists are its items.
func (c *Collection) Counts(ctx context.Context) ([]Counted, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.sync(ctx); err != nil {
		return nil, err
	}
	now := c.clock()
	candidates, err := c.candidates(ctx, c.cardsOf(c.library.shown), now)
	if err != nil {
		return nil, err
	}
	counts := map[string]schedule.DeckCount{}
	for _, n := range c.countDecks(candidates, schedule.Queue{}, now) {
		counts[n.Deck] = n
	}
	out := make([]Counted, len(c.library.shown))
	for i, d := range c.library.shown {
		n, ok := counts[d.Slug]
		if !ok {
			n = schedule.DeckCount{Deck: d.Slug, Title: d.Title, Group: d.Group, Lang: d.Lang, Cards: len(d.Cards)}
		}
		out[i] = Counted{d, n}
	}
	return out, nil
}

// SessionQuestions returns the questions of ordinary sessions: those of the
// interview's decks, else of the role's.
func (c *Collection) SessionQuestions(ctx context.Context) ([]*card.Card, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.sync(ctx); err != nil {
		return nil, err
	}
	decks, err := c.sessionDecks(nil)
	if err != nil {
		return nil, err
	}
	var out []*card.Card
	for _, k := range c.cardsOf(decks) {
		if k.IsQuestion() {
			out = append(out, k)
		}
	}
	return out, nil
}

// RecallOf is the chance that the card is recalled now, 0 to 1, as last read.
func (c *Collection) RecallOf(key card.Key) float64 {
	c.memory.RLock()
	defer c.memory.RUnlock()
	return c.sched.Recall(c.states[c.named(key)], c.config.Now())
}

// PracticeDecks returns the decks that have something to practise.
func (c *Collection) PracticeDecks() []schedule.DeckCount {
	var out []schedule.DeckCount
	for _, d := range c.lib().shown {
		if d.Group != deck.GroupChecklist {
			out = append(out, schedule.DeckCount{Deck: d.Slug, Title: d.Title, Group: d.Group, Lang: d.Lang, Cards: len(d.Cards)})
		}
	}
	return out
}

// RoleDecks returns the decks that a person can choose as a role.
func (c *Collection) RoleDecks() []schedule.DeckCount {
	var out []schedule.DeckCount
	for _, d := range c.lib().shown {
		if d.Group == deck.GroupRole && d.Source != FromInterviews {
			out = append(out, schedule.DeckCount{Deck: d.Slug, Title: d.Title, Group: d.Group, Lang: d.Lang, Cards: len(d.Cards)})
		}
	}
	return out
}
