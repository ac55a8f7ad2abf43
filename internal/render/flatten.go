package render

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// A run is text with the marks that hold for all of it. In a soft one the text
// is a line end of the source, which joinLines resolves.
type run struct {
	text  string
	marks marks
	soft  bool
}

// A flattener turns the inline nodes of a block into runs.
type flattener struct {
	src   []byte
	runs  []run
	plain bool // leave the addresses of links out
}

func (f *flattener) children(n ast.Node, m marks) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		f.node(c, m)
	}
}

func (f *flattener) node(n ast.Node, m marks) {
	switch n := n.(type) {
	case *ast.Text:
		f.text(n, m)
	case *ast.String:
		f.add(string(n.Value), m)
	case *ast.CodeSpan:
		f.codeSpan(n, m|code)
	case *ast.Emphasis:
		f.children(n, m|emphasis(n))
	case *extast.Strikethrough:
		f.children(n, m|strike)
	case *ast.Link:
		f.link(n, m)
	case *ast.AutoLink:
		f.add(string(n.Label(f.src)), m|link)
	case *ast.Image:
		f.image(n, m)
	case *ast.RawHTML:
		f.html(n, m)
	case *extast.TaskCheckBox:
		if n.IsChecked {
			f.add("[x] ", m)
		} else {
			f.add("[ ] ", m)
		}
	default:
		if n.Type() == ast.TypeBlock && len(f.runs) > 0 {
			f.runs = append(f.runs, run{text: "\n", soft: true})
		}
		f.children(n, m)
	}
}

func emphasis(n *ast.Emphasis) marks {
	if n.Level > 1 {
		return strong
	}
	return emph
}

// add appends literal text, cleaned once more: a character reference may have
// brought in what was not in the source.
func (f *flattener) add(s string, m marks) {
	s = strings.ReplaceAll(Clean(s), "\n", " ")
	if s != "" {
		f.runs = append(f.runs, run{text: s, marks: m})
	}
}

func (f *flattener) text(n *ast.Text, m marks) {
	s := string(n.Segment.Value(f.src))
	if !n.IsRaw() {
		s = unescape(s)
	}
	f.add(s, m)
	switch {
	case n.HardLineBreak():
		f.runs = append(f.runs, run{text: "\n"})
	case n.SoftLineBreak():
		f.runs = append(f.runs, run{text: "\n", soft: true})
	}
}

func (f *flattener) codeSpan(n ast.Node, m marks) {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.Write(t.Segment.Value(f.src))
		}
	}
	f.add(b.String(), m)
}

// link shows the text and, where it differs, the address in angle brackets.
func (f *flattener) link(n *ast.Link, m marks) {
	from := len(f.runs)
	f.children(n, m|link)
	url := unescape(string(n.Destination))
	if f.plain || url == "" || url[0] == '#' {
		return
	}
	var shown strings.Builder
	for _, r := range f.runs[from:] {
		shown.WriteString(r.text)
	}
	switch s := shown.String(); {
	case s == "":
		f.add(url, m|link)
	case s != url && "mailto:"+s != url:
		f.add(" <"+url+">", m)
	}
}

// image shows the description, or the address where there is none.
func (f *flattener) image(n *ast.Image, m marks) {
	from := len(f.runs)
	f.children(n, m)
	if len(f.runs) == from && !f.plain {
		f.add(unescape(string(n.Destination)), m)
	}
}

// html drops comments, breaks the line at <br>, and shows the rest as text.
func (f *flattener) html(n *ast.RawHTML, m marks) {
	s := string(n.Segments.Value(f.src))
	switch tag := strings.ToLower(strings.Join(strings.Fields(s), "")); {
	case strings.HasPrefix(s, "<!--"):
	case tag == "<br>" || tag == "<br/>":
		f.runs = append(f.runs, run{text: "\n"})
	default:
		f.add(s, m)
	}
}

// joinLines resolves the line ends of the source: nothing between two Chinese
// characters, a space elsewhere. Blanks around hard line ends go.
func joinLines(runs []run) []run {
	out := runs[:0:0]
	for i, r := range runs {
		if r.soft {
			if r.text = " "; betweenCJK(runs, i) {
				continue
			}
		}
		if len(out) > 0 && r.text == "\n" && r.marks == 0 {
			last := &out[len(out)-1]
			last.text = strings.TrimRight(last.text, " ")
		}
		out = append(out, r)
	}
	return out
}

// betweenCJK looks at the nearest characters on both sides of run i, past the
// quotation marks that Chinese shares with Latin text.
func betweenCJK(runs []run, i int) bool {
	left, right := false, false
	for j := i - 1; j >= 0 && !left; j-- {
		s := strings.TrimRight(runs[j].text, "“”‘’—…·")
		if r, n := utf8.DecodeLastRuneInString(s); n > 0 {
			if !cjk(r) {
				return false
			}
			left = true
		}
	}
	for j := i + 1; j < len(runs) && !right; j++ {
		s := strings.TrimLeft(runs[j].text, "“”‘’—…·")
		if r, n := utf8.DecodeRuneInString(s); n > 0 {
			if !cjk(r) {
				return false
			}
			right = true
		}
	}
	return left && right
}

// unescape resolves backslash escapes and character references in one pass, as
// CommonMark has it. An escaped space is no space (goldmark's CJK extension).
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && util.IsPunct(s[i+1]):
			i++
			b.WriteByte(s[i])
		case s[i] == '\\' && i+1 < len(s) && s[i+1] == ' ':
			i++
		case s[i] == '&':
			text, n := reference(s[i:])
			b.WriteString(text)
			i += n - 1
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// reference resolves the character reference at the start of s and returns its
// length; where there is none it returns the "&".
func reference(s string) (string, int) {
	const longest = 40 // of HTML 5's names, and to spare
	end := strings.IndexByte(s[:min(len(s), longest)], ';')
	if end < 2 {
		return "&", 1
	}
	if name := s[1:end]; name[0] != '#' {
		if e, ok := util.LookUpHTML5EntityByName(name); ok {
			return string(e.Characters), end + 1
		}
		return "&", 1
	}
	digits, base := s[2:end], 10
	if digits != "" && digits[0]|0x20 == 'x' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 24)
	if err != nil {
		return "&", 1
	}
	if n == 0 || !utf8.ValidRune(rune(n)) {
		n = utf8.RuneError
	}
	return string(rune(n)), end + 1
}
