package collection

import (
	"context"
	"slices"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// Overview returns what the home screen says.
func (c *Collection) Overview(ctx context.Context) (schedule.Overview, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.sync(ctx); err != nil {
		return schedule.Overview{}, err
	}
	now := c.clock()
	t, err := c.today(ctx, now)
	if err != nil {
		return schedule.Overview{}, err
	}
	candidates, err := c.candidates(ctx, c.cardsOf(c.library.shown), now)
	if err != nil {
		return schedule.Overview{}, err
	}
	chosen, rest := c.split(candidates)
	limits := c.limits(schedule.Filter{}, t)
	if limits.Costs, err = c.learnCosts(ctx); err != nil {
		return schedule.Overview{}, err
	}
	begun, err := c.begun(ctx, chosen)
	if err != nil {
		return schedule.Overview{}, err
	}
	q := schedule.Build(chosen, limits, now.time, now.day).Begin(begun...)
	yesterday, err := c.day(ctx, now.day-1)
	if err != nil {
		return schedule.Overview{}, err
	}
	o := schedule.Overview{
		Now: now.time, Day: now.day, FirstRun: t.first && len(t.reviews) == 0,
		Minutes: time.Duration(c.set.Minutes) * time.Minute,
		Today:   c.practised(t.reviews, nil), Yesterday: c.practised(yesterday, t.reviews),
		Tonight: q.Totals(), Waiting: len(q.Waiting), Skipped: q.Skipped,
		NextDue:  schedule.NextDue(chosen, c.sched, now.day, now.time.Location()),
		NewSpent: limits.New == 0 && slices.ContainsFunc(chosen, unseen),
		Decks:    c.countDecks(chosen, q, now), Rest: c.countDecks(rest, q, now),
		Tomorrow: c.tomorrow(chosen, limits, now),
		Faults:   len(c.library.diagnostics),
	}
	o.Others, o.Begun = len(o.Rest), len(begun)
	o.Questions, o.Facts = schedule.Stand(chosen, c.sched, now.time)
	if i := slices.IndexFunc(q.Entries, func(e schedule.Entry) bool { return e.Question }); i >= 0 {
		o.FirstKey = q.Entries[i].Key
		o.First = c.library.cards[o.FirstKey].Title
	}
	return o, nil
}

// split tells the candidates of chosen decks from the rest.
func (c *Collection) split(candidates []schedule.Candidate) (chosen, rest []schedule.Candidate) {
	isChosen := c.isChosen()
	for _, d := range c.library.shown {
		n := 0
		for n < len(candidates) && candidates[n].Key.Deck() == d.Slug {
			n++
		}
		if isChosen(d) {
			chosen = append(chosen, candidates[:n]...)
		} else {
			rest = append(rest, candidates[:n]...)
		}
		candidates = candidates[n:]
	}
	return chosen, rest
}

func unseen(k schedule.Candidate) bool { return k.State.Phase == review.New && !k.Suspended }

// tomorrow is what will be due on the next study day if nothing more is done
// on this one.
func (c *Collection) tomorrow(chosen []schedule.Candidate, l schedule.Limits, now clock) schedule.Share {
	l.Budget, l.New = 24*time.Hour, 0
	next := make([]schedule.Candidate, len(chosen))
	for i, k := range chosen {
		k.SiblingGraded = false
		next[i] = k
	}
	start := schedule.DayStart(now.day+1, c.set.DayStart, now.time.Location())
	q := schedule.Build(next, l, start.Add(24*time.Hour-time.Minute), now.day+1)
	return q.Totals().All()
}

// countDecks says where the candidates' decks stand.
func (c *Collection) countDecks(candidates []schedule.Candidate, q schedule.Queue, now clock) []schedule.DeckCount {
	counts := schedule.CountDecks(candidates, c.sched, q, now.time, now.day)
	for i := range counts {
		n := &counts[i]
		for _, d := range c.library.shown {
			if d.Slug == n.Deck {
				n.Title, n.Group, n.Lang = d.Title, d.Group, d.Lang
			}
		}
	}
	return counts
}

// practised adds up a day's reviews; later is what came after that day, to
// tell which of its cards had been new.
func (c *Collection) practised(reviews, later []review.Review) schedule.Practised {
	p := schedule.Practised{Reviews: len(reviews)}
	count := map[card.Key]int{}
	for _, r := range reviews {
		p.Time += seconds(r.Seconds)
		count[r.Card]++
		k, ok := c.library.cards[r.Card]
		if ok && count[r.Card] == 1 {
			if k.IsQuestion() {
				p.Questions++
			} else {
				p.Facts++
			}
		}
		if ok && len(r.Points) == len(k.KeyPoints) {
			s := card.ScorePoints(k.KeyPoints, r.Points)
			p.Got, p.Total = p.Got+s.Got, p.Total+s.Total
		}
	}
	after := map[card.Key]int{}
	for _, r := range later {
		after[r.Card]++
	}
	for key, n := range count {
		if c.states[key].Reviews == n+after[key] {
			p.New++
		}
	}
	return p
}

func seconds(s float64) time.Duration { return time.Duration(s * float64(time.Second)) }
