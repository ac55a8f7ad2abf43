package tui

import (
	"context"
	"errors"

	"rehearse/internal/lang"
	"rehearse/internal/mock"
	"rehearse/internal/review"
)

// A MockStart says which mock interview to open.
type MockStart struct {
	Decks  []string // slugs; none = those of the role
	Spec   mock.Spec
	Mode   review.Mode // Speak or Type; "" = as in the settings
	Setup  bool        // let the person choose first
	Handed bool        // its answers were given elsewhere: straight to the debrief
}

// mockDoor leads to the mock interview: to the one under way, else into a new
// one, or to the choice of a paper.
type mockDoor struct {
	start  MockStart
	broken string // the interview under way cannot be read
	asked  bool   // to throw it away
}

func newMockDoor(s MockStart) screen { return mockDoor{start: s} }

// found is what stands behind the door.
type mockFound struct {
	under string // the room under way, as it was saved
	paper mock.Paper
}

func (d mockDoor) init(e env) effect {
	return effect{hold: true, load: func(ctx context.Context) (any, error) {
		under, err := e.col.Draft(ctx, review.MockDraft)
		if err != nil || under != "" || d.start.Setup {
			return mockFound{under: under}, err
		}
		p, err := e.col.DrawMock(ctx, d.start.Decks, d.start.Spec)
		return mockFound{paper: p}, err
	}}
}

func (d mockDoor) keys() []binding { return mockDoorKeys() }
func (d mockDoor) typing() bool    { return false }
func (d mockDoor) ticking() bool   { return false }

func (d mockDoor) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		v, ok := msg.value.(mockFound)
		switch {
		case msg.err != nil || !ok:
			return d, effect{}
		case v.under != "":
			return d.resume(e, v.under)
		case d.start.Setup:
			return d, effect{swap: newMockSetup(e)}
		case d.start.Handed:
			return d, effect{swap: newMockDebrief(mock.Handed(v.paper, e.now))}
		}
		return d, effect{swap: newMockRoom(e, mock.New(v.paper, mockMode(e, d.start.Mode)))}
	case saved:
		return d, effect{back: true, say: e.say(lang.MockThrown)}
	case key:
		return d.press(e, find(d.keys(), msg))
	}
	return d, effect{}
}

// resume goes on with the interview under way: its clock starts at once, but
// one that was paused stays so.
func (d mockDoor) resume(e env, saved string) (screen, effect) {
	r, err := mock.Load([]byte(saved))
	if err != nil {
		d.broken = errors.Unwrap(err).Error()
		return d, effect{}
	}
	if r.Phase() == mock.Debriefing || r.Phase() == mock.Finished {
		return d, effect{swap: newMockDebrief(r), say: e.say(lang.MockGoesOn)}
	}
	if r.Phase() != mock.Paused {
		r = r.Continue(e.now)
	}
	return d, effect{swap: newMockRoom(e, r), say: e.say(lang.MockGoesOn)}
}

func (d mockDoor) press(e env, do act) (screen, effect) {
	switch do {
	case doBack:
		return d, effect{back: true}
	case doHelp:
		return d, effect{open: newHelp(d)}
	case doThrow:
		if d.broken == "" {
			return d, effect{}
		}
		if !d.asked {
			d.asked = true
			return d, refuse(e.say(lang.MockThrowSure))
		}
		return d, throwMock(e, mock.Room{})
	}
	return d, effect{}
}

// throwMock takes the interview under way away.
func throwMock(e env, r mock.Room) effect {
	return effect{save: do(func(ctx context.Context) error {
		if err := e.forgetNotes(ctx, r); err != nil {
			return err
		}
		return e.col.SaveDraft(ctx, review.MockDraft, "")
	})}
}

func (d mockDoor) view(e env) frame {
	out := frame{title: " " + e.say(lang.MockTitle), to: -1}
	if d.broken == "" {
		out.body = e.dimmed(e.say(lang.MockLoading))
		return out
	}
	out.body = e.wrapped(e.say(lang.MockBroken, d.broken))
	return out
}

// mockMode is how answers are given: who thinks them over in practice speaks
// here.
func mockMode(e env, wanted review.Mode) review.Mode {
	if wanted == "" {
		wanted = e.col.Settings().Mode
	}
	if wanted != review.Type {
		return review.Speak
	}
	return wanted
}

// underWay says that an interview is under way, nothing for none.
func (e env) underWay(saved string) []string {
	if saved == "" {
		return nil
	}
	text := e.say(lang.HomeMockPoints)
	if r, err := mock.Load([]byte(saved)); err == nil && r.Phase() != mock.Debriefing {
		text = e.say(lang.HomeMock, r.At+1, len(r.Answers))
	}
	return append(e.wrapped(e.styles.warn.Render(text)), "")
}
