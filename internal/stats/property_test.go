package stats_test

import (
	"cmp"
	"fmt"
	"slices"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/stats"
)

// cardsGen draws cards of two decks, with competencies, seen and unseen.
func cardsGen(t *rapid.T) []stats.Card {
	var cards []stats.Card
	for i := range rapid.IntRange(0, 6).Draw(t, "cards") {
		c := fact(card.Key(fmt.Sprint("法规/", i)))
		if rapid.Bool().Draw(t, "question") {
			c = question(card.Key(fmt.Sprint("客服/", i)), rapid.SliceOfN(rapid.SampledFrom([]string{"排班", "冲突调解", "合规"}), 0, 3).Draw(t, "competencies")...)
		}
		if rapid.Bool().Draw(t, "seen") {
			c = seen(c, rapid.Float64Range(0, 1).Draw(t, "recall"), rapid.IntRange(-5, 40).Draw(t, "due"))
		}
		cards = append(cards, c)
	}
	return cards
}

// logGen draws reviews of the cards, and of one that is gone, in the order of
// their instants. Study days mostly go on, but clocks are set back, too.
func logGen(t *rapid.T, cards []stats.Card) []review.Review {
	keys := []card.Key{"法规/没了"}
	for _, c := range cards {
		keys = append(keys, c.Key)
	}
	day := today - review.Day(rapid.IntRange(0, 500).Draw(t, "begin"))
	var out []review.Review
	for i := range rapid.IntRange(0, 60).Draw(t, "reviews") {
		day += review.Day(rapid.SampledFrom([]int{0, 0, 0, 1, 1, 2, 9, 80, -1}).Draw(t, "later"))
		r := review.Review{
			ID: review.ID(fmt.Sprint(i)), At: review.Instant(i), Day: day, Card: rapid.SampledFrom(keys).Draw(t, "card"),
			Grade:      review.Grade(rapid.IntRange(1, 4).Draw(t, "grade")),
			Seconds:    rapid.SampledFrom([]float64{0, .1, 3.3, 700}).Draw(t, "seconds"),
			Confidence: rapid.SampledFrom([]review.Confidence{"", review.Sure, review.Shaky, review.Unknown}).Draw(t, "confidence"),
		}
		if rapid.Bool().Draw(t, "scored") {
			score := float64(rapid.IntRange(0, 10).Draw(t, "score")) / 10
			r.Score = &score
		}
		out = append(out, r)
	}
	return out
}

// wide is a report that reaches over all that logGen draws.
var wide = stats.Options{ForecastDays: 60, Weeks: 100, Periods: 100, Costly: 100}

func TestTheMixOfCardsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cards := cardsGen(t)
		log := logGen(t, cards)
		byCard := slices.Clone(log)
		slices.SortStableFunc(byCard, func(a, b review.Review) int { return cmp.Compare(b.Card, a.Card) })
		a, b := collect(cards, log...).Report(wide), collect(cards, byCard...).Report(wide)
		if diff := gocmp.Diff(a, b, cmpopts.EquateApprox(0, 1e-9)); diff != "" {
			t.Errorf("(-by instant +by card):\n%s", diff)
		}
	})
}

// A second way to the retention: by looking back over the whole log.
func TestRetentionAgreesWithItsDefinition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		log := logGen(t, nil)
		for _, w := range collect(nil, log...).Retention() {
			answers, recalled := 0, 0
			for i, r := range log {
				before := slices.MaxFunc(append(slices.Clone(log[:i]), review.Review{Day: -1 << 30}), func(a, b review.Review) int { return cmp.Compare(a.Day, b.Day) })
				if i == 0 || r.Day <= before.Day || w.Days > 0 && (r.Day > today || r.Day <= today-review.Day(w.Days)) {
					continue
				}
				answers++
				if r.Grade > review.Again {
					recalled++
				}
			}
			if w.Answers != answers || w.Recalled != recalled {
				t.Errorf("%d days: got %d of %d, want %d of %d", w.Days, w.Recalled, w.Answers, recalled, answers)
			}
			if answers > 0 && !near(w.Rate, float64(recalled)/float64(answers)) || answers == 0 && w.Rate != 0 {
				t.Errorf("%d days: rate %v of %d of %d", w.Days, w.Rate, recalled, answers)
			}
		}
	})
}

