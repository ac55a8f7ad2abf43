package cli

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// practiceFlags is what was asked of a session, before it is checked.
type practiceFlags struct {
	minutes, fresh, limit     int
	kinds, competencies, tags []string
	query, mode               string
	cram, weak, skeleton      bool
	minutesGiven, freshGiven  bool
	limitGiven                bool
}

func (a *app) practiceCommand() *cobra.Command {
	cmd := a.command("practice", lang.CmdPractice)
	cmd.Example = "rehearse practice\nrehearse practice cs-manager --minutes 15\nrehearse practice --kind behavioral --new 3\nrehearse practice --weak --competency conflict\nrehearse practice --cram --minutes 60"
	cmd.ValidArgsFunction = a.completeDecks
	var f practiceFlags
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.IntVar(&f.minutes, "minutes", 0, lang.OptMinutes.Of(a.lang))
	flags.IntVar(&f.fresh, "new", 0, lang.OptNew.Of(a.lang))
	flags.IntVar(&f.limit, "limit", 0, lang.OptLimit.Of(a.lang))
	flags.StringArrayVar(&f.kinds, "kind", nil, lang.OptKind.Of(a.lang))
	flags.StringArrayVar(&f.competencies, "competency", nil, lang.OptCompetency.Of(a.lang))
	flags.StringArrayVar(&f.tags, "tag", nil, lang.OptTag.Of(a.lang))
	flags.StringVar(&f.query, "query", "", lang.OptQuery.Of(a.lang))
	flags.BoolVar(&f.weak, "weak", false, lang.OptWeak.Of(a.lang))
	flags.BoolVar(&f.cram, "cram", false, lang.OptCram.Of(a.lang))
	flags.BoolVar(&f.skeleton, "skeleton", false, lang.OptSkim.Of(a.lang))
	flags.StringVar(&f.mode, "mode", "", lang.OptMode.Of(a.lang))
	a.complete(cmd, "kind", kindNames()...)
	a.complete(cmd, "mode", modes()...)
	a.completeBy(cmd, "query", a.completeQuery)
	a.completeWith(cmd, "competency", competencyTags)
	a.completeWith(cmd, "tag", (*collection.Collection).Tags)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		f.minutesGiven, f.freshGiven, f.limitGiven = flags.Changed("minutes"), flags.Changed("new"), flags.Changed("limit")
		filter, err := a.sessionFilter(cmd, args, f)
		if err != nil {
			return err
		}
		a.skim = f.skeleton
		return a.runScreens(cmd.Context(), filter, review.Mode(f.mode))
	}
	return cmd
}

func modes() []string {
	return []string{string(review.Speak), string(review.Think), string(review.Type)}
}

// sessionFilter checks everything that was named before the screens open: a
// slip of the keyboard is told on the command line.
func (a *app) sessionFilter(cmd *cobra.Command, decks []string, f practiceFlags) (*schedule.Filter, error) {
	const most = 9999
	for _, n := range []struct {
		flag     string
		given    bool
		value    int
		from, to int
	}{
		{"--minutes", f.minutesGiven, f.minutes, 1, 720},
		{"--new", f.freshGiven, f.fresh, 0, most},
		{"--limit", f.limitGiven, f.limit, 1, most},
	} {
		if n.given && (n.value < n.from || n.value > n.to) {
			return nil, usage(cmd, say(lang.ErrFlagValue, n.flag, strconv.Itoa(n.value)), say(lang.HintNumber, n.from, n.to))
		}
	}
	if f.mode != "" && !slices.Contains(modes(), f.mode) {
		return nil, usage(cmd, say(lang.ErrFlagValue, "--mode", f.mode), say(lang.HintChoices, a.list(modes())))
	}
	for _, flag := range []string{"cram", "new", "mode"} {
		if f.skeleton && cmd.Flags().Changed(flag) {
			return nil, usage(cmd, say(lang.ErrTogether, "--skeleton", "--"+flag), say(lang.HintTogether))
		}
	}
	out := &schedule.Filter{Minutes: f.minutes, New: f.fresh, Limit: f.limit, Query: f.query, Cram: f.cram, Weak: f.weak}
	if f.freshGiven && f.fresh == 0 {
		out.New = -1
	}
	c, err := a.collection(cmd.Context())
	if err != nil {
		return nil, err
	}
	if err := c.Sync(cmd.Context()); err != nil { // what was asked in interviews is a deck too
		return nil, err
	}
	return out, resolve(c, out, decks, f)
}

// resolve replaces names with what they name.
func resolve(c *collection.Collection, out *schedule.Filter, decks []string, f practiceFlags) error {
	for _, name := range decks {
		d, err := c.FindDeck(name)
		if err != nil {
			return err
		}
		out.Decks = append(out.Decks, d.Slug)
	}
	for _, name := range f.kinds {
		k := card.Kind(strings.ToLower(name))
		if !slices.Contains(card.Kinds(), k) {
			return &collection.ChoiceError{What: "kind", Value: name, Want: kindNames()}
		}
		out.Kinds = append(out.Kinds, k)
	}
	for _, name := range f.competencies {
		tag, err := c.FindCompetency(name)
		if err != nil {
			return err
		}
		out.Competencies = append(out.Competencies, tag)
	}
	for _, name := range f.tags {
		tag, err := c.FindTag(name)
		if err != nil {
			return err
		}
		out.Tags = append(out.Tags, tag)
	}
	return c.CheckQuery(f.query)
}

// completeDecks completes the decks not yet named.
func (a *app) completeDecks(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	c := a.forCompletion(cmd.Context())
	if c == nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	for _, d := range c.Decks() {
		if !slices.Contains(args, d.Slug) {
			out = append(out, d.Slug+"\t"+field(d.Title))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// completeWith makes a flag complete with what the decks hold.
func (a *app) completeWith(cmd *cobra.Command, flag string, values func(*collection.Collection) []string) {
	a.completeBy(cmd, flag, func(cmd *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
		c := a.forCompletion(cmd.Context())
		if c == nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return values(c), cobra.ShellCompDirectiveNoFileComp
	})
}

// completeBy makes the values of a flag complete by a function.
func (a *app) completeBy(cmd *cobra.Command, flag string, by cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, by); err != nil {
		panic(err) // there is no such flag, or it is done twice
	}
}
