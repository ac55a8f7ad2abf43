package exchange

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// A Writer writes events, a line each.
type Writer struct{ to *json.Encoder }

// NewWriter returns a Writer on w, which it does not buffer.
func NewWriter(w io.Writer) *Writer {
	to := json.NewEncoder(w)
	to.SetEscapeHTML(false)
	return &Writer{to}
}

// Write writes one event.
func (w *Writer) Write(e review.Event) error {
	var line any
	switch {
	case e.Review != nil:
		line = reviewLineOf(*e.Review)
	case e.Undo != nil:
		line = undoLine{"undo", e.Undo.Review, stamp(e.Undo.At, 0), word(e.Undo.Device)}
	case e.Fact != nil:
		line = factLineOf(*e.Fact)
	case e.Attempt != nil:
		line = attemptLineOf(*e.Attempt)
	default:
		return nil
	}
	if err := w.to.Encode(line); err != nil {
		return fmt.Errorf("write event: %w", err)
	}
	return nil
}

// The lines, in the order of their fields.
type (
	reviewLine struct {
		Event      string    `json:"event"`
		ID         review.ID `json:"id"`
		Card       card.Key  `json:"card"`
		At         string    `json:"reviewed_at"`
		Zone       string    `json:"zone"`
		Day        string    `json:"study_day"`
		Grade      string    `json:"grade"`
		Seconds    *float64  `json:"seconds"`
		Confidence *string   `json:"confidence"`
		Score      *float64  `json:"score"`
		Points     []bool    `json:"points"`
		Mode       *string   `json:"mode"`
		Device     *string   `json:"device"`
	}
	undoLine struct {
		Event  string    `json:"event"`
		Review review.ID `json:"review"`
		At     string    `json:"at"`
		Device *string   `json:"device"`
	}
	factLine struct {
		Event  string  `json:"event"`
		Key    string  `json:"key"`
		Value  string  `json:"value"`
		At     string  `json:"at"`
		Device *string `json:"device"`
		Undoes *string `json:"undoes"`
	}
	attemptLine struct {
		Event      string    `json:"event"`
		ID         review.ID `json:"id"`
		Card       card.Key  `json:"card"`
		At         string    `json:"at"`
		Mode       *string   `json:"mode"`
		Seconds    *float64  `json:"seconds"`
		Confidence *string   `json:"confidence"`
		Text       *string   `json:"text"`
		Points     []bool    `json:"points"`
		Score      *float64  `json:"score"`
		Review     *string   `json:"review"`
		FollowUp   *string   `json:"follow_up"`
		Followed   bool      `json:"follow_up_answered"`
		Mock       *string   `json:"mock"`
	}
)

func reviewLineOf(r review.Review) reviewLine {
	return reviewLine{
		"review", r.ID, r.Card, stamp(r.At, r.Zone), zoneName(r.Zone), r.Day.String(), r.Grade.String(),
		number(r.Seconds), word(string(r.Confidence)), r.Score, r.Points, word(string(r.Mode)), word(r.Device),
	}
}

func factLineOf(f review.Fact) factLine {
	line := factLine{"fact", f.Key, f.Value, stamp(f.At, 0), word(f.Device), nil}
	if f.Undoes != 0 {
		line.Undoes = word(stamp(f.Undoes, 0))
	}
	return line
}

func attemptLineOf(a review.Attempt) attemptLine {
	return attemptLine{
		"attempt", a.ID, a.Card, stamp(a.At, 0), word(string(a.Mode)), number(a.Seconds),
		word(string(a.Confidence)), word(a.Text), a.Points, a.Score, word(string(a.Review)),
		word(a.FollowUp), a.Followed, word(a.Mock),
	}
}

// stamp writes an instant, milliseconds where there are any, as the clock on
// the wall showed it.
func stamp(at review.Instant, zone int) string {
	t := at.Time()
	if zone != 0 {
		t = t.In(time.FixedZone("", zone*60))
	}
	return t.Format("2006-01-02T15:04:05.999Z07:00")
}

func zoneName(minutes int) string {
	sign := '+'
	if minutes < 0 {
		sign, minutes = '-', -minutes
	}
	return fmt.Sprintf("%c%02d:%02d", sign, minutes/60, minutes%60)
}

func word(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func number(f float64) *float64 {
	if f == 0 {
		return nil
	}
	return &f
}
