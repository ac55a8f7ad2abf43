package lang

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestPlural(t *testing.T) {
	m := Message{"%s %d 张", "%s: %d card{ is|s are} due, {it|they} wait{s|}"}
	for n, want := range map[int]string{0: "x: 0 cards are due, they wait", 1: "x: 1 card is due, it waits", 2: "x: 2 cards are due, they wait"} {
		if got := m.Of(English, "x", n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	if got := (Message{"甲", "a {b} c"}).Of(English); got != "a {b} c" {
		t.Errorf("braces of another kind became %q", got)
	}
}

func TestParse(t *testing.T) {
	cases := map[string]struct {
		lang Lang
		ok   bool
	}{
		"zh": {Chinese, true}, "zh_CN.UTF-8": {Chinese, true}, "zh-Hans": {Chinese, true},
		"en_US.UTF-8": {English, true}, "EN": {English, true},
		"C": {Chinese, false}, "": {Chinese, false}, "POSIX": {Chinese, false}, "de_DE.UTF-8": {Chinese, false},
	}
	for in, want := range cases {
		if got, ok := Parse(in); got != want.lang || ok != want.ok {
			t.Errorf("Parse(%q) = %v, %v, want %v, %v", in, got, ok, want.lang, want.ok)
		}
	}
}

var (
	verbs = regexp.MustCompile(`%(\[\d+\])?[-+#0 ]*(\d+|\*)?(\.\d+)?[a-zA-Z]`)
	index = regexp.MustCompile(`\[\d+\]`)
	han   = regexp.MustCompile(`\p{Han}`)
	// A half-width mark between Chinese characters is a slip of the editor.
	halfWidth = regexp.MustCompile(`\p{Han}[,;:?!]\p{Han}|\p{Han}[,;?!.]$`)
)

// Every sentence exists in both languages, takes the same arguments in both,
// and is set as its language asks.
func TestEveryMessageIsWhole(t *testing.T) {
	messages := literals(t)
	if len(messages) < 20 {
		t.Fatalf("found %d messages, want the whole program's", len(messages))
	}
	for at, m := range messages {
		if strings.TrimSpace(m.zh) == "" || strings.TrimSpace(m.en) == "" {
			t.Errorf("%s: one language is empty: %q, %q", at, m.zh, m.en)
		}
		if zh, en := sortedVerbs(m.zh), sortedVerbs(m.en); !slices.Equal(zh, en) {
			t.Errorf("%s: verbs differ: %q has %v, %q has %v", at, m.zh, zh, m.en, en)
		}
		if s := halfWidth.FindString(m.zh); s != "" {
			t.Errorf("%s: half-width mark in Chinese: %q in %q", at, s, m.zh)
		}
		if han.MatchString(m.en) && !strings.Contains(m.en, "中文") {
			t.Errorf("%s: Chinese in the English text %q", at, m.en)
		}
	}
}

func sortedVerbs(s string) []string {
	found := verbs.FindAllString(strings.ReplaceAll(s, "%%", ""), -1)
	for i := range found {
		found[i] = index.ReplaceAllString(found[i], "")
	}
	slices.Sort(found)
	return found
}

// literals reads every Message{zh, en} of this package's source.
func literals(t *testing.T) map[string]Message {
	t.Helper()
	set := token.NewFileSet()
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("found no source: %v", err)
	}
	out := map[string]Message{}
	visit := func(n ast.Node) bool {
		pair, ok := n.(*ast.CompositeLit)
		if !ok || len(pair.Elts) != 2 {
			return true
		}
		zh, ok1 := text(pair.Elts[0])
		en, ok2 := text(pair.Elts[1])
		if ok1 && ok2 {
			out[set.Position(pair.Pos()).String()] = Message{zh, en}
		}
		return true
	}
	for _, name := range files {
		f, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(name, "_test.go") {
			ast.Inspect(f, visit)
		}
	}
	return out
}

// text evaluates a string literal or a sum of them.
func text(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil
	case *ast.BinaryExpr:
		a, ok1 := text(e.X)
		b, ok2 := text(e.Y)
		return a + b, ok1 && ok2
	}
	return "", false
}

// A sentence that nobody says is left over from something that is gone.
func TestEveryMessageIsSaid(t *testing.T) {
	declared := regexp.MustCompile(`(?m)^\s+([A-Z]\w+)\s+= Message\{`)
	var names []string
	var source strings.Builder
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		if filepath.Base(filepath.Dir(path)) == "lang" {
			for _, m := range declared.FindAllSubmatch(text, -1) {
				names = append(names, string(m[1]))
			}
			text = declared.ReplaceAll(text, nil)
		}
		source.Write(text)
		return err
	})
	if err != nil || len(names) < 100 {
		t.Fatalf("found %d messages, error %v", len(names), err)
	}
	used := map[string]bool{}
	for _, word := range regexp.MustCompile(`\b[A-Z]\w+\b`).FindAllString(source.String(), -1) {
		used[word] = true
	}
	for _, name := range names {
		if !used[name] {
			t.Errorf("%s is said nowhere", name)
		}
	}
}
