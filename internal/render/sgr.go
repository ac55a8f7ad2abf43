package render

import (
	"strconv"
	"strings"
)

// A style is the state of a terminal's pen as far as we let text set it: blink
// and concealed text are not kept.
type style struct {
	attrs  uint16 // bit n stands for SGR n, of those in attrOf
	fg, bg string // SGR parameters, "" for the default
}

const reset = "\x1b[m"

// sgr returns the sequence that sets s from a reset pen.
func (s style) sgr() string {
	if s == (style{}) {
		return ""
	}
	var p []string
	for n := range 10 {
		if s.attrs&(1<<n) != 0 {
			p = append(p, strconv.Itoa(n))
		}
	}
	if s.fg != "" {
		p = append(p, s.fg)
	}
	if s.bg != "" {
		p = append(p, s.bg)
	}
	return "\x1b[" + strings.Join(p, ";") + "m"
}

// apply returns s after the parameters of one SGR sequence.
func (s style) apply(params string) style {
	ps := strings.Split(params, ";")
	for i := 0; i < len(ps); i++ {
		head, sub, _ := strings.Cut(ps[i], ":")
		n, _ := strconv.Atoi(head) // an empty parameter is 0
		switch {
		case n == 38 || n == 48:
			c := ps[i]
			if sub == "" {
				used := extended(ps[i+1:])
				c = strings.Join(ps[i:i+1+used], ";")
				i += used
			}
			s.setColor(n == 48, c)
		case n == 4 && sub == "0":
			s.attrs &^= 1 << 4
		default:
			s.set(n, head)
		}
	}
	return s
}

// extended returns how many of ps belong to an extended colour.
func extended(ps []string) int {
	if len(ps) == 0 {
		return 0
	}
	switch ps[0] {
	case "5":
		return min(2, len(ps))
	case "2":
		return min(4, len(ps))
	}
	return 1
}

func (s *style) setColor(background bool, c string) {
	if background {
		s.bg = c
	} else {
		s.fg = c
	}
}

// set applies the simple parameter n, spelled p.
func (s *style) set(n int, p string) {
	switch {
	case n == 0:
		*s = style{}
	case n == 1 || n == 2 || n == 3 || n == 4 || n == 7 || n == 9:
		s.attrs |= 1 << n
	case n == 21:
		s.attrs |= 1 << 4
	case n == 22:
		s.attrs &^= 1<<1 | 1<<2
	case n == 23 || n == 24 || n == 27 || n == 29:
		s.attrs &^= 1 << (n - 20)
	case n >= 30 && n <= 37 || n >= 90 && n <= 97:
		s.fg = p
	case n == 39:
		s.fg = ""
	case n >= 40 && n <= 47 || n >= 100 && n <= 107:
		s.bg = p
	case n == 49:
		s.bg = ""
	}
}
