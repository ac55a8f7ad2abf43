package store

import (
	"context"
	"database/sql"
	"errors"

	"rehearse/internal/review"
)

// Added counts what was new to the file.
type Added struct{ Reviews, Undos, Facts, Attempts int }

// AppendEvents adds events of another log, as import and merge do: all of them
// or, with an error, none. What is there already is left alone. An event whose
// id names something else here is left out, and its index is among taken.
// Instants and devices stay as they are. The cache does not move; Changed
// lists the cards concerned.
func (s *Store) AppendEvents(ctx context.Context, events []review.Event) (added Added, taken []int, err error) {
	err = s.write(ctx, "add log to progress", func(tx *sql.Tx) error {
		last, err := position(ctx, tx)
		if err != nil {
			return err
		}
		p := prepared{Tx: tx, statements: map[string]*sql.Stmt{}}
		defer p.close()
		for i, e := range events {
			isNew, n, err := addEvent(ctx, p, last+1, e, &added)
			switch {
			case errors.Is(err, ErrTaken):
				taken = append(taken, i)
			case err != nil:
				return err
			case isNew:
				last++
				*n++
			}
		}
		return nil
	})
	if err != nil {
		return Added{}, nil, err
	}
	return added, taken, nil
}

// addEvent inserts one event and says which number of added counts its kind.
func addEvent(ctx context.Context, tx execer, seq Position, e review.Event, added *Added) (isNew bool, n *int, err error) {
	switch {
	case e.Review != nil:
		isNew, err = addReview(ctx, tx, seq, *e.Review)
		return isNew, &added.Reviews, err
	case e.Undo != nil:
		isNew, err = addUndo(ctx, tx, seq, *e.Undo)
		return isNew, &added.Undos, err
	case e.Fact != nil:
		isNew, err = addFact(ctx, tx, seq, *e.Fact)
		return isNew, &added.Facts, err
	case e.Attempt != nil:
		isNew, err = addAttempt(ctx, tx, seq, *e.Attempt)
		return isNew, &added.Attempts, err
	}
	return false, nil, nil
}

// prepared is a transaction that prepares each statement once.
type prepared struct {
	*sql.Tx
	statements map[string]*sql.Stmt
}

func (p prepared) statement(ctx context.Context, query string) (*sql.Stmt, error) {
	stmt := p.statements[query]
	if stmt == nil {
		var err error
		if stmt, err = p.Tx.PrepareContext(ctx, query); err != nil {
			return nil, err
		}
		p.statements[query] = stmt
	}
	return stmt, nil
}

// ExecContext runs a statement, prepared at its first use.
func (p prepared) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	stmt, err := p.statement(ctx, query)
	if err != nil {
		return nil, err
	}
	return stmt.ExecContext(ctx, args...)
}

// QueryRowContext asks for one row, prepared at its first use.
func (p prepared) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	stmt, err := p.statement(ctx, query)
	if err != nil {
		return p.Tx.QueryRowContext(ctx, query, args...) // fails in the same way
	}
	return stmt.QueryRowContext(ctx, args...)
}

func (p prepared) close() {
	for _, stmt := range p.statements {
		stmt.Close()
	}
}
