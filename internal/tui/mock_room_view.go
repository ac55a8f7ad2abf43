package tui

import (
	"strings"
	"time"

	"rehearse/internal/lang"
	"rehearse/internal/mock"
	"rehearse/internal/render"
	"rehearse/internal/review"
)

func (m mockRoom) view(e env) frame {
	r := m.room
	out := frame{title: m.place(e), top: m.top, to: -1}
	if r.Phase() == mock.Between {
		out.body = m.between(e)
		out.foot = e.wrapped(e.styles.strong.Render(e.say(lang.MockBetween)))
		return out
	}
	out.body = append(out.body, e.question(e.cardOf(r.Question()))...)
	switch {
	case r.Phase() == mock.Paused:
		out.foot = append(e.dimmed(e.say(lang.MockIsPaused)), m.clock(e)...)
	case r.Phase() == mock.Preparing:
		out.body = append(out.body, e.dimmed(e.say(lang.MockPreparing))...)
		out.foot = m.clock(e)
	case r.Phase() == mock.Confiding:
		out.body = append(out.body, e.styled(r.Answer().Text)...)
		out.foot = append(out.foot, " "+e.styles.strong.Render(e.say(lang.AskConfidence)))
	case m.typing():
		m.fieldBelow(e, &out)
		out.foot = m.clock(e)
	default:
		out.body = append(out.body, e.dimmed(e.say(lang.MockTalking))...)
		if text := r.Answer().Text; text != "" {
			out.body = append(out.body, e.styled(text)...)
		}
		out.foot = m.clock(e)
	}
	return out
}

// place says how far the interview is; what a deck wrote comes last.
func (m mockRoom) place(e env) string {
	r := m.room
	parts := []string{e.say(lang.MockAt, r.At+1, len(r.Answers)), e.paperName(r.Paper.Name)}
	if s := r.Question().Section; len(s) > 0 {
		parts = append(parts, render.Plain(s[len(s)-1]))
	}
	return " " + strings.Join(parts, "  ")
}

// between is what stands there before a question is asked: the question does
// not.
func (m mockRoom) between(e env) []string {
	r, q := m.room, m.room.Question()
	var out []string
	if r.StartedAt.IsZero() {
		about := map[mock.Name]lang.Message{mock.Quick: lang.MockIsQuick, mock.Full: lang.MockIsFull, mock.OneWay: lang.MockIsOneWay, mock.Own: lang.MockIsOwn}
		out = append(e.paper(r.Paper), e.dimmed(e.say(about[r.Paper.Name]))...)
		out = append(out, "")
	}
	if q.Prep > 0 {
		out = append(out, e.wrapped(e.say(lang.MockEachTime, q.Points, clockText(q.Prep), clockText(q.Time)))...)
	} else {
		out = append(out, e.wrapped(e.say(lang.MockEachNoPrep, q.Points, clockText(q.Time)))...)
	}
	if a := r.Answer(); a.Time > 0 {
		out = append(out, e.wrapped(e.say(lang.MockHalf))...)
	}
	mode := lang.MockSpeak
	if r.Mode == review.Type {
		mode = lang.MockType
	}
	return append(out, " "+e.say(lang.MockSetMode)+e.colon()+e.say(mode))
}

// fieldBelow puts the field below the question.
func (m mockRoom) fieldBelow(e env, out *frame) {
	lines, caret := m.field.sized(e.width-4, m.fieldRoom(e)).view(e.styles)
	if caret != nil {
		caret.y += len(out.body)
		out.from, out.to = caret.y, caret.y
	}
	out.caret = caret
	out.body = append(out.body, lines...)
}

// fieldRoom is the height of the field.
func (m mockRoom) fieldRoom(e env) int {
	return max(e.height-len(e.question(e.cardOf(m.room.Question())))-3, 3)
}

// typedStep is how often the clock moves while someone types: beside text
// that an input method composes, little should.
const typedStep = 5 * time.Second

// clock is the time used against the time given.
func (m mockRoom) clock(e env) []string {
	used, limit := m.room.Clock(e.now)
	if m.typing() {
		used = used.Truncate(typedStep)
	}
	name := lang.MockSpeakClock
	if m.room.Stage() == mock.Preparing {
		name = lang.MockPrepClock
	}
	return e.timed(name, used, limit)
}

// timed is a clock with a bar, where there is room for one.
func (e env) timed(name lang.Message, used, limit time.Duration) []string {
	text := e.say(name, clockText(used), clockText(limit))
	style := e.styles.accent
	if used > limit {
		style = e.styles.warn
		text += "  " + e.say(lang.OverTime)
	}
	cells := max(min(clockCells, e.width-render.Width(text)-4), 1)
	full := cells
	if limit > 0 {
		full = min(int(time.Duration(cells)*used/limit), cells)
	}
	return []string{" " + style.Render(strings.Repeat("#", full)+strings.Repeat("-", cells-full)) + "  " + text}
}
