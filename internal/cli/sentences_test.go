package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/mock"
	"rehearse/internal/schedule"
	"rehearse/internal/store"
	"rehearse/internal/tui"
)

// An errorCase brings one error sentence about: by a command line, or as the
// cause that explain is given. named is what the sentence must name.
type errorCase struct {
	args  []string
	cause error
	named string
}

func progressError(cause error) errorCase {
	return errorCase{cause: fmt.Errorf("open progress %q: %w", "/x/progress.db", cause), named: "/x/progress.db"}
}

// errorCases lists every error sentence of the program by its name in lang.
func errorCases() map[string]errorCase {
	return map[string]errorCase{
		"ErrCard":          {args: []string{"show", "nowhere/at-all"}, named: "nowhere/at-all"},
		"ErrCardMany":      {cause: &collection.CardError{Name: "b0", Near: []card.Key{"d/b01", "d/b02"}, Ambiguous: true}, named: "d/b01"},
		"ErrDeck":          {args: []string{"practice", "no-such-deck"}, named: "no-such-deck"},
		"ErrDeckMany":      {cause: &collection.DeckError{Name: "cs", Near: []string{"cs-a", "cs-b"}, Ambiguous: true}, named: "cs-a"},
		"ErrKind":          {args: []string{"cards", "kind:x"}, named: "x"},
		"ErrIs":            {args: []string{"cards", "is:x"}, named: "x"},
		"ErrCompetency":    {args: []string{"cards", "competency:juggling"}, named: "juggling"},
		"ErrTag":           {cause: &collection.ChoiceError{What: "tag", Value: "x", Want: []string{"law"}}, named: "x"},
		"ErrChecklist":     {cause: &collection.ChecklistError{Card: "interview-day/week"}, named: "interview-day/week"},
		"ErrGrade":         {args: []string{"grade", "cs-manager/b01", "meh"}, named: "meh"},
		"ErrSetting":       {args: []string{"settings", "minits", "5"}, named: "minits"},
		"ErrSettingRange":  {args: []string{"settings", "minutes", "0"}, named: "minutes"},
		"ErrSettingStored": {cause: &collection.SettingsError{File: "/x/progress.db", Err: &schedule.SettingError{Name: "minutes", Value: "-5", Range: "1 to 720"}}, named: "/x/progress.db"},
		"ErrNewer":         progressError(store.ErrNewer),
		"ErrForeign":       progressError(store.ErrForeign),
		"ErrCorrupt":       progressError(store.ErrCorrupt),
		"ErrLocked":        progressError(store.ErrLocked),
		"ErrReadOnly":      progressError(store.ErrReadOnly),
		"ErrFull":          progressError(store.ErrFull),
		"ErrNoFile":        progressError(store.ErrNoFile),
		"ErrNowhere":       progressError(store.ErrNowhere),
		"ErrDisk":          progressError(store.ErrDisk),
		"ErrNoHome":        {cause: errNoHome, named: "HOME"},
		"ErrNow":           {args: []string{"NOW", "today"}, named: "REHEARSE_NOW"},
		"ErrLang":          {args: []string{"decks", "--lang", "xx"}, named: "xx"},
		"ErrDeckDir":       {args: []string{"decks", "--deck-dir", "not-there"}, named: "not-there"},
		"ErrPath":          {args: []string{"check", "not-there.md"}, named: "not-there.md"},
		"ErrConfig":        {cause: &configError{"config.yaml", 3, 7, &syntaxError{"unexpected"}}, named: "config.yaml:3:7"},
		"ErrConfigEdit":    {cause: &editError{"config.yaml", "keys"}, named: "config.yaml"},
		"ErrAny":           {cause: errors.New("the moon fell down"), named: "the moon fell down"},
		"ErrBug":           {cause: &screenError{&tui.PanicError{Value: "index out of range"}}, named: "index out of range"},
		"ErrWrite":         {cause: &fs.PathError{Op: "write", Path: "/x/out.jsonl", Err: syscall.ENOSPC}, named: "/x/out.jsonl"},
		"ErrCommand":       {args: []string{"foo"}, named: "foo"},
		"ErrFlag":          {args: []string{"decks", "--foo"}, named: "--foo"},
		"ErrFlagNeeds":     {args: []string{"practice", "--kind"}, named: "--kind"},
		"ErrFlagValue":     {args: []string{"practice", "--minutes", "x"}, named: "--minutes"},
		"ErrFlagWords":     {args: []string{"decks", "---"}, named: "---"},
		"ErrArgsFew":       {args: []string{"grade", "cs-manager/b01"}, named: ""},
		"ErrArgsMany":      {args: []string{"today", "tomorrow"}, named: "tomorrow"},
		"ErrShell":         {args: []string{"completion", "oyster"}, named: "oyster"},
		"ErrResetAll":      {args: []string{"settings", "--reset"}, named: "--reset"},
		"ErrLines":         {args: []string{"import", "broken.jsonl"}, named: "broken.jsonl"},
		"ErrTogether":      {args: []string{"practice", "--skeleton", "--cram"}, named: "--cram"},
		"ErrAsked":         {args: []string{"asked", "--remove", "beef"}, named: "beef"},
		"ErrEditAsked":     {cause: failed(say(lang.ErrEditAsked, "asked/a1"), say(lang.HintEditAsked)), named: "asked/a1"},
		"ErrMockNone":      {args: []string{"mock", "--report", "r.md"}},
		"ErrMockID":        {cause: failed(say(lang.ErrMockID, "abc"), say(lang.HintMockID)), named: "abc"},
		"ErrMockDeck":      {args: []string{"mock", "--paper", "full", "--sheet"}, named: "cs-manager"},
		"ErrMockDraw":      {cause: fmt.Errorf("draw: %w", mock.ErrNoQuestions)},
		"ErrMockFull":      {cause: fmt.Errorf("draw: %w", mock.ErrNoSections), named: "--paper quick"},
		"ErrMockSeed":      {args: []string{"mock", "cs-manager", "--answers", "broken.jsonl"}, named: "--seed"},
		"ErrMockAnswers":   {args: []string{"mock", "cs-manager", "--seed", "7", "--answers", "broken.jsonl"}, named: "broken.jsonl"},
		"ErrForeignPage":   {args: []string{"mock", "cs-manager", "--sheet=mine.txt"}, named: "mine.txt"},
		"ErrForeignBrief":  {args: []string{"brief", "mine.txt"}, named: "mine.txt"},
		"ErrOverwrite":     {args: []string{"export", "mine.txt"}, named: "mine.txt"},
		"ErrNoInterview":   {args: []string{"interview", "--at", "10:00"}, named: ""},
		"ErrDate":          {args: []string{"interview", "someday"}, named: "someday"},
		"ErrDatePast":      {args: []string{"interview", "2001-02-03"}, named: "2001-02-03"},
		"ErrHourPast":      {cause: failed(say(lang.ErrHourPast, "2026-12-05 09:00"), say(lang.HintHourPast)), named: "2026-12-05 09:00"},
		"ErrNotOver":       {args: []string{"interview", "--went", "ok"}, named: ""},
		"ErrStory":         {args: []string{"stories", "no-such-story"}, named: "no-such-story"},
		"ErrStoryMany":     {cause: &collection.StoryError{Name: "退", Near: []string{"a1", "b2"}, Ambiguous: true}, named: "b2"},
		"ErrStoryID":       {cause: &collection.StoryIDError{ID: "a/b"}, named: "a/b"},
		"ErrStoryUnread":   {cause: &collection.UnreadStoryError{ID: "a1"}, named: "a1"},
		"ErrStoriesIn":     {args: []string{"stories", "add", "empty.md"}, named: "empty.md"},
	}
}

