// Package fsrs is the memory model FSRS-6: how stability and difficulty of a
// memory change with every review, how recall falls with time, and when it
// will have fallen to a wanted value. Plain numbers and days: no clock, no
// randomness, no cards; it imports nothing of this project.
//
// The formulas are those of fsrs-rs (src/model.rs, src/parameter_clipper.rs)
// and are checked against it in testdata/golden.json. A gap between reviews
// is a whole number of study days, and what a study day is, package schedule
// decides; a gap of less than one day is a review on the same day and follows
// a formula of its own. Steps, rounding, fuzz and limits are package
// schedule's too.
//
// Invariants: stability stays within MinStability and MaxStability days,
// difficulty within 1 and 10, whatever comes in, not-a-number excepted.
package fsrs

import "math"

// The bounds of a memory.
const (
	MinStability  = 0.001   // days
	MaxStability  = 36500.0 // days
	MinDifficulty = 1.0
	MaxDifficulty = 10.0
)

// The four grades, as FSRS numbers them.
const (
	again = 1 + iota
	hard
	good
	easy
)

// A State is what the model knows of one memory. The zero value is a memory
// that was never reviewed.
type State struct {
	Stability  float64 // days until recall has fallen to 0.9; 0 = never reviewed
	Difficulty float64 // 1 (easy) to 10
}

// A Model computes with one set of parameters. It is read-only after New and
// may be shared among goroutines.
type Model struct {
	w Parameters

	decay, invDecay float64 // -w20 and its inverse
	factor          float64 // 0.9^(1/decay) - 1
	first           [easy + 1]State
	easyFirst       float64           // D0(4), not clamped: what difficulty reverts to
	success         float64           // e^w8
	bonus           [easy + 1]float64 // w15 for Hard, w16 for Easy, else 1
	sameDay         [easy + 1]float64 // e^(w17*(g-3+w18))
	lapseCap        float64           // e^(w17*w18)
}

// New checks the parameters and prepares a model. The error is a *RangeError
// that names the first parameter out of its range.
func New(p Parameters) (Model, error) {
	if err := p.Validate(); err != nil {
		return Model{}, err
	}
	m := Model{
		w:        p,
		decay:    -p[20],
		invDecay: -1 / p[20],
		success:  math.Exp(p[8]),
		lapseCap: math.Exp(p[17] * p[18]),
		bonus:    [easy + 1]float64{hard: p[15], good: 1, easy: p[16]},
	}
	m.factor = math.Pow(0.9, m.invDecay) - 1
	for g := again; g <= easy; g++ {
		m.first[g] = State{clampStability(p[g-1]), clampDifficulty(m.firstDifficulty(g))}
		m.sameDay[g] = math.Exp(p[17] * (float64(g) - good + p[18]))
	}
	m.easyFirst = m.firstDifficulty(easy)
	return m, nil
}

// Parameters returns the parameters that the model was made with.
func (m *Model) Parameters() Parameters { return m.w }

// Next returns the memory after a review with grade (1 Again to 4 Easy),
// elapsed whole study days after the review before it; a negative gap counts
// as none, and a memory that was never reviewed has no gap. A grade that does
// not exist leaves the memory as it is.
func (m *Model) Next(s State, grade, elapsed int) State {
	if grade < again || grade > easy {
		return s
	}
	if s.Stability == 0 {
		return m.first[grade]
	}
	s = State{clampStability(s.Stability), clampDifficulty(s.Difficulty)}
	next := State{Difficulty: m.nextDifficulty(s.Difficulty, grade)}
	switch {
	case elapsed <= 0:
		next.Stability = m.afterSameDay(s.Stability, grade)
	case grade == again:
		next.Stability = m.afterLapse(s, m.Retrievability(float64(elapsed), s.Stability))
	default:
		next.Stability = m.afterSuccess(s, grade, m.Retrievability(float64(elapsed), s.Stability))
	}
	next.Stability = clampStability(next.Stability)
	return next
}

// Retrievability returns the chance of recall, 0 to 1, days after the last
// review of a memory with this stability in days. A negative time counts as
// none; without stability nothing is recalled.
func (m *Model) Retrievability(days, stability float64) float64 {
	if stability <= 0 {
		return 0
	}
	return math.Pow(1+m.factor*max(days, 0)/stability, m.decay)
}

// Interval returns the time in days, not rounded, after which recall has
// fallen to retention (between 0 and 1). It is the inverse of Retrievability
// and proportional to stability.
func (m *Model) Interval(retention, stability float64) float64 {
	return stability / m.factor * (math.Pow(retention, m.invDecay) - 1)
}

// firstDifficulty is D0(g), not clamped.
func (m *Model) firstDifficulty(grade int) float64 {
	return m.w[4] - math.Exp(m.w[5]*float64(grade-1)) + 1
}

// nextDifficulty moves d by the grade, less the nearer it is to the upper
// end, and then a little towards D0(4).
func (m *Model) nextDifficulty(d float64, grade int) float64 {
	delta := -m.w[6] * float64(grade-good)
	d += delta * (MaxDifficulty - d) / 9
	return clampDifficulty(m.w[7]*m.easyFirst + (1-m.w[7])*d)
}

// afterSuccess never returns less than the stability before: a recall after a
// day or more does not weaken a memory.
func (m *Model) afterSuccess(s State, grade int, r float64) float64 {
	growth := m.success * (11 - s.Difficulty) * math.Pow(s.Stability, -m.w[9]) *
		math.Expm1(m.w[10]*(1-r)) * m.bonus[grade]
	return s.Stability * (1 + growth)
}

func (m *Model) afterLapse(s State, r float64) float64 {
	next := m.w[11] * math.Pow(s.Difficulty, -m.w[12]) *
		(math.Pow(s.Stability+1, m.w[13]) - 1) * math.Exp(m.w[14]*(1-r))
	return min(next, s.Stability/m.lapseCap)
}

func (m *Model) afterSameDay(stability float64, grade int) float64 {
	k := m.sameDay[grade] * math.Pow(stability, -m.w[19])
	if grade > again {
		k = max(k, 1)
	}
	return stability * k
}

func clampStability(s float64) float64 { return min(max(s, MinStability), MaxStability) }

func clampDifficulty(d float64) float64 { return min(max(d, MinDifficulty), MaxDifficulty) }
