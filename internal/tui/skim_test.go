package tui

import (
	"context"
	"testing"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/schedule"
)

// skimming opens the screen over three questions, of which one has an answer
// of the person's own and one nothing to speak from.
func skimming(t *testing.T) *driver {
	t.Helper()
	own, bare := question("b02"), question("b03")
	own.Title, bare.Title, bare.KeyPoints, bare.Answer = "客户当场发火，你怎么办？", "为什么离职？", nil, ""
	return drive(t, lang.Chinese, 80, 24, func(now func() time.Time) Collection {
		f := newFake(now, question("b01"), own, bare, fact("csat"))
		if err := f.SaveOwnAnswer(context.Background(), own.Key, "## 先稳住\n- 让他说完\n\n大段的话。\n\n## 再解决\n- 定时间"); err != nil {
			t.Fatal(err)
		}
		return f
	}, func(c *Config) { c.Filter, c.Skim = &schedule.Filter{}, true })
}

func TestSkimGoesOnByItself(t *testing.T) {
	d := skimming(t)
	d.sees("1/3，还有 10 秒", "两名骨干为分工闹僵", "要点（还没有自己的版本）", "- 先分开谈，各自复述事实")
	d.pass(4 * time.Second)
	d.sees("1/3，还有 6 秒")
	d.pass(6 * time.Second)
	d.sees("2/3，还有 10 秒", "客户当场发火", "我的骨架", "先稳住", "- 让他说完")
	d.lacks("大段的话")
	d.press("space")
	d.sees("3/3", "还没有骨架")
	d.pass(10 * time.Second)
	d.sees("看了 3 道题的骨架", "今晚")
	if n := len(d.root.cfg.Collection.(*fake).log); n != 0 {
		t.Errorf("%d things are recorded", n)
	}
}

func TestSkimPausesAndGoesBack(t *testing.T) {
	d := skimming(t)
	d.pass(3 * time.Second)
	d.press("p")
	d.sees("1/3，停着")
	d.pass(time.Minute)
	d.sees("1/3，停着")
	d.press("p")
	d.sees("1/3，还有 7 秒")
	d.press("right", "k")
	d.sees("1/3，还有 10 秒")
	d.press("k")
	d.sees("1/3")
	d.press("?", "q")
	d.sees("1/3")
	d.press("q")
	d.sees("看了 2 道题的骨架")
}

// On the eve of the interview the plan's skeletons are a key away.
func TestThePlansSkeletonsAreSkimmed(t *testing.T) {
	d, _ := evening(t, question("b01"))
	meet(d, "2026-11-23")
	d.press("q")
	d.root.top().screen.(home).plan.Plan.Skeletons = []card.Key{"cs/b01"}
	d.press("v")
	d.sees("1/1，还有 10 秒")
	d.press("q")
	d.sees("看了 1 道题的骨架")
}

func TestSkimWithoutQuestions(t *testing.T) {
	d := drive(t, lang.Chinese, 80, 24, func(now func() time.Time) Collection { return newFake(now, fact("csat")) },
		func(c *Config) { c.Filter, c.Skim = &schedule.Filter{}, true })
	d.sees("没有合适的题可以看骨架")
}

func TestSkimTextFallsBack(t *testing.T) {
	c := card.Card{Answer: "先听完，再给一步。"}
	if name, text := SkimText("", &c); name != lang.SkimModel || text == "" {
		t.Errorf("of a model there is %q", text)
	}
	if name, text := SkimText("", &card.Card{}); name != lang.SkimBare || text != "" {
		t.Errorf("of nothing there is %q", text)
	}
}
