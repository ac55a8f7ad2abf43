package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"rehearse/internal/review"
)

func TestFullDisk(t *testing.T) {
	path, ctx := filepath.Join(t.TempDir(), "p.db"), context.Background()
	full := device("here")
	full.MaxPages = 40
	s := openAt(t, path, full)
	stored := 0
	var err error
	for ; err == nil && stored < 10_000; stored++ {
		r := graded(fmt.Sprint("r", stored), "d/x", stored, review.Good)
		err = s.AppendReview(ctx, r, &review.Attempt{ID: r.ID, Card: r.Card, At: r.At, Text: strings.Repeat("长", 200)}, review.State{})
	}
	stored-- // the last one failed
	if !errors.Is(err, ErrFull) || !strings.Contains(err.Error(), fmt.Sprintf("%q", path)) {
		t.Fatalf("error %v, want ErrFull with the file's name", err)
	}
	if got := get[[]review.Review](t)(s.ReviewsOf(ctx, "d/x")); len(got) != stored {
		t.Errorf("%d reviews, %d were acknowledged", len(got), stored)
	}
	must(t, s.Integrity(ctx))
	must(t, s.Close())

	s = openAt(t, path, Options{}) // somebody made room
	must(t, s.AppendReview(ctx, graded("after", "d/x", 0, review.Good), nil, review.State{}))

	full.MaxPages = 3
	if _, err := Open(ctx, filepath.Join(t.TempDir(), "p.db"), full); !errors.Is(err, ErrFull) {
		t.Errorf("a disk full from the start: %v, want ErrFull", err)
	}
}

func TestReadOnlyFile(t *testing.T) {
	path, ctx := filepath.Join(t.TempDir(), "p.db"), context.Background()
	must(t, openAt(t, path, device("here")).Close())
	all := get[[]migration](t)(migrations())
	s, err := openWith(ctx, path, Options{}, all, url.Values{"mode": {"ro"}, "immutable": {"1"}})
	must(t, err)
	defer s.Close()
	for doing, err := range map[string]error{
		"append review": s.AppendReview(ctx, graded("r", "d/x", 0, review.Good), nil, review.State{}),
		"append undo":   s.AppendUndo(ctx, review.Undo{Review: "r", At: noon}),
		"save states":   s.SaveStates(ctx, "fp", 0, nil, true),
	} {
		if !errors.Is(err, ErrReadOnly) || !strings.HasPrefix(err.Error(), doing) {
			t.Errorf("%s: %v, want ErrReadOnly", doing, err)
		}
	}
	if _, err := s.Facts(ctx); err != nil {
		t.Error("reading:", err)
	}
}

func TestLockedFile(t *testing.T) {
	path, ctx := filepath.Join(t.TempDir(), "p.db"), context.Background()
	holder := openAt(t, path, device("here"))
	s := openAt(t, path, Options{Busy: time.Millisecond})
	tx, err := holder.db.Begin()
	must(t, err)
	r := graded("r", "d/x", 0, review.Good)
	if err := s.AppendReview(ctx, r, nil, review.State{}); !errors.Is(err, ErrLocked) {
		t.Errorf("error %v, want ErrLocked", err)
	}
	if _, err := s.ReviewsOf(ctx, "d/x"); err != nil {
		t.Error("reading while another writes:", err)
	}
	must(t, tx.Rollback())
	must(t, s.AppendReview(ctx, r, nil, review.State{})) // tried again
}

func TestCancelledIsNoFaultOfTheFile(t *testing.T) {
	s := fresh(t)
	_, err := s.AppendLog(context.Background(), bigLog(5_000, 10))
	must(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	err = s.EachReview(ctx, func(review.Review) error {
		if n++; n == 100 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || n >= 5_000 {
		t.Errorf("after %d reviews: %v, want to have stopped", n, err)
	}
	if err := s.AppendReview(ctx, graded("r", "d/x", 0, review.Good), nil, review.State{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	must(t, s.AppendReview(context.Background(), graded("r", "d/x", 0, review.Good), nil, review.State{}))
}

func TestCausesOfTheSystem(t *testing.T) {
	for err, want := range map[error]error{
		syscall.EROFS:       ErrReadOnly,
		fs.ErrPermission:    ErrReadOnly,
		syscall.ENOSPC:      ErrFull,
		fs.ErrNotExist:      nil,
		context.Canceled:    nil,
		errors.New("other"): nil,
	} {
		wrapped := wrap("open progress", "p.db", &os.PathError{Op: "open", Path: "p.db", Err: err})
		if !errors.Is(wrapped, err) || want != nil && !errors.Is(wrapped, want) || causeOf(err) != want {
			t.Errorf("%v becomes %v, want cause %v", err, wrapped, want)
		}
	}
}

func TestFolderThatCannotBeMade(t *testing.T) {
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, "file"), nil, 0o600))
	path := filepath.Join(dir, "file", "p.db")
	_, err := Open(context.Background(), path, device("here"))
	if err == nil || !strings.HasPrefix(err.Error(), fmt.Sprintf("open progress %q: ", path)) {
		t.Errorf("error %v", err)
	}
}
