package deck

import (
	"fmt"

	"github.com/goccy/go-yaml/ast"
)

// A Competency is one entry of the closed list that a field uses. The maps
// go by language: "zh", "en".
type Competency struct {
	Tag    string
	Names  map[string]string
	Strong map[string]string // what an answer worth 5 shows
	Weak   map[string]string // what an answer worth 1 shows
}

// ParseCompetencies reads a list of competencies from YAML: a list of tag,
// zh and en, each of the two with name, strong and weak. Errors name the line.
func ParseCompetencies(src []byte) ([]Competency, error) {
	root, line, _, err := parseYAML(string(src))
	if err != nil {
		return nil, fmt.Errorf("parse competencies: line %d: %w", line, err)
	}
	seq, ok := root.(*ast.SequenceNode)
	if !ok {
		return nil, fmt.Errorf("parse competencies: not a list")
	}
	list := make([]Competency, 0, len(seq.Values))
	seen := map[string]bool{}
	for _, n := range seq.Values {
		c, err := parseCompetency(n)
		if err == nil && seen[c.Tag] {
			err = fmt.Errorf("tag %q is given twice", c.Tag)
		}
		if err != nil {
			return nil, fmt.Errorf("parse competencies: line %d: %w", n.GetToken().Position.Line, err)
		}
		seen[c.Tag] = true
		list = append(list, c)
	}
	return list, nil
}

func parseCompetency(n ast.Node) (Competency, error) {
	c := Competency{Names: map[string]string{}, Strong: map[string]string{}, Weak: map[string]string{}}
	entry, ok := n.(*ast.MappingNode)
	if !ok {
		return c, fmt.Errorf("not a list of keys")
	}
	for _, v := range entry.Values {
		key := v.Key.String()
		if key == "tag" {
			c.Tag, _ = scalarText(v.Value)
			continue
		}
		texts, ok := v.Value.(*ast.MappingNode)
		if !ok {
			return c, fmt.Errorf("%s: want name, strong and weak", key)
		}
		if err := c.setTexts(key, texts); err != nil {
			return c, err
		}
	}
	if !validID(c.Tag) {
		return c, fmt.Errorf("%q is no tag", c.Tag)
	}
	if len(c.Names) == 0 {
		return c, fmt.Errorf("%s: no name in any language", c.Tag)
	}
	return c, nil
}

// setTexts stores what the entry says in one language.
func (c *Competency) setTexts(lang string, texts *ast.MappingNode) error {
	for _, t := range texts.Values {
		text, ok := scalarText(t.Value)
		if !ok || text == "" {
			return fmt.Errorf("%s: %s is no text", lang, t.Key)
		}
		switch t.Key.String() {
		case "name":
			c.Names[lang] = oneLine(text)
		case "strong":
			c.Strong[lang] = oneLine(text)
		case "weak":
			c.Weak[lang] = oneLine(text)
		default:
			return fmt.Errorf("%s: unknown key %q", lang, t.Key)
		}
	}
	return nil
}
