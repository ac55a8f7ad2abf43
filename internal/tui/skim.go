package tui

import (
	"context"
	"strings"
	"time"

	"rehearse/internal/answer"
	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/schedule"
)

// SkimTime is how long a skeleton is on the screen.
const SkimTime = 10 * time.Second

// skim shows the skeletons of many questions, ten seconds each; the next one
// comes by itself. Nothing is graded and nothing recorded.
type skim struct {
	filter schedule.Filter
	given  []card.Key // not nil: these, whatever the filter
	cards  []card.Key
	ready  bool
	at     int
	seen   int // how many have been shown
	since  time.Time
	used   time.Duration // of the time of the one shown, when the clock was stopped
	paused bool
	top    int
}

func newSkim(f schedule.Filter) screen { return skim{filter: f} }

// newSkimOf skims these questions, in their order.
func newSkimOf(keys []card.Key) screen { return skim{given: keys} }

func (s skim) init(e env) effect {
	if s.ready {
		return effect{} // back from the keys: the clock has gone on
	}
	if s.given != nil {
		return effect{load: func(context.Context) (any, error) { return s.given, nil }, hold: true}
	}
	return effect{hold: true, load: func(ctx context.Context) (any, error) { return e.col.Skim(ctx, s.filter, SkimTime) }}
}

func (s skim) keys() []binding { return skimKeys() }
func (s skim) typing() bool    { return false }
func (s skim) ticking() bool   { return s.ready && !s.paused }

func (s skim) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		keys, ok := msg.value.([]card.Key)
		if msg.err != nil || !ok {
			return s, effect{}
		}
		if len(keys) == 0 {
			return s, effect{home: true, say: e.say(lang.SkimNone), warn: true}
		}
		s.cards, s.ready = keys, true
		return s.show(e, 0)
	case tick:
		if s.ready && !s.paused && s.elapsed(e) >= SkimTime {
			return s.show(e, s.at+1)
		}
		return s, effect{}
	case key:
		return s.press(e, find(s.keys(), msg))
	}
	return s, effect{}
}

func (s skim) press(e env, do act) (screen, effect) {
	switch do {
	case doBack:
		return s, s.end(e)
	case doHelp:
		return s, effect{open: newHelp(s)}
	}
	if !s.ready {
		return s, effect{}
	}
	switch do {
	case doNext:
		return s.show(e, s.at+1)
	case doPrevious:
		return s.show(e, max(s.at-1, 0))
	case doPause:
		if s.used = s.elapsed(e); s.paused {
			s.since = e.now.Add(-s.used)
		}
		s.paused = !s.paused
		return s, effect{}
	}
	s.top = scrolled(s.top, do, len(s.page(e)), e.height)
	return s, effect{}
}

// show puts a question on the screen, with all its time before it; behind the
// last one is the end. One whose deck has been edited away is passed over.
func (s skim) show(e env, at int) (screen, effect) {
	for at < len(s.cards) {
		if _, ok := e.col.Card(s.cards[at]); ok {
			break
		}
		at++
	}
	if at >= len(s.cards) {
		return s, s.end(e)
	}
	s.at, s.seen, s.since, s.used, s.top = at, max(s.seen, at+1), e.now, 0, 0
	return s, effect{}
}

func (s skim) end(e env) effect {
	return effect{home: true, say: e.say(lang.SkimDone, s.seen)}
}

func (s skim) elapsed(e env) time.Duration {
	if s.paused {
		return s.used
	}
	return e.now.Sub(s.since)
}

func (s skim) view(e env) frame {
	out := frame{title: " " + e.say(lang.HomeLoading), top: s.top, to: -1}
	if !s.ready {
		return out
	}
	place := e.say(lang.SkimPaused, s.at+1, len(s.cards))
	if !s.paused {
		left := max(SkimTime-s.elapsed(e), 0)
		place = e.say(lang.SkimPlace, s.at+1, len(s.cards), int((left+time.Second-1)/time.Second))
	}
	out.title = " " + place + "  " + render.Plain(e.col.DeckTitle(s.cards[s.at].Deck()))
	out.body = s.page(e)
	return out
}

// page is the question's title and what there is to speak from.
func (s skim) page(e env) []string {
	c, ok := e.col.Card(s.cards[s.at])
	if !ok {
		return e.dimmed(e.say(lang.CardGone))
	}
	var out []string
	for _, l := range render.Wrap(render.Plain(c.Title), e.width-2) {
		out = append(out, " "+e.styles.strong.Render(l))
	}
	own, _ := e.col.OwnAnswer(c.Key)
	name, text := SkimText(own, c)
	if text == "" {
		return append(append(out, ""), e.dimmed(e.say(name))...)
	}
	return append(append(out, "", e.labelled(name)), e.markdown(text)...)
}

// SkimText is what one speaks from, in Markdown, and its name: the skeleton of
// one's own answer, else the key points, else the skeleton of the model. Where
// there is nothing, the name is a sentence that says so.
func SkimText(own string, c *card.Card) (name lang.Message, markdown string) {
	if text := answer.Skeleton(own).Markdown(); text != "" {
		return lang.SkimOwn, text
	}
	var points []string
	for _, p := range c.KeyPoints {
		points = append(points, "- "+strings.Join(strings.Fields(p.Text), " "))
	}
	if len(points) > 0 {
		return lang.SkimPoints, strings.Join(points, "\n")
	}
	if text := answer.Skeleton(c.Answer).Markdown(); text != "" {
		return lang.SkimModel, text
	}
	return lang.SkimBare, ""
}
