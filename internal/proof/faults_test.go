package proof

import (
	"strings"
	"testing"

	"rehearse/internal/deck"
)

// faulty is a deck with the faults of real question banks and of generated
// answers, one or more a card.
const faulty = `---
deck: cs-faulty
title: 客服经理面试
lang: zh
field: customer-service
questions: 15
---
# 客服经理面试

## 一、行为面试
<!-- kind: behavioral; questions: 5; points: 10; total: 150; answer: 1m -->

### 讲一次你处理重大投诉的经历
<!-- id: b01; competencies: leadershipInfluence; covers: D1-B1 -->

#### 要点
- [ ] (2) 说清处境 ` + "`S`" + `
- [ ] (1) 说清任务 ` + "`T`" + `
- [ ] (3!) 先安抚情绪，再核实问题 ` + "`A`" + `
  - “您的焦急我听见了，先核实单号。”
- [ ] (9) 感谢财务与采购团队
  - “多亏采购连夜补货。”

#### 参考答案
首先，我在XX公司负责客服，客户王先生投诉服務(wù)差。其次，我告诉他“我完全理解您的感受”，XX个工作日内退款。我给班组赋能，形成闭环，行业平均满意度是 72%，我们从 72% 到 95%。我把坐席调去仓库，又罚了他两百元。最后，AHT 下降了 30%，FCR 提升到 90%，满意度提高了 30%，确??蛻糁獣情况?!?調查完毕，我想告诉您你，三 werktage 内各 departments 会给出 FirstResponseTime

#### 误区
- 把坐席调去仓库，又罚他

#### 评分锚
| 5 | 3 | 1 |
|---|---|---|
| 非常清楚地说明了处理的过程和结果 | 比较清楚地说明了处理的过程和结果 | 不太清楚地说明了处理的过程和结果 |

### 如果客户投诉你的态度，你会怎么办？
<!-- id: b02; competencies: listen -->

#### 要点
- [ ] (1) 先听他说完 ` + "`A`" + `
- [ ] (1) 认自己的那一份 ` + "`A`" + `

#### 参考答案
首先，我在XX公司负责客服，客户王先生投诉我冷淡,我道歉。质量问题我按七天无理由给他退，又说可以退一赔三，谈崩了请他申请仲裁，还加了他的微信。从 72% 到 95%，投诉下降了 30%。

#### 追问
- 如果客户投诉你的态度你会怎么办呢？

### 客户投诉你的态度，你会怎么办？
<!-- id: b03 -->

#### 要点
- [ ] 先听
- [ ] 再认
- [ ] 后改

#### 参考答案
双11 那天，日本客户都比较委婉，时长缩短 30%，我这样处理了那一次难忘的投诉事件，后来大家都很满意，气氛也好多了，我也学到了很多东西，以后会继续努力的。
`

// lawless is a deck of laws without article, date and source.
const lawless = `---
deck: law-cn
lang: zh
field: customer-service
---
# 法规
## 退货
<!-- tags: law; cards: table; front: 问; back: 答 -->
| id | 问 | 答 | checked |
|---|---|---|---|
| a | 几天能退？ | 七天，法律规定的。 | |
| b | 几天退款？ | 七天，见《消费者权益保护法》第二十五条。 | 2024-01 |
`

// Each fault that was seen in real banks and can be found by a program is.
func TestFaultsOfRealBanks(t *testing.T) {
	competencies := []deck.Competency{{Tag: "listen"}}
	var texts []Text
	var list []deck.Diagnostic
	for file, src := range map[string]string{"cs-faulty": faulty, "law-cn": lawless} {
		d, faults := deck.Parse(file+".md", file, []byte(src), deck.WithCompetencies(competencies))
		texts = append(texts, Text{Deck: d, Source: src, Bundled: true})
		list = append(list, faults...)
	}
	list = append(list, Check(texts, Options{Today: today, Strict: true, Items: items()})...)
	for _, c := range []struct{ fault, code, piece string }{
		// What the five banks had.
		{"foreign words", "stray-latin", "werktage"}, {"foreign words", "stray-latin", "departments"},
		{"lost blanks in English", "fused-words", "FirstResponseTime"}, {"mojibake", "mojibake", "确??蛻"},
		{"a lost closing quote", "odd-marks", "情况?!?調"}, {"pinyin", "pinyin", "務(wù)"},
		{"traditional characters", "mixed-script", "務"}, {"truncation", "cut-off", "ponseTime"},
		{"an announced count not kept", "announced-count", "15"}, {"of a section", "section-count", "5"},
		{"totals that do not add up", "section-total", "150"}, {"placeholders", "placeholder", "XX公"},
		{"doubles", "doubled-word", "您你"}, {"a half-width comma", "half-width", "淡,我"},
		{"a what-if among stories", "misfiled", "如果客户投诉"}, {"arbitration without agreement", "arbitration", "申请仲裁"},
		{"a stereotype", "stereotype", "委婉"}, {"an unknown competency", "unknown-competency", "leadershipInfluence"},
		{"a weight beyond 3", "bad-weight", "9"}, {"too few points", "points-count", "2"},
		{"a fact without source", "missing-source", "几天能退"}, {"a law without article", "law-unnamed", "几天能退"},
		{"without date", "law-undated", "几天能退"}, {"an old law", "law-old", "2024-01"},
		{"near-duplicate prompts", "same-question", "投诉你的态度"}, {"a must without probe", "must-without-probe", "安抚情绪"},
		// What gives generated answers away.
		{"flawless endings", "same-figures", "72% → 95%"}, {"always 30%", "same-gain", "30%"},
		{"all metrics at once", "all-improve", "重大投诉"}, {"stock phrases", "stock-phrase", "我完全理解您的感受"},
		{"stock phrases", "stock-phrase", "赋能"}, {"first, second, last", "stock-phrase", "首先……其次……最后"},
		{"the same person", "same-person", "王先生"}, {"the same opening", "same-opening", "首先我在公司负责"},
		{"the same words", "same-words", "公司负责客服"}, {"no result", "star-gap", "R"},
		{"a long situation", "star-lopsided", "重大投诉"}, {"points not in the answer", "point-not-said", "感谢财务"},
		{"an answer that commits its pitfall", "says-pitfall", "调去仓库"}, {"anchors that differ by adverbs", "anchors-alike", "重大投诉"},
		{"a follow-up already asked", "follow-up-twice", "你的态度"}, {"returns mixed up", "return-mixed", "七天无理由"},
		{"three times without fraud", "triple-without-fraud", "退一赔三"}, {"fines and transfers", "harsh-measure", "调去"},
		{"private WeChat", "private-channel", "微信"}, {"an invented average", "industry-average", "行业平均"},
		{"double points", "double-point", "先安抚情绪"}, {"a result without a number", "no-number", "投诉你的态度"},
		{"no blanks of one's own", "few-blanks", "重大投诉"}, {"parts that are missing", "incomplete-question", "考察"},
	} {
		if !holds(list, c.code, c.piece) {
			t.Errorf("%s: no %s about %q", c.fault, c.code, c.piece)
		}
	}
}

func holds(list []deck.Diagnostic, code, piece string) bool {
	for _, f := range list {
		if f.Code == code && strings.Contains(strings.Join(f.Args, "\n"), piece) {
			return true
		}
	}
	return false
}
