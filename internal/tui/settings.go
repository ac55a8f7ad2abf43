package tui

import (
	"context"
	"slices"

	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/schedule"
)

// settings lists what can be set, with a sentence about the row under the
// cursor. Values of a closed list change at a key; others are typed.
type settings struct {
	list list
	all  bool
}

func newSettings() screen { return settings{} }

const langSetting = "lang" // kept for this machine, not with the progress

func (s settings) init(env) effect { return effect{} }
func (s settings) keys() []binding { return settingsKeys() }
func (s settings) typing() bool    { return false }
func (s settings) ticking() bool   { return false }

// names are the rows.
func (s settings) names(e env) []string {
	var out []string
	if e.set != nil {
		out = append(out, langSetting)
	}
	for _, row := range schedule.SettingTable() {
		if s.all || row.Common {
			out = append(out, row.Name)
		}
	}
	return out
}

func (s settings) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case saved:
		if l, ok := msg.value.(lang.Lang); ok {
			return s, effect{lang: &l}
		}
		name, _ := msg.value.(string)
		label, _, _ := lang.Setting(name)
		return s, note(e.say(lang.SettingSaved, e.say(label)))
	case key:
		return s.press(e, find(s.keys(), msg))
	}
	return s, effect{}
}

func (s settings) press(e env, do act) (screen, effect) {
	names := s.names(e)
	name := names[min(s.list.at, len(names)-1)]
	switch do {
	case doBack:
		return s, effect{back: true}
	case doHelp:
		return s, effect{open: newHelp(s)}
	case doMore:
		s.all = !s.all
		s.list = s.list.move("", len(s.names(e)), e.height)
	case doReset:
		return s, s.reset(e, name)
	case doChange:
		return s, s.change(e, name)
	default:
		s.list = s.list.move(do, len(names), e.height)
	}
	return s, effect{}
}

// change takes the next value of a closed list, or opens a field.
func (s settings) change(e env, name string) effect {
	if name == langSetting {
		l := lang.Chinese
		if e.lang == lang.Chinese {
			l = lang.English
		}
		return effect{save: func(context.Context) (any, error) { return l, e.set(l) }}
	}
	value, _ := e.col.Settings().Get(name)
	if choices := choices(e, name); choices != nil {
		at := slices.Index(choices, value)
		return setTo(e, name, choices[(at+1)%len(choices)])
	}
	return effect{open: newValue(e, name, value)}
}

func choices(e env, name string) []string {
	switch name {
	case "mode":
		return []string{"speak", "think", "type"}
	case "fuzz":
		return []string{"on", "off"}
	case "role":
		out := []string{schedule.AllRoles}
		for _, d := range e.col.RoleDecks() {
			out = append(out, d.Deck)
		}
		return out
	}
	return nil
}

func (s settings) reset(e env, name string) effect {
	if name == langSetting {
		return refuse(e.say(lang.NoDefault))
	}
	d := schedule.DefaultSettings()
	value, _ := d.Get(name)
	if name == "role" {
		value = schedule.AllRoles
	}
	return setTo(e, name, value)
}

// setTo stores a value; one that is out of range is said and not stored.
func setTo(e env, name, value string) effect {
	try := e.col.Settings()
	if err := try.Set(name, value); err != nil {
		return refuse(e.explain(err))
	}
	return effect{save: func(ctx context.Context) (any, error) {
		return name, e.col.Set(ctx, name, value)
	}}
}

func (s settings) view(e env) frame {
	out := frame{title: " " + e.say(lang.SettingsTitle), to: -1}
	set := e.col.Settings()
	names := s.names(e)
	width := 0
	for _, n := range names {
		label, _, _ := lang.Setting(n)
		width = max(width, render.Width(e.say(label)))
	}
	width = min(width, e.width/2)
	for i, n := range names {
		label, _, _ := lang.Setting(n)
		value, _ := set.Get(n)
		if n == langSetting {
			value = e.lang.String()
		}
		if value == "" {
			value = e.say(lang.SettingUnset)
		}
		if i == s.list.at {
			out.from, out.to = i, i
		}
		text := pad(render.Clip(e.say(label), width), width) + "  " + value
		out.body = append(out.body, e.row(i == s.list.at, render.Clip(text, e.width-2)))
	}
	_, about, _ := lang.Setting(names[min(s.list.at, len(names)-1)])
	out.foot = e.dimmed(e.say(about))
	return out
}

// value is a field for one setting.
type value struct {
	name  string
	field field
}

func newValue(e env, name, text string) screen {
	return value{name, newField(text, "", e.width-4, 1)}
}

func (v value) init(env) effect { return effect{} }
func (v value) keys() []binding { return valueKeys() }
func (v value) typing() bool    { return true }
func (v value) ticking() bool   { return false }

func (v value) update(e env, msg any) (screen, effect) {
	if _, ok := msg.(saved); ok {
		label, _, _ := lang.Setting(v.name)
		return v, effect{back: true, say: e.say(lang.SettingSaved, e.say(label))}
	}
	switch find(v.keys(), pressed(msg)) {
	case doBack:
		return v, effect{back: true}
	case doHandIn:
		return v, setTo(e, v.name, v.field.text())
	}
	v.field = v.field.sized(e.width-4, 1).update(msg)
	return v, effect{}
}

func (v value) view(e env) frame {
	label, about, _ := lang.Setting(v.name)
	out := frame{title: " " + e.say(lang.ValueFor, e.say(label)), to: -1}
	out.body, out.caret = v.field.sized(e.width-4, 1).view(e.styles)
	out.body = append(out.body, "")
	out.body = append(out.body, e.dimmed(e.say(about))...)
	for _, row := range schedule.SettingTable() {
		if row.Name == v.name {
			out.body = append(out.body, e.dimmed(e.say(lang.SettingRange, row.Range))...)
		}
	}
	return out
}
