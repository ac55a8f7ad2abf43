package tui

import (
	"context"
	"slices"
	"time"

	"rehearse/internal/asked"
	"rehearse/internal/interview"
	"rehearse/internal/lang"
	"rehearse/internal/practice"
	"rehearse/internal/render"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// extra is what Enter adds once the day's minutes are used up.
const extra = 10 * time.Minute

// home answers what is tonight, how long it takes, where one stands, and
// what comes next.
type home struct {
	over   *schedule.Overview // nil until it was loaded
	meets  bool               // an interview stands
	of     interview.Interview
	untold *interview.Interview // past, and nobody has said how it went
	due    []interview.List     // the checklists that are up though no interview stands
	plan   *interview.Prospect  // nil until it is made, and where none stands
	all    bool                 // decks that were not chosen are shown too
	list   list
	moved  bool // a deck was looked for: it stays in sight
	undone practice.History
	mock   string // the mock interview under way, as it was saved
}

func newHome() screen { return home{} }

// What loads bring back: first what is quick to know, then the plan.
type (
	housed struct {
		over   schedule.Overview
		meets  bool
		of     interview.Interview
		untold *interview.Interview
		due    []interview.List
		mock   string
	}
	planned struct {
		prospect interview.Prospect
		ok       bool
	}
)

func (h home) init(e env) effect {
	return effect{hold: h.over == nil, load: func(ctx context.Context) (any, error) {
		var out housed
		var err error
		if out.over, err = e.col.Overview(ctx); err != nil {
			return nil, err
		}
		out.of, out.meets = e.col.Interview()
		if i, ok := interview.Untold(e.col.Interviews(), e.now); ok && !out.meets {
			out.untold = &i
		}
		if !out.meets { // the list of the day after
			out.due = lastOf(e.col.Interviews()).Due(e.col.Checklists(), e.now)
		}
		out.mock, err = e.col.Draft(ctx, review.MockDraft)
		return out, err
	}}
}

// planning makes the plan once the screen is there.
func planning(e env) effect {
	return effect{load: func(ctx context.Context) (any, error) {
		p, ok, err := e.col.Prospect(ctx)
		return planned{p, ok}, err
	}}
}

func (h home) keys() []binding {
	return homeKeys(h.over != nil && len(h.over.Rest) > 0, h.guided(), h.plan != nil || len(h.due) > 0, h.plan != nil && len(h.plan.Plan.Skeletons) > 0)
}
func (h home) typing() bool  { return false }
func (h home) ticking() bool { return false }

// decks are the rows of the table.
func (h home) decks() []schedule.DeckCount {
	if h.over == nil {
		return nil
	}
	shown := grouped(h.over.Decks)
	if h.all {
		shown = append(shown, grouped(h.over.Rest)...)
	}
	return shown
}

// grouped sorts decks by group, roles first, and keeps their order within.
func grouped(decks []schedule.DeckCount) []schedule.DeckCount {
	rank := map[string]int{"role": 0, "facts": 1, "checklist": 2}
	out := slices.Clone(decks)
	slices.SortStableFunc(out, func(a, b schedule.DeckCount) int { return rank[a.Group] - rank[b.Group] })
	return out
}

func (h home) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		return h.loaded(e, msg)
	case reloaded:
		return h, h.init(e)
	case saved:
		return h.changed(e, msg.value)
	case key:
		return h.press(e, find(h.keys(), msg))
	}
	return h, effect{}
}

func (h home) loaded(e env, msg loaded) (screen, effect) {
	switch v := msg.value.(type) {
	case housed:
		h.over, h.meets, h.of, h.untold, h.due, h.mock = &v.over, v.meets, v.of, v.untold, v.due, v.mock
		if v.meets {
			return h, planning(e)
		}
		h.plan = nil
	case planned:
		if h.plan = nil; v.ok && msg.err == nil {
			h.plan = &v.prospect
		}
	}
	return h, effect{}
}

func (h home) press(e env, do act) (screen, effect) {
	switch do {
	case doPlan:
		return h, effect{open: newMeeting()}
	case doChecklist:
		return h, effect{open: newChecklists()}
	case doSkim:
		return h, effect{open: newSkimOf(h.plan.Plan.Skeletons)}
	case doWeak:
		return h, practiseWeakest(*h.plan)
	case doQuit:
		return h, effect{quit: true}
	case doHelp:
		return h, effect{open: newHelp(h)}
	case doSet:
		return h, effect{open: newSettings()}
	case doFaults:
		return h, effect{open: newFaults()}
	case doStories:
		return h, effect{open: newBank()}
	case doStats:
		return h, effect{open: newStats(readiness)}
	case doSearch:
		return h, effect{open: newBrowse(e, false)}
	case doAsked:
		return h, effect{open: newAsked(e, asked.Question{})}
	case doMock:
		return h, effect{open: newMockDoor(MockStart{Setup: true})}
	case doUndo:
		return h, undo(e)
	case doRedo:
		return h, redo(e, h.undone)
	case doMore:
		h.all = !h.all
		h.list = h.list.move("", len(h.decks()), e.height)
	case doStart:
		return h, h.start(schedule.Filter{})
	case doOpen:
		if decks := h.decks(); h.list.at < len(decks) {
			return h, h.start(schedule.Filter{Decks: []string{decks[h.list.at].Deck}})
		}
	default:
		h.list = h.list.move(do, len(h.decks()), e.height)
		h.moved = h.moved || do != ""
	}
	return h, effect{}
}

// start opens a session; when the day's minutes are used up, one of ten more.
func (h home) start(f schedule.Filter) effect {
	if h.over == nil {
		return effect{}
	}
	if h.over.Today.Time >= h.over.Minutes {
		f.Extra = extra
	}
	return effect{open: newPractice(f, false)}
}

// changed follows an undo or a redo.
func (h home) changed(e env, value any) (screen, effect) {
	eff := h.init(e)
	switch v := value.(type) {
	case undone:
		if !v.ok {
			return h, refuse(e.say(lang.HomeNoUndo))
		}
		_, h.undone, _ = h.undone.Undo(v.action)
		eff.say = v.sentence(e)
	case redone:
		_, h.undone, _ = h.undone.Redo(v.action)
		eff.say = e.say(lang.RedidAction, e.cardTitle(v.action))
	}
	return h, eff
}

// undone and redone are what a write of undo or redo brings back.
type undone struct {
	action review.Action
	ok     bool
}

type redone struct{ action review.Action }

func undo(e env) effect {
	return effect{save: func(ctx context.Context) (any, error) {
		a, ok, err := e.col.Undo(ctx)
		return undone{a, ok}, err
	}}
}

func redo(e env, h practice.History) effect {
	a, ok := h.CanRedo()
	if !ok {
		return refuse(e.say(lang.HomeNoRedo))
	}
	return effect{save: func(ctx context.Context) (any, error) {
		stored, err := e.col.Redo(ctx, a)
		return redone{stored}, err
	}}
}

// sentence says what was taken back.
func (u undone) sentence(e env) string {
	if u.action.Review != nil {
		return e.say(lang.UndidGrade, e.cardTitle(u.action))
	}
	return e.say(lang.UndidFact, e.cardTitle(u.action))
}

// cardTitle names the card of an action, short enough for the status line.
func (e env) cardTitle(a review.Action) string {
	title := string(a.Card())
	if c, ok := e.col.Card(a.Card()); ok {
		title = render.Plain(c.Title)
	}
	return render.Clip(title, max(e.width-30, 12))
}
