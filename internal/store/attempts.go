package store

import (
	"context"
	"database/sql"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

const attemptColumns = ` a.id, a.card, a.attempted_at_ms, a.mode, a.seconds, a.confidence, a.text, a.points, a.score,
	a.review_id, a.follow_up, a.followed, a.mock_id `

func scanAttempt(scan func(...any) error) (review.Attempt, error) {
	var (
		a                      review.Attempt
		seconds, share         sql.NullFloat64
		said, ledTo, ask, mock sql.NullString
	)
	err := scan(&a.ID, &a.Card, &a.At, &a.Mode, &seconds, &a.Confidence, &a.Text, &said, &share, &ledTo,
		&ask, &a.Followed, &mock)
	a.Seconds, a.Points, a.Score = seconds.Float64, parsePoints(said), parseScore(share)
	a.Review, a.FollowUp, a.Mock = review.ID(ledTo.String), ask.String, mock.String
	return a, err
}

// AttemptsOf returns a card's attempts, newest first, without those whose
// review was taken back.
func (s *Store) AttemptsOf(ctx context.Context, key card.Key) ([]review.Attempt, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT`+attemptColumns+`FROM attempts a
		WHERE a.card = ? AND NOT EXISTS (SELECT 1 FROM undos u WHERE u.review_id = a.review_id)
		ORDER BY a.attempted_at_ms DESC, a.id DESC`, string(key))
	if err != nil {
		return nil, wrap("read attempts of progress", s.path, err)
	}
	defer rows.Close()
	var all []review.Attempt
	for rows.Next() {
		a, err := scanAttempt(rows.Scan)
		if err != nil {
			return nil, wrap("read attempts of progress", s.path, err)
		}
		all = append(all, a)
	}
	if err := rows.Err(); err != nil {
		return nil, wrap("read attempts of progress", s.path, err)
	}
	return all, nil
}

// attemptBehind returns the attempt that led to a review, or nil.
func attemptBehind(ctx context.Context, tx *sql.Tx, id review.ID) (*review.Attempt, error) {
	rows, err := tx.QueryContext(ctx, `SELECT`+attemptColumns+`FROM attempts a WHERE a.review_id = ?
		ORDER BY a.seq LIMIT 1`, string(id))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	if !rows.Next() {
		return nil, rows.Err()
	}
	a, err := scanAttempt(rows.Scan)
	return &a, err
}
