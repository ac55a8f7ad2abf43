package render

import (
	"bytes"
	"flag"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"pgregory.net/rapid"
)

var (
	update = flag.Bool("update", false, "write the golden files anew")
	sweep  = flag.Bool("sweep", false, "render the bundled decks at every width")
)

const unbroken = 100_000 // a width at which nothing is broken

func documents(t testing.TB) map[string]string {
	t.Helper()
	docs := map[string]string{}
	for _, glob := range []string{"testdata/*.md", "../../decks/*/*.md"} {
		files, err := filepath.Glob(glob)
		if err != nil || len(files) == 0 {
			t.Fatalf("glob %q matches nothing: %v", glob, err)
		}
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			docs[f] = string(b)
		}
	}
	return docs
}

func TestGolden(t *testing.T) {
	src, err := os.ReadFile("testdata/answer.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, width := range []int{40, 80, 120} {
		for name, theme := range map[string]Theme{"dark": NewTheme(true, true), "nocolor": NewTheme(true, false)} {
			got := strings.Join(New(theme).Markdown(string(src), width), "\n") + "\n"
			got = strings.ReplaceAll(got, "\x1b", "␛")
			file := fmt.Sprintf("testdata/answer_%d_%s.golden", width, name)
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), got); d != "" {
				t.Errorf("%s (-want +got):\n%s", file, d)
			}
		}
	}
}

// TestDocuments holds what must hold for everything that is bundled: our own
// documents at every width, decks at some, or at all with -sweep.
func TestDocuments(t *testing.T) {
	r := New(NewTheme(true, true))
	for name, src := range documents(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			flowing := regexp.MustCompile(`(?m)^ *[|<].*$`).ReplaceAllString(src, "")
			want := r.Markdown(flowing, unbroken)
			sameText(t, flowing, want)
			ours := strings.HasPrefix(name, "testdata")
			for _, width := range widths(ours) {
				switch lines := r.Markdown(src, width); {
				case width < 10 || !ours && width < 20: // in a list within a list too little is left
					// to keep a run such as ‘退’。” whole
					checkSafe(t, lines, width)
				default:
					checkLines(t, lines, width)
				}
				if width >= 20 {
					samePaints(t, r.Markdown(flowing, width), want, width)
				}
			}
		})
	}
}

func widths(all bool) []int {
	if !all && !*sweep {
		return []int{1, 7, 10, 15, 20, 31, 40, 59, 60, 80, 97, 120, 200}
	}
	var ws []int
	for w := 1; w <= 200; w++ {
		ws = append(ws, w)
	}
	return ws
}

// sameText compares the letters, numbers and Chinese punctuation of a
// rendering with what goldmark's own HTML holds.
func sameText(t fataler, src string, lines []string) {
	t.Helper()
	var buf bytes.Buffer
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.CJK), goldmark.WithParserOptions(asterisks()))
	if err := md.Convert([]byte(Clean(src)), &buf); err != nil {
		t.Fatalf("convert: %v", err)
	}
	page := regexp.MustCompile(`(?s)<!--.*?-->`).ReplaceAllString(buf.String(), "")
	page = regexp.MustCompile(`(?s)<[^>]*>`).ReplaceAllString(page, "")
	var plain strings.Builder
	for _, line := range lines {
		plain.WriteString(linePrefix.ReplaceAllString(strip(line), ""))
	}
	got := regexp.MustCompile(` <[^>]*>`).ReplaceAllString(plain.String(), "")
	if d := cmp.Diff(letters(html.UnescapeString(page)), letters(got)); d != "" {
		t.Fatalf("text changed (-goldmark +render):\n%s", d)
	}
}

// letters leaves out ASCII punctuation, which markers and raw HTML consist of.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r < 0x80 && !unicode.IsLetter(r) {
			return -1
		}
		return r
	}, s)
}

// Words for documents made at random: each begins with a character or an
// opening mark and one, and ends in at most three closing marks.
var vocabulary = []string{
	"客服", "投诉", "你怎么处理的？", "先分开谈，", "不当众评对错。", "（也不拿绩效说事），", "“这就是你说的吗？”", "“好”。”",
	"《消费者权益保护法》", "——部门老话", "等等……", "指标：", "【必答】", "‘甲’、", "「乙」", "AI", "First Response Time (FRT)", "P90", "30%，",
	"2026年11月22日", "https://example.com/a/very/long/path/that/will/not/fit?x=1&y=2", "leadership", "antidisestablishmentarianism", "don’t",
	"①", "7×24", "3~5 天", "退款率≤2%；", "“提升 30%”，", "（“内外”都算）", "说到了", "一", "在线客服·夜班", "foo_bar", "é", "한국어", "カタカナー。",
}

func drawInline(t *rapid.T) string {
	var b strings.Builder
	for i, w := range rapid.SliceOfN(rapid.SampledFrom(vocabulary), 1, 14).Draw(t, "words") {
		switch mark := rapid.SampledFrom([]string{"", "", "", " ", "\n", "**", "*", "`", "~~"}).Draw(t, "mark"); mark {
		case " ", "\n":
			if i > 0 {
				b.WriteString(mark)
			}
			b.WriteString(w)
		default:
			b.WriteString(mark + w + mark)
		}
	}
	return b.String()
}

