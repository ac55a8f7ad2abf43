package story

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rehearse/internal/card"
)

// pieces are what goes wrong in a text: whatever the format gives a meaning.
var pieces = []string{
	"我们组 32 人", "由 9 单降到 2 单", "# 标题", "## 结果", "### 任务：", "#### 细节", "##", "#", `\# x`, `\\## 行动`, `\`,
	"```", "````", "```go", "~~~", "~~~~ x", "```a`b", `\~~~`, "<!-- story: x -->", "\t<!-- story: x -->", "   <!-- story: x -->", `\<!-- story: x -->`, "<!-- story: x", "-->", "<!-- note -->",
	"- 一", "  - 二", "    # 代码", "\t# tab", "   ## 结果", "    \\## x", "", " ", "\u3000", "1. 三", "- ", "-", "S", "### S 情境",
	"2026-12-02", "2026-12-02 某公司一面", "；", ";", "\r", "\x00", "\ufeff", "\xff", "---", "***", "| a | b |", "结果", "========", "C#", "## #",
}

func texts() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		parts := rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(pieces), rapid.String()), 0, 8).Draw(t, "lines")
		return strings.Join(parts, rapid.SampledFrom([]string{"\n", "\n\n", "\r\n", " "}).Draw(t, "sep"))
	})
}

func bank() *rapid.Generator[Story] {
	return rapid.Custom(func(t *rapid.T) Story {
		text := func(name string) string { return texts().Draw(t, name) }
		list := func(name string) []string { return rapid.SliceOfN(texts(), 0, 3).Draw(t, name) }
		s := Story{
			ID: text("id"), Title: text("title"), Situation: text("s"), Task: text("t"), Action: text("a"), Result: text("r"),
			Learned: text("learned"), Numbers: list("numbers"), Competencies: list("competencies"), Slot: text("slot"),
		}
		for _, k := range list("cards") {
			s.Cards = append(s.Cards, card.Key(k))
		}
		for _, w := range list("used") {
			s.Used = append(s.Used, Use{At: text("at"), Where: w})
		}
		return s
	})
}

func TestParseTakesBackWhatPrintWrote(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		stories := rapid.SliceOfN(bank(), 1, 3).Draw(t, "stories")
		want := make([]Story, len(stories))
		for i, s := range stories {
			want[i] = s.Clean()
		}
		text := Print(stories, rapid.SampledFrom([]string{"zh", "en", "zh-CN"}).Draw(t, "lang"))
		got, loose := Parse(text)
		if diff := cmp.Diff(want, got); diff != "" || loose != "" {
			t.Fatalf("loose %q, difference %s\n%s", loose, diff, text)
		}
	})
}

func TestCleanIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once := bank().Draw(t, "story").Clean()
		if diff := cmp.Diff(once, once.Clean()); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestDecodeTakesBackWhatEncodeWrote(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := bank().Draw(t, "story")
		s.ID += "x"
		text, err := Encode(s)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Decode(text)
		if diff := cmp.Diff(s.Clean(), got); diff != "" || err != nil {
			t.Fatal(err, diff)
		}
	})
}

func TestDecode(t *testing.T) {
	got, err := Decode(`{"v":1,"id":"a","title":"分工","colour":"red","used":[{"at":"2026-12-02","where":"一面","who":1}]}`)
	want := Story{ID: "a", Title: "分工", Used: []Use{{"2026-12-02", "一面"}}}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Error(err, diff)
	}
	for _, bad := range []string{``, `null`, `[]`, `{}`, `{"v":1}`, `{"v":2,"id":"a"}`, `{"v":1,"id":" "}`, `{"v":1,"id":"a","title":3}`, `{"v":1,"id":"a"} x`} {
		if s, err := Decode(bad); err == nil || !strings.HasPrefix(err.Error(), "decode story") {
			t.Errorf("Decode(%s) = %+v, %v", bad, s, err)
		}
	}
	if _, err := Encode(Story{Title: "无名"}); err == nil {
		t.Error("a story without id was encoded")
	}
}
