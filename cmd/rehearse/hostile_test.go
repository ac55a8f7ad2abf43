//go:build unix

package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// hostile is a deck that tries everything to reach the terminal.
const hostile = "---\ndeck: hostile\ntitle: \"客服\\e]0;owned\\a\\e[2J\"\nlang: zh\nrole: \"\\e[31mX\"\n---\n" +
	"# 客服\x1b]0;owned\x07\n\n## 一、\x1b[31m红\u202e反\u200b零宽\u2066隔离\n<!-- kind: behavioral -->\n\n" +
	"### 问题\x1b[2J\x1b]52;c;ZXZpbA==\x07\x9b31m？\u009b2J\n<!-- id: h1; competencies: conflict -->\n\n正文\x1b[?1049l&#27;[2J\r\x08\x7f\n\n" +
	"#### 要点\n- [ ] (3!) 点一\x1bP+q544e\x1b\\ `A`\n  - “说\x1b[6n。”\n  - ? 追\u202d问\x1b[c？\n- [ ] 点二 `R`\n\n#### 参考答案\n答\x1b_G;\x1b\\案 [链](http://x\x1b]8;;y\x07) ![图](a\x1b[m)\n\n```\n代码\x1b[1;1H\n```\n\n| a | b |\n|---|---|\n| \x1b[5m | \u200f |\n\n#### 误区\n- \x1b[?25l隐\n\n#### 追问\n- \x1bc重置\n"

// ours are the only control sequences that may reach the terminal: styles,
// cursor moves, erasing, scrolling and modes as Bubble Tea sets them, its
// questions to the terminal, the title, and our answer to its keyboard
// protocols.
var ours = regexp.MustCompile(`^(?:` +
	`\[[0-9;:]*m|\[[0-9;]*[ABCDEFGHJKLMPXSTZ@dfr]|\[[0-9]*b|\[\?5W|\[\?(?:25|1004|1049|2004|2026|2027|2031|2048)[hl]|\[\?(?:2026|2027)\$p|` +
	`\[[<>=]?[0-9;]*u|\[\?u|\[>[0-9;]*m|\[>4;[0-9]m|\[[0-9]* q|\[c|\[6n|\[>0?q|\]11;\?(?:\x07|\x1b\\)|\]2;rehearse(?:\x07|\x1b\\)|\]2;(?:\x07|\x1b\\)|\\|[78=>M]` +
	`)`)

// Every byte of every screen over a hostile deck is text, or a sequence of
// our own.
func TestHostileDecksSendNothingToTheTerminal(t *testing.T) {
	home := t.TempDir()
	dir := filepath.Join(home, "decks")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"hostile.md": hostile, "name\x1b[31m\u202e.md": strings.Replace(hostile, "deck: hostile", "deck: other", 1), "nul.md": "# a\n\n## b\x00\n\nc\n", "latin.md": "# a\n\n## \xff\xfe\x9b2J\n\nb\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{{"decks"}, {"cards"}, {"show", "hostile/h1"}, {"today"}, {"check", "--json"}} {
		out, _ := command(home, append([]string{"--deck-dir", dir}, args...)...).CombinedOutput()
		clean(t, strings.Join(args, " "), string(out))
	}
	w := open(t, home, 80, 24, "--deck-dir", dir)
	w.sees("哪个岗位")
	w.press("\x1b")
	w.sees("哪天面试")
	w.press("\r")
	w.sees("今晚")
	w.press("!")
	w.sees("题库里的问题")
	w.press("q/")
	w.sees("搜索")
	w.press("is:new deck:hostile\r\r")
	w.sees("卡片：")
	w.press("qq")
	w.sees("今晚")
	w.press(",")
	w.sees("设置")
	w.press("q?")
	w.sees("按键")
	w.press("q\tjjjj")
	w.press("\x03")
	w.ends()
	w = open(t, home, 80, 24, "--deck-dir", dir, "practice", "hostile")
	w.sees("1/")
	w.press("c")
	w.sees("冲突调解")
	w.press("qt\x1b[200~\x1b[31m粘\x9b2J\u202e贴\x1b[201~\x13") // pasted text is hostile too
	w.sees("有把握吗")
	w.press("0")
	w.sees("说到了吗")
	w.press("jj\x1b[6~")
	w.sees("接着会问")
	w.press("n备注\x13")
	w.press("1")
	w.sees("补漏")
	w.press("uq")
	w.sees("小结")
	w.press("\x03")
	w.ends()
	w.mu.Lock()
	defer w.mu.Unlock()
	clean(t, "the screens", string(w.bytes))
}

// clean asserts that a stream holds text and our own sequences only.
func clean(t *testing.T, what, stream string) {
	t.Helper()
	for i, part := range strings.Split(stream, "\x1b") {
		if i > 0 {
			seq := ours.FindString(part)
			if seq == "" && !strings.HasPrefix(part, "]") {
				t.Errorf("%s: a foreign sequence: %.40q", what, "\x1b"+part)
				continue
			}
			part = part[len(seq):]
		}
		for _, r := range part {
			if r < ' ' && !strings.ContainsRune("\n\r\t\b\x07", r) || r >= 0x7f && r < 0xa0 || strings.ContainsRune("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200e\u200f\ufeff", r) {
				t.Errorf("%s: %U in %.60q", what, r, part)
				break
			}
		}
	}
	if strings.Contains(stream, "owned") && strings.Contains(stream, "]0;owned") {
		t.Errorf("%s: the deck set the window's title", what)
	}
}
