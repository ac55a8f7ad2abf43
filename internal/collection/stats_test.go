package collection

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/stats"
)

func (c *Collection) mustStats(t tb) *stats.Collector {
	t.Helper()
	s, err := c.Stats(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestStatsOfAnEmptyLog(t *testing.T) {
	p := newPerson(t)
	s := p.open(t, map[string]string{"three.md": three}).mustStats(t)
	if n, _ := s.Reviews(); n != 0 || s.Practised().Days != 0 {
		t.Errorf("%d reviews on %d days without a log", n, s.Practised().Days)
	}
	got := s.StandingBy(stats.ByCompetency())
	if len(got) != 1 || got[0].Name != "conflict" || got[0].Sum.Cards != 1 || got[0].Sum.Seen != 0 {
		t.Errorf("competencies %+v", got)
	}
}

// State, recall, cost, suspension, bury and competencies reach the collector.
func TestStatsKnowTheCards(t *testing.T) {
	p := newPerson(t)
	c := p.open(t, map[string]string{"three.md": three})
	share := 0.5
	save := func(r review.Review) {
		t.Helper()
		if _, err := c.Save(context.Background(), review.Action{Review: &r}); err != nil {
			t.Fatal(err)
		}
	}
	save(review.Review{Card: "three/q", Grade: review.Hard, Seconds: 120, Confidence: review.Sure, Score: &share})
	c.mustGrade(t, "three/a", review.Easy)
	c.mustGrade(t, "three/z~1", review.Easy)
	p.now = p.now.AddDate(0, 0, 1)
	c.mustState(t, suspend, "three/z~1", on)
	c.mustGrade(t, "three/q", review.Again)
	c.mustUndo(t)

	s := c.mustStats(t)
	if n, took := s.Reviews(); n != 3 || took != 2*time.Minute {
		t.Errorf("%d reviews in %v, want 3 in 2m: the undone one must not count", n, took)
	}
	if miss := s.SureWrong(); len(miss) != 1 || miss[0].Card != "three/q" || miss[0].Score != .5 {
		t.Errorf("sure but wrong: %+v", miss)
	}
	q := s.StandingBy(stats.ByCompetency())[0].Sum
	if q.Seen != 1 || q.Recall <= .5 || q.Recall >= 1 || q.Score != .5 {
		t.Errorf("conflict stands at %+v", q)
	}
	due, minutes := 0, time.Duration(0)
	for _, l := range s.Forecast(365) {
		due, minutes = due+l.Due, minutes+l.Time
	}
	if due != 2 || minutes < 20*time.Second {
		t.Errorf("%d cards in %v to come, want 2: the suspended one must not", due, minutes)
	}
	c.mustState(t, bury, "three/q", on)
	if today := c.mustStats(t).Forecast(1)[0]; today.Due != 0 {
		t.Errorf("%d due today, but it is buried", today.Due)
	}
}

// Cards outside of ordinary sessions count in sums over all time alone.
func TestStatsAreAboutTheRole(t *testing.T) {
	p := newPerson(t)
	role := "---\nrole: %s\n---\n# D\n<!-- kind: behavioral; competencies: conflict -->\n## 题\n<!-- id: q -->\n### 要点\n- [ ] (1) 一\n"
	c := p.open(t, map[string]string{"one.md": fmt.Sprintf(role, "一"), "two.md": fmt.Sprintf(role, "二")})
	c.mustGrade(t, "one/q", review.Good)
	c.mustGrade(t, "two/q", review.Good)
	if err := c.Set(context.Background(), "role", "one"); err != nil {
		t.Fatal(err)
	}
	s := c.mustStats(t)
	if n, _ := s.Reviews(); n != 2 {
		t.Errorf("%d reviews, want both", n)
	}
	if got := s.StandingBy(stats.ByDeck()); len(got) != 1 || got[0].Name != "one" {
		t.Errorf("decks %+v", got)
	}
	if got := s.SpentGone(); got.Cards != 1 {
		t.Errorf("elsewhere: %+v", got)
	}
}

// Reviews under former keys count for the card, in the order of time, though
// the log gives them key by key.
func TestStatsFollowEdits(t *testing.T) {
	p, s := newPerson(t), newShelf()
	var c *Collection
	var keys []card.Key
	titles := []string{"甲问", "乙问", "丁问", "戊问", "己问"}
	for i, title := range titles {
		s.write("d.md", "# D\n"+cardText(title, answer)+cardText("丙问", "另一个答案，与第一个毫不相干的一段话。"))
		if c == nil {
			c = p.openShelf(t, s)
		} else {
			c.mustReload(t)
		}
		keys = append(keys, c.titled(t, title))
		grade := review.Good
		if i == 1 {
			grade = review.Again
		}
		c.mustGrade(t, keys[i], grade)
		p.now = p.now.AddDate(0, 0, 3)
	}
	if slices.IsSorted(keys) {
		t.Fatalf("keys %v stand in the order of time: nothing is tested", keys)
	}
	sums := c.mustStats(t)
	if got := sums.SpentBy(stats.ByDeck())[0].Sum; got.Cards != 1 || got.Reviews != len(titles) {
		t.Errorf("%+v, want %d reviews of one card", got, len(titles))
	}
	if gone := sums.SpentGone(); gone.Reviews != 0 {
		t.Errorf("%d reviews are of a card that is gone", gone.Reviews)
	}
	// The first answer of all is none that was recalled; of the others one is not.
	for _, w := range sums.Retention() {
		if w.Days == 0 && (w.Answers != 4 || w.Recalled != 3) {
			t.Errorf("recalled %d of %d, want 3 of 4", w.Recalled, w.Answers)
		}
	}
}

func BenchmarkStats50000(b *testing.B) {
	ctx := context.Background()
	p, s := &person{now: time.Date(2026, 12, 2, 20, 0, 0, 0, shanghai), random: rand.NewChaCha8([32]byte{1}), path: b.TempDir() + "/p.db"}, newShelf()
	const cards = 5000
	var text strings.Builder
	text.WriteString("# D\n")
	for i := range cards {
		fmt.Fprintf(&text, "## 问%d\n<!-- id: c%d; kind: behavioral; competencies: conflict -->\n答%d\n\n", i, i, i)
	}
	s.write("d.md", text.String())
	c := p.openShelf(b, s)
	var events []review.Event
	score := .8
	for i := range 50_000 {
		at := p.now.Add(time.Duration(i-50_000) * time.Minute)
		events = append(events, review.Event{Review: &review.Review{
			ID: review.ID(fmt.Sprintf("%032x", i)), At: review.At(at), Day: review.Day(at.Unix() / 86400),
			Card: card.Key(fmt.Sprint("d/c", i%cards)), Grade: review.Grade(1 + i%4), Seconds: 20, Confidence: review.Sure, Score: &score,
		}})
	}
	if _, err := c.log(ctx, true); err != nil {
		b.Fatal(err)
	}
	if _, _, err := c.store.AppendEvents(ctx, events); err != nil {
		b.Fatal(err)
	}
	c.mustStats(b)
	for b.Loop() {
		if n, _ := c.mustStats(b).Reviews(); n != len(events) {
			b.Fatal(n)
		}
	}
}
