package tui

import (
	"rehearse/internal/lang"
	"rehearse/internal/practice"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// saved goes on after something was stored.
func (d drill) saved(e env, value any) (screen, effect) {
	switch v := value.(type) {
	case graded:
		return d.graded(e, v)
	case stated:
		before := d.session
		if v.drop {
			d.session = d.session.Drop(v.action.Card(), e.now)
		}
		d.history = d.history.Did(practice.Moment{Action: v.action, Before: before, After: d.session})
		if !v.drop {
			return d, note(e.say(v.say))
		}
		d, eff := d.next(e)
		eff.say = e.say(v.say)
		return d, eff
	case undone:
		return d.undone(e, v)
	case redone:
		return d.redone(e, v)
	}
	return d, effect{}
}

func (d drill) graded(e env, v graded) (screen, effect) {
	before, g := d.session, v.action.Review.Grade
	d.session = d.session.Graded(g, v.after, e.now)
	d.history = d.history.Did(practice.Moment{Action: v.action, Before: before, After: d.session})
	d, eff := d.next(e)
	if schedule.LeechNow(v.before, v.after) {
		eff.say, eff.warn = e.say(lang.LeechNow, v.after.Lapses), true
	}
	return d, eff
}

// undone goes back to before the action that was taken back. An action older
// than this session brings its card up again.
func (d drill) undone(e env, v undone) (screen, effect) {
	if !v.ok {
		return d, refuse(e.say(lang.HomeNoUndo))
	}
	before, history, ok := d.history.Undo(v.action)
	d.history = history
	var eff effect
	switch {
	case ok:
		d, eff = d.look(e, before)
	case v.action.Review != nil:
		d.session = d.session.Ahead(entryOf(e, v.action), e.now)
		d, eff = d.next(e)
	}
	eff.say = v.sentence(e)
	return d, eff
}

// redone goes forward again.
func (d drill) redone(e env, v redone) (screen, effect) {
	after, history, ok := d.history.Redo(v.action)
	d.history = history
	var eff effect
	if ok {
		d, eff = d.look(e, after)
	} else if t := d.session.Turn; t != nil && t.Card.Key == v.action.Card() && v.action.Review != nil {
		d.session = d.session.Drop(t.Card.Key, e.now)
		d, eff = d.next(e)
	}
	eff.say = e.say(lang.RedidAction, e.cardTitle(v.action))
	return d, eff
}

// entryOf builds the queue entry of a card whose grade was taken back.
func entryOf(e env, a review.Action) schedule.Entry {
	k := a.Card()
	c := schedule.Candidate{Key: k, State: e.col.State(k)}
	if of, ok := e.col.Card(k); ok {
		c.Kind, c.Question, c.Weight = of.Kind, of.IsQuestion(), of.Weight()
	}
	// Whoever undoes wants to see the card: it costs nothing of the time left.
	return schedule.Entry{Candidate: c, Reason: schedule.Due}
}
