package plan

import (
	"cmp"
	"math"
	"slices"

	"rehearse/internal/fsrs"
	"rehearse/internal/rank"
	"rehearse/internal/review"
)

// A contender is a policy in the simulation: the order in which it would ask
// cards on evening k. What does not fit is passed over by the session.
type contender struct {
	name  string
	order func(w *world, k int) []int32
}

// Policies names what Simulate compares, what plans choose first.
func Policies() []string {
	var names []string
	for _, c := range contenders() {
		names = append(names, c.name)
	}
	return names
}

func contenders() []contender {
	return []contender{
		{"chosen", plannedOrder(Auto)},
		{"simple", plannedOrder(Simple)},
		{"planned", plannedOrder(Planned)},
		{"lowest recall", paced(lowestRecall)},
		{"greedy gain", paced(greedyGain)},
		{"fsrs .90, one final pass", paced(finalPass)},
		{"fsrs .90, paced", paced(due)},
		{"fsrs .90, capped", paced(dueCapped)},
		{"a fifth of the time", paced(dueFifth)},
		{"sm-2", paced(dueSM2)},
		{"cram at the end", paced(cram)},
		{"fsrs .90, reviews first", plain},
	}
}

// paced puts the evening's even share of new cards before the reviews that
// rank orders: the lowest first, none at infinity.
func paced(rank func(w *world, c *simCard, k int) float64) func(*world, int) []int32 {
	return func(w *world, k int) []int32 {
		return append(w.evenShare(k), w.ranked(k, rank)...)
	}
}

// plain is FSRS without a date: what is due, then what is new.
func plain(w *world, k int) []int32 {
	order := w.ranked(k, due)
	for _, i := range w.order {
		if !w.cards[i].seen && w.opens(k, i) {
			order = append(order, i)
		}
	}
	return order
}

// opens reports whether a new card may come on evening k: the rule of the
// last two days holds for every policy, since its reason is calm, not memory.
func (w *world) opens(k int, i int32) bool {
	return !w.cards[i].question || w.days < shortPlan || w.days-k > 2
}

// evenShare spreads new questions and facts evenly over the first 60 % of
// the days.
func (w *world) evenShare(k int) []int32 {
	by := int(math.Ceil(pacedShare * float64(w.days)))
	var rest [2]int
	for i := range w.cards {
		if !w.cards[i].seen {
			rest[sort(w.cards[i].question)]++
		}
	}
	for s := range rest {
		left := max(by-k, 1)
		rest[s] = (rest[s] + left - 1) / left
	}
	var share []int32
	for _, i := range w.order {
		c := &w.cards[i]
		if s := sort(c.question); !c.seen && rest[s] > 0 && w.opens(k, i) {
			rest[s]--
			share = append(share, i)
		}
	}
	return share
}

func (w *world) ranked(k int, rankOf func(w *world, c *simCard, k int) float64) []int32 {
	var list []rank.Item
	for i := range w.cards {
		c := &w.cards[i]
		if !c.seen || int(c.last) >= k {
			continue
		}
		if r := rankOf(w, c, k); !math.IsInf(r, 1) {
			list = append(list, rank.Item{Rank: r, Index: int32(i)})
		}
	}
	slices.SortFunc(list, func(a, b rank.Item) int {
		return cmp.Or(cmp.Compare(a.Rank, b.Rank), cmp.Compare(a.Index, b.Index))
	})
	order := make([]int32, len(list))
	for i, it := range list {
		order[i] = it.Index
	}
	return order
}

var never = math.Inf(1)

func lowestRecall(w *world, c *simCard, k int) float64 { return c.recall(w.model, float64(k)) }

// due is FSRS at a retention of .90, by lowest recall.
func due(w *world, c *simCard, k int) float64 {
	if c.due > k {
		return never
	}
	return lowestRecall(w, c, k)
}

// dueCapped never lets a card wait beyond the last evening.
func dueCapped(w *world, c *simCard, k int) float64 {
	if min(c.due, max(w.days-1, int(c.last)+1)) > k {
		return never
	}
	return lowestRecall(w, c, k)
}

// dueFifth waits a fifth of the time that was left at the last review
// (Cepeda et al. 2008).
func dueFifth(w *world, c *simCard, k int) float64 {
	gap := int(math.Round((w.hour() - c.when) / 5))
	if int(c.last)+max(gap, 1) > k {
		return never
	}
	return lowestRecall(w, c, k)
}

func dueSM2(w *world, c *simCard, k int) float64 {
	if c.sm2Due > k {
		return never
	}
	return float64(c.sm2Due)
}

// finalPass is FSRS at .90, but so near the interview that one pass over all
// cards just fits each comes once more.
func finalPass(w *world, c *simCard, k int) float64 {
	time := 0.0
	for i := range w.cards {
		time += w.costs.review[sort(w.cards[i].question)]
	}
	start := w.days - int(math.Ceil(time/w.budget))
	if k < start {
		return due(w, c, k)
	}
	if int(c.last) >= start && c.due > k {
		return never
	}
	return lowestRecall(w, c, k)
}

// cram leaves reviews to the last fifth of the days, three at least.
func cram(w *world, c *simCard, k int) float64 {
	if k < w.days-max(3, w.days/5) {
		return never
	}
	return lowestRecall(w, c, k)
}

// greedyGain orders by what a review adds to recall at the interview, by
// weight per second.
func greedyGain(w *world, c *simCard, k int) float64 {
	at, hour := float64(k), w.hour()
	recall := c.recall(w.model, at)
	gap := k - int(c.last)
	before := fsrs.State{Stability: c.stability, Difficulty: c.difficulty}
	pass := w.model.Next(before, int(review.Good), gap)
	fail := w.model.Next(w.model.Next(before, int(review.Again), gap), int(review.Good), 0)
	after := recall*w.model.Retrievability(hour-at, pass.Stability) + (1-recall)*w.model.Retrievability(hour-at, fail.Stability)
	s := sort(c.question)
	cost := w.costs.review[s] + (1-recall)*w.costs.again[s]
	gain := float64(c.weight) * (after - c.recall(w.model, hour)) / cost
	if gain <= 0 {
		return never
	}
	return -gain
}

// plannedOrder is what Make would ask, planned anew every evening.
func plannedOrder(p Policy) func(*world, int) []int32 {
	return func(w *world, k int) []int32 {
		c := w.course(k)
		best := c.best(p)
		w.atlas = c.atlas
		if w.watch != nil {
			w.watch(k, best)
		}
		return slices.Concat(best.picks[news], best.picks[reviews], best.late, best.spare())
	}
}

// course is the course that is left on evening k.
func (w *world) course(k int) *course {
	c := &course{
		span:  span{days: w.days - k, total: w.days, until: w.hour() - float64(k)},
		costs: w.costs, due: w.model.Interval(.9, 1), atlas: w.atlas,
	}
	c.grader = newGrader(w.model, w.first, holdOf(w.model, w.answers), c.until)
	for j := k; j < w.days; j++ {
		left := w.days - j
		c.evenings = append(c.evenings, evening{
			at: float64(j - k), budget: w.budget, newQuestions: left > 2 || c.short(), dueOnly: left > far,
		})
	}
	for i := range w.cards {
		m := w.cards[i].memo
		m.last -= int32(k)
		m.when -= float64(k)
		c.cards = append(c.cards, m)
	}
	for _, i := range w.order {
		if !w.cards[i].seen {
			c.order = append(c.order, i)
		}
	}
	c.complete()
	return c
}
