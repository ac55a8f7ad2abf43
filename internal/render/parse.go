package render

import (
	"strings"
	"sync"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	gmtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// The parsers are built at first use and hold no state between texts.
var (
	blockParser = sync.OnceValue(func() parser.Parser {
		return goldmark.New(
			goldmark.WithExtensions(extension.GFM, extension.CJK),
			goldmark.WithParserOptions(asterisks()),
		).Parser()
	})
	inlineParser = sync.OnceValue(func() parser.Parser {
		p := parser.NewParser(
			parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1000)),
			parser.WithInlineParsers(parser.DefaultInlineParsers()...),
			asterisks(),
		)
		return goldmark.New(
			goldmark.WithParser(p),
			goldmark.WithExtensions(extension.Linkify, extension.Strikethrough, extension.CJK),
		).Parser()
	})
)

func parseBlocks(src []byte) ast.Node { return blockParser().Parse(gmtext.NewReader(src)) }
func parseInline(src []byte) ast.Node { return inlineParser().Parse(gmtext.NewReader(src)) }

// Bounds of what is parsed as Markdown. Parsing takes time that grows with the
// square of these; no card a person wrote comes near.
const (
	maxDepth  = 60   // containers opened on one line
	maxIndent = 400  // columns
	maxLinks  = 2000 // in one text
)

// tooDeep tells a text that nests beyond all reason. It is shown as it is.
func tooDeep(src string) bool {
	if strings.Count(src, "](") > maxLinks {
		return true
	}
	for line := range strings.SplitSeq(src, "\n") {
		rest := strings.TrimLeft(line, " ")
		if len(line)-len(rest) > maxIndent {
			return true
		}
		depth := 0
		for _, r := range rest {
			if r >= '0' && r <= '9' || r == '.' || r == ')' || r == ' ' {
				continue
			}
			if !strings.ContainsRune(">-*+", r) {
				break
			}
			if depth++; depth > maxDepth && strings.Trim(rest, "-*_ ") != "" {
				return true
			}
		}
	}
	return false
}

// asterisks puts our parser of "*" ahead of goldmark's own, which has 500.
func asterisks() parser.Option {
	return parser.WithInlineParsers(util.Prioritized(asterisk{}, 490))
}

// asterisk parses emphasis as CommonMark does, but for its flanking rule: that
// takes "**" between punctuation and a letter for an opener only, which fails
// Chinese, where no space follows (**注意：**这里). A Chinese neighbour counts
// as white space would, and Chinese punctuation as a letter.
// See github.com/tats-u/markdown-cjk-friendly for the reasoning.
type asterisk struct{}

func (asterisk) Trigger() []byte         { return []byte{'*'} }
func (asterisk) IsDelimiter(b byte) bool { return b == '*' }
func (asterisk) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}
func (asterisk) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }

// Parse implements parser.InlineParser.
func (a asterisk) Parse(_ ast.Node, block gmtext.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	n := 0
	for n < len(line) && line[n] == '*' {
		n++
	}
	after := ' '
	if n < len(line) {
		after = util.ToRune(line, n)
	}
	d := parser.NewDelimiter(flanking(before, after), flanking(after, before), n, '*', a)
	d.Segment = segment.WithStop(segment.Start + n)
	block.Advance(n)
	pc.PushDelimiter(d)
	return d
}

// flanking tells whether a run of "*" touches the text at inner: with the
// character after it, whether it can open; with the one before, close.
func flanking(outer, inner rune) bool {
	if util.IsSpaceRune(inner) {
		return false
	}
	if !util.IsPunctRune(inner) || cjkPunct(inner) {
		return true
	}
	return util.IsSpaceRune(outer) || util.IsPunctRune(outer) || cjk(outer)
}

func cjk(r rune) bool {
	return cjkPunct(r) || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo)
}

// cjkPunct includes the quotation marks and dashes that Chinese shares with
// Latin text: to open and to close bold text at them hurts no one.
func cjkPunct(r rune) bool {
	return r >= 0x3000 && r <= 0x303f || r >= 0xff01 && r <= 0xff65 || r >= 0xfe30 && r <= 0xfe4f ||
		strings.ContainsRune("“”‘’—…·", r)
}
