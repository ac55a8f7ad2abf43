package collection

import (
	"context"
	"strings"
	"testing"

	"rehearse/internal/asked"
	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

func (c *Collection) mustAsk(t tb, q asked.Question) asked.Question {
	t.Helper()
	q, err := c.SaveAsked(context.Background(), q)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

const roleDeck = "---\nrole: 组长\n---\n# 组长\n## 甲\n<!-- id: a; kind: behavioral -->\n### 示范\n乙\n"

// A question noted is a card at once, here and in another process, and what
// is done to it holds.
func TestAQuestionNotedIsACard(t *testing.T) {
	ctx := context.Background()
	p := newPerson(t)
	files := map[string]string{"lead.md": roleDeck, "other.md": strings.ReplaceAll(roleDeck, "组长", "专员")}
	c := p.open(t, files)
	q := c.mustAsk(t, asked.Question{Text: "讲一次你最失败的决定", Company: "某公司", Went: asked.Badly, At: "2026-12-01"})
	k, ok := c.Card(q.Key())
	if !ok || k.Title != "讲一次你最失败的决定" || k.Kind != card.Behavioral || !k.IsQuestion() {
		t.Fatalf("the card is %+v, %v", k, ok)
	}
	c.mustGrade(t, q.Key(), review.Good)
	if err := c.SaveOwnAnswer(ctx, q.Key(), "我的版本"); err != nil {
		t.Fatal(err)
	}
	other := p.open(t, files)
	defer other.Close()
	for _, c := range []*Collection{c, other} {
		if err := c.Sync(ctx); err != nil {
			t.Fatal(err)
		}
		if text, _ := c.OwnAnswer(q.Key()); c.State(q.Key()).Reviews != 1 || text != "我的版本" {
			t.Errorf("state %+v, own answer %q", c.State(q.Key()), text)
		}
	}
	second := other.mustAsk(t, asked.Question{Text: "为什么离职？"})
	if err := c.Sync(ctx); err != nil {
		t.Fatal(err)
	}
	if _, ok := c.Card(second.Key()); !ok {
		t.Error("what another process noted is no card here")
	}
	q.Text = "讲一次你做错的决定"
	c.mustAsk(t, q)
	if k, _ := c.Card(q.Key()); k.Title != q.Text || c.State(q.Key()).Reviews != 1 {
		t.Errorf("changed, it is %q with %+v", k.Title, c.State(q.Key()))
	}
	if err := c.Reload(ctx); err != nil {
		t.Fatal(err)
	}
	if _, ok := c.Card(q.Key()); !ok {
		t.Error("it is gone after the decks were read anew")
	}
	c.Close()
}

// The deck belongs to every session and is no role.
func TestTheAskedDeckIsChosenAndNoRole(t *testing.T) {
	ctx := context.Background()
	p := newPerson(t)
	c := p.open(t, map[string]string{"lead.md": roleDeck, "other.md": strings.ReplaceAll(roleDeck, "组长", "专员")})
	defer c.Close()
	q := c.mustAsk(t, asked.Question{Text: "为什么离职？"})
	if err := c.Set(ctx, "role", "lead"); err != nil {
		t.Fatal(err)
	}
	o, err := c.Overview(ctx)
	if err != nil || len(o.Decks) != 2 || o.Decks[1].Title != "真题" || len(o.Rest) != 1 {
		t.Fatalf("decks %+v, rest %+v, %v", o.Decks, o.Rest, err)
	}
	if n := len(c.RoleDecks()); n != 2 {
		t.Errorf("%d roles, want the two of the files", n)
	}
	list, err := c.Queue(ctx, schedule.Filter{Decks: []string{"asked"}})
	if err != nil || len(list.Entries) != 1 || list.Entries[0].Key != q.Key() {
		t.Errorf("queue %+v, %v", list.Entries, err)
	}
}

func TestRemovedItIsGoneAndItsHistoryStays(t *testing.T) {
	ctx := context.Background()
	c := newPerson(t).open(t, map[string]string{"lead.md": roleDeck})
	defer c.Close()
	q := c.mustAsk(t, asked.Question{Text: "为什么离职？"})
	c.mustGrade(t, q.Key(), review.Good)
	if _, err := c.RemoveAsked(ctx, q.ID[:4]); err != nil {
		t.Fatal(err)
	}
	if _, ok := c.Card(q.Key()); ok || len(c.Decks()) != 1 || c.AskedMarkdown() != "" {
		t.Error("it is still there")
	}
	if _, err := c.RemoveAsked(ctx, q.ID); err == nil {
		t.Error("removed twice")
	}
	if got := c.exported(t, "asked"); len(got) == 0 || !strings.Contains(got[0], `"card":"`+string(q.Key())) {
		t.Errorf("the log says %q", got)
	}
	c.mustAsk(t, q)
	if c.State(q.Key()).Reviews != 1 {
		t.Error("noted again it has lost its history")
	}
}

// A file of the same name was there first.
func TestAFileTakesThePlaceOfTheAskedDeck(t *testing.T) {
	ctx := context.Background()
	c := newPerson(t).open(t, map[string]string{"lead.md": roleDeck}, map[string]string{"mine.md": "---\ndeck: asked\nlang: en\n---\n# Mine\n## A\nB\n"})
	defer c.Close()
	q := c.mustAsk(t, asked.Question{Text: "为什么离职？"})
	if _, ok := c.Card(q.Key()); ok {
		t.Error("the question is shown beside the file")
	}
	if d, err := c.FindDeck("asked"); err != nil || d.Title != "Mine" {
		t.Errorf("the deck is %+v, %v", d, err)
	}
	if list := c.Diagnostics(); len(list) != 1 || list[0].Code != "asked-deck" || list[0].File != "own1/mine.md" {
		t.Errorf("diagnostics %v", list)
	}
	if all := c.AskedQuestions(); len(all) != 1 {
		t.Errorf("noted are %v", all)
	}
	if err := c.Sync(ctx); err != nil || len(c.Diagnostics()) != 1 {
		t.Errorf("told again: %v, %v", c.Diagnostics(), err)
	}
}
