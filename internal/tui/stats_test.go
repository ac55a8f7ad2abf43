package tui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
	"rehearse/internal/stats"
)

// practised is a collection with five weeks behind it: a question recalled
// badly, one recalled well, facts, one of each never seen.
func practised(now func() time.Time) *fake {
	case1 := question("b02")
	case1.Kind, case1.Competencies, case1.Title = card.Situational, []string{"lead"}, "大促当天系统挂了，你先做什么？"
	unseen := question("b03")
	unseen.Competencies, unseen.Title = []string{"lead"}, "讲一次你说服上级的经历。"
	nps := fact("nps")
	nps.Title = "NPS 净推荐值"
	f := newFake(now, question("b01"), case1, unseen, fact("csat"), nps)
	today := f.day()
	add := func(ago, minute int, key card.Key, g review.Grade, seconds float64, said review.Confidence, score float64) {
		f.serial++
		r := review.Review{ID: review.ID(fmt.Sprint("r", f.serial)), Card: key, Grade: g, Day: today - review.Day(ago),
			At: review.At(now().AddDate(0, 0, -ago)) + review.Instant(minute*60_000), Seconds: seconds, Confidence: said}
		if said != "" {
			r.Score = &score
		}
		f.log = append(f.log, review.Action{Review: &r})
	}
	for i, ago := range []int{35, 34, 31, 27, 20, 13, 8, 3, 1} {
		add(ago, 0, "cs/b02", review.Good, 140-float64(i)*8, review.Sure, .6+float64(i)*.04)
		add(ago, 3, "m/csat", review.Good, 9, "", 0)
	}
	add(30, 5, "cs/b01", review.Again, 170, review.Shaky, .3)
	add(29, 5, "cs/b01", review.Hard, 150, review.Unknown, .5)
	add(24, 5, "cs/b01", review.Again, 160, review.Sure, .4)
	return f
}

func statsScene(t *testing.T, l lang.Lang, width, height int) (*driver, *fake) {
	var f *fake
	d := drive(t, l, width, height, func(now func() time.Time) Collection { f = practised(now); return f })
	d.press("i")
	return d, f
}

func TestStatsPagesGoldens(t *testing.T) {
	pages := []string{"overview", "forecast", "skills", "answers", "time"}
	for _, size := range [][2]int{{40, 15}, {80, 24}, {120, 40}} {
		for _, l := range []lang.Lang{lang.Chinese, lang.English} {
			for i, name := range pages {
				file := fmt.Sprintf("stats_%s_%dx%d_%s", name, size[0], size[1], l)
				t.Run(file, func(t *testing.T) {
					d, _ := statsScene(t, l, size[0], size[1])
					for range i {
						d.press("tab")
					}
					golden(t, file, d.screen())
				})
			}
		}
	}
}

func TestWPractisesTheWeakest(t *testing.T) {
	d, f := statsScene(t, lang.Chinese, 80, 24)
	d.press("w") // on the first page, no cursor in sight
	if got := d.root.top().screen.(drill).filter; fmt.Sprint(got.Competencies) != "[lead]" || !got.Weak || got.New == 0 {
		t.Errorf("practising %+v, want lead: what was never seen is not recalled", got)
	}
	d.press("q", "enter")
	if n := len(f.log); n != 21 {
		t.Errorf("%d in the log, want the 21 from before", n)
	}
}

func TestEnterPractisesWhatIsUnderTheCursor(t *testing.T) {
	d, _ := statsScene(t, lang.Chinese, 80, 24)
	d.press("left", "left", "left") // past the first page, from the last to the skills
	d.sees("[强弱]", "> ", "冲突调解", "领导与影响")
	d.press("down", "enter")
	if got := d.root.top().screen.(drill).filter; fmt.Sprint(got.Competencies) != "[conflict]" || !got.Weak || got.New == 0 {
		t.Errorf("practising %+v", got)
	}
	d.press("q", "enter", "i", "tab", "tab", "down", "down", "enter")
	if got := d.root.top().screen.(drill).filter; fmt.Sprint(got.Decks) != "[m]" {
		t.Errorf("practising %+v, want the weaker deck", got)
	}
	d.press("q", "enter", "i", "tab", "tab", "G", "enter")
	if got := d.root.top().screen.(drill).filter; len(got.Kinds) != 1 {
		t.Errorf("practising %+v, want a kind", got)
	}
}

// weakless has nothing weak and nothing new.
type weakless struct{ *fake }

