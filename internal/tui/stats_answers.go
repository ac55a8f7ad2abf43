package tui

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/review"
	"rehearse/internal/stats"
)

// answers says how sure one was and what came of it, and how that goes on.
func (sh *sheet) answers(s *sums) {
	sh.part(sh.calibration(s.Calibration)...)
	sh.part(sh.progress(s.Progress)...)
	if len(s.SureWrong) == 0 {
		sh.part(sh.dimmed(sh.say(lang.StatsNoSureWrong))...)
		return
	}
	sh.part(" " + sh.styles.label.Render(sh.say(lang.StatsSureWrong, len(s.SureWrong))))
	for _, m := range s.SureWrong[:min(listed, len(s.SureWrong))] {
		text := pad(sh.date(m.Day), sh.dateCells()) + " " + share(m.Score, true) + "  " + sh.titleOf(m.Card)
		sh.row(text, statRow{card: m.Card})
	}
	if n := len(s.SureWrong) - listed; n > 0 {
		sh.lines = append(sh.lines, sh.dimmed(sh.say(lang.StatsOlder, n))...)
	}
}

// listed is how many cards a list has at most: it is set anew at every key.
const listed = 40

// calibration is a bar for each of the three confidences.
func (e env) calibration(rows []stats.Calibration) []string {
	names := map[review.Confidence]lang.Message{review.Sure: lang.SaidSure, review.Shaky: lang.SaidShaky, review.Unknown: lang.SaidUnknown}
	out := []string{e.labelled(lang.StatsCalibration)}
	for _, c := range rows {
		line := " " + pad(e.say(names[c.Confidence]), 12) + " " + e.say(lang.StatsTimes, c.Answers) + " " + share(c.Score, c.Answers > 0)
		if c.Answers > 0 {
			line += "  " + e.bar(c.Score, min(max(e.width-32, 8), 40))
		}
		out = append(out, line)
	}
	return out
}

// progress is the scores of questions over time, against all of the points.
func (e env) progress(periods []stats.Period) []string {
	name, scored := lang.StatsProgress, false
	values, days := make([]float64, len(periods)), make([]review.Day, len(periods))
	for i, p := range periods {
		if p.Days > 1 {
			name = lang.StatsProgressWk
		}
		values[i], days[i] = math.NaN(), p.First
		if p.Answers > 0 {
			values[i], scored = p.Score, true
		}
	}
	if !scored {
		return e.dimmed(e.say(lang.StatsNoProgress))
	}
	return e.chart(e.say(name), values, days, 4, 1)
}

// time says what the time went into.
func (sh *sheet) time(s *sums) {
	if s.Time == 0 {
		sh.part(sh.dimmed(sh.say(lang.StatsNoTime))...)
		return
	}
	sh.part(sh.spent(s)...)
	if len(s.Costly) == 0 {
		return
	}
	sh.part(sh.labelled(lang.StatsCostly))
	for _, c := range s.Costly {
		sh.row(strings.Join([]string{right(clockText(c.Time), 6), sh.say(lang.StatsOfTimes, c.Reviews), sh.titleOf(c.Card)}, "  "), statRow{card: c.Card})
	}
}

// spent is a bar for each kind that has taken time, against the one that has
// taken the most.
func (e env) spent(s *sums) []string {
	all := append(slices.Clone(s.SpentKind), stats.Group[stats.Spent]{Sum: s.SpentGone})
	slices.SortStableFunc(all, func(a, b stats.Group[stats.Spent]) int { return cmp.Compare(b.Sum.Time, a.Sum.Time) })
	out := []string{e.labelled(lang.StatsTimeKind)}
	for _, g := range all {
		if g.Sum.Time == 0 {
			break
		}
		name := e.say(lang.Kind(g.Name))
		if g.Name == "" {
			name = e.say(lang.StatsTimeGone)
		}
		bar := e.bar(float64(g.Sum.Time)/float64(all[0].Sum.Time), min(max(e.width-36, 6), 30))
		out = append(out, render.Clip(" "+right(e.hours(g.Sum.Time), 12)+"  "+bar+"  "+name, e.width))
	}
	return out
}
