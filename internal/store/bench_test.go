package store

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

func BenchmarkOpenFresh(b *testing.B) {
	dir, n := b.TempDir(), 0
	for b.Loop() {
		n++
		s, err := Open(context.Background(), filepath.Join(dir, fmt.Sprint(n, ".db")), device("here"))
		must(b, err)
		must(b, s.Close())
	}
}

func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), "progress.db")
	must(b, openAt(b, path, device("here")).Close())
	for b.Loop() {
		s, err := Open(context.Background(), path, Options{})
		must(b, err)
		must(b, s.Close())
	}
}

func BenchmarkAppendReview(b *testing.B) {
	s, ctx := fresh(b), context.Background()
	must(b, s.SaveStates(ctx, "fp", 0, nil, true))
	n := 0
	for b.Loop() {
		n++
		r := graded(fmt.Sprintf("%032x", n), card.Key(fmt.Sprint("deck/", n%500)), n, review.Good)
		must(b, s.AppendReview(ctx, r, &review.Attempt{ID: r.ID, Card: r.Card, At: r.At}, review.State{Reviews: 1}))
	}
}

func BenchmarkStates10000(b *testing.B) {
	s, ctx := fresh(b), context.Background()
	states := map[card.Key]review.State{}
	for i := range 10_000 {
		states[card.Key(fmt.Sprintf("role/customer-service-manager/question-%05d", i))] = review.State{
			Phase: review.Reviewing, Stability: 12.3456789, Difficulty: 5.4321, DueDay: 20430, Interval: 12,
			LastAt: noon, LastDay: 20416, LastGrade: review.Good, Reviews: 7, Lapses: 1,
		}
	}
	must(b, s.SaveStates(ctx, "fp", 0, states, true))
	for b.Loop() {
		if got, _, ok, err := s.States(ctx, "fp"); err != nil || !ok || len(got) != len(states) {
			b.Fatal(len(got), ok, err)
		}
	}
}

func BenchmarkEachReview100000(b *testing.B) {
	s, ctx := fresh(b), context.Background()
	_, err := s.AppendLog(ctx, bigLog(100_000, 5_000))
	must(b, err)
	for b.Loop() {
		n := 0
		must(b, s.EachReview(ctx, func(review.Review) error { n++; return nil }))
		if n != 100_000 {
			b.Fatal(n)
		}
	}
}

func BenchmarkEachScored100000(b *testing.B) {
	s, ctx := fresh(b), context.Background()
	_, err := s.AppendLog(ctx, bigLog(100_000, 5_000))
	must(b, err)
	for b.Loop() {
		n := 0
		must(b, s.EachScored(ctx, func(review.Review) error { n++; return nil }))
		if n != 100_000 {
			b.Fatal(n)
		}
	}
}

func BenchmarkAppendLog100000(b *testing.B) {
	l := bigLog(100_000, 5_000)
	for b.Loop() {
		s := fresh(b)
		_, err := s.AppendLog(context.Background(), l)
		must(b, err)
		must(b, s.Close())
	}
}
