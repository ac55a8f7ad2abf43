package cli

import (
	"context"
	"fmt"
	"strings"

	"rehearse/internal/lang"
	"rehearse/internal/practice"
	"rehearse/internal/render"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
	"rehearse/internal/tui"
)

// grade stores a grade and goes on. It is on disk before anything more is
// said; crammed, it only orders the session.
func (p *plain) grade(ctx context.Context, g review.Grade) error {
	action := p.session.Grade(g, p.now())
	before := p.book.State(action.Card())
	var after review.State
	if p.filter.Cram {
		p.crammed++
		action.Review.ID = review.ID(fmt.Sprint("cram ", p.crammed))
	} else {
		var err error
		if action, err = p.save(ctx, action); err != nil {
			return err
		}
		after = p.book.State(action.Card())
	}
	said := p.recorded(g, after)
	was := p.session
	p.session = p.session.Graded(g, after, p.now())
	p.history = p.history.Did(practice.Moment{Action: action, Before: was, After: p.session})
	p.text(said)
	if !p.filter.Cram && schedule.LeechNow(before, after) {
		p.say(lang.LeechNow, after.Lapses)
	}
	return nil
}

// recorded says what was graded, and when the card is back.
func (p *plain) recorded(g review.Grade, after review.State) string {
	if p.filter.Cram {
		return p.of(lang.PlainNotKept, p.of(tui.GradeName(g)))
	}
	return p.of(lang.PlainRecorded, p.of(tui.GradeName(g)), tui.Lead(p.app.lang, p.session.Turn, g, after, p.now()))
}

// save stores an action. What could not be stored is tried again for as long
// as the person likes; giving up ends the session with the error. An interrupt
// does not reach into a write.
func (p *plain) save(ctx context.Context, a review.Action) (review.Action, error) {
	for {
		stored, err := p.book.Save(context.WithoutCancel(ctx), a)
		if err == nil {
			return stored, nil
		}
		p.say(lang.PlainNotSaved, oneLine(p.app.sentence(err)))
		in, gone := p.ask(p.of(lang.PlainRetry))
		if gone != nil || in == "q" {
			return a, err
		}
	}
}

// undo takes back the last action of this device; while cramming the last of
// this session, since no other was meant.
func (p *plain) undo(ctx context.Context) error {
	last, ok := p.history.Last()
	if !p.filter.Cram || ok && last.Fact != nil {
		var err error
		if last, ok, err = p.book.Undo(ctx); err != nil {
			return err
		}
	}
	if !ok {
		p.say(lang.HomeNoUndo)
		return nil
	}
	said := lang.UndidGrade
	if last.Fact != nil {
		said = lang.UndidFact
	}
	p.say(said, p.title(last))
	before, history, ok := p.history.Undo(last)
	p.history = history
	switch {
	case ok:
		return p.resume(ctx, before)
	case last.Review != nil:
		p.session = p.session.Ahead(p.entryOf(last), p.now())
	}
	return nil
}

// redo does again what was undone.
func (p *plain) redo(ctx context.Context) error {
	action, ok := p.history.CanRedo()
	if !ok {
		p.say(lang.HomeNoRedo)
		return nil
	}
	if !p.filter.Cram || action.Fact != nil {
		var err error
		if action, err = p.book.Redo(ctx, action); err != nil {
			return err
		}
	}
	p.say(lang.RedidAction, p.title(action))
	after, history, ok := p.history.Redo(action)
	p.history = history
	t := p.session.Turn
	switch {
	case ok:
		return p.resume(ctx, after)
	case action.Review != nil && t != nil && t.Card.Key == action.Card():
		p.session = p.session.Drop(t.Card.Key, p.now())
	}
	return nil
}

// resume goes on with a session brought back.
func (p *plain) resume(ctx context.Context, s practice.Session) (err error) {
	p.session = s.Resume(p.session.Tally.Time, p.now())
	p.asked, p.shown, p.anew = false, false, false
	if t := p.session.Turn; t != nil {
		p.preview, err = p.book.Preview(ctx, t.Card.Key)
	}
	return err
}

// title names the card of an action.
func (p *plain) title(a review.Action) string {
	if c, ok := p.book.Card(a.Card()); ok {
		return render.Clip(render.Plain(c.Title), max(p.width-30, 12))
	}
	return string(a.Card())
}

// grades names the four grades with what each leads to, and the one that
// Enter takes.
func (p *plain) grades(t *practice.Turn) string {
	var items []string
	for g := review.Again; g <= review.Easy; g++ {
		item := fmt.Sprintf("%d %s", g, p.of(tui.GradeName(g)))
		if !p.filter.Cram {
			item = p.of(lang.PlainLead, int(g), p.of(tui.GradeName(g)), tui.Lead(p.app.lang, t, g, p.preview[g-1], p.now()))
		}
		items = append(items, item)
	}
	items = append(items, p.of(lang.PlainGrade, p.of(tui.GradeName(t.Suggested()))))
	return strings.Join(items, p.of(lang.TodayComma))
}
