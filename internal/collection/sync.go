package collection

import (
	"context"
	"errors"
	"maps"
	"slices"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
	"rehearse/internal/store"
)

// A clock is one instant as the person sees it.
type clock struct {
	time time.Time
	day  review.Day
}

func (c *Collection) clock() clock {
	now := c.config.Now()
	return clock{now, schedule.StudyDay(now, c.set.DayStart)}
}

// sync brings settings, facts and states up to the log as it stands now. A
// stored setting that cannot be used is an error, except to setSync.
func (c *Collection) sync(ctx context.Context) error {
	if err := c.setSync(ctx); err != nil {
		return err
	}
	return c.setErr
}

// setSync is sync for what must go on with a bad setting: mending it.
func (c *Collection) setSync(ctx context.Context) error {
	s, err := c.log(ctx, false)
	if err != nil {
		return err
	}
	if s == nil {
		if c.synced {
			return nil
		}
		c.remember(func() { c.own = map[card.Key]review.State{}; c.states = c.own })
		c.synced = true
		return c.applySettings()
	}
	// The position is read before what it stands for: what another process adds
	// in between is read twice, never missed.
	at, err := s.Position(ctx)
	if err != nil {
		return err
	}
	if c.synced && at == c.at {
		if c.links == nil {
			return c.link(ctx, s)
		}
		return nil
	}
	before := ""
	if c.synced {
		before = c.set.Fingerprint()
	}
	if err := c.loadFacts(ctx, s); err != nil {
		return err
	}
	if c.set.Fingerprint() != before {
		err = c.loadStates(ctx, s, at)
	} else {
		err = c.replayChanged(ctx, s, c.at, at)
	}
	if err == nil {
		err = c.link(ctx, s)
	}
	if err != nil {
		return err
	}
	c.at, c.synced, c.costs = at, true, costs{}
	return nil
}

// loadFacts reads what was stated, and the settings with it, where anything
// was since the last time.
func (c *Collection) loadFacts(ctx context.Context, s *store.Store) error {
	if c.synced {
		if news, err := s.FactsSince(ctx, c.at); err != nil || len(news) == 0 {
			return err
		}
	}
	stated, err := s.Facts(ctx)
	if err != nil {
		return err
	}
	c.remember(func() { c.stated, c.facts = stated, stated })
	c.takeAsked()
	return c.applySettings()
}

// applySettings makes the settings out of the facts. One that cannot be used
// leaves the default in its place and is kept as setErr. A name unknown here
// belongs to a newer version and is left alone.
func (c *Collection) applySettings() error {
	set, stated := schedule.DefaultSettings(), c.stated.settings()
	c.setErr = nil
	for _, s := range schedule.SettingTable() {
		value, ok := stated[s.Name]
		if !ok {
			continue
		}
		if err := set.Set(s.Name, value); err != nil && c.setErr == nil {
			c.setErr = &SettingsError{File: c.config.Progress, Err: err}
		}
	}
	scheduler, err := schedule.New(set)
	c.remember(func() { c.set, c.sched = set, scheduler })
	return err
}

// loadStates reads the cache, or replays the whole log where it does not fit.
func (c *Collection) loadStates(ctx context.Context, s *store.Store, at store.Position) error {
	print := c.set.Fingerprint()
	states, cached, ok, err := s.States(ctx, print)
	if err != nil {
		return err
	}
	if ok {
		c.remember(func() { c.own, c.states = states, states })
		return c.replayChanged(ctx, s, cached, at)
	}
	return c.replayIntoCache(ctx, s, at)
}

// many is the number of changed cards from which on one pass over the whole
// log may be faster than a query for each, as after an import.
const many = 200

// replayIntoCache replays the whole log, which is known up to a position.
func (c *Collection) replayIntoCache(ctx context.Context, s *store.Store, at store.Position) error {
	states, err := c.replayAll(ctx, s)
	if err != nil {
		return err
	}
	c.remember(func() { c.own, c.states = states, states })
	return c.keep(s.SaveStates(ctx, c.set.Fingerprint(), at, states, true))
}

// keep forgives a cache that could not be written: it is a convenience, and
// what it holds has just been computed.
func (c *Collection) keep(err error) error {
	if errors.Is(err, store.ErrReadOnly) || errors.Is(err, store.ErrFull) || errors.Is(err, store.ErrLocked) {
		return nil
	}
	return err
}

func (c *Collection) replayAll(ctx context.Context, s *store.Store) (map[card.Key]review.State, error) {
	states := map[card.Key]review.State{}
	var key card.Key
	var run []review.Review
	flush := func() {
		if len(run) > 0 {
			states[key] = c.sched.Replay(key, run)
			run = run[:0]
		}
	}
	err := s.EachReview(ctx, func(r review.Review) error {
		if r.Card != key {
			flush()
			key = r.Card
		}
		run = append(run, r)
		return nil
	})
	flush()
	return states, err
}

// replayChanged replays the cards with reviews or undos since from.
func (c *Collection) replayChanged(ctx context.Context, s *store.Store, from, to store.Position) error {
	keys, err := s.Changed(ctx, from)
	if err != nil || len(keys) == 0 {
		return err
	}
	if len(keys) > many && len(keys) > len(c.own)/8 {
		return c.replayIntoCache(ctx, s, to)
	}
	changed := make(map[card.Key]review.State, len(keys))
	for _, key := range keys {
		st, err := c.replayOne(ctx, s, key)
		if err != nil {
			return err
		}
		changed[key] = st
	}
	c.remember(func() { maps.Copy(c.own, changed) })
	return c.keep(s.SaveStates(ctx, c.set.Fingerprint(), to, changed, false))
}

func (c *Collection) replayOne(ctx context.Context, s *store.Store, key card.Key, more ...review.Review) (review.State, error) {
	reviews, err := s.ReviewsOf(ctx, key)
	if err != nil {
		return review.State{}, err
	}
	return c.sched.Replay(key, slices.Concat(reviews, more)), nil
}
