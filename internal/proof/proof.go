// Package proof reads decks as a proofreader does: it judges what they say,
// where package deck judges how they are written. Its rules were learned from
// question banks that went wrong (counts not kept, mojibake, foreign words,
// placeholders, cut-off texts) and from the ways in which generated answers
// give themselves away (the same opening, the same name, the same figures
// everywhere, points that the answer does not make).
//
// A rule is a row of a table (rules.go): a code, what is said about it, the
// decks it applies to, and one small pure function over a passage, a card, a
// page (one deck) or all pages. Most rules are for decks of the field
// customer-service alone; someone's notes on anything else meet only those
// that are true of every text: damaged characters, placeholders, doubled
// words, counts that they announce themselves, answers longer than their time.
//
// Findings on bundled decks have the severity of their rule, so that they
// fail a build; on a person's own decks they are warnings, unless strict.
//
// Rules that compare cards with each other (repeats.go, meaning.go) go through
// an index of character pairs or runs, never through all pairs of cards: the
// time is near to linear in the size of the decks.
//
// What no rule can see. Words are compared, not meanings: a point whose
// sentence shares some words with the answer passes though the answer says
// something else, and a point told in other words altogether is reported. An
// answer that commits a pitfall in words of its own passes. So does a
// pitfall that the candidate ascribes to someone else, and one that differs
// by a negation: sentences with "not" are only compared with pitfalls with
// "not". Whether a promise came before the diagnosis, whether the work is that
// of the role, whether two numbers of one story agree, whether a rule of a
// platform is still in force, and whether anybody would speak like that, is
// for a reader.
package proof

import (
	"cmp"
	"runtime"
	"slices"
	"sync"
	"time"

	"rehearse/internal/deck"
)

// A Text is one deck and the file it was made from.
type Text struct {
	Deck    *deck.Deck
	Source  string // as given to deck.Parse
	Bundled bool   // comes with the program
}

// Options is what a check depends on besides the decks.
type Options struct {
	Rate   int       // characters spoken in a minute, for people's own decks; 0 = 220, which always holds for bundled ones
	Today  time.Time // for the age of law cards; zero = none is old
	Strict bool      // findings keep their severity on all decks, and notes are told
	Items  []Item    // what covers may refer to; none = not checked
}

// Check returns the findings in all decks, deck by deck and line by line. A
// text without a deck is left out.
func Check(texts []Text, o Options) []deck.Diagnostic {
	var pages []*page
	for _, t := range texts {
		if t.Deck != nil {
			pages = append(pages, newPage(t, &o))
		}
	}
	var list []deck.Diagnostic
	for _, found := range applyAll(rules(), pages, o.Strict) {
		list = append(list, found...)
	}
	return inOrder(list, pages)
}

// applyAll applies the rules on all processors and returns what each of them
// found.
func applyAll(rules []rule, pages []*page, strict bool) [][]deck.Diagnostic {
	found := make([][]deck.Diagnostic, len(rules))
	next := make(chan int)
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				for _, h := range rules[i].apply(pages) {
					found[i] = append(found[i], h.diagnostic(rules[i].Code, strict))
				}
			}
		})
	}
	for i, r := range rules {
		if r.Severity != deck.Note || strict {
			next <- i
		}
	}
	close(next)
	wg.Wait()
	return found
}

// inOrder sorts by file, in the order of the pages, and place, and drops what
// is said twice: a reversed row and a gap show the same text again.
func inOrder(list []deck.Diagnostic, pages []*page) []deck.Diagnostic {
	order := map[string]int{}
	for i, p := range pages {
		order[p.deck.File] = i
	}
	compare := func(a, b deck.Diagnostic) int {
		return cmp.Or(
			cmp.Compare(order[a.File], order[b.File]), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Code, b.Code), slices.Compare(a.Args, b.Args))
	}
	slices.SortStableFunc(list, compare)
	return slices.CompactFunc(list, func(a, b deck.Diagnostic) bool { return compare(a, b) == 0 })
}

// Codes returns the code of every rule, in the order of the table.
func Codes() []deck.Code {
	var list []deck.Code
	for _, r := range rules() {
		list = append(list, r.Code)
	}
	return list
}
