package collection

import (
	"context"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pgregory.net/rapid"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// A shelf is a folder of decks that a test edits.
type shelf struct {
	files fstest.MapFS
	saved time.Time
}

func newShelf() *shelf {
	return &shelf{files: fstest.MapFS{}, saved: time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)}
}

func (s *shelf) write(name, text string) {
	s.saved = s.saved.Add(time.Second)
	s.files[name] = &fstest.MapFile{Data: []byte(text), ModTime: s.saved}
}

func (p *person) openShelf(t tb, s *shelf) *Collection {
	t.Helper()
	c, err := Open(context.Background(), Config{
		Progress: p.path, Sources: []Source{{FS: s.files, Name: "own"}}, Lang: "zh", Names: "zh",
		Now: func() time.Time { return p.now }, Random: p.random,
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func (c *Collection) mustReload(t tb) {
	t.Helper()
	if err := c.Reload(context.Background()); err != nil {
		t.Fatal(err)
	}
}

// titled returns the key of the card with that title.
func (c *Collection) titled(t tb, title string) card.Key {
	t.Helper()
	for _, k := range c.library.order {
		if k.Title == title {
			return k.Key
		}
	}
	t.Fatalf("no card %q", title)
	return ""
}

const answer = "先分开谈，再当面定下谁负责、谁配合、哪天复核，写进排班表。"

func cardText(heading, body string) string { return "## " + heading + "\n" + body + "\n\n" }

// Everything about a card goes along when it is retitled: state, due day,
// flags, notes, attempts, missed points; undo and redo reach behind the edit.
func TestEverythingFollowsAnEdit(t *testing.T) {
	ctx := context.Background()
	p, s := newPerson(t), newShelf()
	question := func(title string) string {
		return "# D\n## " + title + "\n<!-- kind: behavioral -->\n### 要点\n- [ ] (3!) 当面定下谁负责、谁配合\n- [ ] 结果有口径\n### 参考答案\n" + answer + "\n"
	}
	s.write("d.md", question("两名骨干闹僵了"))
	c := p.openShelf(t, s)
	old := c.titled(t, "两名骨干闹僵了")
	share := 0.25
	if _, err := c.Save(ctx, review.Action{
		Review:  &review.Review{Card: old, Grade: review.Again, Points: []bool{false, true}, Score: &share},
		Attempt: &review.Attempt{Text: "我先听", Mode: review.Type},
	}); err != nil {
		t.Fatal(err)
	}
	c.mustState(t, note, old, "少说两句")
	c.mustState(t, flag, old, on)
	before := c.State(old)

	s.write("d.md", question("两名骨干为分工闹僵，你怎么处理"))
	c.mustReload(t)
	key := c.titled(t, "两名骨干为分工闹僵，你怎么处理")
	if key == old {
		t.Fatal("the key has not changed")
	}
	check := func(when string) {
		t.Helper()
		if c.State(key) != before || c.State(old) != before {
			t.Errorf("%s: state %+v, want %+v", when, c.State(key), before)
		}
		if f := c.Flags(key); f.Note != "少说两句" || !f.Flagged {
			t.Errorf("%s: flags %+v", when, f)
		}
		if said, err := c.Missed(ctx, key); err != nil || !slices.Equal(said, []bool{false, true}) {
			t.Errorf("%s: missed %v, %v", when, said, err)
		}
		if a, err := c.Attempts(ctx, key); err != nil || len(a) != 1 || a[0].Text != "我先听" {
			t.Errorf("%s: attempts %v, %v", when, a, err)
		}
	}
	check("after the edit")
	p.now = p.now.Add(time.Hour)
	c.mustGrade(t, key, review.Good)
	if st := c.State(key); st.Reviews != 2 {
		t.Errorf("after a grade under the new key: %+v", st)
	}
	if a := c.mustUndo(t); a.Card() != key {
		t.Errorf("undone: %s", a.Card())
	}
	check("after undo")
	// Statements from before the edit, and after it.
	c.mustState(t, flag, key, "")
	if c.Flags(key).Flagged {
		t.Error("still flagged")
	}
	c.mustUndo(t)
	check("after undo of a statement that took back one from before")
	if a := c.mustUndo(t); a.Card() != key || c.Flags(key).Flagged {
		t.Errorf("undo behind the edit: %+v, %+v", a, c.Flags(key))
	}
	c.mustUndo(t)
	if a := c.mustUndo(t); a.Review == nil || c.State(key).Reviews != 0 {
		t.Errorf("undo of the grade behind the edit: %+v, %+v", a, c.State(key))
	} else if _, err := c.Redo(ctx, a); err != nil || c.State(key).Reviews != 1 {
		t.Errorf("redo: %v, %+v", err, c.State(key))
	}
	c.Close()
	c = p.openShelf(t, s)
	defer c.Close()
	if err := c.Sync(ctx); err != nil || c.State(key).Reviews != 1 {
		t.Errorf("after a restart: %v, %+v", err, c.State(key))
	}
	if k, err := c.FindCard(string(old)); err != nil || k.Key != key {
		t.Errorf("FindCard of the old key: %v, %v", k, err)
	}
}

// Who only reads sees the links and saves none.
func TestReadingSavesNoLinks(t *testing.T) {
	ctx := context.Background()
	p, s := newPerson(t), newShelf()
	s.write("d.md", cardText("甲是什么", answer))
	c := p.openShelf(t, s)
	c.mustGrade(t, c.titled(t, "甲是什么"), review.Good)
	c.Close()
	s.write("d.md", cardText("甲究竟是什么", answer))
	links := func() (n int) {
		for key, f := range c.stated {
			if strings.HasPrefix(key, linkPrefix) && f.Value != "" {
				n++
			}
		}
		return n
	}
	c = p.openShelf(t, s)
	if _, err := c.Overview(ctx); err != nil || c.State(c.titled(t, "甲究竟是什么")).Reviews != 1 || links() != 0 {
		t.Errorf("%v, %d links", err, links())
	}
	c.Close()
	c = p.openShelf(t, s)
	if err := c.Settle(ctx); err != nil || links() != 1 {
		t.Errorf("settled: %v, %d links", err, links())
	}
	c.Close()
	// The link holds though the text goes on to something else altogether.
	s.write("d.md", cardText("甲究竟是什么", "完全两样的话，一个字都不同于从前。"))
	c = p.openShelf(t, s)
	defer c.Close()
	if err := c.Sync(ctx); err != nil || c.State(c.titled(t, "甲究竟是什么")).Reviews != 1 {
		t.Errorf("after a restart: %v", err)
	}
}

// A second equal heading changes the key of the first card, and deleting
// either changes it back. Nothing is lost, and nothing goes to the other.
func TestEqualHeadingsKeepTheirHistory(t *testing.T) {
	for _, deleted := range []string{"first", "second"} {
		p, s := newPerson(t), newShelf()
		first, second := cardText("定义", answer), cardText("定义", "约定的服务水平，要写明分母和时段。")
		s.write("d.md", first)
		c := p.openShelf(t, s)
		c.mustGrade(t, c.library.order[0].Key, review.Good)
		s.write("d.md", second+first)
		c.mustReload(t)
		a, b := c.library.order[1].Key, c.library.order[0].Key
		if c.State(a).Reviews != 1 || c.State(b).Reviews != 0 {
			t.Fatalf("%+v, %+v", c.State(a), c.State(b))
		}
		c.mustGrade(t, b, review.Easy)
		c.mustGrade(t, b, review.Easy)
		left, want := first, 1
		if deleted == "first" {
			left, want = second, 2
		}
		s.write("d.md", left)
		c.mustReload(t)
		only := c.library.order[0].Key
		if got := c.State(only).Reviews; got != want {
			t.Errorf("%s deleted: the other has %d reviews, want %d", deleted, got, want)
		}
		c.mustGrade(t, only, review.Good)
		if got := c.State(only).Reviews; got != want+1 {
			t.Errorf("%s deleted, graded: %d reviews, want %d", deleted, got, want+1)
		}
		s.write("d.md", first+second)
		c.mustReload(t)
		counts := []int{c.State(c.library.order[0].Key).Reviews, c.State(c.library.order[1].Key).Reviews}
		wants := map[string][]int{"first": {1, 3}, "second": {2, 2}}[deleted]
		if !slices.Equal(counts, wants) {
			t.Errorf("%s deleted and back: %v reviews, want %v", deleted, counts, wants)
		}
		c.Close()
	}
}

// A card that was deleted has its history back on its return, even if another
// one was taken for it meanwhile.
func TestReturnedCardHasItsHistory(t *testing.T) {
	p, s := newPerson(t), newShelf()
	a, b := cardText("骨干闹僵了怎么办", answer), cardText("骨干闹僵了，你怎么处理", answer)
	s.write("d.md", a)
	c := p.openShelf(t, s)
	defer c.Close()
	c.mustGrade(t, c.titled(t, "骨干闹僵了怎么办"), review.Good)
	s.write("d.md", b)
	c.mustReload(t)
	c.mustGrade(t, c.titled(t, "骨干闹僵了，你怎么处理"), review.Good)
	if n := c.State(c.titled(t, "骨干闹僵了，你怎么处理")).Reviews; n != 2 {
		t.Fatalf("%d reviews after the edit", n)
	}
	s.write("d.md", a) // taken back: all of it goes along
	c.mustReload(t)
	if n := c.State(c.titled(t, "骨干闹僵了怎么办")).Reviews; n != 2 {
		t.Errorf("%d reviews after the edit was taken back", n)
	}
	s.write("d.md", a+b) // both: each its own
	c.mustReload(t)
	if x, y := c.State(c.titled(t, "骨干闹僵了怎么办")).Reviews, c.State(c.titled(t, "骨干闹僵了，你怎么处理")).Reviews; x != 1 || y != 1 {
		t.Errorf("%d and %d reviews with both", x, y)
	}
	s.write("d.md", cardText("别的", "无关"))
	c.mustReload(t)
	s.write("d.md", b+a)
	c.mustReload(t)
	if x, y := c.State(c.titled(t, "骨干闹僵了怎么办")).Reviews, c.State(c.titled(t, "骨干闹僵了，你怎么处理")).Reviews; x != 1 || y != 1 {
		t.Errorf("%d and %d reviews after both were gone", x, y)
	}
}

// A file that is renamed takes its history along, cards with ids, gaps and
// reversed rows too, even if some of it is edited.
func TestRenamedDeck(t *testing.T) {
	p, s := newPerson(t), newShelf()
	text := cardText("骨干闹僵了怎么办", answer) + "## 首都\n<!-- id: z -->\n{{c1::巴黎}}是法国的首都，{{c2::柏林}}是德国的。\n\n" +
		"## 表\n<!-- cards: table; both: yes -->\n| 问 | 答 |\n|---|---|\n| 一次解决率 | 一次就办成的接触占全部接触的比率 |\n"
	s.write("mine.md", text)
	s.write("other.md", cardText("无关的一张", "和它没有关系的答案。"))
	c := p.openShelf(t, s)
	defer c.Close()
	var keys []card.Key
	for _, k := range c.library.order {
		if k.Deck() == "mine" {
			keys = append(keys, k.Key)
			c.mustGrade(t, k.Key, review.Good)
		}
	}
	if len(keys) != 5 {
		t.Fatalf("cards %v", keys)
	}
	delete(s.files, "mine.md")
	s.write("new/name.md", strings.Replace(text, "怎么办", "，你怎么办", 1))
	c.mustReload(t)
	n := 0
	for _, k := range c.library.order {
		want := 0
		if k.Deck() == "new/name" {
			want, n = 1, n+1
		}
		if got := c.State(k.Key).Reviews; got != want {
			t.Errorf("%s: %d reviews, want %d", k.Key, got, want)
		}
	}
	if n != len(keys) {
		t.Errorf("%d cards under the new name", n)
	}
}

// Two devices each practise, edit and link; what is merged is the same on both.
func TestLinksOfTwoDevicesMerge(t *testing.T) {
	ctx := context.Background()
	random := rand.NewChaCha8([32]byte{3})
	var all [2][]review.Event
	var people [2]*person
	s := newShelf()
	for i := range people {
		p := newPerson(t)
		p.random = random
		people[i] = p
		p.now = p.now.Add(time.Duration(i) * time.Minute)
		s.write("d.md", cardText("骨干闹僵了怎么办", answer))
		c := p.openShelf(t, s)
		if i == 0 { // the other one knows only the new text
			c.mustGrade(t, c.titled(t, "骨干闹僵了怎么办"), review.Good)
			c.mustState(t, note, c.titled(t, "骨干闹僵了怎么办"), "旧")
		}
		s.write("d.md", cardText("骨干闹僵了，你怎么处理", answer))
		c.mustReload(t)
		p.now = p.now.Add(time.Hour)
		c.mustGrade(t, c.titled(t, "骨干闹僵了，你怎么处理"), review.Good)
		if err := c.EachEvent(ctx, "", func(e review.Event) error { all[i] = append(all[i], e); return nil }); err != nil {
			t.Fatal(err)
		}
		c.Close()
	}
	for i, p := range people {
		c := p.openShelf(t, s)
		if _, _, err := c.Merge(ctx, all[1-i]); err != nil {
			t.Fatal(err)
		}
		if err := c.Sync(ctx); err != nil {
			t.Fatal(err)
		}
		key := c.titled(t, "骨干闹僵了，你怎么处理")
		if st := c.State(key); st.Reviews != 3 || c.Flags(key).Note != "旧" {
			t.Errorf("device %d: %+v, %+v", i, st, c.Flags(key))
		}
		c.Close()
	}
}

// Links that lead in a circle harm nobody.
func TestLinksInACircle(t *testing.T) {
	ctx := context.Background()
	p, s := newPerson(t), newShelf()
	s.write("d.md", "## 甲\n<!-- id: a -->\n一\n\n## 乙\n<!-- id: b -->\n二\n")
	c := p.openShelf(t, s)
	defer c.Close()
	c.mustGrade(t, "d/a", review.Good)
	var events []review.Event
	for i, pair := range [][2]string{{"d/a", "d/b"}, {"d/b", "d/a"}, {"d/x", "d/y"}, {"d/y", "d/x"}, {"d/z", "d/z"}} {
		f := review.Fact{Key: linkPrefix + pair[0], Value: pair[1], At: review.At(p.now) + review.Instant(i), Device: "other"}
		events = append(events, review.Event{Fact: &f})
	}
	r := review.Review{ID: "r", Card: "d/x", At: review.At(p.now), Day: 1, Grade: review.Good}
	if _, _, err := c.Merge(ctx, append(events, review.Event{Review: &r})); err != nil {
		t.Fatal(err)
	}
	if err := c.Sync(ctx); err != nil || c.State("d/a").Reviews != 1 || c.State("d/b").Reviews != 0 {
		t.Errorf("%v, %+v, %+v", err, c.State("d/a"), c.State("d/b"))
	}
	s.write("d.md", "## 乙\n<!-- id: b -->\n二\n")
	c.mustReload(t)
	if c.State("d/b").Reviews != 1 {
		t.Errorf("%+v", c.State("d/b"))
	}
}

// Only files that changed are read anew, and a folder that cannot be read
// leaves the decks as they are.
func TestReloadKeepsWhatHasNotChanged(t *testing.T) {
	p, s := newPerson(t), newShelf()
	s.write("a.md", cardText("甲", "一"))
	s.write("b.md", cardText("乙", "二"))
	c := p.openShelf(t, s)
	a, b := c.library.shown[0].Deck, c.library.shown[1].Deck
	s.write("b.md", cardText("乙", "三"))
	c.mustReload(t)
	if c.library.shown[0].Deck != a || c.library.shown[1].Deck == b || c.library.shown[1].Cards[0].Answer != "三" {
		t.Error("the wrong file was read")
	}
}

// Over the real log: whatever is practised, stated, undone and edited, in a
// program or between two, each review counts for the card it was given to or
// for none, and states are what a replay gives.
func TestEditsAndTheLog(t *testing.T) {
	ctx := context.Background()
	rapid.Check(t, func(rt *rapid.T) {
		w := newWorld(rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 3)), 8)
		p, s := newPerson(t), newShelf()
		p.path = filepath.Join(t.TempDir(), "p.db")
		s.write("x.md", w.markdown())
		c := p.openShelf(rt, s)
		defer func() { c.Close() }()
		given := map[review.ID]int{}
		grade := func() {
			i := w.r.IntN(len(w.cards))
			p.now = p.now.Add(time.Duration(1+w.r.IntN(100000)) * time.Second)
			a := c.mustGrade(rt, c.library.order[i].Key, review.Grade(1+w.r.IntN(4)))
			given[a.Review.ID] = w.cards[i].uid
			w.saved()
		}
		for range 25 {
			switch w.r.IntN(6) {
			case 0:
				w.save(3)
				s.write("x.md", w.markdown())
				c.mustReload(rt)
			case 1:
				w.save(3)
				s.write("x.md", w.markdown())
				c.Close()
				c = p.openShelf(rt, s)
			case 2:
				if _, _, err := c.Undo(ctx); err != nil {
					rt.Fatal(err)
				}
			default:
				grade()
			}
			if err := c.Sync(ctx); err != nil || len(c.library.order) != len(w.cards) {
				rt.Fatal(err, len(c.library.order), len(w.cards))
			}
			if c.store == nil {
				continue
			}
			for i, k := range c.library.order {
				reviews, err := c.reviewsOf(ctx, c.store, k.Key)
				if err != nil {
					rt.Fatal(err)
				}
				for _, r := range reviews {
					if given[r.ID] != w.cards[i].uid {
						rt.Fatalf("a review of card %d counts for %d, %q", given[r.ID], w.cards[i].uid, w.cards[i].heading)
					}
				}
				if want := c.sched.Replay(c.seed(k.Key), reviews); c.State(k.Key) != want {
					rt.Fatalf("state of %s is %+v, a replay gives %+v", k.Key, c.State(k.Key), want)
				}
			}
		}
	})
}
