package cli

import (
	"strconv"

	"github.com/spf13/cobra"

	"rehearse/internal/lang"
)

func (a *app) decksCommand() *cobra.Command {
	cmd := a.command("decks", lang.CmdDecks)
	cmd.Args = a.wants(0, 0)
	a.jsonFlag(cmd)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		c, err := a.collection(cmd.Context())
		if err != nil {
			return err
		}
		decks, err := c.Counts(cmd.Context())
		if err != nil {
			return err
		}
		if a.flags.json {
			out := make([]deckJSON, len(decks))
			for i, d := range decks {
				out[i] = deckOf(d)
			}
			return a.printJSON(out)
		}
		t := table{
			head:  a.words(lang.ColDue, lang.ColNew, lang.ColCards, lang.ColRecall, lang.ColDeck, lang.ColTitle),
			right: []bool{true, true, true, true, false, false},
		}
		for _, d := range decks {
			n := d.Count
			t.rows = append(t.rows, []string{
				strconv.Itoa(n.Due), strconv.Itoa(n.New), strconv.Itoa(n.Cards), percent(n.RecallSeen, n.Seen > 0),
				field(d.Slug), field(d.Title),
			})
		}
		if len(t.rows) == 0 {
			a.talk(say(lang.NoDecks))
		} else {
			a.print(t)
		}
		if n := len(c.Diagnostics()); n > 0 {
			a.talk(say(lang.DecksFaulty, n))
		}
		return nil
	}
	return cmd
}

func (a *app) words(all ...lang.Message) []string {
	out := make([]string, len(all))
	for i, m := range all {
		out[i] = m.Of(a.lang)
	}
	return out
}
