package tui

import (
	"context"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"rehearse/internal/card"
	"rehearse/internal/lang"
)

// quietKeyboard switches off the keyboard protocols that Bubble Tea asks
// for. Under them some terminals drop single characters that come from an
// input method (xterm.js issue 6112, and WezTerm on Windows).
const quietKeyboard = "\x1b[=0;1u\x1b[>4;0m"

// root is the program: it carries out what screens ask for.
type root struct {
	ctx    context.Context
	cfg    Config
	lang   lang.Lang
	styles *styles
	pages  *pages
	now    time.Time
	width  int
	height int

	stack  []slot
	serial int // the last slot number given
	status status
	writes writes
	flight *sync.WaitGroup // the write in flight, for Run to wait for
	held   []tea.Msg       // keys typed while a write, or a load that holds, is under way
	hold   bool
	clock  int // number of the running chain of ticks; 0 = none runs
	ticks  int
	ending bool
	// asked is the card whose deck the last key asked to have copied, copying
	// the one that the key before it asked about.
	asked, copying card.Key
	crash          *crash
	after          func(time.Duration, func(time.Time) tea.Msg) tea.Cmd // tea.Tick; tests have their own clock
}

// slot is a screen on the stack with what is needed to bring answers home.
type slot struct {
	id     int
	screen screen
	load   int // number of its last load
}

type status struct {
	text string
	warn bool
}

type (
	fetched struct { // the answer to a load
		slot, load int
		hold       bool
		value      any
		err        error
	}
	second struct{ chain int } // the clock
	leave  struct{}            // end once everything is stored
	hush   struct{}            // switch the keyboard protocols off again
)

func newRoot(ctx context.Context, c Config) root {
	r := root{ctx: ctx, cfg: c, lang: c.Lang, now: c.Now(), after: tea.Tick, flight: new(sync.WaitGroup), crash: &crash{end: func() {}}}
	r.dress(c.Theme != Light)
	return r
}

// dress builds the styles for a dark or a light background.
func (r *root) dress(dark bool) {
	r.styles = newStyles(dark, !r.cfg.NoColor)
	r.pages = newPages(r.styles.theme)
}

// Init opens the first screen.
func (r root) Init() tea.Cmd {
	return tea.Batch(func() tea.Msg { return begin{} }, r.askBackground(), r.watch())
}

// begin opens the first screen once the program runs.
type begin struct{}

func (r root) askBackground() tea.Cmd {
	if r.cfg.Theme != Auto || r.cfg.NoColor {
		return nil
	}
	return tea.RequestBackgroundColor
}

// measure is the longest line, in cells, that is pleasant to read.
const measure = 100

func (r root) env() env {
	return env{ctx: r.ctx, col: r.cfg.Collection, lang: r.lang, styles: r.styles, pages: r.pages,
		now: r.now, width: min(r.width, measure), height: r.bodyHeight(), set: r.cfg.SetLang, explain: r.cfg.Explain,
		edit: r.cfg.Edit, texts: r.cfg.Texts, report: r.cfg.Report, copying: r.copying, bound: r.bound}
}

// update takes one message to where it belongs.
func (r root) update(msg tea.Msg) (tea.Model, tea.Cmd) {
	r.now = r.cfg.Now()
	switch msg := msg.(type) {
	case begin:
		r, cmd := r.apply(effect{open: r.first()})
		return r.release(cmd)
	case tea.WindowSizeMsg:
		r.width, r.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		if r.cfg.Theme == Auto {
			r.dress(msg.IsDark())
		}
	case tea.KeyboardEnhancementsMsg:
		if msg.Flags != 0 {
			return r, tea.Raw(quietKeyboard)
		}
	case tea.ResumeMsg:
		return r, r.hushSoon()
	case edited:
		return r.edited(msg)
	case composed:
		r, cmd := r.send(msg)
		return r, tea.Batch(r.hushSoon(), cmd)
	case decksChanged:
		return r, tea.Batch(r.reload(), r.watch())
	case fetchedDecks:
		return r.freshDecks(msg)
	case hush:
		return r, tea.Raw(quietKeyboard)
	case tea.KeyPressMsg, tea.PasteMsg:
		return r.press(msg)
	case second:
		return r.second(msg)
	case fetched:
		return r.fetched(msg)
	case written:
		return r.written(msg)
	case leave:
		return r.leave()
	}
	return r, nil
}

// hushSoon switches the keyboard protocols off once Bubble Tea, back on the
// terminal, has asked for them again.
func (r root) hushSoon() tea.Cmd {
	return r.after(60*time.Millisecond, func(time.Time) tea.Msg { return hush{} })
}

// first is the screen that a person sees first.
func (r root) first() screen {
	if f := r.cfg.Filter; f != nil && r.cfg.Skim {
		return newSkim(*f)
	} else if f != nil {
		return newPractice(*f, true)
	}
	if m := r.cfg.Mock; m != nil {
		return newMockDoor(*m)
	}
	if r.cfg.Collection.Settings().Role == "" && len(r.cfg.Collection.RoleDecks()) > 0 {
		return newFirst()
	}
	return newHome()
}

// second moves the clock on, as long as a screen shows one.
func (r root) second(msg second) (tea.Model, tea.Cmd) {
	if msg.chain != r.clock {
		return r, nil
	}
	if len(r.stack) == 0 || !r.top().screen.ticking() {
		r.clock = 0
		return r, nil
	}
	r, cmd := r.send(tick{})
	return r, tea.Batch(cmd, r.nextSecond())
}

func (r root) nextSecond() tea.Cmd {
	chain := r.clock
	return r.after(time.Second, func(time.Time) tea.Msg { return second{chain} })
}

// leave ends the program, or waits until everything is stored.
func (r root) leave() (tea.Model, tea.Cmd) {
	r.ending = true
	if r.writes.pending() && r.crash.err == nil {
		return r, nil
	}
	return r, tea.Quit
}
