package mock

import (
	"slices"
	"time"

	"rehearse/internal/review"
)

// Phase is what a room is doing.
type Phase string

// A question waits to be begun, clock at rest; is prepared; is answered. A
// typed answer that was handed in waits for the confidence in it. Paused may
// stand in for preparing and answering. After the last answer comes the
// debrief, and the end.
const (
	Between    Phase = "between"
	Preparing  Phase = "preparing"
	Answering  Phase = "answering"
	Confiding  Phase = "confiding"
	Paused     Phase = "paused"
	Debriefing Phase = "debriefing"
	Finished   Phase = "finished"
)

// idle is the longest time over its limit that an answer can take: who falls
// asleep over a question, or shuts a laptop, has not talked all night.
const idle = 10 * time.Minute

// An Answer is what became of one question.
type Answer struct {
	Mode       review.Mode
	Text       string        // as typed, a draft until it is done
	Prep       time.Duration // used to prepare
	Time       time.Duration // used to answer
	Done       bool
	Cut        bool // ended by the clock
	Confidence review.Confidence

	Points   []bool // by index of the question's marks; nil until one is ticked
	Anchor   int    // overall, 1 to 5; 0 = not judged
	Note     string
	FollowUp bool         // the follow-up was answered too
	Grade    review.Grade // accepted for the card's schedule; 0 = none
}

// A Room is an interview under way. It is a value: every method returns the
// room that follows, and one that does not fit the phase returns the room as
// it was. Instants may be late: whatever the clock ended, ended at its time.
type Room struct {
	Paper     Paper
	Mode      review.Mode // how answers are given: Speak or Type
	At        int         // index of the question at hand
	Answers   []Answer    // beside Paper.Questions
	StartedAt time.Time   // of the first question; zero before

	phase  Phase     // never Paused
	paused bool      // the clock of phase is stopped
	since  time.Time // when the clock was last started; zero = it stands
}

// New opens a room over a paper that has questions. Nothing runs before
// Begin.
func New(p Paper, mode review.Mode) Room {
	return Room{Paper: p, Mode: mode, Answers: make([]Answer, len(p.Questions)), phase: Between}
}

// Handed is the room after an interview that somebody else has held: all
// questions were answered aloud, and nobody wrote the times down.
func Handed(p Paper, now time.Time) Room {
	r := New(p, review.Speak)
	for range p.Questions {
		r = r.Begin(now).Ready(now).Finish("", now)
	}
	return r
}

// Phase returns what the room is doing, as far as the last call knows: see
// Tick.
func (r Room) Phase() Phase {
	if r.paused {
		return Paused
	}
	return r.phase
}

// Stage is what the room is doing, or was doing when it was paused.
func (r Room) Stage() Phase { return r.phase }

// Question returns the question at hand.
func (r Room) Question() Question { return r.Paper.Questions[r.At] }

// Answer returns the answer to the question at hand.
func (r Room) Answer() Answer { return r.Answers[r.At] }

// Answered counts the questions that were answered.
func (r Room) Answered() int {
	n := 0
	for _, a := range r.Answers {
		if a.Done {
			n++
		}
	}
	return n
}

// Tick lets the clock do what it is due: time to prepare that is over begins
// the answer; in a paper with one take, time to answer that is over ends it.
// All methods that take an instant do so too.
func (r Room) Tick(now time.Time) Room {
	r = r.hold(now)
	q, a := r.Question(), r.Answer()
	if r.phase == Preparing && a.Prep >= q.Prep {
		late := a.Prep - q.Prep
		a.Prep, a.Time = q.Prep, a.Time+late
		r.phase = Answering
		r = r.with(a)
	}
	if r.phase != Answering {
		return r
	}
	if !r.Paper.Name.OneTake() {
		a.Time = min(a.Time, q.Time+idle)
		return r.with(a)
	}
	if a.Time >= q.Time {
		a.Time, a.Cut = q.Time, true
		return r.with(a).done("")
	}
	return r
}

// hold books the time that has run since the last call.
func (r Room) hold(now time.Time) Room {
	if r.since.IsZero() {
		return r
	}
	a, ran := r.Answer(), max(now.Sub(r.since), 0)
	switch r.phase {
	case Preparing:
		a.Prep += ran
	case Answering:
		a.Time += ran
	}
	if now.After(r.since) {
		r.since = now
	}
	return r.with(a)
}

// with replaces the answer at hand.
func (r Room) with(a Answer) Room {
	r.Answers = slices.Clone(r.Answers)
	r.Answers[r.At] = a
	return r
}

// Begin asks the question at hand: its clock starts.
func (r Room) Begin(now time.Time) Room {
	if r.phase != Between {
		return r.Tick(now)
	}
	if r.StartedAt.IsZero() {
		r.StartedAt = now
	}
	a := r.Answer()
	a.Mode = r.Mode
	r.phase, r.since = Preparing, now
	if a.Time > 0 { // Back left it half answered
		r.phase = Answering
	}
	return r.with(a).Tick(now)
}

