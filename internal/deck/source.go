package deck

import (
	"bytes"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Limits of one file. They stand far above what a person writes, and low
// enough that no file can stall the program.
const (
	maxSize     = 32 << 20 // bytes
	maxDamaged  = 20       // lines with broken UTF-8 beyond which a file is in another encoding
	maxDepth    = 60       // containers (quotes, list items) on one line
	maxColumns  = 64       // columns of a table
	maxLineRead = 32 << 10 // bytes of an HTML line that decide what it is
)

// A source is the text of a file, with line ends made \n and without a byte
// order mark, and knows where its lines begin.
type source struct {
	text  string
	lines []int // offset of the first byte of each line
}

func newSource(text string) *source {
	lines := make([]int, 1, strings.Count(text, "\n")+1)
	for i := 0; i < len(text); {
		n := strings.IndexByte(text[i:], '\n')
		if n < 0 {
			break
		}
		i += n + 1
		lines = append(lines, i)
	}
	return &source{text: text, lines: lines}
}

// line returns the number, from 1, of the line that holds the byte at offset.
func (s *source) line(offset int) int {
	return sort.Search(len(s.lines), func(i int) bool { return s.lines[i] > offset })
}

// lineStart returns the offset at which the line of offset begins.
func (s *source) lineStart(offset int) int { return s.lines[s.line(offset)-1] }

// lineEnd returns the offset of the \n that ends the line of offset, or the
// end of the text.
func (s *source) lineEnd(offset int) int {
	if i := strings.IndexByte(s.text[offset:], '\n'); i >= 0 {
		return offset + i
	}
	return len(s.text)
}

// offset returns the byte offset of a line and a column, both from 1, the
// column in characters.
func (s *source) offset(line, column int) int {
	line = max(1, min(line, len(s.lines)))
	at := s.lines[line-1]
	for ; column > 1 && at < len(s.text) && s.text[at] != '\n'; column-- {
		_, size := utf8.DecodeRuneInString(s.text[at:])
		at += size
	}
	return at
}

// decode turns the bytes of a file into a source. A file that is no UTF-8
// text gives nil and an error; a few broken bytes are reported and replaced.
func decode(raw []byte, report *reporter) *source {
	switch {
	case len(raw) > maxSize:
		report.file(Error, "too-large", strconv.Itoa(maxSize>>20))
		return nil
	case bytes.HasPrefix(raw, []byte("\xff\xfe")), bytes.HasPrefix(raw, []byte("\xfe\xff")):
		report.file(Error, "utf-16")
		return nil
	}
	raw = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))
	src := newSource(unixLines(string(raw)))
	report.src = src
	if i := strings.IndexByte(src.text, 0); i >= 0 {
		report.at(i, Error, "binary-file")
		return nil
	}
	if !utf8.ValidString(src.text) {
		src = repair(src, report)
	}
	if src != nil {
		reportHidden(src, report)
	}
	return src
}

// unixLines makes every line end \n: those of Windows (\r\n) and those of
// old Macs (\r), which Markdown takes for line ends too.
func unixLines(text string) string {
	if strings.IndexByte(text, '\r') < 0 {
		return text
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
}

// repair reports the first broken byte of each line and replaces all of them,
// unless there are so many that the file must be in another encoding.
func repair(src *source, report *reporter) *source {
	clean := newSource(strings.ToValidUTF8(src.text, "\uFFFD"))
	var damaged []int // offsets in clean: lines keep their number, and what stands before the byte its length
	for n, start := range src.lines {
		end := len(src.text)
		if n+1 < len(src.lines) {
			end = src.lines[n+1]
		}
		if i := invalidAt(src.text[start:end]); i >= 0 {
			damaged = append(damaged, clean.lines[n]+i)
		}
	}
	report.src = clean
	if len(damaged) > maxDamaged {
		report.at(damaged[0], Error, "not-utf-8", strconv.Itoa(len(damaged)))
		return nil
	}
	for _, offset := range damaged {
		report.at(offset, Error, "invalid-utf-8")
	}
	return clean
}

func invalidAt(s string) int {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}
