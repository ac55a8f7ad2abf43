package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"rehearse/internal/review"
)

const factColumns = ` f.key, f.value, f.changed_at_ms, f.device, f.undoes_ms `

// scanFact reads factColumns, and what comes before them into first.
func scanFact(scan func(...any) error, first ...any) (review.Fact, error) {
	var f review.Fact
	var undoes sql.NullInt64
	err := scan(append(first, &f.Key, &f.Value, &f.At, &f.Device, &undoes)...)
	f.Undoes = review.Instant(undoes.Int64)
	return f, err
}

// Facts returns the newest statement of every key: by instant, then device.
// Its value may be empty, which is the same as none.
func (s *Store) Facts(ctx context.Context) (map[string]review.Fact, error) {
	all := map[string]review.Fact{}
	err := s.eachFact(ctx, func(f review.Fact) { all[f.Key] = f },
		`SELECT`+factColumns+`FROM facts f ORDER BY f.key, f.changed_at_ms, f.device`)
	return all, err
}

// FactsSince returns the statements that came into the log after the position,
// in the order in which they came. They need not be the newest of their keys.
func (s *Store) FactsSince(ctx context.Context, after Position) ([]review.Fact, error) {
	var all []review.Fact
	err := s.eachFact(ctx, func(f review.Fact) { all = append(all, f) },
		`SELECT`+factColumns+`FROM facts f WHERE f.seq > ? ORDER BY f.seq`, int64(after))
	return all, err
}

func (s *Store) eachFact(ctx context.Context, f func(review.Fact), query string, args ...any) error {
	rows, err := s.db.QueryContext(ctx, query, args...)
	if err != nil {
		return wrap("read facts of progress", s.path, err)
	}
	defer rows.Close()
	for rows.Next() {
		fact, err := scanFact(rows.Scan)
		if err != nil {
			return wrap("read facts of progress", s.path, err)
		}
		f(fact)
	}
	if err := rows.Err(); err != nil {
		return wrap("read facts of progress", s.path, err)
	}
	return nil
}

// standing leaves out the facts f that take another back and those that were
// taken back themselves.
const standing = ` f.undoes_ms IS NULL AND NOT EXISTS (
	SELECT 1 FROM facts u WHERE u.key = f.key AND u.device = f.device AND u.undoes_ms = f.changed_at_ms) `

// FactsOf returns every statement under some keys that was not taken back, the
// newest first: the versions of what a person wrote.
func (s *Store) FactsOf(ctx context.Context, keys []string) ([]review.Fact, error) {
	list, err := json.Marshal(keys)
	if err != nil {
		return nil, wrap("read facts of progress", s.path, err)
	}
	var all []review.Fact
	err = s.eachFact(ctx, func(f review.Fact) { all = append(all, f) },
		`SELECT`+factColumns+`FROM facts f WHERE f.key IN (SELECT value FROM json_each(?)) AND`+standing+`
			ORDER BY f.changed_at_ms DESC, f.device DESC`, string(list))
	return all, err
}

// ValueWithout returns what the key of f would say had f never been stated:
// the newest statement beside it that still stands. It is the value to state
// when f is taken back. A card that went by other keys has statements under
// those too: they are given as keys.
func (s *Store) ValueWithout(ctx context.Context, f review.Fact, keys ...string) (string, error) {
	list, err := json.Marshal(append([]string{f.Key}, keys...))
	if err != nil {
		return "", wrap("read facts of progress", s.path, err)
	}
	var value string
	err = s.db.QueryRowContext(ctx, `SELECT f.value FROM facts f
		WHERE f.key IN (SELECT value FROM json_each(?1)) AND NOT (f.key = ?2 AND f.device = ?3 AND f.changed_at_ms = ?4)
			AND`+standing+`ORDER BY f.changed_at_ms DESC, f.device DESC LIMIT 1`,
		string(list), f.Key, f.Device, int64(f.At)).Scan(&value)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", wrap("read facts of progress", s.path, err)
	}
	return value, nil
}
