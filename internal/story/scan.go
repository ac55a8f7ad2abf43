package story

import "strings"

// A line of a document, with what it is outside of fences.
type line struct {
	text    string
	fenced  bool   // inside a closed fence, its two marks included
	level   int    // of a heading, 1 to 6; 0 = no heading
	heading string // its text
}

// scan splits a text into lines and finds fences and headings. A fence that
// is never closed is none: one forgotten mark must not swallow the stories
// behind it.
func scan(text string) []line {
	raw := strings.Split(text, "\n")
	closers := longestClosers(raw)
	lines := make([]line, len(raw))
	var open fence
	for i, t := range raw {
		lines[i].text = t
		f := fenceOf(t)
		switch {
		case open.n > 0:
			lines[i].fenced = true
			if f.closes(open) {
				open = fence{}
			}
		case f.opens() && closers[i+1][f.kind()] >= f.n:
			lines[i].fenced = true
			open = f
		default:
			lines[i].level, lines[i].heading = headingOf(t)
		}
	}
	return lines
}

// opener reports whether a line outside of fences looks like the start of one.
func (l line) opener() bool { return !l.fenced && fenceOf(l.text).opens() }

// A fence mark: n times the same character, and what stands behind it.
type fence struct {
	char byte // '`' or '~'
	n    int
	info string
}

// fenceOf reads a line as a fence mark; n is 0 where it is none.
func fenceOf(s string) fence {
	rest := strings.TrimLeft(s, " ")
	if len(s)-len(rest) > 3 || rest == "" || rest[0] != '`' && rest[0] != '~' {
		return fence{}
	}
	n := len(rest) - len(strings.TrimLeft(rest, rest[:1]))
	if n < 3 {
		return fence{}
	}
	return fence{rest[0], n, strings.TrimSpace(rest[n:])}
}

func (f fence) opens() bool { return f.n > 0 && (f.char == '~' || !strings.Contains(f.info, "`")) }

func (f fence) closes(open fence) bool {
	return f.n >= open.n && f.char == open.char && f.info == ""
}

func (f fence) kind() int {
	if f.char == '~' {
		return 1
	}
	return 0
}

// longestClosers gives, for every line, the longest mark of each kind that
// could close a fence at that line or later.
func longestClosers(raw []string) [][2]int {
	out := make([][2]int, len(raw)+1)
	for i := len(raw) - 1; i >= 0; i-- {
		out[i] = out[i+1]
		if f := fenceOf(raw[i]); f.n > 0 && f.info == "" {
			out[i][f.kind()] = max(out[i][f.kind()], f.n)
		}
	}
	return out
}

// headingOf reads a line as an ATX heading: its level (0 = none) and text.
func headingOf(s string) (level int, text string) {
	rest := strings.TrimLeft(s, " ")
	if len(s)-len(rest) > 3 {
		return 0, ""
	}
	text = strings.TrimLeft(rest, "#")
	level = len(rest) - len(text)
	if level == 0 || level > 6 || text != "" && text[0] != ' ' && text[0] != '\t' {
		return 0, ""
	}
	text = strings.TrimSpace(text)
	if open := strings.TrimRight(text, "#"); open != text && (open == "" || strings.HasSuffix(open, " ")) {
		text = strings.TrimSpace(open)
	}
	return level, text
}
