package tui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rehearse/internal/lang"
	"rehearse/internal/mock"
	"rehearse/internal/render"
)

// mockPast lists the interviews that were finished, the newest first, below
// the trend of their scores.
type mockPast struct {
	all  []mock.Interview
	list list
}

func newMockPast(e env) screen {
	all := e.col.Mocks()
	slices.Reverse(all)
	return mockPast{all: all}
}

func (m mockPast) init(env) effect { return effect{} }
func (m mockPast) keys() []binding { return mockPastKeys() }
func (m mockPast) typing() bool    { return false }
func (m mockPast) ticking() bool   { return false }

func (m mockPast) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		if file, ok := msg.value.(string); ok && msg.err == nil {
			return m, note(e.say(lang.MockWritten, file))
		}
	case key:
		switch do := find(m.keys(), msg); {
		case do == doBack:
			return m, effect{back: true}
		case do == doHelp:
			return m, effect{open: newHelp(m)}
		case do == doOpen && len(m.all) > 0:
			return m, effect{open: newMockResult(m.all[m.list.at], false)}
		case do == doReport && len(m.all) > 0:
			return m, writeReport(e, m.all[m.list.at])
		default:
			m.list = m.list.move(do, len(m.all), e.height)
		}
	}
	return m, effect{}
}

// trendDots is how many interviews the trend shows, the newest.
const trendDots = 10

func (m mockPast) view(e env) frame {
	out := frame{title: " " + e.say(lang.MockPastTitle), to: -1}
	if len(m.all) == 0 {
		out.body = e.dimmed(e.say(lang.MockPastNone))
		return out
	}
	day := "2006-01-02 15:04"
	if e.width < 60 { // where it is narrow, the paper comes before year and hour
		day = "01-02"
	}
	columns := "  " + pad(e.say(lang.ColWhen), len(day)) + " " + lead(e.say(lang.ColPoints), 9) + " " + lead(e.say(lang.ColShare), 6) + "  " + e.say(lang.ColPaper)
	out.head = append(e.trend(m.all), e.styles.dim.Render(columns))
	for i, v := range m.all {
		r := v.Row()
		share := 0.0
		if r.Total > 0 {
			share = r.Points / float64(r.Total)
		}
		when := r.At.In(e.now.Location()).Format(day)
		text := fmt.Sprintf("%s %9s %5d%%  %s", when, pointsText(r.Points)+"/"+itoa(r.Total), wholePercent(share), e.paperName(r.Paper))
		if d := e.deckOf(v.Paper); d != "" {
			text += "  " + render.Plain(d)
		}
		if i == m.list.at {
			out.from, out.to = i, i
		}
		out.body = append(out.body, e.row(i == m.list.at, render.Clip(text, e.width-2)))
	}
	return out
}

// trend is the share of the points over time.
func (e env) trend(all []mock.Interview) []string {
	rows := make([]mock.Row, len(all))
	for i, v := range all {
		rows[i] = v.Row()
	}
	dots := mock.Trend(rows)
	dots = dots[max(len(dots)-trendDots, 0):]
	if len(dots) < 2 {
		return nil
	}
	parts := make([]string, len(dots))
	for i, d := range dots {
		parts[i] = itoa(wholePercent(d.Share)) + "%"
	}
	return e.wrapped(e.say(lang.MockTrendIs, strings.Join(parts, " ")))
}

func itoa(n int) string { return strconv.Itoa(n) }
