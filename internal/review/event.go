package review

import (
	"strings"

	"rehearse/internal/card"
)

// An Event is one row of the log: exactly one of the four is set.
type Event struct {
	Review  *Review
	Undo    *Undo
	Fact    *Fact
	Attempt *Attempt
}

// Card returns the card that the event is about: of a fact, what follows the
// first slash of its key; of an undo "", since it names a review alone.
func (e Event) Card() card.Key {
	switch {
	case e.Review != nil:
		return e.Review.Card
	case e.Attempt != nil:
		return e.Attempt.Card
	case e.Fact != nil:
		_, about, _ := strings.Cut(e.Fact.Key, "/")
		return card.Key(about)
	}
	return ""
}
