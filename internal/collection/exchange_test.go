package collection

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rehearse/internal/card"
	"rehearse/internal/exchange"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// intake lets an import write to a collection.
type intake struct{ *Collection }

func (in intake) Check(e review.Event) error { return in.CheckEvent(e) }

func (in intake) Add(ctx context.Context, events []review.Event) (exchange.Count, []int, error) {
	added, taken, err := in.Merge(ctx, events)
	return exchange.Count(added), taken, err
}

func (c *Collection) exported(t tb, deck string) []string {
	t.Helper()
	var out bytes.Buffer
	w := exchange.NewWriter(&out)
	if err := c.EachEvent(context.Background(), deck, w.Write); err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(out.String()), "\n")
}

// imports reads lines in and fails at the first that is not taken.
func (c *Collection) imports(t tb, lines []string) exchange.Result {
	t.Helper()
	ctx := context.Background()
	d := exchange.Defaults{Local: shanghai, Day: func(at time.Time) review.Day { return schedule.StudyDay(at, 4*time.Hour) }}
	got, err := exchange.Import(ctx, strings.NewReader(strings.Join(lines, "\n")), d, intake{c}, exchange.Watch{
		Fault: func(f *exchange.Fault) { t.Errorf("%v in %s", f, lines[f.Line-1]) },
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Sync(ctx); err != nil {
		t.Fatal(err)
	}
	return got
}

// A logged is all that a log says.
type logged struct {
	States   map[card.Key]review.State // by key in the log
	Cards    map[card.Key]review.State // by card, with what was done under former keys
	Facts    facts
	Settings string
	Lines    []string // of the log, without when and where an undo was given
}

func (c *Collection) logged(t tb) logged {
	t.Helper()
	if err := c.Sync(context.Background()); err != nil {
		t.Fatal(err)
	}
	out := logged{States: map[card.Key]review.State{}, Cards: map[card.Key]review.State{}, Facts: c.facts, Settings: c.set.Fingerprint(), Lines: c.exported(t, "")}
	for key, st := range c.own {
		if st.Reviews > 0 {
			out.States[key] = st
		}
	}
	for _, key := range c.Keys() {
		out.Cards[key] = c.State(key)
	}
	for i, line := range out.Lines {
		if strings.HasPrefix(line, `{"event":"undo"`) {
			out.Lines[i], _, _ = strings.Cut(line, `,"at"`)
		}
	}
	slices.Sort(out.Lines)
	return out
}

// drawEvents makes events that may occur in any log: undos of reviews that are
// elsewhere, two undos of one review, statements of several devices at one
// moment, instants that are equal or before the others.
func drawEvents(rt *rapid.T) []review.Event {
	at := rapid.Custom(func(rt *rapid.T) review.Instant {
		return review.Instant(1_764_000_000_000 + rapid.Int64Range(0, 50).Draw(rt, "at")*41_000_003)
	})
	key := rapid.SampledFrom([]card.Key{"three/a", "three/q", "three/z~c1", "gone/甲 乙"})
	device := rapid.SampledFrom([]string{"one", "two", ""})
	var out []review.Event
	for i := range rapid.IntRange(0, 30).Draw(rt, "reviews") {
		r := review.Review{
			ID: review.ID(fmt.Sprint("r", i)), Card: key.Draw(rt, "card"), At: at.Draw(rt, "at"), Zone: rapid.SampledFrom([]int{480, -480, 0, 345}).Draw(rt, "zone"),
			Grade: review.Grade(rapid.IntRange(1, 4).Draw(rt, "grade")), Seconds: rapid.Float64Range(0, 1000).Draw(rt, "seconds"), Device: device.Draw(rt, "device"),
		}
		r.Day = schedule.StudyDay(r.At.Time().In(time.FixedZone("", r.Zone*60)), 4*time.Hour)
		out = append(out, review.Event{Review: &r})
		if rapid.Bool().Draw(rt, "with attempt") {
			a := review.Attempt{
				ID: r.ID + "a", Card: r.Card, At: r.At, Review: r.ID, Mode: review.Type, Text: rapid.SampledFrom([]string{"", "一\n二", "\u2028<&>\""}).Draw(rt, "text"),
				Points: rapid.SliceOf(rapid.Bool()).Draw(rt, "points"),
			}
			out = append(out, review.Event{Attempt: &a})
		}
	}
	for range rapid.IntRange(0, 10).Draw(rt, "undos") {
		u := review.Undo{Review: review.ID(fmt.Sprint("r", rapid.IntRange(0, 35).Draw(rt, "of"))), At: at.Draw(rt, "at"), Device: device.Draw(rt, "device")}
		out = append(out, review.Event{Undo: &u})
	}
	seen := map[string]bool{}
	for range rapid.IntRange(0, 10).Draw(rt, "facts") {
		f := review.Fact{At: at.Draw(rt, "at"), Device: rapid.SampledFrom([]string{"one", "two"}).Draw(rt, "device")}
		if f.Key = rapid.SampledFrom([]string{"flag/three/a", "note/three/q", "setting/learning_steps", "link/gone/甲 乙"}).Draw(rt, "key"); f.Key == "setting/learning_steps" {
			f.Value = rapid.SampledFrom([]string{"", "10m", "1m 10m", "1d"}).Draw(rt, "value")
		} else if strings.HasPrefix(f.Key, "link/") {
			f.Value = rapid.SampledFrom([]string{"", "three/a", "three/q"}).Draw(rt, "value")
		} else {
			f.Value = rapid.SampledFrom([]string{"", "on", "不一样"}).Draw(rt, "value")
		}
		if id := fmt.Sprint(f.Key, f.At, f.Device); !seen[id] { // a device states one thing at a time
			seen[id] = true
			out = append(out, review.Event{Fact: &f})
		}
	}
	return out
}

// Export, shuffle, import anywhere: the same states, statements and undos.
func TestLogsTravel(t *testing.T) {
	files := map[string]string{"three.md": three}
	rapid.Check(t, func(rt *rapid.T) {
		dir, n := t.TempDir(), 0
		fresh := func(events []review.Event) *Collection {
			p := newPerson(t)
			p.random = rand.NewChaCha8([32]byte{byte(n)})
			p.path = filepath.Join(dir, fmt.Sprint(n, ".db"))
			n++
			c := p.open(rt, files)
			if _, taken, err := c.Merge(context.Background(), events); err != nil || len(taken) > 0 {
				rt.Fatal(taken, err)
			}
			return c
		}
		pool := drawEvents(rt)
		some := func(name string) (out []review.Event) {
			for _, e := range pool {
				if rapid.Bool().Draw(rt, name) {
					out = append(out, e)
				}
			}
			return out
		}
		a, b := fresh(some("in a")), fresh(some("in b"))
		empty := fresh(nil)
		defer func() {
			for _, c := range []*Collection{a, b, empty} {
				c.Close()
			}
		}()
		lines := func(c *Collection) []string { return rapid.Permutation(c.exported(rt, "")).Draw(rt, "order") }
		same := func(what string, want, got logged) {
			if diff := cmp.Diff(want, got); diff != "" {
				rt.Errorf("%s: %s", what, diff)
			}
		}
		wasA, ofA, ofB := a.logged(rt), lines(a), lines(b)
		empty.imports(rt, ofA)
		same("into an empty log", wasA, empty.logged(rt))
		if got := a.imports(rt, ofA); got.Added.Total() != 0 {
			rt.Errorf("into itself added %+v", got.Added)
		}
		same("into itself", wasA, a.logged(rt))
		a.imports(rt, ofB)
		b.imports(rt, ofA)
		union := a.logged(rt)
		same("the other way round", union, b.logged(rt))
		if got := b.imports(rt, append(ofB, ofA...)); got.Added.Total() != 0 {
			rt.Errorf("a second time added %+v", got.Added)
		}
		same("a second time", union, b.logged(rt))
		for key, st := range union.States {
			reviews, err := a.store.ReviewsOf(context.Background(), key)
			if err != nil {
				rt.Fatal(err)
			}
			if want := a.sched.Replay(key, reviews); st != want {
				rt.Errorf("%s is %+v, a replay gives %+v", key, st, want)
			}
		}
	})
}

// What one does in the program travels as well, and undo goes on where it was.
func TestUndoAfterTheJourney(t *testing.T) {
	files := map[string]string{"three.md": three}
	p := newPerson(t)
	c := p.open(t, files)
	c.mustGrade(t, "three/a", review.Good)
	p.now = p.now.Add(time.Hour)
	c.mustGrade(t, "three/a", review.Again)
	c.mustState(t, flag, "three/q", on)
	c.mustUndo(t)
	c.mustUndo(t)
	other := newPerson(t)
	other.random = rand.NewChaCha8([32]byte{9})
	d := other.open(t, files)
	lines := c.exported(t, "")
	slices.Reverse(lines)
	d.imports(t, lines)
	if diff := cmp.Diff(c.logged(t), d.logged(t)); diff != "" {
		t.Error(diff)
	}
	if _, ok, err := d.Undo(context.Background()); ok || err != nil {
		t.Errorf("undo takes back what another device did: %v, %v", ok, err)
	}
}

func TestOneDeckAlone(t *testing.T) {
	c := newPerson(t).open(t, map[string]string{"three.md": three, "other.md": "# 他\n## 题\n<!-- id: o -->\n答\n"})
	ctx := context.Background()
	c.mustGrade(t, "three/a", review.Good)
	c.mustGrade(t, "other/o", review.Good)
	c.mustState(t, flag, "other/o", on)
	c.mustUndo(t)
	c.mustUndo(t)
	if err := c.Set(ctx, "minutes", "30"); err != nil {
		t.Fatal(err)
	}
	slug, err := c.DeckOfHistory(ctx, "他")
	if err != nil {
		t.Fatal(err)
	}
	if lines := c.exported(t, slug); len(lines) != 4 || strings.Contains(strings.Join(lines, ""), "three/") {
		t.Errorf("exported %q, want a review, its undo and two statements", lines)
	}
	if _, _, err := c.Merge(ctx, []review.Event{{Review: &review.Review{ID: "x", Card: "gone/x", At: 1, Grade: 1}}}); err != nil {
		t.Fatal(err)
	}
	if slug, err := c.DeckOfHistory(ctx, "gone"); slug != "gone" || err != nil {
		t.Errorf("%q, %v: want the deck that is in the log alone", slug, err)
	}
	if _, err := c.DeckOfHistory(ctx, "nowhere"); err == nil {
		t.Error("a deck that is nowhere was found")
	}
}

// What a file may hold, the log takes; and what would stop every command later
// is refused before.
func TestOddButTaken(t *testing.T) {
	c := newPerson(t).open(t, map[string]string{"three.md": three})
	got := c.imports(t, []string{
		`{"card":"three/a","reviewed_at":"1970-01-01T00:00:00.001Z","grade":1,"zone":-1440,"seconds":0,"score":0,"points":[]}`,
		`{"card":"three/a","reviewed_at":"2999-12-31T23:59:59Z","grade":4,"zone":1440,"seconds":31622400,"score":1}`,
		`{"card":"three/a","reviewed_at":"2999-12-31T23:59:59Z","grade":4,"study_day":"3000-01-02","id":"x"}`,
		`{"event":"fact","key":"setting/of_the_future","value":"-5","at":"2999-12-31T23:59:59Z"}`,
		`{"event":"fact","key":"setting/minutes","value":"","at":"2999-12-31T23:59:59Z"}`,
		`{"event":"attempt","card":"three/q","at":"2026-01-01T00:00:00Z","text":"` + strings.Repeat("长", 100_000) + `"}`,
	})
	if got.Added.Total() != 6 {
		t.Errorf("added %+v", got.Added)
	}
	if _, err := c.Queue(context.Background(), schedule.Filter{}); err != nil {
		t.Error(err)
	}
	c.mustGrade(t, "three/a", review.Good)
	for key, value := range map[string]string{"setting/minutes": "-5", "bury/three/a": "tomorrow", "setting/parameters": "1 2"} {
		if err := c.CheckEvent(review.Event{Fact: &review.Fact{Key: key, Value: value}}); err == nil {
			t.Errorf("%s: %s was taken", key, value)
		}
	}
}

// Importing 100,000 reviews of 5,000 cards, with the states that follow.
func BenchmarkImport100000(b *testing.B) {
	at := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
	var text bytes.Buffer
	w := exchange.NewWriter(&text)
	for i := range 100_000 {
		moment := at.Add(time.Duration(i) * time.Minute)
		r := review.Review{
			ID: review.ID(fmt.Sprintf("%032x", i*2654435761)), Card: card.Key(fmt.Sprintf("deck/question-%05d", i%5000)),
			At: review.At(moment), Day: review.DayOf(moment.Date()), Grade: review.Grade(1 + i%4), Seconds: 12.5, Confidence: review.Sure,
			Points: []bool{true, false, true}, Mode: review.Speak, Device: "0123456789abcdef0123456789abcdef",
		}
		if err := w.Write(review.Event{Review: &r}); err != nil {
			b.Fatal(err)
		}
	}
	lines := strings.Split(strings.TrimSpace(text.String()), "\n")
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
	dir, n := b.TempDir(), 0
	for b.Loop() {
		p := &person{now: at.AddDate(1, 0, 0), random: rand.NewChaCha8([32]byte{1}), path: filepath.Join(dir, fmt.Sprint(n, ".db"))}
		n++
		c := p.open(b, map[string]string{"three.md": three})
		if got := c.imports(b, lines); got.Added.Reviews != 100_000 || len(c.own) != 5000 {
			b.Fatalf("%+v, %d states", got, len(c.own))
		}
		if err := c.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
