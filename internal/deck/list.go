package deck

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// An item is one item of a list: its range from the first byte behind the
// marker and the blocks in it.
type item struct {
	start, end int
	box        bool // begins with [ ] or [x]
	blocks     []block
}

// items returns the items of a list block. base is what positions in the tree
// count from.
func items(src *source, list block, base int) []item {
	var out []item
	for _, li := range children(src, list.node, list.start, list.end, base) {
		marker := max(li.node.Pos()+base, li.start)
		it := item{start: contentStart(src.text[:li.end], marker), end: li.end}
		it.blocks = children(src, li.node, it.start, it.end, base)
		if n := boxLength(src.text[it.start:it.end]); n > 0 {
			it.box = true
			it.start += n
		}
		out = append(out, it)
	}
	return out
}

// contentStart returns the offset of the text behind a list marker: up to
// four blanks belong to the marker, with more of them the text is code.
func contentStart(text string, marker int) int {
	i := marker
	for i < len(text) && text[i] >= '0' && text[i] <= '9' {
		i++
	}
	i = min(i+1, len(text))
	k := i
	for k < len(text) && (text[k] == ' ' || text[k] == '\t') {
		k++
	}
	if k-i > 4 {
		return i + 1
	}
	return k
}

// boxLength returns the length of a task box and the blanks behind it, or 0.
func boxLength(text string) int {
	for _, box := range [...]string{"[ ]", "[x]", "[X]", "［ ］", "［　］", "［x］"} {
		rest, ok := strings.CutPrefix(text, box)
		if !ok || (rest != "" && !strings.ContainsAny(rest[:1], " \t\n")) {
			continue
		}
		return len(text) - len(strings.TrimLeft(rest, " \t"))
	}
	return 0
}

// markdown returns the text of the item as Markdown of its own: without the
// marker, and with its further lines moved to the left as far as it stood.
func (it item) markdown(src *source) string {
	text := src.text[it.start:it.end]
	first, rest, more := strings.Cut(text, "\n")
	if !more || strings.TrimSpace(rest) == "" {
		return strings.TrimSpace(first)
	}
	indent := it.start - src.lineStart(it.start)
	var b strings.Builder
	b.WriteString(strings.TrimRight(first, " \t"))
	for line := range strings.SplitSeq(strings.TrimRight(rest, " \t\n"), "\n") {
		b.WriteByte('\n')
		b.WriteString(dedent(line, indent))
	}
	return trimBlankLines(b.String())
}

// dedent removes up to n columns of white space before a line.
func dedent(line string, n int) string {
	column := 0
	for i := range len(line) {
		switch {
		case column >= n:
			return line[i:]
		case line[i] == ' ':
			column++
		case line[i] == '\t':
			column += 4 - column%4
		default:
			return line[i:]
		}
	}
	return ""
}

// texts returns what a slot holds as a list: each item of its lists, and each
// other block as one.
func (p *deckParser) texts(blocks []block) []string {
	var out []string
	for _, b := range blocks {
		switch {
		case p.isComment(b):
		case b.node.Kind() == ast.KindList:
			for _, it := range items(p.src, b, p.base) {
				if text := it.markdown(p.src); text != "" {
					out = append(out, text)
				}
			}
		default:
			if text := trimBlankLines(p.src.text[b.start:b.end]); text != "" {
				out = append(out, text)
			}
		}
	}
	return out
}

// paragraph returns the text of a paragraph on one line, from offset on.
func (p *deckParser) paragraph(n ast.Node, from int) string {
	lines := n.Lines()
	parts := make([]string, 0, lines.Len())
	for i := range lines.Len() {
		seg := lines.At(i)
		start, stop := max(seg.Start+p.base, from), seg.Stop+p.base
		if start < stop {
			parts = append(parts, strings.TrimSpace(p.src.text[start:stop]))
		}
	}
	return joinLines(parts)
}

func isParagraph(n ast.Node) bool {
	return n.Kind() == ast.KindParagraph || n.Kind() == ast.KindTextBlock
}

func isTable(n ast.Node) bool { return n.Kind() == extast.KindTable }
