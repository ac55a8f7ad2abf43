package mock

import (
	"cmp"
	"slices"
	"time"
)

// A Dot is one past interview in a trend.
type Dot struct {
	At    time.Time
	Share float64 // of the points, 0 to 1
}

// Trend returns the share of the points by date, the oldest first. Rows
// without points to earn are left out.
func Trend(rows []Row) []Dot {
	var out []Dot
	for _, r := range rows {
		if r.Total > 0 {
			out = append(out, Dot{r.At, r.Points / float64(r.Total)})
		}
	}
	slices.SortStableFunc(out, func(a, b Dot) int { return cmp.Compare(a.At.UnixNano(), b.At.UnixNano()) })
	return out
}
