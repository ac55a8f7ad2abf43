package story_test

import (
	"os"
	"path/filepath"
	"testing"

	"rehearse/internal/deck"
	"rehearse/internal/story"
)

// The model answers of the bundled decks are checked by hand for numbers that
// agree: whatever is found among one answer's is noise, or a fault of the deck.
func TestModelAnswersAreQuiet(t *testing.T) {
	files, err := filepath.Glob("../../decks/*/cs-*.md")
	if err != nil || len(files) < 5 {
		t.Fatalf("found %d decks, %v", len(files), err)
	}
	numbers, found := 0, 0
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d, _ := deck.Parse(file, filepath.Base(file), source)
		var answers []story.Answer
		for i := range d.Cards {
			answers = append(answers, story.Answer{Card: d.Cards[i].Key, Text: d.Cards[i].Answer})
		}
		entries := story.Ledger(nil, answers)
		numbers += len(entries)
		for _, c := range story.Contradictions(entries) {
			found++
			t.Logf("%s: %q and %q", c.A.Card, c.A.Sentence, c.B.Sentence)
		}
	}
	if numbers < 500 || found*200 > numbers {
		t.Errorf("%d contradictions among %d numbers", found, numbers)
	}
}
