package cli

import (
	"context"
	"strings"

	"rehearse/internal/answer"
	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/practice"
	"rehearse/internal/review"
)

// found goes on with an answer that was begun before and not handed in.
func (p *plain) found(ctx context.Context, c *card.Card) error {
	t := *p.session.Turn
	if !c.IsQuestion() || t.Repair() {
		return nil
	}
	text, err := p.book.Draft(ctx, review.DraftOf(review.AttemptDraft, string(c.Key)))
	if err != nil || text == "" {
		return err
	}
	t.Text, t.Mode = text, review.Type
	p.turn(t)
	p.asked = true
	p.question(&t)
	p.say(lang.DraftFound)
	p.text(text)
	return nil
}

// lines reads a text of many lines, up to one with nothing but a full stop.
// Every line is kept as a draft, which whoever comes back goes on with. The
// end of the input ends the session; what was written is kept by then.
func (p *plain) lines(ctx context.Context, draft, text string, prompt lang.Message) (string, error) {
	var lines []string
	if text != "" {
		lines = append(lines, text)
	}
	ask := p.of(prompt)
	for {
		in, err := p.read(ask)
		if err != nil {
			return "", err
		}
		if narrowed(in) == "." {
			return strings.TrimSpace(strings.Join(lines, "\n")), nil
		}
		lines, ask = append(lines, in), ""
		if err := p.book.SaveDraft(context.WithoutCancel(ctx), draft, strings.Join(lines, "\n")); err != nil {
			p.say(lang.DraftNotSaved, oneLine(p.app.sentence(err)))
		}
	}
}

// own has another version of one's own answer written.
func (p *plain) own(ctx context.Context) error {
	k := p.session.Turn.Card.Key
	draft := review.DraftOf(review.AnswerDraft, string(k))
	begun, err := p.book.Draft(ctx, draft)
	if err != nil {
		return err
	}
	if begun != "" {
		p.say(lang.DraftFound)
		p.text(begun)
	}
	text, err := p.lines(ctx, draft, begun, lang.PlainOwn)
	if err != nil || text == "" {
		return err
	}
	if err := p.book.SaveOwnAnswer(context.WithoutCancel(ctx), k, text); err != nil {
		return err // the draft is still there
	}
	p.say(lang.OwnSaved)
	return nil
}

// followed notes whether there was an answer to what would be asked next.
func (p *plain) followed() {
	t := *p.session.Turn
	t.Followed = !t.Followed
	p.turn(t)
	if t.Followed {
		p.say(lang.FollowedYes)
	} else {
		p.say(lang.FollowedNo)
	}
}

// written says how much was typed, and points whose words occur in it. It
// ticks nothing and judges nothing.
func (p *plain) written(t *practice.Turn) {
	size := answer.Length(t.Text, p.book.Settings().SpeechRate)
	p.say(lang.TypedLength, size.Total(), clockText(size.Speech), clockText(t.Card.TimeLimit()))
	var near []string
	for i, h := range answer.Hints(t.Card.KeyPoints, t.Text) {
		if h.Likely {
			near = append(near, p.of(lang.PlainNth, i+1))
		}
	}
	if len(near) > 0 {
		p.say(lang.PlainHinted, strings.Join(near, p.of(lang.ListComma)))
	}
}
