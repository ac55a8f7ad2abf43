package practice

import (
	"slices"
	"time"

	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// Grade builds the action that stores the turn's answer with a grade. Ids,
// instant, study day, zone and device are left to the caller.
func (s Session) Grade(g review.Grade, now time.Time) review.Action {
	t := s.Turn
	r := review.Review{
		Card:       t.Card.Key,
		Grade:      g,
		Seconds:    t.Elapsed(now).Seconds(),
		Confidence: t.Confidence,
		Mode:       t.Mode,
	}
	if len(t.Points) > 0 {
		share := t.Score().Share()
		r.Points, r.Score = t.Recalled(), &share
	}
	a := review.Action{Review: &r}
	if t.Card.IsQuestion() && !t.Repair() {
		a.Attempt = &review.Attempt{
			Card: r.Card, Mode: r.Mode, Seconds: t.Answered.Seconds(),
			Confidence: r.Confidence, Text: t.Text, Points: r.Points, Score: r.Score,
			FollowUp: t.FollowUp(), Followed: t.Followed && t.FollowUp() != "",
		}
	}
	return a
}

// Graded moves on after a grade was stored; after is the card's state from
// then on. A card that waits for a step of minutes comes back within the
// session, as a repair if points of it were missed; so does a lapse that no
// step brings back, once.
func (s Session) Graded(g review.Grade, after review.State, now time.Time) Session {
	t := *s.Turn
	s.Tally = s.Tally.add(t, g, now)
	s.Turn = nil
	short := after.DueAt != 0
	lapse := g == review.Again && !short && !slices.Contains(s.again, t.Card.Key)
	if !short && !lapse {
		return s
	}
	due := now
	if short {
		due = after.DueAt.Time()
	} else {
		s.again = append(slices.Clone(s.again), t.Card.Key)
	}
	s.steps = append(slices.Clone(s.steps), waiting{comeback(t, after), due, t.Recalled()})
	return s
}

// comeback is the entry of a card that returns within the session.
func comeback(t Turn, after review.State) schedule.Entry {
	e := t.Entry
	e.State, e.Reason = after, schedule.Step
	missed := 0
	for _, said := range t.Recalled() {
		if !said {
			missed++
		}
	}
	e.Missed = missed
	if e.Question && missed > 0 && !e.Repair {
		e.Repair, e.Cost = true, repairCost(e.Cost)
	}
	return e
}

// repairCost is what a repair takes of a question's cost: seconds.
func repairCost(question time.Duration) time.Duration {
	return min(question, schedule.DefaultCosts().Repair)
}

// sureButWrong reports whether the person was sure of an answer that earned
// too little.
func (t Turn) sureButWrong() bool {
	r := review.Review{Confidence: t.Confidence, Grade: review.Hard}
	if len(t.Points) > 0 {
		share := t.Score().Share()
		r.Score = &share
	}
	return r.SureButWrong()
}

func (t Tally) add(turn Turn, g review.Grade, now time.Time) Tally {
	t.Time += turn.Elapsed(now)
	known := func(f Forgotten) bool { return f.Card == turn.Card.Key }
	if (g == review.Again || turn.sureButWrong()) && !slices.ContainsFunc(t.Forgot, known) {
		t.Forgot = append(slices.Clone(t.Forgot), Forgotten{turn.Card.Key, turn.Confidence})
	}
	switch {
	case turn.Repair():
		t.Repairs++
	case turn.Card.IsQuestion():
		t.Questions++
		score := turn.Score()
		t.Got += score.Got
		t.Total += score.Total
	default:
		t.Facts++
	}
	return t
}
