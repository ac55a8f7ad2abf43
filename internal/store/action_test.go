package store

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

func TestOnlyActionsOfThisDeviceAboutCardsAreTakenBack(t *testing.T) {
	s, ctx := fresh(t), context.Background()
	none := func(when string) {
		t.Helper()
		if a, ok, err := s.LastAction(ctx); ok || err != nil {
			t.Errorf("%s: %+v %v, want nothing to undo", when, a, err)
		}
	}
	none("fresh")
	theirs, imported := graded("r1", "d/x", 0, review.Good), graded("r2", "d/x", 1, review.Good)
	theirs.Device = "there"
	_, err := s.AppendLog(ctx, Log{
		Reviews: []review.Review{theirs, imported},
		Facts:   []review.Fact{{Key: "flag/d/x", Value: "1", At: noon, Device: "there"}},
	})
	must(t, err)
	none("after a merge")
	for _, key := range []string{"setting/minutes", "link/d/x", "interview", "suspended/d/x"} {
		_, err := s.AppendFact(ctx, review.Fact{Key: key, Value: "1", At: noon})
		must(t, err)
	}
	must(t, s.AppendAttempt(ctx, review.Attempt{ID: "a", Card: "d/x", At: noon}))
	none("after settings, links and an attempt alone")

	mine := graded("r3", "d/x", 2, review.Hard)
	behind := review.Attempt{ID: "a3", Card: "d/x", At: noon, Text: "so", Review: "r3"}
	must(t, s.AppendReview(ctx, mine, &behind, review.State{}))
	a, ok, err := s.LastAction(ctx)
	mine.Device = "here"
	if diff := cmp.Diff(review.Action{Review: &mine, Attempt: &behind}, a); diff != "" || !ok || err != nil {
		t.Error(ok, err, diff)
	}
}

// TestUndoIsTheNewestThingDone walks at random through grades, facts, undo and
// redo, with a clock that jumps, against a plain stack.
func TestUndoIsTheNewestThingDone(t *testing.T) {
	ctx := context.Background()
	rapid.Check(t, func(rt *rapid.T) {
		s := hasty(t, filepath.Join(t.TempDir(), "p.db"))
		defer s.Close()
		var done, undone []string // what was done, newest last; what was taken back
		n := 0
		do := func(label string, fact bool, at review.Instant) {
			n++
			if fact {
				_, err := s.AppendFact(ctx, review.Fact{Key: label, Value: fmt.Sprint(n), At: at})
				must(t, err)
			} else {
				r := graded(fmt.Sprint("id", n), card.Key(label), 0, review.Good)
				r.At = at
				must(t, s.AppendReview(ctx, r, nil, review.State{}))
			}
			done = append(done, label)
		}
		names := rapid.SampledFrom([]string{"suspend/d/x", "bury/d/x", "flag/d/x", "note/d/y", "d/x", "d/y"})
		clock := rapid.Int64Range(1, 20)
		isFact := func(label string) bool { return label[1] != '/' }
		rt.Repeat(map[string]func(*rapid.T){
			"": func(rt *rapid.T) {
				a, ok, err := s.LastAction(ctx)
				must(t, err)
				if ok != (len(done) > 0) {
					rt.Fatalf("something to undo: %v, want %v", ok, done)
				}
				if ok && labelOf(a) != done[len(done)-1] {
					rt.Fatalf("last is %q, want the end of %v", labelOf(a), done)
				}
			},
			"do": func(rt *rapid.T) {
				label := names.Draw(rt, "what")
				do(label, isFact(label), noon+review.Instant(clock.Draw(rt, "at")))
				undone = nil
			},
			"setting": func(rt *rapid.T) {
				_, err := s.AppendFact(ctx, review.Fact{Key: "setting/minutes", Value: "25", At: noon})
				must(t, err)
			},
			"undo": func(rt *rapid.T) {
				a, ok, err := s.LastAction(ctx)
				must(t, err)
				if !ok {
					rt.Skip()
				}
				takeBack(t, s, a, noon+review.Instant(clock.Draw(rt, "at")))
				undone = append(undone, done[len(done)-1])
				done = done[:len(done)-1]
			},
			"redo": func(rt *rapid.T) {
				if len(undone) == 0 {
					rt.Skip()
				}
				label := undone[len(undone)-1]
				undone = undone[:len(undone)-1]
				do(label, isFact(label), noon) // its first instant
			},
		})
	})
}

func labelOf(a review.Action) string {
	if a.Fact != nil {
		return a.Fact.Key
	}
	return string(a.Review.Card)
}

// takeBack undoes an action as the collection does, and checks that a fact's
// key says again what it said before.
func takeBack(t *testing.T, s *Store, a review.Action, at review.Instant) {
	t.Helper()
	ctx := context.Background()
	if a.Review != nil {
		must(t, s.AppendUndo(ctx, review.Undo{Review: a.Review.ID, At: at}))
		return
	}
	value := get[string](t)(s.ValueWithout(ctx, *a.Fact))
	_, err := s.AppendFact(ctx, review.Fact{Key: a.Fact.Key, Value: value, At: at, Undoes: a.Fact.At})
	must(t, err)
	if got := get[map[string]review.Fact](t)(s.Facts(ctx))[a.Fact.Key].Value; got != value {
		t.Fatalf("%s says %q after undo, want %q", a.Fact.Key, got, value)
	}
}
