package tui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/mock"
	"rehearse/internal/review"
)

// interviewed drives a program over four questions of different kinds.
func interviewed(t *testing.T, change ...func(*Config)) (*driver, *fake) {
	t.Helper()
	var f *fake
	d := drive(t, lang.Chinese, 80, 30, func(now func() time.Time) Collection {
		f = newFake(now, questions()...)
		return f
	}, change...)
	return d, f
}

// questions are four of different kinds and competencies, in two sections.
func questions() []card.Card {
	kinds := []card.Kind{card.Behavioral, card.Situational, card.Metric, card.Values}
	titles := []string{"两名骨干为分工闹僵，你怎么处理的？", "大促当晚排队爆了，你先做什么？", "满意度掉了三个点，怎么查？", "老板让你瞒客户，你怎么办？"}
	tags := []string{"conflict", "lead", "conflict", "lead"}
	var out []card.Card
	for i := range kinds {
		c := question(fmt.Sprintf("b0%d", i+1))
		c.Kind, c.Title, c.Competencies, c.Line = kinds[i], titles[i], []string{tags[i]}, i+1
		c.Question = titles[i] + "\n\n- 起因是什么？"
		c.Section = []string{[]string{"一、行为面试", "二、案例"}[i/2]}
		out = append(out, c)
	}
	return out
}

// inRoom opens the full paper of the deck.
func inRoom(t *testing.T, change ...func(*Config)) (*driver, *fake) {
	seed := uint64(7)
	return interviewed(t, append(change, func(c *Config) {
		c.Mock = &MockStart{Decks: []string{"cs"}, Spec: mock.Spec{Paper: mock.Full, Seed: &seed}}
	})...)
}

// answer speaks to a question for a while.
func (d *driver) answer(t time.Duration, key string) {
	d.press("enter", "enter")
	d.pass(t)
	d.press(key)
}

func TestAnInterviewFromThePaperToTheResult(t *testing.T) {
	d, f := interviewed(t)
	d.press("m")
	d.sees("模拟面试", "速练", "4 题，共 40 分")
	d.press("down", "right")
	d.sees("整卷", "20 分   2 题  一、行为面试")
	d.press("enter")
	d.sees("第 1 题，共 4 题", "按 Enter 出题")
	d.lacks("两名骨干")
	d.press("enter")
	d.sees("两名骨干为分工闹僵", "准备 0:00，限 0:30")
	d.press("enter")
	d.pass(100 * time.Second)
	d.sees("答了 1:40，限 2:00")
	d.press("enter")
	d.sees("第 2 题，共 4 题")
	d.answer(130*time.Second, "-")
	d.answer(10*time.Second, "0")
	d.answer(60*time.Second, "enter")
	d.sees("讲评 1/4", "这一题 0/10 分", "用时 1:40，限 2:00", "有把握", "总评 -/5")
	d.press("space", "space", "space", "space", "space")
	d.sees("这一题 10/10 分", "建议记“易”，a 记入进度", "接着会问", "其中一位还是要走")
	d.press("a", "+", "+", "o", "enter")
	d.sees("讲评 2/4", "超时 0:10")
	d.press("space", "j", "j", "j", "j", "enter", "enter")
	d.sees("讲评 4/4")
	d.press("enter")
	d.sees("2 题没对要点")
	d.press("j", "j", "j", "j", "j", "enter")
	d.sees("1 题没对要点")
	d.press("enter")
	d.sees("得分 11.1/40（28%）", "有把握却没答好", "老板让你瞒客户", "1 题记入了进度")
	if len(f.mocks) != 1 || f.drafts[review.MockDraft] != "" {
		t.Fatalf("kept %d interviews, draft %q", len(f.mocks), f.drafts[review.MockDraft])
	}
	v := f.mocks[0]
	if a := v.Answers[0]; a.Anchor != 4 || !a.FollowUp || a.Grade != review.Easy || a.Confidence != review.Sure || a.Time != 100*time.Second {
		t.Errorf("kept of the first answer: %+v", a)
	}
	if len(f.log) != 1 || f.log[0].Review.Card != "cs/b01" || f.log[0].Review.Grade != review.Easy {
		t.Errorf("graded %+v, want the first card only", f.log)
	}
	d.press("p")
	d.sees("1/3", "大声说出来")
}

func TestADraftAndTheTimeLeftOutliveTheProgram(t *testing.T) {
	d, f := inRoom(t)
	d.answer(60*time.Second, "enter")
	d.answer(60*time.Second, "enter")
	d.answer(60*time.Second, "enter")
	d.press("t", "enter", "enter")
	d.write("先问清楚")
	d.pass(42 * time.Second)
	d.sees("第 4 题，共 4 题", "| 先问清楚", "答了 0:40，限 2:00")
	// The terminal is closed; an hour later another program opens the drafts.
	again, g := interviewed(t)
	again.now = d.now.Add(time.Hour)
	g.drafts = f.drafts
	again.send(begin{})
	again.sees("有一场模拟面试没做完：第 4 题，共 4 题。按 m 接着做。")
	again.press("m")
	again.sees("第 4 题，共 4 题", "| 先问清楚", "答了 0:40，限 2:00", "接着做上次这一场")
	again.pass(5 * time.Second)
	again.sees("答了 0:45，限 2:00") // and from there it goes on
	again.write("再定")
	again.press("ctrl+s", "enter")
	again.sees("讲评 1/4")
	if r, err := mock.Load([]byte(g.drafts[review.MockDraft])); err != nil || r.Answers[3].Text != "先问清楚再定" || r.Answers[3].Time != 47*time.Second {
		t.Errorf("kept %v, %+v", err, r.Answers[3])
	}
}

