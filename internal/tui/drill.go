package tui

import (
	"context"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/practice"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// drill is the practice screen: one card at a time, from question to grade.
type drill struct {
	filter  schedule.Filter
	direct  bool // opened from the command line, with nothing below
	begun   bool // the queue was loaded
	session practice.Session
	history practice.History
	preview [4]review.State // what each grade would lead to
	field   field
	writing bool   // the answer is being typed
	likely  []bool // key points whose words occur in what was typed; found once, when it is handed in
	flip    int    // which of the versions of the answer is shown
	sure    bool   // Enter was pressed once over points not checked
	top     int    // first line of the page
	paged   bool   // the page was turned: the point at hand may be out of sight
}

func newPractice(f schedule.Filter, direct bool) screen { return drill{filter: f, direct: direct} }

// What loads and writes bring back.
type (
	began struct{ queue schedule.Queue }
	dealt struct { // the next card
		next    practice.Next
		card    *card.Card
		state   review.State
		preview [4]review.State
		said    []bool
		draft   string // of an answer that was begun
	}
	previewed struct{ preview [4]review.State }
	graded    struct {
		action        review.Action
		before, after review.State
	}
	stated struct { // a fact about the card
		action review.Action
		drop   bool
		say    lang.Message
	}
)

func (d drill) init(e env) effect {
	if d.begun {
		return effect{}
	}
	return effect{hold: true, load: func(ctx context.Context) (any, error) {
		q, err := e.col.Queue(ctx, d.filter)
		return began{q}, err
	}}
}

func (d drill) ticking() bool {
	t := d.session.Turn
	return t != nil && t.Phase == practice.Asking && t.Card.IsQuestion() && !d.writing
}

func (d drill) typing() bool { return d.writing }

func (d drill) keys() []binding {
	t := d.session.Turn
	switch {
	case t == nil:
		return summaryKeys()
	case d.writing:
		return typeKeys()
	case t.Phase == practice.Confiding:
		return confideKeys()
	case t.Phase == practice.Asking && t.Card.IsQuestion() && !t.Repair():
		return askQuestionKeys()
	case t.Phase == practice.Asking:
		return askFactKeys()
	case t.Cursor < len(t.Points):
		return tickKeys()
	}
	return gradeKeys(!t.Card.IsQuestion(), t.FollowUp() != "")
}

func (d drill) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		return d.loaded(e, msg)
	case saved:
		return d.saved(e, msg.value)
	case key:
		return d.press(e, msg)
	case reloaded:
		return d.renewed(e)
	case tick:
		return d, effect{}
	}
	if d.writing {
		return d.write(e, msg)
	}
	return d, effect{}
}

func (d drill) loaded(e env, msg loaded) (screen, effect) {
	switch v := msg.value.(type) {
	case began:
		if msg.err != nil {
			return d, effect{}
		}
		d.begun = true
		d.session = practice.New(v.queue, v.queue.Budget, e.col.Settings().Mode)
		return d.next(e)
	case dealt:
		if msg.err != nil {
			return d, effect{}
		}
		return d.deal(e, v)
	case previewed:
		d.preview = v.preview
	}
	return d, effect{}
}

// next fetches the next card, or ends the session.
func (d drill) next(e env) (drill, effect) {
	for {
		n, ok := d.session.Pick(e.now)
		if !ok {
			return d, d.finish()
		}
		k := n.Entry.Key
		c, ok := e.col.Card(k)
		if !ok {
			d.session = d.session.Drop(k, e.now)
			continue
		}
		return d, effect{hold: true, load: func(ctx context.Context) (any, error) {
			out := dealt{next: n, card: c, state: e.col.State(k)}
			var err error
			if out.preview, err = e.col.Preview(ctx, k); err != nil {
				return out, err
			}
			if n.Entry.Repair && n.Said == nil {
				out.said, err = e.col.Missed(ctx, k)
			}
			if c.IsQuestion() && !n.Entry.Repair && err == nil {
				out.draft, err = recovered(ctx, e, attemptDraft(k))
			}
			return out, err
		}}
	}
}

// deal puts the next card on the screen.
func (d drill) deal(e env, v dealt) (screen, effect) {
	d.session = d.session.Begin(v.next, v.card, v.state, v.said, e.now)
	d.preview = v.preview
	d.flip, d.sure, d.top, d.paged = 0, false, 0, false
	d.field = d.newField(e, v.draft)
	d.writing = d.session.Turn.Mode == review.Type && !d.session.Turn.Repair()
	if v.draft == "" {
		return d, effect{}
	}
	t := *d.session.Turn
	t.Mode = review.Type
	d.session, d.writing = d.session.With(t), true
	return d, note(e.say(lang.DraftFound))
}

// attemptDraft names the draft of an answer to a question.
func attemptDraft(k card.Key) string { return review.DraftOf(review.AttemptDraft, string(k)) }

func (d drill) newField(e env, text string) field {
	return newField(text, e.say(lang.BeginHere), e.width-4, e.height/2)
}

// finish goes to the summary.
func (d drill) finish() effect {
	return effect{swap: newSummary(d)}
}

// look is d as it stands over a session brought back by undo or redo.
func (d drill) look(e env, s practice.Session) (drill, effect) {
	d.session = s.Resume(d.session.Tally.Time, e.now)
	t := d.session.Turn
	d.flip, d.sure, d.top, d.writing = 0, false, 0, false
	if t == nil {
		return d.next(e)
	}
	d.field, d.likely = d.newField(e, t.Text), likely(t.Card.KeyPoints, t.Text)
	k := t.Card.Key
	return d, effect{hold: true, load: func(ctx context.Context) (any, error) {
		p, err := e.col.Preview(ctx, k)
		return previewed{p}, err
	}}
}
