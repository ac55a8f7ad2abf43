package deck

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// The front matter is small; what is longer or nested deeper is an accident
// or an attack, and the YAML parser is slow on both.
const (
	maxFrontMatter = 64 << 10 // bytes
	maxFlow        = 40       // brackets open at once
)

// splitFrontMatter returns the YAML between the --- on the first line and the
// next line of --- or ..., and the offset at which Markdown begins. A --- on
// the first line without any "key:" after it is a Markdown rule.
func splitFrontMatter(text string) (yaml string, body int, found, closed bool) {
	first, _, _ := strings.Cut(text, "\n")
	if strings.TrimRight(first, " \t") != "---" {
		return "", 0, false, true
	}
	start := min(len(first)+1, len(text))
	for i := start; i < len(text); {
		line, _, _ := strings.Cut(text[i:], "\n")
		next := min(i+len(line)+1, len(text))
		if l := strings.TrimRight(line, " \t"); l == "---" || l == "..." {
			if !looksLikeKeys(text[start:i]) {
				return "", 0, false, true
			}
			return text[start:i], next, true, true
		}
		i = next
	}
	if looksLikeKeys(text[start:]) {
		return "", 0, true, false
	}
	return "", 0, false, true
}

// looksLikeKeys reports whether the first line that is neither empty nor a
// comment has a colon. Nothing at all looks like keys too: empty front matter.
func looksLikeKeys(yaml string) bool {
	for line := range strings.SplitSeq(yaml, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		return strings.ContainsAny(line, ":：") && !strings.HasPrefix(line, "- ")
	}
	return true
}

// readFrontMatter fills d from the YAML at the head of the file and returns
// the offset at which Markdown begins. When it is not ok, the file is not to
// be used: under another slug all progress would look gone.
func readFrontMatter(d *Deck, r *reporter) (body int, ok bool) {
	text, body, found, closed := splitFrontMatter(r.src.text)
	switch {
	case !found:
		return body, true
	case !closed:
		r.at(0, Error, "front-matter-unclosed")
		return 0, false
	}
	root, line, column, err := parseYAML(text)
	if err != nil {
		r.at(r.src.offset(line+1, column), Error, "front-matter-syntax", err.Error())
		return 0, false
	}
	if root == nil {
		return body, true
	}
	mapping, isMap := root.(*ast.MappingNode)
	if !isMap {
		r.at(r.src.offset(2, 1), Error, "front-matter-shape")
		return 0, false
	}
	ok = true
	for _, pair := range mapping.Values {
		ok = readPair(d, r, pair) && ok
	}
	return body, ok
}

// parseYAML parses one YAML document. It never panics; line and column count
// from 1 within text.
func parseYAML(text string) (root ast.Node, line, column int, err error) {
	line, column = 1, 1
	defer func() {
		if p := recover(); p != nil {
			root, err = nil, fmt.Errorf("not understood")
		}
	}()
	if len(text) > maxFrontMatter {
		return nil, line, column, fmt.Errorf("longer than %d KB", maxFrontMatter>>10)
	}
	if flowDepth(text) > maxFlow {
		return nil, line, column, fmt.Errorf("nested too deep")
	}
	file, err := parser.ParseBytes([]byte(text), 0)
	if err != nil {
		var e interface {
			GetToken() *token.Token
			GetMessage() string
		}
		if errors.As(err, &e) {
			if t := e.GetToken(); t != nil && t.Position != nil {
				line, column = t.Position.Line, t.Position.Column
			}
			// The place in the message counts from the wrong line.
			message, _, _ := strings.Cut(e.GetMessage(), " at [")
			err = errors.New(message)
		}
		return nil, max(line, 1), max(column, 1), err
	}
	if len(file.Docs) == 0 || file.Docs[0].Body == nil {
		return nil, line, column, nil
	}
	return file.Docs[0].Body, line, column, nil
}

func flowDepth(text string) int {
	depth, most := 0, 0
	for i := range len(text) {
		switch text[i] {
		case '[', '{':
			depth++
			most = max(most, depth)
		case ']', '}':
			depth--
		}
	}
	return most
}

// readPair stores one key of the front matter. It is false where the deck
// cannot be known for what it is: a bad slug or language.
func readPair(d *Deck, r *reporter, pair *ast.MappingValueNode) bool {
	key := pair.Key.String()
	value, scalar := scalarText(pair.Value)
	pos := pair.Value.GetToken().Position
	bad := func(code string, args ...string) bool {
		r.at(r.src.offset(pos.Line+1, pos.Column), Error, code, args...)
		return code == "front-matter-value"
	}
	switch key {
	case "deck":
		if !scalar || !validSlug(value) {
			return bad("bad-slug", value)
		}
		d.Slug, d.Explicit = normalID(value), true
	case "lang":
		if !scalar || !languageCode().MatchString(value) {
			return bad("bad-lang", value)
		}
		d.Lang = value
	case "title", "description", "role", "field":
		if !scalar {
			return bad("front-matter-value", key)
		}
		setText(d, key, oneLine(value))
	case "tags":
		tags, listed := textList(pair.Value)
		if !listed {
			return bad("front-matter-value", key)
		}
		d.Tags = tags
	case "questions":
		n, err := strconv.Atoi(value)
		if err != nil || n < 1 || n > maxNumber {
			return bad("front-matter-value", key)
		}
		d.Questions = n
	default:
		if d.Extra == nil {
			d.Extra = map[string]any{}
		}
		d.Extra[key] = anyValue(pair.Value)
	}
	return true
}

func setText(d *Deck, key, value string) {
	switch key {
	case "title":
		d.Title = value
	case "description":
		d.Description = value
	case "role":
		d.Role = value
	case "field":
		d.Field = value
	}
}

// languageCode matches the shape of a BCP 47 code.
var languageCode = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`)
})

// scalarText returns the text of a plain value as it is written, so that
// "deck: 2024" is the text 2024.
func scalarText(n ast.Node) (string, bool) {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value, true
	case *ast.LiteralNode:
		return n.Value.Value, true
	case *ast.NullNode:
		return "", true
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return n.GetToken().Value, true
	}
	return "", false
}

// textList reads a YAML list of texts, or one text with blanks or commas
// between its parts.
func textList(n ast.Node) ([]string, bool) {
	if s, ok := scalarText(n); ok {
		return strings.FieldsFunc(s, isListBreak), true
	}
	seq, ok := n.(*ast.SequenceNode)
	if !ok {
		return nil, false
	}
	var list []string
	for _, v := range seq.Values {
		s, ok := scalarText(v)
		if !ok {
			return nil, false
		}
		list = append(list, oneLine(s))
	}
	return list, true
}

// anyValue keeps a value of an unknown key. Anchors and aliases are not
// followed: they can blow up a small file.
func anyValue(n ast.Node) any {
	switch n := n.(type) {
	case *ast.MappingNode:
		m := make(map[string]any, len(n.Values))
		for _, v := range n.Values {
			m[v.Key.String()] = anyValue(v.Value)
		}
		return m
	case *ast.SequenceNode:
		list := make([]any, 0, len(n.Values))
		for _, v := range n.Values {
			list = append(list, anyValue(v))
		}
		return list
	case *ast.LiteralNode:
		return n.Value.Value
	case *ast.IntegerNode:
		return n.Value
	case *ast.FloatNode:
		return n.Value
	case *ast.BoolNode:
		return n.Value
	case *ast.StringNode:
		return n.Value
	case *ast.NullNode:
		return nil
	}
	return n.String()
}
