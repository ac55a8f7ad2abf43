package plan

import (
	"cmp"
	"slices"

	"rehearse/internal/card"
	"rehearse/internal/fsrs"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// A memo is what a plan knows of one card, or expects of it.
type memo struct {
	stability  float64
	difficulty float64
	when       float64 // of the last review, days after now
	last       int32   // study day of the last review, counted from today
	from       int32   // first evening on which it may come
	group      int32   // siblings share one
	input      int32   // index into Input.Cards
	weight     float32
	at         corner // of stability and difficulty, kept by set
	class      uint16 // of cards with the same sort and weight
	question   bool
	seen       bool
	forced     bool // a step or a repair, which comes today before all else
	repair     bool
}

// counts reports whether a card is part of the plan.
func counts(c *schedule.Candidate) bool { return !c.Suspended && c.Kind != card.Checklist }

// memos reads the candidates that count, in order of position.
func memos(in *Input) []memo {
	list := make([]memo, 0, len(in.Cards))
	for i := range in.Cards {
		if counts(&in.Cards[i]) {
			list = append(list, newMemo(in, int32(i)))
		}
	}
	slices.SortFunc(list, func(a, b memo) int {
		x, y := &in.Cards[a.input], &in.Cards[b.input]
		if c := cmp.Compare(x.Position, y.Position); c != 0 {
			return c
		}
		return cmp.Compare(x.Key, y.Key)
	})
	groups := make(map[card.Key]int32, len(list))
	for i := range list {
		base := in.Cards[list[i].input].Key.Base()
		g, ok := groups[base]
		if !ok {
			g = int32(len(groups))
			groups[base] = g
		}
		list[i].group = g
	}
	return list
}

func newMemo(in *Input, i int32) memo {
	c := &in.Cards[i]
	st := &c.State
	m := memo{input: i, weight: float32(max(c.Weight, 1)), question: c.Question, from: int32(max(c.BuriedUntil-in.Today, 0))}
	if st.Phase == review.New {
		m.delay(c)
		return m
	}
	m.seen = true
	m.stability = min(max(st.Stability, fsrs.MinStability), fsrs.MaxStability)
	m.difficulty = st.Difficulty
	m.last = int32(min(st.LastDay-in.Today, 0))
	m.when = min(float64(st.LastAt-review.At(in.Now))/msPerDay, 0)
	m.repair = c.IsRepair()
	short := st.DueAt != 0
	m.forced = m.from == 0 && (short || m.repair && st.DueDay <= in.Today)
	if !short {
		m.delay(c)
	}
	return m
}

// delay keeps a card whose sibling was graded today until tomorrow.
func (m *memo) delay(c *schedule.Candidate) {
	if c.SiblingGraded {
		m.from, m.forced = max(m.from, 1), false
	}
}

// set changes the memory.
func (m *memo) set(st fsrs.State) {
	m.stability, m.difficulty = st.Stability, st.Difficulty
	m.at = cornerOf(st.Stability, st.Difficulty)
}

const msPerDay = 24 * 60 * 60 * 1000

// retention is the chance to recall the card at an instant, in days after now.
func (m *memo) recall(model *fsrs.Model, at float64) float64 {
	if !m.seen {
		return 0
	}
	return model.Retrievability(at-m.when, m.stability)
}

// lessImportant orders new cards: those that come last are left out first.
func byImportance(in *Input, list []memo) func(a, b int32) int {
	return func(a, b int32) int {
		x, y := &list[a], &list[b]
		if c := cmp.Compare(y.weight, x.weight); c != 0 {
			return c
		}
		if in.Importance != nil {
			i, j := in.Importance(int(x.input)), in.Importance(int(y.input))
			if c := cmp.Compare(j.MustHaves, i.MustHaves); c != 0 {
				return c
			}
			if c := cmp.Compare(j.Weakness, i.Weakness); c != 0 {
				return c
			}
		}
		return cmp.Compare(a, b)
	}
}

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

func newGrader(model *fsrs.Model, first FirstGrades, h hold, hour float64) grader {
	return grader{model: model, hour: hour, hold: h, first: [2]mix{firstMix(model, first.Fact, h), firstMix(model, first.Question, h)}}
}

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
	st := g.expect(&g.first[sort(m.question)], at)
	m.set(st)
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
	st := g.expect(&both, at)
	m.set(st)
	m.last, m.when = int32(k), at
}

// lapse is the state of a card that was forgotten and repeated that day.
func (g *grader) lapse(before fsrs.State, gap int) fsrs.State {
	return g.model.Next(g.model.Next(before, int(review.Again), gap), int(review.Good), 0)
}

// sort indexes what is kept apart for facts and for questions.
func sort(question bool) int {
	if question {
		return 1
	}
	return 0
}

// tilted is the weight by which reviews are chosen. Around the best division
// of time between questions and facts the sum hardly moves, so questions,
// which an interview is made of, get more than their points.
func (m *memo) tilted() float64 {
	if m.question {
		return tilt * float64(m.weight)
	}
	return float64(m.weight)
}

// tilt was chosen on simulations: 1 leaves questions behind other policies where
// minutes are few, 1.5 leaves all cards behind.
const tilt = 1.3
