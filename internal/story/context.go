package story

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
)

// A Role says what a number is in its sentence. Numbers of different roles
// are never held against each other: 由 9 单降到 2 单 is no contradiction.
type Role uint8

// The roles.
const (
	Plain Role = iota
	From       // how it was before
	To         // what it became
	Delta      // by how much it changed
	Goal       // aimed at, allowed, planned or supposed: not what was
)

// describe fills in what the words around a number say about it. The number
// takes the runes from i to end.
func (t reading) describe(n *Number, i, end int) {
	from, to := t.around(i, end, maxSentence, isSentenceEnd)
	n.Sentence = strings.TrimSpace(strings.TrimLeft(t.text[t.off[from]:t.off[to]], "-*+>|# "))
	left, right := t.around(i, end, maxClause, isClauseEnd)
	before, after := strings.ToLower(string(t.r[left:i])), strings.ToLower(string(t.r[end:right]))
	n.Per = perOf(before, after)
	n.Vague = n.Vague || endsWith(trimGlue(before, "几乎 只有 只 仅"), bounds) || startsWith(strings.TrimSpace(after), "以上 以下 及以上 or more")
	n.About = endsWith(before, "约 大概 差不多 近 接近 about around roughly nearly almost") || startsWith(strings.TrimSpace(after), "左右 上下 or so")
	n.Role = roleOf(string(t.r[from:left]), before, after, string(t.r[right:to]))
	n.Subject = subjectOf(n.Unit, before, after)
	if n.Unit == NoUnit && n.Subject != "" && (englishAfter(after) || endsWith(before, "of")) {
		n.Unit = Counted
		if isPeople(n.Subject) {
			n.Unit = Person
		}
	}
}

// englishAfter reports whether a word follows with nothing but a space between.
func englishAfter(after string) bool {
	word, ok := strings.CutPrefix(after, " ")
	return ok && word != "" && isLatin(rune(word[0])) && nounAfter(word) != ""
}

const bounds = "超过 至少 不到 不足 最多 多达 多于 少于 低于 高于 大于 小于 上限 逾 over under than least most"

// How many characters of a sentence and of a clause are read on either side
// of a number: text without punctuation must not cost its square.
const (
	maxSentence = 150
	maxClause   = 40
)

// around widens a span to the ends that stop recognises, at most by limit.
func (t reading) around(i, end, limit int, stop func([]rune, int) bool) (from, to int) {
	for from = i; from > max(0, i-limit) && !stop(t.r, from-1); from-- {
	}
	for to = end; to < min(len(t.r), end+limit) && !stop(t.r, to); to++ {
	}
	return from, to
}

func isSentenceEnd(r []rune, i int) bool {
	if r[i] == '.' {
		return !isDigit(at(r, i+1)) && !isLatin(at(r, i+1))
	}
	return strings.ContainsRune("。!?;\n", r[i])
}

func isClauseEnd(r []rune, i int) bool {
	if r[i] == ',' {
		return !isGroup(r, i+1)
	}
	return strings.ContainsRune("、()[]“”\"「」|", r[i]) || isSentenceEnd(r, i)
}

// perOf says what a number is a rate of.
func perOf(before, after string) string {
	after = strings.TrimSpace(after)
	for _, p := range [...]struct{ name, before, after string }{
		{"hour", "每小时 每个小时 一小时 hourly", "/小时 每小时 /h an_hour per_hour"},
		{"day", "每天 每日 日均 一天 天天 daily", "/天 /日 每天 一天 /day a_day per_day daily"},
		{"week", "每周 周均 一周 weekly", "/周 每周 一周 /week a_week per_week weekly"},
		{"month", "每月 每个月 月均 一个月 monthly", "/月 每月 /month a_month per_month monthly"},
		{"person", "人均 每人 each", "/人 each per_agent per_person per_head"},
	} {
		for w := range strings.SplitSeq(p.before, " ") {
			if strings.Contains(before, w) {
				return p.name
			}
		}
		if startsWith(after, p.after) {
			return p.name
		}
		for w := range strings.SplitSeq(p.after, " ") {
			if strings.Contains(w, "_") && contains(after, w) {
				return p.name // 40 calls a day
			}
		}
	}
	return ""
}

