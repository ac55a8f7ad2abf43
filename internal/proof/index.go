package proof

import (
	"cmp"
	"slices"
)

// An index finds, among many texts, those that may hold a given share of
// another's pairs, without comparing all with all. It rests on prefix
// filtering: order the pairs of a text by how rare they are; whoever holds a
// share t of its n pairs must hold one of the rarest n - ceil(t n) + 1. Only
// those are looked up, and rare pairs have few owners.
type index struct {
	count  map[gram]int   // texts that have the pair
	owners map[gram][]int // the same texts, by number
}

func newIndex(texts [][]gram) *index {
	x := &index{count: map[gram]int{}, owners: map[gram][]int{}}
	for i, t := range texts {
		for _, g := range t {
			x.count[g]++
			x.owners[g] = append(x.owners[g], i)
		}
	}
	return x
}

// maxOwners is how many texts may share a pair before it is too common to
// look up. It keeps the time linear where all texts are alike.
const maxOwners = 200

// candidates returns the numbers of texts that may hold share of the pairs of
// t, in rising order.
func (x *index) candidates(t []gram, share float64) []int {
	byRarity := slices.Clone(t)
	slices.SortFunc(byRarity, func(a, b gram) int {
		return cmp.Or(cmp.Compare(x.count[a], x.count[b]), cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	need := int(share*float64(len(t)) + .999)
	var list []int
	for _, g := range byRarity[:min(len(t), len(t)-need+1)] {
		if o := x.owners[g]; len(o) <= maxOwners {
			list = append(list, o...)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}
