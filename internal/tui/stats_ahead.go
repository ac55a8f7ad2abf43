package tui

import (
	"math"
	"slices"
	"strings"
	"time"

	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/review"
	"rehearse/internal/stats"
)

// ahead says what comes due: a month of it where there is room, else two weeks.
func (sh *sheet) ahead(s *sums) {
	load := s.Forecast
	if n := 14; sh.width < 64 && len(load) > n {
		load = load[:n]
	}
	cards, minutes := make([]float64, len(load)), make([]float64, len(load))
	due, took := 0, time.Duration(0)
	for i, l := range load {
		cards[i], minutes[i] = float64(l.Due), l.Time.Minutes()
		due, took = due+l.Due, took+l.Time
	}
	sh.part(sh.wrapped(sh.words().Stop(sh.say(lang.StatsDueAll, due, len(load), sh.hours(took))))...)
	days := make([]review.Day, len(load))
	for i, l := range load {
		days[i] = l.Day
	}
	height := min(max((sh.height-statsHead-9)/2, 3), 8)
	sh.part(sh.chart(sh.say(lang.StatsDue, most(cards)), cards, days, height, topOf(cards))...)
	sh.part(sh.chart(sh.say(lang.StatsMinutes, most(minutes)), minutes, days, height, topOf(minutes))...)
	sh.part(sh.week(load)...)
}

// most is the greatest value, in whole numbers.
func most(values []float64) int {
	top := 0.0
	for _, v := range values {
		top = max(top, v)
	}
	return int(math.Ceil(top))
}

// topOf is the value that fills the height: the greatest one, unless today's,
// with all that is overdue, would leave nothing to be seen of the other days.
func topOf(values []float64) float64 {
	const beyond = 2
	rest := slices.Max(append(values[1:len(values):len(values)], 0))
	if rest == 0 {
		return values[0]
	}
	return min(slices.Max(values), beyond*rest)
}

// chart is columns over their days; a column that goes beyond the top ends in
// a mark.
func (e env) chart(name string, values []float64, days []review.Day, height int, top float64) []string {
	cells := e.width - 2
	rows := stats.Columns(values, cells, height, top)
	step, width := stats.Pitch(len(values), cells)
	if step == 0 {
		return e.headed(name)
	}
	for i, v := range values {
		if v > top && top > 0 {
			rows[0] = rows[0][:i*step] + strings.Repeat("^", width) + rows[0][i*step+width:]
		}
	}
	if strings.Contains(rows[0], "^") {
		name += e.say(lang.StatsOver)
	}
	out := e.headed(name)
	for _, row := range rows {
		out = append(out, " "+e.styles.accent.Render(strings.TrimRight(row, " ")))
	}
	rule := strings.Repeat("-", step*(len(values)-1)+width)
	return append(out, " "+e.styles.dim.Render(rule), " "+e.styles.dim.Render(e.dayLabels(days, step, cells)))
}

// headed is a heading that may take more than a line.
func (e env) headed(name string) []string {
	lines := render.Wrap(name, e.width-2)
	for i, l := range lines {
		lines[i] = " " + e.styles.label.Render(l)
	}
	return lines
}

// dayLabels writes the dates of columns under them, as many as fit.
func (e env) dayLabels(days []review.Day, step, cells int) string {
	line := ""
	for i, d := range days {
		label := e.date(d)
		if i > 0 && i*step < render.Width(line)+2 || i*step+render.Width(label) > cells {
			continue
		}
		line = pad(line, i*step) + label
	}
	return line
}

// date is a study day, month and day.
func (e env) date(d review.Day) string {
	year, month, day := d.Date()
	return e.day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// dateCells are the cells that a date takes at most.
func (e env) dateCells() int { return render.Width(e.date(review.DayOf(2026, time.December, 31))) }

// week is the next days in numbers.
func (e env) week(load []stats.Load) []string {
	var out []string
	for _, l := range load[:min(7, len(load))] {
		line := " " + pad(e.date(l.Day), e.dateCells()) + e.say(lang.StatsDueDay, l.Due)
		if l.Time > 0 {
			line += "  " + e.say(lang.HomeAbout, e.minutes(l.Time))
		}
		out = append(out, line)
	}
	return append(out, e.dimmed(e.say(lang.StatsHonest))...)
}
