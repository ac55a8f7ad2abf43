package practice

import (
	"time"

	"rehearse/internal/review"
)

// A Moment is one stored action with the session on either side of it.
type Moment struct {
	Action        review.Action
	Before, After Session
}

// A History holds the moments of a session that undo and redo walk through.
// The zero value is empty. It is a value; its slices are never changed in
// place.
type History struct {
	past   []Moment
	future []Moment
}

// Did adds a moment. What had been undone before it can not be redone any
// more.
func (h History) Did(m Moment) History {
	return History{past: append(h.past[:len(h.past):len(h.past)], m)}
}

// Undo goes back over the action a, which the log has just taken back. Where
// a is older than the session, ok is false and the history only remembers a
// for redo.
func (h History) Undo(a review.Action) (before Session, next History, ok bool) {
	m := Moment{Action: a}
	if n := len(h.past); n > 0 && same(h.past[n-1].Action, a) {
		m, ok = h.past[n-1], true
		h.past = h.past[:n-1]
	}
	h.future = append(h.future[:len(h.future):len(h.future)], m)
	return m.Before, h, ok
}

// Last returns the newest action of the session that stands.
func (h History) Last() (review.Action, bool) {
	if n := len(h.past); n > 0 {
		return h.past[n-1].Action, true
	}
	return review.Action{}, false
}

// CanRedo returns the action that redo would bring back.
func (h History) CanRedo() (review.Action, bool) {
	if n := len(h.future); n > 0 {
		return h.future[n-1].Action, true
	}
	return review.Action{}, false
}

// Redo goes forward over the action that CanRedo named; stored is the same
// action as it was appended anew. Where it was older than the session, ok is
// false.
func (h History) Redo(stored review.Action) (after Session, next History, ok bool) {
	n := len(h.future)
	if n == 0 {
		return Session{}, h, false
	}
	m := h.future[n-1]
	h.future = h.future[:n-1]
	if m.Before.Turn == nil {
		return Session{}, h, false
	}
	m.Action = stored
	h.past = append(h.past[:len(h.past):len(h.past)], m)
	return m.After, h, true
}

// same tells one stored action from another by what the log knows it by.
func same(a, b review.Action) bool {
	switch {
	case a.Review != nil && b.Review != nil:
		return a.Review.ID == b.Review.ID
	case a.Fact != nil && b.Fact != nil:
		return a.Fact.Key == b.Fact.Key && a.Fact.At == b.Fact.At
	}
	return false
}

// Resume returns a snapshot as it continues at now: the time already spent
// stays spent, and the clock of its turn does not count what lies between.
func (s Session) Resume(spent time.Duration, now time.Time) Session {
	s.Tally.Time = max(s.Tally.Time, spent)
	if s.Turn != nil {
		t := *s.Turn
		if t.Phase != Asking {
			t.AskedAt = now.Add(-t.Answered)
		} else {
			t.AskedAt = now
		}
		s.Turn = &t
	}
	return s
}
