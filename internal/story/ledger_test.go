package story

import (
	"strconv"
	"strings"
	"testing"

	"rehearse/internal/card"
)

// oneStory puts the first text into the situation, the second into the result.
func oneStory(a, b string) []Entry {
	return Ledger([]Story{{ID: "s", Situation: a, Result: b}}, nil)
}

func TestContradictionsWithinAStory(t *testing.T) {
	for _, c := range [][2]string{
		{"售后组 32 人。", "售后组 28 人。"},
		{"我带 32 人。", "我带 28 人。"},
		{"我们售后组有三十二人，大促前两周。", "售后组 28 人都没走。"},
		{"32 人的售后组", "28 人的售后组一起复盘"},
		{"我带 32 人的团队", "28 人的团队没人离职"},
		{"团队 32 人", "我带了 28 个人"},
		{"团队有３２人", "团队有28人"},
		{"手下 32 人", "28 名员工全部通过"},
		{"售后组 32 人", "整个组 28 人"},
		{"28 名坐席", "30 名坐席都认可"},
		{"当班坐席 28 人", "坐席共 30 人"},
		{"客服团队 15 人", "十八人的客服团队"},
		{"满意度是 72%", "满意度是 75%"},
		{"客户满意度 72%", "满意度 75%"},
		{"满意度百分之七十二", "满意度 75%"},
		{"满意度由 72% 升到 86%", "满意度由 70% 升到 86%"},
		{"满意度由 72% 升到 86%", "满意度升到 88%"},
		{"满意度从 72% 提高到 86%。", "满意度最后提到 88%。"},
		{"CSAT 72%", "满意度 75%"},
		{"转单每天 9 单", "转单每天 12 单"},
		{"转单由每天 9 单降到 2 单", "转单由每天 9 单降到 3 单"},
		{"转单由每天 9 单降到 2 单", "转单降到每天 3 单"},
		{"投诉 40 起", "投诉 45 起"},
		{"投诉每周 40 起", "投诉每周 45 起"},
		{"流失率三成", "流失率 35%"},
		{"流失率三分之一", "流失率 40%"},
		{"转化率 30%", "转化率 28%"},
		{"一次解决率是 71%", "一次解决率是 78%"},
		{"首响 30 秒", "首次响应时长 45 秒"},
		{"首响 1 分钟", "首响 45 秒"},
		{"平均处理时长 320 秒", "AHT 300s"},
		{"退款时效 48 小时", "退款时效是 3 天"},
		{"进线量每天 900 通", "进线量每天 1,200 通"},
		{"积压 1.2 万单", "积压 8000 单"},
		{"积压一万二千单", "积压 8000 单"},
		{"赔付总额 3 万元", "赔付总额 2.6 万元"},
		{"影响客户 120 户", "影响客户 150 户"},
		{"两名组长闹僵", "三名组长都在"},
		{"售后组约 50 人", "售后组 32 人"},
		{"大促前两周，售后组 32 人。", "售后组 28 人。"},
		{"差评 12 条", "差评 15 条"},
		{"来了 9 名新人", "11 名新人通过考核"},
		{"a 32-person team", "a 28-person team"},
		{"a team of 32 people", "my 28-person team"},
		{"28 agents", "all 30 agents agreed"},
		{"CSAT was 72%", "CSAT was 75%"},
		{"CSAT rose from 72% to 86%", "CSAT rose from 70% to 86%"},
	} {
		got := Contradictions(oneStory(c[0], c[1]))
		if len(got) == 0 || !got[0].Near {
			t.Errorf("%s | %s: nothing found; numbers %+v", c[0], c[1], oneStory(c[0], c[1]))
			continue
		}
		if g := got[0]; !strings.Contains(c[0], g.A.Sentence) || !strings.Contains(c[1], g.B.Sentence) || g.A.Sentence == "" || g.B.Sentence == "" {
			t.Errorf("%s | %s: sentences %q and %q", c[0], c[1], g.A.Sentence, g.B.Sentence)
		}
	}
}

