package stats

import (
	"cmp"
	"slices"
	"time"

	"rehearse/internal/card"
)

// A Cost is the time that a card has taken so far.
type Cost struct {
	Card    card.Key
	Reviews int
	Time    time.Duration
}

// Costly returns the n cards that have taken the most time, the costliest
// first. Cards of which no time is known are left out.
func (c *Collector) Costly(n int) []Cost {
	var out []Cost
	for i := range c.entries {
		if e := &c.entries[i]; e.time > 0 {
			out = append(out, Cost{e.key, int(e.reviews), e.time})
		}
	}
	slices.SortFunc(out, func(a, b Cost) int {
		return cmp.Or(cmp.Compare(b.Time, a.Time), cmp.Compare(a.Card, b.Card))
	})
	return out[:min(max(n, 0), len(out))]
}

// A Spent is the time that a group of cards has taken so far.
type Spent struct {
	Cards   int // practised at least once
	Reviews int
	Time    time.Duration
}

// SpentBy returns the time that each group of cards has taken; groups never
// practised are there with none.
func (c *Collector) SpentBy(g Grouping) []Group[Spent] { return sumsOf(c.group(g), spent) }

// SpentGone returns the time that cards took which no deck shows any more, so
// that the kinds and it add up to all.
func (c *Collector) SpentGone() Spent { return spent(c.all()[len(c.entries):]) }

func spent(entries []*entry) Spent {
	var s Spent
	for _, e := range entries {
		if e.reviews > 0 {
			s.Cards++
			s.Reviews += int(e.reviews)
			s.Time += e.time
		}
	}
	return s
}
