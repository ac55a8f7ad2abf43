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

// expected puts the band around the mean. It works on the scale of log odds,
// where an error is as likely near 1 as near 1/2, and over the cards that will
// be seen. Of those there may be some more, since a session uses what a plan
// keeps for second rounds.
//
// The widths are calibrated on simulations (see the package comment): what is
// in doubt is mostly the person, whose memory is not the model's, and only
// then the fate of each card. Forecasts for far dates err more, and more to
// the worse side, since not every memory has the long tail that FSRS expects.
func (c *course) expected(t tally) Expected {
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
	odds := math.Log(seen / (1 - seen))
	cards := cardDoubt * math.Sqrt(t.spread) / t.reached / (seen * (1 - seen))
	days := math.Log1p(float64(c.days))
	low := math.Hypot(lowNear+lowFar*days, cards)
	high := math.Hypot(highFar*days, cards)
	e.Low = min(share/(1+math.Exp(low-odds)), e.Mean)
	more := min(share+shareDoubt*share*(1-share), 1)
	e.High = max(more/(1+math.Exp(-high-odds)), e.Mean)
	return e
}

// How far the log odds of the mean recall may lie from what is expected: the
// part that is always there, and that for each unit of log(1 + days left).
const (
	lowNear = .50
	lowFar  = .30
	highFar = .19
)

const (
	cardDoubt  = .15 // of the standard deviation that single answers would have
	shareDoubt = .2  // of share * (1 - share) of the cards that will be seen
)

// z80 is the quantile of the normal distribution at 90 %: the half width of
// an 80 % band.
const z80 = 1.2816
