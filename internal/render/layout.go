package render

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// A layout lays out the blocks of one document.
type layout struct {
	r     *Renderer
	src   []byte
	width int
	out   []string
	gap   bool // an empty line is due before the next block
}

// emit appends lines, after an empty one where it is due.
func (l *layout) emit(lines ...string) {
	if len(lines) == 0 {
		return
	}
	if l.gap && len(l.out) > 0 {
		l.out = append(l.out, "")
	}
	l.gap = false
	l.out = append(l.out, lines...)
}

// blocks lays out the children of n. The first that shows anything takes the
// marker; spaced ones get an empty line between them.
func (l *layout) blocks(n ast.Node, p prefix, m marks, spaced bool) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		before := len(l.out)
		l.block(c, p, m)
		if len(l.out) > before {
			p = p.next()
			l.gap = spaced
		}
	}
}

func (l *layout) block(n ast.Node, p prefix, m marks) {
	switch n := n.(type) {
	case *ast.Heading:
		l.leaf(n, p, m|heading)
	case *ast.Blockquote:
		l.blocks(n, p.quoted(), m, true)
	case *ast.List:
		l.list(n, p, m)
	case *ast.FencedCodeBlock:
		l.code(n.Lines().Value(l.src), p)
	case *ast.CodeBlock:
		l.code(n.Lines().Value(l.src), p)
	case *ast.HTMLBlock:
		l.html(n, p, m)
	case *ast.ThematicBreak:
		l.paragraph("---", p)
	case *extast.Table:
		l.table(n, p, m)
	default:
		l.leaf(n, p, m)
	}
}

// leaf lays out a block of inline content. An empty one shows nothing, not
// even its marker.
func (l *layout) leaf(n ast.Node, p prefix, m marks) {
	l.paragraph(l.r.styled(l.runs(n, m)), p)
}

func (l *layout) runs(n ast.Node, m marks) []run {
	f := flattener{src: l.src}
	c := n.FirstChild()
	if box, ok := c.(*extast.TaskCheckBox); ok {
		c = box.NextSibling() // it is the item's marker
	}
	for ; c != nil; c = c.NextSibling() {
		f.node(c, m)
	}
	return joinLines(f.runs)
}

func (l *layout) paragraph(styled string, p prefix) {
	styled = strings.Trim(styled, " \n")
	if styled == "" {
		return
	}
	p = p.fit(l.width)
	l.emit(Hang(styled, l.width, l.r.mark(p.first), l.r.mark(p.rest))...)
}

// list lays out the items, numbers aligned at their points.
func (l *layout) list(n *ast.List, p prefix, m marks) {
	last := n.Start + n.ChildCount() - 1
	digits := len(strconv.Itoa(last))
	number := n.Start
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		marker := "- "
		if n.IsOrdered() {
			marker = fmt.Sprintf("%*d%c ", digits, number, n.Marker)
			number++
		} else if box := checkBox(c); box != "" {
			marker = box
		}
		before := len(l.out)
		l.blocks(c, p.with(marker), m, !n.IsTight)
		if len(l.out) > before {
			p = p.next()
			l.gap = !n.IsTight
		}
	}
}

// checkBox returns the marker of a task item, "" of any other.
func checkBox(item ast.Node) string {
	if item.FirstChild() == nil {
		return ""
	}
	box, ok := item.FirstChild().FirstChild().(*extast.TaskCheckBox)
	switch {
	case !ok:
		return ""
	case box.IsChecked:
		return "[x] "
	}
	return "[ ] "
}

// code shows a block as it is, four cells further in, cut at the edge.
func (l *layout) code(src []byte, p prefix) {
	const indent = 4
	lines := strings.Split(strings.Trim(Clean(string(src)), "\n"), "\n")
	p = p.indented(indent).fit(l.width)
	var out []string
	for _, line := range lines {
		line = strings.TrimRight(line, " ")
		if line == "" {
			if len(out) > 0 {
				out = append(out, "")
			}
			continue
		}
		t, _ := takeLine(l.r.styled([]run{{text: line, marks: codeBlock}}), style{})
		out = append(out, t.chop(l.width, l.r.mark(p.first), l.r.mark(p.rest))...)
		p = p.next()
	}
	l.emit(out...)
}

// chop cuts a line into pieces that fit, wherever that may be.
func (t *text) chop(width int, first, rest string) []string {
	var out []string
	limit := width - Width(first)
	for i := 0; i < len(t.glyphs); {
		j, used := i, 0
		for j < len(t.glyphs) && (j == i || used+t.glyphs[j].width <= limit) {
			used += t.glyphs[j].width
			j++
		}
		var b strings.Builder
		b.WriteString(first)
		t.write(&b, i, j, limit)
		out = append(out, b.String())
		i, first = j, rest
	}
	return out
}

var comment = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?s)<!--.*?(-->|$)`) })

// html shows a block of raw HTML as text, without its comments.
func (l *layout) html(n *ast.HTMLBlock, p prefix, m marks) {
	src := n.Lines().Value(l.src)
	if n.HasClosure() {
		src = append(src, n.ClosureLine.Value(l.src)...)
	}
	var runs []run
	for line := range strings.SplitSeq(comment().ReplaceAllString(string(src), ""), "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if len(runs) > 0 {
			runs = append(runs, run{text: "\n"})
		}
		runs = append(runs, run{text: Clean(line), marks: m})
	}
	l.paragraph(l.r.styled(runs), p)
}
