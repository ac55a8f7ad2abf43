// Package tui is the Bubble Tea program: the screens a person sees.
//
// One model, root, is the whole program as Bubble Tea knows it. It owns the
// window, the stack of screens, the status line, the queue of writes and the
// clock. A screen is a plain value with init, update, view and keys; its
// update returns an effect, a piece of data that says what it wants: load
// something, store something, open another screen, say a sentence. Root
// carries it out. Screens start no goroutines and send themselves nothing.
//
// Bubble Tea gives no order among commands and does not wait for them at the
// end, so root keeps writes in a queue of its own: one is in flight at a
// time, keys typed meanwhile are held back, a failed write is kept and can be
// tried again, and the program ends only after the last acknowledgement.
//
// View is a function of state, size, styles and the instant of the last
// message. Text that a person or a deck wrote passes through package render
// and has nothing to its right, since its width is not the same everywhere.
package tui

import (
	"context"
	"errors"
	"io"
	"os/exec"
	"time"

	tea "charm.land/bubbletea/v2"

	"rehearse/internal/asked"
	"rehearse/internal/card"
	"rehearse/internal/interview"
	"rehearse/internal/lang"
	"rehearse/internal/mock"
	"rehearse/internal/plan"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
	"rehearse/internal/stats"
)

// Collection is what the screens need of a person's decks and progress.
// Methods that take a context may do I/O and are called in commands only;
// the others answer from memory.
type Collection interface {
	Overview(ctx context.Context) (schedule.Overview, error)
	Queue(ctx context.Context, f schedule.Filter) (schedule.Queue, error)
	Preview(ctx context.Context, k card.Key) ([4]review.State, error)
	Missed(ctx context.Context, k card.Key) (said []bool, err error)
	Save(ctx context.Context, a review.Action) (review.Action, error)
	Undo(ctx context.Context) (review.Action, bool, error)
	Redo(ctx context.Context, a review.Action) (review.Action, error)
	Set(ctx context.Context, name, value string) error

	Card(k card.Key) (*card.Card, bool)
	State(k card.Key) review.State
	Flags(k card.Key) (suspended, buried, flagged bool, note string)
	Settings() schedule.Settings
	RoleDecks() []schedule.DeckCount
	Competency(tag string) string
	CompetencyAnchors(tag string) (strong, weak string)
	DeckTitle(slug string) string
	Faults() []string
	// Find returns the cards that a query finds, in the order of the decks.
	Find(ctx context.Context, query string) ([]card.Key, error)
	// Reload reads the decks anew.
	Reload(ctx context.Context) error

	// OwnAnswer is the person's own answer to a question, and when it was
	// written; OwnAnswers are its versions, the newest first.
	OwnAnswer(k card.Key) (text string, at review.Instant)
	OwnAnswers(ctx context.Context, k card.Key) ([]review.Version, error)
	SaveOwnAnswer(ctx context.Context, k card.Key, text string) error
	// Draft is what was being written, by the key of the draft; see review.DraftOf.
	Draft(ctx context.Context, key string) (string, error)
	SaveDraft(ctx context.Context, key, text string) error
	// Interview is the one that stands; Interviews are all, the one last changed
	// last.
	Interview() (interview.Interview, bool)
	Interviews() []interview.Interview
	SaveInterview(ctx context.Context, i interview.Interview) (interview.Interview, error)
	// Prospect is what its date makes of the evenings, Reach what other minutes
	// a day would come to; not ok where no interview stands.
	Prospect(ctx context.Context) (interview.Prospect, bool, error)
	Reach(ctx context.Context, minutes time.Duration) (plan.Outlook, bool, error)
	Checklists() []*card.Card
	// PracticeDecks are the decks that have something to practise.
	PracticeDecks() []schedule.DeckCount
	// Attempts are the answers given to a question, the newest first.
	Attempts(ctx context.Context, k card.Key) ([]review.Attempt, error)

	Bank
	// Asked are the questions noted from interviews, the last interview first.
	// SaveAsked notes one, or changes the one with its id; it is a card then.
	Asked() []asked.Question
	SaveAsked(ctx context.Context, q asked.Question) (asked.Question, error)
	// Skim returns the questions to skim, the least remembered first.
	Skim(ctx context.Context, f schedule.Filter, each time.Duration) ([]card.Key, error)
	// Stats sums up the log.
	Stats(ctx context.Context) (*stats.Collector, error)
	// DrawMock draws the paper of a mock interview; SaveMock keeps one that is
	// over and takes its draft away; Mocks are those kept, the oldest first.
	DrawMock(ctx context.Context, decks []string, s mock.Spec) (mock.Paper, error)
	SaveMock(ctx context.Context, v mock.Interview) (mock.Interview, error)
	Mocks() []mock.Interview
}

