package deck_test

import (
	"os"
	"strings"
	"testing"

	"rehearse/internal/deck"
)

// TestFormatExamples parses every example of the published format. An author
// who copies one must get the cards that it promises, and not a word of
// complaint.
func TestFormatExamples(t *testing.T) {
	page, err := os.ReadFile("../../decks/README.md")
	if err != nil {
		t.Fatal(err)
	}
	examples := fenced(string(page))
	want := []struct {
		title string
		cards int
	}{{"Returns", 2}, {"Team lead interview", 1}, {"Metrics", 6}, {"Method", 3}, {"The day", 2}}
	if len(examples) != len(want) {
		t.Fatalf("%d examples, want %d", len(examples), len(want))
	}
	for i, example := range examples {
		d, list := deck.Parse("README.md", "example", []byte(example))
		for _, f := range list {
			t.Errorf("example %d: %s", i+1, f)
		}
		if d == nil || d.Title != want[i].title || len(d.Cards) != want[i].cards {
			t.Errorf("example %d: %+v, want %+v", i+1, d, want[i])
		}
	}
}

// TestFormatIsWhole holds the page to what the parser knows: every key, every
// label, every kind.
func TestFormatIsWhole(t *testing.T) {
	page, err := os.ReadFile("../../decks/README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range deck.Vocabulary() {
		if !strings.Contains(string(page), word) {
			t.Errorf("decks/README.md does not mention %q", word)
		}
	}
}

// fenced returns the text of every block of code marked markdown.
func fenced(page string) []string {
	var out []string
	for part := range strings.SplitSeq(page, "\n```markdown\n") {
		text, _, _ := strings.Cut(part, "\n```")
		out = append(out, text+"\n")
	}
	return out[1:]
}
