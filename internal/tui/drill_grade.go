package tui

import (
	"rehearse/internal/lang"
	"rehearse/internal/practice"
	"rehearse/internal/render"
	"rehearse/internal/review"
)

// gradeLine names the four grades with what each leads to, and the one that
// Enter takes.
func (d drill) gradeLine(e env, t *practice.Turn) []string {
	suggested := t.Suggested()
	var items []string
	for g := review.Again; g <= review.Easy; g++ {
		text := string('0'+rune(g)) + " " + e.say(gradeName(g))
		if !d.filter.Cram {
			text += " " + d.lead(e, t, g)
		}
		if g == suggested {
			text = e.styles.accent.Render(text)
		}
		items = append(items, text)
	}
	takes := lang.EnterTakes
	if !t.Card.IsQuestion() && t.Cursor >= len(t.Points) {
		takes = lang.SpaceTakes
	}
	items = append(items, e.styles.dim.Render(e.say(takes, e.say(gradeName(suggested)))))
	if d.filter.Cram {
		items = append(items, e.styles.warn.Render(e.say(lang.CramNote)))
	}
	return flow(items, e.width-2)
}

func gradeName(g review.Grade) lang.Message {
	switch g {
	case review.Again:
		return lang.GradeAgain
	case review.Hard:
		return lang.GradeHard
	case review.Easy:
		return lang.GradeEasy
	}
	return lang.GradeGood
}

// lead says when the card is back after a grade.
func (d drill) lead(e env, t *practice.Turn, g review.Grade) string {
	after := d.preview[g-1]
	switch {
	case after.DueAt != 0 && len(t.Points) > 0 && g <= review.Hard && t.Score().Got < t.Score().Total:
		return e.say(lang.RepairTonight)
	case after.DueAt != 0:
		minutes := (after.DueAt.Time().Sub(e.now) + 30e9) / 60e9
		return e.say(lang.InMinutes, max(int(minutes), 1))
	}
	return e.interval(after.Interval)
}

// interval is a number of days, as people say it.
func (e env) interval(days int) string {
	switch {
	case days <= 0:
		return e.say(lang.AgainTonight)
	case days == 1:
		return e.say(lang.Tomorrow)
	case days < 60:
		return e.say(lang.InDays, days)
	case days < 365:
		return e.say(lang.InMonths, float64(days)/30.4)
	}
	return e.say(lang.InYears, float64(days)/365.25)
}

// flow sets items side by side, two blanks apart, in as many lines as needed.
func flow(items []string, width int) []string {
	var lines []string
	line := ""
	for _, it := range items {
		switch {
		case line == "":
			line = it
		case render.Width(line)+2+render.Width(it) <= width:
			line += "  " + it
		default:
			lines = append(lines, " "+line)
			line = it
		}
	}
	if line != "" {
		lines = append(lines, " "+line)
	}
	return lines
}
