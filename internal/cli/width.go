package cli

import "strconv"

// The measuring of ambiguous-width characters is decided by an environment
// variable when the program is loaded, and cannot be changed after; again says
// that this was done already.
const (
	eastAsian = "RUNEWIDTH_EASTASIAN"
	again     = "REHEARSE_WIDTH_SET"
)

// widthEnv returns what to add to the environment so that characters are as
// wide as the setting says; nil where they are, or where it was tried before.
func (a *app) widthEnv() []string {
	want, ok := map[string]bool{"1": false, "2": true}[a.machine.get("ambiguous_width")]
	wide, err := strconv.ParseBool(a.sys.Getenv(eastAsian))
	if !ok || want == (err == nil && wide) || a.sys.Getenv(again) != "" {
		return nil
	}
	value := "0"
	if want {
		value = "1"
	}
	return []string{eastAsian + "=" + value, again + "=1"}
}

// measure starts the program anew where it measures characters otherwise than
// the setting says. It returns only if that was not needed or did not work
// (then the screens are drawn as they are), or with the code of a child.
func (a *app) measure() error {
	env := a.widthEnv()
	if env == nil {
		return nil
	}
	return startAnew(env)
}
