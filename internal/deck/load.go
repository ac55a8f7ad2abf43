package deck

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"strings"
	"sync"
)

// Load reads every deck below a folder: files whose names end in .md, but for
// README.md and names that begin with "." or "_". Decks come back in the
// order of their paths, with the diagnostics of all files. What cannot be
// read is a diagnostic; the error is for a root that cannot be read at all.
// root is put before the paths in File.
//
// Two files that are the same deck in the same language are both left out:
// to guess which one is meant would mix two histories.
func Load(fsys fs.FS, root string, opts ...Option) ([]*Deck, []Diagnostic, error) {
	l := loader{fsys: fsys, root: root}
	if err := fs.WalkDir(fsys, ".", l.visit); err != nil {
		return nil, nil, fmt.Errorf("read decks %q: %w", root, err)
	}
	var o options
	for _, opt := range opts {
		opt(&o)
	}
	l.cache = o.cache
	l.cache.begin()
	l.parse(opts)
	l.cache.end()
	var decks []*Deck
	var list []Diagnostic
	for _, f := range l.files {
		if f.deck != nil {
			decks = append(decks, f.deck)
		}
		list = append(list, f.diagnostics...)
	}
	decks, twice := distinct(decks)
	return decks, append(list, twice...), nil
}

// A loadedFile is one file, before and after it is read.
type loadedFile struct {
	path        string
	deck        *Deck
	diagnostics []Diagnostic
}

type loader struct {
	fsys  fs.FS
	root  string
	files []loadedFile
	cache *Cache
}

// name is what the file at path is called in diagnostics and cards.
func (l *loader) name(p string) string {
	if l.root == "" {
		return p
	}
	return strings.TrimSuffix(l.root, "/") + "/" + p
}

// visit notes the files to read. Only a root that cannot be read stops it.
func (l *loader) visit(p string, d fs.DirEntry, err error) error {
	if p == "." {
		return err
	}
	if name := path.Base(p); name[0] == '.' || name[0] == '_' {
		if d != nil && d.IsDir() {
			return fs.SkipDir
		}
		return nil
	}
	deckFile := strings.EqualFold(path.Ext(p), ".md")
	switch {
	case err != nil:
		l.fail(p, "unreadable", reason(err))
		if d != nil && d.IsDir() {
			return fs.SkipDir
		}
	case d.IsDir() && deckFile:
		l.fail(p, "not-a-file", path.Base(p))
		return fs.SkipDir
	case d.IsDir():
	case d.Type()&fs.ModeSymlink != 0:
		l.link(p, deckFile)
	case deckFile && !strings.EqualFold(path.Base(p), "README.md"):
		if !d.Type().IsRegular() {
			l.fail(p, "not-a-file", path.Base(p)) // reading a pipe would wait for ever
			return nil
		}
		l.files = append(l.files, loadedFile{path: p})
	}
	return nil
}

// link notes a symbolic link to a file. Linked folders are not followed: they
// can lead in a circle.
func (l *loader) link(p string, deckFile bool) {
	info, err := fs.Stat(l.fsys, p)
	switch {
	case err == nil && info.IsDir():
		l.add(p, Diagnostic{Severity: Warning, Code: "linked-folder"})
	case !deckFile || strings.EqualFold(path.Base(p), "README.md"):
	case err != nil:
		l.fail(p, "unreadable", reason(err))
	case !info.Mode().IsRegular():
		l.fail(p, "not-a-file", path.Base(p))
	default:
		l.files = append(l.files, loadedFile{path: p})
	}
}

func (l *loader) fail(p, code string, args ...string) {
	l.add(p, Diagnostic{Severity: Error, Code: code, Args: args})
}

func (l *loader) add(p string, d Diagnostic) {
	d.File = l.name(p)
	l.files = append(l.files, loadedFile{path: p, diagnostics: []Diagnostic{d}})
}

// reason is an error without the path, which the diagnostic has already.
func reason(err error) string {
	var e *fs.PathError
	if errors.As(err, &e) {
		return e.Err.Error()
	}
	return err.Error()
}

// parse reads the files on all processors.
func (l *loader) parse(opts []Option) {
	var wg sync.WaitGroup
	next := make(chan *loadedFile)
	for range min(runtime.GOMAXPROCS(0), len(l.files)) {
		wg.Go(func() {
			for f := range next {
				l.read(f, opts)
			}
		})
	}
	for i := range l.files {
		if l.files[i].diagnostics == nil {
			next <- &l.files[i]
		}
	}
	close(next)
	wg.Wait()
}

func (l *loader) read(f *loadedFile, opts []Option) {
	last, same, keep := l.cache.find(l.fsys, f.path)
	if same {
		f.deck, f.diagnostics = last.deck, last.diagnostics
		return
	}
	src, err := fs.ReadFile(l.fsys, f.path)
	if err != nil {
		f.diagnostics = []Diagnostic{{File: l.name(f.path), Severity: Error, Code: "unreadable", Args: []string{reason(err)}}}
		return
	}
	f.deck, f.diagnostics = Parse(l.name(f.path), SlugOf(f.path), src, opts...)
	keep(f.deck, f.diagnostics)
}

// distinct leaves out decks that are the same edition, each of them.
func distinct(decks []*Deck) ([]*Deck, []Diagnostic) {
	type edition struct{ slug, lang string }
	files := map[edition][]*Deck{}
	for _, d := range decks {
		e := edition{d.Slug, strings.ToLower(d.Lang)}
		files[e] = append(files[e], d)
	}
	kept := decks[:0:0]
	var list []Diagnostic
	for _, d := range decks {
		same := files[edition{d.Slug, strings.ToLower(d.Lang)}]
		if len(same) == 1 {
			kept = append(kept, d)
			continue
		}
		other := same[0]
		if other == d {
			other = same[1]
		}
		list = append(list, Diagnostic{
			File: d.File, Severity: Error, Code: "same-deck",
			Args: []string{d.Slug, d.File, other.File},
		})
	}
	return kept, list
}
