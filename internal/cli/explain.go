package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/schedule"
	"rehearse/internal/store"
	"rehearse/internal/tui"
)

var (
	errNoHome    = errors.New("find a place for progress: HOME is not set")
	errNotFolder = errors.New("not a folder")
	errIsFolder  = errors.New("is a folder")
)

// A folderError says that a folder of decks cannot be read.
type folderError struct {
	dir string
	err error
}

func (e *folderError) Error() string { return fmt.Sprintf("read decks in %q: %v", e.dir, e.err) }
func (e *folderError) Unwrap() error { return e.err }

// A text is a message with its arguments, in whatever language.
type text struct {
	lang.Message
	args []any
}

func say(m lang.Message, args ...any) text { return text{m, args} }

// in formats the text. What a person, a deck or the system wrote goes through
// Clean: no escape sequence reaches the terminal by way of an error.
func (t text) in(l lang.Lang) string {
	args := make([]any, len(t.args))
	for i, arg := range t.args {
		switch arg := arg.(type) {
		case text:
			args[i] = arg.in(l)
		case string:
			args[i] = oneLine(arg)
		case error:
			args[i] = oneLine(arg.Error())
		default:
			args[i] = arg
		}
	}
	return t.Of(l, args...)
}

func oneLine(s string) string { return strings.Join(strings.Fields(render.Clean(s)), " ") }

// A complaint is what is said of an error: what happened, what to do next.
type complaint struct {
	what  text
	hints []text
	code  int
}

func (c *complaint) Error() string { return c.what.in(lang.English) }

// in is the complaint as it stands on the terminal, hints on lines below.
func (c *complaint) in(l lang.Lang) string {
	var b strings.Builder
	b.WriteString("rehearse: " + c.what.in(l) + "\n")
	for _, h := range c.hints {
		b.WriteString("  " + h.in(l) + "\n")
	}
	return b.String()
}

func failed(what text, hints ...text) *complaint { return &complaint{what, hints, exitFailed} }

// usage complains about how a command was used.
func usage(cmd *cobra.Command, what text, hints ...text) *complaint {
	if len(hints) == 0 {
		hints = []text{say(lang.HintUsage, cmd.CommandPath())}
	}
	return &complaint{what, hints, exitUsage}
}

// explain turns an error into what is said of it.
func (a *app) explain(err error) *complaint {
	var done *complaint
	if errors.As(err, &done) {
		return done
	}
	for _, of := range []func(error) *complaint{a.explainNames, a.explainConfig, a.explainSettings, a.explainProgress, a.explainFiles, a.explainStories, a.explainMock} {
		if c := of(err); c != nil {
			return c
		}
	}
	var first *tui.CopyFirst
	if errors.As(err, &first) {
		return failed(copyFirst(first))
	}
	var screen *screenError
	if errors.As(err, &screen) {
		return failed(say(lang.ErrBug, screen.err), a.crashReport(screen.err)...)
	}
	return failed(say(lang.ErrAny, err), say(lang.HintAny))
}

// explainNames is about what a person named that is not there. It was typed,
// and so is wrong usage.
func (a *app) explainNames(err error) *complaint {
	var (
		noCard    *collection.CardError
		noDeck    *collection.DeckError
		choice    *collection.ChoiceError
		checklist *collection.ChecklistError
		missing   *collection.MissingError
	)
	switch {
	case errors.As(err, &noCard) && noCard.Ambiguous:
		return failed(say(lang.ErrCardMany, len(noCard.Near), noCard.Name, a.list(keys(noCard.Near))), say(lang.HintLonger))
	case errors.As(err, &noCard) && len(noCard.Near) > 0:
		return failed(say(lang.ErrCard, noCard.Name), say(lang.HintNear, a.list(keys(noCard.Near))), say(lang.HintCards))
	case errors.As(err, &noCard):
		return failed(say(lang.ErrCard, noCard.Name), say(lang.HintCards))
	case errors.As(err, &noDeck) && noDeck.Ambiguous:
		return failed(say(lang.ErrDeckMany, len(noDeck.Near), noDeck.Name, a.list(noDeck.Near)), say(lang.HintLonger))
	case errors.As(err, &noDeck) && len(noDeck.Near) > 0:
		return failed(say(lang.ErrDeck, noDeck.Name), say(lang.HintNear, a.list(noDeck.Near)), say(lang.HintDecks))
	case errors.As(err, &noDeck):
		return failed(say(lang.ErrDeck, noDeck.Name), say(lang.HintDecks))
	case errors.As(err, &choice):
		what := map[string]lang.Message{"kind": lang.ErrKind, "is": lang.ErrIs, "competency": lang.ErrCompetency, "tag": lang.ErrTag}[choice.What]
		hint := say(lang.HintChoices, a.list(choice.Want))
		if len(choice.Want) == 0 {
			hint = say(lang.HintCards)
		}
		return &complaint{say(what, choice.Value), []text{hint}, exitUsage}
	case errors.As(err, &missing):
		return failed(say(lang.ErrAsked, missing.ID), say(lang.HintAsked))
	case errors.As(err, &checklist):
		return failed(say(lang.ErrChecklist, string(checklist.Card)), say(lang.HintChecklist, string(checklist.Card)))
	}
	return nil
}

