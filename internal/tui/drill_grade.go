package tui

import (
	"time"

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
		text := string('0'+rune(g)) + " " + e.say(GradeName(g))
		if !d.filter.Cram {
			text += " " + Lead(e.lang, t, g, d.preview[g-1], e.now)
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
	items = append(items, e.styles.dim.Render(e.say(takes, e.say(GradeName(suggested)))))
	if d.filter.Cram {
		items = append(items, e.styles.warn.Render(e.say(lang.CramNote)))
	}
	return flow(items, e.width-2)
}

// GradeName is what a grade is called.
func GradeName(g review.Grade) lang.Message {
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

// Lead says, in l, when the card of a turn is back after a grade that leads
// to a state.
func Lead(l lang.Lang, t *practice.Turn, g review.Grade, after review.State, now time.Time) string {
	switch {
	case after.DueAt != 0 && len(t.Points) > 0 && g <= review.Hard && t.Score().Got < t.Score().Total:
		return lang.RepairTonight.Of(l)
	case after.DueAt != 0:
		minutes := int((after.DueAt.Time().Sub(now) + 30*time.Second) / time.Minute)
		return lang.InMinutes.Of(l, max(minutes, 1))
	}
	return interval(l, after.Interval)
}

// interval is a number of days, as people say it.
func interval(l lang.Lang, days int) string {
	switch {
	case days <= 0:
		return lang.AgainTonight.Of(l)
	case days == 1:
		return lang.Tomorrow.Of(l)
	case days < 60:
		return lang.InDays.Of(l, days)
	case days < 365:
		return lang.InMonths.Of(l, float64(days)/30.4)
	}
	return lang.InYears.Of(l, float64(days)/365.25)
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
