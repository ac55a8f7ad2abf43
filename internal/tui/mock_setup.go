package tui

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"rehearse/internal/lang"
	"rehearse/internal/mock"
	"rehearse/internal/render"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// mockSetup is where the paper is chosen. The paper is drawn anew at every
// change, so that what stands below the choices is what will be asked.
type mockSetup struct {
	list  list
	decks []schedule.DeckCount
	deck  int // index into decks; -1 = those of the role
	spec  mock.Spec
	mode  review.Mode
	paper mock.Paper
	drawn bool
	wrong error // why there is no paper
}

// The rows of the screen.
const (
	rowDeck = iota
	rowPaper
	rowMode
	rowSeed
	rowNumber
	rowPrep
	rowTime
	mockRows
)

func newMockSetup(e env) screen {
	s := mockSetup{decks: e.col.RoleDecks(), deck: -1, spec: mock.Spec{Paper: mock.Quick}, mode: mockMode(e, "")}
	role := e.col.Settings().Role
	if i := slices.IndexFunc(s.decks, func(d schedule.DeckCount) bool { return d.Deck == role }); i >= 0 {
		s.deck = i
	} else if len(s.decks) == 1 {
		s.deck = 0
	}
	return s
}

func (s mockSetup) init(e env) effect {
	decks, spec := s.slugs(), s.spec
	return effect{hold: true, load: func(ctx context.Context) (any, error) {
		p, err := e.col.DrawMock(ctx, decks, spec)
		if errors.Is(err, mock.ErrNoQuestions) || errors.Is(err, mock.ErrNoSections) {
			return drawn{wrong: err}, nil
		}
		return drawn{paper: p}, err
	}}
}

// drawn is a paper, or why there is none.
type drawn struct {
	paper mock.Paper
	wrong error
}

func (s mockSetup) slugs() []string {
	if s.deck < 0 {
		return nil
	}
	return []string{s.decks[s.deck].Deck}
}

func (s mockSetup) keys() []binding { return mockSetupKeys() }
func (s mockSetup) typing() bool    { return false }
func (s mockSetup) ticking() bool   { return false }

func (s mockSetup) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		v, ok := msg.value.(drawn)
		if !ok || msg.err != nil {
			s.drawn = false
			return s, effect{}
		}
		s.paper, s.wrong, s.drawn = v.paper, v.wrong, v.wrong == nil
	case reloaded:
		return s, s.init(e)
	case key:
		return s.press(e, find(s.keys(), msg))
	}
	return s, effect{}
}

func (s mockSetup) press(e env, do act) (screen, effect) {
	switch do {
	case doBack:
		return s, effect{back: true}
	case doHelp:
		return s, effect{open: newHelp(s)}
	case doPast:
		return s, effect{open: newMockPast(e)}
	case doNext, doPrevious:
		by := 1
		if do == doPrevious {
			by = -1
		}
		s = s.change(by)
		return s, s.init(e)
	case doStart, doHanded:
		switch {
		case !s.drawn:
			return s, refuse(s.why(e))
		case do == doHanded:
			return s, effect{swap: newMockDebrief(mock.Handed(s.paper, e.now))}
		}
		return s, effect{swap: newMockRoom(e, mock.New(s.paper, s.mode))}
	}
	s.list = s.list.move(do, mockRows, mockRows)
	return s, effect{}
}

// Values that rows go through; zero is as the paper has it.
var (
	mockPreps = []time.Duration{0, mock.NoPrep, 15 * time.Second, 30 * time.Second, time.Minute, 2 * time.Minute}
	mockTimes = []time.Duration{0, time.Minute, 90 * time.Second, 2 * time.Minute, 3 * time.Minute, 5 * time.Minute}
)

// change gives the row under the cursor its next value, or the one before.
func (s mockSetup) change(by int) mockSetup {
	switch s.list.at {
	case rowDeck:
		s.deck = around(s.deck+1, by, len(s.decks)+1) - 1
	case rowPaper:
		names := mock.Names()
		s.spec.Paper = names[around(slices.Index(names, s.spec.Paper), by, len(names))]
	case rowMode:
		if s.mode == review.Type {
			s.mode = review.Speak
		} else {
			s.mode = review.Type
		}
	case rowSeed:
		s.spec.Seed = nextSeed(s.spec.Seed, by)
	case rowNumber:
		s.spec.Questions = around(s.spec.Questions, by, 31)
	case rowPrep:
		s.spec.Prep = mockPreps[around(slices.Index(mockPreps, s.spec.Prep), by, len(mockPreps))]
	case rowTime:
		s.spec.Time = mockTimes[around(slices.Index(mockTimes, s.spec.Time), by, len(mockTimes))]
	}
	return s
}

