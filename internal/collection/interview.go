package collection

import (
	"context"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/interview"
	"rehearse/internal/plan"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
	"rehearse/internal/store"
)

// A prospect is the plan as it was last made, and what it was made of.
type prospect struct {
	at    store.Position
	day   review.Day
	lib   *library
	slot  time.Time // what part of the day it holds for
	extra time.Duration
	interview.Prospect
	input plan.Input
}

// Interviews returns every interview, the one last changed last, as last read.
// What cannot be read stays in the log and is left out.
func (c *Collection) Interviews() []interview.Interview {
	c.memory.RLock()
	defer c.memory.RUnlock()
	return c.facts.interviews()
}

func (f facts) interviews() []interview.Interview {
	var out []interview.Interview
	for _, r := range f.records(Interviews) {
		if i, err := interview.Decode(r.ID, r.Value); err == nil {
			out = append(out, i)
		}
	}
	return out
}

// standing is the interview that stands now, to who holds mu.
func (c *Collection) standing() (interview.Interview, bool) {
	return interview.Standing(c.facts.interviews(), c.config.Now())
}

// Interview returns the one that stands, as last read.
func (c *Collection) Interview() (interview.Interview, bool) {
	return interview.Standing(c.Interviews(), c.config.Now())
}

// SaveInterview keeps an interview, a new one under a new id. The day on which
// its date was stated is filled in.
func (c *Collection) SaveInterview(ctx context.Context, i interview.Interview) (interview.Interview, error) {
	if i.Since == 0 {
		i.Since = schedule.StudyDay(c.config.Now(), c.Settings().DayStart)
	}
	r, err := c.SaveRecord(ctx, Interviews, i.ID, i.Encode())
	i.ID = r.ID
	return i, err
}

// Checklists returns the checklists of the decks shown.
func (c *Collection) Checklists() []*card.Card { return c.lib().checklists() }

func (l *library) checklists() []*card.Card {
	var out []*card.Card
	for _, k := range l.order {
		if k.Kind == card.Checklist {
			out = append(out, k)
		}
	}
	return out
}

// Prospect returns what the interview that stands makes of the evenings left;
// not ok where none stands.
func (c *Collection) Prospect(ctx context.Context) (p interview.Prospect, ok bool, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.sync(ctx); err != nil {
		return p, false, err
	}
	made, err := c.prospect(ctx, c.clock(), 0)
	if err != nil || made == nil {
		return p, false, err
	}
	return made.Prospect, true, nil
}

// Reach returns what a number of minutes a day would lead to.
func (c *Collection) Reach(ctx context.Context, minutes time.Duration) (o plan.Outlook, ok bool, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.sync(ctx); err != nil {
		return o, false, err
	}
	made, err := c.prospect(ctx, c.clock(), 0)
	if err != nil || made == nil {
		return o, false, err
	}
	return plan.Reach(made.input, minutes), true, nil
}

// prospect makes the plan, unless the one at hand still holds; nil where no
// interview stands. extra is on top of the day's minutes.
func (c *Collection) prospect(ctx context.Context, now clock, extra time.Duration) (*prospect, error) {
	stands, ok := c.standing()
	if !ok {
		return nil, nil
	}
	p := &prospect{at: c.at, day: now.day, lib: c.library, slot: slot(stands, now), extra: extra}
	p.Interview = stands
	if c.made != nil && c.made.holdsFor(p) {
		return c.made, nil
	}
	if err := c.planInput(ctx, p, now); err != nil {
		return nil, err
	}
	p.input.Minutes += extra
	p.Plan = plan.Make(p.input)
	c.sumUp(p, now)
	c.made = p
	return p, nil
}

