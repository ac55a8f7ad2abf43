package collection

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/story"
)

func (c *Collection) mustStory(t tb, s story.Story) story.Story {
	t.Helper()
	out, err := c.SaveStory(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestStoriesAreKeptListedAndRemoved(t *testing.T) {
	ctx := context.Background()
	p := newPerson(t)
	c := p.open(t, map[string]string{"x.md": three})
	if len(c.Stories()) != 0 {
		t.Fatalf("a newcomer has stories: %v", c.Stories())
	}
	one := c.mustStory(t, story.Story{Title: "互相退单", Action: "当面定人。", Competencies: []string{"conflict"}, Cards: []card.Key{"x/q"}})
	two := c.mustStory(t, story.Story{Title: "改了退款流程", Numbers: []string{"9 单"}})
	if one.ID == "" || one.ID == two.ID {
		t.Fatalf("ids %q and %q", one.ID, two.ID)
	}
	c.Close()
	c = p.open(t, map[string]string{"x.md": three})
	defer func() { c.Close() }()
	if err := c.Sync(ctx); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]story.Story{two, one}, c.Stories()); diff != "" {
		t.Errorf("after a restart (-want +got):\n%s", diff)
	}
	if of := c.StoriesOf("x/q"); len(of) != 1 || of[0].ID != one.ID {
		t.Errorf("stories of the question: %v", of)
	}
	for _, name := range []string{one.ID, one.ID[:5], "互相退单", "退单"} {
		if s, err := c.FindStory(name); err != nil || s.ID != one.ID {
			t.Errorf("FindStory(%q) = %v, %v", name, s.ID, err)
		}
	}
	var wrong *StoryError
	if _, err := c.FindStory("退"); !errors.As(err, &wrong) || !wrong.Ambiguous || len(wrong.Near) != 2 {
		t.Errorf("two fit: %v", err)
	}
	if err := c.RemoveStory(ctx, one.ID); err != nil || len(c.Stories()) != 1 {
		t.Errorf("removed: %v, %v", err, c.Stories())
	}
	if versions := p.factsOf(t, c, "story/"+one.ID); versions != 2 {
		t.Errorf("the log has %d statements of the removed story, want its text and the removal", versions)
	}
}

