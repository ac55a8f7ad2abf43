package deck

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"pgregory.net/rapid"
)

// unaccounted returns the words of a file that are neither in its deck nor
// covered by a diagnostic. A diagnostic on a heading covers all that stands
// under it, any other the block of lines it is in.
func unaccounted(src string, d *Deck, list []Diagnostic) []string {
	lines := strings.Split(unixLines(strings.TrimPrefix(src, "\uFEFF")), "\n")
	covered := make([]bool, len(lines))
	levels := headingLevels(src)
	for _, f := range list {
		if f.Line == 0 {
			continue
		}
		cover(lines, levels, covered, f)
	}
	text := dump(d, nil)
	var missing []string
	comment := false
	for i, line := range lines {
		comment = comment || strings.Contains(line, "<!--")
		if !covered[i] && !comment && !tableHead(lines, i) {
			for _, w := range wordPattern.FindAllString(line, -1) {
				if !strings.Contains(text, w) {
					missing = append(missing, fmt.Sprintf("%d: %s", i+1, w))
				}
			}
		}
		comment = comment && !strings.Contains(line, "-->")
	}
	return missing
}

// wordPattern matches the tokens of generated decks.
var wordPattern = regexp.MustCompile(`zq[0-9]+zq`)

// cover marks the lines that a diagnostic accounts for. levels are those of
// the headings, by line from 0.
func cover(lines []string, levels map[int]int, covered []bool, f Diagnostic) {
	i := f.Line - 1
	covered[i] = true
	level := levels[i]
	if level > 0 && f.Severity == Warning && f.Code != "stray-text" {
		return // nothing below is lost
	}
	for i++; i < len(lines); i++ {
		if next := levels[i]; next > 0 && (level == 0 || next <= level) {
			return
		}
		if level == 0 && strings.TrimSpace(lines[i]) == "" && !codeFollows(lines[i:]) {
			return
		}
		covered[i] = true
	}
}

// codeFollows reports whether the next line that is not empty is set in: code
// goes on behind empty lines.
func codeFollows(lines []string) bool {
	for _, line := range lines {
		if strings.TrimSpace(line) != "" {
			return strings.HasPrefix(line, "    ")
		}
	}
	return false
}

// headingLevels returns the level of the heading on each line that has one.
func headingLevels(src string) map[int]int {
	r := &reporter{}
	text := decode([]byte(src), r)
	body, _ := readFrontMatter(&Deck{}, r)
	levels := map[int]int{}
	for _, h := range headings(text, parseBlocks(text, body, r), body, r)[1:] {
		levels[text.line(h.offset)-1] = h.level
	}
	return levels
}

// TestNothingIsLost builds decks of every kind of block at random, with words
// that occur once, and looks for each of them.
func TestNothingIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := genDeck(t)
		d, list := Parse("x.md", "x", []byte(src))
		if d == nil {
			t.Fatalf("no deck of\n%s\n%v", src, list)
		}
		if missing := unaccounted(src, d, list); len(missing) > 0 {
			t.Fatalf("lost %v of\n%s\ndeck:\n%s", missing, src, dump(d, list))
		}
	})
}

// A generator writes Markdown with words that are all different.
type generator struct {
	t *rapid.T
	n int
}

// tableHead reports whether line i is the head of a table: the names of its
// columns are for the reader of the file, and need not be on a card.
func tableHead(lines []string, i int) bool {
	return i+1 < len(lines) && isDelimiterRow(lines[i+1])
}

func (g *generator) word() string {
	g.n++
	return fmt.Sprintf("zq%dzq", g.n)
}

func (g *generator) pick(label string, options ...string) string {
	return rapid.SampledFrom(options).Draw(g.t, label)
}

func (g *generator) some(label string, most int) int {
	return rapid.IntRange(1, most).Draw(g.t, label)
}

