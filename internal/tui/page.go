package tui

import (
	"rehearse/internal/render"
)

// pages renders deck text and keeps what it rendered, since the same answer
// is drawn again at every key. It is bounded: when full it starts over.
type pages struct {
	renderer *render.Renderer
	lines    map[page][]string
}

type page struct {
	source string
	width  int
}

const pagesKept = 200

func newPages(t render.Theme) *pages {
	return &pages{renderer: render.New(t), lines: map[page][]string{}}
}

// markdown returns the lines of a piece of Markdown. Callers must not change
// them.
func (p *pages) markdown(source string, width int) []string {
	at := page{source, width}
	if lines, ok := p.lines[at]; ok {
		return lines
	}
	if len(p.lines) >= pagesKept {
		clear(p.lines)
	}
	lines := p.renderer.Markdown(source, width)
	p.lines[at] = lines
	return lines
}

// inline returns one paragraph with prefixes, without keeping it: it is
// cheap, and prefixes change with the cursor.
func (p *pages) inline(source string, width int, first, rest string) []string {
	return p.renderer.Inline(source, width, first, rest)
}
