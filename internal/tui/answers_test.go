package tui

import (
	"errors"
	"os/exec"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"rehearse/internal/lang"
	"rehearse/internal/review"
)

const typedAnswer = "先分开谈，各自复述事实；再当面定人、定时间。"

func TestEveryKeyOfAnAnswerIsKeptAndComesBack(t *testing.T) {
	d, f := evening(t, question("b01"), question("b02"))
	d.press("enter", "t")
	for i, r := range typedAnswer {
		d.press(string(r))
		if got, want := f.drafts["attempt/cs/b01"], typedAnswer[:i]+string(r); got != want {
			t.Fatalf("the draft is %q, want %q", got, want)
		}
	}
	again := drive(t, lang.Chinese, 80, 30, func(now func() time.Time) Collection { f.now = now; return f })
	again.press("enter")
	again.sees("上次没写完", "| "+typedAnswer)
	again.write("结果两周后降到两单。")
	again.press("ctrl+s", "enter", "space", "space", "space", "space", "space", "enter")
	if len(f.drafts) != 0 {
		t.Errorf("the draft outlived its answer: %v", f.drafts)
	}
	if got := f.log[0].Attempt.Text; got != typedAnswer+"结果两周后降到两单。" {
		t.Errorf("the attempt holds %q", got)
	}
}

// No key waits for a draft; of what is typed meanwhile the newest is written,
// and the grade comes after it.
func TestDraftsHoldNoKeyBackAndComeBeforeTheGrade(t *testing.T) {
	d, f := evening(t, question("b01"), fact("csat"))
	d.press("enter", "t")
	m, cmd := d.root.Update(keyPress("甲")) // its draft is on the way
	d.root = m.(root)
	for _, k := range []string{"乙", "丙"} {
		m, more := d.root.Update(keyPress(k))
		d.root = m.(root)
		if more != nil {
			d.run(more)
		}
	}
	d.sees("| 甲乙丙")
	if n := len(d.root.writes.queue); n != 2 {
		t.Errorf("%d drafts wait, want the one in flight and the newest", n)
	}
	for _, k := range []string{"ctrl+s", "0", "1"} {
		m, _ := d.root.Update(keyPress(k))
		d.root = m.(root)
	}
	if _, end := d.root.leave(); end != nil {
		t.Error("the program can end over a draft")
	}
	d.run(cmd)
	if len(f.log) != 1 || f.log[0].Attempt.Text != "甲乙丙" || len(f.drafts) != 0 {
		t.Errorf("log %+v, drafts %v", f.log, f.drafts)
	}
}

func TestADraftThatFailsIsToldAndTriedAgain(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("enter", "t")
	f.fail = errDisk
	d.press("甲")
	d.sees("草稿没存上", "disk full", "| 甲")
	f.fail = nil
	d.press("乙")
	if f.drafts["attempt/cs/b01"] != "甲乙" {
		t.Errorf("drafts %v", f.drafts)
	}
	d.press("ctrl+c")
	if !d.quit {
		t.Error("a failed draft keeps the program from ending")
	}
}

func TestAHintTicksNothing(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("enter", "t")
	d.write(typedAnswer)
	d.press("ctrl+s", "enter")
	d.sees("* 先分开谈，各自复述事实", "程序不评内容", "写了 18 字")
	d.lacks("* 交代团队规模", "[x]")
	d.press("j", "j", "j", "j", "j", "enter")
	if got := *f.log[0].Review.Score; got != 0 {
		t.Errorf("score %v, want none: nothing was ticked", got)
	}
}

func TestOnesOwnVersionComesBeforeTheModel(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("enter", "enter", "space", "space", "space", "space", "space")
	d.sees("示范")
	d.press("e")
	d.sees("我的版本：两名骨干")
	d.write("- 32 人售后组")
	d.press("ctrl+s")
	d.sees("我的版本已保存", "我的版本   v 换看示范", "32 人售后组", "得 9/9")
	d.press("v")
	d.sees("示范   v 换看我的版本")
	d.lacks("32 人售后组")
	d.press("e", "enter")
	d.write("- 周五复核")
	d.press("ctrl+s", "a")
	d.sees("共 2 版", "周五复核")
	d.press("left")
	d.lacks("周五复核")
	d.press("r")
	d.sees("已用回这一版", "第 3 版，共 3 版")
	if text, _ := f.OwnAnswer("cs/b01"); text != "- 32 人售后组" || len(f.own["cs/b01"]) != 3 {
		t.Errorf("versions %+v", f.own)
	}
}

func TestBlanksBeginAnOwnAnswer(t *testing.T) {
	q := question("b01")
	q.Blanks = []string{"你的团队多少人：____", "你的数：____", "你说的那句话：____"}
	d, f := evening(t, q)
	d.press("enter", "enter", "e")
	d.sees("- 你的团队多少人：____", "- 你的数：____", "- 你说的那句话：____")
	d.press("esc") // nothing was written
	d.lacks("草稿留着")
	if len(f.own)+len(f.drafts) != 0 {
		t.Errorf("own %v, drafts %v", f.own, f.drafts)
	}
}

func TestLeavingAText(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("enter", "enter", "e")
	d.write("- 三十二人")
	d.press("ctrl+k") // the rest of the line: nothing
	d.press("ctrl+u") // all before the cursor
	d.lacks("三十二人")
	d.press("ctrl+_")
	d.sees("- 三十二人")
	d.send(tea.WindowSizeMsg{Width: 40, Height: 15})
	d.send(tea.ResumeMsg{})
	d.press("esc")
	d.sees("草稿留着")
	d.send(tea.WindowSizeMsg{Width: 80, Height: 30})
	d.press("e")
	d.sees("上次没写完", "- 三十二人")
	d.press("ctrl+s")
	if text, _ := f.OwnAnswer("cs/b01"); text != "- 三十二人" || len(f.drafts) != 0 {
		t.Errorf("own answer %q, drafts %v", text, f.drafts)
	}
}

