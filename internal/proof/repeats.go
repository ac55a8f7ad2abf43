package proof

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Rules about what several cards have in common and should not.

// answers returns the questions that have a model answer.
func answers(pages []*page) []*entry {
	var list []*entry
	for _, p := range pages {
		for _, e := range p.entries {
			if e.IsQuestion() && e.Answer != "" {
				list = append(list, e)
			}
		}
	}
	return list
}

// longestRun is how many Chinese characters in a row two cards may share, less
// one.
const longestRun = 12

// sameWords reports runs of a model answer that stand in another card. Marks
// and blanks do not count and part nothing within a paragraph; what stands in
// 《》 is a name; and the law may be quoted: the paragraphs of law cards that
// name a statute do not count.
func sameWords(pages []*page) []hit {
	first := map[string]*entry{}
	for _, e := range answers(pages) {
		for _, s := range answerRuns(e) {
			eachRun(s, func(_ int, key string) bool {
				if _, taken := first[key]; !taken {
					first[key] = e
				}
				return true
			})
		}
	}
	type pair struct{ a, b *entry }
	told := map[pair]bool{}
	var hits []hit
	for _, p := range pages {
		for _, e := range p.entries {
			for _, t := range e.passages {
				if t.part == sourcePart {
					continue
				}
				for _, s := range runsOf(t) {
					other, text := sharedRun(s, e, first)
					if other == nil || other.Key.Base() == e.Key.Base() || told[pair{e, other}] || told[pair{other, e}] {
						continue
					}
					told[pair{e, other}] = true
					hits = append(hits, t.at(mark{args: []string{text, string(other.Key)}}))
				}
			}
		}
	}
	return hits
}

func answerRuns(e *entry) []string {
	var list []string
	for _, p := range paragraphs(e.answer()) {
		list = append(list, runs(p)...)
	}
	return list
}

// runsOf returns the runs of all paragraphs but those that quote the law.
func runsOf(t passage) []string {
	var list []string
	for _, p := range paragraphs(t.text) {
		if !isLaw(t.entry) || !strings.Contains(p, "《") {
			list = append(list, runs(p)...)
		}
	}
	return list
}

// runs splits a text at paragraph ends, names in 《》 and all that is neither
// Chinese nor a mark, and drops the marks.
func runs(s string) []string {
	var list []string
	var b strings.Builder
	n, title := 0, false
	flush := func() {
		if n >= longestRun {
			list = append(list, b.String())
		}
		b.Reset()
		n = 0
	}
	for _, r := range s {
		switch {
		case r == '《':
			flush()
			title = true
		case r == '》':
			title = false
		case title:
		case isHan(r):
			b.WriteRune(r)
			n++
		case strings.ContainsRune("，。、；：！？“”‘’（）—…· ", r):
		default:
			flush()
		}
	}
	flush()
	return list
}

// eachRun calls visit with every run of longestRun characters and the offset
// at which it begins, until visit says no. A Chinese character has 3 bytes,
// rare ones 4.
func eachRun(s string, visit func(start int, key string) bool) {
	var starts []int
	for i := range s {
		starts = append(starts, i)
	}
	starts = append(starts, len(s))
	for i := 0; i+longestRun < len(starts); i++ {
		if !visit(starts[i], s[starts[i]:starts[i+longestRun]]) {
			return
		}
	}
}

// sharedRun returns the first card but e that has a run of s in its answer,
// and the longest text that they share from there on.
func sharedRun(s string, e *entry, first map[string]*entry) (other *entry, text string) {
	end := 0
	eachRun(s, func(start int, key string) bool {
		owner := first[key]
		switch {
		case other == nil && owner != nil && owner != e:
			other, text = owner, key
		case other != nil && owner == other:
			text += s[end : start+len(key)]
		case other != nil:
			return false
		}
		end = start + len(key)
		return true
	})
	return other, text
}

// opening is how many characters of an answer must be its own.
const opening = 8

func sameOpening(pages []*page) []hit {
	return repeated(pages, func(e *entry) []mark {
		var head []rune
		for _, r := range e.answer() {
			if isHan(r) {
				head = append(head, r)
			}
			if len(head) == opening {
				return []mark{{piece: string(head)}}
			}
		}
		return nil
	})
}

