//go:build unix

package main

import (
	"strings"
	"testing"
)

// hasDraft tells that the progress holds a draft of a story: the command that
// lists stories says so.
func hasDraft(t *testing.T, home string) bool {
	t.Helper()
	said, err := command(home, "stories").CombinedOutput()
	must(t, err)
	return strings.Contains(string(said), "没写完的草稿")
}

// Someone writes a story key by key and the machine dies over it: the draft is
// back at the next start, and becomes a story.
func TestAStoryOutlivesAKill(t *testing.T) {
	home := t.TempDir()
	run(t, home, "settings", "role", "cs-manager")
	w := open(t, home, 80, 24)
	w.sees("今晚", "故事库还空着")
	w.press("s")
	w.sees("投诉扭转", "哪位客户本来要走")
	w.press("\r")
	w.sees("写故事", "一句话说清是哪件事")
	w.press("\r")
	w.sees("回到各段")
	w.press("顾客要起诉")
	w.press("\t")
	w.sees("情境", "什么时候")
	w.press("去年十一月")
	w.sees("去年十一月")
	w.until("the draft is on disk", func() bool { return hasDraft(t, home) })
	must(t, w.cmd.Process.Kill())
	w.ends()

	w = open(t, home, 40, 15)
	w.sees("今晚")
	w.press("s")
	w.sees("顾客要起诉", "草稿")
	w.press("\r")
	w.sees("还没保存", "去年十一")
	w.press("\x13") // ctrl+s
	w.sees("故事已保存")
	w.press("q")
	w.sees("故事库")
	w.press("q")
	w.sees("今晚")
	w.press("q")
	w.ends()
	w.sane()
	if hasDraft(t, home) {
		t.Error("the draft is still there")
	}
	if out := run(t, home, "stories"); !strings.Contains(out, "顾客要起诉") {
		t.Errorf("the story is not listed: %q", out)
	}
}

// The whole story goes to the person's editor and comes back; an editor that
// dies loses nothing, and leaves the terminal sane.
func TestAStoryInTheEditor(t *testing.T) {
	home, _ := ownDeck(t, `sed -i.bak 's/顾客/一位老顾客/' "$1"; exit 3`)
	run(t, home, "settings", "role", "cs-manager")
	w := open(t, home, 80, 24)
	w.sees("今晚")
	w.press("s")
	w.sees("故事库")
	w.press("n")
	w.sees("写故事")
	w.press("\r")
	w.sees("回到各段")
	w.press("顾客")
	w.sees("| 顾客")
	w.press("\x0f") // ctrl+o
	w.sees("编辑器没能正常结束", "一位老顾客", "还没保存")
	w.press("\x13")
	w.sees("故事已保存")
	w.press("\x03")
	w.ends()
	w.sane()
	if out := run(t, home, "stories"); !strings.Contains(out, "一位老顾客") {
		t.Errorf("the story is not listed: %q", out)
	}
}
