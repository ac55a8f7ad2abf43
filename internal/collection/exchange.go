package collection

import (
	"context"
	"fmt"
	"strings"

	"rehearse/internal/interview"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
	"rehearse/internal/store"
)

// EachEvent calls f with every event of the log, or with those about the cards
// of one deck. f must not call the collection.
func (c *Collection) EachEvent(ctx context.Context, deck string, f func(review.Event) error) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	s, err := c.log(ctx, false)
	if err != nil || s == nil {
		return err
	}
	return s.EachEvent(ctx, deck, f)
}

// DeckOfHistory returns the slug of the deck that a name fits, be it one whose
// cards have gone but whose history is in the log.
func (c *Collection) DeckOfHistory(ctx context.Context, name string) (string, error) {
	d, err := c.FindDeck(name)
	if err == nil {
		return d.Slug, nil
	}
	if e := c.Sync(ctx); e != nil {
		return "", e
	}
	c.memory.RLock()
	defer c.memory.RUnlock()
	for key := range c.own {
		if key.Deck() == name {
			return name, nil
		}
	}
	return "", err
}

// CheckEvent returns why an event of another log cannot be used here: a
// setting that this program knows but whose value it refuses, since such a one
// would stop every command, or a bury until no day. Settings unknown here
// belong to a newer version and pass.
func (c *Collection) CheckEvent(e review.Event) error {
	if e.Fact == nil || e.Fact.Value == "" {
		return nil
	}
	if name, ok := strings.CutPrefix(e.Fact.Key, settingPrefix); ok {
		try := schedule.DefaultSettings()
		if _, known := try.Get(name); !known {
			return nil
		}
		return try.Set(name, e.Fact.Value)
	}
	if id, ok := strings.CutPrefix(e.Fact.Key, string(Interviews)+"/"); ok {
		_, err := interview.Decode(id, e.Fact.Value)
		return err
	}
	if strings.HasPrefix(e.Fact.Key, bury+"/") {
		if _, err := review.ParseDay(e.Fact.Value); err != nil {
			return fmt.Errorf("read fact %q: %w", e.Fact.Key, err)
		}
	}
	return nil
}

// Merge adds events of another log, all of them or with an error none, and
// returns how many were new and the indices of those whose ids name something
// else here. States follow at the next Sync.
func (c *Collection) Merge(ctx context.Context, events []review.Event) (store.Added, []int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	s, err := c.log(ctx, true)
	if err != nil {
		return store.Added{}, nil, err
	}
	return s.AppendEvents(ctx, events)
}

// Events returns how many events the log has, or a few more.
func (c *Collection) Events(ctx context.Context) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	s, err := c.log(ctx, false)
	if err != nil || s == nil {
		return 0, err
	}
	at, err := s.Position(ctx)
	return int(at), err
}
