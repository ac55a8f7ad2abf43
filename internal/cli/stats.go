package cli

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/review"
	"rehearse/internal/stats"
	"rehearse/internal/tui"
)

// statsDays is how far the forecast of statistics reaches, today included.
const statsDays = 30

func (a *app) statsCommand() *cobra.Command {
	cmd := a.command("stats", lang.CmdStats)
	cmd.Args = a.wants(0, 0)
	a.jsonFlag(cmd)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		c, err := a.collection(cmd.Context())
		if err != nil {
			return err
		}
		sums, err := c.Stats(cmd.Context())
		if err != nil {
			return err
		}
		reviews, _ := sums.Reviews()
		width, person := a.paper()
		switch {
		case a.flags.json:
			return a.printJSON(statsOf(sums, competencyOrder(c)))
		case reviews == 0:
			a.talk(say(lang.StatsEmpty))
		case person:
			for _, line := range tui.StatsPage(screens{c, a, ""}, a.lang, sums, min(width, 80)) {
				fmt.Fprintln(a.out, line)
			}
		default:
			for _, fields := range a.statsLines(sums, c) {
				fmt.Fprintln(a.out, strings.Join(fields, "\t"))
			}
		}
		return nil
	}
	return cmd
}

// competencyOrder groups by competency in the order of the closed list, so
// that rows stay where they are.
func competencyOrder(c *collection.Collection) stats.Grouping {
	by := stats.ByCompetency()
	for _, k := range c.Competencies() {
		by.Order = append(by.Order, k.Tag)
	}
	return by
}

type statsJSON struct {
	Reviews       int               `json:"reviews"`
	DaysPractised int               `json:"days_practised"`
	StreakDays    int               `json:"streak_days"`
	Retention     []retentionJSON   `json:"retention"`
	Forecast      []forecastJSON    `json:"forecast"`
	Calibration   []calibrationJSON `json:"calibration"`
	Competencies  []standingJSON    `json:"competencies"`
}

type retentionJSON struct {
	Window   *int     `json:"window_days"` // null = all time
	Answers  int      `json:"answers"`
	Recalled int      `json:"recalled"`
	Rate     *float64 `json:"rate"`
}

type forecastJSON struct {
	Day     string  `json:"day"`
	Due     int     `json:"due"`
	Minutes float64 `json:"minutes"`
}

type calibrationJSON struct {
	Confidence review.Confidence `json:"confidence"`
	Answers    int               `json:"answers"`
	Score      *float64          `json:"score"`
}

type standingJSON struct {
	Competency string   `json:"competency"`
	Cards      int      `json:"cards"`
	Seen       int      `json:"seen"`
	Recall     float64  `json:"recall"` // over all cards, unseen = 0
	Score      *float64 `json:"score"`
}

func statsOf(c *stats.Collector, competencies stats.Grouping) statsJSON {
	p := c.Practised()
	out := statsJSON{
		DaysPractised: p.Days, StreakDays: p.Streak,
		Retention: []retentionJSON{}, Forecast: []forecastJSON{}, Calibration: []calibrationJSON{}, Competencies: []standingJSON{},
	}
	out.Reviews, _ = c.Reviews()
	for _, w := range c.Retention() {
		out.Retention = append(out.Retention, retentionJSON{number(w.Days), w.Answers, w.Recalled, known(w.Rate, w.Answers > 0)})
	}
	for _, l := range c.Forecast(statsDays) {
		out.Forecast = append(out.Forecast, forecastJSON{l.Day.String(), l.Due, round1(l.Time.Minutes())})
	}
	for _, k := range c.Calibration() {
		out.Calibration = append(out.Calibration, calibrationJSON{k.Confidence, k.Answers, known(k.Score, k.Answers > 0)})
	}
	for _, g := range c.StandingBy(competencies) {
		out.Competencies = append(out.Competencies, standingJSON{g.Name, g.Sum.Cards, g.Sum.Seen, g.Sum.Recall, known(g.Sum.Score, g.Sum.Scored > 0)})
	}
	return out
}

