// Package lang holds every sentence that the program says, in Chinese and in
// English. A Message is written with both, unkeyed, so that one without the
// other does not compile; a test finds empty ones and verbs that differ.
//
// Messages live in one file an area. Chinese uses full-width punctuation and
// no blanks between Chinese characters; a blank stands between Chinese and
// Latin letters or digits.
package lang

import (
	"fmt"
	"strings"
)

// Lang is a language that the program speaks.
type Lang uint8

// The languages; Chinese is the first.
const (
	Chinese Lang = iota
	English
)

// String returns the BCP 47 code.
func (l Lang) String() string {
	if l == English {
		return "en"
	}
	return "zh"
}

// Parse reads a language from a code or a locale such as zh_CN.UTF-8. C,
// POSIX and anything else that names no language we speak is not ok.
func Parse(s string) (l Lang, ok bool) {
	s, _, _ = strings.Cut(strings.ToLower(s), ".")
	s, _, _ = strings.Cut(strings.ReplaceAll(s, "-", "_"), "_")
	switch s {
	case "zh":
		return Chinese, true
	case "en":
		return English, true
	}
	return Chinese, false
}

// A Message is one sentence, or part of a screen, in every language: Chinese,
// then English. It may hold fmt verbs; numbered ones (%[2]s) where the word
// order differs. English may hold {one|many}: which of the two stands depends
// on the first whole number among the arguments.
type Message struct{ zh, en string }

// Of returns the message in l, formatted with args if there are any.
func (m Message) Of(l Lang, args ...any) string {
	s := m.zh
	if l == English {
		s = plural(m.en, args)
	}
	if len(args) == 0 {
		return s
	}
	return fmt.Sprintf(s, args...)
}

// IsZero reports whether the message says nothing.
func (m Message) IsZero() bool { return m.zh == "" && m.en == "" }

// plural takes one side of each {one|many}.
func plural(s string, args []any) string {
	begin := strings.IndexByte(s, '{')
	end := strings.IndexByte(s, '}')
	if begin < 0 || end < begin {
		return s
	}
	one, many, ok := strings.Cut(s[begin+1:end], "|")
	if !ok {
		return s
	}
	word := many
	for _, a := range args {
		if n, whole := a.(int); whole {
			if n == 1 {
				word = one
			}
			break
		}
	}
	return s[:begin] + word + plural(s[end+1:], args)
}
