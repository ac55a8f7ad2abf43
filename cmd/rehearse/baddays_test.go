//go:build unix

package main

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	_ "modernc.org/sqlite"
)

// A badDay is a place for progress where it cannot be kept.
type badDay struct {
	make func(t *testing.T, path string)
	says string // in Chinese
	only string // the commands to try; "" = all of them
}

func badDays() map[string]badDay {
	return map[string]badDay{
		"no database":          {content(strings.Repeat("noise ", 1000)), "已损坏", ""},
		"a byte":               {content("x"), "已损坏", ""},
		"cut off":              {changed(func(b []byte) []byte { return b[:700] }), "已损坏", ""},
		"overwritten inside":   {changed(func(b []byte) []byte { return append(b[:4096:4096], bytes.Repeat([]byte{0xff}, len(b)-4096)...) }), "已损坏", ""},
		"newer":                {statements("PRAGMA user_version = 99; PRAGMA application_id = 1919447667; CREATE TABLE t (x)"), "更新版本", ""},
		"another program's":    {statements("CREATE TABLE notes (x)"), "不是 rehearse 的进度文件", ""},
		"a folder":             {func(t *testing.T, path string) { must(t, os.MkdirAll(filepath.Join(path, "sub"), 0o700)) }, "那里是文件夹", ""},
		"a link to nowhere":    {func(t *testing.T, path string) { must(t, os.Symlink(path+"-gone", path)) }, "失效的链接", ""},
		"a link to itself":     {func(t *testing.T, path string) { must(t, os.Symlink(path, path)) }, "失效的链接", ""},
		"a log without a file": {func(t *testing.T, path string) { must(t, os.WriteFile(path+"-wal", make([]byte, 9000), 0o600)) }, "已损坏", ""},
		"a file for a folder": {func(t *testing.T, path string) {
			replaceFolder(t, path, func(dir string) error { return os.WriteFile(dir, nil, 0o600) })
		}, "那里是文件夹，或路径中间", ""},
		"a dead link as folder": {func(t *testing.T, path string) {
			replaceFolder(t, path, func(dir string) error { return os.Symlink(dir+"-gone", dir) })
		}, "失效的链接", "grade import"},
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func content(s string) func(*testing.T, string) {
	return func(t *testing.T, path string) { must(t, os.WriteFile(path, []byte(s), 0o600)) }
}

// changed makes a progress file of the program itself and spoils it.
func changed(spoil func([]byte) []byte) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		run(t, t.TempDir(), "grade", "cs-manager/b01", "good", "--progress", path)
		b, err := os.ReadFile(path)
		must(t, err)
		must(t, os.WriteFile(path, spoil(b), 0o600))
	}
}

func statements(s string) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		db, err := sql.Open("sqlite", path)
		must(t, err)
		_, err = db.Exec(s)
		must(t, errors.Join(err, db.Close()))
	}
}

func replaceFolder(t *testing.T, path string, with func(dir string) error) {
	must(t, os.Remove(filepath.Dir(path)))
	must(t, with(filepath.Dir(path)))
}

// tries is what people may do on a bad day.
func tries(t *testing.T, only string) [][]string {
	log := filepath.Join(t.TempDir(), "log.jsonl")
	must(t, os.WriteFile(log, []byte(`{"card":"cs-manager/b01","reviewed_at":"2026-11-20T20:00:00+08:00","grade":3}`), 0o600))
	all := [][]string{{"today"}, {"decks"}, {"cards", "is:due"}, {"grade", "cs-manager/b01", "good"}, {"undo"}, {"settings", "minutes", "30"}, {"export"}, {"import", log}}
	if only == "" {
		return all
	}
	var out [][]string
	for _, args := range all {
		if strings.Contains(only, args[0]) {
			out = append(out, args)
		}
	}
	return out
}

var chinese = regexp.MustCompile(`\p{Han}`)

// refused runs a command that must fail with one sentence which names the file
// and one that says what to do, in the language asked for.
func refused(t *testing.T, cmd *exec.Cmd, l, file, says string) {
	t.Helper()
	var errs bytes.Buffer
	cmd.Stderr = &errs
	err := cmd.Run()
	said := errs.String()
	lines := strings.Split(strings.TrimSpace(said), "\n")
	if i := len(lines) - 2; i >= 0 {
		lines = lines[i:] // an import says before how far it came
	}
	exit := (*exec.ExitError)(nil)
	switch {
	case !errors.As(err, &exit) || exit.ExitCode() != 1:
		t.Errorf("%v: %v, want exit code 1; said %q", cmd.Args, err, said)
	case len(lines) != 2 || !strings.HasPrefix(lines[0], "rehearse: ") || !strings.HasPrefix(lines[1], "  "):
		t.Errorf("%v said %q, want a sentence and what to do", cmd.Args, said)
	case !strings.Contains(lines[0], file):
		t.Errorf("%v said %q, want the file %s named", cmd.Args, said, file)
	case strings.Contains(said, "goroutine"), (l == "zh") != chinese.MatchString(lines[0]), (l == "zh") != chinese.MatchString(lines[1]):
		t.Errorf("%v said %q in %s", cmd.Args, said, l)
	case l == "zh" && !strings.Contains(lines[0], says):
		t.Errorf("%v said %q, want %q", cmd.Args, said, says)
	}
}

// snapshot is every file below a folder with its content.
func snapshot(t *testing.T, dir string) string {
	var b strings.Builder
	must(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		data, _ := os.ReadFile(path)
		fmt.Fprintf(&b, "%s %v %x\n", path, d.Type(), data)
		return nil
	}))
	return b.String()
}

