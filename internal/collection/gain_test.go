package collection

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// A session of so many minutes has what brings the most for the time that
// each card has taken this person, due or not, and ends in time.
func TestMinutesAreFilledWithWhatBringsTheMost(t *testing.T) {
	ctx := context.Background()
	p := newPerson(t)
	var text strings.Builder
	text.WriteString("# 速记\n")
	for i := range 40 {
		fmt.Fprintf(&text, "## 题 %d\n<!-- id: f%d -->\n答\n", i, i)
	}
	c := p.open(t, map[string]string{"facts.md": text.String()})
	defer c.Close()
	grade := func(key card.Key, seconds float64) {
		if _, err := c.Save(ctx, review.Action{Review: &review.Review{Card: key, Grade: review.Easy, Seconds: seconds}}); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 10 {
		grade(card.Key(fmt.Sprintf("facts/f%d", i)), 5)
	}
	p.now = p.now.Add(30 * 24 * time.Hour)
	for i := range 10 {
		grade(card.Key(fmt.Sprintf("facts/f%d", i)), map[int]float64{0: 60, 1: 3}[i]+5)
	}
	p.now = p.now.Add(60 * 24 * time.Hour)
	q, err := c.Queue(ctx, schedule.Filter{Minutes: 2, New: -1})
	if err != nil {
		t.Fatal(err)
	}
	place := map[card.Key]int{}
	var sum time.Duration
	for i, e := range q.Entries {
		place[e.Key] = i + 1
		sum += e.Cost
	}
	if place["facts/f1"] == 0 || place["facts/f0"] != 0 && place["facts/f0"] < place["facts/f1"] {
		t.Errorf("the slow card stands at %d, the quick one at %d", place["facts/f0"], place["facts/f1"])
	}
	if sum > 2*time.Minute || sum < time.Minute+40*time.Second {
		t.Errorf("two minutes are filled with %v", sum)
	}
	for _, f := range []schedule.Filter{{Minutes: 2, Cram: true}, {Minutes: 2, Weak: true}} {
		q, err := c.Queue(ctx, f)
		if err != nil || len(q.Entries) > 0 && q.Entries[0].Key == "facts/f10" {
			t.Errorf("%+v begins with what is new: %v", f, err)
		}
	}
	all, err := c.Queue(ctx, schedule.Filter{Minutes: 60})
	if err != nil {
		t.Fatal(err)
	}
	fresh := 0
	for _, e := range all.Entries {
		if e.Reason == schedule.Unseen {
			fresh++
		}
	}
	if fresh != c.Settings().NewPerDay {
		t.Errorf("%d new cards, want the day's %d", fresh, c.Settings().NewPerDay)
	}
}
