package answer

import "slices"

// leastKept is the share of two clauses that must be the same for the change
// to be shown inside of them; below it the one replaces the other. leastCrumb
// is how many characters that stayed may stand between two changes.
const (
	leastKept  = .35
	leastCrumb = 2
)

// clean makes a comparison readable: what stayed the same by chance between
// two changes becomes part of them. As in the semantic clean-up of Neil
// Fraser's diff-match-patch, a piece that stayed goes when it is no longer than
// the changes on either side; so does a crumb.
func clean(list []chunk) []chunk {
	var out []chunk
	for _, c := range list {
		out = append(out, c)
		for n := len(out); n >= 3 && !out[n-1].kept && swallowed(out[n-3], out[n-2], out[n-1]); n = len(out) {
			out = append(out[:n-3], merge(out[n-3:]))
		}
	}
	kept, all := 0, 0
	for _, c := range out {
		n := weight(c.before) + weight(c.after)
		all += n
		if c.kept {
			kept += n
		}
	}
	if float64(kept) < leastKept*float64(all) {
		return []chunk{merge(out)}
	}
	return out
}

// swallowed reports whether what was kept between two changes goes with them.
func swallowed(left, kept, right chunk) bool {
	n := weight(kept.before)
	return n < leastCrumb || n <= size(left) && n <= size(right)
}

func size(c chunk) int { return max(weight(c.before), weight(c.after)) }

func merge(list []chunk) chunk {
	var m chunk
	for _, c := range list {
		m.before = append(slices.Clip(m.before), c.before...)
		m.after = append(slices.Clip(m.after), c.after...)
	}
	return m
}

// weight is how much pieces say: a character 1, a Latin word or a number 2,
// marks and blanks nothing.
func weight(pieces []string) int {
	n := 0
	for _, p := range pieces {
		for _, w := range words(p) {
			n++
			if w.kind != hanWord {
				n++
			}
		}
	}
	return n
}
