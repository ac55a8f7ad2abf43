package collection

import (
	"context"

	"rehearse/internal/review"
	"rehearse/internal/store"
)

// Undo takes back this device's newest action that has not been taken back,
// and returns it; false where there is none.
func (c *Collection) Undo(ctx context.Context) (review.Action, bool, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	s, err := c.log(ctx, false)
	if err != nil || s == nil {
		return review.Action{}, false, err
	}
	if err := c.sync(ctx); err != nil {
		return review.Action{}, false, err
	}
	last, ok, err := s.LastAction(ctx)
	if err != nil || !ok {
		return review.Action{}, false, err
	}
	out := c.currentAction(last)
	if last.Review != nil {
		err = c.undoReview(ctx, s, *last.Review)
	} else {
		err = c.undoFact(ctx, s, *last.Fact)
	}
	return out, err == nil, err
}

func (c *Collection) undoReview(ctx context.Context, s *store.Store, r review.Review) error {
	u := review.Undo{Review: r.ID, At: review.At(c.config.Now()), Device: s.Device()}
	if err := s.AppendUndo(ctx, u); err != nil {
		return err
	}
	return c.sync(ctx)
}

// undoFact states what would be stated without f: where another device has
// stated something newer since, that stands.
func (c *Collection) undoFact(ctx context.Context, s *store.Store, f review.Fact) error {
	value, err := s.ValueWithout(ctx, f, c.factKeys(f.Key)...)
	if err != nil {
		return err
	}
	_, err = c.saveFact(ctx, s, review.Fact{Key: f.Key, Value: value, Undoes: f.At})
	return err
}

// Redo does an action that Undo took back once more: a grade with a new id at
// its first instant, a statement anew.
func (c *Collection) Redo(ctx context.Context, a review.Action) (review.Action, error) {
	if a.Fact != nil {
		f := *a.Fact
		f.At, f.Undoes = 0, 0
		a.Fact = &f
	}
	return c.Save(ctx, a)
}
