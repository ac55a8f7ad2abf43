package tui

import (
	"fmt"
	"strings"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/render"
)

// reading is a screen of lines to read and scroll: the keys of the screen
// below, or the faults of the decks.
type reading struct {
	title func(env) string
	lines func(env) []string
	card  *card.Card // where the page is about one; its competencies are a key away
	top   int
}

func (s reading) init(env) effect { return effect{} }
func (s reading) keys() []binding { return readingKeys(s.card != nil) }
func (s reading) typing() bool    { return false }
func (s reading) ticking() bool   { return false }

func (s reading) update(e env, msg any) (screen, effect) {
	k, ok := msg.(key)
	if !ok {
		return s, effect{}
	}
	do := find(s.keys(), k)
	if do == doBack || k == "?" {
		return s, effect{back: true}
	}
	if do == doTests {
		return s, effect{open: newCompetencies(s.card)}
	}
	if do == doStories && !s.card.IsQuestion() {
		return s, refuse(e.say(lang.StoryFact))
	}
	if do == doStories {
		return s, effect{open: newTellable(s.card)}
	}
	if do == doOwn || do == doAttempts {
		return s, answers(e, do, s.card)
	}
	s.top = scrolled(s.top, do, len(s.lines(e)), e.height)
	return s, effect{}
}

func (s reading) view(e env) frame {
	return frame{title: " " + s.title(e), body: s.lines(e), top: s.top, to: -1}
}

// newHelp lists every key of a screen with what it does.
func newHelp(of screen) screen {
	bs := of.keys()
	return reading{
		title: func(e env) string { return e.say(lang.HelpTitle) },
		lines: func(e env) []string { return helpLines(e, e.bound(bs)) },
	}
}

func helpLines(e env, bs []binding) []string {
	var out []string
	for _, b := range bs {
		names := make([]string, len(b.keys))
		for i, k := range b.keys {
			names[i] = keyLabel(k, e.lang)
		}
		left := strings.Join(names, " ")
		pad := strings.Repeat(" ", max(18-render.Width(left), 2))
		for i, line := range render.Wrap(e.say(b.help), max(e.width-21, 10)) {
			if i == 0 {
				out = append(out, " "+e.styles.key.Render(left)+pad+line)
				continue
			}
			out = append(out, strings.Repeat(" ", 19)+line)
		}
	}
	return out
}

// newCompetencies shows what a card tests, with what is heard of someone
// strong (5) and weak (1) in it.
func newCompetencies(c *card.Card) screen {
	return reading{
		title: func(e env) string { return e.say(lang.TestsAre) },
		lines: func(e env) []string {
			var out []string
			for _, tag := range c.Competencies {
				strong, weak := e.col.CompetencyAnchors(tag)
				out = append(out, " "+e.styles.strong.Render(e.col.Competency(tag)))
				for _, a := range []card.Anchor{{Score: 5, Text: strong}, {Score: 1, Text: weak}} {
					out = append(out, e.pages.inline(a.Text, e.width-1, fmt.Sprintf(" %d  ", a.Score), "    ")...)
				}
				out = append(out, "")
			}
			if len(out) == 0 {
				out = e.dimmed(e.say(lang.TestsNothing))
			}
			return out
		},
	}
}

// newFaults lists what is wrong with the decks.
func newFaults() screen {
	return reading{
		title: func(e env) string { return e.say(lang.FaultsTitle) },
		lines: func(e env) []string {
			var out []string
			for _, fault := range e.col.Faults() {
				for _, line := range render.Wrap(fault, e.width-2) {
					out = append(out, " "+line)
				}
			}
			if len(out) == 0 {
				out = append(out, " "+e.say(lang.FaultsNone))
			}
			return out
		},
	}
}