// A TextEditor opens a text in the person's own editor, by way of a file that
// outlives both programs: whatever ends them, what was written is found again.
type TextEditor interface {
	// Open lays the text into the file of that name and builds the command.
	Open(name, text string) (*exec.Cmd, error)
	// Left returns what the file holds, "" where there is none.
	Left(name string) (string, error)
	// Clear removes the file, once its text is kept elsewhere.
	Clear(name string) error
}

// Theme says what the terminal's background is.
type Theme uint8

// Auto asks the terminal and starts dark.
const (
	Auto Theme = iota
	Dark
	Light
)

// Config is what a program needs to start.
type Config struct {
	Collection Collection
	Lang       lang.Lang
	Theme      Theme
	NoColor    bool
	Now        func() time.Time
	Filter     *schedule.Filter // not nil: straight into a session
	Skim       bool             // with Filter: skeletons are skimmed instead
	Mock       *MockStart       // not nil: straight into a mock interview
	In         io.Reader        // nil = the terminal
	Out        io.Writer
	// Explain turns an error into one sentence with what to do next.
	Explain func(error) string
	// Edit builds the command that opens a card in the person's editor. A
	// *CopyFirst says that the card is in the program itself; asked again with
	// copying it makes the copy.
	Edit func(k card.Key, copying bool) (*exec.Cmd, error)
	// Texts opens texts in the person's editor; nil where there is none.
	Texts TextEditor
	// Changes receives a value whenever a deck on disk has changed; nil = never.
	Changes <-chan struct{}
	// Keys are a person's own keys, by the name of what they do; CheckKeys
	// has found nothing wrong with them.
	Keys map[string][]string
	// Report writes the report of a mock interview and returns the file's name;
	// nil where that is impossible.
	Report func(mock.Interview) (string, error)
	// SetLang stores the language of the interface for this machine.
	SetLang func(lang.Lang) error
}

// Run shows the program until the person leaves, or ctx ends, which is how
// signals reach it. Either way it ends only after the last write. After a
// panic it returns a *PanicError.
func Run(ctx context.Context, c Config) error {
	// Bubble Tea's own handler can wait for ever when the program ends while a
	// signal comes in, and would not wait for writes.
	options := []tea.ProgramOption{tea.WithoutSignalHandler()}
	if c.In != nil {
		options = append(options, tea.WithInput(c.In))
	}
	if c.Out != nil {
		options = append(options, tea.WithOutput(c.Out))
	}
	r := newRoot(context.WithoutCancel(ctx), c)
	inner, end := context.WithCancel(ctx)
	r.crash.end = end
	p := tea.NewProgram(r, options...)
	stop := context.AfterFunc(inner, func() { p.Send(leave{}) })
	defer stop()
	_, err := p.Run()
	r.flight.Wait() // where the terminal was closed, Bubble Tea did not wait
	switch {
	case r.crash.err != nil:
		return r.crash.err
	case ctx.Err() != nil && !errors.Is(err, tea.ErrProgramPanic):
		return nil
	}
	return err
}
