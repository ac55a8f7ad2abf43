package schedule_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

const today = review.Day(20000)

var now = noon(today).Time()

// fresh, due and learning make candidates; their place is set by place.
func fresh(key card.Key, kind card.Kind, section string) schedule.Candidate {
	return schedule.Candidate{Key: key, Kind: kind, Question: kind != card.Fact, Section: section, Weight: 1}
}

func due(key card.Key, kind card.Kind, days review.Day, stability float64) schedule.Candidate {
	c := fresh(key, kind, key.Deck())
	c.State = review.State{
		Phase: review.Reviewing, Stability: stability, Difficulty: 5, Interval: int(days), Reviews: 3,
		LastAt: noon(today - days), LastDay: today - days, DueDay: today, LastGrade: review.Good,
	}
	return c
}

func learning(key card.Key, kind card.Kind, after time.Duration) schedule.Candidate {
	c := due(key, kind, 0, .2)
	c.State.Phase, c.State.LastGrade, c.State.Interval, c.State.DueDay = review.Learning, review.Again, 0, 0
	c.State.DueAt = review.At(now.Add(after))
	return c
}

func with(c schedule.Candidate, change func(*schedule.Candidate)) schedule.Candidate {
	change(&c)
	return c
}

func place(cands ...schedule.Candidate) []schedule.Candidate {
	for i := range cands {
		cands[i].Position = i
	}
	return cands
}

func keys(entries []schedule.Entry) string {
	var b strings.Builder
	for _, e := range entries {
		fmt.Fprintf(&b, " %s", e.Key.ID())
	}
	return strings.TrimSpace(b.String())
}

func plenty() schedule.Limits { return schedule.Limits{Budget: 10 * time.Hour, New: 100} }

