package deck

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"rehearse/internal/card"
)

// maxNumber bounds the whole numbers of a deck: points, counts.
const maxNumber = 10000

// metadata is what the comment after a heading says, alone or together with
// what the headings around it say.
type metadata struct {
	id                         string
	idOffset                   int
	kind                       card.Kind
	points, questions, total   int
	focus                      string
	prep, answer               time.Duration
	tags, competencies, covers []string
	competenciesOffset         int
	checked, when, cards       string
	front, back                []string // names of table columns
	both                       string   // "yes", "no" or "" where not given
}

// inherit returns m with what it does not say taken from the heading around
// it. Lists add up; id and the counts of a section are never inherited.
func (m *metadata) inherit(up *metadata) *metadata {
	all := *m
	m = &all
	m.tags = join(up.tags, m.tags)
	m.competencies = join(up.competencies, m.competencies)
	m.covers = join(up.covers, m.covers)
	fill(&m.kind, up.kind)
	fill(&m.points, up.points)
	fill(&m.focus, up.focus)
	fill(&m.prep, up.prep)
	fill(&m.answer, up.answer)
	fill(&m.checked, up.checked)
	fill(&m.when, up.when)
	fill(&m.cards, up.cards)
	fill(&m.both, up.both)
	if m.front == nil {
		m.front = up.front
	}
	if m.back == nil {
		m.back = up.back
	}
	return m
}

func fill[T comparable](v *T, up T) {
	var zero T
	if *v == zero {
		*v = up
	}
}

