package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// A Position is a number of the log: everything up to it has been seen. Zero
// is before the first event.
type Position int64

// lastPosition reads the newest number of all four tables.
const lastPosition = `SELECT max(
	coalesce((SELECT max(seq) FROM reviews), 0),
	coalesce((SELECT max(seq) FROM undos), 0),
	coalesce((SELECT max(seq) FROM facts), 0),
	coalesce((SELECT max(seq) FROM attempts), 0))`

// Position returns the number of the newest event in the log.
func (s *Store) Position(ctx context.Context) (Position, error) {
	var p Position
	if err := s.db.QueryRowContext(ctx, lastPosition).Scan(&p); err != nil {
		return 0, wrap("read position of progress", s.path, err)
	}
	return p, nil
}

func position(ctx context.Context, tx *sql.Tx) (Position, error) {
	var p Position
	err := tx.QueryRowContext(ctx, lastPosition).Scan(&p)
	return p, err
}

// AppendReview writes a review of this device, the attempt behind it (or nil)
// and the state of the card after it, in one transaction. The state goes into
// the cache, and the cache's position past the review, if the cache and the
// caller both knew the whole log under the same settings and the review is
// the card's newest; else Changed lists the card. A review that is there
// already is left alone, so that a write may be tried again; ErrTaken says
// that its id names another one.
// A draft of the answer is gone with it.
func (s *Store) AppendReview(ctx context.Context, r review.Review, a *review.Attempt, st review.State) error {
	if r.Device == "" {
		r.Device = s.device
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.seen
	err := s.write(ctx, "append review to progress", func(tx *sql.Tx) error {
		current, err := cacheCurrent(ctx, tx, s.seen, r)
		if err != nil {
			return err
		}
		last, err := position(ctx, tx)
		if err != nil {
			return err
		}
		if added, err := addReview(ctx, tx, last+1, r); err != nil || !added {
			return err
		}
		if current {
			now.position = last + 1
			if err := moveCache(ctx, tx, now.position, r.Card, st); err != nil {
				return err
			}
		}
		if a == nil {
			return nil
		}
		attempt := *a
		if attempt.Review == "" {
			attempt.Review = r.ID
		}
		if _, err := addAttempt(ctx, tx, last+2, attempt); err != nil {
			return err
		}
		return putDraft(ctx, tx, Draft{Key: review.DraftOf(review.AttemptDraft, string(attempt.Card))})
	})
	if err == nil {
		s.seen = now
	}
	return err
}

// AppendUndo takes a review back, here or not yet here. Once is enough.
func (s *Store) AppendUndo(ctx context.Context, u review.Undo) error {
	if u.Device == "" {
		u.Device = s.device
	}
	return s.append(ctx, "append undo to progress", func(tx *sql.Tx, seq Position) error {
		_, err := addUndo(ctx, tx, seq, u)
		return err
	})
}

// AppendFact writes what a person stated and returns it as it was stored: At
// is raised above the newest statement of the same key, so that a clock that
// was set back loses none.
func (s *Store) AppendFact(ctx context.Context, f review.Fact) (review.Fact, error) {
	if f.Device == "" {
		f.Device = s.device
	}
	err := s.append(ctx, "append fact to progress", func(tx *sql.Tx, seq Position) error {
		var newest review.Instant
		const q = `SELECT coalesce(max(changed_at_ms), 0) FROM facts WHERE key = ?`
		if err := tx.QueryRowContext(ctx, q, f.Key).Scan(&newest); err != nil {
			return err
		}
		f.At = max(f.At, newest+1)
		_, err := addFact(ctx, tx, seq, f)
		return err
	})
	return f, err
}

// AppendAttempt writes an attempt that led to no review. One that is there
// already is left alone.
func (s *Store) AppendAttempt(ctx context.Context, a review.Attempt) error {
	return s.append(ctx, "append attempt to progress", func(tx *sql.Tx, seq Position) error {
		_, err := addAttempt(ctx, tx, seq, a)
		return err
	})
}

// append runs add with the next number of the log.
func (s *Store) append(ctx context.Context, doing string, add func(*sql.Tx, Position) error) error {
	return s.write(ctx, doing, func(tx *sql.Tx) error {
		last, err := position(ctx, tx)
		if err != nil {
			return err
		}
		return add(tx, last+1)
	})
}

// execer is a transaction, or statements prepared in one.
type execer interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// addReview inserts r; added is false where it is there already.
func addReview(ctx context.Context, tx execer, seq Position, r review.Review) (added bool, err error) {
	added, err = insert(ctx, tx, `INSERT INTO reviews (seq, id, card, reviewed_at_ms, zone_min, study_day, grade,
			seconds, confidence, points, score, mode, device)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
		int64(seq), string(r.ID), string(r.Card), int64(r.At), r.Zone, int64(r.Day), int64(r.Grade),
		known(r.Seconds), string(r.Confidence), points(r.Points), score(r.Score), string(r.Mode), r.Device)
	if err != nil || added {
		return added, err
	}
	var there review.Review
	const q = `SELECT card, reviewed_at_ms, grade FROM reviews WHERE id = ?`
	if err := tx.QueryRowContext(ctx, q, string(r.ID)).Scan(&there.Card, &there.At, &there.Grade); err != nil {
		return false, err
	}
	if there.Card != r.Card || there.At != r.At || there.Grade != r.Grade {
		return false, fmt.Errorf("review %q: %w", r.ID, ErrTaken)
	}
	return false, nil
}

func addUndo(ctx context.Context, tx execer, seq Position, u review.Undo) (added bool, err error) {
	return insert(ctx, tx, `INSERT INTO undos (seq, review_id, undone_at_ms, device)
		VALUES (?, ?, ?, ?) ON CONFLICT (review_id) DO NOTHING`,
		int64(seq), string(u.Review), int64(u.At), u.Device)
}

func addFact(ctx context.Context, tx execer, seq Position, f review.Fact) (added bool, err error) {
	var undoes any
	if f.Undoes != 0 {
		undoes = int64(f.Undoes)
	}
	added, err = insert(ctx, tx, `INSERT INTO facts (seq, key, value, changed_at_ms, device, undoes_ms)
		VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key, changed_at_ms, device) DO NOTHING`,
		int64(seq), f.Key, f.Value, int64(f.At), f.Device, undoes)
	if err != nil || added {
		return added, err
	}
	var value string
	const q = `SELECT value FROM facts WHERE key = ? AND changed_at_ms = ? AND device = ?`
	if err := tx.QueryRowContext(ctx, q, f.Key, int64(f.At), f.Device).Scan(&value); err != nil {
		return false, err
	}
	if value != f.Value {
		return false, fmt.Errorf("fact %q: %w", f.Key, ErrTaken)
	}
	return false, nil
}

func addAttempt(ctx context.Context, tx execer, seq Position, a review.Attempt) (added bool, err error) {
	added, err = insert(ctx, tx, `INSERT INTO attempts (seq, id, card, attempted_at_ms, mode, seconds, confidence,
			text, points, score, review_id, follow_up, followed, mock_id)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
		int64(seq), string(a.ID), string(a.Card), int64(a.At), string(a.Mode), known(a.Seconds),
		string(a.Confidence), a.Text, points(a.Points), score(a.Score), named(string(a.Review)),
		named(a.FollowUp), a.Followed, named(a.Mock))
	if err != nil || added {
		return added, err
	}
	var there review.Attempt
	const q = `SELECT card, attempted_at_ms FROM attempts WHERE id = ?`
	if err := tx.QueryRowContext(ctx, q, string(a.ID)).Scan(&there.Card, &there.At); err != nil {
		return false, err
	}
	if there.Card != a.Card || there.At != a.At {
		return false, fmt.Errorf("attempt %q: %w", a.ID, ErrTaken)
	}
	return false, nil
}