func TestBuild(t *testing.T) {
	const fact, behavioral, situational, metric = card.Fact, card.Behavioral, card.Situational, card.Metric
	minutes := func(n float64) schedule.Limits {
		return schedule.Limits{Budget: time.Duration(n * float64(time.Minute)), New: 100}
	}
	for name, test := range map[string]struct {
		cands   []schedule.Candidate
		limits  schedule.Limits
		want    string
		waiting string
		skipped int
	}{
		"steps, then due by lowest recall, then new": {
			cands: place(
				fresh("d/new", fact, "s"), due("d/well", fact, 5, 50), due("d/badly", fact, 5, 2), due("d/so", fact, 20, 10),
				learning("d/later", fact, -time.Minute), learning("d/first", fact, -time.Hour)),
			limits: plenty(), want: "first later badly so well new",
		},
		"a step that still runs waits": {
			cands:  place(learning("d/b", fact, 5*time.Minute), learning("d/a", fact, time.Minute), learning("d/now", fact, 0)),
			limits: plenty(), want: "now", waiting: "a b",
		},
		"not due is not asked": {
			cands:  place(with(due("d/tomorrow", fact, 5, 2), func(c *schedule.Candidate) { c.State.DueDay++ })),
			limits: plenty(),
		},
		"a step of days is due by its day": {
			cands: place(
				with(due("d/today", fact, 1, 2), func(c *schedule.Candidate) { c.State.Phase = review.Learning }),
				with(due("d/tomorrow", fact, 1, 2), func(c *schedule.Candidate) { c.State.Phase, c.State.DueDay = review.Learning, today+1 })),
			limits: plenty(), want: "today",
		},
		"ahead asks all that was seen": {
			cands: place(
				with(due("d/tomorrow", fact, 5, 2), func(c *schedule.Candidate) { c.State.DueDay++ }), due("d/due", fact, 9, 2),
				learning("d/step", fact, time.Minute), with(due("d/sibling", fact, 5, 9), func(c *schedule.Candidate) { c.SiblingGraded = true })),
			limits: schedule.Limits{Budget: time.Hour, Ahead: true}, want: "due tomorrow sibling step",
		},
		"suspended, buried and checklists stay out": {
			cands: place(
				with(fresh("d/a", fact, "s"), func(c *schedule.Candidate) { c.Suspended = true }),
				with(due("d/b", fact, 5, 2), func(c *schedule.Candidate) { c.BuriedUntil = today + 1 }),
				with(due("d/c", fact, 5, 2), func(c *schedule.Candidate) { c.BuriedUntil = today }),
				with(learning("d/e", fact, time.Minute), func(c *schedule.Candidate) { c.Suspended = true }),
				fresh("d/f", card.Checklist, "s")),
			limits: plenty(), want: "c",
		},
		"of siblings only one": {
			cands: place(
				fresh("d/x~c1", fact, "s"), fresh("d/x~c2", fact, "s"), fresh("d/y", fact, "s"), due("d/y~r", fact, 5, 2),
				learning("d/z~c1", fact, time.Minute), learning("d/z~c2", fact, -time.Minute)),
			limits: plenty(), want: "z~c2 y~r x~c1",
		},
		"a sibling graded today holds back all but a short step": {
			cands: place(
				with(fresh("d/a", fact, "s"), func(c *schedule.Candidate) { c.SiblingGraded = true }),
				with(due("d/b", fact, 5, 2), func(c *schedule.Candidate) { c.SiblingGraded = true }),
				with(learning("d/c", fact, 0), func(c *schedule.Candidate) { c.SiblingGraded = true })),
			limits: plenty(), want: "c",
		},
		"what does not fit is passed over for something shorter": {
			cands: place(
				due("d/q1", behavioral, 9, 2), due("d/q2", behavioral, 8, 2), due("d/f1", fact, 7, 2), due("d/f2", fact, 6, 2),
				due("d/q3", behavioral, 5, 2), fresh("d/n", behavioral, "s"), fresh("d/g", fact, "s"), fresh("d/h", fact, "s")),
			limits: minutes(3.1), want: "q1 f1 f2 g", skipped: 4, // of 186 s, 150, 10, 10 and 15
		},
		"what fits exactly is asked": {
			cands:  place(due("d/q", behavioral, 9, 2), fresh("d/n", fact, "s")),
			limits: minutes(2.75), want: "q n",
		},
		"no time, nothing": {
			cands:  place(due("d/q", behavioral, 9, 2), learning("d/f", fact, 0), fresh("d/n", fact, "s")),
			limits: schedule.Limits{New: 5}, skipped: 3,
		},
		"new cards up to the limit, skipped ones too": {
			cands: place(
				fresh("d/q1", behavioral, "s"), fresh("d/q2", behavioral, "s"), fresh("d/f1", fact, "s"), fresh("d/f2", fact, "s"),
				fresh("d/f3", fact, "s"), fresh("d/f4", fact, "s")),
			limits: schedule.Limits{Budget: 4 * time.Minute, New: 4}, want: "q1 f1 f2", skipped: 1,
		},
		"cards up to the limit": {
			cands:  place(due("d/a", fact, 9, 2), due("d/b", fact, 8, 2), fresh("d/n", fact, "s")),
			limits: schedule.Limits{Budget: time.Hour, New: 5, Cards: 1}, want: "a",
		},
		"the first evening takes one section in order": {
			cands: place(
				with(fresh("d/a", behavioral, "1"), func(c *schedule.Candidate) { c.Suspended = true }), fresh("d/b", situational, "2"),
				fresh("d/c", behavioral, "2"), fresh("d/e", metric, "3"), fresh("d/f", situational, "2"), fresh("f/g", fact, "4")),
			limits: schedule.Limits{Budget: time.Hour, New: 9, FirstEvening: true}, want: "b c f g",
		},
		"later evenings mix kinds": {
			cands: place(
				fresh("d/b1", behavioral, "1"), fresh("d/b2", behavioral, "1"), fresh("d/b3", behavioral, "1"), fresh("d/s1", situational, "2"),
				fresh("d/s2", situational, "2"), fresh("d/m1", metric, "3"), fresh("d/f", fact, "4")),
			limits: plenty(), want: "b1 s1 m1 b2 s2 b3 f",
		},
		"facts of several sections are mixed evenly": {
			cands: place(
				fresh("d/a1", fact, "a"), fresh("d/a2", fact, "a"), fresh("d/a3", fact, "a"), fresh("d/a4", fact, "a"),
				fresh("d/b1", fact, "b"), fresh("d/b2", fact, "b"), fresh("d/c1", fact, "c")),
			limits: plenty(), want: "a1 b1 a2 c1 a3 b2 a4",
		},
	} {
		t.Run(name, func(t *testing.T) {
			q := schedule.Build(test.cands, test.limits, now, today)
			if got := keys(q.Entries); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
			if got := keys(q.Waiting); got != test.waiting {
				t.Errorf("waiting: got %q, want %q", got, test.waiting)
			}
			if q.Skipped != test.skipped {
				t.Errorf("skipped: got %d, want %d", q.Skipped, test.skipped)
			}
		})
	}
}

