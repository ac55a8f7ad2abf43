package tui

import (
	"context"
	"strings"

	"rehearse/internal/asked"
	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// browse looks for cards: a query at the top, below it what it finds. Words
// must all occur; filters are written NAME:VALUE, as on the command line.
type browse struct {
	field field
	entry bool
	found []card.Key
	list  list
	drill bool // opened from a session: a second one does not start on top
}

func newBrowse(e env, fromDrill bool) screen {
	return browse{field: newField("", e.say(lang.BrowsePlaceholder), e.width-4, 1), entry: true, drill: fromDrill}
}

func (b browse) init(e env) effect { return b.search(e) }
func (b browse) typing() bool      { return b.entry }
func (b browse) ticking() bool     { return false }

func (b browse) keys() []binding {
	if b.entry {
		return queryKeys()
	}
	return browseKeys(b.drill)
}

// search loads what the query finds; an older search that is still under way
// is dropped when it comes back.
func (b browse) search(e env) effect {
	query := b.field.text()
	return effect{load: func(ctx context.Context) (any, error) { return e.col.Find(ctx, query) }}
}

func (b browse) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		if keys, ok := msg.value.([]card.Key); ok && msg.err == nil {
			b.found = keys
			b.list = b.list.move("", len(keys), e.height)
		}
		return b, effect{}
	case reloaded:
		return b, b.search(e)
	case saved:
		if v, ok := msg.value.(stated); ok {
			return b, note(e.say(v.say))
		}
		return b, effect{}
	case key:
		return b.press(e, find(b.keys(), msg))
	}
	return b.write(e, msg)
}

// write takes what is typed into the query.
func (b browse) write(e env, msg any) (screen, effect) {
	switch find(queryKeys(), pressed(msg)) {
	case doOpen, doDown: // the next key is for what is found, so it waits for it
		b.entry = false
		eff := b.search(e)
		eff.hold = true
		return b, eff
	case doBack:
		if b.field.text() == "" {
			return b, effect{back: true}
		}
		b.entry = false
		return b, effect{}
	}
	b.field = b.field.sized(e.width-4, 1).update(msg)
	b.list = list{}
	return b, b.search(e)
}

func (b browse) press(e env, do act) (screen, effect) {
	switch do {
	case doBack:
		return b, effect{back: true}
	case doHelp:
		return b, effect{open: newHelp(b)}
	case doAsked:
		return b, effect{open: newAsked(e, asked.Question{})}
	case doSearch:
		b.entry = true
		return b, effect{}
	case doStart:
		return b, effect{open: newPractice(schedule.Filter{Query: b.field.text(), Extra: extra}, false)}
	case doCram:
		return b, effect{open: newPractice(schedule.Filter{Query: b.field.text(), Cram: true}, false)}
	}
	if b.list.at < len(b.found) {
		if eff, ok := b.onCard(e, do, b.found[b.list.at]); ok {
			return b, eff
		}
	}
	b.list = b.list.move(do, len(b.found), e.height-2)
	return b, effect{}
}

// onCard carries out a key on the card under the cursor.
func (b browse) onCard(e env, do act, k card.Key) (effect, bool) {
	c, ok := e.col.Card(k)
	if !ok {
		return effect{}, false
	}
	switch do {
	case doOpen:
		return effect{open: newCardPage(c)}, true
	case doSuspend, doBury, doFlag:
		return stating(e, k, do), true
	case doNote:
		return effect{open: newNote(e, c)}, true
	case doOwn, doAttempts:
		return answers(e, do, c), true
	case doEdit:
		return edit(e, k), true
	}
	return effect{}, false
}

// answers opens what a person has of their own on a question.
func answers(e env, do act, c *card.Card) effect {
	switch {
	case !c.IsQuestion():
		return refuse(e.say(lang.OwnFact))
	case do == doOwn:
		return effect{open: newOwnAnswer(e, c)}
	}
	return effect{open: newAttempts(c)}
}

func (b browse) view(e env) frame {
	out := frame{title: " " + e.say(lang.BrowseTitle, len(b.found)), to: -1}
	lines, caret := b.field.sized(e.width-4, 1).view(e.styles)
	out.head = append(lines, "")
	if b.entry {
		out.ask = caret
	}
	for i, k := range b.found {
		if c, ok := e.col.Card(k); ok {
			chosen := !b.entry && i == b.list.at
			out.body = append(out.body, render.Clip(e.row(chosen, e.standing(c)), e.width))
			if chosen {
				out.from, out.to = i, i
			}
		}
	}
	if len(b.found) == 0 {
		out.body = e.dimmed(e.say(lang.BrowseNothing))
	}
	return out
}

// standing is a card in a line: what it is, how well it is known, its title.
func (e env) standing(c *card.Card) string {
	suspended, buried, flagged, note := e.col.Flags(c.Key)
	marks := ""
	for _, m := range []struct {
		on   bool
		mark lang.Message
	}{{suspended, lang.MarkSuspended}, {buried, lang.MarkBuried}, {flagged, lang.MarkFlagged}, {note != "", lang.MarkNote}} {
		if m.on {
			marks += e.say(m.mark)
		}
	}
	known := strings.Repeat(" ", render.Width(e.say(lang.DaysKnown, 0))-1) + "-"
	if st := e.col.State(c.Key); st.Phase != review.New {
		known = e.say(lang.DaysKnown, st.Interval)
	}
	return known + " " + pad(marks, 6) + " " + render.Plain(c.Title)
}

// newCardPage shows a card whole, to read; reading counts as no review.
func newCardPage(c *card.Card) screen {
	return reading{
		card:  c,
		title: func(e env) string { return e.say(lang.CardTitle, string(c.Key)) },
		lines: func(e env) []string {
			out := e.question(c)
			if len(c.KeyPoints) > 0 {
				out = append(out, " "+e.styles.label.Render(e.say(lang.PointsAre)))
				for _, p := range c.KeyPoints {
					first, rest := e.pointPrefix(p, 0, false, "")
					out = append(out, e.pages.inline(p.Text, e.width-1, first, rest)...)
				}
				out = append(out, "")
			}
			if own, _ := e.col.OwnAnswer(c.Key); own != "" {
				out = append(out, e.part(lang.OwnAnswerIs, own)...)
			}
			out = append(out, e.storiesOf(c)...)
			if c.Answer != "" {
				name := lang.ModelAnswer
				if !c.IsQuestion() {
					name = lang.AnswerIs
				}
				out = append(out, e.part(name, c.Answer)...)
			}
			return append(out, e.background(c)...)
		},
	}
}
