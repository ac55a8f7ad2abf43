package deck

import (
	"slices"
	"unicode/utf8"
)

// A matcher is one run of Match.
type matcher struct {
	old, fresh []profile
	rest       []Text

	likely  []likeness // old with new cards, in the order of the old ones
	rivals  [][]rival  // by new card: those that are still there
	same    []Pair
	unclear []Pair
}

// A likeness is how alike an old and a new card are.
type likeness struct {
	old, fresh  int
	raw, masked float64
	proof       int
}

// A rival is how near a card that is still there is to a new one.
type rival struct {
	raw, masked float64
	proof       int
}

// equal pairs cards whose text is the same and in no other card.
func (m *matcher) equal() {
	old, fresh := byText(m.old), byText(m.fresh)
	for i := range m.old {
		text := m.old[i].folded
		if len(old[text]) == 1 && len(fresh[text]) == 1 {
			m.pair(i, fresh[text][0], 1)
		}
	}
}

func byText(all []profile) map[string][]int {
	out := make(map[string][]int, len(all))
	for i := range all {
		out[all[i].folded] = append(out[all[i].folded], i)
	}
	return out
}

func (m *matcher) pair(old, fresh int, similarity float64) {
	m.old[old].pair, m.fresh[fresh].pair = fresh, old
	m.same = append(m.same, Pair{old, fresh, similarity})
}

func open(all []profile) []int {
	var out []int
	for i := range all {
		if all[i].pair < 0 {
			out = append(out, i)
		}
	}
	return out
}

func (m *matcher) openOld() []int   { return open(m.old) }
func (m *matcher) openFresh() []int { return open(m.fresh) }

// near is the least likeness that can matter: below it no lead is too small.
const near = Alike - Lead

// compare finds which new cards are like old ones, and which cards that are
// still there are like those. It gives up where there is too much of it.
func (m *matcher) compare() bool {
	visits := 0
	raw, masked := newIndex(m.fresh, m.openFresh(), false), newIndex(m.fresh, m.openFresh(), true)
	wanted := make([]bool, len(m.fresh)) // new cards that may be an old one
	for i, p := range m.old {
		// What is paired is still there, in its new place.
		hits := m.nearest(p, raw, masked, &visits)
		for _, h := range hits {
			h.old = i
			m.likely = append(m.likely, h)
			wanted[h.fresh] = wanted[h.fresh] || p.pair < 0 && h.can()
		}
		if visits > maxVisit {
			return false
		}
	}
	return m.compareRest(wanted, visits)
}

func (m *matcher) compareRest(wanted []bool, visits int) bool {
	var which []int
	for i, ok := range wanted {
		if ok {
			which = append(which, i)
		}
	}
	m.rivals = make([][]rival, len(m.fresh))
	if len(which) == 0 || len(m.rest) == 0 {
		return true
	}
	raw, masked := newIndex(m.fresh, which, false), newIndex(m.fresh, which, true)
	for _, t := range m.rest {
		if raw.strange(t) {
			continue
		}
		p := newProfile(t)
		for _, h := range m.nearest(p, raw, masked, &visits) {
			m.rivals[h.fresh] = append(m.rivals[h.fresh], rival{h.raw, h.masked, h.proof})
		}
		if visits > maxVisit {
			return false
		}
	}
	return true
}

// nearest lists the new cards in the index that are like p.
func (m *matcher) nearest(p profile, raw, masked *index, visits *int) []likeness {
	var out []likeness
	sums := raw.overlaps(p.grams(false), visits)
	alike := masked.overlaps(p.grams(true), visits)
	for i := range m.fresh {
		if sums[i] == 0 && alike[i] == 0 {
			continue
		}
		f := &m.fresh[i]
		h := likeness{fresh: i, raw: dice(sums[i], p.count, f.count), masked: dice(alike[i], p.masked, f.masked)}
		h.proof = proof(p, *f)
		if h.raw >= near || h.masked >= near || h.can() {
			out = append(out, h)
		}
	}
	return out
}

// minBody is the length, in characters, from which equal answers prove
// something; from sameBody on they do with less likeness.
const (
	minBody  = 8
	sameBody = 16
	likeBody = 0.35
)

// What speaks for two texts being one card, beside likeness.
const (
	numbersProof = 1 << iota // the same numbers in the heading
	bodyProof                // the same answer
	longProof                // and a long one
)

func proof(a, b profile) int {
	of := 0
	if a.numbers == b.numbers && a.numbers != "" {
		of |= numbersProof
	}
	if a.body == b.body {
		n := utf8.RuneCountInString(a.body)
		if n >= minBody {
			of |= bodyProof
		}
		if n >= sameBody {
			of |= longProof
		}
	}
	return of
}

// can tells whether two texts can be one card.
func (h likeness) can() bool {
	return h.raw >= Alike || h.proof&longProof != 0 && h.raw >= likeBody
}

// settle pairs what has no rival.
func (m *matcher) settle() {
	byOld := make([][]int, len(m.old))
	byFresh := make([][]int, len(m.fresh))
	for k, h := range m.likely {
		byOld[h.old] = append(byOld[h.old], k)
		byFresh[h.fresh] = append(byFresh[h.fresh], k)
	}
	var found []Pair
	for k, h := range m.likely {
		if !h.can() || m.old[h.old].pair >= 0 || m.fresh[h.fresh].pair >= 0 {
			continue
		}
		p := Pair{h.old, h.fresh, h.raw}
		if m.beaten(k, byOld[h.old]) || m.beaten(k, byFresh[h.fresh]) || m.rivalled(h) {
			m.unclear = append(m.unclear, p)
		} else {
			found = append(found, p)
		}
	}
	for _, p := range found {
		m.pair(p.Old, p.New, p.Similarity)
	}
	m.unclear = slices.DeleteFunc(m.unclear, func(p Pair) bool { return m.old[p.Old].pair >= 0 || m.fresh[p.New].pair >= 0 })
	slices.SortFunc(m.unclear, comparePairs)
}

// beaten tells whether one of the likenesses stands against the k-th.
func (m *matcher) beaten(k int, others []int) bool {
	h := m.likely[k]
	for _, o := range others {
		if r := m.likely[o]; o != k && rivals(h, rival{r.raw, r.masked, r.proof}) {
			return true
		}
	}
	return false
}

func (m *matcher) rivalled(h likeness) bool {
	return slices.ContainsFunc(m.rivals[h.fresh], func(r rival) bool { return rivals(h, r) })
}

// rivals tells whether r makes it unclear that h is one card: not where less
// speaks for it, nor where it is far less like.
func rivals(h likeness, r rival) bool {
	if r.proof != h.proof && r.proof&^h.proof == 0 {
		return false
	}
	return max(r.raw, r.masked) >= Alike || h.raw-r.raw < Lead || r.proof&bodyProof != 0
}
