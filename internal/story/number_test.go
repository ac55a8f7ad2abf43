package story

import (
	"math"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// brief writes a number as "value unit/per subject", with marks for the rest.
func brief(n Number) string {
	s := strconv.FormatFloat(float64(int64(n.Value*100+0.5))/100, 'f', -1, 64)
	if n.Unit != NoUnit {
		s += " " + string(n.Unit)
	}
	if n.Per != "" {
		s += "/" + n.Per
	}
	if n.Vague {
		s += "~"
	}
	if n.About {
		s += "≈"
	}
	return s + [...]string{"", "<", ">", "Δ", "!"}[n.Role]
}

func TestFindNumbers(t *testing.T) {
	cases := []struct{ text, want string }{
		{"售后组 32 人", "32 person"},
		{"售后组３２人，", "32 person"},
		{"三十二人的团队", "32 person"},
		{"带过一百零五名坐席", "105 person"},
		{"28 名坐席", "28 person"},
		{"两位组长互相退单", "2 person"},
		{"砍了两成预算", "20 percentΔ"},
		{"流失率三成", "30 percent"},
		{"满意度百分之六十", "60 percent"},
		{"满意度百分之 60.5", "60.5 percent"},
		{"百分之百赔付", "100 percent"},
		{"三分之一的人走了", "33.33 percent"},
		{"四分之三的工单", "75 percent"},
		{"十来个人", "10 person~"},
		{"二十多人", "20 person~"},
		{"几十单", "0 单~"},
		{"十几通", "0 通~"},
		{"三四个客户", "4 个~"},
		{"30 多人", "30 person~"},
		{"30+ 人", "30 person~"},
		{"30-40 人", "40 person~"},
		{"超过 30 人", "30 person~"},
		{"约 30 人", "30 person≈"},
		{"30 人左右", "30 person≈"},
		{"每天 9 单", "9 单/day"},
		{"9 单/天", "9 单/day"},
		{"30%", "30 percent"},
		{"３０％", "30 percent"},
		{"提升 5 个百分点", "5 pointΔ"},
		{"48 小时内答复", "172800 second"},
		{"两天内答复", "172800 second"},
		{"半小时一报", "1800 second"},
		{"1.5 小时", "5400 second"},
		{"1,200 单", "1200 单"},
		{"1.2 万单", "12000 单"},
		{"三千五百通", "3500 通"},
		{"两万四千个工单", "24000 个"},
		{"3 亿元", "300000000 yuan"},
		{"赔了 300 元", "300 yuan"},
		{"¥300 赔付", "300 yuan"},
		{"由每天 9 单降到 2 单", "9 单/day< 2 单/day>"},
		{"满意度从 72% 升到 86%", "72 percent< 86 percent>"},
		{"9 → 2 单/天", "9 单/day< 2 单/day>"},
		{"目标 90%", "90 percent!"},
		{"原来 32 人，后来 28 人", "32 person< 28 person>"},
		{"少了 7 单", "7 单Δ"},
		{"3 到 5 人", "5 person~"},
		{"从 9 到 2 单", "9 单< 2 单>"},
		{"一两个人", "2 person~"},
		{"两三百单", "300 单~"},
		{"a 32-person team", "32 person"},
		{"28 agents on shift", "28 person"},
		{"team of 32 people", "32 person"},
		{"CSAT rose from 72% to 86%", "72 percent< 86 percent>"},
		{"about 40 calls a day", "40 counted/day≈"},
		{"within 48 hours", "172800 second"},
		{"AHT 320s", "320 second"},
		{"10k tickets", "10000 counted"},
	}
	for _, c := range cases {
		var got []string
		for _, n := range FindNumbers(c.text) {
			got = append(got, brief(n))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", c.text, s, c.want)
		}
	}
}

func TestWhatIsNoNumber(t *testing.T) {
	for _, text := range []string{
		"2026年12月2日", "12月2日 10:00", "二〇二六年", "12-05", "2026-12-02 某公司一面", "3 号", "下午 3 点", "第 3 次", "第三次", "周三", "星期五", "礼拜六",
		"一个客户", "一起想办法", "统一口径", "一定", "万一", "唯一", "一线坐席", "一面", "千万不要", "十分满意", "十分重要", "百般", "数据", "之一", "三方", "两位数的增长",
		"四通八达", "三天两头", "5W1H", "D1-B2", "GB19012", "v2.1.3", "#12", "24/31", "一次性解决", "一般", "一些", "四面八方", "三心二意", "半途而废", "成立", "单位", "百分点",
	} {
		for _, n := range FindNumbers(text) {
			if n.Unit != NoUnit || strings.ContainsAny(text, "D#v") {
				t.Errorf("%s: found %+v", text, n)
			}
		}
	}
}

func TestSubject(t *testing.T) {
	cases := []struct{ text, want string }{
		{"我们售后组有 32 人，", "售后组"},
		{"32 人的售后组", "售后组"},
		{"我带 32 人。", "带"},
		{"28 名坐席在线", "坐席"},
		{"售后组 3 人请假", "请假"},
		{"转单由每天 9 单降", "转单"},
		{"客户满意度是 86%", "客户满意度"},
		{"满意度从 72% 升到 86%", "满意度 满意度"},
		{"团队规模：32 人", "团队"},
		{"a 32-person team", "team"},
		{"28 agents on shift", "agent"},
		{"CSAT rose from 72% to 86%", "csat csat"},
	}
	for _, c := range cases {
		var got []string
		for _, n := range FindNumbers(c.text) {
			got = append(got, n.Subject)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %q, want %q", c.text, s, c.want)
		}
	}
}

func FuzzFindNumbers(f *testing.F) {
	for _, s := range []string{"由每天 9 单降到 2 单", "百分之", "三分之", "十来", "1,200.5万+", "９－", "\xff3人", "半", "数十", "30-", "a 32-person team of 5W1H", "百分之一千", "9" + strings.Repeat("亿", 50), strings.Repeat("9", 400) + " 人"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, n := range FindNumbers(text) {
			if n.Start < last || n.End <= n.Start || n.End > len(text) {
				t.Fatalf("span %d to %d after %d of %d", n.Start, n.End, last, len(text))
			}
			if span := text[n.Start:n.End]; utf8.ValidString(text) && !utf8.ValidString(span) || !strings.Contains(text, n.Sentence) {
				t.Fatalf("span %q, sentence %q", span, n.Sentence)
			}
			if math.IsInf(n.Value, 0) || math.IsNaN(n.Value) {
				t.Fatalf("value %g", n.Value)
			}
			last = n.End
		}
	})
}
