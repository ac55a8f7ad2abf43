package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"rehearse/internal/lang"
)

// A machine is the settings of this machine: a text file that a person may
// edit, never part of the progress and never merged.
type machine struct {
	path   string
	values map[string]string
}

// A machineSetting is one that config.yaml holds, with the values it takes.
type machineSetting struct {
	name   string
	values []string // the first is the default
}

func machineSettings() []machineSetting {
	return []machineSetting{
		{"lang", []string{"auto", "zh", "en"}},
		{"deck_lang", []string{"auto", "zh", "en"}},
		{"theme", []string{"auto", "dark", "light"}},
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

// A configError says what is wrong with config.yaml.
type configError struct {
	path string
	err  error
}

func (e *configError) Error() string { return fmt.Sprintf("read %q: %v", e.path, e.err) }
func (e *configError) Unwrap() error { return e.err }

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
		return m, &configError{path, err}
	}
	var values map[string]any
	if err := yaml.Unmarshal(src, &values); err != nil {
		return m, &configError{path, err}
	}
	for _, s := range machineSettings() {
		v, ok := values[s.name]
		if !ok || v == nil {
			continue
		}
		text := fmt.Sprint(v)
		if !slices.Contains(s.values, text) {
			return m, &configError{path, &machineError{s, text}}
		}
		m.values[s.name] = text
	}
	return m, nil
}

// get returns the value, or the default.
func (m *machine) get(name string) string {
	if v, ok := m.values[name]; ok {
		return v
	}
	s, _ := findMachine(name)
	return s.values[0]
}

// set changes one line of config.yaml and leaves the others, comments too, as
// they are.
func (m *machine) set(name, value string) error {
	s, _ := findMachine(name)
	if !slices.Contains(s.values, value) {
		return &machineError{s, value}
	}
	if m.path == "" {
		return errNoHome
	}
	src, err := os.ReadFile(m.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return &configError{m.path, err}
	}
	if err := os.MkdirAll(filepath.Dir(m.path), 0o755); err != nil {
		return err
	}
	m.values[name] = value
	return replaceFile(m.path, setLine(src, name, value))
}

// setLine replaces the top-level line of a key, or adds it.
func setLine(src []byte, name, value string) []byte {
	line := []byte(name + ": " + value)
	lines := bytes.Split(bytes.TrimRight(src, "\n"), []byte("\n"))
	if len(src) == 0 {
		lines = nil
	}
	i := slices.IndexFunc(lines, func(l []byte) bool { return bytes.HasPrefix(l, []byte(name+":")) })
	if i >= 0 {
		lines[i] = line
	} else {
		lines = append(lines, line)
	}
	return append(bytes.Join(lines, []byte("\n")), '\n')
}

// replaceFile puts new contents in the place of a file all at once.
func replaceFile(path string, contents []byte) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link into a folder of dotfiles stays one
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".config-*")
	if err != nil {
		return err
	}
	_, err = f.Write(contents)
	err = errors.Join(err, f.Close())
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

var _ lang.Lang
