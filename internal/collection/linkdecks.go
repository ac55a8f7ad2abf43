package collection

import (
	"maps"
	"slices"

	"rehearse/internal/card"
	"rehearse/internal/deck"
)

// findDecks links decks as a whole: those of which nothing is left, to those
// of which nothing was practised, where most cards have the same id and read
// alike.
func (l *linker) findDecks() {
	gone := map[string][]card.Key{}
	for _, m := range l.missing() {
		gone[m.Deck()] = append(gone[m.Deck()], m)
	}
	here, practised := map[string]bool{}, map[string]bool{}
	for b := range l.present {
		here[b.Deck()] = true
	}
	for b := range l.known {
		owner, _ := l.route(b)
		practised[owner.Deck()] = true
	}
	for _, slug := range slices.Sorted(maps.Keys(gone)) {
		if here[slug] {
			continue
		}
		to, pairs := l.sameDeck(gone[slug], practised)
		if to == "" {
			continue
		}
		l.moved[slug], practised[to] = to, true
		for _, m := range slices.Sorted(maps.Keys(pairs)) {
			l.link(m, pairs[m])
		}
	}
}

// sameDeck finds the one deck, never practised, that has most of the cards
// that have gone from another.
func (l *linker) sameDeck(gone []card.Key, practised map[string]bool) (slug string, pairs map[card.Key]card.Key) {
	found := map[string]map[card.Key]card.Key{}
	for _, e := range l.lib.editions {
		if practised[e.Slug] {
			continue
		}
		if found[e.Slug] == nil {
			found[e.Slug] = map[card.Key]card.Key{}
		}
		l.sameIDs(gone, e, found[e.Slug])
	}
	best, second := 0, 0
	for _, s := range slices.Sorted(maps.Keys(found)) {
		if n := len(found[s]); n > best {
			slug, best, second = s, n, best
		} else {
			second = max(second, n)
		}
	}
	all := float64(len(gone))
	if float64(best) < deck.Alike*all || float64(best-second) < deck.Lead*all {
		return "", nil
	}
	return slug, found[slug]
}

// sameIDs finds the cards of an edition that have the ids of cards that have
// gone, and read alike.
func (l *linker) sameIDs(gone []card.Key, e edition, out map[card.Key]card.Key) {
	at := e.spots()
	for _, m := range gone {
		to := card.Key(e.Slug + "/" + m.ID())
		s, ok := at[to]
		if !ok || !l.present[to] {
			continue
		}
		seen, known := l.text(m, e.Lang)
		if known && deck.Similarity(seen, s.text()) >= deck.Alike || !known && deck.Derived(m) {
			out[m] = to
		}
	}
}
