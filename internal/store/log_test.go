package store

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

func TestReviewComesBackWhole(t *testing.T) {
	s, ctx := fresh(t), context.Background()
	share := 0.375
	r := review.Review{
		ID: "r1", Card: "角色/客服经理/退单", At: noon, Zone: -210, Day: 20416, Grade: review.Hard, Seconds: 61.25,
		Confidence: review.Shaky, Points: []bool{true, false, true}, Score: &share, Mode: review.Type, Device: "here",
	}
	a := review.Attempt{
		ID: "a1", Card: r.Card, At: noon + 1, Mode: review.Type, Seconds: 60, Confidence: review.Shaky,
		Text: "先分开谈,\x00再定人。", Points: r.Points, Score: &share, Review: "r1",
	}
	bare := review.Review{ID: "r2", Card: r.Card, At: noon + 2, Day: 20416, Grade: review.Good, Device: "here"}
	must(t, s.AppendReview(ctx, r, &a, review.State{}))
	must(t, s.AppendReview(ctx, bare, nil, review.State{}))

	if diff := cmp.Diff([]review.Review{r, bare}, get[[]review.Review](t)(s.ReviewsOf(ctx, r.Card))); diff != "" {
		t.Error("ReviewsOf:", diff)
	}
	if diff := cmp.Diff([]review.Review{r, bare}, get[[]review.Review](t)(s.DayReviews(ctx, 20416))); diff != "" {
		t.Error("DayReviews:", diff)
	}
	if diff := cmp.Diff([]review.Attempt{a}, get[[]review.Attempt](t)(s.AttemptsOf(ctx, r.Card))); diff != "" {
		t.Error("AttemptsOf:", diff)
	}
	var scored []review.Review
	must(t, s.EachScored(ctx, func(r review.Review) error { scored = append(scored, r); return nil }))
	want := []review.Review{
		{ID: "r1", Card: r.Card, At: noon, Day: 20416, Grade: review.Hard, Seconds: 61.25, Confidence: review.Shaky, Score: &share},
		{ID: "r2", Card: r.Card, At: noon + 2, Day: 20416, Grade: review.Good},
	}
	if diff := cmp.Diff(want, scored); diff != "" {
		t.Error("EachScored:", diff)
	}
}

func TestReviewsCountByInstantThenID(t *testing.T) {
	s, ctx := fresh(t), context.Background()
	for _, r := range []review.Review{
		graded("c", "d/x", 5, review.Good), graded("b", "d/x", 5, review.Hard), graded("z", "d/x", 1, review.Again),
		graded("m", "d/a", 9, review.Easy),
	} {
		must(t, s.AppendReview(ctx, r, nil, review.State{}))
	}
	var ids []string
	for _, r := range get[[]review.Review](t)(s.ReviewsOf(ctx, "d/x")) {
		ids = append(ids, string(r.ID))
	}
	if got := strings.Join(ids, ""); got != "zbc" {
		t.Errorf("ReviewsOf gives %q, want zbc", got)
	}
	var each []review.Review
	must(t, s.EachReview(ctx, func(r review.Review) error { each = append(each, r); return nil }))
	want := []review.Review{
		{ID: "m", Card: "d/a", At: noon + 9*60_000, Day: 20416, Grade: review.Easy},
		{ID: "z", Card: "d/x", At: noon + 1*60_000, Day: 20416, Grade: review.Again},
		{ID: "b", Card: "d/x", At: noon + 5*60_000, Day: 20416, Grade: review.Hard},
		{ID: "c", Card: "d/x", At: noon + 5*60_000, Day: 20416, Grade: review.Good},
	}
	if diff := cmp.Diff(want, each); diff != "" {
		t.Error("EachReview:", diff)
	}
	stop := errors.New("enough")
	if err := s.EachReview(ctx, func(review.Review) error { return stop }); err != stop {
		t.Errorf("EachReview returns %v, want the callback's own error", err)
	}
	if _, err := s.Position(ctx); err != nil {
		t.Error("after a stopped EachReview:", err)
	}
}