func genDeck(t *rapid.T) string {
	g := &generator{t: t}
	var b strings.Builder
	for range rapid.IntRange(0, 25).Draw(t, "blocks") {
		b.WriteString(g.block())
	}
	return b.String()
}

func (g *generator) block() string {
	end := g.pick("gap", "\n", "\n\n", "\n\n\n")
	switch g.pick("block", "heading", "heading", "heading", "slot", "slot", "setext", "text", "list", "points", "table", "fence", "quote", "html", "code", "rule", "meta", "gap", "lines") {
	case "heading":
		return strings.Repeat("#", g.some("level", 5)) + " " + g.pick("number", "", "一、", "1. ") + g.word() + end
	case "slot":
		return strings.Repeat("#", g.some("level", 5)) + " " + g.pick("label", "参考答案", "答案：", "要点", "误区", "追问", "评分锚", "提示", "解析", "来源", "换成你的", "Key Points") + end
	case "setext":
		return "\n" + g.word() + "\n" + g.pick("bar", "---", "===") + end
	case "text":
		return g.word() + "，" + g.word() + "\n" + g.word() + end
	case "list":
		return "- " + g.word() + "\n  - " + g.word() + "\n\n    " + g.word() + "\n1. " + g.word() + end
	case "points":
		return "- [ ] " + g.pick("weight", "", "(2) ", "(3!) ", "（9）") + g.word() + g.pick("star", "", " `S`", " `SQL`") + "\n  - “" + g.word() + "”\n  - ? " + g.word() + "\n- [x] " + g.word() + end
	case "table":
		return g.table() + end
	case "fence":
		return "```\n# " + g.word() + "\n{{c1::" + g.word() + "}}\n```" + end
	case "quote":
		return "> # " + g.word() + "\n> " + g.word() + end
	case "html":
		return "<div>" + g.word() + "\n# " + g.word() + "\n</div>\n" + end
	case "code":
		return "\n    " + g.word() + "\n\n    " + g.word() + end
	case "rule":
		return "\n---" + end
	case "meta":
		return "<!-- " + g.pick("key", "tags: ", "focus: ", "covers: ", "cards: table; focus: ", "kind: behavioral; tags: ", "front: ", "wrong: ", "id ") + g.word() + " -->" + g.pick("behind", "", g.word()) + end
	case "gap":
		return g.word() + "{{c1::" + g.word() + "}}{{c2::" + g.word() + "::" + g.word() + "}}" + g.word() + end
	}
	return "5：" + g.word() + "\n3 分: " + g.word() + "\n" + g.word() + end
}

func (g *generator) table() string {
	columns := g.some("columns", 4)
	row := func(n int, cell func() string) string {
		cells := make([]string, n)
		for i := range cells {
			cells[i] = cell()
		}
		return "|" + strings.Join(cells, "|") + "|\n"
	}
	head := row(columns, func() string {
		return g.pick("column", g.word(), g.word(), "id", "source", "tags", "5", "3")
	})
	text := head + row(columns, func() string { return "---" })
	for range g.some("rows", 3) {
		text += row(max(1, columns+rapid.IntRange(-1, 1).Draw(g.t, "more")), func() string {
			return g.pick("cell", g.word(), g.word(), "")
		})
	}
	return strings.TrimSuffix(text, "\n")
}

// FuzzParse feeds anything to the parser: it must not panic, and what it
// gives must be fit for use.
func FuzzParse(f *testing.F) {
	for _, file := range archives(f) {
		a, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for i := 0; i < len(a.Files); i += 2 {
			f.Add(a.Files[i].Data)
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		d, list := Parse("x.md", "x", src)
		checkDiagnostics(t, src, list)
		if d == nil {
			if len(list) == 0 {
				t.Fatal("no deck and no reason")
			}
			return
		}
		checkCards(t, d)
		again, listAgain := Parse("x.md", "x", src)
		if dump(d, list) != dump(again, listAgain) {
			t.Fatal("parsed twice, it is not the same")
		}
	})
}
