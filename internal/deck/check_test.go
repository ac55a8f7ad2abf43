package deck

import (
	"strings"
	"testing"
	"unicode/utf8"

	"rehearse/internal/card"
)

// checkDiagnostics asserts that each points into the file, has a known code
// and as many arguments as its sentence needs, and that they are in order.
func checkDiagnostics(t *testing.T, src []byte, list []Diagnostic) {
	t.Helper()
	lines := strings.Split(unixLines(string(src)), "\n")
	last := 0
	for _, f := range list {
		if f.Line < 0 || f.Line > len(lines) || (f.Line > 0) != (f.Column > 0) {
			t.Errorf("%v: no such place", f)
		}
		if f.Code != "too-many" && f.Line < last {
			t.Errorf("%v: after line %d", f, last)
		}
		last = f.Line
		if f.Line > 0 && f.Column > utf8.RuneCountInString(lines[f.Line-1])+1 {
			t.Errorf("%v: no such column", f)
		}
		c, ok := lookup(f.Code)
		if !ok || c.Severity != f.Severity {
			t.Errorf("%v: code or severity unknown", f)
		}
		if s := f.String(); strings.Contains(s, "%!") {
			t.Errorf("%s: wrong number of arguments", s)
		}
	}
}

// checkCards asserts what every other package relies on.
func checkCards(t *testing.T, d *Deck) {
	t.Helper()
	seen := map[card.Key]bool{}
	for i := range d.Cards {
		c := &d.Cards[i]
		if seen[c.Key] {
			t.Errorf("key %q twice", c.Key)
		}
		seen[c.Key] = true
		if c.Deck() != d.Slug || strings.Count(string(c.Key), "~") > 1 {
			t.Errorf("key %q in deck %q", c.Key, d.Slug)
		}
		if c.Title == "" && strings.TrimSpace(c.Question) == "" || strings.ContainsAny(c.Title, "\n\r\t") {
			t.Errorf("card %q: title %q, question %q", c.Key, c.Title, c.Question)
		}
		if !c.IsQuestion() && c.Answer == "" && len(c.KeyPoints) == 0 && !hasSlots(c) {
			t.Errorf("card %q: no answer", c.Key)
		}
		if c.Kind == "" || c.Line < 1 {
			t.Errorf("card %q: kind %q, line %d", c.Key, c.Kind, c.Line)
		}
		for _, p := range c.KeyPoints {
			if p.Text == "" || p.Weight < 1 || p.Weight > 3 {
				t.Errorf("card %q: point %+v", c.Key, p)
			}
		}
	}
	if !utf8.ValidString(dump(d, nil)) {
		t.Error("text that is not UTF-8")
	}
}
