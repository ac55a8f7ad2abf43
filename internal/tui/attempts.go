package tui

import (
	"context"
	"fmt"
	"strings"

	"rehearse/internal/answer"
	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/review"
)

// attempts is all that a person has answered to a question: what changed since
// the time before, the parts of STAR, their own answer in all its versions,
// and every attempt.
type attempts struct {
	card     *card.Card
	all      []review.Attempt // the newest first
	own      []review.Version // the newest first
	at       int              // of own
	skeleton bool
	ready    bool
	top      int
}

func newAttempts(c *card.Card) screen { return attempts{card: c} }

// answered is what a load brings back.
type answered struct {
	all []review.Attempt
	own []review.Version
}

func (a attempts) init(e env) effect {
	return effect{hold: !a.ready, load: func(ctx context.Context) (any, error) {
		all, err := e.col.Attempts(ctx, a.card.Key)
		if err != nil {
			return nil, err
		}
		own, err := e.col.OwnAnswers(ctx, a.card.Key)
		return answered{all, own}, err
	}}
}

func (a attempts) keys() []binding { return attemptsKeys(len(a.own)) }
func (a attempts) typing() bool    { return false }
func (a attempts) ticking() bool   { return false }

func (a attempts) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		if v, ok := msg.value.(answered); ok && msg.err == nil {
			a.all, a.own, a.ready = v.all, v.own, true
			a.at = min(a.at, max(len(a.own)-1, 0))
		}
		return a, effect{}
	case saved:
		a.at = 0
		eff := a.init(e)
		eff.say = e.say(lang.OwnRestored)
		return a, eff
	case key:
		return a.press(e, find(a.keys(), msg))
	}
	return a, effect{}
}

func (a attempts) press(e env, do act) (screen, effect) {
	switch do {
	case doBack:
		return a, effect{back: true}
	case doHelp:
		return a, effect{open: newHelp(a)}
	case doOwn:
		return a, effect{open: newOwnAnswer(e, a.card)}
	case doStories:
		return a, effect{open: newTellable(a.card)}
	case doOlder:
		a.at = min(a.at+1, len(a.own)-1)
	case doNewer:
		a.at = max(a.at-1, 0)
	case doSkeleton:
		a.skeleton = !a.skeleton
	case doRestore:
		if a.at == 0 {
			return a, effect{}
		}
		text := a.own[a.at].Text
		return a, effect{save: func(ctx context.Context) (any, error) { return nil, e.col.SaveOwnAnswer(ctx, a.card.Key, text) }}
	default:
		a.top = scrolled(a.top, do, len(a.view(e).body), e.height)
	}
	return a, effect{}
}

func (a attempts) view(e env) frame {
	out := frame{title: " " + e.say(lang.AttemptsTitle, render.Plain(a.card.Title)), top: a.top, to: -1}
	if !a.ready {
		return out
	}
	out.body = append(out.body, a.change(e)...)
	out.body = append(out.body, a.meter(e)...)
	out.body = append(out.body, a.version(e)...)
	out.body = append(out.body, e.storiesOf(a.card)...)
	out.body = append(out.body, a.list(e)...)
	return out
}

// change compares the last two attempts: points first, then what was typed.
func (a attempts) change(e env) []string {
	if len(a.all) < 2 {
		return nil
	}
	now, before := a.all[0], a.all[1]
	out := []string{e.labelled(lang.AttemptsChange)}
	if now.Points != nil && before.Points != nil {
		out = append(out, a.points(e, answer.CompareSaid(before.Points, now.Points))...)
	}
	if now.Text != "" && before.Text != "" {
		out = append(out, e.dimmed(e.say(lang.AttemptsMarks))...)
		out = append(out, e.styled(marked(answer.Compare(before.Text, now.Text)))...)
	}
	if len(out) == 1 {
		return nil
	}
	return append(out, "")
}

func (a attempts) points(e env, p answer.Progress) []string {
	var out []string
	for _, part := range []struct {
		name lang.Message
		of   []int
	}{{lang.AttemptsGained, p.Gained}, {lang.AttemptsLost, p.Lost}, {lang.AttemptsStill, p.Missing}} {
		for _, i := range part.of {
			if i < len(a.card.KeyPoints) {
				out = append(out, e.hanging(e.say(part.name, render.Plain(a.card.KeyPoints[i].Text)))...)
			}
		}
	}
	if len(p.Gained)+len(p.Lost) == 0 {
		out = append(e.hanging(e.say(lang.AttemptsSame)), out...)
	}
	return out
}

