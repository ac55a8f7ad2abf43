package collection

import (
	"context"
	"math"
	"reflect"
	"slices"
	"strings"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/deck"
	"rehearse/internal/plan"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
	"rehearse/internal/store"
)

// costs is what cards take this person, learned from the log; zero = not yet.
type costs struct {
	known bool
	schedule.Costs
	own      map[card.Key][]schedule.Timing
	newAgain float64 // the share of new cards graded Again at first
}

// timings is how many of the newest timed reviews costs are learned from.
const timings = 500

// A today is what the study day has brought so far.
type today struct {
	reviews    []review.Review
	spent      time.Duration
	introduced int // new cards
	first      bool
}

// Queue is what a session is made of: the cards that the filter lets through,
// in order, as far as the minutes and the new cards of the day reach.
func (c *Collection) Queue(ctx context.Context, f schedule.Filter) (schedule.Queue, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.sync(ctx); err != nil {
		return schedule.Queue{}, err
	}
	now := c.clock()
	if planned(f) {
		p, err := c.prospect(ctx, now, f.Extra)
		if err != nil {
			return schedule.Queue{}, err
		}
		if p != nil && p.Plan.Phase != plan.After {
			begun, err := c.begun(ctx, p.input.Cards)
			return p.Plan.Queue.Begin(begun...), err
		}
	}
	t, err := c.today(ctx, now)
	if err != nil {
		return schedule.Queue{}, err
	}
	return c.queue(ctx, f, now, t)
}

// planned tells the session that an interview's plan makes: tonight's, with
// nothing asked of it.
func planned(f schedule.Filter) bool {
	f.Extra = 0
	return reflect.DeepEqual(f, schedule.Filter{})
}

func (c *Collection) queue(ctx context.Context, f schedule.Filter, now clock, t today) (schedule.Queue, error) {
	cards, err := c.chosen(f, now)
	if err != nil {
		return schedule.Queue{}, err
	}
	candidates, err := c.candidates(ctx, cards, now)
	if err != nil {
		return schedule.Queue{}, err
	}
	if f.Weak {
		if candidates, err = c.weak(ctx, candidates, f.New > 0, now); err != nil {
			return schedule.Queue{}, err
		}
	}
	limits := c.limits(f, t)
	if limits.Costs, err = c.learnCosts(ctx); err != nil {
		return schedule.Queue{}, err
	}
	if f.Minutes > 0 && !f.Cram && !f.Weak { // those have an order of their own
		limits.Gain = &schedule.Gain{Model: c.sched.Model(), NewAgain: c.costs.newAgain, Timings: c.costs.own}
		if i, ok := c.standing(); ok && i.Date != "" && i.DaysLeft(now.time) > 0 {
			limits.Gain.Horizon = i.DaysLeft(now.time)
		}
	}
	q := schedule.Build(candidates, limits, now.time, now.day)
	if f.Cram {
		return q, nil
	}
	begun, err := c.begun(ctx, candidates)
	return q.Begin(begun...), err
}

// begun is the candidates whose answers were begun and not handed in, the last
// one first.
func (c *Collection) begun(ctx context.Context, candidates []schedule.Candidate) ([]schedule.Candidate, error) {
	s, err := c.log(ctx, false)
	if err != nil || s == nil {
		return nil, err
	}
	drafts, err := s.Drafts(ctx, review.AttemptDraft+"/")
	var out []schedule.Candidate
	for _, d := range drafts {
		_, about, _ := strings.Cut(d.Key, "/")
		key := c.named(card.Key(about))
		if i := slices.IndexFunc(candidates, func(k schedule.Candidate) bool { return k.Key == key }); i >= 0 {
			out = append(out, candidates[i])
		}
	}
	return out, err
}

// limits is how far a session may go: minutes asked for are for this session,
// those of the setting are the day's, less what it has had. Cramming has no
// part in the day: it has all its minutes and any number of new cards.
func (c *Collection) limits(f schedule.Filter, t today) schedule.Limits {
	l := schedule.Limits{Cards: f.Limit, FirstEvening: t.first, New: max(0, c.set.NewPerDay-t.introduced)}
	l.Budget = max(0, time.Duration(c.set.Minutes)*time.Minute-t.spent)
	l.Weak = f.Weak
	if f.Cram {
		l.Ahead, l.FirstEvening, l.New = true, false, math.MaxInt32
		l.Budget = time.Duration(c.set.Minutes) * time.Minute
	}
	if len(f.Cards) > 0 {
		l.Ahead, l.FirstEvening, l.New = true, false, len(f.Cards)
	}
	if f.Minutes > 0 {
		l.Budget = time.Duration(f.Minutes) * time.Minute
	}
	l.Budget += f.Extra
	switch {
	case f.New > 0:
		l.New = f.New
	case f.New < 0, f.Weak:
		l.New = 0
	}
	return l
}

