package plan_test

import (
	"testing"

	"rehearse/internal/plan"
	"rehearse/internal/review"
)

func asked(day review.Day, question bool, expected float64, recalled, of int) []plan.Asked {
	var list []plan.Asked
	for i := range of {
		list = append(list, plan.Asked{Day: day, Question: question, Answer: plan.Answer{Expected: expected, Recalled: i < recalled}})
	}
	return list
}

func TestCompare(t *testing.T) {
	list := asked(today, true, .82, 39, 50)
	list = append(list, asked(today+1, false, .9, 2, 10)...)
	list = append(list, asked(today-1, true, .9, 0, 10)...) // before
	list = append(list, asked(today+7, true, .9, 0, 10)...) // after
	a := plan.Compare(list, today, today+7)
	if q := a.Questions; q.Asked != 50 || q.Recalled != 39 || q.Expected < 40.9 || q.Expected > 41.1 || !q.Within() {
		t.Errorf("questions: %+v", q)
	}
	if f := a.Facts; f.Asked != 10 || f.Recalled != 2 || f.Within() || f.Low < 7 || f.High != 10 {
		t.Errorf("facts: %+v", f)
	}
	if share, tests := plan.Coverage([]plan.Audit{a, {}, {Facts: a.Questions}}); tests != 3 || share < .66 || share > .67 {
		t.Errorf("coverage %v of %d", share, tests)
	}
	if share, tests := plan.Coverage(nil); share != 0 || tests != 0 {
		t.Errorf("no audits: %v of %d", share, tests)
	}
}

func TestDrift(t *testing.T) {
	in := input(t, unseen(10, 40), 20, 25)
	early := plan.Make(in).Forecast(today)
	if early.For != today+20 || early.Made != today {
		t.Fatalf("%+v", early)
	}
	later := plan.Forecast{Made: today + 5, For: today + 20, Question: plan.Expected{Mean: early.Question.Low - .1}, Fact: early.Fact}
	question, fact, ok := early.Drift(later)
	if !ok || question > -.099 || question < -.101 || fact != 0 {
		t.Errorf("drift %v, %v, %v", question, fact, ok)
	}
	later.For++
	if _, _, ok := early.Drift(later); ok {
		t.Error("forecasts for different days are compared")
	}
}
