package tui

import (
	"context"
	"math"
	"slices"
	"strings"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/mock"
	"rehearse/internal/render"
	"rehearse/internal/schedule"
)

// mockResult is what an interview earned.
type mockResult struct {
	interview mock.Interview
	fresh     bool // it has just ended: the home screen comes next
	top       int
}

func newMockResult(v mock.Interview, fresh bool) screen {
	return mockResult{interview: v, fresh: fresh}
}

func (m mockResult) init(env) effect { return effect{} }
func (m mockResult) keys() []binding { return mockResultKeys() }
func (m mockResult) typing() bool    { return false }
func (m mockResult) ticking() bool   { return false }

func (m mockResult) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		if file, ok := msg.value.(string); ok && msg.err == nil {
			return m, note(e.say(lang.MockWritten, file))
		}
	case key:
		switch do := find(m.keys(), msg); do {
		case doBack:
			return m, effect{back: !m.fresh, home: m.fresh}
		case doHelp:
			return m, effect{open: newHelp(m)}
		case doReport:
			return m, writeReport(e, m.interview)
		case doStart:
			return m, m.practise(e)
		default:
			m.top = scrolled(m.top, do, len(m.view(e).body), e.height)
		}
	}
	return m, effect{}
}

// writeReport has the report written to files. It is no write of the log: where
// it fails that is said, and nothing waits for it.
func writeReport(e env, v mock.Interview) effect {
	if e.report == nil {
		return refuse(e.say(lang.MockNoWriting))
	}
	return effect{hold: true, load: func(context.Context) (any, error) {
		file, err := e.report(v)
		return file, err
	}}
}

// practise opens a session over what went badly: the questions to repeat, else
// the weakest competencies.
func (m mockResult) practise(e env) effect {
	f, ok := nextFilter(m.interview)
	if !ok {
		return refuse(e.say(lang.MockNothingNext))
	}
	return effect{open: newPractice(f, false)}
}

// nextFilter is what to practise after an interview; not ok for nothing.
func nextFilter(v mock.Interview) (schedule.Filter, bool) {
	r := v.Result()
	f := schedule.Filter{Extra: extra}
	deck := func(k card.Key) {
		if !slices.Contains(f.Decks, k.Deck()) {
			f.Decks = append(f.Decks, k.Deck())
		}
	}
	for _, i := range r.Repeat {
		k := v.Paper.Questions[i].Card
		f.Cards = append(f.Cards, k)
		deck(k)
	}
	if len(f.Cards) > 0 {
		return f, true
	}
	for _, q := range v.Paper.Questions {
		deck(q.Card)
	}
	f.Competencies, f.Weak, f.New = r.Weakest, true, schedule.DefaultSettings().NewPerDay
	return f, len(r.Weakest) > 0
}

func (m mockResult) view(e env) frame {
	v := m.interview
	r := v.Result()
	when := v.At.Time().In(e.now.Location()).Format("2006-01-02 15:04")
	out := frame{title: " " + e.say(lang.MockResultTitle, when), top: m.top, to: -1}
	out.body = append(out.body, m.head(e, r)...)
	if len(r.SureButWrong) > 0 {
		out.body = append(out.body, e.wrapped(e.styles.warn.Render(e.say(lang.MockSureWrong)))...)
		for _, i := range r.SureButWrong {
			q := v.Paper.Questions[i]
			out.body = append(out.body, e.scored(v.Points(i), q.Points, render.Plain(q.Title))...)
		}
		out.body = append(out.body, "")
	}
	out.body = append(out.body, m.next(e, r)...)
	section := func(path string) string {
		if path == "" {
			return e.say(lang.MockNoSection)
		}
		return render.Plain(path)
	}
	out.body = append(out.body, e.sums(lang.MockBySection, r.Sections, section)...)
	out.body = append(out.body, e.sums(lang.MockByCompetency, r.Competencies, func(tag string) string { return render.Plain(e.col.Competency(tag)) })...)
	out.body = append(out.body, e.sums(lang.MockByKind, r.Kinds, e.kindName)...)
	out.body = append(out.body, m.felt(e, r)...)
	out.body = append(out.body, m.wouldAsk(e)...)
	out.body = append(out.body, m.each(e, r)...)
	return out
}

// kindName names a kind of question; one that a newer program knows goes by its
// own name.
func (e env) kindName(kind string) string {
	if m := lang.Kind(kind); !m.IsZero() {
		return e.say(m)
	}
	return render.Plain(kind)
}

