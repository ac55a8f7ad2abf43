package deck

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// What a reader does not see is told with its place, once a line and kind.
func TestHiddenCharactersAreTold(t *testing.T) {
	for _, c := range []struct {
		line string
		want string // column and code of each
	}{
		{"一般的文字 with emoji 👩\u200d💻 ❤\ufe0f 1\ufe0f\u20e3", ""},
		{"हिन्\u200dदी می\u200cخواهم", ""},
		{"שלום\u200f, hello", ""},
		{"🏴\U000e0067\U000e0062\U000e007f", ""},
		{"看\x1b[31m红", "2 control-character"},
		{"a\u009b2J", "2 control-character"},
		{"a\x00", "-"},
		{"通\u202e过", "2 bidi-character"},
		{"通\u2066过\u2069", "2 bidi-character"},
		{"hello\u200f", "6 bidi-character"},
		{"客\u200b服", "2 invisible-character"},
		{"客\u200d服", "2 invisible-character"},
		{"soft\u00adhyphen\ufeff", "5 invisible-character"},
		{"tag\U000e0041", "4 invisible-character"},
		{"两样\x07和\u202e和\u200b", "3 control-character 5 bidi-character 7 invisible-character"},
		{"\u2028", "1 control-character"},
	} {
		if c.want == "-" {
			continue // no text at all
		}
		_, list := Parse("x.md", "x", []byte("# T\n## a\n"+c.line+"\n"))
		var got []string
		for _, d := range list {
			if strings.HasSuffix(d.Code, "-character") {
				if d.Line != 3 || d.Severity != Warning {
					t.Errorf("%q: %v", c.line, d)
				}
				got = append(got, strings.Join([]string{itoa(d.Column), d.Code}, " "))
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: %q, want %q", c.line, got, c.want)
		}
	}
}

func itoa(n int) string { return string(rune('0' + n)) }

// No first byte of a hidden character is overlooked.
func TestHiddenCharactersAreSuspect(t *testing.T) {
	for r := rune(0); r < utf8.MaxRune; r++ {
		if hidden(r) != "" && r != '\n' && r != '\t' && !suspect(string(r)[0]) {
			t.Errorf("%U is not looked at", r)
		}
	}
}
