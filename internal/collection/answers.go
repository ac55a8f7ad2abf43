package collection

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// An OwnText is the person's own answer to a question as it stands.
type OwnText struct {
	Card  card.Key
	Title string // of the question; "" where its card is in no deck
	Text  string
}

// OwnTexts returns all own answers in the order of the decks, or those of one
// deck; those whose cards are in no deck come last.
func (c *Collection) OwnTexts(ctx context.Context, deck string) ([]OwnText, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.sync(ctx); err != nil {
		return nil, err
	}
	place := map[card.Key]int{}
	for i, k := range c.library.order {
		place[k.Key] = i + 1
	}
	var out []OwnText
	for name, f := range c.facts {
		about, ok := strings.CutPrefix(name, ownAnswer+"/")
		key := card.Key(about)
		if !ok || f.Value == "" || c.current(key) != key || deck != "" && key.Deck() != deck {
			continue // what was stated under a former key stands under the present one too
		}
		t := OwnText{Card: key, Text: f.Value}
		if k, ok := c.library.cards[key]; ok {
			t.Title = k.Title
		}
		out = append(out, t)
	}
	slices.SortFunc(out, func(a, b OwnText) int {
		behind := func(t OwnText) int {
			if n := place[t.Card]; n > 0 {
				return n
			}
			return len(place) + 1
		}
		return cmp.Or(cmp.Compare(behind(a), behind(b)), cmp.Compare(a.Card, b.Card))
	})
	return out, nil
}

// AddOwnAnswer keeps another version of an own answer that came from
// elsewhere. A draft that is being written stays.
func (c *Collection) AddOwnAnswer(ctx context.Context, key card.Key, text string) error {
	return c.AddFact(ctx, review.Fact{Key: review.CardFact(ownAnswer, key), Value: text})
}

// RecordFact is the statement that a record is what a value says.
func RecordFact(kind Kind, id, value string) review.Fact {
	return review.Fact{Key: string(kind) + "/" + id, Value: value}
}

// AddFact keeps a statement that came from elsewhere; a draft stays.
func (c *Collection) AddFact(ctx context.Context, f review.Fact) error {
	_, err := c.Save(ctx, review.Action{Fact: &f})
	return err
}

// Titled returns the questions whose title a heading is.
func (c *Collection) Titled(heading string) []card.Key {
	var out []card.Key
	for _, k := range c.lib().order {
		if k.Title == heading && k.IsQuestion() {
			out = append(out, k.Key)
		}
	}
	return out
}
