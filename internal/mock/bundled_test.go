package mock

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rehearse/internal/card"
	"rehearse/internal/deck"
	"rehearse/internal/lang"
)

func bundled(t *testing.T, name string) ([]Candidate, map[card.Key]*card.Card) {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("..", "..", "decks", filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	d, _ := deck.Parse(name, "", src)
	var pool []Candidate
	cards := map[card.Key]*card.Card{}
	for i := range d.Cards {
		pool = append(pool, Candidate{Card: &d.Cards[i]})
		cards[d.Cards[i].Key] = &d.Cards[i]
	}
	return pool, cards
}

// The bundled manager's deck is a paper of three sections of five questions
// of ten points, and its sheet is whole.
func TestTheManagersPaper(t *testing.T) {
	for name, l := range map[string]lang.Lang{"zh/cs-manager.md": lang.Chinese} {
		pool, cards := bundled(t, name)
		p := draw(t, pool, Spec{Paper: Full})
		var shape []int
		for _, s := range p.Sections() {
			shape = append(shape, s.Questions, s.Points)
		}
		if got := p.Total(); got != 150 || len(shape) != 6 || p.Deck != "cs-manager" {
			t.Errorf("%s: %d points in sections %v, want three of 5 and 50", name, got, shape)
		}
		for i := 0; i < len(shape); i++ {
			if want := []int{5, 50}[i%2]; shape[i] != want {
				t.Errorf("%s: sections %v", name, shape)
			}
		}
		md := Sheet(p, Words{Lang: l, Card: func(k card.Key) (*card.Card, bool) { c, ok := cards[k]; return c, ok }})
		page := pageOf(t, md, l)
		if page.count["h3"] != 15 || page.count["h2"] != 4 || page.count["h4"] != 0 || strings.Contains(page.all, "raw HTML") {
			t.Errorf("%s: the sheet has %d questions in %d parts", name, page.count["h3"], page.count["h2"])
		}
		for _, q := range p.Questions {
			if !strings.Contains(page.all, cards[q.Card].Title) || len(q.Marks) < 3 || q.FollowUp == "" {
				t.Errorf("%s: %s is not whole", name, q.Card)
			}
		}
	}
}

// Exercises and facts are kept out of papers.
func TestExercisesAreNotAsked(t *testing.T) {
	pool, cards := bundled(t, "zh/cs-online.md")
	p := draw(t, pool, Spec{Paper: Own, Questions: 1000})
	for _, q := range p.Questions {
		if c := cards[q.Card]; c.Kind == card.Technique || !c.IsQuestion() {
			t.Errorf("%s of kind %s is asked", q.Card, q.Kind)
		}
	}
	if len(p.Questions) < 10 || len(p.Questions) >= len(pool) {
		t.Errorf("%d of %d cards are asked", len(p.Questions), len(pool))
	}
}
