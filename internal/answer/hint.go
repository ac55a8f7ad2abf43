package answer

import (
	"strings"

	"rehearse/internal/card"
)

// A Hint tells how far the words of a key point occur in a typed answer. It
// does not tell whether the point was made.
type Hint struct {
	Likely bool     // enough of the words occur close together
	Share  float64  // the share of the words that do, 0 to 1; of a point with one word it says little
	Words  []string // those words as the answer has them, in its order
}

// A point is hinted from likelyShare of the terms of its text or of one of its
// sentences, of which at least likelyTerms must occur, numbers apart. A
// sentence that has few terms is hinted where it is repeated: from
// literalShare of all its pairs of words, of which at least literalPairs.
const (
	likelyShare  = .4
	likelyTerms  = 2
	literalShare = .5
	literalPairs = 4
)

// Hints looks for the words of each point in a typed answer: those of the
// point itself and those of the sentences that one could say. They must occur
// within two sentences, or two items of a list, that follow each other:
// scattered over a whole answer the common words of a field say nothing.
func Hints(points []card.KeyPoint, text string) []Hint {
	hints := make([]Hint, len(points))
	r := read(text)
	for i, p := range points {
		hints[i] = r.hint(p)
	}
	return hints
}

// A window is two neighbouring sentences.
type window struct {
	terms map[term][]stretch
	pairs map[term]bool
}

// A reader is an answer, ready to look for points in.
type reader struct {
	text    string
	windows []window
}

func read(text string) reader {
	r := reader{text: text}
	var last stretch
	for _, s := range sentences(text) {
		if len(words(s.of(text))) == 0 {
			continue
		}
		if last.end == 0 {
			last = s
		}
		whole := stretch{last.start, s.end}
		w := window{map[term][]stretch{}, pairs(whole.of(text))}
		for _, t := range spots(whole.of(text)) {
			w.terms[t.term] = append(w.terms[t.term], stretch{whole.start + t.start, whole.start + t.end})
		}
		r.windows, last = append(r.windows, w), s
	}
	return r
}

// hint returns the best of what the windows have of the point's text and of
// its sentences.
func (r reader) hint(p card.KeyPoint) Hint {
	var best Hint
	for _, saying := range append([]string{p.Text}, p.Say...) {
		wanted, literal := spots(saying), pairs(saying)
		for _, w := range r.windows {
			h, found := w.hint(wanted, literal)
			if h.Likely == best.Likely && h.Share <= best.Share || best.Likely && !h.Likely {
				continue
			}
			best = h
			best.Words = r.quote(w, found)
		}
	}
	return best
}

// hint tells what the window has of a saying. A number counts where it is
// found and is not missed: another person has another one.
func (w window) hint(wanted []spot, literal map[term]bool) (Hint, map[term]bool) {
	found, seen, words, missed := map[term]bool{}, map[term]bool{}, 0, 0
	for _, s := range wanted {
		switch {
		case seen[s.term]:
		case w.terms[s.term] == nil:
			if !s.number {
				missed++
			}
		default:
			found[s.term] = true
			if !s.number {
				words++
			}
		}
		seen[s.term] = true
	}
	h := Hint{Share: ratio(len(found), len(found)+missed)}
	same := 0
	for p := range literal {
		if w.pairs[p] {
			same++
		}
	}
	if again := ratio(same, len(literal)); same >= literalPairs && again >= literalShare {
		h.Likely, h.Share = true, max(h.Share, again)
	}
	h.Likely = h.Likely || words >= likelyTerms && h.Share >= likelyShare
	return h, found
}

func ratio(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// quote returns the found terms as the answer writes them; overlapping pairs
// of characters become one word, and each word comes once.
func (r reader) quote(w window, found map[term]bool) []string {
	mark := make([]bool, len(r.text))
	for t := range found {
		for _, s := range w.terms[t] {
			for i := s.start; i < s.end; i++ {
				mark[i] = true
			}
		}
	}
	var list []string
	seen := map[string]bool{}
	for start, i := -1, 0; i <= len(mark); i++ {
		switch on := i < len(mark) && mark[i]; {
		case on && start < 0:
			start = i
		case !on && start >= 0:
			if s := strings.TrimSpace(r.text[start:i]); !seen[s] {
				seen[s] = true
				list = append(list, s)
			}
			start = -1
		}
	}
	return list
}
