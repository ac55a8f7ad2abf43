package story

import (
	"slices"
	"strings"
)

// A concept is what a subject names, for comparing: 售后组, 32 人的售后团队
// and "a 32-person team" are teams, the first two of the same kind.
type concept struct{ head, qualifier string }

// heads are words for the same thing, the longer ones of a line first. A
// subject is a head with or without a qualifier before it.
var heads = []struct{ name, words string }{
	{"leader", "组长 班长 队长 主管 经理 部长 leaders leader supervisor"},
	{"newcomer", "新人 新员工 newcomer hire"},
	{"veteran", "老员工 骨干"},
	{"customer", "客户 顾客 用户 买家 customers customer client"},
	{"agent", "客服坐席 客服专员 客服代表 坐席 座席 客服 专员 agents agent reps rep"},
	{"team", "班组 小组 团队 队伍 部门 中心 组 队 部 班 teams team department"},
	{"team", "员工 组员 队员 成员 下属 手下 人手 同事 staff employees employee people person"},
	{"satisfaction", "满意度 满意率 csat"},
	{"response time", "首次响应时长 首次响应时间 首响时长 首响 响应时长 响应时间 first response"},
	{"handling time", "平均处理时长 处理时长 通话时长 aht"},
	{"complaint", "投诉 complaints complaint"},
}

// leading are verbs that make whoever is counted a team: 我带 32 人.
const leading = "管理 带领 带过 带了 管着 带着 带 管"

// openers say nothing of which team it is.
const openers = "我们 咱们 整个 全体 全 本 这个 那个 所在 my our the whole all"

// nounEnds returns where known nouns end in a run of characters, in order.
func nounEnds(run []rune) []int {
	var ends []int
	for end := 1; end <= len(run); end++ {
		if strings.ContainsRune("长分次织装合", at(run, end)) && at(run, end) != 0 {
			continue // 组长, 部分
		}
		if w := headAt(string(run[:end])); w != "" && !(len([]rune(w)) == 1 && strings.ContainsRune("全内外局干", at(run, end-2)) && end > 1) {
			ends = append(ends, end)
		}
	}
	return ends
}

// headAt returns the head that a text ends with.
func headAt(s string) string {
	for _, h := range heads {
		for w := range strings.SplitSeq(h.words, " ") {
			if strings.HasSuffix(s, w) {
				return w
			}
		}
	}
	return ""
}

// isPeople reports whether a subject names people.
func isPeople(subject string) bool {
	switch conceptOf(subject).head {
	case "leader", "newcomer", "veteran", "customer", "agent", "team":
		return true
	}
	return false
}

func conceptOf(subject string) concept {
	s := strings.ToLower(subject)
	for _, h := range heads {
		for w := range strings.SplitSeq(h.words, " ") {
			if q, ok := strings.CutSuffix(s, w); ok {
				return concept{h.name, plainQualifier(q)}
			}
		}
	}
	switch {
	case endsWith(s, leading):
		return concept{head: "team"}
	case hasWord(services, s):
		return concept{"team", s}
	case len([]rune(s)) < 2, strings.HasSuffix(s, "人"), strings.ContainsRune(doing, []rune(s)[len([]rune(s))-1]):
		return concept{} // a single character or a verb names nothing
	}
	return concept{head: s}
}

// services are teams by what they do: 41 人的售后.
const services = "售后 售前 热线 前台 在线 客诉"

// doing are characters that a verb ends with: 退回, 来问, 坐着.
const doing = "来着下问走出回换去过完住掉开看说写谈抽查找送改做排发补"

func plainQualifier(q string) string {
	q = strings.TrimSpace(q)
	for w := range strings.SplitSeq(openers, " ") {
		q = strings.TrimSpace(strings.TrimPrefix(q, w))
	}
	return q
}

// sameSubject reports whether two subjects are the same. One without
// qualifier may be any of its kind; two different qualifiers never agree.
func sameSubject(x, y concept) bool {
	if x.head == "" || x.head != y.head {
		return false
	}
	return x.qualifier == "" || y.qualifier == "" || strings.HasSuffix(x.qualifier, y.qualifier) || strings.HasSuffix(y.qualifier, x.qualifier)
}

// moments are words for a time, place or group that a number may belong to.
const moments = "大促 高峰 平时 淡季 旺季 周末 夜班 白班 早班 晚班 去年 今年 前年 上半年 下半年 上个月 这个月 上周 本周 当天 当晚 当月 次日 第一天 第二天 第一周 第二周 第一个月 第二个月 " +
	"春节 国庆 双11 双十一 电话 微信 邮件 在线 门店 全公司 总部 行业 同行 对手 另一 别的 其中 其他 其余 首月 一季度 二季度 三季度 四季度 " +
	"peak weekend last_year this_year last_month industry another other of_them"

func momentsOf(s string) []string {
	var out []string
	s = strings.ToLower(s)
	for w := range strings.SplitSeq(moments, " ") {
		if contains(s, w) {
			out = append(out, w)
		}
	}
	return out
}

// sameTime reports whether two numbers may belong to the same time and place.
// Heads do not change by the hour: of people, one sentence may say it and the
// other not.
func sameTime(a, b *Entry) bool {
	if a.Unit == Person && (len(a.when) == 0 || len(b.when) == 0) {
		return !slices.Contains(a.when, "其中") && !slices.Contains(b.when, "其中")
	}
	return slices.Equal(a.when, b.when)
}
