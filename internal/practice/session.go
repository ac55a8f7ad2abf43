// Package practice is a practice session as a pure machine. It knows which
// card comes next and when the time is up, takes a card from question to
// grade, and remembers what undo has to bring back. It reads no clock, draws
// no chance and does no I/O: instants are arguments, and what is to be
// written comes out as a review.Action for the caller to store.
//
// The order of a grade is: Grade builds the action; the caller makes it
// durable; Graded moves on. Between the two the session stands still, so a
// failed write loses nothing.
//
// Session and Turn are values. Their slices are never changed in place, so
// an old Session is a snapshot, and undo is a matter of going back to one.
package practice

import (
	"slices"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// A waiting card comes back within the session: a step of minutes, or a
// lapse where there are no steps.
type waiting struct {
	entry schedule.Entry
	due   time.Time
	said  []bool
}

// Tally sums up a session.
type Tally struct {
	Questions int // answered in full
	Repairs   int
	Facts     int
	Got       int // weight of the points said, of questions answered in full
	Total     int // weight of all their points
	Time      time.Duration
	Forgot    []Forgotten // graded Again, or wrong though the person was sure; in order, a card once
}

// A Forgotten card was graded Again, in spite of or according to what the
// person said of the answer beforehand, or they were sure of an answer that
// lacked too much.
type Forgotten struct {
	Card       card.Key
	Confidence review.Confidence
}

// Cards counts every card graded.
func (t Tally) Cards() int { return t.Questions + t.Repairs + t.Facts }

// A Session is what is left to do, the turn at hand, and what was done.
type Session struct {
	Turn  *Turn // nil between two turns and at the end
	Tally Tally

	mode   review.Mode
	budget time.Duration // 0 = no limit
	queue  []schedule.Entry
	steps  []waiting
	again  []card.Key // lapses without steps that came round once already
}

// New starts a session over a queue. The budget is the time it may take,
// 0 for no limit; mode is how questions are answered.
func New(q schedule.Queue, budget time.Duration, mode review.Mode) Session {
	s := Session{queue: q.Entries, budget: budget, mode: mode}
	for _, e := range q.Waiting {
		s.steps = append(s.steps, waiting{entry: e, due: e.State.DueAt.Time()})
	}
	return s
}

// Left is the time that remains at now; the turn at hand counts.
func (s Session) Left(now time.Time) time.Duration {
	used := s.Tally.Time
	if s.Turn != nil {
		used += s.Turn.Elapsed(now)
	}
	return s.budget - used
}

// fits reports whether a card of that cost may be begun. Cards that wait for
// their step have been promised: their time is kept for them.
func (s Session) fits(cost time.Duration, now time.Time) bool {
	if s.budget == 0 {
		return true
	}
	for _, w := range s.steps {
		cost += w.entry.Cost
	}
	return cost <= s.Left(now)
}

// Remaining counts the cards that are still to come in the time left,
// the turn at hand not counted.
func (s Session) Remaining(now time.Time) int {
	n := len(s.steps)
	left := s.Left(now)
	for _, w := range s.steps {
		left -= w.entry.Cost
	}
	for _, e := range s.queue {
		if s.budget == 0 || e.Cost <= left {
			left -= e.Cost
			n++
		}
	}
	return n
}

// A Next is the card to begin: its entry, and for a repair the points that
// were said last time, where this session knows them.
type Next struct {
	Entry schedule.Entry
	Said  []bool
}

// Pick chooses the next card: a step that is due, else the first of the
// queue that fits in the time left, else the earliest step, which is then
// shown ahead of its time. No card is begun that does not fit, promised or
// not. It is not ok when the session is over.
func (s Session) Pick(now time.Time) (Next, bool) {
	first := s.earliest()
	inTime := first >= 0 && (s.budget == 0 || s.steps[first].entry.Cost <= s.Left(now))
	if inTime && !s.steps[first].due.After(now) {
		return Next{s.steps[first].entry, s.steps[first].said}, true
	}
	for _, e := range s.queue {
		if s.fits(e.Cost, now) {
			return Next{Entry: e}, true
		}
	}
	if inTime {
		return Next{s.steps[first].entry, s.steps[first].said}, true
	}
	return Next{}, false
}

func (s Session) earliest() int {
	best := -1
	for i, w := range s.steps {
		if best < 0 || w.due.Before(s.steps[best].due) {
			best = i
		}
	}
	return best
}

// Begin puts a picked card in front of the person. said is what is known of
// the last answer, for a repair.
func (s Session) Begin(n Next, c *card.Card, st review.State, said []bool, now time.Time) Session {
	if n.Said != nil {
		said = n.Said
	}
	t := newTurn(n.Entry, c, st, said, s.mode, now)
	s = s.without(n.Entry.Key)
	s.Turn = &t
	return s
}

// without drops a card from what is to come.
func (s Session) without(k card.Key) Session {
	s.queue = slices.DeleteFunc(slices.Clone(s.queue), func(e schedule.Entry) bool { return e.Key == k })
	s.steps = slices.DeleteFunc(slices.Clone(s.steps), func(w waiting) bool { return w.entry.Key == k })
	return s
}

// With replaces the turn at hand.
func (s Session) With(t Turn) Session {
	s.Turn = &t
	return s
}

// Drop ends the turn without a grade: the card was suspended or buried, or
// is not in its deck any more.
func (s Session) Drop(k card.Key, now time.Time) Session {
	s = s.without(k)
	if s.Turn != nil && s.Turn.Card.Key == k {
		s.Tally.Time += s.Turn.Elapsed(now)
		s.Turn = nil
	}
	return s
}

// Ahead ends the turn at hand without a grade and puts e before everything
// else; the card that was at hand comes right after it.
func (s Session) Ahead(e schedule.Entry, now time.Time) Session {
	first := []schedule.Entry{e}
	if t := s.Turn; t != nil && t.Card.Key != e.Key {
		s = s.Drop(t.Card.Key, now)
		first = append(first, t.Entry)
	}
	s = s.without(e.Key)
	s.Turn = nil
	s.queue = append(first, s.queue...)
	return s
}
