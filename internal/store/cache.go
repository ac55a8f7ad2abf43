package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// States returns the cached states of all practised cards and the position in
// the log up to which they hold. They are usable only if they were made under
// settings with this fingerprint; else everything is to be replayed.
func (s *Store) States(ctx context.Context, fingerprint string) (states map[card.Key]review.State, at Position, usable bool, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	states = map[card.Key]review.State{}
	whole := true
	// One statement sees one moment of the file. The position is the row with a
	// number in it; a state that cannot be read costs no more than a replay.
	err = s.eachRow(ctx, `SELECT '', position FROM cache WHERE fingerprint = ?1
		UNION ALL
		SELECT card, state FROM card_states WHERE EXISTS (SELECT 1 FROM cache WHERE fingerprint = ?1)`,
		func(row []driver.Value) error {
			key, _ := row[0].(string)
			switch v := row[1].(type) {
			case int64:
				at, usable = Position(v), true
			case []byte:
				st, ok := unpackState(v)
				states[card.Key(key)], whole = st, whole && ok
			default:
				whole = false
			}
			return nil
		}, layout+fingerprint)
	if err != nil {
		return nil, 0, false, wrap("read states of progress", s.path, err)
	}
	if !usable || !whole {
		return nil, 0, false, nil
	}
	s.seen = seen{fingerprint, at}
	return states, at, true, nil
}

// SaveStates writes states made by a replay of the log up to a position, taken
// before the reviews were read: all cards (replaceAll), or those that Changed
// listed. A cache that another process has led further is left alone, and so is
// one that would then miss a changed card.
func (s *Store) SaveStates(ctx context.Context, fingerprint string, at Position, states map[card.Key]review.State, replaceAll bool) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	err := s.write(ctx, "save states in progress", func(tx *sql.Tx) error {
		from, _, err := cachePosition(ctx, tx, fingerprint) // 0 under other settings: all cards are to be there
		if err != nil || from > at {
			return err
		}
		if replaceAll {
			return replaceStates(ctx, tx, fingerprint, at, states)
		}
		if whole, err := covers(ctx, tx, from, at, states); err != nil || !whole {
			return err
		}
		for key, st := range states {
			if err := putState(ctx, tx, key, st); err != nil {
				return err
			}
		}
		return setCache(ctx, tx, fingerprint, at)
	})
	if err == nil {
		s.seen = seen{fingerprint, at}
	}
	return err
}

// changedCards lists the cards whose reviews or undos have numbers in (?1, ?2].
const changedCards = `
	SELECT card FROM reviews WHERE seq > ?1 AND seq <= ?2
	UNION
	SELECT r.card FROM undos u JOIN reviews r ON r.id = u.review_id WHERE u.seq > ?1 AND u.seq <= ?2`

// Changed lists the cards that were reviewed, or whose reviews were taken
// back, after the position, in no order that means anything.
func (s *Store) Changed(ctx context.Context, after Position) ([]card.Key, error) {
	keys, err := scanKeys(s.db.QueryContext(ctx, changedCards, int64(after), int64(1<<62)))
	if err != nil {
		return nil, wrap("read changes of progress", s.path, err)
	}
	return keys, nil
}

// covers tells that states has every card that changed in (from, at].
func covers(ctx context.Context, tx *sql.Tx, from, at Position, states map[card.Key]review.State) (bool, error) {
	keys, err := scanKeys(tx.QueryContext(ctx, changedCards, int64(from), int64(at)))
	for _, k := range keys {
		if _, ok := states[k]; !ok {
			return false, err
		}
	}
	return err == nil, err
}

// cacheCurrent tells that the cache holds what the whole log makes, that this
// is also what the caller's states were made of, and that no review of r's
// card comes after r in time.
func cacheCurrent(ctx context.Context, tx *sql.Tx, caller seen, r review.Review) (bool, error) {
	at, same, err := cachePosition(ctx, tx, caller.fingerprint)
	if err != nil || !same || at != caller.position {
		return false, err
	}
	var current bool
	err = tx.QueryRowContext(ctx, `SELECT
		NOT EXISTS (SELECT 1 FROM reviews WHERE seq > ?1) AND
		NOT EXISTS (SELECT 1 FROM undos WHERE seq > ?1) AND
		NOT EXISTS (SELECT 1 FROM undos WHERE review_id = ?4) AND
		NOT EXISTS (SELECT 1 FROM reviews WHERE card = ?2 AND (reviewed_at_ms, id) > (?3, ?4))`,
		int64(at), string(r.Card), int64(r.At), string(r.ID)).Scan(&current)
	return current, err
}

// moveCache writes one card's state and raises the position.
func moveCache(ctx context.Context, tx *sql.Tx, at Position, key card.Key, st review.State) error {
	if err := putState(ctx, tx, key, st); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `UPDATE cache SET position = ?`, int64(at))
	return err
}

// cachePosition returns up to where the cache holds; same is false when it was
// made under other settings, or not at all.
func cachePosition(ctx context.Context, tx *sql.Tx, fingerprint string) (at Position, same bool, err error) {
	err = tx.QueryRowContext(ctx, `SELECT position FROM cache WHERE fingerprint = ?`, layout+fingerprint).Scan(&at)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	return at, err == nil, err
}

func setCache(ctx context.Context, tx *sql.Tx, fingerprint string, at Position) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO cache (one, fingerprint, position) VALUES (1, ?, ?)
		ON CONFLICT (one) DO UPDATE SET fingerprint = excluded.fingerprint, position = excluded.position`,
		layout+fingerprint, int64(at))
	return err
}

func replaceStates(ctx context.Context, tx *sql.Tx, fingerprint string, at Position, states map[card.Key]review.State) error {
	if _, err := tx.ExecContext(ctx, `DELETE FROM card_states`); err != nil {
		return err
	}
	put, err := tx.PrepareContext(ctx, `INSERT INTO card_states (card, state) VALUES (?, ?)`)
	if err != nil {
		return err
	}
	defer put.Close()
	for key, st := range states {
		if st.Reviews == 0 {
			continue
		}
		if _, err := put.ExecContext(ctx, string(key), packState(st)); err != nil {
			return err
		}
	}
	return setCache(ctx, tx, fingerprint, at)
}

// putState writes a card's state; a card without reviews has none.
func putState(ctx context.Context, tx *sql.Tx, key card.Key, st review.State) error {
	if st.Reviews == 0 {
		_, err := tx.ExecContext(ctx, `DELETE FROM card_states WHERE card = ?`, string(key))
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO card_states (card, state) VALUES (?, ?)
		ON CONFLICT (card) DO UPDATE SET state = excluded.state`, string(key), packState(st))
	return err
}
