package deck

import (
	"slices"
	"strconv"

	"rehearse/internal/card"
)

// newCard returns a card with what metadata and place say.
func (p *deckParser) newCard(m *metadata, at place, offset int) card.Card {
	c := card.Card{
		Lang: p.deck.Lang, Kind: m.kind, Section: at.section, Intro: at.intro,
		Competencies: m.competencies, Tags: m.tags, Covers: m.covers,
		Focus: m.focus, Points: m.points, Prep: m.prep, AnswerTime: m.answer,
		Checked: m.checked, When: m.when,
		File: p.deck.File, Line: p.src.line(offset),
	}
	if c.Kind == "" {
		c.Kind = card.Fact
	}
	return c
}

// card makes a draft of heading i.
func (p *deckParser) card(i int, m *metadata, at place) {
	h := &p.list[i]
	if h.text == "" {
		return // reported by heading
	}
	if h.meta.questions > 0 || h.meta.total > 0 {
		p.r.at(h.offset, Warning, "misplaced-key", "questions, total")
	}
	c := p.newCard(m, at, h.offset)
	c.Title = plain(h.text)
	own, end := p.extent(i)
	answered := p.fillSlots(h, end, &c)
	p.checkSources(&c, h.offset)
	var cards []card.Card
	if answered {
		cards = p.questionCard(c, h, own)
	} else {
		cards = p.flashcards(c, h, own)
	}
	if len(cards) > 0 {
		p.drafts = append(p.drafts, draft{
			id: h.meta.id, idOffset: h.meta.idOffset, offset: h.offset,
			front: h.text, body: p.src.text[h.body:end], cards: cards,
		})
	}
}

// A span is a part of a card: its text and the blocks in it.
type span struct {
	text   string
	blocks []block
}

// extent returns what stands below heading i and before its first slot, and
// the offset at which the whole card ends.
func (p *deckParser) extent(i int) (own span, end int) {
	h := &p.list[i]
	if len(h.slots) == 0 {
		return span{p.src.text[h.body:h.end], h.blocks}, h.end
	}
	first := h.slots[0]
	own = span{text: p.src.text[h.body:p.list[first].offset]}
	for k := i; k < first; k++ { // headings in between are part of the question
		own.blocks = append(own.blocks, p.list[k].blocks...)
	}
	return own, p.list[h.slots[len(h.slots)-1]].end
}

// questionCard finishes a card with an answer or key points of its own: the
// text before the first slot belongs to the question.
func (p *deckParser) questionCard(c card.Card, h *heading, own span) []card.Card {
	c.Question = paragraphs(h.text, trimBlankLines(own.text))
	if gaps, broken := findGaps(own.text, quietRanges(own.blocks, h.body)); broken >= 0 || len(gaps) > 0 {
		p.r.at(h.body, Warning, "cloze-ignored")
	}
	if c.Answer == "" && len(c.KeyPoints) == 0 {
		return p.unanswered(c, h)
	}
	return []card.Card{c}
}

// flashcards finishes a card whose answer is the text below its heading: one
// card, or one for each number of its gaps.
func (p *deckParser) flashcards(c card.Card, h *heading, own span) []card.Card {
	c.Question = h.text
	gaps, broken := findGaps(own.text, quietRanges(own.blocks, h.body))
	switch {
	case broken >= 0:
		p.r.at(h.body+broken, Error, "bad-cloze", c.Title)
		return nil
	case p.blank(own.blocks):
		return p.unanswered(c, h)
	case len(gaps) == 0:
		c.Answer = trimBlankLines(own.text)
		return []card.Card{c}
	}
	c.Form = card.FromCloze
	list := numbers(gaps)
	if len(list)*len(own.text) > maxGapText {
		p.r.at(h.offset, Error, "too-many-gaps", c.Title)
		return nil
	}
	var out []card.Card
	for _, n := range list {
		c.Key = card.Key("~c" + strconv.Itoa(n))
		c.Question = paragraphs(h.text, trimBlankLines(side(own.text, gaps, n, true)))
		c.Answer = trimBlankLines(side(own.text, gaps, n, false))
		out = append(out, c)
	}
	return out
}