func keys(all []card.Key) []string {
	out := make([]string, len(all))
	for i, k := range all {
		out[i] = string(k)
	}
	return out
}

// list joins names, the first twelve of them at most.
func (a *app) list(names []string) string {
	const most = 12
	more := ""
	if len(names) > most {
		names, more = names[:most], " ..."
	}
	return strings.Join(names, lang.ListComma.Of(a.lang)) + more
}

func (a *app) explainSettings(err error) *complaint {
	var (
		stored  *collection.SettingsError
		setting *schedule.SettingError
	)
	if own, ok := a.machineText(err); ok {
		return &complaint{what: own, code: exitUsage}
	}
	switch {
	case errors.As(err, &stored) && errors.As(stored.Err, &setting):
		return failed(say(lang.ErrSettingStored, a.settingText(setting), stored.File), say(lang.HintSettingReset, setting.Name))
	case errors.As(err, &setting) && setting.Unknown:
		hints := append(a.meant(setting.Name, settingNames()), say(lang.HintSettings))
		return &complaint{say(lang.ErrSetting, setting.Name), hints, exitUsage}
	case errors.As(err, &setting):
		return &complaint{what: a.settingText(setting), code: exitUsage}
	}
	return nil
}

func (a *app) settingText(e *schedule.SettingError) text {
	return say(lang.ErrSettingRange, e.Name, e.Value, lang.SettingValues(a.lang, e.Range))
}

// explainProgress is about the progress file.
func (a *app) explainProgress(err error) *complaint {
	path, _ := a.progressPath()
	for _, cause := range []struct {
		err        error
		what, hint lang.Message
	}{
		{store.ErrNewer, lang.ErrNewer, lang.HintNewer},
		{store.ErrForeign, lang.ErrForeign, lang.HintForeign},
		{store.ErrCorrupt, lang.ErrCorrupt, lang.HintCorrupt},
		{store.ErrLocked, lang.ErrLocked, lang.HintLocked},
		{store.ErrReadOnly, lang.ErrReadOnly, lang.HintReadOnly},
		{store.ErrFull, lang.ErrFull, lang.HintFull},
		{store.ErrNoFile, lang.ErrNoFile, lang.HintForeign},
		{store.ErrNowhere, lang.ErrNowhere, lang.HintNowhere},
		{store.ErrDisk, lang.ErrDisk, lang.HintDisk},
	} {
		if errors.Is(err, cause.err) {
			return failed(say(cause.what, path), say(cause.hint))
		}
	}
	return nil
}

// explainFiles is about files and folders that cannot be read or written.
func (a *app) explainFiles(err error) *complaint {
	var folder *folderError
	var path *fs.PathError
	switch {
	case errors.Is(err, errNoHome):
		return failed(say(lang.ErrNoHome), say(lang.HintNoHome))
	case errors.As(err, &folder):
		return failed(say(lang.ErrDeckDir, folder.dir, why(folder.err)), say(lang.HintDeckDir))
	case errors.As(err, &path) && path.Op == "write":
		return failed(say(lang.ErrWrite, path.Path, why(path.Err)), say(lang.HintWrite))
	case errors.As(err, &path):
		return failed(say(lang.ErrPath, path.Path, why(path.Err)), say(lang.HintPath))
	}
	return nil
}

// why says what is the matter with a file, in words where there are some.
func why(err error) any {
	for _, reason := range []struct {
		err error
		text
	}{
		{fs.ErrNotExist, say(lang.WhyNotFound)},
		{fs.ErrPermission, say(lang.WhyForbidden)},
		{errNotFolder, say(lang.WhyNotFolder)},
		{syscall.ENOTDIR, say(lang.WhyNotFolder)},
		{errIsFolder, say(lang.WhyIsFolder)},
		{syscall.EISDIR, say(lang.WhyIsFolder)},
		{syscall.ENOSPC, say(lang.WhyFull)},
		{syscall.EROFS, say(lang.WhyReadOnly)},
	} {
		if errors.Is(err, reason.err) {
			return reason.text
		}
	}
	return err
}
