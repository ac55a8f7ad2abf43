//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const own = "---\ndeck: own\ntitle: 我的题\nlang: zh\n---\n# 我的题\n\n## 什么是共情？\n<!-- id: a -->\n\n先说出对方的感受。\n"

// ownDeck makes a home with one deck and an editor that runs a script.
func ownDeck(t *testing.T, script string) (home, file string) {
	t.Helper()
	home = t.TempDir()
	dir := filepath.Join(home, ".local", "share", "rehearse", "decks")
	file = filepath.Join(dir, "own.md")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, file, own)
	editor := filepath.Join(home, "editor")
	if err := os.WriteFile(editor, []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("VISUAL", editor)
	return home, file
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestTheEditorOpensTheCardAndComesBackToIt(t *testing.T) {
	home, file := ownDeck(t, `echo "$@" >"$HOME/asked"; sed -i.bak 's/感受/处境和感受/' "$1"`)
	w := open(t, home, 80, 24, "practice", "own")
	w.sees("什么是共情")
	w.press("E")
	w.until("the deck was edited", func() bool {
		text, _ := os.ReadFile(file)
		return strings.Contains(string(text), "处境")
	})
	w.press(" ")
	w.sees("先说出对方的处境和感受")
	w.press(" ")
	w.sees("小结")
}

func TestAnEditorThatFailsLeavesTheTerminalSane(t *testing.T) {
	home, _ := ownDeck(t, `printf '\033[31mgarbage'; exit 3`)
	w := open(t, home, 80, 24, "practice", "own")
	w.sees("什么是共情")
	w.press("E")
	w.sees("编辑器没能正常结束", "什么是共情")
	w.press(" ")
	w.sees("先说出对方的感受")
	w.press("\x03")
	w.ends()
	w.sane()
}

func TestADeckChangedOnDiskIsReadWithinTheSession(t *testing.T) {
	home, file := ownDeck(t, "")
	w := open(t, home, 80, 24, "practice", "own")
	w.sees("什么是共情")
	write(t, file, strings.Replace(own, "什么是共情？", "共情是什么？", 1))
	w.sees("共情是什么？")
	w.press(" ")
	w.sees("先说出对方的感受")
	write(t, file, "# 我的题\n")
	w.sees("已不在题库里")
}

func TestEOfABundledCardCopiesItsDeckWhenAskedTwice(t *testing.T) {
	home, file := ownDeck(t, `sed -i.bak 's/报出客户的损失/先报出客户的损失/' "$1"`)
	copied := filepath.Join(filepath.Dir(file), "cs-manager.md")
	w := open(t, home, 80, 24, "practice", "cs-manager")
	w.sees("大声说出来")
	w.press("E")
	w.sees("这是内置题库")
	if _, err := os.Stat(copied); err == nil {
		t.Fatal("copied without being asked")
	}
	w.press("E")
	w.until("the deck was copied and edited", func() bool {
		text, _ := os.ReadFile(copied)
		return strings.Contains(string(text), "先报出客户的损失")
	})
	w.press("\r")
	w.sees("先报出客户的损失")
}
