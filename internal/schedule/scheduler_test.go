package schedule_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rehearse/internal/card"
	"rehearse/internal/fsrs"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

const minute = review.Instant(60 * 1000)

// noon is an instant within the study day, far from both of its ends.
func noon(day review.Day) review.Instant { return review.Instant(day)*24*60*minute + 12*60*minute }

func scheduler(t testing.TB, change func(*schedule.Settings)) *schedule.Scheduler {
	t.Helper()
	settings := schedule.DefaultSettings()
	settings.Fuzz = false
	if change != nil {
		change(&settings)
	}
	s, err := schedule.New(settings)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func steps(learning, relearning string) func(*schedule.Settings) {
	return func(s *schedule.Settings) {
		for name, value := range map[string]string{"learning_steps": learning, "relearning_steps": relearning} {
			if err := s.Set(name, value); err != nil {
				panic(err)
			}
		}
	}
}

// answer grades the card at the moment it is due.
func answer(s *schedule.Scheduler, st review.State, g review.Grade) review.State {
	at, day := noon(20000), review.Day(20000)
	switch {
	case st.Phase == review.New:
	case st.DueAt != 0:
		at, day = st.DueAt, st.LastDay
	default:
		at, day = noon(st.DueDay), st.DueDay
	}
	return s.Next("d/x", st, g, at, day)
}

// TestIntervals answers Good six times, Again twice and Good five times, each
// when due, as the tests of ts-fsrs and py-fsrs do.
func TestIntervals(t *testing.T) {
	for _, test := range []struct {
		learning, relearning string
		want                 []int
	}{
		{"1m 10m", "10m", []int{0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21}},
		{"none", "none", []int{2, 11, 46, 163, 497, 1346, 9, 1, 2, 4, 7, 13, 22}},
		{"10m", "10m", []int{2, 11, 46, 163, 497, 1346, 0, 0, 3, 5, 9, 16, 26}},
	} {
		s := scheduler(t, steps(test.learning, test.relearning))
		var st review.State
		var got []int
		for _, g := range []review.Grade{3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3} {
			st = answer(s, st, g)
			got = append(got, st.Interval)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("steps %q and %q: got %v, want %v", test.learning, test.relearning, got, test.want)
		}
	}
}

// TestSteps follows one card through its steps: each grade, then the phase,
// the step and the minutes or days until it is due.
func TestSteps(t *testing.T) {
	type at struct {
		grade   review.Grade
		phase   review.Phase
		step    int
		minutes int
		days    int
	}
	const again, hard, good, easy = review.Again, review.Hard, review.Good, review.Easy
	for name, test := range map[string]struct {
		learning, relearning string
		path                 []at
	}{
		"Hard repeats, Good moves on, Again goes back": {"1m 10m 1h", "10m", []at{
			{hard, review.Learning, 0, 1, 0},
			{good, review.Learning, 1, 10, 0},
			{hard, review.Learning, 1, 10, 0},
			{good, review.Learning, 2, 60, 0},
			{again, review.Learning, 0, 1, 0},
			{good, review.Learning, 1, 10, 0},
			{good, review.Learning, 2, 60, 0},
			{good, review.Reviewing, 0, 0, 1},
		}},
		"Easy graduates at once":           {"1m 10m", "10m", []at{{again, review.Learning, 0, 1, 0}, {easy, review.Reviewing, 0, 0, 1}}},
		"one step: Good graduates at once": {"10m", "10m", []at{{good, review.Reviewing, 0, 0, 2}}},
		"a lapse is learned again": {"10m", "5m 20m", []at{
			{good, review.Reviewing, 0, 0, 2},
			{again, review.Relearning, 0, 5, 0},
			{hard, review.Relearning, 0, 5, 0},
			{good, review.Relearning, 1, 20, 0},
			{good, review.Reviewing, 0, 0, 1},
		}},
		"no steps": {"none", "none", []at{{again, review.Reviewing, 0, 0, 1}, {again, review.Reviewing, 0, 0, 1}}},
		"steps of days count in study days": {"1d 3d", "2d", []at{
			{hard, review.Learning, 0, 0, 1},
			{good, review.Learning, 1, 0, 3},
			{easy, review.Reviewing, 0, 0, 20},
			{again, review.Relearning, 0, 0, 2},
			{good, review.Reviewing, 0, 0, 5},
		}},
	} {
		t.Run(name, func(t *testing.T) {
			s := scheduler(t, steps(test.learning, test.relearning))
			var st review.State
			for i, want := range test.path {
				st = answer(s, st, want.grade)
				got := at{want.grade, st.Phase, st.Step, 0, st.Interval}
				if st.DueAt != 0 {
					got.minutes = int((st.DueAt - st.LastAt) / minute)
				} else if st.DueDay != st.LastDay+review.Day(st.Interval) {
					t.Errorf("grade %d: due on %v, want %d days after %v", i, st.DueDay, st.Interval, st.LastDay)
				}
				if got != want {
					t.Errorf("grade %d: got %+v, want %+v", i, got, want)
				}
			}
		})
	}
}

func TestLapsesCountWhatWasLearned(t *testing.T) {
	s := scheduler(t, nil)
	var st review.State
	for _, g := range []review.Grade{1, 1, 3, 1, 1, 3, 1} {
		st = answer(s, st, g)
	}
	if st.Lapses != 2 || st.Reviews != 7 {
		t.Errorf("got %d lapses in %d reviews, want 2 in 7", st.Lapses, st.Reviews)
	}
}

// TestEarlyAndLate: what counts is the study days passed, not the day due.
func TestEarlyAndLate(t *testing.T) {
	s := scheduler(t, nil)
	st := answer(s, answer(s, review.State{}, review.Good), review.Good) // due after 11 days
	var last float64
	for _, days := range []review.Day{-5, 0, 3, 11, 40} {
		day := st.LastDay + days
		got := s.Next("d/x", st, review.Good, noon(day), day)
		want := s.Model().Next(fsrs.State{Stability: st.Stability, Difficulty: st.Difficulty}, 3, int(days))
		if got.Stability != want.Stability || got.Stability < last {
			t.Errorf("after %d days: got stability %v, want %v, at least %v", days, got.Stability, want.Stability, last)
		}
		last = got.Stability
	}
}

func TestMaximumInterval(t *testing.T) {
	for _, fuzz := range []bool{false, true} {
		s := scheduler(t, func(s *schedule.Settings) { s.MaximumInterval, s.Fuzz = 30, fuzz })
		var st review.State
		for range 8 {
			if st = answer(s, st, review.Easy); st.Interval > 30 {
				t.Errorf("fuzz %v: got an interval of %d days, want 30 at most", fuzz, st.Interval)
			}
		}
	}
}

func TestLeech(t *testing.T) {
	s := scheduler(t, nil)
	var told []int
	st := answer(s, review.State{}, review.Good)
	for range 18 {
		before := st
		st = answer(s, st, review.Again)
		if schedule.LeechNow(before, st) {
			told = append(told, st.Lapses)
		}
		if got, want := schedule.Leech(st), st.Lapses >= 8; got != want {
			t.Errorf("after %d lapses: leech %v", st.Lapses, got)
		}
		before, st = st, answer(s, st, review.Good)
		if schedule.LeechNow(before, st) {
			t.Errorf("told after Good with %d lapses", st.Lapses)
		}
	}
	if want := []int{8, 12, 16}; !slices.Equal(told, want) {
		t.Errorf("told after %v lapses, want %v", told, want)
	}
}

func TestRecallCountsFractionsOfDays(t *testing.T) {
	s := scheduler(t, nil)
	st := review.State{Phase: review.Reviewing, Stability: 4, Difficulty: 5, LastAt: noon(20000), LastDay: 20000}
	for _, hours := range []float64{-2, 0, 1, 12, 96} {
		now := st.LastAt.Time().Add(time.Duration(hours * float64(time.Hour)))
		if got, want := s.Recall(st, now), s.Model().Retrievability(hours/24, 4); got != want {
			t.Errorf("after %v hours: got %v, want %v", hours, got, want)
		}
	}
	if got := s.Recall(review.State{}, time.Now()); got != 0 {
		t.Errorf("new card: got %v, want 0", got)
	}
}

func TestDue(t *testing.T) {
	s := scheduler(t, nil)
	la := zone(t, "America/Los_Angeles")
	at := review.At(time.Date(2026, 3, 3, 16, 0, 0, 0, la))
	day := review.DayOf(2026, 3, 3)
	for _, test := range []struct {
		st   review.State
		want string
	}{
		{review.State{}, "0001-01-01T00:00:00Z"},
		{s.Next("d/x", review.State{}, review.Again, at, day), "2026-03-03T16:10:00-08:00"},
		{s.Next("d/x", review.State{}, review.Good, at, day), "2026-03-05T04:00:00-08:00"},
		{s.Next("d/x", review.State{}, review.Easy, at, day), "2026-03-11T04:00:00-07:00"},
	} {
		if got := s.Due(test.st, la).Format(time.RFC3339); got != test.want {
			t.Errorf("%v: got %v, want %v", test.st.Phase, got, test.want)
		}
	}
}

// settings draws settings of every shape, parameters in disorder included.
func settings() *rapid.Generator[schedule.Settings] {
	return rapid.Custom(func(t *rapid.T) schedule.Settings {
		s := schedule.DefaultSettings()
		s.Fuzz = rapid.Bool().Draw(t, "fuzz")
		s.DesiredRetention = rapid.Float64Range(.70, .99).Draw(t, "retention")
		s.MaximumInterval = rapid.IntRange(1, 36500).Draw(t, "maximum")
		step := rapid.SampledFrom([]time.Duration{time.Minute, 10 * time.Minute, 8 * time.Hour, 24 * time.Hour, 5 * 24 * time.Hour})
		s.LearningSteps = rapid.SliceOfN(step, 0, 4).Draw(t, "learning")
		s.RelearningSteps = rapid.SliceOfN(step, 0, 3).Draw(t, "relearning")
		if rapid.Bool().Draw(t, "own parameters") {
			for i, r := range fsrs.Ranges() {
				s.Parameters[i] = rapid.Float64Range(r.Min, r.Max).Draw(t, "w")
			}
		}
		return s
	})
}

func reviews() *rapid.Generator[[]review.Review] {
	return rapid.Custom(func(t *rapid.T) []review.Review {
		n := rapid.IntRange(0, 30).Draw(t, "reviews")
		list := make([]review.Review, n)
		day := review.Day(20000)
		for i := range list {
			day += review.Day(rapid.SampledFrom([]int{-2, 0, 0, 1, 1, 3, 30, 400}).Draw(t, "gap"))
			list[i] = review.Review{
				ID:    review.ID(strconv.Itoa(i)),
				At:    noon(day) + review.Instant(rapid.IntRange(0, 2).Draw(t, "ms")),
				Day:   day,
				Grade: review.Grade(rapid.IntRange(1, 4).Draw(t, "grade")),
			}
		}
		return list
	})
}

// TestPreviewIsWhatIsApplied also checks what holds after any history under
// any settings: the order of the intervals in days, and their bounds.
func TestPreviewIsWhatIsApplied(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		set := settings().Draw(t, "settings")
		s, err := schedule.New(set)
		if err != nil {
			t.Fatal(err)
		}
		key := card.Key(rapid.StringMatching(`[a-z]{1,5}/[a-z0-9]{1,9}`).Draw(t, "key"))
		history := reviews().Draw(t, "reviews")
		st := s.Replay(key, history)
		day := max(st.LastDay, 20000) + review.Day(rapid.IntRange(-3, 500).Draw(t, "days"))
		at := noon(day)
		last := 0
		for i, shown := range s.Preview(key, st, at, day) {
			applied := s.Next(key, st, review.Grade(i+1), at, day)
			if diff := cmp.Diff(shown, applied); diff != "" {
				t.Fatalf("grade %d (-shown +applied):\n%s", i+1, diff)
			}
			if shown.Interval > 0 && shown.Interval < last {
				t.Fatalf("grade %d waits %d days, a lower one %d", i+1, shown.Interval, last)
			}
			last = max(last, shown.Interval)
			if shown.Interval > set.MaximumInterval || (shown.Interval == 0) != (shown.DueAt > at) {
				t.Fatalf("grade %d: interval %d, due at %d", i+1, shown.Interval, shown.DueAt)
			}
			if shown.Phase == review.Reviewing && shown.Interval < 1 {
				t.Fatalf("grade %d: a review without a day", i+1)
			}
		}
	})
}

