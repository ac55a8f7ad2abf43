package tui

import (
	"context"
	"time"

	"rehearse/internal/interview"
	"rehearse/internal/lang"
	"rehearse/internal/plan"
	"rehearse/internal/schedule"
)

// meeting is the interview's own screen: a form for what it is, and below it
// what its date makes of the evenings.
type meeting struct {
	of     interview.Interview // shown; without an id a new one
	past   []interview.Interview
	plan   *interview.Prospect // nil until it is made, or where none stands
	reach  []outlook
	ready  bool
	list   list
	top    int
	scroll bool // the page was turned: the row at hand may be out of sight
	sure   bool // x was pressed once
}

// An outlook is what so many minutes a day lead to.
type outlook struct {
	minutes int
	plan.Outlook
}

func newMeeting() screen { return meeting{} }

// What loads bring back.
type (
	meetings struct {
		all    []interview.Interview
		stands interview.Interview
		ok     bool
	}
	foreseen struct {
		prospect interview.Prospect
		reach    []outlook
		ok       bool
	}
)

func (m meeting) init(e env) effect {
	return effect{hold: !m.ready, load: func(ctx context.Context) (any, error) {
		i, ok := e.col.Interview()
		return meetings{e.col.Interviews(), i, ok}, nil
	}}
}

// foresee makes the plan, and what other minutes would lead to, while the form
// is on the screen already.
func foresee(e env) effect {
	minutes := e.col.Settings().Minutes
	return effect{load: func(ctx context.Context) (any, error) {
		out := foreseen{}
		var err error
		if out.prospect, out.ok, err = e.col.Prospect(ctx); err != nil || !out.ok {
			return out, err
		}
		for _, n := range otherMinutes(minutes) {
			o, ok, err := e.col.Reach(ctx, time.Duration(n)*time.Minute)
			if err != nil || !ok {
				return out, err
			}
			out.reach = append(out.reach, outlook{n, o})
		}
		return out, nil
	}}
}

// otherMinutes are the minutes a day that a plan is compared over.
func otherMinutes(set int) []int {
	return []int{max(set/2, 5), set, set * 3 / 2, set * 2}
}

func (m meeting) keys() []binding { return meetingKeys(m.plan != nil) }
func (m meeting) typing() bool    { return false }
func (m meeting) ticking() bool   { return false }

func (m meeting) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		return m.loaded(e, msg)
	case saved:
		said := lang.InterviewKept
		if i, ok := msg.value.(interview.Interview); ok && i.Closed {
			said = lang.InterviewClosed
			m.ready = false
		}
		eff := m.init(e)
		eff.say = e.say(said)
		return m, eff
	case reloaded:
		return m, m.init(e)
	case key:
		return m.press(e, find(m.keys(), msg))
	}
	return m, effect{}
}

func (m meeting) loaded(e env, msg loaded) (screen, effect) {
	switch v := msg.value.(type) {
	case meetings:
		m.take(e, v)
		if v.ok {
			return m, foresee(e)
		}
		m.plan, m.reach = nil, nil
	case foreseen:
		if m.plan, m.reach = nil, nil; v.ok && msg.err == nil {
			m.plan, m.reach = &v.prospect, v.reach
		}
	}
	return m, effect{}
}

// take shows the interview at hand as it is now, else the one that stands, else
// the last one of which nobody has said how it went.
func (m *meeting) take(e env, v meetings) {
	m.past = nil
	found := false
	for _, i := range v.all {
		if m.ready && i.ID == m.of.ID {
			m.of, found = i, true
		}
		if i.Past(e.now) || i.Closed {
			m.past = append(m.past, i)
		}
	}
	m.past = interview.ByDate(m.past)
	if m.ready && (found || m.of.ID == "") && !(m.of.ID == "" && v.ok) {
		return
	}
	m.ready = true
	untold, ok := interview.Untold(v.all, e.now)
	switch {
	case v.ok:
		m.of = v.stands
	case ok:
		m.of = untold
	default:
		m.of = interview.Interview{}
	}
}

func (m meeting) press(e env, do act) (screen, effect) {
	if do != doCallOff {
		m.sure = false
	}
	switch do {
	case doBack:
		return m, effect{back: true}
	case doHelp:
		return m, effect{open: newHelp(m)}
	case doChecklist:
		return m, effect{open: newChecklists()}
	case doWeak:
		return m, m.practiseWeakest()
	case doChange:
		return m.change(e)
	case doNewDate:
		m.of, m.plan, m.reach, m.list = interview.Interview{}, nil, nil, list{}
		return m, effect{open: newRow(e, m.of, interviewRows()[0])}
	case doCallOff:
		return m.callOff(e)
	case doPageUp, doPageDn:
		f := m.view(e)
		m.top, m.scroll = scrolled(scroll(f, e.height), do, len(f.body), e.height), true
		return m, effect{}
	}
	m.list, m.scroll = m.list.move(do, len(m.rows(e)), e.height), false
	return m, effect{}
}

// change opens the row under the cursor, or turns it to its next value.
func (m meeting) change(e env) (screen, effect) {
	row := m.rows(e)[m.list.at]
	if m.of.Date == "" && m.list.at > 0 && !row.free {
		return m, refuse(e.say(lang.DateFirst))
	}
	return m, row.open(e, m.of)
}

func (m meeting) callOff(e env) (screen, effect) {
	switch {
	case m.of.ID == "" || m.of.Closed || m.of.Past(e.now):
		return m, refuse(e.say(lang.InterviewNoStands))
	case !m.sure:
		m.sure = true
		return m, refuse(e.say(lang.InterviewCloseAsk))
	}
	next := m.of
	next.Closed = true
	return m, effect{save: keepInterview(e, next)}
}

func (m meeting) practiseWeakest() effect {
	if m.plan == nil {
		return effect{}
	}
	return practiseWeakest(*m.plan)
}

// practiseWeakest opens a session on the weakest competencies alone: what is
// not known well, and what was never seen.
func practiseWeakest(p interview.Prospect) effect {
	var tags []string
	for _, g := range p.Weakest(weakCount) {
		tags = append(tags, g.Name)
	}
	if len(tags) == 0 {
		return effect{}
	}
	return effect{open: newPractice(schedule.Filter{Competencies: tags, Weak: true, New: weakNew, Extra: extra}, false)}
}

// weakNew is how many questions never seen come among the weak ones.
const weakNew = 5
