package proof

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rehearse/internal/card"
	"rehearse/internal/deck"
)

// customerService is the field whose decks meet all rules.
const customerService = "customer-service"

// A page is one deck as the rules see it.
type page struct {
	deck    *deck.Deck
	source  string
	lines   []int // offset of each line
	bundled bool
	field   bool // of customer-service
	chinese bool
	hant    bool // in traditional characters
	options *Options
	entries []*entry
	intros  []passage // texts of the deck and its sections
}

// An entry is one card with its texts.
type entry struct {
	*card.Card
	page     *page
	end      int // offset at which the next card begins
	passages []passage
}

// A part is the place of a passage in a card.
type part uint8

const (
	introPart part = iota // of a deck or a section
	titlePart
	askedPart // below the title and before the answer
	answerPart
	pointPart
	sayPart
	probePart
	hintPart
	whyPart
	pitfallPart
	followUpPart
	blankPart
	anchorPart
	sourcePart
)

// A passage is one text of a card, a section or a deck.
type passage struct {
	part  part
	text  string // without code, links' addresses and markup
	raw   string
	page  *page
	entry *entry // nil for an intro
	line  int    // at or before which it begins
}

func newPage(t Text, o *Options) *page {
	p := &page{deck: t.Deck, source: unixLines(t.Source), bundled: t.Bundled, options: o}
	p.field = p.deck.Field == customerService
	p.chinese = isChinese(p.deck)
	p.hant = p.chinese && p.traditional()
	p.lines = []int{0}
	for i := range len(p.source) {
		if p.source[i] == '\n' {
			p.lines = append(p.lines, i+1)
		}
	}
	p.addIntros()
	for i := range p.deck.Cards {
		if c := &p.deck.Cards[i]; !strings.HasSuffix(string(c.Key), "~r") { // says nothing new
			p.entries = append(p.entries, newEntry(p, c))
		}
	}
	for i, e := range p.entries {
		e.end = len(p.source)
		for _, next := range p.entries[i+1:] {
			if next.Line > e.Line {
				e.end = p.offset(next.Line)
				break
			}
		}
	}
	return p
}

func unixLines(s string) string {
	s = strings.TrimPrefix(s, "\ufeff")
	if !strings.Contains(s, "\r") {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

func isChinese(d *deck.Deck) bool {
	if d.Lang != "" {
		base, _, _ := strings.Cut(strings.ToLower(d.Lang), "-")
		return base == "zh"
	}
	text := d.Title
	for i := range min(len(d.Cards), 10) {
		text += d.Cards[i].Title
	}
	return strings.ContainsFunc(text, isHan)
}

func isHan(r rune) bool { return r >= 0x2E80 && unicode.Is(unicode.Han, r) }

func (p *page) addIntros() {
	add := func(raw string, line int) {
		if raw != "" {
			p.intros = append(p.intros, passage{part: introPart, raw: raw, text: plain(raw), page: p, line: line})
		}
	}
	add(p.deck.Title, 1)
	add(p.deck.Description, 1)
	add(p.deck.Intro, 1)
	for _, s := range p.deck.Sections {
		add(s.Path[len(s.Path)-1], s.Line)
		add(s.Intro, s.Line)
	}
}

func newEntry(p *page, c *card.Card) *entry {
	e := &entry{Card: c, page: p}
	_, asked, _ := strings.Cut(c.Question, "\n")
	e.add(titlePart, c.Line, c.Title)
	e.add(askedPart, c.Line, asked)
	e.add(answerPart, c.Line, c.Answer)
	for _, k := range c.KeyPoints {
		line := max(k.Line, c.Line)
		e.add(pointPart, line, k.Text)
		e.add(sayPart, line, k.Say...)
		e.add(probePart, line, k.Probes...)
	}
	e.add(hintPart, c.Line, c.Hint)
	e.add(whyPart, c.Line, c.Why)
	e.add(pitfallPart, c.Line, c.Pitfalls...)
	e.add(followUpPart, c.Line, c.FollowUps...)
	e.add(blankPart, c.Line, c.Blanks...)
	for _, a := range c.Anchors {
		e.add(anchorPart, c.Line, a.Text)
	}
	e.add(sourcePart, c.Line, c.Sources...)
	return e
}

func (e *entry) add(part part, line int, texts ...string) {
	for _, raw := range texts {
		if raw != "" {
			e.passages = append(e.passages, passage{part: part, raw: raw, text: plain(raw), page: e.page, entry: e, line: line})
		}
	}
}

// of returns the texts of some parts.
func (e *entry) of(parts ...part) []passage {
	var list []passage
	for _, t := range e.passages {
		if slices.Contains(parts, t.part) {
			list = append(list, t)
		}
	}
	return list
}

// answer is the model answer without markup, "" where there is none.
func (e *entry) answer() string {
	for _, t := range e.passages {
		if t.part == answerPart {
			return t.text
		}
	}
	return ""
}

// passages returns all texts of the page.
func (p *page) passages() []passage {
	list := slices.Clone(p.intros)
	for _, e := range p.entries {
		list = append(list, e.passages...)
	}
	return list
}

// offset returns where a line, from 1, begins.
func (p *page) offset(line int) int { return p.lines[max(1, min(line, len(p.lines)))-1] }

// place returns line and column, both from 1, of a byte offset.
func (p *page) place(offset int) (line, column int) {
	line, found := slices.BinarySearch(p.lines, offset)
	if found {
		line++
	}
	return line, utf8.RuneCountInString(p.source[p.lines[line-1]:offset]) + 1
}
