package tui

import (
	"time"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/mock"
	"rehearse/internal/review"
)

// mockRoom is the interview itself: it asks, the clock runs, one answers. What
// it knows is a draft on disk, saved with every letter and every change, and
// every few seconds for the time left; whoever comes back finds it.
type mockRoom struct {
	room    mock.Room
	field   field
	kept    time.Time // when the room was last saved
	cut     time.Time // when the clock last took a pen away
	closing bool      // the end was asked for once
	top     int
}

// keepEvery is how much of the clock a crash may cost.
const keepEvery = 3 * time.Second

// deafFor is how long keys mean nothing after the clock has cut a typed answer
// off: they are still letters of it.
const deafFor = 2 * time.Second

func newMockRoom(e env, r mock.Room) screen {
	return mockRoom{room: r}.refield(e)
}

// refield opens the field on the answer at hand.
func (m mockRoom) refield(e env) mockRoom {
	m.field = newField(m.room.Answer().Text, e.say(lang.BeginHere), e.width-4, e.height/2)
	return m
}

func (m mockRoom) init(e env) effect {
	return effect{draft: m.draft(e)}
}

func (m mockRoom) draft(e env) *draft { return &draft{review.MockDraft, string(m.room.Save(e.now))} }

func (m mockRoom) typing() bool {
	return m.room.Phase() == mock.Answering && m.room.Answer().Mode == review.Type
}

func (m mockRoom) ticking() bool {
	p := m.room.Phase()
	return p == mock.Preparing || p == mock.Answering
}

func (m mockRoom) keys() []binding {
	pause, back := m.room.Paper.Name.MayPause(), m.room.CanGoBack()
	switch m.room.Phase() {
	case mock.Between:
		return mockBetweenKeys(back)
	case mock.Preparing:
		return mockPrepareKeys(pause, back)
	case mock.Paused:
		return mockPausedKeys()
	case mock.Confiding:
		return mockConfideKeys(!m.room.Paper.Name.OneTake())
	}
	if m.typing() {
		return typeKeys()
	}
	return mockSpeakKeys(pause, back)
}

func (m mockRoom) update(e env, msg any) (screen, effect) {
	before := m.room
	var eff effect
	switch msg := msg.(type) {
	case tick:
		m.room = m.room.Tick(e.now)
	case saved:
		return m, effect{home: true, say: e.say(lang.MockGone)}
	case key:
		if !m.cut.IsZero() && e.now.Sub(m.cut) < deafFor {
			return m, effect{}
		}
		do := find(m.keys(), msg)
		if do != doFinish {
			m.closing = false
		}
		m, eff = m.press(e, do)
	case loaded, reloaded:
	default:
		if m.typing() {
			m, eff = m.write(e, msg)
		}
	}
	return m.after(e, before, eff)
}

// press carries a key out.
func (m mockRoom) press(e env, do act) (mockRoom, effect) {
	now := e.now
	switch do {
	case doStart:
		m.room = m.room.Begin(now)
	case doReady:
		m.room = m.room.Ready(now)
	case doSure:
		m.room = m.room.Finish(review.Sure, now)
	case doShaky:
		m.room = m.room.Finish(review.Shaky, now)
	case doUnknown:
		m.room = m.room.Finish(review.Unknown, now)
	case doType:
		m.room = m.room.Switch(other(m.room.Mode), now)
	case doPause:
		m.room = m.pause(now)
	case doEarlier:
		m.room = m.room.Back(now)
	case doFinish:
		return m.finish(e)
	case doHelp:
		return m, effect{open: newHelp(m)}
	case doBack:
		if m.room.Phase() == mock.Confiding {
			m.room = m.room.WriteOn(now)
			return m, effect{}
		}
		return m, effect{back: true, say: e.say(lang.MockLeft), draft: m.draft(e)}
	default:
		m.top = scrolled(m.top, do, len(m.view(e).body), e.height)
	}
	return m, effect{}
}

// other is the other way to answer.
func other(mode review.Mode) review.Mode {
	if mode == review.Type {
		return review.Speak
	}
	return review.Type
}

func (m mockRoom) pause(now time.Time) mock.Room {
	if m.room.Phase() == mock.Paused {
		return m.room.Continue(now)
	}
	return m.room.Pause(now)
}

// finish ends the interview early, once it was asked for twice.
func (m mockRoom) finish(e env) (mockRoom, effect) {
	if open := len(m.room.Answers) - m.room.End(e.now).Answered(); !m.closing {
		m.closing = true
		return m, refuse(e.say(lang.MockEndSure, open))
	}
	m.room = m.room.End(e.now)
	return m, effect{}
}

// write is a key while typing.
func (m mockRoom) write(e env, msg any) (mockRoom, effect) {
	f := m.field
	switch find(m.keys(), pressed(msg)) {
	case doHandIn:
		m.room = m.room.HandIn(m.field.text(), e.now)
		return m, effect{}
	case doBack:
		m.room = m.room.Switch(review.Speak, e.now)
		return m, effect{}
	case doUndo:
		f = f.undo()
	default:
		f = f.update(msg)
	}
	m.field = f.sized(e.width-4, m.fieldRoom(e))
	m.room = m.room.Draft(m.field.text(), e.now)
	return m, effect{}
}

// after follows what has changed: what the clock has ended, the next question,
// the debrief; and has the room saved.
func (m mockRoom) after(e env, before mock.Room, eff effect) (screen, effect) {
	r := m.room
	moved := r.Phase() != before.Phase() || r.At != before.At
	switch {
	case moved && before.Phase() == mock.Answering && r.Answers[before.At].Cut:
		eff.say, eff.warn = e.say(lang.MockCutOff), true
		if r.Answers[before.At].Mode == review.Type {
			m.cut = e.now
		}
	case moved && before.Phase() == mock.Preparing && r.Phase() == mock.Answering && r.Answer().Prep >= r.Question().Prep:
		eff.say = e.say(lang.MockPrepOver)
	}
	if moved {
		m.top, m.closing = 0, m.closing && r.Phase() == before.Phase()
		m = m.refield(e)
	}
	if r.Phase() == mock.Debriefing && r.Answered() == 0 {
		return m, throwMock(e, m.room)
	}
	text := r.Answer().Text != before.Answer().Text || r.Answer().Mode != before.Answer().Mode || r.Mode != before.Mode
	if moved || text || m.ticking() && e.now.Sub(m.kept) >= keepEvery {
		m.kept = e.now
		eff.draft = m.draft(e)
	}
	if r.Phase() == mock.Debriefing {
		eff.swap = newMockDebrief(r)
	}
	return m, eff
}

// cardOf is the card of a question as the deck has it now; one that is gone has
// its title.
func (e env) cardOf(q mock.Question) *card.Card {
	if c, ok := e.col.Card(q.Card); ok {
		return c
	}
	return &card.Card{Key: q.Card, Kind: q.Kind, Title: q.Title, Question: q.Title}
}
