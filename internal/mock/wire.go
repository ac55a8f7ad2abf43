package mock

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// The shapes below are how papers and answers stand in JSON. Field names are
// a promise; durations are seconds, exact to the millisecond.

type paperJSON struct {
	Deck      string         `json:"deck"`
	Paper     Name           `json:"paper"`
	Seed      *uint64        `json:"seed"`
	Asked     int            `json:"asked"`
	Questions []questionJSON `json:"questions"`
}

type questionJSON struct {
	Card         card.Key   `json:"card"`
	Title        string     `json:"title"`
	Kind         card.Kind  `json:"kind"`
	Section      []string   `json:"section"`
	Competencies []string   `json:"competencies"`
	Points       int        `json:"points"`
	Prep         seconds    `json:"prep_seconds"`
	Time         seconds    `json:"time_seconds"`
	Marks        []markJSON `json:"key_points"`
	FollowUp     string     `json:"follow_up"`
}

type markJSON struct {
	Text   string `json:"text"`
	Weight int    `json:"weight"`
	Must   bool   `json:"must"`
	Probe  string `json:"probe"`
}

type answerJSON struct {
	Card       card.Key          `json:"card"`
	Done       bool              `json:"done"`
	Mode       review.Mode       `json:"mode"`
	Text       string            `json:"answer"`
	Prep       seconds           `json:"prep_seconds"`
	Time       seconds           `json:"seconds"`
	Cut        bool              `json:"cut"`
	Confidence review.Confidence `json:"confidence"`
	Points     []bool            `json:"points"`
	Anchor     int               `json:"anchor"`
	Note       string            `json:"note"`
	FollowUp   bool              `json:"follow_up"`
	Grade      string            `json:"grade"` // "" for none
}

// seconds is a duration as JSON has it.
type seconds time.Duration

func (s seconds) MarshalJSON() ([]byte, error) {
	return json.Marshal(float64(time.Duration(s).Milliseconds()) / 1000)
}

// maxSeconds bounds what is read: nobody answers for a day.
const maxSeconds = 24 * 60 * 60

func (s *seconds) UnmarshalJSON(src []byte) error {
	var n float64
	if err := json.Unmarshal(src, &n); err != nil {
		return errors.New("want a number of seconds")
	}
	if n < 0 || n > maxSeconds {
		return fmt.Errorf("%g seconds: want 0 to %d", n, maxSeconds)
	}
	*s = seconds(time.Duration(math.Round(n*1000)) * time.Millisecond)
	return nil
}

func wirePaper(p Paper) paperJSON {
	w := paperJSON{Deck: p.Deck, Paper: p.Name, Seed: p.Seed, Asked: p.Asked, Questions: []questionJSON{}}
	for _, q := range p.Questions {
		marks := make([]markJSON, len(q.Marks))
		for i, m := range q.Marks {
			marks[i] = markJSON(m)
		}
		w.Questions = append(w.Questions, questionJSON{
			Card: q.Card, Title: q.Title, Kind: q.Kind, Section: list(q.Section), Competencies: list(q.Competencies),
			Points: q.Points, Prep: seconds(q.Prep), Time: seconds(q.Time), Marks: marks, FollowUp: q.FollowUp,
		})
	}
	return w
}

// list is never null in JSON.
func list(s []string) []string { return append([]string{}, s...) }

func (w paperJSON) paper() (Paper, error) {
	p := Paper{Name: w.Paper, Deck: w.Deck, Seed: w.Seed, Asked: w.Asked}
	if _, ok := ParseName(string(w.Paper)); !ok {
		return p, fmt.Errorf("paper: %q is none", w.Paper)
	}
	if len(w.Questions) == 0 {
		return p, errors.New("questions: there are none")
	}
	for i, q := range w.Questions {
		if err := q.check(); err != nil {
			return p, fmt.Errorf("question %d: %w", i+1, err)
		}
		known := func(other Question) bool { return other.Card == q.Card }
		if slices.ContainsFunc(p.Questions, known) {
			return p, fmt.Errorf("question %d: card: %q is asked twice", i+1, q.Card)
		}
		p.Questions = append(p.Questions, q.question())
	}
	return p, nil
}

// maxWorth bounds what a question can be worth.
const maxWorth = 10_000