// marked writes changes with marks that read without colour.
func marked(spans []answer.Span) string {
	var b strings.Builder
	for _, s := range spans {
		switch s.Edit {
		case answer.Removed:
			b.WriteString("[-" + s.Text + "-]")
		case answer.Added:
			b.WriteString("{+" + s.Text + "+}")
		default:
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

// meter shows which parts of a story the newest attempt had.
func (a attempts) meter(e env) []string {
	if len(a.all) == 0 {
		return nil
	}
	return e.star(a.card.KeyPoints, a.all[0])
}

// star is the meter of an attempt, nothing for a question that asks for no
// story. It says in words that it judges nothing.
func (e env) star(points []card.KeyPoint, t review.Attempt) []string {
	m := answer.Star(points, t.Points, t.Text)
	if m.Asked == ([4]bool{}) {
		return nil
	}
	out := []string{e.labelled(lang.StarIs)}
	out = append(out, " "+e.say(lang.StarTicked, e.letters(m.Ticked)))
	if t.Text != "" {
		out = append(out, " "+e.say(lang.StarHeard, e.letters(m.Heard)))
		shares := make([]string, 0, 4)
		for l := answer.Situation; l <= answer.Result; l++ {
			shares = append(shares, fmt.Sprintf("%s %.0f%%", l, m.Share[l]*100))
		}
		if m.Heard != ([4]bool{}) {
			out = append(out, " "+e.say(lang.StarShares, strings.Join(shares, "  ")))
		}
	}
	for _, w := range m.Warnings {
		text := lang.StarNoResult
		if w == answer.LongSituation {
			text = lang.StarLong
		}
		for _, l := range render.Wrap(e.say(text), e.width-2) {
			out = append(out, " "+e.styles.warn.Render(l))
		}
	}
	return append(append(out, e.dimmed(e.say(lang.StarHonest))...), "")
}

func (e env) letters(has [4]bool) string {
	var out []string
	for l := answer.Situation; l <= answer.Result; l++ {
		if has[l] {
			out = append(out, l.String())
		}
	}
	if len(out) == 0 {
		return e.say(lang.StarNothing)
	}
	return strings.Join(out, " ")
}

// version is one version of the person's own answer, or its skeleton.
func (a attempts) version(e env) []string {
	if len(a.own) == 0 {
		return append(e.dimmed(e.say(lang.OwnNone)), "")
	}
	v := a.own[a.at]
	head := " " + e.styles.label.Render(e.say(lang.OwnVersion, e.moment(v.At), len(a.own)-a.at, len(a.own)))
	out := []string{head}
	if a.skeleton {
		out = append(out, e.skeleton(v.Text)...)
	} else {
		out = append(out, e.markdown(v.Text)...)
	}
	return append(out, "")
}

// skeleton is the headings and bullets of an own answer.
func (e env) skeleton(text string) []string {
	o := answer.Skeleton(text)
	var out []string
	if o.FromClauses() {
		out = e.dimmed(e.say(lang.OwnFromClauses))
	}
	return append(out, e.markdown(o.Markdown())...)
}

// list is every attempt with what it earned.
func (a attempts) list(e env) []string {
	if len(a.all) == 0 {
		return e.dimmed(e.say(lang.AttemptsNone))
	}
	out := []string{" " + e.styles.label.Render(e.say(lang.AttemptsAll, len(a.all)))}
	for _, t := range a.all {
		out = append(out, e.hanging(strings.Join(e.attempt(t), "  "))...)
		if t.FollowUp != "" {
			had := lang.AttemptHadNot
			if t.Followed {
				had = lang.AttemptHad
			}
			out = append(out, e.hanging(e.say(had)+"  "+e.say(lang.AttemptAsked, render.Plain(t.FollowUp)))...)
		}
		if t.Text != "" {
			out = append(out, e.styled(t.Text)...)
		}
	}
	return out
}

// attempt is an attempt in a line: when, how, how long, how sure, how good.
func (e env) attempt(t review.Attempt) []string {
	parts := []string{e.moment(t.At)}
	add := func(on bool, m lang.Message, args ...any) {
		if on {
			parts = append(parts, e.say(m, args...))
		}
	}
	add(t.Mock != "", lang.AttemptMock)
	add(t.Mode == review.Speak, lang.AttemptSpoken)
	add(t.Mode == review.Type, lang.AttemptTyped)
	add(t.Mode == review.Think, lang.AttemptThought)
	if t.Seconds > 0 {
		parts = append(parts, clockText(seconds(t.Seconds)))
	}
	add(t.Confidence == review.Sure, lang.SaidSure)
	add(t.Confidence == review.Shaky, lang.SaidShaky)
	add(t.Confidence == review.Unknown, lang.SaidUnknown)
	if t.Score != nil {
		add(true, lang.AttemptGot, int(*t.Score*100+.5))
	}
	return parts
}
