package answer

import (
	"github.com/aymanbagabas/go-udiff/lcs"
)

// An Edit says what became of a span of text.
type Edit uint8

// What may become of a span.
const (
	Kept Edit = iota
	Removed
	Added
)

// A Span is a piece of the one text, of the other or of both.
type Span struct {
	Edit Edit
	Text string
}

// Compare tells what changed between two attempts. The kept and the removed
// spans are before, the kept and the added ones after, byte for byte.
// Neighbours differ in Edit, and what was removed stands before what was added
// in its place.
//
// Clauses are compared first, so that a clause that stayed is not torn apart by
// chance likeness; clauses that changed are compared word by word, where a Han
// character is a word and Latin words, numbers with their units and clusters
// such as flags stay whole. Crumbs that are alike between two changes, and
// clauses that have little in common, count as changed altogether. The search
// is bounded: time is linear in the length, and texts that differ in more
// places than it looks for are told apart more coarsely, never wrongly.
func Compare(before, after string) []Span {
	a, b := cut(before, clauses(before)), cut(after, clauses(after))
	var spans spans
	for _, c := range diff(a, b) {
		if c.kept {
			spans.add(Kept, c.before)
			continue
		}
		spans.words(c.before, c.after)
	}
	return spans
}

type spans []Span

// add appends pieces; removed ones go before the added ones they follow.
func (s *spans) add(edit Edit, pieces []string) {
	text, n := join(pieces), len(*s)
	switch {
	case text == "":
	case n > 0 && (*s)[n-1].Edit == edit:
		(*s)[n-1].Text += text
	case edit == Removed && n > 0 && (*s)[n-1].Edit == Added:
		added := (*s)[n-1]
		*s = (*s)[:n-1]
		s.add(Removed, pieces)
		*s = append(*s, added)
	default:
		*s = append(*s, Span{edit, text})
	}
}

// words compares clauses that changed.
func (s *spans) words(before, after []string) {
	a, b := tokens(join(before)), tokens(join(after))
	for _, c := range clean(diff(a, b)) {
		if c.kept {
			s.add(Kept, c.before)
			continue
		}
		s.add(Removed, c.before)
		s.add(Added, c.after)
	}
}

// A chunk is pieces that both texts have, or those that one has in place of
// the other's. Kept and changed chunks take turns.
type chunk struct {
	kept          bool
	before, after []string // the same where kept
}

// diff compares two lists of pieces.
func diff(a, b []string) []chunk {
	ids := map[string]rune{}
	var list []chunk
	x, y := 0, 0
	keep := func(end int) {
		if end > x {
			list = append(list, chunk{true, a[x:end], b[y : y+end-x]})
			x, y = end, y+end-x
		}
	}
	for _, d := range lcs.DiffRunes(number(ids, a), number(ids, b)) {
		keep(d.Start)
		list = append(list, chunk{false, a[d.Start:d.End], b[d.ReplStart:d.ReplEnd]})
		x, y = d.End, d.ReplEnd
	}
	keep(len(a))
	return list
}

// number gives equal pieces equal numbers.
func number(ids map[string]rune, pieces []string) []rune {
	list := make([]rune, len(pieces))
	for i, p := range pieces {
		id, ok := ids[p]
		if !ok {
			id = rune(len(ids))
			ids[p] = id
		}
		list[i] = id
	}
	return list
}
