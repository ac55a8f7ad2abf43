package collection

import (
	"context"
	"crypto/rand"
	"errors"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
	"rehearse/internal/store"
)

func TestReadingLeavesNoTrace(t *testing.T) {
	p := newPerson(t)
	c := p.open(t, decks())
	ctx := context.Background()
	_, err1 := c.Overview(ctx)
	_, err2 := c.Queue(ctx, schedule.Filter{})
	_, err3 := c.Cards(ctx, "is:due")
	_, ok, err4 := c.Undo(ctx)
	_, err5 := c.Missed(ctx, "one/a")
	if err := errors.Join(err1, err2, err3, err4, err5, c.Close()); err != nil || ok {
		t.Fatal(ok, err)
	}
	if _, err := os.Stat(p.path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the progress file is there: %v", err)
	}
}

// Under a clock that stands still reviews of a card keep their order, whatever
// ids they get.
func TestOrderUnderAStandingClock(t *testing.T) {
	p := newPerson(t)
	c := p.open(t, decks())
	for range 4 {
		for _, g := range []review.Grade{review.Easy, review.Again, review.Hard, review.Good} {
			c.mustGrade(t, "facts/f", g)
			p.checkStates(t, c)
		}
	}
	if st := c.State("facts/f"); st.Reviews != 16 || st.LastGrade != review.Good {
		t.Errorf("state is %+v", st)
	}
}

