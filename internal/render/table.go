package render

import (
	"strings"
	"unicode"
	"unicode/utf8"

	extast "github.com/yuin/goldmark/extension/ast"
	"golang.org/x/text/width"
)

const (
	recordsBelow = 60 // columns of the screen; narrower tables are records
	columnGap    = 2
	leastColumn  = 8
)

// A grid holds the styled cells of a table, the header in row 0. All rows have
// the same number of cells.
type grid [][]string

func (l *layout) table(n *extast.Table, p prefix, m marks) {
	g := l.grid(n, m)
	room := l.width - len(p.fit(l.width).first)
	if l.width >= recordsBelow && len(g) > 1 && !g.uncertain() {
		if widths := g.fit(room); widths != nil {
			l.columns(g, widths, p)
			return
		}
	}
	l.records(g, p)
}

func (l *layout) grid(n *extast.Table, m marks) grid {
	var g grid
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		rm := m
		if _, ok := row.(*extast.TableHeader); ok {
			rm |= strong
		}
		var cells []string
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			cells = append(cells, strings.Trim(l.r.styled(l.runs(c, rm)), " \n"))
		}
		g = append(g, cells)
	}
	for i := range g {
		for len(g[i]) < len(g[0]) {
			g[i] = append(g[i], "")
		}
		g[i] = g[i][:len(g[0])]
	}
	return g
}

// uncertain tells whether a cell before the last column holds characters whose
// width differs from terminal to terminal: what stands right of them would not
// line up.
func (g grid) uncertain() bool {
	for _, row := range g {
		for _, cell := range row[:len(row)-1] {
			plain, _ := unstyle(cell, style{})
			if strings.ContainsFunc(plain, uncertain) {
				return true
			}
		}
	}
	return false
}

func uncertain(r rune) bool {
	if r < utf8.RuneSelf {
		return false
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide:
		return r >= 0x1f000 || unicode.Is(unicode.So, r) // emoji
	case width.EastAsianFullwidth, width.EastAsianHalfwidth:
		return false
	case width.EastAsianAmbiguous:
		return true
	}
	return !unicode.IsLetter(r) && !unicode.IsPunct(r)
}

// fit returns the widths of the columns in room cells: as wide as the content
// where that is possible, else the widest give way, as far as no word of usual
// length has to be cut. It returns nil where that is not to be had.
func (g grid) fit(room int) []int {
	room -= columnGap * (len(g[0]) - 1)
	natural, least := make([]int, len(g[0])), make([]int, len(g[0]))
	for _, row := range g {
		for i, cell := range row {
			n, word := measure(cell)
			natural[i], least[i] = max(natural[i], n, 1), max(least[i], min(n, max(word, leastColumn)))
		}
	}
	for {
		total, widest := 0, -1
		for i, w := range natural {
			total += w
			if w > least[i] && (widest < 0 || w > natural[widest]) {
				widest = i
			}
		}
		if total <= room {
			return natural
		}
		if widest < 0 {
			return nil
		}
		natural[widest]--
	}
}

// measure returns the widths of the longest line of a cell and of its longest
// piece that may not be broken.
func measure(cell string) (line, word int) {
	for _, t := range takeApart(cell) {
		line = max(line, t.width(0, len(t.glyphs)))
		used := 0
		for _, g := range t.glyphs {
			if g.class != blank {
				used += g.width
			}
			word = max(word, used)
			if g.brk {
				used = 0
			}
		}
	}
	return line, word
}

// columns lays the rows out side by side, a rule under the header, and empty
// lines between rows if any of them takes several lines.
func (l *layout) columns(g grid, widths []int, p prefix) {
	p = p.fit(l.width)
	var rows [][]string
	tall := false
	for i, row := range g {
		lines := rowLines(row, widths)
		if i == 0 {
			lines = append(lines, dashes(widths))
		} else {
			tall = tall || len(lines) > 1
		}
		rows = append(rows, lines)
	}
	for i, lines := range rows {
		if i > 1 && tall {
			l.gap = true
		}
		for _, line := range lines {
			l.emit(strings.TrimRight(l.r.mark(p.first)+line, " "))
			p = p.next()
		}
	}
}

func rowLines(row []string, widths []int) []string {
	var out []string
	for i, cell := range row {
		lines := Wrap(cell, widths[i])
		for len(out) < len(lines) {
			out = append(out, "")
		}
		for j, line := range lines {
			if line != "" {
				out[j] += strings.Repeat(" ", indentOf(i, widths)-Width(out[j])) + line
			}
		}
	}
	return out
}

// indentOf returns where column i begins.
func indentOf(i int, widths []int) int {
	n := 0
	for _, w := range widths[:i] {
		n += w + columnGap
	}
	return n
}

func dashes(widths []int) string {
	parts := make([]string, len(widths))
	for i, w := range widths {
		parts[i] = strings.Repeat("-", w)
	}
	return strings.Join(parts, strings.Repeat(" ", columnGap))
}

// records lays each row out as a block of lines "column: value".
func (l *layout) records(g grid, p prefix) {
	if len(g) == 1 {
		l.paragraph(strings.Join(g[0], "  "), p)
		return
	}
	colon := g.colon()
	for _, row := range g[1:] {
		before := len(l.out)
		for i, cell := range row {
			if cell == "" {
				continue
			}
			at := len(l.out)
			l.paragraph(label(g[0][i], colon)+cell, p.hanging())
			if len(l.out) > at {
				p = p.next()
			}
		}
		if len(l.out) > before {
			l.gap = true
		}
	}
}

// hanging indents all lines but the first by two.
func (p prefix) hanging() prefix {
	return prefix{p.first, p.rest + "  ", p.last}
}

// label puts a colon after the name of a column.
func label(name, colon string) string {
	plain, _ := unstyle(name, style{})
	switch {
	case plain == "":
		return ""
	case strings.HasSuffix(plain, "："):
		return name
	case strings.HasSuffix(plain, ":"):
		return name + " "
	}
	return name + colon
}

// colon is a Chinese one if anything in the table is.
func (g grid) colon() string {
	for _, row := range g {
		for _, cell := range row {
			if strings.ContainsFunc(cell, cjk) {
				return "："
			}
		}
	}
	return ": "
}
