package deck

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"rehearse/internal/card"
)

// keyPoints reads the items of a key points slot. label is the slot's
// heading, for diagnostics.
func (p *deckParser) keyPoints(blocks []block, label string) []card.KeyPoint {
	var points []card.KeyPoint
	for _, b := range blocks {
		switch {
		case p.isComment(b), b.node.Kind() == ast.KindThematicBreak:
		case b.node.Kind() == ast.KindList:
			for _, it := range items(p.src, b, p.base) {
				if point, ok := p.keyPoint(it, label); ok {
					points = append(points, point)
				}
			}
		default:
			p.r.at(b.start, Warning, "stray-text", label)
		}
	}
	return points
}

func (p *deckParser) keyPoint(it item, label string) (card.KeyPoint, bool) {
	point := card.KeyPoint{Weight: 1, Line: p.src.line(it.start)}
	if !it.box {
		p.r.at(it.start, Warning, "no-box")
	}
	for i, b := range it.blocks {
		switch {
		case p.isComment(b):
		case i == 0 && isParagraph(b.node):
			text, weight, must, ok := splitWeight(p.paragraph(b.node, it.start))
			if !ok {
				p.r.at(it.start, Error, "bad-weight", strconv.Itoa(weight))
				weight = 1
			}
			point.Weight, point.Must = weight, must
			point.Text, point.Star = splitStar(text)
		case b.node.Kind() == ast.KindList:
			p.addSaid(&point, b)
		default:
			p.r.at(b.start, Warning, "stray-text", label)
		}
	}
	if point.Text == "" {
		p.r.at(it.start, Error, "empty-point")
		return point, false
	}
	return point, true
}

// addSaid reads the list below a key point: sentences and probes.
func (p *deckParser) addSaid(point *card.KeyPoint, list block) {
	for _, it := range items(p.src, list, p.base) {
		text := it.markdown(p.src)
		probe := strings.TrimPrefix(strings.TrimPrefix(text, "?"), "？")
		switch {
		case text == "":
		case probe != text:
			point.Probes = append(point.Probes, strings.TrimSpace(probe))
		default:
			point.Say = append(point.Say, unquote(text))
		}
	}
}

// splitWeight takes "(3!)" and the like off the text of a point. Without one
// the weight is 1. It is not ok when the weight is none of 1, 2 and 3.
func splitWeight(text string) (rest string, weight int, must, ok bool) {
	open, size := utf8.DecodeRuneInString(text)
	end := strings.IndexAny(text, ")）")
	if (open != '(' && open != '（') || end < 0 || end > 16 {
		return text, 1, false, true
	}
	inner := strings.ReplaceAll(narrow(text[size:end]), " ", "")
	digits, must := strings.CutSuffix(inner, "!")
	weight = 1
	if digits != "" {
		n, err := strconv.Atoi(digits)
		if err != nil || len(digits) > 2 {
			return text, 1, false, true
		}
		weight = n
	}
	if inner == "" {
		return text, 1, false, true
	}
	_, size = utf8.DecodeRuneInString(text[end:])
	return strings.TrimSpace(text[end+size:]), weight, must, weight >= 1 && weight <= 3
}

// splitStar takes a trailing code span S, T, A or R off the text of a point.
func splitStar(text string) (string, byte) {
	if !strings.HasSuffix(text, "`") {
		return text, 0
	}
	open := strings.LastIndexByte(text[:len(text)-1], '`')
	if open < 0 || (open > 0 && text[open-1] == '`') {
		return text, 0
	}
	letter := strings.ToUpper(strings.TrimSpace(narrow(text[open+1 : len(text)-1])))
	if len(letter) != 1 || !strings.Contains("STAR", letter) {
		return text, 0
	}
	return strings.TrimSpace(text[:open]), letter[0]
}

// unquote takes one pair of quotation marks off a sentence, if they belong
// together: “甲”和“乙” keeps its own.
func unquote(s string) string {
	for _, q := range [...][2]string{{"“", "”"}, {"「", "」"}, {"『", "』"}, {`"`, `"`}} {
		inner, ok := strings.CutPrefix(s, q[0])
		if !ok {
			continue
		}
		inner, ok = strings.CutSuffix(inner, q[1])
		if !ok || !balanced(inner, q[0], q[1]) {
			return s
		}
		return strings.TrimSpace(inner)
	}
	return s
}

func balanced(s, opening, closing string) bool {
	if opening == closing {
		return !strings.Contains(s, opening)
	}
	level := 0
	for i := range s {
		switch {
		case strings.HasPrefix(s[i:], opening):
			level++
		case strings.HasPrefix(s[i:], closing):
			level--
		}
		if level < 0 {
			return false
		}
	}
	return level == 0
}
