package answer

import (
	"time"
	"unicode"
)

// SpeechRate is how many Chinese characters are spoken in a minute where
// nobody has set another rate. wordRate is how many English words are spoken
// by someone who speaks at SpeechRate.
const (
	SpeechRate = 220
	wordRate   = 150
)

// A Size is how much a text is.
type Size struct {
	Characters int           // Han characters and kana
	Words      int           // words of other scripts, and numbers
	Speech     time.Duration // the time to say it, without pauses
}

// Total is what writers of Chinese count: characters, words and numbers.
func (s Size) Total() int { return s.Characters + s.Words }

// Over returns by how much the text passes a limit: 0 where it fits, or where
// the limit is 0 and there is none.
func (s Size) Over(limit time.Duration) time.Duration {
	if limit <= 0 {
		return 0
	}
	return max(0, s.Speech-limit)
}

// Length measures a text that is spoken at rate characters a minute; below 1
// it is SpeechRate. A digit takes as long as a character, and so does a letter
// of an abbreviation, which is spelled; a word of letters takes 220/150 of a
// character. Marks take no time, so Markdown may stay in.
func Length(text string, rate int) Size {
	if rate < 1 {
		rate = SpeechRate
	}
	var s Size
	var units float64 // characters
	for _, w := range words(text) {
		switch w.kind {
		case hanWord:
			s.Characters++
			units++
		case numberWord:
			s.Words++
			units += float64(count(w.text, unicode.IsDigit))
		case latinWord:
			s.Words++
			units += letterUnits(w.text)
		}
	}
	s.Speech = time.Duration(units / float64(rate) * float64(time.Minute))
	return s
}

// letterUnits is how many characters it takes as long to say as a word.
func letterUnits(word string) float64 {
	upper, lower := count(word, unicode.IsUpper), count(word, unicode.IsLower)
	digits := float64(count(word, unicode.IsDigit))
	if upper > 1 && lower == 0 {
		return float64(upper) + digits
	}
	return float64(SpeechRate)/wordRate + digits
}

func count(s string, is func(rune) bool) int {
	n := 0
	for _, r := range s {
		if is(r) {
			n++
		}
	}
	return n
}
