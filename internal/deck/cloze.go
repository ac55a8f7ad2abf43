package deck

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// A gap is one {{c1::hidden::hint}} in a text. The offsets are those of the
// text that was searched.
type gap struct {
	number     int
	start, end int // of all of it, braces included
	hidden     [2]int
	hint       string
	inner      []gap // gaps within the hidden text
}

// maxGapDepth bounds gaps within gaps, maxGapNumber the numbers of one card,
// maxGapText the bytes that all its cards hold together: each has all of the
// text.
const (
	maxGapDepth  = 8
	maxGapNumber = 500
	maxGapText   = 4 << 20
)

// A gapScanner finds the gaps of a text. Code and comments are passed over.
type gapScanner struct {
	text string
	skip [][2]int // ranges that hold no gaps, ascending
	next int      // of skip
	bad  int      // offset of the first gap that is broken, or -1
}

// findGaps returns the gaps of text in their order, and the offset of the
// first that is broken, or -1.
func findGaps(text string, skip [][2]int) ([]gap, int) {
	if !strings.Contains(text, "{{c") {
		return nil, -1
	}
	s := &gapScanner{text: text, skip: append(skip, codeSpans(text, skip)...), bad: -1}
	slices.SortFunc(s.skip, func(a, b [2]int) int { return a[0] - b[0] })
	var gaps []gap
	for i := 0; i < len(text) && s.bad < 0; {
		if k, skipped := s.skipped(i); skipped {
			i = k
			continue
		}
		g, ok := s.gap(i, 1)
		if !ok {
			i++
			continue
		}
		gaps = append(gaps, g)
		i = g.end
	}
	return gaps, s.bad
}

// skipped returns the end of the range without gaps that holds i.
func (s *gapScanner) skipped(i int) (int, bool) {
	for s.next < len(s.skip) && s.skip[s.next][1] <= i {
		s.next++
	}
	if s.next < len(s.skip) && s.skip[s.next][0] <= i {
		return s.skip[s.next][1], true
	}
	return i, false
}

// gap reads a gap that begins at i.
func (s *gapScanner) gap(i, depth int) (gap, bool) {
	n, head := gapHead(s.text[i:])
	if head == 0 {
		return gap{}, false
	}
	g := gap{number: n, start: i, hidden: [2]int{i + head, -1}}
	hint := -1
	level := 0 // single braces open within, as in \frac{1}{2}
	for k := i + head; k < len(s.text); {
		if to, skipped := s.skipped(k); skipped {
			k = to
			continue
		}
		rest := s.text[k:]
		switch {
		case level == 0 && strings.HasPrefix(rest, "}}"):
			return s.close(g, k, hint), true
		case level == 0 && hint < 0 && strings.HasPrefix(rest, "::"):
			hint = k
			k += 2
			continue
		case rest[0] == '{':
			if inner, ok := s.innerGap(k, depth); ok {
				g.inner = append(g.inner, inner)
				k = inner.end
				continue
			}
			level++
		case rest[0] == '}' && level > 0:
			level--
		}
		if s.bad >= 0 {
			return gap{}, false
		}
		k++
	}
	s.bad = i
	return gap{}, false
}

func (s *gapScanner) innerGap(k, depth int) (gap, bool) {
	if depth >= maxGapDepth {
		if _, head := gapHead(s.text[k:]); head > 0 {
			s.bad = k
		}
		return gap{}, false
	}
	return s.gap(k, depth+1)
}

// close ends a gap at the braces at k; a gap that hides nothing is broken.
func (s *gapScanner) close(g gap, k, hint int) gap {
	g.end = k + 2
	g.hidden[1] = k
	if hint >= 0 {
		g.hidden[1] = hint
		g.hint = strings.TrimSpace(s.text[hint+2 : k])
	}
	if strings.TrimSpace(s.text[g.hidden[0]:g.hidden[1]]) == "" || g.number < 1 || g.number > maxGapNumber {
		s.bad = g.start
	}
	return g
}

// gapHead reads "{{c12::" and returns the number and the length, or 0.
func gapHead(s string) (number, length int) {
	rest, ok := strings.CutPrefix(s, "{{c")
	if !ok {
		return 0, 0
	}
	n := 0
	for n < len(rest) && rest[n] >= '0' && rest[n] <= '9' {
		n++
	}
	if n == 0 || !strings.HasPrefix(rest[n:], "::") {
		return 0, 0
	}
	number, err := strconv.Atoi(rest[:n])
	if err != nil {
		number = 0
	}
	return number, len("{{c") + n + len("::")
}