func TestOnlyAQuickPaperIsPaused(t *testing.T) {
	d, _ := inRoom(t)
	d.press("enter", "p")
	d.pass(10 * time.Second)
	d.sees("准备 0:10")
	quick, _ := interviewed(t, func(c *Config) { c.Mock = &MockStart{Spec: mock.Spec{Paper: mock.Quick}} })
	quick.press("enter", "p")
	quick.pass(10 * time.Second)
	quick.sees("准备 0:00", "时钟停着")
	quick.press("enter")
	quick.pass(10 * time.Second)
	quick.sees("准备 0:10")
}

func TestOneTakeEndsWithItsTime(t *testing.T) {
	d, f := interviewed(t, func(c *Config) {
		c.Mock = &MockStart{Mode: review.Type, Spec: mock.Spec{Paper: mock.OneWay}}
	})
	d.press("enter")
	d.pass(31 * time.Second)
	d.sees("准备时间到", "答了 0:00")
	d.write("要点")
	d.pass(200 * time.Second)
	d.sees("时间到，这一题截止", "第 2 题，共 4 题")
	d.lacks("回上一题")
	d.press("b")
	d.press("enter", "q") // still written on, not said to the next question
	d.sees("第 2 题，共 4 题")
	d.lacks("准备 0:0")
	r, err := mock.Load([]byte(f.drafts[review.MockDraft]))
	if err != nil || !r.Answers[0].Cut || r.Answers[0].Text != "要点" {
		t.Errorf("kept %v, %+v", err, r.Answers[0])
	}
	d.pass(deafFor)
	d.press("enter")
	d.sees("准备 0:0")
}

func TestWhatWasWrittenIsNotThrownAway(t *testing.T) {
	d, f := interviewed(t, func(c *Config) {
		c.Mock = &MockStart{Mode: review.Type, Spec: mock.Spec{Paper: mock.Quick}}
	})
	d.press("enter", "enter")
	d.write("先问清楚")
	d.press("esc", "x", "x")
	d.sees("讲评 1/4", "先问清楚")
	if r, err := mock.Load([]byte(f.drafts[review.MockDraft])); err != nil || r.Answers[0].Text != "先问清楚" {
		t.Errorf("kept %v, %+v", err, r)
	}
}

func TestAnAnswerIsTakenUpAgain(t *testing.T) {
	d, _ := inRoom(t)
	d.answer(30*time.Second, "enter")
	d.press("b")
	d.sees("第 1 题", "答了 0:30")
	d.pass(5 * time.Second)
	d.sees("答了 0:35")
}

func TestTheEndIsAskedForTwice(t *testing.T) {
	d, f := inRoom(t)
	d.answer(30*time.Second, "enter")
	d.press("x")
	d.sees("还有 3 题没答")
	d.press("t", "x")
	d.sees("还有 3 题没答")
	d.press("x")
	d.sees("讲评 1/4")
	d.press("right")
	d.sees("没有作答")
	d.press("x", "x")
	d.sees("这一场丢掉了", "今晚")
	if len(f.mocks) != 0 || len(f.drafts) != 0 {
		t.Errorf("kept %v, %v", f.mocks, f.drafts)
	}
}

func TestNothingAnsweredLeavesNoRecord(t *testing.T) {
	d, f := inRoom(t)
	d.press("enter", "x", "x")
	d.sees("一题没答", "今晚")
	if len(f.mocks) != 0 || len(f.drafts) != 0 {
		t.Errorf("kept %v, %v", f.mocks, f.drafts)
	}
}

func TestAFriendsScoresNeedNoRoom(t *testing.T) {
	d, f := interviewed(t)
	d.press("m", "d")
	d.sees("讲评 1/4")
	d.press("space", "space", "n")
	d.write("说得太快")
	d.press("ctrl+s")
	d.sees("说得太快", "已保存")
	d.press("enter", "enter", "enter", "enter", "enter")
	if len(f.mocks) != 1 || f.mocks[0].Answers[0].Note != "说得太快" || len(f.mocks[0].Answers[0].Points) != 5 {
		t.Errorf("kept %+v", f.mocks)
	}
	d.press("enter", "m", "p")
	d.sees("做过的模拟面试", "2026-11-22 20:00", "速练")
	d.press("enter")
	d.sees("模拟面试结果", "得分")
}

