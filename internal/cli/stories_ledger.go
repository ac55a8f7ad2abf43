package cli

import (
	"fmt"

	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/story"
	"rehearse/internal/tui"
)

type (
	numberJSON struct {
		Story    *string   `json:"story"`
		Part     *string   `json:"part"`
		Card     *card.Key `json:"card"`
		Said     string    `json:"said"`
		Value    float64   `json:"value"`
		Unit     *string   `json:"unit"`
		Per      *string   `json:"per"`
		Sentence string    `json:"sentence"`
	}
	clashJSON struct {
		A         numberJSON `json:"a"`
		B         numberJSON `json:"b"`
		SameStory bool       `json:"same_story"`
	}
	ledgerJSON struct {
		Contradictions []clashJSON  `json:"contradictions"`
		Numbers        []numberJSON `json:"numbers"`
	}
)

func numberOf(n tui.Numbers, e story.Entry) numberJSON {
	out := numberJSON{
		Story: word(e.Story), Said: n.Said(e), Value: e.Value, Unit: word(string(e.Unit)), Per: word(e.Per), Sentence: e.Sentence,
	}
	if e.Story == "" {
		out.Card = &e.Card
	} else if out.Part = word(e.Part.String()); out.Part == nil {
		out.Part = word("title")
	}
	return out
}

// printLedger lists the numbers that a person tells, contradictions first.
func (a *app) printLedger(c *collection.Collection) error {
	n := tui.NewNumbers(c.Stories(), c.StoryAnswers())
	if a.flags.json {
		out := ledgerJSON{Contradictions: []clashJSON{}, Numbers: []numberJSON{}}
		for _, k := range n.Clashes {
			out.Contradictions = append(out.Contradictions, clashJSON{numberOf(n, k.A), numberOf(n, k.B), k.Near})
		}
		for _, e := range n.Entries {
			out.Numbers = append(out.Numbers, numberOf(n, e))
		}
		return a.printJSON(out)
	}
	if len(n.Entries) == 0 {
		a.talk(say(lang.LedgerNone))
		return nil
	}
	where := func(e story.Entry) string {
		title := n.Title(e, func(k card.Key) string { return title(c, k) })
		return say(lang.LedgerIn, say(tui.PartName(e)), title).in(a.lang)
	}
	if len(n.Clashes) == 0 {
		fmt.Fprintln(a.out, lang.LedgerFine.Of(a.lang))
	} else {
		fmt.Fprintln(a.out, lang.LedgerClashes.Of(a.lang, len(n.Clashes)))
	}
	for _, k := range n.Clashes {
		for _, e := range []story.Entry{k.A, k.B} {
			fmt.Fprintf(a.out, "  %s\n    %s\n    %s\n", field(n.Said(e)), field(e.Sentence), where(e))
		}
	}
	fmt.Fprintln(a.out, lang.LedgerAll.Of(a.lang, len(n.Entries)))
	for _, e := range n.Entries {
		fmt.Fprintf(a.out, "  %s  %s\n", field(n.Said(e)), where(e))
	}
	return nil
}
