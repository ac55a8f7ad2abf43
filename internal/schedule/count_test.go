package schedule_test

import (
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

func TestCountDecks(t *testing.T) {
	s := scheduler(t, nil)
	cands := place(
		fresh("a/new", card.Behavioral, "s"),
		due("a/due", card.Behavioral, 10, 10), // recall 0.9
		with(due("a/tomorrow", card.Behavioral, 0, 10), func(c *schedule.Candidate) { c.State.DueDay++ }), // recall 1
		with(fresh("a/suspended", card.Behavioral, "s"), func(c *schedule.Candidate) { c.Suspended = true }),
		fresh("a/checklist", card.Checklist, "s"),
		learning("b/step", card.Fact, 0),
		with(learning("b/buried", card.Fact, 0), func(c *schedule.Candidate) { c.BuriedUntil = today + 1 }),
		with(due("b/sibling", card.Fact, 10, 10), func(c *schedule.Candidate) { c.SiblingGraded = true }),
		learning("b/waits", card.Fact, time.Minute))
	q := schedule.Build(cands, schedule.Limits{Budget: time.Hour, New: 1}, now, today)
	got := schedule.CountDecks(cands, s, q, now, today)
	want := []schedule.DeckCount{
		{Deck: "a", Cards: 4, Seen: 2, New: 1, Due: 1, Suspended: 1, RecallSeen: .95, Recall: .475, Tonight: 2},
		{Deck: "b", Cards: 4, Seen: 4, Due: 1, Learning: 3, RecallSeen: .975, Recall: .975, Tonight: 1},
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateApprox(0, 1e-9)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestStand(t *testing.T) {
	s := scheduler(t, nil)
	weight := func(w int) func(*schedule.Candidate) { return func(c *schedule.Candidate) { c.Weight = w } }
	questions, facts := schedule.Stand(place(
		with(due("a/heavy", card.Behavioral, 10, 10), weight(30)), // recall 0.9
		with(due("a/light", card.Behavioral, 0, 10), weight(10)),  // recall 1
		fresh("a/new", card.Behavioral, "s"),
		fresh("b/new", card.Fact, "s")), s, now)
	if questions.Cards != 3 || questions.Seen != 2 || math.Abs(questions.RecallSeen-.925) > 1e-9 {
		t.Errorf("questions: got %+v", questions)
	}
	if facts != (schedule.Standing{Cards: 1}) {
		t.Errorf("facts: got %+v", facts)
	}
}

func TestNextDue(t *testing.T) {
	s := scheduler(t, nil)
	la := zone(t, "America/Los_Angeles")
	on := func(day review.Day) schedule.Candidate {
		return with(due("d/x", card.Fact, 5, 2), func(c *schedule.Candidate) { c.State.DueDay = day })
	}
	start := func(day review.Day) time.Time { return schedule.DayStart(day, four, la) }
	step := learning("d/x", card.Fact, 7*time.Minute)
	for name, test := range map[string]struct {
		cands []schedule.Candidate
		want  time.Time
	}{
		"nothing seen":  {place(fresh("d/x", card.Fact, "s")), time.Time{}},
		"suspended":     {place(with(on(today+1), func(c *schedule.Candidate) { c.Suspended = true })), time.Time{}},
		"earliest day":  {place(on(today+9), on(today+4)), start(today + 4)},
		"step":          {place(on(today+9), step), now.Add(7 * time.Minute)},
		"day, not step": {place(on(today-1), step), start(today - 1)},
		"buried step":   {place(with(step, func(c *schedule.Candidate) { c.BuriedUntil = today + 2 })), start(today + 2)},
		"buried":        {place(with(on(today), func(c *schedule.Candidate) { c.BuriedUntil = today + 3 })), start(today + 3)},
		"sibling":       {place(with(on(today), func(c *schedule.Candidate) { c.SiblingGraded = true })), start(today + 1)},
	} {
		if got := schedule.NextDue(test.cands, s, today, la); !got.Equal(test.want) {
			t.Errorf("%s: got %v, want %v", name, got, test.want)
		}
	}
}
