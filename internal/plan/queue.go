package plan

import (
	"cmp"
	"slices"
	"time"

	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// queue turns the picks of the first evening into a queue: steps that are
// over, repairs, reviews by worth, new cards. The picks leave room for what
// comes round again; reviews that fit as long as nothing does stand at the
// end.
func (w *walk) queue(in *Input) (q schedule.Queue, fresh int) {
	b := queueBuilder{walk: w, in: in, at: review.At(in.Now), left: secondsOf(w.evenings[0].budget)}
	b.queue.Budget = b.left
	b.addForced()
	for _, i := range w.picks[reviews] {
		b.add(i, schedule.Due)
	}
	for _, i := range w.picks[news] {
		if b.add(i, schedule.Unseen) {
			fresh++
		}
	}
	b.addSpare()
	b.queue.Skipped = b.skipped()
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
		if st := &b.candidate(i).State; st.DueAt <= b.at {
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
	start := walk{course: b.course, rank: b.rank, cards: b.course.cards, taken: make([]int32, b.groups)}
	for h := start.candidates(0); len(h) > 0; {
		i := h.pop().index
		if group := b.course.cards[i].group; !b.today[group] && b.add(i, schedule.Due) {
			b.today[group] = true
		}
	}
}

// skipped counts what is due or was to be new today and stands nowhere.
func (b *queueBuilder) skipped() int {
	n := b.missed
	for i := range b.course.cards {
		m := &b.course.cards[i]
		if m.seen && m.from == 0 && !b.today[m.group] && schedule.DueNow(b.candidate(int32(i)).State, b.at, b.in.Today) {
			n++
		}
	}
	return n
}

func secondsOf(s float64) time.Duration { return time.Duration(s * float64(time.Second)) }
