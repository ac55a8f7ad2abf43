package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"
	sqlitelib "modernc.org/sqlite/lib"
)

// What can be wrong with a progress file. Every error of this package that
// has one of these causes wraps it, and names the file.
var (
	ErrNewer    = errors.New("written by a newer version")      // refused and left as it is
	ErrForeign  = errors.New("not a progress file")             // a database, but not ours
	ErrCorrupt  = errors.New("damaged")                         // not a database at all, or a broken one
	ErrLocked   = errors.New("in use by another program")       // for longer than Options.Busy
	ErrReadOnly = errors.New("cannot be written: read-only")    // the file, its folder or the disk
	ErrFull     = errors.New("cannot be written: no space")     // nothing of what was being written is there
	ErrTaken    = errors.New("taken by something else")         // an id that already names another event
	ErrNoFile   = errors.New("is no regular file")              // a folder, a pipe; or its folder is a file
	ErrNowhere  = errors.New("is a link that leads nowhere")    // a fresh file there would be lost to the person
	ErrDisk     = errors.New("cannot be read or written")       // the disk failed, or a limit of the system was met
	errNoDevice = errors.New("options give no device's name")   // a mistake of the caller
	errEmpty    = errors.New("empty, but a log lies beside it") // the -wal of a file that was cut off or removed
)

// wrap puts what was being done to which file before err, and the sentinel
// that it amounts to, if any.
func wrap(doing, path string, err error) error {
	if cause := causeOf(err); cause != nil && !errors.Is(err, cause) {
		return fmt.Errorf("%s %q: %w: %w", doing, path, cause, err)
	}
	return fmt.Errorf("%s %q: %w", doing, path, err)
}

// causeOf maps what SQLite or the system says to a sentinel; nil where there
// is none.
func causeOf(err error) error {
	var e *sqlite.Error
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return nil
	case errors.As(err, &e):
		return causeOfCode(e.Code())
	case errors.Is(err, syscall.EROFS), errors.Is(err, fs.ErrPermission):
		return ErrReadOnly
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return ErrFull
	case errors.Is(err, syscall.ENOTDIR):
		return ErrNoFile
	case errors.Is(err, syscall.ELOOP):
		return ErrNowhere
	case errors.Is(err, syscall.EIO):
		return ErrDisk
	}
	return nil
}

func causeOfCode(code int) error {
	switch code & 0xff { // the primary code of an extended one
	case sqlitelib.SQLITE_BUSY, sqlitelib.SQLITE_LOCKED, sqlitelib.SQLITE_PROTOCOL:
		return ErrLocked
	case sqlitelib.SQLITE_READONLY, sqlitelib.SQLITE_PERM, sqlitelib.SQLITE_CANTOPEN:
		return ErrReadOnly
	case sqlitelib.SQLITE_FULL:
		return ErrFull
	case sqlitelib.SQLITE_CORRUPT, sqlitelib.SQLITE_NOTADB:
		return ErrCorrupt
	case sqlitelib.SQLITE_IOERR:
		return ErrDisk
	}
	return nil
}

func damaged(what string) error { return fmt.Errorf("%w: %s", ErrCorrupt, what) }

func newer(version, latest int) error {
	return fmt.Errorf("%w: version %d, this program knows %d", ErrNewer, version, latest)
}
