package tui

import (
	"fmt"
	"strings"

	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/schedule"
	"rehearse/internal/stats"
)

// skills says where competencies, decks and kinds stand, the weakest first.
// Names come last: decks may bring competencies of their own.
func (sh *sheet) skills(s *sums) {
	parts := []struct {
		name   lang.Message
		rows   []standing
		called func(string) string
		filter func(string) schedule.Filter
	}{
		{lang.StatsByCompetency, s.competencies, sh.col.Competency, competencyFilter},
		{lang.StatsByDeck, s.decks, func(slug string) string { return render.Plain(sh.col.DeckTitle(slug)) }, deckFilter},
		{lang.StatsByKind, s.kinds, func(kind string) string { return sh.say(lang.Kind(kind)) }, kindFilter},
	}
	for _, p := range parts {
		if len(p.rows) == 0 {
			continue
		}
		grid := p.rows[0].by != nil && sh.wide()
		sh.part(sh.labelled(p.name), "  "+sh.styles.dim.Render(sh.columns(grid)))
		for _, r := range p.rows {
			row := statRow{filter: p.filter(r.name)}
			if !grid {
				row.foot = sh.cells(r.by)
			}
			sh.row(sh.numbers(r, grid)+p.called(r.name), row)
		}
		if p.rows[0].by != nil {
			sh.lines = append(sh.lines, sh.dimmed(sh.say(lang.StatsGroups))...)
		}
	}
}

// wide tells whether the grid fits beside the sums.
func (e env) wide() bool { return e.width >= 70 }

// numberCells are the cells of a column of numbers, which stand at its right.
const numberCells = 8

func (e env) columns(grid bool) string {
	names := []lang.Message{lang.ColRecall, lang.StatsScore, lang.StatsSeen}
	if grid {
		for _, s := range sorts() {
			names = append(names, s.name)
		}
	}
	line := ""
	for i, n := range names {
		line += right(e.say(n), cellsOf(i))
	}
	return line
}

// cellsOf is how wide a column of numbers is; the first needs no gap.
func cellsOf(column int) int {
	if column == 0 {
		return 6
	}
	return numberCells
}

func (e env) numbers(r standing, grid bool) string {
	texts := []string{share(r.sum.Recall, r.sum.Seen > 0), share(r.sum.Score, r.sum.Scored > 0), fmt.Sprintf("%d/%d", r.sum.Seen, r.sum.Cards)}
	if grid {
		for _, s := range r.by {
			texts = append(texts, cell(s))
		}
	}
	line := ""
	for i, t := range texts {
		line += right(t, cellsOf(i))
	}
	return line + "  "
}

// cells is a row of the grid in words, for where there is no room for it.
func (e env) cells(by []stats.Standing) string {
	var out []string
	for i, s := range by {
		if s.Cards > 0 {
			out = append(out, e.say(sorts()[i].name)+" "+cell(s))
		}
	}
	return strings.Join(out, "  ")
}

// cell is a square of the grid: recall and score, "-" for what is not known,
// nothing where there is no card.
func cell(s stats.Standing) string {
	if s.Cards == 0 {
		return ""
	}
	number := func(f float64, known bool) string {
		if !known {
			return "-"
		}
		return fmt.Sprintf("%.0f", f*100)
	}
	return number(s.Recall, s.Seen > 0) + "/" + number(s.Score, s.Scored > 0)
}