// Each error sentence is in both languages, names what it is about, and says
// what to do next; and none is missing from the list above.
func TestEverySentenceOfAnError(t *testing.T) {
	names := errorNames(t)
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{"broken.jsonl": "{\n", "mine.txt": "my diary\n", "empty.md": "\n"} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cases := errorCases()
	for _, name := range names {
		c, listed := cases[name]
		if !listed {
			t.Errorf("lang.%s is in no case of this test", name)
			continue
		}
		zh, en := c.said(t, "zh"), c.said(t, "en")
		for l, said := range map[string]string{"zh": zh, "en": en} {
			lines := strings.Split(strings.TrimSpace(said), "\n")
			next := len(lines) >= 2 || strings.Contains(said, "可以是：") || strings.Contains(said, "it takes:")
			if !strings.Contains(said, c.named) || !next || strings.Contains(said, "%!") {
				t.Errorf("%s in %s: %q; want it to name %q and to say what to do", name, l, said, c.named)
			}
		}
		if han := regexp.MustCompile(`\p{Han}`); !han.MatchString(zh) || zh == en {
			t.Errorf("%s is not in both languages: %q, %q", name, zh, en)
		}
	}
}

// said is what a person reads on stderr.
func (c errorCase) said(t *testing.T, l string) string {
	t.Helper()
	if c.cause != nil {
		a, _ := newTestApp(l)
		return a.explain(fmt.Errorf("do something: %w", c.cause)).in(a.lang)
	}
	env := map[string]string{"REHEARSE_PROGRESS": filepath.Join(t.TempDir(), "p.db"), "REHEARSE_LANG": l, "HOME": t.TempDir()}
	args := c.args
	if args[0] == "NOW" {
		env["REHEARSE_NOW"], args = "noon", args[1:]
	}
	var out, said bytes.Buffer
	code := Run(context.Background(), System{
		Args: args, Getenv: func(name string) string { return env[name] },
		In: strings.NewReader(""), Out: &out, Err: &said, Random: strings.NewReader(strings.Repeat("random", 100)),
	})
	if code == exitDone {
		t.Errorf("rehearse %s did not fail", strings.Join(c.args, " "))
	}
	return said.String()
}

// errorNames lists the error sentences that package lang holds.
func errorNames(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "lang", "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no source of package lang: %v", err)
	}
	var names []string
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`(?m)^\t(Err[A-Z]\w*)\s*=\s*Message`).FindAllStringSubmatch(string(text), -1) {
			names = append(names, m[1])
		}
	}
	if len(names) < 30 {
		t.Fatalf("found %d error sentences", len(names))
	}
	return names
}
