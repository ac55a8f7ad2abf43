package collection

import (
	"strings"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// Flags is what a person stated about a card.
type Flags struct {
	Suspended   bool
	BuriedUntil review.Day // the study day on which it is back; 0 = not buried
	Flagged     bool
	Note        string
}

// facts is the newest statement for each key.
type facts map[string]review.Fact

// The names of facts about cards.
const (
	suspend   = "suspend"
	bury      = "bury"
	flag      = "flag"
	note      = "note"
	ownAnswer = "answer"
)

const on = "on"

func (f facts) of(key card.Key) Flags {
	var out Flags
	out.Suspended = f.value(suspend, key) != ""
	out.Flagged = f.value(flag, key) != ""
	out.Note = f.value(note, key)
	if until, err := review.ParseDay(f.value(bury, key)); err == nil {
		out.BuriedUntil = until
	}
	return out
}

func (f facts) value(name string, key card.Key) string { return f[review.CardFact(name, key)].Value }

const settingPrefix = "setting/"

// settings returns the settings stated, by name.
func (f facts) settings() map[string]string {
	out := map[string]string{}
	for key, fact := range f {
		if name, ok := strings.CutPrefix(key, settingPrefix); ok && fact.Value != "" {
			out[name] = fact.Value
		}
	}
	return out
}

// ActionName says what a statement about a card was: suspend, bury, flag or
// note.
func ActionName(f review.Fact) string {
	name, _, _ := strings.Cut(f.Key, "/")
	return name
}
