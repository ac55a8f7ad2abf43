package fsrs_test

import (
	"encoding/json"
	"errors"
	"math"
	"os"
	"testing"

	"pgregory.net/rapid"

	"rehearse/internal/fsrs"
)

// near compares with a relative tolerance: the references compute in single
// precision.
func near(got, want float64) bool { return math.Abs(got-want) <= 1e-5*math.Abs(want) }

func model(t testing.TB, p fsrs.Parameters) fsrs.Model {
	t.Helper()
	m, err := fsrs.New(p)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestGolden(t *testing.T) {
	data, err := os.ReadFile("testdata/golden.json")
	if err != nil {
		t.Fatal(err)
	}
	var golden struct {
		Retention float64           `json:"dr"`
		Params    []fsrs.Parameters `json:"params"`
		Cases     []struct {
			Params  int          `json:"p"`
			History [][2]int     `json:"h"`
			States  [][3]float64 `json:"st"`
		} `json:"cases"`
	}
	if err := json.Unmarshal(data, &golden); err != nil {
		t.Fatal(err)
	}
	for c, kase := range golden.Cases {
		m := model(t, golden.Params[kase.Params])
		var s fsrs.State
		for i, h := range kase.History {
			s = m.Next(s, h[0], h[1])
			want := kase.States[i]
			interval := m.Interval(golden.Retention, s.Stability)
			if !near(s.Stability, want[0]) || !near(s.Difficulty, want[1]) || !near(interval, want[2]) {
				t.Fatalf("case %d, review %d: got %v and %v days, want %v", c, i, s, interval, want)
			}
		}
	}
	if len(golden.Cases) != 325 || len(golden.Params) != 36 {
		t.Errorf("read %d cases and %d sets of parameters, want 325 and 36", len(golden.Cases), len(golden.Params))
	}
}

// TestInference is the example of fsrs-rs, src/inference.rs.
func TestInference(t *testing.T) {
	m := model(t, fsrs.DefaultParameters())
	var s fsrs.State
	for i, elapsed := range []int{0, 0, 1, 3, 8, 21} {
		grade := 3
		if i == 0 {
			grade = 1
		}
		s = m.Next(s, grade, elapsed)
	}
	if !near(s.Stability, 53.62691) || !near(s.Difficulty, 6.3574867) {
		t.Errorf("got %v, want {53.62691 6.3574867}", s)
	}
}

func TestFirstReview(t *testing.T) {
	p := fsrs.DefaultParameters()
	m := model(t, p)
	for grade := 1; grade <= 4; grade++ {
		for _, elapsed := range []int{-3, 0, 5} {
			s := m.Next(fsrs.State{}, grade, elapsed)
			d := p[4] - math.Exp(p[5]*float64(grade-1)) + 1
			if s.Stability != p[grade-1] || s.Difficulty != min(max(d, 1), 10) {
				t.Errorf("grade %d after %d days: got %v", grade, elapsed, s)
			}
		}
	}
}

func TestStabilityStaysInBounds(t *testing.T) {
	p := fsrs.DefaultParameters()
	m := model(t, p)
	if s := m.Next(fsrs.State{Stability: 36000, Difficulty: 1}, 4, 36500); s.Stability != fsrs.MaxStability {
		t.Errorf("after Easy: got %v, want %v", s.Stability, fsrs.MaxStability)
	}
	if s := m.Next(fsrs.State{Stability: 1e9, Difficulty: 5}, 3, 0); s.Stability > fsrs.MaxStability {
		t.Errorf("from beyond the bounds: got %v", s.Stability)
	}
	p[17], p[18] = 2, 0 // Again on the same day costs a factor of e^4
	m = model(t, p)
	s := fsrs.State{Stability: .01, Difficulty: 5}
	for range 5 {
		s = m.Next(s, 1, 0)
	}
	if s.Stability != fsrs.MinStability {
		t.Errorf("after Again five times: got %v, want %v", s.Stability, fsrs.MinStability)
	}
}

func TestNegativeGapCountsAsNone(t *testing.T) {
	m := model(t, fsrs.DefaultParameters())
	before := fsrs.State{Stability: 8, Difficulty: 6}
	for grade := 1; grade <= 4; grade++ {
		if got, want := m.Next(before, grade, -40), m.Next(before, grade, 0); got != want {
			t.Errorf("grade %d: got %v, want %v", grade, got, want)
		}
	}
	if got := m.Retrievability(-1, 8); got != 1 {
		t.Errorf("recall before the review: got %v, want 1", got)
	}
}

// TestHardOnTheSameDayWeakensNothing holds for a large stability, where the
// factor of the formula alone would be below one.
func TestHardOnTheSameDayWeakensNothing(t *testing.T) {
	m := model(t, fsrs.DefaultParameters())
	before := fsrs.State{Stability: 300, Difficulty: 5}
	for grade := 2; grade <= 4; grade++ {
		if got := m.Next(before, grade, 0).Stability; got < before.Stability {
			t.Errorf("grade %d: %v fell to %v", grade, before.Stability, got)
		}
	}
	if got := m.Next(before, 1, 0).Stability; got >= before.Stability {
		t.Errorf("Again: %v rose to %v", before.Stability, got)
	}
}

// TestDifficultyRevertsToUnclamped uses parameters under which D0(4) is far
// below one; clamped, difficulty would end elsewhere.
func TestDifficultyRevertsToUnclamped(t *testing.T) {
	p := fsrs.DefaultParameters()
	p[4], p[5], p[7] = 5, 1.5, .5
	first := p[4] - math.Exp(p[5]*3) + 1
	m := model(t, p)
	got := m.Next(fsrs.State{Stability: 5, Difficulty: 10}, 3, 5).Difficulty
	if want := max(.5*first+.5*10, 1); first > 0 || got != want {
		t.Errorf("got %v, want %v (D0(4) = %v)", got, want, first)
	}
}

func TestUnknownGradeChangesNothing(t *testing.T) {
	m := model(t, fsrs.DefaultParameters())
	before := fsrs.State{Stability: 8, Difficulty: 6}
	for _, grade := range []int{-1, 0, 5} {
		if got := m.Next(before, grade, 3); got != before {
			t.Errorf("grade %d: got %v", grade, got)
		}
	}
}

func TestParametersOutOfRange(t *testing.T) {
	for i, r := range fsrs.Ranges() {
		for _, ok := range []float64{r.Min, r.Max} {
			p := fsrs.DefaultParameters()
			p[i] = ok
			if _, err := fsrs.New(p); err != nil {
				t.Errorf("w%d = %v: %v", i, ok, err)
			}
		}
		for _, bad := range []float64{r.Min - 1e-9, r.Max + 1e-9, math.NaN(), math.Inf(1), math.Inf(-1)} {
			p := fsrs.DefaultParameters()
			p[i] = bad
			_, err := fsrs.New(p)
			var wrong *fsrs.RangeError
			if !errors.As(err, &wrong) || wrong.Index != i || wrong.Range != r {
				t.Errorf("w%d = %v: got %v", i, bad, err)
			}
		}
	}
	p := fsrs.DefaultParameters()
	p[20] = .9
	_, err := fsrs.New(p)
	if want := "check parameter w20: 0.9 is out of range, want 0.1 to 0.8"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func parameters() *rapid.Generator[fsrs.Parameters] {
	return rapid.Custom(func(t *rapid.T) fsrs.Parameters {
		var p fsrs.Parameters
		for i, r := range fsrs.Ranges() {
			p[i] = rapid.Float64Range(r.Min, r.Max).Draw(t, "w")
		}
		return p
	})
}

func memory() *rapid.Generator[fsrs.State] {
	return rapid.Custom(func(t *rapid.T) fsrs.State {
		return fsrs.State{
			Stability:  rapid.Float64Range(fsrs.MinStability, fsrs.MaxStability).Draw(t, "stability"),
			Difficulty: rapid.Float64Range(1, 10).Draw(t, "difficulty"),
		}
	})
}

func TestRecallFalls(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, err := fsrs.New(parameters().Draw(t, "parameters"))
		if err != nil {
			t.Fatal(err)
		}
		s := memory().Draw(t, "memory").Stability
		early := rapid.Float64Range(0, 40000).Draw(t, "early")
		late := early + rapid.Float64Range(0, 40000).Draw(t, "more")
		a, b := m.Retrievability(early, s), m.Retrievability(late, s)
		if a < b || a > 1 || b < 0 {
			t.Fatalf("recall %v after %v days, %v after %v", a, early, b, late)
		}
		if r := m.Retrievability(s, s); math.Abs(r-.9) > 1e-9 {
			t.Fatalf("recall after as many days as stability: got %v, want 0.9", r)
		}
	})
}

