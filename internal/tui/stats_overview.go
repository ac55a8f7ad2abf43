package tui

import (
	"fmt"
	"strings"

	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/stats"
)

// overview says how steadily one practises and what is recalled.
func (sh *sheet) overview(s *sums) {
	p := s.Practised
	sh.part(sh.wrapped(sh.words().Stop(sh.words().Join([]string{
		sh.say(lang.StatsStreak, p.Streak), sh.say(lang.StatsLongest, p.Longest), sh.say(lang.StatsDays, p.Days),
		sh.say(lang.StatsReviews, s.Reviews), sh.hours(s.Time),
	})))...)
	sh.part(sh.retention(s.Retention)...)
	sh.part(sh.calendar(s.Calendar)...)
	sh.part(sh.retentionByKind(s.RetentionKind)...)
}

// retention is a bar a window; windows that hold no more than the one before
// say nothing new.
func (e env) retention(windows []stats.Window) []string {
	out := []string{e.labelled(lang.StatsRetention)}
	before := 0
	for _, w := range windows {
		if w.Answers == before {
			continue
		}
		before = w.Answers
		name := e.say(lang.StatsAllTime)
		if w.Days > 0 {
			name = e.say(lang.StatsLastDays, w.Days)
		}
		out = append(out, fmt.Sprintf(" %s %s  %s  %d/%d", pad(name, 9), share(w.Rate, true), e.bar(w.Rate, e.barCells()), w.Recalled, w.Answers))
	}
	if len(out) == 1 {
		out = append(out, " "+e.styles.dim.Render(e.say(lang.StatsNoRetention)))
	}
	return out
}

// retentionByKind is the same by kind, of a month and of all time.
func (e env) retentionByKind(kinds []stats.Group[[]stats.Window]) []string {
	out := []string{e.labelled(lang.StatsRetainKind)}
	for _, k := range kinds {
		var month, all stats.Window
		for _, w := range k.Sum {
			switch w.Days {
			case 30:
				month = w
			case 0:
				all = w
			}
		}
		if all.Answers > 0 {
			bar := e.bar(all.Rate, e.barCells())
			out = append(out, fmt.Sprintf(" %s  %s  %s  %s", share(month.Rate, month.Answers > 0), share(all.Rate, true), bar, e.say(lang.Kind(k.Name))))
		}
	}
	if len(out) == 1 {
		return nil
	}
	return out
}

// barCells is how long bars are.
func (e env) barCells() int { return min(max(e.width-30, 8), 40) }

// calendar is a column a week, with the months above.
func (e env) calendar(days []stats.Day) []string {
	names := strings.Fields(e.say(lang.StatsWeekdays))
	const gap, margin = 1, 4
	rows := stats.CalendarMap(days, e.width-margin-1, gap)
	out := []string{e.labelled(lang.StatsCalendar), strings.Repeat(" ", margin) + e.styles.dim.Render(e.months(rows[0], 1+gap))}
	for y, row := range rows {
		line := " " + e.styles.dim.Render(names[y]) + strings.Repeat(" ", margin-1-render.Width(names[y]))
		for _, cell := range row {
			line += e.day4(cell) + strings.Repeat(" ", gap)
		}
		out = append(out, strings.TrimRight(line, " "))
	}
	return out
}

// months writes the name of each month above the first week that begins in it,
// where there is room up to the next.
func (e env) months(weeks []stats.Cell, pitch int) string {
	names := strings.Fields(e.say(lang.StatsMonths))
	month := func(x int) int {
		_, m, _ := weeks[x].Day.Date()
		return int(m)
	}
	line := ""
	for x := range weeks {
		if x > 0 && month(x) == month(x-1) {
			continue
		}
		name, end := names[month(x)-1], x
		for end < len(weeks) && month(end) == month(x) {
			end++
		}
		room := (end - x) * pitch
		if end < len(weeks) { // a blank before the next name
			room--
		}
		if room >= render.Width(name) {
			line = pad(line, x*pitch) + name
		}
	}
	return line
}

// day4 is a square of the calendar, coloured where there is colour.
func (e env) day4(c stats.Cell) string {
	mark := string(c.Mark)
	switch {
	case c.Level == 0:
		return e.styles.dim.Render(mark)
	case c.Level >= 4:
		return e.styles.accent.Render(mark)
	case c.Level >= 2:
		return e.styles.good.Render(mark)
	}
	return mark
}
