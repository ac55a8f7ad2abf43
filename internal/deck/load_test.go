package deck

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func files(texts map[string]string) fstest.MapFS {
	m := fstest.MapFS{}
	for name, text := range texts {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

func load(t *testing.T, fsys fs.FS) (slugs []string, faults []string) {
	t.Helper()
	decks, list, err := Load(fsys, "decks")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range decks {
		slugs = append(slugs, d.Slug)
	}
	for _, f := range list {
		faults = append(faults, f.String())
	}
	return slugs, faults
}

// One bad file, a plain note or a binary costs no other deck, and the order
// is that of the paths.
func TestLoadBadFilesCostThemselves(t *testing.T) {
	slugs, faults := load(t, files(map[string]string{
		"b.md":           "## q\na\n",
		"a.md":           "## q\na\n",
		"README.md":      "## not a deck\na\n",
		"sub/ReadMe.md":  "## not a deck\na\n",
		"sub/deep/c.md":  "## q\na\n",
		".hidden.md":     "## no\na\n",
		".git/x.md":      "## no\na\n",
		"_draft.md":      "## no\na\n",
		"_old/x.md":      "## no\na\n",
		"notes.txt":      "## no\na\n",
		"note.md":        "只是一段笔记。\n",
		"broken.md":      "---\ndeck: [\n---\n## q\na\n",
		"picture.md":     "\x89PNG\r\n\x1a\n\x00\x00",
		"twice-1.md":     "---\ndeck: same\nlang: zh\n---\n## q\na\n",
		"twice-2.md":     "---\ndeck: same\nlang: ZH\n---\n## q\na\n",
		"twice-other.md": "---\ndeck: same\nlang: en\n---\n## q\na\n",
	}))
	if diff := cmp.Diff([]string{"a", "b", "note", "sub/deep/c", "same"}, slugs); diff != "" {
		t.Errorf("decks (-want +got):\n%s", diff)
	}
	want := []string{
		"decks/broken.md:2:7: error: the front matter is not valid YAML",
		"decks/note.md: warning: no card found",
		"decks/picture.md:3:1: error: the file holds a NUL byte",
		`decks/twice-1.md: error: two files are the deck "same" in the same language: decks/twice-1.md and decks/twice-2.md`,
		`decks/twice-2.md: error: two files are the deck "same" in the same language: decks/twice-2.md and decks/twice-1.md`,
	}
	if len(faults) != len(want) {
		t.Fatalf("diagnostics:\n%s", strings.Join(faults, "\n"))
	}
	for i, w := range want {
		if !strings.HasPrefix(faults[i], w) {
			t.Errorf("got %s\nwant %s", faults[i], w)
		}
	}
}

// What looks like a deck and is none, and what cannot be read even by root.
func TestLoadFromDisk(t *testing.T) {
	dir := t.TempDir()
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	must(os.WriteFile(filepath.Join(dir, "good.md"), []byte("## q\na\n"), 0o600))
	must(os.Mkdir(filepath.Join(dir, "folder.md"), 0o700))
	must(os.Symlink(filepath.Join(dir, "nowhere"), filepath.Join(dir, "dangling.md")))
	must(os.Symlink(filepath.Join(dir, "good.md"), filepath.Join(dir, "link.md")))
	must(os.Symlink(dir, filepath.Join(dir, "circle")))
	slugs, faults := load(t, os.DirFS(dir))
	if diff := cmp.Diff([]string{"good", "link"}, slugs); diff != "" {
		t.Errorf("decks (-want +got):\n%s", diff)
	}
	want := []string{
		"decks/circle: warning: a link to a folder is not followed (linked-folder)",
		"decks/dangling.md: error: the file cannot be read: no such file or directory (unreadable)",
		"decks/folder.md: error: folder.md is no ordinary file (not-a-file)",
	}
	if diff := cmp.Diff(want, faults); diff != "" {
		t.Errorf("diagnostics (-want +got):\n%s", diff)
	}
}

func TestLoadMissingRoot(t *testing.T) {
	_, _, err := Load(os.DirFS(filepath.Join(t.TempDir(), "gone")), "gone")
	if err == nil || !strings.HasPrefix(err.Error(), `read decks "gone": `) {
		t.Errorf("error %v", err)
	}
}

// Files are parsed on all processors; what comes out must not show it.
func TestLoadOrderIsStable(t *testing.T) {
	texts := map[string]string{}
	for i := range 60 {
		texts[fmt.Sprintf("d%02d.md", i)] = strings.Repeat(fmt.Sprintf("## q%d\n", i), 1+i%7)
	}
	fsys := files(texts)
	slugs, faults := load(t, fsys)
	for range 5 {
		again, faultsAgain := load(t, fsys)
		if !cmp.Equal(slugs, again) || !cmp.Equal(faults, faultsAgain) {
			t.Fatal("another order")
		}
	}
}

func TestParseCompetencies(t *testing.T) {
	list, err := ParseCompetencies([]byte("- tag: empathy\n  zh: {name: 共情, strong: 好, weak: 差}\n  en:\n    name: Empathy\n    strong: >\n      says\n      it\n    weak: no\n"))
	if err != nil || len(list) != 1 || list[0].Names["zh"] != "共情" || list[0].Strong["en"] != "says it" || list[0].Weak["en"] != "no" {
		t.Errorf("%+v, %v", list, err)
	}
	for src, want := range map[string]string{
		"a: b":                        "not a list",
		"- tag: a b\n  zh: {name: x}": `"a b" is no tag`,
		"- tag: a":                    "no name",
		"- tag: a\n  zh: {nam: x}":    "unknown key",
		"- tag: a\n  zh: x":           "want name",
		"- x\n- y: [":                 "line 2",
		"- tag: a\n  zh: {name: x}\n- tag: a\n  zh: {name: y}": "twice",
	} {
		if _, err := ParseCompetencies([]byte(src)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("ParseCompetencies(%q): %v, want %q", src, err, want)
		}
	}
}
