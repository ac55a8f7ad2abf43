package tui

import (
	"fmt"
	"strings"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/plan"
	"rehearse/internal/render"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

func (h home) view(e env) frame {
	out := frame{title: " " + e.say(lang.HomeTitle), to: -1}
	if h.over == nil {
		out.body = []string{" " + e.styles.dim.Render(e.say(lang.HomeLoading))}
		return out
	}
	out.body = append(out.body, e.underWay(h.mock)...)
	out.body = append(out.body, h.meeting(e)...)
	out.body = append(out.body, h.tonight(e)...)
	out.body = append(out.body, h.outlook(e)...)
	out.body = append(out.body, h.table(e, &out)...)
	out.body = append(out.body, h.below(e)...)
	if h.moved && h.list.at == len(h.decks())-1 { // what stands below the last deck comes into sight with it
		out.to = len(out.body) - 1
	}
	return out
}

// meeting is the interview that stands, or the one that nobody has told of.
func (h home) meeting(e env) []string {
	switch {
	case h.meets:
		return append(e.appointment(h.of), "")
	case h.untold != nil:
		return append(e.wrapped(e.styles.strong.Render(e.say(lang.AskHowItWent, e.day(h.untold.At(e.now.Location()))))), "")
	}
	return nil
}

// outlook is what the plan comes to, and what the checklists ask for; these
// outlast the interview.
func (h home) outlook(e env) []string {
	if h.plan == nil {
		if out := e.checklists(h.due); len(out) > 0 {
			return append(out, "")
		}
		return nil
	}
	out := append(e.phase(h.plan.Plan), e.expectation(*h.plan)...)
	if n := len(h.plan.Plan.Unreached); n > 0 {
		out = append(out, e.wrapped(e.say(lang.PlanUnreached, n))...)
	}
	if out = append(out, e.checklists(h.plan.Due)...); len(out) == 0 {
		return nil
	}
	return append(out, "")
}

// guided reports whether sessions are made by the plan: where an interview
// stands, until its hour has come.
func (h home) guided() bool { return h.plan != nil && h.plan.Plan.Phase != plan.After }

// share is what there is to do tonight, and the first question: as the plan
// has it where there is one.
func (h home) share() (totals schedule.Totals, first card.Key) {
	if h.guided() && h.over.Begun == 0 {
		return h.plan.Tonight, h.plan.First
	}
	return h.over.Tonight, h.over.FirstKey
}

// tonight says what there is to do, in how much time.
func (h home) tonight(e env) []string {
	o := h.over
	if h.meets && h.plan == nil {
		return append(e.dimmed(e.say(lang.PlanLoading)), "")
	}
	tonight, firstKey := h.share()
	all := tonight.All()
	left := o.Minutes - o.Today.Time
	if h.plan != nil && h.plan.Plan.Queue.Budget > 0 {
		left = min(left, h.plan.Plan.Queue.Budget) // the last evening ends early
	}
	if all.Cards == 0 {
		return append(h.nothing(e), "")
	}
	head := e.styles.strong.Render(e.say(lang.HomeTonight, e.minutes(max(left, 0))))
	lines := flow([]string{head + " ", e.styles.dim.Render(e.say(lang.HomeGo))}, e.width-2)
	if left <= 0 {
		lines = e.wrapped(e.styles.strong.Render(e.say(lang.HomeDone, e.minutes(o.Minutes))))
	}
	rows := []struct {
		text  lang.Message
		share schedule.Share
	}{
		{lang.HomeNewQ, tonight.NewQuestions}, {lang.HomeDueQ, tonight.Questions},
		{lang.HomeRepairs, tonight.Repairs}, {lang.HomeFacts, tonight.Facts},
	}
	for _, r := range rows {
		if r.share.Cards == 0 {
			continue
		}
		line := " " + pad(e.say(r.text, r.share.Cards), 21) + e.say(lang.HomeAbout, e.minutes(r.share.Time))
		if r.text == lang.HomeRepairs && e.width >= 60 {
			line += "    " + e.styles.dim.Render(e.say(lang.PlanMissed, tonight.Missed, tonight.MissedMust))
		}
		lines = append(lines, line)
	}
	if title := e.title(firstKey); title != "" {
		first := lang.HomeFirst
		if o.Begun > 0 {
			first = lang.HomeBegun
		}
		for _, l := range render.Wrap(e.say(first, title), e.width-3) {
			lines = append(lines, "  "+e.styles.dim.Render(l))
		}
	}
	if o.Skipped > 0 && !h.guided() {
		lines = append(lines, "  "+e.styles.dim.Render(e.say(lang.HomeLeftOver, o.Skipped)))
	}
	return append(lines, "")
}

// title is the title of a card; "" where there is none.
func (e env) title(k card.Key) string {
	if c, ok := e.col.Card(k); ok {
		return render.Plain(c.Title)
	}
	return ""
}

// nothing says that nothing is due, and when that ends.
func (h home) nothing(e env) []string {
	o := h.over
	if len(o.Decks)+len(o.Rest) == 0 {
		return e.wrapped(e.styles.strong.Render(e.say(lang.HomeNoDecks)))
	}
	lines := []string{" " + e.styles.strong.Render(e.say(lang.HomeNothing))}
	next := o.NextDue.In(e.now.Location())
	switch {
	case o.NextDue.IsZero():
	case next.Sub(e.now) < 12*time.Hour:
		lines = append(lines, e.wrapped(e.say(lang.HomeNextStep, next.Format("15:04")))...)
	default:
		lines = append(lines, " "+e.say(lang.HomeNextDay, e.day(next)))
	}
	return lines
}

// table is a row a deck: tonight, unseen, recall, title; roles, facts, and
// what was not chosen stand apart.
func (h home) table(e env, out *frame) []string {
	decks := h.decks()
	if len(decks) == 0 {
		return nil
	}
	lines := []string{" " + e.styles.dim.Render(e.say(lang.HomeColumns))}
	group := decks[0].Group
	for i, d := range decks {
		if i == len(h.over.Decks) || d.Group != group { // a blank line tells groups apart
			lines = append(lines, "")
		}
		group = d.Group
		tonight, recall := h.standing(d)
		text := fmt.Sprintf("%4d   %5d   %s   %s", tonight, d.New, recall, render.Plain(d.Title))
		if i == h.list.at && h.moved {
			out.from = len(out.body) + len(lines)
			out.to = out.from
		}
		lines = append(lines, e.row(i == h.list.at, text))
	}
	return lines
}

// standing is how many cards of a deck come tonight and how well it is known:
// on the day of the interview where one is ahead, else now.
func (h home) standing(d schedule.DeckCount) (tonight int, recall string) {
	if h.guided() {
		for _, g := range h.plan.Decks {
			if g.Name == d.Deck {
				for _, e := range h.plan.Plan.Queue.Entries {
					if e.Key.Deck() == d.Deck {
						tonight++
					}
				}
				return tonight, fmt.Sprintf("%4d%%", percent(g.Recall))
			}
		}
	}
	if d.Seen == 0 {
		return d.Tonight, "    -"
	}
	return d.Tonight, fmt.Sprintf("%4.0f%%", d.RecallSeen*100)
}

// below is what else there is to know.
func (h home) below(e env) []string {
	o := h.over
	lines := []string{}
	if n := len(o.Rest); n > 0 && !h.all {
		lines = append(lines, "      "+e.styles.dim.Render(e.say(lang.HomeOthers, n)))
	}
	lines = append(lines, "")
	if o.Yesterday.Reviews > 0 {
		lines = append(lines, e.wrapped(e.say(lang.HomeYesterday, e.words().Practised(o.Yesterday)))...)
	}
	if o.Today.Reviews > 0 {
		lines = append(lines, e.wrapped(e.say(lang.HomeSpent, e.words().Practised(o.Today)))...)
	}
	if !h.meets && h.untold == nil {
		lines = append(lines, e.dimmed(e.say(lang.NoInterview))...)
	}
	lines = append(lines, e.storyGaps()...)
	if o.Faults > 0 {
		lines = append(lines, " "+e.styles.warn.Render(e.say(lang.HomeFaults, o.Faults)))
	}
	return lines
}

// words puts sentences together in the program's language.
func (e env) words() Words { return Words{e.lang} }

// minutes is a length of time in whole minutes.
func (e env) minutes(d time.Duration) string { return e.words().Minutes(d) }

// moment is when something was written or done, in the person's own time.
func (e env) moment(at review.Instant) string {
	return at.Time().In(e.now.Location()).Format("2006-01-02 15:04")
}

// labelled is the name of a part of a page.
func (e env) labelled(name lang.Message) string { return " " + e.styles.label.Render(e.say(name)) }

// hanging sets a text as an item: later lines stand under its first word.
func (e env) hanging(text string) []string {
	lines := render.Wrap(text, e.width-4)
	for i, l := range lines {
		lines[i] = "   " + l
		if i == 0 {
			lines[i] = " - " + l
		}
	}
	return lines
}

func seconds(s float64) time.Duration { return time.Duration(s * float64(time.Second)) }

func (e env) day(t time.Time) string { return e.words().Day(t) }

// wrapped sets a sentence of ours with the margin of one cell.
func (e env) wrapped(s string) []string {
	lines := render.Wrap(s, e.width-2)
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return lines
}

// pad fills s with blanks up to width cells.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(width-render.Width(s), 0))
}
