package practice

import (
	"testing"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

func TestSuggest(t *testing.T) {
	cases := []struct {
		name             string
		got, total, must int
		over             bool
		want             review.Grade
	}{
		{"nothing", 0, 10, 0, false, review.Again},
		{"just under .4", 39, 100, 0, false, review.Again},
		{".4 exactly", 4, 10, 0, false, review.Hard},
		{"just under .7", 69, 100, 0, false, review.Hard},
		{".7 exactly", 7, 10, 0, false, review.Good},
		{"just under .95", 94, 100, 0, false, review.Good},
		{".95 exactly", 95, 100, 0, false, review.Easy},
		{"all", 10, 10, 0, false, review.Easy},
		{"all, over time", 10, 10, 0, true, review.Good},
		{"little, over time", 5, 10, 0, true, review.Hard},
		{"most, a must-have missed", 9, 10, 1, false, review.Hard},
		{"little, a must-have missed", 3, 10, 1, false, review.Again},
	}
	for _, c := range cases {
		if got := Suggest(card.Score{Got: c.got, Total: c.total, MustMiss: c.must}, c.over); got != c.want {
			t.Errorf("%s: Suggest = %v, want %v", c.name, got, c.want)
		}
	}
}

func TestSuggestUnscored(t *testing.T) {
	cases := []struct {
		confidence review.Confidence
		over       bool
		want       review.Grade
	}{
		{review.Sure, false, review.Good}, {review.Sure, true, review.Hard},
		{review.Shaky, false, review.Hard}, {review.Unknown, false, review.Again}, {review.Unknown, true, review.Again},
		{"", false, review.Good},
	}
	for _, c := range cases {
		if got := SuggestUnscored(c.confidence, c.over); got != c.want {
			t.Errorf("SuggestUnscored(%q, %v) = %v, want %v", c.confidence, c.over, got, c.want)
		}
	}
}
