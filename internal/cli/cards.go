package cli

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

func (a *app) cardsCommand() *cobra.Command {
	cmd := a.command("cards", lang.CmdCards)
	cmd.Example = "rehearse cards SLA\nrehearse cards \"kind:behavioral is:due\"\nrehearse cards deck:metrics FCR --json"
	cmd.ValidArgsFunction = a.completeQuery
	a.jsonFlag(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		c, err := a.collection(cmd.Context())
		if err != nil {
			return err
		}
		found, err := c.Cards(cmd.Context(), joinQuery(args))
		if err != nil {
			return err
		}
		today := a.today(c)
		if a.flags.json {
			out := make([]cardJSON, len(found))
			for i, l := range found {
				out[i] = cardOf(l, today)
			}
			return a.printJSON(out)
		}
		if len(found) == 0 {
			a.talk(say(lang.NothingFound))
			return nil
		}
		a.print(a.cardTable(found, c, today))
		return nil
	}
	return cmd
}

// today is the study day now, as the settings count it.
func (a *app) today(c *collection.Collection) review.Day {
	return schedule.StudyDay(c.Now(), c.Settings().DayStart)
}

// joinQuery makes one query of several arguments: one that the shell was
// given in quotes stays together after its filter.
func joinQuery(args []string) string {
	if len(args) == 1 {
		return args[0] // the whole query in one
	}
	out := make([]string, len(args))
	for i, arg := range args {
		name, value, ok := strings.Cut(arg, ":")
		switch {
		case !strings.Contains(arg, " ") || strings.Contains(arg, `"`):
		case ok && slices.Contains(collection.FilterNames(), name):
			arg = name + `:"` + value + `"`
		default:
			arg = `"` + arg + `"`
		}
		out[i] = arg
	}
	return strings.Join(out, " ")
}

// cardTable has words for people on a terminal, the words of the JSON in a
// pipe.
func (a *app) cardTable(found []collection.Listed, c *collection.Collection, today review.Day) table {
	t := table{
		head:  a.words(lang.ColDue, lang.ColRecall, lang.ColState, lang.ColCard, lang.ColTitle),
		right: []bool{false, true, false, false, false},
	}
	people := a.isTerminal()
	for _, l := range found {
		due, state := "-", l.State.Phase.String()
		if at := instant(l.Due); at != nil {
			due = *at
		}
		if people {
			due, state = a.dueText(l, c), a.stateText(l, today)
		}
		t.rows = append(t.rows, []string{
			due, percent(l.Recall, l.State.Phase != review.New), state, field(string(l.Key)), field(l.Title),
		})
	}
	return t
}

// dueText is a day, or "now" once it has come.
func (a *app) dueText(l collection.Listed, c *collection.Collection) string {
	switch {
	case l.Due.IsZero():
		return "-"
	case !l.Due.After(c.Now()):
		return lang.DueNow.Of(a.lang)
	case l.State.DueAt != 0:
		return l.Due.Format("15:04")
	}
	return l.State.DueDay.String()
}

func (a *app) stateText(l collection.Listed, today review.Day) string {
	switch {
	case l.Flags.Suspended:
		return lang.IsSuspended.Of(a.lang)
	case l.Flags.BuriedUntil > today:
		return lang.IsBuried.Of(a.lang)
	}
	return a.phase(l.State.Phase)
}

func (a *app) phase(p review.Phase) string {
	return [...]lang.Message{lang.StateNew, lang.StateLearn, lang.StateReview, lang.StateRelearn}[p].Of(a.lang)
}

// completeCards completes the key of a card as the first argument, and then
// what next gives.
func (a *app) completeCards(next []string) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		switch c := a.forCompletion(cmd.Context()); {
		case len(args) == 1:
			return next, cobra.ShellCompDirectiveNoFileComp
		case len(args) > 1 || c == nil:
			return nil, cobra.ShellCompDirectiveNoFileComp
		default:
			var out []string
			for _, key := range c.Keys() {
				k, _ := c.Card(key)
				if k.Kind != card.Checklist || next == nil {
					out = append(out, string(key)+"\t"+field(k.Title))
				}
			}
			return out, cobra.ShellCompDirectiveNoFileComp
		}
	}
}

// forCompletion opens the decks for the shell; nil where that fails: a shell
// that waits for words has no use for an error.
func (a *app) forCompletion(ctx context.Context) *collection.Collection {
	if ctx == nil {
		ctx = context.Background()
	}
	c, err := a.collection(ctx)
	if err != nil {
		return nil
	}
	return c
}

// completeQuery completes filters and their values.
func (a *app) completeQuery(cmd *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	name, _, ok := strings.Cut(word, ":")
	var out []string
	if !ok {
		for _, f := range collection.FilterNames() {
			out = append(out, f+":")
		}
		return out, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
	c := a.forCompletion(cmd.Context())
	if c == nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	for _, v := range filterValues(c, name) {
		out = append(out, name+":"+v)
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

func filterValues(c *collection.Collection, name string) []string {
	switch name {
	case "kind":
		return kindNames()
	case "is":
		return collection.IsValues()
	case "deck":
		return deckNames(c)
	case "competency":
		return competencyTags(c)
	case "tag":
		return c.Tags()
	}
	return nil
}

func kindNames() []string {
	var out []string
	for _, k := range card.Kinds() {
		out = append(out, string(k))
	}
	return out
}

func deckNames(c *collection.Collection) []string {
	var out []string
	for _, d := range c.Decks() {
		out = append(out, d.Slug)
	}
	return out
}

func competencyTags(c *collection.Collection) []string {
	var out []string
	for _, k := range c.Competencies() {
		out = append(out, k.Tag)
	}
	return out
}
