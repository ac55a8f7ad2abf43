//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"
)

// onTerminal runs the program on a terminal of 60 columns and returns what it
// showed, line by line.
func onTerminal(t *testing.T, args ...string) []string {
	t.Helper()
	home := t.TempDir()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	// testscript.Main runs main where the binary goes by the command's name.
	program := filepath.Join(t.TempDir(), "rehearse")
	if err := os.Symlink(exe, program); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, args...)
	cmd.Env = append(os.Environ(), "HOME="+home, "XDG_DATA_HOME="+home+"/data", "XDG_CONFIG_HOME="+home+"/config",
		"LANG=zh_CN.UTF-8", "TZ=Asia/Shanghai", "REHEARSE_NOW=2026-12-02T20:00:00+08:00", "TERM=xterm-256color")
	f, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 60})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out bytes.Buffer
	io.Copy(&out, f) // ends with EIO when the program has closed its side
	if err := cmd.Wait(); err != nil {
		t.Fatalf("%v: %s", err, out.String())
	}
	return strings.Split(strings.TrimRight(strings.ReplaceAll(out.String(), "\r\n", "\n"), "\n"), "\n")
}

// On a terminal people get columns that line up, Chinese or not, and lines
// that fit.
func TestOnATerminal(t *testing.T) {
	for _, args := range [][]string{{"decks"}, {"cards"}, {"settings", "--all"}, {"show", "cs-manager/b01"}, {"--help"}, {"practice", "--help"}} {
		for _, line := range onTerminal(t, args...) {
			if ansi.StringWidth(line) > 60 {
				t.Errorf("%v: %q is wider than the terminal", args, line)
			}
			if strings.Contains(line, "\t") {
				t.Errorf("%v: a tab in %q", args, line)
			}
		}
	}
	lines := onTerminal(t, "decks")
	column := func(line, mark string) int {
		i := strings.Index(line, mark)
		if i < 0 {
			t.Fatalf("no %q in %q", mark, lines)
		}
		return ansi.StringWidth(line[:i])
	}
	if head, row := column(lines[0], "题目"), column(lines[1], "客服经理面试"); head != row {
		t.Errorf("the head of titles is in column %d, the first title in %d", head, row)
	}
}
