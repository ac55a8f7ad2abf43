package stats

import "rehearse/internal/review"

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
func (c *Collector) StandingBy(g Grouping) []Group[Standing] { return groupsOf(c, g, standing) }

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
	names, across := c.members(columns)
	column := map[*entry][]int{}
	for i, name := range names {
		for _, e := range across[name] {
			column[e] = append(column[e], i)
		}
	}
	g := Grid{Columns: names}
	var down map[string][]*entry
	g.Rows, down = c.members(rows)
	for _, name := range g.Rows {
		cells := make([][]*entry, len(names))
		for _, e := range down[name] {
			for _, i := range column[e] {
				cells[i] = append(cells[i], e)
			}
		}
		line := make([]Standing, len(names))
		for i, entries := range cells {
			line[i] = standing(entries)
		}
		g.Cells = append(g.Cells, line)
	}
	return g
}
