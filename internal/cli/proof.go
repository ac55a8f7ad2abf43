package cli

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"rehearse/decks"
	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/deck"
	"rehearse/internal/lang"
	"rehearse/internal/proof"
)

// proofread judges what the decks at the paths say, or all that the program
// would use, in every language. faults is what is wrong with how they are
// written: a file that is not used is not read.
func (a *app) proofread(ctx context.Context, paths []string, faults []deck.Diagnostic, strict bool) ([]deck.Diagnostic, error) {
	texts, err := a.texts(paths)
	if err != nil {
		return nil, err
	}
	items, err := coverageItems()
	if err != nil {
		return nil, err
	}
	texts = slices.DeleteFunc(texts, func(t proof.Text) bool {
		return slices.ContainsFunc(faults, func(f deck.Diagnostic) bool {
			return f.File == t.Deck.File && (f.Code == "same-deck" || f.Code == "bundled-deck")
		})
	})
	o := proof.Options{Today: a.now(), Strict: strict, Items: items}
	if slices.ContainsFunc(texts, func(t proof.Text) bool { return !t.Bundled }) {
		o.Rate = a.speechRate(ctx)
	}
	return proof.Check(texts, o), nil
}

// speechRate is the setting; the default where it cannot be read: a broken
// progress file is no reason not to check decks.
func (a *app) speechRate(ctx context.Context) int {
	progress, err := a.progressPath()
	if err != nil {
		return 0
	}
	c, err := collection.Open(ctx, collection.Config{Progress: progress, Now: a.now, Random: a.sys.Random})
	if err != nil {
		return 0
	}
	defer c.Close() // nothing was written
	if c.Sync(ctx) != nil {
		return 0
	}
	return c.Settings().SpeechRate
}

// texts reads decks with the files that they were made from.
func (a *app) texts(paths []string) ([]proof.Text, error) {
	if len(paths) > 0 {
		return textsAt(paths, nil)
	}
	dirs, err := a.deckDirs()
	if err != nil {
		return nil, err
	}
	texts, err := textsIn(decks.FS, "", true)
	if err != nil {
		return nil, err
	}
	if !a.namedDirs() { // the usual folder need not be there
		dirs = slices.DeleteFunc(dirs, func(dir string) bool {
			_, err := os.Stat(dir)
			return err != nil && notThere(err)
		})
	}
	return textsAt(dirs, texts)
}

func textsAt(paths []string, texts []proof.Text) ([]proof.Text, error) {
	for _, path := range paths {
		fi, err := os.Stat(path)
		if err != nil {
			return nil, err
		}
		if fi.IsDir() {
			found, err := textsIn(os.DirFS(path), path, false)
			if err != nil {
				return nil, err
			}
			texts = append(texts, found...)
			continue
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		slug := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		if d, _ := deck.Parse(filepath.ToSlash(path), slug, src); d != nil {
			texts = append(texts, proof.Text{Deck: d, Source: string(src)})
		}
	}
	return texts, nil
}

func textsIn(fsys fs.FS, root string, bundled bool) ([]proof.Text, error) {
	list, _, err := deck.Load(fsys, root)
	if err != nil {
		return nil, err
	}
	texts := make([]proof.Text, len(list))
	for i, d := range list {
		file := strings.TrimPrefix(strings.TrimPrefix(d.File, strings.TrimSuffix(root, "/")), "/")
		src, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil, err
		}
		texts[i] = proof.Text{Deck: d, Source: string(src), Bundled: bundled}
	}
	return texts, nil
}

func coverageItems() ([]proof.Item, error) {
	src, err := fs.ReadFile(decks.FS, "coverage.yaml")
	if err != nil {
		return nil, err
	}
	return proof.ParseItems(src)
}

type coverageJSON struct {
	Covered []itemJSON `json:"covered"`
	Missing []itemJSON `json:"missing"`
}

type itemJSON struct {
	ID    string     `json:"id"`
	What  string     `json:"what"`
	Cards []card.Key `json:"cards"`
}

// coverage prints what the decks cover, and then what they do not.
func (a *app) coverage(paths []string) error {
	texts, err := a.texts(paths)
	if err != nil {
		return err
	}
	items, err := coverageItems()
	if err != nil {
		return err
	}
	var list []*deck.Deck
	for _, t := range texts {
		list = append(list, t.Deck)
	}
	out := coverageJSON{Covered: []itemJSON{}, Missing: []itemJSON{}}
	for _, c := range proof.Cover(items, list) {
		row := itemJSON{ID: c.ID, What: c.Gloss, Cards: []card.Key{}}
		if len(c.Cards) == 0 {
			out.Missing = append(out.Missing, row)
			continue
		}
		row.Cards = c.Cards
		out.Covered = append(out.Covered, row)
	}
	return a.printCoverage(out)
}

func (a *app) printCoverage(c coverageJSON) error {
	if a.flags.json {
		if err := a.printJSON(c); err != nil {
			return err
		}
	} else {
		t := table{head: a.words(lang.ColItem, lang.ColGloss, lang.ColCoveredBy), right: make([]bool, 3)}
		for _, item := range c.Covered {
			t.rows = append(t.rows, []string{item.ID, item.What, keyList(item.Cards)})
		}
		for _, item := range c.Missing {
			t.rows = append(t.rows, []string{item.ID, item.What, lang.NotCovered.Of(a.lang)})
		}
		a.print(t)
		if err := a.out.Flush(); err != nil { // the sum comes last
			return err
		}
		a.talk(say(lang.CoverSummary, len(c.Covered)+len(c.Missing), len(c.Missing)))
	}
	if len(c.Missing) > 0 {
		return exitCode(exitFaults)
	}
	return nil
}

func keyList(keys []card.Key) string {
	words := make([]string, len(keys))
	for i, k := range keys {
		words[i] = string(k)
	}
	return strings.Join(words, " ")
}
