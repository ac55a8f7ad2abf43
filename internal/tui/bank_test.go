package tui

import (
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/story"
)

// begunAgain is the next start of the program over the same collection.
func begunAgain(t *testing.T, f *fake) *driver {
	t.Helper()
	return drive(t, lang.Chinese, 80, 30, func(func() time.Time) Collection { return f })
}

func TestAStoryIsWrittenKeyByKey(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("s")
	d.sees("故事库：0 个", "投诉扭转", "合规拒绝", "哪位客户本来要走")
	d.press("enter", "enter")
	want := ""
	for _, r := range "顾客要起诉" {
		want += string(r)
		d.write(string(r))
		if draft := f.drafts["story/s1"]; !strings.HasPrefix(draft, "# "+want+"\n") {
			t.Fatalf("after %q the draft is %q", want, draft)
		}
	}
	d.press("enter")
	d.write("去年十一月，一位顾客说要起诉。")

	// Killed here: nothing more is said. The next start has all of it.
	d = begunAgain(t, f)
	d.press("s")
	d.sees("故事库：1 个", "顾客要起诉", "草稿")
	d.lacks("投诉扭转")
	d.press("enter")
	d.sees("还没保存", "去年十一月，一位顾客说要起诉。", "接着写吧")
	d.press("down", "down", "enter")
	d.write("三天内谈成。")
	d.press("ctrl+s")
	d.sees("故事已保存")
	if s := f.stories[0]; s.Title != "顾客要起诉" || s.Situation != "去年十一月，一位顾客说要起诉。" || s.Task != "三天内谈成。" || s.Slot != "recovery" || s.ID != "s1" {
		t.Errorf("stored %+v", s)
	}
	if len(f.drafts) != 0 {
		t.Errorf("drafts left: %q", f.drafts)
	}
	d.press("q", "enter")
	d.sees("顾客要起诉", "还没写行动（A）", "还没写结果（R）")
	d.lacks("没保存")
}

// Whoever leaves and comes back at once, while the last letters are still on
// their way to the disk, finds them.
func TestLeavingWaitsForTheDraft(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("s", "enter", "enter")
	var late []tea.Cmd
	send := func(k string) {
		m, cmd := d.root.Update(keyPress(k))
		d.root = m.(root)
		late = append(late, cmd)
	}
	for _, k := range []string{"甲", "乙", "丙", "esc", "q", "enter"} {
		send(k)
	}
	for _, cmd := range slices.Backward(late) { // in the order that is worst for us
		d.run(cmd)
	}
	d.sees("写故事", "甲乙丙")
	if draft := f.drafts["story/s1"]; !strings.HasPrefix(draft, "# 甲乙丙\n") {
		t.Errorf("the draft is %q", draft)
	}
}

func TestPartsAreWrittenOneAfterAnother(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("s", "n", "enter")
	for _, text := range []string{"题", "境", "任", "行", "果", "学", "9 单"} {
		d.write(text)
		d.press("tab")
	}
	d.sees("能力", "共情", "[ ]")
	d.press("down", "space", "enter", "down", "enter")
	d.sees("能答的题", "[ ] 两名骨干")
	d.press("space", "enter", "down", "enter")
	d.write("2026-12-02 某公司一面")
	d.press("ctrl+s")
	want := story.Story{
		ID: "s1", Title: "题", Situation: "境", Task: "任", Action: "行", Result: "果", Learned: "学", Numbers: []string{"9 单"},
		Competencies: []string{"conflict"}, Cards: []card.Key{"cs/b01"}, Used: []story.Use{{At: "2026-12-02", Where: "某公司一面"}},
	}
	if len(f.stories) != 1 || !alike(f.stories[0], want) {
		t.Errorf("stored %+v", f.stories)
	}
	d.press("tab") // no key of the form: nothing happens
	d.sees("写故事")
}

func TestUndoInAPart(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("s", "n", "down", "enter")
	d.write("甲")
	d.press("ctrl+_")
	if f.drafts["story/s1"] != "" {
		t.Errorf("a part taken back leaves the draft %q", f.drafts["story/s1"])
	}
}

