package deck

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"rehearse/internal/card"
)

// addAnchors reads blocks of a scoring slot: a table whose head holds scores,
// a table whose first column does, or items and lines such as "5：text".
func (p *deckParser) addAnchors(blocks []block, list *anchorList) {
	for _, b := range blocks {
		switch {
		case p.isComment(b), b.node.Kind() == ast.KindThematicBreak:
		case isTable(b.node):
			p.tableAnchors(b, list)
		case b.node.Kind() == ast.KindList:
			for _, it := range items(p.src, b, p.base) {
				p.textAnchor(it.markdown(p.src), it.start, list)
			}
		case isParagraph(b.node):
			lines := b.node.Lines()
			for i := range lines.Len() {
				seg := lines.At(i)
				p.textAnchor(strings.TrimSpace(p.src.text[seg.Start+p.base:seg.Stop+p.base]), seg.Start+p.base, list)
			}
		default:
			p.r.at(b.start, Warning, "bad-anchor")
		}
	}
}

func (p *deckParser) textAnchor(text string, offset int, list *anchorList) {
	n, rest, ok := scorePrefix(text)
	if !ok || rest == "" {
		p.r.at(offset, Warning, "bad-anchor")
		return
	}
	list.add(n, rest)
}

// tableAnchors reads one table. With scores in the head, a column without one
// says what its row is about.
func (p *deckParser) tableAnchors(b block, list *anchorList) {
	rows := p.rows(b)
	scores := make([]int, len(rows[0].cells))
	inHead := false
	for i, c := range rows[0].cells {
		if n, ok := score(c.text); ok {
			scores[i], inHead = n, true
		}
	}
	if !inHead && !scored(rows) {
		p.r.at(rows[0].offset, Warning, "bad-anchor")
		return
	}
	for _, row := range rows[1:] {
		cells := row.cells[:min(len(row.cells), len(scores))]
		switch n, ok := score(row.text(0)); {
		case inHead && addColumns(cells, scores, list):
		case !inHead && ok:
			for _, c := range cells[1:] {
				list.add(n, c.text)
			}
		default:
			p.r.at(row.offset, Warning, "bad-anchor")
		}
		if len(row.cells) > len(scores) {
			p.r.at(row.offset, Error, "extra-cells", strconv.Itoa(len(row.cells)), strconv.Itoa(len(scores)))
		}
	}
}

// scored reports whether the first cell of a row is a score.
func scored(rows []tableRow) bool {
	for _, row := range rows {
		if _, ok := score(row.text(0)); ok {
			return true
		}
	}
	return false
}

// addColumns reads a row below a head with scores. It reports whether there
// was a text for any of them.
func addColumns(cells []cell, scores []int, list *anchorList) bool {
	var about strings.Builder
	for i, c := range cells {
		if scores[i] == 0 && c.text != "" {
			about.WriteString(c.text + "：")
		}
	}
	found := false
	for i, c := range cells {
		if scores[i] > 0 && c.text != "" {
			list.add(scores[i], about.String()+c.text)
			found = true
		}
	}
	return found
}

// An anchorList gathers the texts of each score, in the order in which the
// scores come up.
type anchorList struct {
	scores []int
	texts  [6][]string // by score
}

func (l *anchorList) add(score int, text string) {
	if text == "" {
		return
	}
	if l.texts[score] == nil {
		l.scores = append(l.scores, score)
	}
	l.texts[score] = append(l.texts[score], text)
}

func (l *anchorList) anchors() []card.Anchor {
	var out []card.Anchor
	for _, n := range l.scores {
		out = append(out, card.Anchor{Score: n, Text: strings.Join(l.texts[n], "\n")})
	}
	return out
}

// score reads a whole cell such as "5", "5 分" or "**5**".
func score(text string) (int, bool) {
	n, rest, ok := scoreDigit(text)
	return n, ok && rest == ""
}

// scorePrefix reads a score and a colon before a text.
func scorePrefix(text string) (n int, rest string, ok bool) {
	n, rest, ok = scoreDigit(text)
	if !ok {
		return 0, text, false
	}
	colon, size := utf8.DecodeRuneInString(rest)
	if colon != ':' && colon != '：' {
		return 0, text, false
	}
	return n, strings.TrimLeft(rest[size:], "*_ \t"), true
}

// scoreDigit reads a digit from 1 to 5 and what may follow it: 分, points.
func scoreDigit(text string) (n int, rest string, ok bool) {
	text = strings.TrimLeft(text, "*_ \t")
	digit, size := utf8.DecodeRuneInString(text)
	if digit >= '１' {
		digit -= '１' - '1'
	}
	if digit < '1' || digit > '5' {
		return 0, text, false
	}
	rest = strings.TrimLeft(text[size:], "*_ \t")
	for _, unit := range [...]string{"分", "points", "point", "pts"} {
		rest = strings.TrimPrefix(rest, unit)
	}
	return int(digit - '0'), strings.TrimLeft(rest, "*_ \t"), true
}
