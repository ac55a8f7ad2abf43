package collection

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"rehearse/internal/card"
	"rehearse/internal/deck"
)

// Bundled names the source of the decks that come with the program.
const Bundled = "bundled"

// A Deck is the edition shown of a deck, with what is known of the others.
type Deck struct {
	*deck.Deck
	Langs  []string // of all its editions
	Source string   // Bundled, FromInterviews, or the file
}

// library is all decks of all sources: those shown, and every card by key.
type library struct {
	editions    []edition // in use, by source and path
	lang        string    // wanted
	shown       []*Deck
	cards       map[card.Key]*card.Card
	order       []*card.Card            // of the shown decks
	siblings    map[card.Key][]card.Key // by base; the base itself is one where it is a card
	diagnostics []deck.Diagnostic
}

// An edition is one file of one deck, and where it came from.
type edition struct {
	*deck.Deck
	source int // index into the sources
	own    bool
	name   string
}

func loadLibrary(sources []Source, lang string, caches []*deck.Cache, competencies []deck.Competency) (*library, error) {
	lib := newLibrary(lang)
	var editions []edition
	for i, s := range sources {
		root := s.Name
		if s.Bundled {
			root = ""
		}
		decks, faults, err := deck.Load(s.FS, root, deck.WithCompetencies(competencies), deck.WithCache(caches[i]))
		if err != nil {
			return nil, err
		}
		lib.diagnostics = append(lib.diagnostics, faults...)
		for _, d := range decks {
			if d.Lang == "" {
				d.Lang = guessLang(d)
			}
			e := edition{Deck: d, source: i, own: !s.Bundled, name: d.File}
			if s.Bundled {
				e.name = Bundled
			}
			editions = append(editions, e)
		}
	}
	lib.show(lib.settle(editions))
	return lib, nil
}

func newLibrary(lang string) *library {
	return &library{lang: lang, cards: map[card.Key]*card.Card{}, siblings: map[card.Key][]card.Key{}}
}

// settle leaves one edition for each deck and language. A person's own takes
// the place of the bundled one if it names the deck; two of a person's own are
// both refused, since either guess could be the wrong one.
func (lib *library) settle(all []edition) []edition {
	at := map[place][]edition{}
	for _, e := range all {
		at[e.place()] = append(at[e.place()], e)
	}
	return slices.DeleteFunc(all, func(e edition) bool {
		for _, rival := range at[e.place()] {
			if rival.source == e.source && rival.File == e.File {
				continue
			}
			if code, yields := e.yields(rival); yields {
				lib.refuse(e, rival, code)
				return true
			}
		}
		return false
	})
}

// A place is what only one edition can have.
type place struct{ slug, lang string }

func (e edition) place() place { return place{e.Slug, strings.ToLower(e.Lang)} }

// yields tells whether e is not used because of a rival, and the code of what
// is wrong with that; "" where it is in order.
func (e edition) yields(rival edition) (code string, yields bool) {
	switch {
	case e.own && rival.own:
		return "same-deck", true
	case e.own && !e.Explicit:
		return "bundled-deck", true
	}
	return "", !e.own && rival.own && rival.Explicit
}

func (lib *library) refuse(e, rival edition, code string) {
	if code == "" {
		return
	}
	lib.diagnostics = append(lib.diagnostics, deck.Diagnostic{
		File: e.File, Severity: deck.Error, Code: code, Args: []string{e.Slug, rival.File, e.File},
	})
}

// guessLang takes a deck that does not say its language for Chinese if there
// is any Chinese in its title or its first questions.
func guessLang(d *deck.Deck) string {
	text := d.Title
	for i := range min(len(d.Cards), 10) {
		text += d.Cards[i].Title
	}
	if strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		return "zh"
	}
	return "en"
}

// show picks the edition of each deck and fills the tables.
func (lib *library) show(editions []edition) {
	lib.editions = editions
	bySlug := map[string][]edition{}
	var slugs []string
	for _, e := range editions {
		if bySlug[e.Slug] == nil {
			slugs = append(slugs, e.Slug)
		}
		bySlug[e.Slug] = append(bySlug[e.Slug], e)
	}
	for _, slug := range slugs {
		of := bySlug[slug]
		slices.SortStableFunc(of, func(a, b edition) int { return cmp.Compare(rank(a.Lang, lib.lang), rank(b.Lang, lib.lang)) })
		d := &Deck{Deck: of[0].Deck, Source: of[0].name}
		for _, e := range of {
			d.Langs = append(d.Langs, e.Lang)
		}
		slices.Sort(d.Langs)
		lib.shown = append(lib.shown, d)
	}
	slices.SortStableFunc(lib.shown, func(a, b *Deck) int {
		return cmp.Or(cmp.Compare(groupRank(a.Group), groupRank(b.Group)), cmp.Compare(order(a), order(b)))
	})
	for _, d := range lib.shown {
		for i := range d.Cards {
			lib.cards[d.Cards[i].Key] = &d.Cards[i]
			lib.order = append(lib.order, &d.Cards[i])
		}
	}
	lib.findSiblings()
	// A card that only another edition has is still found by its key.
	for _, e := range editions {
		for i := range e.Cards {
			if _, ok := lib.cards[e.Cards[i].Key]; !ok {
				lib.cards[e.Cards[i].Key] = &e.Cards[i]
			}
		}
	}
}

// order is the place among the decks of its group that a deck asks for; those
// that ask for none come last.
func order(d *Deck) float64 {
	f, err := strconv.ParseFloat(fmt.Sprint(d.Extra["order"]), 64)
	if err != nil {
		return math.Inf(1)
	}
	return f
}

func (lib *library) findSiblings() {
	for _, k := range lib.order {
		base := k.Key.Base()
		if base == k.Key {
			continue
		}
		if _, ok := lib.cards[base]; ok && lib.siblings[base] == nil {
			lib.siblings[base] = []card.Key{base}
		}
		lib.siblings[base] = append(lib.siblings[base], k.Key)
	}
}

// rank orders editions: the language wanted exactly, one of the same family,
// Chinese, then any.
func rank(lang, want string) int {
	family := func(s string) string {
		s, _, _ = strings.Cut(strings.ToLower(s), "-")
		return s
	}
	switch {
	case strings.EqualFold(lang, want):
		return 0
	case family(lang) == family(want):
		return 1
	case family(lang) == "zh":
		return 2
	}
	return 3
}

func groupRank(group string) int {
	return slices.Index([]string{deck.GroupRole, deck.GroupFacts, deck.GroupChecklist}, group)
}