func TestAStoryIsRemovedWhenAskedTwiceAndComesBack(t *testing.T) {
	d, _ := evening(t, question("b01"))
	f := withStories(d)
	d.press("s", "down", "x")
	d.sees("再按一次 x", "两位组长互相退单")
	d.press("down", "up", "x") // a key in between takes the question back
	d.sees("再按一次 x")
	d.press("x")
	d.sees("删掉了", "故事库：2 个")
	if len(f.stories) != 1 {
		t.Fatalf("%d stories left", len(f.stories))
	}
	d.press("u")
	d.sees("拿回来了", "两位组长互相退单")
	d.press("u")
	d.sees("没有可以撤销的")
	// A draft that was never saved comes back as well.
	d.press("g", "x", "x")
	d.lacks("顾客要起诉")
	d.press("u")
	d.sees("顾客要起诉", "草稿")
	if f.drafts["story/new"] == "" {
		t.Error("the draft has not come back")
	}
}

func TestAQuestionAndItsStories(t *testing.T) {
	d, _ := evening(t, question("b01"), fact("csat"))
	f := withStories(d)
	d.press("/", "enter", "enter", "G")
	d.press("s")
	d.sees("可以讲哪些故事", "[x] 两位组长", "[ ] 排班")
	d.press("down", "space")
	d.sees("[x] 排班", "故事已保存")
	if len(f.StoriesOf("cs/b01")) != 2 {
		t.Errorf("linked to %v", f.StoriesOf("cs/b01"))
	}
	d.press("g", "space")
	if len(f.StoriesOf("cs/b01")) != 1 {
		t.Errorf("still linked to %v", f.StoriesOf("cs/b01"))
	}
	d.press("q", "q", "down", "enter", "s")
	d.sees("只有面试题才能关联故事")
	// In a session the title stands below the answer, and nothing is asked.
	d.press("q", "q", "q", "enter", "enter", "G")
	d.press("pgdown", "pgdown", "pgdown")
	d.sees("可以讲的故事")
}

func TestFilteringAPicker(t *testing.T) {
	d, f := evening(t, question("b01"))
	withStories(d)
	d.press("s", "down", "down", "e")
	for range 7 {
		d.press("down")
	}
	d.press("enter", "/")
	d.write("共")
	d.sees("[ ] 共情")
	d.lacks("[ ] 冲突调解")
	d.press("enter", "space", "ctrl+s")
	d.sees("故事已保存")
	if got := f.stories[0].Competencies; !slices.Equal(got, []string{"learn", "empathy"}) {
		t.Errorf("competencies %v", got)
	}
}

func TestLinkingFromAStorySavesAtOnce(t *testing.T) {
	d, f := evening(t, question("b01"))
	withStories(d)
	d.press("s", "down", "down", "enter", "a", "space", "enter")
	d.sees("故事已保存", "排班少算了一个晚班", "能答的题")
	if !slices.Equal(f.stories[0].Cards, []card.Key{"cs/b01"}) {
		t.Errorf("linked to %v", f.stories[0].Cards)
	}
	d.press("enter", "enter")
	d.sees("卡片：cs/b01")
}

func TestCoverageCountsLinksOnlyWhenAsked(t *testing.T) {
	d, f := evening(t, question("b01"))
	withStories(d)
	f.stories[0].Cards = nil
	d.press("s", "c")
	d.sees("最少带 1 个故事", "每道题都有故事可讲")
	d.press("v")
	d.sees("还有 1 道题没有故事", "两名骨干为分工闹僵")
}

func TestStoriesThatCanNotBeReadAreTold(t *testing.T) {
	d, f := evening(t, question("b01"))
	f.unread = []string{"later1"}
	d.press("s", "G")
	d.sees("有 1 个故事读不出来", "later1")
}

// editorOf is an editor that has written a text, or failed over it.
type editorOf struct {
	left    map[string]string
	opened  string
	failing error
}

func (e *editorOf) Open(name, text string) (*exec.Cmd, error) {
	e.opened, e.left[name] = text, text
	return exec.Command("true"), e.failing
}
func (e *editorOf) Left(name string) (string, error) { return e.left[name], nil }
func (e *editorOf) Clear(name string) error          { delete(e.left, name); return nil }

