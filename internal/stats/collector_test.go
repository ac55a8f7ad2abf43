package stats_test

import (
	"math"
	"testing"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/stats"
)

// today is Friday 2026-11-27.
var today = review.DayOf(2026, time.November, 27)

const key card.Key = "客服/排班"

// a question of the deck 客服 that was never graded.
func question(k card.Key, competencies ...string) stats.Card {
	return stats.Card{Key: k, Kind: card.Behavioral, Question: true, Weight: 10, Competencies: competencies}
}

func fact(k card.Key) stats.Card { return stats.Card{Key: k, Kind: card.Fact, Weight: 1} }

// seen puts a card into the state of one reviewed, due in so many days.
func seen(c stats.Card, recall float64, due int) stats.Card {
	c.State = review.State{Phase: review.Reviewing, Stability: 1, DueDay: today + review.Day(due)}
	c.Recall, c.Cost = recall, time.Minute
	return c
}

// on is a review of key so many days before today.
func on(ago int, g review.Grade) review.Review {
	return review.Review{Card: key, Day: today - review.Day(ago), Grade: g}
}

func scored(r review.Review, c review.Confidence, score float64) review.Review {
	r.Confidence, r.Score = c, &score
	return r
}

func of(k card.Key, r review.Review) review.Review {
	r.Card = k
	return r
}

func took(r review.Review, seconds float64) review.Review {
	r.Seconds = seconds
	return r
}

func collect(cards []stats.Card, reviews ...review.Review) *stats.Collector {
	c := stats.New(today, cards)
	for _, r := range reviews {
		c.Add(r)
	}
	return c
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestEmptyLog(t *testing.T) {
	for name, cards := range map[string][]stats.Card{"no cards": nil, "new cards": {question(key, "排班"), fact("指标/接通率")}} {
		r := stats.New(today, cards).Report(stats.DefaultOptions())
		if r.Reviews != 0 || r.Time != 0 || r.Practised != (stats.Practised{}) || r.Progress != nil || r.SureWrong != nil || r.Costly != nil {
			t.Errorf("%s: something came of nothing: %+v", name, r)
		}
		for _, w := range r.Retention {
			if w.Answers != 0 || w.Rate != 0 {
				t.Errorf("%s: window %+v", name, w)
			}
		}
		for _, l := range r.Forecast {
			if l.Due != 0 {
				t.Errorf("%s: load %+v", name, l)
			}
		}
	}
}

func TestOneReview(t *testing.T) {
	r := collect([]stats.Card{question(key)}, took(scored(on(0, review.Good), review.Sure, .8), 90)).Report(stats.DefaultOptions())
	if r.Reviews != 1 || r.Time != 90*time.Second || r.Practised != (stats.Practised{Days: 1, Streak: 1, Longest: 1, Today: true}) {
		t.Errorf("got %d reviews, %v, %+v", r.Reviews, r.Time, r.Practised)
	}
	if w := r.Retention[4]; w.Answers != 0 {
		t.Errorf("the first review of a card tests no memory: %+v", w)
	}
	if s := r.Calibration[0]; s.Answers != 1 || s.Score != .8 || s.Right != 1 {
		t.Errorf("calibration: %+v", s)
	}
	if len(r.Progress) != 1 || r.Progress[0] != (stats.Period{First: today, Days: 1, Answers: 1, Score: .8}) {
		t.Errorf("progress: %+v", r.Progress)
	}
}

func TestAddLeavesOutWhatIsNoGrade(t *testing.T) {
	n, _ := collect(nil, on(0, 0), on(0, 5)).Reviews()
	if n != 0 {
		t.Errorf("counted %d reviews", n)
	}
}

func TestTimeOfAReview(t *testing.T) {
	for _, c := range []struct {
		seconds float64
		want    time.Duration
	}{
		{0, 0}, {-1, 0}, {math.NaN(), 0}, {.0004, 0}, {1.2345, 1235 * time.Millisecond},
		{600, 10 * time.Minute}, {3600, 10 * time.Minute}, {math.Inf(1), 10 * time.Minute},
	} {
		if _, got := collect(nil, took(on(0, review.Good), c.seconds)).Reviews(); got != c.want {
			t.Errorf("%v seconds: got %v, want %v", c.seconds, got, c.want)
		}
	}
}

func TestReviewsByTheInstantAndZoneDoNotMatter(t *testing.T) {
	reviews := []review.Review{on(2, review.Good), on(1, review.Again), on(1, review.Good)}
	want := collect(nil, reviews...).Retention()
	for i := range reviews {
		// Clocks were set forward, and the person flew to Auckland.
		reviews[i].At, reviews[i].Zone = review.Instant(i*23*3600*1000), 780-i*60
	}
	got := collect(nil, reviews...).Retention()
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %+v, want %+v", got[i], want[i])
		}
	}
}
