package story

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCheck(t *testing.T) {
	whole := Story{
		Situation: "售后组 32 人，大促前两周。", Task: "把转单降下来，又不能加人。",
		Action: "先分开谈，各自复述事实；找到两人都以为归自己的那一块，当面定下谁负责、谁配合、哪天复核。",
		Result: "转单由每天 9 单降到 2 单（看两周）。", Learned: "接手新组，先画一张谁负责什么。",
	}
	with := func(change func(*Story)) Story { s := whole; change(&s); return s }
	cases := []struct {
		name string
		s    Story
		want []Flaw
	}{
		{"whole", whole, nil},
		{"empty", Story{}, []Flaw{NoSituation, NoTask, NoAction, NoResult}},
		{"blank is empty", with(func(s *Story) { s.Task = " \n\u3000" }), []Flaw{NoTask}},
		{"no action", with(func(s *Story) { s.Action = "" }), []Flaw{NoAction}},
		{"long situation", with(func(s *Story) { s.Situation = s.Action }), []Flaw{LongSituation}},
		{"a quarter exactly", Story{Situation: "一二三四五六七八九十", Task: "做", Action: "做做做做做做做做做做做做做做做做做做做做做做做", Result: "少了 300 单真好啊"}, nil},
		{"a word more", Story{Situation: "一二三四五六七八九十十二", Task: "做", Action: "做做做做做做做做做做做做做做做做做做做做做做做", Result: "少了 300 单真好啊"}, []Flaw{LongSituation}},
		{"only a situation yet", Story{Situation: whole.Action}, []Flaw{NoTask, NoAction, NoResult}},
		{"no number", with(func(s *Story) { s.Result = "转单少了很多，12月5日复核。" }), []Flaw{NoNumber}},
		{"a vague number", with(func(s *Story) { s.Result = "转单少了十来单，团队一起进步。" }), []Flaw{NoNumber}},
		{"two tenths", with(func(s *Story) { s.Result = "转单少了两成。" }), nil},
		{"english", Story{Situation: "A team of 32.", Task: "Bring transfers down.", Action: "I met both leads one by one and had them agree on owner and date.", Result: "Transfers fell from 9 to 2 a day."}, nil},
	}
	for _, c := range cases {
		if diff := cmp.Diff(c.want, Check(c.s)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}
