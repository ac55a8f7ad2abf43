package tui

import (
	"fmt"
	"slices"
	"strings"

	"rehearse/internal/answer"
	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/practice"
	"rehearse/internal/render"
	"rehearse/internal/review"
)

// answerPage is the page after the answer: points to tick, then one's own
// version or the model, then all that the deck says about the question.
func (d drill) answerPage(e env, t *practice.Turn, out *frame) {
	if t.Card.Form != card.FromCloze {
		out.body = append(out.body, e.question(t.Card)...)
	}
	if t.Card.IsQuestion() {
		out.body[len(out.body)-1] = " " + e.styles.dim.Render(e.took(t))
		out.body = append(out.body, "")
	}
	if len(t.Points) > 0 {
		d.points(e, t, out)
	}
	out.body = append(out.body, d.version(e, t)...)
	out.body = append(out.body, e.storiesOf(t.Card)...)
	out.body = append(out.body, e.followUp(t)...)
	out.body = append(out.body, e.background(t.Card)...)
	out.foot = append(out.foot, d.gradeLine(e, t)...)
}

// took says how long the answer was.
func (e env) took(t *practice.Turn) string {
	if t.Mode == review.Type {
		size := answer.Length(t.Text, e.col.Settings().SpeechRate)
		return e.say(lang.TypedLength, size.Total(), clockText(size.Speech), clockText(t.Card.TimeLimit()))
	}
	if t.Mode == review.Speak && !t.Repair() {
		return e.say(lang.Spoken, clockText(t.Answered), clockText(t.Card.TimeLimit()))
	}
	return e.say(lang.Thought, clockText(t.Answered))
}

// points is the list to tick.
func (d drill) points(e env, t *practice.Turn, out *frame) {
	hint := lang.TickHint
	if t.Cursor >= len(t.Points) {
		hint = lang.TickDone
	}
	out.body = append(out.body, " "+e.styles.strong.Render(e.say(lang.DidYouSay)))
	out.body = append(out.body, e.dimmed(e.say(hint))...)
	if slices.Contains(d.likely, true) {
		out.body = append(out.body, e.dimmed(e.say(lang.HintNote))...)
	}
	for i, p := range t.Points {
		point := t.Card.KeyPoints[p]
		from := len(out.body)
		first, rest := e.pointPrefix(point, t.Ticks[i], i == t.Cursor, hintMark(d.likely, p))
		out.body = append(out.body, e.pages.inline(point.Text, e.width-1, first, rest)...)
		if i == t.Cursor && len(point.Say) > 0 {
			for _, l := range render.Wrap(e.say(lang.SayIt)+e.colon()+render.Plain(point.Say[0]), e.width-1-render.Width(rest)) {
				out.body = append(out.body, rest+e.styles.dim.Render(l))
			}
		}
		if i == t.Cursor {
			out.from, out.to = from, len(out.body)-1
		}
	}
	out.body = append(out.body, e.score(t), "")
}

// likely tells for each key point whether its words occur in what was typed;
// nil where nothing was. It is a hint, and ticks nothing.
func likely(points []card.KeyPoint, text string) []bool {
	if text == "" {
		return nil
	}
	out := make([]bool, len(points))
	for i, h := range answer.Hints(points, text) {
		out[i] = h.Likely
	}
	return out
}

// hintMark stands before a point whose words occur in what was typed; where
// nothing was typed there is no room for one.
func hintMark(likely []bool, point int) string {
	switch {
	case point >= len(likely):
		return ""
	case likely[point]:
		return "* "
	}
	return "  "
}

// pointPrefix is what stands before a point: cursor, box, weight, must-have,
// STAR letter and a hint; and the blanks that later lines hang under.
func (e env) pointPrefix(p card.KeyPoint, k practice.Tick, here bool, hint string) (first, rest string) {
	mark, style := "[ ]", e.styles.dim
	switch k {
	case practice.Said:
		mark, style = "[x]", e.styles.good
	case practice.Missed:
		mark, style = "[-]", e.styles.bad
	}
	cursor := "  "
	if here {
		cursor, style = e.styles.accent.Render("> "), e.styles.accent
	}
	must := strings.Repeat(" ", render.Width(e.say(lang.MustMark)))
	if p.Must {
		must = e.styles.warn.Render(e.say(lang.MustMark))
	}
	star := " "
	if p.Star != 0 {
		star = string(rune(p.Star))
	}
	first = cursor + style.Render(mark) + fmt.Sprintf(" %d ", p.Weight) + must + " "
	if e.width >= 60 { // where it is narrow, text comes before letters
		first += e.styles.dim.Render(star) + " "
	}
	if hint != "" {
		first += e.styles.good.Render(hint)
	}
	return first, strings.Repeat(" ", render.Width(first))
}

