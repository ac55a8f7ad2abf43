package interview

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// A DateError says that a date or an hour is not understood, or that there is
// no such day.
type DateError struct {
	Value string
	Hour  bool // it was to be an hour
}

func (e *DateError) Error() string {
	if e.Hour {
		return fmt.Sprintf("read hour %q: want HH:MM", e.Value)
	}
	return fmt.Sprintf("read date %q: want YYYY-MM-DD, MM-DD or +Nd", e.Value)
}

// farthest is how many days ahead a date may lie: what is beyond is a slip.
const farthest = 3660

// ParseDate reads a date as people write it: 2026-12-05, 12-05 (the next one
// there is), 12月5日, +10d, today, tomorrow, 明天, 后天. A date of this year
// that is past stands for next year's; one with a year is taken as it is.
func ParseDate(s string, now time.Time) (string, error) {
	text := strings.ToLower(narrowed(s))
	if days, ok := relative(text); ok {
		if days > farthest {
			return "", &DateError{Value: s}
		}
		y, m, d := now.Date()
		return time.Date(y, m, d+days, 0, 0, 0, 0, time.UTC).Format(time.DateOnly), nil
	}
	m := datePattern().FindStringSubmatch(text)
	if m == nil {
		return "", &DateError{Value: s}
	}
	year, _ := strconv.Atoi(m[1])
	month, _ := strconv.Atoi(m[2])
	day, _ := strconv.Atoi(m[3])
	if m[1] == "" {
		year = upcoming(now, time.Month(month), day)
	}
	date := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if date.Day() != day || int(date.Month()) != month || year < 1970 || date.Sub(now) > farthest*24*time.Hour {
		return "", &DateError{Value: s}
	}
	return date.Format(time.DateOnly), nil
}

// upcoming is the first year from now on that has the day, today's included.
func upcoming(now time.Time, month time.Month, day int) int {
	y, m, d := now.Date()
	today := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	for year := y; year < y+9; year++ { // a 29 February may be eight years away
		date := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
		if date.Day() == day && date.Month() == month && !date.Before(today) {
			return year
		}
	}
	return y
}

func relative(s string) (days int, ok bool) {
	if m := daysPattern().FindStringSubmatch(s); m != nil {
		days, err := strconv.Atoi(m[1])
		return days, err == nil
	}
	days, ok = map[string]int{
		"today": 0, "今天": 0, "今日": 0, "今晚": 0, "tonight": 0, "tomorrow": 1, "明天": 1, "明日": 1, "后天": 2, "大后天": 3,
	}[s]
	return days, ok
}

var (
	datePattern = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:(\d{4})\s*[-./年]\s*)?(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?$`)
	})
	daysPattern = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^\+?\s*(\d{1,5})\s*(?:d|days?|天|天后|日后)$`)
	})
	hourPattern = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(上午|下午|晚上|早上|中午|凌晨|傍晚)?\s*(\d{1,2})\s*(?:[:.点时h]\s*(?:(\d{1,2})\s*分?|(半))?)?\s*(am|pm)?$`)
	})
)

// ParseHour reads an hour of the day: 10:00, 9, 14点, 下午2点, 2pm.
func ParseHour(s string) (string, error) {
	m := hourPattern().FindStringSubmatch(strings.ToLower(narrowed(s)))
	if m == nil {
		return "", &DateError{Value: s, Hour: true}
	}
	hour, _ := strconv.Atoi(m[2])
	minute, _ := strconv.Atoi(m[3])
	if m[4] != "" {
		minute = 30
	}
	hour, ok := onTheClock(hour, m[1], m[5])
	if !ok || hour > 23 || minute > 59 {
		return "", &DateError{Value: s, Hour: true}
	}
	return fmt.Sprintf("%02d:%02d", hour, minute), nil
}

// onTheClock is an hour of the 24 for one that the part of the day or am and pm
// go with; not ok where the two contradict each other. 晚上12点 is refused: it
// is the end of the day to some and its beginning to others.
func onTheClock(hour int, part, half string) (int, bool) {
	switch {
	case part != "" && half != "", half != "" && (hour == 0 || hour > 12):
		return 0, false
	case half == "am":
		return hour % 12, true
	case half == "pm":
		return hour%12 + 12, true
	}
	switch part {
	case "下午", "傍晚":
		return late(hour), true
	case "晚上":
		return late(hour), hour != 12
	case "中午":
		if hour == 1 || hour == 2 {
			hour += 12
		}
		return hour, hour >= 11 && hour <= 14
	case "凌晨":
		return hour % 12, hour <= 12
	}
	return hour, true
}

// late is an hour of the second half of the day.
func late(hour int) int {
	if hour < 12 {
		return hour + 12
	}
	return hour
}

// narrowed makes what an input method types into what a keyboard types.
func narrowed(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		case r == '　':
			return ' '
		case r == '—' || r == '–' || r == '。':
			return '-'
		}
		return r
	}, s))
}
