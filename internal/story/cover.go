package story

import (
	"cmp"
	"slices"

	"rehearse/internal/card"
)

// A Tie says how a story carries a question.
type Tie uint8

// The ties, from none to strong.
const (
	Untied Tie = iota
	Weak       // it has all of the question's competencies
	Linked     // the person linked the two
)

// Tie returns the strongest tie between the story and a question. A question
// without competencies can be linked only.
func (s Story) Tie(q Question) Tie {
	if slices.ContainsFunc(s.Cards, func(k card.Key) bool { return k.Base() == q.Card.Base() }) {
		return Linked
	}
	lacks := func(c string) bool { return !slices.Contains(s.Competencies, c) }
	if len(q.Competencies) == 0 || slices.ContainsFunc(q.Competencies, lacks) {
		return Untied
	}
	return Weak
}

// CoverOptions says what counts as carrying a question, and how long to look.
type CoverOptions struct {
	Weak     bool // weak ties count too
	MaxNodes int  // of the search; 0 = 20,000, which takes well under a second
}

// A Carried question has at least one story among the chosen ones.
type Carried struct {
	Card    card.Key
	Tie     Tie      // the strongest
	Stories []string // ids of the chosen stories that carry it, strong ties first
}

// A Covering is the fewest stories that carry all questions which any story
// carries.
type Covering struct {
	Stories []string   // ids, in ascending order
	Carried []Carried  // in the order of the questions
	Missing []card.Key // questions that no story carries, in their order
	Optimal bool       // no smaller set exists; false when MaxNodes ended the search
}

// Cover finds the fewest stories that carry all questions: minimum set cover,
// exact by branch and bound. The result does not depend on the order of the
// stories; ids are expected to be unique.
func Cover(stories []Story, questions []Question, o CoverOptions) Covering {
	stories = slices.SortedFunc(slices.Values(stories), func(a, b Story) int { return cmp.Compare(a.ID, b.ID) })
	least := Linked
	if o.Weak {
		least = Weak
	}
	by := make([]bits, len(questions)) // the stories that carry each question
	for qi, q := range questions {
		by[qi] = newBits(len(stories))
		for si := range stories {
			if stories[si].Tie(q) >= least {
				by[qi].set(si)
			}
		}
	}
	chosen, optimal := fewest(by, len(stories), cmp.Or(o.MaxNodes, 20_000))
	c := Covering{Optimal: optimal}
	for _, si := range chosen {
		c.Stories = append(c.Stories, stories[si].ID)
	}
	for qi, q := range questions {
		if by[qi].empty() {
			c.Missing = append(c.Missing, q.Card)
			continue
		}
		c.Carried = append(c.Carried, carried(q, by[qi], stories, chosen))
	}
	return c
}

func carried(q Question, by bits, stories []Story, chosen []int) Carried {
	c := Carried{Card: q.Card}
	for tie := Linked; tie >= Weak; tie-- {
		for _, si := range chosen {
			if by.has(si) && stories[si].Tie(q) == tie {
				c.Tie = max(c.Tie, tie)
				c.Stories = append(c.Stories, stories[si].ID)
			}
		}
	}
	return c
}
