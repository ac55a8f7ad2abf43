package mock

import (
	"slices"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// The methods below belong to the debrief; before and after it they return
// the room as it was. They take the index of a question, so that a screen may
// go through them in any order; one that was not answered has nothing to judge.

// Show goes to a question of the debrief.
func (r Room) Show(i int) Room {
	if r.phase == Debriefing {
		r.At = min(max(i, 0), len(r.Answers)-1)
	}
	return r
}

// TickPoint says whether point j of question i was said. The points reach as
// far as they were gone through: whoever comes back goes on there.
func (r Room) TickPoint(i, j int, said bool) Room {
	return r.change(i, func(q Question, a *Answer) {
		if j < 0 || j >= len(q.Marks) {
			return
		}
		points := make([]bool, max(len(a.Points), j+1))
		copy(points, a.Points)
		points[j] = said
		a.Points = points
	})
}

// Judge sets the anchor that the whole answer to question i is worth: 5, 3 or
// 1, or what lies between; 0 takes it back.
func (r Room) Judge(i, anchor int) Room {
	return r.change(i, func(_ Question, a *Answer) { a.Anchor = min(max(anchor, 0), maxAnchor) })
}

// Remark sets the note on question i.
func (r Room) Remark(i int, note string) Room {
	return r.change(i, func(_ Question, a *Answer) { a.Note = note })
}

// FollowedUp says whether the follow-up of question i was answered too.
func (r Room) FollowedUp(i int, had bool) Room {
	return r.change(i, func(_ Question, a *Answer) { a.FollowUp = had })
}

// Accept takes a grade for the card of question i into the record; 0 takes it
// back. To store the review is left to the caller.
func (r Room) Accept(i int, g review.Grade) Room {
	if !g.Valid() {
		g = 0
	}
	return r.change(i, func(_ Question, a *Answer) { a.Grade = g })
}

func (r Room) change(i int, f func(Question, *Answer)) Room {
	if r.phase != Debriefing || i < 0 || i >= len(r.Answers) || !r.Answers[i].Done {
		return r
	}
	r.Answers = slices.Clone(r.Answers)
	f(r.Paper.Questions[i], &r.Answers[i])
	return r
}

// Close ends the debrief. Points that were not gone through in an answer that
// was judged count as missed.
func (r Room) Close() Room {
	if r.phase != Debriefing {
		return r
	}
	r.phase, r.Answers = Finished, slices.Clone(r.Answers)
	for i := range r.Answers {
		if a := &r.Answers[i]; a.Points != nil {
			points := make([]bool, len(r.Paper.Questions[i].Marks))
			copy(points, a.Points)
			a.Points = points
		}
	}
	return r
}

// Interview returns what is kept of the room, under an id. Deck title, zone
// and the like are found anew when it is shown.
func (r Room) Interview(id review.ID) Interview {
	v := Interview{ID: id, Paper: r.Paper, Answers: r.Answers}
	if !r.StartedAt.IsZero() {
		v.At = review.At(r.StartedAt)
	}
	return v
}

// An Interview is a paper with its answers: one that is over, or as far as it
// has come.
type Interview struct {
	ID      review.ID
	At      review.Instant // of its first question; 0 = it was never begun, and is no record
	Paper   Paper
	Answers []Answer // beside Paper.Questions
}

// maxAnchor is what the best answer is worth on the scale of anchors.
const maxAnchor = 5

// Score is what answer i earned, point by point. A question without points is
// scored by its anchor, of five.
func (v Interview) Score(i int) card.Score {
	q, a := v.Paper.Questions[i], v.Answers[i]
	if len(q.Marks) == 0 {
		return card.Score{Got: a.Anchor, Total: maxAnchor}
	}
	points := make([]card.KeyPoint, len(q.Marks))
	for j, m := range q.Marks {
		points[j] = card.KeyPoint{Weight: m.Weight, Must: m.Must}
	}
	return card.ScorePoints(points, a.Points)
}

// Points is what answer i is worth in the paper: the share of its score times
// the points of the question.
func (v Interview) Points(i int) float64 {
	return v.Score(i).Share() * float64(v.Paper.Questions[i].Points)
}

// Over is how long answer i went on beyond its time; 0 for one within it.
func (v Interview) Over(i int) time.Duration {
	return max(v.Answers[i].Time-v.Paper.Questions[i].Time, 0)
}

// Scored reports whether answer i was given and judged at all.
func (v Interview) Scored(i int) bool {
	a := v.Answers[i]
	return a.Done && (a.Points != nil || (len(v.Paper.Questions[i].Marks) == 0 && a.Anchor > 0))
}

// Suggest returns a grade for answer i, by a rule that takes the score and
// whether a spoken answer ran over its time (typing is slower and not held to
// it). It is not ok where there is nothing to grade.
func (v Interview) Suggest(i int, rule func(s card.Score, over bool) review.Grade) (review.Grade, bool) {
	if !v.Scored(i) {
		return 0, false
	}
	return rule(v.Score(i), v.Answers[i].Mode == review.Speak && v.Over(i) > 0), true
}

// wellAnswered is the share from which an interviewer goes deeper instead of
// asking for what is missing.
const wellAnswered = 0.8

// FollowUp returns what an interviewer would have asked after answer i: the
// probe of the first missed point that has one; else, after an answer worth
// 0.8 of its points, the card's first follow-up. Probe tells which. Empty for
// nothing, and for a question not answered.
func (v Interview) FollowUp(i int) (question string, probe bool) {
	q, a := v.Paper.Questions[i], v.Answers[i]
	if !a.Done {
		return "", false
	}
	for j, m := range q.Marks {
		if (j >= len(a.Points) || !a.Points[j]) && m.Probe != "" {
			return m.Probe, true
		}
	}
	if v.Score(i).Share() >= wellAnswered {
		return q.FollowUp, false
	}
	return "", false
}

// Action is what to store of answer i: the grade that was accepted and the
// attempt behind it. As with practice, ids, instant, study day, zone and device
// are left to the caller. It is not ok where no grade was accepted.
func (v Interview) Action(i int) (review.Action, bool) {
	q, a := v.Paper.Questions[i], v.Answers[i]
	if !a.Done || !a.Grade.Valid() {
		return review.Action{}, false
	}
	r := review.Review{Card: q.Card, Grade: a.Grade, Seconds: a.Time.Seconds(), Confidence: a.Confidence, Mode: a.Mode}
	t := v.Attempt(i)
	r.Points, r.Score = t.Points, t.Score
	return review.Action{Review: &r, Attempt: &t}, true
}

// Attempt is answer i as it stands among the attempts of its card. Id and
// review are left to the caller; so is the instant, for that of Action.
func (v Interview) Attempt(i int) review.Attempt {
	q, a := v.Paper.Questions[i], v.Answers[i]
	t := review.Attempt{
		Card: q.Card, Mode: a.Mode, Seconds: a.Time.Seconds(), Confidence: a.Confidence, Text: a.Text,
		Followed: a.FollowUp, Mock: string(v.ID),
	}
	t.FollowUp, _ = v.FollowUp(i)
	if len(q.Marks) > 0 && v.Scored(i) {
		share := v.Score(i).Share()
		t.Points, t.Score = make([]bool, len(q.Marks)), &share
		copy(t.Points, a.Points)
	}
	return t
}
