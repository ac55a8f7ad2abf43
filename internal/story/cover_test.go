package story

import (
	"fmt"
	mathbits "math/bits"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rehearse/internal/card"
)

func TestTie(t *testing.T) {
	s := Story{Cards: []card.Key{"d/b1~c2"}, Competencies: []string{"lead", "conflict"}}
	cases := []struct {
		q    Question
		want Tie
	}{
		{Question{Card: "d/b1"}, Linked},
		{Question{Card: "d/b1~c1", Competencies: []string{"crisis"}}, Linked},
		{Question{Card: "d/b2", Competencies: []string{"conflict", "lead"}}, Weak},
		{Question{Card: "d/b2", Competencies: []string{"conflict", "crisis"}}, Untied},
		{Question{Card: "d/b2"}, Untied},
	}
	for _, c := range cases {
		if got := s.Tie(c.q); got != c.want {
			t.Errorf("%+v: %d, want %d", c.q, got, c.want)
		}
	}
}

func TestCover(t *testing.T) {
	stories := []Story{
		{ID: "c", Cards: []card.Key{"d/1", "d/2", "d/3"}},
		{ID: "a", Cards: []card.Key{"d/1", "d/4"}, Competencies: []string{"lead"}},
		{ID: "b", Cards: []card.Key{"d/2", "d/3", "d/4"}},
	}
	questions := []Question{{Card: "d/4"}, {Card: "d/3"}, {Card: "d/2"}, {Card: "d/1"}, {Card: "d/5", Competencies: []string{"lead"}}}
	got := Cover(stories, questions, CoverOptions{})
	want := Covering{
		Stories: []string{"a", "b"},
		Carried: []Carried{{"d/4", Linked, []string{"a", "b"}}, {"d/3", Linked, []string{"b"}}, {"d/2", Linked, []string{"b"}}, {"d/1", Linked, []string{"a"}}},
		Missing: []card.Key{"d/5"}, Optimal: true,
	}
	if len(got.Stories) != 2 || !got.Optimal {
		t.Errorf("got %+v, want two stories", got)
	}
	weak := Cover(stories, questions, CoverOptions{Weak: true})
	want.Carried = append(want.Carried, Carried{"d/5", Weak, []string{"a"}})
	want.Missing = nil
	if diff := cmp.Diff([]card.Key{"d/5"}, got.Missing); diff != "" {
		t.Error(diff)
	}
	if !slices.Contains(weak.Stories, "a") || len(weak.Missing) != 0 || len(weak.Stories) != 2 {
		t.Errorf("with weak ties: %+v", weak)
	}
	last := weak.Carried[len(weak.Carried)-1]
	if diff := cmp.Diff(Carried{"d/5", Weak, []string{"a"}}, last); diff != "" {
		t.Error(diff)
	}
	if none := Cover(nil, questions, CoverOptions{}); len(none.Missing) != 5 || !none.Optimal || none.Stories != nil {
		t.Errorf("no stories: %+v", none)
	}
}

// problem draws stories s0.. and questions 0.. with random links.
func problem(r interface{ IntN(int) int }, stories, questions, links int) ([]Story, []Question) {
	ss, qs := make([]Story, stories), make([]Question, questions)
	for i := range qs {
		qs[i].Card = card.Key(fmt.Sprintf("d/%d", i))
	}
	for i := range ss {
		ss[i].ID = fmt.Sprintf("s%02d", i)
		for range r.IntN(links + 1) {
			ss[i].Cards = append(ss[i].Cards, qs[r.IntN(questions)].Card)
		}
	}
	return ss, qs
}

type draw struct{ t *rapid.T }

func (d draw) IntN(n int) int { return rapid.IntRange(0, n-1).Draw(d.t, "n") }

func TestCoverIsTheSmallest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		stories, questions := problem(draw{t}, rapid.IntRange(1, 9).Draw(t, "stories"), rapid.IntRange(1, 14).Draw(t, "questions"), rapid.IntRange(0, 6).Draw(t, "links"))
		got := Cover(stories, questions, CoverOptions{})
		want := smallest(stories, questions)
		if len(got.Stories) != want || !got.Optimal {
			t.Fatalf("%d stories %v, want %d", len(got.Stories), got, want)
		}
		for _, c := range got.Carried {
			if len(c.Stories) == 0 || c.Tie == Untied {
				t.Fatalf("not carried: %+v", c)
			}
		}
		if len(got.Carried)+len(got.Missing) != len(questions) {
			t.Fatal("questions were lost")
		}
		slices.Reverse(stories)
		if diff := cmp.Diff(got, Cover(stories, questions, CoverOptions{})); diff != "" {
			t.Fatal("depends on the order:", diff)
		}
	})
}

// smallest tries every set of stories.
func smallest(stories []Story, questions []Question) int {
	carry := make([]int, len(stories))
	all := 0
	for i, s := range stories {
		for q := range questions {
			if s.Tie(questions[q]) == Linked {
				carry[i] |= 1 << q
			}
		}
		all |= carry[i]
	}
	best := len(stories)
	for set := range 1 << len(stories) {
		got := 0
		for i := range stories {
			if set>>i&1 == 1 {
				got |= carry[i]
			}
		}
		if got == all {
			best = min(best, mathbits.OnesCount(uint(set)))
		}
	}
	return best
}

func TestCoverSaysWhenItGaveUp(t *testing.T) {
	stories, questions := problem(rand.New(rand.NewPCG(1, 2)), 60, 120, 12)
	short := Cover(stories, questions, CoverOptions{MaxNodes: 2})
	full := Cover(stories, questions, CoverOptions{MaxNodes: 1_000_000})
	if short.Optimal || !full.Optimal || len(short.Stories) < len(full.Stories) {
		t.Errorf("two nodes: %d stories, optimal %v; all: %d, %v", len(short.Stories), short.Optimal, len(full.Stories), full.Optimal)
	}
	if diff := cmp.Diff(full.Missing, short.Missing); diff != "" {
		t.Error(diff)
	}
}

// The default limit is enough for the largest banks, dense or sparse.
func TestCoverIsQuick(t *testing.T) {
	for _, links := range []int{6, 12, 24, 48} {
		stories, questions := problem(rand.New(rand.NewPCG(1, uint64(links))), 60, 120, links)
		if !Cover(stories, questions, CoverOptions{}).Optimal {
			t.Errorf("60 stories of up to %d links: gave up", links)
		}
	}
}

func BenchmarkCover(b *testing.B) {
	for _, links := range []int{6, 12, 24, 48} {
		b.Run(fmt.Sprintf("60x120/links=%d", links), func(b *testing.B) {
			stories, questions := problem(rand.New(rand.NewPCG(1, uint64(links))), 60, 120, links)
			optimal := 0.0
			for b.Loop() {
				if Cover(stories, questions, CoverOptions{}).Optimal {
					optimal = 1
				}
			}
			b.ReportMetric(optimal, "optimal")
		})
	}
}
