package plan

import (
	"slices"
	"time"

	"rehearse/internal/schedule"
)

// A ranker orders the reviews of an evening.
type ranker interface {
	// worth is what a second of reviewing the card on evening k brings; at
	// zero or below the card is better left alone.
	worth(m *memo, k int) float64
}

// A course is the way from today to the interview, before it is walked.
type course struct {
	grader
	span
	costs    seconds
	evenings []evening
	cards    []memo     // in order of position
	fresh    [2][]int32 // unseen facts and questions, the most important first
	order    []int32    // both together
	groups   int
	due      float64 // recall under which a card is due while the date is far
}

// seconds are the expected times of cards, by sort.
type seconds struct{ fresh, review, again [2]float64 }

func newSeconds(c schedule.Costs) seconds {
	if c == (schedule.Costs{}) {
		c = schedule.DefaultCosts()
	}
	return seconds{
		fresh:  [2]float64{c.NewFact.Seconds(), c.NewQuestion.Seconds()},
		review: [2]float64{c.Fact.Seconds(), c.Question.Seconds()},
		again:  [2]float64{c.Fact.Seconds(), c.Repair.Seconds()},
	}
}

// newCost is the expected time of a new card, its second round included.
func (c *course) newCost(question bool) float64 {
	s := sort(question)
	return c.costs.fresh[s] + c.first[s].again()*c.costs.again[s]
}

// reviewCost is the expected time of a review at that recall.
func (c *course) reviewCost(m *memo, recall float64) float64 {
	s := sort(m.question)
	if m.repair {
		return c.costs.again[s] * (2 - recall)
	}
	return c.costs.review[s] + (1-recall)*c.costs.again[s]
}

func newCourse(in *Input, minutes time.Duration) *course {
	first := in.First
	if first == (FirstGrades{}) {
		first = DefaultFirstGrades()
	}
	s := spanOf(in)
	c := &course{
		grader: newGrader(in.Scheduler.Model(), first, s.until),
		span:   s, costs: newSeconds(in.Costs), cards: memos(in),
		due: in.Scheduler.Settings().DesiredRetention,
	}
	questions := 0
	for i := range c.cards {
		m := &c.cards[i]
		c.groups = max(c.groups, int(m.group)+1)
		questions += sort(m.question)
		if !m.seen {
			c.order = append(c.order, int32(i))
		}
	}
	slices.SortFunc(c.order, byImportance(in, c.cards))
	for _, i := range c.order {
		s := sort(c.cards[i].question)
		c.fresh[s] = append(c.fresh[s], i)
	}
	c.evenings = s.evenings(in, minutes, questions)
	return c
}

// total is all the time that is left.
func (c *course) total() float64 {
	sum := 0.0
	for _, e := range c.evenings {
		sum += e.budget
	}
	return sum
}

// freshTime is what it takes to see every new card.
func (c *course) freshTime() float64 {
	return float64(len(c.fresh[0]))*c.newCost(false) + float64(len(c.fresh[1]))*c.newCost(true)
}

// admit returns how many new facts and questions fit in that time, the most
// important first; the first that does not fit ends its sort.
func (c *course) admit(time float64) (n [2]int) {
	var closed [2]bool
	for _, i := range c.order {
		q := c.cards[i].question
		s := sort(q)
		cost := c.newCost(q)
		if closed[s] || cost > time {
			closed[s] = true
			continue
		}
		time -= cost
		n[s]++
	}
	return n
}

// A walk is one way through a course.
type walk struct {
	*course
	rank    ranker
	cards   []memo
	admit   [2]int  // new cards that will be seen at most
	seen    [2]int  // of those
	taken   []int32 // by group: one more than the last evening on which a card of it came
	today   []bool  // by group: one comes today
	days    []Day
	picks   [kinds][]int32 // of today
	missed  int            // new cards of today's share that did not fit
	scratch heap
}

// The kinds of picks, in the order in which they come.
const (
	forced = iota
	reviews
	news
	kinds
)

// walk goes from evening to evening and returns where that leads.
func (c *course) walk(r ranker, admit [2]int) *walk {
	w := &walk{
		course: c, rank: r, admit: admit, cards: slices.Clone(c.cards),
		taken: make([]int32, c.groups), today: make([]bool, c.groups), days: make([]Day, len(c.evenings)),
	}
	for k := range c.evenings {
		w.evening(k)
	}
	return w
}

