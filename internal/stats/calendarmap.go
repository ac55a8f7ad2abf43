package stats

import "rehearse/internal/review"

// A Cell is one square of a calendar map: a character that reads without
// colour, and the level for a user interface to colour it by.
type Cell struct {
	Day   review.Day
	Level int
	Mark  rune
}

// Mark returns the character of a level: '.' for a day not practised, the
// digits 1 to 4, and a blank for a day that has not come yet.
func Mark(level int) rune {
	switch {
	case level == Ahead:
		return ' '
	case level <= 0:
		return '.'
	}
	return '0' + rune(min(level, 4))
}

// CalendarMap lays the days of Calendar out: seven rows, Monday first, a
// column for each week. Of weeks that do not fit in the cells, with gap cells
// between columns, the newest stay. Labels are the caller's: the week of
// column x begins on rows[0][x].Day.
func CalendarMap(days []Day, cells, gap int) [][]Cell {
	gap = max(gap, 0)
	weeks := min(len(days)/7, max(cells+gap, 0)/(1+gap))
	days = days[len(days)-7*weeks:]
	rows := make([][]Cell, 7)
	for y := range rows {
		rows[y] = make([]Cell, weeks)
		for x := range rows[y] {
			d := days[7*x+y]
			rows[y][x] = Cell{d.Day, d.Level, Mark(d.Level)}
		}
	}
	return rows
}
