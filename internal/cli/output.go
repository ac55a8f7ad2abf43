package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/charmbracelet/x/term"

	"rehearse/internal/render"
)

// terminal tells whether w is a terminal, and its width in cells.
func terminal(w any) (width int, ok bool) {
	f, isFile := w.(*os.File)
	if !isFile || !term.IsTerminal(f.Fd()) {
		return 0, false
	}
	width, _, err := term.GetSize(f.Fd())
	if err != nil || width <= 0 {
		width = 80
	}
	return width, true
}

// width is that of the terminal; of a pipe, that of a page.
func (a *app) width() int {
	if width, ok := terminal(a.sys.Out); ok {
		return width
	}
	return 80
}

// isTerminal tells whether a person reads along.
func (a *app) isTerminal() bool {
	_, ok := terminal(a.sys.Out)
	return ok
}

// printJSON writes data in the promised form.
func (a *app) printJSON(v any) error {
	e := json.NewEncoder(a.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// talk says a sentence on stderr.
func (a *app) talk(t text) { io.WriteString(a.sys.Err, t.in(a.lang)+"\n") }

// A table is rows of cells. The last column may be text that a deck wrote:
// nothing stands to its right.
type table struct {
	head  []string
	right []bool // by column: numbers stand at the right
	rows  [][]string
}

// print aligns the table on a terminal; in a pipe fields are separated by
// tabs, without a head.
func (a *app) print(t table) {
	width, ok := terminal(a.sys.Out)
	if !ok {
		for _, row := range t.rows {
			fmt.Fprintln(a.out, strings.Join(row, "\t"))
		}
		return
	}
	for _, line := range t.lines(width) {
		fmt.Fprintln(a.out, line)
	}
}

func (t table) lines(width int) []string {
	all := append([][]string{t.head}, t.rows...)
	widths := make([]int, len(t.head))
	for _, row := range all {
		for i, cell := range row {
			widths[i] = max(widths[i], render.Width(cell))
		}
	}
	out := make([]string, len(all))
	for i, row := range all {
		var b strings.Builder
		for j, cell := range row {
			last := j == len(row)-1
			switch {
			case last:
				b.WriteString(cell)
			case t.right[j]:
				b.WriteString(strings.Repeat(" ", widths[j]-render.Width(cell)) + cell + "  ")
			default:
				b.WriteString(pad(cell, widths[j]) + "  ")
			}
		}
		out[i] = render.Clip(b.String(), width)
	}
	return out
}

// field makes one field of deck text: on one line, without tabs, without
// anything that a terminal would obey.
func field(s string) string { return oneLine(s) }

// percent writes a share for people; nothing where it is not known.
func percent(share float64, known bool) string {
	if !known {
		return "-"
	}
	return fmt.Sprintf("%d%%", int(share*100+.5))
}
