package plan

import "time"

// needed searches the fewest whole minutes a day that reach the goal; have is
// what today's minutes reach. It is not reachable if MostMinutes do not.
func needed(in *Input, have float64) (time.Duration, bool) {
	reaches := func(minutes int) bool {
		w, _ := newCourse(in, time.Duration(minutes)*time.Minute).best(in.Policy, false)
		return w.mean() >= in.Goal
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
