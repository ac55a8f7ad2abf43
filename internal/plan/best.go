package plan

import "math"

// newShares are the parts of all the time left that new cards may take when
// they cannot all be held; the one that leads furthest is taken.
var newShares = [...]float64{.3, .45, .6, .8, 1}

// best walks the course in the way that is expected to lead furthest and
// returns the order it takes.
func (c *course) best(p Policy) (*walk, ranker) {
	var best *walk
	mean := math.Inf(-1)
	for _, rank := range c.rankers(p) {
		w := c.walk(rank, c.admit(math.Inf(1)))
		if m := w.mean(); m > mean {
			best, mean = w, m
		}
	}
	return c.bestAdmission(best.rank, best), best.rank
}

// rankers are the orders to try under a policy.
func (c *course) rankers(p Policy) []ranker {
	var list []ranker
	if p != Simple && c.days <= far {
		c.survey()
		for _, step := range triedSteps {
			list = append(list, c.plannedAt(step))
		}
	}
	if p != Planned || len(list) == 0 {
		list = append(list, weakest{c})
	}
	return list
}

// survey makes the atlas, once.
func (c *course) survey() {
	if c.atlas == nil {
		levels := len(c.evenings)
		c.atlas = newAtlas(c.model, c.grader.hour-c.evenings[levels-1].at, levels)
	}
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
