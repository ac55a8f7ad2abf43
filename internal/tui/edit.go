package tui

import (
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"rehearse/internal/card"
	"rehearse/internal/lang"
)

// CopyFirst says that a card belongs to a bundled deck, which has to be
// copied to File before it can be edited.
type CopyFirst struct{ File string }

func (e *CopyFirst) Error() string {
	return fmt.Sprintf("edit card: its deck is bundled, and would be copied to %q", e.File)
}

// edited comes back when the editor has ended.
type edited struct{ err error }

// decksChanged says that a deck on disk is not what was read.
type decksChanged struct{}

// reloaded comes to the top screen after the decks were read anew.
type reloaded struct{}

// edit opens a card at its line in the person's editor. Bubble Tea takes the
// terminal back whatever becomes of the editor.
// A question noted from an interview is in no file and has a form.
func edit(e env, k card.Key) effect {
	if eff, ok := editAsked(e, k); ok {
		return eff
	}
	if e.edit == nil {
		return refuse(e.say(lang.NoEditor))
	}
	cmd, err := e.edit(k, e.copying == k)
	var first *CopyFirst
	switch {
	case errors.As(err, &first):
		return effect{say: e.explain(err), warn: true, ask: k}
	case err != nil:
		return refuse(e.explain(err))
	}
	return effect{other: tea.ExecProcess(cmd, func(err error) tea.Msg { return edited{err} })}
}

// reload reads the decks anew.
func (r root) reload() tea.Cmd {
	ctx, col, crash := r.ctx, r.cfg.Collection, r.crash
	return func() tea.Msg {
		defer crash.catch()
		return fetchedDecks{col.Reload(ctx)}
	}
}

// fetchedDecks is the answer to a reload.
type fetchedDecks struct{ err error }

// watch waits for the next change of a deck on disk.
func (r root) watch() tea.Cmd {
	changes := r.cfg.Changes
	if changes == nil {
		return nil
	}
	return func() tea.Msg {
		if _, open := <-changes; !open {
			return nil
		}
		return decksChanged{}
	}
}

// edited is back from the editor: the keyboard protocols are asked for anew by Bubble
// Tea, and the decks may have changed.
func (r root) edited(msg edited) (tea.Model, tea.Cmd) {
	if msg.err != nil {
		r.status = status{r.say(lang.EditorFailed, msg.err.Error()), true}
	}
	return r, tea.Batch(r.hushSoon(), r.reload())
}

// freshDecks tells the top screen that the decks are new.
func (r root) freshDecks(msg fetchedDecks) (tea.Model, tea.Cmd) {
	if msg.err != nil {
		r.status = status{r.cfg.Explain(msg.err), true}
		return r, nil
	}
	r.pages = newPages(r.styles.theme)
	if len(r.stack) == 0 {
		return r, nil
	}
	r, cmd := r.send(reloaded{})
	return r.release(cmd)
}

// renewed goes on with a card that may have been edited, or is gone.
func (d drill) renewed(e env) (screen, effect) {
	t := d.session.Turn
	if t == nil {
		return d, effect{}
	}
	c, ok := e.col.Card(t.Card.Key)
	if !ok {
		d.session = d.session.Drop(t.Card.Key, e.now)
		d.writing = false
		d, eff := d.next(e)
		eff.say, eff.warn = e.say(lang.CardGone), true
		return d, eff
	}
	d.session = d.session.With(t.Renewed(c))
	d.likely = likely(d.session.Turn.Card.KeyPoints, d.session.Turn.Text)
	return d, effect{}
}
