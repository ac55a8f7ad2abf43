package store

import (
	"context"
	"database/sql"

	"rehearse/internal/review"
)

// EachEvent calls f with every event of the log as it stands at one moment:
// reviews, undos, facts, attempts, each in the order in which they came into
// this file. With a deck's slug only those about its cards; an undo belongs
// where its review does. It stops at an error of f and returns it as it is.
// f must not call the store.
func (s *Store) EachEvent(ctx context.Context, deck string, f func(review.Event) error) error {
	var stopped error
	each := func(e review.Event) error {
		if deck == "" || e.Undo != nil || e.Card().Deck() == deck {
			stopped = f(e)
		}
		return stopped
	}
	err := s.read(ctx, "read progress", func(tx *sql.Tx) error {
		for _, table := range eventTables() {
			if err := eachEvent(ctx, tx, table, deck, each); err != nil {
				return err
			}
		}
		return nil
	})
	if stopped != nil {
		return stopped
	}
	return err
}

// An eventTable says how the events of one table are read.
type eventTable struct {
	query string // ?1 is the slug of a deck, "" for all
	scan  func(scan func(...any) error) (review.Event, error)
}

func eventTables() []eventTable {
	return []eventTable{
		{`SELECT` + reviewColumns + `FROM reviews r WHERE ?1 = '' OR substr(r.card, 1, length(?1) + 1) = ?1 || '/'
			ORDER BY r.seq`, func(scan func(...any) error) (review.Event, error) {
			r, err := scanReview(scan)
			return review.Event{Review: &r}, err
		}},
		{`SELECT u.review_id, u.undone_at_ms, u.device FROM undos u LEFT JOIN reviews r ON r.id = u.review_id
			WHERE ?1 = '' OR substr(r.card, 1, length(?1) + 1) = ?1 || '/' ORDER BY u.seq`,
			func(scan func(...any) error) (review.Event, error) {
				var u review.Undo
				err := scan(&u.Review, &u.At, &u.Device)
				return review.Event{Undo: &u}, err
			}},
		{`SELECT` + factColumns + `FROM facts f WHERE ?1 = '' OR instr(f.key, '/' || ?1 || '/') > 0 ORDER BY f.seq`,
			func(scan func(...any) error) (review.Event, error) {
				f, err := scanFact(scan)
				return review.Event{Fact: &f}, err
			}},
		{`SELECT` + attemptColumns + `FROM attempts a WHERE ?1 = '' OR substr(a.card, 1, length(?1) + 1) = ?1 || '/'
			ORDER BY a.seq`, func(scan func(...any) error) (review.Event, error) {
			a, err := scanAttempt(scan)
			return review.Event{Attempt: &a}, err
		}},
	}
}

func eachEvent(ctx context.Context, tx *sql.Tx, t eventTable, deck string, f func(review.Event) error) error {
	rows, err := tx.QueryContext(ctx, t.query, deck)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		e, err := t.scan(rows.Scan)
		if err != nil {
			return err
		}
		if err := f(e); err != nil {
			return err
		}
	}
	return rows.Err()
}
