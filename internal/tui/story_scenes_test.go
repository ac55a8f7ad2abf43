package tui

import (
	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/story"
)

// withStories gives a person two stories and a third that was only begun.
func withStories(d *driver) *fake {
	f := d.root.cfg.Collection.(*fake)
	f.stories = []story.Story{
		{
			ID: "refunds", Title: "两位组长互相退单，一天九单", Slot: "conflict",
			Situation: "我带 32 人的售后组，大促前两周，两位组长互相退单。", Task: "大促前把赔付归谁定下来。",
			Action: "我先**分开谈**，各自复述事实；再当面定人：赔付归甲，物流索赔归乙，周五复核。",
			Result: "两周后互相退单由每天 9 单降到 2 单。", Learned: "先对事实，再谈分工。",
			Numbers: []string{"9 单降到 2 单", "32 人"}, Competencies: []string{"conflict", "lead"},
			Cards: []card.Key{"cs/b01"}, Used: []story.Use{{At: "2026-11-12", Where: "某电商公司，一面"}},
		},
		{
			ID: "wrong", Title: "排班少算了一个晚班", Slot: "failure",
			Action: "第二天我把 28 人的排班表公开，请组长复核。", Result: "之后三个月没有再缺人。", Competencies: []string{"learn"},
		},
	}
	f.own["cs/b01"] = []review.Version{{Text: "- 我带 28 人的售后组\n- 先分开谈", At: review.At(d.now)}}
	f.drafts[storyDraft("new")] = "# 顾客要起诉\n<!-- story: new; slot: recovery -->\n\n## 情境\n\n顾客说要起诉\n"
	return f
}

// storyScenes are the screens of the story bank.
func storyScenes() map[string]func(d *driver) {
	after := func(keys ...string) func(d *driver) {
		return func(d *driver) { withStories(d); d.press(append([]string{"s"}, keys...)...) }
	}
	return map[string]func(d *driver){
		"stories_none":      func(d *driver) { d.press("s") },
		"stories":           after(),
		"story":             after("down", "enter"),
		"story_form":        after("down", "e", "down"),
		"story_part":        after("down", "e", "down", "down", "down", "enter"),
		"story_title":       func(d *driver) { d.press("s", "enter", "enter"); d.write("顾客要起诉") },
		"story_tags":        after("down", "e", "down", "down", "down", "down", "down", "down", "down", "enter", "down"),
		"story_link":        after("down", "enter", "a"),
		"story_cards":       after("down", "enter", "enter"),
		"stories_coverage":  after("c"),
		"stories_numbers":   after("c", "n"),
		"stories_of_a_card": func(d *driver) { withStories(d); d.press("/", "enter", "enter", "s") },
	}
}
