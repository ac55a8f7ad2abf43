package schedule

import (
	"time"

	"rehearse/internal/card"
)

// A Filter says which cards a session is about and how far it may go. The
// zero value is tonight's ordinary session: the chosen decks, the day's
// minutes, what is due and then what is new.
type Filter struct {
	Decks        []string // slugs; none = those of the chosen role
	Minutes      int      // what gains the most in them, see Gain; 0 = what is left of the day's minutes
	New          int      // new cards at most; 0 = the setting, -1 = none
	Limit        int      // cards at most; 0 = no limit
	Kinds        []card.Kind
	Competencies []string
	Tags         []string
	Query        string
	// Cram asks for every card that the rest lets through, due or not, seen or
	// not, within Minutes or a whole day's; whoever runs the session writes no
	// review and no attempt of it.
	Cram bool
	// Weak asks for cards that are not known well (see Weak), the weakest first,
	// due or not, and for new ones only where New is above zero.
	Weak bool
	// Cards asks for these alone, due or not, and any number of them new.
	Cards []card.Key
	Extra time.Duration // on top of the day's minutes, once they are used up
}