func TestRepairs(t *testing.T) {
	missed := func(c *schedule.Candidate) { c.Missed, c.MissedMust = 3, 1 }
	cands := place(
		with(learning("d/repair", card.Behavioral, 0), missed),
		learning("d/whole", card.Behavioral, 0), // never scored: there is nothing to pick out
		with(due("d/due", card.Behavioral, 9, 2), missed),
		with(learning("d/fact", card.Fact, 0), missed),
		fresh("d/new", card.Behavioral, "s"),
		fresh("d/newfact", card.Fact, "s"))
	q := schedule.Build(cands, plenty(), now, today)
	for _, e := range q.Entries {
		if e.Repair != (e.Key == "d/repair") {
			t.Errorf("%s: repair %v", e.Key, e.Repair)
		}
	}
	want := schedule.Totals{
		NewQuestions: schedule.Share{Cards: 1, Time: 200 * time.Second},
		Repairs:      schedule.Share{Cards: 1, Time: 20 * time.Second},
		Questions:    schedule.Share{Cards: 2, Time: 300 * time.Second},
		Facts:        schedule.Share{Cards: 2, Time: 25 * time.Second},
		NewFacts:     1, Missed: 3, MissedMust: 1,
	}
	got := q.Totals()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if all := got.All(); all.Cards != 6 || all.Time != 545*time.Second {
		t.Errorf("got %+v in all", all)
	}
}

