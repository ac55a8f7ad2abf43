package tui

import (
	"fmt"
	"strings"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/schedule"
	"rehearse/internal/stats"
)

// The pages, in their order.
const (
	overviewPage = iota
	aheadPage
	skillsPage
	answersPage
	timePage
)

func statsPages() []lang.Message {
	return []lang.Message{lang.StatsOverview, lang.StatsAhead, lang.StatsSkills, lang.StatsAnswers, lang.StatsTime}
}

// statsHead is the number of lines that stay above a page.
const statsHead = 2

func (s statistics) view(e env) frame {
	out := frame{title: " " + e.say(lang.StatsTitle), top: s.top, to: -1}
	out.head = []string{s.tabs(e), ""}
	if s.sums == nil {
		out.body = []string{" ..."}
		return out
	}
	sh := s.sheet(e)
	out.body = sh.lines
	if s.list >= 0 && s.list < len(sh.rows) {
		row := sh.rows[s.list]
		out.from, out.to = row.from, row.line
		if row.foot != "" {
			out.foot = e.wrapped(row.foot)
		}
		if s.list == len(sh.rows)-1 { // what stands below the last row comes into sight with it
			out.to = len(sh.lines) - 1
		}
	}
	return out
}

// tabs names the pages; the one shown stands in brackets.
func (s statistics) tabs(e env) string {
	var out []string
	for i, name := range statsPages() {
		if i == s.page {
			out = append(out, e.styles.accent.Render("["+e.say(name)+"]"))
		} else {
			out = append(out, e.styles.dim.Render(e.say(name)))
		}
	}
	return " " + strings.Join(out, " ")
}

// sheet sets the page shown.
func (s statistics) sheet(e env) *sheet {
	sh := &sheet{env: e, at: s.list}
	if s.sums == nil {
		return sh
	}
	if s.page == overviewPage {
		for _, draw := range s.more {
			sh.part(draw(e)...)
		}
	}
	sh.page(s.page, s.sums)
	return sh
}

// A sheet is a page in the making: lines, some of which can be chosen.
type sheet struct {
	env
	at    int // the row chosen
	lines []string
	rows  []statRow
	head  int // line of the heading that the next row is the first below; -1 = another was
}

// A statRow is a line that the cursor can stand on: a card, or a choice of
// cards. from is the first line to be seen with it.
type statRow struct {
	from, line int
	card       card.Key
	filter     schedule.Filter
	foot       string // what there is no room for beside it
}

func (sh *sheet) page(page int, s *sums) {
	switch {
	case page == aheadPage:
		sh.ahead(s)
	case page == skillsPage:
		sh.skills(s)
	case s.Reviews == 0:
		sh.part(sh.wrapped(sh.say(lang.StatsNone))...)
	case page == overviewPage:
		sh.overview(s)
	case page == answersPage:
		sh.answers(s)
	case page == timePage:
		sh.time(s)
	}
}

// part adds lines, apart from those before them.
func (sh *sheet) part(lines ...string) {
	if len(sh.lines) > 0 && len(lines) > 0 {
		sh.lines = append(sh.lines, "")
	}
	sh.head = len(sh.lines)
	sh.lines = append(sh.lines, lines...)
}

// row adds a line that can be chosen.
func (sh *sheet) row(text string, r statRow) {
	r.from, r.line = len(sh.lines), len(sh.lines)
	if sh.head >= 0 {
		r.from, sh.head = sh.head, -1
	}
	sh.lines = append(sh.lines, render.Clip(sh.env.row(len(sh.rows) == sh.at, text), sh.width))
	sh.rows = append(sh.rows, r)
}

// bar is a share as a bar whose length reads without colour.
func (e env) bar(share float64, cells int) string {
	b := stats.Bar(share, cells, '#', '-')
	n := strings.Count(b, "#")
	return e.styles.accent.Render(b[:n]) + e.styles.dim.Render(b[n:])
}

// share is a share in per cent, in four cells; "-" where it is not known.
func share(f float64, known bool) string {
	if !known {
		return "   -"
	}
	return fmt.Sprintf("%3.0f%%", f*100)
}

// hours is a length of time, in hours from two on.
func (e env) hours(d time.Duration) string {
	minutes := int((d + 30*time.Second) / time.Minute)
	if minutes < 120 {
		return e.minutes(d)
	}
	return e.say(lang.StatsHours, minutes/60, minutes%60)
}

// titleOf is the title of a card; one that is gone goes by its key.
func (e env) titleOf(k card.Key) string {
	if c, ok := e.col.Card(k); ok {
		return render.Plain(c.Title)
	}
	return render.Plain(string(k))
}

// right fills s with blanks on its left up to width cells.
func right(s string, width int) string {
	return strings.Repeat(" ", max(width-render.Width(s), 0)) + s
}

// StatsPage is all pages below each other, for paper: without styles, no wider
// than width.
func StatsPage(col Collection, l lang.Lang, c *stats.Collector, width int) []string {
	const paper = 30 // lines, for the height of charts
	e := env{col: col, lang: l, styles: &styles{}, width: min(width, measure), height: paper}
	sh := &sheet{env: e, at: -1}
	s := sumUp(c)
	for page := range statsPages() {
		sh.page(page, s)
	}
	for i, line := range sh.lines {
		sh.lines[i] = strings.TrimRight(line, " ")
	}
	return sh.lines
}
