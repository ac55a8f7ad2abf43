package practice

import (
	"slices"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// Phase is how far a turn has come.
type Phase uint8

// A question is asked; a typed answer, once handed in, waits for the
// confidence in it; then the answer is shown and points are ticked.
const (
	Asking Phase = iota
	Confiding
	Revealed
)

// Tick is the verdict on one key point.
type Tick uint8

// A point is open until it was ticked as said or as missed.
const (
	Open Tick = iota
	Said
	Missed
)

// idle is the longest time a turn can cost: who leaves the terminal open
// over dinner has not practised for an hour.
const idle = 10 * time.Minute

// A Turn is one card in front of a person, from the question to the grade.
// It is a value: every method returns the turn that follows.
type Turn struct {
	Entry      schedule.Entry
	Card       *card.Card
	State      review.State // before the grade
	Mode       review.Mode
	Phase      Phase
	AskedAt    time.Time
	Answered   time.Duration // from question to the end of the answer; set by Finish
	Confidence review.Confidence
	Text       string // what was typed
	Followed   bool   // there was an answer to FollowUp
	Before     []bool // of a repair: the points said last time
	Points     []int  // indexes of the key points to tick
	Ticks      []Tick // beside Points
	Cursor     int    // in Points; len(Points) once all were passed
}

func newTurn(e schedule.Entry, c *card.Card, st review.State, said []bool, mode review.Mode, now time.Time) Turn {
	if !c.IsQuestion() {
		mode = review.Think
	}
	t := Turn{Entry: e, Card: c, State: st, Mode: mode, AskedAt: now}
	if e.Repair {
		t.Before = said
		t.Mode = review.Think
	}
	for i := range c.KeyPoints {
		if !e.Repair || i >= len(said) || !said[i] {
			t.Points = append(t.Points, i)
		}
	}
	t.Ticks = make([]Tick, len(t.Points))
	return t
}

// Renewed is the turn over an edited card: the clock runs on and what was
// typed stays. Ticks stay where the card has as many points as before.
func (t Turn) Renewed(c *card.Card) Turn {
	fresh := newTurn(t.Entry, c, t.State, t.Before, t.Mode, t.AskedAt)
	same := len(c.KeyPoints) == len(t.Card.KeyPoints)
	t.Card = c
	if !same {
		t.Points, t.Ticks, t.Cursor = fresh.Points, fresh.Ticks, 0
	}
	return t
}

// Repair reports whether only the points missed last time are asked for.
func (t Turn) Repair() bool { return t.Entry.Repair }

// Elapsed is the time since the question was asked, at most ten minutes.
func (t Turn) Elapsed(now time.Time) time.Duration {
	return min(max(now.Sub(t.AskedAt), 0), idle)
}

// Clock is the time the answer took, or has taken so far.
func (t Turn) Clock(now time.Time) time.Duration {
	if t.Phase == Asking {
		return t.Elapsed(now)
	}
	return t.Answered
}

// Over reports whether a spoken answer has passed its time. Typing is slower
// than speaking and thinking has no clock, so they are never over.
func (t Turn) Over(now time.Time) bool {
	return t.Card.IsQuestion() && t.Mode == review.Speak && t.Clock(now) > t.Card.TimeLimit()
}

// HandIn ends a typed answer; the confidence in it is asked for next.
func (t Turn) HandIn(text string, now time.Time) Turn {
	t.Answered = t.Elapsed(now)
	t.Text, t.Phase = text, Confiding
	return t
}

// Finish ends the answer and reveals the card.
func (t Turn) Finish(c review.Confidence, now time.Time) Turn {
	if t.Phase == Asking {
		t.Answered = t.Elapsed(now)
	}
	t.Confidence, t.Phase = c, Revealed
	return t
}

// Tick marks the point under the cursor and goes on to the next.
func (t Turn) Tick(k Tick) Turn {
	if t.Cursor >= len(t.Points) {
		return t
	}
	t.Ticks = slices.Clone(t.Ticks)
	t.Ticks[t.Cursor] = k
	t.Cursor++
	return t
}

// Move takes the cursor up or down among the points.
func (t Turn) Move(by int) Turn {
	t.Cursor = min(max(t.Cursor+by, 0), len(t.Points))
	return t
}

// OpenPoints counts the points that were not ticked yet.
func (t Turn) OpenPoints() int {
	n := 0
	for _, k := range t.Ticks {
		if k == Open {
			n++
		}
	}
	return n
}

// Score adds up the points that were asked for; open ones count as missed.
func (t Turn) Score() card.Score {
	points := make([]card.KeyPoint, len(t.Points))
	said := make([]bool, len(t.Points))
	for i, p := range t.Points {
		points[i], said[i] = t.Card.KeyPoints[p], t.Ticks[i] == Said
	}
	return card.ScorePoints(points, said)
}

// Recalled lists, for each key point of the card, whether it has been said:
// now, or in the answer that a repair mends. Nil without key points.
func (t Turn) Recalled() []bool {
	if len(t.Card.KeyPoints) == 0 {
		return nil
	}
	out := make([]bool, len(t.Card.KeyPoints))
	copy(out, t.Before)
	for i, p := range t.Points {
		out[p] = t.Ticks[i] == Said
	}
	return out
}

// followAt is the share of the weight from which on an interviewer goes on
// instead of asking for what was missing.
const followAt = .8

// FollowUp is what an interviewer would ask next: the probe of the first point
// ticked as missed that has one, else, where 80 % of the weight was said, one
// of the card's follow-ups, another one each time. Empty until every point was
// ticked, of a repair and of a fact.
func (t Turn) FollowUp() string {
	if t.Phase != Revealed || t.Repair() || !t.Card.IsQuestion() || t.OpenPoints() > 0 {
		return ""
	}
	for i, k := range t.Ticks {
		if p := t.Card.KeyPoints[t.Points[i]]; k == Missed && len(p.Probes) > 0 {
			return p.Probes[0]
		}
	}
	n := len(t.Card.FollowUps)
	if n == 0 || len(t.Points) > 0 && t.Score().Share() < followAt {
		return ""
	}
	return t.Card.FollowUps[t.State.Reviews%n]
}
