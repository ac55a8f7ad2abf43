package render

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name  string
		in    string
		width int
		want  []string
	}{
		{"empty", "", 10, []string{""}},
		{"fits", "客服经理", 8, []string{"客服经理"}},
		{"closing mark stays with its word", "先安抚情绪，再解决", 10, []string{"先安抚情", "绪，再解决"}},
		{"opening bracket goes down", "面试题目（行为）", 10, []string{"面试题目", "（行为）"}},
		{"curly quotes open and close", "他当时说“你好”然后走了", 10, []string{"他当时说", "“你好”然后", "走了"}},
		{"dense quotes may be broken", "“甲乙丙”“丁戊己”“庚辛”", 10, []string{"“甲乙丙”", "“丁戊己”", "“庚辛”"}},
		{"three closing marks", "他说（“没有这回事”）。", 12, []string{"他说（“没有", "这回事”）。"}},
		{"ellipsis", "这件事我想想……再说", 12, []string{"这件事我想", "想……再说"}},
		{"two dashes stay together", "先处理心情——再说", 11, []string{"先处理心情", "——再说"}},
		{"apostrophe", "I don’t know", 8, []string{"I don’t", "know"}},
		{"mixed", "用AI客服处理FAQ问题", 10, []string{"用AI客服处", "理FAQ问题"}},
		{"a percent sign stays", "一次解决率提高到百分之30%了", 12, []string{"一次解决率提", "高到百分之", "30%了"}},
		{"word wider than the line", "见antidisestablishmentarianism。", 12, []string{"见", "antidisestab", "lishmentaria", "nism。"}},
		{"blanks vanish at the break", "hello     world", 7, []string{"hello", "world"}},
		{"lines stay", "甲\n\n乙", 10, []string{"甲", "", "乙"}},
		{"style goes on", "\x1b[1;31m客服经理\x1b[0m面试", 6, []string{"\x1b[1;31m客服经\x1b[m", "\x1b[1;31m理\x1b[m面试"}},
		{"style over lines of the source", "\x1b[1m甲\n乙\x1b[m", 6, []string{"\x1b[1m甲\x1b[m", "\x1b[1m乙\x1b[m"}},
		{"extended colour", "\x1b[38;5;12m甲乙\x1b[39m丙", 2, []string{"\x1b[38;5;12m甲\x1b[m", "\x1b[38;5;12m乙\x1b[m", "丙"}},
		{"one cell", "客A", 1, []string{"?", "A"}},
		{"no cell", "A", 0, []string{"A"}},
	} {
		if d := cmp.Diff(c.want, Wrap(c.in, c.width)); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

func TestWrapRandom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		for range rapid.IntRange(1, 20).Draw(t, "pieces") {
			b.WriteString(rapid.SampledFrom(vocabulary).Draw(t, "word"))
			b.WriteString(rapid.SampledFrom([]string{"", "", " ", "\x1b[1m", "\x1b[31m", "\x1b[22;39m", "\x1b[m", "\x1b[48;2;1;2;3m"}).Draw(t, "between"))
		}
		width := rapid.IntRange(10, 200).Draw(t, "width")
		got := Wrap(b.String(), width)
		checkLines(t, got, width)
		samePaints(t, got, []string{b.String()}, width)
	})
}

func FuzzWrap(f *testing.F) {
	f.Add("客服\x1b[1m经理\x1b[m（）。", "- ", 10)
	f.Add("\x1b[38;5m\x1b[38mx\U0001f468\u200d\U0001f469", "\x1b[31m12. ", 3)
	f.Fuzz(func(t *testing.T, s, first string, width int) {
		width = 1 + (width&0x7fffffff)%60
		checkSafe(t, Wrap(s, width), width)
		checkSafe(t, Hang(s, width, first, "  "), width)
		checkSafe(t, []string{Clip(s, width)}, width)
	})
}

func TestHang(t *testing.T) {
	for _, c := range []struct {
		name        string
		width       int
		first, rest string
		want        []string
	}{
		{"hanging", 12, "- ", "  ", []string{"- 先分开谈，", "  不当众评对", "  错"}},
		{"styled prefix", 14, "\x1b[36m[x]\x1b[m ", "    ", []string{"\x1b[36m[x]\x1b[m 先分开谈，", "    不当众评对", "    错"}},
		{"leading spaces give way", 14, "          - ", "            ", []string{"  - 先分开谈，", "    不当众评对", "    错"}},
		{"no room at all", 4, "12345 ", "", []string{"先分", "开", "谈，", "不当", "众评", "对错"}},
	} {
		if d := cmp.Diff(c.want, Hang("先分开谈，不当众评对错", c.width, c.first, c.rest)); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

func TestClip(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  string
	}{
		{"客服经理", 8, "客服经理"},
		{"客服经理", 7, "客服.."},
		{"客服经理面试", 9, "客服经.."},
		{"客服", 3, ".."},
		{"客服", 1, "."},
		{"客服", 0, ""},
		{"a\nb", 5, "a b"},
		{"\x1b[1m客服经理\x1b[m", 6, "\x1b[1m客服\x1b[m.."},
		{"\x1b[1m客服", 6, "\x1b[1m客服\x1b[m"},
		{"a\x1b[2Jb", 6, "ab"},
		{"e\u0301e\u0301e\u0301e\u0301", 3, "e\u0301.."},
	} {
		if got := Clip(c.in, c.width); got != c.want {
			t.Errorf("Clip(%q, %d) = %q, want %q", c.in, c.width, got, c.want)
		}
	}
}
