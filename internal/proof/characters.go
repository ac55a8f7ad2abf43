package proof

import (
	"regexp"
	"strings"
	"sync"
)

// Rules about single characters and marks.

// mentions reports whether any of the words is in s. Most texts have none of
// what a rule looks for, and leave here without a regular expression.
func mentions(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

func matches(re *regexp.Regexp, s string) []mark {
	var list []mark
	for _, m := range re.FindAllString(s, -1) {
		list = append(list, mark{piece: m})
	}
	return list
}

// damaged matches what is left of text that went through a wrong encoding:
// question marks between Chinese characters, characters of private use, UTF-8
// read as Latin-1 or as GBK, and the fillings of uninitialised memory.
var damaged = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\p{Han}\?{2,}\p{Han}|[\x{FFFD}\x{E000}-\x{F8FF}]+` +
		`|(?:[ãäåæçèéï][\x{80}-\x{BF}ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2})+|Ã[\x{80}-\x{BF}]|â€[\x{80}-\x{BF}œ™˜“”]` +
		`|锟斤拷|烫烫烫|屯屯屯|锛.?|銆.?|鈥.?`)
})

func mojibake(t passage) []mark {
	if !strings.ContainsFunc(t.text, suspicious) {
		return nil
	}
	return matches(damaged(), t.text)
}

// suspicious reports whether damaged text may begin with r.
func suspicious(r rune) bool {
	switch {
	case r == '?', r == 0xFFFD, r >= 0xE000 && r <= 0xF8FF, r >= 0xC0 && r < 0x100:
		return true
	}
	return r >= 0x2E80 && strings.ContainsRune("锟烫屯锛銆鈥", r)
}

var oddMark = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\p{Han}{0,4}(?:\?[!！]+[?？]*|？!+[?？]*|？！+[?？]*-?)\p{Han}`)
})

func oddMarks(t passage) []mark {
	if !mentions(t.text, "?!", "?！", "？!", "？！") {
		return nil
	}
	return matches(oddMark(), t.text)
}

// syllable matches pinyin in parentheses; the mark of the tone tells it from
// an abbreviation.
var syllable = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\p{Han}[(（][a-zü' ]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü' āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]*[)）]`)
})

func pinyin(t passage) []mark {
	if !mentions(t.text, "(", "（") {
		return nil
	}
	return matches(syllable(), t.text)
}

var narrowMark = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\p{Han}[,;:?!.()]\p{Han}|\p{Han}[,;?!]\s*$|\p{Han}[,;?!]\n`)
})

func halfWidth(t passage) []mark {
	if !strings.ContainsAny(t.text, ",;:?!.()") {
		return nil
	}
	return matches(narrowMark(), t.text)
}

// unpaired reports brackets and quotation marks of a paragraph that do not
// pair up. A quotation may run over several paragraphs: then the opening mark
// is repeated, so that only a closing mark too many counts against it.
func unpaired(t passage) []mark {
	var list []mark
	for _, p := range paragraphs(t.text) {
		for _, pair := range []string{"“”", "（）", "《》", "「」", "【】"} {
			m := []rune(pair)
			open, shut := strings.Count(p, string(m[0])), strings.Count(p, string(m[1]))
			switch {
			case open > shut:
				list = append(list, mark{piece: tail(p, string(m[0]))})
			case open < shut:
				list = append(list, mark{piece: tail(p, string(m[1]))})
			}
		}
	}
	return list
}

// tail is what stands from the last m on, cut short.
func tail(s, m string) string {
	r := []rune(s[strings.LastIndex(s, m):])
	return string(r[:min(len(r), 8)])
}

var rawMark = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?m)^\s*[*•●▪■◆]+\p{Han}{1,4}|^\s*[•●▪■◆]\s*\p{Han}{1,4}|\*\*[^\s*]{0,4}`)
})

func strayMark(t passage) []mark {
	if !strings.ContainsAny(t.raw, "*•●▪■◆") {
		return nil
	}
	raw := code().ReplaceAllString(t.raw, gap)
	return matches(rawMark(), bold().ReplaceAllString(raw, "$1"))
}

var bold = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\*\*([^*\n]+)\*\*`) })
