package plan_test

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/plan"
	"rehearse/internal/practice"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// TestThousandEvenings practises by the plan with the real session, taking
// times that vary around the costs: no evening passes its minutes by more
// than the card overruns its own cost in which it passes them. What a session
// still asks then are steps that have come due, which it has promised.
func TestThousandEvenings(t *testing.T) {
	const people, days = 100, 10
	s := scheduler(t)
	evenings, cards := 0, 0
	for person := range people {
		r := rand.New(rand.NewPCG(uint64(person), 7))
		in := input(t, unseen(6, 24), days, 5+person%20)
		in.Policy = []plan.Policy{plan.Simple, plan.Planned}[person%2]
		in.Since = today
		for range days {
			p := plan.Make(in)
			if p.Phase == plan.After {
				t.Fatal("an evening after the interview")
			}
			cards += practise(t, r, s, &in, p)
			evenings++
			in.Now, in.Today = in.Now.AddDate(0, 0, 1), in.Today+1
		}
	}
	if evenings != 1000 || cards < 10000 {
		t.Errorf("%d evenings, %d cards", evenings, cards)
	}
}

// practise runs one session and returns the number of cards graded.
func practise(t *testing.T, r *rand.Rand, s *schedule.Scheduler, in *plan.Input, p plan.Plan) int {
	t.Helper()
	session := practice.New(p.Queue, p.Queue.Budget, review.Think)
	start, now, n := in.Now, in.Now, 0
	for {
		next, ok := session.Pick(now)
		if !ok || p.Queue.Budget <= 0 {
			break
		}
		c := find(in.Cards, next.Entry.Key)
		shown := &card.Card{Key: c.Key, Kind: c.Kind, KeyPoints: make([]card.KeyPoint, 3)}
		session = session.Begin(next, shown, c.State, nil, now)
		took := time.Duration(float64(next.Entry.Cost) * math.Exp(.35*r.NormFloat64()))
		now = now.Add(took)
		session = session.With(session.Turn.Finish(review.Sure, now))
		g := []review.Grade{review.Again, review.Hard, review.Good, review.Good, review.Good}[r.IntN(5)]
		c.State = s.Next(c.Key, c.State, g, review.At(now), in.Today)
		c.Missed = map[bool]int{true: 3}[g == review.Again]
		session = session.Graded(g, c.State, now)
		n++
		past, overrun := now.Sub(start)-p.Queue.Budget, max(took-next.Entry.Cost, 0)
		if past > overrun && next.Entry.Reason != schedule.Step {
			t.Fatalf("passed %v by %v, the card its cost by %v", p.Queue.Budget, past, overrun)
		}
	}
	return n
}

func find(cards []schedule.Candidate, key card.Key) *schedule.Candidate {
	for i := range cards {
		if cards[i].Key == key {
			return &cards[i]
		}
	}
	return nil
}
