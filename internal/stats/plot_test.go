package stats_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"rehearse/internal/stats"
)

func TestBar(t *testing.T) {
	cases := []struct {
		share float64
		cells int
		want  string
	}{
		{0, 5, "-----"}, {1, 5, "#####"}, {.5, 4, "##--"}, {.71, 20, "##############------"}, {.84, 20, "#################---"},
		{.999, 5, "####-"}, {.001, 5, "#----"}, {-1, 3, "---"}, {7, 3, "###"}, {math.NaN(), 3, "---"},
		{.6, 1, "#"}, {.4, 1, "-"}, {.5, 0, ""}, {.5, -2, ""},
	}
	for _, c := range cases {
		if got := stats.Bar(c.share, c.cells, '#', '-'); got != c.want {
			t.Errorf("%v in %d cells: got %q, want %q", c.share, c.cells, got, c.want)
		}
	}
}

func TestSparkline(t *testing.T) {
	nan := math.NaN()
	cases := []struct {
		values []float64
		top    float64
		want   string
	}{
		{nil, 0, ""},
		{[]float64{0, 0}, 0, "__"},
		{[]float64{0, 1, 2, 3, 4, 5, 6, 7}, 0, "_.:-=+*#"},
		{[]float64{.01, nan, -1, 1}, 1, ". _#"},
		{[]float64{.5, 2}, 1, "=#"},
		{[]float64{nan}, 0, " "},
	}
	for _, c := range cases {
		if got := stats.Sparkline(c.values, c.top); got != c.want {
			t.Errorf("%v: got %q, want %q", c.values, got, c.want)
		}
	}
}

func TestColumns(t *testing.T) {
	cases := map[string]struct {
		values        []float64
		cells, height int
		top           float64
		want          []string
	}{
		"nothing to draw":   {nil, 30, 3, 0, nil},
		"no room":           {[]float64{1, 2, 3}, 2, 3, 0, nil},
		"no height":         {[]float64{1}, 9, 0, 0, nil},
		"only zeros":        {[]float64{0, 0}, 3, 2, 0, []string{"   ", "   "}},
		"close by":          {[]float64{1, 2, 3}, 3, 3, 0, []string{"  #", " ##", "###"}},
		"with gaps":         {[]float64{1, 2, 3}, 5, 3, 0, []string{"    #", "  # #", "# # #"}},
		"two wide":          {[]float64{1, 2}, 5, 2, 0, []string{"   ##", "## ##"}},
		"no wider than 4":   {[]float64{1, 1}, 78, 1, 0, []string{"#### ####"}},
		"halves and less":   {[]float64{1.5, 1.2, .1, 0, math.NaN(), 2}, 6, 2, 0, []string{":.   #", "##.  #"}},
		"under a given top": {[]float64{1, 5}, 2, 2, 2, []string{" #", "##"}},
		"next to nothing":   {[]float64{1e-12, 1}, 2, 1, 0, []string{".#"}},
		"a hair under 3":    {[]float64{.3, .4}, 2, 4, 0, []string{" #", "##", "##", "##"}},
		"a hair over 3":     {[]float64{2.1, 2.8}, 2, 4, 0, []string{" #", "##", "##", "##"}},
		"thirds":            {[]float64{.1, .2, .3}, 3, 3, .3, []string{"  #", " ##", "###"}},
	}
	for name, c := range cases {
		if got := stats.Columns(c.values, c.cells, c.height, c.top); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

// A plot is printable ASCII, as wide as it says, and never wider than asked.
func TestPlotsKeepTheirWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.OneOf(rapid.Float64Range(0, 50), rapid.Just(math.NaN()), rapid.Just(math.Inf(1)), rapid.Float64()), 1, 120).Draw(t, "values")
		cells := rapid.IntRange(30, 78).Draw(t, "cells")
		folded, _ := stats.Fold(values, cells, stats.Sum)
		step, width := stats.Pitch(len(folded), cells)
		rows := append(stats.Columns(folded, cells, 5, 0), stats.Sparkline(folded, 0), stats.Bar(values[0], cells, '#', '-'))
		for i, row := range rows {
			if len(row) > cells || i < 5 && len(row) != step*(len(folded)-1)+width {
				t.Errorf("row %d of %d cells: %q", i, len(row), row)
			}
			if strings.ContainsFunc(row, func(r rune) bool { return r < ' ' || r > '~' }) {
				t.Errorf("not plain: %q", row)
			}
		}
		if len(rows) != 7 {
			t.Errorf("got %d rows", len(rows))
		}
	})
}

func TestFold(t *testing.T) {
	nan := math.NaN()
	got, per := stats.Fold([]float64{1, 2, nan, 4, 5}, 3, stats.Sum)
	if !slices.Equal(got, []float64{3, 4, 5}) || per != 2 {
		t.Errorf("got %v of %d", got, per)
	}
	if got, per := stats.Fold([]float64{1, 2}, 2, stats.Sum); !slices.Equal(got, []float64{1, 2}) || per != 1 {
		t.Errorf("what fits: got %v of %d", got, per)
	}
}

func TestCalendarMap(t *testing.T) {
	days := collect(nil, took(on(0, good), 60), took(on(1, good), 30), took(on(4, good), 10), took(on(13, good), 90)).Calendar(3)
	draw := func(rows [][]stats.Cell) (out []string) {
		for _, row := range rows {
			var line strings.Builder
			for _, c := range row {
				line.WriteRune(c.Mark)
			}
			out = append(out, line.String())
		}
		return out
	}
	full := stats.CalendarMap(days, 30, 1)
	if got := draw(full); !slices.Equal(got, []string{"..1", "...", "...", "..2", "..3", "4. ", ".. "}) {
		t.Errorf("got %q", got)
	}
	if c := full[4][2]; c.Day != today || c.Level != 3 {
		t.Errorf("Friday of the last week: got %+v", c)
	}
	for _, c := range []struct{ cells, gap, weeks int }{{3, 1, 2}, {2, 1, 1}, {2, 0, 2}, {2, -5, 2}, {0, 1, 0}, {-9, 1, 0}} {
		rows := stats.CalendarMap(days, c.cells, c.gap)
		if len(rows) != 7 || len(rows[0]) != c.weeks {
			t.Errorf("%d cells: got %d rows of %d weeks, want %d", c.cells, len(rows), len(rows[0]), c.weeks)
		} else if c.weeks > 0 && rows[0][c.weeks-1].Day != today-4 {
			t.Errorf("%d cells: the last week begins on %v", c.cells, rows[0][c.weeks-1].Day)
		}
	}
}

func TestMarksTellLevelsApart(t *testing.T) {
	var got strings.Builder
	for level := stats.Ahead; level <= 5; level++ {
		got.WriteRune(stats.Mark(level))
	}
	if got.String() != " .12344" {
		t.Errorf("got %q", got.String())
	}
}
