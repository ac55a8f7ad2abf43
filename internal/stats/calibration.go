package stats

import (
	"cmp"
	"slices"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// A Calibration sets what was said of answers beside what came of them. An
// answer is right when it was not graded Again and earned at least 0.7 of its
// points. One that was not scored counts 1 when recalled, else 0.
type Calibration struct {
	Confidence review.Confidence
	Answers    int
	Score      float64 // mean, 0 to 1; 0 and of no meaning without answers
	Right      float64 // share of the answers that were right; likewise
}

// Calibration returns a row for sure, shaky and unknown each. Answers of which
// nothing was said (facts, imports) are in none.
func (c *Collector) Calibration() []Calibration { return calibration(c.all()) }

// CalibrationBy returns the same for every group of cards.
func (c *Collector) CalibrationBy(g Grouping) []Group[[]Calibration] {
	return sumsOf(c.group(g), calibration)
}

func calibration(entries []*entry) []Calibration {
	out := make([]Calibration, len(confidences))
	for i, confidence := range confidences {
		answers, right, score := 0, 0, 0.0
		for _, e := range entries {
			answers += int(e.told[i].answers)
			right += int(e.told[i].right)
			score += e.told[i].score
		}
		out[i] = Calibration{confidence, answers, mean(score, answers), mean(float64(right), answers)}
	}
	return out
}

// A Miss is a card whose newest answer was given as sure and was not right.
type Miss struct {
	Card  card.Key
	Day   review.Day
	Grade review.Grade
	Score float64 // 0 to 1
}

// SureWrong returns the cards that one was sure of and wrong, newest first,
// and the worst first among those of a day.
func (c *Collector) SureWrong() []Miss {
	sure := int8(slices.Index(confidences[:], review.Sure))
	var out []Miss
	for i := range c.entries {
		e := &c.entries[i]
		if n := e.newest; e.reviews > 0 && n.said == sure && !n.right {
			out = append(out, Miss{e.key, n.day, n.grade, n.score})
		}
	}
	slices.SortStableFunc(out, func(a, b Miss) int {
		return cmp.Or(cmp.Compare(b.Day, a.Day), cmp.Compare(a.Score, b.Score))
	})
	return out
}
