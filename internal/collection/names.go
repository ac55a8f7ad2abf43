package collection

import (
	"cmp"
	"slices"
	"strings"

	"rehearse/internal/card"
	"rehearse/internal/deck"
)

// Decks returns the decks, roles first, then facts, then checklists, each in
// the order of the files.
func (c *Collection) Decks() []*Deck { return c.lib().shown }

// Diagnostics is all that was found wrong with decks.
func (c *Collection) Diagnostics() []deck.Diagnostic { return c.lib().diagnostics }

// Card returns the card with that key, in the edition shown, else in another.
func (c *Collection) Card(key card.Key) (*card.Card, bool) {
	return c.find(key)
}

// Keys returns the keys of all cards shown, in the order of the decks.
func (c *Collection) Keys() []card.Key {
	lib := c.lib()
	keys := make([]card.Key, len(lib.order))
	for i, k := range lib.order {
		keys[i] = k.Key
	}
	return keys
}

// FindCard returns the card that a person named: by its key, by an id that
// only one deck has, or by the beginning of either if no other begins so. Keys
// that cards had before an edit are known after Sync. The error is a *CardError.
func (c *Collection) FindCard(name string) (*card.Card, error) {
	if k, ok := c.find(card.Key(name)); ok {
		return k, nil
	}
	lib := c.lib()
	fits := []func(card.Key) bool{
		func(k card.Key) bool { return k.ID() == name },
		func(k card.Key) bool { return strings.HasPrefix(string(k), name) || strings.HasPrefix(k.ID(), name) },
	}
	for _, fit := range fits {
		var found []card.Key
		for _, k := range lib.order {
			if name != "" && fit(k.Key) {
				found = append(found, k.Key)
			}
		}
		if len(found) == 1 {
			return lib.cards[found[0]], nil
		}
		if len(found) > 1 {
			return nil, &CardError{Name: name, Near: found, Ambiguous: true}
		}
	}
	return nil, &CardError{Name: name, Near: nearest(name, c.Keys(), func(k card.Key) []string { return []string{string(k), k.ID()} })}
}

// FindDeck returns the deck that a person named: by slug, by title, or by a
// beginning of the slug or a part of the title that no other deck has. The
// error is a *DeckError.
func (c *Collection) FindDeck(name string) (*Deck, error) {
	want := fold(name)
	fits := []func(*Deck) bool{
		func(d *Deck) bool { return d.Slug == name },
		func(d *Deck) bool { return fold(d.Slug) == want || fold(d.Title) == want },
		func(d *Deck) bool {
			return strings.HasPrefix(fold(d.Slug), want) || strings.Contains(fold(d.Title), want)
		},
	}
	for _, fit := range fits {
		var found []*Deck
		for _, d := range c.lib().shown {
			if want != "" && fit(d) {
				found = append(found, d)
			}
		}
		if len(found) == 1 {
			return found[0], nil
		}
		if len(found) > 1 {
			return nil, &DeckError{Name: name, Near: slugs(found), Ambiguous: true}
		}
	}
	near := Nearest(name, slugs(c.lib().shown))
	return nil, &DeckError{Name: name, Near: near}
}

func slugs(decks []*Deck) []string {
	out := make([]string, len(decks))
	for i, d := range decks {
		out[i] = d.Slug
	}
	return out
}

// Nearest returns at most five of the names that are few edits away from what
// was typed, the nearest first.
func Nearest(typed string, names []string) []string {
	return nearest(typed, names, func(s string) []string { return []string{s} })
}

// nearest returns at most five of all, whose spellings are few edits away from
// name, the nearest first.
func nearest[T any](name string, all []T, spellings func(T) []string) []T {
	type hit struct {
		it    T
		edits int
	}
	var hits []hit
	for _, it := range all {
		best := 1 << 30
		for _, s := range spellings(it) {
			best = min(best, edits(fold(name), fold(s)))
		}
		if best <= max(1, len([]rune(name))/3) {
			hits = append(hits, hit{it, best})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return cmp.Compare(a.edits, b.edits) })
	var out []T
	for _, h := range hits[:min(5, len(hits))] {
		out = append(out, h.it)
	}
	return out
}

// edits counts the characters to insert, remove, replace or swap with the
// next that lead from a to b.
func edits(a, b string) int {
	x, y := []rune(a), []rune(b)
	d := make([][]int, len(x)+1)
	for i := range d {
		d[i] = make([]int, len(y)+1)
		d[i][0] = i
	}
	for j := range d[0] {
		d[0][j] = j
	}
	for i := 1; i <= len(x); i++ {
		for j := 1; j <= len(y); j++ {
			replace := d[i-1][j-1]
			if x[i-1] != y[j-1] {
				replace++
			}
			d[i][j] = min(replace, d[i-1][j]+1, d[i][j-1]+1)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(x)][len(y)]
}

// Tags returns every tag of a card shown, sorted.
func (c *Collection) Tags() []string {
	var out []string
	for _, k := range c.lib().order {
		out = append(out, k.Tags...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// FindTag returns the tag as some card spells it. The error is a *ChoiceError
// with the nearest ones.
func (c *Collection) FindTag(name string) (string, error) {
	tags := c.Tags()
	for _, tag := range tags {
		if fold(tag) == fold(name) {
			return tag, nil
		}
	}
	near := Nearest(name, tags)
	if len(near) == 0 {
		near = tags
	}
	return "", &ChoiceError{What: "tag", Value: name, Want: near}
}

// CardOrStub returns the card, or where it has gone from its deck one that has
// nothing but the key: its history is still there.
func (c *Collection) CardOrStub(key card.Key) *card.Card {
	if k, ok := c.find(key); ok {
		return k
	}
	return &card.Card{Key: key, Kind: card.Fact}
}
