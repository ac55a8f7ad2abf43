package plan

import (
	"fmt"
	"testing"

	"rehearse/internal/card"
	"rehearse/internal/schedule"
)

func TestGroupsWeighTheirCardsAndTheWeakestIsFirst(t *testing.T) {
	cards := []schedule.Candidate{
		{Key: "d/a", Weight: 10}, {Key: "d/b", Weight: 30}, {Key: "d/c", Weight: 1}, {Key: "d/gone", Weight: 5, Suspended: true},
	}
	p := Plan{Recall: []float64{.9, .5, 1, 0}}
	of := map[card.Key][]string{"d/a": {"lead", "conflict"}, "d/b": {"conflict"}, "d/c": {"facts"}, "d/gone": {"lead"}}
	got := p.By(cards, func(k card.Key) []string { return of[k] })
	if want := "[{conflict 2 0.6} {lead 1 0.9} {facts 1 1}]"; fmt.Sprint(got) != want {
		t.Errorf("%v, want %s", got, want)
	}
}
