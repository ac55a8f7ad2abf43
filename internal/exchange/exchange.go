// Package exchange writes a person's log as text and reads it back: JSONL, an
// event a line.
//
//	{"event":"review","id":..,"card":..,"reviewed_at":..,"zone":"+08:00","study_day":"2026-12-02","grade":"good",
//	 "seconds":..,"confidence":..,"score":..,"points":..,"mode":..,"device":..}
//	{"event":"undo","review":ID,"at":..,"device":..}
//	{"event":"fact","key":"flag/CARD","value":..,"at":..,"device":..,"undoes":..}
//	{"event":"attempt","id":..,"card":..,"at":..,"mode":..,"seconds":..,"confidence":..,"text":..,"points":..,
//	 "score":..,"review":ID,"follow_up":..,"follow_up_answered":..,"mock":ID}
//
// Instants are RFC 3339, days YYYY-MM-DD, null is unknown. Of a review, card,
// reviewed_at and grade suffice: the zone is then the local one, the study day
// follows, and the id is a hash of the three, so that the same line is the
// same review wherever and however often it is read. Events do not depend on
// their order: whatever is read twice, shuffled, or joined with another log
// means the same.
//
// A file is data from outside. Every field is checked before anything is
// handed on, a bad line costs itself alone, and memory is bounded by one line
// and one batch. What a sentence about a fault says is the business of others:
// a Fault is a code with the field and what stood there.
package exchange

import (
	"fmt"

	"rehearse/internal/review"
)

// What may stand in a file.
const (
	MaxLine    = 64 << 20          // bytes of a line
	MaxSeconds = 366 * 24 * 3600.0 // of an answer
	maxName    = 1024              // bytes of a card's key, an id, a device
	lastYear   = 2999              // of an instant; the first is 1970
)

// A Code says what is wrong with a line.
type Code uint8

// The codes. Field and Value of the Fault say where and what, if they can.
const (
	NotJSON      Code = iota + 1 // no JSON object, or more than one
	NotUTF8                      // bytes that are no text
	TooLong                      // more than MaxLine
	UnknownEvent                 // Value is none of review, undo, fact, attempt
	Missing                      // Field is not there
	BadText                      // Field is no text, empty, too long, or has control characters
	BadInstant                   // Field is no RFC 3339 instant from 1970 to 2999
	BadZone                      // Field is no offset such as +08:00
	BadDay                       // Field is no date YYYY-MM-DD
	FarDay                       // study_day is not the day of reviewed_at
	BadGrade                     // Field is none of again, hard, good, easy, 1 to 4
	BadSeconds                   // Field is no number from 0 to MaxSeconds
	BadScore                     // Field is no number from 0 to 1
	BadPoints                    // Field is no list of true and false
	BadChoice                    // Field takes other words: Want
	Taken                        // the id names something else, here or earlier in the file
	Refused                      // Err says why: what it states cannot be used
)

// A Fault is a line that was not taken.
type Fault struct {
	Line  int // from 1
	Code  Code
	Field string
	Value string   // as it stands there, shortened
	Want  []string // of BadChoice
	Err   error    // of Refused
}

func (f *Fault) Error() string {
	return fmt.Sprintf("read line %d: code %d, field %q, value %q", f.Line, f.Code, f.Field, f.Value)
}

func (f *Fault) Unwrap() error { return f.Err }

// Count counts events by kind.
type Count struct{ Reviews, Undos, Facts, Attempts int }

// Total is the sum.
func (c Count) Total() int { return c.Reviews + c.Undos + c.Facts + c.Attempts }

// Add counts one more event.
func (c *Count) Add(e review.Event) {
	switch {
	case e.Review != nil:
		c.Reviews++
	case e.Undo != nil:
		c.Undos++
	case e.Fact != nil:
		c.Facts++
	case e.Attempt != nil:
		c.Attempts++
	}
}
