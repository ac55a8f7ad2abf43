package mock

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Three kinds of text go into a report: what people typed is text, every mark
// of it escaped; what a deck has on one line keeps its inline Markdown; what
// a deck has as blocks is quoted, if nothing in it would reach out of a quote.

// clean takes out what no page can show and what would turn the text around
// it: controls, marks of direction, noncharacters.
func clean(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\u0085", "\n", "\t", " ", "\v", "\n", "\f", "\n").Replace(s)
	return strings.Map(func(r rune) rune {
		switch {
		case r != '\n' && unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), unicode.Is(unicode.Noncharacter_Code_Point, r), r == '\uFEFF':
			return -1
		}
		return r
	}, s)
}

var (
	inlineMarks = regexp.MustCompile("[\\\\`*_\\[\\]<>&|~#@{}$]")
	autolinks   = regexp.MustCompile(`(?i)(://|\bwww\.)`)
	lineStart   = regexp.MustCompile(`^([-+=:]|\d+[.)])`)
)

// plain escapes one line that a person wrote.
func plain(line string) string {
	line = strings.Trim(oneLine(clean(line)), " ")
	line = inlineMarks.ReplaceAllString(line, `\$0`)
	line = autolinks.ReplaceAllStringFunc(line, func(s string) string {
		if s == "://" {
			return `\://`
		}
		return s[:len(s)-1] + `\.`
	})
	return lineStart.ReplaceAllStringFunc(line, func(s string) string { return s[:len(s)-1] + `\` + s[len(s)-1:] })
}

// quoted is text that a person wrote, line for line in a quote; "" for none.
func quoted(s string) string {
	lines := strings.Split(strings.TrimSpace(clean(s)), "\n")
	for i, l := range lines {
		lines[i] = plain(l)
	}
	var b strings.Builder
	for i, l := range lines {
		b.WriteString(strings.TrimRight("> "+l, " "))
		if l != "" && i+1 < len(lines) && lines[i+1] != "" {
			b.WriteString("  ") // the line ends where it ended; goldmark misreads \\ before a backslash here
		}
		b.WriteString("\n")
	}
	if b.Len() == len(">\n") {
		return ""
	}
	return b.String()
}

// inline is a line of a deck with its Markdown, HTML shown as it is written.
func inline(s string) string {
	s = oneLine(clean(s))
	var b strings.Builder
	for s != "" {
		at := strings.IndexAny(s, "`<\\")
		if at < 0 {
			break
		}
		b.WriteString(s[:at])
		s = s[at:]
		n := 1
		switch s[0] {
		case '`':
			n = codeSpan(s)
			b.WriteString(s[:n])
		case '<':
			b.WriteString("&lt;")
		case '\\':
			n = min(2, len(s))
			b.WriteString(s[:n])
		}
		s = s[n:]
	}
	return b.String() + s
}

// blockStart is what would begin a block at the head of a list item.
var blockStart = regexp.MustCompile("^([-+=#>:]|\\*(?: |$)|(?:[*_] *){3,}$|\\d+[.)]|`{3}|~{3}|\\[[ xX]\\])")

// bullet is a line of a deck as all of a list item.
func bullet(s string) string {
	s = inline(s)
	at := blockStart.FindStringIndex(s)
	if at == nil {
		return s
	}
	end := 0
	for s[end] >= '0' && s[end] <= '9' {
		end++
	}
	return s[:end] + `\` + s[end:]
}

// codeSpan is the length of the code span that s begins with, else of its run
// of backticks.
func codeSpan(s string) int {
	run := len(s) - len(strings.TrimLeft(s, "`"))
	for at := run; at < len(s); {
		if s[at] != '`' {
			at++
			continue
		}
		rest := s[at:]
		closing := len(rest) - len(strings.TrimLeft(rest, "`"))
		at += closing
		if closing == run {
			return at
		}
	}
	return run
}

// cell hides the pipes of a line of Markdown from a table.
func cell(md string) string {
	var b strings.Builder
	escaped := false
	for _, r := range md {
		if r == '|' && !escaped {
			b.WriteByte('\\')
		}
		escaped = r == '\\' && !escaped
		b.WriteRune(r)
	}
	return b.String()
}

// block is Markdown of a deck as a quote. Where it holds more than paragraphs,
// lists, code and tables, such as a heading or HTML, it is shown as written.
func block(md string) string {
	md = strings.TrimSpace(clean(md))
	if md == "" {
		return ""
	}
	if !quotable(md) {
		return quoted(md)
	}
	lines := strings.Split(md, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight("> "+l, " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

func quotable(md string) bool {
	if strings.Count(md, "\n") > 200 || len(md) > 20_000 { // nesting costs the parser
		return false
	}
	pc := parser.NewContext()
	root := markdown().Parser().Parse(text.NewReader([]byte(md)), parser.WithContext(pc))
	ok := len(pc.References()) == 0
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n.Kind() {
		case ast.KindHeading, ast.KindHTMLBlock, ast.KindRawHTML, ast.KindThematicBreak, ast.KindImage, east.KindTaskCheckBox:
			ok = false
			return ast.WalkStop, nil
		}
		return ast.WalkContinue, nil
	})
	return ok
}
