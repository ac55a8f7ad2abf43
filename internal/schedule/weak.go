package schedule

import "rehearse/internal/review"

// weakScore is the share of the key points under which an answer was weak: the
// same that suggests Hard.
const weakScore = .7

// Unscored stands for the score of a card whose last answer has none.
const Unscored = 1.0

// Strength is how well a card is known: the lower of the chance to recall it
// now and the share of its key points that the last answer had (Unscored where
// that is not known), 0 to 1.
func Strength(recall, score float64) float64 { return min(recall, score) }

// Weak reports whether a card is not known well. It was seen, and it is still
// being learned or learned again, or is a leech, or its last answer had less
// than 70 % of its key points, or the chance to recall it has fallen below the
// desired retention. A new card is not weak: nothing is known of it.
func Weak(st review.State, recall, score, retention float64) bool {
	switch st.Phase {
	case review.New:
		return false
	case review.Learning, review.Relearning:
		return true
	}
	return Leech(st) || score < weakScore || recall < retention
}
