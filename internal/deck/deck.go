package deck

import "rehearse/internal/card"

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