// codeSpans returns the ranges of inline code outside the ranges of skip.
func codeSpans(text string, skip [][2]int) [][2]int {
	if strings.IndexByte(text, '`') < 0 {
		return nil
	}
	in := inline{src: text}
	ticks := in.tickRuns()
	var spans [][2]int
	k, paragraph := 0, 0 // paragraph is where the one around i ends
	for i := strings.IndexByte(text, '`'); i < len(text); {
		for k < len(skip) && skip[k][1] <= i {
			k++
		}
		if k < len(skip) && skip[k][0] <= i {
			i = skip[k][1]
			continue
		}
		if text[i] != '`' {
			i++
			continue
		}
		n := runLength(text, i)
		if paragraph <= i { // code does not reach beyond its paragraph
			paragraph = len(text)
			if j := strings.Index(text[i:], "\n\n"); j >= 0 {
				paragraph = i + max(j, 1)
			}
		}
		limit := paragraph
		if k < len(skip) {
			limit = min(limit, skip[k][0])
		}
		later := ticks[n]
		for len(later) > 0 && later[0] <= i {
			later = later[1:]
		}
		ticks[n] = later
		if len(later) == 0 || later[0] >= limit {
			i += n
			continue
		}
		spans = append(spans, [2]int{i, later[0] + n})
		i = later[0] + n
	}
	return spans
}

// numbers returns the numbers of the gaps, each once, ascending.
func numbers(gaps []gap) []int {
	var list []int
	for _, g := range gaps {
		list = append(list, g.number)
		list = append(list, numbers(g.inner)...)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// side writes the text with the gaps of one number left open (hide) or filled
// in and bold; the others are plain text.
func side(text string, gaps []gap, number int, hide bool) string {
	var b strings.Builder
	writeSide(&b, text, 0, len(text), gaps, number, hide)
	return b.String()
}

func writeSide(b *strings.Builder, text string, from, to int, gaps []gap, number int, hide bool) {
	for _, g := range gaps {
		if g.start < from || g.end > to {
			continue
		}
		b.WriteString(text[from:g.start])
		from = g.end
		switch {
		case g.number != number:
			writeSide(b, text, g.hidden[0], g.hidden[1], g.inner, number, hide)
		case hide:
			writeHole(b, g.hint)
		default:
			var hidden strings.Builder
			writeSide(&hidden, text, g.hidden[0], g.hidden[1], g.inner, 0, false)
			b.WriteString(bold(hidden.String(), b.String(), text[g.end:]))
		}
	}
	b.WriteString(text[from:to])
}

// writeHole writes what stands for the hidden text. The brackets are outside
// of the bold marks and behind backslashes: "你是**[" would not begin bold
// text in Markdown, and "[x](y)" would be a link.
func writeHole(b *strings.Builder, hint string) {
	switch {
	case hint == "":
		b.WriteString(`\[**___**\]`)
	case strings.Contains(hint, "*"):
		b.WriteString(`\[` + hint + `\]`)
	default:
		b.WriteString(`\[**` + hint + `**\]`)
	}
}

// bold returns the hidden text in bold. Where bold marks would not work
// between the neighbours, brackets go around them, as around the hole.
func bold(hidden, before, after string) string {
	core := strings.TrimSpace(hidden)
	if strings.Contains(core, "\n\n") {
		return hidden
	}
	if strings.ContainsAny(core, "*_") {
		return `\[` + core + `\]`
	}
	prev, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	first, _ := utf8.DecodeRuneInString(core)
	last, _ := utf8.DecodeLastRuneInString(core)
	if core != hidden || isPunct(first) && !edge(before, prev) || isPunct(last) && !edge(after, next) || prev == '*' || next == '*' || prev == '\\' {
		return `\[**` + core + `**\]`
	}
	return "**" + core + "**"
}

// edge reports whether r, at the end of s that touches the marks, lets marks
// stand against punctuation.
func edge(s string, r rune) bool { return s == "" || unicode.IsSpace(r) || isPunct(r) }

// quietRanges returns the ranges of blocks in which a gap is no gap: code and
// HTML. They count from base.
func quietRanges(blocks []block, base int) [][2]int {
	var list [][2]int
	for _, b := range blocks {
		switch b.node.Kind() {
		case ast.KindFencedCodeBlock, ast.KindCodeBlock, ast.KindHTMLBlock:
			if b.start >= base {
				list = append(list, [2]int{b.start - base, b.end - base})
			}
		}
	}
	return list
}
