package proof

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// What a law card says beside the statute that it names is the law's own
// words; what it says elsewhere is not.
func TestTheLawMayBeQuoted(t *testing.T) {
	answer := swap(t, base, story, "半年里借出 18 台。自收到商品之日起七日内可以退货不用说理由。")
	row := "《消费者权益保护法》第二十五条。"
	quote := swap(t, law, row, row+"自收到商品之日起七日内可以退货不用说理由。")
	if f := found(check(t, answer, quote), "same-words"); f != nil {
		t.Errorf("a quotation: %v %q", f, f.Args)
	}
	own := swap(t, law, "无理由退货凭哪一条？", "自收到商品之日起七日内可以退货不用说理由，凭哪一条？")
	if found(check(t, answer, own), "same-words") == nil {
		t.Error("words of one's own in a law card are not found")
	}
}

// The English of a term is no stray word.
func TestGlosses(t *testing.T) {
	src := "---\nlang: zh\nfield: customer-service\n---\n# 术语\n## 词\n<!-- cards: table; front: 中文; back: 英文, 说明; both: yes -->\n" +
		"| 中文 | 英文 | 说明 |\n|---|---|---|\n| 坐席 | customer service agent（坐席代表） | 接待的人 |\n"
	for _, f := range check(t, src) {
		if f.Code == "stray-latin" {
			t.Error(f, f.Args)
		}
	}
}

func TestNames(t *testing.T) {
	for s, want := range map[string][]string{
		"王先生和李女士":        {"王先生", "李女士"},
		"老魏找小蒋":          {"老魏", "小蒋"},
		"陈总批了，总量不变":      {"陈总"},
		"小程序坏了，老毛病，小高峰里": nil,
		"张总监说，高总量":       nil,
		"老师傅、小组长、老板、小票":  nil,
	} {
		if got := names(s); !slices.Equal(got, want) {
			t.Errorf("names(%q) = %q, want %q", s, got, want)
		}
	}
}

// The index misses nobody who holds the share, as long as pairs are rare.
func TestIndexFindsWhoHoldsTheShare(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	random := func() []gram {
		s := make([]rune, 3+r.IntN(12))
		for i := range s {
			s[i] = rune('a' + r.IntN(5))
		}
		return grams(string(s))
	}
	texts := make([][]gram, 150)
	for i := range texts {
		texts[i] = random()
	}
	x := newIndex(texts)
	holders := 0
	for range 500 {
		q := random()
		share := .5 + r.Float64()/2
		list := x.candidates(q, share)
		for i, text := range texts {
			if len(q) > 0 && held(q, set(text)) >= share {
				holders++
				if !slices.Contains(list, i) {
					t.Fatalf("%v holds %.2f of %v and is not found", text, share, q)
				}
			}
		}
	}
	if holders < 100 {
		t.Fatalf("only %d holders", holders)
	}
}
