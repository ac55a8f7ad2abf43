package cli

import (
	"fmt"
	"slices"

	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/story"
)

// printCover says which stories to bring, and what is still missing.
func (a *app) printCover(c *collection.Collection, weak bool) error {
	cover := c.StoryCovering(weak)
	if a.flags.json {
		return a.printJSON(coverOf(cover))
	}
	if len(cover.Carried)+len(cover.Missing) == 0 {
		a.talk(say(lang.CoverNoAsking))
		return nil
	}
	head := lang.CoverBring
	if !cover.Optimal {
		head = lang.CoverAtMost
	}
	fmt.Fprintln(a.out, head.Of(a.lang, len(cover.Stories), len(cover.Carried)))
	for _, id := range cover.Stories {
		s, _ := c.Story(id)
		fmt.Fprintf(a.out, "  %s  %s\n", lang.CoverCarries.Of(a.lang, carries(cover, id)), field(a.titleOf(s)))
	}
	if len(cover.Missing) == 0 {
		fmt.Fprintln(a.out, lang.CoverAll.Of(a.lang))
		return nil
	}
	fmt.Fprintln(a.out, lang.CoverMissing.Of(a.lang, len(cover.Missing)))
	for _, key := range cover.Missing {
		fmt.Fprintf(a.out, "  %s  %s\n", field(string(key)), field(title(c, key)))
	}
	return nil
}

// carries counts the questions that a story carries.
func carries(c story.Covering, id string) (n int) {
	for _, k := range c.Carried {
		if slices.Contains(k.Stories, id) {
			n++
		}
	}
	return n
}

func title(c *collection.Collection, key card.Key) string {
	if k, ok := c.Card(key); ok {
		return k.Title
	}
	return string(key)
}