func TestAllSuggestedGradesAtOnce(t *testing.T) {
	d, f := interviewed(t)
	d.press("m", "d", "space", "space", "space", "space", "space", "enter", "j", "j", "j", "j", "j", "2", "A")
	d.sees("2 题的评分会记入进度")
	d.press("enter", "enter", "enter", "enter")
	grades := map[card.Key]review.Grade{}
	for _, a := range f.log {
		grades[a.Review.Card] = a.Review.Grade
	}
	if len(grades) != 2 || fmt.Sprint(f.log[0].Review.Grade, f.log[1].Review.Grade) != "easy hard" {
		t.Errorf("graded %v", grades)
	}
}

func TestANoteThatWasBegunIsTakenIn(t *testing.T) {
	d, f := interviewed(t)
	d.press("m", "d", "n")
	d.write("说得太快")
	d.press("esc", "right", "right", "right", "enter", "enter")
	d.sees("模拟面试结果")
	if len(f.mocks) != 1 || f.mocks[0].Answers[0].Note != "说得太快" || len(f.drafts) != 0 {
		t.Errorf("kept %+v, drafts %v", f.mocks, f.drafts)
	}
}

func TestAnInterviewThatCannotBeRead(t *testing.T) {
	d, f := interviewed(t)
	f.drafts[review.MockDraft] = `{"version": 99}`
	d.send(begin{})
	d.press("m")
	d.sees("读不出来", "version 99")
	d.press("x", "x")
	d.sees("丢掉了")
	if len(f.drafts) != 0 {
		t.Error("it is still there")
	}
}

func TestAFailedWriteKeepsTheInterview(t *testing.T) {
	d, f := interviewed(t)
	d.press("m", "d", "right", "right", "right")
	f.fail = errDisk
	d.press("enter", "enter")
	d.sees("disk full")
	f.fail = nil
	d.press("r")
	d.sees("模拟面试结果")
	if len(f.mocks) != 1 {
		t.Errorf("kept %d", len(f.mocks))
	}
}

func TestTheReportIsWritten(t *testing.T) {
	var wrote []mock.Interview
	d, _ := interviewed(t, func(c *Config) {
		c.Report = func(v mock.Interview) (string, error) { wrote = append(wrote, v); return "rehearse-mock.md", nil }
	})
	d.press("m", "d", "right", "right", "right", "enter", "enter", "w")
	d.sees("写好了：rehearse-mock.md")
	if len(wrote) != 1 || wrote[0].ID == "" {
		t.Errorf("wrote %v", wrote)
	}
}

func TestAReportThatCannotBeWrittenStopsNothing(t *testing.T) {
	d, _ := interviewed(t, func(c *Config) {
		c.Report = func(mock.Interview) (string, error) { return "", errDisk }
	})
	d.press("m", "d", "right", "right", "right", "enter", "enter", "w")
	d.sees("disk full", "模拟面试结果")
	d.press("enter")
	d.sees("今晚")
}

func TestTheRoomAtEverySize(t *testing.T) {
	d, _ := inRoom(t)
	d.press("t", "enter", "enter")
	d.write(strings.Repeat("先分开谈，各自复述事实。", 8))
	for _, size := range [][2]int{{40, 15}, {120, 40}, {40, 40}} {
		d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		d.sees("限 2:00", "写完了")
		if c := d.root.View().Cursor; c == nil {
			t.Errorf("no cursor at %v", size)
		}
	}
}

// mockScenes are the screens of a mock interview.
func mockScenes() map[string]func(d *driver) {
	setup := func(d *driver) {
		d.root.cfg.Collection.(*fake).cards = questions()
		d.press("m", "down", "right")
	}
	room := func(d *driver) { setup(d); d.press("enter") }
	typed := func(d *driver) {
		room(d)
		d.press("t", "enter", "enter")
		d.write("先分开谈，各自复述事实；再当面定人、定时间。")
		d.pass(42 * time.Second)
	}
	debrief := func(d *driver) {
		typed(d)
		d.press("ctrl+s", "enter", "t")
		d.answer(130*time.Second, "-")
		d.answer(20*time.Second, "0")
		d.press("x", "x")
	}
	result := func(d *driver) {
		debrief(d)
		d.press("space", "space", "j", "j", "j", "a", "+", "+", "enter", "space", "space", "space", "space", "j", "enter")
		d.press("j", "j", "j", "j", "j", "enter", "enter")
	}
	return map[string]func(d *driver){
		"mocksetup":   setup,
		"mockbetween": room,
		"mockprepare": func(d *driver) { room(d); d.press("enter"); d.pass(10 * time.Second) },
		"mockspeak":   func(d *driver) { room(d); d.press("enter", "enter"); d.pass(130 * time.Second) },
		"mocktype":    typed,
		"mockconfide": func(d *driver) { typed(d); d.press("ctrl+s") },
		"mockpaused":  func(d *driver) { setup(d); d.press("left", "enter", "enter", "enter", "p") },
		"mockleft":    func(d *driver) { room(d); d.press("enter", "q") },
		"mockdebrief": func(d *driver) { debrief(d); d.press("space", "j", "+") },
		"mockjudged":  func(d *driver) { debrief(d); d.press("right", "space", "space", "space", "space", "j", "a", "-") },
		"mockresult":  result,
		"mockpast":    func(d *driver) { result(d); d.press("enter", "m", "p") },
	}
}
