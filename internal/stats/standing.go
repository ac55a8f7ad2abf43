package stats

import (
	"cmp"

	"rehearse/internal/review"
)

// A Standing says where a group of cards stands now.
type Standing struct {
	Cards    int
	Seen     int     // graded at least once
	Recall   float64 // plain mean of the chance of recall now, 0 to 1; unseen = 0
	Weighted float64 // the same by weight, as an interview counts it
	Scored   int     // cards with a scored answer
	Score    float64 // mean score of their newest scored answers, 0 to 1; of no meaning where Scored is 0
}

// StandingBy says where each group of cards stands.
func (c *Collector) StandingBy(g Grouping) []Group[Standing] { return sumsOf(c.group(g), standing) }

func standing(entries []*entry) Standing {
	s := Standing{Cards: len(entries)}
	var weights, weighted float64
	for _, e := range entries {
		w := float64(max(e.card.Weight, 0))
		weights += w
		if e.card.State.Phase != review.New {
			s.Seen++
			s.Recall += share(e.card.Recall)
			weighted += w * share(e.card.Recall)
		}
		if e.scored {
			s.Scored++
			s.Score += e.score
		}
	}
	s.Recall, s.Score = mean(s.Recall, s.Cards), mean(s.Score, s.Scored)
	if weights > 0 {
		s.Weighted = weighted / weights
	}
	return s
}

// A Grid crosses two groupings: Cells[row][column], the zero Standing where no
// card belongs to both.
type Grid struct {
	Rows, Columns []string
	Cells         [][]Standing
}

// Grid says where the cards stand that belong to both a row and a column.
func (c *Collector) Grid(rows, columns Grouping) Grid {
	return gridOf(c.group(rows), c.group(columns))
}

func gridOf(rows, columns groups) Grid {
	g := Grid{Rows: rows.names, Columns: columns.names, Cells: make([][]Standing, len(rows.names))}
	for y, row := range rows.members {
		g.Cells[y] = make([]Standing, len(columns.names))
		for x, column := range columns.members {
			g.Cells[y][x] = standing(common(row, column))
		}
	}
	return g
}

// common returns the entries of both lists, which are in the same order.
func common(a, b []*entry) []*entry {
	var out []*entry
	for len(a) > 0 && len(b) > 0 {
		switch cmp.Compare(a[0].place, b[0].place) {
		case 0:
			out, a, b = append(out, a[0]), a[1:], b[1:]
		case -1:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return out
}
