package tui

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync"

	tea "charm.land/bubbletea/v2"
)

// A PanicError is a fault of the program itself, caught so that the terminal
// is given back and everything graded is on disk before it is told.
type PanicError struct {
	Value any
	Stack []byte // for a report; nothing a person should have to see
}

func (e *PanicError) Error() string { return fmt.Sprintf("run the screens: panic: %v", e.Value) }

// crash remembers the first panic and ends the program.
type crash struct {
	once sync.Once
	err  error
	end  context.CancelFunc
}

// catch is deferred around everything of ours that Bubble Tea calls.
func (c *crash) catch() {
	if v := recover(); v != nil {
		c.note(v)
	}
}

func (c *crash) note(v any) {
	c.once.Do(func() {
		c.err = &PanicError{v, debug.Stack()}
		c.end()
	})
}

// Update takes one message to where it belongs.
func (r root) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	m = r
	defer r.crash.catch()
	return r.update(msg)
}

// View draws the top screen.
func (r root) View() (v tea.View) {
	v = tea.NewView("")
	v.AltScreen = true
	defer r.crash.catch()
	return r.draw(v)
}
