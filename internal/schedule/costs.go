package schedule

import (
	"time"

	"rehearse/internal/review"
)

// Costs are the times that cards take, by what they are.
type Costs struct{ NewQuestion, Question, Repair, NewFact, Fact time.Duration }

// DefaultCosts are those of a person of whom nothing is known yet.
func DefaultCosts() Costs {
	return Costs{
		NewQuestion: 200 * time.Second,
		Question:    150 * time.Second,
		Repair:      20 * time.Second,
		NewFact:     15 * time.Second,
		Fact:        10 * time.Second,
	}
}

// Of returns what the candidate is expected to take.
func (c Costs) Of(cand Candidate) time.Duration { return *c.of(costClassOf(&cand)) }

// A Timing is the time that one answer took.
type Timing struct {
	Question, New, Repair bool
	Seconds               float64 // 0 = unknown
}

// The weight of the prior, in observations, and the longest time that one
// answer counts for: what is longer was a telephone call.
const (
	priorWeight   = 8
	longestAnswer = 10 * time.Minute
)

// LearnCosts returns the mean times of what was seen, each shrunk towards its
// prior, which counts as eight observations. Unknown times do not count.
func LearnCosts(prior Costs, seen []Timing) Costs {
	var sums [costClasses]float64
	var counts [costClasses]int
	for _, t := range seen {
		if !(t.Seconds > 0) { // written so that NaN fails
			continue
		}
		class := costClassFor(t.Question, t.New, t.Repair)
		sums[class] += min(t.Seconds, longestAnswer.Seconds())
		counts[class]++
	}
	learned := prior
	for class := range costClasses {
		mean := (priorWeight*prior.of(class).Seconds() + sums[class]) / float64(priorWeight+counts[class])
		*learned.of(class) = time.Duration(mean * float64(time.Second)).Round(time.Millisecond)
	}
	return learned
}

// A costClass is a field of Costs.
type costClass uint8

const (
	newQuestion costClass = iota
	question
	repair
	newFact
	fact
	costClasses
)

func (c *Costs) of(class costClass) *time.Duration {
	return [costClasses]*time.Duration{&c.NewQuestion, &c.Question, &c.Repair, &c.NewFact, &c.Fact}[class]
}

func costClassOf(c *Candidate) costClass {
	return costClassFor(c.Question, c.State.Phase == review.New, c.IsRepair())
}

func costClassFor(isQuestion, isNew, isRepair bool) costClass {
	switch {
	case isQuestion && isRepair:
		return repair
	case isQuestion && isNew:
		return newQuestion
	case isQuestion:
		return question
	case isNew:
		return newFact
	}
	return fact
}
