package tui

import (
	"context"
	"slices"

	"rehearse/internal/card"
	"rehearse/internal/interview"
	"rehearse/internal/lang"
	"rehearse/internal/render"
)

// ticklist is the checklists that are up today, each item a row to tick off.
type ticklist struct {
	lists []interview.List
	of    interview.Interview
	ready bool
	list  list
}

func newChecklists() screen { return ticklist{} }

// upToday is what is to be ticked off.
type upToday struct {
	of    interview.Interview
	lists []interview.List
}

func (t ticklist) init(e env) effect {
	return effect{hold: !t.ready, load: func(context.Context) (any, error) {
		of, ok := e.col.Interview()
		if !ok {
			of = lastOf(e.col.Interviews())
		}
		return upToday{of, of.Due(e.col.Checklists(), e.now)}, nil
	}}
}

// lastOf is the latest interview that was not called off: the list of the day
// after is about it.
func lastOf(all []interview.Interview) interview.Interview {
	sorted := slices.DeleteFunc(interview.ByDate(all), func(i interview.Interview) bool { return i.Closed })
	if len(sorted) == 0 {
		return interview.Interview{Date: "1970-01-01"}
	}
	return sorted[0]
}

func (t ticklist) keys() []binding { return checklistKeys() }
func (t ticklist) typing() bool    { return false }
func (t ticklist) ticking() bool   { return false }

// An item is a row: a list and a place in it.
type item struct{ list, at int }

func (t ticklist) items() []item {
	var out []item
	for l := range t.lists {
		for i := range t.lists[l].Items {
			out = append(out, item{l, i})
		}
	}
	return out
}

func (t ticklist) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		if v, ok := msg.value.(upToday); ok && !t.ready {
			t.of, t.lists, t.ready = v.of, v.lists, true
		}
		return t, effect{}
	case saved:
		if i, ok := msg.value.(interview.Interview); ok {
			t.of, t.lists = i, slices.Clone(t.lists)
			for n := range t.lists { // they stay as long as the screen is open, ticked or not
				t.lists[n] = i.Lists([]*card.Card{t.lists[n].Card})[0]
			}
		}
		return t, effect{}
	case key:
		return t.press(e, find(t.keys(), msg))
	}
	return t, effect{}
}

func (t ticklist) press(e env, do act) (screen, effect) {
	items := t.items()
	switch do {
	case doBack:
		return t, effect{back: true}
	case doHelp:
		return t, effect{open: newHelp(t)}
	case doToggle:
		if t.list.at >= len(items) {
			return t, effect{}
		}
		it := items[t.list.at]
		l := t.lists[it.list]
		next := t.of.Toggle(l.Card.Key, l.Items[it.at])
		t.list = t.list.move(doDown, len(items), e.height)
		return t, effect{save: keepInterview(e, next)}
	}
	t.list = t.list.move(do, len(items), e.height)
	return t, effect{}
}

func (t ticklist) view(e env) frame {
	out := frame{title: " " + e.say(lang.ChecklistTitle), to: -1}
	row := 0
	for _, l := range t.lists {
		out.body = append(out.body, " "+e.styles.label.Render(e.say(lang.ChecklistLeft, render.Plain(l.Card.Title), l.Open())))
		for i, text := range l.Items {
			mark := "[ ] "
			if l.Done[i] {
				mark = "[x] "
			}
			first, rest := "  "+mark, "      "
			if row == t.list.at {
				first = e.styles.accent.Render("> " + mark)
				out.from, out.to = len(out.body), len(out.body)
			}
			lines := e.pages.inline(text, e.width-1, first, rest)
			out.body = append(out.body, lines...)
			if row == t.list.at {
				out.to = len(out.body) - 1
				if row == 0 {
					out.from = 0
				}
			}
			row++
		}
		out.body = append(out.body, "")
	}
	switch {
	case t.ready && row == 0:
		out.body = e.dimmed(e.say(lang.ChecklistNone))
	case t.ready && !slices.ContainsFunc(t.lists, func(l interview.List) bool { return l.Open() > 0 }):
		out.foot = []string{" " + e.styles.good.Render(e.say(lang.ChecklistDone))}
	}
	return out
}
