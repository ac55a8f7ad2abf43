package answer

// A Progress compares the ticked points of two attempts at one question. The
// numbers are indices of points, in rising order.
type Progress struct {
	Gained  []int // said now, not before
	Lost    []int // said before, not now
	Missing []int // said neither time
}

// CompareSaid compares which points were said before and after. A point that
// an attempt does not know, since the deck has changed, was not said in it.
func CompareSaid(before, after []bool) Progress {
	var p Progress
	for i := range max(len(before), len(after)) {
		was, is := i < len(before) && before[i], i < len(after) && after[i]
		switch {
		case is && !was:
			p.Gained = append(p.Gained, i)
		case was && !is:
			p.Lost = append(p.Lost, i)
		case !was:
			p.Missing = append(p.Missing, i)
		}
	}
	return p
}
