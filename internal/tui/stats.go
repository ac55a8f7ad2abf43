package tui

import (
	"context"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/schedule"
)

// statistics says what the log comes to, on pages: overview, forecast,
// strengths, answers, time.
type statistics struct {
	sums  *sums // nil until they were loaded
	more  []section
	parts []part
	page  int
	list  int // the row under the cursor, -1 for none
	top   int
}

// A part loads what the overview says besides, such as how ready one will be
// on the day of the interview; a section draws it, by the width of env.
type (
	part    func(context.Context, Collection) (section, error)
	section func(env) []string
)

func newStats(parts ...part) screen { return statistics{parts: parts, list: -1} }

// summed is what a load brings back; toPractise how a choice can be practised,
// nil where it can not.
type (
	summed struct {
		sums *sums
		more []section
	}
	toPractise struct{ filter *schedule.Filter }
)

func (s statistics) init(e env) effect {
	parts := s.parts
	return effect{load: func(ctx context.Context) (any, error) {
		c, err := e.col.Stats(ctx)
		if err != nil {
			return nil, err
		}
		out := summed{sums: sumUp(c)}
		for _, p := range parts {
			draw, err := p(ctx, e.col)
			if err != nil {
				return nil, err
			}
			out.more = append(out.more, draw)
		}
		return out, nil
	}}
}

func (s statistics) typing() bool  { return false }
func (s statistics) ticking() bool { return false }

func (s statistics) keys() []binding {
	switch {
	case s.sums == nil:
	case s.page == skillsPage:
		return statsKeys(statsChoice())
	case s.page == answersPage && len(s.sums.SureWrong) > 0, s.page == timePage && len(s.sums.Costly) > 0:
		return statsKeys(statsCard())
	}
	return statsKeys()
}

func (s statistics) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		return s.loaded(e, msg)
	case reloaded:
		return s, s.init(e)
	case key:
		return s.press(e, find(s.keys(), msg))
	}
	return s, effect{}
}

func (s statistics) loaded(e env, msg loaded) (screen, effect) {
	if msg.err != nil {
		return s, effect{}
	}
	switch v := msg.value.(type) {
	case summed:
		s.sums, s.more = v.sums, v.more
		s.list = min(s.list, len(s.sheet(e).rows)-1)
	case toPractise:
		if v.filter == nil {
			return s, refuse(e.say(lang.StatsNothing))
		}
		eff := effect{open: newPractice(*v.filter, false)}
		if v.filter.Cram {
			eff.say = e.say(lang.StatsCram)
		}
		return s, eff
	}
	return s, effect{}
}

func (s statistics) press(e env, do act) (screen, effect) {
	switch do {
	case doBack:
		return s, effect{back: true}
	case doHelp:
		return s, effect{open: newHelp(s)}
	case doNextPage:
		return s.turn(1), effect{}
	case doPrevPage:
		return s.turn(-1), effect{}
	case doWeak:
		return s, s.weakest(e)
	case doOpen:
		if s.list < 0 { // the cursor is not in sight yet
			s.list = 0
			return s, effect{}
		}
		return s, s.choose(e)
	}
	return s.move(e, do), effect{}
}

func (s statistics) turn(by int) statistics {
	n := len(statsPages())
	s.page, s.top, s.list = (s.page+by+n)%n, 0, -1
	if s.page == skillsPage {
		s.list = 0
	}
	return s
}

// move takes the cursor along the rows of the page, or scrolls one without.
func (s statistics) move(e env, do act) statistics {
	sh := s.sheet(e)
	if len(sh.rows) == 0 {
		s.top = scrolled(s.top, do, len(sh.lines), e.height-statsHead)
		return s
	}
	least := -1 // above the first row: the page from its top
	if s.page == skillsPage {
		least = 0
	}
	switch do {
	case doUp:
		s.list--
	case doTop:
		s.list = least
	case doPageUp:
		s.list -= e.height - statsHead
	default:
		s.list = list{s.list}.move(do, len(sh.rows), e.height-statsHead).at
	}
	s.list = max(s.list, least)
	return s
}

// weakest practises the weakest competency, from whatever page.
func (s statistics) weakest(e env) effect {
	switch {
	case s.sums == nil:
		return refuse(e.say(lang.StatsWait))
	case len(s.sums.competencies) == 0:
		return refuse(e.say(lang.StatsNothing))
	}
	return practise(e, competencyFilter(s.sums.competencies[0].name))
}

// choose practises what is under the cursor, or shows the card there.
func (s statistics) choose(e env) effect {
	rows := s.sheet(e).rows
	if s.list >= len(rows) {
		return effect{}
	}
	if k := rows[s.list].card; k != "" {
		return openCard(e, k)
	}
	return practise(e, rows[s.list].filter)
}

func openCard(e env, k card.Key) effect {
	c, ok := e.col.Card(k)
	if !ok {
		return refuse(e.say(lang.CardGone))
	}
	return effect{open: newCardPage(c)}
}

// fresh is how many new cards come into a session about what is weak.
const fresh = 5

// practise finds a session for a choice that has something to ask: what is
// weak of it, due or not, and some that is new; where there is neither, all
// of it, without a record.
func practise(e env, f schedule.Filter) effect {
	weak, cram := f, f
	weak.Weak, weak.New, weak.Extra = true, fresh, extra
	cram.Cram = true
	return effect{hold: true, load: func(ctx context.Context) (any, error) {
		for _, try := range []schedule.Filter{weak, cram} {
			q, err := e.col.Queue(ctx, try)
			if err != nil {
				return nil, err
			}
			if len(q.Entries) > 0 {
				return toPractise{&try}, nil
			}
		}
		return toPractise{}, nil
	}}
}
