package mock

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rehearse/internal/card"
)

// question is a card that an interviewer asks, worth 10, with three points.
func question(id string, kind card.Kind, line int) *card.Card {
	return &card.Card{
		Key: card.Key("客服/" + id), Kind: kind, Title: "问题" + id + "？", Line: line, Points: 10,
		Section: []string{string(kind) + "一节"}, Competencies: []string{"能力" + string(kind)},
		KeyPoints: []card.KeyPoint{
			{Text: "说清职责", Weight: 1, Probes: []string{"你的职责到哪里？"}},
			{Text: "当面定人", Weight: 3, Must: true},
			{Text: "结果有数", Weight: 2, Probes: []string{"这个数怎么量的？"}},
		},
		FollowUps: []string{"再来一次你会怎么做？"},
	}
}

// manager is a pool as cs-manager has it: three sections of five questions,
// five more without points in the paper, and what is never asked.
func manager() []Candidate {
	var out []Candidate
	line := 10
	add := func(c *card.Card) { out = append(out, Candidate{Card: c}) }
	for _, k := range []card.Kind{card.Behavioral, card.Situational, card.Industry} {
		for i := range 5 {
			line += 50
			add(question(fmt.Sprintf("%s%d", k[:1], i+1), k, line))
		}
	}
	for i, k := range []card.Kind{card.Metric, card.Metric, card.Competency, card.Behavioral, card.Intro} {
		line += 50
		c := question(fmt.Sprintf("x%d", i+1), k, line)
		c.Points, c.Section = 0, []string{"补充题"}
		add(c)
	}
	add(question("t1", card.Technique, 2000))
	add(question("f1", card.Fact, 2010))
	add(question("l1", card.Checklist, 2020))
	row := question("r1", card.Metric, 2030)
	row.Form = card.FromRow
	add(row)
	return out
}

// fataler is what testing and rapid have in common.
type fataler interface {
	Helper()
	Fatal(args ...any)
}

func draw(t fataler, pool []Candidate, s Spec) Paper {
	t.Helper()
	p, err := Draw(pool, s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func keys(p Paper) []string {
	var out []string
	for _, q := range p.Questions {
		out = append(out, q.Card.ID())
	}
	return out
}

func seed(n uint64) *uint64 { return &n }

// These papers have been told to people by their seeds: they never change.
func TestASeedIsAPaperForEver(t *testing.T) {
	cases := []struct {
		spec Spec
		want string
	}{
		{Spec{Paper: Quick, Seed: seed(0)}, "x4 x1 b2 i3 s5"},
		{Spec{Paper: Quick, Seed: seed(1)}, "b4 s4 x4 x1 i5"},
		{Spec{Paper: Quick, Seed: seed(7)}, "x2 i2 s2 x3 x4"},
		{Spec{Paper: OneWay, Seed: seed(7)}, "x2 i2 s2 x3 x4"},
		{Spec{Paper: Quick, Seed: seed(1<<64 - 1)}, "x4 i5 b5 s2 x2"},
		{Spec{Paper: Own, Seed: seed(2026), Questions: 8, Kinds: []card.Kind{card.Behavioral, card.Situational}}, "b2 s4 b5 s2 b4 s3 b1 b3"},
		{Spec{Paper: Full, Seed: seed(5), Questions: 6}, "b3 b5 s3 s5 i1 i2"},
	}
	for _, c := range cases {
		if got := strings.Join(keys(draw(t, manager(), c.spec)), " "); got != c.want {
			t.Errorf("%s, seed %d: %s, want %s", c.spec.Paper, *c.spec.Seed, got, c.want)
		}
	}
}

func TestASeededDrawDependsOnCardsAndSeedAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Spec{
			Paper:     rapid.SampledFrom(Names()).Draw(t, "paper"),
			Questions: rapid.IntRange(0, 25).Draw(t, "questions"),
			Seed:      seed(rapid.Uint64().Draw(t, "seed")),
		}
		want := draw(t, manager(), s)
		other := rapid.Permutation(manager()).Draw(t, "order")
		for i := range other {
			other[i].Strength, other[i].Seen = rapid.Float64().Draw(t, "strength"), rapid.Bool().Draw(t, "seen")
		}
		s.Random = rapid.Uint64().Draw(t, "random")
		if got := draw(t, other, s); !slices.Equal(keys(got), keys(want)) {
			t.Fatalf("%v, and in another order %v", keys(want), keys(got))
		}
	})
}

// Pearson's statistic over how often each question is drawn has a mean below
// its degrees of freedom, 19: sampling without replacement only narrows it.
func TestASeededDrawIsUniform(t *testing.T) {
	const draws = 6_000
	for _, name := range []Name{Quick, OneWay, Own} {
		count := map[string]int{}
		first := map[string]int{}
		for n := range uint64(draws) {
			ks := keys(draw(t, manager(), Spec{Paper: name, Seed: seed(n)}))
			for _, k := range ks {
				count[k]++
			}
			first[ks[len(ks)-1]]++
		}
		if chi := pearson(count, draws*5.0/20); len(count) != 20 || chi > 50 {
			t.Errorf("%s: %d questions were drawn, chi-square %.1f: %v", name, len(count), chi, count)
		}
		if len(first) < 19 { // an introduction is always first
			t.Errorf("%s: only %d questions ever came last", name, len(first))
		}
	}
}

func pearson(count map[string]int, want float64) float64 {
	chi := 0.0
	for _, n := range count {
		chi += (float64(n) - want) * (float64(n) - want) / want
	}
	return chi
}

