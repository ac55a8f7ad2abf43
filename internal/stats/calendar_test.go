package stats_test

import (
	"math"
	"testing"
	"time"

	"rehearse/internal/review"
	"rehearse/internal/stats"
)

func TestPractised(t *testing.T) {
	cases := map[string]struct {
		ago  []int
		want stats.Practised
	}{
		"never":               {nil, stats.Practised{}},
		"today":               {[]int{0}, stats.Practised{Days: 1, Streak: 1, Longest: 1, Today: true}},
		"yesterday":           {[]int{1}, stats.Practised{Days: 1, Streak: 1, Longest: 1}},
		"the day before":      {[]int{2}, stats.Practised{Days: 1, Longest: 1}},
		"to yesterday":        {[]int{3, 2, 1}, stats.Practised{Days: 3, Streak: 3, Longest: 3}},
		"to today":            {[]int{2, 1, 0}, stats.Practised{Days: 3, Streak: 3, Longest: 3, Today: true}},
		"a gap yesterday":     {[]int{3, 2, 0}, stats.Practised{Days: 3, Streak: 1, Longest: 2, Today: true}},
		"twice a day":         {[]int{1, 1, 0, 0}, stats.Practised{Days: 2, Streak: 2, Longest: 2, Today: true}},
		"longer before":       {[]int{9, 8, 7, 6, 1, 0}, stats.Practised{Days: 6, Streak: 2, Longest: 4, Today: true}},
		"tomorrow":            {[]int{-1}, stats.Practised{Days: 1, Longest: 1}},
		"today and tomorrow":  {[]int{0, -1}, stats.Practised{Days: 2, Streak: 1, Longest: 2, Today: true}},
		"around today":        {[]int{1, -1}, stats.Practised{Days: 2, Streak: 1, Longest: 1}},
		"by instant, mixed":   {[]int{0, 2, 1}, stats.Practised{Days: 3, Streak: 3, Longest: 3, Today: true}},
		"far in every manner": {[]int{math.MaxInt16, -math.MaxInt16}, stats.Practised{Days: 2, Longest: 1}},
	}
	for name, c := range cases {
		var reviews []review.Review
		for _, ago := range c.ago {
			reviews = append(reviews, on(ago, good))
		}
		if got := collect(nil, reviews...).Practised(); got != c.want {
			t.Errorf("%s: got %+v, want %+v", name, got, c.want)
		}
	}
}

func TestCalendar(t *testing.T) {
	c := collect(nil, took(on(4, good), 30), took(on(4, good), 30), took(on(0, good), 600), on(-1, good), on(5, good), on(14, good))
	days := c.Calendar(2)
	if len(days) != 14 {
		t.Fatalf("got %d days", len(days))
	}
	monday := today - 4
	for i, d := range days {
		want := stats.Day{Day: monday - 7 + review.Day(i)}
		switch d.Day {
		case today - 5: // Sunday, no time known
			want.Reviews, want.Level = 1, 1
		case monday:
			want.Reviews, want.Time, want.Level = 2, time.Minute, 2
		case today:
			want.Reviews, want.Time, want.Level = 1, 10*time.Minute, 4
		case today + 1, today + 2:
			want.Level = stats.Ahead
		}
		if d != want {
			t.Errorf("got %+v, want %+v", d, want)
		}
	}
	for _, n := range []int{0, -1} {
		if got := c.Calendar(n); len(got) != 0 {
			t.Errorf("%d weeks: got %v", n, got)
		}
	}
}

func TestCalendarBeginsOnMonday(t *testing.T) {
	for d := review.Day(-20); d < 20; d++ {
		days := stats.New(d, nil).Calendar(1)
		first, _ := time.Parse(time.DateOnly, days[0].Day.String())
		if first.Weekday() != time.Monday || d < days[0].Day || d > days[6].Day {
			t.Errorf("%v: week of %v", d, days[0].Day)
		}
	}
}

func TestLevelsWithoutTimesGoByReviews(t *testing.T) {
	days := collect(nil, on(1, good), on(0, good), on(0, good)).Calendar(1)
	if days[3].Level != 1 || days[4].Level != 3 {
		t.Errorf("got %+v", days)
	}
}

func TestDaysLongAgo(t *testing.T) {
	const ago = 6000 // sixteen years
	c := collect([]stats.Card{question(key)}, took(scored(on(ago, good), "", .5), 60), on(ago-1, good), on(0, good))
	if n, took := c.Reviews(); n != 3 || took != time.Minute {
		t.Errorf("got %d reviews, %v", n, took)
	}
	if got := c.Practised(); got != (stats.Practised{Days: 3, Streak: 1, Longest: 2, Today: true}) {
		t.Errorf("got %+v", got)
	}
	days := c.Calendar(ago/7 + 2)
	reviews := 0
	for _, d := range days {
		reviews += d.Reviews
	}
	if reviews != 3 {
		t.Errorf("the calendar has %d reviews", reviews)
	}
	if p := c.Progress(ago); p[0].Answers != 1 || p[0].Days != 7 {
		t.Errorf("progress begins with %+v", p[0])
	}
}

func TestLevelsAreQuartersOfTheDaysPractised(t *testing.T) {
	cases := []struct {
		seconds []float64
		want    []int
	}{
		{[]float64{60}, []int{2}},
		{[]float64{60, 60, 60}, []int{2, 2, 2}},
		{[]float64{1, 500}, []int{1, 3}},
		{[]float64{4, 3, 2, 1}, []int{4, 3, 2, 1}},
		{[]float64{10, 10, 10, 10, 10, 10, 10, 500}, []int{2, 2, 2, 2, 2, 2, 2, 4}},
		{[]float64{1, 2, 3, 4, 5, 6, 7, 8}, []int{1, 1, 2, 2, 3, 3, 4, 4}},
	}
	for _, c := range cases {
		var reviews []review.Review
		for i, s := range c.seconds {
			reviews = append(reviews, took(on(i, good), s))
		}
		levels := map[review.Day]int{}
		for _, d := range collect(nil, reviews...).Calendar(4) {
			levels[d.Day] = d.Level
		}
		for i, want := range c.want {
			if got := levels[today-review.Day(i)]; got != want {
				t.Errorf("%v seconds: level %d of the %d., want %d", c.seconds, got, i+1, want)
			}
		}
	}
}
