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

// groupsOf sums up the entries of every group. Cards that are gone belong to
// none.
func groupsOf[T any](c *Collector, g Grouping, sum func([]*entry) T) []Group[T] {
	names, members := c.members(g)
	out := make([]Group[T], len(names))
	for i, name := range names {
		out[i] = Group[T]{name, sum(members[name])}
	}
	return out
}

// members returns the groups that have cards, in order, and their entries.
func (c *Collector) members(g Grouping) (names []string, members map[string][]*entry) {
	members = map[string][]*entry{}
	var found []string
	for i := range c.entries {
		e := &c.entries[i]
		for _, name := range g.Of(e.card) {
			list := members[name]
			if n := len(list); n > 0 && list[n-1] == e {
				continue // named twice
			} else if n == 0 {
				found = append(found, name)
			}
			members[name] = append(list, e)
		}
	}
	for _, name := range g.Order {
		if len(members[name]) > 0 {
			names = append(names, name)
		}
	}
	for _, name := range found {
		if !slices.Contains(g.Order, name) {
			names = append(names, name)
		}
	}
	return names, members
}