func TestUndoneReviewCountsNowhere(t *testing.T) {
	s, ctx := fresh(t), context.Background()
	first, second := graded("r1", "d/x", 0, review.Good), graded("r2", "d/x", 5, review.Again)
	first.Points, second.Points = []bool{true, true}, []bool{false, true}
	first.Seconds, second.Seconds = 10, 20
	first.Day, second.Day = 20416, 20415
	must(t, s.AppendReview(ctx, first, &review.Attempt{ID: "a1", Card: "d/x", At: noon}, review.State{}))
	must(t, s.AppendReview(ctx, second, &review.Attempt{ID: "a2", Card: "d/x", At: noon + 1}, review.State{}))
	check := func(reviews int, said []bool, day review.Day, timings []Timing) {
		t.Helper()
		if got := get[[]review.Review](t)(s.ReviewsOf(ctx, "d/x")); len(got) != reviews {
			t.Errorf("ReviewsOf gives %d, want %d", len(got), reviews)
		}
		if got := get[[]review.Attempt](t)(s.AttemptsOf(ctx, "d/x")); len(got) != reviews {
			t.Errorf("AttemptsOf gives %d, want %d", len(got), reviews)
		}
		n := 0
		must(t, s.EachReview(ctx, func(review.Review) error { n++; return nil }))
		if n != reviews {
			t.Errorf("EachReview gives %d, want %d", n, reviews)
		}
		must(t, s.EachScored(ctx, func(review.Review) error { n--; return nil }))
		if n != 0 {
			t.Errorf("EachScored gives %d less than EachReview", n)
		}
		last := get[map[card.Key][]bool](t)(s.LastPoints(ctx, []card.Key{"d/x", "d/none"}))
		if _, ok := last["d/none"]; ok || !slices.Equal(last["d/x"], said) {
			t.Errorf("LastPoints gives %v, want %v", last, said)
		}
		if got, _, err := s.FirstDay(ctx); err != nil || got != day {
			t.Errorf("FirstDay gives %v %v, want %v", got, err, day)
		}
		if diff := cmp.Diff(timings, get[[]Timing](t)(s.Timings(ctx, 10))); diff != "" {
			t.Error("Timings:", diff)
		}
	}
	one := Timing{Card: "d/x", Grade: review.Good, Seconds: 10}
	two := Timing{Card: "d/x", Grade: review.Again, Before: review.Good, Seconds: 20}
	check(2, second.Points, 20415, []Timing{two, one})
	must(t, s.AppendUndo(ctx, review.Undo{Review: "r2", At: noon + 10}))
	must(t, s.AppendUndo(ctx, review.Undo{Review: "r2", At: noon + 11})) // once is enough
	check(1, first.Points, 20416, []Timing{one})
	must(t, s.AppendUndo(ctx, review.Undo{Review: "r1", At: noon + 12}))
	check(0, nil, 0, nil)
	third := graded("r3", "d/x", 9, review.Easy)
	third.Seconds = 30
	must(t, s.AppendReview(ctx, third, &review.Attempt{ID: "a3", Card: "d/x", At: noon + 2}, review.State{}))
	check(1, nil, third.Day, []Timing{{Card: "d/x", Grade: review.Easy, Seconds: 30}})
	must(t, s.AppendUndo(ctx, review.Undo{Review: "r3", At: noon + 13}))
	if _, ok, err := s.FirstDay(ctx); ok || err != nil {
		t.Error("FirstDay finds a day among undone reviews:", err)
	}
}

func TestUndoKnownBeforeItsReview(t *testing.T) {
	s, ctx := fresh(t), context.Background()
	must(t, s.AppendUndo(ctx, review.Undo{Review: "later", At: noon, Device: "there"}))
	must(t, s.SaveStates(ctx, "fp", 1, nil, true))
	must(t, s.AppendReview(ctx, graded("later", "d/x", 0, review.Good), nil, review.State{Reviews: 1}))
	if got := get[[]review.Review](t)(s.ReviewsOf(ctx, "d/x")); len(got) != 0 {
		t.Errorf("an undone review counts: %v", got)
	}
	if states, _, _, err := s.States(ctx, "fp"); err != nil || len(states) != 0 {
		t.Errorf("an undone review has a state: %v %v", states, err)
	}
	if got := get[[]card.Key](t)(s.Changed(ctx, 1)); len(got) != 1 {
		t.Errorf("Changed gives %v, want d/x", got)
	}
}