func TestChanceIsUniform(t *testing.T) {
	for _, n := range []int{2, 3, 7, 20} {
		count := map[string]int{}
		for s := range uint64(20_000) {
			count[fmt.Sprint(newChance(s).below(n))]++
		}
		if chi := pearson(count, 20_000/float64(n)); len(count) != n || chi > 50 {
			t.Errorf("first number below %d over many seeds: chi-square %.1f of %v", n, chi, count)
		}
	}
}

func TestQuickIsMixed(t *testing.T) {
	for n := range uint64(500) {
		for _, s := range []Spec{{Paper: Quick, Seed: seed(n)}, {Paper: Quick, Random: n}} {
			p := draw(t, manager(), s)
			kinds := map[card.Kind]int{}
			for i, q := range p.Questions {
				kinds[q.Kind]++
				if q.Kind == card.Intro && i > 0 {
					t.Errorf("the introduction comes at place %d", i+1)
				}
			}
			if len(p.Questions) != 5 || len(kinds) < 3 {
				t.Fatalf("%d questions of %d kinds: %v", len(p.Questions), len(kinds), keys(p))
			}
			for i := 1; i < len(p.Questions); i++ {
				if p.Questions[i].Kind == p.Questions[i-1].Kind {
					t.Errorf("seed %d: two of a kind in a row: %v", n, keys(p))
				}
			}
		}
	}
}

func TestAFullPaperIsTheSectionsWithPoints(t *testing.T) {
	pool := manager()
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(pool), func(i, j int) { pool[i], pool[j] = pool[j], pool[i] })
	p := draw(t, pool, Spec{Paper: Full})
	if got, want := strings.Join(keys(p), " "), "b1 b2 b3 b4 b5 s1 s2 s3 s4 s5 i1 i2 i3 i4 i5"; got != want {
		t.Errorf("asks %s, want %s", got, want)
	}
	if p.Total() != 150 || p.Short() || p.Deck != "客服" {
		t.Errorf("total %d of deck %q, short %v, want 150 of 客服", p.Total(), p.Deck, p.Short())
	}
	sections := p.Sections()
	for _, s := range sections {
		if s.Questions != 5 || s.Points != 50 {
			t.Errorf("section %v: %d questions, %d points, want 5 and 50", s.Path, s.Questions, s.Points)
		}
	}
	if len(sections) != 3 {
		t.Errorf("%d sections, want 3", len(sections))
	}
}

func TestWhatIsWeakOrUnseenIsLikelier(t *testing.T) {
	pool := manager()
	for i := range pool {
		pool[i].Seen, pool[i].Strength = true, 1
	}
	pool[0].Strength, pool[6].Seen = 0.1, false
	count := map[string]int{}
	const draws = 2000
	for n := range uint64(draws) {
		for _, k := range keys(draw(t, pool, Spec{Paper: Quick, Random: n})) {
			count[k]++
		}
	}
	for _, weak := range []string{"b1", "s2"} {
		if count[weak] < draws/2 {
			t.Errorf("%s was drawn %d times of %d", weak, count[weak], draws)
		}
	}
	if count["b2"] == 0 || count["b2"] > draws/3 {
		t.Errorf("b2, which is known, was drawn %d times of %d", count["b2"], draws)
	}
}

func TestFiltersAndErrors(t *testing.T) {
	pool := manager()
	p := draw(t, pool, Spec{Paper: Quick, Kinds: []card.Kind{card.Metric}})
	if !p.Short() || p.Asked != 5 || len(p.Questions) != 2 {
		t.Errorf("two fit: asked %d, got %d, short %v", p.Asked, len(p.Questions), p.Short())
	}
	p = draw(t, pool, Spec{Paper: Own, Questions: 3, Competencies: []string{"能力" + string(card.Situational), "none"}})
	for _, q := range p.Questions {
		if q.Kind != card.Situational {
			t.Errorf("%s does not have the competency", q.Card)
		}
	}
	cases := []struct {
		pool []Candidate
		spec Spec
		want error
	}{
		{nil, Spec{Paper: Quick}, ErrNoQuestions},
		{pool, Spec{Paper: Quick, Kinds: []card.Kind{card.Technique}}, ErrNoQuestions},
		{pool, Spec{Paper: Full, Competencies: []string{"none"}}, ErrNoQuestions},
		{pool[15:], Spec{Paper: Full, Kinds: []card.Kind{card.Intro}}, ErrNoSections},
	}
	for i, c := range cases {
		if _, err := Draw(c.pool, c.spec); !errors.Is(err, c.want) {
			t.Errorf("case %d: error %v, want %v", i, err, c.want)
		}
	}
}

func TestTimes(t *testing.T) {
	plain, timed := question("p", card.Values, 1), question("q", card.Values, 2)
	timed.Prep, timed.AnswerTime = 45*time.Second, 100*time.Second
	cases := []struct {
		card      *card.Card
		spec      Spec
		prep, ans time.Duration
	}{
		{timed, Spec{Paper: Quick}, 30 * time.Second, 120 * time.Second},
		{timed, Spec{Paper: Full}, 45 * time.Second, 100 * time.Second},
		{plain, Spec{Paper: OneWay}, 30 * time.Second, 60 * time.Second},
		{timed, Spec{Paper: Own, Prep: 99 * time.Hour, Time: time.Nanosecond}, maxTime, time.Second},
		{timed, Spec{Paper: Full, Prep: NoPrep, Time: time.Minute}, 0, time.Minute},
	}
	for i, c := range cases {
		if prep, ans := times(c.card, c.spec); prep != c.prep || ans != c.ans {
			t.Errorf("case %d: %v and %v, want %v and %v", i, prep, ans, c.prep, c.ans)
		}
	}
}
