package store

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/internal/review"
)

func TestClockSetBackLosesNoStatement(t *testing.T) {
	s, ctx := fresh(t), context.Background()
	state := func(key, value string, at review.Instant) review.Fact {
		t.Helper()
		return get[review.Fact](t)(s.AppendFact(ctx, review.Fact{Key: key, Value: value, At: at}))
	}
	state("setting/minutes", "25", noon)
	late := state("setting/minutes", "40", noon-3_600_000)
	if late.At != noon+1 || late.Device != "here" {
		t.Errorf("stored as %+v, want it just after the newest", late)
	}
	if other := state("setting/mode", "type", noon-5); other.At != noon-5 {
		t.Errorf("another key was moved to %d", other.At)
	}
	if got := get[map[string]review.Fact](t)(s.Facts(ctx)); got["setting/minutes"] != late || len(got) != 2 {
		t.Errorf("Facts gives %v", got)
	}
}

func TestNewestStatementWinsWhateverTheOrderOfArrival(t *testing.T) {
	old := review.Fact{Key: "flag/d/x", Value: "old", At: noon, Device: "zzz"}
	mine := review.Fact{Key: "flag/d/x", Value: "a", At: noon + 1, Device: "a"}
	yours := review.Fact{Key: "flag/d/x", Value: "b", At: noon + 1, Device: "b"}
	for _, order := range [][]review.Fact{{old, mine, yours}, {yours, mine, old}, {mine, yours, old}} {
		s, ctx := fresh(t), context.Background()
		for _, f := range order {
			_, err := s.AppendLog(ctx, Log{Facts: []review.Fact{f}})
			must(t, err)
		}
		if got := get[map[string]review.Fact](t)(s.Facts(ctx)); got["flag/d/x"] != yours {
			t.Errorf("after %v: %v", order, got)
		}
		if diff := cmp.Diff(order[1:], get[[]review.Fact](t)(s.FactsSince(ctx, 1))); diff != "" {
			t.Error("FactsSince:", diff)
		}
	}
}

func TestValueWithoutAStatement(t *testing.T) {
	s, ctx := fresh(t), context.Background()
	state := func(f review.Fact) review.Fact {
		t.Helper()
		f.Key = "note/d/x"
		return get[review.Fact](t)(s.AppendFact(ctx, f))
	}
	without := func(f review.Fact, want string) {
		t.Helper()
		if got := get[string](t)(s.ValueWithout(ctx, f)); got != want {
			t.Errorf("without %q: %q, want %q", f.Value, got, want)
		}
	}
	one := state(review.Fact{Value: "one", At: noon})
	without(one, "")
	two := state(review.Fact{Value: "two", At: noon + 1})
	without(two, "one")
	back := state(review.Fact{Value: "one", At: noon + 2, Undoes: two.At}) // two is taken back
	without(back, "one")
	without(one, "")
	theirs := state(review.Fact{Value: "theirs", At: noon + 3, Device: "there"})
	without(one, theirs.Value)
}
