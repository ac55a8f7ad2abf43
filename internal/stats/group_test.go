package stats_test

import (
	"slices"
	"testing"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/stats"
)

func TestForecast(t *testing.T) {
	with := func(c stats.Card, edit func(*stats.Card)) stats.Card {
		edit(&c)
		return c
	}
	cards := []stats.Card{
		seen(fact("法规/逾期"), .5, -30),
		seen(fact("法规/今天"), .9, 0),
		seen(fact("法规/明天"), 1, 1),
		seen(question("客服/大后天"), 1, 3),
		seen(fact("法规/以后"), 1, 4),
		fact("法规/没见过"),
		with(seen(fact("法规/停"), .9, 0), func(c *stats.Card) { c.Suspended = true }),
		with(seen(fact("法规/埋"), .9, -1), func(c *stats.Card) { c.BuriedUntil = today + 1 }),
		with(fact("法规/步"), func(c *stats.Card) {
			c.State = review.State{Phase: review.Relearning, DueAt: 1, DueDay: today + 2}
			c.Cost = 20 * time.Second
		}),
		with(seen(fact("清单/带简历"), .9, 0), func(c *stats.Card) { c.Kind = card.Checklist }),
	}
	got := collect(cards).Forecast(4)
	want := []stats.Load{
		{Day: today, Due: 3, Time: 140 * time.Second},
		{Day: today + 1, Due: 2, Time: 2 * time.Minute},
		{Day: today + 2},
		{Day: today + 3, Due: 1, Time: time.Minute},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %+v", got)
	}
	if got := collect(cards).Forecast(0); len(got) != 0 {
		t.Errorf("no days: got %v", got)
	}
}

func TestStandingByCompetency(t *testing.T) {
	first, second, third := question("客服/一", "冲突调解", "排班"), question("客服/二", "冲突调解", "冲突调解"), question("客服/三", "合规")
	second.Weight = 30
	c := collect([]stats.Card{seen(first, .8, 1), seen(second, .4, 1), third, fact("客服/四")},
		of("客服/一", scored(on(3, good), review.Sure, .5)), of("客服/一", scored(on(1, good), review.Sure, .9)),
		of("客服/一", scored(on(1, good), review.Sure, 0)), // the same evening
		of("客服/二", scored(on(2, again), review.Shaky, .3)), of("客服/二", on(0, good)))
	want := []struct {
		name string
		sum  stats.Standing
	}{
		{"冲突调解", stats.Standing{Cards: 2, Seen: 2, Recall: .6, Weighted: .5, Scored: 2, Score: .6}},
		{"排班", stats.Standing{Cards: 1, Seen: 1, Recall: .8, Weighted: .8, Scored: 1, Score: .9}},
		{"合规", stats.Standing{Cards: 1}},
	}
	got := c.StandingBy(stats.ByCompetency())
	if len(got) != len(want) {
		t.Fatalf("got %+v", got)
	}
	for i, w := range want {
		if got[i].Name != w.name || !alike(got[i].Sum, w.sum) {
			t.Errorf("got %+v, want %+v", got[i], w)
		}
	}
	if d := c.StandingBy(stats.ByDeck()); len(d) != 1 || d[0].Name != "客服" || !alike(d[0].Sum, stats.Standing{Cards: 4, Seen: 2, Recall: .3, Weighted: 20. / 51, Scored: 2, Score: .6}) {
		t.Errorf("by deck: %+v", d)
	}
}

func alike(a, b stats.Standing) bool {
	return a.Cards == b.Cards && a.Seen == b.Seen && a.Scored == b.Scored &&
		near(a.Recall, b.Recall) && near(a.Weighted, b.Weighted) && near(a.Score, b.Score)
}

func TestGrid(t *testing.T) {
	metric := seen(fact("指标/接通率"), .6, 1)
	metric.Kind, metric.Competencies = card.Metric, []string{"排班"}
	g := collect([]stats.Card{metric, seen(question("客服/一", "冲突调解", "排班"), .8, 1), question("客服/二", "冲突调解"), fact("法规/无")}).
		Grid(stats.ByCompetency(), stats.ByKind())
	if !slices.Equal(g.Rows, []string{"排班", "冲突调解"}) || !slices.Equal(g.Columns, []string{"behavioral", "metric", "fact"}) {
		t.Fatalf("got %q by %q", g.Rows, g.Columns)
	}
	want := [][]stats.Standing{
		{{Cards: 1, Seen: 1, Recall: .8, Weighted: .8}, {Cards: 1, Seen: 1, Recall: .6, Weighted: .6}, {}},
		{{Cards: 2, Seen: 1, Recall: .4, Weighted: .4}, {}, {}},
	}
	for y := range want {
		for x := range want[y] {
			if !alike(g.Cells[y][x], want[y][x]) {
				t.Errorf("%s, %s: got %+v, want %+v", g.Rows[y], g.Columns[x], g.Cells[y][x], want[y][x])
			}
		}
	}
}

func TestACardListedTwiceCountsOnce(t *testing.T) {
	d := collect([]stats.Card{fact(key), fact(key)}, on(0, good)).StandingBy(stats.ByDeck())
	if len(d) != 1 || d[0].Sum.Cards != 1 {
		t.Errorf("got %+v", d)
	}
}

func TestCosts(t *testing.T) {
	cards := []stats.Card{fact("法规/甲"), fact("法规/乙"), question("客服/丙"), fact("法规/丁"), fact("法规/没见过")}
	c := collect(cards,
		of("法规/甲", took(on(1, good), 5)), of("法规/甲", took(on(0, good), 5)),
		of("法规/乙", took(on(0, good), 10)), of("客服/丙", took(on(0, good), 120)), of("客服/丙", on(0, good)),
		of("法规/丁", on(0, good)), of("法规/没了", took(on(0, good), 7)))
	ten := 10 * time.Second
	want := []stats.Cost{{Card: "客服/丙", Reviews: 2, Time: 12 * ten}, {Card: "法规/乙", Reviews: 1, Time: ten}, {Card: "法规/甲", Reviews: 2, Time: ten}}
	if got := c.Costly(9); !slices.Equal(got, want) {
		t.Errorf("got %+v", got)
	}
	if got := c.Costly(1); !slices.Equal(got, want[:1]) {
		t.Errorf("one: got %+v", got)
	}
	if got := c.Costly(-1); len(got) != 0 {
		t.Errorf("less than none: got %+v", got)
	}
	kinds := c.SpentBy(stats.ByKind())
	if len(kinds) != 2 || kinds[0] != (stats.Group[stats.Spent]{Name: "behavioral", Sum: stats.Spent{Cards: 1, Reviews: 2, Time: 12 * ten}}) ||
		kinds[1] != (stats.Group[stats.Spent]{Name: "fact", Sum: stats.Spent{Cards: 3, Reviews: 4, Time: 2 * ten}}) {
		t.Errorf("by kind: %+v", kinds)
	}
	if got := c.SpentGone(); got != (stats.Spent{Cards: 1, Reviews: 1, Time: 7 * time.Second}) {
		t.Errorf("gone: %+v", got)
	}
}
