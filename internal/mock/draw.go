package mock

import (
	"cmp"
	"fmt"
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"

	"rehearse/internal/card"
)

// Draw makes a paper. The candidates are the cards of the decks it is drawn
// from, in any order; those that no interviewer asks are left out.
//
// With a seed every candidate is as likely as any other, and the same cards
// and seed give the same paper to anyone: Strength and Seen do not count.
// Without one, Spec.Random is the chance, and a question is the likelier the
// weaker it is. A quick paper is spread over the kinds in both cases.
//
// Where fewer questions fit than were asked for, the paper has those (see
// Paper.Short). The errors are ErrNoQuestions, and for a full paper
// ErrNoSections.
func Draw(pool []Candidate, s Spec) (Paper, error) {
	fit := fitting(pool, s)
	if len(fit) == 0 {
		return Paper{}, fmt.Errorf("draw %s paper from %d cards: %w", s.Paper, len(pool), ErrNoQuestions)
	}
	if s.Paper == Full {
		fit = slices.DeleteFunc(fit, func(c Candidate) bool { return c.Card.Points == 0 })
		if len(fit) == 0 {
			return Paper{}, fmt.Errorf("draw %s paper from %d cards: %w", s.Paper, len(pool), ErrNoSections)
		}
	}
	p := Paper{Name: s.Paper, Asked: asked(s, len(fit))}
	g := newChance(s.Random)
	if s.Seed != nil {
		seed := *s.Seed
		p.Seed, g = &seed, newChance(seed)
	}
	for _, c := range order(pick(fit, min(p.Asked, len(fit)), s, g), s, g) {
		p.Questions = append(p.Questions, newQuestion(c.Card, s))
	}
	p.Deck = commonDeck(p.Questions)
	return p, nil
}

// asked is the number of questions wanted: as the Spec says, else all of a
// full paper, five of the others.
func asked(s Spec, all int) int {
	switch {
	case s.Questions > 0:
		return s.Questions
	case s.Paper == Full:
		return all
	}
	return defaultQuestions
}

// Asks reports whether an interviewer asks the card: it is a question, and
// not an exercise to be done alone.
func Asks(c *card.Card) bool { return c.IsQuestion() && c.Kind != card.Technique }

// fitting keeps the candidates that the Spec lets in, each card once, in the
// order of their keys: a draw must not depend on the order of files.
func fitting(pool []Candidate, s Spec) []Candidate {
	var out []Candidate
	for _, c := range pool {
		if Asks(c.Card) && s.lets(c.Card) {
			out = append(out, c)
		}
	}
	byKey := func(a, b Candidate) int { return cmp.Compare(a.Card.Key, b.Card.Key) }
	slices.SortStableFunc(out, byKey)
	return slices.CompactFunc(out, func(a, b Candidate) bool { return a.Card.Key == b.Card.Key })
}

func (s Spec) lets(c *card.Card) bool {
	if len(s.Kinds) > 0 && !slices.Contains(s.Kinds, c.Kind) {
		return false
	}
	has := func(tag string) bool { return slices.Contains(s.Competencies, tag) }
	return len(s.Competencies) == 0 || slices.ContainsFunc(c.Competencies, has)
}

// pick chooses n candidates.
func pick(fit []Candidate, n int, s Spec, g *chance) []Candidate {
	if n == len(fit) {
		return slices.Clone(fit)
	}
	if s.Seed == nil {
		return pickWeak(fit, n, s, g)
	}
	return pickEven(fit, n, s, g)
}

// stratum is what a paper is spread over: the sections of a full one, the
// kinds of any other.
func stratum(c Candidate, s Spec) string {
	if s.Paper == Full {
		return fmt.Sprintf("%q %q", c.Card.Deck(), c.Card.Section)
	}
	return string(c.Card.Kind)
}

// pickEven is systematic sampling (Madow 1949) with one step for all: the
// candidates lie in a row, kind by kind and shuffled within each, and every
// (len/n)-th is taken from a random start. Each is drawn with probability
// n/len exactly, and each kind gets its share of the paper to within one.
func pickEven(fit []Candidate, n int, s Spec, g *chance) []Candidate {
	row := slices.Clone(fit)
	shuffle(row, g)
	slices.SortStableFunc(row, func(a, b Candidate) int { return cmp.Compare(stratum(a, s), stratum(b, s)) })
	start := g.below(len(row))
	out := make([]Candidate, 0, n)
	for i, c := range row {
		if (i*n+start)/len(row) != ((i+1)*n+start)/len(row) {
			out = append(out, c)
		}
	}
	return out
}

// mixedOf is over how many kinds at least a draw by weight is spread.
const mixedOf = 3

