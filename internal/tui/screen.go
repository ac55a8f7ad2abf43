package tui

import (
	"context"
	"os/exec"
	"time"

	tea "charm.land/bubbletea/v2"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/mock"
)

// A screen is what fills the window. It is a value: update returns the one
// that follows.
type screen interface {
	// init is called when the screen comes to the top: opened, or uncovered.
	init(e env) effect
	// update takes a key name (type key), a raw Bubble Tea message while
	// typing, tick, loaded or saved.
	update(e env, msg any) (screen, effect)
	view(e env) frame
	keys() []binding
	// typing: keys are text. ticking: the clock is on the screen.
	typing() bool
	ticking() bool
}

// env is what surrounds a screen; root fills it in for every call.
type env struct {
	ctx    context.Context
	col    Collection
	lang   lang.Lang
	styles *styles
	pages  *pages
	now    time.Time
	width  int
	height int                   // of the body
	set    func(lang.Lang) error // stores the language; nil where that is impossible
	// explain turns an error into a sentence.
	explain func(error) string
	// edit builds the command that opens a card; nil where there is none.
	edit func(k card.Key, copying bool) (*exec.Cmd, error)
	// texts opens a text in the person's editor; nil where there is none.
	texts TextEditor
	// report writes the report of a mock interview; nil where there is none.
	report func(mock.Interview) (string, error)
	// copying is the card whose deck the person was just asked to have copied.
	copying card.Key
	// bound applies a person's own keys to a screen's.
	bound func([]binding) []binding
}

// say returns a sentence in the program's language.
func (e env) say(m lang.Message, args ...any) string { return m.Of(e.lang, args...) }

// key is the name of a key press, after full-width letters were made narrow.
type key string

// tick comes once a second to a screen with a clock.
type tick struct{}

// loaded and saved bring the result of an effect back to its screen.
type loaded struct {
	value any
	err   error
}

type saved struct {
	value any
}

// job is I/O: it runs in a command, and its value comes back.
type job func(context.Context) (any, error)

// effect is what a screen asks of root. The zero value asks nothing.
type effect struct {
	load  job    // read; a later load of the same screen makes it stale
	hold  bool   // beside load: keys wait until it is back
	save  job    // write; in order, one at a time
	draft *draft // what is being written; no key waits for it
	open  screen // on top of this one
	swap  screen // in place of this one
	back  bool   // to the screen below; from the last one, out
	home  bool   // to the home screen
	say   string // for the status line
	warn  bool   // say is about something that went wrong
	lang  *lang.Lang
	ask   card.Key // a second press of the key may copy this card's deck
	quit  bool
	other tea.Cmd // for the terminal: clipboard
}

// A draft is a text in the making; empty takes it away.
type draft struct{ key, text string }

// note is an effect that only says something.
func note(s string) effect { return effect{say: s} }

// refuse is an effect that says why a key did nothing.
func refuse(s string) effect { return effect{say: s, warn: true} }

// frame is what a screen shows, from top to bottom. Only the body scrolls.
type frame struct {
	title string
	head  []string // below the title, stays
	body  []string
	foot  []string // above the status line, stays
	top   int      // first line of the body to show
	from  int      // lines from..to of the body must be in sight; to < from: none
	to    int
	caret *point // the real cursor, in the body's coordinates
	ask   *point // the real cursor, in the head's
}

type point struct{ x, y int }