func (w weakless) Queue(ctx context.Context, f schedule.Filter) (schedule.Queue, error) {
	if f.Weak {
		return schedule.Queue{}, nil
	}
	return w.fake.Queue(ctx, f)
}

func TestWhatIsKnownWellIsCrammed(t *testing.T) {
	d := drive(t, lang.Chinese, 80, 24, func(now func() time.Time) Collection { return weakless{practised(now)} })
	d.press("i", "w")
	d.sees("改为突击，不记分")
	if !d.root.top().screen.(drill).filter.Cram {
		t.Error("not crammed")
	}
}

func TestNothingToPractiseIsSaid(t *testing.T) {
	d := drive(t, lang.Chinese, 80, 24, func(now func() time.Time) Collection { return newFake(now) })
	d.press("i")
	d.sees("还没有练过")
	d.press("w")
	d.sees("这里没有能练的卡片")
	d.press("enter", "down", "tab", "tab", "tab", "tab", "down", "enter")
	d.sees("还没有练过")
	d.press("q")
	d.sees("今晚")
}

func TestACardOfTheStatisticsIsRead(t *testing.T) {
	d, _ := statsScene(t, lang.Chinese, 80, 24)
	d.press("tab", "tab", "tab")
	d.sees("有把握却没答好（1）")
	d.lacks("> 10月29日")
	d.press("enter") // nothing was chosen yet: it shows where the cursor is
	d.sees("[作答]", "> 10月29日")
	d.press("enter")
	d.sees("看你会不会在压力下把人和事分开")
	d.press("q", "tab", "down", "enter")
	d.sees("卡片：cs/b02")
}

// Until the numbers are there the screen says so, and its keys do no harm.
func TestStatsDoNotBlock(t *testing.T) {
	d := drive(t, lang.Chinese, 80, 24, func(now func() time.Time) Collection { return practised(now) })
	m, load := d.root.Update(keyPress("i"))
	d.root = m.(root)
	d.sees("[概览]", "...")
	d.press("w")
	d.sees("还在统计")
	d.press("tab", "down", "enter")
	d.run(load)
	d.sees("[预测]", "每天到期的卡片")
}

// All of a page comes into sight in the smallest window.
func TestAllOfThePagesCanBeReached(t *testing.T) {
	for page := range statsPages() {
		d, _ := statsScene(t, lang.Chinese, 40, 15)
		for range page {
			d.press("tab")
		}
		sh := d.root.top().screen.(statistics).sheet(d.root.env())
		seen := map[string]bool{}
		for range len(sh.lines) + 2 {
			for _, line := range strings.Split(d.screen(), "\n") {
				seen[strings.TrimLeft(line, "> ")] = true
			}
			d.press("down")
		}
		for _, line := range sh.lines {
			if plain := strings.TrimLeft(ansi.Strip(line), "> "); !seen[strings.TrimRight(plain, " ")] && !seen[plain] {
				t.Errorf("page %d never shows %q", page, line)
			}
		}
	}
}

// What others add stands on the first page, and their errors are told.
func TestPartsOfTheOverview(t *testing.T) {
	d, _ := statsScene(t, lang.Chinese, 80, 24)
	drawn := func(context.Context, Collection) (section, error) {
		return func(e env) []string { return e.wrapped("到那天大约说得出 71%") }, nil
	}
	d.open(newStats(drawn))
	d.sees("到那天大约说得出 71%", "连续 1 天")
	d.open(newStats(func(context.Context, Collection) (section, error) { return nil, errors.New("no plan") }))
	d.sees("no plan。", "...")
}

// open puts a screen on top.
func (d *driver) open(s screen) {
	r, cmd := d.root.apply(effect{open: s})
	d.root = r
	d.run(cmd)
}

func TestStatsPageFitsPaper(t *testing.T) {
	f := practised(func() time.Time { return time.Date(2026, 11, 22, 20, 0, 0, 0, time.UTC) })
	c, _ := f.Stats(context.Background())
	for _, l := range []lang.Lang{lang.Chinese, lang.English} {
		page := strings.Join(StatsPage(f, l, c, 80), "\n")
		if strings.Contains(page, "\x1b") {
			t.Error("styles on paper")
		}
		golden(t, "stats_page_"+l.String(), page)
	}
}

