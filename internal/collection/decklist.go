package collection

import (
	"maps"
	"slices"
	"strings"

	"rehearse/internal/card"
	"rehearse/internal/deck"
	"rehearse/internal/store"
)

// The list of what a deck had when progress was last saved stands in a row
// among the texts. From it a linker knows which cards are new, and, by their
// sketches, what those were like that have gone and were never practised.

// had tells whether the card was there when something was last saved for its
// deck, under this name of the deck or an earlier one.
func (l *linker) had(b card.Key) bool {
	sketch, ok := l.sketch(b)
	return ok && !strings.HasSuffix(sketch, openMark)
}

// isOpen tells whether the card was found before to be one of which it is not
// clear.
func (l *linker) isOpen(b card.Key) bool {
	sketch, _ := l.sketch(b)
	return strings.HasSuffix(sketch, openMark)
}

func (l *linker) sketch(b card.Key) (string, bool) {
	if sketch, ok := l.there[b.Deck()][b]; ok {
		return sketch, true
	}
	for from, to := range l.moved {
		if sketch, ok := l.there[from][card.Key(from+"/"+b.ID())]; ok && to == b.Deck() {
			return sketch, true
		}
	}
	return "", false
}

// lostTwins lists the sketches of cards of a deck that have gone and were
// never practised. What is new may be one of those, edited.
func (l *linker) lostTwins(slug string) []string {
	linked := map[card.Key]bool{}
	for from, to := range l.to {
		linked[from], linked[to] = true, true
	}
	var out []string
	for b, sketch := range l.there[slug] {
		if !l.present[b] && !l.known[b] && !linked[b] {
			out = append(out, strings.TrimSuffix(sketch, openMark))
		}
	}
	return out
}

func hasTwin(t deck.Text, sketches []string) bool {
	if len(sketches) == 0 {
		return false
	}
	own := deck.Sketch(t)
	return slices.ContainsFunc(sketches, func(s string) bool { return deck.Twins(own, s) })
}

// listKey names the row that holds what a deck had when it was last saved.
func listKey(slug string) card.Key { return card.Key(slug + "/~") }

// openMark stands behind the sketch of a card that may be an old one. It stays
// new, and is never linked: what spoke against it may be gone by now, and a
// person is to say.
const openMark = "?"

// listText is what a deck has now: a card a line, its id and its sketch; saved
// is the list of last time, whose sketches are taken over.
func (lib *library) listText(slug, saved string, open map[card.Key]bool) string {
	had := readList(slug, saved)
	lines := map[card.Key]string{}
	for _, e := range lib.editions {
		if e.Slug != slug {
			continue
		}
		for i := range e.Cards {
			b := e.Cards[i].Key.Base()
			if _, ok := lines[b]; ok {
				continue
			}
			sketch, ok := had[b]
			if !ok {
				sketch = deck.Sketch(e.Text(i))
			}
			lines[b] = b.ID() + " " + strings.TrimSuffix(sketch, openMark)
			if open[b] {
				lines[b] += openMark
			}
		}
	}
	return strings.Join(slices.Sorted(maps.Values(lines)), "\n")
}

func readList(slug, text string) map[card.Key]string {
	out := map[card.Key]string{}
	for line := range strings.Lines(text) {
		id, sketch, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		out[card.Key(slug+"/"+id)] = sketch
	}
	return out
}

// readTexts sorts texts of the log: what cards said, and what decks had.
func readTexts(texts []store.Text) (saw map[card.Key]map[string]deck.Text, there map[string]map[card.Key]string) {
	saw, there = map[card.Key]map[string]deck.Text{}, map[string]map[card.Key]string{}
	for _, t := range texts {
		if t.Card == listKey(t.Deck) {
			there[t.Deck] = readList(t.Deck, t.Body)
			continue
		}
		if saw[t.Card] == nil {
			saw[t.Card] = map[string]deck.Text{}
		}
		saw[t.Card][t.Lang] = deck.Text{Heading: t.Heading, Body: t.Body}
	}
	return saw, there
}
