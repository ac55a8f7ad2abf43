package deck

import (
	"sort"
	"strconv"
	"unicode/utf8"
)

// A reporter gathers the diagnostics of one file.
type reporter struct {
	name string  // of the file
	src  *source // nil until the file is decoded
	list []finding
	more bool // some were left out
}

// A finding is a diagnostic whose line and column are not known yet: counting
// the characters of a long line once for each of them would take for ever.
type finding struct {
	offset int // -1 where it is about the whole file
	Diagnostic
}

// at reports something about the text at a byte offset.
func (r *reporter) at(offset int, s Severity, code string, args ...string) {
	if len(r.list) >= maxDiagnostics {
		r.more = true
		return
	}
	r.list = append(r.list, finding{offset, Diagnostic{File: r.name, Severity: s, Code: code, Args: args}})
}

// file reports something about the file as a whole.
func (r *reporter) file(s Severity, code string, args ...string) { r.at(-1, s, code, args...) }

// diagnostics returns what was reported, in the order of the file.
func (r *reporter) diagnostics() []Diagnostic {
	sort.SliceStable(r.list, func(i, j int) bool { return r.list[i].offset < r.list[j].offset })
	out := make([]Diagnostic, 0, len(r.list)+1)
	var last struct{ offset, line, column int }
	for _, f := range r.list {
		if f.offset >= 0 {
			offset := min(f.offset, len(r.src.text))
			line := r.src.line(offset)
			start, column := r.src.lines[line-1], 1
			if line == last.line {
				start, column = last.offset, last.column
			}
			column += utf8.RuneCountInString(r.src.text[start:offset])
			last.offset, last.line, last.column = offset, line, column
			f.Line, f.Column = line, column
		}
		out = append(out, f.Diagnostic)
	}
	if r.more {
		out = append(out, Diagnostic{File: r.name, Severity: Warning, Code: "too-many", Args: []string{strconv.Itoa(maxDiagnostics)}})
	}
	return out
}
