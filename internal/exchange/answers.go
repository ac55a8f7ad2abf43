package exchange

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"rehearse/internal/card"
)

// Own answers as a document
//
// Below a title, each answer has a heading of level 2 with the question, a
// comment with its card, and the text:
//
//	## How do you calm a caller?
//	<!-- answer: cs/b01 -->
//
// The headings of an answer are set two levels deeper, and "headings: +2" in
// the comment says so; where they would not go so deep, and for what else
// would be read as the document's own, a backslash is put before the line.
// Reading takes both away again: ParseAnswers gives what PrintAnswers got,
// cleaned. A heading below which the comment stands begins an answer wherever
// it is, even behind a code block that was never closed.

// An Answer is one's own answer to a question.
type Answer struct {
	Card    card.Key // "" in a document: Heading says which
	Heading string   // the question, on one line
	Text    string   // Markdown
	Line    int      // of the heading, from 1; of no meaning to PrintAnswers
}

// CleanAnswer returns a text as a document can hold it: with plain line ends,
// without blank lines before it and white space behind it.
func CleanAnswer(text string) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	for {
		first, rest, more := strings.Cut(text, "\n")
		if strings.TrimSpace(first) != "" || !more {
			return strings.TrimRight(text, " \t\n\v\f\u0085\u00a0\u3000")
		}
		text = rest
	}
}

const (
	answerMark = "<!-- answer:"
	storyMark  = "<!-- story:"
	deeper     = "headings: +2"
)

// PrintAnswers writes the answers below a title.
func PrintAnswers(title string, all []Answer) string {
	var b strings.Builder
	b.WriteString("# " + title + "\n")
	for _, a := range all {
		text, mark := CleanAnswer(a.Text), ""
		if canNest(text) {
			text, mark = nest(text), "; "+deeper
		}
		b.WriteString("\n## " + oneLine(a.Heading) + "\n" + answerMark + " " + string(a.Card) + mark + " -->\n\n" + guard(text) + "\n")
	}
	return b.String()
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// hashes counts the hashes that a line begins with, up to blanks.
func hashes(line string) int {
	line = strings.TrimLeft(line, " ")
	return len(line) - len(strings.TrimLeft(line, "#"))
}

// canNest tells that there are headings, none of which would go too deep.
func canNest(text string) bool {
	most := 0
	for line := range strings.SplitSeq(text, "\n") {
		most = max(most, hashes(line))
	}
	return most > 0 && most <= 4
}

func nest(text string) string { return eachLine(text, func(l string) string { return setIn(l, 2) }) }

// flatten is the reverse of nest. What a person made less deep since stays.
func flatten(text string) string {
	return eachLine(text, func(l string) string {
		if hashes(l) < 3 {
			return l
		}
		return setIn(l, -2)
	})
}

// setIn changes the level of a heading.
func setIn(line string, more int) string {
	n := hashes(line)
	if n == 0 {
		return line
	}
	at := strings.IndexByte(line, '#')
	return line[:at] + strings.Repeat("#", n+more) + line[at+n:]
}

func eachLine(text string, change func(string) string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = change(l)
	}
	return strings.Join(lines, "\n")
}

// guard puts a backslash before lines that the document has a use for, and
// before those that look guarded; unguard takes it away.
func guard(text string) string {
	return eachLine(text, func(l string) string {
		if rest := strings.TrimLeft(l, " "); ours(strings.TrimLeft(rest, `\`)) {
			return l[:len(l)-len(rest)] + `\` + rest
		}
		return l
	})
}

func unguard(text string) string {
	return eachLine(text, func(l string) string {
		rest := strings.TrimLeft(l, " ")
		if after, ok := strings.CutPrefix(rest, `\`); ok && ours(strings.TrimLeft(after, `\`)) {
			return l[:len(l)-len(rest)] + after
		}
		return l
	})
}

// ours tells what begins an answer or ends one.
func ours(s string) bool {
	n := hashes(s)
	return n == 1 || n == 2 || strings.HasPrefix(s, answerMark) || strings.HasPrefix(s, storyMark)
}

// Sealed puts a line before a document by which Unedited tells whether anyone
// has changed it since.
func Sealed(document string) string { return seal + fingerprint(document) + " -->\n" + document }

const seal = "<!-- rehearse export "

// Unedited reports whether a text is a document as Sealed left it.
func Unedited(text string) bool {
	first, rest, _ := strings.Cut(text, "\n")
	return first == seal+fingerprint(rest)+" -->"
}

func fingerprint(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:8])
}
