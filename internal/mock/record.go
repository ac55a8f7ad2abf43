package mock

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// recordVersion rises when an older program could not read the record.
const recordVersion = 1

// recordJSON is an interview as it is kept. Points, total and minutes are for
// other readers; ours computes them anew.
type recordJSON struct {
	Version int       `json:"version"`
	ID      review.ID `json:"mock"`
	At      time.Time `json:"at"`
	paperJSON
	Answers []answerJSON `json:"answers"`
	Points  float64      `json:"points"`
	Total   int          `json:"total"`
	Minutes float64      `json:"minutes"`
}

// Encode returns the interview as a record.
func (v Interview) Encode() []byte {
	row := v.Row()
	out, err := json.Marshal(recordJSON{
		Version: recordVersion, ID: v.ID, At: v.At.Time(), paperJSON: wirePaper(v.Paper),
		Answers: wireAnswers(v.Paper, v.Answers), Points: row.Points, Total: row.Total, Minutes: row.Minutes,
	})
	if err != nil { // no field can fail
		panic(err)
	}
	return out
}

// Decode reads a record. Errors name the field that is wrong.
func Decode(src []byte) (Interview, error) {
	v, err := decodeRecord(src)
	if err != nil {
		return Interview{}, fmt.Errorf("read record of mock interview: %w", err)
	}
	return v, nil
}

func decodeRecord(src []byte) (Interview, error) {
	var w recordJSON
	if err := decode(src, &w, false); err != nil {
		return Interview{}, err
	}
	switch {
	case w.Version != recordVersion:
		return Interview{}, fmt.Errorf("version %d, this program reads %d", w.Version, recordVersion)
	case w.ID == "":
		return Interview{}, errors.New("mock: the id is missing")
	case w.At.IsZero():
		return Interview{}, errors.New("at: the instant is missing")
	}
	p, err := w.paper()
	if err != nil {
		return Interview{}, err
	}
	as, err := answers(p, w.Answers)
	return Interview{ID: w.ID, At: review.At(w.At), Paper: p, Answers: as}, err
}

// A Row sums up an interview, as `mock --list --json` prints it.
type Row struct {
	Mock    review.ID `json:"mock"`
	At      time.Time `json:"at"`
	Deck    string    `json:"deck"`
	Paper   Name      `json:"paper"`
	Seed    *uint64   `json:"seed"`
	Points  float64   `json:"points"` // to the hundredth
	Total   int       `json:"total"`
	Minutes float64   `json:"minutes"` // used to prepare and to answer, to the tenth
}

// Row returns the summary of the interview.
func (v Interview) Row() Row {
	r := Row{Mock: v.ID, At: v.At.Time(), Deck: v.Paper.Deck, Paper: v.Paper.Name, Seed: v.Paper.Seed, Total: v.Paper.Total()}
	var used time.Duration
	for i, a := range v.Answers {
		r.Points += v.Points(i)
		used += a.Prep + a.Time
	}
	r.Points = math.Round(r.Points*100) / 100
	r.Minutes = math.Round(used.Minutes()*10) / 10
	return r
}

// A Given is one answer of a file for `mock --answers`.
type Given struct {
	Card       card.Key
	Text       string
	Time       time.Duration
	Points     []bool
	Anchor     int
	Note       string
	Confidence review.Confidence
}

type givenJSON struct {
	Card       card.Key          `json:"card"`
	Text       string            `json:"answer"`
	Time       seconds           `json:"seconds"`
	Points     []bool            `json:"points"`
	Anchor     int               `json:"anchor"`
	Note       string            `json:"note"`
	Confidence review.Confidence `json:"confidence"`
}

// ParseAnswers reads a list of {card, answer, seconds, points, anchor, note},
// of which all but card may be left out; confidence may be given too. Errors
// name the answer by its place and card, and the field.
func ParseAnswers(src []byte) ([]Given, error) {
	var raw []json.RawMessage
	if err := decode(src, &raw, true); err != nil {
		return nil, fmt.Errorf("read answers: want a list of them: %w", err)
	}
	if len(raw) == 0 {
		return nil, errors.New("read answers: the list is empty")
	}
	out := make([]Given, len(raw))
	for i, one := range raw {
		var w givenJSON
		err := decode(one, &w, true)
		if err == nil && w.Card == "" {
			err = errors.New("card: it is missing")
		}
		if err != nil {
			return nil, fmt.Errorf("read answer %d%s: %w", i+1, named(w.Card), err)
		}
		out[i] = Given{w.Card, w.Text, time.Duration(w.Time), w.Points, w.Anchor, w.Note, w.Confidence}
	}
	return out, nil
}

func named(k card.Key) string {
	if k == "" {
		return ""
	}
	return fmt.Sprintf(" (%s)", k)
}

// Answered makes an interview out of a paper and answers to it, in any order.
// Questions without one count as not answered. It fails on an answer to a
// card that the paper does not ask, on two to one card, and on a field that
// does not fit its question.
func Answered(id review.ID, at time.Time, p Paper, given []Given) (Interview, error) {
	v := Interview{ID: id, At: review.At(at), Paper: p, Answers: make([]Answer, len(p.Questions))}
	for n, g := range given {
		i := slices.IndexFunc(p.Questions, func(q Question) bool { return q.Card == g.Card })
		err := error(nil)
		switch {
		case i < 0:
			err = errors.New("card: the paper does not ask it")
		case v.Answers[i].Done:
			err = errors.New("card: it was answered before")
		default:
			v.Answers[i] = g.answer()
			err = v.Answers[i].check(p.Questions[i])
		}
		if err != nil {
			return Interview{}, fmt.Errorf("take answer %d%s: %w", n+1, named(g.Card), err)
		}
	}
	return v, nil
}

// answer takes points that are not given as none said: the file is the
// judgement.
func (g Given) answer() Answer {
	a := Answer{
		Mode: review.Speak, Text: g.Text, Time: g.Time, Done: true, Confidence: g.Confidence,
		Points: g.Points, Anchor: g.Anchor, Note: g.Note,
	}
	if a.Points == nil {
		a.Points = []bool{}
	}
	if g.Text != "" {
		a.Mode = review.Type
	}
	return a
}