// A day with all that is overdue leaves the others to be seen, and says so.
func TestAnOverdueDayDoesNotFlattenTheForecast(t *testing.T) {
	for _, c := range []struct {
		values []float64
		top    float64
	}{
		{[]float64{46, 3, 6, 1}, 12}, {[]float64{7, 3, 6, 1}, 7}, {[]float64{1, 3, 6, 1}, 6}, {[]float64{5, 0, 0}, 5}, {[]float64{5}, 5}, {[]float64{0, 0}, 0},
	} {
		if got := topOf(c.values); got != c.top {
			t.Errorf("topOf(%v) = %v, want %v", c.values, got, c.top)
		}
	}
	d, _ := statsScene(t, lang.Chinese, 80, 24)
	e := d.root.env()
	days := []review.Day{20000, 20001, 20002, 20003}
	got := ansi.Strip(strings.Join(e.chart("名", []float64{46, 3, 6, 0}, days, 2, 12), "|"))
	if want := " 名（^ 超出图高）| ^^^^| #### :::: ####| -------------------| 10月4日   10月6日"; got != want {
		t.Errorf("chart %q, want %q", got, want)
	}
	if got := e.chart("名", []float64{1, 2}, days[:2], 2, 2); strings.Contains(got[0], "^") {
		t.Errorf("%q goes beyond nothing", got)
	}
}

func TestMonthsStandAboveTheirFirstWeek(t *testing.T) {
	d, _ := statsScene(t, lang.Chinese, 80, 24)
	e := d.root.env()
	weeks := func(first review.Day, n int) (out []stats.Cell) {
		for i := range n {
			out = append(out, stats.Cell{Day: first + review.Day(7*i)})
		}
		return out
	}
	for _, c := range []struct {
		first review.Day
		want  string
	}{
		{review.DayOf(2026, 9, 7), "9月     10月"},
		{review.DayOf(2026, 8, 31), "  9月     10月"}, // one week of August: no room for its name
		{review.DayOf(2026, 12, 7), "12月    1月"},
	} {
		if got := e.months(weeks(c.first, 7), 2); got != c.want {
			t.Errorf("from %s: %q, want %q", c.first, got, c.want)
		}
	}
}

// Pages with a history behind them fit any window, as their goldens do.
func TestStatsFitAtAnyWidth(t *testing.T) {
	for _, l := range []lang.Lang{lang.Chinese, lang.English} {
		d, _ := statsScene(t, l, 100, 30)
		for page := range statsPages() {
			for width := 40; width <= 130; width += 3 {
				height := 15 + width%30
				d.send(tea.WindowSizeMsg{Width: width, Height: height})
				lines := strings.Split(d.screen(), "\n")
				if len(lines) > height {
					t.Fatalf("page %d at %dx%d has %d lines", page, width, height, len(lines))
				}
				for _, line := range lines {
					if w := render.Width(line); w > width || strings.HasPrefix(strings.TrimSpace(line), "，") {
						t.Fatalf("page %d at %dx%d: %q", page, width, height, line)
					}
				}
			}
			d.press("tab")
		}
	}
}

func BenchmarkStatsPages(b *testing.B) {
	for page, name := range statsPages() {
		b.Run(name.Of(lang.English), func(b *testing.B) {
			d := drive(&testing.T{}, lang.Chinese, 100, 40, func(now func() time.Time) Collection { return practised(now) }, func(c *Config) { c.NoColor = false })
			d.press("i")
			for range page {
				d.press("tab")
			}
			for b.Loop() {
				d.press("down")
				d.root.View()
			}
		})
	}
}

// However many there are, a page stays short enough to be set at every key.
func TestOnlyTheNewestSureMissesAreListed(t *testing.T) {
	d := drive(t, lang.Chinese, 80, 24, func(now func() time.Time) Collection {
		var cards []card.Card
		for i := range listed + 2 {
			cards = append(cards, question(fmt.Sprint("q", i)))
		}
		f := newFake(now, cards...)
		for i, c := range cards {
			zero := 0.0
			f.log = append(f.log, review.Action{Review: &review.Review{ID: review.ID(fmt.Sprint(i)), Card: c.Key, Grade: review.Again,
				Day: f.day() - review.Day(i), At: review.At(now()), Confidence: review.Sure, Score: &zero}})
		}
		return f
	})
	d.press("i", "tab", "tab", "tab", "G")
	d.sees("另有 2 张更早的")
	if sh := d.root.top().screen.(statistics).sheet(d.root.env()); len(sh.rows) != listed {
		t.Errorf("%d rows, want %d", len(sh.rows), listed)
	}
}
