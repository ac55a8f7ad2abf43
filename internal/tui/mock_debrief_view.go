package tui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/mock"
	"rehearse/internal/practice"
	"rehearse/internal/render"
	"rehearse/internal/review"
)

func (d mockDebrief) view(e env) frame {
	i, v := d.at(), d.interview()
	q, a := v.Paper.Questions[i], v.Answers[i]
	c := e.cardOf(q)
	title := e.say(lang.MockDebriefAt, i+1, len(v.Answers)) + "  " + e.say(lang.MockWorth, pointsText(v.Points(i)), q.Points)
	out := frame{title: " " + title, top: d.top, to: -1}
	out.body = e.question(c)
	if !a.Done {
		out.body = append(out.body, e.dimmed(e.say(lang.MockNothingSaid))...)
		out.body = append(append(out.body, ""), e.model(c)...)
		return out
	}
	if took := e.answeredIn(v, i); took != "" {
		out.body[len(out.body)-1] = " " + e.styles.dim.Render(took)
		out.body = append(out.body, "")
	}
	if a.Text != "" {
		out.body = append(out.body, e.labelled(lang.MyAnswer))
		out.body = append(append(out.body, e.styled(a.Text)...), "")
	}
	d.points(e, c, &out)
	out.body = append(out.body, d.asked(e, v)...)
	if a.Note != "" {
		out.body = append(out.body, e.labelled(lang.MockNoteIs))
		out.body = append(append(out.body, e.styled(a.Note)...), "")
	}
	out.body = append(out.body, e.star(c.KeyPoints, v.Attempt(i))...)
	out.body = append(out.body, e.anchors(c, a.Anchor)...)
	out.body = append(out.body, e.model(c)...)
	if d.paged {
		out.to = -1
	}
	out.foot = d.foot(e)
	return out
}

// answeredIn says how the answer was given: its time, and how sure one was.
func (e env) answeredIn(v mock.Interview, i int) string {
	q, a := v.Paper.Questions[i], v.Answers[i]
	var parts []string
	add := func(on bool, m lang.Message, args ...any) {
		if on {
			parts = append(parts, e.say(m, args...))
		}
	}
	add(a.Time > 0, lang.MockTook, clockText(a.Time), clockText(q.Time))
	add(v.Over(i) > 0, lang.MockOverBy, clockText(v.Over(i)))
	add(a.Cut, lang.MockCut)
	parts = append(parts, e.sureness(a.Confidence)...)
	return strings.Join(parts, "  ")
}

// sureness names a confidence, nothing for none.
func (e env) sureness(c review.Confidence) []string {
	switch c {
	case review.Sure:
		return []string{e.say(lang.MockSure)}
	case review.Shaky:
		return []string{e.say(lang.MockShaky)}
	case review.Unknown:
		return []string{e.say(lang.MockUnknown)}
	}
	return nil
}

// pointsText is a number of points to the tenth.
func pointsText(f float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(f, 'f', 1, 64), ".0")
}

// points is the list to tick.
func (d mockDebrief) points(e env, c *card.Card, out *frame) {
	i, q := d.at(), d.room.Question()
	if len(q.Marks) == 0 {
		return
	}
	hint := lang.TickHint
	if d.cursor[i] >= len(q.Marks) {
		hint = lang.TickDone
	}
	out.body = append(out.body, " "+e.styles.strong.Render(e.say(lang.DidYouSay)))
	out.body = append(out.body, e.dimmed(e.say(hint))...)
	points := pointsOf(q.Marks, c)
	near := likely(points, d.room.Answers[i].Text)
	if slices.Contains(near, true) {
		out.body = append(out.body, e.dimmed(e.say(lang.HintNote))...)
	}
	for j := range points {
		first, rest := e.pointPrefix(points[j], d.ticked(i, j), j == d.cursor[i], hintMark(near, j))
		from := len(out.body)
		out.body = append(out.body, e.pages.inline(points[j].Text, e.width-1, first, rest)...)
		if j == d.cursor[i] {
			out.from, out.to = from, len(out.body)-1
		}
	}
	out.body = append(out.body, "")
}

// pointsOf are the points of a paper's question as the paper has them, with what
// the card knows beside: its letters of STAR and other ways to say it.
func pointsOf(marks []mock.Mark, c *card.Card) []card.KeyPoint {
	out := make([]card.KeyPoint, len(marks))
	for i, m := range marks {
		if len(c.KeyPoints) == len(marks) { // else it was written anew since
			out[i] = c.KeyPoints[i]
		}
		out[i].Text, out[i].Weight, out[i].Must = m.Text, m.Weight, m.Must
	}
	return out
}

// ticked is the verdict on a point: open until it was gone over.
func (d mockDebrief) ticked(i, j int) practice.Tick {
	points := d.room.Answers[i].Points
	switch {
	case j >= d.passed[i]:
		return practice.Open
	case j < len(points) && points[j]:
		return practice.Said
	}
	return practice.Missed
}

// asked is what the interviewer would have asked next, once the points were
// gone through.
func (d mockDebrief) asked(e env, v mock.Interview) []string {
	i := d.at()
	text, _ := v.FollowUp(i)
	if text == "" || d.passed[i] < len(v.Paper.Questions[i].Marks) {
		return nil
	}
	out := e.part(lang.AskedNext, text)
	said := lang.FollowedNo
	if v.Answers[i].FollowUp {
		said = lang.FollowedYes
	}
	out[len(out)-1] = " " + e.styles.dim.Render(e.say(said))
	return append(out, "")
}

// anchors are what a 5, a 3 and a 1 sound like, the one chosen marked.
func (e env) anchors(c *card.Card, chosen int) []string {
	if len(c.Anchors) == 0 {
		return nil
	}
	out := append([]string{e.labelled(lang.AnchorsAre)}, e.dimmed(e.say(lang.MockOverallHint))...)
	all := slices.Clone(c.Anchors)
	slices.SortStableFunc(all, func(a, b card.Anchor) int { return b.Score - a.Score })
	for _, a := range all {
		first := fmt.Sprintf("   %d  ", a.Score)
		if a.Score == chosen {
			first = e.say(lang.MockAnchorAt, a.Score)
		}
		out = append(out, e.pages.inline(a.Text, e.width-1, e.styles.strong.Render(first), strings.Repeat(" ", render.Width(first)))...)
	}
	return append(out, "")
}

// model is the answer of the deck and what it says about the question.
func (e env) model(c *card.Card) []string {
	out := e.part(lang.ModelAnswer, c.Answer)
	out = append(out, e.part(lang.WhyIs, c.Why)...)
	return append(out, e.items(lang.PitfallsAre, c.Pitfalls)...)
}

// foot is the judgement of the whole and the grade, with their keys.
func (d mockDebrief) foot(e env) []string {
	i := d.at()
	a := d.room.Answers[i]
	overall := e.say(lang.MockOverallNone)
	if a.Anchor > 0 {
		overall = e.say(lang.MockOverallIs, a.Anchor)
	}
	items := []string{e.styles.accent.Render(overall) + "  " + e.styles.dim.Render(e.say(lang.MockOverallKeys, "+", "-"))}
	g, ok := d.suggested(i)
	switch {
	case a.Grade != 0:
		items = append(items, e.styles.accent.Render(e.say(lang.MockAccepted, e.say(GradeName(a.Grade)))))
	case ok:
		items = append(items, e.say(lang.MockSuggests, e.say(GradeName(g)), "a"))
	default:
		items = append(items, e.styles.dim.Render(e.say(lang.MockNotGraded)))
	}
	return flow(items, e.width-2)
}
