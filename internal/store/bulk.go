package store

import (
	"context"
	"database/sql"

	"rehearse/internal/review"
)

// A Log is a part of a log, or the whole of one.
type Log struct {
	Reviews  []review.Review
	Undos    []review.Undo
	Facts    []review.Fact
	Attempts []review.Attempt
}

// Added counts what was new to the file.
type Added struct{ Reviews, Undos, Facts, Attempts int }

// AppendLog adds another log, as import and merge do: all of it or nothing.
// What is there already is left alone. Instants and devices stay as they are.
// The cache does not move; Changed lists the cards concerned.
func (s *Store) AppendLog(ctx context.Context, l Log) (Added, error) {
	var added Added
	err := s.write(ctx, "add log to progress", func(tx *sql.Tx) error {
		last, err := position(ctx, tx)
		if err != nil {
			return err
		}
		p := prepared{Tx: tx, statements: map[string]*sql.Stmt{}}
		defer p.close()
		for _, r := range l.Reviews {
			if err := count(&last, &added.Reviews)(addReview(ctx, p, last+1, r)); err != nil {
				return err
			}
		}
		for _, u := range l.Undos {
			if err := count(&last, &added.Undos)(addUndo(ctx, p, last+1, u)); err != nil {
				return err
			}
		}
		for _, f := range l.Facts {
			if err := count(&last, &added.Facts)(addFact(ctx, p, last+1, f)); err != nil {
				return err
			}
		}
		for _, a := range l.Attempts {
			if err := count(&last, &added.Attempts)(addAttempt(ctx, p, last+1, a)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return Added{}, err
	}
	return added, nil
}

// count moves the position and the number of new rows on for a row that was added.
func count(last *Position, n *int) func(added bool, err error) error {
	return func(added bool, err error) error {
		if added {
			*last++
			*n++
		}
		return err
	}
}

// prepared is a transaction that prepares each statement once.
type prepared struct {
	*sql.Tx
	statements map[string]*sql.Stmt
}

// ExecContext runs a statement, prepared at its first use.
func (p prepared) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	stmt := p.statements[query]
	if stmt == nil {
		var err error
		if stmt, err = p.Tx.PrepareContext(ctx, query); err != nil {
			return nil, err
		}
		p.statements[query] = stmt
	}
	return stmt.ExecContext(ctx, args...)
}

func (p prepared) close() {
	for _, stmt := range p.statements {
		stmt.Close()
	}
}
