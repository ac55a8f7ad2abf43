package cli

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"rehearse/internal/lang"
)

// A configError says what is wrong with config.yaml, and where: line and
// column count from 1, 0 = the whole file.
type configError struct {
	path         string
	line, column int
	err          error
}

func (e *configError) Error() string { return fmt.Sprintf("read %q: %v", e.place(), e.err) }
func (e *configError) Unwrap() error { return e.err }

func (e *configError) place() string {
	if e.line == 0 {
		return e.path
	}
	return fmt.Sprintf("%s:%d:%d", e.path, e.line, e.column)
}

// A syntaxError is what the YAML parser says; errShape, that it is something
// else than names and values.
type syntaxError struct{ message string }

func (e *syntaxError) Error() string { return e.message }

var errShape = errors.New("not a list of names and values")

// An editError says that a setting stands in config.yaml in a way that only a
// person should change.
type editError struct{ path, name string }

func (e *editError) Error() string {
	return fmt.Sprintf("change %q in %q: not without harm to the rest", e.name, e.path)
}

// A document is config.yaml as read.
type document []pair

type pair struct {
	name         string
	value        any // as YAML decodes it
	line, column int // of the value, or of the name where there is none
}

func (d document) find(name string) (pair, bool) {
	i := slices.IndexFunc(d, func(p pair) bool { return p.name == name })
	if i < 0 {
		return pair{}, false
	}
	return d[i], true
}

// maxConfig is far more than settings take; the parser is slow on what is no
// text for it.
const maxConfig = 256 << 10

// bom is what some editors put before a text.
var bom = []byte("\ufeff")

// parseConfig reads the file; the error is a *configError.
func parseConfig(path string, src []byte) (document, error) {
	if len(src) > maxConfig {
		return nil, &configError{path: path, err: &syntaxError{fmt.Sprintf("longer than %d KB", maxConfig>>10)}}
	}
	var doc document
	err := safely(func() error {
		file, err := parser.ParseBytes(bytes.TrimPrefix(src, bom), 0)
		if err != nil || len(file.Docs) == 0 || file.Docs[0].Body == nil {
			return err
		}
		doc, err = pairs(file.Docs[0].Body)
		return err
	})
	if err == nil {
		return doc, nil
	}
	return nil, located(path, err)
}

// pairs takes the top of the document apart.
func pairs(root ast.Node) (document, error) {
	var values []*ast.MappingValueNode
	switch n := root.(type) {
	case *ast.MappingNode:
		values = n.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{n}
	case *ast.NullNode, *ast.CommentGroupNode:
		return nil, nil
	default:
		return nil, errShape
	}
	var doc document
	for _, v := range values {
		p := pair{name: v.Key.String()}
		if name := v.Key.GetToken(); name != nil {
			p.name = name.Value
		}
		if err := yaml.NodeToValue(v.Value, &p.value); err != nil {
			return nil, err
		}
		for _, t := range []*token.Token{v.Key.GetToken(), first(v.Value)} {
			if t != nil && t.Position != nil {
				p.line, p.column = t.Position.Line, t.Position.Column
			}
		}
		doc = append(doc, p)
	}
	return doc, nil
}

// first is the token at which a value begins: of a mapping in lines of its
// own, the parser's token is the colon.
func first(n ast.Node) *token.Token {
	if m, ok := n.(*ast.MappingNode); ok && !m.IsFlowStyle && len(m.Values) > 0 {
		return m.Values[0].Key.GetToken()
	}
	return n.GetToken()
}

// located finds the place that the parser complains of.
func located(path string, err error) *configError {
	out := &configError{path: path, line: 1, column: 1, err: err}
	var e interface {
		GetToken() *token.Token
		GetMessage() string
	}
	if !errors.As(err, &e) {
		return out
	}
	if t := e.GetToken(); t != nil && t.Position != nil {
		out.line, out.column = t.Position.Line, t.Position.Column
	}
	message, _, _ := strings.Cut(e.GetMessage(), " at [")
	out.err = &syntaxError{message}
	return out
}

// safely turns a panic of the YAML library, which fuzzed texts can bring
// about, into an error.
func safely(f func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &syntaxError{"not understood"}
		}
	}()
	return f()
}

