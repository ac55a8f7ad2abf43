package cli

import (
	"context"
	"errors"

	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/schedule"
	"rehearse/internal/tui"
)

// plainSkim says the skeletons of many questions, one after another on Enter.
func (a *app) plainSkim(ctx context.Context, c *collection.Collection, f schedule.Filter) error {
	t := a.newTalker(ctx)
	keys, err := c.Skim(ctx, f, tui.SkimTime)
	if err != nil {
		return err
	}
	if len(keys) == 0 {
		t.say(lang.SkimNone)
		return t.flush()
	}
	seen := 0
	for at := 0; at < len(keys); {
		k, ok := c.Card(keys[at])
		if !ok {
			at++
			continue
		}
		own, _ := c.OwnAnswer(k.Key)
		t.blank()
		t.text(lang.Progress.Of(a.lang, at+1, len(keys)) + lang.TodayComma.Of(a.lang) + render.Plain(screens{c, a, ""}.DeckTitle(k.Deck())))
		t.text(render.Plain(k.Title))
		if name, text := tui.SkimText(own, k); text != "" {
			t.text(t.of(name) + plainColon(a.lang))
			t.markdown(text)
		} else {
			t.say(name)
		}
		seen = max(seen, at+1)
		prompt := lang.PlainSkim
		if at == len(keys)-1 {
			prompt = lang.PlainLast
		}
		in, err := t.ask(t.of(prompt))
		if errors.Is(err, errStop) || in == "q" {
			break
		}
		if err != nil {
			return err
		}
		if at++; in == "b" {
			at = max(at-2, 0)
		}
	}
	t.blank()
	t.say(lang.SkimDone, seen)
	return t.flush()
}

// plainColon ends the name of a part.
func plainColon(l lang.Lang) string {
	if l == lang.Chinese {
		return "："
	}
	return ":"
}
