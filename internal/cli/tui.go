package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"rehearse/internal/asked"
	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/deck"
	"rehearse/internal/lang"
	"rehearse/internal/mock"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
	"rehearse/internal/tui"
)

// runScreens opens the interface: the home screen, or with a filter a session
// at once; mode overrides the setting where it is not empty. Where there is no
// terminal to draw on, it goes line by line instead.
func (a *app) runScreens(ctx context.Context, filter *schedule.Filter, mode review.Mode) error {
	if a.lineMode() {
		return a.runPlain(ctx, filter, mode)
	}
	return a.openScreens(ctx, mode, func(c *tui.Config) { c.Filter, c.Skim = filter, a.skim })
}

// openScreens opens the interface; choose says what comes first.
func (a *app) openScreens(ctx context.Context, mode review.Mode, choose func(*tui.Config)) error {
	if err := a.measure(); err != nil {
		return err
	}
	a.runClock()
	c, err := a.collection(ctx)
	if err != nil {
		return err
	}
	if err := c.Settle(ctx); err != nil {
		return err // a file that cannot be read is told before the screen changes
	}
	dirs, _ := a.deckDirs() // what is wrong with them was told when they were opened
	changes, stop := watchDecks(dirs)
	defer stop()
	config := tui.Config{
		Collection: screens{c, a, mode},
		Lang:       a.lang,
		Theme:      map[string]tui.Theme{"auto": tui.Auto, "dark": tui.Dark, "light": tui.Light}[a.machine.get("theme")],
		NoColor:    a.sys.Getenv("NO_COLOR") != "",
		Now:        a.now,
		In:         a.sys.In, Out: a.sys.Out,
		Explain: a.sentence,
		Edit:    func(k card.Key, copying bool) (*exec.Cmd, error) { return a.edit(c, k, copying) },
		Texts:   textFiles{a},
		Changes: changes,
		Keys:    a.machine.keys,
		SetLang: a.setLang,
		Report:  func(v mock.Interview) (string, error) { return a.writeReports(c, v) },
	}
	choose(&config)
	err = tui.Run(ctx, config)
	if err != nil {
		return &screenError{err}
	}
	return nil
}

// setLang changes the language of everything that is said from now on, and
// keeps it for this machine.
func (a *app) setLang(l lang.Lang) error {
	a.lang = l
	return a.machine.set("lang", l.String())
}

// A screenError is what ended the interface before its time.
type screenError struct{ err error }

func (e *screenError) Error() string { return "show the screens: " + e.err.Error() }
func (e *screenError) Unwrap() error { return e.err }

// crashReport keeps the stack of a panic in a file beside the progress, for
// whoever mends it, and says where; nobody has to read it on the terminal.
func (a *app) crashReport(err error) []text {
	var caught *tui.PanicError
	path, pathErr := a.progressPath()
	none := []text{say(lang.HintAny)}
	if !errors.As(err, &caught) || pathErr != nil {
		return none
	}
	file := filepath.Join(filepath.Dir(path), "crash.txt")
	report := fmt.Sprintf("%s\n%v\n\n%s", a.clock().Format(time.RFC3339), caught.Value, caught.Stack)
	if os.WriteFile(file, []byte(report), 0o600) != nil {
		return none
	}
	return []text{say(lang.HintCrash, file)}
}

// sentence is what is said of an error on one line.
func (a *app) sentence(err error) string {
	c := a.explain(err)
	parts := []string{c.what.in(a.lang)}
	for _, h := range c.hints {
		parts = append(parts, h.in(a.lang))
	}
	if a.lang == lang.Chinese {
		return strings.Join(parts, "")
	}
	return strings.Join(parts, " ")
}

// screens is a collection as the interface asks for it.
type screens struct {
	*collection.Collection
	app  *app
	mode review.Mode // overrides the setting
}

func (s screens) Settings() schedule.Settings {
	set := s.Collection.Settings()
	if s.mode != "" {
		set.Mode = s.mode
	}
	return set
}

func (s screens) Flags(k card.Key) (suspended, buried, flagged bool, note string) {
	f := s.Collection.Flags(k)
	return f.Suspended, f.BuriedUntil > s.app.today(s.Collection), f.Flagged, f.Note
}

// Asked is the questions noted from interviews.
func (s screens) Asked() []asked.Question { return s.AskedQuestions() }

// Find returns the keys of what a query finds.
func (s screens) Find(ctx context.Context, query string) ([]card.Key, error) {
	found, err := s.Cards(ctx, query)
	out := make([]card.Key, len(found))
	for i, f := range found {
		out[i] = f.Key
	}
	return out, err
}

// Competency names a competency in the language of the interface, which may
// have changed since the decks were opened.
func (s screens) Competency(tag string) string {
	if k, ok := s.competency(tag); ok && k.Names[s.app.lang.String()] != "" {
		return k.Names[s.app.lang.String()]
	}
	return tag
}

// CompetencyAnchors says what strong and weak look like.
func (s screens) CompetencyAnchors(tag string) (strong, weak string) {
	k, _ := s.competency(tag)
	return k.Strong[s.app.lang.String()], k.Weak[s.app.lang.String()]
}

func (s screens) competency(tag string) (deck.Competency, bool) {
	all := s.Competencies()
	if i := slices.IndexFunc(all, func(k deck.Competency) bool { return k.Tag == tag }); i >= 0 {
		return all[i], true
	}
	return deck.Competency{}, false
}

// DeckTitle names a deck; a deck that is gone goes by its slug.
func (s screens) DeckTitle(slug string) string {
	if d, err := s.FindDeck(slug); err == nil {
		return d.Title
	}
	return slug
}

func (s screens) Faults() []string {
	var out []string
	for _, d := range s.Diagnostics() {
		line, hint := s.app.faultText(d)
		if out = append(out, line); hint != "" {
			out = append(out, "  "+hint)
		}
	}
	return out
}

// UnreadStories lists the ids of stories that can not be read.
func (s screens) UnreadStories() []string {
	var out []string
	for _, r := range s.Collection.UnreadStories() {
		out = append(out, r.ID)
	}
	return out
}

// CompetencyTags lists the competencies in their own order.
func (s screens) CompetencyTags() []string {
	var out []string
	for _, k := range s.Competencies() {
		out = append(out, k.Tag)
	}
	return out
}
