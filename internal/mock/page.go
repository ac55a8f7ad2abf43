package mock

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/review"
)

// Words is what a report is told in, beside the interview itself.
type Words struct {
	Lang       lang.Lang
	Deck       string                                // title of the deck; "" = its slug
	Zone       *time.Location                        // of dates; nil = UTC
	Competency func(tag string) string               // its name; nil = the tag
	Card       func(key card.Key) (*card.Card, bool) // as the deck has it now; nil = none
}

// A writer makes Markdown. Texts come in as Markdown: plain, inline or block
// have been over them.
type writer struct {
	Words
	b strings.Builder
}

func (w *writer) say(m lang.Message, args ...any) string { return m.Of(w.Lang, args...) }

func (w *writer) heading(level int, text string) {
	fmt.Fprintf(&w.b, "%s %s\n\n", strings.Repeat("#", level), text)
}

// para writes a paragraph; nothing for an empty one.
func (w *writer) para(text string) {
	if text != "" {
		w.b.WriteString(text + "\n\n")
	}
}

// label writes a heading that has no place in the outline.
func (w *writer) label(m lang.Message) { w.para("**" + w.say(m) + "**") }

func (w *writer) list(items ...string) {
	for _, i := range items {
		w.b.WriteString("- " + i + "\n")
	}
	if len(items) > 0 {
		w.b.WriteString("\n")
	}
}

// table writes a table whose first column is text, the others numbers.
func (w *writer) table(head []string, rows ...[]string) {
	rule := "|---|" + strings.Repeat("---:|", len(head)-1)
	w.b.WriteString(row(head) + rule + "\n")
	for _, r := range rows {
		w.b.WriteString(row(r))
	}
	w.b.WriteString("\n")
}

// columns writes a table of texts with one row.
func (w *writer) columns(head, texts []string) {
	w.b.WriteString(row(head) + strings.Repeat("|---", len(head)) + "|\n" + row(texts) + "\n")
}

func row(cells []string) string { return "| " + strings.Join(cells, " | ") + " |\n" }

// line joins what there is of its parts.
func line(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " · ")
}

func (w *writer) deck(p Paper) string {
	if w.Deck != "" {
		return plain(w.Deck)
	}
	if p.Deck != "" {
		return plain(p.Deck)
	}
	return w.paper(p.Name)
}

func (w *writer) paper(n Name) string {
	m := map[Name]lang.Message{Quick: lang.MockQuick, Full: lang.MockFull, OneWay: lang.MockOneWay, Own: lang.MockOwn}[n]
	return w.say(m)
}

func (w *writer) competency(tag string) string {
	if w.Competency != nil {
		return plain(w.Competency(tag))
	}
	return plain(tag)
}

func (w *writer) kind(k card.Kind) string {
	if m := lang.Kind(string(k)); !m.IsZero() {
		return w.say(m)
	}
	return plain(string(k))
}

func (w *writer) section(path string) string {
	if path == "" {
		return w.say(lang.MockNoSection)
	}
	return plain(path)
}

func (w *writer) confidence(c review.Confidence) string {
	switch c {
	case review.Sure:
		return w.say(lang.MockSure)
	case review.Shaky:
		return w.say(lang.MockShaky)
	case review.Unknown:
		return w.say(lang.MockUnknown)
	}
	return w.say(lang.MockNotSaid)
}

func (w *writer) grade(g review.Grade) string {
	if !g.Valid() {
		return ""
	}
	m := []lang.Message{lang.GradeAgain, lang.GradeHard, lang.GradeGood, lang.GradeEasy}[g-review.Again]
	return w.say(lang.MockGraded, w.say(m))
}

// card looks a card up; one that is gone is an empty card.
func (w *writer) card(k card.Key) *card.Card {
	if w.Card != nil {
		if c, ok := w.Card(k); ok && c != nil {
			return c
		}
	}
	return &card.Card{}
}

// mark is a key point with its weight.
func (w *writer) mark(m Mark) string {
	if m.Must {
		return w.say(lang.MockMust, m.Weight, inline(m.Text))
	}
	return w.say(lang.MockPoint, m.Weight, inline(m.Text))
}

// points to the tenth, as an examiner writes them.
func points(f float64) string { return strconv.FormatFloat(math.Round(f*10)/10, 'f', -1, 64) }

func itoa(n int) string { return strconv.Itoa(n) }

// whole is a share in percent.
func whole(share float64) int { return int(math.Round(share * 100)) }

func percent(share float64) string { return itoa(whole(share)) + "%" }

// clock formats minutes and seconds: 1:52.
func clock(d time.Duration) string {
	s := int(d.Round(time.Second).Seconds())
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}
