package tui

import (
	"fmt"

	"rehearse/internal/lang"
	"rehearse/internal/practice"
	"rehearse/internal/review"
)

// crammed moves on after a grade that is not recorded. The session remembers
// it under a name of its own, so that it can be taken back.
func (d drill) crammed(e env, a review.Action) (screen, effect) {
	a.Review.ID = review.ID(fmt.Sprint("cram ", d.session.Tally.Cards(), " ", e.now.UnixNano()))
	before := d.session
	d.session = d.session.Graded(a.Review.Grade, review.State{}, e.now)
	d.history = d.history.Did(practice.Moment{Action: a, Before: before, After: d.session})
	return d.next(e)
}

// walk goes back or forward: in the log, or, over a grade that was not
// recorded, in this session alone.
func (d drill) walk(e env, do act) (screen, effect) {
	last, ok := d.history.Last()
	again, more := d.history.CanRedo()
	switch {
	case do == doUndo && (!d.filter.Cram || last.Fact != nil):
		return d, undo(e)
	case do == doUndo:
		return d.undone(e, undone{last, ok})
	case !d.filter.Cram || again.Fact != nil:
		return d, redo(e, d.history)
	case !more:
		return d, refuse(e.say(lang.HomeNoRedo))
	}
	return d.redone(e, redone{again})
}
