package schedule

import (
	"cmp"
	"slices"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/rank"
	"rehearse/internal/review"
)

// A builder fills one queue. Candidates are indices into cands, which is in
// order of position; nothing is copied before it is chosen.
type builder struct {
	cands []Candidate
	l     Limits
	costs [costClasses]time.Duration
	queue Queue
	left  time.Duration
	fresh int // new cards chosen
	taken map[card.Key]bool

	steps, waiting         []int32                // short steps, over and not
	due                    [costClasses]rank.Heap // the others, worst remembered first
	newQuestions, newFacts []int32
	passedSteps, passedNew int // left out for want of time
}

func newBuilder(cands []Candidate, l Limits) *builder {
	if l.Costs == (Costs{}) {
		l.Costs = DefaultCosts()
	}
	b := &builder{cands: cands, l: l, left: l.Budget, taken: map[card.Key]bool{}}
	for class := range costClasses {
		b.costs[class] = *l.Costs.of(class)
	}
	return b
}

// sortOut puts every candidate that may come on the list it comes from.
func (b *builder) sortOut(at review.Instant, day review.Day) {
	for i := range b.cands {
		c := &b.cands[i]
		if c.rests(day) {
			continue
		}
		st := &c.State
		short := st.DueAt != 0 && st.Phase != review.New
		switch {
		case short && st.DueAt <= at:
			b.steps = append(b.steps, int32(i))
		case short && !b.l.Ahead:
			b.waiting = append(b.waiting, int32(i))
		case c.SiblingGraded && !b.l.Ahead:
		case st.Phase == review.New && c.Question:
			b.newQuestions = append(b.newQuestions, int32(i))
		case st.Phase == review.New:
			b.newFacts = append(b.newFacts, int32(i))
		case st.DueDay <= day || b.l.Ahead || b.l.Weak && st.LastDay < day:
			class := costClassOf(c)
			b.due[class] = append(b.due[class], rank.Item{Rank: b.rank(c, at), Index: int32(i)})
		}
	}
}

// rank orders what is due; the lowest comes first.
func (b *builder) rank(c *Candidate, at review.Instant) float64 {
	if b.l.Weak {
		return c.Strength
	}
	if c.SureButWrong {
		return remembered(&c.State, at) - corrected
	}
	return remembered(&c.State, at)
}

// corrected puts what someone was sure of and wrong about before all that
// ever was due: an error made with confidence is corrected well while it still
// surprises (Fazio and Marsh 2009).
const corrected = 1e15

// remembered ranks by recall without computing it: under one model recall
// falls with the time passed divided by stability.
func remembered(st *review.State, at review.Instant) float64 {
	return -max(float64(at-st.LastAt), 0) / st.Stability
}

// full reports whether no further card may come, however short.
func (b *builder) full() bool { return b.l.Cards > 0 && len(b.queue.Entries) >= b.l.Cards }

// fits reports whether there is time for a card of that class.
func (b *builder) fits(class costClass) bool { return b.costs[class] <= b.left }

// add appends the candidate, unless a sibling stands in the queue.
func (b *builder) add(i int32, why Reason) bool {
	e, ok := b.entry(i, why)
	if !ok {
		return false
	}
	b.queue.Entries = append(b.queue.Entries, e)
	b.left -= e.Cost
	return true
}

func (b *builder) entry(i int32, why Reason) (Entry, bool) {
	c := &b.cands[i]
	base := c.Key.Base()
	if b.taken[base] {
		return Entry{}, false
	}
	b.taken[base] = true
	return Entry{Candidate: *c, Reason: why, Cost: b.cost(i), Repair: c.IsRepair()}, true
}

func (b *builder) addSteps() {
	slices.SortStableFunc(b.steps, b.byDueAt)
	for _, i := range b.steps {
		switch {
		case b.full():
			return
		case b.cost(i) > b.left:
			b.passedSteps++
		default:
			b.add(i, Step)
		}
	}
}

func (b *builder) byDueAt(i, j int32) int {
	return cmp.Compare(b.cands[i].State.DueAt, b.cands[j].State.DueAt)
}

// addDue takes the worst remembered card of all classes that still fit, until
// none does. The heaps keep what was not taken.
func (b *builder) addDue() {
	for class := range b.due {
		b.due[class].Init()
	}
	for !b.full() {
		worst := costClasses
		for class := range costClasses {
			if len(b.due[class]) > 0 && b.fits(class) && (worst == costClasses || b.due[class][0].Before(b.due[worst][0])) {
				worst = class
			}
		}
		if worst == costClasses {
			return
		}
		b.add(b.due[worst].Pop().Index, Due)
	}
}

// addWaiting lists the short steps that still run; a repair that waits needs
// no room now, the session decides when it comes.
func (b *builder) addWaiting() {
	slices.SortStableFunc(b.waiting, b.byDueAt)
	for _, i := range b.waiting {
		if b.l.Cards > 0 && len(b.queue.Entries)+len(b.queue.Waiting) >= b.l.Cards {
			break
		}
		if e, ok := b.entry(i, Step); ok {
			b.queue.Waiting = append(b.queue.Waiting, e)
		}
	}
	if len(b.queue.Waiting) > 0 {
		b.queue.NextStep = b.queue.Waiting[0].State.DueAt
	}
}

// countSkipped counts what more minutes would have brought. It looks the
// cards up in their own order: memory is read much faster that way than in
// that of the heaps.
func (b *builder) countSkipped() {
	passed := make([]bool, len(b.cands))
	for class := range costClasses {
		if b.l.Gain != nil || b.fits(class) {
			continue
		}
		for _, it := range b.due[class] {
			passed[it.Index] = true
		}
	}
	b.queue.Skipped = b.passedSteps + min(b.passedNew, max(b.l.New-b.fresh, 0))
	for i, was := range passed {
		if was && !b.taken[b.cands[i].Key.Base()] {
			b.queue.Skipped++
		}
	}
}
