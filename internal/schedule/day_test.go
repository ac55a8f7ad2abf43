package schedule_test

import (
	"testing"
	"time"
	_ "time/tzdata"

	"pgregory.net/rapid"

	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

const four = 4 * time.Hour

func TestStudyDay(t *testing.T) {
	for _, test := range []struct {
		zone, at string
		dayStart time.Duration
		want     string
	}{
		{"America/Los_Angeles", "2026-03-03 15:50:00", four, "2026-03-03"}, // UTC midnight lies
		{"America/Los_Angeles", "2026-03-03 16:10:00", four, "2026-03-03"}, // between these two
		{"America/Los_Angeles", "2026-03-04 03:50:00", four, "2026-03-03"},
		{"America/Los_Angeles", "2026-03-04 03:59:59", four, "2026-03-03"},
		{"America/Los_Angeles", "2026-03-04 04:00:00", four, "2026-03-04"},
		{"America/Los_Angeles", "2026-03-04 04:10:00", four, "2026-03-04"},
		{"America/Los_Angeles", "2026-03-08 03:30:00", four, "2026-03-07"}, // the night of 23 hours
		{"America/Los_Angeles", "2026-03-08 04:00:00", four, "2026-03-08"},
		{"America/Los_Angeles", "2026-11-01 03:59:00", four, "2026-10-31"}, // the night of 25 hours
		{"America/Los_Angeles", "2026-11-01 04:00:00", four, "2026-11-01"},
		{"Asia/Shanghai", "2026-01-01 00:00:00", four, "2025-12-31"},
		{"Asia/Shanghai", "2026-01-01 00:00:00", 0, "2026-01-01"},
		{"Asia/Shanghai", "2025-12-31 23:59:59", 0, "2025-12-31"},
		{"Asia/Kathmandu", "2026-05-02 03:59:00", four, "2026-05-01"},
		{"Australia/Lord_Howe", "2026-10-04 03:59:00", four, "2026-10-03"}, // half an hour forward at 02:00
		{"Australia/Lord_Howe", "2026-10-04 04:00:00", four, "2026-10-04"},
		{"America/Santiago", "2026-09-06 01:00:00", 0, "2026-09-06"}, // midnight does not exist
		{"America/Santiago", "2026-09-05 23:59:59", 0, "2026-09-05"},
		{"America/Santiago", "2026-09-06 03:59:00", four, "2026-09-05"},
		{"America/Santiago", "2026-04-04 23:30:00", 0, "2026-04-04"}, // 23:30 comes twice
		{"Pacific/Apia", "2011-12-29 12:00:00", four, "2011-12-29"},  // the 30th does not exist
		{"Pacific/Apia", "2011-12-31 12:00:00", four, "2011-12-31"},
	} {
		at, err := time.ParseInLocation(time.DateTime, test.at, zone(t, test.zone))
		if err != nil {
			t.Fatal(err)
		}
		if got := schedule.StudyDay(at, test.dayStart).String(); got != test.want {
			t.Errorf("%s %s, day from %v: got %s, want %s", test.zone, test.at, test.dayStart, got, test.want)
		}
	}
}

func TestDayStart(t *testing.T) {
	for _, test := range []struct {
		zone, day string
		dayStart  time.Duration
		want      string
	}{
		{"America/Los_Angeles", "2026-03-08", four, "2026-03-08T04:00:00-07:00"},
		{"America/Los_Angeles", "2026-11-01", four, "2026-11-01T04:00:00-08:00"},
		{"America/Los_Angeles", "2026-03-08", 150 * time.Minute, "2026-03-08T03:00:00-07:00"}, // 02:30 does not exist
		{"America/Los_Angeles", "2026-11-01", 90 * time.Minute, "2026-11-01T01:30:00-07:00"},  // 01:30 comes twice
		{"Australia/Lord_Howe", "2026-10-04", 135 * time.Minute, "2026-10-04T02:30:00+11:00"},
		{"Australia/Lord_Howe", "2026-04-05", 105 * time.Minute, "2026-04-05T01:45:00+11:00"},
		{"America/Santiago", "2026-09-06", 0, "2026-09-06T01:00:00-03:00"},
		{"Asia/Shanghai", "2026-12-02", four, "2026-12-02T04:00:00+08:00"},
	} {
		day, err := review.ParseDay(test.day)
		if err != nil {
			t.Fatal(err)
		}
		if got := schedule.DayStart(day, test.dayStart, zone(t, test.zone)).Format(time.RFC3339); got != test.want {
			t.Errorf("%s %s from %v: got %s, want %s", test.zone, test.day, test.dayStart, got, test.want)
		}
	}
}

// TestDaysFollowEachOther: whatever the zone does, a day begins at its start,
// ends where the next begins, and time never leads back to an earlier one.
func TestDaysFollowEachOther(t *testing.T) {
	zones := []string{
		"UTC", "America/Los_Angeles", "Australia/Lord_Howe", "America/Santiago", "Asia/Shanghai",
		"Africa/Casablanca", "Pacific/Apia", "Asia/Tehran", "America/St_Johns", "Atlantic/Azores",
	}
	rapid.Check(t, func(t *rapid.T) {
		loc, err := time.LoadLocation(rapid.SampledFrom(zones).Draw(t, "zone"))
		if err != nil {
			t.Fatal(err)
		}
		dayStart := time.Duration(rapid.IntRange(0, 24*60-1).Draw(t, "dayStart")) * time.Minute
		day := review.Day(rapid.IntRange(7000, 24000).Draw(t, "day"))
		start, end := schedule.DayStart(day, dayStart, loc), schedule.DayStart(day+1, dayStart, loc)
		if end.Before(start) {
			t.Fatalf("%v begins at %v and ends at %v", day, start, end)
		}
		if start.Equal(end) {
			return // a date that the zone left out
		}
		within := start.Add(time.Duration(rapid.Int64Range(0, int64(end.Sub(start)-1)).Draw(t, "within")))
		for _, at := range []time.Time{start, within, end.Add(-1)} {
			if got := schedule.StudyDay(at, dayStart); got != day {
				t.Fatalf("%v: got %v, want %v (%v to %v)", at, got, day, start, end)
			}
		}
	})
}
