package answer_test

import (
	"strings"
	"testing"

	"rehearse/decks"
	"rehearse/internal/answer"
	"rehearse/internal/card"
	"rehearse/internal/deck"
)

// questions returns the questions of the bundled decks that have a model
// answer and points.
func questions(tb testing.TB) []card.Card {
	list, _, err := deck.Load(decks.FS, "")
	if err != nil {
		tb.Fatal(err)
	}
	var out []card.Card
	for _, d := range list {
		for _, c := range d.Cards {
			if strings.HasPrefix(d.Slug, "cs-") && c.IsQuestion() && c.Answer != "" && len(c.KeyPoints) > 0 {
				out = append(out, c)
			}
		}
	}
	if len(out) < 50 {
		tb.Fatalf("%d questions", len(out))
	}
	return out
}

func likely(hints []answer.Hint) int {
	n := 0
	for _, h := range hints {
		if h.Likely {
			n++
		}
	}
	return n
}

// Model answers make their own points, and hardly any of those of other
// questions.
func TestHintsAreFewAndRight(t *testing.T) {
	all := questions(t)
	own, ownOf, other, otherOf := 0, 0, 0, 0
	for i, c := range all {
		for j, o := range all {
			if i != j && (i+j)%9 != 0 {
				continue // all of them take long
			}
			n := likely(answer.Hints(o.KeyPoints, c.Answer))
			if i == j {
				own, ownOf = own+n, ownOf+len(o.KeyPoints)
			} else {
				other, otherOf = other+n, otherOf+len(o.KeyPoints)
			}
		}
	}
	right, wrong := float64(own)/float64(ownOf), float64(other)/float64(otherOf)
	if right < .97 || wrong > .005 {
		t.Errorf("own points %.3f, points of other questions %.4f", right, wrong)
	}
	t.Logf("own points %d/%d = %.3f, points of others %d/%d = %.5f", own, ownOf, right, other, otherOf, wrong)
}
