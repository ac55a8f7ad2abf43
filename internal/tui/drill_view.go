package tui

import (
	"fmt"
	"strings"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/practice"
	"rehearse/internal/render"
	"rehearse/internal/review"
)

func (d drill) view(e env) frame {
	t := d.session.Turn
	switch {
	case t == nil && !d.begun:
		return frame{title: " " + e.say(lang.PracticeLoading), to: -1}
	case t == nil:
		return frame{title: " " + e.say(lang.PracticeEmpty), to: -1}
	}
	out := frame{title: d.place(e, t), top: d.top, to: -1}
	if t.Phase == practice.Revealed {
		d.answerPage(e, t, &out)
		if d.paged {
			out.to = -1
		}
		return out
	}
	out.body = append(out.body, e.question(t.Card)...)
	d.askPage(e, t, &out)
	return out
}

// place is the title line of a card.
func (d drill) place(e env, t *practice.Turn) string {
	_, _, flagged, _ := e.col.Flags(t.Card.Key)
	return " " + strings.Join(e.words().Place(d.session, d.filter.Cram, flagged, e.col.DeckTitle(t.Card.Deck()), e.now), "  ")
}

// question is the card's question: its title in bold, the rest below it.
func (e env) question(c *card.Card) []string {
	var out []string
	title, rest, _ := strings.Cut(c.Question, "\n")
	if c.Form == card.FromCloze {
		title, rest = "", c.Question
	}
	if title != "" {
		for _, l := range render.Wrap(render.Plain(title), e.width-2) {
			out = append(out, " "+e.styles.strong.Render(l))
		}
	}
	if strings.TrimSpace(rest) != "" {
		out = append(out, e.markdown(rest)...)
	}
	return append(out, "")
}

// markdown is deck text with the margin of one cell.
func (e env) markdown(source string) []string {
	lines := e.pages.markdown(source, e.width-2)
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = " " + l
	}
	return out
}

// askPage is what stands below a question that waits for its answer.
func (d drill) askPage(e env, t *practice.Turn, out *frame) {
	switch {
	case t.Phase == practice.Confiding:
		out.body = append(out.body, e.styled(t.Text)...)
		out.foot = append(out.foot, " "+e.styles.strong.Render(e.say(lang.AskConfidence)))
	case d.writing:
		f := d.field.sized(e.width-4, max(e.height-len(out.body)-2, 3))
		lines, caret := f.view(e.styles)
		if caret != nil {
			caret.y += len(out.body)
			out.from, out.to = caret.y, caret.y
		}
		out.caret = caret
		out.body = append(out.body, lines...)
		out.foot = append(out.foot, e.dimmed(e.say(lang.AskType))...)
	case t.Repair():
		out.body = append(out.body, e.dimmed(e.say(lang.AskRepair, len(t.Points)))...)
	case !t.Card.IsQuestion():
		out.body = append(out.body, e.dimmed(e.say(lang.AskFact))...)
		out.body = append(out.body, e.hint(t.Card)...)
	default:
		ask := lang.AskSpeak
		if t.Mode != review.Speak {
			ask = lang.AskThink
		}
		out.body = append(out.body, e.dimmed(e.say(ask))...)
		out.body = append(out.body, e.hint(t.Card)...)
		out.foot = append(out.foot, e.clock(t)...)
	}
}

func (e env) hint(c *card.Card) []string {
	if c.Hint == "" {
		return nil
	}
	return append([]string{"", " " + e.styles.label.Render(e.say(lang.HintIs))}, e.markdown(c.Hint)...)
}

// clockCells is the length of the bar beside the clock, where there is room.
const clockCells = 24

// clock is the time taken against the time allowed.
func (e env) clock(t *practice.Turn) []string {
	taken, limit := t.Clock(e.now), t.Card.TimeLimit()
	if t.Mode != review.Speak {
		return []string{" " + e.styles.dim.Render(e.say(lang.Thought, clockText(taken)))}
	}
	text := e.say(lang.Spoken, clockText(taken), clockText(limit))
	style := e.styles.accent
	if t.Over(e.now) {
		style = e.styles.warn
		text += "  " + e.say(lang.OverTime)
	}
	cells := max(min(clockCells, e.width-render.Width(text)-4), 1)
	full := min(int(time.Duration(cells)*taken/limit), cells)
	bar := strings.Repeat("#", full) + strings.Repeat("-", cells-full)
	return []string{" " + style.Render(bar) + "  " + text}
}

func clockText(d time.Duration) string {
	s := int(d / time.Second)
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// styled is text that a person typed, shown as it was typed.
func (e env) styled(text string) []string {
	var out []string
	for _, paragraph := range strings.Split(render.Clean(text), "\n") {
		for _, l := range render.Wrap(paragraph, e.width-4) {
			out = append(out, " "+e.styles.label.Render("|")+" "+l)
		}
	}
	return out
}

// dimmed is a sentence of ours that may be overlooked.
func (e env) dimmed(s string) []string {
	lines := render.Wrap(s, e.width-2)
	for i, l := range lines {
		lines[i] = " " + e.styles.dim.Render(l)
	}
	return lines
}
