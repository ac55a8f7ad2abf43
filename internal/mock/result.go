package mock

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// A Group sums up the questions that have something in common: a section, a
// kind, a competency. A question of two competencies counts in both.
type Group struct {
	Name      string // path of a section joined by " > ", kind, or tag
	Questions []int  // indexes
	Points    float64
	Total     int
}

// Share is the part of the points that was earned, 0 to 1.
func (g Group) Share() float64 {
	if g.Total == 0 {
		return 0
	}
	return g.Points / float64(g.Total)
}

// A Felt sums up the answers of one confidence.
type Felt struct {
	Confidence review.Confidence // "" for those without
	Answers    int
	Share      float64 // mean over the answers, each counting the same
}

// A Result is what an interview earned, cut in several ways.
type Result struct {
	Whole        Group
	Answered     int
	Judged       int     // answers with an anchor
	Anchor       float64 // their mean, 1 to 5: a second opinion, which no points come from
	Sections     []Group // in the order of the paper
	Kinds        []Group // in the order of card.Kinds
	Competencies []Group // the weakest first
	Used, Given  time.Duration
	Over         []int  // answers that went on beyond their time
	Felt         []Felt // sure, shaky, unknown, none; those that occur
	SureButWrong []int  // the worst first
	Order        []int  // all questions: those of SureButWrong first, then as asked
	Weakest      []string
	Repeat       []int // questions to practise again, the worst first
}

// Result adds the interview up; v has a question at least. Used and Given are times to answer, over the
// questions answered.
func (v Interview) Result() Result {
	r := Result{
		Whole:        v.group(func(Question) []string { return []string{""} })[0],
		Sections:     v.group(func(q Question) []string { return []string{strings.Join(q.Section, " > ")} }),
		Kinds:        v.group(func(q Question) []string { return []string{string(q.Kind)} }),
		Competencies: v.group(func(q Question) []string { return q.Competencies }),
		Felt:         v.felt(),
	}
	kind := func(g Group) int { return slices.Index(card.Kinds(), card.Kind(g.Name)) }
	slices.SortStableFunc(r.Kinds, func(a, b Group) int { return cmp.Compare(kind(a), kind(b)) })
	slices.SortStableFunc(r.Competencies, func(a, b Group) int { return cmp.Compare(a.Share(), b.Share()) })
	for i, a := range v.Answers {
		if a.Done {
			r.Answered++
			r.Used += a.Time
			r.Given += v.Paper.Questions[i].Time
		}
		if a.Anchor > 0 {
			r.Judged++
			r.Anchor += float64(a.Anchor)
		}
		if v.Over(i) > 0 {
			r.Over = append(r.Over, i)
		}
	}
	if r.Judged > 0 {
		r.Anchor /= float64(r.Judged)
	}
	r.rank(v)
	return r
}

// group sums the questions up by the names that of gives each, in the order
// in which the names first occur.
func (v Interview) group(of func(Question) []string) []Group {
	var out []Group
	for i, q := range v.Paper.Questions {
		for _, name := range of(q) {
			at := slices.IndexFunc(out, func(g Group) bool { return g.Name == name })
			if at < 0 {
				at = len(out)
				out = append(out, Group{Name: name})
			}
			g := &out[at]
			g.Questions = append(g.Questions, i)
			g.Points += v.Points(i)
			g.Total += q.Points
		}
	}
	return out
}

func (v Interview) felt() []Felt {
	var out []Felt
	for _, c := range []review.Confidence{review.Sure, review.Shaky, review.Unknown, ""} {
		f := Felt{Confidence: c}
		for i, a := range v.Answers {
			if a.Done && a.Confidence == c {
				f.Answers++
				f.Share += v.Score(i).Share()
			}
		}
		if f.Answers > 0 {
			f.Share /= float64(f.Answers)
			out = append(out, f)
		}
	}
	return out
}

// weakBelow is the share under which a question is to be practised again: the
// border between Hard and Good. As there, a must-have missed weighs more.
const weakBelow = 0.7

// Weak reports whether question i is to be practised again.
func (v Interview) Weak(i int) bool {
	s := v.Score(i)
	return !v.Answers[i].Done || s.Share() < weakBelow || s.MustMiss > 0
}

// maxWeakest is how many competencies are named as the ones to practise.
const maxWeakest = 3

// rank fills in what comes first: confident errors, since those are mended
// best when they surprise (Fazio and Marsh 2009), and what to do next.
func (r *Result) rank(v Interview) {
	worst := func(a, b int) int { return cmp.Compare(v.Score(a).Share(), v.Score(b).Share()) }
	for i, a := range v.Answers {
		if !v.Weak(i) {
			continue
		}
		r.Repeat = append(r.Repeat, i)
		if v.Scored(i) && a.Confidence == review.Sure {
			r.SureButWrong = append(r.SureButWrong, i)
		}
	}
	slices.SortStableFunc(r.Repeat, worst)
	slices.SortStableFunc(r.SureButWrong, worst)
	r.Order = slices.Clone(r.SureButWrong)
	for i := range v.Answers {
		if !slices.Contains(r.SureButWrong, i) {
			r.Order = append(r.Order, i)
		}
	}
	for _, g := range r.Competencies {
		if len(r.Weakest) < maxWeakest && g.Share() < wellAnswered {
			r.Weakest = append(r.Weakest, g.Name)
		}
	}
}
