package collection

import (
	"context"
	"maps"
	"path/filepath"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// Two programs share one progress file. Whatever they do in whatever order,
// the states that each shows are those that a replay of the log gives, undo is
// the inverse of the action before it, and redo the inverse of undo.
func TestTwoProgramsAgreeWithTheLog(t *testing.T) {
	files := map[string]string{"three.md": three}
	ctx := context.Background()
	rapid.Check(t, func(rt *rapid.T) {
		p := newPerson(t)
		p.path = filepath.Join(t.TempDir(), "p.db")
		programs := []*Collection{p.open(rt, files), p.open(rt, files)}
		defer func() {
			for _, c := range programs {
				c.Close()
			}
			if p.log != nil {
				p.log.Close()
			}
		}()
		keys := programs[0].Keys()
		// No two actions share an instant: ids, which are random, would decide.
		pick := func() (*Collection, card.Key) {
			p.now = p.now.Add(1501 * time.Millisecond)
			return programs[rapid.IntRange(0, 1).Draw(rt, "program")], rapid.SampledFrom(keys).Draw(rt, "card")
		}
		rt.Repeat(map[string]func(*rapid.T){
			"": func(rt *rapid.T) {
				for _, c := range programs {
					p.checkStates(rt, c)
				}
			},
			"grade": func(rt *rapid.T) {
				c, key := pick()
				g := review.Grade(rapid.IntRange(1, 4).Draw(rt, "grade"))
				preview, err := c.Preview(ctx, key)
				if err != nil {
					rt.Fatal(err)
				}
				before := c.State(key)
				c.mustGrade(rt, key, g)
				if p.now.UnixMilli() > int64(before.LastAt) && c.State(key) != preview[g-1] {
					rt.Fatalf("state after %v is %+v, the button said %+v", g, c.State(key), preview[g-1])
				}
			},
			"grade, undo, redo": func(rt *rapid.T) {
				c, key := pick()
				if err := c.Sync(ctx); err != nil {
					rt.Fatal(err)
				}
				before := maps.Clone(c.states)
				c.mustGrade(rt, key, review.Grade(rapid.IntRange(1, 4).Draw(rt, "grade")))
				after := maps.Clone(c.states)
				undone := c.mustUndo(rt)
				for _, k := range keys {
					if c.State(k) != before[k] {
						rt.Fatalf("after undo %s is %+v, was %+v", k, c.State(k), before[k])
					}
				}
				if _, err := c.Redo(ctx, undone); err != nil {
					rt.Fatal(err)
				}
				for _, k := range keys {
					if c.State(k) != after[k] {
						rt.Fatalf("after redo %s is %+v, was %+v", k, c.State(k), after[k])
					}
				}
			},
			"state, undo": func(rt *rapid.T) {
				c, key := pick()
				if err := c.Sync(ctx); err != nil {
					rt.Fatal(err)
				}
				before := c.Flags(key)
				name := rapid.SampledFrom([]string{suspend, bury, flag, note}).Draw(rt, "name")
				c.mustState(rt, name, key, rapid.SampledFrom([]string{"on", ""}).Draw(rt, "value"))
				if c.mustUndo(rt); c.Flags(key) != before {
					rt.Fatalf("after undo of %s flags are %+v, were %+v", name, c.Flags(key), before)
				}
			},
			"state": func(rt *rapid.T) {
				c, key := pick()
				name := rapid.SampledFrom([]string{suspend, flag, note}).Draw(rt, "name")
				c.mustState(rt, name, key, rapid.SampledFrom([]string{"on", ""}).Draw(rt, "value"))
			},
			"undo": func(rt *rapid.T) {
				c, _ := pick()
				if _, _, err := c.Undo(ctx); err != nil {
					rt.Fatal(err)
				}
			},
			"set": func(rt *rapid.T) {
				c, _ := pick()
				steps := rapid.SampledFrom([]string{"none", "10m", "1m 10m", "1d"}).Draw(rt, "steps")
				if err := c.Set(ctx, "learning_steps", steps); err != nil {
					rt.Fatal(err)
				}
			},
			"open again": func(rt *rapid.T) {
				i := rapid.IntRange(0, 1).Draw(rt, "which")
				if err := programs[i].Close(); err != nil {
					rt.Fatal(err)
				}
				programs[i] = p.open(rt, files)
			},
			"time passes": func(rt *rapid.T) {
				p.now = p.now.Add(seconds(rapid.SampledFrom([]float64{1, 600, 90000, -7200}).Draw(rt, "seconds")))
			},
		})
	})
}
