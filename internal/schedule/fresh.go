package schedule

import "rehearse/internal/rank"

// addNew takes new cards while the limit and the minutes last, questions
// first.
func (b *builder) addNew() {
	b.addFresh(newQuestion, b.questionOrder(), len(b.newQuestions))
	b.addFresh(newFact, b.factOrder(), len(b.newFacts))
}

// addFresh takes from next, which yields at most n candidates, until it ends,
// the limit of new cards is reached or there is no time left for one.
func (b *builder) addFresh(class costClass, next func() (int32, bool), n int) {
	for ; b.fresh < b.l.New && !b.full(); n-- {
		if !b.fits(class) {
			b.passedNew += n
			return
		}
		i, ok := next()
		if !ok {
			return
		}
		if b.add(i, Unseen) {
			b.fresh++
		}
	}
}

// questionOrder yields the new questions of one section in their order on the
// first evening, and on later ones each kind in turn.
func (b *builder) questionOrder() func() (int32, bool) {
	if b.l.FirstEvening {
		return b.firstSection()
	}
	kinds := groupBy(b.newQuestions, func(i int32) string { return string(b.cands[i].Kind) })
	turn := 0
	return func() (int32, bool) {
		for len(kinds) > 0 {
			turn %= len(kinds)
			if len(kinds[turn]) == 0 {
				kinds = append(kinds[:turn], kinds[turn+1:]...)
				continue
			}
			i := kinds[turn][0]
			kinds[turn] = kinds[turn][1:]
			turn++
			return i, true
		}
		return 0, false
	}
}

func (b *builder) firstSection() func() (int32, bool) {
	rest := b.newQuestions
	return func() (int32, bool) {
		for len(rest) > 0 {
			i := rest[0]
			rest = rest[1:]
			if b.cands[i].Section == b.cands[b.newQuestions[0]].Section {
				return i, true
			}
		}
		return 0, false
	}
}

// factOrder mixes the sections evenly, each in its order: the i-th of n facts
// stands at (i+1/2)/n of the way, so that all sections end together.
func (b *builder) factOrder() func() (int32, bool) {
	sections := groupBy(b.newFacts, func(i int32) string { return b.cands[i].Section })
	taken := make([]int, len(sections))
	way := make(rank.Heap, len(sections))
	for s := range sections {
		way[s] = rank.Item{Rank: .5 / float64(len(sections[s])), Index: int32(s)}
	}
	way.Init()
	return func() (int32, bool) {
		if len(way) == 0 {
			return 0, false
		}
		s := way[0].Index
		i := sections[s][taken[s]]
		taken[s]++
		if n := len(sections[s]); taken[s] == n {
			way.Pop()
		} else {
			way[0].Rank = (float64(taken[s]) + .5) / float64(n)
			way.Down(0)
		}
		return i, true
	}
}

// groupBy keeps the order of the groups' first members and of the members.
// Neighbours mostly belong together, which saves the look-up.
func groupBy(list []int32, name func(int32) string) [][]int32 {
	var groups [][]int32
	at := map[string]int{}
	last, g := "", -1
	for _, i := range list {
		if n := name(i); g < 0 || n != last {
			var known bool
			if g, known = at[n]; !known {
				g = len(groups)
				at[n] = g
				groups = append(groups, nil)
			}
			last = n
		}
		groups[g] = append(groups[g], i)
	}
	return groups
}
