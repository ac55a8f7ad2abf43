package plan

import (
	"cmp"
	"slices"

	"rehearse/internal/card"
	"rehearse/internal/schedule"
)

// A Group is how well the cards of one sort will be recalled at the hour of
// the interview: a weighted mean, unseen cards counting 0.
type Group struct {
	Name   string
	Cards  int
	Recall float64 // 0 to 1
}

// By sorts the cards that count into groups, which a card may belong to many
// of, and returns the groups with the least recall first.
func (p Plan) By(cards []schedule.Candidate, groups func(card.Key) []string) []Group {
	type sum struct{ weight, recall float64 }
	var out []Group
	var sums []sum
	at := map[string]int{}
	for i := range cards {
		c := &cards[i]
		if i >= len(p.Recall) || c.Suspended || c.Kind == card.Checklist {
			continue
		}
		for _, name := range groups(c.Key) {
			n, ok := at[name]
			if !ok {
				n = len(out)
				at[name] = n
				out, sums = append(out, Group{Name: name}), append(sums, sum{})
			}
			w := float64(c.Weight)
			out[n].Cards++
			sums[n] = sum{sums[n].weight + w, sums[n].recall + w*p.Recall[i]}
		}
	}
	for n := range out {
		if sums[n].weight > 0 {
			out[n].Recall = sums[n].recall / sums[n].weight
		}
	}
	slices.SortStableFunc(out, func(a, b Group) int { return cmp.Compare(a.Recall, b.Recall) })
	return out
}
