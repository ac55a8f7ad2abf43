package tui

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rehearse/internal/lang"
)

// driver plays Bubble Tea: it gives the program messages and runs the
// commands that come back, at once and in order. The clock is moved by pass.
type driver struct {
	t    *testing.T
	root root
	now  time.Time
	quit bool
}

func drive(t *testing.T, l lang.Lang, width, height int, col func(now func() time.Time) Collection, change ...func(*Config)) *driver {
	t.Helper()
	d := &driver{t: t, now: time.Date(2026, 11, 22, 20, 0, 0, 0, time.FixedZone("CST", 8*3600))}
	c := Config{Lang: l, Theme: Dark, NoColor: true, Now: func() time.Time { return d.now }, Explain: func(err error) string { return err.Error() + "。" }}
	c.Collection = col(c.Now)
	for _, f := range change {
		f(&c)
	}
	d.root = newRoot(context.Background(), c)
	d.root.after = func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }
	d.send(tea.WindowSizeMsg{Width: width, Height: height})
	d.run(d.root.Init())
	return d
}

func (d *driver) send(msg tea.Msg) {
	m, cmd := d.root.Update(msg)
	d.root = m.(root)
	d.run(cmd)
}

// run carries out a command.
func (d *driver) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	case tea.QuitMsg:
		d.quit = true
	default:
		d.send(msg)
	}
}

// press types keys by name: "enter", "space", "ctrl+s", or single characters.
func (d *driver) press(keys ...string) {
	d.t.Helper()
	for _, k := range keys {
		d.send(keyPress(k))
	}
}

func keyPress(k string) tea.KeyPressMsg {
	named := map[string]rune{"enter": tea.KeyEnter, "space": tea.KeySpace, "esc": tea.KeyEscape, "tab": tea.KeyTab,
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp, "backspace": tea.KeyBackspace}
	if rest, ok := strings.CutPrefix(k, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: []rune(rest)[0], Mod: tea.ModCtrl}
	}
	if code, ok := named[k]; ok {
		msg := tea.KeyPressMsg{Code: code}
		if k == "space" {
			msg.Text = " "
		}
		return msg
	}
	return tea.KeyPressMsg{Code: []rune(k)[0], Text: k}
}

func (d *driver) write(text string) {
	for _, r := range text {
		d.press(string(r))
	}
}

func (d *driver) pass(t time.Duration) {
	d.now = d.now.Add(t)
	d.send(second{d.root.clock})
}

// screen is what is to be seen, without styles.
func (d *driver) screen() string { return ansi.Strip(d.root.View().Content) }

func (d *driver) sees(parts ...string) {
	d.t.Helper()
	for _, p := range parts {
		if !strings.Contains(d.screen(), p) {
			d.t.Fatalf("the screen does not show %q:\n%s", p, d.screen())
		}
	}
}

func (d *driver) lacks(parts ...string) {
	d.t.Helper()
	for _, p := range parts {
		if strings.Contains(d.screen(), p) {
			d.t.Fatalf("the screen shows %q:\n%s", p, d.screen())
		}
	}
}
