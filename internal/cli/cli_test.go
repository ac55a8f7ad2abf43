package cli

import (
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/schedule"
	"rehearse/internal/store"
	"rehearse/internal/tui"
)

func newTestApp(l string) (*app, *bytes.Buffer) {
	var out bytes.Buffer
	env := map[string]string{"REHEARSE_PROGRESS": "/x/progress.db", "REHEARSE_LANG": l, "REHEARSE_DECKS": ""}
	return newApp(System{Getenv: func(name string) string { return env[name] }, Out: &out, Err: &out}), &out
}

// Columns line up by cells, the last one is free, and no line is wider than
// the terminal.
func TestTableLinesUp(t *testing.T) {
	tab := table{
		head:  []string{"到期", "due", "题目"},
		right: []bool{true, false, false},
		rows:  [][]string{{"1", "客服", "很长的题目，比终端还要宽得多"}, {"123", "x", "短"}},
	}
	want := []string{
		"到期  due   题目",
		"   1  客服  很长的题..",
		" 123  x     短",
	}
	got := tab.lines(22)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, line := range got {
		if render.Width(line) > 22 {
			t.Errorf("%q is wider than the terminal", line)
		}
	}
}

// Every kind of error is one sentence in the person's language, with what to
// do next below it, and without the words of programmers.
func TestErrorsAreExplained(t *testing.T) {
	for _, cause := range []error{
		fmt.Errorf("open progress %q: %w", "/x/progress.db", store.ErrNewer),
		fmt.Errorf("open progress %q: %w", "/x/progress.db", store.ErrForeign),
		fmt.Errorf("open progress %q: %w", "/x/progress.db", store.ErrCorrupt),
		fmt.Errorf("open progress %q: %w", "/x/progress.db", store.ErrLocked),
		fmt.Errorf("append review to %q: %w", "/x/progress.db", store.ErrReadOnly),
		fmt.Errorf("append review to %q: %w", "/x/progress.db", store.ErrFull),
		&collection.CardError{Name: "a\x1b[31m"},
		&collection.CardError{Name: "a", Near: []card.Key{"d/b"}, Ambiguous: true},
		&collection.DeckError{Name: "a", Near: []string{"b"}},
		&collection.ChoiceError{What: "tag", Value: "x"},
		&editError{"config.yaml", "keys"},
		&configError{"config.yaml", 1, 2, errKeys},
		&configError{"config.yaml", 1, 2, errShape},
		&configError{"config.yaml", 1, 2, &tui.KeyError{Name: "sing"}},
		&configError{"config.yaml", 1, 2, &tui.KeyError{Name: "said", Key: "1"}},
		&configError{"config.yaml", 1, 2, &tui.KeyError{Name: "said", Key: "x", Other: "missed", Screen: "tick"}},
		&collection.ChoiceError{What: "is", Value: "x", Want: []string{"due"}},
		&collection.SettingsError{File: "/x/progress.db", Err: &schedule.SettingError{Name: "minutes", Value: "-5", Range: "1 to 720"}},
		&schedule.SettingError{Name: "minits", Unknown: true},
		&folderError{"decks", fs.ErrNotExist},
		&configError{"config.yaml", 1, 2, &syntaxError{"unexpected"}},
		errNoHome,
	} {
		for _, l := range []lang.Lang{lang.Chinese, lang.English} {
			a, _ := newTestApp(l.String())
			said := a.explain(fmt.Errorf("do something: %w", cause)).in(l)
			lines := strings.Split(strings.TrimSpace(said), "\n")
			if len(lines) < 2 || !strings.HasPrefix(lines[0], "rehearse: ") {
				t.Errorf("%v is explained as %q, want a sentence and a hint", cause, said)
			}
			if han := strings.ContainsAny(said, "。："); han != (l == lang.Chinese) {
				t.Errorf("%v in %v is explained as %q", cause, l, said)
			}
			if strings.Contains(said, "\x1b") || strings.Contains(said, "%!") {
				t.Errorf("%v is explained as %q", cause, said)
			}
		}
	}
}

func TestChooseLang(t *testing.T) {
	for _, c := range []struct {
		args    string
		env     map[string]string
		setting string
		want    lang.Lang
	}{
		{"decks --lang en", nil, "zh", lang.English},
		{"decks -- --lang en", nil, "auto", lang.Chinese},
		{"--lang=zh", map[string]string{"REHEARSE_LANG": "en"}, "en", lang.Chinese},
		{"", map[string]string{"REHEARSE_LANG": "en", "LANG": "zh_CN"}, "zh", lang.English},
		{"", map[string]string{"LANG": "zh_CN"}, "en", lang.English},
		{"", map[string]string{"LANG": "zh_CN", "LC_ALL": "en_GB.UTF-8"}, "auto", lang.English},
		{"", map[string]string{"LANG": "ja_JP.UTF-8"}, "auto", lang.English},
		{"", map[string]string{"LANG": "C.UTF-8"}, "auto", lang.Chinese},
		{"", nil, "auto", lang.Chinese},
	} {
		if got := chooseLang(strings.Fields(c.args), func(name string) string { return c.env[name] }, c.setting); got != c.want {
			t.Errorf("%q %v %q: %v, want %v", c.args, c.env, c.setting, got, c.want)
		}
	}
}

// No field of deck text can break a line or a column.
func TestFieldIsOneField(t *testing.T) {
	if got := field("a\tb\nc\x1b[2Jd"); strings.ContainsAny(got, "\t\n\x1b") {
		t.Errorf("field = %q", got)
	}
}
