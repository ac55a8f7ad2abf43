package render

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
)

// A glyph is one grapheme with its style and whether a line may end after it.
type glyph struct {
	text  string
	width int
	style uint16 // index into text.styles
	class class
	brk   bool // a line may be broken after it
}

// A text is a cleaned line without line ends, taken apart. Equal styles of one
// text have one number.
type text struct {
	plain  string
	glyphs []glyph
	styles []style // styles[0] is the plain one
}

// takeApart splits s, which holds no other controls than SGR and "\n", into
// its lines, ready to be broken. The style carries over from line to line.
func takeApart(s string) []text {
	var lines []text
	pen := style{}
	for line := range strings.SplitSeq(s, "\n") {
		var t text
		t, pen = takeLine(line, pen)
		t.breaks()
		lines = append(lines, t)
	}
	return lines
}

// A span says from which byte of the plain text on a style holds.
type span struct {
	from  int
	style style
}

// unstyle separates text from styles.
func unstyle(s string, pen style) (string, []span) {
	spans := []span{{0, pen}}
	if strings.IndexByte(s, 0x1b) < 0 {
		return s, spans
	}
	var b strings.Builder
	b.Grow(len(s))
	for s != "" {
		i := strings.IndexByte(s, 0x1b)
		if i < 0 {
			b.WriteString(s)
			break
		}
		b.WriteString(s[:i])
		n := escapeLen(s[i:])
		pen = pen.apply(s[i+2 : i+n-1])
		spans = append(spans, span{b.Len(), pen})
		s = s[i+n:]
	}
	return b.String(), spans
}

// takeLine takes one line apart, without looking for breaks, and returns the
// style at its end.
func takeLine(s string, pen style) (text, style) {
	plain, spans := unstyle(s, pen)
	t := text{plain: plain, glyphs: make([]glyph, 0, len(plain)/2), styles: []style{{}}}
	cur, next := uint16(0), 0
	for pos := 0; pos < len(plain); {
		for next < len(spans) && spans[next].from <= pos {
			cur = t.index(spans[next].style)
			next++
		}
		g := firstGlyph(plain[pos:])
		pos += len(g.text)
		g.style = cur
		t.glyphs = append(t.glyphs, g)
	}
	return t, spans[len(spans)-1].style
}

// index returns the place of s among the styles. There are few.
func (t *text) index(s style) uint16 {
	for i, x := range t.styles {
		if x == s {
			return uint16(i)
		}
	}
	t.styles = append(t.styles, s)
	return uint16(len(t.styles) - 1)
}

func firstGlyph(s string) glyph {
	if c := s[0]; c < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		return glyph{text: s[:1], width: 1, class: classOf(rune(c), 1)}
	}
	cluster, w := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	r, _ := utf8.DecodeRuneInString(cluster)
	return glyph{text: cluster, width: w, class: classOf(r, w)}
}

// breaks marks where lines may be broken: by UAX 14, mended by kinsoku.
func (t *text) breaks() {
	rest, state := t.plain, -1
	pos, end := 0, 0
	for i := range t.glyphs {
		pos += len(t.glyphs[i].text)
		for end < pos && rest != "" {
			var segment string
			segment, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
			end += len(segment)
		}
		t.glyphs[i].brk = end == pos
	}
	t.kinsoku()
}

// write appends the glyphs from i to j with their styles; the pen is plain
// before and after.
func (t *text) write(b *strings.Builder, i, j, limit int) {
	cur := uint16(0)
	for _, g := range t.glyphs[i:j] {
		if g.style != cur {
			if cur != 0 {
				b.WriteString(reset)
			}
			b.WriteString(t.styles[g.style].sgr())
			cur = g.style
		}
		if g.width > limit {
			b.WriteByte('?')
			continue
		}
		b.WriteString(g.text)
	}
	if cur != 0 {
		b.WriteString(reset)
	}
}