// repeated reports what several cards have: each but the first is told of the
// first. Editions of one card may have the same.
func repeated(pages []*page, of func(*entry) []mark) []hit {
	first := map[string]*entry{}
	var hits []hit
	for _, e := range answers(pages) {
		for _, m := range of(e) {
			other, taken := first[m.piece]
			switch {
			case !taken:
				first[m.piece] = e
			case other.Key.Base() != e.Key.Base():
				hits = append(hits, e.at(m.piece, m.piece, string(other.Key)))
			}
		}
	}
	return hits
}

// surnames are the common ones; those that begin many other words behind 老
// and 小 are told apart by what follows.
const surnames = `王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢岳齐梅莫庄辛管祝左涂谷祁耿牟卜裴霍成苗`

var person = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[` + surnames + `](?:先生|女士|小姐|师傅|大姐|阿姨|大爷|姐|哥|总|工)|[老小阿][` + surnames + `]`)
})

// notPerson are words that look like a name: what follows decides.
var notPerson = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:小(?:程序|高峰|高潮|范围|方案|方块|金额|金库|任务|常识|段|白|康|易|毛病|石头|文件|管|安|成|万|向|左|龙|江|黄|钱|汤|苗|季|梅)|老(?:毛病|马识|白|成|万|高|江|向|文|龙|方子|钱|管|常|安|石)|[高成文管安万向左白金常]总|[` + surnames + `]总(?:量|数|是|和|额|体|共|有|结|部|会|要|得|能|想|价|分|在|工|监|经|代|裁|机|站|局|行|账|公|算)|[` + surnames + `]工(?:作|具|单|时|厂|资|程|人|序|位|号|龄|种|业|会|夫|地|商|费)|[` + surnames + `][姐哥]们)`)
})

// samePerson reports a person who is named in several answers.
func samePerson(pages []*page) []hit {
	return repeated(pages, func(e *entry) []mark {
		var list []mark
		for _, name := range names(e.answer()) {
			list = append(list, mark{piece: name})
		}
		return list
	})
}

func names(s string) []string {
	var list []string
	for _, m := range person().FindAllStringIndex(s, -1) {
		if name := s[m[0]:m[1]]; !notPerson().MatchString(s[m[0]:]) && !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	return list
}

var (
	percent = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\d+(?:\.\d+)?\s*%`) })
	gain    = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:提升|提高|上升|增长|增加|下降|减少|降低|缩短|改善|节省|涨|降|升)(?:了|到|至)?(?:约|近|大约)?\s*(\d+(?:\.\d+)?\s*%|[一二三四五六七八九]成)`)
	})
	occasion = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`双\s*(?:11|十一|12|十二)|618`) })
)

// sameFigures reports a pair of percentages, one right behind the other, that
// several answers have.
func sameFigures(pages []*page) []hit {
	return repeated(pages, func(e *entry) []mark {
		all := percent().FindAllString(e.answer(), -1)
		var list []mark
		for i := 0; i+1 < len(all); i++ {
			m := mark{piece: squeeze(all[i]) + " → " + squeeze(all[i+1])}
			if all[i] != all[i+1] && !slices.ContainsFunc(list, func(o mark) bool { return o.piece == m.piece }) {
				list = append(list, m)
			}
		}
		return list
	})
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// tooOften is in how many answers a figure or an occasion becomes a habit.
const tooOften = 3

func sameGain(pages []*page) []hit {
	return habit(pages, func(s string) []string {
		var list []string
		for _, m := range gain().FindAllStringSubmatch(s, -1) {
			list = append(list, squeeze(m[1]))
		}
		return list
	})
}

func sameOccasion(pages []*page) []hit {
	return habit(pages, func(s string) []string {
		if occasion().MatchString(s) {
			return []string{squeeze(occasion().FindString(s))}
		}
		return nil
	})
}

// habit reports what tooOften answers or more have, at each of them.
func habit(pages []*page, of func(string) []string) []hit {
	in := map[string][]*entry{}
	var order []string
	for _, e := range answers(pages) {
		for _, s := range of(e.answer()) {
			if in[s] == nil {
				order = append(order, s)
			}
			if !slices.Contains(in[s], e) {
				in[s] = append(in[s], e)
			}
		}
	}
	var hits []hit
	for _, s := range order {
		if n := len(in[s]); n >= tooOften {
			for _, e := range in[s] {
				hits = append(hits, e.at(s, s, strconv.Itoa(n)))
			}
		}
	}
	return hits
}
