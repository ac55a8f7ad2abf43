package cli

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rehearse/internal/brief"
	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/tui"
)

func (a *app) briefCommand() *cobra.Command {
	cmd := a.command("brief", lang.CmdBrief)
	cmd.Example = "rehearse brief\nrehearse brief page.html"
	cmd.Args = a.wants(0, 1)
	cmd.ValidArgsFunction = completeFiles
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		c, _, err := a.settings(cmd.Context())
		if err != nil {
			return err
		}
		in, err := a.briefInput(cmd.Context(), c)
		if err != nil {
			return err
		}
		page := brief.Page(in)
		if len(args) == 0 || args[0] == "-" {
			a.printPage(page)
			return nil
		}
		if err := a.writePage(args[0], page); err != nil {
			return err
		}
		a.talk(say(lang.SaidBrief, args[0]))
		return nil
	}
	return cmd
}

// briefInput gathers what the person wrote: answers with the weakest first,
// stories, research, and what today's checklists still ask for.
func (a *app) briefInput(ctx context.Context, c *collection.Collection) (brief.Input, error) {
	in := brief.Input{Lang: a.lang, Stories: c.Stories()}
	p, ok, err := c.Prospect(ctx)
	if err != nil {
		return in, err
	}
	if ok {
		w := tui.Words{Lang: a.lang}
		in.Interview = p.Interview
		when := strings.TrimSpace(w.Day(p.Interview.At(c.Now().Location())) + " " + p.Interview.Hour)
		in.When = w.Join([]string{when, w.Until(p.Interview, c.Now())})
		for _, l := range p.Due {
			for i, text := range l.Items {
				if !l.Done[i] {
					in.Checklist = append(in.Checklist, render.Plain(text))
				}
			}
		}
	}
	cards, err := c.SessionQuestions(ctx)
	if err != nil {
		return in, err
	}
	slices.SortStableFunc(cards, func(x, y *card.Card) int { return compareRecall(c, x, y) })
	for _, k := range cards {
		title := render.Plain(k.Title)
		if own, _ := c.OwnAnswer(k.Key); own != "" {
			in.Answers = append(in.Answers, brief.Answer{Title: title, Text: own})
		} else {
			in.Missing = append(in.Missing, title)
		}
	}
	return in, nil
}

// compareRecall puts the worse remembered card first.
func compareRecall(c *collection.Collection, x, y *card.Card) int {
	a, b := c.RecallOf(x.Key), c.RecallOf(y.Key)
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
