package proof

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// Rules about words and sentences.

// A twin is a pair of characters that is a slip of the hand, unless one of
// the characters given stands before or behind it.
type twin struct{ pair, before, after string }

// twins returns the pairs; the exceptions are words that happen to meet, such
// as 目的 and 的, 为了 and 了解, 不了了之.
func twins() []twin {
	return []twin{
		{"您你", "", ""}, {"你您", "", ""}, {"的的", "目", "确士"}, {"了了", "为除不明知", "解结断却然之"},
		{"们们", "", ""}, {"我我", "", ""}, {"也也", "", ""}, {"把把", "一两几", ""}, {"被被", "", ""},
		{"和和", "总温", "气美睦"}, {"就就", "成将", ""}, {"这这", "", ""}, {"，，", "", ""}, {"。。", "。", "。"},
		{"、、", "", ""}, {"；；", "", ""},
	}
}

var sameWord = sync.OnceValue(func() *regexp.Regexp {
	words := []string{"the", "a", "an", "to", "of", "and", "in", "for", "with", "your", "you", "we"}
	for i, w := range words {
		words[i] = w + `\s+` + w
	}
	return regexp.MustCompile(`(?i)\b(?:` + strings.Join(words, "|") + `)\b`)
})

func hasLatin(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c >= 'a' && c <= 'z' {
			return true
		}
	}
	return false
}

func doubled(t passage) []mark {
	var list []mark
	for _, w := range twins() {
		rest := t.text
		for i := strings.Index(rest, w.pair); i >= 0; i = strings.Index(rest, w.pair) {
			before, _ := utf8.DecodeLastRuneInString(rest[:i])
			rest = rest[i+len(w.pair):]
			after, _ := utf8.DecodeRuneInString(rest)
			if !strings.ContainsRune(w.before, before) && !strings.ContainsRune(w.after, after) {
				list = append(list, mark{piece: w.pair})
			}
		}
	}
	if hasLatin(t.text) {
		list = append(list, matches(sameWord(), t.text)...)
	}
	return list
}

var unfilled = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:\p{Han}|\b)[XＸ×]{2,}(?:\p{Han}|\b)|\bX(?:小时|分钟|个|天|元|年|月)|第?PAGE\p{Han}?|NUMPAGES|\b(?:TODO|TBD|FIXME)\b` +
		`|(?i:lorem ipsum)|某某(?:公司|某|先生|女士|人)|（(?:待补充?|略|此处省略)）|【(?:请?填|公司名|姓名|数字)[^】]*】|\[(?:公司名称?|你的?姓名|姓名|数字|日期)\]`)
})

func placeholder(t passage) []mark {
	if t.part == blankPart || !mentions(t.text, "X", "Ｘ", "×", "PAGE", "TODO", "TBD", "FIXME", "orem", "OREM", "某某", "（待", "（略", "（此处", "【", "[") {
		return nil
	}
	return matches(unfilled(), t.text)
}

// cutOff reports paragraphs that stop: prose of an answer or an explanation
// without its mark at the end, and any text that ends in a mark after which
// something must come.
func cutOff(t passage) []mark {
	if t.part == sourcePart || t.part == titlePart || t.part == blankPart {
		return nil
	}
	spoken := t.entry != nil && t.entry.IsQuestion() && (t.part == answerPart || t.part == whyPart)
	var list []mark
	for _, p := range paragraphs(t.text) {
		last, _ := utf8.DecodeLastRuneInString(p)
		ends := strings.ContainsRune("。！？…”’）」』》】：.!?"+gap, last)
		if strings.ContainsRune("，、；（“《【「—,(", last) || spoken && isProse(p) && !ends {
			r := []rune(p)
			list = append(list, mark{piece: string(r[max(0, len(r)-10):])})
		}
	}
	return list
}
