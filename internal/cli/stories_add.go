package cli

import (
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/story"
)

func (a *app) storiesAddCommand() *cobra.Command {
	cmd := a.command("add", lang.CmdStoriesAdd)
	cmd.Example = "rehearse stories add stories.md\nrehearse stories recovery | sed s/28/32/ | rehearse stories add -"
	cmd.Args = a.wants(1, -1)
	cmd.ValidArgsFunction = completeFiles
	a.jsonFlag(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		c, err := a.synced(cmd.Context())
		if err != nil {
			return err
		}
		stories, err := a.readStories(c, args)
		if err != nil {
			return err
		}
		return a.addStories(cmd, c, stories)
	}
	return cmd
}

// readStories reads every file before anything is saved.
func (a *app) readStories(c *collection.Collection, names []string) ([]story.Story, error) {
	files, err := a.openInputs(names)
	defer func() {
		for _, f := range files {
			f.Close()
		}
	}()
	if err != nil {
		return nil, err
	}
	var out []story.Story
	for _, f := range files {
		text, err := io.ReadAll(f)
		if err != nil {
			return nil, named(err, "read", f.name)
		}
		found, loose := story.Parse(string(text))
		if len(found) == 0 {
			return nil, failed(say(lang.ErrStoriesIn, f.name), say(lang.HintStoryFile))
		}
		if loose != "" {
			a.talk(say(lang.StoryLoose, loose))
		}
		for _, s := range found {
			out = append(out, a.resolved(s, c))
		}
	}
	return out, nil
}

// resolved is a story with the tags of the competencies and the keys of the
// cards that a person named in it. What nobody knows stays, and is told.
func (a *app) resolved(s story.Story, c *collection.Collection) story.Story {
	for i, name := range s.Competencies {
		if tag, err := c.FindCompetency(name); err == nil {
			s.Competencies[i] = tag
		} else {
			a.talk(say(lang.StoryNoTag, a.titleOf(s), name))
		}
	}
	for i, name := range s.Cards {
		if k, err := c.FindCard(string(name)); err == nil {
			s.Cards[i] = k.Key
		} else {
			a.talk(say(lang.StoryNoCard, a.titleOf(s), string(name)))
		}
	}
	return s
}

type addedJSON struct {
	Story  string `json:"story"`
	Title  string `json:"title"`
	Action string `json:"action"` // added, changed or unchanged
}

// addStories saves the stories, the last of a document first: the newest
// stands first in the bank, and so they keep their order.
func (a *app) addStories(cmd *cobra.Command, c *collection.Collection, stories []story.Story) error {
	lines := make([]string, len(stories))
	out := make([]addedJSON, len(stories))
	for i, s := range slices.Backward(stories) {
		before, known := c.Story(s.ID)
		saved, err := c.SaveStory(cmd.Context(), s)
		if err != nil {
			return err
		}
		action, said := "added", lang.StoryAdded
		switch {
		case known && sameStory(before, saved):
			action, said = "unchanged", lang.StorySame
		case known:
			action, said = "changed", lang.StoryChanged
		}
		out[i] = addedJSON{saved.ID, saved.Title, action}
		lines[i] = say(said, saved.ID, a.titleOf(saved)).in(a.lang)
	}
	if a.flags.json {
		return a.printJSON(out)
	}
	for _, l := range lines {
		fmt.Fprintln(a.out, l)
	}
	return nil
}

func sameStory(x, y story.Story) bool {
	a, _ := story.Encode(x) // both have an id
	b, _ := story.Encode(y)
	return a == b
}
