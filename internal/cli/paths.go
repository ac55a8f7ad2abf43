package cli

import (
	"os"
	"path/filepath"
	"runtime"

	"github.com/adrg/xdg"
)

// progressPath is the progress file: the flag, the environment, or
// rehearse/progress.db in the folder for data.
func (a *app) progressPath() (string, error) {
	for _, p := range []string{a.flags.progress, a.sys.Getenv("REHEARSE_PROGRESS")} {
		if p != "" {
			return filepath.Abs(p)
		}
	}
	if homeless(a.sys.Getenv, "XDG_DATA_HOME") {
		return "", errNoHome
	}
	return filepath.Join(xdg.DataHome, "rehearse", "progress.db"), nil
}

// deckDirs is the folders of a person's own decks: the flags, the environment,
// or the folder beside the progress file if there is one.
func (a *app) deckDirs() ([]string, error) {
	if len(a.flags.deckDirs) > 0 {
		return a.flags.deckDirs, nil
	}
	if env := a.sys.Getenv("REHEARSE_DECKS"); env != "" {
		return filepath.SplitList(env), nil
	}
	progress, err := a.progressPath()
	if err != nil {
		return nil, nil // whoever needs the progress file will say so
	}
	dir := filepath.Join(filepath.Dir(progress), "decks")
	if fi, err := os.Stat(dir); err != nil || !fi.IsDir() {
		return nil, nil
	}
	return []string{dir}, nil
}

// configPath is the machine's settings; "" without a home folder.
func configPath(getenv func(string) string) string {
	if homeless(getenv, "XDG_CONFIG_HOME") {
		return ""
	}
	return filepath.Join(xdg.ConfigHome, "rehearse", "config.yaml")
}

// homeless tells that there is no home folder and none was named for this
// purpose; xdg would take the root of the disk for it.
func homeless(getenv func(string) string, named string) bool {
	switch runtime.GOOS {
	case "windows", "plan9":
		return false // these keep it elsewhere
	}
	return getenv("HOME") == "" && !filepath.IsAbs(getenv(named))
}
