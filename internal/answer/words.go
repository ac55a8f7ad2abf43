package answer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A wordKind tells the words of a text apart.
type wordKind uint8

const (
	hanWord    wordKind = iota // one character
	latinWord                  // letters, perhaps with digits: FCR, 5W1H, don't
	numberWord                 // 12.6, 1,200
)

// A word is a character, a Latin word or a number of a text.
type word struct {
	kind  wordKind
	start int // byte in the text
	text  string
}

func (w word) end() int { return w.start + len(w.text) }

// words returns the words of a text in order; marks and blanks are between
// them.
func words(text string) []word {
	var list []word
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case isHan(r):
			list = append(list, word{hanWord, i, text[i : i+n]})
		case isLatin(r) || unicode.IsDigit(r):
			var w word
			w, n = longWord(text, i)
			list = append(list, w)
		}
		i += n
	}
	return list
}

// longWord reads the Latin word or number that begins at i.
func longWord(text string, i int) (word, int) {
	kind, end := numberWord, i
	for end < len(text) {
		r, n := utf8.DecodeRuneInString(text[end:])
		if isLatin(r) {
			kind = latinWord
		} else if !unicode.IsDigit(r) && !joins(text, end, r, n) {
			break
		}
		end += n
	}
	return word{kind, i, text[i:end]}, end - i
}

// joins reports whether a mark at byte i stands inside of a word: the point
// and the comma in a number, the apostrophe and the hyphen in a word.
func joins(text string, i int, r rune, n int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+n:])
	switch r {
	case '.', ',':
		return unicode.IsDigit(before) && unicode.IsDigit(after)
	case '\'', '’', '-', '_':
		return isLatin(before) && isLatin(after)
	}
	return false
}

// A stretch is the bytes [start, end) of a text.
type stretch struct{ start, end int }

func (s stretch) of(text string) string { return text[s.start:s.end] }

// Sentences returns the sentences and the items of lists of a text, without
// the marks and blanks at their ends; what has no word is none.
func Sentences(text string) []string {
	var list []string
	for _, s := range sentences(text) {
		if t := strings.TrimRight(strings.TrimSpace(s.of(text)), "。！？!?；;…."); len(words(t)) > 0 {
			list = append(list, t)
		}
	}
	return list
}

// sentences splits a text behind the marks that end a sentence and at the ends
// of lines, so that an item of a list is a sentence. Every byte is in one.
func sentences(text string) []stretch { return split(text, endsSentence) }

// clauses splits a text behind commas too.
func clauses(text string) []stretch {
	return split(text, func(text string, i int, r rune) bool {
		return strings.ContainsRune("，、：,:", r) && !inNumber(text, i) || endsSentence(text, i, r)
	})
}

func endsSentence(text string, i int, r rune) bool {
	return strings.ContainsRune("。！？!?；;…\n", r) || r == '.' && !inNumber(text, i) && blankAt(text, i+1)
}

func inNumber(text string, i int) bool {
	return i > 0 && i+1 < len(text) && isDigit(text[i-1]) && isDigit(text[i+1])
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

func blankAt(text string, i int) bool {
	return i >= len(text) || strings.IndexByte(" \t\r\n", text[i]) >= 0
}

// split cuts a text behind every run of marks that ends says; quotation marks
// that close and blanks stay with what they follow.
func split(text string, ends func(text string, i int, r rune) bool) []stretch {
	var list []stretch
	start, over := 0, false
	for i, r := range text {
		switch {
		case ends(text, i, r):
			over = true
		case over && !strings.ContainsRune("”’」』）)》】\"' \t\r", r):
			list = append(list, stretch{start, i})
			start, over = i, false
		}
	}
	if start < len(text) {
		list = append(list, stretch{start, len(text)})
	}
	return list
}
