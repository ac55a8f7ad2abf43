package cli

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"rehearse/internal/render"
	"rehearse/internal/review"
	"rehearse/internal/store"
)

// A lonely person has a home of their own and runs the program in this
// process.
type lonely struct {
	env map[string]string
	in  io.Reader
}

func newLonely(t *testing.T, decks map[string]string) *lonely {
	t.Helper()
	dir := t.TempDir()
	for name, text := range decks {
		path := filepath.Join(dir, "decks", name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return &lonely{env: map[string]string{
		"HOME": dir, "REHEARSE_PROGRESS": filepath.Join(dir, "progress.db"), "REHEARSE_DECKS": filepath.Join(dir, "decks"),
		"XDG_CONFIG_HOME": filepath.Join(dir, "config"), "REHEARSE_LANG": "en", "REHEARSE_NOW": "2026-12-02T20:00:00+08:00",
	}}
}

// run runs a command line to its end.
func (l *lonely) run(ctx context.Context, args ...string) (out, said string, code int) {
	var stdout, stderr bytes.Buffer
	code = Run(ctx, System{
		Args: args, Getenv: func(name string) string { return l.env[name] },
		In: l.in, Out: &stdout, Err: &stderr, Random: rand.Reader,
	})
	return stdout.String(), stderr.String(), code
}

// hostile is a deck that tries everything on a terminal.
const hostile = "---\ntitle: \"bad \x1b]0;title\x07\"\nrole: \"r\x1b[2J\"\n---\n# H\x1b[31m\n" +
	"## Ask \x1b[2J&#27;[31m\u202eme\n<!-- id: q; kind: behavioral; points: 10; competencies: \"\x1b[5mx\" -->\nBody \x1b[31mred\x1b]8;;http://evil\x07link\x1b\\\n" +
	"### Key points\n- [ ] (3!) one\x1b[H\u200b `\x1b[A`\n  - \u201csay\x1b[31m\u201d\n  - ? probe\x9b31m\n- [ ] (1) two\x07\n" +
	"### Answer\n```\n\x1b[2J code\n```\n| a\x1b[1m | b |\n|---|---|\n| c | d\x1b[0m |\n### Why\n&#x1b;[2J why\n### Pitfalls\n- p\x1bP1$r\x1b\\\n" +
	"## Fact \x1b[41m\n<!-- id: f -->\nBack\x1b[?1049h\r\nline\n## Cloze\n<!-- id: z -->\nIs {{c1::a\x1b[31m}} and {{c2::b}}\n"

// Whatever a deck holds and whatever is typed, nothing reaches the terminal
// but text, line by line, none wider than asked; and every grade that was
// acknowledged is in the log.
func TestPlainSaysTextOnly(t *testing.T) {
	inputs := []string{"", "y", "n", "j", "b", "0", "-", "t", ".", "1", "2", "3", "4", "u", "r", "s", "f", "n", "?", "a note \x1b[2J", "\x1b[A", "ｙ", "。", "x"}
	rapid.Check(t, func(rt *rapid.T) {
		l := newLonely(t, map[string]string{"bad\x1b[31m.md": hostile, "good.md": hostile})
		l.env["COLUMNS"] = rapid.SampledFrom([]string{"20", "33", "80", "0", "x"}).Draw(rt, "columns")
		l.env["REHEARSE_LANG"] = rapid.SampledFrom([]string{"zh", "en"}).Draw(rt, "lang")
		lines := rapid.SliceOfN(rapid.SampledFrom(inputs), 0, 40).Draw(rt, "lines")
		l.in = strings.NewReader(strings.Join(lines, "\n"))
		args := rapid.SampledFrom([][]string{
			{"practice", "good"}, {"practice", "good", "--mode", "type"}, {"practice", "good", "--cram"}, {"--plain"},
		}).Draw(rt, "args")
		out, said, code := l.run(context.Background(), args...)
		if code != exitDone || said != "" {
			rt.Fatalf("exit code %d, %q", code, said)
		}
		width := map[string]int{"20": 20, "33": 33}[l.env["COLUMNS"]]
		for _, line := range strings.Split(out, "\n") {
			if strings.ContainsFunc(line, unicode.IsControl) || strings.ContainsAny(line, "\u202e\u200b") {
				rt.Fatalf("%q would be obeyed by a terminal", line)
			}
			if width > 0 && render.Width(line) > width {
				rt.Fatalf("%q is wider than %d", line, width)
			}
		}
		acknowledged := strings.Count(out, "Graded ") + strings.Count(out, "记了“")
		redone := strings.Count(out, "Done again: ") + strings.Count(out, "已重做：")
		if got := len(l.reviews(rt)); got < acknowledged || got > acknowledged+redone {
			rt.Fatalf("%d grades were acknowledged and %d things redone, %d grades are in the log", acknowledged, redone, got)
		}
	})
}

// reviews is all that stands in the log, undone ones too.
func (l *lonely) reviews(t interface{ Fatal(...any) }) []review.Review {
	if !store.Exists(l.env["REHEARSE_PROGRESS"]) {
		return nil
	}
	s, err := store.Open(context.Background(), l.env["REHEARSE_PROGRESS"], store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var out []review.Review
	err = s.EachEvent(context.Background(), "", func(e review.Event) error {
		if e.Review != nil {
			out = append(out, *e.Review)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// deck has two facts and nothing else.
const twoFacts = "---\nrole: r\n---\n# D\n## One\n<!-- id: a -->\n1\n## Two\n<!-- id: b -->\n2\n"

// A watcher looks at the log at the moment at which something is printed.
type watcher struct {
	bytes.Buffer
	seen string
	look func()
}

func (w *watcher) Write(b []byte) (int, error) {
	if bytes.Contains(b, []byte(w.seen)) {
		w.look()
	}
	return w.Buffer.Write(b)
}

// A grade is on disk before it is acknowledged and the next question shows.
func TestPlainStoresBeforeItGoesOn(t *testing.T) {
	l := newLonely(t, map[string]string{"d.md": twoFacts})
	looked := 0
	w := &watcher{seen: "\n2/2, ", look: func() {
		looked++
		if n := len(l.reviews(t)); n != 1 {
			t.Errorf("the next question shows with %d grades in the log, want 1", n)
		}
	}}
	code := Run(context.Background(), System{
		Args: []string{"practice", "d"}, Getenv: func(name string) string { return l.env[name] },
		In: strings.NewReader("\n3\n"), Out: w, Err: io.Discard, Random: rand.Reader,
	})
	if code != exitDone || looked != 1 {
		t.Errorf("exit code %d, looked %d times; it printed %s", code, looked, w)
	}
}

// An interrupt ends the session while it waits for a line.
func TestPlainEndsOnInterrupt(t *testing.T) {
	l := newLonely(t, map[string]string{"d.md": twoFacts})
	ctx, interrupt := context.WithCancel(context.Background())
	in, typed := io.Pipe()
	defer typed.Close()
	l.in = in
	go func() {
		io.WriteString(typed, "\n3\n") // the second write returns when the line was asked for
		interrupt()
	}()
	if _, said, code := l.run(ctx, "practice", "d"); code != exitInterrupted || said != "" {
		t.Errorf("exit code %d, %q, want %d and silence", code, said, exitInterrupted)
	}
	if n := len(l.reviews(t)); n > 1 {
		t.Errorf("%d grades are in the log, want the one that was given", n)
	}
}

// failing is a book whose first saves fail.
type failing struct {
	book
	times int
}

func (f *failing) Save(ctx context.Context, a review.Action) (review.Action, error) {
	if f.times--; f.times >= 0 {
		return a, store.ErrFull
	}
	return f.book.Save(ctx, a)
}

// What could not be stored is said and tried again; giving up says so with
// the exit code, and nothing is acknowledged that is not there.
func TestPlainTriesAgain(t *testing.T) {
	for _, c := range []struct {
		lines   string
		want    error
		reviews int
	}{
		{"\n3\n\n\nq\n", nil, 1}, {"\n3\n\nq\n", store.ErrFull, 0}, {"\n3\n", store.ErrFull, 0},
	} {
		l := newLonely(t, map[string]string{"d.md": twoFacts})
		var out bytes.Buffer
		a := newApp(System{Getenv: func(name string) string { return l.env[name] }, In: strings.NewReader(c.lines), Out: &out, Err: &out, Random: rand.Reader})
		col, err := a.collection(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		p := &plain{talker: a.newTalker(context.Background()), book: &failing{screens{col, a, ""}, 2}}
		p.filter.Decks = []string{"d"}
		if err := p.run(context.Background(), false); !errors.Is(err, c.want) {
			t.Errorf("%q ends with %v, want %v", c.lines, err, c.want)
		}
		a.out.Flush()
		a.close()
		if n := len(l.reviews(t)); n != c.reviews || strings.Count(out.String(), "Graded") != n {
			t.Errorf("%q left %d grades, want %d; it said %s", c.lines, n, c.reviews, out.String())
		}
		if !strings.Contains(out.String(), "Not saved. The progress file") || !strings.Contains(out.String(), "Enter tries again") {
			t.Errorf("%q: %s", c.lines, out.String())
		}
	}
}

// The program starts anew where characters are measured otherwise than the
// setting says, and never twice.
func TestWidthIsSetOnce(t *testing.T) {
	for _, c := range []struct{ setting, env, again, want string }{
		{"auto", "", "", ""}, {"auto", "1", "", ""},
		{"2", "", "", "RUNEWIDTH_EASTASIAN=1 REHEARSE_WIDTH_SET=1"}, {"2", "0", "", "RUNEWIDTH_EASTASIAN=1 REHEARSE_WIDTH_SET=1"},
		{"2", "1", "", ""}, {"2", "true", "", ""}, {"2", "", "1", ""},
		{"1", "", "", ""}, {"1", "1", "", "RUNEWIDTH_EASTASIAN=0 REHEARSE_WIDTH_SET=1"}, {"1", "1", "1", ""},
	} {
		env := map[string]string{eastAsian: c.env, again: c.again}
		a := newApp(System{Getenv: func(name string) string { return env[name] }, Out: io.Discard})
		a.machine.values["ambiguous_width"] = c.setting
		if got := strings.Join(a.widthEnv(), " "); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}
