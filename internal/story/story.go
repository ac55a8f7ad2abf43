// Package story is a person's story bank: the five to ten things they lived
// through that carry most of an interview. It is pure: texts in, values out;
// it reads no clock, keeps no state and knows no sentence of the program's
// (flaws come out as codes, package lang says them).
//
// A Story is a plain value. It has three forms: the value itself; JSON, as the
// value of a fact in the append-only log (Encode, Decode); and Markdown, one
// readable document a story, for an editor and for files (Print, Parse).
// Clean is the form in which all three agree: Parse gives back what Print was
// given, cleaned, and nothing that a person wrote is dropped on the way.
//
// Over a bank of stories stand four questions, each a function of its own:
// Coverage says which competencies and kinds of question have a story, Cover
// finds the fewest stories that carry all chosen questions, Check looks at
// the shape of one story, and Contradictions finds the numbers that a careful
// interviewer would stumble over.
package story

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"rehearse/internal/card"
)

// A Story is one experience, told by the parts of STAR. The texts are
// Markdown as the person wrote it.
type Story struct {
	ID           string
	Title        string // one line
	Situation    string
	Task         string
	Action       string
	Result       string
	Learned      string
	Numbers      []string   // the numbers to remember, one a line, as the person lists them
	Competencies []string   // tags
	Cards        []card.Key // the questions it answers
	Used         []Use      // where it was told
	Slot         string     // ID of the starting slot it came from; "" = none
}

// A Use is one interview in which a story was told.
type Use struct {
	At    string // YYYY-MM-DD; "" = not known
	Where string // one line
}

// Clean returns the story in the form that survives being written and read:
// line ends are \n, texts have no blank lines around them, lists no empty and
// no double items, one-line texts one line, ids and tags only characters
// that may stand in a comment. A use whose date is none keeps it as words.
func (s Story) Clean() Story {
	s.ID, s.Slot = token(s.ID), token(s.Slot)
	s.Title = oneLine(s.Title)
	for _, p := range textParts() {
		text := p.of(&s)
		*text = cleanText(*text)
	}
	s.Numbers = unique(each(s.Numbers, oneLine))
	s.Competencies = unique(each(s.Competencies, token))
	s.Cards = unique(each(s.Cards, func(k card.Key) card.Key { return card.Key(token(string(k))) }))
	var used []Use
	for _, u := range s.Used {
		if u = u.clean(); u != (Use{}) {
			used = append(used, u)
		}
	}
	s.Used = unique(used)
	return s
}

// clean reads the use as its line would be read.
func (u Use) clean() Use { return parseUse(oneLine(u.At + " " + u.Where)) }

// parseUse reads "2026-12-02 where"; without a date all of it is the place.
func parseUse(line string) Use {
	first, rest, _ := strings.Cut(line, " ")
	if _, err := time.Parse(time.DateOnly, first); err == nil {
		return Use{At: first, Where: rest}
	}
	return Use{Where: line}
}

func (u Use) line() string { return strings.TrimSpace(u.At + " " + u.Where) }

// cleanText unifies line ends and drops blank lines at both ends. The
// indentation of the first line stays: it may be a list or code.
func cleanText(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	s = strings.ReplaceAll(s, "\x00", "\uFFFD")
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	for {
		line, rest, more := strings.Cut(s, "\n")
		if !more || strings.TrimSpace(line) != "" {
			return s
		}
		s = rest
	}
}

// oneLine joins a text to one line with single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(cleanText(s)), " ") }

// token drops what can not stand in a word of a metadata comment.
func token(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune(";；<>,，、", r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

// each maps a list and drops what became empty; nil where nothing is left.
func each[T ~string](list []T, f func(T) T) []T {
	var out []T
	for _, v := range list {
		if v = f(v); v != "" {
			out = append(out, v)
		}
	}
	return out
}

// unique drops all but the first of equal items.
func unique[T comparable](list []T) []T {
	var out []T
	for _, v := range list {
		if !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}
