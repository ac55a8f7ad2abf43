package deck

import (
	"strconv"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A block is one piece of Markdown at the top level of a file, or inside a
// list item, with the range of its lines in the source.
type block struct {
	node       ast.Node
	start, end int // byte offsets of the first line and behind the last one
}

// markdown is goldmark's parser for blocks alone. Inline Markdown is left to
// whoever shows the card: fields hold it as it was written, and a parser
// without inline rules has none that take quadratic time.
var markdown = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithParagraphTransformers(util.Prioritized(tables{}, 200)),
	)
})

// parseBlocks parses the text behind the front matter and returns the blocks
// of its top level. Their offsets are those of the whole source.
func parseBlocks(src *source, body int, r *reporter) []block {
	guarded := guard(src, body, r)
	root := markdown().Parse(text.NewReader([]byte(guarded)))
	return children(src, root, body, len(src.text), body)
}

// children returns the blocks directly below n, whose lines lie between start
// and end. Positions in the tree count from base.
func children(src *source, n ast.Node, start, end, base int) []block {
	var list []block
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Type() != ast.TypeBlock {
			continue
		}
		at := max(start, src.lineStart(max(c.Pos(), 0)+base))
		if len(list) > 0 {
			list[len(list)-1].end = at
		}
		list = append(list, block{node: c, start: at, end: end})
	}
	return list
}

// guard returns the text for goldmark, with the lines blanked out on which it
// would take quadratic time: 1,500 nested list levels took 3.5 s. Only the
// structure is read from this copy; the text of cards comes from the source.
func guard(src *source, body int, r *reporter) string {
	rest := src.text[body:]
	var out []byte
	for i := 0; i < len(rest); {
		end := len(rest)
		if n := strings.IndexByte(rest[i:], '\n'); n >= 0 {
			end = i + n
		}
		blank := i
		switch line := rest[i:end]; {
		case depth(line) > maxDepth:
			r.at(body+i, Error, "too-deep", strconv.Itoa(maxDepth))
		case tooWide(line):
			r.at(body+i, Error, "too-wide", strconv.Itoa(maxColumns))
		case len(line) > maxLineRead && strings.HasPrefix(strings.TrimLeft(line, " "), "<") && !strings.Contains(line, "-->"):
			// goldmark tries regular expressions on all of a line that
			// begins with <; the head of it is enough to tell what it is.
			blank = i + maxLineRead
		default:
			blank = end
		}
		if blank < end {
			if out == nil {
				out = []byte(rest)
			}
			for k := blank; k < end; k++ {
				out[k] = ' '
			}
		}
		i = end + 1
	}
	if out == nil {
		return rest
	}
	return string(out)
}

// depth is how many containers a line can open or continue at most: quote and
// list markers, and one more for every two columns of indentation.
func depth(line string) int {
	markers, columns := 0, 0
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == ' ':
			columns++
		case c == '\t':
			columns += 4
		case c == '>', (c == '-' || c == '+' || c == '*') && blankAt(line, i+1):
			markers++
		case c >= '0' && c <= '9':
			k := i
			for k < len(line) && k-i < 9 && line[k] >= '0' && line[k] <= '9' {
				k++
			}
			if k == len(line) || (line[k] != '.' && line[k] != ')') || !blankAt(line, k+1) {
				return total(markers, columns)
			}
			markers++
			i = k
		default:
			return total(markers, columns)
		}
	}
	return total(markers, columns)
}

func total(markers, columns int) int {
	if markers == 0 {
		return 0 // indentation alone opens nothing
	}
	return markers + columns/2
}

func blankAt(line string, i int) bool {
	return i >= len(line) || line[i] == ' ' || line[i] == '\t'
}

// tooWide reports whether a line would begin a table with so many columns
// that every later row, however short, costs as many cells.
func tooWide(line string) bool {
	return strings.Count(line, "|") > maxColumns && isDelimiterRow(line)
}

// tables turns a paragraph that holds a GFM table into a Table node with the
// lines of the table, and leaves cells to this package: goldmark's own
// extension forgets which column a missing cell belongs to, and makes a node
// for each.
type tables struct{}

// Transform implements parser.ParagraphTransformer.
func (tables) Transform(p *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines := p.Lines()
	for i := 1; i < lines.Len(); i++ {
		delimiter := lineText(lines.At(i), reader.Source())
		if !isDelimiterRow(delimiter) {
			continue
		}
		head := lineText(lines.At(i-1), reader.Source())
		if len(splitRow(head)) != len(splitRow(delimiter)) {
			continue
		}
		table := extast.NewTable()
		table.SetPos(lines.At(i - 1).Start)
		for k := i - 1; k < lines.Len(); k++ {
			table.Lines().Append(lines.At(k))
		}
		parent := p.Parent()
		if i > 1 {
			// A new paragraph, not p: p would become a heading if the table
			// is followed by a line of hyphens.
			before := ast.NewParagraph()
			before.SetPos(p.Pos())
			before.Lines().AppendAll(lines.Sliced(0, i-1))
			parent.InsertBefore(parent, p, before)
		}
		parent.ReplaceChild(parent, p, table)
		return
	}
}

func lineText(s text.Segment, src []byte) string {
	return strings.TrimSpace(string(s.Value(src)))
}
