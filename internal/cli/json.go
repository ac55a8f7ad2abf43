package cli

import (
	"time"

	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/review"
)

// The shapes of --json. Field names are a promise; what is not known is null,
// lists are never null.

type deckJSON struct {
	Deck       string   `json:"deck"`
	Group      string   `json:"group"`
	Title      string   `json:"title"`
	Lang       string   `json:"lang"`
	Langs      []string `json:"langs"`
	Source     string   `json:"source"`
	Cards      int      `json:"cards"`
	Seen       int      `json:"seen"`
	New        int      `json:"new"`
	DueNow     int      `json:"due_now"`
	Learning   int      `json:"learning"`
	Suspended  int      `json:"suspended"`
	RecallSeen *float64 `json:"recall_seen"`
	Recall     float64  `json:"recall"`
}

func deckOf(d collection.Counted) deckJSON {
	n := d.Count
	return deckJSON{
		Deck: d.Slug, Group: d.Group, Title: d.Title, Lang: d.Lang, Langs: d.Langs, Source: d.Source,
		Cards: n.Cards, Seen: n.Seen, New: n.New, DueNow: n.Due, Learning: n.Learning, Suspended: n.Suspended,
		RecallSeen: known(n.RecallSeen, n.Seen > 0), Recall: n.Recall,
	}
}

type cardJSON struct {
	Card         card.Key `json:"card"`
	Deck         string   `json:"deck"`
	Kind         string   `json:"kind"`
	Section      []string `json:"section"`
	Title        string   `json:"title"`
	Tags         []string `json:"tags"`
	Competencies []string `json:"competencies"`
	State        string   `json:"state"`
	Due          *string  `json:"due"`
	Stability    *float64 `json:"stability_days"`
	Difficulty   *float64 `json:"difficulty"`
	Recall       *float64 `json:"recall"`
	Reviews      int      `json:"reviews"`
	Lapses       int      `json:"lapses"`
	Suspended    bool     `json:"suspended"`
	BuriedUntil  *string  `json:"buried_until"`
	Leech        bool     `json:"leech"`
	Flagged      bool     `json:"flagged"`
}

func cardOf(l collection.Listed, today review.Day) cardJSON {
	st, seen := l.State, l.State.Phase != review.New
	out := cardJSON{
		Card: l.Key, Deck: l.Deck(), Kind: string(l.Kind), Section: list(l.Section), Title: l.Title,
		Tags: list(l.Tags), Competencies: list(l.Competencies),
		State: st.Phase.String(), Due: instant(l.Due),
		Stability: known(st.Stability, seen), Difficulty: known(st.Difficulty, seen), Recall: known(l.Recall, seen),
		Reviews: st.Reviews, Lapses: st.Lapses,
		Suspended: l.Flags.Suspended, Leech: l.Leech, Flagged: l.Flags.Flagged,
	}
	if until := l.Flags.BuriedUntil; until > today {
		day := until.String()
		out.BuriedUntil = &day
	}
	return out
}

type pointJSON struct {
	Text   string   `json:"text"`
	Weight int      `json:"weight"`
	Must   bool     `json:"must"`
	Star   *string  `json:"star"`
	Say    []string `json:"say"`
	Probes []string `json:"probes"`
}

func pointOf(p card.KeyPoint) pointJSON {
	out := pointJSON{Text: p.Text, Weight: p.Weight, Must: p.Must, Say: list(p.Say), Probes: list(p.Probes)}
	if p.Star != 0 {
		star := string(rune(p.Star))
		out.Star = &star
	}
	return out
}

type anchorJSON struct {
	Score int    `json:"score"`
	Text  string `json:"text"`
}

type attemptJSON struct {
	At         string   `json:"at"`
	Mode       *string  `json:"mode"`
	Seconds    *float64 `json:"seconds"`
	Confidence *string  `json:"confidence"`
	Score      *float64 `json:"score"`
	Points     []bool   `json:"points"`
	Text       *string  `json:"text"`
	FollowUp   *string  `json:"follow_up"`
	Followed   *bool    `json:"follow_up_answered"`
	Mock       *string  `json:"mock"`
}

func attemptOf(t review.Attempt, loc *time.Location) attemptJSON {
	out := attemptJSON{
		At: *instant(t.At.Time().In(loc)), Mode: word(string(t.Mode)), Seconds: known(t.Seconds, t.Seconds > 0),
		Confidence: word(string(t.Confidence)), Score: t.Score, Points: t.Points, Text: word(t.Text),
		FollowUp: word(t.FollowUp), Mock: word(t.Mock),
	}
	if t.FollowUp != "" {
		out.Followed = &t.Followed
	}
	return out
}

type showJSON struct {
	cardJSON
	Question  string        `json:"question"`
	Answer    string        `json:"answer"`
	KeyPoints []pointJSON   `json:"key_points"`
	Hint      *string       `json:"hint"`
	Why       *string       `json:"why"`
	Pitfalls  []string      `json:"pitfalls"`
	FollowUps []string      `json:"follow_ups"`
	Blanks    []string      `json:"blanks"`
	Anchors   []anchorJSON  `json:"anchors"`
	Sources   []string      `json:"sources"`
	File      string        `json:"file"`
	Line      int           `json:"line"`
	Attempts  []attemptJSON `json:"attempts"`
	OwnAnswer *string       `json:"own_answer"`
	Stories   []string      `json:"stories"`
}

// actionJSON is what grade and undo print.
type actionJSON struct {
	Card       card.Key `json:"card"`
	Action     string   `json:"action"`
	Grade      *string  `json:"grade"`
	State      string   `json:"state"`
	Due        *string  `json:"due"`
	Interval   int      `json:"interval_days"`
	Stability  *float64 `json:"stability_days"`
	Difficulty *float64 `json:"difficulty"`
	Reviews    int      `json:"reviews"`
}

func actionOf(action string, grade review.Grade, l collection.Listed) actionJSON {
	c := cardOf(l, 0)
	out := actionJSON{
		Card: l.Key, Action: action, State: c.State, Due: c.Due, Interval: l.State.Interval,
		Stability: c.Stability, Difficulty: c.Difficulty, Reviews: c.Reviews,
	}
	if grade.Valid() {
		out.Grade = word(grade.String())
	}
	return out
}

type todayJSON struct {
	Day       string     `json:"day"`
	Repairs   int        `json:"repairs"`
	Questions int        `json:"questions"`
	Facts     int        `json:"facts"`
	Reviews   int        `json:"reviews"`
	New       int        `json:"new"`
	Minutes   float64    `json:"minutes"`
	Spent     float64    `json:"spent_minutes"`
	Cards     []card.Key `json:"cards"`
}

type faultJSON struct {
	File     string `json:"file"`
	Line     *int   `json:"line"`
	Column   *int   `json:"column"`
	Severity string `json:"severity"`
	Code     string `json:"code"`
	Message  string `json:"message"`
	Hint     string `json:"hint"`
}

type versionJSON struct {
	Version  string  `json:"version"`
	Revision *string `json:"revision"`
	Go       string  `json:"go"`
	System   string  `json:"system"`
}

func known(f float64, ok bool) *float64 {
	if !ok {
		return nil
	}
	return &f
}

func word(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func number(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}

// instant writes RFC 3339 to the second, in the person's zone.
func instant(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	return word(t.Format(time.RFC3339))
}

func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
