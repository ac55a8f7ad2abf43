package stats

import (
	"math"
	"strings"
)

// Bar draws a share of 0 to 1 as that many cells: full, then empty. It is all
// full for 1 alone and all empty for 0 alone, so that neither is said of what
// only comes near. Both characters must be one cell wide.
func Bar(share float64, cells int, full, empty rune) string {
	if cells <= 0 {
		return ""
	}
	n := filled(share, cells)
	return strings.Repeat(string(full), n) + strings.Repeat(string(empty), cells-n)
}

// filled returns how many of the cells stand for the share.
func filled(f float64, cells int) int {
	f = share(f)
	switch n := int(math.Round(f * float64(cells))); {
	case f == 0 || f == 1 || cells < 2:
		return n
	default:
		return min(max(n, 1), cells-1)
	}
}

// ramp are the steps of a sparkline above nothing, each with more ink than the
// one before.
const ramp = `.:-=+*#`

// Sparkline draws a character for each value, from '_' for nothing over
// ".:-=+*#" up to top; a blank stands for a value that is not known (NaN).
// Where top is 0 or less, it is the greatest value.
func Sparkline(values []float64, top float64) string {
	top = topOf(values, top)
	out := make([]byte, len(values))
	for i, v := range values {
		switch {
		case math.IsNaN(v):
			out[i] = ' '
		case !(v > 0):
			out[i] = '_'
		default:
			step := int(math.Ceil(min(v/top, 1) * float64(len(ramp))))
			out[i] = ramp[max(step, 1)-1]
		}
	}
	return string(out)
}

// topOf returns the value that fills a plot.
func topOf(values []float64, top float64) float64 {
	if top > 0 {
		return top
	}
	top = 0
	for _, v := range values {
		if v > top { // NaN is not
			top = v
		}
	}
	return top
}

// widest is the most cells that one column of a chart takes.
const widest = 4

// Pitch returns how a chart of n columns lies in so many cells: column i
// begins at cell i*step and is width cells wide, so a caller can write labels
// below it. Where there is room, a gap of one cell stands between columns.
// Both are 0 where n columns do not fit.
func Pitch(n, cells int) (step, width int) {
	if n <= 0 || cells < n {
		return 0, 0
	}
	step = min((cells+1)/n, widest+1) // the last column needs no gap
	if step < 2 {
		return 1, 1
	}
	return step, step - 1
}

// Columns draws a column chart, the top row first; every row is as wide as
// the others. A '#' is a whole row of a column, a ':' at the head of it at
// least half a row and a '.' less, so that what is above nothing is seen. NaN
// leaves its column out. top is the value that fills the height; where it is
// 0 or less, it is the greatest value. Values that do not fit in the cells
// give no chart: Fold them first.
func Columns(values []float64, cells, height int, top float64) []string {
	step, width := Pitch(len(values), cells)
	if step == 0 || height <= 0 {
		return nil
	}
	top = topOf(values, top)
	rows := make([]string, height)
	for y := range rows {
		line := []byte(strings.Repeat(" ", step*(len(values)-1)+width))
		for i, v := range values {
			mark := columnMark(v, top, height-1-y, height)
			for x := range width {
				line[i*step+x] = mark
			}
		}
		rows[y] = string(line)
	}
	return rows
}

// columnMark is what a column shows in a row, counted from the bottom.
func columnMark(v, top float64, row, height int) byte {
	if !(v > 0) {
		return ' '
	}
	const close = 1e-9 // a quotient may miss a whole row by less
	switch part := v/top*float64(height) - float64(row) + close; {
	case part >= 1:
		return '#'
	case part >= .5:
		return ':'
	case part > 2*close || row == 0:
		return '.'
	}
	return ' '
}

// Fold joins neighbours so that at most n values are left, each from as many
// neighbours as the others but the last, which may have fewer. per is how
// many; values that fit are returned as they are.
func Fold(values []float64, n int, join func([]float64) float64) (folded []float64, per int) {
	if n <= 0 || len(values) <= n {
		return values, 1
	}
	per = (len(values) + n - 1) / n
	for lo := 0; lo < len(values); lo += per {
		folded = append(folded, join(values[lo:min(lo+per, len(values))]))
	}
	return folded, per
}

// Sum joins values for Fold by adding them; those not known (NaN) are left out.
func Sum(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		if !math.IsNaN(v) {
			sum += v
		}
	}
	return sum
}