// score is the weight earned so far, and what a missed must-have means.
func (e env) score(t *practice.Turn) string {
	s := t.Score()
	text := e.say(lang.ScoreSoFar, s.Got, s.Total)
	if t.OpenPoints() == 0 {
		text = e.say(lang.ScoreIs, s.Got, s.Total)
	}
	line := " " + e.styles.accent.Render(text)
	for i, p := range t.Points {
		if t.Card.KeyPoints[p].Must && t.Ticks[i] == practice.Missed {
			return line + "   " + e.styles.warn.Render(e.say(lang.MustMissed))
		}
	}
	return line
}

// A version is one of the texts that stand in the answer's place.
type version struct {
	name  lang.Message
	lines func(e env) []string
}

// versions are the texts that v goes through: one's own answer, what was typed
// just now, the model.
func (d drill) versions(e env, t *practice.Turn) []version {
	var out []version
	if own, _ := e.col.OwnAnswer(t.Card.Key); own != "" && t.Card.IsQuestion() {
		out = append(out, version{lang.OwnAnswerIs, func(e env) []string { return e.markdown(own) }})
	}
	if t.Text != "" {
		out = append(out, version{lang.MyAnswer, func(e env) []string { return e.styled(t.Text) }})
	}
	if t.Card.Answer != "" {
		name := lang.ModelAnswer
		if !t.Card.IsQuestion() {
			name = lang.AnswerIs
		}
		out = append(out, version{name, func(e env) []string { return e.markdown(t.Card.Answer) }})
	}
	return out
}

// version is the text that is shown, with its name and what v shows next.
func (d drill) version(e env, t *practice.Turn) []string {
	all := d.versions(e, t)
	if len(all) == 0 {
		return nil
	}
	v := all[d.flip%len(all)]
	head := " " + e.styles.label.Render(e.say(v.name))
	if len(all) > 1 {
		head += "   " + e.styles.dim.Render(e.say(lang.FlipHint, e.say(all[(d.flip+1)%len(all)].name)))
	}
	return append(append([]string{head}, v.lines(e)...), "")
}

// followUp is what an interviewer would ask next, and whether there was an
// answer to it. What the deck says besides comes below it.
func (e env) followUp(t *practice.Turn) []string {
	next := t.FollowUp()
	if next == "" {
		return nil
	}
	out := e.part(lang.AskedNext, next)
	said := lang.FollowedNo
	if t.Followed {
		said = lang.FollowedYes
	}
	out[len(out)-1] = " " + e.styles.dim.Render(e.say(said))
	return append(out, "")
}

// background is the rest of what the deck says.
func (e env) background(c *card.Card) []string {
	var out []string
	if _, _, _, note := e.col.Flags(c.Key); note != "" {
		out = append(out, " "+e.styles.label.Render(e.say(lang.NoteIs)))
		out = append(append(out, e.styled(note)...), "")
	}
	out = append(out, e.part(lang.WhyIs, c.Why)...)
	out = append(out, e.items(lang.PitfallsAre, c.Pitfalls)...)
	out = append(out, e.items(lang.FollowUpIs, c.FollowUps)...)
	if len(c.Anchors) > 0 {
		out = append(out, " "+e.styles.label.Render(e.say(lang.AnchorsAre)))
		for _, a := range c.Anchors {
			first := fmt.Sprintf(" %d  ", a.Score)
			out = append(out, e.pages.inline(a.Text, e.width-1, e.styles.strong.Render(first), "    ")...)
		}
		out = append(out, "")
	}
	out = append(out, e.items(lang.BlanksAre, c.Blanks)...)
	if len(c.Competencies) > 0 {
		out = append(out, e.part(lang.TestsAre, e.competencies(c.Competencies))...)
	}
	out = append(out, e.items(lang.SourcesAre, c.Sources)...)
	if c.Checked != "" {
		out = append(out, " "+e.styles.dim.Render(e.say(lang.CheckedOn, c.Checked)))
	}
	return out
}

// competencies names them, never by tag.
func (e env) competencies(tags []string) string {
	names := make([]string, len(tags))
	for i, tag := range tags {
		names[i] = e.col.Competency(tag)
	}
	if e.lang == lang.Chinese {
		return strings.Join(names, "、")
	}
	return strings.Join(names, ", ")
}

// part is a labelled piece of Markdown, nothing when it is empty.
func (e env) part(name lang.Message, text string) []string {
	if text == "" {
		return nil
	}
	head := " " + e.styles.label.Render(e.say(name))
	return append(append([]string{head}, e.markdown(text)...), "")
}

// items is a labelled list, nothing when it is empty.
func (e env) items(name lang.Message, list []string) []string {
	if len(list) == 0 {
		return nil
	}
	out := []string{" " + e.styles.label.Render(e.say(name))}
	for _, it := range list {
		out = append(out, e.pages.inline(it, e.width-1, " - ", "   ")...)
	}
	return append(out, "")
}

func (e env) colon() string {
	if e.lang == lang.Chinese {
		return "："
	}
	return ": "
}