func TestReplay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, err := schedule.New(settings().Draw(t, "settings"))
		if err != nil {
			t.Fatal(err)
		}
		list := reviews().Draw(t, "reviews")
		inOrder := slices.Clone(list)
		slices.SortFunc(inOrder, func(a, b review.Review) int {
			if a.At != b.At {
				return int(a.At - b.At)
			}
			if a.ID < b.ID {
				return -1
			}
			return 1
		})
		var want review.State
		for _, r := range inOrder {
			want = s.Next("d/x", want, r.Grade, r.At, r.Day)
		}
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		given := slices.Clone(list)
		if diff := cmp.Diff(want, s.Replay("d/x", list)); diff != "" {
			t.Fatalf("(-step by step +replayed):\n%s", diff)
		}
		if !slices.EqualFunc(given, list, func(a, b review.Review) bool { return a.ID == b.ID }) {
			t.Fatal("replay moved its input")
		}
	})
}

// TestFuzzIsFrozen: another draw would move what is due in every collection.
func TestFuzzIsFrozen(t *testing.T) {
	s := scheduler(t, func(s *schedule.Settings) { s.Fuzz = true })
	for _, test := range []struct {
		key  card.Key
		want []int
	}{
		{"cs-manager/b02", []int{2, 11, 46, 170, 515, 1403}},
		{"law-cn/q7~r", []int{2, 13, 54, 179, 526, 1468}},
		{"metrics/首次响应~c2", []int{2, 9, 40, 145, 433, 1185}},
	} {
		var st review.State
		var got []int
		for range 6 {
			st = s.Next(test.key, st, review.Good, noon(st.DueDay), st.DueDay)
			got = append(got, st.Interval)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: got %v, want %v", test.key, got, test.want)
		}
	}
}

