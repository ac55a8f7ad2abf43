package collection

import (
	"maps"
	"slices"
	"strings"

	"rehearse/internal/card"
	"rehearse/internal/deck"
)

// Links
//
// A card whose key has changed with its text keeps its history: link/OLD = NEW
// says that what was done under OLD counts for NEW. Keys here are bases; what
// is behind "~" follows. These are the rules:
//
//   - A key that is in the decks has its own history, whatever links say. One
//     that is not goes where its newest link leads, and on from there, until a
//     key is in the decks. Where none is, the history waits.
//   - A key that comes back after its history went to another one has it back
//     if the text is the old one (link/K = K). Else it is another card under an
//     old heading, and goes by the hash of its body from then on (renamed): two
//     cards must never share a key, not even one after the other.
//   - New links come from deck.Match, see there: from cards that have gone and
//     were practised, to cards that are new. New is what was not there when
//     something was last saved for the deck; the list of that time is kept
//     with the texts.
//   - A deck whose file was renamed is first sought as a whole.
//
// What is not told apart: a card that gives its heading to another one, and
// takes a new one itself, between two looks at the deck. Without an id the
// heading is the card.
//
// A linker computes all of this from what the log, the texts and the decks
// say, and writes nothing. The same input gives the same links, so commands
// that only read may leave them unsaved.
type linker struct {
	lib   *library
	known map[card.Key]bool     // bases with history of their own
	to    map[card.Key]card.Key // links
	saw   map[card.Key]map[string]deck.Text
	there map[string]map[card.Key]string // by deck: what it had when last saved, with sketches; nil where that is unknown

	ends    map[card.Key][]card.Key // of links that lead nowhere: what leads there
	present map[card.Key]bool       // bases in the decks, as they go by in the end
	renamed map[card.Key]card.Key
	maybe   map[card.Key]card.Key // of renamed: the key that may come back instead
	fresh   []card.Key            // bases whose links are to be saved
	unclear []Candidate
	moved   map[string]string // decks that were renamed
}

// A Candidate is a card that has gone and one that has come which may be the
// same.
type Candidate struct {
	Old, New   card.Key
	Similarity float64 // 0 to 1
	File       string  // of the new one
	Line       int
}

// linkPrefix begins the keys of facts that are links.
const linkPrefix = "link/"

// route returns the base in the decks to which the history of a base belongs,
// or "" while it waits; last is where its links end.
func (l *linker) route(b card.Key) (owner, last card.Key) {
	seen := map[card.Key]bool{}
	for !l.present[b] {
		next := l.to[b]
		if next == "" || next == b || seen[next] {
			return "", b
		}
		seen[b] = true
		b = next
	}
	return b, b
}

// missing lists the ends of links, or the keys themselves, whose history
// belongs to no card.
func (l *linker) missing() []card.Key {
	l.ends = map[card.Key][]card.Key{}
	for b := range l.known {
		if owner, last := l.route(b); owner == "" {
			l.ends[last] = append(l.ends[last], b)
		}
	}
	return slices.Sorted(maps.Keys(l.ends))
}

// back lists the keys in the decks whose history went to another one.
func (l *linker) back() []card.Key {
	var out []card.Key
	for b, t := range l.to {
		if t != "" && t != b && l.present[b] && deck.Derived(b) {
			out = append(out, b)
		}
	}
	slices.Sort(out)
	return out
}

// find computes the links; what it needs of texts is in l.saw and l.there.
func (l *linker) find() {
	for _, b := range l.back() {
		l.comeBack(b)
	}
	l.findDecks()
	l.findCards()
	slices.SortFunc(l.unclear, func(a, b Candidate) int {
		return strings.Compare(string(a.Old)+string(a.New), string(b.Old)+string(b.New))
	})
}

func (l *linker) link(from, to card.Key) {
	l.to[from] = to
	l.fresh = append(l.fresh, from)
}

// comeBack decides what a card is whose key has history that went elsewhere.
func (l *linker) comeBack(b card.Key) {
	at, ok := l.lib.place(b)
	if !ok {
		return
	}
	body := at.bodyKey()
	switch {
	case l.known[body] && !l.present[body]:
		l.rename(b, body)
	case l.saidSo(b, at):
		l.takeBack(b, at)
		l.link(b, b)
	case !l.present[body]:
		l.rename(b, body)
		l.maybe[body] = b
	}
}

// takeBack links to a card that is back what was done under the keys that it
// had meanwhile, as far as they have gone and read alike.
func (l *linker) takeBack(b card.Key, at spot) {
	seen := map[card.Key]bool{b: true}
	for x := l.to[b]; x != "" && !seen[x] && !l.present[x]; {
		seen[x] = true
		next := l.to[x]
		if said, ok := l.text(x, at.Lang); ok && l.known[x] && deck.Similarity(said, at.text()) >= deck.Alike {
			l.link(x, b)
		}
		x = next
	}
}

