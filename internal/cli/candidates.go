package cli

import (
	"context"
	"fmt"

	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/deck"
)

// unclear is the warnings about cards that have gone and others that may be
// the same: a person is to say. Without a progress file there are none. One
// that cannot be read does not keep decks from being checked: that is said on
// the side.
func (a *app) unclear(ctx context.Context, c *collection.Collection) []deck.Diagnostic {
	found, err := c.Unclear(ctx)
	if err != nil {
		fmt.Fprintln(a.sys.Err, a.sentence(err))
	}
	var out []deck.Diagnostic
	for _, k := range found {
		out = append(out, deck.Diagnostic{
			File: k.File, Line: k.Line, Column: 1, Severity: deck.Warning, Code: "unclear-link",
			Args: []string{field(string(k.Old)), field(string(k.New)), fmt.Sprint(int(k.Similarity * 100)), field(k.Old.ID())},
		})
	}
	gone, err := c.Gone(ctx)
	if err != nil {
		return out // said above
	}
	for _, g := range gone {
		out = append(out, deck.Diagnostic{File: g.File, Severity: deck.Note, Code: "cards-gone", Args: []string{field(a.list(keys(g.Cards)))}})
	}
	return out
}

// findCard finds the card that a person names, by a key that it had before an
// edit too: those are in the log.
func findCard(ctx context.Context, c *collection.Collection, name string) (*card.Card, error) {
	if err := c.Sync(ctx); err != nil {
		return nil, err
	}
	return c.FindCard(name)
}
