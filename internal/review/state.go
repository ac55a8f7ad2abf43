package review

// Phase is where a card stands on its way.
type Phase uint8

// The phases; the zero value is a card never graded.
const (
	New Phase = iota
	Learning
	Reviewing
	Relearning
)

var phaseNames = [...]string{"new", "learning", "review", "relearning"}

// String returns the phase as JSON spells it.
func (p Phase) String() string { return phaseNames[p] }

// A State is what the memory model and the steps make of a card's reviews.
// It is a function of the log and the settings alone, and so can always be
// computed anew.
type State struct {
	Phase      Phase
	Stability  float64 // days until recall falls to 0.9
	Difficulty float64 // 1 to 10
	Step       int     // index of the step waited for, while learning or relearning
	DueAt      Instant // set while a step shorter than a day runs; else 0
	DueDay     Day     // study day on which it is due, where DueAt is 0 and Phase is not New
	Interval   int     // days from the last review to DueDay; 0 while a short step runs
	LastAt     Instant
	LastDay    Day
	LastGrade  Grade
	Reviews    int // reviews that count, undone ones left out
	Lapses     int // times it was forgotten after it had been learned
}
