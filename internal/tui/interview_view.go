package tui

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"rehearse/internal/interview"
	"rehearse/internal/lang"
	"rehearse/internal/plan"
	"rehearse/internal/render"
)

// A formRow is a line of the interview's form.
type formRow struct {
	name  lang.Message
	value string
	free  bool // may be filled in before there is a date
	open  func(e env, i interview.Interview) effect
}

// rows are the lines of the form: what is typed, the decks, the minutes, one's
// research, and once it is past how it went.
func (m meeting) rows(e env) []formRow {
	var out []formRow
	for _, r := range interviewRows() {
		value := r.value(e, m.of)
		if value != "" && r.name == lang.RowGoal {
			value += "%"
		}
		out = append(out, formRow{name: r.name, value: value, open: func(e env, i interview.Interview) effect { return effect{open: newRow(e, i, r)} }})
	}
	out = append(out,
		formRow{name: lang.RowDecks, value: e.decksText(m.of), open: func(_ env, i interview.Interview) effect { return effect{open: newDeckChoice(i)} }},
		formRow{name: lang.RowMinutes, value: strconv.Itoa(e.col.Settings().Minutes), free: true, open: func(e env, _ interview.Interview) effect { return effect{open: newMinutes(e)} }},
		formRow{name: lang.RowPage, value: e.linesText(m.of.Page), open: func(e env, i interview.Interview) effect { return effect{open: newPage(e, i)} }})
	if m.of.ID != "" && m.of.Past(e.now) {
		out = append(out,
			formRow{name: lang.RowWent, value: e.wentText(m.of), open: func(e env, i interview.Interview) effect { return effect{save: keepInterview(e, went(i))} }},
			formRow{name: lang.RowReview, value: e.linesText(m.of.Review), open: func(e env, i interview.Interview) effect { return effect{open: newReview(e, i)} }})
	}
	return out
}

// linesText says how long a text is.
func (e env) linesText(text string) string {
	if strings.TrimSpace(text) == "" {
		return ""
	}
	return e.say(lang.RowLines, strings.Count(strings.TrimSpace(text), "\n")+1)
}

func (m meeting) view(e env) frame {
	out := frame{title: " " + e.say(lang.InterviewTitle), top: m.top, to: -1}
	if !m.ready {
		return out
	}
	if m.of.ID != "" {
		out.body = append(append(out.body, e.appointment(m.of)...), "")
	} else {
		out.body = append(append(out.body, e.dimmed(e.say(lang.InterviewNone))...), "")
	}
	m.form(e, &out)
	if m.plan != nil {
		out.body = append(out.body, m.foreseen(e)...)
	}
	if strings.TrimSpace(m.of.Page) != "" {
		out.body = append(append(out.body, e.part(lang.RowPage, m.of.Page)...), "")
	}
	out.body = append(out.body, m.earlier(e)...)
	return out
}

func (m meeting) form(e env, out *frame) {
	rows := m.rows(e)
	width := 0
	for _, r := range rows {
		width = max(width, render.Width(e.say(r.name)))
	}
	for i, r := range rows {
		value := render.Clean(r.value)
		if value == "" {
			value = e.say(lang.RowEmpty)
		}
		if i == m.list.at && !m.scroll {
			out.from, out.to = len(out.body), len(out.body)
			if i == 0 {
				out.from = 0
			}
		}
		text := pad(e.say(r.name), width) + "  " + value
		out.body = append(out.body, render.Clip(e.row(i == m.list.at, text), e.width))
	}
	out.body = append(out.body, "")
}

// foreseen is the plan: what it comes to, what other minutes would do, the
// evenings, competencies, decks, and what will not be reached.
func (m meeting) foreseen(e env) []string {
	p := *m.plan
	out := append(e.phase(p.Plan), e.expectation(p)...)
	out = append(out, e.audit(p)...)
	out = append(append(out, e.checklists(p.Due)...), "")
	out = append(out, m.whatIf(e)...)
	out = append(out, m.evenings(e)...)
	out = append(out, e.groups(lang.PlanByCompetency, p.Competencies, e.col.Competency)...)
	out = append(out, e.groups(lang.PlanByDeck, p.Decks, e.col.DeckTitle)...)
	return append(out, m.unreached(e)...)
}

