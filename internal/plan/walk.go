package plan

import (
	"rehearse/internal/rank"
	"slices"
	"time"
)

// A walk is one way through a course.
type walk struct {
	*course
	rank    ranker
	cards   []memo  // as they are after the evenings walked so far
	admit   [2]int  // new cards that will be seen at most
	seen    [2]int  // of those
	taken   []int32 // by group: one more than the last evening on which a card of it came
	today   []bool  // by group: one comes today
	days    []Day
	picks   [kinds][]int32 // of today
	late    []int32        // new cards of today's share that did not fit
	over    float64        // seconds that the evening before left, if the course is thin
	scratch rank.Heap
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

// evening takes what is forced, the share of new cards, and then reviews. It
// reckons with expected times, and begins a card when its own cost fits.
func (w *walk) evening(k int) {
	e := &w.evenings[k]
	left := e.budget + w.over
	if k == 0 {
		left = w.takeForced(left)
	}
	left = w.takeNew(k, left)
	left = w.takeReviews(k, left)
	if w.thin {
		w.over = min(left, w.costs.fresh[1])
	}
	w.days[k].Skeletons = e.skeletons
	spent := min(e.budget-left, e.budget) + float64(e.skeletons)*skeletonTime.Seconds()
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

// takeForced takes the steps and repairs of today, those that still run too.
func (w *walk) takeForced(left float64) float64 {
	for i := range w.cards {
		m := &w.cards[i]
		if !m.forced || !w.free(m, 0) {
			continue
		}
		if w.beginCost(m) <= left {
			recall := m.recall(w.model, 0)
			left -= w.reviewCost(m, recall)
			w.take(int32(i), 0, forced)
			w.review(m, 0, 0, recall)
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
			if w.costs.fresh[s] > left {
				break
			}
			left -= w.newCost(question)
			w.take(i, k, news)
			w.see(m, k, w.evenings[k].at)
			w.seen[s]++
			n--
		}
		if k == 0 {
			w.late = append(w.late, w.waiting(s, n)...)
		}
	}
	return left
}

// waiting lists the next n unseen cards of a sort.
func (w *walk) waiting(s, n int) []int32 {
	var list []int32
	for _, i := range w.fresh[s] {
		if len(list) < n && !w.cards[i].seen && w.free(&w.cards[i], 0) {
			list = append(list, i)
		}
	}
	return list
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

// takeReviews takes reviews by worth until no card fits any more.
func (w *walk) takeReviews(k int, left float64) float64 {
	h := w.candidates(k)
	least := min(w.costs.review[0], w.costs.review[1])
	for len(h) > 0 && left >= least {
		i := h.Pop().Index
		m := &w.cards[i]
		if w.taken[m.group] > int32(k) || w.beginCost(m) > left {
			continue
		}
		at := w.evenings[k].at
		recall := m.recall(w.model, at)
		left -= w.reviewCost(m, recall)
		w.take(i, k, reviews)
		w.review(m, k, at, recall)
	}
	return left
}

// candidates are the cards worth a review on evening k, as a heap.
func (w *walk) candidates(k int) rank.Heap {
	h := w.scratch[:0]
	e := &w.evenings[k]
	for i := range w.cards {
		m := &w.cards[i]
		if !m.seen || int(m.last) >= k || !w.free(m, k) {
			continue
		}
		if e.dueOnly && e.at-m.when < m.stability*w.due {
			continue
		}
		if worth := w.rank.worth(m, k); worth > 0 {
			h = append(h, rank.Item{Rank: -worth, Index: int32(i)})
		}
	}
	h.Init()
	w.scratch = h
	return h
}
