package deck

import (
	"path"
	"strings"

	"github.com/yuin/goldmark/ast"

	"rehearse/internal/card"
)

// An Option changes what Parse and Load check.
type Option func(*options)

type options struct {
	competencies map[string]bool
	cache        *Cache
}

// WithCompetencies gives the closed list that decks with "field:
// customer-service" are checked against. Without it no tag is unknown.
func WithCompetencies(list []Competency) Option {
	known := make(map[string]bool, len(list))
	for _, c := range list {
		known[c.Tag] = true
	}
	return func(o *options) { o.competencies = known }
}

// customerService is the field with checks of its own.
const customerService = "customer-service"

// A place is where a card stands: the section around it.
type place struct {
	section []string
	intro   string
}

// A deckParser holds what is known of one file while it is read.
type deckParser struct {
	src    *source
	base   int // where Markdown begins; positions in goldmark's tree count from here
	r      *reporter
	deck   *Deck
	known  map[string]bool // competencies, nil where any will do
	list   []heading
	drafts []draft
	levels []level
}

// A level is a section that is open while its headings are read.
type level struct {
	depth int
	meta  *metadata
	place place
}

// Parse reads one file. file is its name for diagnostics and cards; slug
// names the deck unless the front matter does, see SlugOf. The deck is nil
// when the file cannot be used at all; the diagnostics say why. They are in
// the order of the file. Parse never panics.
func Parse(file, slug string, src []byte, opts ...Option) (*Deck, []Diagnostic) {
	var o options
	for _, opt := range opts {
		opt(&o)
	}
	r := &reporter{name: file}
	text := decode(src, r)
	if text == nil {
		return nil, r.diagnostics()
	}
	d := &Deck{Slug: slug, File: file}
	body, ok := readFrontMatter(d, r)
	if !ok {
		return nil, r.diagnostics()
	}
	p := &deckParser{src: text, base: body, r: r, deck: d}
	if d.Field == customerService {
		p.known = o.competencies
	}
	p.parse()
	return d, r.diagnostics()
}

func (p *deckParser) parse() {
	blocks := parseBlocks(p.src, p.base, p.r)
	p.checkEnd(blocks)
	p.list = headings(p.src, blocks, p.base, p.r)
	outline(p.list, p.r)
	p.levels = []level{{meta: &metadata{tags: p.deck.Tags}}}
	for i := range p.list {
		p.readComments(i)
	}
	for i := range p.list {
		p.heading(i)
	}
	p.deck.Cards, p.deck.texts = identify(p.deck.Slug, p.drafts, p.r)
	if p.deck.Title == "" {
		p.deck.Title = fileTitle(p.deck)
	}
	p.deck.Group = group(p.deck)
	if len(p.deck.Cards) == 0 {
		p.r.file(Warning, "no-cards")
	}
}

// fileTitle is the title of a deck that has none.
func fileTitle(d *Deck) string {
	if d.Explicit {
		return path.Base(d.Slug)
	}
	name := path.Base(d.File)
	return strings.TrimSuffix(name, path.Ext(name))
}

// group tells under which head a deck is listed.
func group(d *Deck) string {
	questions, checklists := 0, 0
	for i := range d.Cards {
		switch {
		case d.Cards[i].Kind == card.Checklist:
			checklists++
		case d.Cards[i].IsQuestion():
			questions++
		}
	}
	switch n := len(d.Cards); {
	case n > 0 && checklists == n:
		return GroupChecklist
	case d.Role != "" || 2*questions > n:
		return GroupRole
	}
	return GroupFacts
}

// checkEnd reports a comment or a code block that nothing closes: it hides
// all cards behind it.
func (p *deckParser) checkEnd(blocks []block) {
	if len(blocks) == 0 {
		return
	}
	b := blocks[len(blocks)-1]
	switch n := b.node.(type) {
	case *ast.HTMLBlock:
		if n.HTMLBlockType < ast.HTMLBlockType6 && !n.HasClosure() && n.Lines().Len() > 1 ||
			n.HTMLBlockType == ast.HTMLBlockType2 && !strings.Contains(p.src.text[b.start:], "-->") {
			p.r.at(b.start, Error, "unclosed-comment")
		}
	case *ast.FencedCodeBlock:
		if !fenceClosed(p.src.text[b.start:]) {
			p.r.at(b.start, Warning, "unclosed-fence")
		}
	}
}

// fenceClosed reports whether the last line of a code block closes it.
func fenceClosed(text string) bool {
	text = strings.TrimSpace(text)
	mark := text[:1]
	open := len(text) - len(strings.TrimLeft(text, mark))
	i := strings.LastIndexByte(text, '\n')
	last := strings.TrimSpace(text[i+1:])
	return i >= 0 && len(last) >= open && strings.Trim(last, mark) == ""
}

// isComment reports whether a block is an HTML comment with nothing behind it.
func (p *deckParser) isComment(b block) bool {
	_, _, after, ok := comment(p.src, b)
	return ok && strings.TrimSpace(p.src.text[after:b.end]) == ""
}

