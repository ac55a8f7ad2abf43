package story

import (
	"cmp"
	"math"
	"strings"
)

// A Number is a number in a text, with its unit and what it counts. Dates,
// clock times, ordinals, ratios and numbers in names are none.
type Number struct {
	Start, End int     // bytes of the text, the unit included
	Value      float64 // in Unit; of a range the upper end
	Unit       Unit    // NoUnit where nothing known follows
	Vague      bool    // 十来个, 三四十, 30 多, 超过 30, 30-40
	About      bool    // 约 30, 30 左右
	Per        string  // day, week, month, hour, person: what it is a rate of
	Subject    string  // the words for what is counted; "" = not clear
	Role       Role
	Sentence   string // that it stands in, at most 150 characters on either side
}

// FindNumbers finds the numbers of a text, in Chinese and in English, in order.
func FindNumbers(text string) []Number {
	t := newReading(text)
	var out []Number
	for i := 0; i < len(t.r); {
		n, end := t.number(i)
		if n.End > n.Start {
			if len(out) > 0 {
				pair(&out[len(out)-1], &n)
			}
			out = append(out, n)
		}
		i = max(end, i+1)
	}
	return out
}

// pair lets a before and an after share what was said once: the unit behind
// the second, subject and rate before the first.
func pair(a, b *Number) {
	if a.Role != From || b.Role != To || a.Sentence != b.Sentence {
		return
	}
	if a.Unit == NoUnit && (counts(b.Unit) || b.Unit == Percent) {
		a.Unit = b.Unit
	}
	if a.Unit == b.Unit {
		b.Subject, a.Subject = cmp.Or(b.Subject, a.Subject), cmp.Or(a.Subject, b.Subject)
		b.Per, a.Per = cmp.Or(b.Per, a.Per), cmp.Or(a.Per, b.Per)
	}
}

// A reading is a text as runes of plain width, with their places in it.
type reading struct {
	text string
	r    []rune
	off  []int // byte offset of each rune, and of the end
}

func newReading(text string) reading {
	t := reading{text: text}
	for i, c := range text {
		t.r, t.off = append(t.r, narrowRune(c)), append(t.off, i)
	}
	t.off = append(t.off, len(text))
	return t
}

// number reads the number that begins at i, if any, and where to go on.
func (t reading) number(i int) (Number, int) {
	var n numeral
	switch c := t.r[i]; {
	case isDigit(c):
		if skip := t.noNumber(i); skip > i {
			return Number{}, skip
		}
		n = arabic(t.r, i)
	case c == '百' && hasAt(t.r, i, "百分之"):
		return t.hundredth(i)
	case isHanNumeral(c):
		var ok bool
		n, ok = chinese(t.r, i)
		if !ok && !(c == '一' && at(t.r, i+1) == '成') || endsAtAny(t.r, i, "第 周 星期 礼拜 统 唯 其 同 之 单 万 初") {
			return Number{}, n.end
		}
		if !ok {
			n.value = 1
		}
		if hasAt(t.r, n.end, "分之") {
			return t.fraction(i, n)
		}
	default:
		return Number{}, i + 1
	}
	return t.withUnit(i, n)
}

const months = "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"

// noNumber returns where digits end that are part of a name, a date, a clock
// time, an ordinal or a ratio; i where they are a number.
func (t reading) noNumber(i int) int {
	r := t.r
	end := i
	joined := isLatin(at(r, i-1)) || at(r, i-1) == '#' || at(r, i-1) == '_' || at(r, i-1) == '-' && isLatin(at(r, i-2))
	for end < len(r) && (isDigit(r[end]) || strings.ContainsRune("-/:.", r[end]) && isDigit(at(r, end+1))) {
		end++
	}
	body := string(r[i:end])
	separators := strings.Count(body, "-") + 2*strings.Count(body, "/") + 2*strings.Count(body, ":") + strings.Count(body, ".")/2*2
	next := skipSpace(r, end)
	switch year := len(body) == 4 && (body[0] == '1' || body[0] == '2'); {
	case joined, separators >= 2, endsAtAny(r, i, "第 周 星期 礼拜"), endsAt(r, i, "第 "):
		return end
	case startsWith(strings.ToLower(string(r[next:min(next+10, len(r))])), months), endsWith(strings.ToLower(string(r[max(0, i-10):i])), months):
		return end
	case at(r, next) == '年' && year, at(r, next) == '月', at(r, next) == '日', at(r, next) == '号', at(r, next) == '点':
		return next + 1
	case isLatin(at(r, end)): // 5W1H, 3D; but 30s, 10k
		if _, after := measureAt(r, end); after == end && !(at(r, end) == 'k' && !isLatin(at(r, end+1))) {
			for end < len(r) && (isLatin(r[end]) || isDigit(r[end])) {
				end++
			}
			return end
		}
	}
	return i
}

