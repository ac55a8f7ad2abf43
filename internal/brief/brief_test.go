package brief

import (
	"fmt"
	"strings"
	"testing"

	"rehearse/internal/interview"
	"rehearse/internal/lang"
	"rehearse/internal/story"
)

func TestThePageIsTheirOwnWordsAlone(t *testing.T) {
	got := Page(Input{
		Lang: lang.Chinese, When: "12月5日 10:00，就在明天", Interview: interview.Interview{Company: "某公司", Round: "一面", Page: "## 卖什么\n\n- 家电\n\n一段话\n\n## 我想问的\n\n- 夜班怎么排\n"},
		Answers: []Answer{
			{"两名骨干闹僵，怎么办？", "- 32 人售后组\n- 周五复核\n\n长长的一段，不上这一页。"},
			{"你的数怎么量的？", "结果看两周。先分开谈。"},
		},
		Missing:   []string{"为什么离职？"},
		Stories:   []story.Story{{ID: "a", Title: "退单之争", Situation: "我带 28 人的售后组。", Action: "- 分开谈\n- 定人", Result: "互相退单由每天 9 单降到 2 单", Numbers: []string{"9 单降到 2 单"}}},
		Checklist: []string{"打印三份简历"},
	})
	want := `# 面试前的一页

12月5日 10:00，就在明天 某公司 / 一面

## 我的要点

**两名骨干闹僵，怎么办？**

- 32 人售后组
- 周五复核

**你的数怎么量的？**

- 结果看两周

## 我的故事

- **退单之争**
  - 分开谈
  - 互相退单由每天 9 单降到 2 单
`
	if !strings.HasPrefix(got, want) {
		t.Errorf("the page begins otherwise:\n%s", got)
	}
	for _, part := range []string{"## 我的数", "9 单降到 2 单", "## 我的调研\n\n- 家电\n- 夜班怎么排", "## 还没做的\n\n- 打印三份简历", "## 还没有自己的版本\n\n- 为什么离职？"} {
		if !strings.Contains(got, part) {
			t.Errorf("%q is missing:\n%s", part, got)
		}
	}
	for _, part := range []string{"长长的一段", "一段话", "先分开谈"} {
		if strings.Contains(got, part) {
			t.Errorf("%q has no place on one page:\n%s", part, got)
		}
	}
}

func TestNumbersThatDisagreeComeFirst(t *testing.T) {
	got := Page(Input{Lang: lang.Chinese,
		Stories: []story.Story{{ID: "a", Title: "一", Situation: "我带的售后组有 32 人。", Result: "售后组 28 人都签了字。"}}})
	if at := strings.Index(got, "对不上"); at < 0 || !strings.Contains(got[at:], "32 人") || !strings.Contains(got[at:], "28 人") {
		t.Errorf("32 and 28 people stand side by side:\n%s", got)
	}
}

func TestWhatDoesNotFitIsSaid(t *testing.T) {
	in := Input{Lang: lang.English}
	for n := range 20 {
		in.Answers = append(in.Answers, Answer{fmt.Sprint("Question ", n), "- one\n- two"})
	}
	got := Page(in)
	if !strings.Contains(got, "6 more.") || strings.Contains(got, "Question 14\n") || !strings.Contains(got, "Question 13") {
		t.Errorf("the page of 20 answers:\n%s", got)
	}
	if got := Page(Input{Lang: lang.English}); !strings.Contains(got, "Only what you wrote yourself") {
		t.Errorf("an empty page does not say how to fill it:\n%s", got)
	}
}
