package schedule

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"rehearse/internal/fsrs"
	"rehearse/internal/review"
)

// A row knows one setting: how it reads and what it takes.
type row struct {
	Setting
	get func(*Settings) string
	// set is not ok when the value is wrong, and then says what is wanted.
	set func(s *Settings, value string) (want string, ok bool)
}

func find(name string) (row, bool) {
	rows := table()
	i := slices.IndexFunc(rows, func(r row) bool { return r.Name == name })
	if i < 0 {
		return row{}, false
	}
	return rows[i], true
}

func table() []row {
	return []row{
		intRow("minutes", 1, 720, func(s *Settings) *int { return &s.Minutes }).common(),
		intRow("new_per_day", 0, 9999, func(s *Settings) *int { return &s.NewPerDay }).common(),
		newRow("desired_retention", "0.70 to 0.99", func(s *Settings) *float64 { return &s.DesiredRetention }, formatFloat, parseRetention).common(),
		newRow("mode", "speak, think or type", func(s *Settings) *review.Mode { return &s.Mode }, formatMode, parseMode).common(),
		newRow("day_start", "00:00 to 23:59", func(s *Settings) *time.Duration { return &s.DayStart }, formatClock, parseClock).common(),
		intRow("speech_rate", 30, 2000, func(s *Settings) *int { return &s.SpeechRate }).common(),
		newRow("role", "a deck, or all", func(s *Settings) *string { return &s.Role }, strings.Clone, parseRole).common(),
		stepsRow("learning_steps", func(s *Settings) *[]time.Duration { return &s.LearningSteps }),
		stepsRow("relearning_steps", func(s *Settings) *[]time.Duration { return &s.RelearningSteps }),
		intRow("maximum_interval", 1, fsrs.MaxStability, func(s *Settings) *int { return &s.MaximumInterval }),
		newRow("fuzz", "on or off", func(s *Settings) *bool { return &s.Fuzz }, formatSwitch, parseSwitch),
		parametersRow(),
	}
}

// newRow makes the row of a setting of type T from where it lies, how it is
// written and how it is read.
func newRow[T any](name, values string, field func(*Settings) *T, format func(T) string, parse func(string) (T, bool)) row {
	return row{
		Setting: Setting{Name: name, Range: values},
		get:     func(s *Settings) string { return format(*field(s)) },
		set: func(s *Settings, value string) (string, bool) {
			v, ok := parse(value)
			if ok {
				*field(s) = v
			}
			return values, ok
		},
	}
}

func (r row) common() row {
	r.Common = true
	return r
}

func intRow(name string, lo, hi int, field func(*Settings) *int) row {
	return newRow(name, fmt.Sprintf("%d to %d", lo, hi), field, strconv.Itoa, func(v string) (int, bool) {
		n, err := strconv.Atoi(v)
		return n, err == nil && n >= lo && n <= hi
	})
}

func stepsRow(name string, field func(*Settings) *[]time.Duration) row {
	const values = "none, or up to 10 steps such as 30s 10m 8h 1d, of 1s to 365d, whole days from 1d on"
	return newRow(name, values, field, formatSteps, parseSteps)
}

// parametersRow names the parameter that is wrong, not only the setting.
func parametersRow() row {
	r := newRow("parameters", "21 numbers", func(s *Settings) *fsrs.Parameters { return &s.Parameters }, formatParameters, parseParameters)
	set := r.set
	r.set = func(s *Settings, value string) (string, bool) {
		trial := *s
		want, ok := set(&trial, value)
		if !ok {
			return want, false
		}
		var wrong *fsrs.RangeError
		if errors.As(trial.Parameters.Validate(), &wrong) {
			return fmt.Sprintf("w%d %s to %s", wrong.Index, formatFloat(wrong.Range.Min), formatFloat(wrong.Range.Max)), false
		}
		*s = trial
		return want, true
	}
	return r
}

// normalize makes one of what an input method and a keyboard type alike.
func normalize(value string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, value))
}

func formatFloat(f float64) string { return strconv.FormatFloat(f, 'g', -1, 64) }

func parseRetention(v string) (float64, bool) {
	number, percent := strings.CutSuffix(v, "%")
	f, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
	if percent {
		f = math.Round(f*1e6) / 1e8 // 0.57, not 0.5699999999999999
	}
	return f, err == nil && f >= .70 && f <= .99
}

func formatMode(m review.Mode) string { return string(m) }

func parseMode(v string) (review.Mode, bool) {
	m := review.Mode(strings.ToLower(v))
	return m, m == review.Speak || m == review.Think || m == review.Type
}

func formatClock(d time.Duration) string {
	return fmt.Sprintf("%02d:%02d", d/time.Hour, d%time.Hour/time.Minute)
}

// parseClock reads an hour, with or without minutes.
func parseClock(v string) (time.Duration, bool) {
	if !strings.Contains(v, ":") {
		v += ":00"
	}
	t, err := time.Parse("15:4", v)
	return time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute, err == nil
}

// parseRole takes the slug of a deck; whether there is such a deck, package
// collection knows.
func parseRole(v string) (string, bool) {
	wrong := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !strings.ContainsRune("._-/", r)
	}
	return v, !strings.ContainsFunc(v, wrong)
}

func formatSwitch(on bool) string {
	if on {
		return "on"
	}
	return "off"
}

func parseSwitch(v string) (on, ok bool) {
	switch strings.ToLower(v) {
	case "on", "yes", "true", "1":
		return true, true
	case "off", "no", "false", "0":
		return false, true
	}
	return false, false
}

func formatParameters(p fsrs.Parameters) string {
	texts := make([]string, len(p))
	for i, f := range p {
		texts[i] = formatFloat(f)
	}
	return strings.Join(texts, " ")
}

func parseParameters(v string) (p fsrs.Parameters, ok bool) {
	texts := fields(strings.Trim(v, "[]"))
	if len(texts) != len(p) {
		return p, false
	}
	for i, text := range texts {
		f, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return p, false
		}
		p[i] = f
	}
	return p, true
}

// fields splits a list at blanks and commas.
func fields(v string) []string {
	return strings.FieldsFunc(v, func(r rune) bool { return r == ' ' || r == ',' || r == '、' })
}
