package story

import (
	"math"
	"slices"
	"strings"

	"rehearse/internal/card"
)

// A Source says where a number was said: in a part of a story, or in the
// person's own answer to a card.
type Source struct {
	Story string   // "" for an answer
	Part  Part     // of the story; NoPart is its title
	Card  card.Key // of the answer
}

// An Answer is a person's own answer to a card.
type Answer struct {
	Card card.Key
	Text string
}

// An Entry is a number of the ledger.
type Entry struct {
	Source
	Number
	near []string // stories that the text belongs to
	what concept  // the subject, for comparing
	when []string // the moments of the sentence
}

// Ledger lists the numbers of all stories, then of all answers, in order.
// Where a story was used does not count.
func Ledger(stories []Story, answers []Answer) []Entry {
	var out []Entry
	add := func(src Source, text string, near []string) {
		for _, n := range FindNumbers(text) {
			out = append(out, Entry{Source: src, Number: n, near: near, what: conceptOf(n.Subject), when: momentsOf(n.Sentence)})
		}
	}
	for _, s := range stories {
		add(Source{Story: s.ID}, s.Title, []string{s.ID})
		for p := Situation; p <= Numbers; p++ {
			add(Source{Story: s.ID, Part: p}, s.Text(p), []string{s.ID})
		}
	}
	for _, a := range answers {
		var near []string
		for _, s := range stories {
			if slices.ContainsFunc(s.Cards, func(k card.Key) bool { return k.Base() == a.Card.Base() }) {
				near = append(near, s.ID)
			}
		}
		add(Source{Card: a.Card}, a.Text, near)
	}
	return out
}

// A Contradiction is two numbers for what seems to be the same thing.
type Contradiction struct {
	A, B Entry // in the order of the ledger
	Near bool  // told of the same story; else only the words are alike
}

// Contradictions finds numbers that can not both be right: the same thing in
// the same unit and role with different values, told of the same story, or in
// sentences that are nearly alike. Numbers of one sentence stand together by
// intent and are never held against each other; neither are vague ones,
// rounded ones that are close, goals, or numbers of different times.
// A pair of values is reported once.
func Contradictions(entries []Entry) []Contradiction {
	var out []Contradiction
	for i := range entries {
		for j := i + 1; j < len(entries); j++ {
			a, b := &entries[i], &entries[j]
			if !clash(a, b) {
				continue
			}
			if near := together(a, b); (near || alike(a, b)) && !known(out, a, b) {
				out = append(out, Contradiction{*a, *b, near})
			}
		}
	}
	return append(out, unlisted(entries)...)
}

func together(a, b *Entry) bool {
	if a.Card != "" && a.Card == b.Card {
		return true
	}
	return slices.ContainsFunc(a.near, func(id string) bool { return slices.Contains(b.near, id) })
}

// clash reports whether two numbers count the same thing differently.
func clash(a, b *Entry) bool {
	return mayCompare(a, b) && a.Role == b.Role && a.Per == b.Per && differ(a, b) && sameSubject(a.what, b.what) && sameTime(a, b)
}

// mayCompare reports whether two numbers may be held against each other.
func mayCompare(a, b *Entry) bool {
	return a.Unit == b.Unit && a.Unit != NoUnit && exact(a) && exact(b) && !(a.Source == b.Source && a.Sentence == b.Sentence)
}

// exact reports whether a number says how much there was.
func exact(e *Entry) bool { return !e.Vague && e.Role != Goal && e.Role != Delta }

// differ reports whether two values are apart by more than rounding.
func differ(a, b *Entry) bool {
	tolerance := 1e-9
	if a.About || b.About {
		tolerance = 0.15
	}
	return math.Abs(a.Value-b.Value) > tolerance*max(a.Value, b.Value)
}

// known reports whether the pair of values was found for that subject.
func known(out []Contradiction, a, b *Entry) bool {
	return slices.ContainsFunc(out, func(c Contradiction) bool {
		same := c.A.Value == a.Value && c.B.Value == b.Value || c.A.Value == b.Value && c.B.Value == a.Value
		return same && c.A.Unit == a.Unit && c.A.Per == a.Per && sameSubject(c.A.what, a.what)
	})
}

// unlisted compares the numbers that a person listed for a story without
// saying of what: where the story's texts have one value alone in that unit,
// and it is another one, one of the two is wrong.
func unlisted(entries []Entry) []Contradiction {
	var out []Contradiction
	for _, a := range entries {
		if a.Part != Numbers || a.Subject != "" || a.Role != Plain || a.Vague || !counts(a.Unit) {
			continue
		}
		var others []Entry
		for _, b := range entries {
			if b.Story == a.Story && b.Part != Numbers && b.Unit == a.Unit && b.Per == a.Per {
				others = append(others, b)
			}
		}
		if len(others) == 1 && mayCompare(&a, &others[0]) && others[0].Role == Plain && differ(&a, &others[0]) {
			out = append(out, Contradiction{others[0], a, true})
		}
	}
	return out
}

// alike reports whether two sentences of different stories tell of the same:
// the subject in the same words, and half of the words around it, two at least.
func alike(a, b *Entry) bool {
	if a.Subject != b.Subject || len([]rune(a.Subject)) < 2 {
		return false
	}
	share, both := dice(grams(a.Sentence, a.Subject), grams(b.Sentence, b.Subject))
	return share >= 0.5 && both >= 2
}

// grams are the pairs of neighbouring letters of a text, without numerals and
// those of the subject.
func grams(s, subject string) map[string]bool {
	out := map[string]bool{}
	var last rune
	for _, c := range strings.ToLower(narrow(s)) {
		if notWord(c) || isHanNumeral(c) {
			c = 0
		}
		if c != 0 && last != 0 && !strings.Contains(subject, string([]rune{last, c})) {
			out[string([]rune{last, c})] = true
		}
		last = c
	}
	return out
}

func dice(a, b map[string]bool) (share float64, both int) {
	for g := range a {
		if b[g] {
			both++
		}
	}
	return 2 * float64(both) / float64(max(len(a)+len(b), 1)), both
}
