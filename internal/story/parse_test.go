package story

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/internal/card"
)

const printed = `# 两位组长互相退单
<!-- story: split; slot: conflict; competencies: conflict lead; cards: cs-manager/b02 -->

## 情境

售后组 32 人，大促前两周。

## 任务

## 行动

- 分开谈
- 当面定人

## 结果

转单由每天 9 单降到 2 单。

## 数字

- 32 人
- 9 → 2 单/天

## 用在哪

- 2026-12-02 某公司一面
- 朋友模拟
`

func sample() Story {
	return Story{
		ID: "split", Title: "两位组长互相退单", Situation: "售后组 32 人，大促前两周。", Action: "- 分开谈\n- 当面定人",
		Result: "转单由每天 9 单降到 2 单。", Numbers: []string{"32 人", "9 → 2 单/天"}, Competencies: []string{"conflict", "lead"},
		Cards: []card.Key{"cs-manager/b02"}, Used: []Use{{"2026-12-02", "某公司一面"}, {"", "朋友模拟"}}, Slot: "conflict",
	}
}

func TestPrint(t *testing.T) {
	if diff := cmp.Diff(printed, Print([]Story{sample()}, "zh")); diff != "" {
		t.Error(diff)
	}
	if en := Print([]Story{sample()}, "en"); !strings.Contains(en, "\n## Situation\n") || !strings.Contains(en, "\n## Used\n") {
		t.Error(en)
	}
}

func TestParse(t *testing.T) {
	cases := []struct {
		name, text string
		want       []Story
		loose      string
	}{
		{"nothing", "", nil, ""},
		{"printed", printed, []Story{sample()}, ""},
		{"a title alone", "# 分工", []Story{{Title: "分工"}}, ""},
		{"text without parts is the situation", "# 分工\n\n两人闹僵。", []Story{{Title: "分工", Situation: "两人闹僵。"}}, ""},
		{"parts without a title", "## 情境\n甲\n## 结果\n乙", []Story{{Situation: "甲", Result: "乙"}}, ""},
		{"text before the first part", "# 分工\n先说\n## 情境\n再说", []Story{{Title: "分工", Situation: "先说\n\n再说"}}, ""},
		{"numbered, colon, width", "# 甲\n## 一、情境：\n1\n## （二）任务\n2\n## 3. 行动（做法）\n3\n## 第四步：结果\n4\n## 五．学到什么\n5",
			[]Story{{Title: "甲", Situation: "1", Task: "2", Action: "3", Result: "4", Learned: "5"}}, ""},
		{"english", "# Split\n## SITUATION:\n1\n## Task\n2\n## 3) Actions\n3\n## Ｒｅｓｕｌｔ\n4\n## What I learned\n5",
			[]Story{{Title: "Split", Situation: "1", Task: "2", Action: "3", Result: "4", Learned: "5"}}, ""},
		{"said twice", "# Split\n## S 情境\n1\n## 任务（Task）\n2\n## A - 行动\n3\n## **结果 / Result**\n4",
			[]Story{{Title: "Split", Situation: "1", Task: "2", Action: "3", Result: "4"}}, ""},
		{"a part that comes twice", "# 甲\n## 行动\n一\n## 结果\n好\n## 行动\n二", []Story{{Title: "甲", Action: "一\n\n二", Result: "好"}}, ""},
		{"an unknown heading is text", "# 甲\n## 行动\n一\n### 细节\n二\n## 别的\n三\n## 结果\n四",
			[]Story{{Title: "甲", Action: "一\n### 细节\n二\n## 别的\n三", Result: "四"}}, ""},
		{"a fence holds no headings", "# 甲\n## 行动\n```\n## 结果\n# 乙\n```\n## 结果\n丙",
			[]Story{{Title: "甲", Action: "```\n## 结果\n# 乙\n```", Result: "丙"}}, ""},
		{"a fence without end swallows nothing", "# 甲\n## 行动\n```\n## 结果\n丙\n# 乙",
			[]Story{{Title: "甲", Action: "```", Result: "丙"}, {Title: "乙"}}, ""},
		{"escaped", "# 甲\n## 行动\n\\## 结果\n\\\\# 三", []Story{{Title: "甲", Action: "## 结果\n\\# 三"}}, ""},
		{"several below a heading", "前言\n\n# 我的故事\n\n## 甲\n<!-- story: a -->\n### 结果\n一\n## 乙\n### 结果\n二\n# 另外\n## 丙\n<!-- story: c -->",
			[]Story{{ID: "a", Title: "甲", Result: "一"}, {Title: "乙", Result: "二"}, {ID: "c", Title: "丙"}}, "前言\n\n# 我的故事\n\n# 另外"},
		{"a title that names a part", "# 结果\n<!-- story: a -->\n## 行动\n一", []Story{{ID: "a", Title: "结果", Action: "一"}}, ""},
		{"metadata as people write it", "# 甲\n\n<!--\n story：a；competencies: lead, coach、learn ; 颜色: 红;\ncards: d/1 d/2; used: 2026-12-02 某公司一面，复试 -->\n## 结果\n一",
			[]Story{{ID: "a", Title: "甲", Result: "一", Competencies: []string{"lead", "coach", "learn"}, Cards: []card.Key{"d/1", "d/2"}, Used: []Use{{"2026-12-02", "某公司一面"}, {"", "复试"}}}}, "颜色: 红"},
		{"another comment is text", "# 甲\n<!-- 记得补 -->\n## 结果\n一", []Story{{Title: "甲", Situation: "<!-- 记得补 -->", Result: "一"}}, ""},
		{"lists as people write them", "# 甲\n## 数字：\n* 32 人\n1. 两周\n\n大约 9 单\n-\n## 用过\n2026-12-02",
			[]Story{{Title: "甲", Numbers: []string{"32 人", "两周", "大约 9 单"}, Used: []Use{{"2026-12-02", ""}}}}, ""},
		{"carriage returns", "# 甲\r\n## 结果\r\n一\r\n二\r\n", []Story{{Title: "甲", Result: "一\n二"}}, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, loose := Parse(c.text)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
			if loose != c.loose {
				t.Errorf("loose %q, want %q", loose, c.loose)
			}
		})
	}
}

// Whatever people write is found again: in a story or among what is loose.
func FuzzParseLosesNothing(f *testing.F) {
	f.Add(printed)
	f.Add(strings.Join(pieces, "\n"))
	f.Add("# 甲\n## 数字\n- 32 人\n### 细节\n```\n")
	f.Fuzz(func(t *testing.T, text string) {
		stories, loose := Parse(text)
		again, _ := Parse(Print(stories, "zh"))
		if diff := cmp.Diff(stories, again); diff != "" {
			t.Fatal(diff)
		}
		all := loose
		for _, s := range stories {
			all += s.Title + s.Slot + s.ID + strings.Join(s.Competencies, "") + Print([]Story{s}, "zh")
		}
		for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r < '一' || r > '龥' }) {
			if partOf(w) == NoPart && !strings.Contains(all, w) {
				t.Fatalf("%q is lost: %q", w, all)
			}
		}
	})
}

func TestEveryHeadingNamesItsPart(t *testing.T) {
	for p := Situation; p <= Used; p++ {
		for _, lang := range []string{"zh", "en"} {
			if got := partOf(p.heading(lang)); got != p {
				t.Errorf("%s reads as %v, want %v", p.heading(lang), got, p)
			}
		}
	}
	for _, other := range []string{"", "细节", "结果如何验证", "Resulting work", "S 任务", "12", "为什么"} {
		if got := partOf(other); got != NoPart {
			t.Errorf("%q reads as %v", other, got)
		}
	}
}
