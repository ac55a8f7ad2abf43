package render

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestEmphasis shows bold and emphasised text in brackets: <b>, {i}.
func TestEmphasis(t *testing.T) {
	for in, want := range map[string]string{
		"**注意：**这里":           "<注意：>这里",
		"**“粗体”**接着":          "<“粗体”>接着",
		"前面**“粗体”**后面":        "前面<“粗体”>后面",
		"**注意：**AI 也行":        "<注意：>AI 也行",
		"AI**（注）**like":       "AI<（注）>like",
		"他说**（重要）**。":         "他说<（重要）>。",
		"这是**重点**吗":           "这是<重点>吗",
		"先**A.**再**B)**":      "先<A.>再<B)>",
		"*强调，*然后":             "{强调，}然后",
		"***又粗又斜：***好":        "<{又粗又斜：}>好",
		"**外面*里面，*还有**":       "<外面><{里面，}><还有>",
		"2 * 3 * 4":           "2 * 3 * 4",
		"** 不是 **":            "** 不是 **",
		"**没有结束":              "**没有结束",
		"foo**bar**baz":       "foo<bar>baz",
		"a**\"b\"**c":         "a**\"b\"**c", // Latin text keeps the rule of CommonMark
		"`**`和**好**":          "`**`和<好>",
		`\*\*不是\*\*`:          "**不是**",
		"__bold__ and _em_":   "<bold> and {em}",
		"**한국어（중요）**은":        "<한국어（중요）>은",
		"**“A”**、**“B”**都要":   "<“A”>、<“B”>都要",
		"**第一步**：听；**第二步**：查": "<第一步>：听；<第二步>：查",
	} {
		if got := mark(in); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
}

func mark(src string) string {
	f := flattener{src: []byte(src)}
	f.children(parseInline(f.src), 0)
	var b strings.Builder
	for _, r := range joinLines(f.runs) {
		s := r.text
		if r.marks&code != 0 {
			s = "`" + s + "`"
		}
		if r.marks&emph != 0 {
			s = "{" + s + "}"
		}
		if r.marks&strong != 0 {
			s = "<" + s + ">"
		}
		b.WriteString(s)
	}
	return b.String()
}

func TestInlineText(t *testing.T) {
	r := New(NewTheme(true, false))
	for _, c := range []struct{ name, in, want string }{
		{"no blocks", "- 1. # > 文字", "- 1. # > 文字"},
		{"paragraphs join", "一\n\n二", "一二"},
		{"Chinese lines join", "先谈，\n再定", "先谈，再定"},
		{"Chinese lines join over quotes", "他说“好”\n“行”", "他说“好”“行”"},
		{"Latin lines keep a space", "first\nsecond", "first second"},
		{"mixed lines keep a space", "用 AI\n客服", "用 AI 客服"},
		{"English quotes keep a space", "“yes”\n“no”", "“yes” “no”"},
		{"entities", "&lt;b&gt; &amp;amp; &copy; &nosuch; &#65; &#0;", "<b> &amp; © &nosuch; A \ufffd"},
		{"no entities in code", "`&lt;\\*`", "\x1b[4m&lt;\\*\x1b[m"},
		{"backslashes", `a\*b\\c \d`, `a*b\c \d`},
		{"link", "[条例](https://a.b/c)", "\x1b[4m条例\x1b[m <https://a.b/c>"},
		{"link to itself", "<https://a.b/c>", "\x1b[4mhttps://a.b/c\x1b[m"},
		{"link within the page", "[上文](#x)", "\x1b[4m上文\x1b[m"},
		{"bare address before Chinese", "https://a.b/c。然后", "\x1b[4mhttps://a.b/c\x1b[m。然后"},
		{"image", "![流程图](a.png)", "流程图"},
		{"image without text", "![](a.png)", "a.png"},
		{"comment", "甲<!-- 乙 -->丙", "甲丙"},
		{"other HTML is text", "按 <kbd>Enter</kbd>", "按 <kbd>Enter</kbd>"},
		{"strike", "~~旧~~新", "\x1b[9m旧\x1b[m新"},
		{"strong code", "**a `b`**", "\x1b[1ma \x1b[m\x1b[1;4mb\x1b[m"},
		{"no table", "a | b", "a | b"},
		{"no definition", "[a]: b", "[a]: b"},
	} {
		if d := cmp.Diff([]string{c.want}, r.Inline(c.in, 80, "", "")); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

func TestInlineBreaks(t *testing.T) {
	r := New(NewTheme(true, false))
	got := r.Inline("**当面定下**谁负责<br>谁配合，哪天复核", 16, "[ ] 3 ", "      ")
	want := []string{"[ ] 3 \x1b[1m当面定下\x1b[m谁", "      负责", "      谁配合，哪", "      天复核"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if got := r.Inline("", 20, "- ", ""); len(got) != 1 {
		t.Errorf("empty text gives %q, want one line", got)
	}
}

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"**注意：**这里 `x`":        "注意：这里 x",
		"[条例](https://a.b)第一条": "条例第一条",
		"两行\n标题":               "两行标题",
		"a\\\nb":               "a b",
		"&#27;[31m红":           "[31m红",
		"  空白  ":               "空白",
		"# 1. 标题":              "# 1. 标题",
	} {
		if got := Plain(in); got != want {
			t.Errorf("Plain(%q) = %q, want %q", in, got, want)
		}
	}
}