func TestADraftThatCannotBeReadIsNotWrittenOver(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("enter", "enter", "e")
	d.write("- 三十二人")
	d.press("esc")
	f.blind = errDisk
	d.press("e")
	d.sees("disk full")
	f.blind = nil
	d.write("另")
	d.press("esc", "e")
	d.sees("上次没写完", "- 三十二人")
	d.lacks("另")
}

func TestLeavingATextWaitsForItsDraft(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("enter", "enter", "e")
	d.write("- 三十")
	f.fail = errDisk
	d.write("二人")
	d.press("esc")
	d.lacks("草稿留着")
	d.sees("disk full")
	f.fail = nil
	d.press("r")
	d.sees("草稿留着")
	d.press("e")
	d.sees("- 三十二人")
}

func TestTheFollowUpIsKept(t *testing.T) {
	d, f := evening(t, question("b01"), question("b02"), fact("csat"))
	d.press("enter", "enter", "space", "space", "space", "j", "space")
	d.sees("接着会问", "如果其中一位不同意这样分呢？", "答得上就按 o")
	d.press("o")
	d.sees("记了：答得上")
	d.press("enter")
	if a := f.log[0].Attempt; a.FollowUp != "如果其中一位不同意这样分呢？" || !a.Followed {
		t.Errorf("kept %+v", a)
	}
	d.press("enter", "space", "space", "space", "space", "space")
	d.sees("其中一位还是要走，你留不留？") // all was said: they follow up
	d.press("enter")
	if a := f.log[1].Attempt; a.FollowUp == "" || a.Followed {
		t.Errorf("kept %+v", a)
	}
}

func TestTwoAttemptsAreCompared(t *testing.T) {
	d, f := evening(t, question("b01"))
	at := review.At(d.now)
	half, all := .5, 1.0
	f.log = []review.Action{
		{Review: &review.Review{Card: "cs/b01", At: at, Grade: review.Hard}, Attempt: &review.Attempt{Card: "cs/b01", Mode: review.Type,
			Text: "我带二十八人的组。先分开谈。", Points: []bool{true, false, false, true, false}, Score: &half}},
		{Review: &review.Review{Card: "cs/b01", At: at + 1, Grade: review.Hard}, Attempt: &review.Attempt{Card: "cs/b01", Mode: review.Type,
			Text: "我带三十二人的组。先分开谈。", Points: []bool{true, true, false, false, false}, Score: &all, FollowUp: "谈的时候你说了什么？"}},
	}
	d.press("/", "enter", "a")
	d.sees("和上一次比", "这次多说到：先分开谈", "这次漏了：当面定下", "两次都没说到：找到原因", "[-二十八-]", "{+三十二+}",
		"这次的 STAR", "没听到结果", "不评内容", "2 次，从新到旧", "要点 100%", "没答上  追问：谈的时候")
}

// An editor that fails loses nothing of what was written, before it or in it.
func TestAnEditorThatFails(t *testing.T) {
	files := &fakeTexts{held: map[string]string{}}
	d := drive(t, lang.Chinese, 80, 30, func(now func() time.Time) Collection { return newFake(now, question("b01")) },
		func(c *Config) { c.Texts = files })
	f := d.root.cfg.Collection.(*fake)
	d.press("enter", "enter", "e")
	d.write("- 三十二人")
	files.fail = errors.New("no such program")
	d.press("ctrl+o")
	d.sees("no such program", "- 三十二人")
	files.fail = nil
	d.press("ctrl+o")
	if files.held["answer/cs/b01"] != "- 三十二人" {
		t.Fatalf("the editor was given %v", files.held)
	}
	files.held["answer/cs/b01"] = "- 三十二人\n- 周五复核\n"
	d.send(composed{"- 三十二人\n- 周五复核\n", errors.New("exit status 1")})
	d.sees("编辑器没能正常结束", "- 周五复核")
	if f.drafts["answer/cs/b01"] != "- 三十二人\n- 周五复核" || len(files.held) != 0 {
		t.Errorf("drafts %v, files %v", f.drafts, files.held)
	}
	// Both programs were killed after the editor had saved.
	files.held["answer/cs/b01"] = "- 三十二人\n- 周六复核"
	again := drive(t, lang.Chinese, 80, 30, func(now func() time.Time) Collection { f.now = now; return f }, func(c *Config) { c.Texts = files })
	again.press("enter", "enter", "e")
	again.sees("上次没写完", "- 周六复核")
}

type fakeTexts struct {
	held map[string]string
	fail error
}

func (f *fakeTexts) Open(name, text string) (*exec.Cmd, error) {
	if f.fail == nil {
		f.held[name] = text
	}
	return exec.Command("true"), f.fail
}
func (f *fakeTexts) Left(name string) (string, error) { return strings.TrimSpace(f.held[name]), nil }
func (f *fakeTexts) Clear(name string) error          { delete(f.held, name); return nil }

func TestFactsHaveNoOwnAnswer(t *testing.T) {
	d, _ := evening(t, fact("csat"))
	d.press("/", "enter", "e")
	d.sees("只有面试题才有自己的版本")
}
