package mock

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/review"
)

// anInterview is a quick paper of three questions, one of them not answered.
func anInterview(t fataler, text, note string) (Interview, map[card.Key]*card.Card) {
	cards := map[card.Key]*card.Card{}
	for _, c := range manager() {
		c.Card.Question = c.Card.Title + "\n\n- 起因是什么？\n- 你自己做了哪几步？"
		c.Card.Why = "看你**先做**什么。"
		c.Card.Anchors = []card.Anchor{{Score: 5, Text: "有人、有数 `a|b`"}, {Score: 3, Text: "有人|没数"}, {Score: 1, Text: "<b>空话</b>"}}
		cards[c.Card.Key] = c.Card
	}
	p := draw(t, manager(), Spec{Paper: Quick, Seed: seed(3), Questions: 3})
	v := Interview{ID: "m1", At: review.At(start), Paper: p, Answers: []Answer{
		{Done: true, Mode: review.Type, Text: text, Note: note, Prep: 20 * time.Second, Time: 130 * time.Second,
			Confidence: review.Sure, Points: []bool{true, false, false}, Anchor: 3, Grade: review.Hard},
		{Done: true, Mode: review.Speak, Time: 90 * time.Second, Confidence: review.Shaky, Points: []bool{true, true, true}, Anchor: 5, FollowUp: true},
		{},
	}}
	return v, cards
}

func words(l lang.Lang, cards map[card.Key]*card.Card) Words {
	return Words{Lang: l, Deck: "客服经理 <面试> # 1", Zone: time.FixedZone("", 8*3600),
		Competency: func(tag string) string { return "名为" + tag },
		Card:       func(k card.Key) (*card.Card, bool) { c, ok := cards[k]; return c, ok }}
}

// A tree is what a page holds, for comparing.
type tree struct {
	count map[string]int
	text  map[string][]string // by element
	all   string
}

// readPage reads a page as XML, which it must be.
func readPage(t testing.TB, page []byte) tree {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(string(page)))
	d.Entity = xml.HTMLEntity
	out := tree{map[string]int{}, map[string][]string{}, ""}
	var open []string
	var all strings.Builder
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			out.all = all.String()
			return out
		}
		if err != nil {
			t.Fatalf("page is not well-formed: %v\n%s", err, page)
		}
		switch token := token.(type) {
		case xml.StartElement:
			open = append(open, token.Name.Local)
			out.count[token.Name.Local]++
			out.text[token.Name.Local] = append(out.text[token.Name.Local], "")
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if !slices.Contains(open, "style") {
				all.Write(token)
			}
			for _, name := range open {
				last := out.text[name]
				last[len(last)-1] += string(token)
			}
		}
	}
}

func pageOf(t testing.TB, md string, l lang.Lang) tree {
	t.Helper()
	page, err := HTML(md, l)
	if err != nil {
		t.Fatal(err)
	}
	return readPage(t, page)
}

func TestReport(t *testing.T) {
	v, cards := anInterview(t, "我当面定了人。\n\n第二段：**不是**标记。", "下次先说结果")
	md := Report(v, words(lang.Chinese, cards))
	got := pageOf(t, md, lang.Chinese)
	for name, want := range map[string]int{"h1": 1, "h2": 3, "h3": 7, "table": 8, "input": 9, "blockquote": 2} {
		if got.count[name] != want {
			t.Errorf("%d of %s, want %d", got.count[name], name, want)
		}
	}
	for _, want := range []string{
		"模拟面试报告：客服经理 <面试> # 1", "2026-12-01 20:00 · 速练 · 种子 3", "答了 2 题，共 3 题。", "超时 0:10",
		"得分 1.7/10 · 总评 3/5", "得分 10/10 · 总评 5/5", "第二段：**不是**标记。", "下次先说结果", "有把握却没答好",
		"漏了要点，会被追问：这个数怎么量的？", "答得好，会被深问：再来一次你会怎么做？（已答）", "没有作答。", "名为能力",
		"3 分，必答　当面定人", "3（选了这档）", "有人|没数", "a|b", "<b>空话</b>", "记了“难”",
	} {
		if !strings.Contains(got.all, want) {
			t.Errorf("the report does not say %q:\n%s", want, md)
		}
	}
	if title := got.text["title"][0]; title != "模拟面试报告：客服经理 <面试> # 1" {
		t.Errorf("page title %q", title)
	}
	if order := got.text["h3"]; !strings.HasPrefix(order[4], "第 1 题") || len(order) != 7 {
		t.Errorf("headings %q: the confident error does not come first", order)
	}
}

