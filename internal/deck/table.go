package deck

import (
	"slices"
	"strconv"
	"strings"

	"rehearse/internal/card"
)

// A tableRow is a row with the offset at which it begins.
type tableRow struct {
	offset int
	cells  []cell
}

// rows returns the head of a table and its rows, the line of hyphens left
// out.
func (p *deckParser) rows(b block) []tableRow {
	lines := b.node.Lines()
	out := make([]tableRow, 0, lines.Len())
	for i := range lines.Len() {
		if i == 1 {
			continue
		}
		seg := lines.At(i)
		out = append(out, tableRow{
			offset: seg.Start + p.base,
			cells:  splitRow(p.src.text[seg.Start+p.base : seg.Stop+p.base]),
		})
	}
	return out
}

// A layout says what the columns of a table are.
type layout struct {
	names       []string // plain text of the head
	meta        map[string]int
	front, back []int
}

// rowCards makes drafts of the rows of a table. m is what holds for all of
// them, at the section it stands in.
func (p *deckParser) rowCards(b block, m *metadata, at place) {
	rows := p.rows(b)
	l, ok := p.layout(rows[0], m)
	if !ok {
		return
	}
	for _, row := range rows[1:] {
		p.rowCard(row, l, m, at)
	}
}

// layout finds the columns by their names. Without front and back in the
// metadata, the first column that is no metadata is the front and all others
// are the back.
func (p *deckParser) layout(head tableRow, m *metadata) (layout, bool) {
	l := layout{meta: map[string]int{}}
	var rest []int
	for i, c := range head.cells {
		l.names = append(l.names, plain(c.text))
		switch key := columnName(c.text); key {
		case "id", "tags", "competencies", "covers", "checked", "source":
			l.meta[key] = i
		default:
			rest = append(rest, i)
		}
	}
	front, ok := p.find(m.front, l, head)
	back, okBack := p.find(m.back, l, head)
	if !ok {
		return l, false
	}
	if front == nil && len(rest) > 0 {
		for _, i := range rest {
			if !slices.Contains(back, i) {
				front = []int{i}
				break
			}
		}
	}
	if back == nil && okBack {
		for _, i := range rest {
			if !slices.Contains(front, i) {
				back = append(back, i)
			}
		}
	}
	l.front, l.back = front, back
	for _, i := range rest {
		if !slices.Contains(front, i) && !slices.Contains(back, i) {
			p.r.at(head.offset+head.cells[i].offset, Warning, "unused-column", l.names[i])
		}
	}
	if len(front) == 0 || len(back) == 0 {
		p.r.at(head.offset, Error, "no-back")
		return l, false
	}
	return l, true
}

// find returns the columns of these names. A missing one is reported; it is
// not ok when none is there.
func (p *deckParser) find(want []string, l layout, head tableRow) ([]int, bool) {
	var found []int
	for _, w := range want {
		i := 0
		for i < len(l.names) && columnName(l.names[i]) != columnName(w) {
			i++
		}
		if i == len(l.names) {
			p.r.at(head.offset, Error, "unknown-column", w, strings.Join(l.names, ", "))
			continue
		}
		found = append(found, i)
	}
	return found, len(want) == 0 || len(found) > 0
}

// columnName makes names of columns comparable: width and case do not count.
func columnName(s string) string {
	return strings.ToLower(narrow(plain(s)))
}

// rowCard makes the draft of one row: a card, and its reverse if asked for.
func (p *deckParser) rowCard(row tableRow, l layout, m *metadata, at place) {
	if n := len(row.cells); n < len(l.names) {
		p.r.at(row.offset, Warning, "missing-cells", strconv.Itoa(n), strconv.Itoa(len(l.names)))
	} else if n > len(l.names) {
		p.r.at(row.offset, Error, "extra-cells", strconv.Itoa(n), strconv.Itoa(len(l.names)))
	}
	front, back := row.side(l, l.front, p.deck.Lang), row.side(l, l.back, p.deck.Lang)
	title := plain(row.text(l.front[0]))
	switch {
	case title == "":
		p.r.at(row.offset, Error, "empty-front")
		return
	case back == "":
		p.r.at(row.offset, Error, "empty-back", title)
		return
	}
	own := p.rowMetadata(row, l)
	m = own.inherit(m)
	c := p.newCard(m, at, row.offset)
	c.Form, c.Title, c.Question, c.Answer = card.FromRow, title, front, back
	if source := row.text(l.column("source")); source != "" {
		c.Sources = []string{source}
	}
	p.checkSources(&c, row.offset)
	d := draft{id: own.id, idOffset: own.idOffset, offset: row.offset, front: row.raw(l.front), body: row.raw(l.back), cards: []card.Card{c}}
	if m.both == "yes" {
		r := c
		r.Key, r.Question, r.Answer = "~r", back, front
		for _, i := range l.back {
			if r.Title = plain(row.text(i)); r.Title != "" {
				break
			}
		}
		d.cards = append(d.cards, r)
	}
	p.drafts = append(p.drafts, d)
}

// rowMetadata reads the columns that are metadata.
func (p *deckParser) rowMetadata(row tableRow, l layout) *metadata {
	m := &metadata{}
	value := func(name string) pair {
		i := l.column(name)
		if i < 0 || i >= len(row.cells) {
			return pair{}
		}
		return pair{key: name, value: plainID(row.cells[i].text), valueStart: row.offset + row.cells[i].offset}
	}
	if id := value("id"); id.value != "" {
		m.setID(id, p.r)
	}
	m.tags = words(value("tags").value)
	m.covers = words(value("covers").value)
	list := value("competencies")
	m.competencies, m.competenciesOffset = words(list.value), list.valueStart
	p.checkCompetencies(m)
	if checked := value("checked"); checked.value != "" {
		m.checked = date(checked.value, checked.valueStart, p.r)
	}
	return m
}

// plainID takes the code marks off a cell, where ids often have them. It is
// not plain: an underscore is no emphasis here.
func plainID(s string) string { return strings.TrimSpace(strings.Trim(s, "`")) }

func (l layout) column(name string) int {
	if i, ok := l.meta[name]; ok {
		return i
	}
	return -1
}

// text returns the text of cell i, "" where the row has none.
func (r tableRow) text(i int) string {
	if i < 0 || i >= len(r.cells) {
		return ""
	}
	return r.cells[i].text
}

// side returns the Markdown of one side of the card: the cell, or with
// several columns a paragraph for each with its name.
func (r tableRow) side(l layout, columns []int, lang string) string {
	if len(columns) == 1 {
		return r.text(columns[0])
	}
	parts := make([]string, 0, len(columns))
	for _, i := range columns {
		switch text := r.text(i); {
		case text == "":
		case i == l.front[0]:
			parts = append(parts, text)
		case fullWidth(lang, l.names[i]):
			parts = append(parts, "**"+l.names[i]+"**："+text)
		default:
			parts = append(parts, "**"+l.names[i]+":** "+text)
		}
	}
	return paragraphs(parts...)
}

// raw returns the cells of one side for the hash.
func (r tableRow) raw(columns []int) string {
	parts := make([]string, 0, len(columns))
	for _, i := range columns {
		parts = append(parts, r.text(i))
	}
	return strings.Join(parts, " | ")
}

// fullWidth reports whether a colon after name is written full-width.
func fullWidth(lang, name string) bool {
	if lang == "" {
		return strings.ContainsFunc(name, wide)
	}
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	return base == "zh"
}