const (
	adverbs = "每天 每日 每周 每月 每个月 每小时 每人 平均 日均 月均 人均 大约 大概 差不多 将近 接近 约 近 只有 只剩 只 仅 才 就 了 仍 还 已经 已 也 都 总共 一共 共 刚 : = about around roughly nearly almost only an a the"
	goals   = "目标 计划 打算 争取 要求 标准 预计 预测 预算 希望 应该 如果 假如 要是 承诺 答应 规定 红线 上限 target goal plan should would sla"
	once    = "原来 原先 原本 以前 之前 此前 过去 改前 当初 起初 最初 一开始 刚接手 接手时 used_to before originally"
	since   = "后来 现在 如今 目前 眼下 改后 之后 最后 最终 事后 年底 now today later afterwards in_the_end"
	deltas  = "降低 减少 减 增加 增 增长 提升 提高 上升 下降 下跌 降 涨 缩短 快 慢 省 砍 裁 走 多 少 by"
)

var becomes = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:[降升高涨低加增少减短压扩变改回跌落补调缩拉控收长展复提稳翻并裁砍简掉]了?(?:到|至|为|成)了?|→|->|=>|to)$`)
})

var goesOn = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:左右|/\S+)?\s*(?:→|->|=>|\p{Han}{0,4}(?:[降升高涨低加增少减短压扩变改回跌落补调缩拉控收长展复提稳翻]了?(?:到|至|为|成))|to )`)
})

// roleOf reads the role from the sentence: what stands in it before the
// clause, in the clause before and after the number, and behind the clause.
func roleOf(earlier, before, after, later string) Role {
	near := trimGlue(before, adverbs)
	switch {
	case contains(before, goals):
		return Goal
	case goesOn().MatchString(after), endsWith(near, "由 从 from") && (becoming(after) || becoming(later)):
		return From
	case becomes().MatchString(near), endsWith(near, "到 至 为 变成") && contains(earlier+before, "由 从 原来 原先"):
		return To
	case endsWith(near, deltas):
		return Delta
	case contains(before, once):
		return From
	case contains(before, since):
		return To
	}
	return Plain
}

// becoming reports whether a text says that something became something.
func becoming(s string) bool {
	return strings.ContainsAny(s, "到至为成→") || strings.Contains(s, "->") || strings.Contains(s, " to ")
}

// subjectOf finds the words for what is counted: behind a classifier, else
// before the number.
func subjectOf(u Unit, before, after string) string {
	if counts(u) || u == NoUnit {
		if s := nounAfter(after); s != "" && !startsWith(s, "分 轮 编制 规模 覆盖 撑 服务 降 升 涨 减 增 提 压 扩 变 改 跌 缩 回 到 至") {
			return s
		}
	}
	return nounBefore(before)
}

// counts reports whether things are counted in the unit, with their name
// behind it, rather than measured.
func counts(u Unit) bool {
	switch u {
	case NoUnit, Percent, Point, Second, Month, Yuan, Dollar, Times, Score:
		return false
	}
	return true
}

const stops = "的了是在和与或从由到至把被对向给让使有没不也都就还才再只并而但因所先去要会能可及我你他她它们将按每各其"

// maxNoun is the most characters that are taken as a name.
const maxNoun = 6

func nounAfter(after string) string {
	s := strings.TrimSpace(after)
	for w := range strings.SplitSeq("左右 上下 /天 /日 /周 /月 /人 /小时 多 以内 之内 内 的", " ") {
		s = strings.TrimSpace(strings.TrimPrefix(s, w))
	}
	if s != "" && isLatin(rune(s[0])) {
		return englishNoun(strings.FieldsFunc(s, notWord), false)
	}
	var out []rune
	for _, c := range s {
		if !isHan(c) || strings.ContainsRune(stops, c) || len(out) == maxNoun {
			break
		}
		out = append(out, c)
	}
	ends := nounEnds(out)
	if len(ends) == 0 {
		return string(out)
	}
	end := ends[0] // what follows a known noun is the verb, or a noun once more
	for _, e := range ends[1:] {
		if len([]rune(headAt(string(out[:e])))) == e-end {
			end = e
		}
	}
	return string(out[:end])
}

