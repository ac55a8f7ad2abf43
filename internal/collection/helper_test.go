package collection

import (
	"context"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/deck"
	"rehearse/internal/review"
	"rehearse/internal/store"
)

// tb is what a test and one run of a property have in common.
type tb interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
	Errorf(string, ...any)
}

// A person has a clock that stands still until a test moves it.
type person struct {
	now    time.Time
	random io.Reader
	path   string
	log    *store.Store // opened by checkStates
}

var shanghai = time.FixedZone("CST", 8*3600)

func newPerson(t *testing.T) *person {
	return &person{
		now:    time.Date(2026, 12, 2, 20, 0, 0, 0, shanghai),
		random: rand.NewChaCha8([32]byte{1}),
		path:   filepath.Join(t.TempDir(), "rehearse", "progress.db"),
	}
}

// open opens the collection over files: those below "bundled/" are bundled.
func (p *person) open(t tb, files map[string]string, own ...map[string]string) *Collection {
	t.Helper()
	sources := []Source{{FS: folder(files), Name: Bundled, Bundled: true}}
	for i, files := range own {
		sources = append(sources, Source{FS: folder(files), Name: "own" + string(rune('1'+i))})
	}
	c, err := Open(context.Background(), Config{
		Progress: p.path, Sources: sources, Lang: "zh", Names: "zh",
		Competencies: []deck.Competency{{Tag: "conflict", Names: map[string]string{"zh": "冲突调解", "en": "Conflict resolution"}}},
		Now:          func() time.Time { return p.now }, Random: p.random,
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func folder(files map[string]string) fstest.MapFS {
	out := fstest.MapFS{}
	for name, text := range files {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

func (c *Collection) mustGrade(t tb, key card.Key, g review.Grade) review.Action {
	t.Helper()
	a, err := c.Save(context.Background(), review.Action{Review: &review.Review{Card: key, Grade: g}})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func (c *Collection) mustState(t tb, name string, key card.Key, value string) {
	t.Helper()
	f := review.Fact{Key: review.CardFact(name, key), Value: value}
	if _, err := c.Save(context.Background(), review.Action{Fact: &f}); err != nil {
		t.Fatal(err)
	}
}

func (c *Collection) mustUndo(t tb) review.Action {
	t.Helper()
	a, ok, err := c.Undo(context.Background())
	if err != nil || !ok {
		t.Fatalf("Undo: %v, %v", ok, err)
	}
	return a
}

// checkStates compares every state with a replay of the log as it stands.
func (p *person) checkStates(t tb, c *Collection) {
	t.Helper()
	ctx := context.Background()
	if err := c.Sync(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(p.path); err != nil {
		return // nothing was written yet
	}
	if p.log == nil {
		var err error
		if p.log, err = store.Open(ctx, p.path, store.Options{Device: func() string { return "checker" }}); err != nil {
			t.Fatal(err)
		}
	}
	for _, key := range c.Keys() {
		reviews, err := p.log.ReviewsOf(ctx, key)
		if err != nil {
			t.Fatal(err)
		}
		if want := c.sched.Replay(key, reviews); c.State(key) != want {
			t.Errorf("state of %s is %+v, a replay gives %+v", key, c.State(key), want)
		}
	}
}

const three = `# 三
## 甲
<!-- id: a -->
乙
## 问
<!-- id: q; kind: behavioral; competencies: conflict -->
### 要点
- [ ] (3!) 一
- [ ] (2) 二
- [ ] (1) 三
## 填空
<!-- id: z -->
{{c1::巴黎}}和{{c2::柏林}}
`
