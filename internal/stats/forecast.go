package stats

import (
	"time"

	"rehearse/internal/review"
)

// A Load is what will be due on a study day.
type Load struct {
	Day  review.Day
	Due  int
	Time time.Duration
}

// Forecast returns what is due today and on the days after it, n in all. A
// card counts once, on its next day: what its review leads to, and new cards,
// depend on what one does. Overdue cards and short steps count today, a buried
// card not before it is back, a suspended one not at all.
func (c *Collector) Forecast(n int) []Load {
	if n <= 0 {
		return nil
	}
	out := make([]Load, n)
	for i := range out {
		out[i].Day = c.today + review.Day(i)
	}
	for i := range c.entries {
		k := c.entries[i].card
		if k.State.Phase == review.New || k.Suspended {
			continue
		}
		if ahead := int(k.dueDay(c.today)) - int(c.today); ahead < n {
			out[ahead].Due++
			out[ahead].Time += k.Cost
		}
	}
	return out
}

// dueDay returns the study day, today or later, on which the card is due. A
// step of less than a day counts today, whatever its hour.
func (c *Card) dueDay(today review.Day) review.Day {
	due := max(today, c.BuriedUntil)
	if c.State.DueAt != 0 {
		return due
	}
	return max(due, c.State.DueDay)
}
