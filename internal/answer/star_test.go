package answer_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/internal/answer"
	"rehearse/internal/card"
)

func story() []card.KeyPoint {
	return []card.KeyPoint{
		{Text: "报出客户的损失", Star: 'S', Say: []string{"“两层地板泡了，律师函上写着要赔 38 万。”"}},
		{Text: "说明自己能拍板到哪里", Star: 'T', Say: []string{"“我的赔付权只到 2 万。”"}},
		{Text: "当天止损，不等责任查清", Star: 'A', Say: []string{"“当晚 26 个园全部关阀，改送桶装水。”"}},
		{Text: "结果有分母和观察期", Star: 'R', Say: []string{"“半年里新装 412 台，漏了 3 台。”"}},
	}
}

func TestStar(t *testing.T) {
	cases := []struct {
		name, text string
		said       []bool
		covers     string
		warnings   []answer.Warning
	}{
		{"nothing", "", nil, "", []answer.Warning{answer.NoResult}},
		{"ticked", "", []bool{true, false, true, true}, "SAR", nil},
		{"fewer ticks than points", "", []bool{true}, "S", []answer.Warning{answer.NoResult}},
		{"prose", "当时两层地板泡了。我只能批 2 万。我当晚让 26 个园全部关阀，改送桶装水，又求质量部派人去现场封样。最后赔了 12 万。", nil, "STAR", nil},
		{"traditional", "當時兩層地板泡了。我只能批 2 萬。我當晚讓 26 個園全部關閥，改送桶裝水，又求質量部派人去現場封樣。最後賠了 12 萬。", nil, "STAR", nil},
		{"no result", "当时两层地板泡了。我只能批 2 万。我当晚让 26 个园全部关阀，改送桶装水，又求质量部派人去现场封样，当面贴封条。", nil, "STA", []answer.Warning{answer.NoResult}},
		{"long situation", "那年我在一家净水公司管售后，客户是连锁幼儿园。当时两层地板泡了，法务发来律师函，要 38 万，不答应就起诉。我让人关阀。最后赔了 12 万。", nil, "SAR", []answer.Warning{answer.LongSituation}},
		{"labels", "**情境**：地板泡了\n\n**任务**：两周内了结\n\n**行动**：\n- 关阀\n- 结果还没出来就送水\n- 派人封样，逐园登记\n\n**结果**：赔了 12 万", nil, "STAR", nil},
		{"English", "At the time I worked for a hotel. My task was to calm the guest. I called the front desk and moved her to a suite that evening. So I wrote down every step for the team. In the end she stayed.", nil, "STAR", nil},
		{"turns within a sentence", "客户要起诉，我马上关阀，又派人封样送检，当面登记，最后没起诉。", nil, "AR", nil},
		{"two numbers at the end", "- 客户要起诉\n- 我当晚关阀\n- 我派人封样\n- 半年 300 台漏了 2 台", nil, "SAR", nil},
		{"no letters shown", "好的。是的。", nil, "", []answer.Warning{answer.NoResult}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			m := answer.Star(story(), c.said, c.text)
			got := ""
			for l := answer.Situation; l <= answer.Result; l++ {
				if m.Covers(l) {
					got += l.String()
				}
			}
			if got != c.covers {
				t.Errorf("covers %q, want %q; %+v", got, c.covers, m)
			}
			if d := cmp.Diff(c.warnings, m.Warnings); d != "" {
				t.Errorf("%s%+v", d, m)
			}
			checkShares(t, m)
		})
	}
}

func checkShares(t interface{ Errorf(string, ...any) }, m answer.Meter) {
	sum := 0.
	for l, s := range m.Share {
		if s < 0 || s > 0 && !m.Heard[l] {
			t.Errorf("share %v of letter %d: %+v", s, l, m)
		}
		sum += s
	}
	if math.Abs(sum-1) > 1e-9 && sum != 0 {
		t.Errorf("shares add up to %v", sum)
	}
}

// Sentences that show nothing go half with the one before and half with the one
// after.
func TestStarSharesOutWhatShowsNothing(t *testing.T) {
	m := answer.Star(story(), nil, "当时很多。楼上漏水。楼下漏水。我当晚关阀。结果还好。")
	want := [4]float64{8. / 21, 0, 9. / 21, 4. / 21}
	for l, w := range want {
		if math.Abs(m.Share[l]-w) > 1e-6 {
			t.Errorf("shares %v, want %v", m.Share, want)
		}
	}
}

func TestStarAsksForNoStory(t *testing.T) {
	m := answer.Star([]card.KeyPoint{{Text: "先看小票"}}, []bool{true}, "最后我看了小票。")
	if d := cmp.Diff(answer.Meter{}, m); d != "" {
		t.Error(d)
	}
}

// Model answers to stories have a result and hardly ever a long situation;
// cut off before the end, most have no result any more.
func TestStarOnModelAnswers(t *testing.T) {
	n, noResult, long, cut := 0, 0, 0, 0
	for _, c := range questions(t) {
		m := answer.Star(c.KeyPoints, nil, c.Answer)
		if !m.Asked[answer.Situation] {
			continue
		}
		n++
		r := []rune(c.Answer)
		half := answer.Star(c.KeyPoints, nil, string(r[:len(r)*3/5]))
		for _, x := range []struct {
			m answer.Meter
			w answer.Warning
			n *int
		}{{m, answer.NoResult, &noResult}, {m, answer.LongSituation, &long}, {half, answer.NoResult, &cut}} {
			if slices.Contains(x.m.Warnings, x.w) {
				*x.n++
			}
		}
	}
	if n < 30 || noResult > 0 || long > n/8 || cut < n*2/3 {
		t.Errorf("of %d stories %d without a result, %d with a long situation; cut off, %d without a result", n, noResult, long, cut)
	}
	t.Logf("of %d stories %d without a result, %d with a long situation; cut off, %d without a result", n, noResult, long, cut)
}
