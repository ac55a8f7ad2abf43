package exchange

import (
	"bytes"
	"path/filepath"
	"strings"

	"rehearse/internal/card"
)

// A Passage is a part of a document that is no answer.
type Passage struct {
	Heading string // "" = none stands above it
	Text    string // with its heading
	Line    int    // from 1
}

// A Document is what ParseAnswers found.
type Document struct {
	Answers []Answer
	Stories []Passage // as package story prints them
	Loose   []Passage // the rest, where there is any text
}

// IsMarkdown tells by the beginning of a file, and where that leaves it open
// by its name, that it is a document and not a log.
func IsMarkdown(name string, head []byte) bool {
	head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff")))
	if bytes.HasPrefix(head, []byte("{")) || bytes.HasPrefix(head, []byte{0xff, 0xfe}) || bytes.HasPrefix(head, []byte{0xfe, 0xff}) {
		return false
	}
	for line := range bytes.Lines(head) {
		if bytes.HasPrefix(line, []byte("#")) || bytes.HasPrefix(line, []byte(answerMark)) || bytes.HasPrefix(line, []byte(storyMark)) {
			return true
		}
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown":
		return true
	}
	return false
}

// ParseAnswers reads a document. An answer is below a comment that names its
// card, or below a heading that isQuestion knows and no other comment
// follows, up to the next heading that is no deeper.
func ParseAnswers(text string, isQuestion func(heading string) bool) Document {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(text, "\ufeff"))
	p := answerParser{lines: strings.Split(text, "\n"), isQuestion: isQuestion}
	for i := 0; i < len(p.lines); {
		i = p.step(i)
	}
	p.end()
	return p.doc
}

// A section is what is being read.
type section struct {
	sort    byte // 'a' answer, 's' story, 0 loose
	card    card.Key
	nested  bool
	heading string
	level   int
	line    int
	lines   []string // below the heading and the comment
	raw     []string // with them
}

type answerParser struct {
	lines      []string
	isQuestion func(string) bool
	doc        Document
	open       section
	fence      string // the mark of the code block that is open, "" = none
}

// step takes line i, and with a heading the comment below it; it returns the
// next line.
func (p *answerParser) step(i int) int {
	line := p.lines[i]
	level, heading := headingOf(line)
	mark := i
	if level > 0 {
		mark = p.nextText(i + 1)
	}
	key, nested, marked := p.markAt(mark)
	story := level > 0 && mark < len(p.lines) && strings.HasPrefix(strings.TrimSpace(p.lines[mark]), storyMark)
	switch {
	case marked:
		p.begin(section{sort: 'a', card: key, nested: nested, heading: heading, level: max(level, 2), line: i + 1, raw: p.lines[i : mark+1]})
		return mark + 1
	case story:
		if p.open.sort != 's' {
			p.begin(section{sort: 's', heading: heading, line: i + 1})
		}
	case p.open.sort == 's':
	case level > 0 && p.fence == "" && (p.open.sort != 'a' || level <= p.open.level):
		s := section{heading: heading, level: level, line: i + 1, raw: []string{line}}
		if p.isQuestion(heading) && !p.commentAt(mark) {
			s.sort = 'a'
		}
		p.begin(s)
		return i + 1
	}
	p.fenced(line)
	p.open.lines, p.open.raw = append(p.open.lines, line), append(p.open.raw, line)
	return i + 1
}

// nextText is the next line that is not blank.
func (p *answerParser) nextText(i int) int {
	for i < len(p.lines) && strings.TrimSpace(p.lines[i]) == "" {
		i++
	}
	return i
}

func (p *answerParser) commentAt(i int) bool {
	return i < len(p.lines) && strings.HasPrefix(strings.TrimSpace(p.lines[i]), "<!--")
}

// markAt reads the comment that names a card.
func (p *answerParser) markAt(i int) (key card.Key, nested, ok bool) {
	if i >= len(p.lines) {
		return "", false, false
	}
	rest, ok := strings.CutPrefix(strings.TrimSpace(p.lines[i]), answerMark)
	rest, closed := strings.CutSuffix(rest, "-->")
	if !ok || !closed {
		return "", false, false
	}
	name, more, _ := strings.Cut(rest, ";")
	return card.Key(strings.TrimSpace(name)), strings.TrimSpace(more) == deeper, true
}

// fenced notes whether a code block begins or ends.
func (p *answerParser) fenced(line string) {
	line = strings.TrimSpace(line)
	for _, mark := range []string{"```", "~~~"} {
		switch {
		case !strings.HasPrefix(line, mark):
		case p.fence == "":
			p.fence = mark
		case p.fence == mark:
			p.fence = ""
		}
	}
}

func (p *answerParser) begin(s section) {
	p.end()
	p.open, p.fence = s, ""
	p.open.raw = append([]string(nil), s.raw...)
}

// end puts what was read where it belongs; headings with nothing below them
// only order the document.
func (p *answerParser) end() {
	s := p.open
	text := CleanAnswer(strings.Join(s.lines, "\n"))
	switch {
	case text == "" || s.line == 0 && strings.HasPrefix(text, seal) && !strings.Contains(text, "\n"):
	case s.sort == 'a':
		text = unguard(text)
		if s.nested {
			text = flatten(text)
		}
		p.doc.Answers = append(p.doc.Answers, Answer{s.card, s.heading, text, s.line})
	default:
		passage := Passage{s.heading, strings.Join(s.raw, "\n"), max(s.line, 1)}
		if s.sort == 's' {
			p.doc.Stories = append(p.doc.Stories, passage)
		} else {
			p.doc.Loose = append(p.doc.Loose, passage)
		}
	}
	p.open = section{}
}

// headingOf reads a heading with hashes; level is 0 where it is none.
func headingOf(line string) (level int, text string) {
	line = strings.TrimRight(line, " \t")
	indent := len(line) - len(strings.TrimLeft(line, " "))
	n := hashes(line)
	if indent > 3 || n == 0 || n > 6 {
		return 0, ""
	}
	rest := line[indent+n:]
	if rest != "" && rest[0] != ' ' && rest[0] != '\t' {
		return 0, ""
	}
	return n, oneLine(rest)
}
