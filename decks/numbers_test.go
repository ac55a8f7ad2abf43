package decks_test

import (
	"fmt"
	"go/constant"
	"go/token"
	"go/types"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"rehearse/decks"
	"rehearse/internal/card"
	"rehearse/internal/deck"
)

// equation finds "（71 + 49）÷ 164 × 100% = 73.2%" in a text.
var equation = regexp.MustCompile(`([0-9.（）()+−×÷%\s]*[+−×÷][0-9.（）()+−×÷%\s]*)= ?(−?[0-9]+(?:\.[0-9]+)?)`)

// Every sum on a card is right, to the places it is given with.
func TestSumsOnCards(t *testing.T) {
	seen := 0
	for key, text := range texts(t) {
		for _, m := range equation.FindAllStringSubmatch(text, -1) {
			want, ok := value(m[1])
			if !ok {
				continue // part of a formula in words
			}
			seen++
			_, decimals, _ := strings.Cut(m[2], ".")
			if got := round(want, len(decimals)); got != m[2] {
				t.Errorf("%s: %s= %s, but it is %s", key, m[1], m[2], got)
			}
		}
	}
	if seen < 20 {
		t.Fatalf("found %d sums, want those of metrics at least", seen)
	}
}

// value works out a sum exactly.
func value(sum string) (float64, bool) {
	sum = strings.NewReplacer("（", "(", "）", ")", "−", "-", "×", "*", "÷", "/", "%", "").Replace(strings.TrimSpace(sum))
	sum = regexp.MustCompile(`[0-9]+(\.[0-9]+)?`).ReplaceAllStringFunc(sum, func(n string) string {
		if strings.Contains(n, ".") {
			return n
		}
		return n + ".0" // or Go would divide whole numbers
	})
	v, err := types.Eval(token.NewFileSet(), nil, token.NoPos, sum)
	if err != nil || v.Value == nil {
		return 0, false
	}
	f, _ := constant.Float64Val(v.Value)
	return f, true
}

func round(f float64, places int) string {
	scale := math.Pow(10, float64(places))
	return strconv.FormatFloat(math.Floor(f*scale+.5+1e-9)/scale, 'f', places, 64)
}

// erlangC is the chance to wait at load a (erlang) with n agents: Erlang's
// second formula, by the recursion of his first.
func erlangC(a float64, n int) float64 {
	b := 1.0
	for k := 1; k <= n; k++ {
		b = a * b / (float64(k) + a*b)
	}
	rho := a / float64(n)
	return b / (1 - rho*(1-b))
}

func serviceLevel(a float64, n int, aht, within float64) float64 {
	return 1 - erlangC(a, n)*math.Exp(-(float64(n)-a)*within/aht)
}

func percent(f float64, places int) string { return round(100*f, places) + "%" }

// What cards say of queues is what Erlang C gives.
func TestErlangOnCards(t *testing.T) {
	texts := texts(t)
	load := 100 * 240.0 / 1800
	k01 := 140 * 270.0 / 1800
	cases := map[card.Key][]string{
		"metrics/erlang":             {percent(serviceLevel(load, 17, 240, 20), 1), percent(load/17, 1), percent(serviceLevel(load, 16, 240, 20), 1)},
		"metrics/calc-erlang-c":      {round(erlangC(15, 18), 3), round(math.Exp(-.2), 3), percent(15.0/18, 1)},
		"metrics/fight-sl-occupancy": {percent(15.0/17, 1), percent(serviceLevel(15, 17, 300, 20), 1), percent(15.0/20, 1), percent(serviceLevel(15, 20, 300, 20), 1)},
		"cs-manager/m02":             {percent(serviceLevel(load, 17, 240, 20), 0), percent(serviceLevel(load, 16, 240, 20), 0)},
		"cs-supervisor/k01":          {percent(serviceLevel(k01, 26, 270, 20), 0), percent(serviceLevel(k01, 24, 270, 20), 0)},
	}
	for key, wants := range cases {
		text, ok := texts[key]
		if !ok {
			t.Errorf("there is no card %s", key)
		}
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("%s does not say %s, which Erlang C gives", key, want)
			}
		}
	}
}

// texts is all that each bundled card says.
func texts(t *testing.T) map[card.Key]string {
	t.Helper()
	all, _, err := deck.Load(decks.FS, "")
	if err != nil || len(all) == 0 {
		t.Fatalf("load decks: %v", err)
	}
	out := map[card.Key]string{}
	for _, d := range all {
		for i := range d.Cards {
			c := &d.Cards[i]
			out[c.Key] = fmt.Sprint(c.Question, "\n", c.Answer, "\n", c.KeyPoints, c.Why, c.Pitfalls, c.Anchors)
		}
	}
	return out
}
