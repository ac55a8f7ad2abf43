package plan_test

import (
	"slices"
	"testing"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/plan"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

func TestNoCardsAndOne(t *testing.T) {
	p := plan.Make(input(t, nil, 10, 25))
	if p.All != (plan.Expected{}) || p.NewToday != 0 || len(p.Days) != 10 {
		t.Errorf("no cards: %+v", p)
	}
	p = plan.Make(input(t, unseen(1, 0), 10, 25))
	if p.NewToday != 1 || p.All.Mean < .9 || p.All != p.Questions || p.Facts != (plan.Expected{}) {
		t.Errorf("one card: %+v", p)
	}
}

func TestManyCards(t *testing.T) {
	p := plan.Make(input(t, unseen(2000, 18000), 30, 25))
	if p.Unseen < 15000 || len(p.Unreached) != p.Unseen || p.NewToday == 0 {
		t.Errorf("%d unseen, %d new today", p.Unseen, p.NewToday)
	}
	if p.Reachable && p.Needed < 5*time.Hour {
		t.Errorf("20,000 cards in %v a day", p.Needed)
	}
}

func TestEveryAffordableQuestionIsSeen(t *testing.T) {
	p := plan.Make(input(t, unseen(20, 170), 10, 15))
	for _, k := range p.Unreached {
		if slices.ContainsFunc(unseen(20, 0), func(c schedule.Candidate) bool { return c.Key == k }) {
			t.Errorf("%s will not be seen", k)
		}
	}
}

func TestUnreachedByImportance(t *testing.T) {
	list := unseen(12, 0)
	list[7].Weight, list[8].Weight = 3, 30
	in := input(t, list, 5, 4)
	in.Importance = func(i int) plan.Importance {
		return map[int]plan.Importance{2: {MustHaves: 2}, 3: {MustHaves: 1}, 4: {Weakness: .7}}[i]
	}
	p := plan.Make(in)
	var left []card.Key
	for _, i := range []int{8, 2, 3, 4, 0, 1, 5, 6, 9, 10, 11, 7} {
		left = append(left, list[i].Key)
	}
	n := len(p.Unreached)
	if n == 0 || n > 9 || !slices.Equal(p.Unreached, left[len(left)-n:]) {
		t.Errorf("unreached %v, want the end of %v", p.Unreached, left)
	}
}

func TestLastTwoDays(t *testing.T) {
	for name, test := range map[string]struct {
		days, since int
		budget      time.Duration
		skeletons   int
		questions   bool
	}{
		"three days left":            {3, 10, 25 * time.Minute, 0, true},
		"two days left":              {2, 10, 25*time.Minute - 100*time.Second, 10, false},
		"last evening":               {1, 10, 15*time.Minute - 100*time.Second, 10, false},
		"a plan of two days":         {2, 0, 25 * time.Minute, 0, true},
		"its last evening":           {1, 1, 25 * time.Minute, 0, true},
		"four days, the second last": {2, 2, 25*time.Minute - 100*time.Second, 10, false},
	} {
		in := input(t, mixed(10, 40), test.days, 25)
		in.Since = today - review.Day(test.since)
		p := plan.Make(in)
		questions := slices.ContainsFunc(p.Queue.Entries, func(e schedule.Entry) bool { return e.Question && e.Reason == schedule.Unseen })
		if p.Queue.Budget != test.budget || len(p.Skeletons) != test.skeletons || questions != test.questions {
			t.Errorf("%s: budget %v, %d skeletons, new questions %v", name, p.Queue.Budget, len(p.Skeletons), questions)
		}
	}
}

func TestSkeletonsWeakestFirst(t *testing.T) {
	list := unseen(3, 2) // facts have no skeleton
	list[0], list[1], list[2] = seen(list[0], 1, 300), seen(list[1], 1, 900), seen(list[2], 1, 100)
	in := input(t, list, 1, 1) // 24 seconds of the minute are for two skeletons
	in.Since = today - 9
	if got := plan.Make(in).Skeletons; !slices.Equal(got, []card.Key{list[2].Key, list[0].Key}) {
		t.Errorf("got %v", got)
	}
}

func TestOnTheDay(t *testing.T) {
	in := input(t, mixed(10, 40), 0, 25)
	in.Since = today - 9
	in.Interview = now.Add(40 * time.Minute)
	p := plan.Make(in)
	if p.Left != 40*time.Minute || len(p.Skeletons) == 0 || p.Queue.Budget > 10*time.Minute || p.NewToday > 0 && p.Queue.Entries[0].Question {
		t.Errorf("left %v, %d skeletons, budget %v", p.Left, len(p.Skeletons), p.Queue.Budget)
	}
	in.Interview = now.Add(20 * time.Minute)
	if p := plan.Make(in); len(p.Queue.Entries) != 0 {
		t.Errorf("%d cards asked in the last half hour", len(p.Queue.Entries))
	}
}

func TestPlansFollowWhatChanges(t *testing.T) {
	make := func(change func(*plan.Input)) plan.Plan {
		in := input(t, unseen(10, 90), 20, 25)
		change(&in)
		return plan.Make(in)
	}
	base := make(func(in *plan.Input) {})
	missed := make(func(in *plan.Input) { in.Since, in.Interview = today-10, in.Interview.AddDate(0, 0, -10) })
	later := make(func(in *plan.Input) { in.Interview = in.Interview.AddDate(0, 0, 20) })
	less := make(func(in *plan.Input) { in.Minutes = 6 * time.Minute })
	spent := make(func(in *plan.Input) { in.Spent = in.Minutes })
	if missed.NewToday <= base.NewToday || later.NewToday >= base.NewToday {
		t.Errorf("new today: %d, with ten evenings missed %d, with twenty more %d", base.NewToday, missed.NewToday, later.NewToday)
	}
	if less.All.Mean >= base.All.Mean || less.NewToday > base.NewToday {
		t.Errorf("6 minutes: %+v, 25: %+v", less.All, base.All)
	}
	if len(spent.Queue.Entries) != 0 || spent.Days[1].New == 0 {
		t.Errorf("minutes spent: %d cards, tomorrow %+v", len(spent.Queue.Entries), spent.Days[1])
	}
}

func TestNeeded(t *testing.T) {
	in := input(t, unseen(20, 170), 10, 10)
	p := plan.Make(in)
	if !p.Reachable || p.All.Mean >= p.Goal {
		t.Fatalf("%+v", p.All)
	}
	if got := plan.Reach(in, p.Needed+2*time.Minute).All.Mean; got < p.Goal {
		t.Errorf("%v reach %.3f", p.Needed, got)
	}
	if got := plan.Reach(in, p.Needed-3*time.Minute).All.Mean; got >= p.Goal {
		t.Errorf("3 minutes less than %v reach %.3f", p.Needed, got)
	}
	in.Interview = now.Add(2 * time.Hour)
	if p := plan.Make(in); p.Reachable || p.Needed != plan.MostMinutes {
		t.Errorf("in two hours: %v, %v", p.Needed, p.Reachable)
	}
}

// A memory that holds worse than the model says is expected to recall less.
func TestAnswersChangeWhatIsExpected(t *testing.T) {
	in := input(t, mixed(10, 60), 10, 10)
	before := plan.Make(in).All.Mean
	for i := range 60 {
		in.Answers = append(in.Answers, plan.Answer{Expected: .9, Recalled: i%2 == 0})
	}
	if after := plan.Make(in).All.Mean; after > before-.02 {
		t.Errorf("expected %.3f, after many lapses %.3f", before, after)
	}
}

func TestSiblingGradedToday(t *testing.T) {
	list := unseen(2, 2)
	list[1], list[3] = seen(list[1], 9, 2), seen(list[3], 9, 2)
	for i := range list {
		list[i].SiblingGraded = true
	}
	if p := plan.Make(input(t, list, 5, 25)); len(p.Queue.Entries) != 0 || p.Unseen != 0 {
		t.Errorf("%d cards today, %d never", len(p.Queue.Entries), p.Unseen)
	}
}
