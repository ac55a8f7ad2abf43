package plan

import "math"

// outlook says where the walk leads, with bands.
func (w *walk) outlook() Outlook {
	var sums [2]tally
	var o Outlook
	for i := range w.cards {
		m := &w.cards[i]
		sums[sort(m.question)].add(m, m.recall(w.model, w.hour))
		if !m.seen {
			o.Unseen++
		}
	}
	both := sums[0].plus(sums[1])
	o.Facts, o.Questions, o.All = w.expected(sums[0]), w.expected(sums[1]), w.expected(both)
	return o
}

// A tally adds up weights and recalls.
type tally struct {
	cards           int
	weight, recall  float64
	reached, spread float64 // weight of the cards seen; sum of (weight * SD)^2
}

func (t *tally) add(m *memo, recall float64) {
	t.cards++
	w := float64(m.weight)
	t.weight += w
	t.recall += w * recall
	if m.seen {
		t.reached += w
		t.spread += w * w * recall * (1 - recall)
	}
}

func (t tally) plus(o tally) tally {
	return tally{t.cards + o.cards, t.weight + o.weight, t.recall + o.recall, t.reached + o.reached, t.spread + o.spread}
}

// expected puts the band around the mean: on the scale of log odds, over the
// cards that will be seen, since of the others nothing is in doubt.
func (w *walk) expected(t tally) Expected {
	e := Expected{Cards: t.cards}
	if t.weight == 0 {
		return e
	}
	e.Mean = t.recall / t.weight
	e.Low, e.High = e.Mean, e.Mean
	if t.reached == 0 {
		return e
	}
	share := t.reached / t.weight
	seen := min(max(t.recall/t.reached, 1e-6), 1-1e-6)
	half := z80 * w.doubt(t, seen)
	odds := math.Log(seen / (1 - seen))
	e.Low = share / (1 + math.Exp(half-odds))
	e.High = share / (1 + math.Exp(-half-odds))
	return e
}

// z80 is the quantile of the normal distribution at 90 %.
const z80 = 1.2816

// doubt is the standard deviation of the log odds of the mean recall of the
// cards seen.
func (w *walk) doubt(t tally, seen float64) float64 {
	perCard := math.Sqrt(t.spread) / t.reached / (seen * (1 - seen))
	return math.Hypot(modelDoubt, perCard*cardDoubt)
}

const (
	modelDoubt = .45 // of a person: the model is not theirs
	cardDoubt  = .5  // of a card, as part of the spread of its answers
)
