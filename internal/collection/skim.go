package collection

import (
	"cmp"
	"context"
	"slices"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/schedule"
)

// Skim returns the questions that a filter lets through, those least
// remembered first, unseen ones before all; at most as many as its limit and,
// at each of them for so long, its minutes allow. Suspended ones are out.
func (c *Collection) Skim(ctx context.Context, f schedule.Filter, each time.Duration) ([]card.Key, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.sync(ctx); err != nil {
		return nil, err
	}
	now := c.clock()
	cards, err := c.chosen(f, now)
	if err != nil {
		return nil, err
	}
	found, err := c.candidates(ctx, cards, now)
	if err != nil {
		return nil, err
	}
	found = slices.DeleteFunc(found, func(k schedule.Candidate) bool { return !k.Question || k.Suspended })
	if f.Weak {
		if found, err = c.weak(ctx, found, false, now); err != nil {
			return nil, err
		}
	}
	recall := make(map[card.Key]float64, len(found))
	for i := range found {
		recall[found[i].Key] = c.sched.Recall(found[i].State, now.time)
	}
	slices.SortStableFunc(found, func(a, b schedule.Candidate) int { return cmp.Compare(recall[a.Key], recall[b.Key]) })
	most := len(found)
	if f.Limit > 0 {
		most = min(most, f.Limit)
	}
	if f.Minutes > 0 && each > 0 {
		most = min(most, int(time.Duration(f.Minutes)*time.Minute/each))
	}
	keys := make([]card.Key, most)
	for i := range keys {
		keys[i] = found[i].Key
	}
	return keys, nil
}
