package story

import (
	"slices"
	"strings"
	"unicode"
)

// A Flaw is something about the shape of a story. Package lang has the words.
type Flaw string

// The flaws, in the order in which Check reports them.
const (
	NoSituation   Flaw = "no-situation"
	NoTask        Flaw = "no-task"
	NoAction      Flaw = "no-action"
	NoResult      Flaw = "no-result"
	LongSituation Flaw = "long-situation" // more than a quarter of what is told
	NoNumber      Flaw = "no-number"      // the result is told without one
)

// Check looks at the shape of a story: which parts of STAR are empty, whether
// the situation takes more than a quarter of the five parts that are told
// (only once action and result are there), and whether the result has a
// number. A vague number or a date is none.
func Check(s Story) []Flaw {
	s = s.Clean()
	var out []Flaw
	missing := []Flaw{"", NoSituation, NoTask, NoAction, NoResult}
	for p := Situation; p <= Result; p++ {
		if s.Text(p) == "" {
			out = append(out, missing[p])
		}
	}
	if s.Action != "" && s.Result != "" && 4*length(s.Situation) > length(s.Situation+s.Task+s.Action+s.Result+s.Learned) {
		out = append(out, LongSituation)
	}
	exact := func(n Number) bool { return !n.Vague && (n.Unit != NoUnit || n.Role == From || n.Role == To) }
	if s.Result != "" && !slices.ContainsFunc(FindNumbers(s.Result), exact) {
		out = append(out, NoNumber)
	}
	return out
}

// length counts what is said aloud: Chinese by characters, and four letters
// or digits of other writing for one of them.
func length(s string) int {
	quarters := 0
	for _, c := range strings.ToLower(s) {
		switch {
		case isHan(c):
			quarters += 4
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			quarters++
		}
	}
	return quarters / 4
}
