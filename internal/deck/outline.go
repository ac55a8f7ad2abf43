package deck

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// A role is what a heading is in its deck.
type role uint8

const (
	sectionRole role = iota // has cards below it
	cardRole                // is a question
	slotRole                // labels a part of a card
	contentRole             // is text of a card
	titleRole               // the first heading of level 1
	orphanRole              // a slot without a card
)

// A heading is a heading at the top level of a file with all that stands
// between it and the next one.
type heading struct {
	level      int
	text       string // Markdown on one line, as it is written
	offset     int    // of its first line
	body, end  int    // range of the text below it, up to the next heading
	blocks     []block
	meta       *metadata // never nil
	role       role
	slot       slot
	card       int   // for slots and content: index of the card's heading
	slots      []int // of a card: indexes of its slots and of content between them
	cardsBelow bool  // a card stands below it that has slots of its own
}

// headings cuts the blocks of a file at its headings. What stands before the
// first one comes back as a heading of level 0.
func headings(src *source, blocks []block, body int, r *reporter) []heading {
	n := 1
	for _, b := range blocks {
		if b.node.Kind() == ast.KindHeading {
			n++
		}
	}
	nothing := &metadata{}
	list := make([]heading, 1, n)
	list[0] = heading{body: body, end: len(src.text), meta: nothing}
	for _, b := range blocks {
		h, ok := b.node.(*ast.Heading)
		last := &list[len(list)-1]
		if !ok {
			last.blocks = append(last.blocks, b)
			continue
		}
		last.end = b.start
		list = append(list, newHeading(src, h, b, body, r))
		list[len(list)-1].meta = nothing
	}
	return list
}

// newHeading reads one heading. It ends with its own line, or, if it is
// underlined, with the line of hyphens or equals signs.
func newHeading(src *source, h *ast.Heading, b block, base int, r *reporter) heading {
	lines := h.Lines()
	parts := make([]string, 0, 1)
	for i := range lines.Len() {
		seg := lines.At(i)
		parts = append(parts, strings.TrimSpace(src.text[seg.Start+base:seg.Stop+base]))
	}
	end := src.lineEnd(b.start)
	if lines.Len() > 0 && !isATX(src.text[b.start:end]) {
		end = src.lineEnd(lines.At(lines.Len()-1).Stop + base)
		end = src.lineEnd(min(end+1, len(src.text)))
	}
	if lines.Len() > 1 {
		r.at(b.start, Warning, "long-heading", strconv.Itoa(lines.Len()))
	}
	return heading{
		level:  h.Level,
		text:   joinLines(parts),
		offset: b.start,
		body:   min(end+1, b.end),
		end:    len(src.text),
	}
}

// isATX reports whether a heading's line begins with #.
func isATX(line string) bool {
	line = strings.TrimLeft(line, " ")
	rest := strings.TrimLeft(line, "#")
	return rest != line && (rest == "" || rest[0] == ' ' || rest[0] == '\t')
}

// An outliner gives every heading its role, in one pass from the top.
type outliner struct {
	list  []heading
	r     *reporter
	open  []int // sections and cards around the current place, outermost first
	card  int   // the card with slots that is open, or 0
	slot  int   // its slot that is open, or 0
	title bool  // a heading of level 1 was seen
}

// outline sets role, slot, card and slots of every heading.
func outline(list []heading, r *reporter) {
	o := &outliner{list: list, r: r}
	for i := 1; i < len(list); i++ {
		o.place(i)
	}
	o.leaves()
}

func (o *outliner) place(i int) {
	h := &o.list[i]
	h.slot = slotOf(h.text)
	inSlot := o.slot > 0 && h.level > o.list[o.slot].level
	switch {
	case inSlot:
		if h.slot != noSlot {
			o.r.at(h.offset, Warning, "slot-in-slot", plain(h.text), plain(o.list[o.slot].text))
		}
		o.content(i)
	case h.slot != noSlot:
		o.placeSlot(i)
	case o.card > 0 && h.level > o.list[o.card].level:
		o.r.at(h.offset, Warning, "heading-in-card", plain(h.text))
		o.content(i)
	default:
		o.placePlain(i)
	}
}

// content makes heading i a part of the open card.
func (o *outliner) content(i int) {
	h := &o.list[i]
	if o.card == 0 { // inside the slot of no card
		h.role = orphanRole
		return
	}
	h.role, h.card = contentRole, o.card
	o.list[o.card].slots = append(o.list[o.card].slots, i)
}

// placeSlot finds the card of slot i: the nearest heading before it that is
// no slot, at its own level or above. Headings between the two are part of
// the question. Only if there are cards among them does the slot belong to
// none: else one wrong level would swallow a section with all its cards.
func (o *outliner) placeSlot(i int) {
	h := &o.list[i]
	o.slot = i
	k := len(o.open) - 1
	for k >= 0 && o.list[o.open[k]].level > h.level {
		k--
	}
	if k < 0 || o.list[o.open[k]].level < 2 || o.list[o.open[k]].cardsBelow {
		h.role, o.card = orphanRole, 0
		o.r.at(h.offset, Error, "slot-without-card", plain(h.text))
		return
	}
	owner := o.open[k]
	if o.card != owner {
		for c := owner + 1; c < i; c++ {
			o.r.at(o.list[c].offset, Warning, "heading-in-card", plain(o.list[c].text))
			o.list[c].role, o.list[c].card = contentRole, owner
		}
		for _, above := range o.open[:k] {
			o.list[above].cardsBelow = true
		}
		o.open = o.open[:k+1]
	}
	o.card = owner
	h.role, h.card = slotRole, owner
	o.list[owner].role = cardRole
	o.list[owner].slots = append(o.list[owner].slots, i)
}

// placePlain opens a title, a section or a card; which of the last two it is
// shows when the next heading is known.
func (o *outliner) placePlain(i int) {
	h := &o.list[i]
	o.card, o.slot = 0, 0
	for len(o.open) > 0 && o.list[o.open[len(o.open)-1]].level >= h.level {
		o.open = o.open[:len(o.open)-1]
	}
	o.open = append(o.open, i)
	if h.level > 1 {
		return
	}
	if o.title {
		o.r.at(h.offset, Warning, "second-title")
		return
	}
	o.title = true
	h.role = titleRole
}

// leaves makes cards of the headings that have no deeper ones below them.
func (o *outliner) leaves() {
	next := 0 // level of the next heading that is a section or a card
	for i := len(o.list) - 1; i > 0; i-- {
		h := &o.list[i]
		if h.role != sectionRole && h.role != cardRole && h.role != titleRole {
			continue
		}
		if h.role == sectionRole && h.level > 1 && next <= h.level {
			h.role = cardRole
		}
		next = h.level
	}
}
