package collection

import (
	"context"
	"encoding/json"
	"slices"

	"rehearse/internal/card"
	"rehearse/internal/plan"
	"rehearse/internal/review"
	"rehearse/internal/store"
)

// The plan learns from, and is tested by, the answers of these days.
const (
	auditDays   = 8 * 7
	auditWeek   = 7
	mostAnswers = 400 // that a plan learns from
)

// asked is what was expected of each answer of the last weeks just before it,
// and what came. A first sight, and a second round on one day, test nothing.
func (c *Collection) asked(ctx context.Context, now clock) ([]plan.Asked, error) {
	s, err := c.log(ctx, false)
	if err != nil || s == nil {
		return nil, err
	}
	keys, err := s.PractisedSince(ctx, now.day-auditDays)
	if err != nil || len(keys) == 0 {
		return nil, err
	}
	reviews, err := s.ReviewsOfAll(ctx, keys)
	if err != nil {
		return nil, err
	}
	of := map[card.Key][]review.Review{}
	for _, r := range reviews {
		of[r.Card] = append(of[r.Card], r)
	}
	var out []plan.Asked
	for _, key := range keys {
		out = append(out, c.askedOf(key, of[key], now.day-auditDays)...)
	}
	slices.SortStableFunc(out, func(a, b plan.Asked) int { return int(a.Day - b.Day) })
	return out, nil
}

func (c *Collection) askedOf(key card.Key, reviews []review.Review, from review.Day) []plan.Asked {
	k, known := c.library.cards[c.current(key)]
	var st review.State
	var out []plan.Asked
	for _, r := range reviews {
		if days := r.Day - st.LastDay; known && st.Phase != review.New && days >= 1 && r.Day >= from {
			expected := c.sched.Model().Retrievability(float64(days), st.Stability)
			out = append(out, plan.Asked{Day: r.Day, Question: k.IsQuestion(), Answer: plan.Answer{Expected: expected, Recalled: r.Grade > review.Again}})
		}
		st = c.sched.Next(key, st, r.Grade, r.At, r.Day)
	}
	return out
}

// learnt is what a plan learns from: the latest answers.
func learnt(asked []plan.Asked) []plan.Answer {
	var out []plan.Answer
	for _, a := range asked[max(len(asked)-mostAnswers, 0):] {
		out = append(out, a.Answer)
	}
	return out
}

// audits tests the forecasts week by week, back from yesterday; the first is
// that of the last week.
func audits(asked []plan.Asked, today review.Day) []plan.Audit {
	var out []plan.Audit
	for until := today; until > today-auditDays; until -= auditWeek {
		out = append(out, plan.Compare(asked, until-auditWeek, until))
	}
	return out
}

// Foresee makes the plan, if an interview stands and today's forecast is not
// kept yet: the next grade keeps it.
func (c *Collection) Foresee(ctx context.Context) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.sync(ctx); err != nil {
		return err
	}
	now := c.clock()
	if _, kept := c.facts[forecastKey(now.day)]; kept {
		return nil
	}
	_, err := c.prospect(ctx, now, 0)
	return err
}

func forecastKey(day review.Day) string { return string(Forecasts) + "/" + day.String() }

// keepForecast writes down what is expected of the interview, once a study
// day, before the first answer of that day can change it. It returns how many
// events it has added to the log.
func (c *Collection) keepForecast(ctx context.Context, s *store.Store, now clock) (store.Position, error) {
	key := forecastKey(now.day)
	if _, kept := c.facts[key]; kept || c.made == nil || c.made.day != now.day || c.made.Plan.Phase == plan.After {
		return 0, nil
	}
	value, err := json.Marshal(c.made.Plan.Forecast(now.day))
	if err != nil {
		return 0, err
	}
	f, err := s.AppendFact(ctx, review.Fact{Key: key, Value: string(value), At: review.At(now.time)})
	if err != nil {
		return 0, err
	}
	c.remember(func() { c.stated[key], c.facts[key] = f, f })
	return 1, nil
}

// Kept returns the forecasts that were made, a study day each, the oldest
// first, as last read.
func (c *Collection) Kept() []plan.Forecast {
	var out []plan.Forecast
	for _, r := range c.Records(Forecasts) {
		var f plan.Forecast
		if json.Unmarshal([]byte(r.Value), &f) == nil {
			out = append(out, f)
		}
	}
	slices.SortFunc(out, func(a, b plan.Forecast) int { return int(a.Made - b.Made) })
	return out
}
