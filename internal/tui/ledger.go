package tui

import (
	"context"
	"strings"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/story"
)

// Numbers are the numbers that a person tells, in stories and in their own
// answers, and where they contradict each other.
type Numbers struct {
	Entries []story.Entry
	Clashes []story.Contradiction

	stories []story.Story
	answers []story.Answer
}

// NewNumbers reads the numbers of stories and answers.
func NewNumbers(stories []story.Story, answers []story.Answer) Numbers {
	entries := story.Ledger(stories, answers)
	return Numbers{entries, story.Contradictions(entries), stories, answers}
}

// Said is the number as it was written, unit included.
func (n Numbers) Said(e story.Entry) string {
	text := ""
	for _, s := range n.stories {
		if s.ID == e.Story && e.Part == story.NoPart {
			text = s.Title
		} else if s.ID == e.Story {
			text = s.Text(e.Part)
		}
	}
	for _, a := range n.answers {
		if e.Story == "" && a.Card == e.Card {
			text = a.Text
		}
	}
	if e.Start < 0 || e.End > len(text) || e.Start > e.End {
		return ""
	}
	return oneLine(text[e.Start:e.End])
}

// Title names the story or the question of a number.
func (n Numbers) Title(e story.Entry, title func(card.Key) string) string {
	for _, s := range n.stories {
		if s.ID == e.Story {
			return s.Title
		}
	}
	return title(e.Card)
}

// PartName is the part of the story where a number stands.
func PartName(e story.Entry) lang.Message {
	if e.Story == "" {
		return lang.LedgerAnswer
	}
	return [...]lang.Message{lang.PartTitle, lang.PartSituation, lang.PartTask, lang.PartAction, lang.PartResult,
		lang.PartLearned, lang.PartNumbers, lang.PartUsed}[e.Part]
}

func oneLine(s string) string { return strings.Join(strings.Fields(render.Plain(s)), " ") }

// ledger is the screen of the numbers, contradictions first with both
// sentences, then all of them.
type ledger struct {
	found *Numbers
	top   int
}

func newLedger() screen { return ledger{} }

func (l ledger) init(e env) effect {
	return effect{hold: true, load: func(context.Context) (any, error) {
		return NewNumbers(e.col.Stories(), e.col.StoryAnswers()), nil
	}}
}

func (l ledger) keys() []binding { return joined([]binding{helping(), backing()}, moving()) }
func (l ledger) typing() bool    { return false }
func (l ledger) ticking() bool   { return false }

func (l ledger) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		if v, ok := msg.value.(Numbers); ok {
			l.found = &v
		}
	case key:
		switch do := find(l.keys(), msg); do {
		case doBack:
			return l, effect{back: true}
		case doHelp:
			return l, effect{open: newHelp(l)}
		default:
			l.top = scrolled(l.top, do, len(l.view(e).body), e.height)
		}
	}
	return l, effect{}
}

func (l ledger) view(e env) frame {
	out := frame{title: " " + e.say(lang.LedgerTitle), top: l.top, to: -1}
	if l.found == nil {
		return out
	}
	n := *l.found
	if len(n.Entries) == 0 {
		out.body = e.dimmed(e.say(lang.LedgerNone))
		return out
	}
	if len(n.Clashes) == 0 {
		out.body = append(e.wrapped(e.styles.good.Render(e.say(lang.LedgerFine))), "")
	} else {
		out.body = append(out.body, " "+e.styles.warn.Render(e.say(lang.LedgerClashes, len(n.Clashes))))
	}
	for _, c := range n.Clashes {
		out.body = append(append(out.body, e.quoted(n, c.A)...), e.quoted(n, c.B)...)
		out.body = append(out.body, "")
	}
	out.body = append(out.body, " "+e.styles.label.Render(e.say(lang.LedgerAll, len(n.Entries))))
	for i, en := range n.Entries {
		if i == 0 || en.Story != n.Entries[i-1].Story || en.Card != n.Entries[i-1].Card {
			out.body = append(out.body, render.Clip("   "+e.sourceTitle(n, en), e.width))
		}
		out.body = append(out.body, render.Clip("     "+pad(e.say(PartName(en)), 12)+n.Said(en), e.width))
	}
	return out
}

// quoted is a number with the sentence that it stands in.
func (e env) quoted(n Numbers, en story.Entry) []string {
	out := []string{"   " + e.styles.strong.Render(render.Clip(n.Said(en), e.width-4))}
	for _, l := range render.Wrap(oneLine(en.Sentence), e.width-6) {
		out = append(out, "     "+l)
	}
	where := e.say(lang.LedgerIn, e.say(PartName(en)), e.sourceTitle(n, en))
	for _, l := range render.Wrap(where, e.width-6) {
		out = append(out, "     "+e.styles.dim.Render(l))
	}
	return out
}

func (e env) sourceTitle(n Numbers, en story.Entry) string {
	title := render.Plain(n.Title(en, func(k card.Key) string { return e.titles([]card.Key{k})[0] }))
	if title == "" {
		return e.say(lang.StoryUntitled)
	}
	return title
}
