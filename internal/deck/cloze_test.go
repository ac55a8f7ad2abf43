package deck

import (
	"bytes"
	"html"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"pgregory.net/rapid"
)

// Between whatever neighbours a gap stands, in Chinese as in English, Markdown
// shows the hole and the hidden text in bold, and nothing else changes.
func TestGapsAreBold(t *testing.T) {
	around := rapid.SampledFrom([]string{"你是", "，", "（", "a", " ", "。", "“", ")", "-", "(b)", "[", "!", "x_", "1"})
	inside := rapid.SampledFrom([]string{"共情", "“您好。”", "a b", "`x`", "(x)", "…", "3", "$x$", "!", "a-b", "好，", "C++"})
	rapid.Check(t, func(t *rapid.T) {
		before, after, hidden := around.Draw(t, "before"), around.Draw(t, "after"), inside.Draw(t, "hidden")
		text := "首" + before + "{{c1::" + hidden + "}}" + after + "尾 {{c2::二}}"
		gaps, broken := findGaps(text, nil)
		if broken >= 0 || len(gaps) != 2 {
			t.Fatalf("%q: %v, broken at %d", text, gaps, broken)
		}
		bare := strings.Trim(hidden, "`")
		if got := strong(t, side(text, gaps, 1, false)); got != bare {
			t.Fatalf("answer %q: bold is %q", side(text, gaps, 1, false), got)
		}
		question := side(text, gaps, 1, true)
		if got := strong(t, question); got != "___" || strings.Contains(question, hidden) && !strings.Contains("首"+before+after+"尾 二___", hidden) {
			t.Fatalf("question %q: bold is %q", question, got)
		}
	})
}

// strong returns the bold text of some Markdown, as goldmark sees it.
func strong(t *rapid.T, markdown string) string {
	var b bytes.Buffer
	if err := goldmark.Convert([]byte(markdown), &b); err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(b.String(), "<strong>")
	inner, _, _ := strings.Cut(rest, "</strong>")
	return html.UnescapeString(strings.NewReplacer("<code>", "", "</code>", "").Replace(inner))
}

func TestBrokenGaps(t *testing.T) {
	for text, want := range map[string]int{
		"a {{c1::b": 2, "{{c1::}}": 0, "{{c1:: }}": 0, "{{c1::::hint}}": 0, "{{c0::a}}": 0, "{{c9999::a}}": 0,
		"{{c1::a {{c2::b}}": 0, strings.Repeat("{{c1::", 9): 48,
		"{{c::a}}": -1, "{{cx::a}}": -1, "{c1::a}": -1, "{{c1:a}}": -1, "`{{c1::a`": -1, "``{{c1::` a``": -1, "{{c1::a}}}": -1,
		"{{c1::`}}` b}}": -1, "{{c1::a::b::c}}": -1, "{{c1::{a}}}": -1,
	} {
		if _, broken := findGaps(text, nil); broken != want {
			t.Errorf("findGaps(%q): broken at %d, want %d", text, broken, want)
		}
	}
}
