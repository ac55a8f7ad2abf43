package cli

import (
	"context"
	"strings"
	"time"

	"rehearse/internal/lang"
	"rehearse/internal/plan"
	"rehearse/internal/practice"
	"rehearse/internal/render"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
	"rehearse/internal/tui"
)

// extraTime is what is added once the day's minutes are used up.
const extraTime = 10 * time.Minute

// home sums the evening up, as the home screen does, before it begins.
func (p *plain) home(ctx context.Context) error {
	o, err := p.book.Overview(ctx)
	if err != nil {
		return err
	}
	p.say(lang.HomeTitle)
	if o.Faults > 0 {
		p.say(lang.PlainFaults, o.Faults)
	}
	if len(o.Decks)+len(o.Rest) == 0 {
		return nil // run says what is the matter
	}
	if p.book.Settings().Role == "" {
		p.say(lang.PlainRole)
	}
	if o.Yesterday.Reviews > 0 {
		p.say(lang.HomeYesterday, p.words().Practised(o.Yesterday))
	}
	if o.Today.Reviews > 0 {
		p.say(lang.HomeSpent, p.words().Practised(o.Today))
	}
	if err := p.prospect(ctx, &o); err != nil {
		return err
	}
	if o.Today.Time >= o.Minutes {
		return p.more(o)
	}
	if o.Tonight.All().Cards > 0 {
		p.tonight(o)
		p.say(lang.PlainStarts)
	}
	return nil
}

// prospect says what the interview that stands makes of the evenings; tonight
// is then as its plan has it.
func (p *plain) prospect(ctx context.Context, o *schedule.Overview) error {
	made, ok, err := p.book.Prospect(ctx)
	if err != nil || !ok {
		return err
	}
	i, w := made.Interview, p.words()
	p.text(w.Join([]string{strings.TrimSpace(w.Day(i.At(p.now().Location())) + " " + i.Hour), w.Until(i, p.now())}))
	if place := oneLine(i.Place()); place != "" {
		p.text(place)
	}
	for _, row := range []struct {
		name lang.Message
		of   plan.Expected
	}{{lang.PlanQuestions, made.Plan.Questions}, {lang.PlanFacts, made.Plan.Facts}} {
		if row.of.Cards > 0 {
			p.say(lang.PlainExpect, p.of(row.name), whole(row.of.Mean), p.of(lang.PlanBand, whole(row.of.Low), whole(row.of.High)))
		}
	}
	if reach := w.Reach(made.Plan, p.book.Settings().Minutes); reach != "" {
		p.text(reach)
	}
	if made.Plan.Phase != plan.After { // after it sessions are the ordinary ones again
		o.Tonight = made.Tonight
	}
	return nil
}

// tonight says what there is to do, in how much time.
func (p *plain) tonight(o schedule.Overview) {
	p.say(lang.HomeTonight, p.minutes(o.Minutes-o.Today.Time))
	for _, row := range []struct {
		form  lang.Message
		share schedule.Share
	}{
		{lang.TodayNewQ, o.Tonight.NewQuestions}, {lang.TodayAgain, o.Tonight.Questions},
		{lang.TodayRepairs, o.Tonight.Repairs}, {lang.TodayFacts, o.Tonight.Facts},
	} {
		if row.share.Cards > 0 {
			p.say(lang.PlainShare, p.of(row.form, row.share.Cards), p.minutes(row.share.Time))
		}
	}
	if o.Skipped > 0 {
		p.say(lang.PlainLeft, o.Skipped)
	}
}

// more offers some minutes on top of those of the day.
func (p *plain) more(o schedule.Overview) error {
	p.say(lang.PlainDone, p.minutes(o.Minutes))
	in, err := p.ask(p.of(lang.PlainExtra))
	if err == nil && in != "" && in != "y" {
		err = errStop
	}
	p.filter.Extra = extraTime
	return err
}

// empty says that there is nothing to practise, and when that ends.
func (p *plain) empty(ctx context.Context, q schedule.Queue, home bool) error {
	o, err := p.book.Overview(ctx)
	if err != nil {
		return err
	}
	next := o.NextDue.In(p.now().Location())
	switch {
	case len(o.Decks)+len(o.Rest) == 0:
		p.say(lang.HomeNoDecks)
	case q.Skipped > 0:
		p.say(lang.PlainNoTime, q.Skipped)
		return p.flush()
	case p.filter.Weak:
		p.say(lang.PlainNoWeak)
	default:
		p.say(lang.HomeNothing)
	}
	switch {
	case !home: // the rest may be due much earlier
	case o.NextDue.IsZero() || !next.After(p.now()):
	case next.Sub(p.now()) < 12*time.Hour:
		p.say(lang.PlainNextStep, next.Format("15:04"))
	default:
		p.say(lang.HomeNextDay, p.words().Day(next))
	}
	return p.flush()
}

// summary is the session in a line, and below it what was forgotten.
func (p *plain) summary(ctx context.Context) error {
	t := p.session.Tally
	p.blank()
	switch {
	case t.Cards() == 0:
		p.say(lang.SummaryNone)
		return nil
	case p.filter.Cram:
		p.say(lang.CramDone, t.Cards())
	default:
		if err := p.tally(ctx, t); err != nil {
			return err
		}
	}
	sure := func(f practice.Forgotten) bool { return f.Confidence == review.Sure }
	p.forgotten(lang.SummarySure, sure)
	p.forgotten(lang.SummaryForgot, func(f practice.Forgotten) bool { return !sure(f) })
	return nil
}

func (p *plain) tally(ctx context.Context, t practice.Tally) error {
	o, err := p.book.Overview(context.WithoutCancel(ctx))
	if err != nil {
		return err
	}
	p.text(p.words().Tally(t, &o.Tomorrow))
	return nil
}

// words puts sentences together as the screens do.
func (p *plain) words() tui.Words { return tui.Words{Lang: p.app.lang} }

func (p *plain) forgotten(name lang.Message, want func(practice.Forgotten) bool) {
	var titles []string
	for _, f := range p.session.Tally.Forgot {
		if c, ok := p.book.Card(f.Card); ok && want(f) {
			titles = append(titles, render.Plain(c.Title))
		}
	}
	if len(titles) > 0 {
		p.text(p.of(name) + p.colon())
	}
	for _, title := range titles {
		for _, l := range render.Hang(title, p.width, "- ", "  ") {
			p.line(l)
		}
	}
}

// minutes is a length of time in whole minutes.
func (p *plain) minutes(d time.Duration) string { return p.words().Minutes(d) }
