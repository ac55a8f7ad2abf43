package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"rehearse/internal/lang"
	"rehearse/internal/render"
)

// The smallest window in which every screen is whole.
const (
	minWidth  = 40
	minHeight = 15
)

func (r root) tooSmall() bool {
	return r.width > 0 && (r.width < minWidth || r.height < minHeight)
}

// bodyHeight is what is left for a screen's head, body and foot: all but the
// title, the status line and the footer, and a blank line below the title
// where there is room.
func (r root) bodyHeight() int { return max(r.height-3-r.air(), 1) }

func (r root) air() int {
	if r.height >= 20 {
		return 1
	}
	return 0
}

// draw fills in a view with the top screen.
func (r root) draw(v tea.View) tea.View {
	v.WindowTitle = "rehearse"
	switch {
	case r.width == 0 || len(r.stack) == 0:
	case r.tooSmall():
		text := r.say(lang.TooSmall, minWidth, minHeight, r.width, r.height)
		lines := render.Wrap(text, max(r.width, 1))
		v.Content = strings.Join(lines[:min(len(lines), r.height)], "\n")
	default:
		v.Content, v.Cursor = r.compose()
	}
	return v
}

// compose stacks title, head, body, foot, status and footer to exactly the
// window's height, and finds the real cursor.
func (r root) compose() (string, *tea.Cursor) {
	top := r.top().screen
	f := top.view(r.env())
	if len(f.foot) > 0 && r.air() > 0 {
		rule := r.styles.dim.Render(strings.Repeat("-", max(r.width-2, 0)))
		f.foot = append([]string{" " + rule}, f.foot...)
	}
	room := max(r.bodyHeight()-len(f.head)-len(f.foot), 1)
	from := scroll(f, room)
	out := make([]string, 0, r.height)
	out = append(out, r.styles.title.Render(render.Clip(f.title, r.width)))
	if r.air() > 0 {
		out = append(out, "")
	}
	headAt := len(out)
	out = append(out, f.head...)
	bodyAt := len(out)
	for i := range room {
		line := ""
		if from+i < len(f.body) {
			line = f.body[from+i]
		}
		out = append(out, line)
	}
	out = append(out, f.foot...)
	out = append(out, r.statusLine(from, room, len(f.body)), r.footer(r.bound(top.keys())))
	for i := range out {
		out[i] = render.Clip(out[i], r.width)
	}
	if len(out) > r.height {
		out = append(out[:r.height-2:r.height-2], out[len(out)-2:]...)
	}
	if f.ask != nil {
		return strings.Join(out, "\n"), tea.NewCursor(f.ask.x, headAt+f.ask.y)
	}
	return strings.Join(out, "\n"), cursorAt(f.caret, from, room, bodyAt)
}

// scroll is the first line of the body to show: where the screen wants it,
// moved as little as needed to keep its lines from..to in sight.
func scroll(f frame, room int) int {
	at := f.top
	if f.to >= f.from && f.to >= at+room {
		at = f.to - room + 1
	}
	if f.to >= f.from && f.from < at {
		at = f.from
	}
	return max(min(at, len(f.body)-room), 0)
}

func cursorAt(p *point, from, room, bodyAt int) *tea.Cursor {
	if p == nil || p.y < from || p.y >= from+room {
		return nil
	}
	return tea.NewCursor(p.x, bodyAt+p.y-from)
}

// statusLine is the last thing said, else where one is in a long page.
func (r root) statusLine(from, room, total int) string {
	switch {
	case r.status.text != "" && r.status.warn:
		return " " + r.styles.warn.Render(render.Clip(r.status.text, r.width-2))
	case r.status.text != "":
		return " " + r.styles.good.Render(render.Clip(r.status.text, r.width-2))
	case total > room:
		return " " + r.styles.dim.Render(r.say(lang.MoreLines, min(from+room, total), total))
	}
	return ""
}
