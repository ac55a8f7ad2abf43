//go:build unix

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// On a terminal a bar shows how far an import is, in plain ASCII, and is gone
// when it is done; a fault said meanwhile stands on a line of its own.
func TestBarOfAnImport(t *testing.T) {
	home := t.TempDir()
	log := filepath.Join(home, "log.jsonl")
	f, err := os.Create(log)
	must(t, err)
	for i := range 30_000 {
		fmt.Fprintf(f, `{"card":"d/c%d","reviewed_at":"2026-%02d-%02dT%02d:%02d:00Z","grade":%d}`+"\n", i%50, 1+i%10, 1+i%28, i/60%24, i%60, 1+i%4)
		if i == 20_000 {
			fmt.Fprintln(f, "nonsense")
		}
	}
	must(t, f.Close())
	cmd := command(home, "import", log)
	terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
	must(t, err)
	defer terminal.Close()
	var out strings.Builder
	buffer := make([]byte, 4096)
	for {
		n, err := terminal.Read(buffer)
		out.Write(buffer[:n])
		if err != nil {
			break
		}
	}
	cmd.Wait()
	said := out.String()
	if !regexp.MustCompile(`\r\[#+-*\] +\d+%`).MatchString(said) {
		t.Errorf("no bar in %q", said)
	}
	var lines []string
	for _, line := range strings.Split(strings.ReplaceAll(said, "\r\n", "\n"), "\n") {
		lines = append(lines, strings.TrimSpace(line[strings.LastIndexByte(line, '\r')+1:])) // what is left on the screen
	}
	for _, line := range lines {
		if strings.Contains(line, "#") {
			t.Errorf("a bar was left: %q", line)
		}
	}
	if want := log + ":20002: 不是一个 JSON 对象：nonsense"; !strings.Contains(strings.Join(lines, "\n"), want) {
		t.Errorf("%q is not among %q", want, lines)
	}
}
