package render

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes text from a deck safe for a terminal. It drops escape sequences
// whole (ESC and C1, with their payload where they are terminated), control
// characters, bidi controls, and characters that are invisible (zero-width
// space, word joiner, tags, soft hyphen, joiners). A variation selector 16
// stays after a symbol. Line ends of all kinds become "\n", tabs become spaces
// up to the next multiple of four columns, and bytes that are no UTF-8 become
// U+FFFD. Clean(Clean(s)) == Clean(s).
func Clean(s string) string { return clean(s, false) }

// clean is Clean; with keepSGR, SGR sequences survive.
func clean(s string, keepSGR bool) string {
	if harmless(s) {
		return s
	}
	c := cleaner{src: s, keepSGR: keepSGR}
	c.out.Grow(len(s))
	for c.pos < len(s) {
		c.step()
	}
	return c.out.String()
}

// harmless is the quick way for nearly all text there is.
func harmless(s string) bool {
	for _, r := range s {
		if r < 0x20 && r != '\n' || r >= 0x7f && r < 0xa0 || r == utf8.RuneError || invisible(r) {
			return false
		}
	}
	return true
}

type cleaner struct {
	src     string
	keepSGR bool
	pos     int
	col     int  // characters since the last line end, for tabs
	last    rune // the last character kept
	out     strings.Builder
}

func (c *cleaner) step() {
	s := c.src[c.pos:]
	r, n := utf8.DecodeRuneInString(s)
	c.pos += n
	switch {
	case r == '\r':
		if !strings.HasPrefix(s, "\r\n") {
			c.put('\n')
		}
	case r == '\t':
		for range 4 - c.col%4 {
			c.put(' ')
		}
	case r == 0x1b:
		n = escapeLen(s)
		c.pos += n - 1
		if c.keepSGR && isSGR(s[:n]) {
			c.out.WriteString(s[:n])
		}
	case r == '\n' || r == 0x2028 || r == 0x2029:
		c.put('\n')
	case r < 0x20 || r == 0x7f:
	case r >= 0x80 && r < 0xa0:
		c.pos += c1Len(r, s[n:])
	case r == 0xfe0f && unicode.Is(unicode.So, c.last):
		c.put(r)
	case !invisible(r):
		c.put(r)
	}
}

func (c *cleaner) put(r rune) {
	c.out.WriteRune(r)
	c.last = r
	c.col++
	if r == '\n' {
		c.col = 0
	}
}

// escapeLen returns the length of the sequence at the start of s, which is an
// ESC. Of one that does not end only the introducer counts, so that a stray
// "ESC ]" does not swallow the rest of a card.
func escapeLen(s string) int {
	if len(s) < 2 {
		return 1
	}
	switch c := s[1]; {
	case c == '[':
		return 2 + csiLen(s[2:])
	case strings.IndexByte("]PX^_", c) >= 0:
		return 2 + stringLen(s[2:])
	case c >= 0x20 && c < 0x30:
		n := 2
		for n < len(s) && s[n] >= 0x20 && s[n] < 0x30 {
			n++
		}
		if n < len(s) && s[n] < 0x7f && s[n] >= 0x30 {
			return n + 1
		}
		return 1
	case c >= 0x30 && c < 0x7f:
		return 2
	}
	return 1
}

// c1Len returns the length of what belongs to the C1 control r, before s.
func c1Len(r rune, s string) int {
	switch r {
	case 0x9b:
		return csiLen(s)
	case 0x90, 0x98, 0x9d, 0x9e, 0x9f:
		return stringLen(s)
	}
	return 0
}

// csiLen returns the length of parameters, intermediates and the final byte of
// a control sequence, 0 if it has no end.
func csiLen(s string) int {
	n := 0
	for n < len(s) && s[n] >= 0x20 && s[n] < 0x40 {
		n++
	}
	if n < len(s) && s[n] >= 0x40 && s[n] < 0x7f {
		return n + 1
	}
	return 0
}

// stringLen returns the length of a control string with its terminator (BEL,
// ESC \ or U+009C), 0 if another control character comes first.
func stringLen(s string) int {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == 0x07:
			return i + 1
		case c == 0x1b && strings.HasPrefix(s[i:], "\x1b\\"):
			return i + 2
		case c < 0x20:
			return 0
		case c == 0xc2 && i+1 < len(s) && s[i+1] == 0x9c:
			return i + 2
		case c == 0xc2 && i+1 < len(s) && s[i+1] < 0xa0:
			return 0
		}
	}
	return 0
}

// isSGR tells a complete "CSI ... m" of digits, semicolons and colons.
func isSGR(s string) bool {
	if len(s) < 3 || s[1] != '[' || s[len(s)-1] != 'm' {
		return false
	}
	return strings.Trim(s[2:len(s)-1], "0123456789;:") == ""
}

// invisible tells characters that take no place and change what one sees or
// believes to see.
func invisible(r rune) bool {
	if r < 0xad {
		return false
	}
	switch r {
	case 0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2028, 0x2029, 0x3164, 0xfeff, 0xffa0:
		return true
	}
	return r >= 0x180b && r <= 0x180f || // Mongolian selectors
		r >= 0x200b && r <= 0x200f || // zero-width space, joiners, marks
		r >= 0x202a && r <= 0x202e || // bidi embeddings and overrides
		r >= 0x2060 && r <= 0x206f || // word joiner, isolates, and the like
		r >= 0xfe00 && r <= 0xfe0f || // variation selectors
		r >= 0xfff0 && r <= 0xfffb || // interlinear annotations
		r >= 0x1bca0 && r <= 0x1bca3 || r >= 0x1d173 && r <= 0x1d17a ||
		r >= 0xe0000 && r <= 0xe0fff // tags and further selectors
}
