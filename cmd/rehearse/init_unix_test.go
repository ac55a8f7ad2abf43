//go:build unix

package main

import (
	"regexp"
	"strconv"
	"testing"
)

// No package of ours does work before main runs: what a start costs is
// counted in allocations, which a busy machine does not change.
func TestNothingIsDoneBeforeMain(t *testing.T) {
	cmd := command(t.TempDir(), "version")
	cmd.Env = append(cmd.Env, "GODEBUG=inittrace=1")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatal(err)
	}
	traced := regexp.MustCompile(`(?m)^init (\S+) .* (\d+) allocs$`).FindAllStringSubmatch(string(out), -1)
	if len(traced) == 0 {
		t.Fatal("nothing was traced")
	}
	for _, m := range traced {
		if allocs, _ := strconv.Atoi(m[2]); allocs > 200 && regexp.MustCompile(`^rehearse/internal/`).MatchString(m[1]) {
			t.Errorf("%s allocates %d times before main", m[1], allocs)
		}
	}
	if regexp.MustCompile(`(?m)^init github.com/mattn/go-runewidth .* [1-9]\d(\.\d+)? ms clock`).Match(out) {
		t.Error("go-runewidth takes 10 ms and more: the pin in go.mod is lost")
	}
}
