package store

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"testing"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// childEnv makes the test binary append reviews to the file it names instead
// of running tests.
const childEnv = "REHEARSE_STORE_TEST_FILE"

func TestMain(m *testing.M) {
	if path := os.Getenv(childEnv); path != "" {
		if err := appendForever(path, os.Args[1], os.Args[2]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// appendForever appends n reviews and prints the id of each once it is stored.
func appendForever(path, name, count string) error {
	ctx := context.Background()
	n, err := strconv.Atoi(count)
	if err != nil {
		return err
	}
	s, err := Open(ctx, path, device(name))
	if err != nil {
		return err
	}
	fmt.Println("open")
	for i := range n {
		r := graded(fmt.Sprint(name, "-", i), card.Key(fmt.Sprint("d/", i%7)), i, review.Good)
		if err := s.AppendReview(ctx, r, &review.Attempt{ID: r.ID, Card: r.Card, At: r.At}, review.State{Reviews: 1}); err != nil {
			return err
		}
		fmt.Println(r.ID)
	}
	return s.Close()
}

// child starts a process that appends; its lines are what it printed.
func child(t *testing.T, path, name string, n int) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0], name, strconv.Itoa(n))
	cmd.Env = append(os.Environ(), childEnv+"="+path)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	return cmd, bufio.NewScanner(out)
}

func TestTwoProcessesLoseNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deep", "p.db")
	const each = 200
	var commands []*exec.Cmd
	var outs []*bufio.Scanner
	for _, name := range []string{"one", "two"} { // both find no file, and make it
		cmd, out := child(t, path, name, each)
		commands, outs = append(commands, cmd), append(outs, out)
	}
	for i, out := range outs {
		lines := 0
		for out.Scan() {
			lines++
		}
		if err := commands[i].Wait(); err != nil || lines != each+1 {
			t.Errorf("process %d: %d lines, %v", i, lines, err)
		}
	}
	s, ctx := openAt(t, path, Options{}), context.Background()
	must(t, s.Integrity(ctx))
	for table, want := range map[string]int{"reviews": 2 * each, "attempts": 2 * each} {
		var n int
		must(t, s.db.QueryRow(`SELECT count(*) FROM `+table).Scan(&n))
		if n != want {
			t.Errorf("%d %s, want %d", n, table, want)
		}
	}
	if p := get[Position](t)(s.Position(ctx)); p != 4*each {
		t.Errorf("position %d, want %d: numbers were left out or given twice", p, 4*each)
	}
}

func TestKilledProcessLosesNothingItAcknowledged(t *testing.T) {
	path, ctx := filepath.Join(t.TempDir(), "p.db"), context.Background()
	stored := map[review.ID]bool{}
	for round := range 20 {
		cmd, out := child(t, path, fmt.Sprint("round", round), 1_000_000)
		if !out.Scan() || out.Text() != "open" {
			t.Fatalf("round %d: the file did not open", round)
		}
		left := 1 + rand.IntN(20) // then it is killed in the middle of whatever comes next
		for out.Scan() {
			stored[review.ID(out.Text())] = true
			if left--; left == 0 {
				must(t, cmd.Process.Kill())
			}
		}
		cmd.Wait()

		s := openAt(t, path, Options{})
		must(t, s.Integrity(ctx))
		found := map[review.ID]bool{}
		must(t, s.EachReview(ctx, func(r review.Review) error { found[r.ID] = true; return nil }))
		for id := range stored {
			if !found[id] {
				t.Errorf("round %d: %s was acknowledged and is lost", round, id)
			}
		}
		var alone int
		must(t, s.db.QueryRow(`SELECT count(*) FROM attempts a FULL JOIN reviews r ON r.id = a.review_id
			WHERE a.seq IS NULL OR r.seq IS NULL`).Scan(&alone))
		if alone != 0 {
			t.Errorf("round %d: %d reviews or attempts without the other", round, alone)
		}
		must(t, s.Close())
	}
}

func TestWritesOfOthersAreNoticed(t *testing.T) {
	path, ctx := filepath.Join(t.TempDir(), "p.db"), context.Background()
	a, b := openAt(t, path, device("here")), openAt(t, path, device("here"))
	check := func(s *Store, want bool, when string) {
		t.Helper()
		if got := get[bool](t)(s.ChangedByOthers(ctx)); got != want {
			t.Errorf("%s: %v", when, got)
		}
	}
	check(a, false, "nobody wrote")
	must(t, a.AppendReview(ctx, graded("r1", "d/x", 0, review.Good), nil, review.State{}))
	check(a, false, "own write")
	check(b, true, "the other's write")
	check(b, false, "asked again")
	must(t, b.AppendUndo(ctx, review.Undo{Review: "r1", At: noon}))
	check(a, true, "the other's undo")
}

// Programs that open one file at the same moment, before it is there, all get
// it, whichever of them makes it.
func TestManyMakeTheFileAtOnce(t *testing.T) {
	for range 20 {
		path := filepath.Join(t.TempDir(), "deep", "p.db")
		var all sync.WaitGroup
		var devices [6]string
		for i := range devices {
			all.Go(func() {
				s, err := Open(context.Background(), path, device(fmt.Sprint("device ", i)))
				if err != nil {
					t.Error(err)
					return
				}
				devices[i] = s.Device()
				r := graded(fmt.Sprint("r", i), "d/x", i, review.Good)
				if err := s.AppendReview(context.Background(), r, nil, review.State{}); err != nil {
					t.Error(err)
				}
				if err := s.Close(); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		s := openAt(t, path, Options{})
		for i, name := range devices {
			if name != s.Device() {
				t.Errorf("program %d took itself for %q, the file is %q's", i, name, s.Device())
			}
		}
		if n := len(get[[]review.Review](t)(s.ReviewsOf(context.Background(), "d/x"))); n != len(devices) {
			t.Errorf("%d reviews, want %d", n, len(devices))
		}
	}
}
