package schedule

import (
	"math"
	"strconv"
	"strings"
	"time"
)

const (
	dayLong     = 24 * time.Hour
	noSteps     = "none"
	mostSteps   = 10
	longestStep = 365 * dayLong
)

// formatSteps writes each step in the largest unit that divides it.
func formatSteps(steps []time.Duration) string {
	if len(steps) == 0 {
		return noSteps
	}
	texts := make([]string, len(steps))
	for i, d := range steps {
		texts[i] = formatStep(d)
	}
	return strings.Join(texts, " ")
}

func formatStep(d time.Duration) string {
	for _, u := range []byte("dhm") {
		if unit := stepUnit(u); d%unit == 0 {
			return strconv.FormatInt(int64(d/unit), 10) + string(u)
		}
	}
	return strconv.FormatFloat(d.Seconds(), 'f', -1, 64) + "s"
}

// parseSteps reads a list such as "1m 10m"; "none", or nothing, is the list
// without steps.
func parseSteps(v string) ([]time.Duration, bool) {
	steps := []time.Duration{}
	if strings.EqualFold(v, noSteps) {
		return steps, true
	}
	for _, text := range fields(v) {
		d, ok := parseStep(strings.ToLower(text))
		if !ok {
			return nil, false
		}
		steps = append(steps, d)
	}
	return steps, len(steps) <= mostSteps
}

// parseStep refuses a day and a half: steps of a day or more count in study
// days, and half of one would be lost in silence.
func parseStep(v string) (time.Duration, bool) {
	if v == "" {
		return 0, false
	}
	unit := stepUnit(v[len(v)-1])
	n, err := strconv.ParseFloat(v[:len(v)-1], 64)
	if unit == 0 || err != nil || !(n*float64(unit) <= float64(longestStep)) {
		return 0, false
	}
	d := time.Duration(math.Round(n*unit.Seconds())) * time.Second
	return d, d >= time.Second && (d < dayLong || d%dayLong == 0)
}

func stepUnit(u byte) time.Duration {
	switch u {
	case 's':
		return time.Second
	case 'm':
		return time.Minute
	case 'h':
		return time.Hour
	case 'd':
		return dayLong
	}
	return 0
}
