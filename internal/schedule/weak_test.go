package schedule

import (
	"slices"
	"testing"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

func TestWeak(t *testing.T) {
	known := review.State{Phase: review.Reviewing}
	for name, c := range map[string]struct {
		st            review.State
		recall, score float64
		want          bool
	}{
		"new":             {review.State{}, 0, Unscored, false},
		"known":           {known, .9, Unscored, false},
		"known by points": {known, .95, .7, false},
		"half the points": {known, .95, .69, true},
		"fading":          {known, .89, Unscored, true},
		"being learned":   {review.State{Phase: review.Learning}, 1, Unscored, true},
		"learned again":   {review.State{Phase: review.Relearning}, 1, 1, true},
		"leech":           {review.State{Phase: review.Reviewing, Lapses: 8}, 1, 1, true},
		"lapsed once":     {review.State{Phase: review.Reviewing, Lapses: 1}, 1, 1, false},
	} {
		if got := Weak(c.st, c.recall, c.score, .9); got != c.want {
			t.Errorf("%s: weak is %v", name, got)
		}
	}
}

// The weakest come first, whatever their day; what was graded today waits, and
// so does a sibling of what was. Cramming waits for nothing.
func TestWeakestFirst(t *testing.T) {
	const day = review.Day(20000)
	now := time.Date(2024, 10, 4, 12, 0, 0, 0, time.UTC)
	seen := func(key card.Key, last review.Day, strength float64) Candidate {
		st := review.State{Phase: review.Reviewing, Stability: 10, LastDay: last, LastAt: review.At(now) - 1, DueDay: day + 30}
		return Candidate{Key: key, State: st, Strength: strength}
	}
	cands := []Candidate{seen("d/a", day-1, .8), seen("d/b", day-2, .2), seen("d/c", day, .1), seen("d/d", day-1, .5), seen("d/e", day-9, .3)}
	cands[4].SiblingGraded = true
	keys := func(l Limits) (out []card.Key) {
		l.Budget = time.Hour
		for _, e := range Build(cands, l, now, day).Entries {
			out = append(out, e.Key)
		}
		return out
	}
	for i := range cands {
		cands[i].Position = i
	}
	if got, want := keys(Limits{Weak: true}), []card.Key{"d/b", "d/d", "d/a"}; !slices.Equal(got, want) {
		t.Errorf("weak: %v, want %v", got, want)
	}
	if got, want := keys(Limits{Weak: true, Ahead: true}), []card.Key{"d/c", "d/b", "d/e", "d/d", "d/a"}; !slices.Equal(got, want) {
		t.Errorf("weak, crammed: %v, want %v", got, want)
	}
	if got := keys(Limits{}); len(got) != 0 {
		t.Errorf("an ordinary queue holds %v before their day", got)
	}
}

// A limit of cards holds for those that wait for their step too.
func TestLimitHoldsForWaitingCards(t *testing.T) {
	now := time.Date(2024, 10, 4, 12, 0, 0, 0, time.UTC)
	st := review.State{Phase: review.Learning, Stability: 1, DueAt: review.At(now) + 60000}
	cands := []Candidate{{Key: "d/a", State: st}, {Key: "d/b", State: st, Position: 1}, {Key: "d/c", Position: 2}}
	q := Build(cands, Limits{Budget: time.Hour, New: 9, Cards: 2}, now, 20000)
	if len(q.Entries) != 1 || len(q.Waiting) != 1 {
		t.Errorf("%d cards now and %d that wait, want one each", len(q.Entries), len(q.Waiting))
	}
}
