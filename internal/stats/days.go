package stats

import (
	"maps"
	"slices"
	"time"

	"rehearse/internal/review"
)

// A day sums up the reviews of a study day.
type day struct {
	reviews int
	time    time.Duration
	scored  int // answers to questions that were scored
	score   float64
}

// near is the number of study days up to today, about eleven years, that are
// found without a map: every review looks its day up.
const near = 4096

// days are the study days there are sums of.
type days struct {
	today review.Day
	near  []day // by how long ago
	far   map[review.Day]*day
}

func newDays(today review.Day) days {
	return days{today: today, near: make([]day, near), far: map[review.Day]*day{}}
}

// at returns the sums of a study day to be added to.
func (s *days) at(d review.Day) *day {
	if ago := int(s.today) - int(d); ago >= 0 && ago < near {
		return &s.near[ago]
	}
	if s.far[d] == nil {
		s.far[d] = &day{}
	}
	return s.far[d]
}

// of returns the sums of a study day, zero where nothing was done.
func (s *days) of(d review.Day) day {
	if ago := int(s.today) - int(d); ago >= 0 && ago < near {
		return s.near[ago]
	}
	if sum := s.far[d]; sum != nil {
		return *sum
	}
	return day{}
}

// practised returns the study days with a review, in order.
func (s *days) practised() []review.Day {
	out := slices.Collect(maps.Keys(s.far))
	for ago := range s.near {
		if s.near[ago].reviews > 0 {
			out = append(out, s.today-review.Day(ago))
		}
	}
	slices.Sort(out)
	return out
}
