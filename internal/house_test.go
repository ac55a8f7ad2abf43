// Package internal_test guards the house: which package may import which.
package internal_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport lists, for every package of ours, the ones it names directly;
// what those may import it may import too.
var mayImport = map[string][]string{
	"card":       {},
	"fsrs":       {},
	"lang":       {},
	"render":     {},
	"review":     {"card"},
	"deck":       {"card"},
	"rank":       {},
	"schedule":   {"review", "fsrs", "rank"},
	"stats":      {"review", "fsrs", "card"},
	"plan":       {"card", "review", "schedule", "fsrs"},
	"practice":   {"card", "review", "schedule"},
	"brief":      {"answer", "card", "interview", "lang", "story"},
	"interview":  {"card", "review", "plan"},
	"mock":       {"card", "review", "lang"},
	"store":      {"card", "review"},
	"story":      {"card"},
	"collection": {"deck", "store", "schedule", "plan", "interview", "story", "asked", "stats", "mock"},
	"answer":     {"card"},
	"proof":      {"answer", "card", "deck"},
	"exchange":   {"card", "review"},
	"tui":        {"practice", "mock", "plan", "interview", "answer", "asked", "card", "review", "render", "lang", "story", "stats"},
	"cli":        {"brief", "plan", "interview", "collection", "answer", "exchange", "proof", "tui", "lang", "decks"},
	"main":       {"cli"},
	"decks":      {},
	"asked":      {"card"},
}

// onlyIn lists modules that one package keeps to itself.
var onlyIn = map[string]string{
	"charm.land/bubbletea/":    "tui",
	"charm.land/bubbles/":      "tui",
	"charm.land/lipgloss/":     "tui",
	"charm.land/glamour/":      "render",
	"github.com/spf13/cobra":   "cli",
	"modernc.org/sqlite":       "store",
	"database/sql":             "store",
	"github.com/goccy/go-yaml": "deck cli proof",
}

func TestImportsFollowTheHouse(t *testing.T) {
	seen := 0
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		seen++
		from := packageOf(path)
		for _, i := range f.Imports {
			to, _ := strconv.Unquote(i.Path.Value)
			if problem := breach(from, to); problem != "" {
				t.Errorf("%s imports %q: %s", path, to, problem)
			}
		}
		return nil
	})
	if err != nil || seen < 20 {
		t.Fatalf("read %d files, error %v", seen, err)
	}
}

// packageOf names the package that a file below the root belongs to.
func packageOf(path string) string {
	dir := filepath.ToSlash(filepath.Dir(strings.TrimPrefix(path, ".."+string(os.PathSeparator))))
	switch {
	case strings.HasPrefix(dir, "cmd/"):
		return "main"
	case dir == "decks":
		return "decks"
	}
	name, _, _ := strings.Cut(strings.TrimPrefix(dir, "internal/"), "/")
	return name
}

// breach says what is wrong with an import, "" for nothing.
func breach(from, to string) string {
	for module, homes := range onlyIn {
		if strings.HasPrefix(to, module) && !slices.Contains(strings.Fields(homes), from) {
			return "only " + homes + " may"
		}
	}
	ours, ok := strings.CutPrefix(to, "rehearse/")
	if !ok {
		return ""
	}
	name := strings.TrimPrefix(ours, "internal/")
	allowed, known := mayImport[from]
	switch {
	case !known:
		return "package " + from + " has no place in the house yet"
	case from == "main" && name != "cli":
		return "main may import cli alone"
	case !slices.Contains(reach(allowed), name):
		return from + " may import " + strings.Join(allowed, ", ") + " and what those may"
	}
	return ""
}

// reach closes a list of packages over what they may import.
func reach(names []string) []string {
	var out []string
	for _, n := range names {
		if !slices.Contains(out, n) {
			out = append(append(out, n), reach(mayImport[n])...)
		}
	}
	return out
}

// The test is worth nothing if it can not fail.
func TestBreachIsSeen(t *testing.T) {
	cases := []struct {
		from, to string
		bad      bool
	}{
		{"tui", "rehearse/internal/store", true},
		{"tui", "rehearse/internal/deck", true},
		{"tui", "rehearse/internal/collection", true},
		{"tui", "rehearse/internal/schedule", false},
		{"fsrs", "rehearse/internal/card", true},
		{"main", "rehearse/internal/tui", true},
		{"cli", "charm.land/bubbletea/v2", true},
		{"collection", "database/sql", true},
		{"store", "modernc.org/sqlite", false},
		{"helpers", "rehearse/internal/card", true},
	}
	for _, c := range cases {
		if got := breach(c.from, c.to); (got != "") != c.bad {
			t.Errorf("breach(%s, %s) = %q, want a breach: %v", c.from, c.to, got, c.bad)
		}
	}
}

// Our own code reads clock and environment in cli alone.
func TestClockAndEnvironmentStayAtTheEdge(t *testing.T) {
	calls := []string{"time.Now(", "os.Getenv(", "os.LookupEnv(", "os.Environ("}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, "cli"+string(os.PathSeparator)) {
			return err
		}
		source, err := os.ReadFile(path)
		for _, call := range calls {
			if strings.Contains(string(source), call) {
				t.Errorf("%s calls %s)", path, call)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
