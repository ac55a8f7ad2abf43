package render

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestBlocks: source, a line of "=" with the width, and what is shown.
func TestBlocks(t *testing.T) {
	r := New(NewTheme(true, false))
	for _, c := range []struct {
		name, src string
		width     int
		want      string
	}{
		{"nested items begin on one line", "- - 1. 文", 40, "- - 1. 文"},
		{"numbers align at their points", "9. 甲\n10. 乙", 40, " 9. 甲\n10. 乙"},
		{"numbers hang", "1. 先分开谈，不当众评对错\n   第二句。", 20, "1. 先分开谈，不当众\n   评对错第二句。"},
		{"an empty item shows nothing", "-\n- 甲", 40, "- 甲"},
		{"paragraphs of an item", "- 甲\n\n  乙", 40, "- 甲\n\n  乙"},
		{"tasks", "- [x] 甲\n- [ ] 乙", 40, "[x] 甲\n[ ] 乙"},
		{"a task list within a list", "1. 甲\n   - [ ] 乙", 40, "1. 甲\n   [ ] 乙"},
		{"quote in an item", "- > 甲\n  >\n  > 乙", 40, "- | 甲\n\n  | 乙"},
		{"code in an item", "- ```\n  a\n\n    b\n  ```", 40, "-     a\n\n        b"},
		{"code is cut and kept", "```\n“甲”，  a\n```", 11, "    “甲”， \n     a"},
		{"table in an item", "- | a | b |\n  |---|---|\n  | 1 | 2 |", 80, "- \x1b[1ma\x1b[m  \x1b[1mb\x1b[m\n  -  -\n  1  2"},
		{"hard break", "甲  \n乙\\\n丙", 40, "甲\n乙\n丙"},
		{"comment block", "甲\n\n<!-- id: a; kind: b\nc -->\n\n乙", 40, "甲\n\n乙"},
		{"text behind a comment", "<!-- a -->  甲", 40, "甲"},
		{"other HTML is text", "<div>\n甲\n</div>", 40, "<div>\n甲\n</div>"},
		{"rule", "甲\n\n---\n\n乙", 40, "甲\n\n---\n\n乙"},
		{"heading", "## 题目 *一*", 40, "\x1b[1m题目 \x1b[m\x1b[1;4m一\x1b[m"},
		{"deep nesting leaves room", strings.Repeat("- ", 20) + "客服经理面试", 20, "- - - - - 客服经理面\n          试"},
		{"only a comment", "<!-- a -->", 40, ""},
		{"nothing", "", 40, ""},
	} {
		if d := cmp.Diff(c.want, strings.Join(r.Markdown(c.src, c.width), "\n")); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

func TestTable(t *testing.T) {
	const src = "| 指标 | 公式 | 注意 |\n|---|---|---|\n| FRT | 首次人工回复时刻减去进线时刻 | 看中位数，不看“平均数” |\n| **FCR** |  | `7` 天 |"
	for _, c := range []struct {
		name  string
		src   string
		width int
		want  string
	}{
		{"columns", src, 80, strings.Join([]string{
			"指标  公式                          注意",
			"----  ----------------------------  ----------------------",
			"FRT   首次人工回复时刻减去进线时刻  看中位数，不看“平均数”",
			"FCR                                 7 天",
		}, "\n")},
		{"cells wrap", strings.ReplaceAll(src, "看中位数", "机器人不算，看中位数"), 60, strings.Join([]string{
			"指标  公式                        注意",
			"----  --------------------------  --------------------------",
			"FRT   首次人工回复时刻减去进线时  机器人不算，看中位数，不看",
			"      刻                          “平均数”",
			"",
			"FCR                               7 天",
		}, "\n")},
		{"records", src, 59, strings.Join([]string{
			"指标：FRT", "公式：首次人工回复时刻减去进线时刻", "注意：看中位数，不看“平均数”", "", "指标：FCR", "注意：7 天",
		}, "\n")},
		{"records hang", "| 说明 |\n|---|\n| 先处理心情，再处理事情 |", 20, "说明：先处理心情，再\n  处理事情"},
		{"records for doubtful widths", "| 词 | 义 |\n|---|---|\n| “甲” | 乙 |", 80, "词：“甲”\n义：乙"},
		{"doubt in the last column does no harm", "| 词 | 义 |\n|---|---|\n| 甲 | “乙” |", 80, "词  义\n--  ----\n甲  “乙”"},
		{"Latin names take a Latin colon", "| Term | Means: |\n|---|---|\n| FRT | x |", 40, "Term: FRT\nMeans: x"},
		{"Chinese values take a Chinese colon", "| 5 | 3 |\n|---|---|\n| 说得出 | FRT |", 40, "5：说得出\n3：FRT"},
		{"header alone", "| 甲 | 乙 |\n|---|---|", 80, "甲  乙"},
		{"rows of other lengths", "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |", 40, "a: 1\n\na: 1\nb: 2"},
	} {
		got := strip(strings.Join(New(NewTheme(true, true)).Markdown(c.src, c.width), "\n"))
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

// TestNoColor: attributes alone, as NO_COLOR asks.
func TestNoColor(t *testing.T) {
	for name, src := range documents(t) {
		for _, line := range New(NewTheme(true, false)).Markdown(src, 80) {
			for _, p := range paints([]string{line}) {
				if p.s.fg != "" || p.s.bg != "" {
					t.Fatalf("%s: colour in %q", name, line)
				}
			}
		}
	}
}

// TestThemes: what means something differs from plain text in every theme.
func TestThemes(t *testing.T) {
	for _, dark := range []bool{true, false} {
		for _, color := range []bool{true, false} {
			r := New(NewTheme(dark, color))
			for _, src := range []string{"# a", "*a*", "**a**", "`a`", "~~a~~", "[a](b)"} {
				if p := paints(r.Markdown(src, 20)); p[0].s == (style{}) {
					t.Errorf("dark %v, color %v: %s looks like plain text", dark, color, src)
				}
			}
		}
	}
}
