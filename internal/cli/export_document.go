package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"rehearse/internal/asked"
	"rehearse/internal/collection"
	"rehearse/internal/exchange"
	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/story"
)

// exportDocument writes the person's own answers, and without a deck their
// stories, as one document; of the deck of questions asked in interviews the
// deck itself.
func (a *app) exportDocument(ctx context.Context, to, deck string) error {
	c, err := a.collection(ctx)
	if err != nil {
		return err
	}
	if err := c.Sync(ctx); err != nil {
		return err
	}
	if deck != "" {
		if deck, err = c.DeckOfHistory(ctx, deck); err != nil {
			return err
		}
	}
	if deck == asked.Slug && c.AskedMarkdown() != "" {
		n := len(c.AskedQuestions())
		return a.writeDocument(to, c.AskedMarkdown(), exchange.Count{Facts: n}, say(lang.SaidDeckFile, n, to))
	}
	own, err := c.OwnTexts(ctx, deck)
	if err != nil {
		return err
	}
	var stories []story.Story
	if deck == "" {
		stories = c.Stories()
	}
	if len(own)+len(stories) == 0 {
		a.talk(say(lang.NoAnswersYet))
	}
	n := exchange.Count{Facts: len(own) + len(stories)}
	return a.writeDocument(to, a.document(own, stories), n, say(lang.SaidDocument, len(own), len(stories), to))
}

// document is all of it, sealed.
func (a *app) document(own []collection.OwnText, stories []story.Story) string {
	answers := make([]exchange.Answer, len(own))
	for i, t := range own {
		answers[i] = exchange.Answer{Card: t.Card, Heading: t.Title, Text: t.Text}
		if t.Title == "" {
			answers[i].Heading = string(t.Card)
		}
	}
	text := exchange.PrintAnswers(lang.DocTitle.Of(a.lang), answers)
	if len(stories) > 0 {
		text += "\n" + story.Print(stories, a.lang.String())
	}
	return exchange.Sealed(text)
}

// writeDocument writes to a file, or to stdout for "-"; a terminal is spared
// what it would obey.
func (a *app) writeDocument(to, text string, n exchange.Count, said text) error {
	if to == "-" {
		if a.isTerminal() {
			text = render.Clean(text)
		}
		_, err := a.out.WriteString(text)
		return err
	}
	err := a.replaceExport(to, func(w io.Writer) error {
		_, err := io.Copy(w, strings.NewReader(text))
		return err
	})
	if err != nil {
		return err
	}
	if a.flags.json {
		return a.printJSON(exportJSON{to, countOf(n)})
	}
	fmt.Fprintln(a.out, said.in(a.lang))
	return nil
}
