package plan_test

import (
	"reflect"
	"strings"
	"testing"

	"rehearse/internal/plan"
)

func TestSimulateRepeats(t *testing.T) {
	cfg := plan.SimConfig{Days: []int{5}, Minutes: []int{15}, Questions: 5, Facts: 30, Runs: 3, Seed: 9}
	one := plan.Simulate(cfg)
	if two := plan.Simulate(cfg); !reflect.DeepEqual(one, two) {
		t.Error("two simulations from one seed differ")
	}
	cfg.Seed++
	if other := plan.Simulate(cfg); reflect.DeepEqual(one, other) {
		t.Error("another seed gives the same people")
	}
	if n := len(plan.Policies()) * len(plan.Learners()); len(one) != n {
		t.Errorf("%d rows, want %d", len(one), n)
	}
}

// The plan is behind no other policy by more than the confidence interval,
// where minutes are neither far too few nor plenty. Where it is, the table in
// the package comment says so.
func TestPlanIsBehindNoOther(t *testing.T) {
	rows := plan.Simulate(plan.SimConfig{
		Days: []int{10}, Minutes: []int{15}, Questions: 20, Facts: 170, Runs: 10, Seed: 4, Learners: []string{"fsrs", "act-r"},
		Policies: []string{"chosen", "simple", "fsrs .90, paced", "fsrs .90, capped", "fsrs .90, one final pass", "cram at the end", "a fifth of the time", "fsrs .90, reviews first"},
	})
	for _, r := range rows {
		if r.All.Ahead > r.All.Half || r.Question.Ahead > r.Question.Half {
			t.Errorf("%s, %s: all %v, questions %v", r.Learner, r.Policy, r.All, r.Question)
		}
		if r.Policy == "chosen" && r.UnseenQuestions > 0 {
			t.Errorf("%s: %v questions unseen", r.Learner, r.UnseenQuestions)
		}
		if r.Used > 15.4 {
			t.Errorf("%s, %s: %v minutes", r.Learner, r.Policy, r.Used)
		}
	}
}

func TestBandsHold(t *testing.T) {
	rows := plan.SimulateBands(plan.SimConfig{Days: []int{5, 7, 10}, Minutes: []int{12, 18, 25}, Questions: 12, Facts: 60, Runs: 8, Seed: 5})
	for _, r := range rows {
		if (r.Learner == "fsrs" || r.Learner == "") && (r.Within < .70 || r.Within > .90) {
			t.Errorf("%q: within %.3f, below %.3f, above %.3f", r.Learner, r.Within, r.Below, r.Above)
		}
	}
	t.Log(strings.Join(plan.FormatBands(rows), "\n"))
}

func TestFormats(t *testing.T) {
	rows := []plan.Row{
		{Days: 10, Minutes: 15, Questions: 20, Facts: 170, Learner: "fsrs", Policy: "chosen", Runs: 8, All: plan.Result{Mean: .9, Half: .01}, Unseen: 1.5, Used: 14.9},
		{Days: 10, Minutes: 15, Questions: 20, Facts: 170, Learner: "fsrs", Policy: "sm-2", Runs: 8, All: plan.Result{Mean: .95, Ahead: .05, Half: .01}, Used: 15},
	}
	text := strings.Join(plan.FormatRows(rows), "\n")
	for _, want := range []string{"10 days, 15 min, 20 questions, 170 facts, learner fsrs, 8 runs", "sm-2                     0.950 +0.050 ±0.010"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if grid := strings.Join(plan.FormatGrid(rows), "\n"); !strings.Contains(grid, "fsrs, all                10/15\nchosen                   .900\nsm-2                     .950+\n") {
		t.Errorf("grid:\n%s", grid)
	}
}
