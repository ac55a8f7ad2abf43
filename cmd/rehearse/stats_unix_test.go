//go:build unix

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// On a terminal the statistics are a page: names instead of tags, bars, and
// lines that fit.
func TestStatisticsOnATerminal(t *testing.T) {
	dir := t.TempDir()
	log, progress := filepath.Join(dir, "log.jsonl"), filepath.Join(dir, "p.db")
	var lines strings.Builder
	for day := range 20 {
		for _, card := range []string{"cs-manager/b01", "cs-manager/b02", "metrics/csat"} {
			fmt.Fprintf(&lines, `{"card":%q,"reviewed_at":"2026-11-%02dT20:00:00+08:00","grade":"good","seconds":70,"confidence":"sure","score":0.6}`+"\n", card, day+5)
		}
	}
	must(t, os.WriteFile(log, []byte(lines.String()), 0o600))
	onTerminal(t, "import", log, "--progress", progress)
	for lang, want := range map[string][]string{
		"zh": {"记住率", "####", "练习日历", "每天到期的卡片", "冲突调解", "客服经理面试", "行为题", "有把握却没答好"},
		"en": {"Recalled", "####", "Days:", "Cards due a day", "Conflict resolution", "behavioural", "Sure, but not well answered"},
	} {
		page := onTerminal(t, "stats", "--progress", progress, "--lang", lang)
		for _, line := range page {
			if ansi.StringWidth(line) > 60 || strings.ContainsAny(line, "\t\x1b") {
				t.Errorf("%s: %q is wider than the terminal, or more than text", lang, line)
			}
		}
		for _, w := range want {
			if !strings.Contains(strings.Join(page, "\n"), w) {
				t.Errorf("%s: no %q in\n%s", lang, w, strings.Join(page, "\n"))
			}
		}
	}
}