// today reads what the study day has brought so far.
func (c *Collection) today(ctx context.Context, now clock) (today, error) {
	t := today{first: true}
	s, err := c.log(ctx, false)
	if err != nil || s == nil {
		return t, err
	}
	if t.reviews, err = c.day(ctx, now.day); err != nil {
		return t, err
	}
	count := map[card.Key]int{}
	for _, r := range t.reviews {
		t.spent += seconds(r.Seconds)
		count[r.Card]++
	}
	for key, n := range count {
		if c.states[key].Reviews == n {
			t.introduced++
		}
	}
	day, ok, err := s.FirstDay(ctx)
	t.first = !ok || day >= now.day
	return t, err
}

// day returns the reviews of a study day.
func (c *Collection) day(ctx context.Context, day review.Day) ([]review.Review, error) {
	s, err := c.log(ctx, false)
	if err != nil || s == nil {
		return nil, err
	}
	reviews, err := s.DayReviews(ctx, day)
	for i := range reviews {
		reviews[i].Card = c.current(reviews[i].Card)
	}
	return reviews, err
}

// chosen is the cards that a session is about.
func (c *Collection) chosen(f schedule.Filter, now clock) ([]*card.Card, error) {
	q, err := c.parseQuery(f.Query)
	if err != nil {
		return nil, err
	}
	decks, err := c.sessionDecks(f.Decks)
	if err != nil {
		return nil, err
	}
	unwanted := func(k *card.Card) bool { return !wants(f, k) || !c.matches(q, k, now) }
	return slices.DeleteFunc(c.cardsOf(decks), unwanted), nil
}

// cardsOf is the cards of decks, but for checklists.
func (c *Collection) cardsOf(decks []*Deck) []*card.Card {
	var out []*card.Card
	for _, d := range decks {
		for i := range d.Cards {
			if d.Cards[i].Kind != card.Checklist {
				out = append(out, &d.Cards[i])
			}
		}
	}
	return out
}

// wants tells whether the card has one of the kinds, one of the competencies
// and one of the tags asked for.
func wants(f schedule.Filter, k *card.Card) bool {
	any := func(want, has []string) bool {
		return len(want) == 0 || slices.ContainsFunc(want, func(s string) bool { return hasFold(has, s) })
	}
	return (len(f.Cards) == 0 || slices.Contains(f.Cards, k.Key)) && (len(f.Kinds) == 0 || slices.Contains(f.Kinds, k.Kind)) &&
		any(f.Competencies, k.Competencies) && any(f.Tags, k.Tags)
}

// sessionDecks is those named, else the role's deck and all facts, else all.
func (c *Collection) sessionDecks(names []string) ([]*Deck, error) {
	var out []*Deck
	for _, name := range names {
		d, err := c.FindDeck(name)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(out, d) {
			out = append(out, d)
		}
	}
	if len(names) > 0 {
		return out, nil
	}
	isChosen := c.isChosen()
	for _, d := range c.library.shown {
		if isChosen(d) {
			out = append(out, d)
		}
	}
	return out, nil
}

// isChosen tells which decks belong to ordinary sessions: those of the interview
// that stands, where it names any that are there; else the role's and all
// facts. A role whose deck has gone counts as none: practising too much beats
// practising nothing. What was asked in interviews always belongs to them.
func (c *Collection) isChosen() func(*Deck) bool {
	has := func(slug string) bool {
		return slices.ContainsFunc(c.library.shown, func(d *Deck) bool { return d.Slug == slug })
	}
	if i, ok := c.standing(); ok && slices.ContainsFunc(i.Decks, has) {
		return func(d *Deck) bool { return slices.Contains(i.Decks, d.Slug) || d.Source == FromInterviews }
	}
	role := c.set.Role
	if role == "" || role == schedule.AllRoles || !has(role) {
		return func(*Deck) bool { return true }
	}
	return func(d *Deck) bool { return d.Slug == role || d.Group == deck.GroupFacts || d.Source == FromInterviews }
}

