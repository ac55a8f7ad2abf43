package schedule

import (
	"time"

	"rehearse/internal/review"
)

// StudyDay returns the study day that t belongs to, in t's own location. It
// is the last one that has begun at t, so days follow each other even where
// clocks are changed around dayStart.
func StudyDay(t time.Time, dayStart time.Duration) review.Day {
	d := review.DayOf(t.Date())
	switch loc := t.Location(); {
	case t.Before(DayStart(d, dayStart, loc)):
		return d - 1
	case !t.Before(DayStart(d+1, dayStart, loc)):
		return d + 1 // a date that was set back, or that a zone left out
	}
	return d
}

// DayStart returns the moment at which study day d begins in loc: the first
// at which clocks on the wall show dayStart (0 to 24 h after midnight) or
// more on that date.
func DayStart(d review.Day, dayStart time.Duration, loc *time.Location) time.Time {
	year, month, day := d.Date()
	secs := int(dayStart / time.Second)
	t := time.Date(year, month, day, 0, 0, secs, 0, loc)
	want := time.Date(year, month, day, 0, 0, secs, 0, time.UTC)
	begin, end := t.ZoneBounds()
	switch got := wall(t); {
	case got.After(want): // clocks were set forward over it, t lies behind
		return begin.In(loc)
	case got.Before(want): // the same, t lies before
		return end.In(loc)
	}
	if begin.IsZero() {
		return t
	}
	// Where clocks were set back, the wall shows it twice.
	_, offset := t.Zone()
	_, before := begin.Add(-1).Zone()
	if first := t.Add(time.Duration(offset-before) * time.Second); first.Before(begin) {
		return first
	}
	return t
}

// wall returns what the clock on the wall shows at t, as if it were UTC.
func wall(t time.Time) time.Time {
	_, offset := t.Zone()
	return t.UTC().Add(time.Duration(offset) * time.Second)
}