// Switch changes how answers are given, from the one at hand on.
func (r Room) Switch(mode review.Mode, now time.Time) Room {
	r = r.Tick(now)
	r.Mode = mode
	if r.phase != Preparing && r.phase != Answering {
		return r
	}
	a := r.Answer()
	a.Mode = mode
	return r.with(a)
}

// Ready ends the preparation before its time.
func (r Room) Ready(now time.Time) Room {
	r = r.Tick(now)
	if r.phase == Preparing && !r.paused {
		r.phase = Answering
	}
	return r
}

// Draft keeps what has been typed of the answer so far. Text that arrives
// after the clock has ended the answer is too late.
func (r Room) Draft(text string, now time.Time) Room {
	r = r.Tick(now)
	if r.phase != Answering || r.paused {
		return r
	}
	a := r.Answer()
	a.Text = text
	return r.with(a)
}

// HandIn ends a typed answer; Finish with the confidence in it comes next.
func (r Room) HandIn(text string, now time.Time) Room {
	r = r.Draft(text, now)
	if r.phase == Answering && !r.paused {
		r.phase, r.since = Confiding, time.Time{}
	}
	return r
}

// WriteOn takes an answer back that was handed in, before the confidence in it
// was given. A paper with one take lets nothing back.
func (r Room) WriteOn(now time.Time) Room {
	if r.phase == Confiding && !r.Paper.Name.OneTake() {
		r.phase, r.since = Answering, now
	}
	return r.Tick(now)
}

// Finish ends the answer, and the question with it: the next one waits, or
// the debrief. What the clock has ended before keeps no confidence.
func (r Room) Finish(c review.Confidence, now time.Time) Room {
	r = r.Tick(now)
	if (r.phase != Answering && r.phase != Confiding) || r.paused {
		return r
	}
	return r.done(c)
}

// done closes the answer at hand and goes to the next that is open.
func (r Room) done(c review.Confidence) Room {
	a := r.Answer()
	a.Done, a.Confidence = true, c
	r = r.with(a)
	r.since = time.Time{}
	open := func(a Answer) bool { return !a.Done }
	if next := slices.IndexFunc(r.Answers, open); next >= 0 {
		r.At, r.phase = next, Between
		return r
	}
	r.At, r.phase = 0, Debriefing
	return r
}

// Pause stops the clock, where the paper lets it be stopped.
func (r Room) Pause(now time.Time) Room {
	r = r.Tick(now)
	if r.Paper.Name.MayPause() && (r.phase == Preparing || r.phase == Answering) {
		r.paused, r.since = true, time.Time{}
	}
	return r
}

// Continue starts the clock after Pause, and that of a room that was loaded:
// what lay between does not count.
func (r Room) Continue(now time.Time) Room {
	if r.since.IsZero() && (r.phase == Preparing || r.phase == Answering) {
		r.paused, r.since = false, now
	}
	return r.Tick(now)
}

// CanGoBack reports whether Back does anything.
func (r Room) CanGoBack() bool {
	asking := r.phase == Between || r.phase == Preparing || r.phase == Answering || r.phase == Confiding
	return asking && r.At > 0 && !r.Paper.Name.OneTake()
}

// Back takes up the answer before again, where the paper has more than one
// take: its text is there and its clock runs on. The question that was at
// hand waits with what it has.
func (r Room) Back(now time.Time) Room {
	r = r.Tick(now)
	if !r.CanGoBack() {
		return r
	}
	r.At--
	r.paused, r.phase, r.since = false, Answering, now
	a := r.Answer()
	a.Done, a.Confidence = false, ""
	return r.with(a)
}

// End goes to the debrief with the answers there are. Of those not handed in
// only what was written counts: it must not be lost.
func (r Room) End(now time.Time) Room {
	r = r.Tick(now)
	if r.phase == Debriefing || r.phase == Finished {
		return r
	}
	r.Answers = slices.Clone(r.Answers)
	for i := range r.Answers {
		a := &r.Answers[i]
		a.Done = a.Done || a.Text != ""
	}
	r.At, r.phase, r.paused, r.since = 0, Debriefing, false, time.Time{}
	return r
}

// Clock returns the time used in the phase at hand and the time it may take.
// Used beyond the limit is time over; both are 0 where no clock belongs.
func (r Room) Clock(now time.Time) (used, limit time.Duration) {
	r = r.Tick(now)
	switch q, a := r.Question(), r.Answer(); r.phase {
	case Preparing:
		return a.Prep, q.Prep
	case Answering, Confiding:
		return a.Time, q.Time
	}
	return 0, 0
}

// Left is the time that remains, negative for time over.
func (r Room) Left(now time.Time) time.Duration {
	used, limit := r.Clock(now)
	return limit - used
}

// Wake is how long from now until Tick has something to do by itself; 0 where
// it never has.
func (r Room) Wake(now time.Time) time.Duration {
	r = r.Tick(now)
	forced := r.phase == Preparing || (r.phase == Answering && r.Paper.Name.OneTake())
	if r.since.IsZero() || !forced {
		return 0
	}
	return r.Left(now)
}
