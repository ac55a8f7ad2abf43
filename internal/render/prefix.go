package render

import "strings"

// A prefix is what stands before the lines of a block, in ASCII and of one
// length: on the first line with the markers of the items that begin there, on
// the others with spaces below those.
type prefix struct {
	first, rest string
	last        int // length of the innermost marker in first
}

// with adds an item's marker.
func (p prefix) with(marker string) prefix {
	return prefix{p.first + marker, p.rest + strings.Repeat(" ", len(marker)), len(marker)}
}

// quoted adds a bar to all lines.
func (p prefix) quoted() prefix {
	return prefix{p.first + "| ", p.rest + "| ", 2}
}

// indented adds spaces.
func (p prefix) indented(n int) prefix {
	s := strings.Repeat(" ", n)
	return prefix{p.first + s, p.rest + s, p.last + n}
}

// next is the prefix once the first line has been written.
func (p prefix) next() prefix { return prefix{first: p.rest, rest: p.rest} }

// fit cuts p from the left where it leaves too little room for text; the
// innermost marker stays as long as a character fits beside it.
func (p prefix) fit(width int) prefix {
	if over := len(p.first) - (width - room(width)); over > 0 {
		cut := min(over, len(p.first)-p.last)
		p.first, p.rest = p.first[cut:], p.rest[cut:]
	}
	if len(p.first) > width-min(2, width) {
		return prefix{}
	}
	return p
}
