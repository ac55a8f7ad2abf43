package store

import (
	"context"
	"fmt"
	"net/url"
	"path/filepath"
	"testing"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// noon is an instant that every test counts from.
const noon = review.Instant(1_764_000_000_000)

func device(name string) Options { return Options{Device: func() string { return name }} }

// fresh opens a new file of the device "here".
func fresh(t testing.TB) *Store {
	t.Helper()
	return openAt(t, filepath.Join(t.TempDir(), "progress.db"), device("here"))
}

func openAt(t testing.TB, path string, o Options) *Store {
	t.Helper()
	s, err := Open(context.Background(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// hasty opens a file without waiting for the disk, for tests of many steps.
func hasty(t testing.TB, path string) *Store {
	t.Helper()
	all := get[[]migration](t)(migrations())
	s, err := openWith(context.Background(), path, device("here"), all, url.Values{"_pragma": {"synchronous(off)"}})
	must(t, err)
	t.Cleanup(func() { s.Close() })
	return s
}

// graded makes a review of a card, some minutes after noon.
func graded(id string, key card.Key, minute int, g review.Grade) review.Review {
	return review.Review{
		ID: review.ID(id), Card: key, At: noon + review.Instant(minute)*60_000,
		Zone: 480, Day: 20416, Grade: g, Mode: review.Speak,
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func get[T any](t testing.TB) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		must(t, err)
		return v
	}
}

// bigLog makes n reviews of so many cards, a minute apart.
func bigLog(n, cards int) Log {
	var l Log
	at := time.UnixMilli(int64(noon))
	for i := range n {
		key := card.Key(fmt.Sprintf("role/customer-service-manager/question-%05d", i%cards))
		l.Reviews = append(l.Reviews, review.Review{
			ID: review.ID(fmt.Sprintf("%032x", i*2654435761)), Card: key, At: review.At(at.Add(time.Duration(i) * time.Minute)),
			Zone: 480, Day: review.Day(20416 + i/200), Grade: review.Grade(1 + i%4), Seconds: 12.5,
			Confidence: review.Sure, Points: []bool{true, false, true}, Mode: review.Speak,
			Device: "0123456789abcdef0123456789abcdef",
		})
	}
	return l
}

// A Log is events by their kind.
type Log struct {
	Reviews  []review.Review
	Undos    []review.Undo
	Facts    []review.Fact
	Attempts []review.Attempt
}

func (l Log) events() []review.Event {
	var all []review.Event
	for _, r := range l.Reviews {
		all = append(all, review.Event{Review: &r})
	}
	for _, u := range l.Undos {
		all = append(all, review.Event{Undo: &u})
	}
	for _, f := range l.Facts {
		all = append(all, review.Event{Fact: &f})
	}
	for _, a := range l.Attempts {
		all = append(all, review.Event{Attempt: &a})
	}
	return all
}

// AppendLog adds a log none of whose ids is taken.
func (s *Store) AppendLog(ctx context.Context, l Log) (Added, error) {
	added, taken, err := s.AppendEvents(ctx, l.events())
	if err == nil && len(taken) > 0 {
		err = fmt.Errorf("events %v: %w", taken, ErrTaken)
	}
	return added, err
}
