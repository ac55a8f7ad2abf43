package stats

import (
	"time"

	"rehearse/internal/review"
)

// Options say how far a report looks.
type Options struct {
	ForecastDays int // today included
	Weeks        int // of the calendar, this one included
	Periods      int // of progress, at most
	Costly       int // cards, at most
}

// DefaultOptions are those of a screen: a month ahead, half a year back.
func DefaultOptions() Options { return Options{ForecastDays: 30, Weeks: 26, Periods: 26, Costly: 10} }

// A Report is all that the statistics say, as a plain value.
type Report struct {
	Today     review.Day
	Reviews   int
	Time      time.Duration
	Practised Practised

	Retention     []Window
	RetentionSort []Group[[]Window] // questions and facts
	RetentionKind []Group[[]Window]

	Calendar []Day
	Forecast []Load
	Progress []Period

	Calibration           []Calibration
	CalibrationCompetency []Group[[]Calibration]
	SureWrong             []Miss

	Competencies []Group[Standing]
	Decks        []Group[Standing]
	Grid         Grid // competency by kind

	Costly    []Cost
	SpentKind []Group[Spent]
	SpentGone Spent // on cards that no deck shows any more
}

// Report puts all of it together.
func (c *Collector) Report(o Options) Report {
	kinds, competencies, all := c.group(ByKind()), c.group(ByCompetency()), c.all()
	r := Report{
		Today:     c.today,
		Practised: c.Practised(),

		Retention:     retention(all),
		RetentionSort: c.RetentionBy(BySort()),
		RetentionKind: sumsOf(kinds, retention),

		Calendar: c.Calendar(o.Weeks),
		Forecast: c.Forecast(o.ForecastDays),
		Progress: c.Progress(o.Periods),

		Calibration:           calibration(all),
		CalibrationCompetency: sumsOf(competencies, calibration),
		SureWrong:             c.SureWrong(),

		Competencies: sumsOf(competencies, standing),
		Decks:        c.StandingBy(ByDeck()),
		Grid:         gridOf(competencies, kinds),

		Costly:    c.Costly(o.Costly),
		SpentKind: sumsOf(kinds, spent),
		SpentGone: c.SpentGone(),
	}
	r.Reviews, r.Time = c.Reviews()
	return r
}