// saidSo tells whether the card says what it said when it was last practised
// under this key.
func (l *linker) saidSo(b card.Key, at spot) bool {
	seen, ok := l.text(b, at.Lang)
	return !ok || deck.Same(seen, at.text())
}

func (l *linker) rename(from, to card.Key) {
	l.renamed[from] = to
	delete(l.present, from)
	l.present[to] = true
}

// text is what a card said when last seen, in a language or, where it was not
// seen in that, in any.
func (l *linker) text(b card.Key, lang string) (deck.Text, bool) {
	if t, ok := l.saw[b][lang]; ok {
		return t, true
	}
	for _, lang := range slices.Sorted(maps.Keys(l.saw[b])) {
		return l.saw[b][lang], true
	}
	// A key that was never practised itself: what led to it.
	for _, x := range slices.Sorted(slices.Values(l.ends[b])) {
		if x != b {
			return l.text(x, lang)
		}
	}
	return deck.Text{}, false
}

// findCards links single cards within their decks.
func (l *linker) findCards() {
	taken := map[card.Key]bool{} // has history
	for b := range l.known {
		owner, _ := l.route(b)
		taken[owner] = true
	}
	gone := map[string][]card.Key{}
	for _, m := range l.missing() {
		slug := m.Deck()
		if to, ok := l.moved[slug]; ok {
			slug = to
		}
		gone[slug] = append(gone[slug], m)
	}
	for _, e := range l.lib.editions {
		if len(gone[e.Slug]) == 0 {
			continue
		}
		gone[e.Slug] = l.findIn(e, gone[e.Slug], taken)
	}
}

// findIn links what it can within one edition and returns what is left.
func (l *linker) findIn(e edition, gone []card.Key, taken map[card.Key]bool) []card.Key {
	var old, fresh, rest []deck.Text
	var from, to []card.Key
	for _, m := range gone {
		if t, ok := l.text(m, e.Lang); ok {
			old, from = append(old, t), append(from, m)
		}
	}
	spots := e.spots()
	for _, file := range slices.Sorted(maps.Keys(spots)) {
		b := l.key(file)
		switch text := spots[file].text(); {
		case taken[b] || l.had(b):
			rest = append(rest, text)
		default:
			fresh, to = append(fresh, text), append(to, b)
		}
	}
	same, unclear := deck.Match(old, fresh, rest)
	linked := map[card.Key]bool{}
	lost := l.lostTwins(e.Slug)
	for _, p := range same {
		if p.Similarity < 1 && (l.isOpen(to[p.New]) || hasTwin(old[p.Old], lost)) {
			unclear = append(unclear, p)
			continue
		}
		l.linkCard(from[p.Old], to[p.New])
		linked[from[p.Old]], taken[l.to[from[p.Old]]] = true, true
	}
	for _, p := range unclear {
		s := spots[l.file(to[p.New])]
		l.unclear = append(l.unclear, Candidate{from[p.Old], to[p.New], p.Similarity, e.File, s.line()})
	}
	return slices.DeleteFunc(gone, func(m card.Key) bool { return linked[m] })
}

// linkCard links two keys. A key that is back, though with another text, and
// whose history is with the old one, is itself again.
func (l *linker) linkCard(from, to card.Key) {
	b, ok := l.maybe[to]
	if !ok || !l.leads(b, from) {
		l.link(from, to)
		return
	}
	delete(l.renamed, b)
	delete(l.present, to)
	l.present[b] = true
	l.link(from, b)
	l.link(b, b)
}

// leads tells whether the links of a lead to b.
func (l *linker) leads(a, b card.Key) bool {
	seen := map[card.Key]bool{}
	for a != b && a != "" && !seen[a] {
		seen[a] = true
		a = l.to[a]
	}
	return a == b
}

// key is what a card of the file goes by.
func (l *linker) key(file card.Key) card.Key {
	if to, ok := l.renamed[file]; ok {
		return to
	}
	return file
}

// file is the reverse of key.
func (l *linker) file(key card.Key) card.Key {
	for from, to := range l.renamed {
		if to == key {
			return from
		}
	}
	return key
}

// sources lists for each card the other keys whose history is its own.
func (l *linker) sources() map[card.Key][]card.Key {
	out := map[card.Key][]card.Key{}
	add := func(b card.Key) {
		if owner, _ := l.route(b); owner != "" && owner != b {
			out[owner] = append(out[owner], b)
		}
	}
	for b := range l.known {
		add(b)
	}
	for b := range l.to {
		if !l.known[b] { // what was done may all be undone, and be done again
			add(b)
		}
	}
	for _, of := range out {
		slices.Sort(of)
	}
	return out
}
