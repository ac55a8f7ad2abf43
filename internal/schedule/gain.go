package schedule

import (
	"time"

	"rehearse/internal/card"
	"rehearse/internal/fsrs"
	"rehearse/internal/rank"
	"rehearse/internal/review"
)

// A Gain asks for the cards that bring the most in the time there is. Every
// card that is neither suspended nor buried, has no sibling graded this study
// day and was not graded on it itself, due or not, is ranked by
//
//	weight x (expected recall at the horizon with a review now - without) / expected seconds
//
// With a review now a card is passed (Good) with the chance p that it is
// recalled now, and else failed and given Good on the same day. A new card is
// failed first with the chance NewAgain, and is worth nothing without a
// review. To take what ranks highest as long as it fits is the greedy answer
// to the knapsack problem (Dantzig 1957); it is off the best by less than one
// card's gain, since the costs are small beside the minutes.
type Gain struct {
	Model    *fsrs.Model           // with the parameters of the scheduler
	Horizon  int                   // days until which recall counts; 0 = DefaultHorizon
	NewAgain float64               // the share of new cards graded Again at first, 0 to 1; 0 = DefaultNewAgain
	Timings  map[card.Key][]Timing // of a card's own answers; may be nil
}

// What holds where nothing else is known: a week, and three of ten new cards
// not said at first.
const (
	DefaultHorizon  = 7
	DefaultNewAgain = .3
)

// LearnNewAgain returns the share of new cards that this person grades Again
// at first, shrunk towards the default, which counts as eight observations.
func LearnNewAgain(again, all int) float64 {
	return (priorWeight*DefaultNewAgain + float64(again)) / float64(priorWeight+all)
}

// ownWeight is the weight of the class in a card's own mean, in observations.
// The answers to one card are more alike than the cards of a class, so three
// of its own outweigh what is known of the rest.
const ownWeight = 3

// OwnCost returns the time that a card is expected to take: the mean of its
// own timed answers of the class that it is in now, shrunk towards what cards
// of the class take.
func (c Costs) OwnCost(cand *Candidate, own []Timing) time.Duration {
	class := costClassOf(cand)
	prior := *c.of(class)
	sum, n := ownWeight*prior.Seconds(), ownWeight
	for _, t := range own {
		if costClassFor(t.Question, t.New, t.Repair) == class && t.Seconds > 0 {
			sum += min(t.Seconds, longestAnswer.Seconds())
			n++
		}
	}
	if n == ownWeight {
		return prior
	}
	return time.Duration(sum / float64(n) * float64(time.Second)).Round(time.Millisecond)
}

// value is the recall that a review now adds at the horizon, on average, 0 to
// 1; below zero where it does harm.
func (g *Gain) value(c *Candidate, at review.Instant, day review.Day) float64 {
	horizon := float64(g.horizon())
	st := &c.State
	memory := fsrs.State{Stability: st.Stability, Difficulty: st.Difficulty}
	pass, elapsed := 1-g.newAgain(), 0
	if st.Phase != review.New {
		pass = g.Model.Retrievability(float64(at-st.LastAt)/msPerDay, st.Stability)
		elapsed = max(int(day-st.LastDay), 0)
	}
	after := func(grade review.Grade) fsrs.State { return g.Model.Next(memory, int(grade), elapsed) }
	passed := g.Model.Retrievability(horizon, after(review.Good).Stability)
	failed := g.Model.Retrievability(horizon, g.Model.Next(after(review.Again), int(review.Good), 0).Stability)
	return pass*passed + (1-pass)*failed - g.without(c, at)
}

// without is the recall at the horizon if the card is left alone.
func (g *Gain) without(c *Candidate, at review.Instant) float64 {
	if c.State.Phase == review.New {
		return 0
	}
	return g.Model.Retrievability(max(float64(at-c.State.LastAt)/msPerDay, 0)+float64(g.horizon()), c.State.Stability)
}

func (g *Gain) horizon() int {
	if g.Horizon > 0 {
		return g.Horizon
	}
	return DefaultHorizon
}

func (g *Gain) newAgain() float64 {
	if g.NewAgain > 0 {
		return min(g.NewAgain, 1)
	}
	return DefaultNewAgain
}

// cost is what the candidate is expected to take.
func (b *builder) cost(i int32) time.Duration {
	c := &b.cands[i]
	if b.l.Gain == nil {
		return b.costs[costClassOf(c)]
	}
	own := b.l.Gain.Timings[c.Key]
	if len(own) == 0 {
		return b.costs[costClassOf(c)]
	}
	return b.l.Costs.OwnCost(c, own)
}

// A ranking is the candidates by what they gain for their time. To compute a
// gain takes a microsecond, and few of a hundred thousand candidates are
// taken: they are ordered by the most that each could gain, and only the first
// is computed, again and again.
type ranking struct {
	rank.Heap
	costs []time.Duration
	exact []bool
}

// addGains takes what gains the most for its time as long as it fits, after
// the short steps. New cards with the same gain come in their order.
func (b *builder) addGains(at review.Instant, day review.Day) {
	r, shortest := b.rankGains(at, day)
	for len(r.Heap) > 0 && !b.full() && shortest <= b.left {
		first := &r.Heap[0]
		i := first.Index
		if r.exact[i] {
			r.Heap.Pop()
			b.addGain(i, r.costs[i], day)
			continue
		}
		r.exact[i] = true
		gain := float64(b.cands[i].Weight) * b.l.Gain.value(&b.cands[i], at, day)
		if !(gain > 0) { // written so that NaN fails
			r.Heap.Pop()
			continue
		}
		first.Rank = -gain / r.costs[i].Seconds()
		r.Heap.Down(0)
	}
	for _, it := range r.Heap {
		b.passGain(it.Index, day)
	}
}

// rankGains puts the candidates in order of the most that each could gain,
// and returns the shortest time that one takes.
func (b *builder) rankGains(at review.Instant, day review.Day) (r ranking, shortest time.Duration) {
	r.costs, r.exact = make([]time.Duration, len(b.cands)), make([]bool, len(b.cands))
	r.Heap = make(rank.Heap, 0, len(b.cands))
	for i := range b.cands {
		c := &b.cands[i]
		isNew := c.State.Phase == review.New
		had := !isNew && (c.State.LastDay >= day || c.State.DueAt != 0) // short steps come by themselves
		if c.rests(day) || c.SiblingGraded || had || isNew && b.l.New <= 0 {
			continue
		}
		r.costs[i] = max(b.cost(int32(i)), time.Second)
		if shortest == 0 || r.costs[i] < shortest {
			shortest = r.costs[i]
		}
		most := float64(c.Weight) * (1 - b.l.Gain.without(c, at))
		r.Heap = append(r.Heap, rank.Item{Rank: -most / r.costs[i].Seconds(), Index: int32(i)})
	}
	r.Heap.Init()
	return r, shortest
}

// addGain takes a candidate if there is time for it.
func (b *builder) addGain(i int32, cost time.Duration, day review.Day) {
	why := Due
	if b.cands[i].State.Phase == review.New {
		why = Unseen
	}
	switch {
	case why == Unseen && b.fresh >= b.l.New:
	case cost > b.left:
		b.passGain(i, day)
	case b.add(i, why) && why == Unseen:
		b.fresh++
	}
}

// passGain counts a candidate that is due or new, and for which there was no
// time.
func (b *builder) passGain(i int32, day review.Day) {
	c := &b.cands[i]
	switch {
	case b.full() || b.taken[c.Key.Base()]:
	case c.State.Phase == review.New:
		b.passedNew++
	case c.State.DueDay <= day:
		b.passedSteps++
	}
}
