package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// fixture makes a progress file of an old version from testdata.
func fixture(t *testing.T, version string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", version+".sql"))
	must(t, err)
	path := filepath.Join(t.TempDir(), "progress.db")
	execIn(t, path, string(text))
	return path
}

// TestOldFilesOpen opens a file of every version there ever was, and reads all
// that was in it. A new version adds its fixture here and changes no old one.
func TestOldFilesOpen(t *testing.T) {
	all := get[[]migration](t)(migrations())
	files, err := filepath.Glob("testdata/v*.sql")
	must(t, err)
	if len(files) != len(all) {
		t.Fatalf("%d fixtures for %d versions", len(files), len(all))
	}
	for _, file := range files {
		version := strings.TrimSuffix(filepath.Base(file), ".sql")
		t.Run(version, func(t *testing.T) {
			s, ctx := openAt(t, fixture(t, version), Options{}), context.Background()
			must(t, s.Integrity(ctx))
			checkFixture(t, s)
			must(t, s.AppendReview(ctx, graded("new", "d/x", 900, review.Good), nil, review.State{}))
		})
	}
}

// latest is the version of today, with its fixture.
const latest = "v2"

func checkFixture(t *testing.T, s *Store) {
	t.Helper()
	ctx := context.Background()
	reviews := get[[]review.Review](t)(s.ReviewsOf(ctx, "role/退单"))
	if len(reviews) != 1 || reviews[0].ID != "r1" || !slices.Equal(reviews[0].Points, []bool{true, false, true}) || *reviews[0].Score != 0.5 {
		t.Errorf("reviews: %+v", reviews)
	}
	if a := get[[]review.Attempt](t)(s.AttemptsOf(ctx, "role/退单")); len(a) != 1 || a[0].Text != "先分开谈" {
		t.Errorf("attempts: %+v", a)
	}
	if f := get[map[string]review.Fact](t)(s.Facts(ctx)); f["setting/minutes"].Value != "30" || f["flag/role/退单"].Value != "" {
		t.Errorf("facts: %+v", f)
	}
	if texts := get[[]Text](t)(s.Texts(ctx)); len(texts) != 1 || texts[0].Heading != "退单" {
		t.Errorf("texts: %+v", texts)
	}
	if s.Device() != "fixture" {
		t.Errorf("device %q", s.Device())
	}
	if keys := get[[]card.Key](t)(s.Changed(ctx, 1)); len(keys) != 1 {
		t.Errorf("changed: %v", keys)
	}
}

func TestMigrationCopiesFirst(t *testing.T) {
	ctx, path := context.Background(), fixture(t, latest)
	next := append(get[[]migration](t)(migrations()), migration{"0003_test.sql", `
		ALTER TABLE attempts ADD COLUMN place TEXT;
		INSERT INTO meta (key, value) VALUES ('second', 'yes');`})
	must(t, os.WriteFile(path+".v2.bak", []byte("of an earlier try"), 0o600))
	for range 2 { // the second start finds nothing to do
		s, err := openWith(ctx, path, Options{}, next, nil)
		must(t, err)
		checkFixture(t, s)
		must(t, s.Close())
	}
	if _, err := Open(ctx, path, Options{}); !errors.Is(err, ErrNewer) {
		t.Errorf("the old program opens the new file: %v", err)
	}
	if names := list(t, filepath.Dir(path)); !slices.Equal(names, []string{"progress.db", "progress.db.v2.bak"}) {
		t.Errorf("files: %v", names)
	}
	s := openAt(t, path+".v2.bak", Options{}) // the old program opens the copy
	checkFixture(t, s)
	must(t, s.Integrity(ctx))
	fi, err := os.Stat(path + ".v2.bak")
	if err != nil || fi.Mode().Perm()&0o077 != 0 && os.PathSeparator == '/' {
		t.Errorf("the copy is readable by others: %v %v", fi.Mode(), err)
	}
}

func TestFailedMigrationChangesNothing(t *testing.T) {
	ctx, path := context.Background(), fixture(t, latest)
	broken := append(get[[]migration](t)(migrations()),
		migration{"0003_fine.sql", `CREATE TABLE mocks (id TEXT) STRICT`},
		migration{"0004_broken.sql", `CREATE TABLE more (x TEXT) STRICT; INSERT INTO nowhere VALUES (1)`})
	if _, err := openWith(ctx, path, Options{}, broken, nil); err == nil || !strings.Contains(err.Error(), "0004_broken.sql") {
		t.Fatalf("error %v, want one that names the migration", err)
	}
	s := openAt(t, path, Options{}) // still of its version
	checkFixture(t, s)
	var tables int
	must(t, s.db.QueryRow(`SELECT count(*) FROM sqlite_schema WHERE name IN ('mocks', 'more')`).Scan(&tables))
	if tables != 0 {
		t.Error("half of the migrations stayed")
	}
}

func TestNoCopyNoMigration(t *testing.T) {
	ctx, path := context.Background(), fixture(t, latest)
	must(t, os.MkdirAll(filepath.Join(path+".v2.bak", "in the way"), 0o700)) // root obeys this too
	next := append(get[[]migration](t)(migrations()), migration{"0003_test.sql", `CREATE TABLE mocks (id TEXT) STRICT`})
	if _, err := openWith(ctx, path, Options{}, next, nil); err == nil {
		t.Fatal("migrated without a copy")
	}
	checkFixture(t, openAt(t, path, Options{}))
	if names := list(t, filepath.Dir(path)); slices.Contains(names, "progress.db.v2.bak.part") {
		t.Errorf("half a copy was left: %v", names)
	}
}

func TestMigrationsAreNumbered(t *testing.T) {
	for i, m := range get[[]migration](t)(migrations()) {
		if want := string([]byte{'0', '0', '0' + byte((i+1)/10), '0' + byte((i+1)%10)}); !strings.HasPrefix(m.name, "migrations/"+want+"_") {
			t.Errorf("migration %d is called %s", i+1, m.name)
		}
	}
}
