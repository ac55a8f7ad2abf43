package deck

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// plain returns inline Markdown as plain text on one line: what stands
// between the marks of emphasis, code and links. It takes linear time on any
// input, which is why goldmark's inline parser does not do this.
func plain(s string) string {
	if !strings.ContainsAny(s, "*_`[]<\\&~") {
		return oneLine(s)
	}
	in := inline{src: s, drop: make([]bool, len(s))}
	in.scan()
	in.pairEmphasis()
	var b strings.Builder
	for i := range len(s) {
		if !in.drop[i] {
			b.WriteByte(s[i])
		}
	}
	text := b.String()
	if strings.IndexByte(text, '&') >= 0 {
		text = html.UnescapeString(text)
	}
	return oneLine(text)
}

// inline marks the bytes of a text that are markup.
type inline struct {
	src      string
	drop     []bool
	runs     []run
	brackets []int // offsets of open [
}

// A run is a row of equal emphasis marks.
type run struct {
	start, n    int
	mark        byte
	open, close bool
}

func (in *inline) dropRange(start, end int) {
	for i := start; i < end; i++ {
		in.drop[i] = true
	}
}

func (in *inline) scan() {
	ticks := in.tickRuns()
	for i := 0; i < len(in.src); {
		switch c := in.src[i]; c {
		case '\\':
			if i+1 < len(in.src) && isMarkup(in.src[i+1]) {
				in.drop[i] = true
				i++
			}
			i++
		case '`':
			i = in.code(i, ticks)
		case '*', '_', '~':
			i = in.emphasis(i)
		case '[':
			in.brackets = append(in.brackets, i)
			i++
		case ']':
			i = in.closeBracket(i)
		case '<':
			i = in.angle(i)
		default:
			i++
		}
	}
}

// tickRuns returns, for each length of a row of backticks, where such rows
// begin, so that the end of a code span is found without searching anew.
func (in *inline) tickRuns() map[int][]int {
	var runs map[int][]int
	for i := strings.IndexByte(in.src, '`'); i >= 0 && i < len(in.src); {
		n := runLength(in.src, i)
		if in.src[i] == '`' {
			if runs == nil {
				runs = map[int][]int{}
			}
			runs[n] = append(runs[n], i)
		}
		i += n
	}
	return runs
}

func runLength(s string, i int) int {
	n := 1
	for i+n < len(s) && s[i+n] == s[i] {
		n++
	}
	return n
}

// code drops the backticks around a code span that begins at i.
func (in *inline) code(i int, ticks map[int][]int) int {
	n := runLength(in.src, i)
	rest := ticks[n]
	for len(rest) > 0 && rest[0] <= i {
		rest = rest[1:]
	}
	ticks[n] = rest
	if len(rest) == 0 {
		return i + n
	}
	in.dropRange(i, i+n)
	in.dropRange(rest[0], rest[0]+n)
	return rest[0] + n
}

// emphasis notes a row of marks with what it can do, by the rules of
// CommonMark for what stands on either side.
func (in *inline) emphasis(i int) int {
	n := runLength(in.src, i)
	before, _ := utf8.DecodeLastRuneInString(in.src[:i])
	after, _ := utf8.DecodeRuneInString(in.src[i+n:])
	left := flanks(after, before, i+n == len(in.src), i == 0)
	right := flanks(before, after, i == 0, i+n == len(in.src))
	r := run{start: i, n: n, mark: in.src[i], open: left, close: right}
	if r.mark == '_' {
		r.open = left && (!right || isPunct(before))
		r.close = right && (!left || isPunct(after))
	}
	if r.mark == '~' && n != 2 {
		return i + n
	}
	in.runs = append(in.runs, r)
	return i + n
}

// flanks reports whether marks stand against the text of near.
func flanks(near, far rune, nearEdge, farEdge bool) bool {
	if nearEdge || unicode.IsSpace(near) {
		return false
	}
	return !isPunct(near) || farEdge || unicode.IsSpace(far) || isPunct(far)
}

func isPunct(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

// pairEmphasis drops marks that open and close the same emphasis: a closing
// row takes from the nearest open one of its kind.
func (in *inline) pairEmphasis() {
	open := map[byte][]*run{}
	for k := range in.runs {
		r := &in.runs[k]
		stack := open[r.mark]
		for r.close && r.n > 0 && len(stack) > 0 {
			top := stack[len(stack)-1]
			n := min(top.n, r.n)
			in.dropRange(top.start+top.n-n, top.start+top.n)
			in.dropRange(r.start, r.start+n)
			top.n -= n
			r.start += n
			r.n -= n
			if top.n == 0 {
				stack = stack[:len(stack)-1]
			}
		}
		if r.open && r.n > 0 {
			stack = append(stack, r)
		}
		open[r.mark] = stack
	}
}

// closeBracket drops the marks of a link or an image: its text stays.
func (in *inline) closeBracket(i int) int {
	if len(in.brackets) == 0 {
		return i + 1
	}
	open := in.brackets[len(in.brackets)-1]
	in.brackets = in.brackets[:len(in.brackets)-1]
	end := linkEnd(in.src, i+1)
	if end < 0 {
		return i + 1
	}
	in.drop[open] = true
	if open > 0 && in.src[open-1] == '!' {
		in.drop[open-1] = true
	}
	in.dropRange(i, end)
	return end
}

// maxTarget bounds how far the end of a link's address is searched for.
const maxTarget = 2048

// linkEnd returns the offset behind "(address)", which must begin at i, or -1.
func linkEnd(s string, i int) int {
	if i >= len(s) || s[i] != '(' {
		return -1
	}
	level := 0
	for k := i; k < min(len(s), i+maxTarget); k++ {
		switch s[k] {
		case '\\':
			k++
		case '(':
			level++
		case ')':
			level--
			if level == 0 {
				return k + 1
			}
		}
	}
	return -1
}

// angle drops a tag or a comment, and the brackets around an address.
func (in *inline) angle(i int) int {
	rest := in.src[i:]
	if strings.HasPrefix(rest, "<!--") {
		if end := strings.Index(rest, "-->"); end >= 0 {
			in.dropRange(i, i+end+3)
			return i + end + 3
		}
		return len(in.src)
	}
	end := strings.IndexByte(rest[:min(len(rest), maxTarget)], '>')
	if end < 2 {
		return i + 1
	}
	switch inner := rest[1:end]; {
	case !strings.ContainsAny(inner, " \t") && strings.ContainsAny(inner, ":@"):
		in.drop[i], in.drop[i+end] = true, true
	case inner[0] == '/' || isLetter(inner[0]):
		in.dropRange(i, i+end+1)
	default:
		return i + 1
	}
	return i + end + 1
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// isMarkup reports whether a backslash before c hides it from Markdown.
func isMarkup(c byte) bool {
	return c > ' ' && c < 0x7F && !isLetter(c) && (c < '0' || c > '9')
}
