package render

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Width returns the cells that s takes on one line, SGR sequences not counted.
func Width(s string) int { return ansi.StringWidth(s) }

// Wrap breaks plain or styled text into lines of at most width cells (at least
// 1) by UAX 14 and the rules for Chinese. Line ends in the text stay; styles
// are closed at the end of each line and opened again on the next. Of escape
// sequences only SGR survives: text from a deck goes through Clean first. The
// result has at least one line.
func Wrap(styled string, width int) []string { return Hang(styled, width, "", "") }

// Hang is Wrap with first before the first line and rest before the others.
// Both count towards the width and may be styled.
func Hang(styled string, width int, first, rest string) []string {
	width = max(1, width)
	first, rest = fitPrefix(first, width), fitPrefix(rest, width)
	f := filler{first: first, rest: rest, firstRoom: width - Width(first), restRoom: width - Width(rest)}
	for _, t := range takeApart(clean(styled, true)) {
		f.fill(&t)
	}
	return f.lines
}

// Clip cuts s to width cells and ends it in ".." where something is missing.
// The result is one line with its styles closed.
func Clip(s string, width int) string {
	s = strings.ReplaceAll(clean(s, true), "\n", " ")
	if width <= 0 {
		return ""
	}
	t, _ := takeLine(s, style{})
	var b strings.Builder
	end, dots := t.cut(width)
	t.write(&b, 0, end, width)
	b.WriteString(dots)
	return b.String()
}

// cut returns how many glyphs fit into width cells and what to put behind.
func (t *text) cut(width int) (int, string) {
	room := max(0, width-2)
	used, end := 0, 0
	for i, g := range t.glyphs {
		if used += g.width; used <= room {
			end = i + 1
		}
	}
	if used <= width {
		return len(t.glyphs), ""
	}
	return end, ".."[:min(2, width)]
}

// room is the least width that a prefix leaves to its text: enough for a
// character between brackets, and at the narrowest for one character.
func room(width int) int { return min(10, max(min(2, width), width-4)) }

// fitPrefix closes the styles of a prefix and shortens one that leaves too
// little room: leading spaces go first; what then leaves no room for a
// character goes whole.
func fitPrefix(p string, width int) string {
	if p == "" {
		return ""
	}
	t, _ := takeLine(strings.ReplaceAll(clean(p, true), "\n", " "), style{})
	from, used := 0, t.width(0, len(t.glyphs))
	for from < len(t.glyphs) && t.glyphs[from].class == blank && width-used < room(width) {
		used -= t.glyphs[from].width
		from++
	}
	if width-used < min(2, width) {
		return ""
	}
	var b strings.Builder
	t.write(&b, from, len(t.glyphs), width)
	return b.String()
}

type filler struct {
	first, rest         string
	firstRoom, restRoom int
	lines               []string
}

// room is that of the line to come.
func (f *filler) room() int {
	if len(f.lines) == 0 {
		return f.firstRoom
	}
	return f.restRoom
}

// fill breaks one line of text into lines that fit.
func (f *filler) fill(t *text) {
	if len(t.glyphs) == 0 {
		f.emit(t, 0, 0)
		return
	}
	for i := 0; i < len(t.glyphs); {
		end := t.lineEnd(i, f.room())
		stop := end
		for stop > i && t.glyphs[stop-1].class == blank && (end < len(t.glyphs) || t.width(i, stop) > f.room()) {
			stop--
		}
		if stop > i || end == len(t.glyphs) {
			f.emit(t, i, stop)
		}
		i = end
	}
}

func (f *filler) emit(t *text, i, j int) {
	var b strings.Builder
	p := f.rest
	if len(f.lines) == 0 {
		p = f.first
	}
	if i == j {
		p = strings.TrimRight(p, " ")
	}
	limit := f.room()
	b.WriteString(p)
	t.write(&b, i, j, limit)
	f.lines = append(f.lines, b.String())
}

func (t *text) width(i, j int) int {
	w := 0
	for _, g := range t.glyphs[i:j] {
		w += g.width
	}
	return w
}

// lineEnd returns where the line that begins at glyph i ends: at the last
// opportunity that fits. Blanks may hang over the edge.
func (t *text) lineEnd(i, room int) int {
	used, last := 0, i
	for j := i; j < len(t.glyphs); j++ {
		g := &t.glyphs[j]
		if used+g.width > room && g.class != blank {
			if last > i {
				return last
			}
			return t.hardEnd(i, j)
		}
		used += g.width
		if g.brk {
			last = j + 1
		}
	}
	return len(t.glyphs)
}

// hardEnd cuts a word that is wider than the line, at most before glyph j and
// where no rule of punctuation is hurt if there is such a place.
func (t *text) hardEnd(i, j int) int {
	for e := j; e > i; e-- {
		if t.glyphs[e].class != closing && t.glyphs[e-1].class != opening {
			return e
		}
	}
	return max(j, i+1)
}
