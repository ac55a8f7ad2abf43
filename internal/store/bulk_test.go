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

// An id that names something else costs its own line and no other.
func TestWhatIsTakenIsLeftOut(t *testing.T) {
	s, ctx := fresh(t), context.Background()
	l := someLog()
	_, err := s.AppendLog(ctx, l)
	must(t, err)
	l.Reviews = append(l.Reviews[:0:0], l.Reviews[39:41]...)
	l.Reviews[1].Grade = 5 - l.Reviews[1].Grade
	l.Reviews = append(l.Reviews, graded("new", "d/x", 0, review.Good))
	l.Facts[1].Value = "2"
	l.Attempts[0].At++
	added, taken, err := s.AppendEvents(ctx, l.events())
	must(t, err)
	if want := []int{1, 6, 7}; !slices.Equal(taken, want) || added != (Added{Reviews: 1}) {
		t.Errorf("taken are %v, want %v; added %+v", taken, want, added)
	}
}

func TestLogIsAddedWholeOrNotAtAll(t *testing.T) {
	s, ctx := fresh(t), context.Background()
	l := someLog()
	l.Reviews[40].Grade = 9
	if added, err := s.AppendLog(ctx, l); err == nil || added != (Added{}) {
		t.Errorf("added %+v with %v, want an error", added, err)
	}
	if p := get[Position](t)(s.Position(ctx)); p != 0 {
		t.Errorf("position %d: half a log stayed", p)
	}
}

// What EachEvent gives makes the same log elsewhere.
func TestEachEventGivesAll(t *testing.T) {
	ctx := context.Background()
	from := fresh(t)
	l := someLog()
	l.Facts = append(l.Facts, review.Fact{Key: "setting/minutes", Value: "30", At: noon, Device: "there"})
	_, err := from.AppendLog(ctx, l)
	must(t, err)
	events := func(s *Store, deck string) []review.Event {
		var all []review.Event
		must(t, s.EachEvent(ctx, deck, func(e review.Event) error { all = append(all, e); return nil }))
		return all
	}
	if diff := cmp.Diff(l.events(), events(from, "")); diff != "" {
		t.Error(diff)
	}
	if got := len(events(from, "role/customer-service-manager")); got != 52 {
		t.Errorf("%d events about the deck, want 50 reviews, one undo, one attempt", got)
	}
	if got := len(events(from, "d")); got != 2 {
		t.Errorf("%d events about d, want two facts", got)
	}
	if got := len(events(from, "customer-service-manager")); got != 0 {
		t.Errorf("%d events about no deck", got)
	}
	stop := errors.New("enough")
	if err := from.EachEvent(ctx, "", func(review.Event) error { return stop }); err != stop {
		t.Errorf("error %v", err)
	}
}
