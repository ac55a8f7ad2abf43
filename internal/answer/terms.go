package answer

import (
	"strings"
	"unicode/utf8"
)

// A term is what two texts may have in common: a pair of Han characters, a
// Latin word or a number, folded.
type term string

// A spot is a term and where it stands in its text.
type spot struct {
	term   term
	number bool
	stretch
}

// stop is the characters that carry no content of their own: a pair with one
// of them is no term, and they part their neighbours.
const stop = "一二三四五六七八九十百千万两半几多少第年月周天日号钟今明昨的了在是和把不说讲出有个自己我你您他她它们这那哪就也都要会能到着过吗呢吧啊与及或被让给对上下里中去来很没什么怎为以而且但又再才还从将向于之其每只先后时候得地" +
	"人做问话叫想看"

// common is the pairs that any interview has; they are no terms either.
const common = " 客户 客服 公司 团队 问题 工作 时间 情况 顾客 告诉 因为 所以 如果 可以 需要 已经 "

// stopWords is the same in English.
const stopWords = " a an the of to in on at by for with from and or but so as is are was were be been am it its this that these those i you he she we they me him her us them my your his our their" +
	" not no do did does done have has had will would can could should what which who when where how why if then than there say says said one "

// spots returns the terms of a text in order.
func spots(text string) []spot {
	var list []spot
	last := word{start: -1}
	for _, w := range words(text) {
		folded := foldAll(w.text)
		switch {
		case w.kind == hanWord && strings.Contains(stop, folded):
			last = word{start: -1}
			continue
		case w.kind == hanWord:
			if pair := foldAll(last.text) + folded; last.start >= 0 && last.end() == w.start && !strings.Contains(common, " "+pair+" ") {
				list = append(list, spot{term(pair), false, stretch{last.start, w.end()}})
			}
			last = w
			continue
		case w.kind == numberWord:
			if utf8.RuneCountInString(folded) > 1 {
				list = append(list, spot{term(folded), true, stretch{w.start, w.end()}})
			}
		case !strings.Contains(stopWords, " "+folded+" "):
			list = append(list, spot{term(stem(folded)), false, stretch{w.start, w.end()}})
		}
		last = word{start: -1}
	}
	return list
}

// pairs returns the neighbouring words of a text, stop characters too, each
// pair once: by them a sentence is known that is repeated as it stands.
func pairs(text string) map[term]bool {
	list := map[term]bool{}
	last := ""
	for _, w := range words(text) {
		folded := foldAll(w.text)
		if last != "" {
			list[term(last+" "+folded)] = true
		}
		last = folded
	}
	return list
}

func foldAll(s string) string { return strings.Map(fold, s) }

// stem cuts the commonest endings off an English word, so that refunds and
// refunded meet refund.
func stem(w string) string {
	for _, end := range []string{"'s", "’s", "ing", "ed", "es", "s"} {
		if s, ok := strings.CutSuffix(w, end); ok && len(s) >= 4 {
			return s
		}
	}
	return w
}