// readComments takes the metadata off heading i and reports comments that
// look like metadata elsewhere.
func (p *deckParser) readComments(i int) {
	h := &p.list[i]
	if _, inner, found := strings.Cut(h.text, "<!--"); found {
		if inner, _, _ = strings.Cut(inner, "-->"); isMetadata(inner) {
			p.r.at(h.offset, Warning, "misplaced-metadata")
		}
	}
	for k, b := range h.blocks {
		start, end, after, ok := comment(p.src, b)
		if !ok || !isMetadata(p.src.text[start:end]) {
			continue
		}
		if k > 0 || h.level == 0 || h.role == slotRole || h.role == contentRole || h.role == orphanRole {
			p.r.at(b.start, Warning, "misplaced-metadata")
			continue
		}
		h.meta = readMetadata(p.src.text[start:end], start, p.r)
		rest := p.src.text[after:h.end]
		h.body = after + len(rest) - len(strings.TrimLeft(rest, " \t"))
	}
	if len(h.blocks) > 0 && h.body > h.blocks[0].start && p.isComment(h.blocks[0]) {
		h.blocks = h.blocks[1:]
	}
}

// heading makes of heading i what its role says.
func (p *deckParser) heading(i int) {
	h := &p.list[i]
	switch h.role {
	case sectionRole, titleRole, cardRole:
	default:
		return
	}
	p.checkCompetencies(h.meta)
	if i > 0 && h.text == "" {
		p.r.at(h.offset, Error, "empty-heading")
	}
	for len(p.levels) > 1 && p.levels[len(p.levels)-1].depth >= h.level {
		p.levels = p.levels[:len(p.levels)-1]
	}
	up := p.levels[len(p.levels)-1]
	m := h.meta.inherit(up.meta)
	switch {
	case i == 0 || h.role == titleRole:
		p.title(i, m)
	case h.role == sectionRole || m.cards == "table" && len(h.slots) == 0 && hasTable(h.blocks):
		p.section(h, m, up.place)
	default:
		if h.meta.cards == "table" {
			p.r.at(h.offset, Warning, "no-table")
		}
		p.card(i, m, up.place)
	}
}

// title reads the first heading of level 1, or what stands before it.
func (p *deckParser) title(i int, m *metadata) {
	h := &p.list[i]
	p.onlyCards(h)
	if i > 0 {
		p.levels[0].meta = m
		if p.deck.Title == "" {
			p.deck.Title = plain(h.text)
		}
	}
	intro, tables := p.introduction(h, m)
	p.deck.Intro = paragraphs(p.deck.Intro, intro)
	for _, b := range tables {
		p.rowCards(b, m, p.levels[0].place)
	}
}

func (p *deckParser) section(h *heading, m *metadata, up place) {
	p.onlyCards(h)
	name := plain(h.text)
	at := place{section: append(up.section[:len(up.section):len(up.section)], name)}
	intro, tables := p.introduction(h, m)
	at.intro = intro
	p.deck.Sections = append(p.deck.Sections, Section{
		Path: at.section, Level: h.level, Intro: intro, Kind: m.kind,
		Questions: h.meta.questions, Points: m.points, Total: h.meta.total, Focus: m.focus,
		Line: p.src.line(h.offset),
	})
	p.levels = append(p.levels, level{depth: h.level, meta: m, place: at})
	for _, b := range tables {
		p.rowCards(b, m, at)
	}
}

// onlyCards reports the keys of a title or section that only cards have.
func (p *deckParser) onlyCards(h *heading) {
	if h.meta.id != "" {
		p.r.at(h.meta.idOffset, Warning, "misplaced-key", "id")
	}
}

func hasTable(blocks []block) bool {
	for _, b := range blocks {
		if isTable(b.node) {
			return true
		}
	}
	return false
}

// introduction returns the text of a section, and its tables where they are
// cards: then the text goes on around them.
func (p *deckParser) introduction(h *heading, m *metadata) (string, []block) {
	if m.cards != "table" || !hasTable(h.blocks) {
		return trimBlankLines(p.src.text[h.body:h.end]), nil
	}
	var texts []string
	var tables []block
	from := h.body
	for _, b := range h.blocks {
		if !isTable(b.node) {
			continue
		}
		tables = append(tables, b)
		texts = append(texts, trimBlankLines(p.src.text[from:b.start]))
		from = b.end
	}
	return paragraphs(append(texts, trimBlankLines(p.src.text[from:h.end]))...), tables
}

// checkCompetencies reports tags that are not in the closed list.
func (p *deckParser) checkCompetencies(m *metadata) {
	if p.known == nil {
		return
	}
	for _, tag := range m.competencies {
		if !p.known[tag] {
			p.r.at(m.competenciesOffset, Warning, "unknown-competency", tag)
		}
	}
}

// checkSources reports a fact without a source in a deck that must name them.
func (p *deckParser) checkSources(c *card.Card, offset int) {
	if p.deck.Field == customerService && len(c.Sources) == 0 && (p.deck.Slug == "metrics" || p.deck.Slug == "law-cn") {
		p.r.at(offset, Warning, "missing-source", c.Title)
	}
}
