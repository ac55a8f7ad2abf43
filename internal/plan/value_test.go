package plan

import (
	"math"
	"math/rand/v2"
	"testing"

	"rehearse/internal/fsrs"
	"rehearse/internal/review"
)

// exact is what a card is worth with n evenings left by brute force: reviewed
// now or not, and what then follows for the best; at the price of a review.
func exact(m *fsrs.Model, st fsrs.State, gap, n int, tail, price, again float64, now bool) float64 {
	if !now {
		if n == 0 {
			return m.Retrievability(float64(gap)+tail, st.Stability)
		}
		return max(exact(m, st, gap+1, n-1, tail, price, again, false), exact(m, st, gap+1, n-1, tail, price, again, true))
	}
	recall := m.Retrievability(float64(gap), st.Stability)
	pass := m.Next(st, int(review.Good), gap)
	fail := m.Next(m.Next(st, int(review.Again), gap), int(review.Good), 0)
	return recall*exact(m, pass, 0, n, tail, price, again, false) +
		(1-recall)*exact(m, fail, 0, n, tail, price, again, false) - price*(1+(1-recall)*again)
}

func TestValuesAgreeWithBruteForce(t *testing.T) {
	const tail, again, levels = .6, 1.0, 5
	model := defaultModel()
	a := newAtlas(model, tail, levels)
	r := rand.New(rand.NewPCG(1, 2))
	for _, rung := range []int{-8, -5, -3, 2} {
		price := math.Pow(rungRatio, float64(rung))
		s := a.sheet(sheetKey{rung: rung}, again)
		for range 40 {
			st := fsrs.State{Stability: math.Exp(r.Float64()*5 - 1), Difficulty: 1 + 9*r.Float64()}
			gap, n := 1+r.IntN(6), r.IntN(levels)
			recall := model.Retrievability(float64(gap), st.Stability)
			time := 1 + (1-recall)*again
			want := (exact(model, st, gap, n, tail, price, again, true) + price*time - exact(model, st, gap, n, tail, price, again, false)) / time
			lo, f := gapAt(gap)
			at := cornerOf(st.Stability, st.Difficulty)
			from, to := at.at(s.gain[n][lo*cells:]), at.at(s.gain[n][(lo+1)*cells:])
			if got := float64(from + f*(to-from)); math.Abs(got-want) > .015 {
				t.Errorf("price %.3f, %+v, gap %d, %d evenings left: gain %.4f, want %.4f", price, st, gap, n, got, want)
			}
		}
	}
}

func TestHoldIsLearned(t *testing.T) {
	model := defaultModel()
	r := rand.New(rand.NewPCG(5, 4))
	for _, factor := range []float64{.25, 1, 3} {
		var answers []Answer
		for range 6000 {
			expected := .5 + .5*r.Float64()
			time := model.Interval(expected, 1)
			answers = append(answers, Answer{expected, r.Float64() < model.Retrievability(time, factor)})
		}
		h := holdOf(model, answers)
		if d := math.Abs(math.Log(h.factor / factor)); d > .25 || h.doubt > .2 {
			t.Errorf("factor %v: learned %.3f ± %.3f", factor, h.factor, h.doubt)
		}
	}
	if h := holdOf(model, nil); math.Abs(h.factor-1) > 1e-3 {
		t.Errorf("without answers: %+v", h)
	}
}

// What a mix is put together to has the mean recall of its parts.
func TestExpectKeepsTheMean(t *testing.T) {
	g := newGrader(defaultModel(), DefaultFirstGrades(), hold{factor: 1}, 10)
	m := mix{states: []fsrs.State{{Stability: 20, Difficulty: 3}, {Stability: .5, Difficulty: 8}}, chance: []float64{.7, .3}}
	st := g.expect(&m, 4)
	want := .7*g.model.Retrievability(6, 20) + .3*g.model.Retrievability(6, .5)
	if got := g.model.Retrievability(6, st.Stability); math.Abs(got-want) > 1e-9 || math.Abs(st.Difficulty-4.5) > 1e-9 {
		t.Errorf("recall %v, want %v; difficulty %v", got, want, st.Difficulty)
	}
}

func TestLearnersForgetAndLearn(t *testing.T) {
	for _, family := range Learners() {
		l := newLearner(family, 5, 50)
		for i := range 50 {
			if l.recall(i, 0) != 0 {
				t.Fatalf("%s recalls what was never seen", family)
			}
			l.present(i, 0, review.Good)
			soon, late := l.recall(i, 1), l.recall(i, 20)
			if !(soon > late && late > 0 && soon <= 1) {
				t.Errorf("%s: recall %v after a day, %v after twenty", family, soon, late)
			}
			l.present(i, 2, review.Good)
			if again := l.recall(i, 22); again <= late {
				t.Errorf("%s: %v after a second review, %v after one", family, again, late)
			}
		}
	}
}

func TestBandsWidenWithDays(t *testing.T) {
	width := func(days int, seen tally) (low, high float64) {
		e := (&course{span: span{days: days}}).expected(seen)
		return e.Mean - e.Low, e.High - e.Mean
	}
	many := tally{cards: 400, weight: 400, recall: 280, reached: 400, spread: 84}
	few := tally{cards: 4, weight: 4, recall: 2.8, reached: 4, spread: .84}
	part := tally{cards: 400, weight: 400, recall: 140, reached: 200, spread: 42}
	lowNear, highNear := width(1, many)
	lowFar, highFar := width(30, many)
	lowFew, highFew := width(1, few)
	_, highPart := width(30, part)
	if !(lowFar > lowNear+.05 && highFar > highNear+.05 && lowFew > lowNear && highFew > highNear && highPart < .3) {
		t.Errorf("near %.3f %.3f, far %.3f %.3f, few %.3f %.3f, part %.3f", lowNear, highNear, lowFar, highFar, lowFew, highFew, highPart)
	}
}
