package cli

import (
	"path/filepath"
	"runtime"
	"slices"

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
// or the folder beside the progress file, which need not be there.
func (a *app) deckDirs() ([]string, error) {
	if len(a.flags.deckDirs) > 0 {
		return once(a.flags.deckDirs), nil
	}
	if env := a.sys.Getenv("REHEARSE_DECKS"); env != "" {
		return once(filepath.SplitList(env)), nil
	}
	progress, err := a.progressPath()
	if err != nil {
		return nil, nil // whoever needs the progress file will say so
	}
	return []string{filepath.Join(filepath.Dir(progress), "decks")}, nil
}

// once leaves out folders named before: their decks would clash with
// themselves. (For the shell's completion, flags are parsed twice.)
func once(dirs []string) []string {
	var out []string
	for _, dir := range dirs {
		same := func(other string) bool { return filepath.Clean(other) == filepath.Clean(dir) }
		if !slices.ContainsFunc(out, same) {
			out = append(out, dir)
		}
	}
	return out
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