func (p *person) factsOf(t tb, c *Collection, key string) (n int) {
	t.Helper()
	err := c.EachEvent(context.Background(), "", func(e review.Event) error {
		if e.Fact != nil && e.Fact.Key == key {
			n++
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestTheSameStoryAgainIsNoNewVersion(t *testing.T) {
	ctx := context.Background()
	p := newPerson(t)
	c := p.open(t, map[string]string{"x.md": three})
	defer c.Close()
	s := c.mustStory(t, story.Story{Title: "一"})
	if err := c.SaveDraft(ctx, StoryDraft(s.ID), "# 一"); err != nil {
		t.Fatal(err)
	}
	c.mustStory(t, s)
	drafts, err := c.StoryDrafts(ctx)
	if n := p.factsOf(t, c, "story/"+s.ID); n != 1 || err != nil || len(drafts) != 0 {
		t.Errorf("%d versions, drafts %v, %v", n, drafts, err)
	}
	s.Title = "二"
	c.mustStory(t, s)
	if n := p.factsOf(t, c, "story/"+s.ID); n != 2 {
		t.Errorf("%d versions after a change", n)
	}
}

func TestDraftsOfStories(t *testing.T) {
	ctx := context.Background()
	p := newPerson(t)
	c := p.open(t, map[string]string{"x.md": three})
	defer c.Close()
	for key, text := range map[string]string{"story/a1": "# 没存过", "attempt/x/q": "别的"} {
		if err := c.SaveDraft(ctx, key, text); err != nil {
			t.Fatal(err)
		}
	}
	drafts, err := c.StoryDrafts(ctx)
	if diff := cmp.Diff(map[string]string{"a1": "# 没存过"}, drafts); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	if err := c.RemoveStory(ctx, "a1"); err != nil {
		t.Fatal(err)
	}
	if drafts, _ = c.StoryDrafts(ctx); len(drafts) != 0 {
		t.Errorf("the draft of a removed story is still there: %v", drafts)
	}
}

// A link goes along when its question is retitled, even one that was never
// practised.
func TestLinksOfStoriesFollowAnEdit(t *testing.T) {
	p, s := newPerson(t), newShelf()
	question := func(title string) string {
		return "# D\n## " + title + "\n<!-- kind: behavioral -->\n### 要点\n- [ ] (3!) 当面定下谁负责、谁配合\n- [ ] 结果有口径\n### 参考答案\n" + answer + "\n"
	}
	s.write("d.md", question("两名骨干闹僵了"))
	c := p.openShelf(t, s)
	old := c.titled(t, "两名骨干闹僵了")
	told := c.mustStory(t, story.Story{Title: "互相退单", Cards: []card.Key{old}})
	s.write("d.md", question("两名骨干为分工闹僵，你怎么处理"))
	check := func(when string) {
		t.Helper()
		key := c.titled(t, "两名骨干为分工闹僵，你怎么处理")
		if key == old {
			t.Fatal("the key has not changed")
		}
		if got, _ := c.Story(told.ID); !slices.Equal(got.Cards, []card.Key{key}) {
			t.Errorf("%s: linked to %v, want %s", when, got.Cards, key)
		}
		if of := c.StoriesOf(key); len(of) != 1 {
			t.Errorf("%s: stories of the card: %v", when, of)
		}
		if of := c.StoriesOf(old); len(of) != 1 {
			t.Errorf("%s: stories by the old key: %v", when, of)
		}
	}
	c.mustReload(t)
	check("after the edit")
	c.Close()
	c = p.openShelf(t, s)
	defer c.Close()
	if err := c.Sync(context.Background()); err != nil {
		t.Fatal(err)
	}
	check("after a restart")
}

// What can not be read is told and never written over; what is no story at all
// does not come in.
func TestStoriesThatCanNotBeRead(t *testing.T) {
	ctx := context.Background()
	p := newPerson(t)
	c := p.open(t, map[string]string{"x.md": three})
	defer c.Close()
	fact := func(value string) review.Event {
		return review.Event{Fact: &review.Fact{Key: "story/s1", Value: value, At: review.At(p.now), Device: "other"}}
	}
	for value, bad := range map[string]bool{
		"": false, "三句话": true, "{}": true, `{"v":1}`: true, `{"v":1,"id":"s1","title":"一"}`: false,
		`{"v":99,"id":"s1","shape":"new"}`: false, `{"v":99}`: true, `{"v":-1,"id":"s1"}`: true, `[1]`: true,
	} {
		if err := c.CheckEvent(fact(value)); (err != nil) != bad {
			t.Errorf("CheckEvent of %s: %v", value, err)
		}
	}
	if _, _, err := c.Merge(ctx, []review.Event{fact(`{"v":99,"id":"s1","shape":"new"}`)}); err != nil {
		t.Fatal(err)
	}
	if err := c.Sync(ctx); err != nil {
		t.Fatal(err)
	}
	if unread := c.UnreadStories(); len(unread) != 1 || unread[0].ID != "s1" || len(c.Stories()) != 0 {
		t.Errorf("unread %v, stories %v", unread, c.Stories())
	}
	var kept *UnreadStoryError
	if _, err := c.SaveStory(ctx, story.Story{ID: "s1", Title: "二"}); !errors.As(err, &kept) {
		t.Errorf("written over: %v", err)
	}
	var id *StoryIDError
	if _, err := c.SaveStory(ctx, story.Story{ID: "a/b", Title: "二"}); !errors.As(err, &id) {
		t.Errorf("an id with a slash: %v", err)
	}
}

func TestStoryQuestionsAreThoseOfTheRole(t *testing.T) {
	p := newPerson(t)
	role := "---\nrole: 客服\n---\n" + three + "## 算\n<!-- id: m; kind: metric -->\n### 要点\n- [ ] 一\n"
	c := p.open(t, map[string]string{"x.md": role, "y.md": three})
	defer c.Close()
	questions := c.StoryQuestions()
	if len(questions) != 1 || questions[0].Card != "x/q" || !slices.Equal(questions[0].Competencies, []string{"conflict"}) {
		t.Fatalf("questions %+v", questions)
	}
	if m := c.StoryMatrix(); !slices.Equal(m.Missing, []string{"conflict"}) {
		t.Errorf("missing %v", m.Missing)
	}
	c.mustStory(t, story.Story{ID: "a", Title: "一", Competencies: []string{"conflict"}})
	if weak, linked := c.StoryCovering(true), c.StoryCovering(false); len(weak.Missing) != 0 || len(linked.Missing) != 1 {
		t.Errorf("weak %+v, linked %+v", weak, linked)
	}
}