func (c *Collection) candidates(ctx context.Context, cards []*card.Card, now clock) ([]schedule.Candidate, error) {
	missed, err := c.missed(ctx, cards)
	if err != nil {
		return nil, err
	}
	sure, err := c.sureButWrong(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]schedule.Candidate, len(cards))
	for i, k := range cards {
		st, flags := c.states[k.Key], c.facts.of(k.Key)
		out[i] = schedule.Candidate{
			Key: k.Key, Kind: k.Kind, Question: k.IsQuestion(),
			Section: strings.Join(append([]string{k.Deck()}, k.Section...), "\x00"),
			Weight:  k.Weight(), Position: i,
			State: st, Missed: missed[k.Key].points, MissedMust: missed[k.Key].must,
			Suspended: flags.Suspended, BuriedUntil: flags.BuriedUntil,
			SiblingGraded: c.siblingGraded(k.Key, now), SureButWrong: sure[k.Key],
		}
	}
	return out, nil
}

// sureButWrong is the cards about which the person was sure and wrong the last
// time.
func (c *Collection) sureButWrong(ctx context.Context) (map[card.Key]bool, error) {
	s, err := c.log(ctx, false)
	if err != nil || s == nil {
		return nil, err
	}
	keys, err := s.SureButWrong(ctx)
	out := map[card.Key]bool{}
	for _, k := range keys {
		// Under a former key it may have been mended under the card's own since.
		if now := c.current(k); c.own[k].LastAt == c.states[now].LastAt {
			out[now] = true
		}
	}
	return out, err
}

// siblingGraded tells whether a sibling of the card was graded this study day.
func (c *Collection) siblingGraded(key card.Key, now clock) bool {
	for _, other := range c.library.siblings[key.Base()] {
		if st := c.states[other]; other != key && st.Phase != review.New && st.LastDay == now.day {
			return true
		}
	}
	return false
}

// A gap is what was not said at the last answer.
type gap struct{ points, must int }

// missed finds the gaps of the questions that are on their way back; only
// those can be repairs.
func (c *Collection) missed(ctx context.Context, cards []*card.Card) (map[card.Key]gap, error) {
	s, err := c.log(ctx, false)
	if err != nil || s == nil {
		return nil, err
	}
	var keys []card.Key
	for _, k := range cards {
		phase := c.states[k.Key].Phase
		if k.IsQuestion() && len(k.KeyPoints) > 0 && (phase == review.Learning || phase == review.Relearning) {
			keys = append(keys, k.Key)
		}
	}
	if len(keys) == 0 {
		return nil, nil
	}
	points, err := c.lastPoints(ctx, s, keys)
	out := map[card.Key]gap{}
	for key, said := range points {
		k := c.library.cards[key]
		if len(said) != len(k.KeyPoints) {
			continue // the card has been given other points since
		}
		g := gap{must: card.ScorePoints(k.KeyPoints, said).MustMiss}
		for _, ok := range said {
			if !ok {
				g.points++
			}
		}
		out[key] = g
	}
	return out, err
}

// learnCosts is what cards take this person, from the newest timed reviews.
func (c *Collection) learnCosts(ctx context.Context) (schedule.Costs, error) {
	if c.costs.known {
		return c.costs.Costs, nil
	}
	var seen []store.Timing
	s, err := c.log(ctx, false)
	if err == nil && s != nil {
		seen, err = s.Timings(ctx, timings)
	}
	if err != nil {
		return schedule.Costs{}, err
	}
	var of []schedule.Timing
	own := map[card.Key][]schedule.Timing{}
	again, fresh := 0, 0
	for _, t := range seen {
		k, ok := c.library.cards[c.current(t.Card)]
		if !ok {
			continue
		}
		one := schedule.Timing{Question: k.IsQuestion(), New: t.Before == 0, Repair: t.Before == review.Again, Seconds: t.Seconds}
		of, own[k.Key] = append(of, one), append(own[k.Key], one)
		if one.New {
			fresh++
			if t.Grade == review.Again {
				again++
			}
		}
	}
	c.costs = costs{true, schedule.LearnCosts(schedule.DefaultCosts(), of), own, schedule.LearnNewAgain(again, fresh)}
	return c.costs.Costs, nil
}
