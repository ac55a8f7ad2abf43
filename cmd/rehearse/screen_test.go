//go:build unix

package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// window is the real program on a pseudo-terminal, with an emulator that
// shows what a person would see and answers what the program asks.
type window struct {
	t     *testing.T
	cmd   *exec.Cmd
	file  *os.File
	mu    sync.Mutex // guards emu and bytes
	emu   *vt.Emulator
	bytes []byte
	ended chan error
}

// open starts the program in a window of width by height; home is its HOME.
func open(t *testing.T, home string, width, height int, args ...string) *window {
	t.Helper()
	w := &window{t: t, emu: vt.NewEmulator(width, height), ended: make(chan error, 1)}
	w.cmd = command(home, args...)
	w.cmd.Env = append(w.cmd.Env, "TERM=xterm-256color")
	file, err := pty.StartWithSize(w.cmd, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)})
	if err != nil {
		t.Fatal(err)
	}
	w.file = file
	go w.read()
	go io.Copy(file, w.emu) // what the emulator answers
	go func() { w.ended <- w.cmd.Wait() }()
	t.Cleanup(func() {
		w.cmd.Process.Kill()
		file.Close()
	})
	return w
}

// command is the program as someone in China runs it one evening, with
// nothing in the environment that leads it elsewhere.
func command(home string, args ...string) *exec.Cmd {
	cmd := exec.Command("rehearse", args...)
	for _, e := range os.Environ() {
		name, _, _ := strings.Cut(e, "=")
		if !strings.HasPrefix(name, "XDG_") && !strings.HasPrefix(name, "REHEARSE_") && !strings.HasPrefix(name, "LC_") && name != "NO_COLOR" {
			cmd.Env = append(cmd.Env, e)
		}
	}
	cmd.Env = append(cmd.Env, "HOME="+home, "LANG=zh_CN.UTF-8", "TZ=Asia/Shanghai", "REHEARSE_NOW=2026-11-22T20:00:00+08:00")
	return cmd
}

// run runs a command to its end and returns what it printed.
func run(t *testing.T, home string, args ...string) string {
	t.Helper()
	out, err := command(home, args...).Output()
	if err != nil {
		t.Fatalf("rehearse %s: %v", strings.Join(args, " "), err)
	}
	return string(out)
}

func (w *window) read() {
	buffer := make([]byte, 64<<10)
	for {
		n, err := w.file.Read(buffer)
		w.mu.Lock()
		w.emu.Write(buffer[:n])
		w.bytes = append(w.bytes, buffer[:n]...)
		w.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// screen is the text of the grid, a line a row.
func (w *window) screen() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.emu.String()
}

// sees waits until the screen shows every part.
func (w *window) sees(parts ...string) {
	w.t.Helper()
	w.until(fmt.Sprintf("the screen shows %q", parts), func() bool {
		screen := w.screen()
		for _, p := range parts {
			if !strings.Contains(screen, p) {
				return false
			}
		}
		return true
	})
}

// until polls for a condition: the program is another process, whose clock
// this test does not hold.
func (w *window) until(what string, ok func() bool) {
	w.t.Helper()
	for deadline := time.Now().Add(20 * time.Second); !ok(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			w.t.Fatalf("waited in vain until %s; the screen:\n%s", what, w.screen())
		}
	}
}

func (w *window) press(keys string) {
	w.t.Helper()
	if _, err := io.WriteString(w.file, keys); err != nil {
		w.t.Fatal(err)
	}
}

// ends waits for the end of the program and returns its exit code.
func (w *window) ends() int {
	w.t.Helper()
	select {
	case <-w.ended:
		return w.cmd.ProcessState.ExitCode()
	case <-time.After(20 * time.Second):
		w.t.Fatalf("the program goes on; the screen:\n%s", w.screen())
		return -1
	}
}

// sane asserts that the terminal was given back as it was: the main screen,
// no bracketed paste, a visible cursor.
func (w *window) sane() {
	w.t.Helper()
	w.until("the terminal is given back", func() bool {
		w.mu.Lock()
		defer w.mu.Unlock()
		last := func(mode string) int { return strings.LastIndex(string(w.bytes), "\x1b[?"+mode) }
		return last("1049h") < last("1049l") && last("2004h") < last("2004l") && last("25l") <= last("25h")
	})
}

// answered starts the program, skips the first question, opens the session
// and brings its first question to the points.
func answered(t *testing.T, home string) *window {
	w := open(t, home, 80, 24)
	w.sees("哪个岗位")
	w.press("\x1b")
	w.sees("哪天面试")
	w.press("\r")
	w.sees("今晚")
	w.press("\r")
	w.sees("大声说出来")
	w.press("\r")
	w.sees("说到了吗")
	return w
}

func TestAnEveningAndTheNextStart(t *testing.T) {
	home := t.TempDir()
	w := answered(t, home)
	w.press("  j  ")
	w.sees("[-]")
	w.press("3")
	w.sees("2/")
	w.press("t先分开谈，各自复述事实")
	w.sees("| 先分开谈，各自复述事实")
	w.mu.Lock()
	at := w.emu.CursorPosition()
	w.mu.Unlock()
	if line := strings.Split(w.screen(), "\n")[at.Y]; !strings.Contains(line, "先分开谈") || at.X != 3+22 {
		t.Errorf("the cursor stands at column %d of %q, want 25, behind the text", at.X, line)
	}
	w.press("\x13") // ctrl+s
	w.sees("有把握吗")
	w.press("-")
	w.sees("我写的")
	w.press("2u")
	w.sees("已撤销")
	w.press("\x12") // ctrl+r
	w.sees("已重做")
	before := run(t, home, "cards", "--json")
	if n := strings.Count(before, `"reviews": 1`); n != 2 {
		t.Errorf("%d cards have a review, want 2", n)
	}
	w.press("q")
	w.sees("小结", "2 道题")
	w.press("\r")
	w.sees("今天已经练了")
	w.press("q")
	if code := w.ends(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	w.sane()
	w = open(t, home, 80, 24)
	w.sees("今晚", "今天已经练了")
	if after := run(t, home, "cards", "--json"); after != before {
		t.Error("the state is not what it was before the program was closed")
	}
}

func TestAFactInTwoKeysAndStraightIntoADeck(t *testing.T) {
	home := t.TempDir()
	w := open(t, home, 60, 20, "practice", "metrics")
	w.sees("1/")
	w.press("  ")
	w.sees("2/")
	if n := strings.Count(run(t, home, "cards", "metrics", "--json"), `"reviews": 1`); n != 1 {
		t.Errorf("two keys graded %d facts, want 1", n)
	}
}

func TestEndsLeaveTheTerminalSaneAndLoseNothing(t *testing.T) {
	for name, end := range endings() {
		t.Run(name, func(t *testing.T) {
			home := t.TempDir()
			w := answered(t, home)
			w.press("4")
			w.sees("2/") // acknowledged: the next question shows
			end(w)
			w.ends()
			w.sane()
			if n := strings.Count(run(t, home, "cards", "--json"), `"state": "review"`); n != 1 {
				t.Errorf("%d cards are in review, want the one that was graded", n)
			}
			if left, _ := filepath.Glob(filepath.Join(home, ".local", "share", "rehearse", "*bak*")); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}
