package plan

import (
	"math"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// Make plans the evenings that are left. It depends on the cards' positions
// and not on their order. After the interview a plan says so and is empty
// otherwise. Equal inputs give equal plans.
func Make(in Input) Plan {
	in = in.complete()
	p := Plan{Goal: in.Goal, Recall: make([]float64, len(in.Cards))}
	s := spanOf(&in)
	p.Phase, p.DaysLeft = s.phase, s.days
	if s.phase == After {
		return p
	}
	p.Left = in.Interview.Sub(in.Now)
	c := newCourse(&in, in.Minutes)
	w, policy := c.best(in.Policy, true)
	p.Policy = policy
	p.Days = w.dated(&in)
	p.Outlook = w.outlook()
	for i := range w.cards {
		m := &w.cards[i]
		p.Recall[m.input] = m.recall(w.model, w.hour)
	}
	for _, i := range w.order {
		if m := &w.cards[i]; !m.seen {
			p.Unreached = append(p.Unreached, in.Cards[m.input].Key)
		}
	}
	p.Queue, p.NewToday = w.queue(&in)
	p.Skeletons = w.weakestQuestions(&in)
	p.Needed, p.Reachable = needed(&in, p.All.Mean)
	return p
}

// Reach returns what that many minutes a day would lead to.
func Reach(in Input, minutes time.Duration) Outlook {
	in = in.complete()
	if spanOf(&in).phase == After {
		return Outlook{}
	}
	w, _ := newCourse(&in, minutes).best(in.Policy, true)
	return w.outlook()
}

func (in Input) complete() Input {
	if in.Goal == 0 {
		in.Goal = DefaultGoal
	}
	in.Minutes = min(max(in.Minutes, 0), MostMinutes)
	return in
}

// newShares are the parts of all the time left that new cards may take when
// they cannot all be held; the one that leads furthest is taken.
var newShares = [...]float64{.3, .45, .6, .8, 1}

// best walks the course with as many new cards as lead furthest.
func (c *course) best(p Policy, careful bool) (*walk, Policy) {
	rank := ranker(weakest{c})
	policy := Simple
	all := c.walk(rank, c.admit(math.Inf(1)))
	total, fresh := c.total(), c.freshTime()
	if fresh <= newShares[0]*total || !careful && fresh <= total/2 {
		return all, policy
	}
	best, mean := all, all.mean()
	for _, share := range newShares {
		if share*total >= fresh {
			break
		}
		w := c.walk(rank, c.admit(share*total))
		if m := w.mean(); m > mean {
			best, mean = w, m
		}
	}
	return best, policy
}

// mean is the weighted mean recall of all cards.
func (w *walk) mean() float64 {
	sum, weight := 0.0, 0.0
	for i := range w.cards {
		m := &w.cards[i]
		sum += float64(m.weight) * m.recall(w.model, w.hour)
		weight += float64(m.weight)
	}
	if weight == 0 {
		return 0
	}
	return sum / weight
}

// dated puts the days on the calendar; on the day itself there is one, which
// may be empty.
func (w *walk) dated(in *Input) []Day {
	for k := range w.days {
		w.days[k].Day = in.Today + review.Day(k)
	}
	return w.days
}

// weakestQuestions are those whose skeletons are read today.
func (w *walk) weakestQuestions(in *Input) []card.Key {
	n := w.evenings[0].skeletons
	if n == 0 {
		return nil
	}
	var h heap
	for i := range w.course.cards {
		if m := &w.course.cards[i]; m.question && int(m.from) == 0 {
			h = append(h, item{m.recall(w.model, w.hour), int32(i)})
		}
	}
	h.init()
	var keys []card.Key
	for len(h) > 0 && len(keys) < n {
		keys = append(keys, in.Cards[w.cards[h.pop().index].input].Key)
	}
	return keys
}
