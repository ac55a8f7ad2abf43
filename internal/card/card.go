// Package card says what a card is: its key, its kind, the question, the
// slots around the answer, the key points, and how ticked points become a
// score. It is the vocabulary of every other package and imports nothing
// but the standard library.
//
// A Card is a plain value, made by package deck from Markdown and read-only
// from then on. Text fields hold Markdown as the author wrote it, unrendered
// and uncleaned; whoever shows them goes through package render.
package card

import (
	"strings"
	"time"
)

// Key names a card for ever: "deck/id". A reversed row ends in "~r", a cloze
// card in "~c1", "~c2" and so on. "~" occurs nowhere else in a key.
type Key string

// Deck returns the slug of the deck, all before the last slash.
func (k Key) Deck() string {
	if i := strings.LastIndexByte(string(k), '/'); i >= 0 {
		return string(k[:i])
	}
	return ""
}

// ID returns the part after the last slash, suffix included.
func (k Key) ID() string { return string(k[strings.LastIndexByte(string(k), '/')+1:]) }

// Base returns the key without its "~" suffix. Cards with the same base are
// siblings of each other.
func (k Key) Base() Key {
	if i := strings.LastIndexByte(string(k), '~'); i >= 0 {
		return k[:i]
	}
	return k
}

// Kind is the kind of a question, as deck metadata spells it.
type Kind string

// The closed list of kinds. Fact is the default; a Checklist is no flashcard:
// its items are ticked off on the days that When counts from the interview.
const (
	Behavioral  Kind = "behavioral"
	Situational Kind = "situational"
	Competency  Kind = "competency"
	Metric      Kind = "metric"
	Industry    Kind = "industry"
	Values      Kind = "values"
	Knowledge   Kind = "knowledge"
	Technique   Kind = "technique"
	Intro       Kind = "intro"
	Fact        Kind = "fact"
	Checklist   Kind = "checklist"
)

// Kinds lists every kind, in the order in which they are shown.
func Kinds() []Kind {
	return []Kind{Behavioral, Situational, Competency, Metric, Industry, Values, Knowledge, Technique, Intro, Fact, Checklist}
}

// Form tells which piece of Markdown a card was made from.
type Form uint8

// A card stands under a heading, in a row of a table, or is one hidden
// number of a cloze text.
const (
	FromHeading Form = iota
	FromRow
	FromCloze
)

// A KeyPoint is one thing an interviewer listens for.
type KeyPoint struct {
	Text   string   // inline Markdown, without weight and STAR letter
	Weight int      // 1 to 3
	Must   bool     // missing it caps the suggested grade at Hard
	Star   byte     // 'S', 'T', 'A', 'R', or 0 where none is given
	Say    []string // sentences one could say
	Probes []string // what an interviewer asks when the point is missing
	Line   int      // line in the file, from 1
}

// An Anchor describes an answer that earns Score (5, 3 or 1).
type Anchor struct {
	Score int
	Text  string
}

// A Card is one question with everything its deck says about it.
type Card struct {
	Key     Key
	Lang    string // BCP 47, as in the front matter
	Kind    Kind
	Form    Form
	Section []string // titles of the sections around it, outermost first
	Intro   string   // Markdown that introduces the innermost section

	Title     string // the heading or front cell as plain text on one line
	Question  string // Markdown: the title, and below it what belongs to the question
	Answer    string // Markdown: the model answer, or the back of a fact
	KeyPoints []KeyPoint
	Hint      string
	Why       string   // why they ask
	Pitfalls  []string // one a list item; a paragraph counts as one
	FollowUps []string
	Blanks    []string // "make it yours": blanks for one's own scale, number, sentence
	Anchors   []Anchor
	Sources   []string

	Competencies []string
	Tags         []string
	Covers       []string
	Focus        string
	Points       int           // what the question is worth in a paper; 0 where not given
	Prep         time.Duration // time to prepare, 0 where not given
	AnswerTime   time.Duration // time to answer, 0 where not given
	Checked      string        // date of the source that was read, YYYY-MM-DD or YYYY-MM
	When         string        // of checklists: -7d, -1d, day, room, +24h

	File string // as given to the parser
	Line int    // of the heading or row, from 1
}

// Deck returns the slug of the card's deck.
func (c *Card) Deck() string { return c.Key.Deck() }

// IsQuestion tells an interview question, which is answered aloud or in
// writing, from a fact, which is recalled in seconds. Rows and cloze texts
// are facts whatever their kind.
func (c *Card) IsQuestion() bool {
	return c.Form == FromHeading && c.Kind != Fact && c.Kind != Checklist
}

// Weight is what the card counts for in a sum over cards: its points for a
// question (10 where none are given), 1 for a fact.
func (c *Card) Weight() int {
	switch {
	case !c.IsQuestion():
		return 1
	case c.Points > 0:
		return c.Points
	}
	return 10
}

// TimeLimit is the time to answer: as the deck gives it, else by kind.
func (c *Card) TimeLimit() time.Duration {
	if c.AnswerTime > 0 {
		return c.AnswerTime
	}
	if !c.IsQuestion() {
		return 15 * time.Second
	}
	switch c.Kind {
	case Behavioral, Intro:
		return 120 * time.Second
	case Values:
		return 60 * time.Second
	}
	return 90 * time.Second
}
