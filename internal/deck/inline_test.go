package deck

import "testing"

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"两名骨干":                              "两名骨干",
		"a **bold** and *em* _x_ __y__":     "a bold and em x y",
		"2 * 3 * 4 and snake_case_name":     "2 * 3 * 4 and snake_case_name",
		"***both***, **a *b* c**":           "both, a b c",
		"* open, **open":                    "* open, **open",
		"`code *not em*` ``a`b``":           "code *not em* a`b",
		"`open":                             "`open",
		"[link](https://a.b/c_(d)) ![x](y)": "link x",
		"[not] [a] (b)":                     "[not] [a] (b)",
		`\*not em\* \[x\] C:\dir`:           `*not em* [x] C:\dir`,
		"<https://a.b> <b>x</b> a < b > c":  "https://a.b x a < b > c",
		"a <!-- note --> b":                 "a b",
		"AT&amp;T &lt;x&gt; &nosuch;":       "AT&T <x> &nosuch;",
		"~~gone~~ ~one~":                    "gone ~one~",
		"  a\t b\u3000 ":                    "a b",
		"中文**粗体**中文":                        "中文粗体中文",
		"他说**“好”**吗":                        "他说**“好”**吗",
	} {
		if got := plain(in); got != want {
			t.Errorf("plain(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSlotOf(t *testing.T) {
	for heading, want := range map[string]slot{
		"参考答案": answerSlot, "答案与解析": answerSlot, "ANSWER": answerSlot, "Model Answer:": answerSlot, "示范（三分钟）": answerSlot,
		"一、要点：": pointsSlot, "１．得分点": pointsSlot, "Key  points": pointsSlot,
		"（二）解析": whySlot, "why they ask": whySlot, "3) 误区": pitfallsSlot, "⑤ 追问": followUpsSlot,
		"第十二题：评分标准（满分 10 分）": scoringSlot, "**提示**": hintSlot, "换成你的：": blanksSlot, "来源 [可选]": sourcesSlot, "`Sources`": sourcesSlot,
		"答案是什么": noSlot, "要点和误区": noSlot, "answers": noSlot, "提示客户": noSlot, "": noSlot, "一、": noSlot, "（答案）": noSlot, "The answer": noSlot,
	} {
		if got := slotOf(heading); got != want {
			t.Errorf("slotOf(%q) = %d, want %d", heading, got, want)
		}
	}
}

func TestJoinLines(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  string
	}{
		{[]string{"说明", "自己"}, "说明自己"}, {[]string{"说明，", "“自己”"}, "说明，“自己”"},
		{[]string{"one", "two"}, "one two"}, {[]string{"用", "STAR", "讲"}, "用 STAR 讲"}, {[]string{"a"}, "a"},
	} {
		if got := joinLines(c.lines); got != c.want {
			t.Errorf("joinLines(%q) = %q, want %q", c.lines, got, c.want)
		}
	}
}