func TestLearnCosts(t *testing.T) {
	prior := schedule.DefaultCosts()
	var seen []schedule.Timing
	for range 8 {
		seen = append(seen,
			schedule.Timing{Question: true, New: true, Seconds: 100},
			schedule.Timing{Question: true, Repair: true, Seconds: 30},
			schedule.Timing{New: true, Seconds: 5},
			schedule.Timing{Seconds: 99999}, // an answer left open: ten minutes
			schedule.Timing{Seconds: 0},     // unknown
		)
	}
	want := schedule.Costs{
		NewQuestion: 150 * time.Second, Question: prior.Question, Repair: 25 * time.Second,
		NewFact: 10 * time.Second, Fact: 305 * time.Second,
	}
	if diff := cmp.Diff(want, schedule.LearnCosts(prior, seen)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	c := fresh("d/q", card.Behavioral, "s")
	if got := want.Of(c); got != want.NewQuestion {
		t.Errorf("new question: got %v", got)
	}
	c = due("d/q", card.Behavioral, 9, 2)
	if q := schedule.Build(place(c), schedule.Limits{Budget: time.Hour, Costs: want}, now, today); q.Entries[0].Cost != want.Question {
		t.Errorf("costs given to the queue: got %v", q.Entries[0].Cost)
	}
}

// candidates draws a small, crowded collection: few bases and sections, so
// that siblings and sections meet.
func candidates() *rapid.Generator[[]schedule.Candidate] {
	one := rapid.Custom(func(t *rapid.T) schedule.Candidate {
		kind := rapid.SampledFrom([]card.Kind{card.Behavioral, card.Situational, card.Metric, card.Fact}).Draw(t, "kind")
		section := "d > " + strconv.Itoa(rapid.IntRange(1, 3).Draw(t, "section"))
		var c schedule.Candidate
		switch rapid.IntRange(0, 2).Draw(t, "state") {
		case 0:
			c = fresh("", kind, section)
		case 1:
			c = due("", kind, review.Day(rapid.IntRange(0, 60).Draw(t, "days")), rapid.Float64Range(.1, 300).Draw(t, "stability"))
			c.State.DueDay += review.Day(rapid.IntRange(-20, 3).Draw(t, "due"))
		case 2:
			c = learning("", kind, time.Duration(rapid.IntRange(-90, 15).Draw(t, "minutes"))*time.Minute)
		}
		c.Section = section
		c.Missed = rapid.IntRange(0, 2).Draw(t, "missed")
		c.Suspended = rapid.IntRange(0, 5).Draw(t, "suspended") == 0
		c.BuriedUntil = today + review.Day(rapid.IntRange(-3, 1).Draw(t, "buried"))
		c.SiblingGraded = rapid.IntRange(0, 5).Draw(t, "sibling") == 0
		return c
	})
	return rapid.Custom(func(t *rapid.T) []schedule.Candidate {
		cands := rapid.SliceOfN(one, 0, 60).Draw(t, "candidates")
		for i := range cands {
			cands[i].Key = card.Key(fmt.Sprintf("d/%d", i))
			if base := rapid.IntRange(0, 3*len(cands)).Draw(t, "base"); base < len(cands) {
				cands[i].Key = card.Key(fmt.Sprintf("d/%d~c%d", base, i))
			}
		}
		return place(cands...)
	})
}

func limits() *rapid.Generator[schedule.Limits] {
	return rapid.Custom(func(t *rapid.T) schedule.Limits {
		return schedule.Limits{
			Budget:       time.Duration(rapid.IntRange(0, 3600).Draw(t, "seconds")) * time.Second,
			New:          rapid.IntRange(0, 12).Draw(t, "new"),
			Cards:        max(rapid.IntRange(-9, 9).Draw(t, "cards"), 0),
			FirstEvening: rapid.Bool().Draw(t, "first evening"),
			Ahead:        rapid.IntRange(0, 3).Draw(t, "ahead") == 0,
		}
	})
}

// TestQueueKeepsItsRules checks what a person relies on, whatever the
// collection: the budget, the limits, one of siblings, nothing that rests,
// the order, and that nothing which would fit was left out.
func TestQueueKeepsItsRules(t *testing.T) {
	s := scheduler(t, nil)
	rapid.Check(t, func(t *rapid.T) {
		cands, l := candidates().Draw(t, "candidates"), limits().Draw(t, "limits")
		q := schedule.Build(cands, l, now, today)

		left, fresh, sections := l.Budget, 0, map[string]bool{}
		bases := map[card.Key]bool{}
		for i, e := range q.Entries {
			left -= e.Cost
			if e.Reason == schedule.Unseen {
				fresh++
				if e.Question {
					sections[e.Section] = true
				}
			} else if !l.Ahead && !schedule.DueNow(e.State, review.At(now), today) {
				t.Fatalf("%s is not due", e.Key)
			}
			if e.Suspended || e.BuriedUntil > today {
				t.Fatalf("%s rests", e.Key)
			}
			if e.SiblingGraded && !l.Ahead && e.Reason != schedule.Step {
				t.Fatalf("%s: a sibling was graded today", e.Key)
			}
			if bases[e.Key.Base()] {
				t.Fatalf("two siblings of %s", e.Key.Base())
			}
			bases[e.Key.Base()] = true
			if i > 0 {
				if why := disorder(s, q.Entries[i-1], e); why != "" {
					t.Fatalf("%s before %s: %s", q.Entries[i-1].Key, e.Key, why)
				}
			}
		}
		if left < 0 || fresh > l.New || l.Cards > 0 && len(q.Entries) > l.Cards {
			t.Fatalf("%v left, %d new cards, %d in all under %+v", left, fresh, len(q.Entries), l)
		}
		if l.FirstEvening && len(sections) > 1 {
			t.Fatalf("new questions of %d sections on the first evening", len(sections))
		}
		for _, e := range q.Waiting {
			if e.State.DueAt <= review.At(now) || e.Suspended || bases[e.Key.Base()] {
				t.Fatalf("%s must not wait", e.Key)
			}
			bases[e.Key.Base()] = true
		}
		if l.Cards == 0 {
			missing := 0
			for i := range cands {
				c := &cands[i]
				due := schedule.DueNow(c.State, review.At(now), today) && !c.Suspended && c.BuriedUntil <= today && !c.SiblingGraded
				if due && !bases[c.Key.Base()] {
					missing++
					if schedule.DefaultCosts().Of(*c) <= left {
						t.Fatalf("%s is due and would fit into %v", c.Key, left)
					}
				}
			}
			if q.Skipped < missing {
				t.Fatalf("%d skipped, but %d that were due are missing", q.Skipped, missing)
			}
		}
	})
}

func disorder(s *schedule.Scheduler, a, b schedule.Entry) string {
	switch {
	case a.Reason > b.Reason:
		return "reasons"
	case a.Reason < b.Reason:
	case a.Reason == schedule.Step && a.State.DueAt > b.State.DueAt:
		return "steps"
	case a.Reason == schedule.Due && s.Recall(a.State, now) > s.Recall(b.State, now):
		return "recall"
	case a.Reason == schedule.Unseen && !a.Question && b.Question:
		return "facts before questions"
	}
	return ""
}

// TestQueueDependsOnPositionsAlone and not on the order of the candidates,
// nor does it move them.
func TestQueueDependsOnPositionsAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cands, l := candidates().Draw(t, "candidates"), limits().Draw(t, "limits")
		want := schedule.Build(cands, l, now, today)
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		mixed := slices.Clone(cands)
		r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		given := slices.Clone(mixed)
		if diff := cmp.Diff(want, schedule.Build(mixed, l, now, today)); diff != "" {
			t.Fatalf("(-in order +mixed):\n%s", diff)
		}
		if !slices.Equal(given, mixed) {
			t.Fatal("the candidates were moved")
		}
	})
}

