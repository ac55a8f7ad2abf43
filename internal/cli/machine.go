package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/tui"
)

// A machine is the settings of this machine: a text file that a person may
// edit, never part of the progress and never merged.
type machine struct {
	path   string
	values map[string]string
	keys   map[string][]string // a person's own keys, by the name of what they do
}

// A machineSetting is one that config.yaml holds.
type machineSetting struct {
	name   string
	values []string // that it takes, the default first; nil = a text, "" by default
}

// The machine settings that are no choice among values.
const (
	editorSetting = "editor"
	keysSetting   = "keys"
)

func machineSettings() []machineSetting {
	return []machineSetting{
		{"lang", []string{"auto", "zh", "en"}},
		{"deck_lang", []string{"auto", "zh", "en"}},
		{"theme", []string{"auto", "dark", "light"}},
		{"ambiguous_width", []string{"auto", "1", "2"}},
		{editorSetting, nil},
		{keysSetting, nil},
	}
}

func findMachine(name string) (machineSetting, bool) {
	all := machineSettings()
	i := slices.IndexFunc(all, func(s machineSetting) bool { return s.name == name })
	if i < 0 {
		return machineSetting{}, false
	}
	return all[i], true
}

func (s machineSetting) fallback() string {
	if len(s.values) == 0 {
		return ""
	}
	return s.values[0]
}

// A machineError says that a machine setting does not take a value.
type machineError struct {
	setting machineSetting
	value   string
}

func (e *machineError) Error() string {
	return fmt.Sprintf("set %q: %q is none of %s", e.setting.name, e.value, strings.Join(e.setting.values, ", "))
}

// readMachine reads config.yaml; none is the same as an empty one. What could
// be read is returned even with an error.
func readMachine(path string) (*machine, error) {
	m := &machine{path: path, values: map[string]string{}}
	if path == "" {
		return m, nil
	}
	src, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return m, nil
	}
	if err != nil {
		return m, &configError{path: path, err: err}
	}
	doc, err := parseConfig(path, src)
	if err != nil {
		return m, err
	}
	for _, s := range machineSettings() {
		if p, ok := doc.find(s.name); ok && p.value != nil && err == nil {
			if fault := m.take(s, p.value); fault != nil {
				err = &configError{path, p.line, p.column, fault}
			}
		}
	}
	return m, err
}

// take keeps a value as YAML has it.
func (m *machine) take(s machineSetting, value any) error {
	if s.name == keysSetting {
		keys, err := keysOf(value)
		if err != nil {
			return err
		}
		m.keys = keys
		m.values[s.name] = keysText(keys)
		return nil
	}
	switch value.(type) {
	case map[string]any, []any:
		return &machineError{s, fmt.Sprint(value)}
	}
	text := fmt.Sprint(value)
	if s.values == nil && (strings.Contains(text, "\n") || render.Clean(text) != text) || s.values != nil && !slices.Contains(s.values, text) {
		return &machineError{s, text}
	}
	m.values[s.name] = text
	return nil
}

// errKeys says that keys are not written as they should be.
var errKeys = errors.New("read keys: want actions and their keys")

// keysOf reads {action: [key, ...]}; one key may stand without brackets.
func keysOf(value any) (map[string][]string, error) {
	actions, ok := value.(map[string]any)
	if !ok {
		return nil, errKeys
	}
	keys := map[string][]string{}
	for action, value := range actions {
		list, ok := value.([]any)
		if !ok {
			list = []any{value}
		}
		for _, k := range list {
			switch k.(type) {
			case nil, map[string]any, []any:
				return nil, errKeys
			}
			keys[action] = append(keys[action], fmt.Sprint(k))
		}
	}
	return keys, tui.CheckKeys(keys)
}

// keysText writes keys as the command line and config.yaml take them, the
// actions in the order of the alphabet.
func keysText(keys map[string][]string) string {
	var parts []string
	for _, action := range slices.Sorted(maps.Keys(keys)) {
		words := make([]string, len(keys[action]))
		for i, k := range keys[action] {
			words[i] = scalarYAML(k)
		}
		parts = append(parts, scalarYAML(action)+": ["+strings.Join(words, ", ")+"]")
	}
	return strings.Join(parts, ", ")
}

