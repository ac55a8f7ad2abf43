package stats

import (
	"slices"
	"time"

	"rehearse/internal/review"
)

// passing is the score from which on an answer was right: the one from which
// on practice suggests Good.
const passing = .7

// confidences are those that calibration is told by, in order.
var confidences = [...]review.Confidence{review.Sure, review.Shaky, review.Unknown}

// A history is the sums of one card's reviews. It is kept small, without
// pointers: there is one for every card, and each review touches one.
type history struct {
	time    time.Duration
	reviews int32
	lastDay review.Day // the latest study day so far, where reviews > 0

	tests  [len(windows) + 1]test // by age, see bucket
	told   [len(confidences)]told
	newest outcome
	score  float64 // of the newest answer that was scored
	scored bool
}

// A test counts the answers at least a day after the last, and how many of
// them were recalled.
type test struct{ answers, recalled int32 }

// A told sums up the answers of one confidence.
type told struct {
	answers, right int32
	score          float64
}

// An outcome is what came of one answer.
type outcome struct {
	score float64 // 1 or 0 where it was not scored
	day   review.Day
	grade review.Grade
	said  int8 // index in confidences, or unsaid
	right bool
}

// unsaid stands for no confidence given.
const unsaid = -1

// isAnswer reports whether a review on that study day is the card's first on
// it. Days that do not go on are no answer.
func (h *history) isAnswer(d review.Day) bool { return h.reviews == 0 || d > h.lastDay }

// add counts a review that is age days old.
func (h *history) add(r *review.Review, answer bool, took time.Duration, age int) {
	first := h.reviews == 0
	h.reviews++
	h.time += took
	if !answer {
		return
	}
	h.lastDay = r.Day
	if !first {
		t := &h.tests[bucket(age)]
		t.answers++
		if r.Grade > review.Again {
			t.recalled++
		}
	}
	h.newest = outcomeOf(r)
	if r.Score != nil {
		h.score, h.scored = h.newest.score, true
	}
	if h.newest.said != unsaid {
		h.told[h.newest.said].add(h.newest)
	}
}

func outcomeOf(r *review.Review) outcome {
	o := outcome{day: r.Day, grade: r.Grade, said: int8(slices.Index(confidences[:], r.Confidence))}
	if r.Grade > review.Again {
		o.score = 1
	}
	if r.Score != nil {
		o.score = share(*r.Score)
	}
	o.right = r.Grade > review.Again && o.score >= passing
	return o
}

func (t *told) add(o outcome) {
	t.answers++
	t.score += o.score
	if o.right {
		t.right++
	}
}
