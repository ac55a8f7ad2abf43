package proof

import (
	"strings"

	"rehearse/internal/deck"
)

// A scope is the decks that a rule applies to.
type scope uint8

const (
	everyDeck   scope = iota
	fieldDeck         // of customer-service
	chineseDeck       // of customer-service, in Chinese
	bundledDeck
)

func (s scope) holds(p *page) bool {
	switch s {
	case fieldDeck:
		return p.field
	case chineseDeck:
		return p.field && p.chinese
	case bundledDeck:
		return p.bundled
	}
	return true
}

// A rule is one thing that can be wrong. One of its functions is set.
type rule struct {
	deck.Code
	scope scope
	text  func(passage) []mark
	card  func(*entry) []hit
	page  func(*page) []hit
	all   func([]*page) []hit
}

// A mark is a piece of a passage that a rule reports. Without args the piece
// itself is what the sentence is about.
type mark struct {
	piece string
	args  []string
}

// A hit is a finding: a piece of text, searched from line on.
type hit struct {
	page  *page
	line  int
	end   int // offset before which the piece stands; 0 = anywhere
	piece string
	args  []string
}

// at makes a hit of a piece of the card's text; "" is the card itself.
func (e *entry) at(piece string, args ...string) hit {
	return hit{page: e.page, line: e.Line, end: e.end, piece: piece, args: args}
}

func (t passage) at(m mark) hit {
	h := hit{page: t.page, line: t.line, piece: m.piece, args: m.args}
	if t.entry != nil {
		h.end = t.entry.end
	}
	if h.args == nil {
		h.args = []string{short(m.piece)}
	}
	return h
}

// maxShown is how much of a piece is shown, in characters.
const maxShown = 40

func short(s string) string {
	s = strings.Join(strings.Fields(strings.ReplaceAll(s, gap, " ")), " ")
	if r := []rune(s); len(r) > maxShown {
		return string(r[:maxShown]) + "……"
	}
	return s
}

// apply returns all that the rule finds.
func (r rule) apply(all []*page) []hit {
	var pages []*page
	for _, p := range all {
		if r.scope.holds(p) {
			pages = append(pages, p)
		}
	}
	if r.all != nil {
		return r.all(pages)
	}
	var hits []hit
	for _, p := range pages {
		hits = append(hits, r.applyTo(p)...)
	}
	return hits
}

func (r rule) applyTo(p *page) []hit {
	var hits []hit
	switch {
	case r.page != nil:
		hits = r.page(p)
	case r.card != nil:
		for _, e := range p.entries {
			hits = append(hits, r.card(e)...)
		}
	case r.text != nil:
		for _, t := range p.passages() {
			for _, m := range r.text(t) {
				hits = append(hits, t.at(m))
			}
		}
	}
	return hits
}

// diagnostic finds the place. A piece that markup interrupts is not found:
// then the line is told, without the column within it.
func (h hit) diagnostic(c deck.Code, strict bool) deck.Diagnostic {
	d := deck.Diagnostic{File: h.page.deck.File, Line: h.line, Column: 1, Severity: c.Severity, Code: c.Code, Args: h.args}
	if d.Severity == deck.Error && !h.page.bundled && !strict {
		d.Severity = deck.Warning
	}
	if h.line == 0 {
		d.Column = 0
		return d
	}
	start, end := h.page.offset(h.line), len(h.page.source)
	if h.end > start {
		end = h.end
	}
	if i := strings.Index(h.page.source[start:end], h.piece); i >= 0 && h.piece != "" {
		d.Line, d.Column = h.page.place(start + i)
	}
	return d
}
