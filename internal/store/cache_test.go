package store

import (
	"context"
	"fmt"
	"math"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

type stateMap = map[card.Key]review.State

// next makes a state that depends on every review, their order and the settings.
func next(fingerprint string, st review.State, r review.Review) review.State {
	st.Phase, st.Reviews, st.LastAt, st.LastGrade = review.Reviewing, st.Reviews+1, r.At, r.Grade
	st.Stability = st.Stability*float64(len(fingerprint)) + float64(r.Grade)
	return st
}

func replay(fingerprint string, reviews ...review.Review) review.State {
	var st review.State
	for _, r := range reviews {
		st = next(fingerprint, st, r)
	}
	return st
}

func replayAll(t testing.TB, s *Store, fingerprint string) stateMap {
	t.Helper()
	byCard := map[card.Key][]review.Review{}
	must(t, s.EachReview(context.Background(), func(r review.Review) error {
		byCard[r.Card] = append(byCard[r.Card], r)
		return nil
	}))
	all := stateMap{}
	for key, reviews := range byCard {
		all[key] = replay(fingerprint, reviews...)
	}
	return all
}

// cached returns the states in the cache after it was brought up to date.
func cached(t testing.TB, s *Store, fingerprint string) stateMap {
	t.Helper()
	ctx := context.Background()
	states, at, ok, err := s.States(ctx, fingerprint)
	must(t, err)
	now := get[Position](t)(s.Position(ctx))
	if !ok {
		states = replayAll(t, s, fingerprint)
		must(t, s.SaveStates(ctx, fingerprint, now, states, true))
		return states
	}
	changed := stateMap{}
	for _, key := range get[[]card.Key](t)(s.Changed(ctx, at)) {
		changed[key] = replay(fingerprint, get[[]review.Review](t)(s.ReviewsOf(ctx, key))...)
		states[key] = changed[key]
		if changed[key].Reviews == 0 {
			delete(states, key)
		}
	}
	must(t, s.SaveStates(ctx, fingerprint, now, changed, false))
	return states
}

func TestGradesKeepTheCacheCurrent(t *testing.T) {
	s, ctx := fresh(t), context.Background()
	if _, _, ok, err := s.States(ctx, "fp"); ok || err != nil {
		t.Fatal("a fresh file has usable states:", err)
	}
	cached(t, s, "fp")
	first := replay("fp", graded("r1", "d/x", 0, review.Good))
	must(t, s.AppendReview(ctx, graded("r1", "d/x", 0, review.Good), nil, first))
	_, err := s.AppendFact(ctx, review.Fact{Key: "flag/d/x", Value: "1", At: noon})
	must(t, err)
	must(t, s.AppendReview(ctx, graded("r2", "d/y", 1, review.Easy), &review.Attempt{ID: "a", Card: "d/y", At: noon}, first))
	states, at, ok, err := s.States(ctx, "fp")
	if err != nil || !ok || len(states) != 2 || states["d/x"] != first {
		t.Fatal(states, ok, err)
	}
	if got := get[[]card.Key](t)(s.Changed(ctx, at)); len(got) != 0 {
		t.Errorf("Changed lists %v although the cache is current", got)
	}
	if _, _, ok, _ := s.States(ctx, "other settings"); ok {
		t.Error("states of other settings are usable")
	}
}

func TestCacheSurvivesACloseAndForgetsNothing(t *testing.T) {
	path, ctx := filepath.Join(t.TempDir(), "p.db"), context.Background()
	s := openAt(t, path, device("here"))
	want := review.State{
		Phase: review.Relearning, Stability: 0.001, Difficulty: math.Pi, Step: 2, DueAt: noon + 1, DueDay: -3,
		Interval: 36500, LastAt: noon, LastDay: 20416, LastGrade: review.Easy, Reviews: 300, Lapses: 9,
	}
	must(t, s.SaveStates(ctx, "fp", 0, stateMap{"d/x": want, "d/gone": {}}, true))
	must(t, s.Close())
	got, at, ok, err := openAt(t, path, Options{}).States(ctx, "fp")
	if diff := cmp.Diff(stateMap{"d/x": want}, got); diff != "" || at != 0 || !ok || err != nil {
		t.Error(at, ok, err, diff)
	}
}

func TestUnreadableStateCostsAReplayOnly(t *testing.T) {
	s, ctx := fresh(t), context.Background()
	must(t, s.SaveStates(ctx, "fp", 0, stateMap{"d/x": {Reviews: 1}}, true))
	for _, q := range []string{
		`UPDATE card_states SET state = x'0102'`,
		`UPDATE card_states SET state = x''`,
		`UPDATE card_states SET state = zeroblob(100)`,
		`UPDATE cache SET fingerprint = '0 fp'`, // packed by another version
	} {
		_, err := s.db.Exec(q)
		must(t, err)
		if states, _, ok, err := s.States(ctx, "fp"); ok || err != nil || states != nil {
			t.Errorf("after %s: %v %v %v, want nothing usable", q, states, ok, err)
		}
	}
}

func TestStaleStatesNeverPassAsCurrent(t *testing.T) {
	path, ctx := filepath.Join(t.TempDir(), "p.db"), context.Background()
	a := openAt(t, path, device("here"))
	b := openAt(t, path, device("here"))
	cached(t, a, "fp")
	cached(t, b, "fp")
	stale := review.State{Reviews: 99}

	// b grades without knowing of a's review of the same card.
	r1 := graded("r1", "d/x", 0, review.Good)
	must(t, a.AppendReview(ctx, r1, nil, replay("fp", r1)))
	must(t, b.AppendReview(ctx, graded("r2", "d/x", 1, review.Good), nil, stale))
	if diff := cmp.Diff(replayAll(t, a, "fp"), cached(t, a, "fp")); diff != "" {
		t.Error("after a grade behind another's back:", diff)
	}
	// a goes over to other settings; b still grades under the old ones.
	cached(t, b, "fp")
	cached(t, a, "new")
	must(t, b.AppendReview(ctx, graded("r3", "d/x", 2, review.Good), nil, stale))
	if diff := cmp.Diff(replayAll(t, a, "new"), cached(t, a, "new")); diff != "" {
		t.Error("after a grade under old settings:", diff)
	}
	// a clock that was set back: the state after the grade is not the last one.
	must(t, a.AppendReview(ctx, graded("r4", "d/x", -60, review.Good), nil, stale))
	if diff := cmp.Diff(replayAll(t, a, "new"), cached(t, a, "new")); diff != "" {
		t.Error("after a clock set back:", diff)
	}
	// a saves what it replayed but misses a card that changed.
	must(t, a.AppendUndo(ctx, review.Undo{Review: "r3", At: noon}))
	must(t, a.SaveStates(ctx, "new", get[Position](t)(a.Position(ctx)), stateMap{"d/other": stale}, false))
	if diff := cmp.Diff(replayAll(t, a, "new"), cached(t, a, "new")); diff != "" {
		t.Error("after states that miss a card:", diff)
	}
	// b saves late what it replayed before a went on.
	_, before, _, err := a.States(ctx, "new")
	must(t, err)
	must(t, b.SaveStates(ctx, "new", before-1, stateMap{"d/x": stale}, true))
	if _, after, _, err := a.States(ctx, "new"); err != nil || after != before {
		t.Errorf("states from the past moved the cache from %d to %d: %v", before, after, err)
	}
	if diff := cmp.Diff(replayAll(t, a, "new"), cached(t, a, "new")); diff != "" {
		t.Error("after states from the past:", diff)
	}
}

// TestReplayEqualsCache lets two open stores do what they please on one file.
func TestReplayEqualsCache(t *testing.T) {
	ctx := context.Background()
	rapid.Check(t, func(rt *rapid.T) {
		path := filepath.Join(t.TempDir(), "p.db")
		stores := []*Store{hasty(t, path), hasty(t, path)}
		defer stores[0].Close()
		defer stores[1].Close()
		known := []stateMap{{}, {}}    // what each believes
		basis := []string{"fp", "fp"}  // under which settings
		prints := []string{"fp", "fp"} // the settings it goes over to at the next refresh
		n := 0
		who := rapid.IntRange(0, 1)
		keys := rapid.SampledFrom([]card.Key{"d/x", "d/y", "d/z"})
		rt.Repeat(map[string]func(*rapid.T){
			"": func(rt *rapid.T) {},
			"grade": func(rt *rapid.T) {
				i, key := who.Draw(rt, "who"), keys.Draw(rt, "card")
				n++
				r := graded(fmt.Sprint("r", n), key, rapid.IntRange(0, 9).Draw(rt, "minute"), review.Grade(rapid.IntRange(1, 4).Draw(rt, "grade")))
				st := next(basis[i], known[i][key], r)
				known[i][key] = st
				must(t, stores[i].AppendReview(ctx, r, nil, st))
			},
			"undo": func(rt *rapid.T) {
				if n > 0 {
					id := fmt.Sprint("r", rapid.IntRange(1, n+1).Draw(rt, "review"))
					must(t, stores[who.Draw(rt, "who")].AppendUndo(ctx, review.Undo{Review: review.ID(id), At: noon}))
				}
			},
			"fact": func(rt *rapid.T) {
				_, err := stores[who.Draw(rt, "who")].AppendFact(ctx, review.Fact{Key: "flag/d/x", At: noon})
				must(t, err)
			},
			"merge": func(rt *rapid.T) {
				n++
				r := graded(fmt.Sprint("r", n), keys.Draw(rt, "card"), 0, review.Hard)
				_, err := stores[who.Draw(rt, "who")].AppendLog(ctx, Log{Reviews: []review.Review{r, r}})
				must(t, err)
			},
			"settings": func(rt *rapid.T) {
				prints[who.Draw(rt, "who")] = rapid.SampledFrom([]string{"fp", "other"}).Draw(rt, "settings")
			},
			"refresh": func(rt *rapid.T) {
				i := who.Draw(rt, "who")
				known[i], basis[i] = cached(t, stores[i], prints[i]), prints[i]
				if diff := cmp.Diff(replayAll(t, stores[i], prints[i]), known[i]); diff != "" {
					rt.Fatal("the cache is not what a replay makes:", diff)
				}
			},
		})
		for i := range stores {
			if diff := cmp.Diff(replayAll(t, stores[i], prints[i]), cached(t, stores[i], prints[i])); diff != "" {
				rt.Fatal("the cache is not what a replay makes:", diff)
			}
		}
	})
}
