package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"

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

// paper is the terminal that a person reads along on, and its width; --plain
// asks for what a pipe would get.
func (a *app) paper() (width int, ok bool) {
	if a.flags.plain {
		return 0, false
	}
	return terminal(a.sys.Out)
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
	_, ok := a.paper()
	return ok
}

// printJSON writes data in the promised form. Characters that a terminal
// acts on, or that hide or turn text, are written as escapes: the data is the
// same, and nothing happens to who looks at it.
func (a *app) printJSON(v any) error {
	var plain bytes.Buffer
	e := json.NewEncoder(&plain)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	for _, r := range plain.String() {
		if r != '\n' && r <= 0xffff && (unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r)) {
			fmt.Fprintf(a.out, `\u%04x`, r)
		} else {
			a.out.WriteRune(r)
		}
	}
	return nil
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
	width, ok := a.paper()
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
