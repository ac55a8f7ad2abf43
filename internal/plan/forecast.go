package plan

import (
	"math"

	"rehearse/internal/review"
)

// A Forecast is a plan's expectation as plain data, to be kept and compared
// later with what happened.
type Forecast struct {
	Made     review.Day // study day on which it was made
	For      review.Day // study day of the interview
	Question Expected
	Fact     Expected
}

// Forecast is what the plan expects, made on that study day.
func (p Plan) Forecast(made review.Day) Forecast {
	return Forecast{Made: made, For: made + review.Day(p.DaysLeft), Question: p.Questions, Fact: p.Facts}
}

// An Asked is one review as it turned out: what was expected of it just
// before, by the state of that time, and whether the card was recalled (any
// grade above Again). A first sight and a second round on the same day are no
// test of a forecast and are left out.
type Asked struct {
	Day      review.Day
	Question bool
	Answer
}

// A Tested is what was expected of a number of reviews, and what came: "I
// expected 41 of 50, you had 39".
type Tested struct {
	Asked    int
	Expected float64 // sum of the recalls foretold
	Recalled int
	Low      float64 // 80 % band of the number recalled, if each answer is drawn
	High     float64 // by the recall foretold for it
}

// Within reports whether the number recalled lies in the band.
func (t Tested) Within() bool {
	return t.Low <= float64(t.Recalled) && float64(t.Recalled) <= t.High
}

// An Audit compares a stretch of days, questions and facts apart.
type Audit struct{ Questions, Facts Tested }

// Compare tests what was expected of the reviews from study day from until,
// and not including, study day until.
func Compare(asked []Asked, from, until review.Day) Audit {
	var sums [2]struct {
		Tested
		spread float64
	}
	for _, a := range asked {
		if a.Day < from || a.Day >= until {
			continue
		}
		s := &sums[sort(a.Question)]
		s.Asked++
		s.Expected += a.Expected
		s.spread += a.Expected * (1 - a.Expected)
		if a.Recalled {
			s.Recalled++
		}
	}
	for i := range sums {
		s := &sums[i]
		half := z80*math.Sqrt(s.spread) + .5 // answers come in wholes
		s.Low = max(s.Expected-half, 0)
		s.High = min(s.Expected+half, float64(s.Asked))
		if s.Asked == 0 {
			s.Low, s.High = 0, 0
		}
	}
	return Audit{Questions: sums[sort(true)].Tested, Facts: sums[sort(false)].Tested}
}

// Drift says how an earlier forecast of the same interview compares with a
// later one: how far the later means lie outside the earlier bands, 0 where
// they lie within. It is not ok when the dates differ.
func (f Forecast) Drift(later Forecast) (question, fact float64, ok bool) {
	if f.For != later.For || later.Made < f.Made {
		return 0, 0, false
	}
	return outside(f.Question, later.Question.Mean), outside(f.Fact, later.Fact.Mean), true
}

func outside(e Expected, mean float64) float64 {
	switch {
	case mean < e.Low:
		return mean - e.Low
	case mean > e.High:
		return mean - e.High
	}
	return 0
}

// Coverage is the share of tests whose band held what came, and how many
// there were; tests of no review do not count.
func Coverage(audits []Audit) (share float64, tests int) {
	within := 0
	for _, a := range audits {
		for _, t := range [...]Tested{a.Questions, a.Facts} {
			if t.Asked == 0 {
				continue
			}
			tests++
			if t.Within() {
				within++
			}
		}
	}
	if tests == 0 {
		return 0, 0
	}
	return float64(within) / float64(tests), tests
}
