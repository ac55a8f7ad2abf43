package tui

import (
	"context"
	"strings"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/review"
)

// noting is the screen on which a note on a card is written.
type noting struct {
	card  *card.Card
	field field
}

func newNote(e env, c *card.Card) screen {
	_, _, _, text := e.col.Flags(c.Key)
	return noting{c, newField(text, e.say(lang.BeginHere), e.width-4, e.height-2)}
}

func (n noting) init(env) effect { return effect{} }
func (n noting) keys() []binding { return noteKeys() }
func (n noting) typing() bool    { return true }
func (n noting) ticking() bool   { return false }

func (n noting) update(e env, msg any) (screen, effect) {
	if _, ok := msg.(saved); ok {
		return n, effect{back: true, say: e.say(lang.NoteSaved)}
	}
	switch find(n.keys(), pressed(msg)) {
	case doBack:
		return n, effect{back: true}
	case doHandIn:
		f := review.Fact{Key: review.CardFact("note", n.card.Key), Value: strings.TrimSpace(n.field.text())}
		return n, effect{save: func(ctx context.Context) (any, error) {
			return e.col.Save(ctx, review.Action{Fact: &f})
		}}
	}
	n.field = n.field.sized(e.width-4, e.height-2).update(msg)
	return n, effect{}
}

func (n noting) view(e env) frame {
	out := frame{title: " " + e.say(lang.NoteTitle, render.Plain(n.card.Title))}
	lines, caret := n.field.sized(e.width-4, e.height-2).view(e.styles)
	out.body, out.caret = lines, caret
	out.to = -1
	if caret != nil {
		out.from, out.to = caret.y, caret.y
	}
	return out
}
