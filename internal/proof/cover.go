package proof

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"rehearse/internal/card"
	"rehearse/internal/deck"
)

// An Item is one thing that the decks must cover. A card covers it by naming
// ID in covers. An item with On is a mistake that must be warned of: it is
// covered by a card that covers the item On and has a pitfall in which one of
// the words of Pitfall occurs.
type Item struct {
	ID      string   `yaml:"id"`
	Gloss   string   `yaml:"zh"`
	On      string   `yaml:"on"`
	Pitfall []string `yaml:"pitfall"`
}

// ParseItems reads the list of items from YAML: a list of id, zh, on and
// pitfall.
func ParseItems(src []byte) ([]Item, error) {
	var items []Item
	if err := yaml.UnmarshalWithOptions(src, &items, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("parse coverage: %w", err)
	}
	seen := map[string]bool{}
	for i, item := range items {
		switch {
		case item.ID == "" || item.Gloss == "":
			return nil, fmt.Errorf("parse coverage: item %d (%q) lacks id or zh", i+1, item.ID)
		case seen[item.ID]:
			return nil, fmt.Errorf("parse coverage: %q is given twice", item.ID)
		case (item.On == "") != (len(item.Pitfall) == 0):
			return nil, fmt.Errorf("parse coverage: %q needs both on and pitfall, or neither", item.ID)
		}
		seen[item.ID] = true
	}
	return items, nil
}

// A Covered is an item and the cards that cover it, in the order of the decks;
// none where it is missing.
type Covered struct {
	Item
	Cards []card.Key
}

// Cover tells for each item which cards cover it. Reversed rows and further
// editions of a card do not count again.
func Cover(items []Item, decks []*deck.Deck) []Covered {
	list := make([]Covered, len(items))
	at := map[string]*Covered{}
	warned := map[string][]*Covered{}
	for i, item := range items {
		list[i].Item = item
		at[item.ID] = &list[i]
		if item.On != "" {
			warned[item.On] = append(warned[item.On], &list[i])
		}
	}
	for _, d := range decks {
		for i := range d.Cards {
			c := &d.Cards[i]
			for _, id := range c.Covers {
				if to := at[id]; to != nil && to.On == "" {
					to.add(c.Key.Base())
				}
				for _, to := range warned[id] {
					if warns(c, to.Pitfall) {
						to.add(c.Key.Base())
					}
				}
			}
		}
	}
	return list
}

func (c *Covered) add(key card.Key) {
	if !slices.Contains(c.Cards, key) {
		c.Cards = append(c.Cards, key)
	}
}

func warns(c *card.Card, words []string) bool {
	return slices.ContainsFunc(c.Pitfalls, func(p string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(p, w) })
	})
}
