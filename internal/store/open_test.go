package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/internal/review"
)

func TestFreshFileIsMadeForItsOwnerAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "数据 a?b#c%20d&e=f", "deep", "progress.db")
	s := openAt(t, path, device("here"))
	must(t, s.AppendReview(context.Background(), graded("r1", "d/x", 0, review.Good), nil, review.State{}))
	if runtime.GOOS != "windows" {
		for name, want := range map[string]os.FileMode{path: 0o600, path + "-wal": 0o600, filepath.Dir(path): 0o700} {
			fi, err := os.Stat(name)
			if err != nil || fi.Mode().Perm() != want {
				t.Errorf("%s: %v %v, want %v", name, fi, err, want)
			}
		}
	}
	if s.Device() != "here" {
		t.Errorf("device %q", s.Device())
	}
	must(t, s.Integrity(context.Background()))
	must(t, s.Close())
	again := openAt(t, path, device("another"))
	if again.Device() != "here" {
		t.Errorf("device %q after a second start, want the first one", again.Device())
	}
	if got := get[[]review.Review](t)(again.ReviewsOf(context.Background(), "d/x")); len(got) != 1 {
		t.Errorf("%d reviews after a second start", len(got))
	}
	if names := list(t, filepath.Dir(path)); len(names) > 3 { // itself, -wal, -shm
		t.Errorf("a fresh file left %v", names)
	}
}

func TestEveryConnectionIsDurable(t *testing.T) {
	s := fresh(t)
	for pragma, want := range map[string]string{
		"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "busy_timeout": "5000", "user_version": "2",
	} {
		var got string
		must(t, s.db.QueryRow(`PRAGMA `+pragma).Scan(&got))
		if got != want {
			t.Errorf("%s is %s, want %s", pragma, got, want)
		}
	}
}

func TestEmptyFileIsTakenAsNone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "p.db")
	must(t, os.WriteFile(path, nil, 0o600))
	openAt(t, path, device("here"))
}

// Every file that is not ours to write is refused with its cause, keeps every
// byte, and gets nothing laid beside it.
func TestRefusedFilesAreLeftAlone(t *testing.T) {
	newerFile := func(t *testing.T, path string) {
		s := openAt(t, path, device("here"))
		_, err := s.db.Exec(`PRAGMA user_version = 7`)
		must(t, err)
		must(t, s.Close())
	}
	foreign := func(statements string) func(*testing.T, string) {
		return func(t *testing.T, path string) { execIn(t, path, statements) }
	}
	text := func(s string) func(*testing.T, string) {
		return func(t *testing.T, path string) { must(t, os.WriteFile(path, []byte(s), 0o600)) }
	}
	for name, c := range map[string]struct {
		make func(*testing.T, string)
		want error
		says string
	}{
		"newer":             {newerFile, ErrNewer, "version 7, this program knows 2"},
		"text":              {text(strings.Repeat("- [ ] 一份清单\n", 100)), ErrCorrupt, "not a database"},
		"a byte":            {text("x"), ErrCorrupt, "cut off"},
		"a few bytes":       {text("SQLite format 3\x00"), ErrCorrupt, "cut off"},
		"less than a page":  {text(strings.Repeat("x", 600)), ErrCorrupt, ""},
		"torn header":       {text("SQLite format 3\x00" + strings.Repeat("\xff", 4096)), ErrCorrupt, ""},
		"another program's": {foreign(`CREATE TABLE notes (id); PRAGMA user_version = 1`), ErrForeign, ""},
		"nobody's":          {foreign(`CREATE TABLE notes (id)`), ErrForeign, ""},
		"another id":        {foreign(`CREATE TABLE t (x); PRAGMA application_id = 42; PRAGMA user_version = 1`), ErrForeign, ""},
		"another's in WAL":  {foreign(`PRAGMA journal_mode = wal; CREATE TABLE notes (id)`), ErrForeign, ""},
		"a folder":          {func(t *testing.T, p string) { must(t, os.Mkdir(p, 0o700)) }, ErrNoFile, "regular file"},
		"a dangling link":   {func(t *testing.T, p string) { must(t, os.Symlink(filepath.Join(filepath.Dir(p), "none", "x"), p)) }, ErrNowhere, "nowhere"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "p.db")
			c.make(t, path)
			before, _ := os.ReadFile(path)
			names := list(t, dir)
			s, err := Open(context.Background(), path, device("here"))
			if err == nil {
				s.Close()
				t.Fatal("opened")
			}
			if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("error %q, want %q saying %q", err, c.want, c.says)
			}
			if want := fmt.Sprintf("open progress %q: ", path); !strings.HasPrefix(err.Error(), want) {
				t.Errorf("error %q does not begin with %q", err, want)
			}
			if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
				t.Error("the file was changed")
			}
			if diff := cmp.Diff(names, list(t, dir)); diff != "" {
				t.Error("files beside it:", diff)
			}
		})
	}
}