// insert runs an INSERT that does nothing where the row is there already.
func insert(ctx context.Context, tx execer, query string, args ...any) (added bool, err error) {
	result, err := tx.ExecContext(ctx, query, args...)
	if err != nil {
		return false, err
	}
	n, err := result.RowsAffected()
	return n > 0, err
}

// named returns NULL for a name that is none.
func named(name string) any {
	if name == "" {
		return nil
	}
	return name
}

// known returns NULL for seconds that nobody measured.
func known(seconds float64) any {
	if seconds == 0 {
		return nil
	}
	return seconds
}

// points writes ticks as digits: "1011"; nil as NULL.
func points(said []bool) any {
	if said == nil {
		return nil
	}
	var b strings.Builder
	for _, yes := range said {
		if yes {
			b.WriteByte('1')
		} else {
			b.WriteByte('0')
		}
	}
	return b.String()
}

func score(share *float64) any {
	if share == nil {
		return nil
	}
	return *share
}

// parsePoints reads what points wrote.
func parsePoints(s sql.NullString) []bool {
	if !s.Valid {
		return nil
	}
	said := make([]bool, len(s.String))
	for i := range said {
		said[i] = s.String[i] == '1'
	}
	return said
}

func parseScore(f sql.NullFloat64) *float64 {
	if !f.Valid {
		return nil
	}
	return &f.Float64
}

// scanKeys reads rows of one column, a card's key.
func scanKeys(rows *sql.Rows, err error) ([]card.Key, error) {
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var keys []card.Key
	for rows.Next() {
		var k card.Key
		if err := rows.Scan(&k); err != nil {
			return nil, err
		}
		keys = append(keys, k)
	}
	return keys, rows.Err()
}
