package render

import "strings"

// A class sorts graphemes by the East Asian line rules.
type class uint8

const (
	other   class = iota
	blank         // white space that vanishes at the end of a line
	closing       // never begins a line
	opening       // never ends a line
	wide          // ideographs, kana, Hangul, and other wide characters
)

// The characters that GB/T 15834 and common practice keep from the start and
// from the end of a line. Quotation marks count as Chinese ones.
const (
	closers = "，。、；：！？）」』》】”’…·〕〉〗〙〛｝］｠％‰℃～〜‐–ー々〻ゝゞヽヾ・｡､｣" + ",.;:!?)]}%"
	openers = "（「『《【“‘〔〈〖〘〚｛［｟" + "([{"
)

func classOf(r rune, width int) class {
	switch {
	case r == ' ' || r == 0x3000:
		return blank
	case strings.ContainsRune(closers, r):
		return closing
	case strings.ContainsRune(openers, r):
		return opening
	case width == 2:
		return wide
	}
	return other
}

// kinsoku mends the opportunities of UAX 14, which since its rule 19 glues
// quotation marks to both neighbours, by the rules for Chinese.
func (t *text) kinsoku() {
	gs := t.glyphs
	last := -1 // the last glyph that is no blank
	for i := range gs {
		if gs[i].class != blank {
			last = i
		}
		if i+1 == len(gs) || gs[i+1].class == blank {
			continue
		}
		next := &gs[i+1]
		switch {
		case next.class == closing || last >= 0 && gs[last].class == opening:
			gs[i].brk = false
		case last == i && quoteBoundary(gs, i):
			gs[i].brk = true
		}
	}
}

// quoteBoundary tells whether a line may be broken between glyphs i and i+1
// because one of them is a quotation mark in Chinese text.
func quoteBoundary(gs []glyph, i int) bool {
	a, b := &gs[i], &gs[i+1]
	closed := a.text == "”" || a.text == "’"
	opens := b.text == "“" || b.text == "‘"
	return closed && (b.width == 2 || opens) || opens && a.width == 2
}
