package tui

import (
	"context"

	"rehearse/internal/lang"
)

// entry is a screen for one line of text: a date, a name, a number. What
// cannot be used is said, and stays in the field to be mended.
type entry struct {
	title string
	about []string // lines of ours below the field
	field field
	none  lang.Message // what leaving means; zero = cancel
	// take says what is wrong with a text, or how it is kept.
	take func(e env, text string) (keep func(ctx context.Context) (any, error), wrong string)
	// then is what follows once it is kept; back where it is nil.
	then func(e env, value any) effect
	skip func(e env) effect // what leaving does; nil = back
}

// newEntry opens a line of text with what stands there now.
func newEntry(e env, x entry, text string) screen {
	x.field = newField(text, e.say(lang.BeginHere), e.width-4, 1)
	return x
}

func (x entry) init(env) effect { return effect{} }
func (x entry) keys() []binding { return entryKeys(x.none) }
func (x entry) typing() bool    { return true }
func (x entry) ticking() bool   { return false }

func (x entry) update(e env, msg any) (screen, effect) {
	if s, ok := msg.(saved); ok {
		if x.then != nil {
			return x, x.then(e, s.value)
		}
		return x, effect{back: true, say: e.say(lang.InterviewKept)}
	}
	switch find(x.keys(), pressed(msg)) {
	case doBack:
		if x.skip != nil {
			return x, x.skip(e)
		}
		return x, effect{back: true}
	case doHandIn:
		keep, wrong := x.take(e, x.field.text())
		if wrong != "" {
			return x, refuse(wrong)
		}
		return x, effect{save: keep}
	case doUndo:
		x.field = x.field.undo()
		return x, effect{}
	}
	x.field = x.field.sized(e.width-4, 1).update(msg)
	return x, effect{}
}

func (x entry) view(e env) frame {
	out := frame{title: " " + x.title, to: -1}
	out.body, out.caret = x.field.sized(e.width-4, 1).view(e.styles)
	out.body = append(append(out.body, ""), x.about...)
	return out
}
