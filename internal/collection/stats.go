package collection

import (
	"cmp"
	"context"
	"slices"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/stats"
)

// Stats sums up the log. The cards are those of ordinary sessions: the role's
// and all facts, or all where no role is chosen. Reviews of other cards count
// as those of cards that are gone: in sums over all time, in no group.
func (c *Collection) Stats(ctx context.Context) (*stats.Collector, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.sync(ctx); err != nil {
		return nil, err
	}
	now := c.clock()
	cards, err := c.statsCards(ctx, now)
	if err != nil {
		return nil, err
	}
	sums := stats.New(now.day, cards)
	return sums, c.feed(ctx, sums)
}

// statsCards is what the statistics have to know of each card.
func (c *Collection) statsCards(ctx context.Context, now clock) ([]stats.Card, error) {
	decks, err := c.sessionDecks(nil)
	if err != nil {
		return nil, err
	}
	candidates, err := c.candidates(ctx, c.cardsOf(decks), now)
	if err != nil {
		return nil, err
	}
	costs, err := c.learnCosts(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]stats.Card, len(candidates))
	for i, k := range candidates {
		out[i] = stats.Card{
			Key: k.Key, Kind: k.Kind, Question: k.Question, Weight: k.Weight,
			Competencies: c.library.cards[k.Key].Competencies,
			State:        k.State, Recall: c.sched.Recall(k.State, now.time), Cost: costs.Of(k),
			Suspended: k.Suspended, BuriedUntil: k.BuriedUntil,
		}
	}
	return out, nil
}

// feed adds every review under the key that its card goes by. Those of a card
// that had several keys are put in order first.
func (c *Collection) feed(ctx context.Context, sums *stats.Collector) error {
	s, err := c.log(ctx, false)
	if err != nil || s == nil {
		return err
	}
	moved := map[card.Key][]review.Review{}
	var last, to card.Key
	var several bool
	err = s.EachScored(ctx, func(r review.Review) error {
		if r.Card != last || to == "" {
			last, to = r.Card, c.current(r.Card)
			several = len(c.formerKeys(to)) > 0
		}
		r.Card = to
		if several {
			moved[to] = append(moved[to], r)
		} else {
			sums.Add(r)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, reviews := range moved {
		slices.SortFunc(reviews, func(a, b review.Review) int {
			return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(a.ID, b.ID))
		})
		for _, r := range reviews {
			sums.Add(r)
		}
	}
	return nil
}
