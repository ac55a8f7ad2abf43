package tui

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"rehearse/internal/interview"
	"rehearse/internal/lang"
)

func TestFirstStartAsksForTheDate(t *testing.T) {
	var f *fake
	d := drive(t, lang.Chinese, 80, 30, func(now func() time.Time) Collection {
		f = newFake(now, question("b01"), fact("csat"))
		f.set.Role = ""
		return f
	})
	d.press("enter")
	d.write("12-32")
	d.press("enter")
	d.sees("看不懂这个日期", "| 12-32") // still there to mend
	d.press("backspace", "backspace")
	d.write("05")
	d.press("enter")
	d.sees("已保存，今晚起按这个日期排", "12月5日，还有 13 天", "到那天大约说得出", "第一道：两名骨干")
	if len(f.meet) != 1 || f.meet[0].Date != "2026-12-05" {
		t.Errorf("kept %+v", f.meet)
	}
}

func TestTheFormOfTheInterview(t *testing.T) {
	d, f := evening(t, question("b01"), fact("csat"))
	d.press("p")
	d.sees("还没有定下面试")
	d.press("down", "enter")
	d.sees("先填日期") // first the date
	d.press("up", "enter")
	d.write("+10d")
	d.press("enter")
	d.sees("12月2日，还有 10 天", "到那天大约说得出", "每晚几分钟，到那天大约几成")
	d.press("down", "enter")
	d.write("下午2点")
	d.press("enter")
	d.sees("12月2日 14:00")
	d.press("down", "enter")
	d.write("某电商公司")
	d.press("enter", "down", "down", "down", "enter")
	d.write("80")
	d.press("enter")
	if i := f.meet[0]; i.Hour != "14:00" || i.Company != "某电商公司" || i.Goal != .8 {
		t.Errorf("kept %+v", i)
	}
	d.press("down", "enter", "space", "enter")
	if i := f.meet[0]; len(i.Decks) != 1 || i.Decks[0] != "cs" {
		t.Errorf("decks %v", i.Decks)
	}
	d.press("down", "enter", "backspace", "backspace")
	d.write("40")
	d.press("enter")
	if f.set.Minutes != 40 {
		t.Errorf("minutes %d", f.set.Minutes)
	}
	d.press("down", "enter")
	d.sees("我的调研", "卖什么，卖给谁")
	d.write("退款常见")
	d.press("ctrl+s")
	if !strings.Contains(f.meet[0].Page, "退款常见") || len(f.drafts) != 0 {
		t.Errorf("page %q, drafts %v", f.meet[0].Page, f.drafts)
	}
	d.press("x")
	d.sees("再按一次 x")
	d.press("x")
	d.sees("这次面试取消了")
	if _, ok := f.Interview(); ok || len(f.meet) != 1 {
		t.Errorf("after calling it off: %+v", f.meet)
	}
}

// What was found out about the company is safe, whatever else changes
// meanwhile.
func TestResearchBegunIsKept(t *testing.T) {
	d, f := evening(t, question("b01"))
	meet(d, "2026-12-02")
	for range 8 {
		d.press("down")
	}
	d.press("enter")
	d.write("客诉多")
	d.press("esc", "g", "down", "enter", "backspace", "backspace", "backspace", "backspace", "backspace")
	d.write("11:00")
	d.press("enter")
	if f.meet[0].Hour != "11:00" {
		t.Fatalf("kept %+v", f.meet[0])
	}
	for range 7 {
		d.press("down")
	}
	d.press("enter")
	d.sees("上次没写完", "客诉多")
}

// An hour that is long past would make the interview vanish.
func TestAnHourThatIsPastIsNotTaken(t *testing.T) {
	d, f := evening(t, question("b01"))
	f.meet = []interview.Interview{{ID: "i1", Date: "2026-11-22", Hour: "21:00", Since: f.day()}}
	d.press("p", "down", "enter", "backspace", "backspace", "backspace", "backspace", "backspace")
	d.write("9")
	d.press("enter")
	d.sees("早就过了")
	if f.meet[0].Hour != "21:00" {
		t.Errorf("kept %+v", f.meet[0])
	}
}

func TestWHeadsForTheWeakestCompetencies(t *testing.T) {
	d, f := evening(t, question("b01"), fact("csat"))
	meet(d, "2026-12-02")
	d.press("q", "w")
	d.sees("大声说出来")
	if f.asked.Competencies == nil || !f.asked.Weak || f.asked.New == 0 {
		t.Errorf("the session asked for %+v", f.asked)
	}
}

