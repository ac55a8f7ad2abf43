package deck

import (
	"flag"
	"strings"
	"testing"
	"time"
)

// pathological are inputs on which a careless Markdown parser takes quadratic
// time or worse, each built at a given size in bytes.
func pathological() map[string]func(n int) string {
	rep := func(s string) func(int) string {
		return func(n int) string { return strings.Repeat(s, n/len(s)+1) }
	}
	after := func(head string, f func(int) string) func(int) string {
		return func(n int) string { return head + f(n) }
	}
	heading := func(s string) func(int) string { return after("# T\n## ", rep(s)) }
	body := func(s string) func(int) string { return after("# T\n## a\n", rep(s)) }
	staircase := func(marker string, step int) func(int) string {
		return func(n int) string {
			var b strings.Builder
			b.WriteString("# T\n## a\n")
			for i := 0; b.Len() < n; i++ {
				b.WriteString(strings.Repeat(" ", i*step) + marker + " x\n")
			}
			return b.String()
		}
	}
	return map[string]func(n int) string{
		"list staircase":      staircase("-", 2),
		"ordered staircase":   staircase("1.", 3),
		"quotes on one line":  body(">"),
		"lists on one line":   body("- "),
		"mixed containers":    body("> - 1. "),
		"quote lines":         body("> > > > > > > > > > a\n"),
		"brackets":            body("["),
		"open links":          body("[a]("),
		"images":              body("![["),
		"stars":               body("*"),
		"star pairs":          body("*a **a "),
		"underscores":         body("_a __a "),
		"backticks":           body("`a"),
		"growing backticks":   after("# T\n## a\n", ticks),
		"backtick in heading": heading("`a"),
		"growing in heading":  after("# T\n## ", ticks),
		"brackets in heading": heading("[[a]("),
		"stars in heading":    heading("*a **a_ "),
		"angles in heading":   heading("<a "),
		"comments in heading": heading("<!-- "),
		"entities in heading": heading("&am"),
		"gaps":                body("{{c1::"),
		"closed gaps":         body("{{c1::a}} "),
		"gaps in code":        body("`{{c1::a` "),
		"braces":              body("{{c1::{"),
		"angle line":          body("<a b='"),
		"html lines":          body("<a b='c'\n"),
		"comments":            body("<!-- a -->\n"),
		"open comments":       body("<!-- a\n\n"),
		"metadata":            after("# T\n## a\n<!-- ", rep("id: a; ")),
		"metadata lines":      after("# T\n## a\n<!-- ", rep("tags: a\n")),
		"wide table": after("# T\n## a\n<!-- cards: table -->\n", func(n int) string {
			return strings.Repeat("|a", n/8) + "|\n" + strings.Repeat("|-", n/8) + "|\n" + strings.Repeat("a\n", n/4)
		}),
		"long table": after("# T\n## a\n<!-- cards: table -->\n", func(n int) string {
			return strings.Repeat("|a", 60) + "|\n" + strings.Repeat("|-", 60) + "|\n" + strings.Repeat("a\n", n/2)
		}),
		"many tables":          after("# T\n## a\n<!-- cards: table -->\n", rep("|a|b|\n|-|-|\n|c|d|\n\n")),
		"delimiters":           body("|-|-|\n"),
		"headings":             rep("## a\n"),
		"empty headings":       rep("##\n"),
		"deeper headings":      rep("# a\n## a\n### a\n#### a\n##### a\n###### a\n"),
		"slots":                rep("## a\n### 答案\n"),
		"many slots":           after("## a\n", rep("### 答案\n")),
		"slots inside":         after("## a\n", rep("### 答案\n#### b\n")),
		"headings before slot": func(n int) string { return "## a\n" + strings.Repeat("### b\n", n/6) + "## 答案\n" },
		"underlined":           rep("a\n---\n"),
		"underline run":        rep("a\n-:\n-\n"),
		"one paragraph":        rep("a\n"),
		"one line":             body("客服"),
		"fences":               rep("```\n"),
		"long fences":          ticks,
		"blank lines":          rep("\n"),
		"blanks":               rep(" "),
		"tabs":                 rep("\t"),
		"returns":              rep("\r"),
		"list":                 rep("- a\n"),
		"empty items":          rep("-\n"),
		"loose list":           rep("- a\n\n"),
		"points":               after("## a\n### 要点\n", rep("- [ ] (1) a `S`\n  - “b”\n  - ? c\n")),
		"point brackets":       after("## a\n### 要点\n- [ ] ", rep("(")),
		"quotation marks":      after("## a\n### 要点\n- [ ] a\n  - ", rep("“")),
		"anchors":              after("## a\n### 评分锚\n", rep("5：a\n")),
		"front matter":         after("---\n", rep("a: b\n")),
		"yaml flow":            after("---\na: ", rep("[")),
		"yaml maps":            after("---\na: ", rep("{a: ")),
		"yaml staircase": func(n int) string {
			return "---\n" + strings.TrimPrefix(staircase("a:", 1)(min(n, 60000)), "# T\n## a\n") + "---\n"
		},
		"broken bytes":     rep("\xff\n"),
		"link definitions": body("[a]: b\n"),
	}
}

// ticks are rows of backticks of growing length, none of which closes another.
func ticks(n int) string {
	var b strings.Builder
	for i := 1; b.Len() < n; i++ {
		b.WriteString(strings.Repeat("`", i) + "a")
	}
	return b.String()
}

// growth measures how the time grows; a clock is no part of the usual tests.
var growth = flag.Bool("growth", false, "measure whether parsing time grows faster than the input")

// TestPathological parses half a megabyte of each kind of trouble. With
// -growth it compares the time for one size with that for four times the
// size, and fails where it grows as only quadratic work does: sixteenfold.
func TestPathological(t *testing.T) {
	const size = 128 << 10
	for name, build := range pathological() {
		t.Run(name, func(t *testing.T) {
			small, large := []byte(build(size)), []byte(build(4*size))
			if !*growth {
				d, list := Parse("x.md", "x", large)
				if d == nil && len(list) == 0 {
					t.Error("no deck and no reason")
				}
				return
			}
			var ratio float64
			for range 3 { // a machine that is busy with something else deserves another chance
				one, four := timeParse(small), timeParse(large)
				if ratio = float64(four) / float64(one); ratio < 9 || four < 200*time.Millisecond {
					return
				}
			}
			t.Errorf("four times the size takes %.0f times as long", ratio)
		})
	}
}

func timeParse(src []byte) time.Duration {
	start := time.Now()
	Parse("x.md", "x", src)
	return time.Since(start)
}