// lines are what a pipe gets: the section first, then its fields. Shares have
// three decimals; "-" is what is not known, "all" the window of all time. Names
// for people come last.
type lines [][]string

func (l *lines) add(fields ...any) {
	row := make([]string, len(fields))
	for i, f := range fields {
		row[i] = fmt.Sprint(f)
	}
	*l = append(*l, row)
}

func (a *app) statsLines(c *stats.Collector, of *collection.Collection) lines {
	o := stats.DefaultOptions()
	o.ForecastDays = statsDays
	r := c.Report(o)
	var out lines
	out.add("reviews", r.Reviews)
	out.add("days_practised", r.Practised.Days)
	out.add("streak_days", r.Practised.Streak)
	out.memory(r)
	for _, k := range r.Calibration {
		out.add("calibration", k.Confidence, k.Answers, fraction(k.Score, k.Answers > 0))
	}
	named := screens{of, a, ""}
	out.standings("competency", c.StandingBy(competencyOrder(of)), named.Competency)
	out.standings("deck", r.Decks, named.DeckTitle)
	out.standings("kind", c.StandingBy(stats.ByKind()), func(kind string) string { return lang.Kind(kind).Of(a.lang) })
	for y, competency := range r.Grid.Rows {
		for x, kind := range r.Grid.Columns {
			if s := r.Grid.Cells[y][x]; s.Cards > 0 {
				out.add("grid", field(competency), kind, s.Cards, s.Seen, fraction(s.Recall, true), fraction(s.Score, s.Scored > 0))
			}
		}
	}
	out.answers(r)
	return out
}

// memory is what was recalled, when one practised, and what comes due.
func (l *lines) memory(r stats.Report) {
	for _, w := range r.Retention {
		l.add("retention", windowName(w), w.Answers, w.Recalled, fraction(w.Rate, w.Answers > 0))
	}
	for _, k := range r.RetentionKind {
		for _, w := range k.Sum {
			l.add("retention_kind", k.Name, windowName(w), w.Answers, w.Recalled, fraction(w.Rate, w.Answers > 0))
		}
	}
	for _, d := range r.Calendar {
		if d.Reviews > 0 {
			l.add("day", d.Day, d.Reviews, round1(d.Time.Minutes()))
		}
	}
	for _, d := range r.Forecast {
		l.add("forecast", d.Day, d.Due, round1(d.Time.Minutes()))
	}
}

func (l *lines) standings(section string, groups []stats.Group[stats.Standing], name func(string) string) {
	for _, g := range groups {
		s := g.Sum
		l.add(section, field(g.Name), s.Cards, s.Seen, fraction(s.Recall, true), fraction(s.Score, s.Scored > 0), field(name(g.Name)))
	}
}

// answers is what came of them over time, and what they took.
func (l *lines) answers(r stats.Report) {
	for _, p := range r.Progress {
		l.add("progress", p.First, p.Days, p.Answers, fraction(p.Score, p.Answers > 0))
	}
	for _, m := range r.SureWrong {
		l.add("sure_wrong", m.Day, m.Grade, fraction(m.Score, true), field(string(m.Card)))
	}
	for _, s := range r.SpentKind {
		l.add("time", s.Name, s.Sum.Reviews, round1(s.Sum.Time.Minutes()))
	}
	for _, k := range r.Costly {
		l.add("card", k.Reviews, round1(k.Time.Minutes()), field(string(k.Card)))
	}
}

func windowName(w stats.Window) string {
	if w.Days == 0 {
		return "all"
	}
	return strconv.Itoa(w.Days)
}

// fraction writes a share for programs.
func fraction(f float64, known bool) string {
	if !known {
		return "-"
	}
	return strconv.FormatFloat(f, 'f', 3, 64)
}