// TestFuzzSpreads looks at the ranges of the page: 15 days become 15 plus or
// minus 1 + .15*4.5 + .10*8 = 2.475, and two days stay two.
func TestFuzzSpreads(t *testing.T) {
	s := scheduler(t, func(s *schedule.Settings) {
		s.Fuzz = true
		s.Parameters[2], s.Parameters[3] = 2.4, 15
	})
	counts := map[review.Grade]map[int]int{review.Good: {}, review.Easy: {}}
	for i := range 6000 {
		key := card.Key("d/" + strconv.Itoa(i))
		for g, count := range counts {
			count[s.Next(key, review.State{}, g, noon(20000), 20000).Interval]++
		}
	}
	if len(counts[review.Good]) != 1 || counts[review.Good][2] != 6000 {
		t.Errorf("2.4 days: got %v, want 2 always", counts[review.Good])
	}
	if len(counts[review.Easy]) != 5 {
		t.Fatalf("15 days: got %v, want 13 to 17", counts[review.Easy])
	}
	for days := 13; days <= 17; days++ {
		if n := counts[review.Easy][days]; n < 1000 || n > 1400 {
			t.Errorf("15 days: got %d days %d times of 6000, want about 1200", days, n)
		}
	}
}

func BenchmarkReplay(b *testing.B) {
	s := scheduler(b, func(s *schedule.Settings) { s.Fuzz = true })
	const cards, each = 10_000, 10
	logs := make([][]review.Review, cards)
	keys := make([]card.Key, cards)
	for i := range logs {
		keys[i] = card.Key("customer-service-manager/" + strconv.Itoa(i))
		day := review.Day(20000)
		for n := range each {
			logs[i] = append(logs[i], review.Review{ID: review.ID(strconv.Itoa(n)), At: noon(day), Day: day, Grade: review.Grade(1 + (i+n*7)%4)})
			day += review.Day((i + n) % 9)
		}
	}
	for b.Loop() {
		for i := range logs {
			s.Replay(keys[i], logs[i])
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/(cards*each), "ns/review")
}
