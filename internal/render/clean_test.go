package render

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", "客服 ABC\n第二行", "客服 ABC\n第二行"},
		{"colour", "a\x1b[31mb\x1b[0mc", "abc"},
		{"cursor and screen", "a\x1b[2J\x1b[1;1Hb", "ab"},
		{"private CSI", "a\x1b[?1049hb", "ab"},
		{"title by BEL", "a\x1b]0;旧标题\x07b", "ab"},
		{"hyperlink by ST", "a\x1b]8;;http://x\x1b\\b\x1b]8;;\x1b\\c", "abc"},
		{"clipboard by C1", "a\u009d52;c;QQ==\u009cb", "ab"},
		{"DCS", "a\x1bPq#0\x1b\\b", "ab"},
		{"C1 CSI", "a\u009b31mb", "ab"},
		{"raw C1 byte", "a\x9b31mb", "a\ufffd31mb"},
		{"charset", "a\x1b(0b", "ab"},
		{"full reset", "a\x1bcb", "ab"},
		{"escape at the end", "a\x1b", "a"},
		{"CSI without end", "a\x1b[3你", "a3你"},
		{"string without end", "a\x1b]0;这张卡还在", "a0;这张卡还在"},
		{"string over a line end", "a\x1b]0;b\n下一行\x07c", "a0;b\n下一行c"},
		{"nested", "a\x1b\x1b[31m[31mb", "a[31mb"},
		{"carriage return", "rm -rf\recho", "rm -rf\necho"},
		{"CRLF", "a\r\nb\r\n", "a\nb\n"},
		{"line separator", "a\u2028b\u2029c", "a\nb\nc"},
		{"controls", "a\x00\x07\x08\x0b\x0c\x7fb", "ab"},
		{"tabs", "a\tb\n客服\tx\n\t- y", "a   b\n客服  x\n    - y"},
		{"bidi", "a\u202eb\u202cc\u2066d\u2069\u200f", "abcd"},
		{"zero width", "a\u200bb\u2060c\ufeffd\u00ade\u034f", "abcde"},
		{"tags", "a\U000e0041\U000e007fb", "ab"},
		{"selector after symbol", "❤\ufe0f", "❤\ufe0f"},
		{"selector after letter", "a\ufe0fb\U000e0100", "ab"},
		{"two selectors", "❤\ufe0f\ufe0f", "❤\ufe0f"},
		{"joined emoji", "👩\u200d💻", "👩💻"},
		{"invalid UTF-8", "a\xff\xc0b", "a\ufffd\ufffdb"},
		{"combining marks stay", "e\u0301", "e\u0301"},
	} {
		if got := Clean(c.in); got != c.want {
			t.Errorf("%s: Clean(%q) = %q, want %q", c.name, c.in, got, c.want)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "a\x1b[31mb", "\x1b]0;a\u009c", "\u009d\x1b\\", "❤\u200b\ufe0f", "\t\xff\r\r\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c := Clean(s)
		if !utf8.ValidString(c) || strings.ContainsFunc(c, func(r rune) bool { return unicode.IsControl(r) && r != '\n' }) {
			t.Fatalf("Clean(%q) = %q", s, c)
		}
		if again := Clean(c); again != c {
			t.Fatalf("Clean is not idempotent: %q, then %q", c, again)
		}
		if strings.Trim(s, " ~") == "" && c != s {
			t.Fatalf("harmless text changed: %q", c)
		}
	})
}

// TestHostile looks at what reaches the screen by every door.
func TestHostile(t *testing.T) {
	r := New(NewTheme(true, true))
	for _, src := range []string{
		"&#27;[2J客服&#x9b;31m", "&#x202e;反的&#8203;", "[文字](<http://a/\x1b]0;x\x07>)", "`\x1b[31m`", "```\n\x1b[2J\u009b1m\n```",
		"<b\x1b[31m>", "| \x1b[2J | b |\n|---|---|\n| \u202e | &#x1b;c |", "![\x1b[5m](x&#7;)", "<http://a.b/\u009b2J>", "x&#10;y&#13;z",
	} {
		for _, width := range []int{20, 80} {
			checkSafe(t, r.Markdown(src, width), width)
			checkSafe(t, r.Inline(src, width, "\x1b[2J- ", "  "), width)
			checkSafe(t, []string{Plain(src), Clip(src, width)}, unbroken)
			checkSafe(t, Wrap(src, width), width)
		}
	}
	if got := Wrap("a\x1b[8m隐藏\x1b[5m闪\x1b[m\x1b[2Jb", 20); got[0] != "a隐藏闪b" {
		t.Errorf("concealed and blinking text survive: %q", got)
	}
}
