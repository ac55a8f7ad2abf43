package schedule_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rehearse/internal/card"
	"rehearse/internal/fsrs"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

func gaining(t testing.TB, minutes float64, fresh int) schedule.Limits {
	m, err := fsrs.New(fsrs.DefaultParameters())
	if err != nil {
		t.Fatal(err)
	}
	return schedule.Limits{Budget: time.Duration(minutes * float64(time.Minute)), New: fresh, Gain: &schedule.Gain{Model: &m}}
}

// seen is a fact last reviewed days ago, due in a year: what is due does not
// count here.
func seen(key card.Key, days review.Day, stability float64) schedule.Candidate {
	return with(due(key, card.Fact, days, stability), func(c *schedule.Candidate) { c.State.DueDay = today + 365 })
}

func TestWhatGainsTheMostComesFirst(t *testing.T) {
	question := func(key card.Key, weight int) schedule.Candidate {
		return with(due(key, card.Behavioral, 10, 10), func(c *schedule.Candidate) { c.Weight = weight })
	}
	times := map[card.Key][]schedule.Timing{
		"d/slow": {{Seconds: 40}, {Seconds: 40}}, "d/quick": {{Seconds: 3}, {Seconds: 3}}, "d/other": {{New: true, Seconds: 500}},
	}
	cases := map[string]struct {
		cands []schedule.Candidate
		want  string
	}{
		"nearly forgotten before fresh in mind": {place(seen("d/fresh", 1, 60), seen("d/gone", 60, 10)), "gone fresh"},
		"points count":                          {place(question("d/one", 5), question("d/ten", 10)), "ten one"},
		"the quick one of the same gain":        {place(seen("d/slow", 10, 10), seen("d/plain", 10, 10), seen("d/quick", 10, 10)), "quick plain slow"},
		"times of another class do not count":   {place(seen("d/other", 10, 10), seen("d/b", 10, 10)), "other b"},
		"steps that are over first":             {place(seen("d/gone", 60, 10), learning("d/step", card.Fact, -time.Minute)), "step gone"},
		"graded today is out":                   {place(seen("d/today", 0, 10), seen("d/b", 10, 10)), "b"},
		"suspended, buried and siblings are out": {place(
			with(seen("d/a", 9, 9), func(c *schedule.Candidate) { c.Suspended = true }),
			with(seen("d/b", 9, 9), func(c *schedule.Candidate) { c.BuriedUntil = today + 1 }),
			with(seen("d/c", 9, 9), func(c *schedule.Candidate) { c.SiblingGraded = true }),
			seen("d/x~c1", 9, 9), seen("d/x~c2", 9, 9)), "x~c1"},
		"new in their order": {place(fresh("d/n1", card.Fact, "s"), fresh("d/n2", card.Fact, "s")), "n1 n2"},
	}
	for name, c := range cases {
		l := gaining(t, 60, 9)
		l.Gain.Timings = times
		if got := keys(schedule.Build(c.cands, l, now, today).Entries); got != c.want {
			t.Errorf("%s: got %s, want %s", name, got, c.want)
		}
	}
}

func TestNewCardsKeepTheirLimit(t *testing.T) {
	cands := place(fresh("d/a", card.Fact, "s"), fresh("d/b", card.Fact, "s"), fresh("d/c", card.Fact, "s"), seen("d/old", 10, 10))
	for limit, want := range map[int]int{0: 1, 2: 3} {
		if q := schedule.Build(cands, gaining(t, 60, limit), now, today); len(q.Entries) != want {
			t.Errorf("%d new: got %s, want %d cards", limit, keys(q.Entries), want)
		}
	}
}

func TestWhatDoesNotFitIsPassedOver(t *testing.T) {
	long := with(due("d/long", card.Behavioral, 60, 10), func(c *schedule.Candidate) { c.Weight = 100 })
	q := schedule.Build(place(long, seen("d/a", 9, 9)), gaining(t, 1, 9), now, today)
	if keys(q.Entries) != "a" || q.Skipped != 1 {
		t.Errorf("got %s, %d skipped", keys(q.Entries), q.Skipped)
	}
}