// around is i moved in a ring of n.
func around(i, by, n int) int { return (i + by + n) % n }

// nextSeed counts from none over 1, 2, 3.
func nextSeed(seed *uint64, by int) *uint64 {
	var n uint64
	if seed != nil {
		n = *seed
	}
	if by > 0 && n < math.MaxUint64 {
		n++
	}
	if by < 0 && n > 0 {
		n--
	}
	if n == 0 {
		return nil
	}
	return &n
}

// why says what is wrong with the choice.
func (s mockSetup) why(e env) string {
	if errors.Is(s.wrong, mock.ErrNoSections) {
		return e.say(lang.MockNoFull)
	}
	return e.say(lang.MockNoPaper)
}

func (s mockSetup) view(e env) frame {
	out := frame{title: " " + e.say(lang.MockTitle), from: s.list.at, to: s.list.at}
	rows := s.rows(e)
	width := 0
	for _, r := range rows {
		width = max(width, render.Width(r[0]))
	}
	for i, r := range rows {
		text := pad(r[0], width) + "  " + r[1]
		out.body = append(out.body, e.row(i == s.list.at, render.Clip(text, e.width-2)))
	}
	out.body = append(out.body, "")
	about := map[mock.Name]lang.Message{mock.Quick: lang.MockIsQuick, mock.Full: lang.MockIsFull, mock.OneWay: lang.MockIsOneWay, mock.Own: lang.MockIsOwn}
	out.body = append(out.body, e.dimmed(e.say(about[s.spec.Paper]))...)
	if s.wrong != nil {
		out.body = append(out.body, e.wrapped(e.styles.warn.Render(s.why(e)))...)
	}
	if s.drawn {
		out.body = append(out.body, e.paper(s.paper)...)
	}
	if s.list.at == mockRows-1 { // what stands below the last choice comes into sight with it
		out.to = len(out.body) - 1
	}
	return out
}

// rows are the names of the choices and their values.
func (s mockSetup) rows(e env) [mockRows][2]string {
	as := e.say(lang.MockAsPaper)
	deck, seed, number := e.say(lang.MockAllDecks), e.say(lang.MockByChance), as
	if s.deck >= 0 {
		deck = render.Plain(s.decks[s.deck].Title)
	}
	if s.spec.Seed != nil {
		seed = fmt.Sprint(*s.spec.Seed)
	}
	if s.spec.Questions > 0 {
		number = fmt.Sprint(s.spec.Questions)
	}
	mode := e.say(lang.MockSpeak)
	if s.mode == review.Type {
		mode = e.say(lang.MockType)
	}
	length := func(d time.Duration) string {
		switch d {
		case 0:
			return as
		case mock.NoPrep:
			return e.say(lang.MockNoPrep)
		}
		return clockText(d)
	}
	return [mockRows][2]string{
		rowDeck: {e.say(lang.MockSetDeck), deck}, rowPaper: {e.say(lang.MockSetPaper), e.paperName(s.spec.Paper)},
		rowMode: {e.say(lang.MockSetMode), mode}, rowSeed: {e.say(lang.MockSetSeed), seed},
		rowNumber: {e.say(lang.MockSetNumber), number}, rowPrep: {e.say(lang.MockSetPrep), length(s.spec.Prep)},
		rowTime: {e.say(lang.MockSetTime), length(s.spec.Time)},
	}
}

func (e env) paperName(n mock.Name) string {
	names := map[mock.Name]lang.Message{mock.Quick: lang.MockQuick, mock.Full: lang.MockFull, mock.OneWay: lang.MockOneWay, mock.Own: lang.MockOwn}
	return e.say(names[n])
}

// paper says how long a paper is and what it is worth; of a full one, by
// section.
func (e env) paper(p mock.Paper) []string {
	minutes := int(math.Ceil(p.Length().Minutes()))
	out := e.wrapped(e.styles.strong.Render(e.say(lang.MockPaperHas, len(p.Questions), p.Total(), minutes)))
	if p.Short() {
		out = append(out, e.dimmed(e.say(lang.MockShort, p.Asked, len(p.Questions)))...)
	}
	if p.Name != mock.Full {
		return out
	}
	for _, s := range p.Sections() {
		name := e.say(lang.MockNoSection)
		if len(s.Path) > 0 {
			name = render.Plain(s.Path[len(s.Path)-1])
		}
		out = append(out, " "+e.say(lang.MockPaperSec, s.Points, s.Questions, name))
	}
	return out
}
