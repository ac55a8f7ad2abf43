package render

import (
	"os"
	"strings"
	"testing"
)

func answer(b *testing.B) string {
	src, err := os.ReadFile("testdata/answer.md")
	if err != nil {
		b.Fatal(err)
	}
	return string(src)
}

// BenchmarkMarkdown renders a long answer with lists, a table and code.
func BenchmarkMarkdown(b *testing.B) {
	src, r := answer(b), New(NewTheme(true, true))
	for b.Loop() {
		r.Markdown(src, 80)
	}
}

// BenchmarkWrap breaks 800 Chinese characters.
func BenchmarkWrap(b *testing.B) {
	s := strings.Repeat("先分开谈，各自复述事实，不当众评对错（也不拿绩效说事），FRT 30%。", 25)
	for b.Loop() {
		Wrap(s, 76)
	}
}

func BenchmarkClip(b *testing.B) {
	s := strings.Repeat("客服经理面试，", 20)
	for b.Loop() {
		Clip(s, 40)
	}
}

func BenchmarkClean(b *testing.B) {
	src := answer(b)
	for b.Loop() {
		Clean(src)
	}
}

func BenchmarkInline(b *testing.B) {
	r := New(NewTheme(true, true))
	for b.Loop() {
		r.Inline("**当面定下**谁负责、谁配合、哪天复核，写进 `交接表`", 60, "[ ] 3 ", "      ")
	}
}
