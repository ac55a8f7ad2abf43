package tui

import (
	"context"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"rehearse/internal/lang"
)

// One key on the fullest screen: Update and View.
func BenchmarkKey(b *testing.B) {
	now := func() time.Time { return time.Unix(1e9, 0) }
	r := newRoot(context.Background(), Config{Collection: newFake(now, question("b01")), Lang: lang.Chinese, Theme: Dark, Now: now})
	d := &driver{root: r}
	d.root.after = func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }
	d.send(tea.WindowSizeMsg{Width: 120, Height: 40})
	d.run(d.root.Init())
	d.send(keyPress("enter"))
	d.send(keyPress("enter"))
	keys := []string{"space", "up", "j", "up"}
	i := 0
	for b.Loop() {
		m, _ := d.root.Update(keyPress(keys[i%len(keys)]))
		d.root = m.(root)
		d.root.View()
		i++
	}
}
