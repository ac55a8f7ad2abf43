package schedule

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/fsrs"
	"rehearse/internal/review"
)

// msPerDay turns the distance of two instants into fractional days.
const msPerDay = 24 * 60 * 60 * 1000

// A Scheduler applies grades under one set of settings. It is read-only after
// New and may be shared among goroutines.
type Scheduler struct {
	settings Settings
	model    fsrs.Model
	perDay   float64 // interval at the desired retention, for a stability of one day
	dayStep  bool    // a step of a day or more exists
}

// New prepares a scheduler. The error is a *SettingError for the first
// setting that is out of its range.
func New(s Settings) (*Scheduler, error) {
	if err := s.Validate(); err != nil {
		return nil, err
	}
	model, err := fsrs.New(s.Parameters)
	if err != nil {
		return nil, fmt.Errorf("prepare the memory model: %w", err)
	}
	isDay := func(d time.Duration) bool { return stepDays(d) > 0 }
	return &Scheduler{
		settings: s,
		model:    model,
		perDay:   model.Interval(s.DesiredRetention, 1),
		dayStep:  slices.ContainsFunc(s.LearningSteps, isDay) || slices.ContainsFunc(s.RelearningSteps, isDay),
	}, nil
}

// Settings returns what the scheduler was made with.
func (s *Scheduler) Settings() Settings { return s.settings }

// Model returns the memory model, for planners and statistics.
func (s *Scheduler) Model() *fsrs.Model { return &s.model }

// Next returns the state after grade g at a moment of a study day. A grade
// that does not exist leaves the state as it is.
func (s *Scheduler) Next(key card.Key, st review.State, g review.Grade, at review.Instant, day review.Day) review.State {
	if !g.Valid() {
		return st
	}
	elapsed := 0
	if st.Phase != review.New {
		elapsed = max(int(day-st.LastDay), 0)
	}
	after := s.advance(key, st, g, elapsed)
	next := review.State{
		Phase:      after.phase,
		Stability:  after.memory.Stability,
		Difficulty: after.memory.Difficulty,
		Step:       after.step,
		Interval:   after.days,
		LastAt:     at,
		LastDay:    day,
		LastGrade:  g,
		Reviews:    st.Reviews + 1,
		Lapses:     st.Lapses,
	}
	if st.Phase == review.Reviewing && g == review.Again {
		next.Lapses++
	}
	if after.days > 0 {
		next.DueDay = day + review.Day(after.days)
	} else {
		next.DueAt = at + review.Instant(after.wait.Milliseconds())
	}
	return next
}

// Preview returns what each grade would lead to, by grade - 1: exactly what
// Next returns for it.
func (s *Scheduler) Preview(key card.Key, st review.State, at review.Instant, day review.Day) [4]review.State {
	var next [4]review.State
	for g := review.Again; g <= review.Easy; g++ {
		next[g-1] = s.Next(key, st, g, at, day)
	}
	return next
}

// Replay returns the state that a card's reviews lead to, in whatever order
// they come: they count by instant, then by id. Reviews that were undone are
// the caller's to leave out.
func (s *Scheduler) Replay(key card.Key, reviews []review.Review) review.State {
	if !inOrder(reviews, byInstant) {
		reviews = sorted(reviews, byInstant)
	}
	var st review.State
	for i := range reviews {
		st = s.Next(key, st, reviews[i].Grade, reviews[i].At, reviews[i].Day)
	}
	return st
}

func byInstant(a, b *review.Review) int {
	if a.At != b.At {
		return cmp.Compare(a.At, b.At)
	}
	return cmp.Compare(a.ID, b.ID)
}

// Recall returns the chance, 0 to 1, that the card is recalled now, counting
// fractional days since its last review; 0 for a new card.
func (s *Scheduler) Recall(st review.State, now time.Time) float64 {
	if st.Phase == review.New {
		return 0
	}
	return s.model.Retrievability(float64(review.At(now)-st.LastAt)/msPerDay, st.Stability)
}

// Due returns the moment at which the card is due: that of its step, or the
// start of its study day in loc; the zero time for a new card.
func (s *Scheduler) Due(st review.State, loc *time.Location) time.Time {
	switch {
	case st.Phase == review.New:
		return time.Time{}
	case st.DueAt != 0:
		return st.DueAt.Time().In(loc)
	}
	return DayStart(st.DueDay, s.settings.DayStart, loc)
}

// An outcome is what a grade leads to, before it is put on the calendar.
type outcome struct {
	phase  review.Phase
	memory fsrs.State
	step   int
	days   int           // study days to wait; 0 while a short step runs
	wait   time.Duration // the short step
}

// advance also keeps the order Again <= Hard <= Good <= Easy among the
// intervals in days. The model and the fuzz keep it by themselves, except
// where first stabilities are in disorder or steps count in days.
func (s *Scheduler) advance(key card.Key, st review.State, g review.Grade, elapsed int) outcome {
	after := s.grade(key, st, g, elapsed)
	if after.days > 0 && (s.dayStep || st.Phase == review.New) {
		for lower := review.Again; lower < g; lower++ {
			after.days = max(after.days, s.grade(key, st, lower, elapsed).days)
		}
	}
	return after
}

func (s *Scheduler) grade(key card.Key, st review.State, g review.Grade, elapsed int) outcome {
	after := outcome{
		phase:  review.Reviewing,
		memory: s.model.Next(fsrs.State{Stability: st.Stability, Difficulty: st.Difficulty}, int(g), elapsed),
	}
	phase, steps, step := s.steps(st, g)
	if step >= len(steps) {
		after.days = s.interval(key, st.Reviews, after.memory.Stability)
		return after
	}
	after.phase, after.step, after.wait = phase, step, steps[step]
	after.days = min(stepDays(after.wait), s.settings.MaximumInterval)
	return after
}

// steps returns the steps that the card walks and the one that g leads to;
// one at or beyond their end means that it graduates, or never left.
func (s *Scheduler) steps(st review.State, g review.Grade) (phase review.Phase, steps []time.Duration, step int) {
	phase, steps, step = review.Learning, s.settings.LearningSteps, st.Step
	switch st.Phase {
	case review.Reviewing:
		phase, steps = review.Relearning, s.settings.RelearningSteps
		if g != review.Again {
			return phase, steps, len(steps)
		}
	case review.Relearning:
		phase, steps = review.Relearning, s.settings.RelearningSteps
	}
	switch g {
	case review.Again:
		step = 0
	case review.Good:
		step++
	case review.Easy:
		step = len(steps)
	}
	return phase, steps, step
}

// stepDays returns the study days that a step counts in, 0 for a short one.
func stepDays(d time.Duration) int { return int(d / (24 * time.Hour)) }

// interval returns the whole days, at least one, after which recall will have
// fallen to the desired retention, with fuzz.
func (s *Scheduler) interval(key card.Key, reviews int, stability float64) int {
	longest := s.settings.MaximumInterval
	ideal := min(stability*s.perDay, float64(longest))
	if !s.settings.Fuzz {
		return max(int(math.Round(ideal)), 1)
	}
	lo, hi := fuzzRange(ideal)
	lo, hi = max(lo, 1), max(min(hi, longest), 1)
	if lo >= hi {
		return hi
	}
	return lo + int(draw(key, reviews)*float64(hi-lo+1))
}
