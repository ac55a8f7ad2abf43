package store

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

func someLog() Log {
	l := bigLog(50, 7)
	l.Undos = []review.Undo{{Review: l.Reviews[3].ID, At: noon, Device: "there"}, {Review: "elsewhere", At: noon, Device: "there"}}
	l.Facts = []review.Fact{
		{Key: "flag/d/x", Value: "1", At: noon, Device: "there"},
		{Key: "flag/d/x", Value: "", At: noon + 1, Device: "there", Undoes: noon},
	}
	l.Attempts = []review.Attempt{{ID: "a1", Card: l.Reviews[3].Card, At: noon, Review: l.Reviews[3].ID}}
	return l
}

func TestLogsMergeByUnion(t *testing.T) {
	ctx := context.Background()
	whole := someLog()
	parts := []Log{
		{Reviews: whole.Reviews[:30], Facts: whole.Facts},
		{Reviews: whole.Reviews[20:], Undos: whole.Undos},
		{Attempts: whole.Attempts, Undos: whole.Undos[1:], Facts: whole.Facts[1:]},
	}
	merged := func(order ...int) *Store {
		s := fresh(t)
		for _, i := range order {
			_, err := s.AppendLog(ctx, parts[i])
			must(t, err)
		}
		return s
	}
	want := merged(0, 1, 2)
	for _, order := range [][]int{{2, 1, 0}, {1, 1, 0, 2, 0}, {0, 2, 1}} {
		got := merged(order...)
		if diff := cmp.Diff(replayAll(t, want, "fp"), replayAll(t, got, "fp")); diff != "" {
			t.Errorf("order %v: %s", order, diff)
		}
		if diff := cmp.Diff(get[map[string]review.Fact](t)(want.Facts(ctx)), get[map[string]review.Fact](t)(got.Facts(ctx))); diff != "" {
			t.Errorf("order %v: %s", order, diff)
		}
		for _, s := range []*Store{got, want} {
			if p := get[Position](t)(s.Position(ctx)); p != 55 {
				t.Errorf("order %v: position %d, want 55 events", order, p)
			}
		}
	}
}

func TestWhatIsKnownIsLeftAlone(t *testing.T) {
	s, ctx := fresh(t), context.Background()
	l := someLog()
	if got := get[Added](t)(s.AppendLog(ctx, l)); got != (Added{50, 2, 2, 1}) {
		t.Errorf("first time added %+v", got)
	}
	if got := get[Added](t)(s.AppendLog(ctx, l)); got != (Added{}) {
		t.Errorf("second time added %+v", got)
	}
	if keys := get[[]card.Key](t)(s.Changed(ctx, 0)); len(keys) != 7 {
		t.Errorf("Changed lists %v, want 7 cards", keys)
	}
}

func TestLogIsAddedWholeOrNotAtAll(t *testing.T) {
	s, ctx := fresh(t), context.Background()
	taken := someLog()
	_, err := s.AppendLog(ctx, Log{Reviews: taken.Reviews[40:41]})
	must(t, err)
	taken.Reviews = slices.Clone(taken.Reviews)
	taken.Reviews[40].Grade = 5 - taken.Reviews[40].Grade
	if added, err := s.AppendLog(ctx, taken); !errors.Is(err, ErrTaken) || added != (Added{}) {
		t.Errorf("added %+v with %v, want ErrTaken", added, err)
	}
	if p := get[Position](t)(s.Position(ctx)); p != 1 {
		t.Errorf("position %d: half a log stayed", p)
	}
}
