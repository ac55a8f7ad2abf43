// Package review says what happened: a grade on a study day, its undo, a fact
// a person stated, an attempt at an answer, and the memory state that follows
// from them. Plain types without behaviour of their own; the log made of them
// is the truth of the program, everything else is computed from it.
package review

import (
	"fmt"
	"time"

	"rehearse/internal/card"
)

// Instant is a moment in milliseconds since 1970-01-01T00:00:00Z.
type Instant int64

// At returns the instant of t, cut to the millisecond.
func At(t time.Time) Instant { return Instant(t.UnixMilli()) }

// Time returns the instant in UTC; zero stays the zero time.
func (i Instant) Time() time.Time {
	if i == 0 {
		return time.Time{}
	}
	return time.UnixMilli(int64(i)).UTC()
}

// Day is a study day: the number of the calendar date since 1970-01-01, where
// a date begins at the local hour that the settings call day_start.
type Day int32

// DayOf returns the number of a calendar date.
func DayOf(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// Date returns the calendar date of the study day.
func (d Day) Date() (year int, month time.Month, day int) {
	return time.Unix(int64(d)*86400, 0).UTC().Date()
}

// String formats the day as YYYY-MM-DD.
func (d Day) String() string {
	y, m, dd := d.Date()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, dd)
}

// ParseDay reads YYYY-MM-DD.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, fmt.Errorf("parse study day %q: want YYYY-MM-DD", s)
	}
	return Day(t.Unix() / 86400), nil
}

// Grade is how well a card was recalled.
type Grade uint8

// The four grades, as FSRS numbers them.
const (
	Again Grade = 1 + iota
	Hard
	Good
	Easy
)

var gradeNames = [...]string{"", "again", "hard", "good", "easy"}

// Valid reports whether g is one of the four grades.
func (g Grade) Valid() bool { return g >= Again && g <= Easy }

// String returns the grade's name in lower case, as commands and JSON spell it.
func (g Grade) String() string {
	if !g.Valid() {
		return fmt.Sprintf("grade(%d)", uint8(g))
	}
	return gradeNames[g]
}

// ParseGrade reads a grade's name or its digit.
func ParseGrade(s string) (Grade, error) {
	for g := Again; g <= Easy; g++ {
		if s == gradeNames[g] || s == string('0'+rune(g)) {
			return g, nil
		}
	}
	return 0, fmt.Errorf("parse grade %q: want again, hard, good or easy", s)
}

// ID names a review or an attempt in every log of the world: 128 random bits
// in hexadecimal, or a hash for imported ones.
type ID string

// Mode is how an answer was given.
type Mode string

// The modes of an answer.
const (
	Speak Mode = "speak"
	Think Mode = "think"
	Type  Mode = "type"
)

// Confidence is what a person said of an answer before seeing the model.
type Confidence string

// The three confidences; empty where none was given.
const (
	Sure    Confidence = "sure"
	Shaky   Confidence = "shaky"
	Unknown Confidence = "unknown"
)

// A Review is one grade of one card. Only ID, Card, At, Zone, Day and Grade
// are always known.
type Review struct {
	ID         ID
	Card       card.Key
	At         Instant
	Zone       int // offset from UTC in minutes, east positive, when it happened
	Day        Day
	Grade      Grade
	Seconds    float64 // from question to grade; 0 = unknown
	Confidence Confidence
	Points     []bool   // key points said, by index; nil = not scored
	Score      *float64 // share of the weight, 0 to 1; nil = not scored
	Mode       Mode
	Device     string // where it was given; "" for imported ones
}

// sureScore is the share of the key points under which someone who was sure
// was wrong: the same that suggests Hard.
const sureScore = .7

// SureButWrong reports whether the person was sure of an answer that was not
// recalled, or that had less than 70 % of the weight of its key points.
func (r *Review) SureButWrong() bool {
	return r.Confidence == Sure && (r.Grade == Again || r.Score != nil && *r.Score < sureScore)
}

// An Undo takes a review back. The review stays in the log.
type Undo struct {
	Review ID
	At     Instant
	Device string
}

// A Fact is something a person stated: (key, value), the newest wins. Keys:
// "suspend/CARD", "bury/CARD", "flag/CARD", "note/CARD", "answer/CARD" (one's
// own answer in Markdown), "setting/NAME", "link/CARD", and the records, whose
// values are JSON: "story/ID", "asked/ID", "mock/ID", "interview/ID",
// "forecast/DAY". An empty value is the same as none.
type Fact struct {
	Key    string
	Value  string
	At     Instant
	Device string
	Undoes Instant // of the fact of this key and device that this one takes back; 0 = none
}

// CardFact builds the key of a fact about a card: name is suspend, bury, flag or note.
func CardFact(name string, key card.Key) string { return name + "/" + string(key) }

// An Attempt is an answer as it was given, with what it earned.
type Attempt struct {
	ID         ID
	Card       card.Key
	At         Instant
	Mode       Mode
	Seconds    float64
	Confidence Confidence
	Text       string // what was typed; empty when spoken or in thought
	Points     []bool
	Score      *float64
	Review     ID     // the review it led to; empty = none
	FollowUp   string // the probe or follow-up that was asked; empty = none
	Followed   bool   // there was an answer to it
	Mock       string // the mock interview it was given in; empty = practice
}

// A Version is a text as it stood from an instant on.
type Version struct {
	Text string
	At   Instant
}

// The sorts of drafts; see DraftOf.
const (
	AttemptDraft = "attempt"
	AnswerDraft  = "answer"
	NoteDraft    = "note"
)

// MockDraft is the key of the draft that holds the mock interview under way.
const MockDraft = "mock/room"

// DraftOf names the draft of some sort about a card, or another thing with an
// id.
func DraftOf(sort, about string) string { return sort + "/" + about }

// An Action is one thing a person did that undo takes back as a whole:
// a grade (with the attempt behind it) or a fact about a card.
type Action struct {
	Review  *Review
	Attempt *Attempt // only beside Review; may be nil
	Fact    *Fact
}

// Card returns the card that the action is about, "" for a fact about none.
func (a Action) Card() card.Key {
	if a.Review != nil {
		return a.Review.Card
	}
	if a.Fact != nil {
		for i := range len(a.Fact.Key) {
			if a.Fact.Key[i] == '/' {
				return card.Key(a.Fact.Key[i+1:])
			}
		}
	}
	return ""
}
