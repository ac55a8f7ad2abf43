package proof

import (
	"unicode"
)

// A gram is a pair of neighbouring characters.
type gram [2]rune

// grams returns the pairs of a text, each once, in the order in which they
// come. Marks and blanks do not count and part nothing.
func grams(s string) []gram {
	var list []gram
	seen := map[gram]bool{}
	last := rune(0)
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		r = unicode.ToLower(r)
		if g := (gram{last, r}); last != 0 && !seen[g] {
			seen[g] = true
			list = append(list, g)
		}
		last = r
	}
	return list
}

func set(list []gram) map[gram]bool {
	s := make(map[gram]bool, len(list))
	for _, g := range list {
		s[g] = true
	}
	return s
}

// shared counts the pairs of a that are in b.
func shared(a []gram, b map[gram]bool) int {
	n := 0
	for _, g := range a {
		if b[g] {
			n++
		}
	}
	return n
}

// dice is the likeness of two texts, 0 to 1.
func dice(a, b []gram) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2 * float64(shared(a, set(b))) / float64(len(a)+len(b))
}

// held is the share of a's pairs that b has.
func held(a []gram, b map[gram]bool) float64 {
	if len(a) == 0 {
		return 0
	}
	return float64(shared(a, b)) / float64(len(a))
}