func TestLogBesideAnEmptyFileIsNotThrownAway(t *testing.T) {
	for name, cut := range map[string]func(string) error{
		"cut off": func(p string) error { return os.Truncate(p, 0) },
		"removed": os.Remove,
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "p.db")
			wal := bytes.Repeat([]byte("reviews "), 1000)
			must(t, os.WriteFile(path, []byte("x"), 0o600))
			must(t, os.WriteFile(path+"-wal", wal, 0o600))
			must(t, cut(path))
			if _, err := Open(context.Background(), path, device("here")); !errors.Is(err, ErrCorrupt) {
				t.Errorf("error %v, want ErrCorrupt", err)
			}
			if after, _ := os.ReadFile(path + "-wal"); !bytes.Equal(after, wal) {
				t.Error("the log was changed")
			}
		})
	}
}

// A newer program may have died before its change reached the file itself.
func TestNewerVersionInTheLogAloneIsRefused(t *testing.T) {
	dir := t.TempDir()
	path, copied := filepath.Join(dir, "p.db"), filepath.Join(dir, "copy.db")
	must(t, openAt(t, path, device("here")).Close())
	s := openAt(t, path, device("here"))
	_, err := s.db.Exec(`PRAGMA user_version = 7`)
	must(t, err)
	for _, suffix := range []string{"", "-wal"} { // as a crash would leave them
		data, err := os.ReadFile(path + suffix)
		must(t, err)
		must(t, os.WriteFile(copied+suffix, data, 0o600))
	}
	must(t, s.Close())
	if _, err := Open(context.Background(), copied, device("here")); !errors.Is(err, ErrNewer) {
		t.Errorf("error %v, want ErrNewer", err)
	}
}

func TestDamageInsideIsFound(t *testing.T) {
	path := filepath.Join(t.TempDir(), "p.db")
	s := openAt(t, path, device("here"))
	_, err := s.AppendLog(context.Background(), bigLog(500, 10))
	must(t, err)
	must(t, s.Close())
	data, err := os.ReadFile(path)
	must(t, err)
	copy(data[len(data)/2:], bytes.Repeat([]byte{0xff}, len(data)/4))
	must(t, os.WriteFile(path, data, 0o600))
	s = openAt(t, path, device("here"))
	if err := s.Integrity(context.Background()); !errors.Is(err, ErrCorrupt) {
		t.Errorf("Integrity says %v, want ErrCorrupt", err)
	}
}

func TestNoDeviceIsAnError(t *testing.T) {
	path := filepath.Join(t.TempDir(), "p.db")
	if _, err := Open(context.Background(), path, Options{}); !errors.Is(err, errNoDevice) {
		t.Errorf("error %v", err)
	}
	openAt(t, path, device("here")) // and the file is not spoilt by it
}

// execIn runs statements in a plain SQLite file.
func execIn(t testing.TB, path, statements string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	must(t, err)
	_, err = db.Exec(statements)
	must(t, errors.Join(err, db.Close()))
}

func list(t testing.TB, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	must(t, err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}
