package store

import (
	"context"
	"database/sql"
	"strings"

	"rehearse/internal/review"
)

// A Draft is what a person is writing and has not handed in yet.
type Draft struct {
	Key     string // what it is for: "attempt/CARD", "answer/CARD", "story/ID", "mock"
	Text    string
	SavedAt review.Instant
}

// SaveDraft writes a draft over the one of the same key. An empty text takes
// it away.
func (s *Store) SaveDraft(ctx context.Context, d Draft) error {
	return s.write(ctx, "save draft in progress", func(tx *sql.Tx) error { return putDraft(ctx, tx, d) })
}

func putDraft(ctx context.Context, tx execer, d Draft) error {
	if d.Text == "" {
		_, err := tx.ExecContext(ctx, `DELETE FROM drafts WHERE key = ?`, d.Key)
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO drafts (key, text, saved_at_ms) VALUES (?, ?, ?)
		ON CONFLICT (key) DO UPDATE SET text = excluded.text, saved_at_ms = excluded.saved_at_ms`,
		d.Key, d.Text, int64(d.SavedAt))
	return err
}

// Drafts returns the drafts whose keys begin with prefix, the newest first.
func (s *Store) Drafts(ctx context.Context, prefix string) ([]Draft, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT key, text, saved_at_ms FROM drafts ORDER BY saved_at_ms DESC, key`)
	if err != nil {
		return nil, wrap("read drafts of progress", s.path, err)
	}
	defer rows.Close()
	var all []Draft
	for rows.Next() {
		var d Draft
		if err := rows.Scan(&d.Key, &d.Text, &d.SavedAt); err != nil {
			return nil, wrap("read drafts of progress", s.path, err)
		}
		if strings.HasPrefix(d.Key, prefix) {
			all = append(all, d)
		}
	}
	if err := rows.Err(); err != nil {
		return nil, wrap("read drafts of progress", s.path, err)
	}
	return all, nil
}
