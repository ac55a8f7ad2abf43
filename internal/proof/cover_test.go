package proof

import (
	"slices"
	"strings"
	"testing"

	"rehearse/internal/card"
	"rehearse/internal/deck"
)

func TestCover(t *testing.T) {
	items, err := ParseItems([]byte("- {id: A-1, zh: 一}\n- {id: A-2, zh: 二}\n- {id: Q-1, zh: 仲裁, on: A-1, pitfall: [仲裁]}\n- {id: Q-2, zh: 罚款, on: A-1, pitfall: [罚款]}\n"))
	if err != nil {
		t.Fatal(err)
	}
	d := &deck.Deck{Cards: []card.Card{
		{Key: "d/x", Covers: []string{"A-1", "A-9"}, Pitfalls: []string{"谈崩了请他找第三方仲裁"}},
		{Key: "d/y", Covers: []string{"A-1"}},
		{Key: "d/y~r", Covers: []string{"A-1"}},
		{Key: "d/z", Covers: []string{"Q-2"}, Pitfalls: []string{"罚款了事"}}, // not on the question itself
	}}
	for i, want := range [][]card.Key{{"d/x", "d/y"}, nil, {"d/x"}, nil} {
		if c := Cover(items, []*deck.Deck{d})[i]; !slices.Equal(c.Cards, want) {
			t.Errorf("%s is covered by %v, want %v", c.ID, c.Cards, want)
		}
	}
}

func TestParseItemsRefuses(t *testing.T) {
	for src, want := range map[string]string{
		"- {id: A}":                          "lacks",
		"- {id: A, zh: 一}\n- {id: A, zh: 二}": "twice",
		"- {id: A, zh: 一, on: B}":            "both",
		"- {id: A, zh: 一, colour: red}":      "colour",
		"id: A":                              "parse coverage",
	} {
		if _, err := ParseItems([]byte(src)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("ParseItems(%q) = %v, want an error about %q", src, err, want)
		}
	}
}

// The list names every family, and mistakes only of questions that it has.
func TestTheListOfItems(t *testing.T) {
	items := coverage(t)
	families := map[string]int{}
	ids := map[string]bool{}
	for _, i := range items {
		families[prefix(i.ID)]++
		ids[i.ID] = true
	}
	for family, n := range map[string]int{"D1": 15, "D2": 1, "D3": 2, "D4": 2, "D5": 9, "FW": 13, "MT": 9, "AD": 19, "CP": 27} {
		if families[family] != n {
			t.Errorf("%d items of %s, want %d", families[family], family, n)
		}
	}
	for _, i := range items {
		if i.On != "" && !ids[i.On] {
			t.Errorf("%s is on %s, which is not in the list", i.ID, i.On)
		}
	}
}
