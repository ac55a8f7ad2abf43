package stats

import (
	"slices"

	"rehearse/internal/card"
)

// A Grouping says which groups a card belongs to: none, one or several.
type Grouping struct {
	Of    func(*Card) []string
	Order []string // names that come first; others follow as the cards bring them
}

// The names of the groups of BySort.
const (
	Questions = "questions"
	Facts     = "facts"
)

// BySort tells questions from facts.
func BySort() Grouping {
	of := func(c *Card) []string {
		if c.Question {
			return []string{Questions}
		}
		return []string{Facts}
	}
	return Grouping{of, []string{Questions, Facts}}
}

// ByKind groups by kind, in the order in which kinds are shown.
func ByKind() Grouping {
	var order []string
	for _, k := range card.Kinds() {
		order = append(order, string(k))
	}
	return Grouping{func(c *Card) []string { return []string{string(c.Kind)} }, order}
}

// ByCompetency puts a card into each of its competencies.
func ByCompetency() Grouping {
	return Grouping{Of: func(c *Card) []string { return c.Competencies }}
}

// ByDeck groups by the deck's slug.
func ByDeck() Grouping {
	return Grouping{Of: func(c *Card) []string { return []string{c.Key.Deck()} }}
}

// A Group is what a group of cards came to. No group is without cards.
type Group[T any] struct {
	Name string
	Sum  T
}

// groups are the names of groups, in order, and the entries of each, in theirs.
type groups struct {
	names   []string
	members [][]*entry
}

// sumsOf sums up the entries of every group.
func sumsOf[T any](g groups, sum func([]*entry) T) []Group[T] {
	out := make([]Group[T], len(g.names))
	for i, name := range g.names {
		out[i] = Group[T]{name, sum(g.members[i])}
	}
	return out
}

// group sorts the cards into groups. Cards that are gone belong to none.
func (c *Collector) group(by Grouping) groups {
	var found groups
	index := map[string]int{}
	for i := range c.entries {
		e := &c.entries[i]
		for _, name := range by.Of(e.card) {
			n, ok := index[name]
			if !ok {
				n = len(found.names)
				index[name] = n
				found.names, found.members = append(found.names, name), append(found.members, nil)
			}
			found.members[n] = include(found.members[n], e)
		}
	}
	return found.inOrder(by.Order, index)
}

// include appends an entry, but not twice where a card names a group twice.
func include(list []*entry, e *entry) []*entry {
	if n := len(list); n > 0 && list[n-1] == e {
		return list
	}
	return append(list, e)
}

// inOrder moves the named groups to the front; index tells where each is.
func (g groups) inOrder(names []string, index map[string]int) groups {
	var out groups
	move := func(name string) {
		out.names, out.members = append(out.names, name), append(out.members, g.members[index[name]])
	}
	for _, name := range names {
		if _, ok := index[name]; ok {
			move(name)
		}
	}
	for _, name := range g.names {
		if !slices.Contains(names, name) {
			move(name)
		}
	}
	return out
}
