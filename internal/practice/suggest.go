package practice

import (
	"rehearse/internal/card"
	"rehearse/internal/review"
)

// Suggest turns a score into the grade that Enter takes: a share of the
// weight under 0.4 is Again, under 0.7 Hard, under 0.95 or over time Good,
// else Easy; with a must-have missed at most Hard.
func Suggest(s card.Score, over bool) review.Grade {
	g := review.Easy
	switch share := s.Share(); {
	case share < .4:
		g = review.Again
	case share < .7:
		g = review.Hard
	case share < .95 || over:
		g = review.Good
	}
	if s.MustMiss > 0 {
		g = min(g, review.Hard)
	}
	return g
}

// SuggestUnscored is the grade for a card without key points: what the
// person said of the answer before seeing the model, and the clock.
func SuggestUnscored(c review.Confidence, over bool) review.Grade {
	switch {
	case c == review.Unknown:
		return review.Again
	case c == review.Shaky || over:
		return review.Hard
	}
	return review.Good
}

// Suggested is the grade that Enter takes now. A repair is never Easy: it
// asked for less than the question.
func (t Turn) Suggested() review.Grade {
	over := t.Over(t.AskedAt.Add(t.Answered))
	switch {
	case !t.Card.IsQuestion() && len(t.Points) == 0:
		return review.Good
	case len(t.Points) == 0:
		return SuggestUnscored(t.Confidence, over)
	case t.Repair():
		return min(Suggest(t.Score(), false), review.Good)
	}
	return Suggest(t.Score(), over)
}
