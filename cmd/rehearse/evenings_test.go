package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"
)

// runAt runs a command at an instant, with lines typed, and returns what it
// printed.
func runAt(t *testing.T, home string, now time.Time, typed string, args ...string) string {
	t.Helper()
	cmd := command(home, args...)
	cmd.Env = append(cmd.Env, "REHEARSE_NOW="+now.Format(time.RFC3339))
	cmd.Stdin = strings.NewReader(typed)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("rehearse %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}

// seconds is how long a card takes: a question is spoken.
func seconds(key string) string {
	if strings.HasPrefix(key, "cs-support/") {
		return "130"
	}
	return "12"
}

type planned struct {
	DaysLeft  int `json:"days_left"`
	Questions struct{ Expected, Low, High float64 }
	Facts     struct{ Expected float64 }
	Unreached []string
	Today     struct {
		New     int
		Minutes float64
		Cards   []string
	}
	Days []struct{ Day string }
}

// Someone opens a terminal ten days before the interview, practises every
// evening, and knows what to say on the day.
func TestTenEveningsToTheInterview(t *testing.T) {
	home, zone := t.TempDir(), time.FixedZone("CST", 8*3600)
	evening := time.Date(2026, 12, 2, 20, 0, 0, 0, zone)
	runAt(t, home, evening, "", "settings", "role", "cs-support")
	runAt(t, home, evening, "", "interview", "12-12", "--at", "10:00", "--company", "某公司", "--minutes", "12", "--goal", "0.8", "--deck", "cs-support", "--deck", "frameworks")
	seen := map[string]bool{}
	var last planned
	for day := range 10 {
		now := evening.AddDate(0, 0, day)
		var p planned
		must(t, json.Unmarshal([]byte(runAt(t, home, now, "", "interview", "--json")), &p))
		if p.DaysLeft != 10-day || len(p.Days) != 10-day || p.Days[0].Day != now.Format(time.DateOnly) {
			t.Fatalf("evening %d: %d days left, %d planned from %v", day, p.DaysLeft, len(p.Days), p.Days)
		}
		if p.Today.Minutes > 12 || p.Questions.Low > p.Questions.Expected || p.Questions.Expected > p.Questions.High {
			t.Errorf("evening %d: %v minutes, questions %+v", day, p.Today.Minutes, p.Questions)
		}
		for _, c := range p.Today.Cards {
			if day >= 8 && strings.HasPrefix(c, "cs-support/") && !seen[c] {
				t.Errorf("evening %d begins the new question %s", day, c)
			}
		}
		var today struct{ Cards []string }
		must(t, json.Unmarshal([]byte(runAt(t, home, now, "", "today", "--json")), &today))
		if fmt.Sprint(today.Cards) != fmt.Sprint(p.Today.Cards) {
			t.Errorf("evening %d: today brings %d cards, the plan %d", day, len(today.Cards), len(p.Today.Cards))
		}
		for _, c := range p.Today.Cards {
			seen[c] = true
			runAt(t, home, now, "", "grade", c, "good", "--seconds", seconds(c))
		}
		last = p
	}
	var questions int
	for c := range seen {
		if strings.HasPrefix(c, "cs-support/") {
			questions++
		}
	}
	if questions != 20 || len(last.Unreached) != 0 || last.Questions.Expected < .7 || last.Facts.Expected < .7 {
		t.Errorf("after ten evenings: %d questions seen, %d cards unreached, expected %.2f and %.2f",
			questions, len(last.Unreached), last.Questions.Expected, last.Facts.Expected)
	}
	if page := runAt(t, home, evening.AddDate(0, 0, 9), "", "brief"); !strings.Contains(page, "就在明天") || !strings.Contains(page, "打印三份简历") {
		t.Errorf("the brief of the last evening:\n%s", page)
	}
	after := evening.AddDate(0, 0, 11)
	if said := runAt(t, home, after, "", "interview"); !strings.Contains(said, "还没有定下面试") {
		t.Errorf("the day after:\n%s", said)
	}
	runAt(t, home, after, "", "interview", "--went", "well")
	if line := runAt(t, home, after, "", "today"); !strings.Contains(line, "今晚约") {
		t.Errorf("after the interview practice goes on: %s", line)
	}
	var kept int
	for line := range strings.Lines(runAt(t, home, after, "", "export")) {
		if strings.Contains(line, `"key":"forecast/`) {
			kept++
		}
	}
	if kept != 10 {
		t.Errorf("%d forecasts were kept, want one an evening", kept)
	}
}
