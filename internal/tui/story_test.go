package tui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// evening drives a program over these cards and returns the collection too.
func evening(t *testing.T, cards ...card.Card) (*driver, *fake) {
	t.Helper()
	var f *fake
	d := drive(t, lang.Chinese, 80, 30, func(now func() time.Time) Collection {
		f = newFake(now, cards...)
		return f
	})
	return d, f
}

func TestAQuestionWithFivePointsTakesSevenKeys(t *testing.T) {
	d, f := evening(t, question("b01"), fact("csat"))
	d.press("enter")
	d.sees("两名骨干为分工闹僵", "说了 0:00，限 2:00", "大声说出来")
	d.pass(80 * time.Second)
	d.sees("说了 1:20")
	keys := strings.Fields("enter space space j space space enter")
	if len(keys) > 7 {
		t.Fatal("more than seven keys")
	}
	d.press(keys...)
	d.sees("CSAT 满意度")
	r := f.log[0].Review
	if r.Grade != review.Good || fmt.Sprint(r.Points) != "[true true false true true]" || *r.Score != 7.0/9 || r.Confidence != review.Sure || r.Mode != review.Speak {
		t.Errorf("stored %+v, want good, 7 of 9, sure, spoken", r)
	}
	if a := f.log[0].Attempt; a == nil || a.Seconds != 80 {
		t.Errorf("the attempt was not kept with its 80 s: %+v", a)
	}
}

func TestATypedQuestionTakesEightKeys(t *testing.T) {
	d, f := evening(t, question("b01"), fact("csat"))
	f.set.Mode = review.Type
	d.press("enter")
	d.write("先分开谈，各自复述事实。")
	d.press("ctrl+s")
	d.sees("有把握吗")
	d.press("-", "space", "space", "space", "space", "space")
	d.sees("我写的", "先分开谈，各自复述事实。", "v 换看示范")
	d.press("enter")
	d.sees("CSAT")
	if a := f.log[0].Attempt; a.Text != "先分开谈，各自复述事实。" || a.Confidence != review.Shaky || a.Mode != review.Type {
		t.Errorf("kept %+v", a)
	}
}

func TestAFactTakesTwoKeys(t *testing.T) {
	d, f := evening(t, fact("csat"))
	d.press("enter", "space")
	d.sees("不是平均分", "Delighted")
	d.press("space")
	if len(f.log) != 1 || f.log[0].Review.Grade != review.Good {
		t.Fatalf("log: %+v", f.log)
	}
	d.sees("小结", "1 张速记")
}

func TestAGradeBeforeTheRevealIsRefused(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("enter", "3")
	d.sees("先答，看了答案再打分")
	if len(f.log) != 0 {
		t.Error("a grade was stored before the answer was seen")
	}
}

func TestEnterOverOpenPointsAsksOnce(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("enter", "enter", "space", "enter")
	d.sees("还有 4 条没对")
	if len(f.log) != 0 {
		t.Fatal("graded without being asked")
	}
	d.press("enter")
	if len(f.log) != 1 || f.log[0].Review.Grade != review.Again {
		t.Fatalf("the second Enter did not grade: %+v", f.log)
	}
}

func TestThePageTurnsWhileTicking(t *testing.T) {
	d, _ := evening(t, question("b01"))
	d.send(tea.WindowSizeMsg{Width: 40, Height: 15})
	d.press("enter", "enter", "pgdown", "pgdown")
	d.sees("示范")
	d.lacks("> [ ]")
	d.press("space") // the point at hand comes back into sight
	d.sees("> [ ]")
}

func TestDontKnowNeedsNoTicking(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("enter", "0", "enter")
	if len(f.log) != 1 || f.log[0].Review.Grade != review.Again || f.log[0].Review.Confidence != review.Unknown {
		t.Fatalf("log: %+v", f.log)
	}
	d.sees("补漏", "上次漏了 5 条要点")
}

func TestAMissedMustHaveIsAtMostHard(t *testing.T) {
	d, _ := evening(t, question("b01"))
	d.press("enter", "enter", "space", "space", "space", "j", "space")
	d.sees("漏了必答点，最高记“难”", "Enter 记“难”", "接着会问", "如果其中一位不同意这样分呢？")
}

func TestUndoAndRedoAtAnyDepth(t *testing.T) {
	d, f := evening(t, question("b01"), question("b02"), fact("csat"), fact("nps"))
	var screens []string
	grade := func() {
		screens = append(screens, d.screen())
		if strings.Contains(d.screen(), "CSAT") {
			d.press("space", "3")
		} else {
			d.press("enter", "space", "space", "space", "space", "space", "enter")
		}
	}
	d.press("enter")
	for range 4 {
		grade()
	}
	d.sees("小结")
	end := len(f.log)
	for n := end - 1; n >= 0; n-- {
		d.press("u")
		if len(f.log) != n {
			t.Fatalf("after undo the log holds %d, want %d", len(f.log), n)
		}
		d.sees("已撤销")
	}
	d.sees("1/4", "得 9/9") // on the page where the first was graded, ticks and all
	d.press("u")
	d.sees("没有可以撤销的")
	for n := range end {
		d.press("ctrl+r")
		if len(f.log) != n+1 {
			t.Fatalf("after redo the log holds %d, want %d", len(f.log), n+1)
		}
	}
	d.sees("小结")
	d.press("u", "u")
	d.sees("已撤销")
	d.press("1") // something new: what was undone is gone
	d.press("ctrl+r")
	d.sees("没有可以重做的")
}