func TestReportInEnglishHasNoChineseOfOurs(t *testing.T) {
	v, _ := anInterview(t, "", "")
	for i := range v.Paper.Questions {
		q := &v.Paper.Questions[i]
		q.Title, q.Section, q.Competencies, q.FollowUp = "Title?", []string{"Part"}, []string{"lead"}, "And then?"
		q.Marks = []Mark{{Text: "said", Weight: 1, Probe: "why?"}, {Text: "done", Weight: 2, Must: true}, {Text: "told", Weight: 1}}
	}
	for _, md := range []string{Report(v, Words{Lang: lang.English, Deck: "d"}), Sheet(v.Paper, Words{Lang: lang.English, Deck: "d"})} {
		for _, r := range md {
			if r > 0x2E7F {
				t.Errorf("%q in the English text:\n%s", r, md)
				break
			}
		}
	}
}

// A card that is gone, a paper of any shape: nothing panics, and the points
// stay.
func TestReportWithoutCards(t *testing.T) {
	v, _ := anInterview(t, "答", "")
	w := Words{}
	if got := pageOf(t, Report(v, w), lang.Chinese); !strings.Contains(got.all, "得分 1.7/10") || got.count["input"] != 9 {
		t.Errorf("the report lost what was scored: %s", got.all)
	}
	if got := pageOf(t, Sheet(v.Paper, w), lang.Chinese); got.count["input"] != 9 {
		t.Errorf("the sheet lost its points: %s", got.all)
	}
}

func TestSheet(t *testing.T) {
	_, cards := anInterview(t, "", "")
	p := draw(t, manager(), Spec{Paper: Full})
	md := Sheet(p, words(lang.Chinese, cards))
	got := pageOf(t, md, lang.Chinese)
	for name, want := range map[string]int{"h1": 1, "h2": 4, "h3": 15, "table": 31, "input": 45, "blockquote": 30} {
		if got.count[name] != want {
			t.Errorf("%d of %s, want %d", got.count[name], name, want)
		}
	}
	for _, want := range []string{
		"15 题，共 150 分", "没说到就问：你的职责到哪里？", "再来一次你会怎么做？", "起因是什么？", "得分（满分 10）", "看你先做什么。",
	} {
		if !strings.Contains(got.all, want) {
			t.Errorf("the sheet does not say %q:\n%s", want, md)
		}
	}
}

// hostile is what people and decks write that Markdown could read as more
// than text.
var hostile = []string{
	"# 标题\n## 二级", "标题\n===", "标题\n---", "- [x] 假的要点\n1. 一\n2) 二\n+ 三\n* 四", "```\n没有结束", "~~~\n也没有",
	"<script>alert(1)</script>\n<div>\n</div>", "<!-- 没有结束的注释", "| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n:-- | --:\n1 | 2", "> 引用\n> # 里面的标题",
	"    四格缩进\n\t制表符", "[标记]: http://example.com\n[标记]", "![图](http://example.com/a.png)", "http://example.com/a_b_c www.example.com a@b.cn",
	"&lt;b&gt; &copy; \\ \\* `代码", "反斜杠在行尾\\\n下一行", "***\n___\n---", "~~删~~ **粗** __粗__ *斜* _斜_ $x$", "\x1b[31m红\x00\u202e反\ufeff\r\n换行\u2028分",
	"：全角：（1）、1．二、", "\u3000\u3000全角缩进 # 不是标题", "  \n\n  ", "1.\n2)\n-\n+\n#", "=\n=", ":\n: x", "\xff\xfe坏字节", "[x] 甲 [ ] 乙", "a\n\n\n\n# b",
	"甲\u000b# 乙\u000c## 丙", "\u00a0\u00a0\u00a0\u00a0# 不断行空格",
}

func TestWhatPeopleWriteIsText(t *testing.T) {
	want := harmless(t)
	for _, s := range hostile {
		checkText(t, s, want)
	}
}

// The same from every mixture of the marks that Markdown knows.
func TestWhatPeopleWriteIsTextInEveryMixture(t *testing.T) {
	marks := []string{"#", "-", "*", "_", "`", "```", "~~", ">", "<", "|", "\\", "[", "]", "(", ")", "!", "+", "=", ":", "1.", "&amp;", "\n", "\n\n", " ", "  ", "    ", "\t",
		"甲", "，", "a", "http://a.b", "www.a.bc", "a@b.cd", "<b>", "<!--", "-->", "[x]", "\u3000", "\u00a0", "$", "{", "}", "^", "]:"}
	want := harmless(t)
	rapid.Check(t, func(r *rapid.T) {
		parts := rapid.SliceOfN(rapid.SampledFrom(marks), 1, 12).Draw(r, "parts")
		checkText(t, strings.Join(parts, ""), want)
	})
}

