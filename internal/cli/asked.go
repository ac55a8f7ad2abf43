package cli

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"rehearse/internal/asked"
	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/review"
)

// askedFlags is what was said of a question, before it is checked.
type askedFlags struct{ company, round, went, kind, at, remove string }

func (a *app) askedCommand() *cobra.Command {
	cmd := a.command("asked", lang.CmdAsked)
	cmd.Example = "rehearse asked \"Tell me about a decision that failed\" --company Acme --went badly\nrehearse asked\nrehearse practice asked"
	var f askedFlags
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&f.company, "company", "", lang.OptCompany.Of(a.lang))
	flags.StringVar(&f.round, "round", "", lang.OptRound.Of(a.lang))
	flags.StringVar(&f.went, "went", "", lang.OptAskedWent.Of(a.lang))
	flags.StringVar(&f.kind, "kind", "", lang.OptAskedAs.Of(a.lang))
	flags.StringVar(&f.at, "at", "", lang.OptAskedOn.Of(a.lang))
	flags.StringVar(&f.remove, "remove", "", lang.OptRemove.Of(a.lang))
	a.jsonFlag(cmd)
	a.complete(cmd, "went", wentNames()...)
	a.complete(cmd, "kind", askedKinds()...)
	a.completeBy(cmd, "remove", a.completeAsked)
	cmd.RunE = func(cmd *cobra.Command, args []string) error { return a.asked(cmd, args, f) }
	return cmd
}

func (a *app) asked(cmd *cobra.Command, args []string, f askedFlags) error {
	text := strings.Join(args, " ") // whoever forgot the quotes means one question
	c, err := a.collection(cmd.Context())
	if err != nil {
		return err
	}
	if err := c.Sync(cmd.Context()); err != nil {
		return err
	}
	switch {
	case f.remove != "" && len(args) > 0:
		return usage(cmd, say(lang.ErrArgsMany, args[0]))
	case f.remove != "":
		return a.removeAsked(cmd.Context(), c, f.remove)
	case len(args) == 0 && f == (askedFlags{}):
		return a.listAsked(c)
	}
	q, err := a.askedOf(cmd, c, text, f)
	if err != nil {
		return err
	}
	if q, err = c.SaveAsked(cmd.Context(), q); err != nil {
		return err
	}
	if a.flags.json {
		return a.printJSON(askedOf(q))
	}
	fmt.Fprintln(a.out, say(lang.SaidAsked, q.ID, askedKind(q.Kind)).in(a.lang))
	return nil
}

// askedOf checks what was typed.
func (a *app) askedOf(cmd *cobra.Command, c *collection.Collection, text string, f askedFlags) (asked.Question, error) {
	q := asked.Question{Text: text, Company: f.company, Round: f.round, Kind: card.Kind(strings.ToLower(f.kind))}.Clean()
	if q.Text == "" {
		return q, usage(cmd, say(lang.ErrArgsFew, strings.Trim(lang.CmdAsked.Args.Of(a.lang), "[]")))
	}
	if !slices.Contains(askedKinds(), string(q.Kind)) {
		return q, &collection.ChoiceError{What: "kind", Value: f.kind, Want: askedKinds()}
	}
	if f.went != "" {
		if q.Went = asked.Went(strings.ToLower(f.went)); !slices.Contains(asked.AllWent(), q.Went) {
			return q, usage(cmd, say(lang.ErrFlagValue, "--went", f.went), say(lang.HintChoices, a.list(wentNames())))
		}
	}
	day, ok := pastDay(f.at, a.today(c))
	if !ok {
		return q, usage(cmd, say(lang.ErrFlagValue, "--at", f.at), say(lang.HintAskedOn))
	}
	q.At = day.String()
	return q, nil
}

