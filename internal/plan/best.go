package plan

import "math"

// A ranker orders the reviews of an evening.
type ranker interface {
	// worth is what a second of reviewing the card on evening k brings; at
	// zero or below the card is better left alone.
	worth(m *memo, k int) float64
	// on is the same order on another course of the same cards and days.
	on(c *course) ranker
}

// weakest is the simple policy: lowest recall first, by weight per second.
type weakest struct{ *course }

func (r weakest) worth(m *memo, k int) float64 {
	at := r.evenings[k].at
	if at-m.when < m.stability*r.idle {
		return 0
	}
	recall := m.recall(r.model, at)
	return (1 - recall) * m.tilted() / r.reviewCost(m, recall)
}

func (weakest) on(c *course) ranker { return weakest{c} }

// known is the recall above which the simple policy leaves a card alone.
const known = .985

// newShares are the parts of all the time left that new cards may take when
// they cannot all be held; the one that leads furthest is taken. roughShares
// serve where only the mean is asked for, many times over.
var newShares = []float64{.3, .45, .6, .8, 1}

var roughShares = []float64{.45, .8}

// best walks the course in the way that is expected to lead furthest. With
// very many cards the way is sought with a part of them.
func (c *course) best(p Policy) *walk {
	some := c.thinned()
	w, share := some.search(p)
	if some == c {
		return w
	}
	return c.walk(w.rank.on(c), c.admit(share*c.total()))
}

// search tries every order with all new cards, and the best of them with
// fewer. It returns the walk and the part of the time left that new cards
// may take.
func (c *course) search(p Policy) (*walk, float64) {
	var best *walk
	mean := math.Inf(-1)
	for _, rank := range c.rankers(p) {
		w := c.walk(rank, c.admit(math.Inf(1)))
		if m := w.mean(); m > mean {
			best, mean = w, m
		}
	}
	return c.bestAdmission(best, newShares)
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

// survey makes the atlas, once, unless the date is too far for it.
func (c *course) survey() {
	if c.atlas == nil && c.days <= far {
		levels := len(c.evenings)
		c.atlas = newAtlas(c.model, c.grader.hour-c.evenings[levels-1].at, levels)
	}
}

// bestAdmission finds how many new cards to admit; all is the walk with all
// of them.
func (c *course) bestAdmission(all *walk, shares []float64) (*walk, float64) {
	total, fresh := c.total(), c.freshTime()
	best, mean, most := all, all.mean(), math.Inf(1)
	for _, share := range shares {
		if share*total >= fresh {
			break
		}
		w := c.walk(all.rank, c.admit(share*total))
		if m := w.mean(); m > mean {
			best, mean, most = w, m, share
		}
	}
	return best, most
}
