package deck

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"rehearse/internal/card"
)

var update = flag.Bool("update", false, "write the golden files anew")

// archives returns the txtar files of testdata/parse. None at all is a
// mistake, not a success.
func archives(t testing.TB) []string {
	files, err := filepath.Glob("testdata/parse/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives in testdata/parse: %v", err)
	}
	return files
}

// TestParse holds pairs: a deck, and all that Parse makes of it. The name of
// the deck in the archive is its slug.
func TestParse(t *testing.T) {
	for _, file := range archives(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for i := 0; i+1 < len(a.Files); i += 2 {
				in, want := a.Files[i], &a.Files[i+1]
				if want.Name != "want" {
					t.Fatalf("file %d is %q, want \"want\"", i+1, want.Name)
				}
				d, list := Parse(in.Name, SlugOf(in.Name), in.Data, WithCompetencies([]Competency{{Tag: "empathy"}, {Tag: "listen"}}))
				got := dump(d, list)
				if *update {
					want.Data = []byte(got)
					continue
				}
				if diff := cmp.Diff(string(want.Data), got); diff != "" {
					t.Errorf("%s (-want +got):\n%s", in.Name, diff)
				}
			}
			if *update {
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// dump writes a deck and diagnostics as text: what is not given is left out,
// and further lines of a text are set in.
func dump(d *Deck, list []Diagnostic) string {
	var b strings.Builder
	if d == nil {
		b.WriteString("no deck\n")
	} else {
		dumpDeck(&b, d)
	}
	for _, f := range list {
		fmt.Fprintf(&b, "%s\n", f)
	}
	return b.String()
}

func dumpDeck(b *strings.Builder, d *Deck) {
	fmt.Fprintf(b, "deck %s: %s (%s)\n", d.Slug, d.Title, d.Group)
	field(b, " ", "explicit", d.Explicit)
	field(b, " ", "lang", d.Lang)
	field(b, " ", "description", d.Description)
	field(b, " ", "role", d.Role)
	field(b, " ", "field", d.Field)
	field(b, " ", "tags", d.Tags)
	field(b, " ", "questions", d.Questions)
	field(b, " ", "extra", d.Extra)
	field(b, " ", "intro", d.Intro)
	for _, s := range d.Sections {
		fmt.Fprintf(b, "section %s: level %d, line %d\n", strings.Join(s.Path, " > "), s.Level, s.Line)
		field(b, " ", "intro", s.Intro)
		field(b, " ", "kind", s.Kind)
		field(b, " ", "questions", s.Questions)
		field(b, " ", "points", s.Points)
		field(b, " ", "total", s.Total)
		field(b, " ", "focus", s.Focus)
	}
	for i := range d.Cards {
		dumpCard(b, &d.Cards[i])
	}
}

func dumpCard(b *strings.Builder, c *card.Card) {
	form := [...]string{"heading", "row", "cloze"}[c.Form]
	fmt.Fprintf(b, "card %s: %s from %s, line %d\n", c.Key, c.Kind, form, c.Line)
	field(b, " ", "section", strings.Join(c.Section, " > "))
	field(b, " ", "intro", c.Intro)
	field(b, " ", "title", c.Title)
	if c.Question != c.Title {
		field(b, " ", "question", c.Question)
	}
	field(b, " ", "answer", c.Answer)
	for _, p := range c.KeyPoints {
		fmt.Fprintf(b, "  point %d", p.Weight)
		if p.Must {
			b.WriteString("!")
		}
		if p.Star != 0 {
			fmt.Fprintf(b, " %c", p.Star)
		}
		fmt.Fprintf(b, ", line %d: %s\n", p.Line, p.Text)
		field(b, "   ", "say", p.Say)
		field(b, "   ", "probes", p.Probes)
	}
	field(b, " ", "hint", c.Hint)
	field(b, " ", "why", c.Why)
	field(b, " ", "pitfalls", c.Pitfalls)
	field(b, " ", "follow-ups", c.FollowUps)
	field(b, " ", "blanks", c.Blanks)
	for _, a := range c.Anchors {
		field(b, " ", fmt.Sprintf("anchor %d", a.Score), a.Text)
	}
	field(b, " ", "sources", c.Sources)
	field(b, " ", "competencies", c.Competencies)
	field(b, " ", "tags", c.Tags)
	field(b, " ", "covers", c.Covers)
	field(b, " ", "focus", c.Focus)
	field(b, " ", "points", c.Points)
	field(b, " ", "prep", c.Prep)
	field(b, " ", "time", c.AnswerTime)
	field(b, " ", "checked", c.Checked)
	field(b, " ", "when", c.When)
}

func field(b *strings.Builder, indent, name string, v any) {
	var text string
	switch v := v.(type) {
	case []string:
		text = strings.Join(v, " | ")
	case int:
		if v != 0 {
			text = fmt.Sprint(v)
		}
	case time.Duration:
		if v != 0 {
			text = v.String()
		}
	case bool:
		if v {
			text = "yes"
		}
	case map[string]any:
		if len(v) > 0 {
			text = fmt.Sprint(v)
		}
	default:
		text = fmt.Sprint(v)
	}
	if text != "" {
		fmt.Fprintf(b, "%s %s: %s\n", indent, name, strings.ReplaceAll(text, "\n", "\n"+indent+"   "))
	}
}
