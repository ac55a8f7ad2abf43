package answer

import (
	"unicode"

	"golang.org/x/text/width"
)

// fold returns the form in which characters are compared: half width, lower
// case, simplified. One rune stays one rune.
func fold(r rune) rune {
	if r < 0x80 {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	if f := width.LookupRune(r).Folded(); f != 0 {
		r = f
	}
	return Simplified(unicode.ToLower(r))
}

// isHan reports whether r is written without blanks between words: a Chinese
// character, or kana.
func isHan(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// isLatin reports whether r belongs into a word that is written with blanks
// around it.
func isLatin(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsMark(r)) && !isHan(r)
}
