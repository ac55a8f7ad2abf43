package story

import (
	"slices"
	"strings"

	"rehearse/internal/card"
)

// Parse reads a document of any number of stories. A heading is a story's
// title when a comment with "story:" follows, or when it stands no deeper
// than the title before it and does not merely group other stories. Headings
// that name a part may have any level; any other heading is text of the part
// it stands in, and text before the first part belongs to the situation.
//
// Nothing is dropped: loose is what belongs to no story (text before the
// first, headings that group, unknown metadata), for the caller to show.
// Missing ids are left empty.
func Parse(text string) (stories []Story, loose string) {
	p := parser{lines: scan(strings.TrimPrefix(cleanText(text), "\ufeff")), part: NoPart}
	for i := 0; i < len(p.lines); {
		i = p.step(i)
	}
	p.end()
	return p.stories, cleanText(strings.Join(p.loose, "\n"))
}

type parser struct {
	lines   []line
	stories []Story
	loose   []string

	open  *Story             // nil outside of stories
	level int                // of its title
	part  Part               // where the text goes
	texts [Used + 1][]string // by part; NoPart is the text before the first
}

// step takes line i and what belongs to it; it returns the next line.
func (p *parser) step(i int) int {
	l := p.lines[i]
	rest := p.lines[i+1:]
	part := partOf(l.heading)
	switch {
	case l.level == 0:
		p.text(l)
	case hasStory(rest):
		return p.title(i)
	case part != NoPart:
		if p.open == nil {
			p.begin("", l.level-1)
		}
		p.turn(part)
	case p.open != nil && l.level > p.level:
		p.text(l)
	case groups(l, rest):
		p.end()
		p.text(l)
	default:
		return p.title(i)
	}
	return i + 1
}

// turn goes on with another part; one that comes twice is a paragraph more.
func (p *parser) turn(part Part) {
	p.part = part
	if len(p.texts[part]) > 0 {
		p.texts[part] = append(p.texts[part], "")
	}
}

func (p *parser) text(l line) {
	switch {
	case p.open == nil:
		p.loose = append(p.loose, l.text)
	case p.part >= Numbers:
		p.texts[p.part] = append(p.texts[p.part], l.text)
	default:
		p.texts[p.part] = append(p.texts[p.part], unescape(l))
	}
}

// title begins a story at line i and reads its metadata.
func (p *parser) title(i int) int {
	p.begin(p.lines[i].heading, p.lines[i].level)
	pairs, n := comment(p.lines[i+1:])
	for _, kv := range pairs {
		if !p.open.set(kv[0], kv[1]) {
			p.loose = append(p.loose, kv[0]+": "+kv[1])
		}
	}
	return i + 1 + n
}

func (p *parser) begin(title string, level int) {
	p.end()
	p.open, p.level = &Story{Title: title}, level
}

// end closes the open story.
func (p *parser) end() {
	if p.open == nil {
		return
	}
	s := *p.open
	for _, part := range textParts() {
		*part.of(&s) = strings.Join(p.texts[part], "\n")
	}
	if before := cleanText(strings.Join(p.texts[NoPart], "\n")); before != "" {
		s.Situation = before + "\n\n" + cleanText(s.Situation)
	}
	for _, item := range p.texts[Numbers] {
		s.Numbers = append(s.Numbers, listItem(item))
	}
	for _, item := range p.texts[Used] {
		s.Used = append(s.Used, parseUse(oneLine(listItem(item))))
	}
	p.stories = append(p.stories, s.Clean())
	p.open, p.part, p.texts = nil, NoPart, [Used + 1][]string{}
}

// listItem takes one mark of a list from a line.
func listItem(s string) string {
	s = strings.TrimSpace(s)
	for _, mark := range []string{"- ", "* ", "+ "} {
		if rest, ok := strings.CutPrefix(s, mark); ok {
			return rest
		}
	}
	digits := strings.TrimLeft(s, "0123456789")
	if rest, ok := strings.CutPrefix(digits, ". "); ok && digits != s {
		return rest
	}
	if strings.Trim(s, "-*+") == "" {
		return "" // a mark without text
	}
	return s
}

// groups reports whether a heading only stands above stories: the next one
// is deeper, names no part, and is a story's title itself.
func groups(l line, rest []line) bool {
	next := slices.IndexFunc(rest, func(l line) bool { return l.level > 0 })
	if next < 0 || rest[next].level <= l.level || partOf(rest[next].heading) != NoPart {
		return false
	}
	below := rest[next+1:]
	after := slices.IndexFunc(below, func(l line) bool { return l.level > 0 })
	return hasStory(below) || after >= 0 && below[after].level > rest[next].level && partOf(below[after].heading) != NoPart
}

// hasStory reports whether lines begin with a comment that names a story.
func hasStory(lines []line) bool {
	pairs, _ := comment(lines)
	return slices.ContainsFunc(pairs, func(kv [2]string) bool { return kv[0] == "story" })
}

// comment reads the metadata that lines begin with, blank ones before it
// allowed, and how many lines it takes. A comment without a known key is text.
func comment(lines []line) (pairs [][2]string, n int) {
	for n < len(lines) && strings.TrimSpace(lines[n].text) == "" {
		n++
	}
	if n == len(lines) || !strings.HasPrefix(strings.TrimLeft(lines[n].text, " "), "<!--") {
		return nil, 0
	}
	var body []string
	for ; n < len(lines) && len(body) < maxComment; n++ {
		body = append(body, lines[n].text)
		inside, after, closed := strings.Cut(strings.Join(body, "\n"), "-->")
		switch {
		case closed && strings.TrimSpace(after) == "":
			if pairs = keyValues(strings.TrimPrefix(strings.TrimSpace(inside), "<!--")); pairs != nil {
				return pairs, n + 1
			}
			return nil, 0
		case closed:
			return nil, 0
		}
	}
	return nil, 0
}

// maxComment is the most lines that metadata takes.
const maxComment = 20

// keyValues splits "key: value; key: value"; nil where no key is known.
func keyValues(s string) [][2]string {
	var pairs [][2]string
	known := false
	for _, pair := range strings.FieldsFunc(s, func(r rune) bool { return r == ';' || r == '；' }) {
		key, value := pair, ""
		if i := strings.IndexAny(pair, ":："); i >= 0 {
			key, value = pair[:i], strings.TrimPrefix(strings.TrimPrefix(pair[i:], ":"), "：")
		}
		key = strings.ToLower(strings.TrimSpace(key))
		if key == "" && strings.TrimSpace(value) == "" {
			continue
		}
		known = known || slices.Contains([]string{"story", "slot", "competencies", "cards", "used"}, key)
		pairs = append(pairs, [2]string{key, oneLine(value)})
	}
	if !known {
		return nil
	}
	return pairs
}

// set takes one pair of metadata; it is false where the key is unknown.
func (s *Story) set(key, value string) bool {
	switch key {
	case "story":
		s.ID = value
	case "slot":
		s.Slot = value
	case "competencies":
		s.Competencies = append(s.Competencies, words(value)...)
	case "cards":
		for _, w := range words(value) {
			s.Cards = append(s.Cards, card.Key(w))
		}
	case "used":
		for _, u := range strings.FieldsFunc(value, isComma) {
			s.Used = append(s.Used, parseUse(oneLine(u)))
		}
	default:
		return false
	}
	return true
}

func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || isComma(r) })
}

func isComma(r rune) bool { return r == ',' || r == '，' || r == '、' }
