package collection

import (
	"context"
	"strings"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
	"rehearse/internal/store"
)

// State returns what the card's reviews have made of it, as last read.
func (c *Collection) State(key card.Key) review.State {
	c.memory.RLock()
	defer c.memory.RUnlock()
	return c.states[c.named(key)]
}

// Preview returns the state that each grade given now would lead to.
func (c *Collection) Preview(ctx context.Context, key card.Key) ([4]review.State, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.sync(ctx); err != nil {
		return [4]review.State{}, err
	}
	now := c.clock()
	key = c.named(key)
	return c.sched.Preview(c.seed(key), c.states[key], review.At(now.time), now.day), nil
}

// Missed returns which key points were said at the last answer; nil where that
// is unknown, or the card has been given other points since.
func (c *Collection) Missed(ctx context.Context, key card.Key) ([]bool, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	s, err := c.log(ctx, false)
	if err != nil || s == nil {
		return nil, err
	}
	key = c.named(key)
	points, err := c.lastPoints(ctx, s, []card.Key{key})
	if err != nil {
		return nil, err
	}
	k, ok := c.library.cards[key]
	if !ok || len(points[key]) != len(k.KeyPoints) {
		return nil, nil
	}
	return points[key], nil
}

// Attempts returns the card's answers, newest first.
func (c *Collection) Attempts(ctx context.Context, key card.Key) ([]review.Attempt, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	s, err := c.log(ctx, false)
	if err != nil || s == nil {
		return nil, err
	}
	return c.attemptsOf(ctx, s, c.named(key))
}

// Flags returns what was stated about the card, as last read.
func (c *Collection) Flags(key card.Key) Flags {
	c.memory.RLock()
	defer c.memory.RUnlock()
	return c.facts.of(c.named(key))
}

// Save puts an action on disk and returns it as it stands there. Of a review
// it fills the id, and where they are missing the instant, zone and study day;
// of an attempt the id, card, instant and review; of a fact the instant. The
// value of a bury may be "on": until the next study day. What has an instant
// keeps it.
func (c *Collection) Save(ctx context.Context, a review.Action) (review.Action, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	s, err := c.log(ctx, true)
	if err != nil {
		return a, err
	}
	if err := c.sync(ctx); err != nil {
		return a, err
	}
	if a.Review != nil {
		return c.saveReview(ctx, s, a)
	}
	f := *a.Fact
	f.Key = c.namedFact(f.Key)
	if err := c.keepTexts(ctx, s, review.Action{Fact: &f}.Card()); err != nil {
		return a, err
	}
	if strings.HasPrefix(f.Key, bury+"/") && f.Value == on {
		f.Value = (c.clock().day + 1).String()
	}
	f, err = c.saveFact(ctx, s, f)
	return review.Action{Fact: &f}, err
}

func (c *Collection) saveReview(ctx context.Context, s *store.Store, a review.Action) (review.Action, error) {
	r := *a.Review
	r.Card = c.named(r.Card)
	if k, ok := c.library.cards[r.Card]; ok && k.Kind == card.Checklist {
		return a, &ChecklistError{r.Card}
	}
	if err := c.fill(&r, s.Device()); err != nil {
		return a, err
	}
	out := review.Action{Review: &r}
	if a.Attempt != nil {
		t, err := c.fillAttempt(*a.Attempt, r)
		if err != nil {
			return a, err
		}
		out.Attempt = &t
	}
	own, st, err := c.after(ctx, s, r)
	if err != nil {
		return a, err
	}
	// Before the review: none shall ever be without its text.
	if err := c.keepTexts(ctx, s, r.Card); err != nil {
		return a, err
	}
	events, err := c.keepForecast(ctx, s, c.clock())
	if err != nil {
		return a, err
	}
	if err := s.AppendReview(ctx, r, out.Attempt, own); err != nil {
		return a, err
	}
	c.remember(func() { c.own[r.Card] = own; c.states[r.Card] = st })
	events++
	if out.Attempt != nil {
		events++
	}
	return out, c.moved(ctx, s, events)
}

func (c *Collection) fill(r *review.Review, device string) error {
	id, err := c.newID()
	if err != nil {
		return err
	}
	r.ID, r.Device = review.ID(id), device
	if r.At == 0 {
		now := c.clock()
		_, offset := now.time.Zone()
		r.At, r.Zone, r.Day = review.At(now.time), offset/60, now.day
		// Reviews count by instant, then by an id that is random. Those given
		// within a moment, or under a clock that stands still, keep their order.
		if last := c.states[r.Card].LastAt; r.At <= last && last-r.At < moment {
			r.At = last + 1
		}
	}
	return nil
}

