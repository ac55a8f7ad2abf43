package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"

	_ "modernc.org/sqlite" // the driver
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// A migration leads from one version of the schema to the next; the one at
// index i leads from version i to i+1.
type migration struct {
	name string
	sql  string
}

// migrations reads the embedded ones, in the order of their numbers.
func migrations() ([]migration, error) {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	all := make([]migration, len(names))
	for i, name := range names {
		text, err := migrationFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		all[i] = migration{name: name, sql: string(text)}
	}
	return all, nil
}

// migrate leads the file from version to the latest in one transaction. A
// file that already holds something is copied first.
func (s *Store) migrate(ctx context.Context, version int, migrations []migration, device func() string) error {
	if version > 0 {
		if err := s.copyTo(ctx, s.path+".v"+strconv.Itoa(version)+".bak"); err != nil {
			return fmt.Errorf("copy before the change from version %d: %w", version, err)
		}
	}
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	// Once more, under the lock: another process may have been faster.
	if err := tx.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&version); err != nil {
		return err
	}
	if version > len(migrations) {
		return newer(version, len(migrations))
	}
	for ; version < len(migrations); version++ {
		if err := apply(ctx, tx, version+1, migrations[version]); err != nil {
			return err
		}
	}
	if err := ensureDevice(ctx, tx, device); err != nil {
		return err
	}
	return tx.Commit()
}

// apply runs one migration and raises the version, within tx.
func apply(ctx context.Context, tx *sql.Tx, version int, m migration) error {
	if _, err := tx.ExecContext(ctx, m.sql); err != nil {
		return fmt.Errorf("run %s: %w", m.name, err)
	}
	header := fmt.Sprintf(`PRAGMA user_version = %d; PRAGMA application_id = %d`, version, applicationID)
	_, err := tx.ExecContext(ctx, header)
	return err
}

// ensureDevice gives the file a device's name where it has none.
func ensureDevice(ctx context.Context, tx *sql.Tx, device func() string) error {
	var n int
	if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM meta WHERE key = 'device'`).Scan(&n); err != nil || n > 0 {
		return err
	}
	name := ""
	if device != nil {
		name = device()
	}
	if name == "" {
		return errNoDevice
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO meta (key, value) VALUES ('device', ?)`, name)
	return err
}

// copyTo writes a whole and consistent copy of the file to path, which is
// replaced only once the copy is on disk.
func (s *Store) copyTo(ctx context.Context, path string) error {
	half := path + ".part"
	f, err := os.OpenFile(half, os.O_CREATE|os.O_TRUNC|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	defer os.Remove(half) // fails once it was renamed
	_, err = s.db.ExecContext(ctx, `VACUUM INTO ?`, half)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(half, path)
}