func (m meeting) whatIf(e env) []string {
	if len(m.reach) == 0 || m.plan.Plan.Phase == plan.After {
		return nil
	}
	form := lang.PlanIfRow
	if e.width < 60 {
		form = lang.PlanIfShort
	}
	out := []string{e.labelled(lang.PlanIf)}
	for _, r := range m.reach {
		line := e.say(form, r.minutes, percent(r.Questions.Mean), percent(r.Facts.Mean), r.Unseen)
		if r.minutes == e.col.Settings().Minutes {
			line = e.styles.accent.Render(line)
		}
		out = append(out, " "+line)
	}
	return append(out, "")
}

// mostEvenings is how many evenings are listed.
const mostEvenings = 14

func (m meeting) evenings(e env) []string {
	days := m.plan.Plan.Days
	if len(days) == 0 {
		return nil
	}
	out := []string{e.labelled(lang.PlanDays)}
	for _, d := range days[:min(len(days), mostEvenings)] {
		y, month, day := d.Day.Date()
		date := pad(e.day(time.Date(y, month, day, 0, 0, 0, 0, time.UTC)), 9)
		out = append(out, "   "+e.say(lang.PlanDayRow, date, d.Reviews, d.New, e.minutes(d.Time)))
	}
	return append(out, "")
}

// groups lists how much of each sort will be recalled, name last.
func (e env) groups(head lang.Message, of []plan.Group, name func(string) string) []string {
	if len(of) == 0 {
		return nil
	}
	out := []string{e.labelled(head)}
	for _, g := range of {
		cells := min(20, max(e.width-34, 4))
		full := int(g.Recall*float64(cells) + .5)
		bar := strings.Repeat("#", full) + strings.Repeat("-", cells-full)
		out = append(out, fmt.Sprintf("   %3d%%  %s  %s", percent(g.Recall), e.styles.accent.Render(bar), render.Plain(name(g.Name))))
	}
	return append(out, "")
}

// mostUnreached is how many of the cards that will not be reached are named.
const mostUnreached = 30

func (m meeting) unreached(e env) []string {
	keys := m.plan.Plan.Unreached
	if len(keys) == 0 {
		return nil
	}
	out := []string{" " + e.styles.label.Render(e.say(lang.PlanNotReached, len(keys)))}
	for _, k := range keys[:min(len(keys), mostUnreached)] {
		title := string(k)
		if c, ok := e.col.Card(k); ok {
			title = render.Plain(c.Title)
		}
		out = append(out, " - "+render.Clip(title, e.width-4))
	}
	if more := len(keys) - mostUnreached; more > 0 {
		out = append(out, " - "+e.say(lang.PlanMore, more))
	}
	return append(out, "")
}

// earlier lists the interviews of before, with how they went.
func (m meeting) earlier(e env) []string {
	if len(m.past) == 0 {
		return nil
	}
	out := []string{e.labelled(lang.PastInterviews)}
	for _, i := range m.past {
		line := i.Date
		if went := e.wentText(i); went != "" {
			line += "  " + went
		}
		if place := render.Clean(i.Place()); place != "" {
			line += "  " + place
		}
		out = append(out, " - "+render.Clip(line, e.width-4))
		if i.Review != "" {
			out = append(out, e.styled(i.Review)...)
		}
	}
	return append(out, "")
}

// readiness is where one will stand on the day, for the statistics: how much is
// expected, how well forecasts have held, and by deck and kind. Where no
// interview stands there is nothing to say.
func readiness(ctx context.Context, col Collection) (section, error) {
	p, ok, err := col.Prospect(ctx)
	if err != nil || !ok {
		return func(env) []string { return nil }, err
	}
	return func(e env) []string {
		out := append(e.appointment(p.Interview), e.expectation(p)...)
		out = append(append(out, e.audit(p)...), "")
		out = append(out, e.groups(lang.PlanByDeck, p.Decks, e.col.DeckTitle)...)
		out = append(out, e.groups(lang.PlanByKind, p.Kinds, func(kind string) string { return e.say(lang.Kind(kind)) })...)
		return out[:len(out)-1] // the page sets parts apart by itself
	}, nil
}
