package plan

import (
	"math"

	"rehearse/internal/fsrs"
	"rehearse/internal/review"
)

// A learner has a memory of its own, which no policy can look into. Instants
// are days from the start.
type learner interface {
	// recall is the chance that card i is recalled; of a card never presented
	// it is 0.
	recall(i int, at float64) float64
	// present shows the card and grades it; a card that was forgotten is
	// presented twice on that day.
	present(i int, at float64, g review.Grade)
}

// Learners names the families that Simulate knows.
func Learners() []string { return []string{"fsrs", "half-life", "act-r"} }

// newLearner draws a person of that family, with n cards.
func newLearner(family string, d dice, n int) learner {
	switch family {
	case "half-life":
		return newHalfLife(d, n)
	case "act-r":
		return newActR(d, n)
	}
	return newJittered(d, n)
}

// dice draws numbers that depend on what they are for and on nothing else,
// so that every policy meets the same person on the same days.
type dice uint64

// A drawFor says what a number is for.
type drawFor uint64

const (
	forPerson drawFor = iota
	forCard
	forGrade
	forRecall
	forTime
	forWeight
)

// uniform draws from (0, 1).
func (d dice) uniform(what drawFor, i, n int) float64 {
	h := uint64(d)
	for _, x := range []uint64{uint64(what), uint64(i), uint64(n)} {
		h = mix64(h ^ x*0x9e3779b97f4a7c15)
	}
	return (float64(h>>11) + .5) / (1 << 53)
}

// normal draws from the normal distribution.
func (d dice) normal(what drawFor, i, n int) float64 {
	return math.Sqrt2 * math.Erfinv(2*d.uniform(what, i, n)-1)
}

// mix64 is the finalizer of SplitMix64.
func mix64(h uint64) uint64 {
	h += 0x9e3779b97f4a7c15
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}

// jittered is a learner of the scheduler's own family: FSRS-6, but with
// parameters of the person's own and a strength of each card's own.
type jittered struct {
	model fsrs.Model
	cards []jitteredCard
}

type jitteredCard struct {
	fsrs.State
	strength float64 // of the first memory
	shift    float64 // of difficulty
	at       float64
}

func newJittered(d dice, n int) *jittered {
	p := fsrs.DefaultParameters()
	for i, r := range fsrs.Ranges() {
		spread := .15
		if i < 4 {
			spread = .4
		}
		p[i] = min(max(p[i]*math.Exp(spread*d.normal(forPerson, i, 0)), r.Min), r.Max)
	}
	for i := 1; i < 4; i++ {
		p[i] = max(p[i], p[i-1])
	}
	model, err := fsrs.New(p)
	if err != nil {
		panic(err) // within their ranges by construction
	}
	l := &jittered{model: model, cards: make([]jitteredCard, n)}
	for i := range l.cards {
		l.cards[i] = jitteredCard{strength: math.Exp(.5 * d.normal(forCard, i, 0)), shift: d.normal(forCard, i, 1)}
	}
	return l
}

func (l *jittered) recall(i int, at float64) float64 {
	c := &l.cards[i]
	return l.model.Retrievability(at-c.at, c.Stability)
}

func (l *jittered) present(i int, at float64, g review.Grade) {
	c := &l.cards[i]
	first := c.Stability == 0
	gap := int(math.Floor(at) - math.Floor(c.at))
	c.State = l.model.Next(c.State, int(g), gap)
	if first {
		c.Stability *= c.strength
		c.Difficulty = min(max(c.Difficulty+c.shift, fsrs.MinDifficulty), fsrs.MaxDifficulty)
	}
	c.at = at
}

// halfLife is a learner whose recall halves in equal times: 2^(-t/h), after
// Settles and Meeder (2016). A recall lengthens h the more the less certain
// it was, a lapse halves it. It falls to .9 when FSRS with its default
// parameters says so after a first review, and differs ever more after that:
// at half the recall of FSRS there is no long tail.
type halfLife struct {
	growth float64
	scale  float64
	cards  []halfLifeCard
}

type halfLifeCard struct{ h, strength, at float64 }

func newHalfLife(d dice, n int) *halfLife {
	l := &halfLife{
		growth: 5 * math.Exp(.3*d.normal(forPerson, 0, 1)),
		scale:  math.Exp(.3 * d.normal(forPerson, 0, 0)),
		cards:  make([]halfLifeCard, n),
	}
	for i := range l.cards {
		l.cards[i].strength = math.Exp(.5 * d.normal(forCard, i, 0))
	}
	return l
}

func (l *halfLife) recall(i int, at float64) float64 {
	c := &l.cards[i]
	if c.h == 0 {
		return 0
	}
	return math.Exp2(-(at - c.at) / c.h)
}

// firstHalfLives are in days, by grade - 1.
var firstHalfLives = [4]float64{1.6, 8.5, 15, 55}

func (l *halfLife) present(i int, at float64, g review.Grade) {
	c := &l.cards[i]
	switch recall := l.recall(i, at); {
	case c.h == 0:
		c.h = firstHalfLives[g-1] * l.scale * c.strength
	case g == review.Again:
		c.h = max(c.h/2, .5)
	default:
		c.h *= 1 + l.growth*math.Sqrt(1-recall)
	}
	c.at = at
}

// actR is a learner after Pavlik and Anderson (2005): activation is the
// logarithm of the sum over all presentations of t^-d, where d of each is
// the larger the higher activation was when it came. It has no stability,
// and forgets by a power law.
type actR struct {
	threshold float64
	cards     []actRCard
}

type actRCard struct {
	ease   float64 // lowers the threshold
	at     []float64
	decays []float64
}

// The parameters of Pavlik and Anderson, table 2; a day outside the
// laboratory counts as actRDay of its seconds. The threshold is set so that
// one presentation is recalled after a day in about 85 %.
const (
	actRDecay     = .177
	actRSpacing   = .217
	actRNoise     = .255
	actRDay       = 2160.0
	actRThreshold = -1.8
)

func newActR(d dice, n int) *actR {
	l := &actR{threshold: actRThreshold + .1*d.normal(forPerson, 0, 0), cards: make([]actRCard, n)}
	for i := range l.cards {
		l.cards[i].ease = .15 * d.normal(forCard, i, 0)
	}
	return l
}

func (c *actRCard) activation(at float64) float64 {
	sum := 0.0
	for i, t := range c.at {
		sum += math.Pow(max((at-t)*actRDay, 10), -c.decays[i])
	}
	return math.Log(sum)
}

func (l *actR) recall(i int, at float64) float64 {
	c := &l.cards[i]
	if len(c.at) == 0 {
		return 0
	}
	return 1 / (1 + math.Exp((l.threshold-c.ease-c.activation(at))/actRNoise))
}

// firstEase is what the first grade tells of a card, by grade - 1.
var firstEase = [4]float64{-.2, -.05, .05, .3}

func (l *actR) present(i int, at float64, g review.Grade) {
	c := &l.cards[i]
	decay := actRDecay
	if len(c.at) > 0 {
		decay += actRSpacing * math.Exp(c.activation(at))
	} else {
		c.ease += firstEase[g-1]
	}
	c.at, c.decays = append(c.at, at), append(c.decays, decay)
}
