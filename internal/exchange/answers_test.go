package exchange_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"rehearse/internal/card"
	"rehearse/internal/exchange"
)

func none(string) bool { return false }

func TestAnswersAsADocument(t *testing.T) {
	all := []exchange.Answer{
		{Card: "cs/b01", Heading: "两名骨干闹僵，怎么处理？", Text: "## 先稳住\n- 让他说完\n\n#### 再解决\n"},
		{Card: "cs/b02", Heading: "为什么离职？", Text: "# 一\n##### 很深"},
	}
	want := "# 我的回答\n\n## 两名骨干闹僵，怎么处理？\n<!-- answer: cs/b01; headings: +2 -->\n\n#### 先稳住\n- 让他说完\n\n###### 再解决\n" +
		"\n## 为什么离职？\n<!-- answer: cs/b02 -->\n\n\\# 一\n##### 很深\n"
	got := exchange.PrintAnswers("我的回答", all)
	if got != want {
		t.Errorf("printed:\n%s", got)
	}
	d := exchange.ParseAnswers(exchange.Sealed(got), none)
	if len(d.Loose)+len(d.Stories) > 0 || len(d.Answers) != 2 || d.Answers[1].Text != all[1].Text || d.Answers[1].Line != 12 {
		t.Errorf("read %+v", d)
	}
	if s := exchange.Sealed(got); !exchange.Unedited(s) || exchange.Unedited(s+"x") || exchange.Unedited(got) || exchange.Unedited("") {
		t.Error("it is not told whether the document was edited")
	}
}

// What people write by hand: no comments, other levels, code, things that are
// no answers.
func TestAnswersByHeading(t *testing.T) {
	isQuestion := func(h string) bool { return h == "为什么离职？" || h == "Why us?" }
	src := "前言\n# 我的稿子\n## 为什么离职？\r\n想换城市。\r\n### 再说\n```\n## 不是标题\n```\n完。\n## 没有这道题\n写了一些。\n# Why us?\nBecause.\n" +
		"## 为什么离职？\n<!-- id: x; kind: values -->\n题库里的。\n# 一个故事\n<!-- story: s1 -->\n## 情境\n三十二人。\n## 为什么离职？\n故事里的。\n"
	d := exchange.ParseAnswers(src, isQuestion)
	want := exchange.Document{
		Answers: []exchange.Answer{
			{Heading: "为什么离职？", Text: "想换城市。\n### 再说\n```\n## 不是标题\n```\n完。", Line: 3},
			{Heading: "Why us?", Text: "Because.\n## 为什么离职？\n<!-- id: x; kind: values -->\n题库里的。", Line: 12},
		},
		Stories: []exchange.Passage{{Heading: "一个故事", Text: "# 一个故事\n<!-- story: s1 -->\n## 情境\n三十二人。\n## 为什么离职？\n故事里的。\n", Line: 17}},
		Loose:   []exchange.Passage{{Text: "前言", Line: 1}, {Heading: "没有这道题", Text: "## 没有这道题\n写了一些。", Line: 10}},
	}
	if diff := cmp.Diff(want, d); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	d = exchange.ParseAnswers("## 为什么离职？\n<!-- id: x -->\n题库里的。\n", isQuestion)
	if len(d.Answers) != 0 || len(d.Loose) != 1 {
		t.Errorf("a card of a deck is read as %+v", d)
	}
}

// Whatever someone has written, reading it back is the identity.
func TestReadingAnswersBackIsTheIdentity(t *testing.T) {
	piece := rapid.SampledFrom([]string{
		"# 一", "## 二", "###三", "#### 四", "###### 六", "#######", "#", "##", " # 空", "\\# x", "\\\\## y", "\\", "```", "~~~", "    ## code", "\t# tab",
		"<!-- answer: cs/b09 -->", "<!-- answer: x; headings: +2 -->", "\\<!-- answer: x -->", "<!-- story: s -->", "<!--", "-->", "", "  ", "正文，有标点。", "- 条目", "为什么离职？", "## 为什么离职？", "a\r", "---", "===",
	})
	rapid.Check(t, func(t *rapid.T) {
		var all []exchange.Answer
		for range rapid.IntRange(0, 5).Draw(t, "n") {
			text := strings.Join(rapid.SliceOfN(piece, 1, 8).Draw(t, "text"), "\n")
			if rapid.Bool().Draw(t, "any") {
				text += rapid.String().Draw(t, "tail")
			}
			if exchange.CleanAnswer(text) == "" {
				continue
			}
			all = append(all, exchange.Answer{Card: card.Key(rapid.SampledFrom([]string{"cs/b01", "asked/a1", "题库/问~r"}).Draw(t, "card")), Heading: "为什么离职？", Text: text})
		}
		printed := exchange.PrintAnswers("我的回答", all)
		d := exchange.ParseAnswers(printed, func(string) bool { return true })
		if len(d.Loose)+len(d.Stories) > 0 {
			t.Fatalf("beside answers %+v in:\n%s", d, printed)
		}
		for i := range all {
			all[i].Text = exchange.CleanAnswer(all[i].Text)
		}
		if diff := cmp.Diff(all, d.Answers, cmpopts.IgnoreFields(exchange.Answer{}, "Line")); diff != "" {
			t.Fatalf("(-want +got):\n%s\nin:\n%s", diff, printed)
		}
		if again := exchange.PrintAnswers("我的回答", d.Answers); again != printed {
			t.Fatalf("printed again it differs: %s", cmp.Diff(printed, again))
		}
	})
}

func TestIsMarkdown(t *testing.T) {
	cases := map[string]struct {
		name, head string
		want       bool
	}{
		"events":           {"log.jsonl", `{"event":"review"}`, false},
		"events named .md": {"log.md", "\ufeff\n {\"card\":1}\n# x", false},
		"a document":       {"x.txt", "\n# 我的回答\n", true},
		"a marked answer":  {"-", "前言\n<!-- answer: a/b -->\n", true},
		"by its name":      {"x.MD", "前言", true},
		"neither":          {"x.txt", "garbage", false},
		"nothing":          {"x.jsonl", "", false},
		"UTF-16":           {"x.jsonl", "\xff\xfe{\x00", false},
	}
	for name, c := range cases {
		if got := exchange.IsMarkdown(c.name, []byte(c.head)); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func FuzzParseAnswers(f *testing.F) {
	f.Add("# x\n## y\n<!-- answer: a/b; headings: +2 -->\n\n### z\n```\n")
	f.Fuzz(func(t *testing.T, text string) {
		d := exchange.ParseAnswers(text, func(h string) bool { return len(h)%2 == 0 })
		again := exchange.ParseAnswers(exchange.PrintAnswers("x", d.Answers), none)
		if len(again.Answers) != len(d.Answers) {
			t.Fatalf("%d answers became %d", len(d.Answers), len(again.Answers))
		}
		for i, a := range d.Answers {
			if again.Answers[i].Text != a.Text {
				t.Fatalf("%q became %q", a.Text, again.Answers[i].Text)
			}
		}
	})
}
