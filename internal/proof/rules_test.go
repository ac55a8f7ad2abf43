package proof

import (
	"strings"
	"testing"

	"rehearse/internal/deck"
)

// story is the last paragraph of base's first answer; tests put theirs there.
const story = "半年里我们借出 18 台，回来 17 台，一台磕坏了面板，是我赔的。"

// A trial breaks the base in one place, and comes near to it in another: both
// lists are pairs of old and new text.
type trial struct {
	code      string
	bad, good []string
	law       bool // of law instead of base
	at        string
}

// end puts a sentence at the end of the first answer.
func end(s string) []string { return []string{story, story + s} }

func trials() []trial {
	return []trial{
		{code: "mojibake", bad: end("确??蛻糁獣了。"), good: end("确定吗？？客户问。"), at: "确??蛻"},
		{code: "mojibake", bad: end("å®¢æˆ·说。"), good: end("Café 的顾客“très”说。")},
		{code: "mojibake", bad: end("他说\ue123。"), good: end("他说：好。")},
		{code: "odd-marks", bad: end("问清情况?!?调查后回话。"), good: end("他问：“真的？！”我说是。")},
		{code: "pinyin", bad: end("我们讲服务(wù)。"), good: end("他填了表（两份）。")},
		{code: "mixed-script", bad: end("他們都認了。"), good: end("著名的那家店也认了。"), at: "們"},
		{code: "half-width", bad: end("他认了,我也认了。"), good: end("留了 1,200 元，比 3:1 多。"), at: "了,我"},
		{code: "unpaired-marks", bad: end("他说：“我认。"), good: end("他说：“我认。”")},
		{code: "unpaired-marks", bad: end("他说我认”。"), good: end("他说（我认）。")},
		{code: "stray-mark", bad: end("**他认了。"), good: end("**他认了。**")},
		{code: "doubled-word", bad: end("这是您你的。"), good: end("为了了解目的的分量，我不了了之了一回。"), at: "您你"},
		{code: "placeholder", bad: end("XX个工作日到账。"), good: end("VIP 客户三天到账。")},
		{code: "placeholder", bad: end("我在XX公司做。"), good: end("我在一家公司做。")},
		{code: "placeholder", bad: end("X小时内回。第PAGE页共NUMPAGES页。"), good: end("四小时内回。")},
		{code: "stray-latin", bad: end("三 werktage 到账。"), good: end("CSAT 和 FCR 我都看，P90 也看，用 5W1H 问。"), at: "werktage"},
		{code: "stray-latin", bad: end("顾客用 k?nnyte 说。"), good: end("代码是 `departments`，见 [网页](https://example.com/bug)。")},
		{code: "stray-latin", bad: end("要有 mindset。"), good: end("原文是（Respond）。")},
		{code: "fused-words", bad: end("这叫 FirstResponseTime。"), good: end("这叫 WeChat。")},
		{code: "fused-words", bad: end("讲 leadershipInfluence。"), good: end("用 iPhone 拍的。")},
		{code: "cut-off", bad: []string{story, "半年里我们借出 18 台，回来 17 台，是我"}, good: end("他说：“够了。”")},
		{code: "cut-off", bad: []string{"- 结果只有一句谢谢", "- 结果只有一句谢谢，"}, good: []string{"- 结果只有一句谢谢", "- 结果只有“谢谢”"}},
		{code: "announced-count", bad: []string{"questions: 3", "questions: 15"}, good: []string{"questions: 3\n", ""}, at: "questions: 15"},
		{code: "section-count", bad: []string{"questions: 1;", "questions: 5;"}, good: []string{"questions: 1;", ""}},
		{code: "section-total", bad: []string{"total: 20", "total: 50"}, good: []string{"total: 20;", ""}},
		{code: "points-count", bad: []string{"- [ ] (1) 讲一条不能破的规矩\n", ""}, good: []string{"- [ ] (1) 讲一条不能破的规矩\n", "- [ ] 讲一条规矩\n- [ ] 规矩护着谁\n- [ ] 不能破在哪\n- [ ] 护的是顾客自己\n"}},
		{code: "double-point", bad: []string{"先看小票和东西", "先看小票，再说能不能退"}, good: []string{"先看小票和东西", "再看一眼小票"}},
		{code: "must-without-probe", bad: []string{"  - ? 他说三百零一呢？\n", ""}, good: []string{"(2!) 说清", "(2) 说清", "  - ? 他说三百零一呢？\n", ""}, at: "说清自己"},
		{code: "star-gap", bad: []string{"结果有分母 `R`", "结果有分母 `A`"}, good: []string{"顾客的损失 `S`", "顾客的损失", "定责 `A`", "定责", "分母 `R`", "分母"}},
		{code: "star-lopsided", bad: []string{"- [ ] (3!) 当天", "- [ ] (1) 烤箱坏了 `S`\n- [ ] (1) 蛋糕要交 `T`\n- [ ] (3!) 当天"}, good: []string{"- [ ] (3!) 当天", "- [ ] (1) 蛋糕要交 `T`\n- [ ] (3!) 当天"}},
		{code: "bad-time", bad: []string{"answer: 90s", "answer: 8m"}, good: []string{"answer: 90s", "answer: 5m"}},
		{code: "missing-id", bad: []string{"id: s01; ", ""}, good: []string{"id: s01; ", "id: s02; "}},
		{code: "incomplete-question", bad: []string{"#### 追问\n- 店长一直不回呢？\n", ""}, good: []string{"- 店长一直不回呢？", "- 店长关机呢？"}},
		{code: "few-blanks", bad: []string{"- 原话：“____”\n", ""}, good: []string{"- 原话：“____”\n", "- 原话：“____”\n- 代价：____\n"}},
		{code: "misfiled", bad: []string{"讲一次你帮顾客挽回损失的经历", "如果客户嫌你态度差，你怎么办？"}, good: []string{"讲一次你帮顾客挽回损失的经历", "讲一次：顾客嫌你态度差，你怎么办的"}},
		{code: "misfiled", bad: []string{"顾客要求当场退款，店长不在，你怎么办？", "讲一次顾客要求当场退款的经历"}, good: []string{"你怎么办？", "怎么处理？"}},
		{code: "unknown-cover", bad: []string{"covers: D1-B1", "covers: D1-B9"}, good: []string{"covers: D1-B1", "covers: MY-1"}, at: "D1-B9"},
		{code: "law-unnamed", law: true, bad: []string{"《消费者权益保护法》第二十五条。", "法律规定的。"}, good: []string{"《消费者权益保护法》第二十五条。", "《协同要求》，GB/T 47746—2026。"}},
		{code: "law-undated", law: true, bad: []string{"2026-05", ""}, good: []string{"2026-05", "2026-11"}},
		{code: "law-old", law: true, bad: []string{"2026-05", "2025-10"}, good: []string{"2026-05", "2025-11"}},
		{code: "too-long", bad: end(strings.Repeat("我又去问了一遍。", 60)), good: end(strings.Repeat("我又去问了一遍。", 30))},
		{code: "point-not-said", bad: []string{"- [ ] (1) 报出", "- [ ] (1) 感谢同事\n  - “多亏财务小组连夜支援。”\n- [ ] (1) 报出"}, good: []string{"- [ ] (1) 报出", "- [ ] (1) 说出找了谁\n  - “店长嫌脏，我拿报价去谈。”\n- [ ] (1) 报出"}, at: "感谢同事"},
		{code: "says-pitfall", bad: end("后来都改成先让顾客自己去找厂家，责任定了再说。"), good: end("我没有先让顾客自己去找厂家，责任定了再说。")},
		{code: "says-pitfall", bad: end("店里都是先让顾客自己去找厂家，责任定了再说。"), good: end("从前我也是先让顾客自己去找厂家，责任定了再说。")},
		{code: "says-pitfall", bad: []string{"- 喊一句口号", "- 上来就说“顾客永远都是对的”", "他生我的气，我认这个代价。", "他生我的气，顾客永远都是对的，我认这个代价。"}, good: []string{"- 喊一句口号", "- 上来就说“顾客永远都是对的”"}},
		{code: "anchors-alike", bad: []string{"| 当天止损，说得出自己垫了什么 | 帮了忙，但数说不清 |", "| 非常清楚地说明了处理过程和结果 | 比较清楚地说明了处理过程和结果 |"}, good: []string{"帮了忙，但数说不清", "止损晚了一天，垫了什么说得出"}},
		{code: "follow-up-twice", bad: []string{"- 厂家后来认不认这笔账？", "- 要是样机也坏了呢？"}, good: []string{"- 厂家后来认不认这笔账？", "- 样机谁来洗？"}},
		{code: "right-answer", bad: []string{"我认这个代价。", "我认这个代价。标准答案就是守规矩。"}, good: []string{"我认这个代价。", "我认这个代价。这事没有标准答案。"}},
		{code: "no-number", bad: []string{story, "后来大家都很满意，气氛也好多了，顾客更加信任我们，我也学到了很多东西，以后会继续努力。店里的同事也都说我做得好，店长在会上表扬了我。", "四十份蛋糕", "蛋糕", "批的只有两百元", "批的不多"}, good: []string{"18 台，回来 17 台", "十八台，回来十七台"}},
		{code: "stock-phrase", bad: end("我说：“我完全理解您的感受。”"), good: end("“我完全理解您的感受”这句我不说。")},
		{code: "stock-phrase", bad: end("首先安抚，其次核实，最后跟进。"), good: end("最后跟进了两个月。")},
		{code: "stock-phrase", bad: end("我给班组赋能，形成闭环。"), good: end("我把分工表贴在墙上。")},
		{code: "all-improve", bad: end("三个月后 AHT 降了 20 秒，FCR 升到 80%，满意度也提高了。"), good: end("三个月后 AHT 长了 20 秒，FCR 升到 80%，满意度没动。")},
		{code: "industry-average", bad: end("行业平均是 72%，我们有 90%。"), good: end("行业平均是多少，我没有数。")},
		{code: "harsh-measure", bad: end("我罚了他两百元，又把他调去仓库。"), good: end("店长要罚款，我没同意。")},
		{code: "harsh-measure", bad: end("我让班长停职两天。"), good: end("店长主张罚款两百。我去谈了。")},
		{code: "private-channel", bad: end("我加了客户的微信慢慢聊。"), good: end("我加了客户的企业微信，留了记录。")},
		{code: "stereotype", bad: end("日本客户都比较委婉，照这个来。"), good: end("有人说日本客户都比较委婉，那是猜的。")},
		{code: "stereotype", bad: end("韩国顾客就是随和。我都这么教。"), good: end("班长写的是韩国顾客就是随和。我没采纳。")},
		{code: "return-mixed", bad: end("质量有问题，我按七天无理由给他退，运费他出。"), good: end("质量有问题，不走七天无理由，运费我们出。")},
		{code: "triple-without-fraud", bad: end("我告诉他可以退一赔三。"), good: end("有欺诈的才谈退一赔三。")},
		{code: "arbitration", bad: end("谈下去还谈崩，我请他申请仲裁。"), good: end("签过仲裁协议的，我请他申请仲裁。")},
		{code: "same-question", bad: []string{"规矩和人情，你先顾哪一头？", "顾客要求当场退款，店长又不在，你怎么办？"}, good: []string{"规矩和人情，你先顾哪一头？", "顾客要求换一台新的，店长在忙，怎么办？"}},
		{code: "same-question", bad: []string{"规矩和人情，你先顾哪一头？", "首次响应时间怎么算，怎么讲给班组听？", "顾客要求当场退款，店长不在，你怎么办？", "首次响应时间怎么算，怎样讲给班组听？"}, good: []string{"规矩和人情，你先顾哪一头？", "FCR 怎么算，怎么讲给班组里每个人听懂？", "顾客要求当场退款，店长不在，你怎么办？", "FRT 怎么算，怎么讲给班组里每个人听懂？"}},
		{code: "same-words", bad: []string{story, "按侵害消费者权益行为处罚办法赔 1 台。", "我认这个代价。", "按侵害消费者权益行为处罚办法办。"}, good: []string{story, "按《侵害消费者权益行为处罚办法》赔 1 台。", "我认这个代价。", "按《侵害消费者权益行为处罚办法》办。"}},
		{code: "same-words", bad: []string{"他生我的气，我认这个代价。", "当晚送到店长嫌样机脏了没法卖，我认这个代价。", "当晚送到。店长", "当晚送到店长"}, good: []string{"他生我的气，我认这个代价。", "店长嫌样机脏，我认这个代价。"}},
		{code: "same-opening", bad: []string{"核对身份这条规矩我不破", "烤箱漏电那天，面包店关着门，规矩我不破"}, good: []string{"核对身份这条规矩我不破", "烤箱漏电的规矩我不破"}},
		{code: "same-person", bad: []string{"有回一位老人", "有回老罗"}, good: []string{"有回一位老人", "有回老板"}},
		{code: "same-person", bad: []string{"有回一位老人", "有回王先生", "面包房的老罗", "面包房的王先生"}, good: []string{"有回一位老人", "有回小程序坏了，王先生"}},
		{code: "same-figures", bad: []string{story, "从 72% 到 95%。", "我认这个代价。", "我认：从 72% 到 95%。"}, good: []string{story, "从 72% 到 95%。", "我认这个代价。", "我认：从 71% 到 95%。"}},
		{code: "same-gain", bad: []string{story, "投诉下降了 30%。", "我不替他答应。", "时长缩短 30%。", "我认这个代价。", "满意提升 30%。"}, good: []string{story, "投诉下降了 30%。", "我认这个代价。", "满意提升 30%。"}},
		{code: "same-occasion", bad: []string{story, "双11 那周借出 18 台。", "我不替他答应。", "双11 也一样。", "我认这个代价。", "双11 我认。"}, good: []string{story, "双11 那周借出 18 台。", "我认这个代价。", "双11 我认。"}},
	}
}

