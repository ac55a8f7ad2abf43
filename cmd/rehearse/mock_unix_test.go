//go:build unix

package main

import (
	"database/sql"
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"testing"
)

// The terminal is closed in question 4 of a full paper: the next start says so,
// and the answer and the time left are where they were.
func TestAMockInterviewOutlivesAKill(t *testing.T) {
	home := t.TempDir()
	w := open(t, home, 80, 24, "mock", "cs-manager", "--paper", "full", "--seed", "7", "--mode", "type")
	w.sees("第 1 题，共 15 题", "15 题，共 150 分")
	for range 3 {
		w.sees("按 Enter 出题")
		w.press("\r")
		w.sees("想好要点")
		w.press("\r")
		w.sees("写完了")
		w.press("要点\x13") // ctrl+s
		w.sees("有把握吗")
		w.press("\r")
	}
	w.sees("第 4 题，共 15 题")
	w.press("\r")
	w.sees("想好要点")
	w.press("\r")
	w.sees("写完了")
	w.press("先道歉，再查录音，周五复核")
	w.sees("| 先道歉，再查录音，周五复核")
	progress := filepath.Join(home, ".local", "share", "rehearse", "progress.db")
	w.until("the answer is on disk", func() bool {
		r := roomIn(t, progress)
		return r.At == 3 && strings.HasSuffix(r.Answers[3].Answer, "周五复核")
	})
	must(t, w.cmd.Process.Kill())
	w.ends()
	before := roomIn(t, progress)

	w = open(t, home, 80, 24, "mock") // asks nothing
	w.sees("第 4 题，共 15 题", "| 先道歉，再查录音，周五复核", "限 2:00")
	w.press("。\x03")
	w.ends()
	after := roomIn(t, progress)
	if a, b := before.Answers[3].Seconds, after.Answers[3].Seconds; b < a || b > a+20 {
		t.Errorf("the clock went from %g to %g s while nobody was there", a, b)
	}
	w = open(t, home, 80, 24)
	w.sees("哪个岗位")
	w.press("\x1b")
	w.sees("哪天面试")
	w.press("\r")
	w.sees("有一场模拟面试没做完：第 4 题，共 15 题")
	w.press("m")
	w.sees("| 先道歉，再查录音，周五复核。")
	w.press("\x1b")
	w.sees("大声说出来")
	w.press("xx")
	w.sees("讲评 1/15", "要点")
	w.press("          a\r")
	w.sees("讲评 2/15")
	w.press("\x1b[C\x1b[C")             // right, right
	w.sees("讲评 4/15", "先道歉，再查录音，周五复核。") // written, though not handed in
	w.press(strings.Repeat("\x1b[C", 11) + "\r")
	w.sees("3 题没对要点")
	w.press("\r")
	w.sees("模拟面试结果", "/150")
	var rows []struct {
		Seed   int     `json:"seed"`
		Total  int     `json:"total"`
		Points float64 `json:"points"`
	}
	must(t, json.Unmarshal([]byte(run(t, home, "mock", "--list", "--json")), &rows))
	if len(rows) != 1 || rows[0].Seed != 7 || rows[0].Total != 150 || rows[0].Points <= 0 {
		t.Errorf("kept %+v", rows)
	}
	if n := strings.Count(run(t, home, "export"), `"event":"review"`); n != 1 {
		t.Errorf("%d reviews, want the one that was accepted", n)
	}
	if n := strings.Count(run(t, home, "export"), `"mock":"`); n != 4 {
		t.Errorf("%d attempts of the interview, want 4", n)
	}
}

// A savedRoom is what of the room under way a progress file holds.
type savedRoom struct {
	At      int
	Answers []struct {
		Answer  string
		Seconds float64
	}
}

func roomIn(t *testing.T, path string) (r savedRoom) {
	db, err := sql.Open("sqlite", path)
	must(t, err)
	defer db.Close()
	var text string
	if err = db.QueryRow(`SELECT text FROM drafts WHERE key = 'mock/room'`).Scan(&text); err != nil {
		if !errors.Is(err, sql.ErrNoRows) {
			t.Log(err) // it is being written to
		}
		return r
	}
	must(t, json.Unmarshal([]byte(text), &r))
	return r
}