// TestEveningsComeToAnEnd practises a deck evening by evening: every new card
// is reached, questions first, and no evening runs over.
func TestEveningsComeToAnEnd(t *testing.T) {
	s := scheduler(t, nil)
	var cands []schedule.Candidate
	for i := range 12 {
		cands = append(cands, fresh(card.Key(fmt.Sprintf("d/q%d", i)), []card.Kind{card.Behavioral, card.Situational}[i/6], strconv.Itoa(i/6)))
	}
	for i := range 30 {
		cands = append(cands, fresh(card.Key(fmt.Sprintf("f/%d", i)), card.Fact, strconv.Itoa(i/10)))
	}
	cands = place(cands...)
	for evening := range review.Day(12) {
		day := today + evening
		at := noon(day)
		q := schedule.Build(cands, schedule.Limits{Budget: 25 * time.Minute, New: 20, FirstEvening: evening == 0}, at.Time(), day)
		if all := q.Totals().All(); all.Time > 25*time.Minute {
			t.Fatalf("evening %d takes %v", evening, all.Time)
		}
		for _, e := range q.Entries {
			cands[e.Position].State = s.Next(e.Key, e.State, review.Good, at, day)
		}
	}
	for i := range cands {
		if cands[i].State.Phase == review.New {
			t.Errorf("%s was never asked", cands[i].Key)
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	for name, share := range map[string]int{"all new": 0, "all due": 100, "mixed": 50} {
		b.Run(name, func(b *testing.B) {
			cands := many(100_000, share)
			l := schedule.Limits{Budget: 25 * time.Minute, New: 20}
			for b.Loop() {
				schedule.Build(cands, l, now, today)
			}
		})
	}
}

func BenchmarkCountDecks(b *testing.B) {
	s := scheduler(b, nil)
	cands := many(100_000, 50)
	for b.Loop() {
		schedule.CountDecks(cands, s, schedule.Queue{}, now, today)
	}
}

// many makes a large collection of which share % were seen and are due.
func many(n, share int) []schedule.Candidate {
	r := rand.New(rand.NewPCG(1, 2))
	cands := make([]schedule.Candidate, n)
	for i := range cands {
		kind := card.Fact
		if i%10 == 0 {
			kind = card.Kinds()[i/10%8]
		}
		key := card.Key(fmt.Sprintf("deck-%d/card-%d", i/500, i))
		cands[i] = fresh(key, kind, fmt.Sprintf("deck-%d > section %d", i/500, i/50))
		if r.IntN(100) < share {
			section := cands[i].Section
			cands[i] = due(key, kind, review.Day(r.IntN(90)), r.Float64()*100)
			cands[i].Section = section
		}
	}
	return place(cands...)
}

func TestWhatOneWasSureOfAndWrongAboutComesFirst(t *testing.T) {
	at := func(key card.Key, stability float64, sure bool) schedule.Candidate {
		return schedule.Candidate{Key: key, Question: true, SureButWrong: sure, State: review.State{
			Phase: review.Reviewing, Stability: stability, LastAt: 1, LastDay: 1, DueDay: 10}}
	}
	cands := []schedule.Candidate{at("d/old", .5, false), at("d/sure", 50, true), at("d/new", 3, false)}
	q := schedule.Build(cands, schedule.Limits{Budget: time.Hour}, time.UnixMilli(20*86400_000), 20)
	var got []card.Key
	for _, e := range q.Entries {
		got = append(got, e.Key)
	}
	if !slices.Equal(got, []card.Key{"d/sure", "d/old", "d/new"}) {
		t.Errorf("order %v", got)
	}
}
