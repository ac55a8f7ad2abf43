package story

import (
	"cmp"
	mathbits "math/bits"
	"slices"
)

// fewest solves minimum set cover: the fewest of n sets that meet every
// non-empty row of by, where by[q] are the sets that hold element q. The
// answer is ascending. It is optimal unless the search ended at maxNodes; then
// it is the best cover found, at worst the greedy one.
//
// Branch and bound: elements that are covered along with another one are
// dropped first; a node branches over the sets of the element that has the
// fewest, largest gain first, leaving out sets whose gain another one includes
// and sets tried before; it is cut when the elements that share no set with
// each other (each needs a set of its own) are too many to beat the best.
func fewest(by []bits, n, maxNodes int) (chosen []int, optimal bool) {
	s := solver{by: essential(by), maxNodes: maxNodes}
	s.sets = make([]bits, n)
	all := newBits(len(s.by))
	for i := range s.sets {
		s.sets[i] = newBits(len(s.by))
	}
	for q, row := range s.by {
		all.set(q)
		for i := range row.each {
			s.sets[i].set(q)
		}
	}
	free := newBits(n)
	for i := range n {
		free.set(i)
	}
	s.best = s.greedy(all)
	s.search(all, free, nil)
	slices.Sort(s.best)
	return s.best, s.nodes <= s.maxNodes
}

// essential drops empty rows and rows that include another one: whatever
// meets the smaller meets them too.
func essential(by []bits) []bits {
	rows := slices.DeleteFunc(slices.Clone(by), bits.empty)
	slices.SortStableFunc(rows, func(a, b bits) int { return cmp.Compare(a.count(), b.count()) })
	var out []bits
	for _, r := range rows {
		if !slices.ContainsFunc(out, func(small bits) bool { return small.within(r) }) {
			out = append(out, r)
		}
	}
	return out
}

type solver struct {
	by       []bits // element -> sets, fewest first
	sets     []bits // set -> elements
	best     []int
	nodes    int
	maxNodes int
}

// greedy takes the set with the largest gain until nothing is open.
func (s *solver) greedy(open bits) []int {
	var out []int
	for !open.empty() {
		gain := func(i int) int { return s.sets[i].and(open).count() }
		best := 0
		for i := range s.sets {
			if gain(i) > gain(best) {
				best = i
			}
		}
		open = open.without(s.sets[best])
		out = append(out, best)
	}
	return out
}

// search covers the open elements with free sets, beyond the ones chosen.
func (s *solver) search(open, free bits, chosen []int) {
	if open.empty() {
		if len(chosen) < len(s.best) {
			s.best = slices.Clone(chosen)
		}
		return
	}
	s.nodes++
	if s.nodes > s.maxNodes {
		return
	}
	q, bound := s.look(open, free)
	if bound < 0 || len(chosen)+bound >= len(s.best) {
		return
	}
	for _, i := range s.options(q, open, free) {
		s.search(open.without(s.sets[i]), free, append(slices.Clip(chosen), i))
		free = free.clone()
		free.clear(i) // all covers that have it were seen
	}
}

// look returns the open element with the fewest free sets, and how many sets
// are needed at least: elements in order of their number of sets, each that
// shares none with those taken before; -1 where one has no set left.
func (s *solver) look(open, free bits) (q, bound int) {
	type row struct{ q, n int }
	var rows []row
	for q := range open.each {
		n := s.by[q].and(free).count()
		if n == 0 {
			return 0, -1
		}
		rows = append(rows, row{q, n})
	}
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(a.n, b.n) })
	taken := newBits(len(s.sets))
	for _, r := range rows {
		if sets := s.by[r.q].and(free); sets.and(taken).empty() {
			taken.add(sets)
			bound++
		}
	}
	return rows[0].q, max(bound, s.byGain(open, free))
}

// byGain is the bound by size: with the largest gains first, how many sets
// it takes to reach the number of open elements.
func (s *solver) byGain(open, free bits) int {
	var gains []int
	for i := range free.each {
		gains = append(gains, s.sets[i].and(open).count())
	}
	slices.SortFunc(gains, func(a, b int) int { return cmp.Compare(b, a) })
	left, n := open.count(), 0
	for left > 0 && n < len(gains) {
		left -= gains[n]
		n++
	}
	return n
}

// options are the free sets of an element, largest gain first, without those
// whose gain another one includes.
func (s *solver) options(q int, open, free bits) []int {
	type option struct {
		set  int
		gain bits
	}
	var all []option
	for i := range s.by[q].and(free).each {
		all = append(all, option{i, s.sets[i].and(open)})
	}
	slices.SortStableFunc(all, func(a, b option) int { return cmp.Compare(b.gain.count(), a.gain.count()) })
	var out []int
	for i, o := range all {
		if !slices.ContainsFunc(all[:i], func(larger option) bool { return o.gain.within(larger.gain) }) {
			out = append(out, o.set)
		}
	}
	return out
}

// bits is a set of small numbers. All sets of one problem have one length.
type bits []uint64

func newBits(n int) bits { return make(bits, (n+63)/64) }

func (b bits) set(i int)      { b[i/64] |= 1 << (i % 64) }
func (b bits) clear(i int)    { b[i/64] &^= 1 << (i % 64) }
func (b bits) has(i int) bool { return b[i/64]>>(i%64)&1 == 1 }
func (b bits) clone() bits    { return slices.Clone(b) }

func (b bits) add(other bits) {
	for i, w := range other {
		b[i] |= w
	}
}

func (b bits) and(other bits) bits {
	out := b.clone()
	for i, w := range other {
		out[i] &= w
	}
	return out
}

func (b bits) without(other bits) bits {
	out := b.clone()
	for i, w := range other {
		out[i] &^= w
	}
	return out
}

func (b bits) within(other bits) bool { return b.without(other).empty() }

func (b bits) empty() bool {
	return !slices.ContainsFunc(b, func(w uint64) bool { return w != 0 })
}

func (b bits) count() int {
	n := 0
	for _, w := range b {
		n += mathbits.OnesCount64(w)
	}
	return n
}

// each yields the members in ascending order.
func (b bits) each(yield func(int) bool) {
	for i, w := range b {
		for ; w != 0; w &= w - 1 {
			if !yield(i*64 + mathbits.TrailingZeros64(w)) {
				return
			}
		}
	}
}
