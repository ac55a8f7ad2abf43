// Package asked holds the questions that were put to a person in real
// interviews: as a value, as the JSON of a record in the log, and as the
// Markdown of a deck, which package deck then reads like any other file. So
// format, identity and everything that is done to cards hold for them as they
// stand.
//
// What a person wrote is text and never format: Markdown escapes it so that a
// question is no heading of another level, no metadata, comment, slot or gap.
// Read back, every question is one card, and its title is the question.
//
// Left to others: where the records are kept and when the deck is built
// (package collection), and the words on screens and commands.
package asked

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"

	"rehearse/internal/card"
)

// Slug names the deck of these questions.
const Slug = "asked"

// Went is how the answer went, as the person saw it; "" = not said.
type Went string

// How an answer can go.
const (
	Well  Went = "well"
	OK    Went = "ok"
	Badly Went = "badly"
)

// AllWent lists how an answer can go.
func AllWent() []Went { return []Went{Well, OK, Badly} }

// A Question is one that was asked. Texts are plain, on one line each.
type Question struct {
	ID      string // of the record
	Text    string
	Company string
	Round   string
	Went    Went
	Kind    card.Kind
	At      string // the day of the interview, YYYY-MM-DD; "" = unknown
}

// Key is the key of the question's card.
func (q Question) Key() card.Key { return card.Key(Slug + "/" + q.ID) }

// Clean returns the question with each text on one line and without control
// characters, and a kind where it has none.
func (q Question) Clean() Question {
	q.Text, q.Company, q.Round, q.At = line(q.Text), line(q.Company), line(q.Round), line(q.At)
	if q.Kind == "" {
		q.Kind = Guess(q.Text)
	}
	return q
}

func line(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.Join(strings.Fields(s), " ")
}

// version is raised when a field changes its meaning; a new field does not
// raise it.
const version = 1

// record is a question as the log keeps it. The names are a promise.
type record struct {
	Version int       `json:"v"`
	ID      string    `json:"id,omitempty"`
	Text    string    `json:"question"`
	Company string    `json:"company,omitempty"`
	Round   string    `json:"round,omitempty"`
	Went    Went      `json:"went,omitempty"`
	Kind    card.Kind `json:"kind,omitempty"`
	At      string    `json:"at,omitempty"`
}

// Encode writes the question, cleaned, as one line of JSON. The id is the
// record's and may be missing.
func Encode(q Question) (string, error) {
	q = q.Clean()
	text, err := json.Marshal(record{version, q.ID, q.Text, q.Company, q.Round, q.Went, q.Kind, q.At})
	if err != nil {
		return "", fmt.Errorf("encode question %q: %w", q.Text, err)
	}
	return string(text), nil
}

// Decode reads what Encode wrote under an id. Fields unknown here are passed
// over; a text that is no question, or of a version unknown here, is an error.
func Decode(id, text string) (Question, error) {
	var r record
	if err := json.Unmarshal([]byte(text), &r); err != nil {
		return Question{}, fmt.Errorf("decode question %s: %w", id, err)
	}
	if r.Version < 1 || r.Version > version {
		return Question{}, fmt.Errorf("decode question %s: version %d, this program knows 1 to %d", id, r.Version, version)
	}
	q := Question{id, r.Text, r.Company, r.Round, r.Went, r.Kind, r.At}.Clean()
	if q.Text == "" {
		return Question{}, fmt.Errorf("decode question %s: it has no text", id)
	}
	return q, nil
}
