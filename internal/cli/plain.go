package cli

import (
	"context"
	"errors"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/interview"
	"rehearse/internal/lang"
	"rehearse/internal/practice"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
	"rehearse/internal/story"
)

// lineMode tells that the session goes line by line: it was asked for, or
// there is no terminal that screens could be drawn on.
func (a *app) lineMode() bool {
	_, in := terminal(a.sys.In)
	_, out := terminal(a.sys.Out)
	return a.flags.plain || !in || !out || a.sys.Getenv("TERM") == "dumb"
}

// A book is what the plain session needs of a person's decks and progress.
type book interface {
	Overview(ctx context.Context) (schedule.Overview, error)
	Queue(ctx context.Context, f schedule.Filter) (schedule.Queue, error)
	Preview(ctx context.Context, k card.Key) ([4]review.State, error)
	Missed(ctx context.Context, k card.Key) (said []bool, err error)
	Save(ctx context.Context, a review.Action) (review.Action, error)
	Undo(ctx context.Context) (review.Action, bool, error)
	Redo(ctx context.Context, a review.Action) (review.Action, error)

	Card(k card.Key) (*card.Card, bool)
	State(k card.Key) review.State
	Flags(k card.Key) (suspended, buried, flagged bool, note string)
	Settings() schedule.Settings
	Competency(tag string) string
	DeckTitle(slug string) string
	Prospect(ctx context.Context) (interview.Prospect, bool, error)
	OwnAnswer(k card.Key) (text string, at review.Instant)
	SaveOwnAnswer(ctx context.Context, k card.Key, text string) error
	Draft(ctx context.Context, key string) (string, error)
	SaveDraft(ctx context.Context, key, text string) error
	StoriesOf(k card.Key) []story.Story
}

// plain is a session line by line: the same as on the screens, over the same
// session machine, as text without any escape sequence. Everything said is
// wrapped to a width; everything asked is answered with one line. The end of
// the input is the end of the session: what was graded is stored by then.
type plain struct {
	*talker
	book    book
	filter  schedule.Filter
	session practice.Session
	history practice.History
	preview [4]review.State // what each grade would lead to
	asked   bool            // the question at hand was printed
	shown   bool            // so was its answer
	anew    bool            // points were gone back to: the sum is to be said once more
	taught  bool            // how to tick was explained
	crammed int             // grades that were not recorded, for their names
}

// errStop ends the session as the person wished: q, or the end of the input.
var errStop = errors.New("stop the session")

// runPlain opens a session line by line; without a filter tonight's, after a
// summary of the evening.
func (a *app) runPlain(ctx context.Context, filter *schedule.Filter, mode review.Mode) error {
	a.runClock()
	c, err := a.collection(ctx)
	if err != nil {
		return err
	}
	if err := c.Sync(ctx); err != nil {
		return err
	}
	if a.skim {
		return a.plainSkim(ctx, c, *filter)
	}
	p := &plain{talker: a.newTalker(ctx), book: screens{c, a, mode}}
	if filter != nil {
		p.filter = *filter
	}
	err = p.run(ctx, filter == nil)
	if errors.Is(err, errStop) {
		return nil
	}
	return err
}

func (p *plain) now() time.Time { return p.app.now() }

// run goes through the session.
func (p *plain) run(ctx context.Context, home bool) error {
	if home {
		if err := p.home(ctx); err != nil {
			return err
		}
	}
	q, err := p.book.Queue(ctx, p.filter)
	if err != nil {
		return err
	}
	p.session = practice.New(q, q.Budget, p.book.Settings().Mode)
	if p.filter.Cram {
		p.say(lang.PlainCram)
	}
	if _, ok := p.session.Pick(p.now()); !ok {
		return p.empty(ctx, q, home)
	}
	if !home {
		p.say(lang.PlainStarts)
	}
	err = p.cards(ctx)
	if err != nil && !errors.Is(err, errStop) {
		return err
	}
	if err := p.summary(ctx); err != nil {
		return err
	}
	return p.flush()
}

// cards goes from card to card until none is left.
func (p *plain) cards(ctx context.Context) error {
	for {
		more, err := p.next(ctx)
		if err != nil || !more {
			return err
		}
		for p.session.Turn != nil {
			if err := p.step(ctx); err != nil {
				return err
			}
		}
	}
}

// next puts the next card in front of the person, unless undo has.
func (p *plain) next(ctx context.Context) (more bool, err error) {
	for {
		n, ok := p.session.Pick(p.now())
		if !ok {
			return false, nil
		}
		k := n.Entry.Key
		c, ok := p.book.Card(k)
		if !ok {
			p.session = p.session.Drop(k, p.now())
			p.say(lang.CardGone)
			continue
		}
		var said []bool
		if n.Entry.Repair && n.Said == nil {
			if said, err = p.book.Missed(ctx, k); err != nil {
				return false, err
			}
		}
		if p.preview, err = p.book.Preview(ctx, k); err != nil {
			return false, err
		}
		p.session = p.session.Begin(n, c, p.book.State(k), said, p.now())
		p.asked, p.shown, p.anew = false, false, false
		return true, p.found(ctx, c)
	}
}

// step asks for one line and does what it says.
func (p *plain) step(ctx context.Context) error {
	t := p.session.Turn
	if !p.asked {
		p.question(t)
		p.asked = true
	}
	switch {
	case t.Phase == practice.Asking && t.Mode == review.Type && !t.Repair():
		return p.typed(ctx)
	case t.Phase == practice.Asking && t.Card.IsQuestion() && !t.Repair():
		return p.answer(ctx, lang.PlainAsk, lang.PlainHelpAsk)
	case t.Phase == practice.Asking:
		return p.answer(ctx, lang.PlainReveal, lang.PlainHelpFact)
	case t.Phase == practice.Confiding:
		return p.answer(ctx, lang.PlainConfide, lang.PlainHelpConfide)
	case t.Cursor < len(t.Points) && t.Confidence != review.Unknown:
		return p.tick(ctx)
	}
	if !p.shown {
		p.answerPage(t)
	} else if p.anew {
		p.score(t)
	}
	p.shown, p.anew = true, false
	return p.judge(ctx)
}

// turn replaces the turn at hand.
func (p *plain) turn(t practice.Turn) { p.session = p.session.With(t) }