func (w questionJSON) check() error {
	switch {
	case w.Card == "":
		return errors.New("card: it is missing")
	case w.Points < 1 || w.Points > maxWorth:
		return fmt.Errorf("points: %d, want 1 to %d", w.Points, maxWorth)
	case w.Time == 0:
		return errors.New("time_seconds: want more than 0")
	}
	for j, m := range w.Marks {
		if m.Weight < 1 || m.Weight > 3 {
			return fmt.Errorf("key_points: weight %d of number %d, want 1 to 3", m.Weight, j+1)
		}
	}
	return nil
}

func (w questionJSON) question() Question {
	q := Question{
		Card: w.Card, Title: w.Title, Kind: w.Kind, Section: w.Section, Competencies: w.Competencies,
		Points: w.Points, Prep: time.Duration(w.Prep), Time: time.Duration(w.Time), FollowUp: w.FollowUp,
	}
	for _, m := range w.Marks {
		q.Marks = append(q.Marks, Mark(m))
	}
	return q
}

func wireAnswers(p Paper, as []Answer) []answerJSON {
	out := make([]answerJSON, len(as))
	for i, a := range as {
		out[i] = answerJSON{
			Card: p.Questions[i].Card, Done: a.Done, Mode: a.Mode, Text: a.Text, Prep: seconds(a.Prep), Time: seconds(a.Time),
			Cut: a.Cut, Confidence: a.Confidence, Points: a.Points, Anchor: a.Anchor, Note: a.Note, FollowUp: a.FollowUp,
		}
		if a.Grade.Valid() {
			out[i].Grade = a.Grade.String()
		}
	}
	return out
}

// answers reads the answers to a paper, one for each question in its order.
func answers(p Paper, ws []answerJSON) ([]Answer, error) {
	if len(ws) != len(p.Questions) {
		return nil, fmt.Errorf("answers: %d for %d questions", len(ws), len(p.Questions))
	}
	out := make([]Answer, len(ws))
	for i, w := range ws {
		q := p.Questions[i]
		a, err := w.answer(q)
		if err == nil && w.Card != q.Card {
			err = fmt.Errorf("card: %q, want %q", w.Card, q.Card)
		}
		if err != nil {
			return nil, fmt.Errorf("answer %d: %w", i+1, err)
		}
		out[i] = a
	}
	return out, nil
}

func (w answerJSON) answer(q Question) (Answer, error) {
	a := Answer{
		Mode: w.Mode, Text: w.Text, Prep: time.Duration(w.Prep), Time: time.Duration(w.Time), Done: w.Done, Cut: w.Cut,
		Confidence: w.Confidence, Points: w.Points, Anchor: w.Anchor, Note: w.Note, FollowUp: w.FollowUp,
	}
	if w.Grade != "" {
		g, err := review.ParseGrade(w.Grade)
		if err != nil {
			return a, fmt.Errorf("grade: %w", err)
		}
		a.Grade = g
	}
	return a, a.check(q)
}

// check names the first field that can not be.
func (a Answer) check(q Question) error {
	switch {
	case a.Mode != "" && a.Mode != review.Speak && a.Mode != review.Think && a.Mode != review.Type:
		return fmt.Errorf("mode: %q, want speak, think or type", a.Mode)
	case a.Confidence != "" && a.Confidence != review.Sure && a.Confidence != review.Shaky && a.Confidence != review.Unknown:
		return fmt.Errorf("confidence: %q, want sure, shaky or unknown", a.Confidence)
	case len(a.Points) > len(q.Marks):
		return fmt.Errorf("points: %d are ticked, the card has %d", len(a.Points), len(q.Marks))
	case !a.Done && (len(a.Points) > 0 || a.Anchor != 0):
		return errors.New("points: of an answer that was not given")
	case a.Anchor < 0 || a.Anchor > maxAnchor:
		return fmt.Errorf("anchor: %d, want 1 to %d, or 0 for none", a.Anchor, maxAnchor)
	}
	return nil
}

// decode reads one JSON value and nothing behind it.
func decode(src []byte, into any, strict bool) error {
	d := json.NewDecoder(bytes.NewReader(src))
	if strict {
		d.DisallowUnknownFields()
	}
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return errors.New("something stands behind the end")
	}
	return nil
}
