package plan

import "math"

// newShares are the parts of all the time left that new cards may take when
// they cannot all be held; the one that leads furthest is taken.
var newShares = [...]float64{.3, .45, .6, .8, 1}

// middleStep is the step of the ladder at which a search begins.
const middleStep = priceSteps / 2

// best walks the course in the way that is expected to lead furthest. The
// search for a price begins at *step and leaves there what it found.
func (c *course) best(p Policy, step *int) (*walk, Policy) {
	if p != Simple && c.days <= far {
		w := c.bestPrice(step)
		return c.bestAdmission(w.rank, w), Planned
	}
	w := c.walk(weakest{c}, c.admit(math.Inf(1)))
	return c.bestAdmission(w.rank, w), Simple
}

// bestAdmission finds how many new cards to admit; all is the walk with all
// of them.
func (c *course) bestAdmission(rank ranker, all *walk) *walk {
	total, fresh := c.total(), c.freshTime()
	best, mean := all, all.mean()
	for _, share := range newShares {
		if share*total >= fresh {
			break
		}
		w := c.walk(rank, c.admit(share*total))
		if m := w.mean(); m > mean {
			best, mean = w, m
		}
	}
	return best
}

// bestPrice climbs the ladder of prices: too low, and time is spent on what
// could wait; too high, and nothing is left to later evenings.
func (c *course) bestPrice(step *int) *walk {
	if c.atlas == nil {
		levels := len(c.evenings)
		c.atlas = newAtlas(c.model, c.grader.hour-c.evenings[levels-1].at, levels)
	}
	try := func(step int) (*walk, float64) {
		w := c.walk(c.plannedAt(step), c.admit(math.Inf(1)))
		return w, w.mean()
	}
	best, mean := try(*step)
	for _, way := range [...]int{1, -1} {
		moved := false
		for next := *step + way; next >= 0 && next < priceSteps; next += way {
			w, m := try(next)
			if m <= mean {
				break
			}
			best, mean, *step, moved = w, m, next, true
		}
		if moved {
			break
		}
	}
	return best
}
