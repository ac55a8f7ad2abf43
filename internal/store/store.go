// Package store keeps a person's progress in one SQLite file. It is the only
// package that speaks SQL; it knows rows, not what they mean for a schedule.
//
// The log — reviews, undos, facts, attempts — is the truth. Rows are only ever
// added (triggers forbid the rest). Each is numbered by seq, one sequence over
// all four tables, in the order in which it came into this file; a Position is
// such a number. Order in the file serves undo and the cache. Order in time,
// (instant, id), serves replay, and only that survives a merge: ids are random
// and global, so two logs merge by union, in any order and any number of times;
// of the facts of a key the newest counts.
//
// States of cards are a cache. It holds what a replay makes of the log up to
// its position under settings with its fingerprint; the caller replays what
// Changed lists and saves it. Whoever appends a review moves the cache along
// only when it knew all that the file knows; else the position stays and the
// next reader catches up. So a wrong state is never marked as current, whatever
// several processes do at once.
//
// A method that writes has written when it returns nil: one transaction, on
// disk (WAL, synchronous=FULL). One that fails has written nothing. There is
// one connection, so a callback of this package must not call back into it.
package store

import (
	"context"
	"database/sql"
	"sync"
	"time"
)

// Options say how a file is opened.
type Options struct {
	// Device makes the name of this device, random and global. It is asked
	// once, when the file has none.
	Device func() string
	// Busy is how long to wait for another process; 0 stands for 5 s.
	Busy time.Duration
	// MaxPages makes the disk full at so many pages of 4 KiB; 0 = no limit.
	// For tests.
	MaxPages int
}

func (o Options) busy() time.Duration {
	if o.Busy == 0 {
		return 5 * time.Second
	}
	return o.Busy
}

// A Store is an open progress file. It may be used by several goroutines.
type Store struct {
	path   string
	db     *sql.DB
	device string

	mu      sync.Mutex
	seen    seen  // what the caller's states were made of
	version int64 // PRAGMA data_version when last asked
}

// seen is what a caller's states were made of: the settings, and the log up
// to a position.
type seen struct {
	fingerprint string
	position    Position
}

// Device returns this device's name, which is kept in the file.
func (s *Store) Device() string { return s.device }

// Close closes the file. Nothing is written: all is on disk already.
func (s *Store) Close() error {
	if err := s.db.Close(); err != nil {
		return wrap("close progress", s.path, err)
	}
	return nil
}

// Integrity checks the whole file; ErrCorrupt says that it is damaged.
func (s *Store) Integrity(ctx context.Context) error {
	var verdict string
	err := s.db.QueryRowContext(ctx, `PRAGMA quick_check(1)`).Scan(&verdict)
	if err == nil && verdict != "ok" {
		err = damaged(verdict)
	}
	if err != nil {
		return wrap("check progress", s.path, err)
	}
	return nil
}

// ChangedByOthers reports whether another process has written to the file
// since this was last asked, or since Open. It reads a few bytes.
func (s *Store) ChangedByOthers(ctx context.Context) (bool, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	before := s.version
	if err := s.readVersion(ctx); err != nil {
		return false, wrap("read progress", s.path, err)
	}
	return s.version != before, nil
}

func (s *Store) readVersion(ctx context.Context) error {
	return s.db.QueryRowContext(ctx, `PRAGMA data_version`).Scan(&s.version)
}

// write runs f in a transaction, all or nothing. It is durable on return.
func (s *Store) write(ctx context.Context, doing string, f func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil) // takes the lock for writing at once
	if err != nil {
		return wrap(doing, s.path, err)
	}
	if err := f(tx); err != nil {
		tx.Rollback()
		return wrap(doing, s.path, err)
	}
	if err := tx.Commit(); err != nil {
		return wrap(doing, s.path, err)
	}
	return nil
}

// read runs f in a transaction that sees one moment of the file and takes no
// lock that others wait for.
func (s *Store) read(ctx context.Context, doing string, f func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return wrap(doing, s.path, err)
	}
	defer tx.Rollback()
	if err := f(tx); err != nil {
		return wrap(doing, s.path, err)
	}
	return nil
}