// pastDay reads a day that is not after today: 2026-11-20, 11-20 (the last one
// there was), -3d; "" is today.
func pastDay(s string, today review.Day) (review.Day, bool) {
	s = narrowed(s)
	year, _, _ := today.Date()
	if s == "" {
		return today, true
	}
	if n, ok := strings.CutSuffix(s, "d"); ok && strings.HasPrefix(n, "-") {
		back, err := strconv.Atoi(n[1:])
		return today - review.Day(back), err == nil && back >= 0 && back < 36525
	}
	if t, err := time.Parse("2006-1-2", s); err == nil {
		day := review.DayOf(t.Date())
		return day, day <= today
	}
	for _, y := range []int{year, year - 1, year - 2, year - 3, year - 4} { // a 29th of February is rare
		if t, err := time.Parse("2006-1-2", fmt.Sprintf("%d-%s", y, s)); err == nil {
			if day := review.DayOf(t.Date()); day <= today {
				return day, true
			}
		}
	}
	return 0, false
}

func (a *app) removeAsked(ctx context.Context, c *collection.Collection, id string) error {
	q, err := c.RemoveAsked(ctx, id)
	if err != nil {
		return err
	}
	if a.flags.json {
		return a.printJSON(askedOf(q))
	}
	fmt.Fprintln(a.out, say(lang.SaidRemoved, q.ID, q.Text).in(a.lang))
	return nil
}

func (a *app) listAsked(c *collection.Collection) error {
	all := c.AskedQuestions()
	if a.flags.json {
		out := make([]askedJSON, len(all))
		for i, q := range all {
			out[i] = askedOf(q)
		}
		return a.printJSON(out)
	}
	if len(all) == 0 {
		a.talk(say(lang.AskedNothing))
		return nil
	}
	t := table{head: a.words(lang.ColAt, lang.ColWent, lang.ColItem, lang.ColAsked), right: make([]bool, 4)}
	people := a.isTerminal()
	for _, q := range all {
		if !people {
			t.rows = append(t.rows, []string{q.At, string(q.Went), q.ID, field(q.Text), field(q.Company), field(q.Round)})
			continue
		}
		title := q.Text
		if by := slices.DeleteFunc([]string{q.Company, q.Round}, func(s string) bool { return s == "" }); len(by) > 0 {
			title = lang.AskedBy.Of(a.lang, title, strings.Join(by, lang.TodayComma.Of(a.lang)))
		}
		t.rows = append(t.rows, []string{q.At, a.went(q.Went), q.ID, field(title)})
	}
	a.print(t)
	return nil
}

func (a *app) went(w asked.Went) string {
	if m, ok := map[asked.Went]lang.Message{asked.Well: lang.AskedWell, asked.OK: lang.AskedOK, asked.Badly: lang.AskedBadly}[w]; ok {
		return m.Of(a.lang)
	}
	return "-"
}

func askedKind(k card.Kind) text {
	switch k {
	case card.Behavioral:
		return say(lang.KindStory)
	case card.Situational:
		return say(lang.KindSituation)
	}
	return say(lang.KindOther, say(lang.Kind(string(k))))
}

func wentNames() []string {
	var out []string
	for _, w := range asked.AllWent() {
		out = append(out, string(w))
	}
	return out
}

// askedKinds are the kinds of interview questions.
func askedKinds() []string {
	return slices.DeleteFunc(kindNames(), func(k string) bool { return k == string(card.Fact) || k == string(card.Checklist) })
}

// completeAsked completes the ids of questions noted.
func (a *app) completeAsked(cmd *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
	var out []string
	if c := a.forCompletion(cmd.Context()); c != nil && c.Sync(cmd.Context()) == nil {
		for _, q := range c.AskedQuestions() {
			out = append(out, q.ID+"\t"+field(q.Text))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

type askedJSON struct {
	ID       string  `json:"id"`
	Card     string  `json:"card"`
	Question string  `json:"question"`
	Company  *string `json:"company"`
	Round    *string `json:"round"`
	Went     *string `json:"went"`
	Kind     string  `json:"kind"`
	At       *string `json:"at"`
}

func askedOf(q asked.Question) askedJSON {
	return askedJSON{q.ID, string(q.Key()), q.Text, word(q.Company), word(q.Round), word(string(q.Went)), string(q.Kind), word(q.At)}
}
