package story

import (
	"cmp"
	"slices"

	"rehearse/internal/card"
)

// A Question is what a bank of stories needs to know of a card.
type Question struct {
	Card         card.Key
	Kind         card.Kind
	Competencies []string
}

// A Row says which stories there are for one thing.
type Row[T ~string] struct {
	Name    T
	Stories []string // ids, in the order of the bank
	Asked   bool     // one of the chosen questions asks for it
}

// A Matrix is what a bank of stories covers, gaps first.
type Matrix struct {
	Competencies []Row[string]    // by the tags of the stories
	Kinds        []Row[card.Kind] // by the kinds of the questions that stories are linked to
	Missing      []string         // competencies asked for that no story has
}

// Coverage lays stories against the chosen questions. Rows that are asked for
// come before the others, those with fewer stories first; beyond that they
// keep the order of the questions, then of the stories; kinds that of
// card.Kinds. kindOf knows the kinds of cards beyond the chosen questions,
// which stories may be linked to as well; it may be nil.
func Coverage(stories []Story, questions []Question, kindOf func(card.Key) (card.Kind, bool)) Matrix {
	kinds := map[card.Key]card.Kind{}
	var competencies rows[string]
	var byKind rows[card.Kind]
	asked := map[card.Kind]bool{}
	for _, q := range questions {
		kinds[q.Card.Base()] = q.Kind
		asked[q.Kind] = true
		for _, c := range q.Competencies {
			competencies.at(c).Asked = true
		}
	}
	for _, k := range card.Kinds() {
		if asked[k] {
			byKind.at(k).Asked = true
		}
	}
	for _, s := range stories {
		for _, c := range s.Competencies {
			competencies.at(c).add(s.ID)
		}
		for _, key := range s.Cards {
			kind, ok := kinds[key.Base()]
			if !ok && kindOf != nil {
				kind, ok = kindOf(key)
			}
			if ok {
				byKind.at(kind).add(s.ID)
			}
		}
	}
	m := Matrix{Competencies: competencies.sorted(), Kinds: byKind.sorted()}
	for _, r := range m.Competencies {
		if r.Asked && len(r.Stories) == 0 {
			m.Missing = append(m.Missing, r.Name)
		}
	}
	return m
}

type rows[T ~string] []Row[T]

// at returns the row of a name, a new one where there is none yet. It is
// valid until the next call.
func (r *rows[T]) at(name T) *Row[T] {
	i := slices.IndexFunc(*r, func(x Row[T]) bool { return x.Name == name })
	if i < 0 {
		i = len(*r)
		*r = append(*r, Row[T]{Name: name})
	}
	return &(*r)[i]
}

func (r *Row[T]) add(id string) {
	if !slices.Contains(r.Stories, id) {
		r.Stories = append(r.Stories, id)
	}
}

func (r rows[T]) sorted() []Row[T] {
	slices.SortStableFunc(r, func(a, b Row[T]) int {
		if a.Asked != b.Asked {
			if a.Asked {
				return -1
			}
			return 1
		}
		return cmp.Compare(len(a.Stories), len(b.Stories))
	})
	return r
}
