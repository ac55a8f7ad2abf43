package tui

import (
	"context"
	"slices"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/story"
)

// tale is one story to read: its parts, what it shows, where it was told and
// which questions it answers.
type tale struct {
	id      string
	drafted bool // there is something that was not saved
	top     int
}

func newTale(id string) screen { return tale{id: id} }

func (t tale) init(e env) effect {
	return effect{load: func(ctx context.Context) (any, error) {
		drafts, err := e.col.StoryDrafts(ctx)
		return told{drafts}, err
	}}
}

func (t tale) keys() []binding { return taleKeys() }
func (t tale) typing() bool    { return false }
func (t tale) ticking() bool   { return false }

// story is the story as it is kept; one that was removed meanwhile is empty.
func (t tale) story(e env) story.Story {
	all := e.col.Stories()
	if i := slices.IndexFunc(all, func(s story.Story) bool { return s.ID == t.id }); i >= 0 {
		return all[i]
	}
	return story.Story{ID: t.id}
}

func (t tale) update(e env, msg any) (screen, effect) {
	if v, ok := msg.(loaded); ok {
		if d, ok := v.value.(told); ok && v.err == nil {
			t.drafted = d.drafts[t.id] != ""
		}
		return t, effect{}
	}
	k, ok := msg.(key)
	if !ok {
		return t, effect{}
	}
	switch do := find(t.keys(), k); do {
	case doBack:
		return t, effect{back: true}
	case doHelp:
		return t, effect{open: newHelp(t)}
	case doWrite:
		return t, effect{open: newTelling(e, t.story(e))}
	case doLink:
		return t, effect{open: newLinking(e, t.story(e))}
	case doOpen:
		if len(t.story(e).Cards) == 0 {
			return t, refuse(e.say(lang.StoryNoQuestions))
		}
		return t, effect{open: answerable{id: t.id}}
	default:
		t.top = scrolled(t.top, do, len(t.view(e).body), e.height)
	}
	return t, effect{}
}

func (t tale) view(e env) frame {
	s := t.story(e)
	out := frame{title: " " + e.say(lang.TaleTitle), top: t.top, to: -1}
	for _, l := range render.Wrap(e.storyTitle(s), e.width-2) {
		out.body = append(out.body, " "+e.styles.strong.Render(l))
	}
	if t.drafted {
		out.body = append(out.body, e.wrapped(e.styles.warn.Render(e.say(lang.TaleDrafted)))...)
	}
	out.body = append(append(out.body, e.shape(s)...), "")
	for _, r := range rowsOfStory()[rowSituation:rowNumbers] {
		out.body = append(out.body, e.part(r.name(), r.text(s))...)
	}
	out.body = append(out.body, e.items(lang.PartNumbers, s.Numbers)...)
	if len(s.Competencies) > 0 {
		out.body = append(out.body, e.part(lang.PartTags, e.competencies(s.Competencies))...)
	}
	var used []string
	for _, u := range s.Used {
		used = append(used, render.Plain(joined2(u.At, u.Where)))
	}
	out.body = append(out.body, e.items(lang.PartUsed, used)...)
	out.body = append(out.body, e.items(lang.PartCards, e.titles(s.Cards))...)
	return out
}

func joined2(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}

// titles names cards; one that has gone goes by its key.
func (e env) titles(keys []card.Key) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = string(k)
		if c, ok := e.col.Card(k); ok {
			out[i] = render.Plain(c.Title)
		}
	}
	return out
}

// shape says what a listener would miss in a story.
func (e env) shape(s story.Story) []string {
	var out []string
	for _, f := range story.Check(s) {
		for _, l := range render.Wrap(e.say(lang.StoryFlaw(string(f))), e.width-2) {
			out = append(out, " "+e.styles.warn.Render(l))
		}
	}
	return out
}

// answerable are the questions that a story answers.
type answerable struct {
	id   string
	list list
}

func (a answerable) init(env) effect { return effect{} }
func (a answerable) keys() []binding { return answerableKeys() }
func (a answerable) typing() bool    { return false }
func (a answerable) ticking() bool   { return false }

