package exchange

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// A decoder reads the fields of one line and keeps the first fault.
type decoder struct {
	defaults Defaults
	fault    *Fault
}

func (d *decoder) fail(code Code, field string, raw []byte, want ...string) {
	if d.fault == nil {
		d.fault = &Fault{Code: code, Field: field, Value: shorten(raw), Want: want}
	}
}

// shorten keeps as much of what stood there as fits in a sentence.
func shorten(raw []byte) string {
	const most = 40
	s := strings.Trim(string(raw[:min(len(raw), 4*most)]), `"`)
	if runes := []rune(strings.ToValidUTF8(s, "")); len(runes) > most {
		return string(runes[:most]) + ".."
	}
	return strings.ToValidUTF8(s, "")
}

func absent(raw json.RawMessage) bool { return len(raw) == 0 || string(raw) == "null" }

// needed stands for a field that is not there and has to be.
const needed = "needed"

// need marks a field as one that has to be there.
func need(raw json.RawMessage) json.RawMessage {
	if absent(raw) {
		return json.RawMessage(needed)
	}
	return raw
}

// given tells whether a field is there, and fails where it has to be.
func (d *decoder) given(field string, raw json.RawMessage) bool {
	if string(raw) == needed {
		d.fail(Missing, field, nil)
		return false
	}
	return !absent(raw)
}

// text reads any text but one with a NUL, which SQLite would cut off.
func (d *decoder) text(field string, raw json.RawMessage) string {
	if !d.given(field, raw) {
		return ""
	}
	var s string
	if json.Unmarshal(raw, &s) != nil || strings.IndexByte(s, 0) >= 0 {
		d.fail(BadText, field, raw)
	}
	return s
}

// name reads a short text on one line; "" where it is not given.
func (d *decoder) name(field string, raw json.RawMessage) string {
	s := d.text(field, raw)
	if len(s) > maxName || s != strings.TrimSpace(s) || strings.ContainsFunc(s, unicode.IsControl) ||
		s == "" && d.given(field, raw) {
		d.fail(BadText, field, raw)
	}
	return s
}

// card reads a card's key: a deck, a slash, an id.
func (d *decoder) card(raw json.RawMessage) card.Key {
	key := card.Key(d.name("card", need(raw)))
	if d.fault == nil && (key.Deck() == "" || key.ID() == "") {
		d.fail(BadText, "card", raw)
	}
	return key
}

// key reads the key of a fact: a name, a slash, what it is about.
func (d *decoder) key(raw json.RawMessage) string {
	key := d.name("key", need(raw))
	if name, about, _ := strings.Cut(key, "/"); d.fault == nil && (name == "" || about == "") {
		d.fail(BadText, "key", raw)
	}
	return key
}

func (d *decoder) instant(field string, raw json.RawMessage) review.Instant {
	if !d.given(field, raw) {
		return 0
	}
	t, err := time.Parse(time.RFC3339, unquote(raw))
	at := review.At(t)
	if err != nil || at <= 0 || at.Time().Year() > lastYear {
		d.fail(BadInstant, field, raw)
		return 0
	}
	return at
}

// zone reads +08:00, Z, or minutes east of Greenwich.
func (d *decoder) zone(raw json.RawMessage) (minutes int, ok bool) {
	if !d.given("zone", raw) {
		return 0, false
	}
	const day = 24 * 60
	s := unquote(raw)
	if n, err := strconv.Atoi(string(raw)); err == nil && -day <= n && n <= day {
		return n, true
	}
	if s == "Z" {
		return 0, true
	}
	m := zonePattern().FindStringSubmatch(s)
	if m == nil {
		d.fail(BadZone, "zone", raw)
		return 0, false
	}
	hours, _ := strconv.Atoi(m[2]) // two digits each, says the pattern
	rest, _ := strconv.Atoi(m[3])
	if minutes = hours*60 + rest; minutes > day || rest > 59 {
		d.fail(BadZone, "zone", raw)
	}
	if m[1] == "-" {
		minutes = -minutes
	}
	return minutes, true
}

var zonePattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^([+-])(\d\d):(\d\d)$`) })

// day reads the study day of a moment, or computes it. A day begins within a
// day of midnight, so the two cannot lie far apart.
func (d *decoder) day(raw json.RawMessage, at time.Time) review.Day {
	if !d.given("study_day", raw) {
		return d.defaults.Day(at)
	}
	day, err := review.ParseDay(unquote(raw))
	date := review.DayOf(at.Date())
	switch {
	case err != nil:
		d.fail(BadDay, "study_day", raw)
	case day < date-2 || day > date+2:
		d.fail(FarDay, "study_day", raw)
	}
	return day
}

func (d *decoder) grade(raw json.RawMessage) review.Grade {
	if !d.given("grade", need(raw)) {
		return 0
	}
	g, err := review.ParseGrade(unquote(raw))
	if err != nil {
		d.fail(BadGrade, "grade", raw)
	}
	return g
}

func (d *decoder) seconds(raw json.RawMessage) float64 {
	f, _ := d.float("seconds", raw, MaxSeconds, BadSeconds)
	return f
}

func (d *decoder) score(raw json.RawMessage) *float64 {
	if f, ok := d.float("score", raw, 1, BadScore); ok {
		return &f
	}
	return nil
}

// float reads a number from 0 to most.
func (d *decoder) float(field string, raw json.RawMessage, most float64, code Code) (f float64, ok bool) {
	if !d.given(field, raw) {
		return 0, false
	}
	if json.Unmarshal(raw, &f) != nil || !(f >= 0 && f <= most) {
		d.fail(code, field, raw)
		return 0, false
	}
	return f + 0, true // no negative zero
}

func (d *decoder) points(raw json.RawMessage) []bool {
	if !d.given("points", raw) {
		return nil
	}
	var said []*bool
	if json.Unmarshal(raw, &said) != nil {
		d.fail(BadPoints, "points", raw)
		return nil
	}
	out := make([]bool, len(said))
	for i, yes := range said {
		if yes == nil {
			d.fail(BadPoints, "points", raw)
			return nil
		}
		out[i] = *yes
	}
	return out
}

// yes reads true or false; false where it is not given.
func (d *decoder) yes(field string, raw json.RawMessage) bool {
	var yes bool
	if d.given(field, raw) && json.Unmarshal(raw, &yes) != nil {
		d.fail(BadChoice, field, raw, "true", "false")
	}
	return yes
}

func (d *decoder) confidence(raw json.RawMessage) review.Confidence {
	return review.Confidence(d.choice("confidence", raw, string(review.Sure), string(review.Shaky), string(review.Unknown)))
}

func (d *decoder) mode(raw json.RawMessage) review.Mode {
	return review.Mode(d.choice("mode", raw, string(review.Speak), string(review.Think), string(review.Type)))
}

// choice reads one of some words; "" where it is not given.
func (d *decoder) choice(field string, raw json.RawMessage, want ...string) string {
	if !d.given(field, raw) {
		return ""
	}
	s := unquote(raw)
	for _, w := range want {
		if s == w {
			return s
		}
	}
	d.fail(BadChoice, field, raw, want...)
	return ""
}

// unquote returns the text of a JSON string, or what else stands there as it
// is: a number, for one.
func unquote(raw json.RawMessage) string {
	var s string
	if len(raw) > 0 && raw[0] == '"' && json.Unmarshal(raw, &s) == nil {
		return s
	}
	if raw == nil || !utf8.Valid(raw) {
		return ""
	}
	return string(raw)
}

// hash makes an id out of what a thing is.
func hash(parts ...string) review.ID {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return review.ID(hex.EncodeToString(sum[:16]))
}

func number64(at review.Instant) string { return strconv.FormatInt(int64(at), 10) }
