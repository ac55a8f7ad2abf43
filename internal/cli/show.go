package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/review"
)

func (a *app) showCommand() *cobra.Command {
	cmd := a.command("show", lang.CmdShow)
	cmd.Args = a.wants(1, 1)
	cmd.ValidArgsFunction = a.completeCards(nil)
	a.jsonFlag(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		c, err := a.collection(cmd.Context())
		if err != nil {
			return err
		}
		k, err := findCard(cmd.Context(), c, args[0])
		if err != nil {
			return err
		}
		l, err := c.Listed(cmd.Context(), k)
		if err != nil {
			return err
		}
		attempts, err := c.Attempts(cmd.Context(), k.Key)
		if err != nil {
			return err
		}
		if a.flags.json {
			return a.printJSON(a.showOf(l, attempts, c))
		}
		a.printPage(a.page(l, attempts, c))
		return nil
	}
	return cmd
}

func (a *app) showOf(l collection.Listed, attempts []review.Attempt, c *collection.Collection) showJSON {
	out := showJSON{
		cardJSON: cardOf(l, a.today(c)),
		Question: l.Question, Answer: l.Answer, KeyPoints: []pointJSON{}, Hint: word(l.Hint), Why: word(l.Why),
		Pitfalls: list(l.Pitfalls), FollowUps: list(l.FollowUps), Blanks: list(l.Blanks),
		Anchors: []anchorJSON{}, Sources: list(l.Sources), File: l.File, Line: l.Line,
		Attempts: []attemptJSON{}, Stories: ids(c.StoriesOf(l.Key)),
	}
	if own, _ := c.OwnAnswer(l.Key); own != "" {
		out.OwnAnswer = &own
	}
	for _, p := range l.KeyPoints {
		out.KeyPoints = append(out.KeyPoints, pointOf(p))
	}
	for _, n := range l.Anchors {
		out.Anchors = append(out.Anchors, anchorJSON(n))
	}
	for _, t := range attempts {
		out.Attempts = append(out.Attempts, attemptOf(t, c.Now().Location()))
	}
	return out
}

// printPage sets Markdown on a terminal, and leaves it as it is in a pipe.
// Colour is used only where the background is known.
func (a *app) printPage(markdown string) {
	width, ok := a.paper()
	if !ok {
		fmt.Fprintln(a.out, strings.TrimRight(render.Clean(markdown), "\n"))
		return
	}
	theme := a.machine.get("theme")
	colour := theme != "auto" && a.sys.Getenv("NO_COLOR") == "" && a.sys.Getenv("TERM") != "dumb"
	r := render.New(render.NewTheme(theme != "light", colour))
	for _, line := range r.Markdown(markdown, min(width, helpWidth)) {
		fmt.Fprintln(a.out, line)
	}
}

// page writes all of a card as Markdown.
func (a *app) page(l collection.Listed, attempts []review.Attempt, c *collection.Collection) string {
	p := &page{a: a}
	p.add("# " + field(l.Title))
	if body := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(l.Question), l.Title)); body != "" {
		p.add(body)
	}
	p.facts(l, c)
	p.points(l.KeyPoints)
	own, _ := c.OwnAnswer(l.Key)
	p.section(lang.OwnAnswerIs, own)
	var stories []string
	for _, s := range c.StoriesOf(l.Key) {
		stories = append(stories, field(a.titleOf(s))+" ("+s.ID+")")
	}
	p.items(lang.StoriesAre, stories)
	p.section(lang.ShowAnswer, l.Answer)
	p.section(lang.ShowHint, l.Hint)
	p.section(lang.ShowWhy, l.Why)
	p.items(lang.ShowPitfalls, l.Pitfalls)
	p.items(lang.ShowFollowUps, l.FollowUps)
	p.items(lang.ShowBlanks, l.Blanks)
	var anchors []string
	for _, n := range l.Anchors {
		anchors = append(anchors, fmt.Sprintf("%d: %s", n.Score, n.Text))
	}
	p.items(lang.ShowAnchors, anchors)
	p.items(lang.ShowSources, l.Sources)
	if l.Checked != "" {
		p.blocks = append(p.blocks, lang.CheckedOn.Of(p.a.lang, l.Checked))
	}
	p.section(lang.ShowNote, l.Flags.Note)
	p.attempts(attempts, c)
	return strings.Join(p.blocks, "\n\n")
}

