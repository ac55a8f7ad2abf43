package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// applicationID is in the header of every progress file: "rhrs" in ASCII.
const applicationID = 0x72687273

// smallest is the size of the smallest page a database can have. SQLite takes
// a file of one byte for an empty one, and would write over it.
const smallest = 512

// Open opens the progress file at path, and makes it and its folder where
// there is none. An older file is brought up to date, after a copy of it was
// laid beside it. Any other file is refused and left as it is, byte for byte:
// see the sentinels.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	migrations, err := migrations()
	if err != nil {
		return nil, wrap("open progress", path, err)
	}
	return openWith(ctx, path, o, migrations, nil)
}

// openWith is Open with the migrations and further parameters of the driver,
// which tests choose.
func openWith(ctx context.Context, path string, o Options, migrations []migration, params url.Values) (*Store, error) {
	s, err := open(ctx, path, o, migrations, params)
	if err != nil {
		return nil, wrap("open progress", path, err)
	}
	return s, nil
}

func open(ctx context.Context, path string, o Options, migrations []migration, params url.Values) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	fresh, err := ensureFile(path)
	if err != nil {
		return nil, err
	}
	if !fresh {
		if err := look(ctx, path, len(migrations)); err != nil {
			return nil, err
		}
	}
	db, err := sql.Open("sqlite", dsn(path, o, params))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	s := &Store{path: path, db: db}
	if err := s.insist(ctx, o, migrations); err != nil {
		db.Close()
		return nil, err
	}
	return s, nil
}

// insist is setUp, tried again while others hold the file: SQLite waits for
// most locks by itself, but not for the one that turns a fresh file into one
// with a write-ahead log, which several programs may want at the same moment.
func (s *Store) insist(ctx context.Context, o Options, migrations []migration) error {
	enough := time.NewTimer(o.busy())
	defer enough.Stop()
	for {
		err := s.setUp(ctx, o, migrations)
		if err == nil || causeOf(err) != ErrLocked {
			return err
		}
		select {
		case <-enough.C:
			return err
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// setUp brings the schema up to date and reads what every use needs.
func (s *Store) setUp(ctx context.Context, o Options, migrations []migration) error {
	h, err := readHeader(ctx, s.db)
	if err != nil {
		return err
	}
	if err := h.check(len(migrations)); err != nil {
		return err
	}
	if h.version < len(migrations) {
		if err := s.migrate(ctx, h.version, migrations, o.Device); err != nil {
			return err
		}
	}
	const device = `SELECT value FROM meta WHERE key = 'device'`
	if err := s.db.QueryRowContext(ctx, device).Scan(&s.device); err != nil {
		return fmt.Errorf("read device: %w", err)
	}
	return s.readVersion(ctx)
}

// ensureFile makes the file, readable for its owner alone, where there is
// none; fresh tells that it holds nothing yet.
func ensureFile(path string) (fresh bool, err error) {
	fi, err := os.Stat(path)
	switch {
	case err == nil && !fi.Mode().IsRegular():
		return false, ErrNoFile // a pipe would keep us waiting for ever
	case err == nil && fi.Size() > 0 && fi.Size() < smallest:
		return false, damaged("cut off")
	case err == nil && fi.Size() > 0:
		return false, nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return false, err
	}
	if orphaned(path) {
		return false, fmt.Errorf("%w: %w", ErrCorrupt, errEmpty)
	}
	if err == nil {
		return true, nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); errors.Is(err, fs.ErrExist) {
		return false, ErrNowhere // the folder is a link whose target is gone
	} else if err != nil {
		return false, err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, fs.ErrExist) {
		if _, err := os.Stat(path); err != nil {
			return false, ErrNowhere
		}
		return true, nil // another process was faster
	}
	if err != nil {
		return false, err
	}
	return true, f.Close()
}

// Exists tells whether there is anything at path that Open would open, or
// refuse: a link that leads nowhere too, and a log without its file.
func Exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist) || orphaned(path)
}

// orphaned tells that a write-ahead log lies beside an empty file, or none.
// SQLite would delete it, and with it the last reviews of a file that was cut
// off or moved away.
func orphaned(path string) bool {
	wal, err := os.Stat(path + "-wal")
	if err != nil || wal.Size() == 0 {
		return false
	}
	fi, err := os.Stat(path) // once more: another process may be making it
	return err != nil || fi.Size() == 0
}

// look refuses what is not ours before anything could be written to it. It
// opens the file as immutable, which takes no lock and lays nothing beside it.
// What seems damaged is looked at again: others may be writing to it.
func look(ctx context.Context, path string, latest int) error {
	for again := 3; ; again-- {
		err := lookOnce(ctx, path, latest)
		if causeOf(err) != ErrCorrupt {
			return err
		}
		if wal, e := os.Stat(path + "-wal"); e == nil && wal.Size() > 0 {
			return nil // half a checkpoint of another process looks like this; setUp looks again, under locks
		}
		if again == 0 {
			return err
		}
		time.Sleep(5 * time.Millisecond)
	}
}

func lookOnce(ctx context.Context, path string, latest int) error {
	db, err := sql.Open("sqlite", fileURL(path, url.Values{"mode": {"ro"}, "immutable": {"1"}}))
	if err != nil {
		return err
	}
	defer db.Close()
	h, err := readHeader(ctx, db)
	if err != nil {
		return err
	}
	return h.check(latest)
}

// A header is what the first page says of a file.
type header struct {
	version     int
	application int
	blank       bool // neither is set and there is no table
}

// readHeader reads all of it at one moment: another process may be making the
// file. It keeps to the first page where that says enough, since look may read
// while others write and finds only one page at a time whole.
func readHeader(ctx context.Context, db *sql.DB) (header, error) {
	var h header
	tx, err := db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return h, err
	}
	defer tx.Rollback()
	if err := tx.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&h.version); err != nil {
		return h, err
	}
	if err := tx.QueryRowContext(ctx, `PRAGMA application_id`).Scan(&h.application); err != nil {
		return h, err
	}
	if h.version != 0 || h.application != 0 {
		return h, nil
	}
	err = tx.QueryRowContext(ctx, `SELECT count(*) = 0 FROM sqlite_schema`).Scan(&h.blank)
	return h, err
}

// check refuses a file that is not ours or newer than the latest version.
func (h header) check(latest int) error {
	switch {
	case h.blank:
		return nil
	case h.application != applicationID || h.version < 1:
		return ErrForeign
	case h.version > latest:
		return newer(h.version, latest)
	}
	return nil
}

// dsn names the file with the settings of every connection to it.
func dsn(path string, o Options, params url.Values) string {
	q := url.Values{
		"_txlock": {"immediate"},
		"_pragma": {
			"busy_timeout(" + strconv.FormatInt(o.busy().Milliseconds(), 10) + ")",
			"foreign_keys(on)",
			"journal_mode(wal)",
			"synchronous(full)",
		},
	}
	if o.MaxPages > 0 {
		q.Add("_pragma", "max_page_count("+strconv.Itoa(o.MaxPages)+")")
	}
	for name, values := range params {
		q[name] = append(q[name], values...)
	}
	return fileURL(path, q)
}

// fileURL writes an absolute path as SQLite reads it: /dir/x, /C:/dir/x.
func fileURL(path string, q url.Values) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path, RawQuery: q.Encode()}).String()
}
