package collection

import (
	"context"
	"fmt"
	"testing"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/mock"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

const paperDeck = `---
deck: p
lang: zh
role: 组长
---
# 卷
## 行为
<!-- kind: behavioral; points: 10 -->
### 甲
<!-- id: a -->
#### 要点
- [ ] (3!) 一
- [ ] (1) 二
### 乙
<!-- id: b -->
#### 要点
- [ ] (1) 一
### 丙
<!-- id: c -->
#### 要点
- [ ] (1) 一
`

// held is a full interview over the deck, answered and judged.
func held(t *testing.T, c *Collection, at time.Time) mock.Room {
	t.Helper()
	p, err := c.DrawMock(context.Background(), []string{"p"}, mock.Spec{Paper: mock.Full})
	if err != nil {
		t.Fatal(err)
	}
	r := mock.New(p, review.Speak)
	for range p.Questions {
		r = r.Begin(at).Ready(at)
		at = at.Add(time.Minute)
		r = r.Finish(review.Sure, at)
	}
	return r.TickPoint(0, 0, true).TickPoint(1, 0, true).TickPoint(2, 0, false)
}

func TestSaveMockGradesOnlyWhatWasAccepted(t *testing.T) {
	p := newPerson(t)
	c := p.open(t, map[string]string{"bundled/p.md": paperDeck})
	defer c.Close()
	ctx := context.Background()
	r := held(t, c, p.now).Accept(1, review.Good)
	if err := c.SaveDraft(ctx, MockDraft, string(r.Save(p.now))); err != nil {
		t.Fatal(err)
	}
	first, err := c.SaveMock(ctx, r.Close().Interview(""))
	if err != nil {
		t.Fatal(err)
	}
	// A crash before the draft was gone: the same once more.
	again, err := c.SaveMock(ctx, r.Close().Interview(""))
	if err != nil || again.ID != first.ID {
		t.Fatalf("once more: %v, id %q, want %q", err, again.ID, first.ID)
	}
	if a, b := c.State("p/a"), c.State("p/b"); a.Phase != review.New || b.Reviews != 1 {
		t.Errorf("states %+v, %+v; want a new one and one of one review", a, b)
	}
	for _, k := range []card.Key{"p/a", "p/b", "p/c"} {
		all, err := c.Attempts(ctx, k)
		if err != nil || len(all) != 1 || all[0].Mock != string(first.ID) || all[0].Score == nil || all[0].Seconds != 60 {
			t.Errorf("attempts of %s: %v, %+v", k, err, all)
		}
		if len(all) == 1 && (all[0].Review != "") != (k == "p/b") {
			t.Errorf("attempt of %s led to review %q", k, all[0].Review)
		}
	}
	if all := c.Mocks(); len(all) != 1 || all[0].ID != first.ID || all[0].Row().Total != 30 || all[0].Row().Points != 17.5 {
		t.Errorf("mocks: %+v", all)
	}
	if text, err := c.Draft(ctx, MockDraft); err != nil || text != "" {
		t.Errorf("the draft is %q, %v", text, err)
	}
	p.checkStates(t, c)
	// The grade is an ordinary one: undo takes it back.
	if a := c.mustUndo(t); a.Review == nil || a.Review.Card != "p/b" {
		t.Errorf("undid %+v", a)
	}
	if all, _ := c.Attempts(ctx, "p/b"); len(all) != 0 {
		t.Errorf("the attempt stands: %+v", all)
	}
}

func TestAnInterviewIsReadAgain(t *testing.T) {
	p := newPerson(t)
	files := map[string]string{"bundled/p.md": paperDeck}
	c := p.open(t, files)
	v, err := c.SaveMock(context.Background(), held(t, c, p.now).Close().Interview(""))
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	c = p.open(t, files)
	defer c.Close()
	if err := c.Sync(context.Background()); err != nil {
		t.Fatal(err)
	}
	if all := c.Mocks(); len(all) != 1 || fmt.Sprint(all[0].Row()) != fmt.Sprint(v.Row()) {
		t.Errorf("read %+v, want %+v", all, v)
	}
}

func TestWhatIsWeakIsDrawnMoreOften(t *testing.T) {
	p := newPerson(t)
	c := p.open(t, map[string]string{"bundled/p.md": paperDeck})
	defer c.Close()
	ctx := context.Background()
	one := 1.0
	for _, k := range []card.Key{"p/a", "p/b"} {
		said := []bool{true, true}[:2-int(k[2]-'a')]
		if _, err := c.Save(ctx, review.Action{Review: &review.Review{Card: k, Grade: review.Easy, Points: said, Score: &one}}); err != nil {
			t.Fatal(err)
		}
	}
	drawn := map[card.Key]int{}
	for range 200 {
		paper, err := c.DrawMock(ctx, nil, mock.Spec{Paper: mock.Quick, Questions: 1})
		if err != nil {
			t.Fatal(err)
		}
		drawn[paper.Questions[0].Card]++
	}
	if drawn["p/c"] < 3*drawn["p/a"] || drawn["p/c"] < 3*drawn["p/b"] {
		t.Errorf("drawn %v; want the one never seen far more often", drawn)
	}
}

func TestASuspendedCardIsDrawnOnlyWhereEveryoneHasIt(t *testing.T) {
	p := newPerson(t)
	c := p.open(t, map[string]string{"bundled/p.md": paperDeck})
	defer c.Close()
	c.mustState(t, "suspend", "p/b", "on")
	seed := uint64(1)
	for _, try := range []struct {
		spec mock.Spec
		want int
	}{
		{mock.Spec{Paper: mock.Quick}, 2},
		{mock.Spec{Paper: mock.Quick, Seed: &seed}, 3},
		{mock.Spec{Paper: mock.Full}, 3},
	} {
		paper, err := c.DrawMock(context.Background(), nil, try.spec)
		if err != nil || len(paper.Questions) != try.want {
			t.Errorf("%s: %d questions, want %d: %v", try.spec.Paper, len(paper.Questions), try.want, err)
		}
	}
}

func TestASessionOfNamedCards(t *testing.T) {
	p := newPerson(t)
	c := p.open(t, map[string]string{"bundled/p.md": paperDeck})
	defer c.Close()
	c.mustGrade(t, "p/a", review.Easy)
	p.now = p.now.Add(24 * time.Hour)
	q, err := c.Queue(context.Background(), schedule.Filter{Decks: []string{"p"}, Cards: []card.Key{"p/a", "p/c"}})
	if err != nil {
		t.Fatal(err)
	}
	got := map[card.Key]bool{}
	for _, e := range q.Entries {
		got[e.Key] = true
	}
	if len(got) != 2 || !got["p/a"] || !got["p/c"] {
		t.Errorf("queue of %v, want a, which is not due, and c", got)
	}
}
