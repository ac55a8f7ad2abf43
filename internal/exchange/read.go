package exchange

import (
	"encoding/json"
	"io"
	"time"
	"unicode/utf8"

	"rehearse/internal/review"
)

// Defaults fill in what a line leaves out.
type Defaults struct {
	Local *time.Location             // zone of a review that gives none
	Day   func(time.Time) review.Day // study day of a moment in its location
}

// A Reader reads events, a line each. It accepts UTF-8 and UTF-16 with or
// without a byte-order mark, any line ends, and blank lines.
type Reader struct {
	lines    *lines
	defaults Defaults
}

// NewReader returns a Reader on r.
func NewReader(r io.Reader, d Defaults) *Reader { return &Reader{newLines(r), d} }

// Line is the number of the line last read, from 1.
func (r *Reader) Line() int { return r.lines.number }

// Bytes is how many bytes of the file have been read.
func (r *Reader) Bytes() int64 { return r.lines.bytes }

// Next returns the next event. The error is a *Fault for a line that cannot
// be taken, after which the next one may be asked for; io.EOF at the end; or
// what was wrong with reading. size is the length of the line in bytes.
func (r *Reader) Next() (e review.Event, size int, err error) {
	line, long, err := r.lines.next()
	if err != nil {
		return e, 0, err
	}
	d := decoder{defaults: r.defaults}
	switch {
	case long:
		d.fail(TooLong, "", nil)
	case !utf8.Valid(line):
		d.fail(NotUTF8, "", nil)
	default:
		e = d.event(line)
	}
	if d.fault != nil {
		d.fault.Line = r.lines.number
		return review.Event{}, len(line), d.fault
	}
	return e, len(line), nil
}

// fields is what a line of any kind may hold, not yet looked at. What else it
// holds is left to the programs that know it.
type fields struct {
	Event      json.RawMessage `json:"event"`
	ID         json.RawMessage `json:"id"`
	Card       json.RawMessage `json:"card"`
	ReviewedAt json.RawMessage `json:"reviewed_at"`
	At         json.RawMessage `json:"at"`
	Zone       json.RawMessage `json:"zone"`
	StudyDay   json.RawMessage `json:"study_day"`
	Grade      json.RawMessage `json:"grade"`
	Seconds    json.RawMessage `json:"seconds"`
	Confidence json.RawMessage `json:"confidence"`
	Score      json.RawMessage `json:"score"`
	Points     json.RawMessage `json:"points"`
	Mode       json.RawMessage `json:"mode"`
	Device     json.RawMessage `json:"device"`
	Review     json.RawMessage `json:"review"`
	Key        json.RawMessage `json:"key"`
	Value      json.RawMessage `json:"value"`
	Undoes     json.RawMessage `json:"undoes"`
	Text       json.RawMessage `json:"text"`
	FollowUp   json.RawMessage `json:"follow_up"`
	Followed   json.RawMessage `json:"follow_up_answered"`
	Mock       json.RawMessage `json:"mock"`
}

func (d *decoder) event(line []byte) (e review.Event) {
	var f fields
	if line[0] != '{' || json.Unmarshal(line, &f) != nil {
		d.fail(NotJSON, "", line)
		return e
	}
	switch kind := d.kind(f.Event); kind {
	case "review":
		e.Review = d.review(f)
	case "undo":
		e.Undo = &review.Undo{
			Review: review.ID(d.name("review", need(f.Review))), At: d.instant("at", need(f.At)), Device: d.name("device", f.Device),
		}
	case "fact":
		e.Fact = d.fact(f)
	case "attempt":
		e.Attempt = d.attempt(f)
	}
	return e
}

// kind reads the kind of event: a review where it is not given.
func (d *decoder) kind(raw json.RawMessage) string {
	if absent(raw) {
		return "review"
	}
	var s string
	if json.Unmarshal(raw, &s) == nil {
		switch s {
		case "review", "undo", "fact", "attempt":
			return s
		}
	}
	d.fail(UnknownEvent, "event", raw)
	return ""
}

func (d *decoder) review(f fields) *review.Review {
	r := review.Review{
		Card: d.card(f.Card), At: d.instant("reviewed_at", need(f.ReviewedAt)), Grade: d.grade(f.Grade),
		Seconds: d.seconds(f.Seconds), Confidence: d.confidence(f.Confidence), Score: d.score(f.Score),
		Points: d.points(f.Points), Mode: d.mode(f.Mode), Device: d.name("device", f.Device),
		ID: review.ID(d.name("id", f.ID)),
	}
	if d.fault != nil {
		return nil
	}
	at := r.At.Time().In(d.defaults.Local)
	if minutes, ok := d.zone(f.Zone); ok {
		at = at.In(time.FixedZone("", minutes*60))
	}
	_, offset := at.Zone()
	r.Zone, r.Day = offset/60, d.day(f.StudyDay, at)
	if r.ID == "" {
		r.ID = hash("review", string(r.Card), number64(r.At), r.Grade.String())
	}
	return &r
}

func (d *decoder) fact(f fields) *review.Fact {
	fact := review.Fact{
		Key: d.key(f.Key), Value: d.text("value", f.Value), At: d.instant("at", need(f.At)), Device: d.name("device", f.Device),
	}
	if !absent(f.Undoes) {
		fact.Undoes = d.instant("undoes", f.Undoes)
	}
	if fact.Device == "" {
		// Two that nobody signed, of one moment, both stand; which of them counts
		// must not depend on which is read first.
		fact.Device = "import-" + string(hash("fact", fact.Value))[:16]
	}
	return &fact
}

func (d *decoder) attempt(f fields) *review.Attempt {
	a := review.Attempt{
		Card: d.card(f.Card), At: d.instant("at", need(f.At)), Mode: d.mode(f.Mode), Seconds: d.seconds(f.Seconds),
		Confidence: d.confidence(f.Confidence), Text: d.text("text", f.Text), Points: d.points(f.Points),
		Score: d.score(f.Score), Review: review.ID(d.name("review", f.Review)), ID: review.ID(d.name("id", f.ID)),
		FollowUp: d.text("follow_up", f.FollowUp), Followed: d.yes("follow_up_answered", f.Followed), Mock: d.name("mock", f.Mock),
	}
	if a.ID == "" {
		a.ID = hash("attempt", string(a.Card), number64(a.At), a.Text)
	}
	return &a
}