func TestUndoOfAnEarlierEveningBringsTheCardUp(t *testing.T) {
	d, f := evening(t, fact("csat"), fact("nps"))
	d.press("enter", "space", "space", "q", "enter") // one fact, then home
	d.press("enter")
	d.press("u")
	if len(f.log) != 0 {
		t.Fatalf("log: %+v", f.log)
	}
	d.sees("已撤销“CSAT 满意度”的评分", "1/2")
}

func TestSuspendBuryFlagNoteAndTheirUndo(t *testing.T) {
	d, f := evening(t, fact("csat"), fact("nps"), fact("fcr"))
	d.press("enter", "f")
	d.sees("已标记")
	d.press("u")
	if _, _, flagged, _ := f.Flags("m/csat"); flagged {
		t.Error("undo left the flag")
	}
	d.press("n")
	d.write("和 NPS 分清")
	d.press("ctrl+s")
	d.sees("备注已保存")
	d.press("space")
	d.sees("和 NPS 分清")
	d.press("s")
	d.sees("已暂停", "1/2")
	if suspended, _, _, _ := f.Flags("m/csat"); !suspended {
		t.Error("s did not suspend")
	}
	d.press("b")
	d.sees("推迟到明天")
	d.press("u", "u")
	if suspended, _, _, _ := f.Flags("m/csat"); suspended {
		t.Error("two undos left the card suspended")
	}
	d.sees("1/3")
}

func TestAFailedWriteIsKeptShownAndRetried(t *testing.T) {
	d, f := evening(t, fact("csat"), fact("nps"))
	d.press("enter", "space")
	f.fail = errDisk
	d.press("space")
	d.sees("没存上", "disk full", "按 r 重试", "不是平均分") // still on the card
	d.press("space", "1")
	if len(f.log) != 0 {
		t.Fatal("a key went past the failed write")
	}
	d.press("ctrl+c")
	d.sees("还有 1 条没存上")
	if d.quit {
		t.Fatal("left without asking")
	}
	f.fail = nil
	d.press("r")
	if len(f.log) != 1 || f.log[0].Review.Grade != review.Good {
		t.Fatalf("the retry did not store the grade: %+v", f.log)
	}
	d.sees("2/2")
}

func TestKeysTypedDuringAWriteWaitForIt(t *testing.T) {
	d, f := evening(t, fact("csat"), fact("nps"))
	d.press("enter", "space")
	m, cmd := d.root.Update(keyPress("space")) // the write is under way
	d.root = m.(root)
	d.press("space", "4") // meant for the next card
	if len(f.log) != 0 {
		t.Fatal("the write ran without its command")
	}
	if _, end := d.root.leave(); end != nil {
		t.Error("a signal can end the program over a write")
	}
	d.run(cmd)
	if len(f.log) != 2 || f.log[0].Review.Grade != review.Good || f.log[1].Review.Grade != review.Easy || f.log[1].Review.Card != "m/nps" {
		t.Fatalf("log: %+v", f.log)
	}
}

func TestStaleLoadsAreDropped(t *testing.T) {
	d, _ := evening(t, fact("csat"))
	before := d.screen()
	d.send(fetched{slot: d.root.top().id, load: d.root.top().load - 1, value: "old"})
	d.send(fetched{slot: 99, load: 1, value: "from a screen that is gone"})
	if d.screen() != before {
		t.Error("a stale answer changed the screen")
	}
}

func TestFirstStartAsksForTheRoleOnce(t *testing.T) {
	for key, want := range map[string]string{"enter": "cs", "esc": "all"} {
		var f *fake
		d := drive(t, lang.Chinese, 80, 24, func(now func() time.Time) Collection {
			f = newFake(now, question("b01"))
			f.set.Role = ""
			return f
		})
		d.sees("哪个岗位", "客服经理面试", "20 题")
		d.press(key)
		d.sees("哪天面试", "12月5日")
		d.press("enter") // none yet
		d.sees("今晚", "客服经理面试", "还没定面试日期")
		if f.set.Role != want {
			t.Errorf("%s chose role %q, want %q", key, f.set.Role, want)
		}
	}
}

func TestKeysFromAnInputMethod(t *testing.T) {
	d, f := evening(t, fact("csat"), fact("nps"))
	d.press("ctrl+j") // Enter, as some input methods send it
	d.send(tea.KeyPressMsg{Code: '　', Text: "　"})
	d.sees("不是平均分")
	d.send(tea.KeyPressMsg{Code: '２', Text: "２"})
	if len(f.log) != 1 || f.log[0].Review.Grade != review.Hard {
		t.Fatalf("a full-width 2 did not grade Hard: %+v", f.log)
	}
	d.send(tea.KeyPressMsg{Code: '？', Text: "？"})
	d.sees("按键")
}

