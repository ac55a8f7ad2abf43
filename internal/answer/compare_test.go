package answer_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rehearse/internal/answer"
)

// show writes spans with [-removed-] and {+added+}.
func show(spans []answer.Span) string {
	var b strings.Builder
	for _, s := range spans {
		fmt.Fprintf(&b, [...]string{"%s", "[-%s-]", "{+%s+}"}[s.Edit], s.Text)
	}
	return b.String()
}

func TestCompare(t *testing.T) {
	cases := []struct{ name, before, after, want string }{
		{"nothing", "", "", ""},
		{"all new", "", "我先关阀。", "{+我先关阀。+}"},
		{"the same", "我先关阀。", "我先关阀。", "我先关阀。"},
		{"a clause in between", "我先关阀，再送水。", "我先关阀，通知总部，再送水。", "我先关阀，{+通知总部，+}再送水。"},
		{"a sentence at the end", "我先关阀。", "我先关阀。最后赔了 12.6 万。", "我先关阀。{+最后赔了 12.6 万。+}"},
		{"a number with its unit", "最后赔了 12.6 万，没起诉。", "最后赔了 12.8 万，没起诉。", "最后赔了 [-12.6 万-]{+12.8 万+}，没起诉。"},
		{"a rate", "满意度从 72% 升到 84%。", "满意度从 72% 升到 81%。", "满意度从 72% 升到 [-84%-]{+81%+}。"},
		{"a Latin word", "我们盯 FCR 和工单数。", "我们盯 FRT 和工单数。", "我们盯 [-FCR-]{+FRT+} 和工单数。"},
		{"other words altogether", "销售想凑八万让对方先撤函。", "我找质量部派人去现场封样。", "[-销售想凑八万让对方先撤函。-]{+我找质量部派人去现场封样。+}"},
		{"a mark stays with its clause", "别的园也可能漏。", "别的园明晚也可能漏。赔了 12 万。", "别的园{+明晚+}也可能漏。{+赔了 12 万。+}"},
		{"a mark that could be either", "原因没查，别的园明晚也可能漏。", "原因还没查清，别的园第二天也可能漏。最后赔了 12.6 万。", "原因{+还+}没查{+清+}，别的园[-明晚-]{+第二天+}也可能漏。{+最后赔了 12.6 万。+}"},
		{"a word that a change leaves in two", "管 41 人的售后。一家连锁幼儿园，26 个园都装我们的机器。", "管售后，41 个人。有家连锁幼儿园装了我们的机器。", "管[- 41 人的售后。一-]{+售后，41 个人。有+}家连锁幼儿园[-，26 个园都装-]{+装了+}我们的机器。"},
		{"a short clause between others is kept", "我觉得很好，于是，我们做了两件事。", "他认为不行，于是，大家开了三次会。", "[-我觉得很好，-]{+他认为不行，+}于是，[-我们做了两件事。-]{+大家开了三次会。+}"},
		{"no crumbs", "客户投诉我们发货太慢", "客户投诉我们回话很慢了", "客户投诉我们[-发货太慢-]{+回话很慢了+}"},
		{"items", "- 关阀\n- 送水\n", "- 关阀\n- 每天五点通报\n- 送水\n", "- 关阀\n{+- 每天五点通报\n+}- 送水\n"},
		{"what stays of a long clause cut short", "当晚关阀，改送桶装水，花了三万多，找总经理特批的。", "当晚关阀，改送桶装水。", "当晚关阀，改送桶装水[-，花了三万多，找总经理特批的-]。"},
		{"English", "I called the customer first.", "I called the supplier first.", "I called the [-customer-]{+supplier+} first."},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, show(answer.Compare(c.before, c.after))); d != "" {
				t.Error(d)
			}
		})
	}
}

// checkSpans fails where spans are not a comparison of the two texts.
func checkSpans(t interface {
	Helper()
	Fatalf(string, ...any)
}, before, after string, spans []answer.Span) {
	t.Helper()
	var a, b strings.Builder
	for i, s := range spans {
		if s.Text == "" || i > 0 && spans[i-1].Edit == s.Edit || i > 0 && spans[i-1].Edit == answer.Added && s.Edit == answer.Removed {
			t.Fatalf("span %d of %q", i, show(spans))
		}
		if s.Edit != answer.Added {
			a.WriteString(s.Text)
		}
		if s.Edit != answer.Removed {
			b.WriteString(s.Text)
		}
		if utf8.ValidString(before) && utf8.ValidString(after) && !utf8.ValidString(s.Text) {
			t.Fatalf("span %q cuts a character", s.Text)
		}
	}
	if a.String() != before || b.String() != after {
		t.Fatalf("%q and %q became %q", before, after, show(spans))
	}
}

// answers draws answers from few clauses and words, so that they have much in
// common.
var answers = rapid.Custom(func(t *rapid.T) string {
	piece := rapid.SampledFrom([]string{
		"我先关阀", "再送水", "赔了", "12.6 万", "412 台", "FCR", "30%", "老魏", "不", "查清", "之前", "客户", "called the customer", " ", "don't", "👩‍👧", "é",
		"，", "。", "！", "；", "\n", "\n\n- ", "”", "“",
	})
	return strings.Join(rapid.SliceOfN(piece, 0, 40).Draw(t, "pieces"), "")
})

func TestCompareKeepsBothTexts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := rapid.OneOf(answers, rapid.String()).Draw(t, "before")
		after := rapid.OneOf(answers, rapid.String()).Draw(t, "after")
		checkSpans(t, before, after, answer.Compare(before, after))
		if before == after && before != "" && len(answer.Compare(before, after)) != 1 {
			t.Fatalf("%q differs from itself", before)
		}
	})
}

// No Latin word and no number with its unit is ever cut.
func TestCompareKeepsWordsWhole(t *testing.T) {
	whole := []string{"FCR", "FRT", "12.6 万", "12.8 万", "30%", "35%", "412 台", "don't", "refund", "refunds"}
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) string {
			piece := rapid.OneOf(rapid.SampledFrom(whole), rapid.SampledFrom([]string{"我们看", "涨到", "赔", "，", "。"}))
			return strings.Join(rapid.SliceOfN(piece, 0, 12).Draw(t, name), "；")
		}
		before, after := draw("before"), draw("after")
		for _, s := range answer.Compare(before, after) {
			rest := strings.NewReplacer("12.6 万", "", "12.8 万", "", "30%", "", "35%", "", "412 台", "").Replace(s.Text)
			for _, w := range strings.FieldsFunc(rest, func(r rune) bool { return r >= 0x80 }) {
				if !slices.Contains(whole, w) {
					t.Fatalf("%q of %q", w, show(answer.Compare(before, after)))
				}
			}
		}
	})
}

func TestCompareSaid(t *testing.T) {
	got := answer.CompareSaid([]bool{true, false, true, false}, []bool{true, true, false, false, true, false})
	want := answer.Progress{Gained: []int{1, 4}, Lost: []int{2}, Missing: []int{3, 5}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
