package tui

import (
	"fmt"
	"strings"
	"time"

	"rehearse/internal/lang"
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
	out.body = append(out.body, h.tonight(e)...)
	out.body = append(out.body, h.table(e, &out)...)
	out.body = append(out.body, h.below(e)...)
	if h.list.at == len(h.decks())-1 { // what stands below the last deck comes into sight with it
		out.to = len(out.body) - 1
	}
	return out
}

// tonight says what there is to do, in how much time.
func (h home) tonight(e env) []string {
	o := h.over
	all := o.Tonight.All()
	left := o.Minutes - o.Today.Time
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
		{lang.HomeNewQ, o.Tonight.NewQuestions}, {lang.HomeDueQ, o.Tonight.Questions},
		{lang.HomeRepairs, o.Tonight.Repairs}, {lang.HomeFacts, o.Tonight.Facts},
	}
	for _, r := range rows {
		if r.share.Cards > 0 {
			lines = append(lines, " "+pad(e.say(r.text, r.share.Cards), 21)+e.say(lang.HomeAbout, e.minutes(r.share.Time)))
		}
	}
	if o.First != "" {
		first := lang.HomeFirst
		if o.Begun > 0 {
			first = lang.HomeBegun
		}
		for _, l := range render.Wrap(e.say(first, render.Plain(o.First)), e.width-3) {
			lines = append(lines, "  "+e.styles.dim.Render(l))
		}
	}
	if o.Skipped > 0 {
		lines = append(lines, "  "+e.styles.dim.Render(e.say(lang.HomeLeftOver, o.Skipped)))
	}
	return append(lines, "")
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
		recall := "    -"
		if d.Seen > 0 {
			recall = fmt.Sprintf("%4.0f%%", d.RecallSeen*100)
		}
		text := fmt.Sprintf("%4d   %5d   %s   %s", d.Tonight, d.New, recall, render.Plain(d.Title))
		if i == h.list.at {
			out.from = len(out.body) + len(lines)
			out.to = out.from
		}
		lines = append(lines, e.row(i == h.list.at, text))
	}
	return lines
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

func (e env) day(t time.Time) string { return e.say(lang.TodayIs, int(t.Month()), t.Day()) }

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
