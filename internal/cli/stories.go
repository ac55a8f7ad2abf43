package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/story"
)

func (a *app) storiesCommand() *cobra.Command {
	cmd := a.command("stories", lang.CmdStories)
	cmd.Example = "rehearse stories\nrehearse stories add stories.md\nrehearse stories --cover --linked"
	cmd.Args = a.wants(0, 1)
	cmd.ValidArgsFunction = a.completeStories(1)
	a.jsonFlag(cmd)
	ledger := cmd.Flags().Bool("ledger", false, lang.OptLedger.Of(a.lang))
	cover := cmd.Flags().Bool("cover", false, lang.OptCover.Of(a.lang))
	linked := cmd.Flags().Bool("linked", false, lang.OptLinked.Of(a.lang))
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		c, err := a.synced(cmd.Context())
		switch {
		case err != nil:
			return err
		case len(args) == 1:
			return a.printStory(c, args[0])
		case *cover:
			return a.printCover(c, !*linked)
		case *ledger:
			return a.printLedger(c)
		}
		return a.listStories(cmd.Context(), c)
	}
	cmd.AddCommand(a.storiesAddCommand(), a.storiesLinkCommand(), a.storiesRemoveCommand())
	return cmd
}

// synced opens the collection as the log stands now.
func (a *app) synced(ctx context.Context) (*collection.Collection, error) {
	c, err := a.collection(ctx)
	if err != nil {
		return nil, err
	}
	return c, c.Sync(ctx)
}

// completeStories completes the ids of stories as the first of so many
// arguments; cards follow.
func (a *app) completeStories(args int) cobra.CompletionFunc {
	return func(cmd *cobra.Command, given []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(given) > 0 && args > 1 {
			return a.completeCards(nil)(cmd, nil, typed)
		}
		c := a.forCompletion(cmd.Context())
		if len(given) > 0 || c == nil || c.Sync(cmd.Context()) != nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		var out []string
		for _, s := range c.Stories() {
			out = append(out, s.ID+"\t"+field(s.Title))
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	}
}

// printStory prints one story as Markdown, in the form that add takes.
func (a *app) printStory(c *collection.Collection, name string) error {
	s, err := c.FindStory(name)
	if err != nil {
		return err
	}
	if a.flags.json {
		return a.printJSON(storyWholeOf(s))
	}
	a.printPage(story.Print([]story.Story{s}, a.lang.String()))
	return nil
}

func (a *app) listStories(ctx context.Context, c *collection.Collection) error {
	all, m := c.Stories(), c.StoryMatrix()
	if a.flags.json {
		return a.printJSON(storiesOf(all, m))
	}
	if len(all) == 0 {
		a.talk(say(lang.StoriesNone, a.list(a.slotNames())))
	} else {
		a.print(a.storyTable(all, c))
		if len(m.Missing) > 0 {
			a.talk(say(lang.StoriesMissing, a.list(a.competencies(m.Missing, c))))
		}
	}
	if unread := c.UnreadStories(); len(unread) > 0 {
		ids := make([]string, len(unread))
		for i, r := range unread {
			ids[i] = r.ID
		}
		a.talk(say(lang.StoriesUnread, len(ids), a.list(ids)))
	}
	drafts, err := c.StoryDrafts(ctx)
	if err == nil && len(drafts) > 0 {
		a.talk(say(lang.StoriesDrafts, len(drafts)))
	}
	return err
}

func (a *app) slotNames() []string {
	var out []string
	for _, s := range story.Slots() {
		out = append(out, s.Name.In(a.lang.String()))
	}
	return out
}

func (a *app) competencies(tags []string, c *collection.Collection) []string {
	out := make([]string, len(tags))
	for i, tag := range tags {
		out[i] = c.Competency(tag)
	}
	return out
}

// storyTable names competencies for people on a terminal, by tag in a pipe.
func (a *app) storyTable(all []story.Story, c *collection.Collection) table {
	t := table{
		head:  a.words(lang.ColStoryCards, lang.ColStory, lang.ColCompetencies, lang.ColTitle),
		right: []bool{true, false, false, false},
	}
	for _, s := range all {
		tags := strings.Join(s.Competencies, " ")
		if a.isTerminal() {
			tags = a.list(a.competencies(s.Competencies, c))
		}
		t.rows = append(t.rows, []string{strconv.Itoa(len(s.Cards)), field(s.ID), field(tags), field(a.titleOf(s))})
	}
	return t
}

func (a *app) titleOf(s story.Story) string {
	if s.Title == "" {
		return lang.StoryUntitled.Of(a.lang)
	}
	return s.Title
}

func (a *app) storiesLinkCommand() *cobra.Command {
	cmd := a.command("link", lang.CmdStoriesLink)
	cmd.Args = a.wants(2, -1)
	cmd.ValidArgsFunction = a.completeStories(2)
	remove := cmd.Flags().Bool("remove", false, lang.OptUnlink.Of(a.lang))
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		c, err := a.synced(cmd.Context())
		if err != nil {
			return err
		}
		s, err := c.FindStory(args[0])
		if err != nil {
			return err
		}
		for _, name := range args[1:] {
			k, err := c.FindCard(name)
			if err != nil {
				return err
			}
			s.Cards = slices.DeleteFunc(s.Cards, func(has card.Key) bool { return has == k.Key })
			if !*remove {
				s.Cards = append(s.Cards, k.Key)
			}
		}
		s, err = c.SaveStory(cmd.Context(), s)
		if err == nil {
			fmt.Fprintln(a.out, say(lang.StoryLinked, s.ID, len(s.Cards)).in(a.lang))
		}
		return err
	}
	return cmd
}

func (a *app) storiesRemoveCommand() *cobra.Command {
	cmd := a.command("remove", lang.CmdStoriesRemove)
	cmd.Args = a.wants(1, 1)
	cmd.ValidArgsFunction = a.completeStories(1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		c, err := a.synced(cmd.Context())
		if err != nil {
			return err
		}
		s, err := c.FindStory(args[0])
		if err != nil {
			return err
		}
		if err := c.RemoveStory(cmd.Context(), s.ID); err != nil {
			return err
		}
		fmt.Fprintln(a.out, say(lang.StoryRemoved, s.ID, a.titleOf(s)).in(a.lang))
		return nil
	}
	return cmd
}

// explainStories is about stories that a person named or wrote.
func (a *app) explainStories(err error) *complaint {
	var (
		none   *collection.StoryError
		id     *collection.StoryIDError
		unread *collection.UnreadStoryError
	)
	switch hint := say(lang.HintStories); {
	case errors.As(err, &none) && none.Ambiguous:
		return failed(say(lang.ErrStoryMany, len(none.Near), none.Name, a.list(none.Near)), say(lang.HintLonger))
	case none != nil && len(none.Near) > 0:
		return failed(say(lang.ErrStory, none.Name), say(lang.HintNear, a.list(none.Near)), hint)
	case none != nil:
		return failed(say(lang.ErrStory, none.Name), hint)
	case errors.As(err, &id):
		return failed(say(lang.ErrStoryID, id.ID), say(lang.HintStoryID))
	case errors.As(err, &unread):
		return failed(say(lang.ErrStoryUnread, unread.ID), say(lang.HintStoryUnread))
	}
	return nil
}

// stories names the stories to tell for a question, in a session without
// screens.
func (p *plain) stories(k card.Key) {
	var titles []string
	for _, s := range p.book.StoriesOf(k) {
		titles = append(titles, p.app.titleOf(s))
	}
	if len(titles) > 0 {
		p.text(p.of(lang.StoriesAre) + p.colon() + oneLine(p.app.list(titles)))
	}
}
