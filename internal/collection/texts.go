package collection

import (
	"context"
	"slices"

	"rehearse/internal/card"
	"rehearse/internal/deck"
	"rehearse/internal/review"
	"rehearse/internal/store"
)

// keepTexts saves what a card says that is about to be practised, and what its
// deck has, where that is not what is saved already. Links found go first.
func (c *Collection) keepTexts(ctx context.Context, s *store.Store, key card.Key) error {
	if err := c.saveLinks(ctx, s); err != nil {
		return err
	}
	b := key.Base()
	list := listKey(b.Deck())
	if b.Deck() == "" || c.kept[b] && c.kept[list] {
		return nil
	}
	now := review.At(c.config.Now())
	texts := c.library.texts(b, now)
	if len(texts) == 0 {
		return nil // it is in no deck
	}
	want := []card.Key{b}
	if !c.kept[list] {
		want = append(want, list)
	}
	saved, err := s.TextsOf(ctx, want)
	if err != nil {
		return err
	}
	if !c.kept[list] {
		texts = append(texts, c.list(b.Deck(), saved, now))
	}
	texts = slices.DeleteFunc(texts, func(t store.Text) bool {
		return slices.ContainsFunc(saved, func(o store.Text) bool { o.SeenAt = t.SeenAt; return o == t })
	})
	if len(texts) > 0 {
		err = s.SaveTexts(ctx, texts)
	}
	if err == nil {
		c.kept[b], c.kept[list] = true, true
	}
	return err
}

// texts is what a card says now, in each edition.
func (lib *library) texts(b card.Key, now review.Instant) []store.Text {
	var out []store.Text
	for _, e := range lib.editions {
		if s, ok := e.find(b); ok {
			t := s.text()
			out = append(out, store.Text{Card: b, Lang: e.Lang, Deck: e.Slug, Heading: t.Heading, Body: t.Body, SeenAt: now})
		}
	}
	return out
}

// list is the row that says what a deck has now.
func (c *Collection) list(slug string, saved []store.Text, now review.Instant) store.Text {
	had := ""
	for _, t := range saved {
		if t.Card == listKey(slug) {
			had = t.Body
		}
	}
	open := map[card.Key]bool{}
	if c.links != nil {
		for _, k := range c.links.unclear {
			open[k.New] = true
		}
	}
	return store.Text{Card: listKey(slug), Deck: slug, Body: c.library.listText(slug, had, open), SeenAt: now}
}

// Reload reads the decks anew, those whose files have changed, and links what
// was edited. Where they cannot be read, those at hand stay.
func (c *Collection) Reload(ctx context.Context) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	lib, err := loadLibrary(c.config.Sources, c.config.Lang, c.caches, c.config.Competencies)
	if err != nil {
		return err
	}
	before := c.files
	c.remember(func() { c.base, c.files, c.library, c.links = lib, lib, lib, nil })
	c.askedPrint = ""
	c.takeAsked()
	c.kept, c.costs = map[card.Key]bool{}, costs{}
	if err := c.sync(ctx); err != nil {
		return err
	}
	s, err := c.log(ctx, false)
	if err != nil || s == nil {
		return err
	}
	if err := c.saveLinks(ctx, s); err != nil {
		return c.keep(err)
	}
	return c.keep(c.keepChanged(ctx, s, before))
}

// keepChanged saves the texts of practised cards that say something else than
// before, so that many small edits do not add up to a strange card.
func (c *Collection) keepChanged(ctx context.Context, s *store.Store, before *library) error {
	was := map[*deck.Deck]bool{}
	for _, e := range before.editions {
		was[e.Deck] = true
	}
	now := review.At(c.config.Now())
	var texts []store.Text
	for _, e := range c.files.editions {
		if was[e.Deck] {
			continue // from the same, unchanged file
		}
		old := map[card.Key]spot{}
		for _, o := range before.editions {
			if o.place() == e.place() {
				old = o.spots()
			}
		}
		for b, at := range e.spots() {
			if o, ok := old[b]; ok && c.own[b].Reviews > 0 && c.current(b) == b && o.text() != at.text() {
				t := at.text()
				texts = append(texts, store.Text{Card: b, Lang: e.Lang, Deck: e.Slug, Heading: t.Heading, Body: t.Body, SeenAt: now})
			}
		}
	}
	if len(texts) == 0 {
		return nil
	}
	return s.SaveTexts(ctx, texts)
}
