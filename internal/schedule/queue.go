package schedule

import (
	"cmp"
	"slices"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// A Candidate is a card that could be asked tonight.
type Candidate struct {
	Key           card.Key
	Kind          card.Kind
	Question      bool   // an interview question, not a fact
	Section       string // deck and section path
	Weight        int
	Position      int // order within the chosen decks
	State         review.State
	Missed        int // key points missed in the last attempt; 0 also where none were scored
	MissedMust    int // must-haves among them
	Suspended     bool
	BuriedUntil   review.Day // first study day on which it may be asked again; 0 = not buried
	SiblingGraded bool       // a sibling was graded this study day
	SureButWrong  bool       // at its last review the person was sure, and wrong
	Strength      float64    // how well it is known, 0 to 1; of use with Limits.Weak only
}

// IsRepair reports whether the card comes back as a repair: a question that
// is being learned or learned again, of which only the points missed are
// asked.
func (c *Candidate) IsRepair() bool {
	return c.Question && c.Missed > 0 &&
		(c.State.Phase == review.Learning || c.State.Phase == review.Relearning)
}

// rests reports whether the card is out of the question on that study day.
func (c *Candidate) rests(day review.Day) bool {
	return c.Suspended || day < c.BuriedUntil || c.Kind == card.Checklist
}

// DueNow reports whether a card in this state is due at an instant of a study
// day: its short step is over, or its day has come. A new card is never due.
func DueNow(st review.State, at review.Instant, day review.Day) bool {
	switch {
	case st.Phase == review.New:
		return false
	case st.DueAt != 0:
		return st.DueAt <= at
	}
	return st.DueDay <= day
}

// Reason is why a card stands in the queue.
type Reason uint8

// The reasons, in the order in which they come.
const (
	Step   Reason = iota // a short step is over
	Due                  // a review or a step of days is due
	Unseen               // it was never graded
)

// An Entry is a card in the queue.
type Entry struct {
	Candidate
	Reason Reason
	Cost   time.Duration // expected
	Repair bool
}

// A Queue is what to ask, in order.
type Queue struct {
	Entries  []Entry
	Waiting  []Entry        // short steps that still run, the next first; shown at once when only they are left
	Skipped  int            // cards due or new that did not fit the minutes
	NextStep review.Instant // of the first in Waiting; 0 = none
	Budget   time.Duration  // the minutes it was built for
}

// Begin puts cards before everything else that were begun and not ended, the
// first of them first, whether or not they were to come tonight. What they
// take is spent already, so they cost nothing of the budget.
func (q Queue) Begin(begun ...Candidate) Queue {
	var first []Entry
	for _, c := range begun {
		if c.Suspended {
			continue
		}
		same := func(e Entry) bool { return e.Key == c.Key }
		if slices.ContainsFunc(q.Waiting, same) {
			continue // it waits for its step
		}
		e := Entry{Candidate: c, Reason: Due}
		if i := slices.IndexFunc(q.Entries, same); i >= 0 {
			e = q.Entries[i]
			q.Entries = slices.Delete(slices.Clone(q.Entries), i, i+1)
		} else if c.State.Phase == review.New {
			e.Reason = Unseen
		}
		first = append(first, e)
	}
	q.Entries = append(first, q.Entries...)
	return q
}

// Limits bound a queue.
type Limits struct {
	Budget       time.Duration // what is left of the minutes; no card is begun that does not fit
	New          int           // new cards at most
	Cards        int           // cards at most; 0 = no limit
	FirstEvening bool          // new questions come from one section only
	Ahead        bool          // every card seen counts as due, whatever its day and its siblings
	Weak         bool          // every card last graded on an earlier day counts as due; the least Strength comes first
	Gain         *Gain         // not nil: what gains the most for its time comes, due or not
	Costs        Costs         // the zero value stands for DefaultCosts
}

// Build makes the queue of a moment of a study day: short steps that are over,
// then what is due by lowest recall, what the person was sure of and wrong
// about before the rest, then new cards, new questions first.
// Suspended and buried cards are out, of siblings only one comes, and what
// does not fit in what is left of the budget is passed over for something
// shorter. It depends on the candidates' positions and not on their order,
// but is quickest when they come by position.
func Build(cands []Candidate, l Limits, now time.Time, day review.Day) Queue {
	if !inOrder(cands, byPosition) {
		cands = sorted(cands, byPosition)
	}
	b := newBuilder(cands, l)
	b.sortOut(review.At(now), day)
	b.addSteps()
	if l.Gain != nil {
		b.addGains(review.At(now), day)
	} else {
		b.addDue()
		b.addNew()
	}
	b.addWaiting()
	b.countSkipped()
	b.queue.Budget = l.Budget
	return b.queue
}

func byPosition(a, b *Candidate) int {
	if a.Position != b.Position {
		return cmp.Compare(a.Position, b.Position)
	}
	return cmp.Compare(a.Key, b.Key)
}
