package tui

import (
	"fmt"
	"strings"
	"time"

	"rehearse/internal/lang"
	"rehearse/internal/practice"
	"rehearse/internal/render"
	"rehearse/internal/schedule"
)

// Words puts together what the screens say in more than a fixed sentence.
// Plain mode says the same, line by line.
type Words struct{ Lang lang.Lang }

// Join makes a sentence of parts, with commas; Stop adds its end.
func (w Words) Join(parts []string) string { return strings.Join(parts, lang.TodayComma.Of(w.Lang)) }

// Stop ends a sentence.
func (w Words) Stop(s string) string {
	if w.Lang == lang.Chinese {
		return s + "。"
	}
	return s + "."
}

// Minutes is a length of time in whole minutes; a little is one.
func (w Words) Minutes(d time.Duration) string {
	n := int((d + 30*time.Second) / time.Minute)
	if d > 0 {
		n = max(n, 1)
	}
	return lang.Minutes.Of(w.Lang, n)
}

// Day is a date without its year.
func (w Words) Day(t time.Time) string {
	if w.Lang == lang.English {
		return t.Format("Jan 2")
	}
	return fmt.Sprintf("%d月%d日", t.Month(), t.Day())
}

// Practised is a day in a line.
func (w Words) Practised(p schedule.Practised) string {
	var parts []string
	switch {
	case p.Questions > 0 && p.Total > 0:
		parts = append(parts, lang.DayQuestions.Of(w.Lang, p.Questions, p.Got, p.Total))
	case p.Questions > 0:
		parts = append(parts, lang.SummaryQuestions.Of(w.Lang, p.Questions))
	}
	if p.Facts > 0 {
		parts = append(parts, lang.DayFacts.Of(w.Lang, p.Facts))
	}
	return w.Join(append(parts, lang.DayTime.Of(w.Lang, w.Minutes(p.Time))))
}

// Tally is a session in a line, and what comes tomorrow; nil leaves that out.
func (w Words) Tally(t practice.Tally, tomorrow *schedule.Share) string {
	var parts []string
	add := func(n int, m lang.Message, args ...any) {
		if n > 0 {
			parts = append(parts, m.Of(w.Lang, args...))
		}
	}
	add(t.Total, lang.SummaryPoints, t.Got, t.Total)
	add(t.Questions, lang.SummaryQuestions, t.Questions)
	add(t.Repairs, lang.SummaryRepairs, t.Repairs)
	add(t.Facts, lang.SummaryFacts, t.Facts)
	add(1, lang.SummaryTime, w.Minutes(t.Time))
	switch {
	case tomorrow == nil:
	case tomorrow.Cards > 0:
		add(1, lang.SummaryTomorrow, w.Minutes(tomorrow.Time))
	default:
		add(1, lang.SummaryFree)
	}
	return w.Stop(w.Join(parts))
}

// Place says how far the session is and where the card at hand stands:
// numbers first, since a deck wrote the rest.
func (w Words) Place(s practice.Session, cram, flagged bool, deckTitle string, now time.Time) []string {
	t, done := s.Turn, s.Tally.Cards()
	parts := []string{lang.Progress.Of(w.Lang, done+1, done+1+s.Remaining(now))}
	if cram {
		parts = append(parts, lang.CramTitle.Of(w.Lang))
	}
	if t.Repair() {
		parts = append(parts, lang.RepairTitle.Of(w.Lang))
	} else if t.Card.Points > 0 {
		parts = append(parts, lang.Points.Of(w.Lang, t.Card.Points))
	}
	if flagged {
		parts = append(parts, lang.Flagged.Of(w.Lang))
	}
	where := []string{render.Plain(deckTitle)}
	for _, title := range t.Card.Section {
		where = append(where, render.Plain(title))
	}
	return append(parts, strings.Join(where, " > "))
}