func TestSumsMatch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cards := cardsGen(t)
		log := logGen(t, cards)
		r := collect(cards, log...).Report(wide)
		if r.Reviews != len(log) {
			t.Errorf("%d reviews of %d", r.Reviews, len(log))
		}
		spent := r.SpentGone
		for _, k := range r.SpentKind {
			spent.Reviews, spent.Time = spent.Reviews+k.Sum.Reviews, spent.Time+k.Sum.Time
		}
		if spent.Reviews != r.Reviews || spent.Time != r.Time {
			t.Errorf("kinds took %+v of %d, %v", spent, r.Reviews, r.Time)
		}
		ahead, days := 0, map[review.Day]bool{}
		for _, l := range log {
			if days[l.Day] = true; l.Day > today {
				ahead++
			}
		}
		if r.Practised.Days != len(days) || r.Practised.Streak > r.Practised.Longest || r.Practised.Longest > len(days) {
			t.Errorf("practised %+v on %d days", r.Practised, len(days))
		}
		for _, d := range r.Calendar {
			ahead += d.Reviews
			if (d.Level > 0) != (d.Reviews > 0) || d.Level > 4 {
				t.Errorf("level of %+v", d)
			}
		}
		if ahead != len(log) {
			t.Errorf("the calendar and the future have %d reviews of %d", ahead, len(log))
		}
	})
}

func TestGroupsMatch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cards := cardsGen(t)
		c := collect(cards, logGen(t, cards)...)
		r := c.Report(wide)
		n, due := 0, 0
		for _, d := range r.Decks {
			n += d.Sum.Cards
		}
		for _, k := range cards {
			if k.State.Phase != review.New {
				due++
			}
		}
		for _, l := range r.Forecast {
			due -= l.Due
		}
		if n != len(cards) || due != 0 {
			t.Errorf("decks have %d cards of %d; %d are never due", n, len(cards), due)
		}
		for y, competency := range r.Competencies {
			row := 0
			for _, cell := range r.Grid.Cells[y] {
				row += cell.Cards
			}
			if r.Grid.Rows[y] != competency.Name || row != competency.Sum.Cards {
				t.Errorf("row %q of %d cards, want %q of %d", r.Grid.Rows[y], row, competency.Name, competency.Sum.Cards)
			}
		}
		for i, all := range r.Retention {
			answers := 0
			for _, g := range r.RetentionSort {
				answers += g.Sum[i].Answers
			}
			if answers > all.Answers {
				t.Errorf("groups have %d answers, all %d", answers, all.Answers)
			}
		}
	})
}

// The log of a diligent person: 10,000 cards, 50 reviews each.
func benchmarkLog() (cards []stats.Card, log []review.Review) {
	score := .8
	for i := range 10000 {
		k := card.Key(fmt.Sprintf("题库-%d/问题-%d", i%20, i))
		cards = append(cards, seen(question(k, fmt.Sprint("能力", i%15), fmt.Sprint("能力", i%7)), .8, i%40))
		for n := range 50 {
			log = append(log, review.Review{
				Card: k, At: review.Instant(n), Day: today - review.Day(1000-n*20+i%20), Grade: review.Good,
				Seconds: 12.5, Confidence: review.Sure, Score: &score,
			})
		}
	}
	return cards, log
}

func BenchmarkCollect(b *testing.B) {
	cards, byCard := benchmarkLog()
	byInstant := slices.Clone(byCard)
	slices.SortStableFunc(byInstant, func(a, b review.Review) int {
		return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(a.Day, b.Day))
	})
	for name, log := range map[string][]review.Review{"by card": byCard, "by instant": byInstant} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				c := stats.New(today, cards)
				for _, r := range log {
					c.Add(r)
				}
				if n, took := c.Reviews(); n != len(log) || took < time.Hour {
					b.Fatal(n, took)
				}
			}
		})
	}
}

func BenchmarkReport(b *testing.B) {
	cards, log := benchmarkLog()
	c := collect(cards, log...)
	for b.Loop() {
		c.Report(stats.DefaultOptions())
	}
}
