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

// recall is the chance to recall the card at an instant, in days after now.
func (m *memo) recall(model *fsrs.Model, at float64) float64 {
	if !m.seen {
		return 0
	}
	return model.Retrievability(at-m.when, m.stability)
}

// byImportance orders new cards: those that come last are left out first.
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

// tilt was chosen on simulations: 1 leaves questions behind other policies
// where minutes are few, and 1.5 leaves all cards behind.
const tilt = 1.3
