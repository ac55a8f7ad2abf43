package cli

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// A bar shows on a terminal how far a long job has come, in plain ASCII; in a
// pipe it shows nothing.
type bar struct {
	to    io.Writer // nil = silent
	total int64
	shown bool
	last  time.Time
}

// newBar returns the bar of a job of a size; one of size 0 is not shown.
func (a *app) newBar(total int64) *bar {
	b := &bar{total: total}
	if _, ok := terminal(a.sys.Err); ok && total > 0 && !a.flags.plain && a.sys.Getenv("TERM") != "dumb" {
		b.to = a.sys.Err
	}
	return b
}

// set draws the bar, ten times a second at most.
func (b *bar) set(done int64) {
	const cells = 30
	if b.to == nil || time.Since(b.last) < 100*time.Millisecond {
		return
	}
	share := min(float64(done)/float64(b.total), 1)
	full := int(share * cells)
	fmt.Fprintf(b.to, "\r[%s%s] %3d%%", strings.Repeat("#", full), strings.Repeat("-", cells-full), int(share*100))
	b.shown, b.last = true, time.Now()
}

// clear makes room for something else to be said.
func (b *bar) clear() {
	if b.shown {
		io.WriteString(b.to, "\r"+strings.Repeat(" ", 40)+"\r")
		b.shown, b.last = false, time.Time{}
	}
}
