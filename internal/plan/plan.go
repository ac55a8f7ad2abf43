package plan

import (
	"time"

	"rehearse/internal/card"
	"rehearse/internal/rank"
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
	c := newCourse(&in)
	w := c.best(in.Policy)
	p.Policy = Planned
	if _, ok := w.rank.(weakest); ok {
		p.Policy = Simple
	}
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
	p.today()
	p.Skeletons = w.weakestQuestions(&in)
	p.Needed, p.Reachable = c.needed(&in, p.All.Mean, w.rank)
	return p
}

// today makes the first day say what its queue holds: the walk leaves room for
// what comes round again, the queue is filled as far as nothing does.
func (p *Plan) today() {
	if len(p.Days) == 0 {
		return
	}
	d := &p.Days[0]
	d.New, d.Reviews = p.NewToday, len(p.Queue.Entries)-p.NewToday
	var own time.Duration
	for _, e := range p.Queue.Entries {
		own += e.Cost
	}
	d.Time = max(d.Time, own)
}

// Reach returns what that many minutes a day would lead to.
func Reach(in Input, minutes time.Duration) Outlook {
	in = in.complete()
	if spanOf(&in).phase == After {
		return Outlook{}
	}
	w := newCourse(&in).with(&in, minutes).best(in.Policy)
	return w.outlook()
}

func (in Input) complete() Input {
	if in.Goal == 0 {
		in.Goal = DefaultGoal
	}
	in.Minutes = min(max(in.Minutes, 0), MostMinutes)
	return in
}

// mean is the weighted mean recall of all cards, questions tilted.
func (w *walk) mean() float64 {
	sum, weight := 0.0, 0.0
	for i := range w.cards {
		m := &w.cards[i]
		sum += m.tilted() * m.recall(w.model, w.hour)
		weight += m.tilted()
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
	var h rank.Heap
	for i := range w.course.cards {
		if m := &w.course.cards[i]; m.question && int(m.from) == 0 {
			h = append(h, rank.Item{Rank: m.recall(w.model, w.hour), Index: int32(i)})
		}
	}
	h.Init()
	var keys []card.Key
	for len(h) > 0 && len(keys) < n {
		keys = append(keys, in.Cards[w.cards[h.Pop().Index].input].Key)
	}
	return keys
}
