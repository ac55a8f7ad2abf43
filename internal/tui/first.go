package tui

import (
	"context"
	"strings"

	"rehearse/internal/interview"
	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/schedule"
)

// first is the first start: the role, and then the date; either is skipped with
// one key.
type first struct {
	list list
}

func newFirst() screen { return first{} }

func (f first) init(env) effect { return effect{} }
func (f first) keys() []binding { return firstKeys() }
func (f first) typing() bool    { return false }
func (f first) ticking() bool   { return false }

// roles are the decks to choose from; after the last one comes "all of it".
func (f first) roles(e env) []schedule.DeckCount { return e.col.RoleDecks() }

func (f first) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case saved:
		return f, effect{swap: newFirstDate(e)}
	case key:
		roles := f.roles(e)
		do := find(f.keys(), msg)
		switch do {
		case doOpen:
			role := schedule.AllRoles
			if f.list.at < len(roles) {
				role = roles[f.list.at].Deck
			}
			return f, setRole(e, role)
		case doSkip:
			return f, setRole(e, schedule.AllRoles)
		case doHelp:
			return f, effect{open: newHelp(f)}
		}
		f.list = f.list.move(do, len(roles)+1, e.height)
	}
	return f, effect{}
}

// newFirstDate asks for the day of the interview.
func newFirstDate(e env) screen {
	return newEntry(e, entry{
		title: e.say(lang.AskDate), about: e.dimmed(e.say(lang.AskDateHow)), none: lang.LabelNone,
		take: func(e env, text string) (func(context.Context) (any, error), string) {
			text = strings.TrimSpace(text)
			if text == "" {
				return do(func(context.Context) error { return nil }), ""
			}
			var i interview.Interview
			if wrong := setDate(e, &i, text); wrong != "" {
				return nil, wrong
			}
			return keepInterview(e, i), ""
		},
		then: func(e env, value any) effect {
			eff := effect{swap: newHome()}
			if _, ok := value.(interview.Interview); ok {
				eff.say = e.say(lang.InterviewSaved)
			}
			return eff
		},
		skip: func(env) effect { return effect{swap: newHome()} },
	}, "")
}

func setRole(e env, role string) effect {
	return effect{save: do(func(ctx context.Context) error { return e.col.Set(ctx, "role", role) })}
}

func (f first) view(e env) frame {
	out := frame{title: " " + e.say(lang.FirstTitle)}
	out.body = append(out.body, e.styles.strong.Render(" "+e.say(lang.FirstAsk)), "")
	roles := f.roles(e)
	for i := range len(roles) + 1 {
		text := strings.Repeat(" ", render.Width(e.say(lang.FirstCards, 0))+2) + e.say(lang.FirstAll)
		if i < len(roles) {
			text = e.say(lang.FirstCards, roles[i].Cards) + "  " + render.Plain(roles[i].Title)
		}
		if i == f.list.at {
			out.from, out.to = len(out.body), len(out.body)
		}
		out.body = append(out.body, e.row(i == f.list.at, text))
	}
	out.body = append(out.body, "")
	for _, line := range render.Wrap(e.say(lang.FirstWhy), e.width-2) {
		out.body = append(out.body, " "+e.styles.dim.Render(line))
	}
	return out
}
