package plan

import (
	"cmp"
	"slices"
	"time"

	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// queue turns the picks of the first evening into a queue: steps that are
// over, repairs, new cards, reviews by worth. New cards come before reviews
// because a card that takes minutes is what an evening that runs late would
// drop. The picks leave room for what comes round again; reviews that fit as
// long as nothing does stand at the end.
func (w *walk) queue(in *Input) (q schedule.Queue, fresh int) {
	b := queueBuilder{walk: w, in: in, at: review.At(in.Now), left: secondsOf(w.evenings[0].budget)}
	b.queue.Budget = b.left
	b.addForced()
	for _, i := range w.picks[news] {
		if b.add(i, schedule.Unseen) {
			fresh++
		}
	}
	for _, i := range w.picks[reviews] {
		b.add(i, schedule.Due)
	}
	for _, i := range w.late {
		if !b.today[b.course.cards[i].group] && b.add(i, schedule.Unseen) {
			b.today[b.course.cards[i].group] = true
			fresh++
		} else {
			b.queue.Skipped++
		}
	}
	b.addSpare()
	b.queue.Skipped += b.overdue()
	return b.queue, fresh
}

type queueBuilder struct {
	*walk
	in    *Input
	at    review.Instant
	left  time.Duration
	queue schedule.Queue
}

func (b *queueBuilder) candidate(i int32) *schedule.Candidate {
	return &b.in.Cards[b.course.cards[i].input]
}

func (b *queueBuilder) entry(i int32, why schedule.Reason) schedule.Entry {
	c := b.candidate(i)
	costs := b.in.Costs
	if costs == (schedule.Costs{}) {
		costs = schedule.DefaultCosts()
	}
	return schedule.Entry{Candidate: *c, Reason: why, Cost: costs.Of(*c), Repair: c.IsRepair()}
}

// add appends the card if there is time for it.
func (b *queueBuilder) add(i int32, why schedule.Reason) bool {
	e := b.entry(i, why)
	if e.Cost > b.left {
		return false
	}
	b.left -= e.Cost
	b.queue.Entries = append(b.queue.Entries, e)
	return true
}

// addForced lists short steps by their instants, then the repairs of days;
// a step that still runs waits, and its time is kept for it.
func (b *queueBuilder) addForced() {
	list := slices.Clone(b.picks[forced])
	slices.SortStableFunc(list, func(i, j int32) int {
		x, y := b.candidate(i).State.DueAt, b.candidate(j).State.DueAt
		if (x == 0) != (y == 0) {
			return cmp.Compare(y, x)
		}
		return cmp.Compare(x, y)
	})
	for _, i := range list {
		switch st := &b.candidate(i).State; {
		case st.DueAt == 0:
			b.add(i, schedule.Due)
			continue
		case st.DueAt <= b.at:
			b.add(i, schedule.Step)
			continue
		}
		e := b.entry(i, schedule.Step)
		b.left -= min(e.Cost, b.left)
		b.queue.Waiting = append(b.queue.Waiting, e)
	}
	if len(b.queue.Waiting) > 0 {
		b.queue.NextStep = b.queue.Waiting[0].State.DueAt
	}
}

// addSpare fills what is left by reviews that were worth it, but were not
// picked.
func (b *queueBuilder) addSpare() {
	for _, i := range b.spare() {
		if group := b.course.cards[i].group; !b.today[group] && b.add(i, schedule.Due) {
			b.today[group] = true
		}
	}
}

// spare lists the reviews of today that were not picked, by worth.
func (w *walk) spare() []int32 {
	start := walk{course: w.course, rank: w.rank, cards: w.course.cards, taken: make([]int32, w.groups)}
	var list []int32
	for h := start.candidates(0); len(h) > 0; {
		i := h.Pop().Index
		if !w.today[w.course.cards[i].group] {
			list = append(list, i)
		}
	}
	return list
}

// overdue counts what is due today and stands nowhere.
func (b *queueBuilder) overdue() int {
	n := 0
	for i := range b.course.cards {
		m := &b.course.cards[i]
		if m.seen && m.from == 0 && !b.today[m.group] && schedule.DueNow(b.candidate(int32(i)).State, b.at, b.in.Today) {
			n++
		}
	}
	return n
}

func secondsOf(s float64) time.Duration { return time.Duration(s * float64(time.Second)) }
