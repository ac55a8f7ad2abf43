//go:build unix

package main

import (
	"syscall"
	"testing"
)

func endings() map[string]func(*window) {
	out := map[string]func(*window){"ctrl+c": func(t *window) { t.press("\x03") }}
	for _, s := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT} {
		out[s.String()] = func(t *window) { t.cmd.Process.Signal(s) }
	}
	return out
}

// ctrl+z stops the program with the terminal given back; SIGCONT brings it
// back to the same question.
func TestStopAndContinue(t *testing.T) {
	term := answered(t, t.TempDir())
	term.press("\x1a")
	term.sane()
	term.cmd.Process.Signal(syscall.SIGCONT)
	term.until("the screen is back", func() bool {
		term.mu.Lock()
		defer term.mu.Unlock()
		return term.emu.IsAltScreen()
	})
	term.sees("说到了吗")
	term.press(" ")
	term.sees("[x]")
	term.press("\x03")
	term.ends()
	term.sane()
}
