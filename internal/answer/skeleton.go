package answer

import (
	"regexp"
	"strconv"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// A LineKind says what a line of a skeleton was.
type LineKind uint8

// What a line of a skeleton may have been.
const (
	HeadingLine LineKind = iota
	ItemLine
	ClauseLine // the first clause of a paragraph
)

// A Box is the task box of an item.
type Box uint8

// The boxes that an item may have.
const (
	NoBox Box = iota
	OpenBox
	TickedBox
)

// A Line is one line of a skeleton.
type Line struct {
	Kind  LineKind
	Depth int    // of headings the level, 1 to 6; of items the lists around it, from 0
	Mark  string // of items what stands before it: "-" or "1."
	Box   Box
	Text  string // inline Markdown on one line
}

// An Outline is what is left of an own answer to speak from.
type Outline []Line

// Skeleton keeps the headings and the list items of an answer in Markdown,
// an item without its further paragraphs. Code, tables, HTML and loose
// paragraphs are dropped. An answer that has neither headings nor items gives
// the first clause of each paragraph instead, as ClauseLine.
func Skeleton(markdown string) Outline {
	w := walker{src: []byte(markdown)}
	w.blocks(goldmark.DefaultParser().Parse(text.NewReader(w.src)), 0)
	if len(w.lines) > 0 {
		return w.lines
	}
	return w.clauses
}

// FromClauses reports whether an outline was made of clauses, for want of headings
// and items.
func (o Outline) FromClauses() bool { return len(o) > 0 && o[0].Kind == ClauseLine }

type walker struct {
	src            []byte
	lines, clauses Outline
}

// blocks walks the children of a block; depth is the lists around them.
func (w *walker) blocks(n ast.Node, depth int) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Heading:
			w.add(&w.lines, Line{Kind: HeadingLine, Depth: c.Level, Text: w.text(c)})
		case *ast.List:
			w.list(c, depth)
		case *ast.Paragraph:
			if depth == 0 {
				w.add(&w.clauses, Line{Kind: ClauseLine, Mark: "-", Text: firstClause(w.text(c))})
			}
		case *ast.Blockquote:
			w.blocks(c, depth)
		}
	}
}

func (w *walker) list(l *ast.List, depth int) {
	number := l.Start
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		line := Line{Kind: ItemLine, Depth: depth, Mark: "-"}
		if l.IsOrdered() {
			line.Mark = strconv.Itoa(number) + string(l.Marker)
			number++
		}
		below := depth
		if first := item.FirstChild(); first != nil && (first.Kind() == ast.KindTextBlock || first.Kind() == ast.KindParagraph) {
			line.Box, line.Text = box(w.text(first))
			if w.add(&w.lines, line) {
				below++
			}
		}
		w.blocks(item, below)
	}
}

// add keeps a line that says something.
func (w *walker) add(to *Outline, l Line) bool {
	if l.Text != "" {
		*to = append(*to, l)
	}
	return l.Text != ""
}

// text returns the source of a block's lines on one line; between Chinese
// characters a line break is no blank.
func (w *walker) text(n ast.Node) string { return oneLine(string(n.Lines().Value(w.src))) }

var taskBox = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\[([ xX])\](?:\s+|$)`) })

// box cuts the task box off an item.
func box(s string) (Box, string) {
	m := taskBox().FindStringSubmatch(s)
	switch {
	case m == nil:
		return NoBox, s
	case m[1] == " ":
		return OpenBox, s[len(m[0]):]
	}
	return TickedBox, s[len(m[0]):]
}