// Programs that write at the very same time lose nothing of each other's.
func TestProgramsAtOnce(t *testing.T) {
	p := newPerson(t)
	p.random = rand.Reader // is asked by several at once
	programs := []*Collection{p.open(t, decks()), p.open(t, decks()), p.open(t, decks())}
	var wg sync.WaitGroup
	for i, c := range programs {
		wg.Go(func() {
			for n := range 20 {
				r := review.Review{Card: c.Keys()[(n+i)%4], Grade: review.Grade(1 + n%4)}
				if _, err := c.Save(context.Background(), review.Action{Review: &r}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	total := 0
	for _, c := range programs {
		p.checkStates(t, c)
	}
	for _, key := range programs[0].Keys() {
		total += programs[0].State(key).Reviews
	}
	if total != 60 {
		t.Errorf("%d reviews are there, 60 were given", total)
	}
	p.checkStates(t, p.open(t, decks()))
}

// What someone stated comes back by undo, and another device's word stands.
func TestUndoOfStatements(t *testing.T) {
	c := newPerson(t).open(t, decks())
	ctx := context.Background()
	c.mustState(t, note, "one/a", "第一")
	c.mustState(t, note, "one/a", "第二")
	undone := c.mustUndo(t)
	if n := c.Flags("one/a").Note; n != "第一" {
		t.Errorf("note is %q after undo, want the one before", n)
	}
	if name := ActionName(*undone.Fact); name != note || undone.Card() != "one/a" {
		t.Errorf("undid %q of %q", name, undone.Card())
	}
	if _, err := c.Redo(ctx, undone); err != nil || c.Flags("one/a").Note != "第二" {
		t.Errorf("note is %q after redo, %v", c.Flags("one/a").Note, err)
	}
	c.mustUndo(t)
	c.mustUndo(t)
	if n := c.Flags("one/a").Note; n != "" {
		t.Errorf("note is %q after all was undone", n)
	}
	if _, ok, err := c.Undo(ctx); ok || err != nil {
		t.Errorf("more to undo: %v, %v", ok, err)
	}
}

func TestSettingsAreKeptAndChecked(t *testing.T) {
	p := newPerson(t)
	c := p.open(t, decks())
	ctx := context.Background()
	var bad *schedule.SettingError
	if err := c.Set(ctx, "minutes", "0"); !errors.As(err, &bad) || bad.Name != "minutes" {
		t.Errorf("Set(minutes, 0) = %v", err)
	}
	if err := c.Set(ctx, "hours", "1"); !errors.As(err, &bad) || !bad.Unknown {
		t.Errorf("Set(hours, 1) = %v", err)
	}
	var noDeck *DeckError
	if err := c.Set(ctx, "role", "nobody"); !errors.As(err, &noDeck) {
		t.Errorf("Set(role, nobody) = %v", err)
	}
	if _, err := os.Stat(p.path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("refused settings made a file: %v", err)
	}
	for name, value := range map[string]string{"minutes": "40", "learning_steps": "none", "role": "乙"} {
		if err := c.Set(ctx, name, value); err != nil {
			t.Fatal(err)
		}
	}
	again := p.open(t, decks())
	if err := again.Sync(ctx); err != nil {
		t.Fatal(err)
	}
	if s := again.Settings(); s.Minutes != 40 || len(s.LearningSteps) != 0 || s.Role != "two" {
		t.Errorf("settings read back are %+v", s)
	}
	if err := again.Reset(ctx, "minutes"); err != nil || again.Settings().Minutes != 25 {
		t.Errorf("minutes after reset %d, %v", again.Settings().Minutes, err)
	}
	if err := c.Sync(ctx); err != nil || c.Settings().Minutes != 25 {
		t.Errorf("the other program says %d minutes, %v", c.Settings().Minutes, err)
	}
}

// A stored setting that is out of range is an error that names it, never a
// default in silence; mending it is still possible, and a name of the future
// is no error.
func TestStoredSettingsThatCannotBeUsed(t *testing.T) {
	p := newPerson(t)
	ctx := context.Background()
	s, err := store.Open(ctx, p.path, store.Options{Device: func() string { return "other" }})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range []review.Fact{
		{Key: "setting/minutes", Value: "-5", At: 1}, {Key: "setting/telepathy", Value: "on", At: 1},
	} {
		if _, err := s.AppendFact(ctx, f); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	c := p.open(t, decks())
	_, err = c.Overview(ctx)
	var stored *SettingsError
	var setting *schedule.SettingError
	if !errors.As(err, &stored) || !errors.As(err, &setting) || setting.Name != "minutes" {
		t.Fatalf("Overview: %v, want the setting named", err)
	}
	if err := c.Reset(ctx, "minutes"); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Overview(ctx); err != nil {
		t.Errorf("after reset: %v", err)
	}
}

func TestFindCardAndDeck(t *testing.T) {
	c := newPerson(t).open(t, decks())
	for name, want := range map[string]card.Key{
		"one/a": "one/a", "a": "one/a", "x": "two/x", "two": "two/x", "z~c2": "facts/z~c2", "facts/f": "facts/f",
	} {
		if k, err := c.FindCard(name); err != nil || k.Key != want {
			t.Errorf("FindCard(%q) = %v, %v, want %v", name, k, err, want)
		}
	}
	var e *CardError
	if _, err := c.FindCard("z~"); !errors.As(err, &e) || !e.Ambiguous || len(e.Near) != 2 {
		t.Errorf("FindCard(z~) = %v", err)
	}
	if _, err := c.FindCard("oen/a"); !errors.As(err, &e) || e.Ambiguous || e.Near[0] != "one/a" {
		t.Errorf("FindCard(oen/a) = %v, near %v", err, e.Near)
	}
	if _, err := c.FindCard(""); !errors.As(err, &e) || e.Ambiguous {
		t.Errorf("FindCard of nothing = %v", err)
	}
	for name, want := range map[string]string{"one": "one", "速记": "facts", "f": "facts", "ＯＮＥ": "one"} {
		if d, err := c.FindDeck(name); err != nil || d.Slug != want {
			t.Errorf("FindDeck(%q) = %v, %v, want %v", name, d, err, want)
		}
	}
	var de *DeckError
	if _, err := c.FindDeck("fatcs"); !errors.As(err, &de) || !slices.Equal(de.Near, []string{"facts"}) {
		t.Errorf("FindDeck(fatcs) = %v", err)
	}
}

func TestEdits(t *testing.T) {
	for pair, want := range map[string]int{
		"show shwo": 1, "show sho": 1, "show shows": 1, "a a": 0, "客服 客户": 1, "abc xyz": 3,
	} {
		a, b, _ := strings.Cut(pair, " ")
		if got := edits(a, b); got != want || edits(b, a) != want {
			t.Errorf("edits(%q, %q) = %d, want %d", a, b, got, want)
		}
	}
}

// A checklist is listed and never asked or graded.
func TestChecklistIsNoFlashcard(t *testing.T) {
	c := newPerson(t).open(t, decks())
	r := review.Review{Card: "list/l", Grade: review.Good}
	var e *ChecklistError
	if _, err := c.Save(context.Background(), review.Action{Review: &r}); !errors.As(err, &e) {
		t.Errorf("grading a checklist: %v", err)
	}
	counts, err := c.Counts(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range counts {
		if n.Slug == "list" && (n.Count.Cards != 1 || n.Count.New != 0) {
			t.Errorf("the checklist counts %+v", n.Count)
		}
	}
}