func TestIntervalInvertsRecall(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, err := fsrs.New(parameters().Draw(t, "parameters"))
		if err != nil {
			t.Fatal(err)
		}
		s := memory().Draw(t, "memory").Stability
		want := rapid.Float64Range(.5, .999).Draw(t, "retention")
		if got := m.Retrievability(m.Interval(want, s), s); math.Abs(got-want) > 1e-9 {
			t.Fatalf("got %v, want %v", got, want)
		}
	})
}

// TestNext checks what the model promises for every set of parameters: the
// bounds, a better grade never leaves a weaker memory nor a greater
// difficulty, and only Again weakens.
func TestNext(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, err := fsrs.New(parameters().Draw(t, "parameters"))
		if err != nil {
			t.Fatal(err)
		}
		before := memory().Draw(t, "memory")
		elapsed := rapid.IntRange(-10, 40000).Draw(t, "elapsed")
		var last fsrs.State
		for grade := 1; grade <= 4; grade++ {
			s := m.Next(before, grade, elapsed)
			if !(s.Stability >= fsrs.MinStability && s.Stability <= fsrs.MaxStability && s.Difficulty >= 1 && s.Difficulty <= 10) {
				t.Fatalf("grade %d leaves the bounds: %v", grade, s)
			}
			if grade > 1 && (s.Stability < last.Stability || s.Difficulty > last.Difficulty) {
				t.Fatalf("grade %d gives %v, the one below %v", grade, s, last)
			}
			if grade > 1 && s.Stability < before.Stability {
				t.Fatalf("grade %d weakens %v to %v", grade, before, s)
			}
			last = s
		}
	})
}

func BenchmarkNext(b *testing.B) {
	m := model(b, fsrs.DefaultParameters())
	s := m.Next(fsrs.State{}, 3, 0)
	grade, elapsed := 3, 5
	for b.Loop() {
		s = m.Next(s, grade, elapsed)
		if s.Stability > 1000 {
			s = m.Next(fsrs.State{}, 3, 0)
		}
	}
}
