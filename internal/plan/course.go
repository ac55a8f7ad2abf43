package plan

import (
	"slices"
	"time"

	"rehearse/internal/fsrs"
	"rehearse/internal/schedule"
)

// A course is the way from today to the interview, before it is walked.
type course struct {
	grader
	span
	costs     seconds
	evenings  []evening
	cards     []memo     // in order of position
	fresh     [2][]int32 // unseen facts and questions, the most important first
	order     []int32    // both together
	groups    int
	questions int
	atlas     *atlas  // made when it is needed
	classes   []memo  // one card of each class
	due       float64 // days, for each day of stability, after which a card is due while the date is far
	idle      float64 // the same, up to which a card is known too well for a review
	thin      bool    // time that one evening leaves goes over to the next
}

// seconds are the expected times of cards, by sort; a card takes one at least.
type seconds struct{ fresh, review, again [2]float64 }

func newSeconds(c schedule.Costs) seconds {
	if c == (schedule.Costs{}) {
		c = schedule.DefaultCosts()
	}
	of := func(d time.Duration) float64 { return max(d, time.Second).Seconds() }
	return seconds{
		fresh:  [2]float64{of(c.NewFact), of(c.NewQuestion)},
		review: [2]float64{of(c.Fact), of(c.Question)},
		again:  [2]float64{of(c.Fact), of(c.Repair)},
	}
}

// newCost is the expected time of a new card, its second round included.
func (c *course) newCost(question bool) float64 {
	s := sort(question)
	return c.costs.fresh[s] + c.first[s].again()*c.costs.again[s]
}

// reviewCost is the expected time of a review at that recall.
func (c *course) reviewCost(m *memo, recall float64) float64 {
	s := sort(m.question)
	if m.repair {
		return c.costs.again[s] * (2 - recall)
	}
	return c.costs.review[s] + (1-recall)*c.costs.again[s]
}

// beginCost is the time that must be left for a review to begin: what comes
// round again may be left for tomorrow.
func (c *course) beginCost(m *memo) float64 {
	if m.repair {
		return c.costs.again[sort(m.question)]
	}
	return c.costs.review[sort(m.question)]
}

func newCourse(in *Input) *course {
	s := spanOf(in)
	model := in.Scheduler.Model()
	c := &course{
		grader: newGrader(model, in.First, holdOf(model, in.Answers), s.until),
		span:   s, costs: newSeconds(in.Costs), cards: memos(in),
		due: model.Interval(in.Scheduler.Settings().DesiredRetention, 1),
	}
	for i := range c.cards {
		if !c.cards[i].seen {
			c.order = append(c.order, int32(i))
		}
	}
	slices.SortFunc(c.order, byImportance(in, c.cards))
	c.complete()
	c.evenings = s.evenings(in, in.Minutes, c.questions)
	return c
}

// complete fills in what follows from the cards and their order.
func (c *course) complete() {
	c.idle = c.model.Interval(known, 1)
	classes := map[float32]uint16{}
	for i := range c.cards {
		m := &c.cards[i]
		c.groups = max(c.groups, int(m.group)+1)
		c.questions += sort(m.question)
		if m.seen {
			m.set(fsrs.State{Stability: m.stability * c.hold.factor, Difficulty: m.difficulty})
		}
		name := m.weight
		if m.question {
			name = -name
		}
		class, ok := classes[name]
		if !ok {
			class = uint16(len(c.classes))
			classes[name] = class
			c.classes = append(c.classes, *m)
		}
		m.class = class
	}
	for _, i := range c.order {
		s := sort(c.cards[i].question)
		c.fresh[s] = append(c.fresh[s], i)
	}
}

// with is the same course at other minutes a day. It must not be thinned yet.
func (c *course) with(in *Input, minutes time.Duration) *course {
	other := *c
	other.evenings = c.span.evenings(in, minutes, c.questions)
	return &other
}

// total is all the time that is left.
func (c *course) total() float64 {
	sum := 0.0
	for _, e := range c.evenings {
		sum += e.budget
	}
	return sum
}

// freshTime is what it takes to see every new card.
func (c *course) freshTime() float64 {
	return float64(len(c.fresh[0]))*c.newCost(false) + float64(len(c.fresh[1]))*c.newCost(true)
}

// admit returns how many new facts and questions fit in that time, the most
// important first.
func (c *course) admit(time float64) (n [2]int) {
	for _, i := range c.order {
		q := c.cards[i].question
		if cost := c.newCost(q); cost <= time {
			time -= cost
			n[sort(q)]++
		}
	}
	return n
}

// cardEvenings is how many cards times evenings are walked to find a way.
const cardEvenings = 100_000

// thinned is a course with every n-th card and the n-th part of the time, so
// many that a walk stays short; the course itself if it is short enough. What
// is left of an evening goes over to the next, since a question may take more
// than the n-th part of one.
func (c *course) thinned() *course {
	n := len(c.cards) * len(c.evenings) / cardEvenings
	if n < 2 {
		return c
	}
	c.survey()
	t := *c
	t.thin, t.cards, t.order, t.fresh = true, nil, nil, [2][]int32{}
	t.evenings = slices.Clone(c.evenings)
	for k := range t.evenings {
		t.evenings[k].budget /= float64(n)
	}
	keep := func(i int32) int32 {
		m := c.cards[i]
		m.group = int32(len(t.cards))
		t.cards = append(t.cards, m)
		return m.group
	}
	var passed [2]int
	for i := range c.cards {
		if m := &c.cards[i]; m.seen {
			if s := sort(m.question); passed[s]%n == 0 {
				keep(int32(i))
			}
			passed[sort(m.question)]++
		}
	}
	for s := range t.fresh {
		for i := n / 2; i < len(c.fresh[s]); i += n {
			t.fresh[s] = append(t.fresh[s], keep(c.fresh[s][i]))
		}
	}
	for _, s := range []int{sort(true), sort(false)} {
		t.order = append(t.order, t.fresh[s]...)
	}
	t.groups = len(t.cards)
	return &t
}