// unanswered reports a card without an answer. A question can be practised
// all the same, and so can what has other slots; a bare fact cannot.
func (p *deckParser) unanswered(c card.Card, h *heading) []card.Card {
	if c.IsQuestion() || hasSlots(&c) {
		p.r.at(h.offset, Warning, "no-answer", c.Title)
		return []card.Card{c}
	}
	p.r.at(h.offset, Error, "empty-card", c.Title)
	return nil
}

// hasSlots reports whether anything but the answer and the key points is told.
func hasSlots(c *card.Card) bool {
	return c.Hint != "" || c.Why != "" ||
		len(c.Pitfalls)+len(c.FollowUps)+len(c.Blanks)+len(c.Anchors)+len(c.Sources) > 0
}

// blank reports whether there is nothing but comments.
func (p *deckParser) blank(blocks []block) bool {
	for _, b := range blocks {
		if !p.isComment(b) {
			return false
		}
	}
	return true
}

// fillSlots reads the slots of a card, which ends at end. It tells whether
// there is one for the answer or the key points among them.
func (p *deckParser) fillSlots(h *heading, end int, c *card.Card) (answered bool) {
	var f slotTexts
	for k, i := range h.slots {
		s := &p.list[i]
		if s.role != slotRole {
			continue
		}
		content := p.slotContent(h, k, end)
		answered = answered || s.slot == answerSlot || s.slot == pointsSlot
		if f.seen[s.slot] {
			p.r.at(s.offset, Warning, "duplicate-slot", plain(s.text))
		}
		f.seen[s.slot] = true
		if p.blank(content.blocks) && len(content.text) == 0 {
			p.r.at(s.offset, Warning, "empty-slot", plain(s.text))
		}
		p.fillSlot(s, content, c, &f)
	}
	c.Answer = paragraphs(f.texts[answerSlot]...)
	c.Why = paragraphs(f.texts[whySlot]...)
	c.Hint = paragraphs(f.texts[hintSlot]...)
	c.Anchors = f.anchors.anchors()
	return answered
}

// slotTexts gathers what several slots of one kind say.
type slotTexts struct {
	seen    [sourcesSlot + 1]bool
	texts   [sourcesSlot + 1][]string
	anchors anchorList
}

// slotContent returns what stands below the k-th slot of a card, up to the
// next one; headings in between are part of it.
func (p *deckParser) slotContent(h *heading, k, end int) span {
	s := &p.list[h.slots[k]]
	content := span{blocks: slices.Clone(s.blocks)}
	for _, j := range h.slots[k+1:] {
		if p.list[j].role == slotRole {
			end = p.list[j].offset
			break
		}
		content.blocks = append(content.blocks, p.list[j].blocks...)
		p.headingInList(s, &p.list[j])
	}
	content.text = trimBlankLines(p.src.text[s.body:end])
	return content
}

// headingInList reports a heading among the items of a slot, where there is
// no place for it.
func (p *deckParser) headingInList(s, h *heading) {
	switch s.slot {
	case answerSlot, whySlot, hintSlot:
	default:
		p.r.at(h.offset, Warning, "stray-text", plain(s.text))
	}
}

func (p *deckParser) fillSlot(s *heading, content span, c *card.Card, f *slotTexts) {
	switch s.slot {
	case answerSlot, whySlot, hintSlot:
		f.texts[s.slot] = append(f.texts[s.slot], content.text)
	case pointsSlot:
		c.KeyPoints = append(c.KeyPoints, p.keyPoints(content.blocks, plain(s.text))...)
	case pitfallsSlot:
		c.Pitfalls = append(c.Pitfalls, p.texts(content.blocks)...)
	case followUpsSlot:
		c.FollowUps = append(c.FollowUps, p.texts(content.blocks)...)
	case blanksSlot:
		c.Blanks = append(c.Blanks, p.texts(content.blocks)...)
	case sourcesSlot:
		c.Sources = append(c.Sources, p.texts(content.blocks)...)
	case scoringSlot:
		p.addAnchors(content.blocks, &f.anchors)
	}
}
