package cli

import (
	"bufio"
	"context"
	"errors"
	"io/fs"
	"os"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"rehearse/decks"
	"rehearse/internal/collection"
	"rehearse/internal/deck"
	"rehearse/internal/lang"
)

// An app is one run of the program.
type app struct {
	sys     System
	lang    lang.Lang
	machine *machine
	badFile error // config.yaml could not be read
	flags   struct {
		progress string
		deckDirs []string
		lang     string
		json     bool
		plain    bool
	}
	clock  func() time.Time
	set    bool // the clock is not the system's
	skim   bool // the session skims skeletons
	out    *bufio.Writer
	opened *collection.Collection
}

func newApp(sys System) *app {
	a := &app{sys: sys, clock: time.Now, out: bufio.NewWriter(sys.Out)}
	a.machine, a.badFile = readMachine(configPath(sys.Getenv))
	a.chooseLang()
	return a
}

func (a *app) chooseLang() { a.lang = chooseLang(a.sys.Args, a.sys.Getenv, a.machine.get("lang")) }

func (a *app) execute(ctx context.Context) error {
	root := a.rootCommand()
	root.SetArgs(a.sys.Args)
	root.SetIn(a.sys.In)
	root.SetOut(a.out)
	root.SetErr(a.sys.Err)
	return root.ExecuteContext(ctx)
}

// prepare checks what came from outside before a command runs.
func (a *app) prepare(cmd *cobra.Command) error {
	for _, s := range []string{a.flags.lang, a.sys.Getenv("REHEARSE_LANG")} {
		if _, ok := lang.Parse(s); s != "" && !ok {
			return usage(cmd, say(lang.ErrLang, s), say(lang.HintLang))
		}
	}
	if v := a.sys.Getenv("REHEARSE_NOW"); v != "" {
		at, err := time.Parse(time.RFC3339, v)
		if err != nil {
			return usage(cmd, say(lang.ErrNow, v), say(lang.HintNow))
		}
		at = at.In(time.Local)
		a.clock = func() time.Time { return at }
		a.set = true
	}
	if cmd.Name() == "settings" || cmd.Name() == "version" {
		return nil // these can mend it, or do without
	}
	return a.badFile
}

// runClock lets a clock that was set go on from where it stands: a command
// sees one instant, a session sees time pass.
func (a *app) runClock() {
	if a.set {
		at, start := a.clock(), time.Now()
		a.clock = func() time.Time { return at.Add(time.Since(start)) }
	}
}

// collection opens the decks, once; the progress file waits until needed.
func (a *app) collection(ctx context.Context) (*collection.Collection, error) {
	if a.opened != nil {
		return a.opened, nil
	}
	progress, err := a.progressPath()
	if err != nil {
		return nil, err
	}
	c, err := a.openDecks(ctx, progress)
	a.opened = c
	return c, err
}

// now is the clock as it goes at the time of asking.
func (a *app) now() time.Time { return a.clock() }

func (a *app) openDecks(ctx context.Context, progress string) (*collection.Collection, error) {
	dirs, err := a.deckDirs()
	if err != nil {
		return nil, err
	}
	competencies, err := bundledCompetencies()
	if err != nil {
		return nil, err
	}
	sources := []collection.Source{{FS: decks.FS, Name: collection.Bundled, Bundled: true}}
	for _, dir := range dirs {
		if err := checkFolder(dir); err != nil && (a.namedDirs() || !notThere(err)) {
			return nil, err
		}
		sources = append(sources, collection.Source{FS: optionalDir{os.DirFS(dir)}, Name: dir})
	}
	return collection.Open(ctx, collection.Config{
		Progress: progress, Sources: sources, Competencies: competencies,
		Lang: a.deckLang(), Names: a.lang.String(), Now: a.now, Random: a.sys.Random,
	})
}

// namedDirs tells that the person named the folders of decks, and so that
// they must be there.
func (a *app) namedDirs() bool {
	return len(a.flags.deckDirs) > 0 || a.sys.Getenv("REHEARSE_DECKS") != ""
}

func bundledCompetencies() ([]deck.Competency, error) {
	src, err := fs.ReadFile(decks.FS, "competencies.yaml")
	if err != nil {
		return nil, err
	}
	return deck.ParseCompetencies(src)
}

// notThere tells that nothing is there, or can be since a file stands in the
// middle of the path.
func notThere(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}

func checkFolder(dir string) error {
	fi, err := os.Stat(dir)
	if err == nil && !fi.IsDir() {
		err = errNotFolder
	}
	if err != nil {
		return &folderError{dir, err}
	}
	return nil
}

func (a *app) close() error {
	if a.opened == nil {
		return nil
	}
	return a.opened.Close()
}