// join returns up and own as one list without doubles. It may return one of
// the two itself: the lists are never written to.
func join(up, own []string) []string {
	if len(own) == 0 || len(up) == 0 {
		return append(up[:len(up):len(up)], own...)
	}
	list := up[:len(up):len(up)]
	for _, s := range own {
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}

// A pair is one "key: value" with the offsets of both in the source.
type pair struct {
	key, value            string
	keyOffset, valueStart int
}

// comment returns the range of the text between <!-- and --> if the block is
// a comment, and the offset behind it.
func comment(src *source, b block) (start, end, after int, ok bool) {
	html, isHTML := b.node.(*ast.HTMLBlock)
	if !isHTML || html.HTMLBlockType != ast.HTMLBlockType2 {
		return 0, 0, 0, false
	}
	open := strings.Index(src.text[b.start:b.end], "<!--")
	if open < 0 {
		return 0, 0, 0, false
	}
	start = b.start + open + len("<!--")
	n := strings.Index(src.text[start:b.end], "-->")
	if n < 0 {
		return start, b.end, b.end, true
	}
	return start, start + n, start + n + len("-->"), true
}

// isMetadata reports whether a comment is one of "key: value" pairs: it has a
// known key, or nothing in it but what looks like keys. Other comments are
// notes of the author.
func isMetadata(text string) bool {
	pairs := splitPairs(text, 0)
	if len(pairs) == 1 && pairs[0].key == "" { // a forgotten colon
		f := strings.Fields(pairs[0].value)
		return len(f) == 2 && (f[0] == "id" || f[0] == "kind")
	}
	plausible := len(pairs) > 0
	for _, p := range pairs {
		if knownKey(p.key) {
			return true
		}
		plausible = plausible && p.key != "" && strings.Trim(p.key, "abcdefghijklmnopqrstuvwxyz_-") == "" &&
			!strings.HasPrefix(p.value, "//")
	}
	return plausible
}

// splitPairs cuts a comment at semicolons; also at line ends and full-width
// semicolons where another key follows. A piece without a colon comes back
// without a key.
func splitPairs(text string, base int) []pair {
	var pairs []pair
	start := 0
	add := func(end int) {
		if strings.TrimSpace(text[start:end]) != "" {
			pairs = append(pairs, newPair(text[start:end], base+start))
		}
	}
	for i, r := range text {
		size := utf8.RuneLen(r)
		if r == ';' || ((r == '；' || r == '\n') && keyFollows(text[i+size:])) {
			add(i)
			start = i + size
		}
	}
	add(len(text))
	return pairs
}

func newPair(piece string, base int) pair {
	lead := len(piece) - len(strings.TrimLeftFunc(piece, unicode.IsSpace))
	p := pair{keyOffset: base + lead, valueStart: base + lead}
	i := strings.IndexAny(piece, ":：")
	if i < 0 {
		p.value = oneLine(piece)
		return p
	}
	_, colon := utf8.DecodeRuneInString(piece[i:])
	value := piece[i+colon:]
	p.key = strings.ToLower(strings.TrimSpace(piece[:i]))
	p.valueStart = base + len(piece) - len(strings.TrimLeftFunc(value, unicode.IsSpace))
	p.value = oneLine(value)
	return p
}

// maxKeyRead is how far the colon of a key is searched for, in bytes.
const maxKeyRead = 64

// keyFollows reports whether the text goes on with a known key and a colon.
func keyFollows(text string) bool {
	text = strings.TrimLeftFunc(text[:min(len(text), maxKeyRead)], unicode.IsSpace)
	i := strings.IndexAny(text, ":：")
	return i > 0 && knownKey(strings.ToLower(strings.TrimSpace(text[:i])))
}

func knownKey(key string) bool {
	switch key {
	case "id", "kind", "points", "questions", "total", "focus", "prep", "answer", "tags", "competencies",
		"covers", "checked", "when", "cards", "front", "back", "both":
		return true
	}
	return false
}

// readMetadata reads the comment text that begins at offset start.
func readMetadata(text string, start int, r *reporter) *metadata {
	m := &metadata{}
	seen := map[string]bool{}
	for _, p := range splitPairs(text, start) {
		switch {
		case p.key == "":
			r.at(p.keyOffset, Error, "bad-metadata", p.value)
		case !knownKey(p.key):
			r.at(p.keyOffset, Warning, "unknown-key", p.key)
		case seen[p.key]:
			r.at(p.keyOffset, Warning, "duplicate-key", p.key)
		default:
			seen[p.key] = true
			m.set(p, r)
		}
	}
	return m
}

func (m *metadata) set(p pair, r *reporter) {
	switch p.key {
	case "id":
		m.setID(p, r)
	case "kind":
		m.setKind(p, r)
	case "points":
		m.points = number(p, r)
	case "questions":
		m.questions = number(p, r)
	case "total":
		m.total = number(p, r)
	case "focus":
		m.focus = p.value
	case "prep":
		m.prep = duration(p, r)
	case "answer":
		m.answer = duration(p, r)
	case "tags":
		m.tags = words(p.value)
	case "competencies":
		m.competencies, m.competenciesOffset = words(p.value), p.valueStart
	case "covers":
		m.covers = words(p.value)
	case "checked":
		m.checked = date(p.value, p.valueStart, r)
	case "when":
		m.when = moment(p, r)
	case "cards":
		m.cards = choice(p, r, "table", "headings")
	case "front":
		m.front = columns(p)
	case "back":
		m.back = columns(p)
	case "both":
		m.both = choice(p, r, "yes", "no")
	}
}

func (m *metadata) setID(p pair, r *reporter) {
	if !validID(p.value) && !pinnedID(p.value) {
		r.at(p.valueStart, Error, "bad-id", p.value)
		return
	}
	m.id, m.idOffset = normalID(p.value), p.valueStart
}

func (m *metadata) setKind(p pair, r *reporter) {
	for _, k := range card.Kinds() {
		if strings.EqualFold(p.value, string(k)) {
			m.kind = k
			return
		}
	}
	r.at(p.valueStart, Error, "bad-kind", p.value)
}

func number(p pair, r *reporter) int {
	n, err := strconv.Atoi(p.value)
	if err != nil || n < 1 || n > maxNumber {
		r.at(p.valueStart, Error, "bad-number", p.key, p.value)
		return 0
	}
	return n
}

func duration(p pair, r *reporter) time.Duration {
	d, err := time.ParseDuration(strings.ReplaceAll(p.value, " ", ""))
	if err != nil || d <= 0 || d > time.Hour {
		r.at(p.valueStart, Error, "bad-duration", p.key, p.value)
		return 0
	}
	return d
}

// date accepts a day or a month.
func date(value string, offset int, r *reporter) string {
	for _, layout := range [...]string{"2006-01-02", "2006-01"} {
		if _, err := time.Parse(layout, value); err == nil {
			return value
		}
	}
	r.at(offset, Error, "bad-date", value)
	return ""
}

// moment accepts what "when" may say: day, room, or a number of days or hours
// before or after the interview.
func moment(p pair, r *reporter) string {
	v := p.value
	if v == "day" || v == "room" {
		return v
	}
	if len(v) >= 3 && (v[0] == '-' || v[0] == '+') && (v[len(v)-1] == 'd' || v[len(v)-1] == 'h') {
		if n, err := strconv.Atoi(v[1 : len(v)-1]); err == nil && n > 0 && n <= maxNumber && v[1] != '-' && v[1] != '+' {
			return v
		}
	}
	r.at(p.valueStart, Error, "bad-when", v)
	return ""
}

func choice(p pair, r *reporter, allowed ...string) string {
	for _, a := range allowed {
		if strings.EqualFold(p.value, a) {
			return a
		}
	}
	r.at(p.valueStart, Error, "bad-switch", p.key, p.value, strings.Join(allowed, ", "))
	return ""
}

// columns reads names separated by commas.
func columns(p pair) []string {
	var list []string
	for _, name := range strings.FieldsFunc(p.value, func(r rune) bool { return r == ',' || r == '，' }) {
		if name = strings.TrimSpace(name); name != "" {
			list = append(list, name)
		}
	}
	return list
}

// words cuts a list at blanks and commas.
func words(s string) []string { return strings.FieldsFunc(s, isListBreak) }

func isListBreak(r rune) bool {
	return unicode.IsSpace(r) || r == ',' || r == '，' || r == '、'
}
