package plan

import (
	"math"
	"time"
)

// needed searches the fewest whole minutes a day that reach the goal; have is
// what today's minutes reach. It is not reachable if MostMinutes do not.
func (c *course) needed(in *Input, have float64, rank ranker) (time.Duration, bool) {
	reaches := func(minutes int) bool {
		c := c.with(in, time.Duration(minutes)*time.Minute).thinned()
		w, _ := c.bestAdmission(c.walk(rank.on(c), c.admit(math.Inf(1))), roughShares)
		return w.outlook().All.Mean >= in.Goal
	}
	most := int(MostMinutes / time.Minute)
	lo, hi := -1, most // lo does not reach it
	now := int(in.Minutes / time.Minute)
	if have >= in.Goal {
		hi = now
	} else if lo = now; !bracket(&lo, &hi, reaches) {
		return MostMinutes, false
	}
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; reaches(mid) {
			hi = mid
		} else {
			lo = mid
		}
	}
	return time.Duration(hi) * time.Minute, true
}

// bracket doubles the minutes from lo on until they reach the goal: most
// answers lie near what a person practises now.
func bracket(lo, hi *int, reaches func(int) bool) bool {
	for next := max(2**lo, 8); ; next *= 2 {
		next = min(next, *hi)
		if reaches(next) {
			*hi = next
			return true
		}
		if next == *hi {
			return false
		}
		*lo = next
	}
}