// On a bad day each command says in one sentence what is wrong and in another
// what to do; nothing is overwritten, and nothing laid beside.
func TestBadDays(t *testing.T) {
	for name, day := range badDays() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			root := t.TempDir()
			path := filepath.Join(root, "data", "progress.db")
			must(t, os.Mkdir(filepath.Dir(path), 0o700))
			day.make(t, path)
			before := snapshot(t, root)
			home := t.TempDir()
			for _, args := range tries(t, day.only) {
				for _, l := range []string{"zh", "en"} {
					refused(t, command(home, append(args, "--progress", path, "--lang", l)...), l, path, day.says)
				}
			}
			if after := snapshot(t, root); after != before {
				t.Errorf("it was changed:\n%.3000s\nbefore:\n%.3000s", after, before)
			}
		})
	}
}

// Another program holds the file for longer than one can wait: what reads goes
// on, what writes says so.
func TestLockedProgress(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	path := filepath.Join(home, "p.db")
	run(t, home, "grade", "cs-manager/b01", "good", "--progress", path)
	db, err := sql.Open("sqlite", path+"?_txlock=immediate")
	must(t, err)
	defer db.Close()
	tx, err := db.Begin()
	must(t, err)
	run(t, home, "today", "--progress", path)
	refused(t, command(home, "grade", "cs-manager/b02", "good", "--progress", path), "zh", path, "正被另一个程序占用")
	must(t, tx.Rollback())
	run(t, home, "grade", "cs-manager/b02", "good", "--progress", path)
}

// The disk takes no more: what was recorded stays, and what was not is said.
func TestDiskThatTakesNoMore(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	path := filepath.Join(home, "p.db")
	run(t, home, "grade", "cs-manager/b01", "good", "--progress", path)
	for _, l := range []string{"zh", "en"} {
		limited := command(home)
		grade := exec.Command("sh", "-c", `ulimit -f 8; exec rehearse "$@"`, "sh", "grade", "cs-manager/b02", "good", "--progress", path, "--lang", l)
		grade.Env = limited.Env
		refused(t, grade, l, path, "没有存上")
		full := command(home, "export", "--progress", path, "--lang", l)
		f, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			continue
		}
		full.Stdout = f
		refused(t, full, l, "/dev/stdout", "磁盘满了")
		f.Close()
	}
	if out := run(t, home, "export", "--progress", path); strings.Count(out, `"event":"review"`) != 1 {
		t.Errorf("the log is %q, want the one review that was acknowledged", out)
	}
}

// A folder that nobody may write to, not even root.
func TestReadOnlyFolder(t *testing.T) {
	t.Parallel()
	dir := "/sys/rehearse"
	if err := os.Mkdir(dir, 0o700); !errors.Is(err, fs.ErrPermission) {
		os.Remove(dir)
		t.Skip("no folder here is read-only for everybody")
	}
	home, path := t.TempDir(), filepath.Join(dir, "p.db")
	run(t, home, "today", "--progress", path)
	for _, l := range []string{"zh", "en"} {
		refused(t, command(home, "grade", "cs-manager/b01", "good", "--progress", path, "--lang", l), l, path, "没有写的权限")
	}
}

// A folder that is missing or empty, or an empty file, is a beginning.
func TestBeginnings(t *testing.T) {
	home := t.TempDir()
	for name, path := range map[string]string{
		"missing": filepath.Join(home, "a", "b", "p.db"), "empty folder": filepath.Join(home, "empty", "p.db"), "empty file": filepath.Join(home, "file.db"),
	} {
		must(t, os.MkdirAll(filepath.Join(home, "empty"), 0o700))
		must(t, os.WriteFile(filepath.Join(home, "file.db"), nil, 0o600))
		run(t, home, "today", "--progress", path)
		run(t, home, "grade", "cs-manager/b01", "good", "--progress", path)
		if out := run(t, home, "export", "--progress", path); strings.Count(out, "\n") != 1 {
			t.Errorf("%s: the log is %q", name, out)
		}
	}
}

// Two windows on one file: each grade is kept, and what the one did is seen by
// the other at its next action.
func TestTwoWindows(t *testing.T) {
	home := t.TempDir()
	run(t, home, "settings", "role", "all") // nobody asks for it
	first := open(t, home, 80, 24, "practice", "metrics")
	second := open(t, home, 80, 24, "practice", "metrics")
	first.sees("1/")
	second.sees("1/")
	first.press("  ")
	first.sees("2/")
	second.press(" 1")
	second.sees("2/")
	if n := strings.Count(run(t, home, "export"), `"event":"review"`); n != 2 {
		t.Errorf("%d reviews are kept, want one of each window", n)
	}
	first.press("  ")
	first.sees("3/")
	for _, w := range []*window{first, second} {
		w.press("\x03")
		if code := w.ends(); code != 0 && code != 130 {
			t.Errorf("exit code %d", code)
		}
	}
	if n := strings.Count(run(t, home, "cards", "metrics", "--json"), `"reviews": 2`); n != 1 {
		t.Errorf("%d cards have two reviews, want the first one, which both windows graded", n)
	}
}

// As many programs as there are keys pressed, at the very first moment.
func TestManyProgramsMakeTheFile(t *testing.T) {
	for range 5 {
		home := t.TempDir()
		var cmds []*exec.Cmd
		for i := range 8 {
			cmd := command(home, "grade", fmt.Sprintf("cs-manager/b0%d", 1+i%4), "good")
			cmd.Stderr = new(bytes.Buffer)
			must(t, cmd.Start())
			cmds = append(cmds, cmd)
		}
		for _, cmd := range cmds {
			if err := cmd.Wait(); err != nil {
				t.Errorf("%v: %s", err, cmd.Stderr)
			}
		}
		if n := strings.Count(run(t, home, "export"), `"event":"review"`); n != 8 {
			t.Errorf("%d reviews, want 8", n)
		}
	}
}
