package deck

import (
	"regexp"
	"strings"
	"sync"
)

// A slot is a part of a card that has a heading of its own.
type slot uint8

const (
	noSlot slot = iota
	answerSlot
	pointsSlot
	whySlot
	pitfallsSlot
	followUpsSlot
	scoringSlot
	hintSlot
	blanksSlot
	sourcesSlot
)

// label returns the slot of a heading in its plainest form.
func label(s string) slot {
	switch s {
	case "参考答案", "答案", "答案与解析", "参考回答", "应对策略", "示范", "answer", "model answer":
		return answerSlot
	case "要点", "回答要点", "得分点", "key points":
		return pointsSlot
	case "解析", "考察", "考察目的", "能力衡量点", "why they ask", "analysis":
		return whySlot
	case "误区", "常见错误", "避免回答", "pitfalls":
		return pitfallsSlot
	case "追问", "follow-ups":
		return followUpsSlot
	case "评分锚", "评分标准", "scoring":
		return scoringSlot
	case "提示", "hint":
		return hintSlot
	case "换成你的", "make it yours":
		return blanksSlot
	case "来源", "sources":
		return sourcesSlot
	}
	return noSlot
}

// maxLabel is the longest heading, in bytes, that can be a slot: the longest
// label with numbering and a few words in parentheses.
const maxLabel = 120

// slotOf returns the slot that a heading labels. Numbering before the label,
// a colon or parenthesis behind it, width and case do not count.
func slotOf(heading string) slot {
	if s := label(heading); s != noSlot {
		return s
	}
	if len(heading) > maxLabel || !holdsLabel(heading) {
		return noSlot // nearly all headings leave here
	}
	text := strings.ToLower(narrow(heading))
	text = strings.Join(strings.Fields(plain(text)), " ")
	for range 3 { // "一、1. 答案：（示例）" has some of each
		if s := label(text); s != noSlot {
			return s
		}
		text = numbering().ReplaceAllString(text, "")
		text = strings.TrimRight(text, ": ")
		text = strings.TrimSpace(parenthesis().ReplaceAllString(text, ""))
	}
	return label(text)
}

// holdsLabel reports whether a heading may be a label: it holds a piece that
// every label has one of, or full-width Latin letters.
func holdsLabel(heading string) bool {
	for _, piece := range [...]string{
		"答案", "回答", "策略", "示范", "要点", "得分点", "解析", "考察", "衡量点", "误区", "错误", "追问", "评分", "提示", "换成你的", "来源",
	} {
		if strings.Contains(heading, piece) {
			return true
		}
	}
	latin := false
	for i := range len(heading) {
		latin = latin || isLetter(heading[i])
		if heading[i] == 0xEF && strings.ContainsFunc(heading[i:], fullWidthLetter) {
			return true
		}
	}
	if !latin {
		return false
	}
	text := strings.ToLower(heading)
	for _, piece := range [...]string{
		"answer", "points", "why", "analysis", "pitfalls", "follow", "scoring", "hint", "make it", "sources",
	} {
		if strings.Contains(text, piece) {
			return true
		}
	}
	return false
}

func fullWidthLetter(r rune) bool { return r >= 'Ａ' && r <= 'Ｚ' || r >= 'ａ' && r <= 'ｚ' }

// numbering matches what may stand before a label: 一、 1. (1) （一） 第一题：
var numbering = sync.OnceValue(func() *regexp.Regexp {
	const digits = `[0-9零〇一二三四五六七八九十百两]{1,4}`
	return regexp.MustCompile(`^(?:第` + digits + `[题条项问章节部分]{1,2}|\(` + digits + `\)|` + digits + `[、,.．:)]|[①-⑳])[ 、,.．:]*`)
})

// parenthesis matches one behind a label: (示例), [optional].
var parenthesis = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(` ?(?:\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】)$`)
})

// IsSlot reports whether a heading names a part of the card above it.
func IsSlot(heading string) bool { return slotOf(heading) != noSlot }