func TestWriteMayBeTriedAgain(t *testing.T) {
	s, ctx := fresh(t), context.Background()
	r := graded("r1", "d/x", 0, review.Good)
	for range 2 {
		must(t, s.AppendReview(ctx, r, &review.Attempt{ID: "a1", Card: "d/x", At: noon}, review.State{}))
		must(t, s.AppendAttempt(ctx, review.Attempt{ID: "a2", Card: "d/x", At: noon}))
	}
	if p := get[Position](t)(s.Position(ctx)); p != 3 {
		t.Errorf("position %d after a review and two attempts, each written twice", p)
	}
	other := r
	other.Card = "d/y"
	if err := s.AppendReview(ctx, other, nil, review.State{}); !errors.Is(err, ErrTaken) {
		t.Errorf("another review under the same id: %v, want ErrTaken", err)
	}
	if err := s.AppendAttempt(ctx, review.Attempt{ID: "a2", Card: "d/y", At: noon}); !errors.Is(err, ErrTaken) {
		t.Errorf("another attempt under the same id: %v, want ErrTaken", err)
	}
}

func TestImpossibleRowsAreRefusedWhole(t *testing.T) {
	s, ctx := fresh(t), context.Background()
	share := 1.5
	good := graded("", "d/x", 0, review.Good)
	bad := map[string]func(*review.Review){
		"no id":    func(r *review.Review) { r.ID = "" },
		"no card":  func(r *review.Review) { r.Card = "" },
		"no time":  func(r *review.Review) { r.At = 0 },
		"grade 0":  func(r *review.Review) { r.Grade = 0 },
		"grade 5":  func(r *review.Review) { r.Grade = 5 },
		"score":    func(r *review.Review) { r.Score = &share },
		"zone":     func(r *review.Review) { r.Zone = 100_000 },
		"seconds":  func(r *review.Review) { r.Seconds = -1 },
		"sureness": func(r *review.Review) { r.Confidence = "perhaps" },
	}
	for name, spoil := range bad {
		r := good
		r.ID = review.ID(name)
		spoil(&r)
		if err := s.AppendReview(ctx, r, &review.Attempt{ID: review.ID(name), Card: "d/x", At: noon}, review.State{}); err == nil {
			t.Errorf("%s: stored", name)
		}
	}
	if p := get[Position](t)(s.Position(ctx)); p != 0 {
		t.Errorf("position %d after refused rows", p)
	}
}

func TestNothingInTheLogIsEverChanged(t *testing.T) {
	s, ctx := fresh(t), context.Background()
	must(t, s.AppendReview(ctx, graded("r1", "d/x", 0, review.Good), &review.Attempt{ID: "a1", Card: "d/x", At: noon}, review.State{}))
	must(t, s.AppendUndo(ctx, review.Undo{Review: "r1", At: noon}))
	_, err := s.AppendFact(ctx, review.Fact{Key: "flag/d/x", Value: "1", At: noon})
	must(t, err)
	for _, table := range []string{"reviews", "undos", "facts", "attempts"} {
		for _, q := range []string{`DELETE FROM ` + table, `UPDATE ` + table + ` SET seq = seq + 1`} {
			if _, err := s.db.Exec(q); err == nil || !strings.Contains(err.Error(), "append-only") {
				t.Errorf("%s: %v", q, err)
			}
		}
	}
}

func TestTexts(t *testing.T) {
	s, ctx := fresh(t), context.Background()
	zh := Text{Card: "d/x", Lang: "zh", Deck: "d", Heading: "退单", Body: "旧", SeenAt: noon}
	en := Text{Card: "d/x", Lang: "en", Deck: "d", Heading: "Returns", Body: "old", SeenAt: noon}
	must(t, s.SaveTexts(ctx, []Text{zh, en}))
	zh.Body, zh.SeenAt = "新", noon+1
	must(t, s.SaveTexts(ctx, []Text{zh}))
	if diff := cmp.Diff([]Text{en, zh}, get[[]Text](t)(s.Texts(ctx))); diff != "" {
		t.Error(diff)
	}
}
