package collection

import (
	"context"
	"fmt"
	"testing"
	"time"

	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

func TestSkimTakesTheLeastRememberedQuestionsFirst(t *testing.T) {
	ctx := context.Background()
	p := newPerson(t)
	text := "---\nrole: 组长\n---\n# 组长\n"
	for _, id := range []string{"a", "b", "c", "d"} {
		text += fmt.Sprintf("## 题 %s\n<!-- id: %s; kind: behavioral; tags: %s -->\n### 要点\n- 一\n", id, id, id)
	}
	c := p.open(t, map[string]string{"lead.md": text, "facts.md": "# 速记\n## 甲\n乙\n"})
	defer c.Close()
	c.mustGrade(t, "lead/a", review.Easy)
	c.mustGrade(t, "lead/b", review.Again)
	c.mustState(t, suspend, "lead/d", on)
	p.now = p.now.Add(3 * 24 * time.Hour)
	cases := []struct {
		filter schedule.Filter
		want   string
	}{
		{schedule.Filter{}, "[lead/c lead/b lead/a]"},
		{schedule.Filter{Limit: 2}, "[lead/c lead/b]"},
		{schedule.Filter{Minutes: 1}, "[lead/c]"},
		{schedule.Filter{Tags: []string{"a"}}, "[lead/a]"},
		{schedule.Filter{Weak: true}, "[lead/b]"},
		{schedule.Filter{Decks: []string{"facts"}}, "[]"},
	}
	for _, k := range cases {
		got, err := c.Skim(ctx, k.filter, time.Minute)
		if err != nil || fmt.Sprint(got) != k.want {
			t.Errorf("%+v gives %v, %v; want %s", k.filter, got, err, k.want)
		}
	}
	if _, err := c.Skim(ctx, schedule.Filter{Query: "kind:x"}, time.Minute); err == nil {
		t.Error("a bad query is taken")
	}
}
