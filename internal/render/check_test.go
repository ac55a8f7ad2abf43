package render

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// What every rendering must hold is written here once, apart from the code.

const (
	noStart = "，。、；：！？）」』》】”’…·％"
	noEnd   = "（「『《【“‘"
)

var (
	anySGR     = regexp.MustCompile(`\x1b\[[0-9;:]*m`)
	linePrefix = regexp.MustCompile(`^(?:\| | |- |\d+[.)] |\[[ x]\] )*`)
)

func strip(s string) string { return anySGR.ReplaceAllString(s, "") }

// checkSafe holds for any input and any width from 1.
func checkSafe(t fataler, lines []string, width int) {
	t.Helper()
	for _, line := range lines {
		plain := strip(line)
		if w := Width(line); w > width {
			t.Fatalf("line of %d cells at width %d: %q", w, width, line)
		}
		if !utf8.ValidString(plain) {
			t.Fatalf("no UTF-8: %q", line)
		}
		if i := strings.IndexFunc(plain, func(r rune) bool { return unicode.IsControl(r) || invisible(r) && r != 0xfe0f }); i >= 0 {
			t.Fatalf("control or invisible character left: %q", line)
		}
		if _, pen := takeLine(line, style{}); pen != (style{}) {
			t.Fatalf("style still open at the end of %q", line)
		}
	}
}

// checkLines holds for text as people write it, from width 10.
func checkLines(t fataler, lines []string, width int) {
	t.Helper()
	checkSafe(t, lines, width)
	for i, line := range lines {
		if isCode(line) {
			continue
		}
		plain := strip(line)
		if markerAlone(line) {
			t.Fatalf("width %d: marker alone: %q\n%s", width, plain, strip(strings.Join(lines[max(0, i-2):min(i+2, len(lines))], "\n")))
		}
		body := strings.TrimSpace(linePrefix.ReplaceAllString(plain, ""))
		if first, _ := utf8.DecodeRuneInString(body); body != "" && strings.ContainsRune(noStart, first) {
			t.Fatalf("width %d: line starts with %q:\n%s", width, first, strip(strings.Join(lines[max(0, i-2):i+1], "\n")))
		}
		if last, _ := utf8.DecodeLastRuneInString(body); body != "" && strings.ContainsRune(noEnd, last) {
			t.Fatalf("width %d: line ends with %q: %q", width, last, plain)
		}
	}
}

// markerAlone tells a line that shows nothing but what has the colour of
// markers in the dark theme.
func markerAlone(line string) bool {
	t, _ := takeLine(line, style{})
	seen := false
	for _, g := range t.glyphs {
		if g.class == blank {
			continue
		}
		if seen = true; t.styles[g.style].fg != "36" {
			return false
		}
	}
	return seen
}

// isCode tells a line of a code block in the colours of the dark theme.
func isCode(line string) bool {
	return strings.HasPrefix(strings.TrimLeft(line, " "), "\x1b[93m") && strings.HasPrefix(line, "    ")
}

// A painted is one visible character with the SGR state it was written in.
type painted struct {
	r rune
	s style
}

// paints returns what is seen but for blanks and the bars of quotes, which
// breaks may add and take away.
func paints(lines []string) []painted {
	var out []painted
	for _, line := range lines {
		t, _ := takeLine(line, style{})
		for _, g := range t.glyphs {
			for _, r := range g.text {
				if !unicode.IsSpace(r) && r != '|' {
					out = append(out, painted{r, t.styles[g.style]})
				}
			}
		}
	}
	return out
}

func samePaints(t fataler, got, want []string, width int) {
	t.Helper()
	g, w := paints(got), paints(want)
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Fatalf("width %d: character %d is %q with %+v, want %q with %+v\n%s",
				width, i, g[i].r, g[i].s, w[i].r, w[i].s, strings.Join(got, "\n"))
		}
	}
	if len(g) != len(w) {
		t.Fatalf("width %d: %d characters, want %d", width, len(g), len(w))
	}
}

// fataler is what testing.T, testing.F and rapid.T share.
type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

var _ fataler = (*testing.T)(nil)