// pickWeak draws one after another with chances by weight. A kind counts for
// half each time it was drawn, and has no more than a third of the paper
// while there are others.
func pickWeak(fit []Candidate, n int, s Spec, g *chance) []Candidate {
	left, drawn := slices.Clone(fit), map[string]int{}
	for _, c := range fit {
		drawn[stratum(c, s)] = 0
	}
	kinds := min(mixedOf, len(drawn))
	most := (n + kinds - 1) / kinds
	out := make([]Candidate, 0, n)
	for len(out) < n {
		i := g.weighted(len(left), func(i int) int {
			times := drawn[stratum(left[i], s)]
			if times >= most {
				return 0
			}
			return max(1, weight(left[i])>>times)
		})
		out = append(out, left[i])
		drawn[stratum(left[i], s)]++
		left = slices.Delete(left, i, i+1)
	}
	return out
}

// weight of a candidate in a draw without a seed: 1000 where nothing is known
// or nothing would be said, 100 for one that is certain.
func weight(c Candidate) int {
	strength := c.Strength
	if !c.Seen || math.IsNaN(strength) {
		strength = 0
	}
	return 1000 - int(900*min(max(strength, 0), 1))
}

// order puts the questions drawn in the order in which they are asked: as the
// deck has them in a full paper; else at random, introductions first, as
// every interview begins, and no two of a kind in a row where that can be.
func order(cs []Candidate, s Spec, g *chance) []Candidate {
	if s.Paper == Full {
		slices.SortStableFunc(cs, func(a, b Candidate) int {
			return cmp.Or(cmp.Compare(a.Card.Deck(), b.Card.Deck()), cmp.Compare(a.Card.Line, b.Card.Line))
		})
		return cs
	}
	slices.SortFunc(cs, func(a, b Candidate) int { return cmp.Compare(a.Card.Key, b.Card.Key) })
	shuffle(cs, g)
	intro := func(c Candidate) bool { return c.Card.Kind == card.Intro }
	slices.SortStableFunc(cs, func(a, b Candidate) int { return btoi(intro(b)) - btoi(intro(a)) })
	return spread(cs)
}

// spread moves candidates forward so that no two of a kind stand in a row:
// each place takes, of the kinds other than the last, one of that which has
// most left; the first of them in the order given.
func spread(cs []Candidate) []Candidate {
	left := slices.Clone(cs)
	count := map[card.Kind]int{}
	for _, c := range left {
		count[c.Card.Kind]++
	}
	out := make([]Candidate, 0, len(cs))
	for len(left) > 0 {
		best := 0
		for i, c := range left {
			if len(out) == 0 {
				break
			}
			last := out[len(out)-1].Card.Kind
			was := left[best].Card.Kind
			if c.Card.Kind != last && (was == last || count[c.Card.Kind] > count[was]) {
				best = i
			}
		}
		count[left[best].Card.Kind]--
		out = append(out, left[best])
		left = slices.Delete(left, best, best+1)
	}
	return out
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func commonDeck(qs []Question) string {
	deck := qs[0].Card.Deck()
	for _, q := range qs {
		if q.Card.Deck() != deck {
			return ""
		}
	}
	return deck
}

// chance is a stream of random numbers that is the same for a seed for ever:
// PCG-DXSM is specified bit by bit, while math/rand/v2 does not promise how
// it makes an IntN of it. So that is done here.
type chance struct{ pcg *rand.PCG }

// newChance mixes the seed into both halves of the state: those of people are
// small and close to each other.
func newChance(seed uint64) *chance {
	return &chance{rand.NewPCG(seed, seed*0x9E3779B97F4A7C15+0xD1B54A32D192ED03)}
}

// below returns a number from 0 to n-1, each as likely as any other: the
// multiplication of Lemire (2019), algorithm 5. n is positive.
func (g *chance) below(n int) int {
	high, low := bits.Mul64(g.pcg.Uint64(), uint64(n))
	if low < uint64(n) {
		for floor := -uint64(n) % uint64(n); low < floor; {
			high, low = bits.Mul64(g.pcg.Uint64(), uint64(n))
		}
	}
	return int(high)
}

// weighted returns a number from 0 to n-1 with chances by weight; where all
// weigh nothing, any.
func (g *chance) weighted(n int, weight func(int) int) int {
	sum := 0
	for i := range n {
		sum += weight(i)
	}
	if sum == 0 {
		return g.below(n)
	}
	at := g.below(sum)
	for i := range n {
		if at -= weight(i); at < 0 {
			return i
		}
	}
	return n - 1 // not reached
}

// shuffle is that of Fisher and Yates.
func shuffle[T any](s []T, g *chance) {
	for i := len(s) - 1; i > 0; i-- {
		j := g.below(i + 1)
		s[i], s[j] = s[j], s[i]
	}
}
