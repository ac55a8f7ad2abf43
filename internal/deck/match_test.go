package deck

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestMatch(t *testing.T) {
	long := "先听完，再复述，给出两个能办到的方案，约定复核的日期，当天回访。"
	for name, c := range map[string]struct {
		old, fresh, rest []Text
		want             string // pairs, then "?" and what is unclear
	}{
		"retitled": {
			old:   []Text{{"两名骨干闹僵了，怎么办", long}},
			fresh: []Text{{"两名骨干为分工闹僵，你怎么处理", long}, {"SLA 是什么", "约定的服务水平"}},
			want:  "0-0",
		},
		"the same text under another id": {
			old: []Text{{"甲", "a"}, {"甲", "b"}}, fresh: []Text{{"甲", "b"}}, want: "1-0",
		},
		"two with the same text": {
			old: []Text{{"甲", "a"}, {"甲", "a"}}, fresh: []Text{{"甲", "a"}}, want: "?0-0 1-0",
		},
		"nothing alike": {
			old: []Text{{"两名骨干闹僵了", long}}, fresh: []Text{{"FCR", "一次解决率"}},
		},
		"a copy of a card that is still there": {
			old:   []Text{{"30 天内退款怎么办", long}},
			fresh: []Text{{"90 天内退款怎么办", long}},
			rest:  []Text{{"60 天内退款怎么办", long}},
			want:  "?0-0",
		},
		"reworded, its number stays": {
			old:   []Text{{"30 天内退款怎么办", long}},
			fresh: []Text{{"30 天内的退款，怎么办", long}},
			rest:  []Text{{"60 天内退款怎么办", long}, {"90 天内退款怎么办", long}},
			want:  "0-0",
		},
		"short ones that are little but numbers": {
			old: []Text{{"12 × 13 = ?", "156"}}, fresh: []Text{{"12 × 14 = ?", "168"}}, rest: []Text{{"7 × 9 = ?", "63"}},
			want: "?0-0",
		},
		"two that could be it": {
			old:   []Text{{"怎么安抚情绪激动的客户", long}},
			fresh: []Text{{"怎么安抚情绪失控的客户", long}, {"怎么安抚情绪激动的老客户", long}},
			want:  "?0-1 0-0",
		},
		"same answer, another question": {
			old: []Text{{"FCR", long}}, fresh: []Text{{"首次接触就把问题解决掉的比率", long}}, want: "0-0",
		},
	} {
		same, unclear := Match(c.old, c.fresh, c.rest)
		got := show(same)
		if len(unclear) > 0 {
			got += "?" + show(unclear)
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q (%v, %v)", name, got, c.want, same, unclear)
		}
	}
}

func show(pairs []Pair) string {
	var out []string
	for _, p := range pairs {
		out = append(out, fmt.Sprintf("%d-%d", p.Old, p.New))
	}
	return strings.Join(out, " ")
}

// many is so many cards, with the answers of real ones in length.
func manyTexts(seed uint64, n int, template bool) []Text {
	r := rand.New(rand.NewPCG(seed, 2))
	words := func(n int) string {
		var b strings.Builder
		for range n {
			b.WriteRune(rune(0x4e00 + r.IntN(2000)))
		}
		return b.String()
	}
	body := words(250)
	out := make([]Text, n)
	for i := range out {
		out[i] = Text{fmt.Sprintf("%s 第 %d 题", words(12), i), words(250)}
		if template {
			out[i] = Text{fmt.Sprintf("服务目标是 %d%% 时怎么排班", i), body}
		}
	}
	return out
}

func retitledTexts(of []Text) []Text {
	out := make([]Text, len(of))
	for i, t := range of {
		out[i] = Text{"改：" + t.Heading, t.Body}
	}
	return out
}

// Every heading of a large deck is edited at once. BenchmarkMatch says how
// long that takes.
func TestMatchMany(t *testing.T) {
	for _, template := range []bool{false, true} {
		old := manyTexts(1, 2000, template)
		same, _ := Match(old, retitledTexts(old), manyTexts(2, 2000, template))
		if !template && len(same) != len(old) {
			t.Errorf("%d of %d cards found", len(same), len(old))
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	old := manyTexts(1, 2000, false)
	fresh := retitledTexts(old)
	for b.Loop() {
		Match(old, fresh, nil)
	}
}

// One card of a large deck was retitled.
func BenchmarkMatchOneOfMany(b *testing.B) {
	all := manyTexts(1, 10000, false)
	fresh := retitledTexts(all[:1])
	for b.Loop() {
		Match(all[:1], fresh, all[1:])
	}
}

func TestSketchKnowsTwins(t *testing.T) {
	texts := manyTexts(1, 100, false)
	for i, text := range texts {
		copied := Text{strings.Replace(text.Heading, fmt.Sprint(i), "777", 1), text.Body}
		if !Twins(Sketch(text), Sketch(copied)) {
			t.Errorf("%d: a copy with another number is no twin", i)
		}
		if i > 0 && Twins(Sketch(text), Sketch(texts[i-1])) {
			t.Errorf("%d: strangers are twins", i)
		}
	}
}
