// Package render turns the Markdown of cards into styled terminal lines of a
// given width, Chinese included. It knows nothing of Bubble Tea and says no
// sentence of its own.
//
// The way of a text:
//
//	Clean      drops what could harm a terminal (escape sequences, controls,
//	           bidi overrides, invisible characters), before parsing and again
//	           after character references are resolved
//	parse      goldmark with GFM, the CJK extension and our own parser of "*",
//	           which knows that Chinese has no spaces around bold text
//	flatten    a paragraph, heading or cell becomes runs of text and marks
//	style      glamour's ansi elements, configured by a Theme, style the runs
//	layout     blocks get markers and hanging indents; tables and code theirs
//	break      UAX 14 over graphemes, East Asian line rules, styles carried over
//
// Invariants, held by the tests at every width from 20 to 200 and for all
// bundled decks: no line is wider than asked; no line begins with closing or
// ends with opening punctuation; no marker stands alone; no style is lost; the
// text is unchanged but for breaks and markers. Code blocks are verbatim and
// exempt from the rules of punctuation. Narrower widths degrade and never
// panic; a character wider than the whole line becomes "?".
//
// Widths are cells as x/ansi counts them, ambiguous-width characters as 1. As
// a terminal may draw those 2 wide, nothing that must line up ever stands to
// the right of one: there are no right borders, and a table with such a
// character before its last column is set as records.
//
// Why not glamour's node renderer whole: it wraps Chinese as one word, glues
// the paragraphs of a list item together, unescapes inside code spans, writes
// OSC 8 hyperlinks, and prints warnings to stdout. Its style configuration and
// elements do the styling here; blocks and lines are ours.
package render

import (
	"strings"
	"sync"

	"charm.land/glamour/v2/ansi"
)

// A Renderer renders Markdown in one theme. It is safe for concurrent use and
// keeps no results; callers cache by text, width and theme.
type Renderer struct {
	theme Theme
	ctx   func() ansi.RenderContext
}

// New returns a renderer for t. It does no work until first used.
func New(t Theme) *Renderer {
	return &Renderer{theme: t, ctx: sync.OnceValue(func() ansi.RenderContext {
		return ansi.NewRenderContext(ansi.Options{Styles: t.config})
	})}
}

// Markdown renders a document as styled lines, none wider than width cells.
// Blocks are separated by one empty line. Raw HTML is shown as text, comments
// are dropped. The result of an empty document is nil.
func (r *Renderer) Markdown(src string, width int) []string {
	src = Clean(src)
	if tooDeep(src) {
		return Wrap(strings.TrimSpace(src), width)
	}
	b := []byte(src)
	l := layout{r: r, src: b, width: max(1, width)}
	l.blocks(parseBlocks(b), prefix{}, 0, true)
	return l.out
}

// Inline renders src as one paragraph of inline Markdown: a leading "-", "1."
// or "#" is text. The first line begins with first, the others with rest; both
// may hold SGR sequences. Prefixes that leave no room for text lose leading
// spaces and then all of themselves. There is always at least one line.
func (r *Renderer) Inline(src string, width int, first, rest string) []string {
	src = Clean(src)
	if tooDeep(src) {
		return Hang(src, width, first, rest)
	}
	f := flattener{src: oneParagraph(src)}
	f.children(parseInline(f.src), 0)
	return Hang(r.styled(joinLines(f.runs)), width, first, rest)
}

// Plain returns the text of inline Markdown on one line, without styles or
// addresses of links.
func Plain(src string) string {
	src = Clean(src)
	if tooDeep(src) {
		return strings.Join(strings.Fields(src), " ")
	}
	f := flattener{src: oneParagraph(src), plain: true}
	f.children(parseInline(f.src), 0)
	var b strings.Builder
	for _, r := range joinLines(f.runs) {
		b.WriteString(strings.ReplaceAll(r.text, "\n", " "))
	}
	return strings.TrimSpace(b.String())
}

// oneParagraph drops blank lines, so that src parses as a single paragraph.
func oneParagraph(src string) []byte {
	lines := strings.Split(strings.TrimSpace(src), "\n")
	kept := lines[:0]
	for _, l := range lines {
		if strings.TrimSpace(l) != "" {
			kept = append(kept, l)
		}
	}
	return []byte(strings.Join(kept, "\n"))
}
