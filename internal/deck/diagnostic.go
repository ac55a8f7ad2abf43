package deck

import "fmt"

// Severity tells what a diagnostic means for the deck.
type Severity uint8

// An error cost something: a value, a card, a file. A warning cost nothing. A
// note is about time passing, not about what someone wrote; only package proof
// makes any.
const (
	Error Severity = iota
	Warning
	Note
)

// String returns "error", "warning" or "note".
func (s Severity) String() string {
	switch s {
	case Warning:
		return "warning"
	case Note:
		return "note"
	}
	return "error"
}

// A Diagnostic is one thing in a deck that was not understood.
type Diagnostic struct {
	File     string // as given to Parse
	Line     int    // from 1; 0 where it is about the whole file
	Column   int    // from 1, in characters; 0 where it is about the whole file
	Severity Severity
	Code     string   // kebab-case and stable: one of Codes
	Args     []string // for the sentence, in the order of its verbs
}

// String returns the diagnostic in English, as compilers do:
// file:line:column: severity: message (code).
func (d Diagnostic) String() string {
	place := d.File
	if d.Line > 0 {
		place = fmt.Sprintf("%s:%d:%d", d.File, d.Line, d.Column)
	}
	return fmt.Sprintf("%s: %s: %s (%s)", place, d.Severity, d.message(), d.Code)
}

func (d Diagnostic) message() string {
	c, ok := lookup(d.Code)
	if !ok || len(d.Args) == 0 {
		return c.Message
	}
	args := make([]any, len(d.Args))
	for i, a := range d.Args {
		args[i] = a
	}
	return fmt.Sprintf(c.Message, args...)
}

func lookup(code string) (Code, bool) {
	for _, c := range Codes() {
		if c.Code == code {
			return c, true
		}
	}
	return Code{}, false
}
