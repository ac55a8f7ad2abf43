package answer

import "slices"

// leastKept is the share of clauses that must be the same for the change to be
// shown inside of them; below it the ones replace the others. noChance is how
// many characters in a row are never alike by chance.
const (
	leastKept = .35
	noChance  = 5
)

// clean makes a comparison readable: what stayed the same by chance between
// two changes becomes part of them. As in the semantic clean-up of Neil
// Fraser's diff-match-patch, a piece that stayed goes when it is no longer than
// the changes on either side: a single character always does.
func clean(list []chunk) []chunk {
	var out []chunk
	for _, c := range list {
		out = append(out, c)
		for n := len(out); n >= 3 && !out[n-1].kept && swallowed(out[n-3], out[n-2], out[n-1]); n = len(out) {
			out = append(out[:n-3], merge(out[n-3:]))
		}
	}
	if strange(out) {
		return []chunk{merge(out)}
	}
	return slide(trim(out))
}

// strange reports whether clauses have so little in common that the likeness
// says nothing.
func strange(list []chunk) bool {
	kept, all, longest := 0, 0, 0
	for _, c := range list {
		n := weight(c.before) + weight(c.after)
		all += n
		if c.kept {
			kept += n
			longest = max(longest, n/2)
		}
	}
	return longest < noChance && float64(kept) < leastKept*float64(all)
}

// trim gives back to what stayed on either side what both texts of a change
// begin or end with; merging leaves such behind. At the end, marks are given
// back where the change is then one of one text alone.
func trim(list []chunk) []chunk {
	for i := 1; i < len(list); i++ {
		if c := &list[i]; !c.kept && list[i-1].kept {
			n := alike(c.before, c.after, func(s []string, i int) string { return s[i] })
			list[i-1].push(c.before[:n])
			c.before, c.after = c.before[n:], c.after[n:]
		}
	}
	end := chunk{kept: true}
	for i := range list {
		c := &list[i]
		n := alike(c.before, c.after, func(s []string, i int) string { return s[len(s)-1-i] })
		if c.kept || i+1 == len(list) && n < min(len(c.before), len(c.after)) {
			continue
		}
		right := &end
		if i+1 < len(list) {
			right = &list[i+1]
		}
		tail := slices.Clone(c.before[len(c.before)-n:])
		right.before, right.after = append(tail, right.before...), append(slices.Clone(tail), right.after...)
		c.before, c.after = c.before[:len(c.before)-n], c.after[:len(c.after)-n]
	}
	if len(end.before) > 0 {
		list = append(list, end)
	}
	return list
}

// alike counts the pieces that two lists begin with, read by at.
func alike(a, b []string, at func(s []string, i int) string) int {
	n := 0
	for n < len(a) && n < len(b) && at(a, n) == at(b, n) {
		n++
	}
	return n
}

// push adds pieces at the end of what stayed.
func (c *chunk) push(pieces []string) {
	c.before = append(slices.Clip(c.before), pieces...)
	c.after = append(slices.Clip(c.after), pieces...)
}

// slide moves what was only added, or only removed, behind the marks that it
// begins with, where the same marks follow it: "。最后赔了" before "。" becomes
// "最后赔了。" behind it, so that marks stay with their clause.
func slide(list []chunk) []chunk {
	for i := 1; i+1 < len(list); i++ {
		left, c, right := &list[i-1], &list[i], &list[i+1]
		one := &c.before
		if len(c.before) == 0 {
			one = &c.after
		}
		if c.kept || len(*one) == 0 || len(c.before) > 0 && len(c.after) > 0 {
			continue
		}
		for len(right.before) > 0 && (*one)[0] == right.before[0] && weight((*one)[:1]) == 0 {
			mark := (*one)[0]
			*one = append(slices.Clone((*one)[1:]), mark)
			left.push([]string{mark})
			right.before, right.after = right.before[1:], right.after[1:]
		}
	}
	return list
}

// swallowed reports whether what was kept between two changes goes with them.
func swallowed(left, kept, right chunk) bool {
	n := weight(kept.before)
	return n < noChance && n <= size(left) && n <= size(right)
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