func TestFullWidthTextStaysInTextFields(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("enter", "t")
	for _, r := range "１，　２" {
		d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	d.send(tea.PasteMsg{Content: "粘贴的"})
	d.press("ctrl+s", "enter", "1")
	if got := f.log[0].Attempt.Text; got != "１，　２粘贴的" {
		t.Errorf("typed text became %q", got)
	}
}

func TestTheRealCursorStandsWhereTextIsTyped(t *testing.T) {
	d, _ := evening(t, question("b01"))
	d.press("enter", "t")
	d.write("先分开谈")
	c := d.root.View().Cursor
	if c == nil {
		t.Fatal("no cursor")
	}
	line := strings.Split(d.screen(), "\n")[c.Y]
	if !strings.Contains(line, "先分开谈") || c.X != 3+8 {
		t.Errorf("cursor at %d in line %q, want 11 behind the text", c.X, line)
	}
	if d.root.top().screen.ticking() {
		t.Error("something moves while text is typed")
	}
}

func TestTypedTextSurvivesChangingOnesMind(t *testing.T) {
	d, _ := evening(t, question("b01"))
	d.press("enter", "t")
	d.write("要点")
	d.send(tea.WindowSizeMsg{Width: 50, Height: 16})
	d.press("esc") // speak instead
	d.press("t")
	d.sees("要点")
	d.press("ctrl+s", "esc")
	d.sees("要点")
	d.press("ctrl+s", "enter")
	d.send(tea.WindowSizeMsg{Width: 80, Height: 30})
	d.sees("我写的", "| 要点")
}

func TestAllOfHomeCanBeReachedInASmallWindow(t *testing.T) {
	d, _ := evening(t, question("b01"), fact("csat"))
	d.press("enter", "0", "4", "q", "enter")
	d.send(tea.WindowSizeMsg{Width: 40, Height: 15})
	d.press("G")
	d.sees("今天已经练了", "指标与公式")
	d.press("g")
	d.sees("客服经理面试")
}

func TestSettings(t *testing.T) {
	d, f := evening(t, fact("csat"))
	d.press(",")
	d.sees("每天练多久", "25", "目标记住率")
	d.press("enter", "backspace", "backspace")
	d.write("99999")
	d.press("enter")
	d.sees("99999", "1 to 720") // refused, and still there to mend
	d.press("backspace", "backspace", "backspace")
	d.press("enter")
	if f.set.Minutes != 99 {
		t.Errorf("minutes = %d, want 99", f.set.Minutes)
	}
	d.sees("已保存")
	d.press("r")
	if f.set.Minutes != 25 {
		t.Errorf("after r minutes = %d, want 25", f.set.Minutes)
	}
}

func TestTheLanguageChangesAtOnce(t *testing.T) {
	var stored []lang.Lang
	d := drive(t, lang.Chinese, 80, 24, func(now func() time.Time) Collection { return newFake(now, fact("csat")) },
		func(c *Config) { c.SetLang = func(l lang.Lang) error { stored = append(stored, l); return nil } })
	d.press(",", "enter")
	d.sees("Settings", "minutes a day")
	if len(stored) != 1 || stored[0] != lang.English {
		t.Errorf("stored %v", stored)
	}
	d.press("esc")
	d.sees("Tonight")
}

func TestStraightIntoASession(t *testing.T) {
	d := drive(t, lang.English, 80, 24, func(now func() time.Time) Collection { return newFake(now, fact("csat"), fact("nps")) },
		func(c *Config) { c.Filter = &schedule.Filter{Decks: []string{"m"}} })
	d.sees("CSAT", "1/2")
	d.press("q")
	d.sees("Nothing was graded")
	d.press("enter")
	d.sees("Tonight")
}

func TestTooSmallAWindowSaysSoInOneLine(t *testing.T) {
	d, _ := evening(t, fact("csat"))
	d.send(tea.WindowSizeMsg{Width: 39, Height: 15})
	d.sees("窗口太小")
	d.send(tea.WindowSizeMsg{Width: 40, Height: 15})
	d.lacks("窗口太小")
}

func TestTheKittyProtocolIsSwitchedOff(t *testing.T) {
	d, _ := evening(t, fact("csat"))
	_, cmd := d.root.Update(tea.KeyboardEnhancementsMsg{Flags: 1})
	if cmd == nil || !strings.Contains(fmt.Sprint(cmd()), "[=0;1u") {
		t.Error("the terminal keeps a protocol under which input methods lose characters")
	}
}

func TestLightAndDark(t *testing.T) {
	dark, light := newStyles(true, true).title.Render("x"), newStyles(false, true).title.Render("x")
	if dark == light {
		t.Error("dark and light look the same")
	}
	if strings.Contains(newStyles(true, false).warn.Render("x"), "[3") {
		t.Error("NO_COLOR has colour")
	}
}
