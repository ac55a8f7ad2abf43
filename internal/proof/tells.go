package proof

import (
	"regexp"
	"strings"
	"sync"

	"rehearse/internal/answer"
)

// Rules about what gives generated answers away, and about what no candidate
// should say. They look at what is said: the model answer and the sentences
// below key points, never at pitfalls, which quote the same things on purpose.

// claimed reports sentences of answer and points that match, unless they or
// the next sentence deny it ("I did not fine her"), ascribe it to someone
// else, or match unless. Texts without any of the words do not match.
func (e *entry) claimed(re, unless *regexp.Regexp, words ...string) []hit {
	var hits []hit
	if !e.IsQuestion() {
		return nil
	}
	for _, t := range e.of(answerPart, sayPart) {
		if !mentions(t.text, words...) {
			continue
		}
		all := append(answer.Sentences(t.text), "")
		for i, s := range all[:len(all)-1] {
			m := re.FindString(s)
			if m == "" || denial().MatchString(s+all[i+1]) || others().MatchString(s) || unless != nil && unless.MatchString(s) {
				continue
			}
			hits = append(hits, t.at(mark{piece: m}))
		}
	}
	return hits
}

var others = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`提议|主张|还要我|有人|逼|扬言|要求我`)
})

var denial = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`不|没|别|未|无权|拒绝|禁止|否|免|非`) })

var (
	stock = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`我(?:完全|非常|十分|很|特别)?(?:能)?理解您的(?:感受|心情|焦急)|感同身受|赋能|闭环|抓手|颗粒度|组合拳|给您带来(?:的)?不便|深表歉意|您的满意是我|以客户为中心|顾客就是上帝`)
	})
	inOrderWords = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`首先[\s\S]*(?:其次|然后)[\s\S]*最后`) })
	average      = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:行业|业内|业界|同行)(?:的)?(?:平均|均值|标准|普遍)[^，。；]{0,8}?(?:\d[\d.,]*|百分之|[一二三四五六七八九]成)`)
	})
	harsh = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`罚(?:款|钱|他|她|了)|扣(?:了)?(?:他|她|其)?(?:的)?(?:工资|奖金|绩效|钱)|(?:他|她|其|坐席|员工)?(?:停(?:职|岗|班)|调离|调岗|调去|换岗)|开除|劝退`)
	})
	private = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`加(?:了)?(?:我|您|他|她|客户|对方)?(?:的)?(?:个人|私人|私下)?(?:的)?微信|(?:个人|私人|自己的)微信|(?:我的)?私人(?:手机|电话|号码)`)
	})
	company = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`企业微信|企微`) })
	alike   = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:欧美|美国|德国|英国|日韩|日本|韩国|东南亚|印尼|泰国|越南|南方|北方)(?:的)?(?:客户|人|买家|顾客)?(?:都|就|是|普遍|一般|比较|更|很){0,3}(?:讲|说话)?(?:直接|委婉|含蓄|严谨|热情|随和|较真)`)
	})
	guess = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`猜|假设|以为|听说|有人说|印象|可能|也许|看他`)
	})
	noReason = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:质量|瑕疵|破损|坏|故障|缺陷)[^。；]{0,14}(?:七|7) ?天无理由|(?:七|7) ?天无理由[^。；]{0,14}(?:质量|瑕疵|破损|坏了|故障|缺陷)`)
	})
	apart = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`另|分开|两码事|两回事|而是|先分|先问|才|头一本|第二|第一`)
	})
	triple = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`退一赔三|假一赔三|三倍(?:赔|价)|赔(?:您)?三倍`)
	})
	thirdParty = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:第三方|申请|提请|走|提交)仲裁|仲裁(?:机构|委)`)
	})
	handleTime = sync.OnceValue(func() *regexp.Regexp {
		return better(`(?:AHT|平均?处理时长|通话时长|处理时间)`, `降|缩短|减少|下降|压到|少了`)
	})
	firstSolved = sync.OnceValue(func() *regexp.Regexp {
		return better(`(?:FCR|首次解决率|一次解决率|首解率)`, `升|提高|提升|涨|增|到了`)
	})
	satisfied = sync.OnceValue(func() *regexp.Regexp {
		return better(`(?:CSAT|NPS|满意度|好评率)`, `升|提高|提升|涨|增|到了`)
	})
)

// better matches a metric and, in the same clause or the next, the way it went.
func better(metric, way string) *regexp.Regexp {
	return regexp.MustCompile(metric + `[^。；]{0,20}?(?:` + way + `)`)
}

func stockPhrase(e *entry) []hit {
	hits := e.claimedAnywhere(stock())
	for _, t := range e.of(answerPart) {
		if e.IsQuestion() && inOrderWords().MatchString(t.text) {
			hits = append(hits, t.at(mark{piece: "首先", args: []string{"首先……其次……最后"}}))
		}
	}
	return hits
}

// claimedAnywhere is claimed for words that even a denial should not hold,
// unless the candidate says that they do not say them.
func (e *entry) claimedAnywhere(re *regexp.Regexp) []hit {
	var hits []hit
	if !e.IsQuestion() {
		return nil
	}
	for _, t := range e.of(answerPart, sayPart) {
		if !re.MatchString(t.text) {
			continue
		}
		for _, s := range answer.Sentences(t.text) {
			for _, m := range re.FindAllStringIndex(s, -1) {
				if !denial().MatchString(s[:m[0]]) && !denial().MatchString(s[m[1]:]) {
					hits = append(hits, t.at(mark{piece: s[m[0]:m[1]]}))
				}
			}
		}
	}
	return hits
}

func allImprove(e *entry) []hit {
	a := e.answer()
	if e.IsQuestion() && handleTime().MatchString(a) && firstSolved().MatchString(a) && satisfied().MatchString(a) {
		return []hit{e.at("", e.Title)}
	}
	return nil
}

func industryAverage(e *entry) []hit {
	return e.claimed(average(), nil, "行业", "业内", "业界", "同行")
}
func harshMeasure(e *entry) []hit {
	return e.claimed(harsh(), nil, "罚", "扣", "停", "调", "换岗", "开除", "劝退")
}
func privateChannel(e *entry) []hit { return e.claimed(private(), company(), "微信", "私人") }
func stereotype(e *entry) []hit {
	return e.claimed(alike(), guess(), "直接", "委婉", "含蓄", "严谨", "热情", "随和", "较真")
}
func returnMixed(e *entry) []hit { return e.claimed(noReason(), apart(), "天无理由") }

func tripleWithoutFraud(e *entry) []hit {
	if strings.Contains(e.Answer, "欺诈") {
		return nil
	}
	return e.claimed(triple(), nil, "赔三", "三倍")
}

func arbitration(e *entry) []hit {
	if strings.Contains(e.Answer, "仲裁协议") || strings.Contains(e.Answer, "协议") {
		return nil
	}
	return e.claimed(thirdParty(), nil, "仲裁")
}