// slot is the part of the day that a plan made now holds for: an hour, but a
// minute once the interview is near, where the last minutes count.
func slot(i interview.Interview, now clock) time.Time {
	const near = 3 * time.Hour // it may be the day before still, shortly before midnight
	if i.DaysLeft(now.time) <= 0 || i.At(now.time.Location()).Sub(now.time) < near {
		return now.time.Truncate(time.Minute)
	}
	return now.time.Truncate(time.Hour)
}

// holdsFor reports whether a plan is made of what wanted would be made of. The
// interview counts: one may run out while nothing else changes.
func (p *prospect) holdsFor(wanted *prospect) bool {
	return p.at == wanted.at && p.day == wanted.day && p.lib == wanted.lib && p.slot.Equal(wanted.slot) &&
		p.extra == wanted.extra && p.Interview.ID == wanted.Interview.ID
}

// planInput gathers what a plan is made of.
func (c *Collection) planInput(ctx context.Context, p *prospect, now clock) error {
	decks, err := c.sessionDecks(nil)
	if err != nil {
		return err
	}
	cards := c.cardsOf(decks)
	candidates, err := c.candidates(ctx, cards, now)
	if err != nil {
		return err
	}
	t, err := c.today(ctx, now)
	if err != nil {
		return err
	}
	costs, err := c.learnCosts(ctx)
	if err != nil {
		return err
	}
	p.input = plan.Input{
		Cards: candidates, Scheduler: c.sched, Costs: costs, Now: now.time, Today: now.day,
		Interview: p.Interview.At(now.time.Location()), Since: p.Interview.Since,
		Minutes: time.Duration(c.set.Minutes) * time.Minute, Spent: t.spent, Goal: p.Interview.Goal,
	}
	asked, err := c.asked(ctx, now)
	if err != nil {
		return err
	}
	p.input.Answers = learnt(asked)
	weekly := audits(asked, now.day)
	p.Audit = weekly[0]
	p.Held, p.Tests = plan.Coverage(weekly)
	weak := c.weaknesses(cards, now)
	p.input.Importance = func(i int) plan.Importance {
		k := c.library.cards[candidates[i].Key]
		var out plan.Importance
		for _, point := range k.KeyPoints {
			if point.Must {
				out.MustHaves++
			}
		}
		for _, tag := range k.Competencies {
			out.Weakness = max(out.Weakness, weak[tag])
		}
		return out
	}
	return nil
}

// weaknesses is for each competency how much of its questions would not be
// recalled now, 0 to 1.
func (c *Collection) weaknesses(cards []*card.Card, now clock) map[string]float64 {
	sums, counts := map[string]float64{}, map[string]float64{}
	for _, k := range cards {
		lost := 1 - c.sched.Recall(c.states[k.Key], now.time)
		for _, tag := range k.Competencies {
			sums[tag] += lost
			counts[tag]++
		}
	}
	for tag := range sums {
		sums[tag] /= counts[tag]
	}
	return sums
}

// sumUp says what the plan comes to. After the interview it comes to nothing:
// there is no card that it says anything of.
func (c *Collection) sumUp(p *prospect, now clock) {
	p.Due = p.Interview.Due(c.library.checklists(), now.time)
	if p.Plan.Phase == plan.After {
		return
	}
	p.Tonight = p.Plan.Queue.Totals()
	for _, e := range p.Plan.Queue.Entries {
		if e.Question {
			p.First = e.Key
			break
		}
	}
	of := func(questions bool, names func(*card.Card) []string) func(card.Key) []string {
		return func(key card.Key) []string {
			if k := c.library.cards[key]; k != nil && (k.IsQuestion() || !questions) {
				return names(k)
			}
			return nil
		}
	}
	p.Competencies = p.Plan.By(p.input.Cards, of(true, func(k *card.Card) []string { return k.Competencies }))
	p.Decks = p.Plan.By(p.input.Cards, of(false, func(k *card.Card) []string { return []string{k.Deck()} }))
	p.Kinds = p.Plan.By(p.input.Cards, of(false, func(k *card.Card) []string { return []string{string(k.Kind)} }))
}
