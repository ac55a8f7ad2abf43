package tui

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"rehearse/internal/lang"
)

// writing is the screen on which a longer text is written: a note, one's own
// answer, a story. Every key is kept as a draft; leaving without saving keeps
// it, and whoever comes back finds it. The text can go through the person's
// own editor and back.
type writing struct {
	title string
	about []string // lines of ours below the title; may be nil
	draft string   // key of the draft
	keep  func(ctx context.Context, text string) error
	said  lang.Message // once it is kept
	stood string       // what is stored now
	start string       // what the field begins with, where nothing is stored
	field field
	ready bool // the draft was looked for
	dirty bool // something was written here
}

// newWriting opens a text. stood is what is stored, start what stands in the
// field where that is nothing.
func newWriting(e env, w writing) screen {
	text := w.stood
	if text == "" {
		text = w.start
	}
	w.field = newField(text, e.say(lang.BeginHere), e.width-4, e.height-2)
	return w
}

// drafted is what was found of an earlier try, or came from an editor, and what
// went wrong with that.
type drafted struct{ text, broke string }

// composed comes back when the editor has ended.
type composed struct {
	text string
	err  error
}

func (w writing) init(e env) effect {
	if w.ready {
		return effect{}
	}
	return effect{hold: true, load: func(ctx context.Context) (any, error) {
		text, err := recovered(ctx, e, w.draft)
		return drafted{text: text}, err
	}}
}

// recovered is the draft, or what an editor was left with whose program was
// ended over it; that becomes the draft first.
func recovered(ctx context.Context, e env, key string) (string, error) {
	if e.texts != nil {
		left, err := e.texts.Left(key)
		if err != nil {
			return "", err
		}
		if left != "" {
			if err := e.col.SaveDraft(ctx, key, left); err != nil {
				return "", err
			}
			return left, e.texts.Clear(key)
		}
	}
	return e.col.Draft(ctx, key)
}

func (w writing) keys() []binding { return writingKeys() }
func (w writing) typing() bool    { return true }
func (w writing) ticking() bool   { return false }

func (w writing) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		return w.found(e, msg)
	case composed:
		return w.composed(e, msg)
	case saved:
		if d, ok := msg.value.(drafted); ok && d.broke != "" {
			return w, refuse(e.say(lang.EditorBroke, d.broke))
		} else if ok {
			return w, note(e.say(lang.EditorDone))
		} else if _, ok := msg.value.(leaving); ok {
			return w, w.left(e)
		}
		return w, effect{back: true, say: e.say(w.said)}
	}
	if !w.ready { // what is stored is not known: nothing may be written over it
		return w, effect{back: find(backingOnly(), keyOf(msg)) == doBack}
	}
	switch find(w.keys(), pressed(msg)) {
	case doBack:
		return w, w.leave(e)
	case doHandIn:
		return w, w.save()
	case doEdit:
		return w, w.open(e)
	case doUndo:
		return w.typed(e, w.field.undo())
	case doHelp:
		return w, effect{open: newHelp(w)}
	}
	return w.typed(e, w.field.update(msg))
}

// typed goes on with another field, whose text is kept as a draft.
func (w writing) typed(e env, f field) (screen, effect) {
	before := w.field.text()
	w.field = f.sized(e.width-4, w.room(e))
	if text := w.field.text(); text != before {
		w.dirty = true
		return w, effect{draft: &draft{w.draft, text}}
	}
	return w, effect{}
}

// leave goes back once the draft is on disk: whoever comes back at once finds
// all of it.
func (w writing) leave(e env) effect {
	if !w.dirty {
		return w.left(e)
	}
	text := w.field.text()
	return effect{save: func(ctx context.Context) (any, error) { return leaving{}, e.col.SaveDraft(ctx, w.draft, text) }}
}

func (w writing) left(e env) effect {
	if w.changed() {
		return effect{back: true, say: e.say(lang.DraftKept)}
	}
	return effect{back: true}
}

// changed reports whether there is something that is not stored.
func (w writing) changed() bool {
	text := w.field.text()
	return strings.TrimSpace(text) != "" && text != w.stood && text != w.start
}

func (w writing) found(e env, msg loaded) (screen, effect) {
	if msg.err != nil {
		return w, effect{}
	}
	w.ready = true
	d, ok := msg.value.(drafted)
	if !ok || d.text == "" || d.text == w.stood {
		return w, effect{}
	}
	w.field = newField(d.text, e.say(lang.BeginHere), e.width-4, w.room(e))
	return w, note(e.say(lang.DraftFound))
}

func (w writing) save() effect {
	text := strings.TrimSpace(w.field.text())
	return effect{save: func(ctx context.Context) (any, error) { return nil, w.keep(ctx, text) }}
}

// open takes the text to the person's editor.
func (w writing) open(e env) effect {
	if e.texts == nil {
		return refuse(e.say(lang.NoEditor))
	}
	cmd, err := e.texts.Open(w.draft, w.field.text())
	if err != nil {
		return refuse(e.explain(err))
	}
	texts := e.texts
	return effect{other: tea.ExecProcess(cmd, func(err error) tea.Msg {
		text, readErr := texts.Left(w.draft)
		if err == nil {
			err = readErr
		}
		return composed{text, err}
	})}
}

// composed takes over what the editor left; where the editor failed, too: what
// it wrote before that is a person's text.
func (w writing) composed(e env, msg composed) (screen, effect) {
	broke := ""
	if msg.err != nil {
		broke = msg.err.Error()
	}
	if msg.text == "" && broke != "" {
		return w, refuse(e.say(lang.EditorBroke, broke))
	}
	if msg.text == "" {
		return w, effect{}
	}
	w.field = newField(strings.TrimRight(msg.text, "\n"), e.say(lang.BeginHere), e.width-4, w.room(e))
	text := w.field.text()
	return w, effect{save: func(ctx context.Context) (any, error) {
		if err := e.col.SaveDraft(ctx, w.draft, text); err != nil {
			return nil, err
		}
		return drafted{text, broke}, e.texts.Clear(w.draft)
	}}
}

// room is the height of the field.
func (w writing) room(e env) int { return max(e.height-len(w.about), 3) }

func (w writing) view(e env) frame {
	out := frame{title: " " + w.title, head: w.about, to: -1}
	out.body, out.caret = w.field.sized(e.width-4, w.room(e)).view(e.styles)
	if out.caret != nil {
		out.from, out.to = out.caret.y, out.caret.y
	}
	return out
}
