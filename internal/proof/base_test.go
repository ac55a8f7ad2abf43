package proof

import (
	"strings"
	"testing"
	"time"

	"rehearse/internal/deck"
)

// base is a deck that no rule finds fault with. Tests break it in one place.
const base = `---
deck: t
title: 门店客服面试
lang: zh
field: customer-service
questions: 3
---
# 门店客服面试

三道题，各有一位虚构的候选人。

## 一、经历
<!-- kind: behavioral; questions: 1; points: 10; total: 10; prep: 30s; answer: 2m -->

讲一件真事。

### 讲一次你帮顾客挽回损失的经历
<!-- id: b01; competencies: ownership; covers: D1-B1 -->

- 你自己做了哪几步？

#### 要点
- [ ] (1) 报出顾客的损失 ` + "`S`" + `
  - “烤箱漏电，订好的四十份蛋糕全坏在里头。”
- [ ] (3!) 当天先止损，不等定责 ` + "`A`" + `
  - “先借一台样机给您烤，今晚送到。”
  - ? 样机也坏了呢？
- [ ] (1) 结果有分母 ` + "`R`" + `
  - “半年借出 18 台，回来 17 台。”

#### 参考答案
烤箱漏电那天，面包房的老罗正等着交四十份蛋糕，料都坏在里头。我能批的只有两百元。

我没等厂家定责，先借一台样机给他烤，当晚送到。店长嫌样机脏了没法卖，我拿清洗费的报价去谈，这笔钱从我的额度里出。

半年里我们借出 18 台，回来 17 台，一台磕坏了面板，是我赔的。

#### 考察
他想看你在权限以内能做到哪一步。

#### 误区
- 先让顾客自己去找厂家，责任定了再说
- 结果只有一句谢谢

#### 追问
- 厂家后来认不认这笔账？

#### 评分锚
| 5 | 3 | 1 |
|---|---|---|
| 当天止损，说得出自己垫了什么 | 帮了忙，但数说不清 | 等厂家，或者只道歉 |

#### 换成你的
- 规模：店里 ____ 人
- 数字：____ 次里有 ____ 次
- 原话：“____”

## 二、情景与价值
<!-- questions: 2; points: 10; total: 20; answer: 90s -->

### 顾客要求当场退款，店长不在，你怎么办？
<!-- id: s01; kind: situational; competencies: policy; covers: D1-S1 -->

#### 要点
- [ ] (2) 先看小票和东西
  - “小票给我看一眼，东西您拿着。”
- [ ] (2!) 说清自己能定到哪里
  - “三百以内我能退，超过的要等店长回话。”
  - ? 他说三百零一呢？
- [ ] (1) 给一个回话的钟点
  - “四点前我打给您。”

#### 参考答案
“小票给我看一眼，东西您拿着。”三百以内我能退，超过的要等店长回话，我不替他答应。店长的电话我当着顾客打，打不通就约：“四点前我打给您。”

#### 考察
看你会不会越权。

#### 误区
- 一口答应全退，回头再补手续

#### 追问
- 店长一直不回呢？

#### 评分锚
| 5 | 1 |
|---|---|
| 权限和钟点都说得出 | 推给店长，让顾客改天再来 |

### 规矩和人情，你先顾哪一头？
<!-- id: v01; kind: values; competencies: values; covers: D1-S2 -->

#### 要点
- [ ] (1) 讲一条不能破的规矩
- [ ] (2) 讲规矩以内能省下的麻烦
- [ ] (1) 认一次顾不全的代价

#### 参考答案
核对身份这条规矩我不破，护的是顾客自己。规矩以内的麻烦我替人省：表我来填，签字才请他动手。有回一位老人走了三里路，证件没带，我还是让他回去取了，他生我的气，我认这个代价。

#### 考察
没有标准答案，看你怎么取舍。

#### 误区
- 喊一句口号

#### 追问
- 上级叫你破例呢？

#### 评分锚
| 5 | 1 |
|---|---|
| 规矩护着谁说得清，也有一件顾不全的事 | 只会讲照章办事 |
`

// law is a second deck that is in order.
const law = `---
deck: law-t
title: 法规
lang: zh
field: customer-service
---
# 法规

## 退货
<!-- tags: law; cards: table; front: 问; back: 答 -->

| id | 问 | 答 | checked | source |
|---|---|---|---|---|
| a | 无理由退货凭哪一条？ | 《消费者权益保护法》第二十五条。 | 2026-05 | 《中华人民共和国消费者权益保护法》 |
`

var today = time.Date(2026, 11, 22, 20, 0, 0, 0, time.UTC)

func items() []Item { return []Item{{ID: "D1-B1"}, {ID: "D1-S1"}, {ID: "D1-S2"}} }

func text(t testing.TB, file, src string) Text {
	t.Helper()
	d, faults := deck.Parse(file, strings.TrimSuffix(file, ".md"), []byte(src))
	for _, f := range faults {
		t.Logf("%v", f)
	}
	if d == nil {
		t.Fatalf("%s is no deck", file)
	}
	return Text{Deck: d, Source: src, Bundled: true}
}

// check reads decks as bundled ones, strictly.
func check(t testing.TB, sources ...string) []deck.Diagnostic {
	t.Helper()
	var texts []Text
	for i, src := range sources {
		texts = append(texts, text(t, string(rune('a'+i))+".md", src))
	}
	return Check(texts, Options{Today: today, Strict: true, Items: items()})
}

func found(list []deck.Diagnostic, code string) *deck.Diagnostic {
	for i := range list {
		if list[i].Code == code {
			return &list[i]
		}
	}
	return nil
}

// swap returns base or law with pieces replaced, each of which must be there.
func swap(t testing.TB, src string, pairs ...string) string {
	t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(src, pairs[i]) {
			t.Fatalf("%q is not in the deck", pairs[i])
		}
		src = strings.Replace(src, pairs[i], pairs[i+1], 1)
	}
	return src
}

func TestTheBaseIsClean(t *testing.T) {
	for _, f := range check(t, base, law) {
		t.Error(f, f.Args)
	}
}