// scalarYAML writes one text so that YAML reads it back, among others too.
func scalarYAML(s string) string {
	out, err := yaml.Marshal(s)
	text := strings.TrimRight(string(out), "\n")
	if err != nil || strings.ContainsAny(s, ",[]{}\n") && !strings.HasPrefix(text, `"`) && !strings.HasPrefix(text, "'") {
		return fmt.Sprintf("%q", s)
	}
	return text
}

// get returns the value, or the default.
func (m *machine) get(name string) string {
	if v, ok := m.values[name]; ok {
		return v
	}
	s, _ := findMachine(name)
	return s.fallback()
}

// set changes one setting in config.yaml and leaves the rest of the file,
// comments too, as it is. The default of a text takes the setting out.
func (m *machine) set(name, value string) error {
	s, _ := findMachine(name)
	next := &machine{values: map[string]string{}}
	line, err := next.parse(s, value)
	if err != nil {
		return err
	}
	if m.path == "" {
		return errNoHome
	}
	src, err := os.ReadFile(m.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return &configError{path: m.path, err: err}
	}
	edited, err := editConfig(m.path, src, name, line)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(m.path), 0o755); err != nil {
		return err
	}
	if err := replaceFile(m.path, edited); err != nil {
		return err
	}
	m.values[name] = next.get(name)
	if name == keysSetting {
		m.keys = next.keys
	}
	return nil
}

// parse reads a value as the command line gives it and returns it as
// config.yaml has it, "" where the setting is to be taken out.
func (m *machine) parse(s machineSetting, value string) (line string, err error) {
	switch {
	case s.values == nil && strings.TrimSpace(value) == "":
		return "", nil
	case s.name == keysSetting:
		var actions map[string]any
		flow := "{" + strings.Trim(strings.TrimSpace(value), "{}") + "}"
		if err := safely(func() error { return yaml.Unmarshal([]byte(flow), &actions) }); err != nil {
			return "", errKeys
		}
		err := m.take(s, actions)
		return "{" + m.values[s.name] + "}", err
	}
	err = m.take(s, value)
	if s.values != nil {
		return value, err
	}
	return scalarYAML(value), err
}

// replaceFile puts new contents in the place of a file all at once.
func replaceFile(path string, contents []byte) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link into a folder of dotfiles stays one
	}
	mode := fs.FileMode(0o644)
	if fi, err := os.Stat(path); err == nil {
		mode = fi.Mode().Perm()
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".config-*")
	if err != nil {
		return err
	}
	_, err = f.Write(contents)
	err = errors.Join(err, f.Chmod(mode), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

// deckLang is the edition of decks to show: the setting, else the language
// of the interface.
func (a *app) deckLang() string {
	if v := a.machine.get("deck_lang"); v != "auto" {
		return v
	}
	return a.lang.String()
}

// editor is the command that opens a file: the setting, else what the
// environment says; "" where nothing does.
func (a *app) editor() string {
	for _, s := range []string{a.machine.get(editorSetting), a.sys.Getenv("VISUAL"), a.sys.Getenv("EDITOR")} {
		if strings.TrimSpace(s) != "" {
			return s
		}
	}
	return ""
}

// machineText says what is wrong with a machine setting.
func (a *app) machineText(err error) (text, bool) {
	var choice *machineError
	var key *tui.KeyError
	switch {
	case errors.As(err, &choice) && choice.setting.values == nil:
		return say(lang.ConfigText, choice.setting.name), true
	case errors.As(err, &choice):
		return say(lang.ErrSettingRange, choice.setting.name, choice.value, a.list(choice.setting.values)), true
	case errors.Is(err, errKeys):
		return say(lang.ConfigKeys), true
	case !errors.As(err, &key):
		return text{}, false
	case key.Key == "":
		return say(lang.ConfigAction, key.Name, strings.Join(tui.Actions(), " ")), true
	case key.Other == "":
		return say(lang.ConfigKey, key.Key, key.Name), true
	}
	return say(lang.ConfigClash, key.Key, key.Name, key.Other), true
}
