package collection

import (
	"context"
	"os"
	"testing"
	"time"

	"rehearse/internal/interview"
	"rehearse/internal/plan"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

func decksToPlan(t *testing.T) map[string]string {
	t.Helper()
	files := map[string]string{}
	for _, name := range []string{"cs-manager.md", "metrics.md"} {
		text, err := os.ReadFile("testdata/corpus/" + name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = string(text)
	}
	files["three.md"] = three
	return files
}

func (c *Collection) mustStand(t *testing.T, i interview.Interview) interview.Interview {
	t.Helper()
	i, err := c.SaveInterview(context.Background(), i)
	if err != nil {
		t.Fatal(err)
	}
	return i
}

func TestSessionsFollowTheInterviewThatStands(t *testing.T) {
	p, ctx := newPerson(t), context.Background()
	c := p.open(t, decksToPlan(t))
	if _, ok, err := c.Prospect(ctx); ok || err != nil {
		t.Fatalf("a plan without an interview: %v, %v", ok, err)
	}
	i := c.mustStand(t, interview.Interview{Date: "2026-12-12", Hour: "10:00", Decks: []string{"cs-manager", "metrics"}})
	if i.Since != review.DayOf(2026, 12, 2) || i.ID == "" {
		t.Errorf("kept %+v", i)
	}
	for day := range 10 {
		made, ok, err := c.Prospect(ctx)
		if err != nil || !ok {
			t.Fatalf("day %d: %v, %v", day, ok, err)
		}
		if made.Plan.DaysLeft != 10-day || len(made.Competencies) == 0 || len(made.Decks) != 2 {
			t.Fatalf("day %d: %d days left, %d competencies, decks %v", day, made.Plan.DaysLeft, len(made.Competencies), made.Decks)
		}
		q, err := c.Queue(ctx, schedule.Filter{})
		if err != nil {
			t.Fatal(err)
		}
		spent := time.Duration(0)
		for _, e := range q.Entries {
			if e.Key.Deck() == "three" {
				t.Errorf("%s is in no deck of the interview", e.Key)
			}
			spent += e.Cost
			a := review.Review{Card: e.Key, Grade: review.Good, Seconds: e.Cost.Seconds()}
			if _, err := c.Save(ctx, review.Action{Review: &a}); err != nil {
				t.Fatal(err)
			}
		}
		if spent > 25*time.Minute {
			t.Errorf("day %d takes %v", day, spent)
		}
		p.now = p.now.Add(24 * time.Hour)
	}
	// The evening of its day: it is past, and nothing is left to undo.
	if _, ok, err := c.Prospect(ctx); ok || err != nil {
		t.Errorf("the interview still stands in the evening after it: %v", err)
	}
	o, err := c.Overview(ctx)
	if err != nil || len(o.Decks) != 3 {
		t.Errorf("%d decks are chosen, want all again; %v", len(o.Decks), err)
	}
	if q, err := c.Queue(ctx, schedule.Filter{}); err != nil || len(q.Entries) == 0 {
		t.Errorf("after the interview %d cards come, %v", len(q.Entries), err)
	}
}

func TestAnInterviewAtAnyDistance(t *testing.T) {
	for _, when := range []struct{ date, hour string }{
		{"2026-12-02", ""}, {"2026-12-02", "22:00"}, {"2026-12-03", "09:00"}, {"2028-12-02", ""}, {"2026-12-01", "10:00"}, {"2026-12-02", "10:00"},
	} {
		p := newPerson(t)
		c := p.open(t, decksToPlan(t))
		c.mustStand(t, interview.Interview{Date: when.date, Hour: when.hour})
		made, ok, err := c.Prospect(context.Background())
		past := when.date < "2026-12-02" || when.hour == "10:00"
		if err != nil || ok == past {
			t.Errorf("%v: stands %v, %v", when, ok, err)
		}
		q, err := c.Queue(context.Background(), schedule.Filter{})
		if err != nil || len(q.Entries) == 0 {
			t.Errorf("%v: %d cards tonight, %v; phase %v", when, len(q.Entries), err, made.Plan.Phase)
		}
		c.Close()
	}
}

func TestMinutesAndDatesThatChange(t *testing.T) {
	p, ctx := newPerson(t), context.Background()
	c := p.open(t, decksToPlan(t))
	i := c.mustStand(t, interview.Interview{Date: "2026-12-12", Hour: "10:00"})
	before, _, _ := c.Prospect(ctx)
	if err := c.Set(ctx, "minutes", "60"); err != nil {
		t.Fatal(err)
	}
	more, _, err := c.Prospect(ctx)
	if err != nil || more.Plan.All.Mean <= before.Plan.All.Mean || more.Plan.Queue.Budget != time.Hour {
		t.Errorf("60 minutes reach %.3f, 25 %.3f; budget %v, %v", more.Plan.All.Mean, before.Plan.All.Mean, more.Plan.Queue.Budget, err)
	}
	if o, ok, err := c.Reach(ctx, 25*time.Minute); !ok || err != nil || o.All.Mean != before.Plan.All.Mean {
		t.Errorf("Reach(25) is %.3f, %v, want %.3f", o.All.Mean, err, before.Plan.All.Mean)
	}
	i.Date = "2026-12-22"
	c.mustStand(t, i)
	later, _, err := c.Prospect(ctx)
	if err != nil || later.Plan.DaysLeft != 20 || len(c.Interviews()) != 1 {
		t.Errorf("moved: %d days left, %d interviews, %v", later.Plan.DaysLeft, len(c.Interviews()), err)
	}
	i.Closed = true
	c.mustStand(t, i)
	if _, ok, _ := c.Prospect(ctx); ok {
		t.Error("an interview that was called off still makes a plan")
	}
}

func TestForecastsAreKeptAndTested(t *testing.T) {
	p, ctx := newPerson(t), context.Background()
	c := p.open(t, decksToPlan(t))
	c.mustStand(t, interview.Interview{Date: "2026-12-12", Hour: "10:00"})
	for day := range 5 {
		made, _, err := c.Prospect(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if asked, _, _ := made.Audited(); asked == 0 && day > 2 {
			t.Errorf("day %d: nothing was tested", day)
		}
		for n, e := range made.Plan.Queue.Entries {
			g := review.Good
			if n%4 == 0 && e.State.Phase != review.New {
				g = review.Again
			}
			c.mustGrade(t, e.Key, g)
		}
		p.checkStates(t, c)
		p.now = p.now.Add(24 * time.Hour)
	}
	kept := c.Kept()
	if len(kept) != 5 || kept[0].Made != review.DayOf(2026, 12, 2) || kept[0].For != review.DayOf(2026, 12, 12) || kept[0].Question.Mean == 0 {
		t.Fatalf("kept %+v", kept)
	}
	made, _, _ := c.Prospect(ctx)
	asked, expected, recalled := made.Audited()
	if asked == 0 || recalled >= asked || expected > asked || made.Tests == 0 {
		t.Errorf("of %d answers %d expected, %d recalled; %d tests", asked, expected, recalled, made.Tests)
	}
	// Another program reads the same.
	other := p.open(t, decksToPlan(t))
	if err := other.Sync(ctx); err != nil || len(other.Kept()) != 5 {
		t.Errorf("%d forecasts are read back, %v", len(other.Kept()), err)
	}
}

// On its day an interview's last minutes count, though nothing happens between.
func TestThePlanOfTheDayKeepsUpWithTheClock(t *testing.T) {
	p, ctx := newPerson(t), context.Background()
	c := p.open(t, decksToPlan(t))
	c.mustStand(t, interview.Interview{Date: "2026-12-02", Hour: "21:00"})
	before, _, err := c.Prospect(ctx)
	if err != nil || before.Plan.Left != time.Hour || len(before.Plan.Queue.Entries) == 0 {
		t.Fatalf("an hour before: %v left, %d cards, %v", before.Plan.Left, len(before.Plan.Queue.Entries), err)
	}
	p.now = p.now.Add(55 * time.Minute)
	made, _, err := c.Prospect(ctx)
	if err != nil || made.Plan.Left != 5*time.Minute || made.Plan.Queue.Budget > 0 {
		t.Errorf("five minutes before: %v left, a budget of %v, %v", made.Plan.Left, made.Plan.Queue.Budget, err)
	}
	if q, err := c.Queue(ctx, schedule.Filter{}); err != nil || len(q.Entries) > 0 {
		t.Errorf("five minutes before %d cards come, %v", len(q.Entries), err)
	}
}

// When one interview runs out, the plan is the other's.
func TestThePlanIsOfTheInterviewThatStands(t *testing.T) {
	p, ctx := newPerson(t), context.Background()
	c := p.open(t, decksToPlan(t))
	next := c.mustStand(t, interview.Interview{Date: "2026-12-20"})
	p.now = p.now.Add(time.Minute)
	c.mustStand(t, interview.Interview{Date: "2026-12-02", Hour: "17:30"}) // stands for three hours
	p.now = p.now.Add(19 * time.Minute)
	if made, _, err := c.Prospect(ctx); err != nil || made.Plan.Phase != plan.After {
		t.Fatalf("phase %v, %v", made.Plan.Phase, err)
	}
	p.now = p.now.Add(30 * time.Minute) // within the hour
	if made, ok, err := c.Prospect(ctx); err != nil || !ok || made.Interview.ID != next.ID {
		t.Errorf("the plan is that of %+v, %v", made.Interview, err)
	}
}

// Once its hour has come there is no plan, and what is due is told as ever.
func TestOnceItsHourHasComeAPlanSaysNothing(t *testing.T) {
	p, ctx := newPerson(t), context.Background()
	c := p.open(t, decksToPlan(t))
	c.mustStand(t, interview.Interview{Date: "2026-12-02", Hour: "19:00"})
	made, ok, err := c.Prospect(ctx)
	if err != nil || !ok || made.Plan.Phase != plan.After {
		t.Fatalf("phase %v, %v", made.Plan.Phase, err)
	}
	if len(made.Decks)+len(made.Competencies)+len(made.Kinds) > 0 {
		t.Errorf("forecasts without a plan: %v, %v, %v", made.Decks, made.Competencies, made.Kinds)
	}
}
