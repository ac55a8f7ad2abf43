package tui

import (
	"strings"

	keys "charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

// field is where a person writes. It is bubbles' text area with the real
// cursor, so that an input method shows its candidates beside the text, and
// without anything that moves by itself.
//
// Copies of a text area share its lines, so what an older copy says changes
// with the newer ones: the field remembers its own text.
type field struct {
	area  textarea.Model
	value string
	past  []moment // what undo goes back to, the newest last
}

// A moment is what a field held, and where the cursor stood.
type moment struct {
	text      string
	line, col int
}

// moments is how many a field remembers.
const moments = 200

// newField returns a field with a text in it and the cursor at its end.
func newField(text, placeholder string, width, height int) field {
	a := textarea.New()
	a.Prompt = ""
	a.ShowLineNumbers = false
	a.CharLimit = 0
	a.MaxHeight = 0
	a.Placeholder = placeholder
	a.SetVirtualCursor(false)
	// The terminal pastes; asking the system's clipboard would start a program.
	a.KeyMap.Paste = keys.NewBinding()
	plain := textarea.StyleState{Placeholder: lipgloss.NewStyle().Faint(true), Selection: lipgloss.NewStyle().Reverse(true)}
	a.SetStyles(textarea.Styles{Focused: plain, Blurred: plain})
	a.SetWidth(max(width, 4))
	a.SetHeight(max(height, 1))
	a.SetValue(text)
	a.Focus()
	return field{area: a, value: a.Value()}
}

// sized fits the field to the window.
func (f field) sized(width, height int) field {
	width, height = max(width, 4), max(height, 1)
	if f.area.Width() != width {
		f.area.SetWidth(width)
	}
	if f.area.Height() != height {
		f.area.SetHeight(height)
	}
	return f
}

// update takes a key or a paste. What was there before is remembered, but a
// run of letters counts as one step.
func (f field) update(msg any) field {
	before := moment{f.value, f.area.Line(), f.area.Column()}
	f.area, _ = f.area.Update(msg)
	after := f.area.Value()
	f.value = after
	run := len(f.past) > 0 && len(after) > len(before.text) && len(after)-len(f.past[len(f.past)-1].text) < 60 &&
		strings.HasPrefix(before.text, f.past[len(f.past)-1].text)
	if after != before.text && !run {
		f.past = append(f.past[max(len(f.past)-moments, 0):len(f.past):len(f.past)], before)
	}
	return f
}

// undo goes back to what the field held before the last step.
func (f field) undo() field {
	last := len(f.past) - 1
	if last < 0 {
		return f
	}
	m := f.past[last]
	f.past = f.past[:last]
	f.area.SetValue(m.text)
	f.value = m.text
	for f.area.Line() > m.line {
		f.area.CursorUp()
	}
	f.area.SetCursorColumn(m.col)
	return f
}

func (f field) text() string { return f.value }

// view returns the lines of the field and the cursor among them. Writing has
// a bar at its left.
func (f field) view(s *styles) ([]string, *point) {
	lines := strings.Split(f.area.View(), "\n")
	for i := range lines {
		lines[i] = " " + s.label.Render("|") + " " + strings.TrimRight(lines[i], " ")
	}
	c := f.area.Cursor()
	if c == nil {
		return lines, nil
	}
	return lines, &point{c.X + 3, c.Y}
}

// pressed returns the name of a key press among raw messages.
func pressed(msg any) key {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		return keyName(k)
	}
	return ""
}