func drawDocument(t *rapid.T) string {
	var b strings.Builder
	for range rapid.IntRange(1, 6).Draw(t, "blocks") {
		indent := strings.Repeat(" ", 3*rapid.IntRange(0, 3).Draw(t, "depth"))
		text := strings.ReplaceAll(drawInline(t), "\n", "\n"+indent+"   ")
		switch rapid.IntRange(0, 6).Draw(t, "kind") {
		case 0:
			b.WriteString("\n" + text + "\n\n")
		case 1, 2:
			b.WriteString(indent + "-  " + text + "\n")
		case 3:
			b.WriteString(indent + "1. " + text + "\n")
		case 4:
			b.WriteString("\n> " + strings.ReplaceAll(text, "\n", "\n> ") + "\n\n")
		case 5:
			b.WriteString("\n## " + strings.ReplaceAll(text, "\n", " ") + "\n")
		case 6:
			b.WriteString(indent + "- [ ] " + text + "\n")
		}
	}
	return b.String()
}

func TestRandomDocuments(t *testing.T) {
	r := New(NewTheme(true, true))
	rapid.Check(t, func(t *rapid.T) {
		src := drawDocument(t)
		width := rapid.IntRange(20, 200).Draw(t, "width")
		got := r.Markdown(src, width)
		checkLines(t, got, width)
		want := r.Markdown(src, unbroken)
		samePaints(t, got, want, width)
		sameText(t, src, want)
	})
}

func FuzzMarkdown(f *testing.F) {
	for _, src := range documents(f) {
		f.Add(src[:min(len(src), 3000)], 40)
	}
	for _, s := range []string{"a\x1b[31mb\x9b1mc\u009b2Jd\x1b]0;t\x07e", "&#27;[2J&#x202e;x", "- - - 1. > # x", "*a **b *c** d*", "| a |\n|-|\n| `x\\|y` |", "<!-- a\n\n--> b", "[a](<\x1b]8;;>)"} {
		f.Add(s, 7)
	}
	r := New(NewTheme(false, true))
	f.Fuzz(func(t *testing.T, src string, width int) {
		width = 1 + (width&0x7fffffff)%200
		got := r.Markdown(src, width)
		checkSafe(t, got, width)
		checkSafe(t, r.Inline(src, width, "- ", "  "), width)
		checkSafe(t, []string{Plain(src)}, unbroken*100)
		if width >= 20 && !strings.ContainsAny(src, "|") {
			want, have := strings.Join(r.Markdown(src, unbroken), ""), strings.Join(got, "")
			if a, b := onlyLetters(want), onlyLetters(have); a != b {
				t.Fatalf("width %d: text changed:\n%q\n%q", width, a, b)
			}
		}
	})
}

func onlyLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if r != 'x' && unicode.IsLetter(r) {
			return r
		}
		return -1
	}, strip(s))
}

// TestPathological guards against input that makes the parser slow: were one
// of these quadratic, the suite would run into its time limit.
func TestPathological(t *testing.T) {
	const n = 20_000
	r := New(NewTheme(true, true))
	for _, src := range []string{
		strings.Repeat("> ", 5*n) + "x", strings.Repeat("- ", 5*n) + "x", strings.Repeat("*a ", n), strings.Repeat("**a _b ", n),
		strings.Repeat("[", n), strings.Repeat("[a](", n), strings.Repeat("`", n), strings.Repeat("<", n), strings.Repeat("![", n) + "a",
		strings.Repeat("）", n), strings.Repeat("客", n), strings.Repeat("x", n), strings.Repeat("e\u0301", n), "e" + strings.Repeat("\u0301", n),
		strings.Repeat("\x1b]", n), strings.Repeat("\u009d", n), strings.Repeat("a\x1b[1m", n), strings.Repeat("~a ", n), strings.Repeat("a|", n),
		nested("- x\n", 500), nested("1. x\n", 300), strings.Repeat("|a", 500) + "\n" + strings.Repeat("|-", 500) + "\n" + strings.Repeat("|b", 500),
		strings.Repeat("&#27;", n), strings.Repeat("<!--", n), strings.Repeat("\\", n), strings.Repeat("https://a.b/", n),
	} {
		checkSafe(t, r.Markdown(src, 40), 40)
		checkSafe(t, r.Inline(src, 40, "", ""), 40)
	}
}

func nested(item string, depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat(" ", 3*i) + item)
	}
	return b.String()
}

func TestConcurrent(t *testing.T) {
	r := New(NewTheme(true, true))
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for w := 20; w < 60; w++ {
				r.Markdown("**注意：**这里`x`\n\n| a | b |\n|---|---|\n| 1 | 2 |", w)
			}
		})
	}
	wg.Wait()
}
