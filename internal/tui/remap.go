package tui

import (
	"fmt"
	"slices"
	"strings"
)

// A KeyError says what is wrong with a person's own keys.
type KeyError struct {
	Name   string // what the key was meant to do
	Key    string // "" when the name itself is unknown
	Other  string // what the key does already; "" when it can not be used at all
	Screen string
}

func (e *KeyError) Error() string {
	switch {
	case e.Key == "":
		return fmt.Sprintf("read keys: there is no action %q", e.Name)
	case e.Other == "":
		return fmt.Sprintf("read keys: %q can not be given to %q", e.Key, e.Name)
	}
	return fmt.Sprintf("read keys: %q does both %q and %q on the screen %q", e.Key, e.Name, e.Other, e.Screen)
}

// fixed are keys that mean the same everywhere and to everyone: grades, and
// root's own.
func fixed() []string { return []string{"1", "2", "3", "4", "ctrl+c", "ctrl+z"} }

// inText are the screens on which keys are text; theirs stay as they are.
func inText() []string { return []string{"type", "writing", "value", "query", "line", "date", "part"} }

// CheckKeys returns what is wrong with a person's own keys, as a *KeyError;
// nil if they can be used.
func CheckKeys(own map[string][]string) error {
	for name, keys := range own {
		if !known(act(name)) {
			return &KeyError{Name: name}
		}
		for _, k := range keys {
			if k == "" || slices.Contains(fixed(), k) {
				return &KeyError{Name: name, Key: k}
			}
		}
	}
	for screen, bs := range keyTable() {
		if err := clash(screen, bs, own); err != nil {
			return err
		}
	}
	return nil
}

// clash finds one key given to two actions of a screen.
func clash(screen string, bs []binding, own map[string][]string) error {
	taken := map[string]act{}
	for _, b := range bs {
		for _, k := range own[string(b.do)] {
			if other, ok := taken[k]; ok && other != b.do {
				return &KeyError{Name: string(b.do), Key: k, Other: string(other), Screen: screen}
			}
			taken[k] = b.do
		}
	}
	return nil
}

// known reports whether some screen has the action and lets it be moved.
func known(do act) bool {
	for screen, bs := range keyTable() {
		if slices.Contains(inText(), screen) {
			continue
		}
		for _, b := range bs {
			if b.do == do && !slices.ContainsFunc(b.keys, func(k string) bool { return slices.Contains(fixed(), k) }) {
				return true
			}
		}
	}
	return false
}

// Actions lists the names that keys can be given to.
func Actions() []string {
	var out []string
	for _, bs := range keyTable() {
		for _, b := range bs {
			if name := string(b.do); known(b.do) && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	slices.SortFunc(out, strings.Compare)
	return out
}

// bound applies a person's own keys to a screen's: an action has its own in
// place of the usual ones, and what they did before loses them.
func (r root) bound(bs []binding) []binding {
	own := r.cfg.Keys
	if len(own) == 0 {
		return bs
	}
	moved := map[string]bool{}
	for _, b := range bs {
		for _, k := range own[string(b.do)] {
			moved[k] = true
		}
	}
	var out []binding
	for _, b := range bs {
		if keys := own[string(b.do)]; len(keys) > 0 {
			b.keys = keys
		} else {
			b.keys = slices.DeleteFunc(slices.Clone(b.keys), func(k string) bool { return moved[k] })
		}
		if len(b.keys) > 0 {
			out = append(out, b)
		}
	}
	return out
}

// canonical turns a key into the one that a screen knows for what it does.
func (r root) canonical(k key) key {
	usual := r.top().screen.keys()
	if len(r.cfg.Keys) == 0 {
		return k
	}
	do := find(r.bound(usual), k)
	if do == "" && find(usual, k) != "" {
		return "" // it does something else now, or nothing
	}
	for _, b := range usual {
		if b.do == do && do != "" {
			return key(b.keys[0])
		}
	}
	return k
}
