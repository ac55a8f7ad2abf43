package cli

import (
	"strings"

	"rehearse/internal/lang"
)

// chooseLang picks the language: the flag, the environment, the setting, then
// the locale. A locale of a language we do not speak gets English; none at
// all, Chinese, as the bundled decks are.
func chooseLang(args []string, getenv func(string) string, setting string) lang.Lang {
	for _, s := range []string{langFlag(args), getenv("REHEARSE_LANG"), setting} {
		if l, ok := lang.Parse(s); ok {
			return l
		}
	}
	locale := systemLocale(getenv)
	if l, ok := lang.Parse(locale); ok {
		return l
	}
	name, _, _ := strings.Cut(locale, ".")
	switch name {
	case "", "C", "POSIX":
		return lang.Chinese
	}
	return lang.English
}

// systemLocale is the first of the three variables that is set, as POSIX
// ranks them, else what the system says by itself.
func systemLocale(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := getenv(name); v != "" {
			return v
		}
	}
	return platformLocale()
}

// langFlag finds --lang before the flags are parsed: the flags' own texts are
// in that language.
func langFlag(args []string) string {
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if v, ok := strings.CutPrefix(arg, "--lang="); ok {
			return v
		}
		if arg == "--lang" && i+1 < len(args) {
			return args[i+1]
		}
	}
	return ""
}
