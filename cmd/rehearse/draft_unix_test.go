//go:build unix

package main

import (
	"database/sql"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// long is an answer of 400 characters, as someone types it.
func long() string {
	const s = "去年大促前两周，我带的三十二人售后组里两位组长为退单赔付闹僵，互相退单一天九单。我先分开谈，请他们各自复述事实，不当众评对错。"
	return string([]rune(strings.Repeat(s, 7))[:396]) + "周五复核"
}

// A long answer is typed, the cursor of the terminal always behind it, and the
// program is killed: the next start goes on where it was.
func TestADraftOutlivesAKill(t *testing.T) {
	home := t.TempDir()
	w := open(t, home, 80, 24, "practice", "cs-manager")
	w.sees("大声说出来")
	w.press("t")
	w.sees("写要点就行")
	text := long()
	w.press(text)
	end := func() bool { return strings.HasSuffix(w.beforeCursor(), "周五复核") }
	w.until("the cursor stands behind the answer", end)
	progress := filepath.Join(home, ".local", "share", "rehearse", "progress.db")
	w.until("the answer is on disk", func() bool { return draftIn(t, progress) == text })
	must(t, w.cmd.Process.Kill())
	w.ends()
	w = open(t, home, 80, 24)
	w.sees("哪个岗位")
	w.press("\x1b")
	w.sees("哪天面试")
	w.press("\r")
	w.sees("上次没写完：")
	w.press("\r")
	w.sees("接着写吧")
	w.until("the answer is back", end)
	w.press("完\x13") // ctrl+s
	w.sees("有把握吗")
	w.press("\r1")
	w.sees("2/")
	var card struct {
		Attempts []struct{ Text string } `json:"attempts"`
	}
	must(t, json.Unmarshal([]byte(run(t, home, "show", first(t, home), "--json")), &card))
	if len(card.Attempts) != 1 || card.Attempts[0].Text != text+"完" || utf8.RuneCountInString(text) != 400 {
		t.Errorf("kept %+v", card.Attempts)
	}
}

// draftIn is the draft of an answer in a progress file.
func draftIn(t *testing.T, path string) (text string) {
	db, err := sql.Open("sqlite", path)
	must(t, err)
	defer db.Close()
	err = db.QueryRow(`SELECT text FROM drafts WHERE key LIKE 'attempt/%'`).Scan(&text)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		t.Log(err) // it is being written to
	}
	return text
}

// beforeCursor is the line of the screen that the cursor stands in, up to it.
func (w *window) beforeCursor() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	at := w.emu.CursorPosition()
	var b strings.Builder
	for x := 0; x < at.X; {
		c := w.emu.CellAt(x, at.Y)
		if c == nil || c.Content == "" {
			x++
			continue
		}
		b.WriteString(c.Content)
		x += max(c.Width, 1)
	}
	return b.String()
}

// first is the card that was practised.
func first(t *testing.T, home string) string {
	t.Helper()
	for line := range strings.Lines(run(t, home, "export")) {
		var e struct{ Event, Card string }
		must(t, json.Unmarshal([]byte(line), &e))
		if e.Event == "review" {
			return e.Card
		}
	}
	t.Fatal("nothing was practised")
	return ""
}

// What one's own editor has saved is found again, even when both programs are
// killed at once; and an editor that fails loses nothing.
func TestOnesOwnAnswerInOnesOwnEditor(t *testing.T) {
	home := t.TempDir()
	editor := filepath.Join(home, "editor")
	script := "#!/bin/sh\nprintf '%s\\n' '- 周五复核' >>\"$1\"\nif [ -e \"$HOME/hang\" ]; then touch \"$HOME/saved\"; sleep 60; fi\nexit 3\n"
	must(t, os.WriteFile(editor, []byte(script), 0o700))
	t.Setenv("VISUAL", editor)
	w := open(t, home, 80, 24, "practice", "cs-manager")
	w.sees("大声说出来")
	w.press("\re")
	w.sees("我的版本：")
	w.press("\x15\x0f") // ctrl+u, ctrl+o
	w.sees("编辑器没能正常结束", "- 周五复核")
	w.press("\x13")
	w.sees("我的版本已保存")
	must(t, os.WriteFile(filepath.Join(home, "hang"), nil, 0o600))
	w.press("e")
	w.sees("我的版本：")
	w.press("\x0f")
	w.until("the editor has saved", func() bool { _, err := os.Stat(filepath.Join(home, "saved")); return err == nil })
	must(t, w.cmd.Process.Kill())
	w.ends()
	must(t, os.Remove(filepath.Join(home, "hang")))
	w = open(t, home, 80, 24, "practice", "cs-manager")
	w.sees("大声说出来")
	w.press("\re")
	w.sees("上次没写完", "- 周五复核\n | - 周五复核")
}
