package tui

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"rehearse/internal/interview"
	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/schedule"
)

var update = flag.Bool("update", false, "write the goldens anew")

// scenes are the screens of the program, each by the keys that lead there.
func scenes() map[string]func(d *driver) {
	typed := func(d *driver) {
		d.press("enter", "t")
		d.write("先分开谈，各自复述事实；再当面定人、定时间。")
	}
	all := storyScenes()
	maps.Copy(all, map[string]func(d *driver){
		"home":     func(*driver) {},
		"question": func(d *driver) { d.press("enter"); d.pass(42 * time.Second) },
		"overtime": func(d *driver) { d.press("enter"); d.pass(142 * time.Second) },
		"typing":   typed,
		"confide":  func(d *driver) { typed(d); d.press("ctrl+s") },
		"ticking":  func(d *driver) { d.press("enter"); d.pass(80 * time.Second); d.press("enter", "space", "j") },
		"ticked":   func(d *driver) { typed(d); d.press("ctrl+s", "-", "space", "space", "space", "j", "space") },
		"repair":   func(d *driver) { d.press("enter", "0", "enter", "space", "3") },
		"fact":     func(d *driver) { d.press("enter", "0", "4") },
		"answer":   func(d *driver) { d.press("enter", "0", "4", "space") },
		"summary":  func(d *driver) { d.press("enter", "enter", "j", "j", "j", "j", "j", "enter", "q") },
		"help":     func(d *driver) { d.press("enter", "?") },
		"settings": func(d *driver) { d.press(",", "down") },
		"value":    func(d *driver) { d.press(",", "enter") },
		"note":     func(d *driver) { d.press("enter", "n"); d.write("下次先说结果") },
		"own":      func(d *driver) { d.press("enter", "enter", "e"); d.write("- 三十二人售后组，大促前两周") },
		"mine": func(d *driver) {
			d.press("enter", "enter", "e")
			d.write("- 三十二人售后组，大促前两周")
			d.press("ctrl+s", "space", "space", "space", "j", "space", "o")
		},
		"attempts": func(d *driver) {
			typed(d)
			d.press("ctrl+s", "-", "space", "space", "space", "j", "space", "e")
			d.write("- 赔付归甲，物流索赔归乙，周五复核")
			d.press("ctrl+s", "enter", "enter", "q", "enter", "/", "enter", "a")
		},
		"planned":   func(d *driver) { meet(d, "2026-12-02"); d.press("q") },
		"eve":       func(d *driver) { meet(d, "2026-11-23"); d.press("q") },
		"interview": func(d *driver) { meet(d, "2026-12-02") },
		"nodate":    func(d *driver) { d.press("p") },
		"date":      func(d *driver) { d.press("p", "enter"); d.write("12-99"); d.press("enter") },
		"decks": func(d *driver) {
			meet(d, "2026-12-02")
			d.press("down", "down", "down", "down", "down", "down", "enter", "space")
		},
		"checklist": func(d *driver) { meet(d, "2026-11-25"); d.press("c", "space") },
		"when":      func(d *driver) { d.root.cfg.Collection.(*fake).set.Role = ""; d.send(begin{}); d.press("enter") },
		"browse":    func(d *driver) { d.press("/"); d.write("c"); d.press("enter", "down") },
		"search":    func(d *driver) { d.press("/"); d.write("CSAT") },
		"card":      func(d *driver) { d.press("/", "enter", "enter") },
		"crammed":   func(d *driver) { d.press("/", "enter", "c", "enter", "space") },
		"tests":     func(d *driver) { d.press("enter", "c") },
		"faults":    func(d *driver) { d.press("!") },
		"stats":     func(d *driver) { d.press("enter", "0", "4", "space", "3", "enter", "i", "tab", "tab") },
		"failed":    func(d *driver) { d.root.cfg.Collection.(*fake).fail = errDisk; d.press("enter", "0", "1") },
		"asked": func(d *driver) {
			d.press("A")
			d.write("讲一次你最失败的决定，当时怎么想的？")
			d.press("enter")
			d.write("某电商公司")
			d.press("enter")
		},
		"went": func(d *driver) {
			d.press("A")
			d.write("为什么离职？")
			d.press("tab", "tab", "tab", "right", "right", "right")
		},
		"skim": func(d *driver) {
			d.root.cfg.Filter, d.root.cfg.Skim = &schedule.Filter{}, true
			d.send(begin{})
			d.pass(3 * time.Second)
		},
		"first": func(d *driver) { d.root.cfg.Collection.(*fake).set.Role = ""; d.send(begin{}) },
	})
	maps.Copy(all, mockScenes())
	return all
}