const verbs = "有 是 为 达 达到 到 至 成 由 从 自 在 占 升 降 降低 减少 增加 增长 提升 提高 上升 下降 涨 跌 缩短 压 扩 变 改 控制 稳定 恢复 调 做 提 放 掉 压 拉 跌破 突破 最后 最终 后来 现在 目前 如今 规模 编制 人数 → -> " +
	"from to was were is are at by rose fell went up down grew dropped improved increased decreased cut reached hit of had has have stood"

// nounBefore takes the last name before a number, verbs and adverbs aside.
func nounBefore(before string) string {
	s := trimGlue(before, adverbs+" "+verbs)
	r := []rune(s)
	if len(r) == 0 {
		return ""
	}
	if isLatin(r[len(r)-1]) {
		fields := strings.FieldsFunc(s, notWord)
		return englishNoun(fields[max(0, len(fields)-2):], true)
	}
	i := len(r)
	for i > 0 && isHan(r[i-1]) && !strings.ContainsRune(stops, r[i-1]) && len(r)-i < maxNoun {
		i--
	}
	if last := strings.TrimRight(string(r[:i]), " "); last != "" && isDigit(rune(last[len(last)-1])) {
		return "" // the unit of another number
	}
	return string(r[i:])
}

// englishNoun joins at most two words; those that name nothing end it.
func englishNoun(words []string, last bool) string {
	var out []string
	for _, w := range words {
		if hasWord("of in on a an per the each and to from for at who that were was is are with by my our i we it had have has led managed ran", w) {
			if last {
				out = nil
				continue
			}
			break
		}
		out = append(out, strings.TrimSuffix(w, "s"))
		if !last && (len(out) == 2 || conceptOf(w).head != w) {
			break
		}
	}
	return strings.Join(out, " ")
}

func notWord(r rune) bool { return !unicode.IsLetter(r) }

// trimGlue takes the words of a list from the end of a text, again and again.
func trimGlue(s, list string) string {
	for {
		short := strings.TrimRight(s, " :=")
		if endsWith(short, "积压 流失") {
			return short // nouns that end like a verb
		}
		for w := range strings.SplitSeq(list, " ") {
			if endsWith(short, w) {
				short = strings.TrimSuffix(short, w)
				break
			}
		}
		if short == s {
			return s
		}
		s = short
	}
}

// endsWith reports whether a text ends with a word of a list, spaces aside. A
// Latin word must be whole.
func endsWith(s, list string) bool {
	s = strings.TrimRight(s, " ")
	for w := range strings.SplitSeq(list, " ") {
		if rest, ok := strings.CutSuffix(s, w); ok && (!isLatin(rune(w[0])) || rest == "" || !isLatin(rune(rest[len(rest)-1]))) {
			return true
		}
	}
	return false
}

// startsWith is endsWith for the beginning; "_" in a word is a space.
func startsWith(s, list string) bool {
	for w := range strings.SplitSeq(list, " ") {
		if rest, ok := strings.CutPrefix(s, strings.ReplaceAll(w, "_", " ")); ok && (!isLatin(rune(w[len(w)-1])) || rest == "" || !isLatin(rune(rest[0]))) {
			return true
		}
	}
	return false
}

// contains reports whether a text holds a word of a list; Latin words whole.
func contains(s, list string) bool {
	for w := range strings.SplitSeq(list, " ") {
		w = strings.ReplaceAll(w, "_", " ")
		if i := strings.Index(s, w); i >= 0 && (!isLatin(rune(w[0])) || strings.Contains(" "+strings.Map(letters, s)+" ", " "+w+" ")) {
			return true
		}
	}
	return false
}

func letters(r rune) rune {
	if notWord(r) {
		return ' '
	}
	return r
}

func hasWord(list, w string) bool { return strings.Contains(" "+list+" ", " "+w+" ") }
