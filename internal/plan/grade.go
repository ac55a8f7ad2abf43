package plan

import (
	"rehearse/internal/fsrs"
	"rehearse/internal/review"
)

// A grader turns reviews into what is expected of the memory.
//
// After a review a card is in one of several states: recalled, or forgotten
// and repeated on the same day. They are put together into one, with the
// stability that gives the mean of their recalls at the hour of the
// interview: exact if no further review comes, and close if some do.
type grader struct {
	model *fsrs.Model
	first [2]mix // of facts and of questions
	hold  hold
	hour  float64
}

// A mix is a set of states with their chances.
type mix struct {
	states []fsrs.State
	chance []float64
}

// newGrader takes the defaults for first grades that are not given.
func newGrader(model *fsrs.Model, first FirstGrades, h hold, hour float64) grader {
	usual := DefaultFirstGrades()
	if first.Question == ([4]float64{}) {
		first.Question = usual.Question
	}
	if first.Fact == ([4]float64{}) {
		first.Fact = usual.Fact
	}
	return grader{model: model, hour: hour, hold: h, first: [2]mix{firstMix(model, first.Fact, h), firstMix(model, first.Question, h)}}
}

// firstMix is what a first sight may leave.
func firstMix(model *fsrs.Model, chances [4]float64, h hold) mix {
	var m mix
	sum := 0.0
	for _, p := range chances {
		sum += p
	}
	for g, p := range chances {
		st := model.Next(fsrs.State{}, g+1, 0)
		if review.Grade(g+1) == review.Again {
			st = model.Next(st, int(review.Good), 0)
		}
		st.Stability *= h.factor
		m.states = append(m.states, st)
		m.chance = append(m.chance, p/sum)
	}
	return m
}

// again is the chance that a new card has to come round a second time.
func (m *mix) again() float64 { return m.chance[0] }

// expect returns the state that stands for the mix after a review at.
func (g *grader) expect(m *mix, at float64) fsrs.State {
	left := max(g.hour-at, shortest)
	recall, difficulty := 0.0, 0.0
	for i, st := range m.states {
		recall += m.chance[i] * g.model.Retrievability(left, st.Stability)
		difficulty += m.chance[i] * st.Difficulty
	}
	recall = min(recall, 1-1e-12)
	return fsrs.State{
		Stability:  min(max(left/g.model.Interval(recall, 1), fsrs.MinStability), fsrs.MaxStability),
		Difficulty: difficulty,
	}
}

// shortest keeps the stability of a mix defined when the interview is near.
const shortest = .05 // days

// see grades a new card on evening k.
func (g *grader) see(m *memo, k int, at float64) {
	m.set(g.expect(&g.first[sort(m.question)], at))
	m.seen, m.last, m.when = true, int32(k), at
}

// review grades a card on evening k, recalled with that chance.
func (g *grader) review(m *memo, k int, at, recall float64) {
	before := fsrs.State{Stability: m.stability, Difficulty: m.difficulty}
	gap := k - int(m.last)
	both := mix{
		states: []fsrs.State{g.model.Next(before, int(review.Good), gap), g.lapse(before, gap)},
		chance: []float64{recall, 1 - recall},
	}
	m.set(g.expect(&both, at))
	m.last, m.when = int32(k), at
}

// lapse is the state of a card that was forgotten and repeated that day.
func (g *grader) lapse(before fsrs.State, gap int) fsrs.State {
	return g.model.Next(g.model.Next(before, int(review.Again), gap), int(review.Good), 0)
}
