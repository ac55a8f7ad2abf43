package tui

import (
	"bytes"
	"context"
	"errors"
	"io"
	"testing"
	"time"

	"github.com/creack/pty"

	"rehearse/internal/card"
	"rehearse/internal/lang"
)

// panicking is a collection that panics when a card is asked for.
type panicking struct{ *fake }

func (p panicking) Card(card.Key) (*card.Card, bool) { panic("no such luck") }

func TestAPanicGivesTheTerminalBackAndIsToldAsAnError(t *testing.T) {
	person, program, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer person.Close()
	pty.Setsize(person, &pty.Winsize{Rows: 24, Cols: 80})
	var sent bytes.Buffer
	read := make(chan struct{})
	go func() {
		io.Copy(&sent, person)
		close(read)
	}()
	now := func() time.Time { return time.Unix(1e9, 0) }
	f := newFake(now, fact("csat"))
	go io.WriteString(person, "\r") // Enter begins the session
	err = Run(context.Background(), Config{Collection: panicking{f}, Lang: lang.Chinese, Theme: Dark, Now: now, In: program, Out: program,
		Explain: func(err error) string { return err.Error() }})
	program.Close()
	<-read
	var caught *PanicError
	if !errors.As(err, &caught) || caught.Value != "no such luck" || len(caught.Stack) == 0 {
		t.Fatalf("Run returned %v", err)
	}
	out := sent.Bytes()
	for _, mode := range []string{"\x1b[?1049", "\x1b[?2004"} {
		if on, off := bytes.LastIndex(out, []byte(mode+"h")), bytes.LastIndex(out, []byte(mode+"l")); on > off {
			t.Errorf("mode %q was left on", mode)
		}
	}
	if bytes.Contains(out, []byte("goroutine")) {
		t.Error("a stack trace reached the terminal")
	}
}
