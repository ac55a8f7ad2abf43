package plan

import (
	"math"

	"rehearse/internal/fsrs"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// A world is one person on the way to one interview under one policy.
type world struct {
	learner learner
	dice    dice
	model   *fsrs.Model // what the scheduler believes in
	first   FirstGrades
	costs   seconds
	days    int
	budget  float64 // seconds an evening
	cards   []simCard
	order   []int32 // the most important first
	used    float64 // seconds over all evenings
	answers []Answer
	atlas   *atlas
	watch   func(k int, best *walk) // is shown every plan; may be nil
}

// A simCard is what a scheduler keeps of a card; the instants of the memo
// count from the start.
type simCard struct {
	memo
	shown int // presentations so far
	due   int // FSRS at .90

	ease     float64 // SM-2
	interval float64
	repeats  int
	sm2Due   int
}

// morning is the part of a day from an evening to the interview at ten.
const morning = 14.0 / 24

func (w *world) hour() float64 { return float64(w.days-1) + morning }

// session asks the cards in that order while they fit, and what was
// forgotten once more at once.
func (w *world) session(k int, order []int32) {
	left := w.budget
	for _, i := range order {
		c := &w.cards[i]
		cost := w.cost(c)
		if cost > left {
			continue
		}
		took := w.took(i, cost)
		g := w.grade(k, i)
		if g == review.Again {
			took += w.costs.again[sort(c.question)] * took / cost
		}
		left -= took
		w.used += took
	}
}

func (w *world) cost(c *simCard) float64 {
	if s := sort(c.question); c.seen {
		return w.costs.review[s]
	} else {
		return w.costs.fresh[s]
	}
}

// took draws the time a card really takes: around its cost, by a third.
func (w *world) took(i int32, cost float64) float64 {
	const spread = .35
	return cost * math.Exp(spread*w.dice.normal(forTime, int(i), w.cards[i].shown)-spread*spread/2)
}

// grade presents the card, and tells learner and scheduler.
func (w *world) grade(k int, i int32) review.Grade {
	c := &w.cards[i]
	at := float64(k)
	g := w.answer(int(i), at)
	if c.seen {
		w.answers = append(w.answers, Answer{c.recall(w.model, at), g != review.Again})
	}
	w.tell(c, k, g)
	w.learner.present(int(i), at, g)
	if g == review.Again {
		w.learner.present(int(i), at+.01, review.Good)
	}
	c.shown++
	return g
}

// answer draws the grade: of a first sight by its chances, else by recall,
// with some that were hard or easy.
func (w *world) answer(i int, at float64) review.Grade {
	c := &w.cards[i]
	u := w.dice.uniform(forGrade, i, c.shown)
	if !c.seen {
		chances := w.first.Fact
		if c.question {
			chances = w.first.Question
		}
		for g, p := range chances {
			if u -= p; u < 0 {
				return review.Grade(g + 1)
			}
		}
		return review.Easy
	}
	switch pass := w.dice.uniform(forRecall, i, c.shown) < w.learner.recall(i, at); {
	case !pass:
		return review.Again
	case u < .15:
		return review.Hard
	case u > .90:
		return review.Easy
	}
	return review.Good
}

// tell updates what the schedulers know.
func (w *world) tell(c *simCard, k int, g review.Grade) {
	gap := k - int(c.last)
	st := w.model.Next(fsrs.State{Stability: c.stability, Difficulty: c.difficulty}, int(g), gap)
	if g == review.Again {
		st = w.model.Next(st, int(review.Good), 0)
	}
	c.stability, c.difficulty = st.Stability, st.Difficulty
	c.due = k + max(1, int(math.Round(w.model.Interval(.9, c.stability))))
	c.tellSM2(k, g)
	c.seen, c.last, c.when = true, int32(k), float64(k)
}

// tellSM2 is SM-2 (Wozniak 1990), with grades 2 to 5.
func (c *simCard) tellSM2(k int, g review.Grade) {
	q := float64(g) + 1
	if c.ease == 0 {
		c.ease = 2.5
	}
	c.ease = max(c.ease+.1-(5-q)*(.08+(5-q)*.02), 1.3)
	switch {
	case g == review.Again:
		c.repeats, c.interval = 0, 1
	case c.repeats == 0:
		c.repeats, c.interval = 1, 1
	case c.repeats == 1:
		c.repeats, c.interval = 2, 6
	default:
		c.repeats++
		c.interval = math.Round(c.interval * c.ease)
	}
	c.sm2Due = k + int(c.interval)
}

// result is the weighted recall at the hour of the interview.
func (w *world) result() (r [sorts]float64) {
	var weight [sorts]float64
	hour := w.hour()
	for i := range w.cards {
		c := &w.cards[i]
		recall := w.learner.recall(i, hour)
		for _, s := range []int{sort(c.question), all} {
			r[s] += float64(c.weight) * recall
			weight[s] += float64(c.weight)
		}
	}
	for s := range r {
		if weight[s] > 0 {
			r[s] /= weight[s]
		}
	}
	return r
}

// The sorts of cards of which results are told: facts, questions (as sort
// numbers them) and all.
const (
	all   = 2
	sorts = 3
)

// newWorld draws a person and their cards.
func newWorld(s situation, family string, d dice) *world {
	model := defaultModel()
	n := s.Questions + s.Facts
	w := &world{
		learner: newLearner(family, d, n), dice: d, model: model,
		first: DefaultFirstGrades(), costs: newSeconds(schedule.Costs{}),
		days: s.Days, budget: float64(s.Minutes * 60), cards: make([]simCard, n),
	}
	if j, ok := w.learner.(*jittered); ok && d.uniform(forPerson, 99, 0) < .5 {
		w.model = &j.model // a person whose parameters were fitted
	}
	for i := range w.cards {
		c := &w.cards[i]
		c.input, c.group, c.weight, c.question = int32(i), int32(i), 1, i < s.Questions
		if c.question {
			c.weight = float32(questionWeights[int(d.uniform(forWeight, i, 0)*float64(len(questionWeights)))])
		}
	}
	w.order = importance(w.cards)
	return w
}

// questionWeights are points as decks give them; their mean is 10.
var questionWeights = [...]int{5, 8, 10, 10, 10, 12, 15}
