package tui

import (
	"os"
	"strings"
	"testing"

	"rehearse/internal/lang"
)

// The README's list of keys is the table that the program goes by; -update
// writes it anew.
func TestReadmeListsTheKeys(t *testing.T) {
	const file, begin, end = "../../README.md", "<!-- keys -->\n", "<!-- /keys -->"
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok1 := strings.Cut(string(source), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok1 || !ok2 {
		t.Fatalf("%s has no place for the keys", file)
	}
	want := before + begin + keysForReadme() + end + after
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if string(source) != want {
		t.Errorf("%s lists other keys than the program has; go test ./internal/tui -run Readme -update writes them", file)
	}
}

// keysForReadme lists the keys of practice: the rest explains itself.
func keysForReadme() string {
	elsewhere := joined(aside(), grading(), moving(), undoing(lang.LabelUndo))
	parts := []struct {
		when string
		keys []binding
		not  []binding
	}{
		{"before the answer", askQuestionKeys(), elsewhere},
		{"typing", typeKeys(), nil},
		{"after the answer", tickKeys(), aside()},
		{"at any time", aside(), nil},
	}
	var b strings.Builder
	b.WriteString("| when | key | what it does |\n|---|---|---|\n")
	for _, p := range parts {
		for _, k := range p.keys {
			if find(p.not, key(k.keys[0])) == "" {
				b.WriteString(row(p.when, k))
			}
		}
	}
	return b.String()
}

func row(when string, b binding) string {
	names := make([]string, len(b.keys))
	for i, k := range b.keys {
		names[i] = "`" + keyLabel(k, lang.English) + "`"
	}
	return "| " + when + " | " + strings.Join(names, " ") + " | " + b.help.Of(lang.English) + " |\n"
}
