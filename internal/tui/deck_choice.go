package tui

import (
	"slices"

	"rehearse/internal/interview"
	"rehearse/internal/lang"
	"rehearse/internal/render"
)

// deckChoice chooses the decks of an interview; every choice is kept at once.
type deckChoice struct {
	of   interview.Interview
	list list
}

func newDeckChoice(i interview.Interview) screen { return deckChoice{of: i} }

func (d deckChoice) init(env) effect { return effect{} }
func (d deckChoice) keys() []binding { return deckChoiceKeys() }
func (d deckChoice) typing() bool    { return false }
func (d deckChoice) ticking() bool   { return false }

func (d deckChoice) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case saved:
		if i, ok := msg.value.(interview.Interview); ok {
			d.of = i
		}
	case key:
		decks := e.col.PracticeDecks()
		switch do := find(d.keys(), msg); do {
		case doBack:
			return d, effect{back: true}
		case doHelp:
			return d, effect{open: newHelp(d)}
		case doToggle:
			if d.list.at < len(decks) {
				return d, effect{save: keepInterview(e, d.toggled(decks[d.list.at].Deck))}
			}
		default:
			d.list = d.list.move(do, len(decks), e.height)
		}
	}
	return d, effect{}
}

// toggled is the interview with a deck more or less.
func (d deckChoice) toggled(slug string) interview.Interview {
	next := d.of
	if at := slices.Index(next.Decks, slug); at >= 0 {
		next.Decks = slices.Delete(slices.Clone(next.Decks), at, at+1)
	} else {
		next.Decks = append(slices.Clone(next.Decks), slug)
	}
	return next
}

func (d deckChoice) view(e env) frame {
	out := frame{title: " " + e.say(lang.DecksTitle), head: append(e.dimmed(e.say(lang.DecksAbout)), ""), to: -1}
	for i, deck := range e.col.PracticeDecks() {
		mark := "[ ] "
		if slices.Contains(d.of.Decks, deck.Deck) {
			mark = "[x] "
		}
		if i == d.list.at {
			out.from, out.to = i, i
		}
		out.body = append(out.body, e.row(i == d.list.at, mark+e.say(lang.FirstCards, deck.Cards)+"  "+render.Plain(deck.Title)))
	}
	return out
}