func TestOwnCostShrinksTowardsTheClass(t *testing.T) {
	c := seen("d/a", 9, 9)
	costs := schedule.DefaultCosts()
	if got := costs.OwnCost(&c, nil); got != costs.Fact {
		t.Errorf("without times of its own it takes %v", got)
	}
	own := []schedule.Timing{{Seconds: 30}, {Seconds: 30}, {Seconds: 30}, {Seconds: 0}, {New: true, Seconds: 500}}
	if got := costs.OwnCost(&c, own); got != 20*time.Second { // (3*10 + 3*30) / 6
		t.Errorf("with three times of 30 s it takes %v", got)
	}
	if got := schedule.LearnNewAgain(0, 0); got != schedule.DefaultNewAgain {
		t.Errorf("of nobody known %v of new cards fail", got)
	}
	if got := schedule.LearnNewAgain(12, 12); got != (8*.3+12)/20 {
		t.Errorf("of who fails all, %v", got)
	}
}

func manyCandidates(r *rand.Rand, n int) ([]schedule.Candidate, map[card.Key][]schedule.Timing) {
	times := map[card.Key][]schedule.Timing{}
	out := make([]schedule.Candidate, n)
	for i := range out {
		key := card.Key(fmt.Sprint("d/", i))
		c := seen(key, review.Day(1+r.IntN(90)), .1+100*r.Float64())
		switch r.IntN(4) {
		case 0:
			c = fresh(key, card.Fact, "s")
		case 1:
			c.Kind, c.Question, c.Weight = card.Behavioral, true, 5+r.IntN(10)
		}
		c.Position = i
		if r.IntN(3) == 0 {
			times[key] = []schedule.Timing{{Question: c.Question, Seconds: 1 + 200*r.Float64()}}
		}
		out[i] = c
	}
	return out, times
}

// However the cards are, the sum of costs stays within the minutes, no card
// comes twice, the limits hold, and time is left over only where nothing fits.
func TestGainsStayWithinTheMinutes(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 1))
		cands, times := manyCandidates(r, rapid.IntRange(0, 60).Draw(rt, "n"))
		l := gaining(t, rapid.Float64Range(0, 30).Draw(rt, "minutes"), rapid.IntRange(0, 10).Draw(rt, "new"))
		l.Gain.Timings = times
		l.Cards = rapid.IntRange(0, 20).Draw(rt, "cards")
		q := schedule.Build(cands, l, now, today)
		var sum time.Duration
		fresh, had := 0, map[card.Key]bool{}
		for _, e := range q.Entries {
			if sum += e.Cost; had[e.Key] {
				rt.Fatalf("%s comes twice", e.Key)
			}
			had[e.Key] = true
			if e.Reason == schedule.Unseen {
				fresh++
			}
		}
		if sum > l.Budget || fresh > l.New || l.Cards > 0 && len(q.Entries) > l.Cards {
			rt.Fatalf("%v of %v, %d new of %d, %d cards of %d", sum, l.Budget, fresh, l.New, len(q.Entries), l.Cards)
		}
		if l.Cards > 0 && len(q.Entries) == l.Cards {
			return
		}
		costs := schedule.DefaultCosts()
		for i := range cands {
			c := &cands[i]
			isNew := c.State.Phase == review.New
			if !had[c.Key] && costs.OwnCost(c, times[c.Key]) <= l.Budget-sum && (!isNew || fresh < l.New) && c.State.Stability > 1 && c.State.Stability < 50 {
				rt.Fatalf("%s takes %v and %v are left", c.Key, costs.OwnCost(c, times[c.Key]), l.Budget-sum)
			}
		}
	})
}

func BenchmarkGain(b *testing.B) {
	cands, times := manyCandidates(rand.New(rand.NewPCG(1, 2)), 100_000)
	l := gaining(b, 25, 20)
	l.Gain.Timings = times
	for b.Loop() {
		if q := schedule.Build(slices.Clone(cands), l, now, today); len(q.Entries) == 0 {
			b.Fatal("nothing to do")
		}
	}
}
