package cli

import (
	"io/fs"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// settle is how long the files of a deck must rest before they are read: an
// editor writes in several steps.
const settle = 200 * time.Millisecond

// watchDecks sends a value whenever a file in the folders has changed and
// come to rest. Where the system can not watch, changes are seen at the next
// start. stop ends it.
func watchDecks(dirs []string) (changes <-chan struct{}, stop func()) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, func() {}
	}
	for _, dir := range dirs {
		addFolders(w, dir)
	}
	out := make(chan struct{}, 1)
	go relay(w, out)
	return out, func() { w.Close() }
}

// addFolders watches a folder and those below it, hidden ones left out.
func addFolders(w *fsnotify.Watcher, root string) {
	filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return nil
		}
		if name := d.Name(); path != root && (name[0] == '.' || name[0] == '_') {
			return filepath.SkipDir
		}
		w.Add(path)
		return nil
	})
}

// relay turns bursts of events into single values, until the watcher closes.
func relay(w *fsnotify.Watcher, out chan<- struct{}) {
	defer close(out)
	rest := time.NewTimer(time.Hour)
	rest.Stop()
	for {
		select {
		case e, open := <-w.Events:
			if !open {
				return
			}
			if e.Has(fsnotify.Create) {
				addFolders(w, e.Name)
			}
			if !e.Has(fsnotify.Chmod) {
				rest.Reset(settle)
			}
		case _, open := <-w.Errors:
			if !open {
				return
			}
		case <-rest.C:
			select {
			case out <- struct{}{}:
			default: // one is waiting already
			}
		}
	}
}
