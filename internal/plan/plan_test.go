package plan_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/plan"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

var (
	now   = time.Date(2026, 11, 27, 19, 0, 0, 0, time.FixedZone("CST", 8*3600))
	today = review.DayOf(2026, 11, 27)
)

func scheduler(t testing.TB) *schedule.Scheduler {
	t.Helper()
	s, err := schedule.New(schedule.DefaultSettings())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// unseen makes questions and then facts, none of them ever seen.
func unseen(questions, facts int) []schedule.Candidate {
	var list []schedule.Candidate
	for i := range questions + facts {
		c := schedule.Candidate{Position: i, Section: "客服经理"}
		if i < questions {
			c.Key, c.Kind, c.Question, c.Weight = card.Key(fmt.Sprintf("客服/题%d", i)), card.Behavioral, true, 10
		} else {
			c.Key, c.Kind, c.Weight = card.Key(fmt.Sprintf("客服/词%d", i)), card.Fact, 1
		}
		list = append(list, c)
	}
	return list
}

// seen puts a card into the state after a review days ago.
func seen(c schedule.Candidate, days int, stability float64) schedule.Candidate {
	c.State = review.State{
		Phase: review.Reviewing, Stability: stability, Difficulty: 5, Interval: int(stability), Reviews: 3,
		LastAt: review.At(now.AddDate(0, 0, -days)), LastDay: today - review.Day(days),
		DueDay: today - review.Day(days) + review.Day(stability), LastGrade: review.Good,
	}
	return c
}

// mixed makes cards of which a third was never seen and the rest stands
// anywhere.
func mixed(questions, facts int) []schedule.Candidate {
	list := unseen(questions, facts)
	for i := range list {
		if i%3 != 0 {
			list[i] = seen(list[i], i%11, 1+float64(i*7%40))
		}
	}
	return list
}

// input plans for an interview at 10:00 on the day that many days from now.
func input(t testing.TB, cards []schedule.Candidate, days, minutes int) plan.Input {
	return plan.Input{
		Cards: cards, Scheduler: scheduler(t), Now: now, Today: today,
		Interview: time.Date(2026, 11, 27+days, 10, 0, 0, 0, now.Location()),
		Minutes:   time.Duration(minutes) * time.Minute,
	}
}

func TestPhases(t *testing.T) {
	for name, test := range map[string]struct {
		at    time.Time
		phase plan.Phase
		left  int
		days  int
	}{
		"past":         {now.Add(-time.Minute), plan.After, 0, 0},
		"this moment":  {now, plan.After, 0, 0},
		"in two hours": {now.Add(2 * time.Hour), plan.OnTheDay, 0, 1},
		"in the night": {time.Date(2026, 11, 28, 3, 0, 0, 0, now.Location()), plan.OnTheDay, 0, 1},
		"tomorrow":     {time.Date(2026, 11, 28, 10, 0, 0, 0, now.Location()), plan.LastEvening, 1, 1},
		"in two days":  {time.Date(2026, 11, 29, 10, 0, 0, 0, now.Location()), plan.LastDays, 2, 2},
		"in ten days":  {time.Date(2026, 12, 7, 10, 0, 0, 0, now.Location()), plan.Ordinary, 10, 10},
		"in two years": {time.Date(2028, 11, 27, 10, 0, 0, 0, now.Location()), plan.Ordinary, 731, 731},
	} {
		in := input(t, mixed(20, 60), 0, 25)
		in.Interview = test.at
		p := plan.Make(in)
		if p.Phase != test.phase || p.DaysLeft != test.left || len(p.Days) != test.days {
			t.Errorf("%s: phase %v, %d days left, %d days", name, p.Phase, p.DaysLeft, len(p.Days))
		}
		if (p.Phase == plan.After) != (len(p.Queue.Entries) == 0) {
			t.Errorf("%s: %d cards today", name, len(p.Queue.Entries))
		}
	}
}

func TestEqualInputsGiveEqualPlans(t *testing.T) {
	in := input(t, mixed(30, 90), 12, 25)
	one := plan.Make(in)
	if two := plan.Make(in); !reflect.DeepEqual(one, two) {
		t.Error("two plans of one input differ")
	}
	in.Cards = slices.Clone(in.Cards)
	slices.Reverse(in.Cards)
	two := plan.Make(in)
	slices.Reverse(two.Recall)
	if !reflect.DeepEqual(one, two) {
		t.Error("the order of the cards changes the plan")
	}
}

func BenchmarkMake(b *testing.B) {
	for _, n := range []struct{ cards, days int }{{500, 30}, {5000, 60}, {20000, 60}} {
		b.Run(fmt.Sprintf("%d cards, %d days", n.cards, n.days), func(b *testing.B) {
			in := input(b, mixed(n.cards/5, n.cards*4/5), n.days, 25)
			for b.Loop() {
				plan.Make(in)
			}
		})
	}
}