func FuzzReport(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	want := harmless(f)
	f.Fuzz(func(t *testing.T, s string) { checkText(t, s, want) })
}

// harmless is the report in which nobody wrote anything but a word.
func harmless(t testing.TB) tree {
	v, cards := anInterview(t, "词", "词")
	return pageOf(t, Report(v, words(lang.Chinese, cards)), lang.Chinese)
}

// checkText puts s wherever a person or a deck can write, and compares the
// page with that of harmless words.
func checkText(t *testing.T, s string, want tree) {
	t.Helper()
	v, cards := anInterview(t, s, s)
	page := pageOf(t, Report(v, words(lang.Chinese, cards)), lang.Chinese)
	for _, name := range []string{"h1", "h2", "h3", "h4", "table", "tr", "td", "li", "input", "script", "div", "hr", "pre", "code", "img", "a", "em", "del", "strong"} {
		less := 0
		if strings.TrimSpace(squeeze(clean(s))) == "" && name == "strong" {
			less = 1 // no note, no label
		}
		if page.count[name] != want.count[name]-less {
			t.Fatalf("%q: %d of %s in the report, want %d", s, page.count[name], name, want.count[name])
		}
	}
	if !strings.Contains(squeeze(page.all), squeeze(clean(s))) {
		t.Fatalf("%q is not in the report: %q", squeeze(clean(s)), squeeze(page.all))
	}
	checkDeckText(t, s, want)
}

// checkDeckText has a deck say s: its inline Markdown counts, its blocks do
// not reach out of their places.
func checkDeckText(t *testing.T, s string, want tree) {
	t.Helper()
	v, cards := anInterview(t, "词", "词")
	for i := range v.Paper.Questions {
		q := &v.Paper.Questions[i]
		q.Title, q.Section, q.Competencies, q.FollowUp = oneLine(s), []string{s}, []string{s}, s
		for j := range q.Marks {
			q.Marks[j].Text, q.Marks[j].Probe = s, s
		}
		c := cards[q.Card]
		c.Question, c.Why, c.FollowUps = "题\n\n"+s, s, []string{s}
		c.Anchors = []card.Anchor{{Score: 5, Text: s}, {Score: 3, Text: s}, {Score: 1, Text: s}}
	}
	w := words(lang.Chinese, cards)
	w.Deck, w.Competency = s, func(tag string) string { return tag }
	got := pageOf(t, Report(v, w), lang.Chinese)
	sheet := pageOf(t, Sheet(v.Paper, w), lang.Chinese)
	for _, name := range []string{"h1", "h2", "h3", "h4", "input", "script", "div", "hr", "pre"} {
		if got.count[name] != want.count[name] {
			t.Fatalf("%q of a deck: %d of %s in the report, want %d", s, got.count[name], name, want.count[name])
		}
	}
	for name, n := range map[string]int{"h1": 1, "h2": 2, "h3": 3, "h4": 0, "script": 0, "hr": 0, "input": 9} {
		if sheet.count[name] != n {
			t.Fatalf("%q of a deck: %d of %s in the sheet, want %d:\n%s", s, sheet.count[name], name, n, Sheet(v.Paper, w))
		}
	}
}

// A definition in one deck's text would make links of another's, and vanish.
func TestADefinitionInADeckIsShown(t *testing.T) {
	v, cards := anInterview(t, "", "")
	cards[v.Paper.Questions[0].Card].Why = "见\n\n[x]: http://example.com"
	got := pageOf(t, Sheet(v.Paper, words(lang.Chinese, cards)), lang.Chinese)
	if !strings.Contains(got.all, "[x]: http://example.com") || got.count["a"] != 0 {
		t.Errorf("%d links; %s", got.count["a"], got.all)
	}
}

func TestWhatTurnsTextAroundIsLeftOut(t *testing.T) {
	v, _ := anInterview(t, "甲\u202e乙\x1b[0m\ufeff", "\u2066丙")
	v.Paper.Questions[0].Title, v.Paper.Questions[0].Marks[0].Text = "题\u202e\x07", "点\u2067"
	if md := Report(v, Words{}); strings.ContainsAny(md, "\u202e\u2066\u2067\x1b\x07\ufeff") || !strings.Contains(md, "甲乙") {
		t.Errorf("%q", md)
	}
}

// squeeze leaves out all white space.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }
