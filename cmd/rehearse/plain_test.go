//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// On a terminal the plain mode asks behind its prompts and sends nothing but
// text; ctrl+d and ctrl+c end it with what was graded stored.
func TestPlainOnATerminal(t *testing.T) {
	for end, code := range map[string]int{"q\r": 0, "\x04": 0, "\x03": 130} {
		home := t.TempDir()
		w := open(t, home, 60, 40, "practice", "metrics", "--plain", "--lang", "en")
		w.sees("1/", "Enter when you have it; 0 don't know")
		w.press("\r")
		w.sees("Enter takes good")
		w.press("3\r")
		w.sees("Graded good: in 2 days.", "2/")
		w.press(end)
		if got := w.ends(); got != code {
			t.Errorf("%q ends with %d, want %d", end, got, code)
		}
		w.mu.Lock()
		if bytes.ContainsAny(w.bytes, "\x1b\x9b\a") {
			t.Errorf("sent %q", w.bytes)
		}
		w.mu.Unlock()
		if n := strings.Count(run(t, home, "cards", "metrics", "--json"), `"reviews": 1`); n != 1 {
			t.Errorf("after %q %d cards were graded, want 1", end, n)
		}
	}
}

// A terminal without abilities gets lines without being asked.
func TestADumbTerminalGetsLines(t *testing.T) {
	cmd := command(t.TempDir(), "--lang", "en")
	cmd.Env = append(cmd.Env, "TERM=dumb")
	file, err := pty.Start(cmd)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if _, err := file.WriteString("\x04"); err != nil {
		t.Fatal(err)
	}
	out, _ := io.ReadAll(file) // it ends in an error when the program has gone
	if err := cmd.Wait(); err != nil || !bytes.Contains(out, []byte("Tonight 25 min")) || bytes.ContainsAny(out, "\x1b") {
		t.Errorf("%v: %s", err, out)
	}
}

// Where the terminal draws ambiguous characters two cells wide, the program
// starts itself anew to measure them so, and is the same program to who waits
// for it.
func TestAmbiguousWidthIsTwo(t *testing.T) {
	home := t.TempDir()
	config := filepath.Join(home, ".config", "rehearse", "config.yaml")
	if err := os.MkdirAll(filepath.Dir(config), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(config, []byte("ambiguous_width: 2\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	w := open(t, home, 60, 20, "practice", "metrics")
	w.sees("1/")
	environ, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(w.cmd.Process.Pid), "environ"))
	if err == nil && !bytes.Contains(environ, []byte("RUNEWIDTH_EASTASIAN=1\x00")) {
		t.Error("characters are measured as before")
	}
	w.press("\x03")
	w.ends()
	w.sane()
}
