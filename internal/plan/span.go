package plan

import (
	"math"
	"time"

	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

const (
	skeletonTime  = 10 * time.Second
	skeletonShare = .4               // of an evening's minutes at most
	lastEvening   = .6               // of the minutes: the last evening ends early
	leastLast     = 15 * time.Minute // but not before that
	lastCall      = 30 * time.Minute // before the interview nothing is asked any more
	shortPlan     = 4                // study days; a plan of fewer has no days to hold back
	eveningHour   = 16 * time.Hour   // after the start of a study day: when later days are practised
	far           = 60               // days left up to which due dates do not count
	longestPace   = 90               // days over which new cards are spread at most
	pacedShare    = .6               // of the days: by then every card has been seen
)

// An evening is one study day to practise on.
type evening struct {
	at           float64 // days after now
	budget       float64 // seconds, skeletons left out
	skeletons    int
	newQuestions bool
	dueOnly      bool // the date is far: a card comes when it is due
}

// span is the time that is left, before any card is looked at.
type span struct {
	phase Phase
	days  int     // from today to the interview's study day
	total int     // from the day the date was stated
	until float64 // the interview, days after now
}

func spanOf(in *Input) span {
	start := in.Scheduler.Settings().DayStart
	date := schedule.StudyDay(in.Interview.In(in.Now.Location()), start)
	since := in.Today
	if in.Since != 0 {
		since = min(in.Since, in.Today)
	}
	s := span{
		days:  int(date - in.Today),
		total: int(date - since),
		until: in.Interview.Sub(in.Now).Hours() / 24,
	}
	switch {
	case !in.Interview.After(in.Now):
		s.phase = After
	case s.days <= 0:
		s.phase, s.days = OnTheDay, 0
	case s.days == 1:
		s.phase = LastEvening
	case s.days == 2:
		s.phase = LastDays
	}
	return s
}

// short reports whether the whole plan is too short to hold days back.
func (s span) short() bool { return s.total < shortPlan }

// evenings lays out the study days that are left, today's first.
func (s span) evenings(in *Input, minutes time.Duration, questions int) []evening {
	list := make([]evening, max(s.days, 1))
	start := in.Scheduler.Settings().DayStart
	for k := range list {
		e := &list[k]
		left := s.days - k
		if k > 0 {
			from := schedule.DayStart(in.Today+review.Day(k), start, in.Now.Location())
			e.at = max(from.Add(eveningHour).Sub(in.Now).Hours()/24, 0)
		}
		e.dueOnly = left > far
		e.newQuestions = left > 2 || s.short()
		time := minutes
		if left == 1 && !s.short() {
			time = endEarly(minutes)
		}
		if k == 0 {
			time -= in.Spent
		}
		if s.phase == OnTheDay {
			time = min(time, in.Interview.Sub(in.Now)-lastCall)
		}
		time = max(time, 0)
		if left <= 2 && !s.short() || s.phase == OnTheDay {
			e.skeletons = min(questions, int(skeletonShare*time.Seconds()/skeletonTime.Seconds()))
		}
		e.budget = time.Seconds() - float64(e.skeletons)*skeletonTime.Seconds()
	}
	return list
}

// endEarly is the length of the last evening.
func endEarly(minutes time.Duration) time.Duration {
	early := time.Duration(lastEvening * float64(minutes))
	return min(minutes, max(early, leastLast))
}

// paceDays is how many evenings, today's included, are left to see every new
// card in.
func (s span) paceDays() int {
	by := int(math.Ceil(pacedShare * float64(min(s.total, longestPace))))
	passed := s.total - s.days
	return max(by-passed, 1)
}