func TestChecklistsAreTickedOff(t *testing.T) {
	d, f := evening(t, question("b01"))
	meet(d, "2026-11-25")
	d.press("q")
	d.sees("清单：一周前还有 2 条，c 打勾")
	d.press("c", "space", "space")
	d.sees("今天的都做完了", "[x] 读 50 条", "[x] 用一句话")
	if len(f.meet[0].Done) != 2 {
		t.Errorf("done %v", f.meet[0].Done)
	}
	d.press("q")
	d.lacks("清单：")
}

func TestAfterwardsItAsksHowItWent(t *testing.T) {
	d, f := evening(t, question("b01"))
	f.meet = []interview.Interview{{ID: "i1", Date: "2026-11-21", Hour: "10:00", Company: "某公司"}}
	d.press("p", "q")
	d.sees("11月21日的面试怎么样")
	d.press("p")
	d.sees("1 天前", "怎么样", "以前的面试")
	for range 9 {
		d.press("down")
	}
	d.press("enter")
	d.sees("顺利")
	if f.meet[0].Went != "well" {
		t.Errorf("kept %+v", f.meet[0])
	}
	d.press("down", "enter")
	d.write("问了加班")
	d.press("ctrl+s")
	if f.meet[0].Review != "问了加班" {
		t.Errorf("kept %+v", f.meet[0])
	}
	d.press("q")
	d.lacks("面试怎么样")
}

// The home screen does not wait for the plan.
func TestHomeShowsBeforeThePlanIsMade(t *testing.T) {
	d, f := evening(t, question("b01"), fact("csat"))
	meet(d, "2026-12-02")
	over, _ := f.Overview(t.Context())
	e := d.root.env()
	h, eff := home{}.update(e, loaded{value: housed{over: over, meets: true, of: f.meet[0]}})
	body := ansi.Strip(strings.Join(h.view(e).body, "\n"))
	if !strings.Contains(body, "12月2日 10:00") || !strings.Contains(body, "正在排今晚") || !strings.Contains(body, "客服经理面试") {
		t.Errorf("without its plan:\n%s", body)
	}
	if eff.load == nil || eff.hold {
		t.Fatal("the plan is not asked for, or keys wait for it")
	}
	value, err := eff.load(t.Context())
	h, _ = h.update(e, loaded{value: value, err: err})
	if body := ansi.Strip(strings.Join(h.view(e).body, "\n")); strings.Contains(body, "正在排今晚") || !strings.Contains(body, "到那天大约说得出") {
		t.Errorf("with its plan:\n%s", body)
	}
}

// Once its hour has come sessions are the ordinary ones, and the home says so.
func TestOnceItsHourHasComeTheHomeCountsAsEver(t *testing.T) {
	d, f := evening(t, question("b01"), fact("csat"))
	d.sees("第一道：两名骨干")
	f.meet = []interview.Interview{{ID: "i1", Date: "2026-11-22", Hour: "19:00", Since: f.day()}}
	d.press("p", "q")
	d.sees("11月22日 19:00", "就是现在", "面试时间到了", "第一道：两名骨干", "1       -   客服经理面试")
	d.lacks("今晚没有", "到那天大约说得出")
}

// The checklist of the day after is announced though the interview is over, and
// is about the one that took place.
func TestTheChecklistOfTheDayAfterIsAnnounced(t *testing.T) {
	d, f := evening(t, question("b01"))
	f.meet = []interview.Interview{
		{ID: "i1", Date: "2026-11-21", Hour: "10:00"},
		{ID: "i2", Date: "2026-12-20", Closed: true},
	}
	d.press("p", "q")
	d.sees("11月21日的面试怎么样", "清单：之后还有 1 条，c 打勾")
	d.press("c")
	d.sees("发一封感谢信")
	d.press("space")
	if len(f.meet) != 2 || f.meet[1].ID != "i1" || len(f.meet[1].Done) != 1 {
		t.Errorf("kept %+v", f.meet)
	}
	d.press("q")
	d.lacks("清单：")
	f.meet[1].Went, f.meet[1].Done = "well", nil // it stays up once that is told
	d.press("p", "q")
	d.sees("清单：之后还有 1 条")
}
