package tui

import (
	"context"
	"slices"
	"strings"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/story"
)

// A pick is something that a story is given or not: a competency, a question.
type pick struct {
	id   string // tag, or key of the card
	name string // as people know it
	on   bool
	apt  bool // suggested
}

// picker is a list to tick, with words that narrow it.
type picker struct {
	items []pick
	list  list
	query field
	entry bool // the words are being typed
}

func newPicker(e env, items []pick) *picker {
	slices.SortStableFunc(items, func(a, b pick) int { return rankOf(a) - rankOf(b) })
	return &picker{items: items, query: newField("", e.say(lang.PickPlaceholder), e.width-4, 1)}
}

// rankOf lets what is chosen come first, then what is suggested.
func rankOf(p pick) int {
	switch {
	case p.on:
		return 0
	case p.apt:
		return 1
	}
	return 2
}

func (p *picker) keys() []binding {
	if p.entry {
		return queryKeys()
	}
	return pickKeys()
}

// shown are the indices of the items that hold every word.
func (p *picker) shown() []int {
	words := strings.Fields(strings.ToLower(p.query.text()))
	var out []int
	for i, it := range p.items {
		text := strings.ToLower(it.name + " " + it.id)
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) }) {
			out = append(out, i)
		}
	}
	return out
}

// chosen lists the ids of what is ticked: those of before in their order, then
// the new ones.
func (p *picker) chosen(before []string) []string {
	var out []string
	on := func(id string) bool {
		return slices.ContainsFunc(p.items, func(it pick) bool { return it.id == id && it.on })
	}
	listed := func(id string) bool {
		return slices.ContainsFunc(p.items, func(it pick) bool { return it.id == id })
	}
	for _, id := range before {
		if on(id) || !listed(id) { // what is not on the list was not taken away
			out = append(out, id)
		}
	}
	for _, it := range p.items {
		if it.on && !slices.Contains(out, it.id) {
			out = append(out, it.id)
		}
	}
	return out
}

// typed takes what is typed into the words; done is what ends that.
func (p picker) typed(e env, msg any) picker {
	switch find(queryKeys(), pressed(msg)) {
	case doOpen, doDown, doBack:
		p.entry = false
		return p
	}
	p.query = p.query.sized(e.width-4, 1).update(msg)
	p.list = list{}
	return p
}

// press carries out a key on the list, and tells whether a tick changed.
func (p picker) press(e env, do act) (picker, bool) {
	shown := p.shown()
	switch do {
	case doToggle:
		if p.list.at < len(shown) {
			p.items = slices.Clone(p.items)
			p.items[shown[p.list.at]].on = !p.items[shown[p.list.at]].on
			return p, true
		}
		return p, false
	case doSearch:
		p.entry = true
		return p, false
	}
	p.list = p.list.move(do, len(shown), e.height-2)
	return p, false
}

func (p *picker) view(e env, row storyRow) frame {
	out := frame{title: " " + e.say(row.name()), to: -1}
	out.head = e.dimmed(e.say(row.prompt()))
	lines, caret := p.query.sized(e.width-4, 1).view(e.styles)
	if p.entry || p.query.text() != "" {
		if p.entry && caret != nil {
			out.ask = &point{caret.x, caret.y + len(out.head)}
		}
		out.head = append(out.head, lines...)
	}
	out.head = append(out.head, "")
	for i, at := range p.shown() {
		it := p.items[at]
		box := "[ ] "
		if it.on {
			box = "[x] "
		}
		here := !p.entry && i == p.list.at
		out.body = append(out.body, render.Clip(e.row(here, box+it.name), e.width))
		if here {
			out.from, out.to = i, i
		}
	}
	if len(out.body) == 0 {
		out.body = e.dimmed(e.say(lang.BrowseNothing))
	}
	return out
}

// choose is for the list of competencies or questions of a story.
func (t telling) choose(e env, msg any) (screen, effect) {
	if t.pick.entry {
		p := t.pick.typed(e, msg)
		t.pick = &p
		return t, effect{}
	}
	k, ok := msg.(key)
	if !ok {
		return t, effect{}
	}
	switch do := find(t.pick.keys(), k); do {
	case doHelp:
		return t, effect{open: newHelp(t)}
	case doKeep:
		t.pick = nil
		return t, t.save(e)
	case doBack, doAccept:
		t.pick = nil
		if !t.alone {
			return t, effect{}
		}
		if t.ticks {
			return t, t.save(e)
		}
		return t, effect{back: true}
	default:
		p, changed := t.pick.press(e, do)
		t.pick = &p
		if !changed {
			return t, effect{}
		}
		t.take()
		t.ticks = true
		return t, effect{draft: t.draft(e)}
	}
}

// take gives the story what is ticked.
func (t *telling) take() {
	if t.row() == rowTags {
		t.story.Competencies = t.pick.chosen(t.story.Competencies)
		return
	}
	before := make([]string, len(t.story.Cards))
	for i, k := range t.story.Cards {
		before[i] = string(k)
	}
	t.story.Cards = nil
	for _, id := range t.pick.chosen(before) {
		t.story.Cards = append(t.story.Cards, card.Key(id))
	}
}

// offerTags opens the list of competencies: those of the slot come before the
// rest, as a suggestion.
func (t telling) offerTags(e env) screen {
	tags := slices.Clone(e.col.CompetencyTags())
	for _, tag := range t.story.Competencies {
		if !slices.Contains(tags, tag) {
			tags = append(tags, tag) // of a deck of the person's own
		}
	}
	apt := slotOf(t.story.Slot).Competencies
	items := make([]pick, len(tags))
	for i, tag := range tags {
		items[i] = pick{tag, render.Plain(e.col.Competency(tag)), slices.Contains(t.story.Competencies, tag), slices.Contains(apt, tag)}
	}
	t.pick = newPicker(e, items)
	return t
}

// linkable are the cards that a load brings.
type linkable struct{ keys []card.Key }

// questions loads what a story can be linked to.
func (t telling) questions(e env) effect {
	return effect{hold: true, load: func(ctx context.Context) (any, error) {
		keys, err := e.col.Find(ctx, "")
		return linkable{keys}, err
	}}
}

// offerCards opens the list of questions: first those of the role whose
// competencies the story shows.
func (t telling) offerCards(e env, v linkable) screen {
	fits := map[card.Key]bool{}
	for _, q := range e.col.StoryQuestions() {
		fits[q.Card] = t.story.Tie(q) == story.Weak
	}
	var items []pick
	for _, k := range v.keys {
		c, ok := e.col.Card(k)
		on := slices.Contains(t.story.Cards, k)
		if ok && (c.IsQuestion() || on) {
			items = append(items, pick{string(k), render.Plain(c.Title), on, fits[k]})
		}
	}
	t.pick = newPicker(e, items)
	return t
}