func (w *walk) evening(k int) {
	e := &w.evenings[k]
	left := e.budget
	if k == 0 {
		left = w.takeForced(left)
	}
	left = w.takeNew(k, left)
	left = w.takeReviews(k, left)
	w.days[k].Skeletons = e.skeletons
	spent := e.budget - left + float64(e.skeletons)*skeletonTime.Seconds()
	w.days[k].Time = time.Duration(spent * float64(time.Second)).Round(time.Second)
}

// free reports whether the card may come on evening k.
func (w *walk) free(m *memo, k int) bool {
	return int(m.from) <= k && w.taken[m.group] <= int32(k)
}

func (w *walk) take(i int32, k, kind int) {
	w.taken[w.cards[i].group] = int32(k) + 1
	if k == 0 {
		w.picks[kind] = append(w.picks[kind], i)
		w.today[w.cards[i].group] = true
	}
	if kind == news {
		w.days[k].New++
	} else {
		w.days[k].Reviews++
	}
}

func (w *walk) takeForced(left float64) float64 {
	for i := range w.cards {
		m := &w.cards[i]
		if !m.forced || !w.free(m, 0) {
			continue
		}
		if cost := w.reviewCost(m, m.recall(w.model, 0)); cost <= left {
			left -= cost
			w.take(int32(i), 0, forced)
			w.review(m, 0, 0)
			m.repair = false
		}
	}
	return left
}

// takeNew takes the evening's share of the new cards: questions first.
func (w *walk) takeNew(k int, left float64) float64 {
	for _, question := range []bool{true, false} {
		s := sort(question)
		if question && !w.evenings[k].newQuestions {
			continue
		}
		n := w.share(k, question)
		for _, i := range w.fresh[s] {
			m := &w.cards[i]
			if n == 0 {
				break
			}
			if m.seen || !w.free(m, k) {
				continue
			}
			cost := w.newCost(question)
			if cost > left {
				break
			}
			left -= cost
			w.take(i, k, news)
			w.see(m, k, w.evenings[k].at)
			w.seen[s]++
			n--
		}
		if k == 0 {
			w.missed += n
		}
	}
	return left
}

// share is how many new cards of a sort evening k should bring.
func (w *walk) share(k int, question bool) int {
	s := sort(question)
	rest := w.admit[s] - w.seen[s]
	by := w.paceDays()
	if question && !w.short() {
		by = min(by, max(w.span.days-2, 1))
	}
	return (rest + max(by-k, 1) - 1) / max(by-k, 1)
}

func (w *walk) takeReviews(k int, left float64) float64 {
	h := w.candidates(k)
	least := min(w.costs.review[0], w.costs.review[1])
	for len(h) > 0 && left >= least {
		i := h.pop().index
		m := &w.cards[i]
		if w.taken[m.group] > int32(k) {
			continue
		}
		at := w.evenings[k].at
		cost := w.reviewCost(m, m.recall(w.model, at))
		if cost > left {
			continue
		}
		left -= cost
		w.take(i, k, reviews)
		w.review(m, k, at)
	}
	return left
}

// candidates are the cards worth a review on evening k, as a heap.
func (w *walk) candidates(k int) heap {
	h := w.scratch[:0]
	e := &w.evenings[k]
	for i := range w.cards {
		m := &w.cards[i]
		if !m.seen || int(m.last) >= k || !w.free(m, k) {
			continue
		}
		if e.dueOnly && m.recall(w.model, e.at) > w.due {
			continue
		}
		if worth := w.rank.worth(m, k); worth > 0 {
			h = append(h, item{-worth, int32(i)})
		}
	}
	h.init()
	w.scratch = h
	return h
}

// weakest is the simple policy: lowest recall first, by weight per second.
type weakest struct{ *course }

func (r weakest) worth(m *memo, k int) float64 {
	recall := m.recall(r.model, r.evenings[k].at)
	if recall > known {
		return 0
	}
	return (1 - recall) * float64(m.weight) / r.reviewCost(m, recall)
}

// known is the recall above which a review is not worth its time.
const known = .985
