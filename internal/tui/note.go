package tui

import (
	"context"

	"rehearse/internal/answer"
	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/review"
)

// newNote opens the note on a card.
func newNote(e env, c *card.Card) screen {
	_, _, _, text := e.col.Flags(c.Key)
	draft := review.DraftOf(review.NoteDraft, string(c.Key))
	return newWriting(e, writing{
		title: e.say(lang.NoteTitle, render.Plain(c.Title)), draft: draft, stood: text, said: lang.NoteSaved,
		keep: func(ctx context.Context, text string) error {
			f := review.Fact{Key: review.CardFact("note", c.Key), Value: text}
			if _, err := e.col.Save(ctx, review.Action{Fact: &f}); err != nil {
				return err
			}
			return e.col.SaveDraft(ctx, draft, "")
		},
	})
}

// newOwnAnswer opens the person's own answer to a question; where there is
// none yet, its three blanks begin it.
func newOwnAnswer(e env, c *card.Card) screen {
	text, _ := e.col.OwnAnswer(c.Key)
	return newWriting(e, writing{
		title: e.say(lang.OwnTitle, render.Plain(c.Title)), about: append(e.dimmed(e.say(lang.OwnAbout)), ""),
		draft: review.DraftOf(review.AnswerDraft, string(c.Key)), stood: text, start: answer.Start(c.Blanks), said: lang.OwnSaved,
		keep: func(ctx context.Context, text string) error { return e.col.SaveOwnAnswer(ctx, c.Key, text) },
	})
}
