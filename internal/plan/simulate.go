package plan

import (
	"cmp"
	"math"
	"slices"

	"rehearse/internal/fsrs"
)

// SimConfig says what to simulate. Every combination of days, minutes and
// learners is a situation of its own; empty lists and zeros stand for the
// values of DefaultSimConfig.
type SimConfig struct {
	Days      []int    // evenings until the interview
	Minutes   []int    // an evening
	Questions int      // none of them seen at the start; points 5 to 15, 10 on average
	Facts     int      // nor of these
	Runs      int      // people per situation
	Seed      uint64   // equal seeds give equal tables
	Learners  []string // of Learners
	Policies  []string // of Policies
}

// DefaultSimConfig takes a few seconds.
func DefaultSimConfig() SimConfig {
	return SimConfig{
		Days: []int{10}, Minutes: []int{15, 25}, Questions: 20, Facts: 170, Runs: 8, Seed: 1,
		Learners: Learners(), Policies: Policies(),
	}
}

func (c SimConfig) complete() SimConfig {
	d := DefaultSimConfig()
	if len(c.Days) == 0 {
		c.Days = d.Days
	}
	if len(c.Minutes) == 0 {
		c.Minutes = d.Minutes
	}
	if c.Questions == 0 && c.Facts == 0 {
		c.Questions, c.Facts = d.Questions, d.Facts
	}
	if c.Runs == 0 {
		c.Runs = d.Runs
	}
	if len(c.Learners) == 0 {
		c.Learners = d.Learners
	}
	if len(c.Policies) == 0 {
		c.Policies = d.Policies
	}
	return c
}

// A situation is one combination.
type situation struct{ Days, Minutes, Questions, Facts int }

// A Row is what one policy led to in one situation.
type Row struct {
	Days, Minutes    int
	Questions, Facts int
	Learner, Policy  string
	Runs             int

	All, Question, Fact Result
	Unseen              float64 // cards never asked, mean
	UnseenQuestions     float64 // questions among them, mean
	Used                float64 // minutes an evening that were used, mean
}

// A Result is a weighted mean recall at the hour of the interview.
type Result struct {
	Mean float64 // over the runs, 0 to 1
	// Ahead is how much more the policy reached than the first of the table
	// did in the same runs (below zero: less), and Half the half width of its
	// 95 % confidence interval.
	Ahead, Half float64
}

// Simulate lets people of several kinds of memory prepare under every policy,
// each with the same minutes and the same fate: the person, the cards, the
// times and the chances of a run are those of all policies. The rows come by
// days, minutes, learner and policy, in the order in which they were given.
func Simulate(cfg SimConfig) []Row {
	cfg = cfg.complete()
	var rows []Row
	for _, days := range cfg.Days {
		for _, minutes := range cfg.Minutes {
			s := situation{days, minutes, cfg.Questions, cfg.Facts}
			for _, learner := range cfg.Learners {
				rows = append(rows, cfg.compare(s, learner)...)
			}
		}
	}
	return rows
}

// An outcome is the end of one run.
type outcome struct {
	recall          [sorts]float64
	unseen          float64
	unseenQuestions float64
	used            float64
}

func (cfg SimConfig) compare(s situation, learner string) []Row {
	var rows []Row
	var first []outcome
	for _, c := range contenders() {
		if !slices.Contains(cfg.Policies, c.name) {
			continue
		}
		runs := make([]outcome, cfg.Runs)
		for n := range runs {
			runs[n] = run(newWorld(s, learner, cfg.dice(learner, n)), c)
		}
		if first == nil {
			first = runs
		}
		row := Row{
			Days: s.Days, Minutes: s.Minutes, Questions: s.Questions, Facts: s.Facts,
			Learner: learner, Policy: c.name, Runs: cfg.Runs,
			All: results(runs, first, all), Question: results(runs, first, sort(true)), Fact: results(runs, first, sort(false)),
		}
		for _, o := range runs {
			row.Unseen += o.unseen / float64(len(runs))
			row.UnseenQuestions += o.unseenQuestions / float64(len(runs))
			row.Used += o.used / float64(len(runs)) / float64(s.Days) / 60
		}
		rows = append(rows, row)
	}
	return rows
}

// dice are those of a run, the same in every situation.
func (cfg SimConfig) dice(learner string, n int) dice {
	h := cfg.Seed
	for _, b := range []byte(learner) {
		h = mix64(h ^ uint64(b))
	}
	return dice(mix64(h ^ uint64(n)<<20))
}

func run(w *world, c contender) outcome {
	for k := range w.days {
		w.session(k, c.order(w, k))
	}
	o := outcome{recall: w.result(), used: w.used}
	for i := range w.cards {
		if !w.cards[i].seen {
			o.unseen++
			o.unseenQuestions += float64(sort(w.cards[i].question))
		}
	}
	return o
}

// results compares runs with those of the first policy, pair by pair.
func results(runs, first []outcome, s int) Result {
	var r Result
	n := float64(len(runs))
	for i := range runs {
		r.Mean += runs[i].recall[s] / n
		r.Ahead += (runs[i].recall[s] - first[i].recall[s]) / n
	}
	if n < 2 {
		r.Half = math.Inf(1)
		return r
	}
	square := 0.0
	for i := range runs {
		d := runs[i].recall[s] - first[i].recall[s] - r.Ahead
		square += d * d
	}
	r.Half = 1.96 * math.Sqrt(square/(n-1)/n)
	return r
}

func defaultModel() *fsrs.Model {
	m, err := fsrs.New(fsrs.DefaultParameters())
	if err != nil {
		panic(err) // they are in their ranges
	}
	return &m
}

// importance orders cards by weight.
func importance(cards []simCard) []int32 {
	order := make([]int32, len(cards))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(cards[b].weight, cards[a].weight) })
	return order
}