func TestTheWholeStoryInTheEditor(t *testing.T) {
	editor := &editorOf{left: map[string]string{}}
	var f *fake
	d := drive(t, lang.Chinese, 80, 30, func(now func() time.Time) Collection { f = newFake(now, question("b01")); return f },
		func(c *Config) { c.Texts = editor })
	withStories(d)
	d.press("s", "down", "e", "ctrl+o")
	if !strings.Contains(editor.opened, "# 两位组长互相退单") || !strings.Contains(editor.opened, "## 行动") {
		t.Fatalf("the editor was given %q", editor.opened)
	}
	if f.drafts["story/refunds"] == "" {
		t.Error("nothing is kept while the editor has the story")
	}
	text := strings.Replace(editor.opened, "大促前把赔付归谁定下来", "一周内定下来", 1) + "\n# 另一件事\n\n## 结果\n\n省了 3 个人\n"
	d.send(composed{text, errors.New("exit status 3")})
	d.sees("编辑器没能正常结束", "一周内定下来", "还没保存")
	if len(editor.left) != 0 {
		t.Errorf("the file is left: %q", editor.left)
	}
	d.press("q", "g")
	d.sees("另一件事", "草稿")
	// Nothing changed: nothing to keep.
	d.press("down", "down", "down", "e", "ctrl+o")
	d.send(composed{editor.opened, nil})
	if f.drafts["story/wrong"] != "" {
		t.Errorf("an unchanged story has the draft %q", f.drafts["story/wrong"])
	}
	// The program was ended over the editor: the file is found at the next start.
	editor.left["story/wrong"] = strings.Replace(editor.opened, "排班少算了", "排班漏了", 1)
	d = drive(t, lang.Chinese, 80, 30, func(func() time.Time) Collection { return f }, func(c *Config) { c.Texts = editor })
	d.press("s", "G", "g", "down", "down", "down", "e")
	d.sees("排班漏了一个晚班", "接着写吧")
}

func TestAFailedDraftOfAStoryIsToldAndTriedAgain(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("s", "n", "enter")
	f.fail = errDisk
	d.write("甲")
	d.sees("草稿没存上")
	f.fail = nil
	d.write("乙")
	if !strings.HasPrefix(f.drafts["story/s1"], "# 甲乙\n") {
		t.Errorf("the draft is %q", f.drafts["story/s1"])
	}
}

// Whatever comes back from an editor, every word of it is in one of the
// stories.
func TestRevisedDropsNothing(t *testing.T) {
	lines := []string{"# 标题", "## 情境", "## 行动", "<!-- story: a -->", "<!-- story: b; competencies: lead -->", "一句话", "- 9 单", "## 数字", "## 用在哪", "", "```", "### 小标题"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(lines), 0, 12).Draw(t, "lines"), "\n")
		s, others := revised(story.Story{ID: "a", Title: "旧", Competencies: []string{"conflict"}}, text)
		if s.ID != "a" {
			t.Fatalf("the story goes by %q", s.ID)
		}
		all := story.Print(append([]story.Story{s}, others...), "zh")
		for _, word := range []string{"一句话", "9 单", "小标题"} {
			if strings.Contains(text, word) && !strings.Contains(all, word) {
				t.Fatalf("%q is lost of %q: %q", word, text, all)
			}
		}
	})
}

func TestTheCursorStaysOnItsStory(t *testing.T) {
	d, _ := evening(t, question("b01"))
	withStories(d)
	d.press("s", "down", "down", "e", "enter")
	d.write("。")
	d.press("ctrl+s", "q")
	d.sees("> 排班少算了一个晚班。")
	d.press("G", "enter", "enter")
	d.write("不行")
	d.press("esc", "q")
	d.sees("> 不行")
}

// Whatever keys are pressed, whatever the window does: what was typed into a
// part is in a draft or in a story.
func TestNoKeyLosesWhatWasTyped(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d, f := evening(t, question("b01"))
		withStories(d)
		d.press("s")
		moves := []string{"up", "down", "enter", "tab", "esc", "ctrl+s", "q", "n", "e", "a", "c", "space", "/", "?", "s", "resize", "killed"}
		var words []string
		for range rapid.IntRange(1, 60).Draw(rt, "keys") {
			form, _ := d.root.top().screen.(telling)
			if form.open && rapid.Bool().Draw(rt, "type") {
				word := fmt.Sprintf("词%d词", len(words))
				words = append(words, word)
				d.write(word)
			}
			switch k := rapid.SampledFrom(moves).Draw(rt, "key"); {
			case k == "killed":
				d = begunAgain(t, f)
				d.press("s")
			case k == "resize":
				d.send(tea.WindowSizeMsg{Width: rapid.IntRange(40, 120).Draw(rt, "width"), Height: 20})
			case len(d.root.stack) > 1 || k != "q" && k != "esc": // from home these leave
				d.press(k)
			}
		}
		kept := story.Print(f.stories, "zh")
		for _, text := range f.drafts {
			kept += text
		}
		kept = strings.Join(strings.Fields(kept), "")
		for _, w := range words {
			if !strings.Contains(kept, w) {
				rt.Fatalf("%s is lost; kept: %s", w, kept)
			}
		}
	})
}
