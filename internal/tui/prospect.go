package tui

import (
	"fmt"
	"strings"
	"time"

	"rehearse/internal/interview"
	"rehearse/internal/lang"
	"rehearse/internal/plan"
	"rehearse/internal/render"
)

// appointment is when the interview is, how long that is from now, and where.
func (e env) appointment(i interview.Interview) []string {
	at := i.At(e.now.Location())
	when := strings.TrimSpace(e.day(at) + " " + i.Hour)
	head := e.styles.strong.Render(e.words().Join([]string{when, e.words().Until(i, e.now)}))
	items := []string{head}
	if place := render.Clean(i.Place()); place != "" {
		items = append(items, "   "+place)
	}
	lines := flow(items, e.width-2)
	for n, l := range lines {
		lines[n] = strings.TrimRight(render.Clip(l, e.width), " ")
	}
	return lines
}

// Until says how far away an interview is.
func (w Words) Until(i interview.Interview, now time.Time) string {
	days, left := i.DaysLeft(now), i.At(now.Location()).Sub(now)
	switch {
	case days < 0:
		return lang.InterviewAgo.Of(w.Lang, -days)
	case days == 0 && i.Hour != "" && left <= 0:
		return lang.InterviewNow.Of(w.Lang)
	case days == 0 && i.Hour != "" && left < time.Hour:
		return lang.InterviewMinutes.Of(w.Lang, int(left/time.Minute)+1)
	case days == 0 && i.Hour != "":
		return lang.InterviewHours.Of(w.Lang, int((left+30*time.Minute)/time.Hour))
	case days == 0:
		return lang.InterviewToday.Of(w.Lang)
	case days == 1:
		return lang.InterviewTmrw.Of(w.Lang)
	}
	return lang.InterviewLeft.Of(w.Lang, days)
}

// expectation is how much will be recalled on the day, with its band, and what
// more minutes would do; nothing where the plan has no cards.
func (e env) expectation(p interview.Prospect) []string {
	if p.Plan.All.Cards == 0 {
		return nil
	}
	out := []string{e.labelled(lang.PlanExpect)}
	width := max(render.Width(e.say(lang.PlanQuestions)), render.Width(e.say(lang.PlanFacts)), render.Width(e.say(lang.PlanWeakest)))
	for _, row := range []struct {
		name lang.Message
		of   plan.Expected
	}{{lang.PlanQuestions, p.Plan.Questions}, {lang.PlanFacts, p.Plan.Facts}} {
		if row.of.Cards > 0 {
			out = append(out, "   "+pad(e.say(row.name), width)+"  "+e.expected(row.of))
		}
	}
	if weak := e.weakest(p); weak != "" {
		lines := render.Wrap(weak, e.width-width-6)
		for i, l := range lines {
			name := ""
			if i == 0 {
				name = e.say(lang.PlanWeakest)
			}
			out = append(out, "   "+pad(name, width)+"  "+l)
		}
	}
	return append(out, e.wrapped(e.words().Reach(p.Plan, e.col.Settings().Minutes))...)
}

// expected is a share with a bar and its band; the bar gives way where it is
// narrow.
func (e env) expected(x plan.Expected) string {
	cells := min(20, max(e.width-36, 0))
	full := int(x.Mean*float64(cells) + .5)
	bar := strings.Repeat("#", full) + strings.Repeat("-", cells-full)
	if bar != "" {
		bar += "  "
	}
	return fmt.Sprintf("%3d%%  ", percent(x.Mean)) + e.styles.accent.Render(bar) +
		e.styles.dim.Render(e.say(lang.PlanBand, percent(x.Low), percent(x.High)))
}

func percent(share float64) int { return int(share*100 + .5) }

// weakCount is how many of the weakest competencies are told, and practised by
// one key.
const weakCount = 2

func (e env) weakest(p interview.Prospect) string {
	var parts []string
	for _, g := range p.Weakest(weakCount) {
		parts = append(parts, fmt.Sprintf("%s %d%%", e.col.Competency(g.Name), percent(g.Recall)))
	}
	if len(parts) == 0 {
		return ""
	}
	return e.words().Join(parts) + "   " + e.say(lang.PlanWeakKey)
}

// Reach says whether the minutes a day are enough, and how many would be.
func (w Words) Reach(p plan.Plan, minutes int) string {
	needed := int((p.Needed + time.Minute - 1) / time.Minute)
	goal := percent(p.Goal)
	switch {
	case p.All.Cards == 0:
		return ""
	case !p.Reachable:
		return lang.PlanNever.Of(w.Lang, goal, minutes, percent(p.All.Mean))
	case needed <= minutes:
		return lang.PlanReached.Of(w.Lang, minutes, goal)
	}
	return lang.PlanNeeds.Of(w.Lang, needed, goal)
}

// phase says what is different in the last days.
func (e env) phase(p plan.Plan) []string {
	texts := map[plan.Phase]lang.Message{plan.LastDays: lang.PlanLastDays, plan.LastEvening: lang.PlanLastEvening, plan.OnTheDay: lang.PlanOnTheDay, plan.After: lang.PlanAfter}
	var out []string
	m, ok := texts[p.Phase]
	if ok && p.Phase < plan.OnTheDay && len(p.Skeletons) == 0 {
		m = lang.PlanShort // too little time to hold any of it back
	}
	if ok {
		for _, l := range render.Wrap(e.say(m), e.width-2) {
			out = append(out, " "+e.styles.accent.Render(l))
		}
	}
	if n := len(p.Skeletons); n > 0 {
		out = append(out, e.wrapped(e.say(lang.PlanSkeletons, n, e.minutes(time.Duration(n)*SkimTime)))...)
	}
	return out
}

// audit holds the forecasts of the last week against what came.
func (e env) audit(p interview.Prospect) []string {
	asked, expected, recalled := p.Audited()
	if asked == 0 {
		return nil
	}
	text := e.say(lang.PlanAudit, asked, expected, recalled)
	if p.Tests > 0 {
		text += e.say(lang.PlanHeld, percent(p.Held), p.Tests)
	}
	return e.wrapped(text)
}

// checklists says which checklists are up today.
func (e env) checklists(due []interview.List) []string {
	open := 0
	var names []string
	for _, l := range due {
		open += l.Open()
		names = append(names, render.Plain(l.Card.Title))
	}
	if open == 0 {
		return nil
	}
	return e.wrapped(e.say(lang.PlanChecklist, strings.Join(names, e.say(lang.ListComma)), open))
}
