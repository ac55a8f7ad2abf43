package plan_test

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rehearse/internal/card"
	"rehearse/internal/plan"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// anyCards draws cards in every state that a card can have.
func anyCards(t *rapid.T) []schedule.Candidate {
	n := rapid.IntRange(0, 60).Draw(t, "cards")
	list := make([]schedule.Candidate, n)
	for i := range list {
		question := rapid.Bool().Draw(t, "question")
		c := schedule.Candidate{
			Key: card.Key(fmt.Sprintf("法规/%d~c%d", i/2, i%2)), Kind: card.Fact, Weight: 1, Position: i, Question: question,
			Suspended:     rapid.IntRange(0, 9).Draw(t, "suspended") == 0,
			SiblingGraded: rapid.IntRange(0, 9).Draw(t, "sibling") == 0,
		}
		if question {
			c.Key, c.Kind, c.Weight = card.Key(fmt.Sprintf("客服/题%d", i)), card.Behavioral, rapid.IntRange(0, 20).Draw(t, "points")
		}
		if rapid.IntRange(0, 9).Draw(t, "buried") == 0 {
			c.BuriedUntil = today + review.Day(rapid.IntRange(0, 3).Draw(t, "until"))
		}
		if rapid.IntRange(0, 19).Draw(t, "list") == 0 {
			c.Kind, c.Question = card.Checklist, false
		}
		switch rapid.IntRange(0, 3).Draw(t, "state") {
		case 1:
			c = seen(c, rapid.IntRange(0, 30).Draw(t, "days"), rapid.Float64Range(.001, 36500).Draw(t, "stability"))
		case 2:
			c = learning(c, time.Duration(rapid.IntRange(-600, 10).Draw(t, "minutes"))*time.Minute)
		}
		list[i] = c
	}
	return list
}

// learning puts a card on a short step that ends after now.
func learning(c schedule.Candidate, after time.Duration) schedule.Candidate {
	c = seen(c, 0, .2)
	c.State.Phase, c.State.LastGrade, c.State.Interval, c.State.DueDay = review.Learning, review.Again, 0, 0
	c.State.DueAt = review.At(now.Add(after))
	if c.Question {
		c.Missed = 2
	}
	return c
}

func TestAnyPlanKeepsItsPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := plan.Input{
			Cards: anyCards(t), Now: now, Today: today,
			Interview: now.Add(time.Duration(rapid.IntRange(-2, 30*24).Draw(t, "hours")) * time.Hour),
			Since:     today - review.Day(rapid.IntRange(0, 20).Draw(t, "since")),
			Minutes:   time.Duration(rapid.IntRange(0, 90).Draw(t, "minutes")) * time.Minute,
			Spent:     time.Duration(rapid.IntRange(0, 20).Draw(t, "spent")) * time.Minute,
			Policy:    plan.Policy(rapid.IntRange(0, 2).Draw(t, "policy")),
		}
		in.Scheduler, _ = schedule.New(schedule.DefaultSettings())
		p := plan.Make(in)
		checkQueue(t, in, p)
		checkOutlook(t, in, p)
	})
}

func checkQueue(t *rapid.T, in plan.Input, p plan.Plan) {
	var time time.Duration
	bases := map[card.Key]bool{}
	fresh, last := 0, schedule.Step
	for _, e := range slices.Concat(p.Queue.Entries, p.Queue.Waiting) {
		if e.Suspended || e.Kind == card.Checklist || e.BuriedUntil > in.Today {
			t.Fatalf("%s is asked", e.Key)
		}
		if bases[e.Key.Base()] {
			t.Fatalf("two siblings of %s", e.Key.Base())
		}
		bases[e.Key.Base()] = true
	}
	for _, e := range p.Queue.Entries {
		time += e.Cost
		if e.Reason == schedule.Unseen {
			fresh++
			if e.Question && p.DaysLeft <= 2 && p.DaysLeft+int(in.Today-in.Since) >= 4 {
				t.Fatalf("a new question %d days before", p.DaysLeft)
			}
		}
		if e.Reason == schedule.Step && last != schedule.Step {
			t.Fatalf("a step after other cards")
		}
		last = e.Reason
	}
	if time > p.Queue.Budget || time > max(in.Minutes-in.Spent, 0) {
		t.Fatalf("%v of cards in %v", time, p.Queue.Budget)
	}
	if fresh != p.NewToday {
		t.Fatalf("%d new cards, told %d", fresh, p.NewToday)
	}
}

func checkOutlook(t *rapid.T, in plan.Input, p plan.Plan) {
	for name, e := range map[string]plan.Expected{"all": p.All, "questions": p.Questions, "facts": p.Facts} {
		if !(0 <= e.Low && e.Low <= e.Mean && e.Mean <= e.High && e.High <= 1) {
			t.Fatalf("%s: %+v", name, e)
		}
	}
	if len(p.Recall) != len(in.Cards) || len(p.Unreached) != p.Unseen {
		t.Fatalf("%d recalls, %d unreached, %d unseen", len(p.Recall), len(p.Unreached), p.Unseen)
	}
	for i, r := range p.Recall {
		if !(r >= 0 && r <= 1) {
			t.Fatalf("card %d: recall %v", i, r)
		}
	}
	for _, d := range p.Days {
		if d.Time > in.Minutes+time.Second || d.Reviews < 0 || d.New < 0 {
			t.Fatalf("%+v in %v", d, in.Minutes)
		}
	}
	if len(p.Days) > 0 && (p.Days[0].New != p.NewToday || p.Days[0].New+p.Days[0].Reviews != len(p.Queue.Entries)) {
		t.Fatalf("today is %+v; the queue has %d cards, %d of them new", p.Days[0], len(p.Queue.Entries), p.NewToday)
	}
	if p.Needed < 0 || p.Needed > plan.MostMinutes || math.IsNaN(p.All.Mean) {
		t.Fatalf("needs %v", p.Needed)
	}
}

func TestOrderOfToday(t *testing.T) {
	list := unseen(4, 3)
	list[0] = learning(list[0], -5*time.Minute)
	list[1] = learning(list[1], 5*time.Minute)
	list[2] = seen(list[2], 1, 1)
	list[2].State.Phase, list[2].Missed = review.Relearning, 1
	list[4] = seen(list[4], 9, 2)
	list[5] = learning(list[5], -10*time.Minute)
	p := plan.Make(input(t, list, 8, 40))
	var got []string
	for _, e := range p.Queue.Entries {
		got = append(got, fmt.Sprintf("%s %d %v", e.Key.ID(), e.Reason, e.Repair))
	}
	want := []string{"词5 0 false", "题0 0 true", "题2 1 true", "题3 2 false", "词6 2 false", "词4 1 false"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if w := p.Queue.Waiting; len(w) != 1 || w[0].Key != "客服/题1" || !w[0].Repair || p.Queue.NextStep != list[1].State.DueAt {
		t.Errorf("waiting: %+v", w)
	}
	if e := p.Queue.Entries[1]; e.Cost != schedule.DefaultCosts().Repair {
		t.Errorf("a repair costs %v", e.Cost)
	}
}
