package collection

import (
	"context"
	"slices"
	"testing"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// Weak cards are those with too few points last time, forgotten or fading
// ones; new ones only come where asked for.
func TestQueueOfWeakCards(t *testing.T) {
	p := newPerson(t)
	c := p.open(t, decks())
	ctx := context.Background()
	weak := schedule.Filter{Weak: true}
	if got := queued(t, c, weak); got != nil {
		t.Errorf("weak before anything was seen: %v", got)
	}
	answer := func(key card.Key, said ...bool) {
		t.Helper()
		r := review.Review{Card: key, Grade: review.Good, Points: said}
		if _, err := c.Save(ctx, review.Action{Review: &r}); err != nil {
			t.Fatal(err)
		}
	}
	answer("one/a", false, true)
	answer("one/b", true, true)
	c.mustGrade(t, "facts/f", review.Again)
	p.now = p.now.Add(24 * time.Hour)
	if got, want := queued(t, c, weak), []card.Key{"facts/f", "one/a"}; !slices.Equal(got, want) {
		t.Errorf("weak: %v, want %v", got, want)
	}
	if got, want := queued(t, c, schedule.Filter{Weak: true, New: 1}), []card.Key{"facts/f", "one/a", "one/c"}; !slices.Equal(got, want) {
		t.Errorf("weak and one new: %v, want %v", got, want)
	}
	if got, want := queued(t, c, schedule.Filter{Weak: true, Competencies: []string{"conflict"}}), []card.Key{"one/a"}; !slices.Equal(got, want) {
		t.Errorf("weak in one competency: %v, want %v", got, want)
	}
	// Answered today, it is left in peace for today, though still weak.
	answer("one/a", false, true)
	if got, want := queued(t, c, weak), []card.Key{"facts/f"}; !slices.Equal(got, want) {
		t.Errorf("weak and not answered today: %v, want %v", got, want)
	}
	p.now = p.now.Add(60 * 24 * time.Hour)
	if got := queued(t, c, weak); len(got) != 3 {
		t.Errorf("weak after two months: %v, want all three that were seen", got)
	}
}

// Cramming takes everything, has all the day's minutes however many are used
// up, and any number of new cards.
func TestQueueForCramming(t *testing.T) {
	p := newPerson(t)
	c := p.open(t, decks())
	ctx := context.Background()
	for name, value := range map[string]string{"new_per_day": "1", "minutes": "20"} {
		if err := c.Set(ctx, name, value); err != nil {
			t.Fatal(err)
		}
	}
	r := review.Review{Card: "one/a", Grade: review.Good, Seconds: 20 * 60}
	if _, err := c.Save(ctx, review.Action{Review: &r}); err != nil {
		t.Fatal(err)
	}
	if got := queued(t, c, schedule.Filter{Decks: []string{"one"}}); got != nil {
		t.Fatalf("an ordinary queue holds %v when the day is done", got)
	}
	if got, want := queued(t, c, schedule.Filter{Decks: []string{"one"}, Cram: true}), []card.Key{"one/a", "one/b", "one/c"}; !slices.Equal(got, want) {
		t.Errorf("crammed: %v, want %v", got, want)
	}
	if got, want := queued(t, c, schedule.Filter{Decks: []string{"one"}, Cram: true, New: -1}), []card.Key{"one/a"}; !slices.Equal(got, want) {
		t.Errorf("crammed without new ones: %v, want %v", got, want)
	}
	c.mustState(t, suspend, "one/b", on)
	if got, want := queued(t, c, schedule.Filter{Decks: []string{"one"}, Cram: true}), []card.Key{"one/a", "one/c"}; !slices.Equal(got, want) {
		t.Errorf("crammed with one suspended: %v, want %v", got, want)
	}
}
