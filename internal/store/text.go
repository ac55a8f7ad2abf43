package store

import (
	"context"
	"database/sql"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// A Text is what a practised card said when it was last seen, in one language
// edition. From it a card is known again after its deck was edited.
type Text struct {
	Card    card.Key
	Lang    string
	Deck    string // slug
	Heading string
	Body    string
	SeenAt  review.Instant
}

// SaveTexts writes texts over those of the same cards and languages.
func (s *Store) SaveTexts(ctx context.Context, texts []Text) error {
	return s.write(ctx, "save texts in progress", func(tx *sql.Tx) error {
		put, err := tx.PrepareContext(ctx, `INSERT INTO seen_text (card, lang, deck, heading, body, seen_at_ms)
			VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (card, lang) DO UPDATE SET deck = excluded.deck,
			heading = excluded.heading, body = excluded.body, seen_at_ms = excluded.seen_at_ms`)
		if err != nil {
			return err
		}
		defer put.Close()
		for _, t := range texts {
			if _, err := put.ExecContext(ctx, string(t.Card), t.Lang, t.Deck, t.Heading, t.Body, int64(t.SeenAt)); err != nil {
				return err
			}
		}
		return nil
	})
}

// Texts returns all texts, by card and language.
func (s *Store) Texts(ctx context.Context) ([]Text, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT card, lang, deck, heading, body, seen_at_ms FROM seen_text
		ORDER BY card, lang`)
	if err != nil {
		return nil, wrap("read texts of progress", s.path, err)
	}
	return scanTexts(s, rows)
}