// Each rule has a text that it finds and a near one that it lets pass.
func TestEachRule(t *testing.T) {
	tried := map[string]bool{"same-key": true} // TestSameKey
	for _, c := range trials() {
		tried[c.code] = true
		src := base
		if c.law {
			src = law
		}
		f := found(check(t, swap(t, src, c.bad...)), c.code)
		if f == nil {
			t.Errorf("%s: not found in %q", c.code, c.bad)
		} else if !strings.HasPrefix(rest(swap(t, src, c.bad...), f.Line, f.Column), c.at) {
			t.Errorf("%s: %d:%d is not where %q is", c.code, f.Line, f.Column, c.at)
		}
		if f := found(check(t, swap(t, src, c.good...)), c.code); f != nil {
			t.Errorf("%s: %v %q found in %q", c.code, f, f.Args, c.good)
		}
	}
	for _, c := range Codes() {
		if !tried[c.Code] {
			t.Errorf("%s is not tried", c.Code)
		}
	}
}

// rest returns the text from a place on.
func rest(src string, line, column int) string {
	lines := strings.Split(src, "\n")
	r := []rune(strings.Join(lines[line-1:], "\n"))
	return string(r[column-1:])
}

func TestSameKey(t *testing.T) {
	list := check(t, base, base)
	f := found(list, "same-key")
	if f == nil || f.File != "b.md" || f.Args[1] != "a.md:17" {
		t.Errorf("two files with the same deck: %v", f)
	}
	own := text(t, "own.md", base)
	own.Bundled = false
	if f := found(Check([]Text{text(t, "a.md", base), own}, Options{}), "same-key"); f != nil {
		t.Errorf("a deck that takes the place of a bundled one: %v", f)
	}
}

// Arguments fit the sentences, in number and kind.
func TestSentencesTakeTheirArguments(t *testing.T) {
	codes := map[string]deck.Code{}
	for _, c := range Codes() {
		if _, twice := codes[c.Code]; twice || c.Message == "" || c.Hint == "" {
			t.Errorf("%s: given twice, or without a sentence", c.Code)
		}
		codes[c.Code] = c
	}
	for _, c := range trials() {
		src := base
		if c.law {
			src = law
		}
		for _, f := range check(t, swap(t, src, c.bad...)) {
			for _, s := range []string{codes[f.Code].Message, codes[f.Code].Hint} {
				for n := len(f.Args) + 1; n < 6; n++ {
					if strings.Contains(s, "%["+string(rune('0'+n))+"]") {
						t.Errorf("%s: %q has only %d arguments", f.Code, s, len(f.Args))
					}
				}
			}
		}
	}
}
