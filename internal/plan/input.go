package plan

import (
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// Input is all that a plan follows from. Only Cards, Scheduler, Now, Today,
// Interview and Minutes are needed.
type Input struct {
	Cards     []schedule.Candidate // every card of the interview's decks, in any order
	Scheduler *schedule.Scheduler
	Costs     schedule.Costs // the zero value stands for schedule.DefaultCosts
	Now       time.Time      // in the person's zone
	Today     review.Day     // the study day that Now belongs to
	Interview time.Time
	Since     review.Day    // study day on which the date was stated; 0 = today
	Minutes   time.Duration // of practice a day
	Spent     time.Duration // of today's
	Goal      float64       // weighted mean recall to reach, 0 to 1; 0 = DefaultGoal
	First     FirstGrades   // the zero value stands for DefaultFirstGrades
	Answers   []Answer      // of these or other cards, the latest few hundred; the plan learns from them how this memory holds
	Policy    Policy        // Auto: see there

	// Importance says what decides, beside weight, which cards are left out
	// when the minutes cannot hold all; i is an index into Cards. May be nil.
	Importance func(i int) Importance
}

// DefaultGoal is the recall that is aimed at where no goal is given.
const DefaultGoal = .90

// Importance orders cards of equal weight: more must-haves come first, then
// the weaker competency.
type Importance struct {
	MustHaves int
	Weakness  float64 // of the card's weakest competency, 0 (strong) to 1
}

// FirstGrades are the chances of Again, Hard, Good and Easy at the first
// sight of a card; they need not add up to one, and all zeros stand for the
// default.
type FirstGrades struct{ Question, Fact [4]float64 }

// DefaultFirstGrades are those of a person of whom nothing is known yet.
func DefaultFirstGrades() FirstGrades {
	return FirstGrades{
		Question: [4]float64{.45, .20, .30, .05},
		Fact:     [4]float64{.30, .15, .45, .10},
	}
}

// Policy is how the reviews of an evening are chosen.
type Policy uint8

// The policies.
const (
	Auto    Policy = iota // of the two whichever is expected to lead further
	Simple                // lowest recall first, by weight per second
	Planned               // value iteration
)

// String names the policy in lower case.
func (p Policy) String() string { return [...]string{"auto", "simple", "planned"}[p] }

// Phase is where today stands on the way to the interview.
type Phase uint8

// The phases, in the order in which they come.
const (
	Ordinary    Phase = iota
	LastDays          // two evenings are left
	LastEvening       // the interview is tomorrow
	OnTheDay          // hours are left
	After             // it is over: schedule.Build makes the queue again
)

// String names the phase in lower case.
func (p Phase) String() string {
	return [...]string{"ordinary", "last days", "last evening", "on the day", "after"}[p]
}

// Expected is a weighted mean of recall at the hour of the interview: a
// question counts by its points, a fact one, a card that will not be seen
// has recall 0. Suspended cards and checklists do not count.
type Expected struct {
	Cards int
	Mean  float64 // 0 to 1; 0 without cards
	Low   float64 // the truth lies below in one of ten cases
	High  float64 // and above in another one
}

// A Day is the share of one study day.
type Day struct {
	Day       review.Day
	Reviews   int
	New       int
	Skeletons int
	Time      time.Duration // expected, what comes round again and skeletons included
}

// Outlook is what a number of minutes a day leads to.
type Outlook struct {
	All, Questions, Facts Expected
	Unseen                int // cards that will not be seen
}

// A Plan is what the date makes of the evenings left.
type Plan struct {
	Phase    Phase
	Policy   Policy
	DaysLeft int           // study days from today to the interview's; 0 on the day itself
	Left     time.Duration // until the interview; 0 once it is past

	Queue     schedule.Queue // today's, for a practice session as it is
	NewToday  int            // new cards in it
	Skeletons []card.Key     // questions to read through after it, ten seconds each; no review is written

	Days []Day // from today, which is as the queue, to the last evening
	Outlook
	Recall    []float64  // at the hour of the interview, by index into Input.Cards; 0 for what does not count
	Unreached []card.Key // will not be seen, the most important first

	Goal      float64
	Needed    time.Duration // minutes a day to reach the goal, whole minutes
	Reachable bool          // false: not within MostMinutes a day, and Needed is MostMinutes
}

// MostMinutes is the longest day of practice that a plan reckons with.
const MostMinutes = 12 * time.Hour
