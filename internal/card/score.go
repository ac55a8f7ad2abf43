package card

// A Score is what an answer earned, point by point.
type Score struct {
	Got      int // weight of the points said
	Total    int // weight of all points
	MustMiss int // must-haves that were missed
}

// ScorePoints adds up the points ticked in said, by index; points beyond its
// end count as not said.
func ScorePoints(points []KeyPoint, said []bool) Score {
	var s Score
	for i, p := range points {
		s.Total += p.Weight
		switch {
		case i < len(said) && said[i]:
			s.Got += p.Weight
		case p.Must:
			s.MustMiss++
		}
	}
	return s
}

// Share is the part of the weight that was earned, 0 to 1; 0 without points.
func (s Score) Share() float64 {
	if s.Total == 0 {
		return 0
	}
	return float64(s.Got) / float64(s.Total)
}
