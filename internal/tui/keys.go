package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"rehearse/internal/lang"
	"rehearse/internal/render"
)

// A binding ties keys to what they do on a screen. All bindings stand in
// bindings.go; the footer, the help screen and the README's list of keys are
// made from them.
type binding struct {
	do    act
	keys  []string
	label lang.Message // in the footer; zero = only in the help
	help  lang.Message
}

// act names what a key does.
type act string

// find returns what a key does, "" for nothing.
func find(bs []binding, k key) act {
	for _, b := range bs {
		if slices.Contains(b.keys, string(k)) {
			return b.do
		}
	}
	return ""
}

// narrow maps what an input method types in place of ASCII: the full-width
// forms, the ideographic space, and the marks that share keys with ours.
var narrow = strings.NewReplacer("　", " ", "、", "/", "。", ".", "—", "-", "－", "-")

// keyName names a key press. With a Chinese input method on, digits and marks
// arrive full-width, and Enter can arrive as ctrl+j.
func keyName(k tea.KeyPressMsg) key {
	s := narrow.Replace(k.String())
	if runes := []rune(s); len(runes) == 1 && runes[0] >= 0xff01 && runes[0] <= 0xff5e {
		s = string(runes[0] - 0xff01 + '!')
	}
	switch s {
	case " ":
		return "space"
	case "ctrl+j", "ctrl+m":
		return "enter"
	}
	return key(s)
}

// keyLabel is how a key is written for people.
func keyLabel(k string, l lang.Lang) string {
	switch k {
	case "space":
		return lang.KeySpace.Of(l)
	case "enter":
		return "Enter"
	case "esc":
		return "Esc"
	case "tab":
		return "Tab"
	case "up":
		return lang.KeyUp.Of(l)
	case "down":
		return lang.KeyDown.Of(l)
	case "left":
		return lang.KeyLeft.Of(l)
	case "right":
		return lang.KeyRight.Of(l)
	case "pgup":
		return "PgUp"
	case "pgdown":
		return "PgDn"
	case "f1":
		return "F1"
	}
	return k
}

// footer names the keys of a screen that fit in one line; the help key is
// always among them.
func (r root) footer(bs []binding) string {
	if r.writes.failed {
		return " " + r.item("r", lang.LabelRetry) + "  " + r.item("ctrl+c", lang.LabelQuit)
	}
	var last string
	var items []string
	for _, b := range bs {
		if b.label.IsZero() {
			continue
		}
		if b.do == doHelp {
			last = r.item(keyLabel(b.keys[0], r.lang), b.label)
			continue
		}
		items = append(items, r.item(keyLabel(b.keys[0], r.lang), b.label))
	}
	line, room := "", r.width-1
	if last != "" {
		room -= render.Width(last) + 2
	}
	for _, it := range items {
		if render.Width(line)+render.Width(it)+2 > room {
			break
		}
		line += it + "  "
	}
	return " " + strings.TrimRight(line+last, " ")
}

// item is one key with its label.
func (r root) item(k string, label lang.Message) string {
	return r.styles.key.Render(k) + " " + r.styles.dim.Render(r.say(label))
}
