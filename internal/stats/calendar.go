package stats

import (
	"cmp"
	"slices"
	"time"

	"rehearse/internal/review"
)

// Practised says on how many study days one practised.
type Practised struct {
	Days    int // with at least one review
	Streak  int // days in a row up to today; a today not practised yet does not break it
	Longest int // the longest row of days ever
	Today   bool
}

// Practised counts the study days.
func (c *Collector) Practised() Practised {
	days := c.days.practised()
	p := Practised{Days: len(days), Today: c.days.of(c.today).reviews > 0}
	run := 0
	for i, d := range days {
		if i > 0 && d != days[i-1]+1 {
			run = 0
		}
		run++
		p.Longest = max(p.Longest, run)
		if d == c.today || d == c.today-1 {
			p.Streak = run
		}
	}
	return p
}

// Reviews returns the number of reviews and the time they took.
func (c *Collector) Reviews() (n int, took time.Duration) {
	for _, d := range c.days.practised() {
		sum := c.days.of(d)
		n += sum.reviews
		took += sum.time
	}
	return n, took
}

// Ahead is the level of a day that has not come yet.
const Ahead = -1

// A Day is one square of a calendar.
type Day struct {
	Day     review.Day
	Reviews int
	Time    time.Duration
	Level   int // 0 not practised, 1 to 4 by quarter of the days practised, or Ahead
}

// Calendar returns the last weeks, each from Monday to Sunday, the one of
// today the last. Levels rank the days shown by time, those of the same time
// by reviews, so that they mean the same to who has ten minutes an evening and
// to who has an hour.
func (c *Collector) Calendar(weeks int) []Day {
	if weeks <= 0 {
		return nil
	}
	first := monday(c.today) - review.Day(7*(weeks-1))
	out := make([]Day, 7*weeks)
	for i := range out {
		d := Day{Day: first + review.Day(i)}
		if d.Day > c.today {
			d.Level = Ahead
		} else {
			sum := c.days.of(d.Day)
			d.Reviews, d.Time = sum.reviews, sum.time
		}
		out[i] = d
	}
	rank(out)
	return out
}

// rank sets the levels of the days practised by the middle of their rank:
// days that are all alike are of level 2.
func rank(days []Day) {
	var order []*Day
	for i := range days {
		if days[i].Reviews > 0 {
			order = append(order, &days[i])
		}
	}
	slices.SortFunc(order, byEffort)
	for lo := 0; lo < len(order); {
		hi := lo
		for hi < len(order) && byEffort(order[lo], order[hi]) == 0 {
			hi++
		}
		// The middle is (lo+hi)/2; times 4, rounded up.
		level := (2*(lo+hi) + len(order) - 1) / len(order)
		for ; lo < hi; lo++ {
			order[lo].Level = level
		}
	}
}

func byEffort(a, b *Day) int {
	return cmp.Or(cmp.Compare(a.Time, b.Time), cmp.Compare(a.Reviews, b.Reviews))
}

// monday returns the Monday of the week that d belongs to.
func monday(d review.Day) review.Day {
	since := (d + 3) % 7 // day 0 was a Thursday
	if since < 0 {
		since += 7
	}
	return d - since
}
