package collection

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// decks has two roles, one set of facts and a checklist.
func decks() map[string]string {
	question := func(id string) string {
		return "## " + id + "\n<!-- id: " + id + "; kind: behavioral; competencies: conflict; tags: 难 -->\n### 要点\n- [ ] (3!) 一\n- [ ] (1) 二\n"
	}
	return map[string]string{
		"one.md":   "---\nrole: 甲\n---\n# 甲\n" + question("a") + question("b") + question("c"),
		"two.md":   "---\nrole: 乙\n---\n# 乙\n" + question("x"),
		"facts.md": "# 速记\n## 填空\n<!-- id: z -->\n{{c1::巴黎}}和{{c2::柏林}}\n## 丙\n<!-- id: f -->\n丁\n",
		"list.md":  "# 清单\n## 装包\n<!-- id: l; kind: checklist; when: -1d -->\n- [ ] 简历\n",
	}
}

func queued(t *testing.T, c *Collection, f schedule.Filter) []card.Key {
	t.Helper()
	q, err := c.Queue(context.Background(), f)
	if err != nil {
		t.Fatal(err)
	}
	var keys []card.Key
	for _, e := range q.Entries {
		keys = append(keys, e.Key)
	}
	slices.Sort(keys)
	return keys
}

func TestQueueTakesWhatIsAskedFor(t *testing.T) {
	c := newPerson(t).open(t, decks())
	ctx := context.Background()
	ordinary := schedule.Filter{}
	for _, step := range []struct {
		role   string
		filter schedule.Filter
		want   string
	}{
		{"", ordinary, "facts/f facts/z~c1 one/a one/b one/c"},
		{"one", ordinary, "facts/f facts/z~c1 one/a one/b one/c"},
		{"two", ordinary, "facts/f facts/z~c1 two/x"},
		{"two", schedule.Filter{Decks: []string{"one"}}, "one/a one/b one/c"},
		{"all", schedule.Filter{Kinds: []card.Kind{card.Fact}}, "facts/f facts/z~c1"},
		{"all", schedule.Filter{Competencies: []string{"conflict"}, Decks: []string{"two", "facts"}}, "two/x"},
		{"all", schedule.Filter{Tags: []string{"难"}, Limit: 1}, "one/a"},
		{"all", schedule.Filter{Query: "巴黎"}, "facts/z~c1"},
		{"all", schedule.Filter{New: -1}, ""},
		{"all", schedule.Filter{New: 2}, "one/a one/b"},
		{"all", schedule.Filter{Minutes: 4}, "facts/f facts/z~c1 one/a"},
		{"all", schedule.Filter{Decks: []string{"list"}}, ""},
	} {
		if err := c.Set(ctx, "role", step.role); err != nil {
			t.Fatal(err)
		}
		var want []card.Key
		for _, k := range strings.Fields(step.want) {
			want = append(want, card.Key(k))
		}
		if diff := cmp.Diff(want, queued(t, c, step.filter)); diff != "" {
			t.Errorf("role %q, filter %+v: %s", step.role, step.filter, diff)
		}
	}
}

