package stats_test

import (
	"slices"
	"testing"

	"rehearse/internal/review"
	"rehearse/internal/stats"
)

const (
	again = review.Again
	hard  = review.Hard
	good  = review.Good
)

// counts is (answers, recalled) of 7, 30, 90, 365 days and of all time.
type counts [5][2]int

func windowsOf(ws []stats.Window) (c counts) {
	for i, w := range ws {
		c[i] = [2]int{w.Answers, w.Recalled}
	}
	return c
}

func TestRetention(t *testing.T) {
	none, one, lapse := [2]int{}, [2]int{1, 1}, [2]int{1, 0}
	cases := map[string]struct {
		reviews []review.Review
		want    counts
	}{
		"nothing":                     {},
		"first ever":                  {[]review.Review{on(0, good)}, counts{}},
		"again the same day":          {[]review.Review{on(0, again), on(0, good)}, counts{}},
		"over the boundary of a day":  {[]review.Review{on(1, good), on(0, good)}, counts{one, one, one, one, one}},
		"hard is recalled":            {[]review.Review{on(1, good), on(0, hard)}, counts{one, one, one, one, one}},
		"a lapse":                     {[]review.Review{on(1, good), on(0, again)}, counts{lapse, lapse, lapse, lapse, lapse}},
		"a lapse mended the same day": {[]review.Review{on(1, good), on(0, again), on(0, good)}, counts{lapse, lapse, lapse, lapse, lapse}},
		"six days ago":                {[]review.Review{on(900, good), on(6, good)}, counts{one, one, one, one, one}},
		"seven days ago":              {[]review.Review{on(900, good), on(7, good)}, counts{none, one, one, one, one}},
		"thirty":                      {[]review.Review{on(900, good), on(30, good)}, counts{none, none, one, one, one}},
		"ninety":                      {[]review.Review{on(900, good), on(90, good)}, counts{none, none, none, one, one}},
		"364":                         {[]review.Review{on(900, good), on(364, good)}, counts{none, none, none, one, one}},
		"a year":                      {[]review.Review{on(900, good), on(365, good)}, counts{none, none, none, none, one}},
		"tomorrow":                    {[]review.Review{on(900, good), on(-1, good)}, counts{none, none, none, none, one}},
		"the clock set back":          {[]review.Review{on(0, good), on(2, good)}, counts{}},
		"back and forth again":        {[]review.Review{on(2, good), on(1, good), on(2, again), on(1, again), on(0, good)}, counts{{2, 2}, {2, 2}, {2, 2}, {2, 2}, {2, 2}}},
	}
	for name, c := range cases {
		ws := collect(nil, c.reviews...).Retention()
		if got := windowsOf(ws); got != c.want {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}
	var days []int
	for _, w := range collect(nil).Retention() {
		days = append(days, w.Days)
	}
	if !slices.Equal(days, []int{7, 30, 90, 365, 0}) {
		t.Errorf("windows of %v days", days)
	}
}

func TestRetentionRate(t *testing.T) {
	w := collect(nil, on(4, good), on(3, good), on(2, again), on(1, good), on(0, good)).Retention()[0]
	if w != (stats.Window{Days: 7, Answers: 4, Recalled: 3, Rate: .75}) {
		t.Errorf("got %+v", w)
	}
}

func TestRetentionByGroup(t *testing.T) {
	metric := fact("指标/接通率")
	metric.Kind = "metric"
	cards := []stats.Card{metric, question("客服/冲突"), fact("法规/三包"), fact("法规/退货")}
	var reviews []review.Review
	for _, c := range cards {
		reviews = append(reviews, of(c.Key, on(1, good)), of(c.Key, on(0, good)))
	}
	reviews = append(reviews, of("法规/没了", on(1, good)), of("法规/没了", on(0, again)))
	c := collect(cards, reviews...)
	for _, by := range []struct {
		grouping stats.Grouping
		names    []string
		answers  []int
	}{
		{stats.BySort(), []string{stats.Questions, stats.Facts}, []int{1, 3}},
		{stats.ByKind(), []string{"behavioral", "metric", "fact"}, []int{1, 1, 2}},
		{stats.ByDeck(), []string{"指标", "客服", "法规"}, []int{1, 1, 2}},
	} {
		var names []string
		var answers []int
		for _, g := range c.RetentionBy(by.grouping) {
			names, answers = append(names, g.Name), append(answers, g.Sum[0].Answers)
		}
		if !slices.Equal(names, by.names) || !slices.Equal(answers, by.answers) {
			t.Errorf("got %q %v, want %q %v", names, answers, by.names, by.answers)
		}
	}
	if got := windowsOf(c.Retention()); got[0] != [2]int{5, 4} {
		t.Errorf("a card that is gone counts in all: got %v", got)
	}
}