func TestNoContradiction(t *testing.T) {
	for _, c := range [][2]string{
		{"售后组 32 人。", "售后组 32 人。"},
		{"售后组 32 人。", "售后组三十二人。"},
		{"售后组 32 人。", "售前组 28 人。"},
		{"售后组 32 人，售前组 28 人。", ""},
		{"售后组 32 人，其中 12 人是新人。", ""},
		{"售后组 32 人。", "其中 12 人是新人。"},
		{"售后组 32 人。", "3 人请假。"},
		{"售后组 32 人。", "售后组 3 人请假。"},
		{"售后组 32 人。", "两名组长闹僵。"},
		{"售后组 32 人。", "28 位客户打来电话。"},
		{"售后组 32 人。", "28 人参加了培训。"},
		{"售后组 32 人。", "售后组扩到 40 人。"},
		{"原来售后组 32 人。", "现在售后组 28 人。"},
		{"售后组由 32 人减到 28 人。", ""},
		{"售后组从 32 人减到 28 人。", "售后组 28 人顶住了。"},
		{"售后组 32 人。", "售后组走了 4 人。"},
		{"售后组约 30 人。", "售后组 32 人。"},
		{"售后组 30 多人。", "售后组 32 人。"},
		{"售后组十来个人。", "售后组 12 人。"},
		{"售后组不到 40 人。", "售后组 32 人。"},
		{"售后组 30-40 人。", "售后组 32 人。"},
		{"售后组至少 30 人。", "售后组 32 人。"},
		{"售后组 32 人。", "目标是售后组 40 人。"},
		{"转单由每天 9 单降到 2 单。", ""},
		{"转单每天 9 单。", "转单降到每天 2 单。"},
		{"转单每天 9 单。", "转单每周 40 单。"},
		{"转单由每天 9 单降到 2 单。", "转单由每天 9 单降到 2 单（看两周）。"},
		{"满意度由 72% 升到 86%。", "满意度提升 14 个百分点。"},
		{"满意度 72%。", "满意度提升了 14%。"},
		{"满意度 72%。", "一次解决率 81%。"},
		{"客户满意度 72%。", "员工满意度 81%。"},
		{"满意度 72%。", "目标满意度 85%。"},
		{"平时满意度 86%。", "大促满意度 72%。"},
		{"平时进线量每天 300 通。", "大促进线量每天 900 通。"},
		{"12月2日上线。", "12月5日复核。"},
		{"2025年接手。", "2026年结束。"},
		{"大促前两周。", "看了三周。"},
		{"10:00 开会。", "11:00 再开。"},
		{"第一次谈崩。", "第三次谈成。"},
		{"赔甲 300 元，赔乙 500 元。", ""},
		{"客户要 48 小时退款。", "我们两天退款。"},
		{"退款时效 48 小时。", "退款时效两天。"},
		{"流失率三成。", "流失率 30%。"},
		{"积压 1.2 万单。", "积压 12,000 单。"},
		{"三分之一的人走了。", "三分之二的人留下。"},
		{"一个客户投诉。", "三个工单没回。"},
		{"去年投诉 40 起。", "今年投诉 25 起。"},
		{"电话满意度 72%。", "在线满意度 81%。"},
		{"每人每天 40 单。", "全组每天 900 单。"},
		{"两天内答复客户。", "三天内赔付到账。"},
		{"这件事十分重要。", "五分满意。"},
		{"a 32-person team", "28 customers called"},
		{"CSAT rose from 72% to 86%", "CSAT 86% in the second month"},
		{"the team of 32 people", "12 of them were new"},
		{"40 calls a day", "200 calls a week"},
		{"on 2 December", "on 5 December"},
		// What was found in real answers.
		{"26 个园都装我们的机器。", "续约只签回 19 个园。"},
		{"之后半年新装 412 台，漏了 3 台。", "再往前半年是 390 台漏 14 台。"},
		{"发出 12 万份，回了一成一。", "办成的回了 14%，没办成的只回 6%。"},
		{"满意度两个月从 88% 掉到 80%。", "回评率从 14% 掉到 9%。"},
		{"要 10 个人坐着，得排 20 个。", "高峰要 26 个人坐着，排 39 个。"},
		{"首响中位数从 18 秒到 41 秒。", "首响线从 30 秒放到 60 秒。"},
		{"前三天 14 人来问。", "后三天 21 人来问。"},
		{"我的 90 单里退回 3 单。", "全组 410 单里退回 31 单。"},
	} {
		if got := Contradictions(oneStory(c[0], c[1])); len(got) > 0 {
			t.Errorf("%s | %s: %+v", c[0], c[1], got)
		}
	}
}

func TestContradictionsAcrossTexts(t *testing.T) {
	stories := []Story{
		{ID: "a", Situation: "大促前两周，我带 32 人的售后组。", Cards: []card.Key{"d/b1"}},
		{ID: "b", Situation: "那年我带 25 人的门店组。"},
		{ID: "c", Situation: "大促前两周，我带 30 人的售后组。", Numbers: []string{"31 人"}},
	}
	answers := []Answer{{"d/b1~r", "我带的售后组有 28 人。"}, {"d/b9", "我管的售后组有 27 人。"}}
	var got []string
	for _, c := range Contradictions(Ledger(stories, answers)) {
		got = append(got, brief(c.A.Number)+" "+c.A.Story+string(c.A.Card)+" | "+brief(c.B.Number)+" "+c.B.Story+string(c.B.Card)+map[bool]string{true: " near", false: ""}[c.Near])
	}
	want := "32 person a | 30 person c\n32 person a | 28 person d/b1~r near\n28 person d/b1~r | 27 person d/b9\n30 person c | 31 person c near"
	if s := strings.Join(got, "\n"); s != want {
		t.Errorf("got\n%s\nwant\n%s", s, want)
	}
}

func BenchmarkContradictions(b *testing.B) {
	text := strings.Repeat("大促前两周，我带 32 人的售后组，转单由每天 9 单降到 2 单，满意度 86%。\n", 5)
	var stories []Story
	for i := range 60 {
		stories = append(stories, Story{ID: strconv.Itoa(i), Situation: text, Result: text})
	}
	for b.Loop() {
		Contradictions(Ledger(stories, nil))
	}
}
