package store

import (
	"context"
	"database/sql"
	"errors"

	"rehearse/internal/review"
)

// LastAction returns the newest thing this device did that can be taken back
// and was not: a review with the attempt behind it, or a fact about a card
// (suspend, bury, flag, note) that itself takes nothing back. Newest is by the
// order in the file, so a clock that was set back, or a grade done again with
// its first instant, confuses nothing. ok is false when there is none.
func (s *Store) LastAction(ctx context.Context) (a review.Action, ok bool, err error) {
	err = s.read(ctx, "read last action of progress", func(tx *sql.Tx) error {
		r, reviewed, err := s.lastReview(ctx, tx)
		if err != nil {
			return err
		}
		f, stated, err := s.lastFact(ctx, tx)
		if err != nil {
			return err
		}
		switch {
		case reviewed == 0 && stated == 0:
			return nil
		case stated > reviewed:
			a.Fact = &f
		default:
			a.Review = &r
			a.Attempt, err = attemptBehind(ctx, tx, r.ID)
		}
		ok = true
		return err
	})
	return a, ok, err
}

// lastReview returns this device's newest review that stands, and its number;
// 0 when there is none.
func (s *Store) lastReview(ctx context.Context, tx *sql.Tx) (review.Review, Position, error) {
	var at Position
	row := tx.QueryRowContext(ctx, `SELECT r.seq,`+reviewColumns+`FROM reviews r
		WHERE r.device = ? AND r.device <> '' AND`+live+`ORDER BY r.seq DESC LIMIT 1`, s.device)
	r, err := scanReview(row.Scan, &at)
	if errors.Is(err, sql.ErrNoRows) {
		return r, 0, nil
	}
	return r, at, err
}

// lastFact does the same for facts about cards.
func (s *Store) lastFact(ctx context.Context, tx *sql.Tx) (review.Fact, Position, error) {
	var at Position
	row := tx.QueryRowContext(ctx, `SELECT f.seq,`+factColumns+`FROM facts f
		WHERE f.device = ? AND substr(f.key, 1, instr(f.key, '/')) IN ('suspend/', 'bury/', 'flag/', 'note/')
			AND`+standing+`ORDER BY f.seq DESC LIMIT 1`, s.device)
	f, err := scanFact(row.Scan, &at)
	if errors.Is(err, sql.ErrNoRows) {
		return f, 0, nil
	}
	return f, at, err
}
