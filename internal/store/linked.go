package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// TextsOf returns the texts of some cards, by card and language.
func (s *Store) TextsOf(ctx context.Context, cards []card.Key) ([]Text, error) {
	list, err := json.Marshal(cards)
	if err != nil {
		return nil, wrap("read texts of progress", s.path, err)
	}
	rows, err := s.db.QueryContext(ctx, `SELECT t.card, t.lang, t.deck, t.heading, t.body, t.seen_at_ms
		FROM json_each(?) k JOIN seen_text t ON t.card = k.value ORDER BY t.card, t.lang`, string(list))
	if err != nil {
		return nil, wrap("read texts of progress", s.path, err)
	}
	return scanTexts(s, rows)
}

func scanTexts(s *Store, rows *sql.Rows) ([]Text, error) {
	defer rows.Close()
	var all []Text
	for rows.Next() {
		var t Text
		if err := rows.Scan(&t.Card, &t.Lang, &t.Deck, &t.Heading, &t.Body, &t.SeenAt); err != nil {
			return nil, wrap("read texts of progress", s.path, err)
		}
		all = append(all, t)
	}
	if err := rows.Err(); err != nil {
		return nil, wrap("read texts of progress", s.path, err)
	}
	return all, nil
}

// ReviewsOfAll returns the reviews of some cards that were not taken back, by
// instant, then id. As with EachReview only what a replay needs is filled in.
func (s *Store) ReviewsOfAll(ctx context.Context, cards []card.Key) ([]review.Review, error) {
	list, err := json.Marshal(cards)
	if err != nil {
		return nil, wrap("read reviews of progress", s.path, err)
	}
	rows, err := s.db.QueryContext(ctx, `SELECT r.id, r.card, r.reviewed_at_ms, r.study_day, r.grade
		FROM json_each(?) k JOIN reviews r ON r.card = k.value WHERE`+live+`ORDER BY r.reviewed_at_ms, r.id`, string(list))
	if err != nil {
		return nil, wrap("read reviews of progress", s.path, err)
	}
	defer rows.Close()
	var all []review.Review
	for rows.Next() {
		var r review.Review
		if err := rows.Scan(&r.ID, &r.Card, &r.At, &r.Day, &r.Grade); err != nil {
			return nil, wrap("read reviews of progress", s.path, err)
		}
		all = append(all, r)
	}
	if err := rows.Err(); err != nil {
		return nil, wrap("read reviews of progress", s.path, err)
	}
	return all, nil
}
