//go:build unix

package main

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// killsEnv says how many rounds TestKilled takes: 200 for a release.
const killsEnv = "REHEARSE_TEST_KILLS"

// A session is killed at a random moment, over and over on one file: every
// grade that the screen acknowledged by going on is in the log, in order; at
// most the one that was on its way is there beyond them; the file is sound and
// the next start says nothing of it.
func TestKilled(t *testing.T) {
	rounds := 20
	if n, err := strconv.Atoi(os.Getenv(killsEnv)); err == nil {
		rounds = n
	}
	home := t.TempDir()
	data := filepath.Join(home, ".local", "share", "rehearse")
	must(t, os.MkdirAll(filepath.Join(data, "decks"), 0o700))
	must(t, os.WriteFile(filepath.Join(data, "decks", "many.md"), many(3000, "答"), 0o600))
	asked := "<!-- kind: behavioral -->\n### 要点\n- [ ] (2) 一\n- [ ] (1) 二\n"
	must(t, os.WriteFile(filepath.Join(data, "decks", "asked.md"), many(500, asked), 0o600))
	var logged []string
	late := 0
	for round := range rounds {
		answer := facts
		if round%4 == 3 {
			answer = questions
		}
		acknowledged, inFlight := answer(t, home)
		before := len(logged)
		logged = gradesInLog(t, home)
		got := logged[min(before, len(logged)):]
		switch {
		case slices.Equal(got, acknowledged):
		case slices.Equal(got, append(acknowledged, inFlight)):
			late++
		default:
			t.Fatalf("round %d: the screen acknowledged %v, then %s was on its way; the log has %v", round, acknowledged, inFlight, got)
		}
		if len(logged) > 0 { // before the first grade there may be no file yet, or no table in it
			integrity(t, filepath.Join(data, "progress.db"))
		}
	}
	t.Logf("%d kills, %d grades, %d of them written but not yet acknowledged", rounds, len(logged), late)
}

// many is a deck of so many cards with the same body.
func many(n int, body string) []byte {
	var b bytes.Buffer
	b.WriteString("---\nlang: zh\n---\n# 很多\n")
	for i := range n {
		fmt.Fprintf(&b, "## 第 %d 条\n%s\n", i, body)
	}
	return b.Bytes()
}

// facts grades some facts and is killed; it returns the grades that the screen
// acknowledged, and the one that was on its way.
func facts(t *testing.T, home string) (acknowledged []string, inFlight string) {
	w := open(t, home, 60, 20, "practice", "many", "--minutes", "720", "--new", "2000", "--limit", "2000")
	w.sees(" 1/2")
	return gradeAndKill(w, " ")
}

// questions does the same with questions, which leave an attempt too.
func questions(t *testing.T, home string) (acknowledged []string, inFlight string) {
	w := open(t, home, 80, 24, "practice", "asked", "--minutes", "720", "--new", "500", "--limit", "500")
	w.sees("1/", "大声说出来")
	return gradeAndKill(w, "\r")
}

// gradeAndKill reveals and grades, waits for the next number, and in the end
// does not wait.
func gradeAndKill(w *window, reveal string) (acknowledged []string, inFlight string) {
	names := []string{"again", "hard", "good", "easy"}
	next := func(n int) bool { return strings.Contains(w.screen(), " "+strconv.Itoa(n)+"/") }
	number := 1
	grade := func() string {
		w.press(reveal)
		w.until("the answer shows", func() bool { return strings.Contains(w.screen(), "1 重来") })
		g := rand.IntN(4)
		w.press(strconv.Itoa(g + 1))
		number++
		return names[g]
	}
	for range rand.IntN(4) {
		g := grade()
		w.until("the next one shows", func() bool { return next(number) })
		acknowledged = append(acknowledged, g)
	}
	inFlight = grade()
	time.Sleep(time.Duration(rand.IntN(20_000)) * time.Microsecond) // a random moment of another process
	must(w.t, w.cmd.Process.Kill())
	w.ends()
	w.drain()
	if next(number) {
		acknowledged = append(acknowledged, inFlight)
	}
	return acknowledged, inFlight
}

// drain waits until all that the program sent has reached the screen.
func (w *window) drain() {
	for last := -1; ; time.Sleep(2 * time.Millisecond) {
		w.mu.Lock()
		n := len(w.bytes)
		w.mu.Unlock()
		if n == last {
			return
		}
		last = n
	}
}

// gradesInLog starts the program, which must have nothing to say of the kill.
func gradesInLog(t *testing.T, home string) (grades []string) {
	t.Helper()
	cmd := command(home, "export")
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil || errs.Len() > 0 {
		t.Fatalf("the next start: %v: %s", err, errs.String())
	}
	ids := map[string]bool{}
	for line := range strings.Lines(string(out)) {
		var e struct{ Event, ID, Grade string }
		must(t, json.Unmarshal([]byte(line), &e))
		if e.Event == "review" {
			grades, ids[e.ID] = append(grades, e.Grade), true
		}
	}
	if len(ids) != len(grades) {
		t.Fatalf("%d reviews with %d ids", len(grades), len(ids))
	}
	return grades
}

func integrity(t *testing.T, path string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	must(t, err)
	defer db.Close()
	var verdict string
	must(t, db.QueryRow(`PRAGMA integrity_check`).Scan(&verdict))
	var alone int
	must(t, db.QueryRow(`SELECT count(*) FROM attempts a WHERE NOT EXISTS (SELECT 1 FROM reviews r WHERE r.id = a.review_id)`).Scan(&alone))
	if verdict != "ok" || alone != 0 {
		t.Fatalf("integrity_check says %s; %d attempts without their review", verdict, alone)
	}
}