type page struct {
	a      *app
	blocks []string
}

func (p *page) add(block string) { p.blocks = append(p.blocks, strings.TrimSpace(block)) }

func (p *page) section(title lang.Message, body string) {
	if strings.TrimSpace(body) != "" {
		p.add("## " + title.Of(p.a.lang))
		p.add(body)
	}
}

func (p *page) items(title lang.Message, items []string) {
	var b strings.Builder
	for _, item := range items {
		b.WriteString("- " + strings.ReplaceAll(strings.TrimSpace(item), "\n", "\n  ") + "\n")
	}
	p.section(title, b.String())
}

// facts says where the card stands, in the deck and in memory.
func (p *page) facts(l collection.Listed, c *collection.Collection) {
	say := func(label lang.Message, parts []string) string {
		return "- " + label.Of(p.a.lang) + ": " + strings.Join(parts, " · ")
	}
	place := []string{string(l.Key)}
	if len(l.Section) > 0 {
		place = append(place, strings.Join(l.Section, " > "))
	}
	for _, tag := range l.Competencies {
		place = append(place, c.Competency(tag))
	}
	lines := []string{say(lang.ShowPlace, place), say(lang.ShowState, p.progress(l, c))}
	if len(l.Tags) > 0 {
		lines = append(lines, say(lang.ShowTags, l.Tags))
	}
	lines = append(lines, say(lang.ShowFile, []string{fmt.Sprintf("%s:%d", l.File, l.Line)}))
	p.add(strings.Join(lines, "\n"))
}

func (p *page) progress(l collection.Listed, c *collection.Collection) []string {
	a := p.a
	parts := []string{a.phase(l.State.Phase)}
	if l.State.Phase != review.New {
		parts = append(parts,
			lang.ShowDue.Of(a.lang, a.dueText(l, c)),
			lang.ShowRecall.Of(a.lang, int(l.Recall*100+.5)),
			lang.ShowReviews.Of(a.lang, l.State.Reviews))
	}
	if l.State.Lapses > 0 {
		parts = append(parts, lang.ShowLapses.Of(a.lang, l.State.Lapses))
	}
	for _, f := range []struct {
		is   bool
		name lang.Message
	}{
		{l.Flags.Suspended, lang.IsSuspended},
		{l.Flags.BuriedUntil > a.today(c), lang.IsBuried},
		{l.Flags.Flagged, lang.IsFlagged},
		{l.Leech, lang.IsLeech},
	} {
		if f.is {
			parts = append(parts, f.name.Of(a.lang))
		}
	}
	return parts
}

func (p *page) points(points []card.KeyPoint) {
	var b strings.Builder
	for i, k := range points {
		form := lang.ShowPoint
		if k.Must {
			form = lang.ShowMustPoint
		}
		text := form.Of(p.a.lang, k.Weight, k.Text)
		if k.Star != 0 {
			text += " `" + string(rune(k.Star)) + "`"
		}
		fmt.Fprintf(&b, "%d. %s\n", i+1, text)
		for _, s := range k.Say {
			b.WriteString("   - " + s + "\n")
		}
		for _, s := range k.Probes {
			b.WriteString("   - ? " + s + "\n")
		}
	}
	p.section(lang.ShowPoints, b.String())
}

func (p *page) attempts(attempts []review.Attempt, c *collection.Collection) {
	var items []string
	for _, t := range attempts {
		item := t.At.Time().In(c.Now().Location()).Format("2006-01-02 15:04")
		if t.Score != nil {
			item += " · " + lang.ShowSaid.Of(p.a.lang, int(*t.Score*100+.5))
		}
		if t.FollowUp != "" {
			had := lang.AttemptHadNot
			if t.Followed {
				had = lang.AttemptHad
			}
			item += "\n\n" + lang.AttemptAsked.Of(p.a.lang, t.FollowUp) + " · " + had.Of(p.a.lang)
		}
		if t.Text != "" {
			item += "\n\n" + t.Text
		}
		items = append(items, item)
	}
	p.items(lang.ShowAttempts, items)
}