func TestTheDayHasItsMeasure(t *testing.T) {
	p := newPerson(t)
	c := p.open(t, decks())
	ctx := context.Background()
	if err := c.Set(ctx, "new_per_day", "2"); err != nil {
		t.Fatal(err)
	}
	first := queued(t, c, schedule.Filter{Decks: []string{"one"}})
	if diff := cmp.Diff([]card.Key{"one/a", "one/b"}, first); diff != "" {
		t.Fatalf("two new cards a day: %s", diff)
	}
	r := review.Review{Card: "one/a", Grade: review.Good, Seconds: 24 * 60}
	if _, err := c.Save(ctx, review.Action{Review: &r}); err != nil {
		t.Fatal(err)
	}
	o, err := c.Overview(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if o.Today.Time != 24*time.Minute || o.Today.New != 1 || o.Today.Questions != 1 {
		t.Errorf("today is %+v, want 24 minutes, one new question", o.Today)
	}
	if got := o.Tonight.All().Time; got > time.Minute {
		t.Errorf("%v are left of 25 minutes, want one at most", got)
	}
	if got := queued(t, c, schedule.Filter{Minutes: 20, Decks: []string{"one"}}); len(got) != 1 {
		t.Errorf("minutes asked for bring %v, want the one new card left of today", got)
	}
	p.now = p.now.Add(24 * time.Hour)
	if o, err = c.Overview(ctx); err != nil {
		t.Fatal(err)
	}
	if o.Today.Reviews != 0 || o.Yesterday.New != 1 || o.Yesterday.Time != 24*time.Minute || o.FirstRun {
		t.Errorf("a day later today is %+v, yesterday %+v", o.Today, o.Yesterday)
	}
}

func TestRestingCardsStayOut(t *testing.T) {
	p := newPerson(t)
	c := p.open(t, decks())
	facts := schedule.Filter{Decks: []string{"facts"}}
	c.mustState(t, suspend, "facts/f", on)
	c.mustState(t, bury, "facts/z~c1", on)
	if got := queued(t, c, facts); !slices.Equal(got, []card.Key{"facts/z~c2"}) {
		t.Errorf("queue is %v, want only the card that is neither suspended nor buried", got)
	}
	if f := c.Flags("facts/z~c1"); f.BuriedUntil.String() != "2026-12-03" {
		t.Errorf("buried until %v, want the next study day", f.BuriedUntil)
	}
	c.mustGrade(t, "facts/z~c2", review.Good)
	p.now = p.now.Add(6 * time.Hour) // after midnight, the same study day
	if got := queued(t, c, facts); got != nil {
		t.Errorf("queue is %v: a sibling was graded and the other is buried", got)
	}
	p.now = p.now.Add(2 * time.Hour)
	if got := queued(t, c, facts); !slices.Equal(got, []card.Key{"facts/z~c1"}) {
		t.Errorf("queue of the next day is %v, want the sibling", got)
	}
}

// A gap in a text waits for tomorrow once another of the same text was graded;
// undo frees it.
func TestSiblingsWait(t *testing.T) {
	c := newPerson(t).open(t, decks())
	ctx := context.Background()
	gaps := schedule.Filter{Query: "巴黎"}
	c.mustGrade(t, "facts/z~c1", review.Again)
	if got := queued(t, c, gaps); got != nil {
		t.Errorf("queue is %v while a sibling was graded today", got)
	}
	c.mustUndo(t)
	if got := queued(t, c, gaps); !slices.Equal(got, []card.Key{"facts/z~c1"}) {
		t.Errorf("queue is %v after undo", got)
	}
	// A card that is due as a sibling is not counted as due either.
	c.mustGrade(t, "facts/z~c1", review.Good)
	found, err := c.Cards(ctx, "is:due")
	if err != nil || len(found) != 0 {
		t.Errorf("due: %v, %v", found, err)
	}
}

func TestWhatWasMissedComesBack(t *testing.T) {
	p := newPerson(t)
	c := p.open(t, decks())
	ctx := context.Background()
	share := .25
	r := review.Review{Card: "one/a", Grade: review.Again, Points: []bool{false, true}, Score: &share, Seconds: 100}
	saved, err := c.Save(ctx, review.Action{Review: &r, Attempt: &review.Attempt{Points: r.Points, Score: &share, Text: "草稿"}})
	if err != nil {
		t.Fatal(err)
	}
	if saved.Attempt.Review != saved.Review.ID || saved.Attempt.Card != "one/a" || saved.Attempt.At != saved.Review.At {
		t.Errorf("attempt %+v does not belong to review %+v", saved.Attempt, saved.Review)
	}
	said, err := c.Missed(ctx, "one/a")
	if err != nil || !slices.Equal(said, []bool{false, true}) {
		t.Errorf("Missed = %v, %v", said, err)
	}
	p.now = p.now.Add(10 * time.Minute)
	q, err := c.Queue(ctx, schedule.Filter{Decks: []string{"one"}, New: -1})
	if err != nil {
		t.Fatal(err)
	}
	if len(q.Entries) != 1 || !q.Entries[0].Repair || q.Entries[0].Missed != 1 || q.Entries[0].MissedMust != 1 {
		t.Errorf("queue is %+v, want one repair of one must-have", q.Entries)
	}
	attempts, err := c.Attempts(ctx, "one/a")
	if err != nil || len(attempts) != 1 || attempts[0].Text != "草稿" {
		t.Errorf("Attempts = %+v, %v", attempts, err)
	}
	// With other points since, nothing is known of them.
	files := decks()
	files["one.md"] += "- [ ] (1) 三\n"
	files["one.md"] = strings.Replace(files["one.md"], "- [ ] (1) 二\n", "- [ ] (1) 二\n- [ ] (1) 补\n", 1)
	changed := p.open(t, files)
	if said, err := changed.Missed(ctx, "one/a"); said != nil || err != nil {
		t.Errorf("Missed = %v, %v after the points were edited, want unknown", said, err)
	}
	undone := c.mustUndo(t)
	if undone.Attempt == nil {
		t.Error("undo does not hand back the attempt")
	}
	if said, _ := c.Missed(ctx, "one/a"); said != nil {
		t.Errorf("Missed = %v after undo", said)
	}
	if _, err := c.Redo(ctx, undone); err != nil {
		t.Fatal(err)
	}
	if attempts, _ := c.Attempts(ctx, "one/a"); len(attempts) != 1 {
		t.Errorf("%d attempts after redo, want 1", len(attempts))
	}
}

func TestOverviewCounts(t *testing.T) {
	p := newPerson(t)
	c := p.open(t, decks())
	ctx := context.Background()
	if err := c.Set(ctx, "role", "one"); err != nil {
		t.Fatal(err)
	}
	o, err := c.Overview(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, d := range o.Decks {
		names = append(names, d.Deck)
	}
	if !o.FirstRun || !slices.Equal(names, []string{"one", "facts"}) || o.Others != 1 || len(o.Rest) != 1 {
		t.Errorf("first run %v, decks %v, others %d", o.FirstRun, names, o.Others)
	}
	if o.FirstKey != "one/a" || o.First != "a" {
		t.Errorf("first is %q, %q", o.FirstKey, o.First)
	}
	c.mustGrade(t, "one/a", review.Good)
	if o, err = c.Overview(ctx); err != nil {
		t.Fatal(err)
	}
	if o.FirstRun || o.Questions.Seen != 1 || o.Questions.Cards != 3 || o.Facts.Cards != 3 {
		t.Errorf("questions %+v, facts %+v", o.Questions, o.Facts)
	}
	if o.NextDue.Format(time.RFC3339) != "2026-12-04T04:00:00+08:00" {
		t.Errorf("next due %v", o.NextDue)
	}
	if o.Tomorrow.Cards != 0 {
		t.Errorf("tomorrow %+v: nothing is due before the fourth", o.Tomorrow)
	}
	p.now = p.now.Add(24 * time.Hour)
	if o, err = c.Overview(ctx); err != nil || o.Tomorrow.Cards != 1 {
		t.Errorf("tomorrow %+v, %v, want the question graded", o.Tomorrow, err)
	}
}