func (a answerable) update(e env, msg any) (screen, effect) {
	k, ok := msg.(key)
	if !ok {
		return a, effect{}
	}
	s := tale{id: a.id}.story(e)
	switch do := find(a.keys(), k); do {
	case doBack:
		return a, effect{back: true}
	case doHelp:
		return a, effect{open: newHelp(a)}
	case doLink:
		return a, effect{open: newLinking(e, s)}
	case doOpen:
		if a.list.at < len(s.Cards) {
			if c, ok := e.col.Card(s.Cards[a.list.at]); ok {
				return a, effect{open: newCardPage(c)}
			}
		}
	default:
		a.list = a.list.move(do, len(s.Cards), e.height)
	}
	return a, effect{}
}

func (a answerable) view(e env) frame {
	s := tale{id: a.id}.story(e)
	out := frame{title: " " + e.say(lang.AnswerableTitle, len(s.Cards)), to: -1}
	for i, title := range e.titles(s.Cards) {
		out.body = append(out.body, render.Clip(e.row(i == a.list.at, title), e.width))
	}
	out.from, out.to = a.list.at, a.list.at
	if len(s.Cards) == 0 {
		out.body, out.to = e.dimmed(e.say(lang.StoryNoQuestions)), -1
	}
	return out
}

// tellable are the stories, ticked where they answer a card.
type tellable struct {
	card *card.Card
	list list
}

func newTellable(c *card.Card) screen { return tellable{card: c} }

func (s tellable) init(env) effect { return effect{} }
func (s tellable) keys() []binding { return tellableKeys() }
func (s tellable) typing() bool    { return false }
func (s tellable) ticking() bool   { return false }

func (s tellable) update(e env, msg any) (screen, effect) {
	if _, ok := msg.(saved); ok {
		return s, note(e.say(lang.StorySaved))
	}
	k, ok := msg.(key)
	if !ok {
		return s, effect{}
	}
	all := e.col.Stories()
	switch do := find(s.keys(), k); do {
	case doBack:
		return s, effect{back: true}
	case doHelp:
		return s, effect{open: newHelp(s)}
	case doNew:
		return s, effect{open: newTelling(e, story.Story{Cards: []card.Key{s.card.Key}})}
	case doOpen:
		if s.list.at < len(all) {
			return s, effect{open: newTale(all[s.list.at].ID)}
		}
	case doToggle:
		if s.list.at < len(all) {
			return s, s.toggle(e, all[s.list.at])
		}
	default:
		s.list = s.list.move(do, len(all), e.height)
	}
	return s, effect{}
}

// toggle links a story with the card, or no longer.
func (s tellable) toggle(e env, of story.Story) effect {
	n := len(of.Cards)
	of.Cards = slices.DeleteFunc(slices.Clone(of.Cards), func(k card.Key) bool { return k.Base() == s.card.Key.Base() })
	if len(of.Cards) == n {
		of.Cards = append(of.Cards, s.card.Key)
	}
	return effect{save: func(ctx context.Context) (any, error) { return e.col.SaveStory(ctx, of) }}
}

func (s tellable) view(e env) frame {
	out := frame{title: " " + e.say(lang.TellableTitle), to: -1}
	for _, l := range render.Wrap(render.Plain(s.card.Title), e.width-2) {
		out.head = append(out.head, " "+e.styles.strong.Render(l))
	}
	out.head = append(out.head, "")
	linked := e.col.StoriesOf(s.card.Key)
	for i, of := range e.col.Stories() {
		box := "[ ] "
		if slices.ContainsFunc(linked, func(l story.Story) bool { return l.ID == of.ID }) {
			box = "[x] "
		}
		out.body = append(out.body, render.Clip(e.row(i == s.list.at, box+e.storyTitle(of)), e.width))
	}
	out.from, out.to = s.list.at, s.list.at
	if len(out.body) == 0 {
		out.body, out.to = e.wrapped(e.say(lang.TellableNone)), -1
	}
	return out
}

// storiesOf names the stories to tell for a card, nothing where there are
// none.
func (e env) storiesOf(c *card.Card) []string {
	if !c.IsQuestion() {
		return nil
	}
	var titles []string
	for _, s := range e.col.StoriesOf(c.Key) {
		titles = append(titles, e.storyTitle(s))
	}
	return e.items(lang.StoriesAre, titles)
}
