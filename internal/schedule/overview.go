package schedule

import (
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// A Share is a part of an evening: how many cards, and the time they take.
type Share struct {
	Cards int
	Time  time.Duration
}

// Totals says what a queue holds.
type Totals struct {
	NewQuestions Share
	Repairs      Share
	Questions    Share // due, and no repairs
	Facts        Share // new and due
	NewFacts     int   // how many of the facts are new
	Missed       int   // key points that the repairs ask for
	MissedMust   int   // must-haves among them
}

// All returns the sum of the shares.
func (t Totals) All() Share {
	var sum Share
	for _, s := range []Share{t.NewQuestions, t.Repairs, t.Questions, t.Facts} {
		sum.Cards += s.Cards
		sum.Time += s.Time
	}
	return sum
}

// Totals adds up the entries of the queue; those that wait do not count.
func (q Queue) Totals() Totals {
	var t Totals
	for i := range q.Entries {
		e := &q.Entries[i]
		share := &t.Facts
		switch {
		case e.Repair:
			share = &t.Repairs
			t.Missed += e.Missed
			t.MissedMust += e.MissedMust
		case e.Question && e.Reason == Unseen:
			share = &t.NewQuestions
		case e.Question:
			share = &t.Questions
		case e.Reason == Unseen:
			t.NewFacts++
		}
		share.Cards++
		share.Time += e.Cost
	}
	return t
}

// Practised is what was done on one study day.
type Practised struct {
	Reviews    int // grades, undone ones left out
	Questions  int // different questions graded
	Facts      int // different facts graded
	New        int // cards graded for the first time ever
	Got, Total int // weight of the key points said, and of all that were asked for
	Time       time.Duration
}

// An Overview is all that the home screen says. Package collection fills it.
type Overview struct {
	Now      time.Time
	Day      review.Day
	FirstRun bool // nothing was ever graded

	Minutes  time.Duration // a study day's practice, as set
	Today    Practised     // Today.Time is spent of the minutes
	Tonight  Totals
	FirstKey card.Key  // of the first question tonight; "" = none
	First    string    // its title
	Begun    int       // answers that were begun and not handed in; the first of them is the first question
	Waiting  int       // short steps that still run
	Skipped  int       // due or new, but beyond the minutes
	NextDue  time.Time // when the next card is due; told where nothing is now; zero = never
	NewSpent bool      // new cards are left, and new_per_day is used up

	Questions, Facts Standing    // of the chosen decks
	Decks            []DeckCount // chosen ones, in their order
	Others           int         // decks not chosen
	Rest             []DeckCount // where those stand
	Tomorrow         Share       // what will be due tomorrow; new cards not counted
	Faults           int         // errors and warnings in decks
	Yesterday        Practised   // zero when nothing was done
}
