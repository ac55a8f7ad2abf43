package deck_test

import (
	"io/fs"
	"testing"

	"rehearse/decks"
	"rehearse/internal/deck"
)

// TestBundledDecks holds the decks that come with the program to the format:
// not one diagnostic, and a closed list of competencies.
func TestBundledDecks(t *testing.T) {
	src, err := fs.ReadFile(decks.FS, "competencies.yaml")
	if err != nil {
		t.Fatal(err)
	}
	competencies, err := deck.ParseCompetencies(src)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range competencies {
		for _, lang := range []string{"zh", "en"} {
			if c.Names[lang] == "" || c.Strong[lang] == "" || c.Weak[lang] == "" {
				t.Errorf("competency %s says nothing in %s", c.Tag, lang)
			}
		}
	}
	list, faults, err := deck.Load(decks.FS, "", deck.WithCompetencies(competencies))
	if err != nil || len(list) == 0 {
		t.Fatalf("%d decks, %v", len(list), err)
	}
	for _, f := range faults {
		t.Error(f)
	}
	for _, d := range list {
		if !d.Explicit || d.Lang == "" {
			t.Errorf("%s: a bundled deck gives its slug and language", d.File)
		}
		for i := range d.Cards {
			if id := d.Cards[i].Key.ID(); id[0] == '+' {
				t.Errorf("%s:%d: a bundled card has an id", d.File, d.Cards[i].Line)
			}
		}
	}
}
