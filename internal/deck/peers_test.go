package deck

import (
	"fmt"
	"strings"
	"testing"

	"rehearse/internal/card"
)

// The bugs that were found in other programs of this kind. None of them may
// exist here. What is about headings in code and comments is in
// testdata/parse/outline.txtar.

// Questions without a Latin letter all had one id, and so one schedule.
func TestQuestionsOfEveryScriptHaveIDsOfTheirOwn(t *testing.T) {
	var b strings.Builder
	titles := []string{"什么是共情", "什么是倾听", "どう対応しますか", "なぜですか", "Что такое SLA", "Что такое", "ما هو", "שאלה", "คำถาม", "질문", "？", "！", "…", "🙂", "🙁"}
	for _, title := range titles {
		fmt.Fprintf(&b, "## %s\na\n\n", title)
	}
	d, list := Parse("x.md", "x", []byte(b.String()))
	if len(list) > 0 || len(d.Cards) != len(titles) {
		t.Fatalf("%d cards of %d: %v", len(d.Cards), len(titles), list)
	}
	seen := map[card.Key]string{}
	for _, c := range d.Cards {
		if other, twice := seen[c.Key]; twice {
			t.Errorf("%q and %q share %s", c.Title, other, c.Key)
		}
		seen[c.Key] = c.Title
	}
}

// Answer lines that begin with "a ", "c " or "n " vanished.
func TestLinesThatBeginWithALetterStay(t *testing.T) {
	for first := 'a'; first <= 'z'; first++ {
		answer := fmt.Sprintf("%c word\nnext\n\n%c again", first, first)
		d, list := Parse("x.md", "x", []byte("## q\n"+answer+"\n"))
		if len(list) > 0 || d.Cards[0].Answer != answer {
			t.Errorf("answer %q: %q, %v", answer, d.Cards[0].Answer, list)
		}
	}
}

// One line over 64 KiB destroyed the file, or failed it.
func TestLineOf70035Bytes(t *testing.T) {
	long := strings.Repeat("a", 70035)
	d, list := Parse("x.md", "x", []byte("## q\n"+long+"\n\n## r\nb\n"))
	if len(list) > 0 || len(d.Cards) != 2 || d.Cards[0].Answer != long {
		t.Errorf("%d cards, %v", len(d.Cards), list)
	}
}

// One plain note in the folder hid all decks.
func TestPlainNoteHidesNothing(t *testing.T) {
	slugs, faults := load(t, files(map[string]string{"a note.md": "no heading here\n", "deck.md": "## q\na\n"}))
	if len(slugs) != 2 || len(faults) != 1 {
		t.Errorf("decks %v, %v", slugs, faults)
	}
}

// Only the first gap of a card was ever hidden; and braces, code or formulas
// broke the parser.
func TestEveryGapIsHidden(t *testing.T) {
	d, list := Parse("x.md", "x", []byte("## q\n{{c1::甲}} {{c2::乙}} {{c3::\\frac{{丙}}{2}}} `{{c4::丁}}` $\\{x_{i}\\}$\n"))
	if len(list) > 0 || len(d.Cards) != 3 {
		t.Fatalf("%d cards, %v", len(d.Cards), list)
	}
	for i, hidden := range []string{"甲", "乙", "丙"} {
		c := d.Cards[i]
		if strings.Contains(c.Question, hidden) || !strings.Contains(c.Answer, hidden) || !strings.Contains(c.Question, "{{c4::丁}}") {
			t.Errorf("%s: question %q, answer %q", c.Key, c.Question, c.Answer)
		}
		for j, other := range []string{"甲", "乙", "丙"} {
			if j != i && !strings.Contains(c.Question, other) {
				t.Errorf("%s: %q is hidden too in %q", c.Key, other, c.Question)
			}
		}
	}
}