// editConfig replaces the value of one name, adds it, or with "" takes it out,
// and leaves every other byte as it is. The result is read back and compared:
// where anything else has changed the error is an *editError.
func editConfig(path string, src []byte, name, value string) ([]byte, error) {
	before, err := parseConfig(path, src)
	if err != nil {
		return nil, err
	}
	out, ok := editLines(src, name, value)
	if !ok {
		return nil, &editError{path, name}
	}
	after, err := parseConfig(path, out)
	if err != nil || !sameBut(before, after, name) {
		return nil, &editError{path, name}
	}
	if _, stands := after.find(name); stands != (value != "") {
		return nil, &editError{path, name}
	}
	return out, nil
}

// sameBut reports whether two documents say the same but for one name.
func sameBut(a, b document, name string) bool {
	rest := func(d document) map[string]any {
		out := map[string]any{}
		for _, p := range d {
			if p.name != name {
				out[p.name] = p.value
			}
		}
		return out
	}
	return reflect.DeepEqual(rest(a), rest(b))
}

// editLines does the work of editConfig by lines; not ok where comments stand
// inside of what is to be replaced.
func editLines(src []byte, name, value string) (out []byte, ok bool) {
	mark := ""
	if bytes.HasPrefix(src, bom) {
		mark = string(bom)
	}
	eol := "\n"
	if bytes.Contains(src, []byte("\r\n")) {
		eol = "\r\n"
	}
	lines := strings.SplitAfter(strings.TrimPrefix(string(src), mark), "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	} else {
		lines[len(lines)-1] += eol
	}
	from, to := extent(lines, name)
	for _, l := range lines[min(from+1, to):to] {
		if strings.Contains(l, "#") {
			return nil, false
		}
	}
	var with []string
	if value != "" {
		comment := ""
		if from < to {
			comment = commentOf(strings.TrimRight(lines[from], "\r\n"))
		}
		with = []string{name + ": " + value + comment + eol}
	}
	return []byte(mark + strings.Join(slices.Concat(lines[:from], with, lines[to:]), "")), true
}

// extent finds the lines of a name at the top of the file: its own and those
// that are indented below it. Blank lines and comments after them belong to
// what follows. Where it does not stand, from and to are the end.
func extent(lines []string, name string) (from, to int) {
	own := regexp.MustCompile(`^(` + name + `|"` + name + `"|'` + name + `')\s*:(\s|$)`)
	from = slices.IndexFunc(lines, own.MatchString)
	if from < 0 {
		return len(lines), len(lines)
	}
	to = from + 1
	for i := to; i < len(lines); i++ {
		l := strings.TrimRight(lines[i], "\r\n")
		switch {
		case strings.TrimSpace(l) == "" || strings.HasPrefix(l, "#"):
			continue
		case strings.ContainsAny(l[:1], " \t}]") || strings.HasPrefix(l, "- "):
			to = i + 1
			continue
		}
		break
	}
	return from, to
}

// commentOf returns the comment at the end of a line of YAML, with the blanks
// before it.
func commentOf(line string) string {
	quote := byte(0)
	for i := 1; i < len(line); i++ {
		switch c, before := line[i], line[i-1]; {
		case quote != 0:
			if c == quote && (quote == '\'' || before != '\\') {
				quote = 0
			}
		case (c == '"' || c == '\'') && strings.IndexByte(" \t[{,:", before) >= 0:
			quote = c
		case c == '#' && (before == ' ' || before == '\t'):
			return line[len(strings.TrimRight(line[:i], " \t")):]
		}
	}
	return ""
}

// explainConfig is about config.yaml.
func (a *app) explainConfig(err error) *complaint {
	var (
		file   *configError
		edit   *editError
		syntax *syntaxError
	)
	switch {
	case errors.As(err, &edit):
		return failed(say(lang.ErrConfigEdit, edit.path, edit.name), say(lang.HintEditHand))
	case !errors.As(err, &file):
		return nil
	}
	reason, known := a.machineText(file.err)
	switch {
	case known:
	case errors.As(file.err, &syntax):
		reason = say(lang.ConfigYAML, syntax.message)
	case errors.Is(file.err, errShape):
		reason = say(lang.ConfigShape)
	default:
		return failed(say(lang.ErrConfig, file.place(), why(file.err)), say(lang.HintConfig))
	}
	return failed(say(lang.ErrConfig, file.place(), reason), say(lang.HintConfig))
}
