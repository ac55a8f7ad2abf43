package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// A change touches one setting; what a person wrote around it stays.
func TestEditConfigLeavesTheRest(t *testing.T) {
	for _, c := range []struct{ name, value, before, after string }{
		{"lang", "en", "", "lang: en\n"},
		{"lang", "en", "theme: dark", "theme: dark\nlang: en\n"},
		{"lang", "en", "# mine\nlang: zh # 中文\n\ntheme: dark\n", "# mine\nlang: en # 中文\n\ntheme: dark\n"},
		{"lang", "en", "deck_lang: zh\n", "deck_lang: zh\nlang: en\n"},
		{"lang", "en", "\"lang\" : zh\r\nother: 1\r\n", "lang: en\r\nother: 1\r\n"},
		{"lang", "en", "\ufefflang: zh\n", "\ufefflang: en\n"},
		{"lang", "en", "# only a comment\n", "# only a comment\nlang: en\n"},
		{"lang", "en", "other:\n  lang: zh\n", "other:\n  lang: zh\nlang: en\n"},
		{"keys", "{said: [l]}", "keys:\n  said:\n    - space\n\n# then\ntheme: dark\n", "keys: {said: [l]}\n\n# then\ntheme: dark\n"},
		{"keys", "{said: [l]}", "keys: {\n  said: [space],\n}\ntheme: dark\n", "keys: {said: [l]}\ntheme: dark\n"},
		{"keys", "", "keys:\n  said: space\ntheme: dark\n", "theme: dark\n"},
		{"editor", "vi", "editor: 'a # b' # mine\n", "editor: vi # mine\n"},
		{"editor", "", "theme: dark\n", "theme: dark\n"},
	} {
		got, err := editConfig("config.yaml", []byte(c.before), c.name, c.value)
		if err != nil || string(got) != c.after {
			t.Errorf("set %s in %q: %q, %v, want %q", c.name, c.before, got, err, c.after)
		}
	}
}

// What only a person can change without harm is left to them, and what is
// broken is told by its place; neither is written to.
func TestEditConfigRefuses(t *testing.T) {
	for _, src := range []string{
		"{lang: zh, other: 1}\n",
		"keys:\n  # why\n  said: space\n",
		"note: \"a\nkeys: b\"\nkeys: 1\n",
		"theme: dark\n---\nlang: zh\n",
	} {
		var edit *editError
		if got, err := editConfig("config.yaml", []byte(src), "keys", "{said: [l]}"); !errors.As(err, &edit) {
			t.Errorf("%q became %q, %v; want it refused", src, got, err)
		}
	}
	for src, place := range map[string]string{
		"theme: dark\nlang: [\n": "config.yaml:2:7",
		"lang: zh\nlang: en\n":   "config.yaml:2:1",
		"theme:\tdark\n\tx: 1\n": "config.yaml:2:1",
		"- a\n":                  "config.yaml:1:1",
		"just words":             "config.yaml:1:1",
	} {
		_, err := editConfig("config.yaml", []byte(src), "lang", "en")
		var broken *configError
		if !errors.As(err, &broken) || broken.place() != place {
			t.Errorf("%q: %v, want a fault at %s", src, err, place)
		}
	}
}

// Whatever a person keeps in the file, a change of one setting is either that
// change alone or none.
func TestEditConfigNeverHarms(t *testing.T) {
	lines := []string{
		"lang: zh", "theme: dark # x", "# note", "", "keys:", "  said: [space]", "  - a", "editor: 'vi b'", "other: |", "  lang: text",
		"{", "}", "---", "note: \"a", "lang: b\"", "x: {y: [1,", "2]}", "- z", "\tbad", "keys: {said: l} # k",
	}
	rapid.Check(t, func(t *rapid.T) {
		src := strings.Join(rapid.SliceOfN(rapid.SampledFrom(lines), 0, 8).Draw(t, "lines"), "\n")
		name := rapid.SampledFrom([]string{"lang", "keys", "editor"}).Draw(t, "name")
		value := map[string]string{"lang": "en", "keys": "{missed: [j]}", "editor": `"code -w"`}[name]
		out, err := editConfig("c", []byte(src), name, value)
		if err != nil {
			return
		}
		before, _ := parseConfig("c", []byte(src))
		after, err := parseConfig("c", out)
		if err != nil || !sameBut(before, after, name) {
			t.Fatalf("%q became %q", src, out)
		}
		if n := strings.Count(string(out), "#"); n < strings.Count(src, "#") {
			t.Fatalf("%q became %q: a comment is lost", src, out)
		}
	})
}

func TestMachineSettings(t *testing.T) {
	path := filepath.Join(t.TempDir(), "config.yaml")
	m, err := readMachine(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range [][2]string{
		{"ambiguous_width", "2"}, {"editor", "code -w"}, {"keys", "said: [space, l], missed: 'n'"}, {"editor", "vim: #1"},
	} {
		if err := m.set(s[0], s[1]); err != nil {
			t.Fatalf("set %s: %v", s[0], err)
		}
	}
	again, err := readMachine(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(m.values, again.values); diff != "" {
		t.Errorf("what was set is not what is read: %s", diff)
	}
	want := map[string][]string{"said": {"space", "l"}, "missed": {"n"}}
	if diff := cmp.Diff(want, again.keys); diff != "" || again.get("keys") != "missed: [\"n\"], said: [space, l]" {
		t.Errorf("keys are %q: %s", again.get("keys"), diff)
	}
	for _, s := range [][2]string{
		{"ambiguous_width", "3"}, {"editor", "a\nb"}, {"keys", "said"}, {"keys", "said: [{a: b}]"}, {"keys", "nothing: [x]"}, {"keys", "said: [1]"},
	} {
		if err := m.set(s[0], s[1]); err == nil {
			t.Errorf("set %s to %q, which it does not take", s[0], s[1])
		}
	}
	if err := m.set("keys", ""); err != nil || m.keys != nil {
		t.Errorf("keys taken out: %v, %v", m.keys, err)
	}
	src, _ := os.ReadFile(path)
	if strings.Contains(string(src), "keys") || !strings.Contains(string(src), "ambiguous_width: 2") {
		t.Errorf("config.yaml is %q", src)
	}
}

// The place of a bad value is told, in a list of keys too.
func TestReadMachineTellsThePlace(t *testing.T) {
	for src, place := range map[string]string{
		"# x\ntheme: pink\n":            "config.yaml:2:8",
		"keys:\n  said: [space]\n  2\n": "config.yaml:3:3",
		"keys: [said]\n":                "config.yaml:1:7",
		"keys:\n  nothing: [x]\n":       "config.yaml:2:3",
		"editor: [a]\n":                 "config.yaml:1:9",
	} {
		path := filepath.Join(t.TempDir(), "config.yaml")
		if err := os.WriteFile(path, []byte(src), 0o644); err != nil {
			t.Fatal(err)
		}
		_, err := readMachine(path)
		var fault *configError
		if !errors.As(err, &fault) || !strings.HasSuffix(fault.place(), place) {
			t.Errorf("%q: %v, want a fault at %s", src, err, place)
			continue
		}
		a, _ := newTestApp("en")
		if said := a.explain(err).in(a.lang); strings.Contains(said, "Failed") || !strings.Contains(said, place) {
			t.Errorf("%q is explained as %q", src, said)
		}
	}
}