// meet sets the date of an interview and is left on its screen.
func meet(d *driver, date string) {
	f := d.root.cfg.Collection.(*fake)
	f.meet = []interview.Interview{{ID: "i1", Date: date, Hour: "10:00", Company: "某电商公司", Role: "客服经理", Round: "一面", Since: f.day()}}
	d.press("p")
}

func scene(t *testing.T, l lang.Lang, width, height int, change ...func(*Config)) *driver {
	return drive(t, l, width, height, func(now func() time.Time) Collection {
		return newFake(now, question("b01"), fact("csat"))
	}, change...)
}

func TestGoldens(t *testing.T) {
	for _, size := range [][2]int{{40, 15}, {80, 24}, {120, 40}} {
		for _, l := range []lang.Lang{lang.Chinese, lang.English} {
			for name, play := range scenes() {
				file := fmt.Sprintf("%s_%dx%d_%s", name, size[0], size[1], l)
				t.Run(file, func(t *testing.T) {
					d := scene(t, l, size[0], size[1])
					play(d)
					golden(t, file, d.screen())
				})
			}
		}
	}
}

// The same screens with their styles: dark, light and without colour.
func TestGoldenStyles(t *testing.T) {
	looks := map[string]func(*Config){
		"dark":    func(c *Config) { c.NoColor = false },
		"light":   func(c *Config) { c.NoColor, c.Theme = false, Light },
		"nocolor": func(c *Config) {},
	}
	for look, change := range looks {
		for _, name := range []string{"home", "ticked", "planned", "mockprepare", "mockdebrief", "mockresult"} {
			t.Run(name+"_"+look, func(t *testing.T) {
				d := scene(t, lang.Chinese, 80, 24, change)
				scenes()[name](d)
				golden(t, name+"_style_"+look, strings.ReplaceAll(d.root.View().Content, "\x1b", "\\e"))
			})
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	lines := strings.Split(got, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	got = strings.Join(lines, "\n") + "\n"
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs (-want +got); -update writes it anew:\n%s", file, diff)
	}
}

// No screen is wider or higher than its window, at any size, while it is
// resized under it; and no Chinese line begins or ends where it must not.
func TestNoScreenOverflowsAtAnyWidth(t *testing.T) {
	for _, l := range []lang.Lang{lang.Chinese, lang.English} {
		for name, play := range scenes() {
			d := scene(t, l, 100, 30)
			play(d)
			for width := 40; width <= 200; width++ {
				height := 15 + width%46
				d.send(tea.WindowSizeMsg{Width: width, Height: height})
				lines := strings.Split(d.screen(), "\n")
				if len(lines) > height {
					t.Fatalf("%s at %dx%d has %d lines", name, width, height, len(lines))
				}
				for i, line := range lines {
					if w := render.Width(line); w > width {
						t.Fatalf("%s at %dx%d: line %d is %d wide: %q", name, width, height, i, w, line)
					}
					text := strings.TrimSpace(line)
					if r := []rune(text); len(r) > 0 && strings.ContainsRune("，。、；：！？）」』”", r[0]) {
						t.Fatalf("%s at %dx%d: line %d begins with %q: %q", name, width, height, i, r[0], line)
					}
				}
				if c := d.root.View().Cursor; c != nil && (c.X >= width || c.Y >= height) {
					t.Fatalf("%s at %dx%d: the cursor stands outside, at %d,%d", name, width, height, c.X, c.Y)
				}
			}
		}
	}
}

// A screen sends nothing to the terminal but text and styles.
func TestScreensSendOnlyStyles(t *testing.T) {
	for name, play := range scenes() {
		d := scene(t, lang.Chinese, 80, 24, func(c *Config) { c.NoColor = false })
		play(d)
		for seq := range strings.SplitSeq(d.root.View().Content, "\x1b") {
			if i := strings.IndexByte(seq, 'm'); strings.HasPrefix(seq, "[") && i < 0 {
				t.Errorf("%s sends %q", name, seq)
			}
		}
		if rest := ansi.Strip(d.root.View().Content); strings.ContainsFunc(rest, func(r rune) bool { return r < ' ' && r != '\n' || r == 0x7f }) {
			t.Errorf("%s sends a control character", name)
		}
	}
}
