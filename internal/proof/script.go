package proof

import (
	"strings"

	"rehearse/internal/answer"
)

// traditional reports whether the deck is written in traditional characters:
// by its language, or by most of its characters that show the difference.
func (p *page) traditional() bool {
	switch l := strings.ToLower(p.deck.Lang); {
	case strings.Contains(l, "hant"), strings.HasSuffix(l, "-tw"), strings.HasSuffix(l, "-hk"), strings.HasSuffix(l, "-mo"):
		return true
	case strings.Contains(l, "hans"), strings.HasSuffix(l, "-cn"), p.field:
		return false
	}
	balance := 0
	for _, r := range p.source {
		if answer.Simplified(r) != r {
			balance++
		} else if answer.HasTraditional(r) {
			balance--
		}
	}
	return balance > 0
}

// mixedScript reports traditional characters in a simplified text, each once
// a passage, unless the whole deck is a traditional one.
func mixedScript(t passage) []mark {
	if !t.page.chinese || t.page.hant || t.part == sourcePart {
		return nil
	}
	var list []mark
	seen := map[rune]bool{}
	for _, r := range t.text {
		if to := answer.Simplified(r); to != r && !seen[r] {
			seen[r] = true
			list = append(list, mark{piece: string(r), args: []string{string(r), string(to)}})
		}
	}
	return list
}
