package tui

import (
	"context"

	"rehearse/internal/lang"
	"rehearse/internal/practice"
	"rehearse/internal/render"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// summary is one line about the session, and below it what was forgotten.
type summary struct {
	drill drill // the session as it ended
	over  *schedule.Overview
	top   int
}

func newSummary(d drill) screen { return summary{drill: d} }

func (s summary) init(e env) effect {
	return effect{load: func(ctx context.Context) (any, error) {
		o, err := e.col.Overview(ctx)
		if err != nil {
			return nil, err
		}
		p, ok, err := e.col.Prospect(ctx)
		if ok && len(p.Plan.Days) > 1 {
			next := p.Plan.Days[1]
			o.Tomorrow = schedule.Share{Cards: next.Reviews + next.New, Time: next.Time}
		}
		return o, err
	}}
}

func (s summary) keys() []binding { return summaryKeys() }
func (s summary) typing() bool    { return false }
func (s summary) ticking() bool   { return false }

func (s summary) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		if o, ok := msg.value.(schedule.Overview); ok && msg.err == nil {
			s.over = &o
		}
	case saved:
		return s.changed(e, msg.value)
	case key:
		switch do := find(s.keys(), msg); do {
		case doOpen:
			return s, effect{home: true}
		case doHelp:
			return s, effect{open: newHelp(s)}
		case doUndo, doRedo:
			next, eff := s.drill.walk(e, do)
			if d, ok := next.(drill); ok && d.session.Turn != nil {
				return d, eff // crammed: nothing is stored, and it is back at once
			}
			return s, eff
		default:
			s.top = scrolled(s.top, do, len(s.view(e).body), e.height)
		}
	}
	return s, effect{}
}

// changed goes back into the session whose last grade was taken back.
func (s summary) changed(e env, value any) (screen, effect) {
	d := s.drill
	switch v := value.(type) {
	case undone:
		if !v.ok {
			return s, refuse(e.say(lang.HomeNoUndo))
		}
		next, eff := d.undone(e, v)
		return next, eff
	case redone:
		next, eff := d.redone(e, v)
		return next, eff
	}
	return s, effect{}
}

func (s summary) view(e env) frame {
	out := frame{title: " " + e.say(lang.SummaryTitle), top: s.top, to: -1}
	out.body = append(out.body, e.wrapped(e.styles.strong.Render(s.line(e)))...)
	out.body = append(out.body, "")
	sure := func(f practice.Forgotten) bool { return f.Confidence == review.Sure }
	out.body = append(out.body, s.forgotten(e, lang.SummarySure, sure)...)
	out.body = append(out.body, s.forgotten(e, lang.SummaryForgot, func(f practice.Forgotten) bool { return !sure(f) })...)
	return out
}

// line is the session in one line: tonight and tomorrow.
func (s summary) line(e env) string {
	t := s.drill.session.Tally
	switch {
	case t.Cards() == 0:
		return e.say(lang.SummaryNone)
	case s.drill.filter.Cram:
		return e.say(lang.CramDone, t.Cards())
	}
	if s.over == nil {
		return e.words().Tally(t, nil)
	}
	return e.words().Tally(t, &s.over.Tomorrow)
}

func (s summary) forgotten(e env, name lang.Message, want func(practice.Forgotten) bool) []string {
	var titles []string
	for _, f := range s.drill.session.Tally.Forgot {
		if c, ok := e.col.Card(f.Card); ok && want(f) {
			titles = append(titles, render.Plain(c.Title))
		}
	}
	return e.items(name, titles)
}
