package asked_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"rehearse/internal/asked"
	"rehearse/internal/card"
	"rehearse/internal/deck"
)

func TestGuess(t *testing.T) {
	cases := map[string]card.Kind{
		"讲讲你最失败的一次决定":                              card.Behavioral,
		"请举例说明客户投诉时你怎么办":                           card.Behavioral,
		"Tell me about a time you failed.":         card.Behavioral,
		"ＴＥＬＬ ＭＥ ＡＢＯＵＴ Ａ ＴＩＭＥ":                     card.Behavioral,
		"如果两名骨干闹僵，你怎么处理？":                          card.Situational,
		"客户当场要退一赔三，怎么办？":                           card.Situational,
		"What would you do if the line goes down?": card.Situational,
		"你怎么看客服和销售的关系？":                            card.Competency,
		"Why customer service?":                    card.Competency,
		"":                                         card.Competency,
	}
	for q, want := range cases {
		if got := asked.Guess(q); got != want {
			t.Errorf("Guess(%q) = %s, want %s", q, got, want)
		}
	}
}

func TestJSONIsTheIdentity(t *testing.T) {
	q := asked.Question{ID: "a1", Text: "为什么离职？", Company: "某电商公司", Round: "一面", Went: asked.Badly, Kind: card.Competency, At: "2026-11-20"}
	text, err := asked.Encode(q)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := asked.Decode("a1", text); err != nil || got != q {
		t.Errorf("%s became %+v, %v", text, got, err)
	}
	for _, bad := range []string{"", "[]", `{"v":1}`, `{"v":2,"question":"x"}`, `{"question":"x"}`} {
		if q, err := asked.Decode("a1", bad); err == nil {
			t.Errorf("Decode(%q) = %+v, want an error", bad, q)
		}
	}
}

func parse(t testing.TB, all []asked.Question, lang string) *deck.Deck {
	src := asked.Markdown(all, lang, deck.IsSlot)
	d, list := deck.Parse("asked", "asked", []byte(src))
	for _, f := range list {
		if f.Code != "no-answer" && !strings.HasSuffix(f.Code, "-character") {
			t.Fatalf("%v in:\n%s", f, src)
		}
	}
	return d
}

func TestMarkdownOfBothLanguages(t *testing.T) {
	all := []asked.Question{
		{ID: "a", Text: "为什么离职？", Company: "某电商公司", Round: "一面", Went: asked.Badly, At: "2026-11-20"},
		{ID: "b", Text: "没有公司的题"},
		{ID: "c", Text: "如果系统宕机，你怎么办？", Company: "某电商公司", Round: "一面", Went: asked.Well},
	}
	want := "---\ndeck: asked\ntitle: 真题\nlang: zh\n---\n# 真题\n\n## 没有公司的题\n<!-- id: b; kind: competency -->\n" +
		"\n## 某电商公司，一面\n\n### 为什么离职？\n<!-- id: a; kind: competency -->\n\n#### 来源\n- 某电商公司，一面，2026-11-20，答得不好\n" +
		"\n### 如果系统宕机，你怎么办？\n<!-- id: c; kind: situational -->\n\n#### 来源\n- 某电商公司，一面，答得好\n"
	if got := asked.Markdown(all, "zh", deck.IsSlot); got != want {
		t.Errorf("got:\n%s", got)
	}
	d := parse(t, all, "en")
	if d.Title != "Asked for real" || len(d.Cards) != 3 || d.Lang != "en" {
		t.Errorf("the English deck is %+v", d)
	}
	if c := d.Cards[1]; c.Key != "asked/a" || !c.IsQuestion() || strings.Join(c.Sources, "|") != "某电商公司, 一面, 2026-11-20, went badly" {
		t.Errorf("the first card is %+v", c)
	}
}

// What would be format elsewhere is text here.
func TestNoQuestionIsFormat(t *testing.T) {
	for _, text := range []string{
		"答案", "一、参考答案：（示例）", "Answer", "# 标题", "#", "### ###", "<!-- id: x -->", "<!--", "-->", "---", "===", "- 项目", "1. 项目", "12) 项目",
		"{{c1::空}}", "`代码", "```", "~~~", "| a | b |", "[ ] 待办", "[链接](http://x)", "![图](x)", "**粗**", "_斜_", "a\\b\\", "&amp;", "<b>粗</b>",
		"行一\n## 行二", "title: x", "$x$", "要点", "# 答案", "10 * 3", "提示　：", "C#", "为什么用 C#？", "+ 加", "> 引",
	} {
		for _, lang := range []string{"zh", "en"} {
			all := []asked.Question{{ID: "a", Text: text, Company: text, Round: text}, {ID: "b", Text: text}, {ID: "c", Text: "后面的题？", Company: text}}
			d := parse(t, all, lang)
			if len(d.Cards) != 3 {
				t.Fatalf("%q gives %d cards", text, len(d.Cards))
			}
			want := all[0].Clean().Text
			if got := d.Cards[1].Title; got != want && got != want+"？" && got != want+"?" {
				t.Errorf("%q became %q", want, got)
			}
		}
	}
}

func TestEveryQuestionIsOneCard(t *testing.T) {
	text := rapid.StringOf(rapid.SampledFrom([]rune("ab问题，。？： \n\t\\`*_{}[]<>#&~|$!-+=.:;()1234答案要点Answerhint<!-->{{c1::")))
	rapid.Check(t, func(t *rapid.T) {
		var all []asked.Question
		for i := range rapid.IntRange(1, 5).Draw(t, "n") {
			q := asked.Question{ID: string(rune('a' + i)), Text: text.Draw(t, "text") + "x", Company: text.Draw(t, "company"), Round: text.Draw(t, "round"), Went: asked.Badly}
			all = append(all, q)
		}
		src := asked.Markdown(all, rapid.SampledFrom([]string{"zh", "en"}).Draw(t, "lang"), deck.IsSlot)
		d, list := deck.Parse("asked", "asked", []byte(src))
		for _, f := range list {
			if f.Code != "no-answer" {
				t.Fatalf("%v in:\n%s", f, src)
			}
		}
		title := map[card.Key]string{}
		for _, c := range d.Cards {
			title[c.Key] = strings.TrimRight(c.Title, "?？")
		}
		if len(d.Cards) != len(all) {
			t.Fatalf("%d cards of %d questions:\n%s", len(d.Cards), len(all), src)
		}
		for _, q := range all {
			if got := title[q.Key()]; got != strings.TrimRight(q.Clean().Text, "?？") {
				t.Fatalf("%q became %q:\n%s", q.Clean().Text, got, src)
			}
		}
	})
}

func FuzzDecode(f *testing.F) {
	f.Add(`{"v":1,"question":"为什么？"}`)
	f.Fuzz(func(t *testing.T, text string) {
		q, err := asked.Decode("a", text)
		if err != nil {
			return
		}
		again, err := asked.Encode(q)
		if err != nil {
			t.Fatal(err)
		}
		if back, err := asked.Decode("a", again); err != nil || back != q {
			t.Fatalf("%+v became %+v, %v", q, back, err)
		}
	})
}
