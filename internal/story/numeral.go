package story

import (
	"slices"
	"strconv"
	"strings"
)

// A numeral is a number as it was read, before its unit.
type numeral struct {
	value float64
	end   int  // index of the rune behind it
	vague bool // 十几, 三四, 几十, 30-40, 30+
	han   bool // Chinese: counts only with a unit
}

// arabic reads digits at i: groups of three, decimals, a range, 万 and 亿.
func arabic(r []rune, i int) numeral {
	n, ok := plainDigits(r, i)
	if !ok {
		return n
	}
	if at(r, n.end) == '+' {
		n.vague, n.end = true, n.end+1
	}
	if high, ok := rangeEnd(r, n); ok && !endsAtAny(r, i, "从 由") && !endsAtAny(r, i-1, "从 由") {
		n = numeral{value: high.value, end: high.end, vague: true}
	}
	j := skipSpace(r, n.end)
	for factor := multiplier(at(r, j)); factor > 0; factor = multiplier(at(r, j)) {
		n.value *= factor
		j++
		n.end = j
	}
	return n
}

// rangeEnd reads the upper end of a range behind its lower one: 30-40, 3 到 5.
func rangeEnd(r []rune, low numeral) (numeral, bool) {
	j := skipSpace(r, low.end)
	if !strings.ContainsRune("-~–—到至", at(r, j)) {
		return numeral{}, false
	}
	if j = skipSpace(r, j+1); !isDigit(at(r, j)) {
		return numeral{}, false
	}
	high, ok := plainDigits(r, j)
	return high, ok && high.value > low.value && at(r, high.end) != '-'
}

// skipSpace steps over one space at i.
func skipSpace(r []rune, i int) int {
	if at(r, i) == ' ' {
		return i + 1
	}
	return i
}

func plainDigits(r []rune, i int) (numeral, bool) {
	var text []rune
	j := i
	for ; j < len(r); j++ {
		switch {
		case isDigit(r[j]):
			text = append(text, r[j])
		case r[j] == ',' && isGroup(r, j+1) && !slices.Contains(text, '.'):
		case r[j] == '.' && isDigit(at(r, j+1)) && !slices.Contains(text, '.'):
			text = append(text, '.')
		default:
			v, err := strconv.ParseFloat(string(text), 64)
			return numeral{value: v, end: j}, err == nil
		}
	}
	v, err := strconv.ParseFloat(string(text), 64)
	return numeral{value: v, end: j}, err == nil
}

// isGroup reports whether exactly three digits stand at i.
func isGroup(r []rune, i int) bool {
	return isDigit(at(r, i)) && isDigit(at(r, i+1)) && isDigit(at(r, i+2)) && !isDigit(at(r, i+3))
}

func multiplier(r rune) float64 {
	switch r {
	case '百':
		return 100
	case '千':
		return 1000
	case '万':
		return 1e4
	case '亿':
		return 1e8
	}
	return 0
}

const hanNumerals = "零〇一二两三四五六七八九十百千万亿半几数"

func isHanNumeral(r rune) bool { return strings.ContainsRune(hanNumerals, r) }

// chinese reads Chinese numerals at i. It is not ok for what only looks like
// one: 一 as an article, a bare 百 or 万, digits in a row.
func chinese(r []rune, i int) (numeral, bool) {
	j := i
	for j < len(r) && isHanNumeral(r[j]) {
		j++
	}
	run := r[i:j]
	n := numeral{end: j, han: true}
	switch {
	case string(run) == "半":
		n.value = 0.5
		return n, true
	case slices.Contains(run, '几'), run[0] == '数' && len(run) > 1:
		n.vague = true
		return n, true
	case slices.Contains(run, '数'), string(run) == "一", !strings.ContainsAny(string(run), "一二两三四五六七八九十"):
		return n, false
	}
	if run[len(run)-1] == '半' {
		run, n.vague = run[:len(run)-1], true
	}
	return readHan(run, n)
}

// readHan adds up a run of numerals section by section (万, 亿).
func readHan(run []rune, n numeral) (numeral, bool) {
	var total, section, digit float64
	digits := 0 // in a row, without a multiplier between
	for _, c := range run {
		switch d := hanDigit(c); {
		case c == '零' || c == '〇':
			digits = 0
		case d > 0:
			if digits > 0 && d == digit+1 {
				n.vague = true // 三四个, 十七八人
			} else if digits > 0 {
				return n, false
			}
			digit, digits = d, digits+1
		case c == '万' || c == '亿':
			total = (total + section + digit) * multiplier(c)
			section, digit, digits = 0, 0, 0
		default:
			m := multiplier(c)
			if c == '十' {
				m = 10
			}
			section += max(digit, 1) * m
			digit, digits = 0, 0
		}
		if digits > 2 {
			return n, false
		}
	}
	n.value = total + section + digit
	return n, n.value > 0
}

func hanDigit(r rune) float64 {
	if r == '两' {
		return 2
	}
	for i, c := range []rune("一二三四五六七八九") {
		if c == r {
			return float64(i + 1)
		}
	}
	return 0
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLatin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

func isHan(r rune) bool { return r >= '一' && r <= '鿿' || r == '〇' }

// at returns the rune at i, 0 beyond the ends.
func at(r []rune, i int) rune {
	if i < 0 || i >= len(r) {
		return 0
	}
	return r[i]
}

// hasAt reports whether s stands at i.
func hasAt(r []rune, i int, s string) bool {
	for _, c := range s {
		if at(r, i) != c {
			return false
		}
		i++
	}
	return true
}

// endsAt reports whether s ends before i.
func endsAt(r []rune, i int, s string) bool { return hasAt(r, i-len([]rune(s)), s) }

func endsAtAny(r []rune, i int, list string) bool {
	for s := range strings.SplitSeq(list, " ") {
		if endsAt(r, i, s) {
			return true
		}
	}
	return false
}
