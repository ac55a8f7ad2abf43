package tui

import (
	"cmp"
	"slices"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/schedule"
	"rehearse/internal/stats"
)

// sums is a report, and the standings as the pages show them.
type sums struct {
	stats.Report
	competencies, decks, kinds []standing
}

// A standing is a group of cards, and how it stands by sort of question.
type standing struct {
	name string // tag, slug or kind
	sum  stats.Standing
	by   []stats.Standing // as sorts; only of competencies
}

// A sort is kinds of questions that are much alike: all kinds are more than a
// line holds.
type sort struct {
	name  lang.Message
	kinds []card.Kind // none = all that no other has
}

func sorts() []sort {
	return []sort{
		{lang.StatsTold, []card.Kind{card.Behavioral, card.Intro, card.Values}},
		{lang.StatsCase, []card.Kind{card.Situational}},
		{lang.StatsTrade, nil},
		{lang.StatsFacts, []card.Kind{card.Metric, card.Fact}},
	}
}

// bySort groups cards by sort, named by its index.
func bySort() stats.Grouping {
	order := make([]string, len(sorts()))
	sortOf, other := map[card.Kind]string{}, ""
	for i, s := range sorts() {
		order[i] = string(rune('0' + i))
		if s.kinds == nil {
			other = order[i]
		}
		for _, k := range s.kinds {
			sortOf[k] = order[i]
		}
	}
	return stats.Grouping{Order: order, Of: func(c *stats.Card) []string {
		if name, ok := sortOf[c.Kind]; ok {
			return []string{name}
		}
		return []string{other}
	}}
}

func sumUp(c *stats.Collector) *sums {
	s := &sums{Report: c.Report(stats.DefaultOptions())}
	grid := c.Grid(stats.ByCompetency(), bySort())
	for i, g := range s.Competencies {
		row := standing{g.Name, g.Sum, make([]stats.Standing, len(sorts()))}
		for x, name := range grid.Columns {
			row.by[name[0]-'0'] = grid.Cells[i][x]
		}
		s.competencies = append(s.competencies, row)
	}
	for _, g := range s.Decks {
		s.decks = append(s.decks, standing{name: g.Name, sum: g.Sum})
	}
	for _, g := range c.StandingBy(stats.ByKind()) {
		s.kinds = append(s.kinds, standing{name: g.Name, sum: g.Sum})
	}
	for _, rows := range [][]standing{s.competencies, s.decks, s.kinds} {
		slices.SortStableFunc(rows, weaker)
	}
	return s
}

// weaker puts what is recalled worst first; of those alike what scored worse,
// then what has more cards.
func weaker(a, b standing) int {
	return cmp.Or(cmp.Compare(a.sum.Recall, b.sum.Recall), cmp.Compare(scoreOf(a.sum), scoreOf(b.sum)), cmp.Compare(b.sum.Cards, a.sum.Cards))
}

// scoreOf is a score to sort by; one that is not known is no weak one.
func scoreOf(s stats.Standing) float64 {
	if s.Scored == 0 {
		return schedule.Unscored
	}
	return s.Score
}

func competencyFilter(tag string) schedule.Filter {
	return schedule.Filter{Competencies: []string{tag}}
}

func deckFilter(slug string) schedule.Filter { return schedule.Filter{Decks: []string{slug}} }

func kindFilter(kind string) schedule.Filter {
	return schedule.Filter{Kinds: []card.Kind{card.Kind(kind)}}
}
