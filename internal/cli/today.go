package cli

import (
	"fmt"
	"math"
	"strings"

	"github.com/spf13/cobra"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/plan"
	"rehearse/internal/schedule"
)

func (a *app) todayCommand() *cobra.Command {
	cmd := a.command("today", lang.CmdToday)
	cmd.Args = a.wants(0, 0)
	a.jsonFlag(cmd)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		c, err := a.collection(cmd.Context())
		if err != nil {
			return err
		}
		o, err := c.Overview(cmd.Context())
		if err != nil {
			return err
		}
		if p, ok, err := c.Prospect(cmd.Context()); err != nil {
			return err
		} else if ok && p.Plan.Phase != plan.After { // after it sessions are the ordinary ones again
			o.Tonight = p.Tonight
		}
		if !a.flags.json {
			fmt.Fprintln(a.out, a.todayLine(o))
			return nil
		}
		q, err := c.Queue(cmd.Context(), schedule.Filter{})
		if err != nil {
			return err
		}
		return a.printJSON(todayOf(o, q))
	}
	return cmd
}

func (a *app) todayLine(o schedule.Overview) string {
	t := o.Tonight
	var parts []string
	for _, p := range []struct {
		n    int
		form lang.Message
	}{
		{t.NewQuestions.Cards, lang.TodayNewQ},
		{t.Repairs.Cards, lang.TodayRepairs},
		{t.Questions.Cards, lang.TodayAgain},
		{t.Facts.Cards, lang.TodayFacts},
	} {
		if p.n > 0 {
			parts = append(parts, p.form.Of(a.lang, p.n))
		}
	}
	if len(parts) == 0 {
		return lang.TodayNothing.Of(a.lang)
	}
	minutes := int(math.Ceil(t.All().Time.Minutes()))
	return lang.TodayLine.Of(a.lang, minutes, strings.Join(parts, lang.TodayComma.Of(a.lang)))
}

func todayOf(o schedule.Overview, q schedule.Queue) todayJSON {
	t := o.Tonight
	out := todayJSON{
		Day: o.Day.String(), Repairs: t.Repairs.Cards, Questions: t.NewQuestions.Cards + t.Questions.Cards,
		Facts: t.Facts.Cards, New: t.NewQuestions.Cards + t.NewFacts,
		Minutes: round1(t.All().Time.Minutes()), Spent: round1(o.Today.Time.Minutes()), Cards: []card.Key{},
	}
	out.Reviews = t.All().Cards - out.New - out.Repairs
	for _, e := range q.Entries {
		out.Cards = append(out.Cards, e.Key)
	}
	return out
}

func round1(f float64) float64 { return math.Round(f*10) / 10 }