// hundredth reads 百分之 and what follows.
func (t reading) hundredth(i int) (Number, int) {
	j := skipSpace(t.r, i+3)
	n, ok := numeral{}, false
	switch {
	case isDigit(at(t.r, j)):
		n, ok = arabic(t.r, j), true
	case isHanNumeral(at(t.r, j)):
		if n, ok = chinese(t.r, j); string(t.r[j:n.end]) == "百" || string(t.r[j:n.end]) == "一" {
			n.value, ok = map[rune]float64{'百': 100, '一': 1}[t.r[j]], true
		}
	}
	if !ok {
		return Number{}, j
	}
	return t.finish(i, n.end, n, measure{unit: Percent, factor: 1}), n.end
}

// fraction reads the 分之 and the numerator behind a denominator.
func (t reading) fraction(i int, denominator numeral) (Number, int) {
	j := denominator.end + 2
	if !isHanNumeral(at(t.r, j)) {
		return Number{}, j
	}
	n, ok := chinese(t.r, j)
	if string(t.r[j:n.end]) == "一" {
		n.value, ok = 1, true
	}
	if !ok || denominator.value == 0 {
		return Number{}, j
	}
	n.value *= 100 / denominator.value
	n.vague = n.vague || denominator.vague
	return t.finish(i, n.end, n, measure{unit: Percent, factor: 1}), n.end
}

// withUnit reads the unit behind a numeral.
func (t reading) withUnit(i int, n numeral) (Number, int) {
	r, j := t.r, n.end
	if at(r, j) == 'k' && !n.han {
		n.value, j, n.end = n.value*1000, j+1, j+1
	}
	if at(r, j) == ' ' || at(r, j) == '-' && isLatin(at(r, j+1)) {
		j++
	}
	if strings.ContainsRune("来多余几", at(r, j)) && at(r, j) != 0 {
		n.vague, j = true, j+1
		if f := multiplier(at(r, j)); f > 0 {
			n.value, j = n.value*f, j+1
		}
	}
	if at(r, j) == '成' && (n.han || n.value <= 10) && !strings.ContainsRune("立为功员交本果", at(r, j+1)) {
		n.vague = n.vague || at(r, j+1) == '半' || at(r, j+1) == '多'
		return t.finish(i, j+1, n, measure{unit: Percent, factor: 10}), j + 1
	}
	m, end := measureAt(r, j)
	switch {
	case end > j && !(n.han && m.unit == Score && n.value == 10):
		if n.vague = n.vague || at(r, end) == '半' || at(r, end) == '多'; n.han && at(r, i) == '半' && m.unit != Second && m.unit != Month {
			return Number{}, n.end
		}
		return t.finish(i, end, n, m), end
	case n.han:
		return Number{}, n.end
	case at(r, i-1) == '¥' || at(r, i-1) == '￥':
		m.unit = Yuan
	case at(r, i-1) == '$':
		m.unit = Dollar
	}
	return t.finish(i, n.end, n, m), n.end
}

func (t reading) finish(i, end int, n numeral, m measure) Number {
	out := Number{Start: t.off[i], End: t.off[end], Value: n.value * m.factor, Unit: m.unit, Vague: n.vague}
	if math.IsInf(out.Value, 0) {
		return Number{} // nobody counts that far
	}
	t.describe(&out, i, end)
	return out
}