// moment is how far, in milliseconds, instants are moved to keep an order;
// beyond it the clock was set back and is believed.
const moment = 1000

func (c *Collection) fillAttempt(t review.Attempt, r review.Review) (review.Attempt, error) {
	id, err := c.newID()
	t.ID, t.Card, t.Review = review.ID(id), r.Card, r.ID
	if t.At == 0 {
		t.At = r.At
	}
	return t, err
}

// after computes the state that follows from one more review. With a clock
// set back the review is not the last one, and the card is replayed.
// own is what the reviews under this key alone make, which is what the cache
// holds; st is the card's, with those under its former keys.
func (c *Collection) after(ctx context.Context, s *store.Store, r review.Review) (own, st review.State, err error) {
	next := func(key card.Key, before review.State) (review.State, bool) {
		if before.Phase == review.New || r.At > before.LastAt {
			return c.sched.Next(key, before, r.Grade, r.At, r.Day), true
		}
		return before, false
	}
	own, ok := next(r.Card, c.own[r.Card])
	if !ok {
		own, err = c.replayOne(ctx, s, r.Card, r)
	}
	if err != nil || len(c.formerKeys(r.Card)) == 0 {
		return own, own, err
	}
	if st, ok = next(c.seed(r.Card), c.states[r.Card]); !ok {
		st, err = c.replayCard(ctx, s, r.Card, r)
	}
	return own, st, err
}

// moved takes the log's position over after a write of our own, unless another
// process wrote too: then the next sync reads what it wrote.
func (c *Collection) moved(ctx context.Context, s *store.Store, by store.Position) error {
	at, err := s.Position(ctx)
	if err != nil {
		return err
	}
	if at == c.at+by {
		c.at, c.costs = at, costs{}
	}
	return nil
}

func (c *Collection) saveFact(ctx context.Context, s *store.Store, f review.Fact) (review.Fact, error) {
	f.Device = s.Device()
	if f.At == 0 {
		f.At = review.At(c.config.Now())
	}
	// Newer than what was stated under a former key, whatever the clock says.
	if at := c.facts[c.currentFact(f.Key)].At; f.At <= at {
		f.At = at + 1
	}
	f, err := s.AppendFact(ctx, f)
	if err != nil {
		return f, err
	}
	c.remember(func() { c.stated[f.Key] = f; c.facts[c.currentFact(f.Key)] = f })
	if err := c.moved(ctx, s, 1); err != nil || !strings.HasPrefix(f.Key, string(Asked)+"/") {
		return f, err
	}
	c.takeAsked()
	return f, c.link(ctx, s)
}

// Settings returns the settings as last read.
func (c *Collection) Settings() schedule.Settings {
	c.memory.RLock()
	defer c.memory.RUnlock()
	return c.set
}

// Sync reads what the log says now. Overview, Queue and what writes do so by
// themselves; State, Flags, Settings and Cards answer as last read.
func (c *Collection) Sync(ctx context.Context) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.sync(ctx)
}

// Set changes a setting; the error of a bad one is a *schedule.SettingError,
// or a *DeckError for a role. States follow at once.
func (c *Collection) Set(ctx context.Context, name, value string) error {
	if name == "role" && value != "" && value != schedule.AllRoles {
		d, err := c.FindDeck(value)
		if err != nil {
			return err
		}
		value = d.Slug
	}
	return c.change(ctx, name, func(s *schedule.Settings) error { return s.Set(name, value) })
}

// Reset gives a setting its default back.
func (c *Collection) Reset(ctx context.Context, name string) error {
	return c.change(ctx, name, nil)
}

func (c *Collection) change(ctx context.Context, name string, set func(*schedule.Settings) error) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	try := schedule.DefaultSettings()
	if err := try.Reset(name); err != nil {
		return err
	}
	value := ""
	if set != nil {
		if err := set(&try); err != nil {
			return err
		}
		value, _ = try.Get(name)
	}
	s, err := c.log(ctx, true)
	if err != nil {
		return err
	}
	if err := c.setSync(ctx); err != nil {
		return err
	}
	if _, err := c.saveFact(ctx, s, review.Fact{Key: settingPrefix + name, Value: value}); err != nil {
		return err
	}
	c.synced = false // the states depend on the settings
	return c.setSync(ctx)
}
