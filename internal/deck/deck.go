package deck

import (
	"slices"

	"rehearse/internal/card"
)

// A Deck is one edition (one language) of one deck, made from one file.
type Deck struct {
	Slug        string // names the deck in keys: letters, digits, . _ - /
	Explicit    bool   // the front matter gives the slug
	Title       string // plain text: front matter, else the first heading of level 1, else the name of the file
	Lang        string // BCP 47, "" where not given
	Description string
	Role        string
	Field       string
	Tags        []string
	Questions   int            // the number announced, 0 where not given
	Extra       map[string]any // keys of the front matter that are not in the format
	Group       string         // GroupRole, GroupFacts or GroupChecklist

	File     string    // as given to the parser
	Intro    string    // Markdown before the first section or card
	Sections []Section // in the order of the file
	Cards    []card.Card

	texts []Text // of Cards
}

// Text returns what the i-th card says, as it stands in the file. Rows and
// gaps of one text have it in common.
func (d *Deck) Text(i int) Text { return d.texts[i] }

// BodyKey returns the key that the i-th card would have if another card of
// its deck had the same heading.
func (d *Deck) BodyKey(i int) card.Key {
	key, t := d.Cards[i].Key, d.texts[i]
	suffix := key[len(key.Base()):]
	return card.Key(d.Slug+"/"+bodyID(t.Heading, t.Body)) + suffix
}

// WithKeys returns the deck with other keys for its cards: what rename makes
// of each. It is the deck itself if rename changes none.
func (d *Deck) WithKeys(rename func(card.Key) card.Key) *Deck {
	out := d
	for i := range d.Cards {
		key := rename(d.Cards[i].Key)
		if key == d.Cards[i].Key {
			continue
		}
		if out == d {
			copied := *d
			copied.Cards = slices.Clone(d.Cards)
			out = &copied
		}
		out.Cards[i].Key = key
	}
	return out
}

// The groups under which decks are listed.
const (
	GroupRole      = "role"      // questions of an interview for one role
	GroupFacts     = "facts"     // facts for any role
	GroupChecklist = "checklist" // nothing but checklists
)

// A Section is a heading that has cards below it and is none itself.
type Section struct {
	Path      []string // plain titles, outermost first, its own last
	Level     int      // of the heading, 2 to 6
	Intro     string   // Markdown below the heading and before the first card
	Kind      card.Kind
	Questions int // announced, 0 where not given
	Points    int // of each question, 0 where not given
	Total     int // of all points, 0 where not given
	Focus     string
	Line      int // from 1
}
