package deck

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Characters that a reader does not see, and a terminal or an editor obeys,
// are never shown (package render drops them), but their author is told: they
// come with copied text, or to deceive. The first of each kind in a line is
// reported. Joiners and selectors stay unmentioned where scripts and emoji
// need them.

// reportHidden reports the hidden characters of a file.
func reportHidden(src *source, r *reporter) {
	line, told := -1, ""
	for i := 0; i < len(src.text); {
		c := src.text[i]
		if !suspect(c) {
			i++
			continue
		}
		char, size := utf8.DecodeRuneInString(src.text[i:])
		if code := hidden(char); code != "" && !src.needed(char, i) {
			if n := src.line(i); n != line {
				line, told = n, ""
			}
			if !strings.Contains(told, code) {
				told += code + " "
				r.at(i, Warning, code, fmt.Sprintf("U+%04X", char))
			}
		}
		i += size
	}
}

// suspect tells whether a hidden character may begin with the byte.
func suspect(c byte) bool {
	switch c {
	case '\n', '\t':
		return false
	case 0x7f, 0xc2, 0xcd, 0xd8, 0xe1, 0xe2, 0xe3, 0xef, 0xf3:
		return true
	}
	return c < 0x20
}

// hidden returns the code of what is wrong with a character, or "".
func hidden(r rune) string {
	switch {
	case r < 0x20, r >= 0x7f && r < 0xa0, r == 0x2028, r == 0x2029:
		return "control-character"
	case r == 0x61c, r == 0x200e, r == 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return "bidi-character"
	case r == 0xad, r == 0x34f, r == 0x115f, r == 0x1160, r == 0x180e, r == 0x3164, r == 0xfeff, r == 0xffa0,
		r >= 0x200b && r <= 0x200d, r >= 0x2060 && r <= 0x2065, r >= 0x206a && r <= 0x206f,
		r >= 0xfff9 && r <= 0xfffb, r >= 0xe0000 && r <= 0xe007f:
		return "invisible-character"
	}
	return ""
}

// needed tells whether the character at an offset has an honest use there: a
// joiner within emoji or a script that joins, a mark of direction in a line
// that has letters of both, a tag behind a flag.
func (s *source) needed(r rune, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(s.text[:at])
	switch {
	case r == 0x200c || r == 0x200d:
		return unicode.In(before, unicode.So, unicode.Sk, unicode.M) || before == 0xfe0f ||
			unicode.IsLetter(before) && !unicode.In(before, unicode.Han, unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
	case r == 0x61c || r == 0x200e || r == 0x200f:
		return strings.ContainsFunc(s.text[s.lineStart(at):s.lineEnd(at)], func(r rune) bool {
			return unicode.In(r, unicode.Arabic, unicode.Hebrew)
		})
	case r >= 0xe0000:
		return before == 0x1f3f4 || before >= 0xe0000 && before <= 0xe007f
	}
	return false
}
