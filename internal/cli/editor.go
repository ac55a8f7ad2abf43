package cli

import (
	"embed"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"rehearse/decks"
	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/tui"
)

// edit builds the command that opens a card at its line. A card of a bundled
// deck is in the program itself: when copying is allowed its deck is copied
// into the person's own folder, where it takes the bundled one's place.
func (a *app) edit(c *collection.Collection, k card.Key, copying bool) (*exec.Cmd, error) {
	of, ok := c.Card(k)
	if !ok {
		return nil, &collection.CardError{Name: string(k)}
	}
	d, err := c.FindDeck(of.Deck())
	if err != nil {
		return nil, err
	}
	file := of.File
	if d.Source == collection.FromInterviews {
		return nil, failed(say(lang.ErrEditAsked, string(k)), say(lang.HintEditAsked))
	}
	if d.Source == collection.Bundled {
		if file, err = a.ownCopy(of.File, copying); err != nil {
			return nil, err
		}
	}
	return a.editorCommand(file, of.Line), nil
}

// ownCopy copies a bundled deck into the person's folder of decks; a file
// that is there already is left alone.
func (a *app) ownCopy(bundled string, copying bool) (string, error) {
	dir, err := a.ownDeckDir()
	if err != nil {
		return "", err
	}
	file := filepath.Join(dir, filepath.Base(bundled))
	if !copying {
		return "", &tui.CopyFirst{File: file}
	}
	if _, err := os.Stat(file); err == nil {
		return file, nil
	}
	source, err := fs.ReadFile(decks.FS, bundled)
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	return file, os.WriteFile(file, source, 0o600)
}

// ownDeckDir is where a person's own decks go.
func (a *app) ownDeckDir() (string, error) {
	dirs, err := a.deckDirs()
	if err != nil {
		return "", err
	}
	if len(dirs) == 0 {
		return "", errNoHome
	}
	return dirs[0], nil
}

// editorCommand opens a file at a line with the person's editor: the setting,
// else VISUAL, else EDITOR, else what every system has.
func (a *app) editorCommand(file string, line int) *exec.Cmd {
	editor := "vi"
	if runtime.GOOS == "windows" {
		editor = "notepad"
	}
	if e := a.editor(); e != "" {
		editor = e
	}
	args := atLine(editor, file, line)
	if runtime.GOOS == "windows" {
		words := strings.Fields(editor)
		return exec.Command(words[0], append(words[1:], args...)...)
	}
	// The shell takes it apart, as with git: people write options and quotes.
	return exec.Command("sh", append([]string{"-c", editor + ` "$@"`, editor}, args...)...)
}

// atLine is how an editor is told the line; one that is not known is given
// the file alone.
func atLine(editor, file string, line int) []string {
	name, _, _ := strings.Cut(strings.TrimSpace(editor), " ")
	switch strings.TrimSuffix(filepath.Base(name), ".exe") {
	case "vi", "vim", "nvim", "view", "nano", "emacs", "emacsclient", "micro", "kak", "joe", "ne", "jed", "mg":
		return []string{fmt.Sprintf("+%d", line), file}
	case "hx", "helix", "subl", "zed":
		return []string{fmt.Sprintf("%s:%d", file, line)}
	case "code", "codium", "cursor":
		return []string{"--wait", "--goto", fmt.Sprintf("%s:%d", file, line)}
	}
	return []string{file}
}

// textFiles are the files by way of which a text goes to the person's editor
// and back. They lie beside the progress and not among temporary files: what
// an editor has saved outlives us, and is found at the next start.
type textFiles struct{ app *app }

func (t textFiles) path(name string) (string, error) {
	progress, err := t.app.progressPath()
	if err != nil {
		return "", err
	}
	return filepath.Join(filepath.Dir(progress), "drafts", url.PathEscape(name)+".md"), nil
}

// Open lays a text into the file of a name and builds the command that opens
// it in the person's editor.
func (t textFiles) Open(name, text string) (*exec.Cmd, error) {
	path, err := t.path(name)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		return nil, err
	}
	return t.app.editorCommand(path, 1), nil
}

// Left returns what the file holds, "" where there is none.
func (t textFiles) Left(name string) (string, error) {
	path, err := t.path(name)
	if err != nil {
		return "", err
	}
	text, err := os.ReadFile(path)
	if notThere(err) {
		return "", nil
	}
	clean := strings.ReplaceAll(strings.ToValidUTF8(string(text), "\uFFFD"), "\r\n", "\n")
	return strings.TrimRight(clean, "\n"), err
}

// Clear removes the file once its text is kept elsewhere.
func (t textFiles) Clear(name string) error {
	path, err := t.path(name)
	if err != nil {
		return err
	}
	if err := os.Remove(path); !notThere(err) {
		return err
	}
	return nil
}

// optionalDir is a folder that need not be there yet.
type optionalDir struct{ fs.FS }

func (d optionalDir) Open(name string) (fs.File, error) {
	f, err := d.FS.Open(name)
	if name == "." && notThere(err) {
		var none embed.FS
		return none.Open(".")
	}
	return f, err
}

// copyFirst explains what a second press of the key would do.
func copyFirst(e *tui.CopyFirst) text { return say(lang.EditCopies, e.File) }
