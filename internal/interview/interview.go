// Package interview says what an interview is: when and where it is, what a
// person has found out about it, how its date is written, and what its
// checklists ask for on which day. Pure: the moment comes from the caller.
//
// An interview is kept as a record, its JSON the value of a statement in the
// log, so that it merges, is backed up, and every change of it is kept. One
// stands at a time: the newest that was not closed and whose hour has not
// passed by more than a few hours. The past ones stay.
//
// Left to others: what the date makes of the evenings (package plan), the
// questions that were asked (package collection's deck "asked").
package interview

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// Usual is the hour that is reckoned with where none is given.
const Usual = 10 * time.Hour

// Over is how long after its hour an interview still stands: while it lasts
// nobody wants another plan.
const Over = 3 * time.Hour

// An Interview is one appointment.
type Interview struct {
	ID      string     `json:"-"`
	Date    string     `json:"date"`           // YYYY-MM-DD on the person's wall
	Hour    string     `json:"hour,omitempty"` // HH:MM; "" = not known yet
	Company string     `json:"company,omitempty"`
	Role    string     `json:"role,omitempty"`
	Round   string     `json:"round,omitempty"`
	Decks   []string   `json:"decks,omitempty"` // slugs; none = those of the chosen role
	Goal    float64    `json:"goal,omitempty"`  // recall to reach, 0 to 1; 0 = the default
	Since   review.Day `json:"since,omitempty"` // study day on which the date was stated
	Page    string     `json:"page,omitempty"`  // one's own research, Markdown
	Done    []Item     `json:"done,omitempty"`  // ticked off
	Closed  bool       `json:"closed,omitempty"`
	Went    string     `json:"went,omitempty"`   // well, ok, badly; "" = not said
	Review  string     `json:"review,omitempty"` // how it went, in the person's words
}

// An Item is one line of a checklist.
type Item struct {
	Card card.Key `json:"card"`
	Text string   `json:"text"`
}

// Encode writes the value of the record.
func (i Interview) Encode() string {
	out, err := json.Marshal(i)
	if err != nil {
		panic(err) // strings, numbers and booleans always encode
	}
	return string(out)
}

// Decode reads the value of a record.
func Decode(id, value string) (Interview, error) {
	i := Interview{ID: id}
	if err := json.Unmarshal([]byte(value), &i); err != nil {
		return i, fmt.Errorf("read interview %q: %w", id, err)
	}
	if _, err := time.Parse(time.DateOnly, i.Date); err != nil {
		return i, fmt.Errorf("read interview %q: date %q, want YYYY-MM-DD", id, i.Date)
	}
	if _, err := time.Parse("15:04", i.Hour); i.Hour != "" && err != nil {
		return i, fmt.Errorf("read interview %q: hour %q, want HH:MM", id, i.Hour)
	}
	if i.Goal < 0 || i.Goal > 1 {
		return i, fmt.Errorf("read interview %q: goal %v, want 0 to 1", id, i.Goal)
	}
	return i, nil
}

// At returns the instant of the interview in a person's zone; where no hour is
// known, at the usual one.
func (i Interview) At(loc *time.Location) time.Time {
	d, _ := time.Parse(time.DateOnly, i.Date)
	h, m := int(Usual/time.Hour), 0
	if t, err := time.Parse("15:04", i.Hour); err == nil {
		h, m = t.Hour(), t.Minute()
	}
	return time.Date(d.Year(), d.Month(), d.Day(), h, m, 0, 0, loc)
}

// DaysLeft is the number of calendar days from now to the interview; negative
// once its day is past.
func (i Interview) DaysLeft(now time.Time) int {
	d, _ := time.Parse(time.DateOnly, i.Date)
	return int(review.DayOf(d.Date()) - review.DayOf(now.Date()))
}

// Past reports whether the interview is over at now.
func (i Interview) Past(now time.Time) bool {
	if i.Hour == "" {
		return i.DaysLeft(now) < 0
	}
	return now.After(i.At(now.Location()).Add(Over))
}

// Standing returns the interview that stands at now: the last stated of those
// that are neither closed nor past. all is in the order in which they were
// last changed.
func Standing(all []Interview, now time.Time) (Interview, bool) {
	for _, i := range slices.Backward(all) {
		if !i.Closed && !i.Past(now) {
			return i, true
		}
	}
	return Interview{}, false
}

// Untold returns the last interview that is past and of which nobody has said
// how it went, as long as it is no more than two weeks ago.
func Untold(all []Interview, now time.Time) (Interview, bool) {
	var last Interview
	found := false
	for _, i := range all {
		if !i.Closed && i.Past(now) && i.Went == "" && i.DaysLeft(now) >= -14 && (!found || i.Date >= last.Date) {
			last, found = i, true
		}
	}
	return last, found
}

// Been returns the interview that a word on how it went is about: the one of
// which nobody has said it yet, else the one whose hour has come, else the last
// that was, so that what was said can be corrected.
func Been(all []Interview, now time.Time) (Interview, bool) {
	if i, ok := Untold(all, now); ok {
		return i, true
	}
	if i, ok := Standing(all, now); ok && !i.At(now.Location()).After(now) {
		return i, true
	}
	for _, i := range ByDate(all) {
		if !i.Closed && i.Past(now) {
			return i, true
		}
	}
	return Interview{}, false
}

// ByDate sorts interviews, the latest first.
func ByDate(all []Interview) []Interview {
	out := slices.Clone(all)
	slices.SortStableFunc(out, func(a, b Interview) int {
		return cmp.Or(strings.Compare(b.Date, a.Date), strings.Compare(b.Hour, a.Hour))
	})
	return out
}

// Place names company, role and round, as far as they are known.
func (i Interview) Place() string {
	return strings.Join(slices.DeleteFunc([]string{i.Company, i.Role, i.Round}, func(s string) bool { return s == "" }), " / ")
}
