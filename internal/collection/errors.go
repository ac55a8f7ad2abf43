package collection

import (
	"fmt"
	"strings"

	"rehearse/internal/card"
)

// A CardError says that a name fits no card, or several.
type CardError struct {
	Name      string
	Near      []card.Key // the nearest, or those that it fits
	Ambiguous bool
}

func (e *CardError) Error() string {
	what := "no such card"
	if e.Ambiguous {
		what = "several cards fit"
	}
	return fmt.Sprintf("find card %q: %s", e.Name, what)
}

// A DeckError says that a name fits no deck, or several.
type DeckError struct {
	Name      string
	Near      []string
	Ambiguous bool
}

func (e *DeckError) Error() string {
	what := "no such deck"
	if e.Ambiguous {
		what = "several decks fit"
	}
	return fmt.Sprintf("find deck %q: %s", e.Name, what)
}

// A ChoiceError says that a value is none of those that a filter takes.
type ChoiceError struct {
	What  string // kind, is, competency, tag
	Value string
	Want  []string
}

func (e *ChoiceError) Error() string {
	return fmt.Sprintf("filter by %s: %q is none of %s", e.What, e.Value, strings.Join(e.Want, ", "))
}

// A ChecklistError says that a card is a checklist, which is not graded.
type ChecklistError struct{ Card card.Key }

func (e *ChecklistError) Error() string {
	return fmt.Sprintf("grade card %q: a checklist is not graded", e.Card)
}

// A SettingsError says that settings in the progress file cannot be used; it
// wraps what is wrong with the first of them.
type SettingsError struct {
	File string
	Err  error
}

func (e *SettingsError) Error() string { return fmt.Sprintf("read settings of %q: %v", e.File, e.Err) }
func (e *SettingsError) Unwrap() error { return e.Err }
