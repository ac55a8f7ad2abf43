package collection

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/story"
)

// The stories of one question, asked for at every key of a session.
func BenchmarkStoriesOf(b *testing.B) {
	p := &person{now: time.Date(2026, 12, 2, 20, 0, 0, 0, shanghai), path: b.TempDir() + "/p.db", random: zeros{}}
	c := p.open(b, map[string]string{"x.md": three})
	defer c.Close()
	for i := range 30 {
		s := story.Story{ID: fmt.Sprint("s", i), Title: "互相退单", Cards: []card.Key{"x/q"}}
		s.Action = strings.Repeat("我先分开谈，各自复述事实；再当面定人。\n", 20)
		if _, err := c.SaveStory(context.Background(), s); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		if len(c.StoriesOf("x/q")) != 30 {
			b.Fatal("stories are missing")
		}
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { return len(p), nil }
