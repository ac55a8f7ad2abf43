package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"rehearse/internal/lang"
)

func TestEveryKeyDoesOneThingAndHasHelp(t *testing.T) {
	for name, bs := range keyTable() {
		taken := map[string]act{}
		for _, b := range bs {
			if b.help.IsZero() {
				t.Errorf("%s: %s has no help", name, b.do)
			}
			for _, k := range b.keys {
				if other, ok := taken[k]; ok {
					t.Errorf("%s: %q does both %s and %s", name, k, other, b.do)
				}
				taken[k] = b.do
			}
		}
	}
}

func TestDigitsAlwaysAndOnlyGrade(t *testing.T) {
	grades := map[string]act{"1": doAgain, "2": doHard, "3": doGood, "4": doEasy}
	for name, bs := range keyTable() {
		for digit, want := range grades {
			if got := find(bs, key(digit)); got != "" && got != want {
				t.Errorf("%s: %s does %s", name, digit, got)
			}
		}
	}
}

func TestFooterAlwaysNamesTheHelpKey(t *testing.T) {
	d, _ := evening(t, fact("csat"))
	d.root.width = 40
	for name, bs := range keyTable() {
		if find(bs, "?") != doHelp {
			continue
		}
		footer := ansi.Strip(d.root.footer(bs))
		if want := "? " + lang.LabelHelp.Of(lang.Chinese); !strings.HasSuffix(footer, want) {
			t.Errorf("%s: the footer ends in %q, want %q", name, footer, want)
		}
	}
}