// head is the result in a few lines.
func (m mockResult) head(e env, r mock.Result) []string {
	v := m.interview
	score := e.say(lang.MockScoreLine, pointsText(r.Whole.Points), r.Whole.Total, wholePercent(r.Whole.Share()))
	out := e.wrapped(e.styles.strong.Render(score))
	out = append(out, e.wrapped(e.paperName(v.Paper.Name)+"  "+render.Plain(e.deckOf(v.Paper)))...)
	if r.Used > 0 {
		out = append(out, e.wrapped(e.say(lang.MockTimeLine, clockText(r.Used), clockText(r.Given), len(r.Over)))...)
	}
	if r.Answered < len(v.Answers) {
		out = append(out, e.wrapped(e.say(lang.MockAnswered, r.Answered, len(v.Answers)))...)
	}
	if r.Judged > 0 {
		out = append(out, e.wrapped(e.say(lang.MockOverallLine, pointsText(r.Anchor), r.Judged))...)
	}
	kept := 0
	for _, a := range v.Answers {
		if a.Grade != 0 {
			kept++
		}
	}
	return append(append(out, e.dimmed(e.say(lang.MockKeptLine, kept))...), "")
}

// deckOf names the deck of a paper, "" where there are several.
func (e env) deckOf(p mock.Paper) string {
	if p.Deck == "" {
		return ""
	}
	return e.col.DeckTitle(p.Deck)
}

func wholePercent(share float64) int { return int(math.Round(share * 100)) }

// sums is a table of sums: numbers first, since a deck wrote the names.
func (e env) sums(title lang.Message, gs []mock.Group, name func(string) string) []string {
	if len(gs) == 0 {
		return nil
	}
	out := []string{e.labelled(title)}
	for _, g := range gs {
		out = append(out, e.scored(g.Points, g.Total, name(g.Name))...)
	}
	return append(out, "")
}

// scored is a line of points, share and what they are for.
func (e env) scored(points float64, total int, name string) []string {
	share := 0.0
	if total > 0 {
		share = points / float64(total)
	}
	head := lead(pointsText(points)+"/"+itoa(total), 9) + lead(itoa(wholePercent(share))+"%", 6) + "  "
	lines := render.Wrap(name, max(e.width-render.Width(head)-1, 10))
	for i, l := range lines {
		if i > 0 {
			head = strings.Repeat(" ", render.Width(head))
		}
		lines[i] = head + l
	}
	return lines
}

// lead sets blanks before s up to width cells.
func lead(s string, width int) string { return strings.Repeat(" ", max(width-render.Width(s), 0)) + s }

// felt compares how sure one was with how good the answers were.
func (m mockResult) felt(e env, r mock.Result) []string {
	var out []string
	for _, f := range r.Felt {
		name := e.say(lang.MockNotSaid)
		if s := e.sureness(f.Confidence); s != nil {
			name = s[0]
		}
		out = append(out, " "+e.say(lang.MockFeltRow, name, f.Answers, wholePercent(f.Share)))
	}
	if len(out) == 0 {
		return nil
	}
	return append(append([]string{e.labelled(lang.MockByConfidence)}, out...), "")
}

// wouldAsk lists the probes and follow-ups that one would have met.
func (m mockResult) wouldAsk(e env) []string {
	var items []string
	for i := range m.interview.Answers {
		if text, _ := m.interview.FollowUp(i); text != "" {
			items = append(items, text)
		}
	}
	return e.items(lang.MockWouldAsk, items)
}

// each is every question with what its answer earned, those first of which one
// was sure and wrong.
func (m mockResult) each(e env, r mock.Result) []string {
	out := []string{e.labelled(lang.MockEachPoints)}
	for _, i := range r.Order {
		q := m.interview.Paper.Questions[i]
		out = append(out, e.scored(m.interview.Points(i), q.Points, render.Plain(q.Title))...)
	}
	return append(out, "")
}

// repeatShown is how many of the questions to practise again are named.
const repeatShown = 5

// next is what to practise, one key away.
func (m mockResult) next(e env, r mock.Result) []string {
	out := []string{e.labelled(lang.MockNext)}
	if _, ok := nextFilter(m.interview); !ok {
		return append(append(out, e.wrapped(e.say(lang.MockNothingNext))...), "")
	}
	if len(r.Weakest) > 0 {
		out = append(out, e.hanging(e.say(lang.MockWeakest, e.competencies(r.Weakest)))...)
	}
	for n, i := range r.Repeat {
		if n == repeatShown {
			out = append(out, e.hanging(e.say(lang.MockMoreRepeat, len(r.Repeat)-n))...)
			break
		}
		title := render.Plain(m.interview.Paper.Questions[i].Title)
		out = append(out, e.hanging(e.say(lang.MockRepeat, title))...)
	}
	return append(append(out, e.dimmed(e.say(lang.MockPractiseTip))...), "")
}
