package answer

import (
	"strings"

	"rehearse/internal/card"
)

// A Hint tells how far the words of a key point occur in a typed answer. It
// does not tell whether the point was made.
type Hint struct {
	Likely bool     // enough of the words occur close together
	Share  float64  // the share of the words that do, 0 to 1
	Words  []string // those words as the answer has them, in its order
}

// A point is hinted from likelyShare of the terms of its text or of one of its
// sentences, of which at least likelyTerms must occur.
const (
	likelyShare = .4
	likelyTerms = 2
)

// Hints looks for the words of each point in a typed answer: those of the
// point itself and those of the sentences that one could say. They must occur
// within two sentences, or two items of a list, that follow each other:
// scattered over a whole answer the common words of a field say nothing.
func Hints(points []card.KeyPoint, text string) []Hint {
	hints := make([]Hint, len(points))
	w := windows(text)
	for i, p := range points {
		hints[i] = w.hint(p)
	}
	return hints
}

// A window is the terms of two neighbouring sentences.
type window map[term][]stretch

type reader struct {
	text    string
	windows []window
}

func windows(text string) reader {
	r := reader{text: text}
	var last []spot
	for _, s := range sentences(text) {
		here := spots(s.of(text))
		if len(here) == 0 {
			continue
		}
		for i := range here {
			here[i].start += s.start
			here[i].end += s.start
		}
		w := window{}
		for _, list := range [][]spot{last, here} {
			for _, t := range list {
				w[t.term] = append(w[t.term], t.stretch)
			}
		}
		r.windows, last = append(r.windows, w), here
	}
	return r
}

// hint returns the best of what the windows have of the point's text and of
// its sentences.
func (r reader) hint(p card.KeyPoint) Hint {
	var best Hint
	for _, saying := range append([]string{p.Text}, p.Say...) {
		wanted := spots(saying)
		for _, w := range r.windows {
			share, found := w.share(wanted)
			if share <= best.Share {
				continue
			}
			best = Hint{share >= likelyShare && len(found) >= likelyTerms, share, nil}
			best.Words = r.quote(w, found)
		}
	}
	return best
}

// share is the share of the wanted terms that the window has. A number counts
// where it is found and is not missed: another person has another one.
func (w window) share(wanted []spot) (float64, map[term]bool) {
	found, seen, missed := map[term]bool{}, map[term]bool{}, 0
	for _, s := range wanted {
		switch {
		case seen[s.term]:
		case w[s.term] != nil:
			found[s.term] = true
		case !s.number:
			missed++
		}
		seen[s.term] = true
	}
	if len(found) == 0 {
		return 0, nil
	}
	return float64(len(found)) / float64(len(found)+missed), found
}

// quote returns the found terms as the answer writes them; overlapping pairs
// of characters become one word, and each word comes once.
func (r reader) quote(w window, found map[term]bool) []string {
	mark := make([]bool, len(r.text))
	for t := range found {
		for _, s := range w[t] {
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
