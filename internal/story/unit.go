package story

import "strings"

// A Unit is what a number is given in, normalised.
type Unit string

// The units. A classifier that is none of these is a unit of its own.
const (
	NoUnit  Unit = ""
	Person  Unit = "person"
	Percent Unit = "percent"
	Point   Unit = "point"  // percentage point
	Second  Unit = "second" // minutes, hours, days and weeks too
	Month   Unit = "month"  // quarters and years too
	Yuan    Unit = "yuan"
	Dollar  Unit = "dollar"
	Times   Unit = "times" // a factor
	Score   Unit = "score"
	Counted Unit = "counted" // things, by their noun in English
)

// A measure is a spelling of a unit.
type measure struct {
	text   string
	unit   Unit
	factor float64
}

// measures lists the spellings, those that begin like another one first.
// Classifiers keep their own name: 9 单 and 9 件 are not the same count.
var measures = []measure{
	{"个百分点", Point, 1}, {"百分点", Point, 1}, {"个点", Point, 1}, {"%", Percent, 1}, {"‰", Percent, 0.1},
	{"percentage points", Point, 1}, {"percent", Percent, 1}, {"per cent", Percent, 1}, {"pp", Point, 1},
	{"个人", Person, 1}, {"人次", "人次", 1}, {"人", Person, 1}, {"名", Person, 1}, {"位", Person, 1},
	{"个小时", Second, 3600}, {"小时", Second, 3600}, {"分钟", Second, 60}, {"秒钟", Second, 1}, {"秒", Second, 1},
	{"个工作日", "工作日", 1}, {"工作日", "工作日", 1}, {"个星期", Second, 604800}, {"星期", Second, 604800}, {"周", Second, 604800}, {"天", Second, 86400},
	{"个季度", Month, 3}, {"季度", Month, 3}, {"个月", Month, 1}, {"年", Month, 12},
	{"元", Yuan, 1}, {"块钱", Yuan, 1}, {"块", Yuan, 1}, {"美元", Dollar, 1}, {"倍", Times, 1}, {"分", Score, 1},
	{"hours", Second, 3600}, {"hour", Second, 3600}, {"hrs", Second, 3600}, {"minutes", Second, 60}, {"minute", Second, 60}, {"mins", Second, 60}, {"min", Second, 60},
	{"seconds", Second, 1}, {"second", Second, 1}, {"days", Second, 86400}, {"day", Second, 86400}, {"weeks", Second, 604800}, {"week", Second, 604800},
	{"months", Month, 1}, {"month", Month, 1}, {"years", Month, 12}, {"year", Month, 12}, {"yuan", Yuan, 1}, {"dollars", Dollar, 1}, {"h", Second, 3600}, {"s", Second, 1}, {"x", Times, 1},
	{"people", Person, 1}, {"persons", Person, 1}, {"person", Person, 1},
	{"单", "单", 1}, {"件", "件", 1}, {"张", "张", 1}, {"笔", "笔", 1}, {"通", "通", 1}, {"条", "条", 1}, {"起", "起", 1}, {"次", "次", 1},
	{"家", "家", 1}, {"台", "台", 1}, {"套", "套", 1}, {"份", "份", 1}, {"封", "封", 1}, {"户", "户", 1}, {"例", "例", 1}, {"轮", "轮", 1},
	{"项", "项", 1}, {"种", "种", 1}, {"类", "类", 1}, {"步", "步", 1}, {"组", "组", 1}, {"班", "班", 1}, {"道", "道", 1}, {"个", "个", 1}, {"票", "票", 1}, {"宗", "宗", 1},
}

// notUnit are words that begin like a unit, or like a number with its unit.
var notUnit = strings.Fields("位数 次性 次确认 分满意 分感谢 分重要 分清楚 分理解 分生气 分着急 分抱歉 分关键 分之 通八达 天两头 周岁 起来 单位 件套 类似 家长 家人 名义 名单 分别 分歧 分享 分开 分成 人称 年级 步走 道理")

// measureAt reads a unit at i; end is i where there is none.
func measureAt(r []rune, i int) (m measure, end int) {
	for _, w := range notUnit {
		if hasAt(r, i, w) {
			return measure{factor: 1}, i
		}
	}
	for _, m := range measures {
		if !hasFoldAt(r, i, m.text) {
			continue
		}
		end := i + len([]rune(m.text))
		if last := r[end-1]; isLatin(last) && isLatin(at(r, end)) {
			continue
		}
		return m, end
	}
	return measure{factor: 1}, i
}

func hasFoldAt(r []rune, i int, s string) bool {
	for _, c := range s {
		if at(r, i) != c && at(r, i)+'a'-'A' != c {
			return false
		}
		i++
	}
	return true
}
