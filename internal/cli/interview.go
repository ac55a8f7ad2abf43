package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"rehearse/internal/collection"
	"rehearse/internal/interview"
	"rehearse/internal/lang"
	"rehearse/internal/plan"
	"rehearse/internal/schedule"
	"rehearse/internal/tui"
)

// interviewFlags is what was said of the interview, before it is checked.
type interviewFlags struct {
	company, role, round, at, goal, went, page string
	decks                                      []string
	minutes                                    int
	clear                                      bool
}

func (a *app) interviewCommand() *cobra.Command {
	cmd := a.command("interview", lang.CmdInterview)
	cmd.Example = "rehearse interview 12-05 --at 10:00 --company ACME --minutes 25\nrehearse interview +10d --deck cs-manager --deck metrics --goal 0.8\nrehearse interview --json\nrehearse interview --clear"
	cmd.Args = a.wants(0, 1)
	var f interviewFlags
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&f.at, "at", "", lang.OptAt.Of(a.lang))
	flags.StringVar(&f.company, "company", "", lang.OptCompany.Of(a.lang))
	flags.StringVar(&f.role, "role", "", lang.OptRole.Of(a.lang))
	flags.StringVar(&f.round, "round", "", lang.OptRound.Of(a.lang))
	flags.StringArrayVar(&f.decks, "deck", nil, lang.OptDecks.Of(a.lang))
	flags.IntVar(&f.minutes, "minutes", 0, lang.OptEvening.Of(a.lang))
	flags.StringVar(&f.goal, "goal", "", lang.OptGoal.Of(a.lang))
	flags.StringVar(&f.page, "page", "", lang.OptPage.Of(a.lang))
	flags.StringVar(&f.went, "went", "", lang.OptWent.Of(a.lang))
	flags.BoolVar(&f.clear, "clear", false, lang.OptClear.Of(a.lang))
	a.jsonFlag(cmd)
	a.completeBy(cmd, "deck", a.completeDecks)
	a.complete(cmd, "went", wents()...)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		c, _, err := a.settings(cmd.Context())
		if err != nil {
			return err
		}
		changed := false
		for _, name := range []string{"at", "company", "role", "round", "deck", "minutes", "goal", "page", "went", "clear"} {
			changed = changed || flags.Changed(name)
		}
		if len(args) == 0 && !changed {
			return a.showInterview(cmd.Context(), c)
		}
		return a.setInterview(cmd, c, args, f)
	}
	return cmd
}

func wents() []string { return []string{"well", "ok", "badly"} }

// setInterview changes the interview that stands, sets one, or notes how one
// went that is over.
func (a *app) setInterview(cmd *cobra.Command, c *collection.Collection, args []string, f interviewFlags) error {
	ctx := cmd.Context()
	if err := a.interviewTogether(cmd, args, f); err != nil {
		return err
	}
	i, err := interviewMeant(cmd, c, args)
	if err != nil {
		return err
	}
	if f.clear {
		i.Closed = true
		return a.interviewNoted(ctx, c, i, say(lang.SaidCleared))
	}
	if err := a.changeInterview(cmd, c, &i, args, f); err != nil {
		return err
	}
	if cmd.Flags().Changed("minutes") {
		if err := c.Set(ctx, "minutes", strconv.Itoa(f.minutes)); err != nil {
			return err
		}
	}
	if f.went != "" {
		day := tui.Words{Lang: a.lang}.Day(i.At(c.Now().Location()))
		return a.interviewNoted(ctx, c, i, say(lang.SaidWent, day, wentWord(i.Went).Of(a.lang)))
	}
	if _, err := c.SaveInterview(ctx, i); err != nil {
		return err
	}
	return a.showInterview(ctx, c)
}

// interviewTogether refuses what contradicts itself: how an interview went is
// said of one that is over, and calling one off gives it no date.
func (a *app) interviewTogether(cmd *cobra.Command, args []string, f interviewFlags) error {
	together := func(x, y string) error { return usage(cmd, say(lang.ErrTogether, x, y), say(lang.HintTogether)) }
	went := cmd.Flags().Changed("went")
	switch {
	case went && !slices.Contains(wents(), f.went):
		return usage(cmd, say(lang.ErrFlagValue, "--went", f.went), say(lang.HintChoices, a.list(wents())))
	case went && len(args) > 0:
		return together("--went", args[0])
	case went && cmd.Flags().Changed("at"):
		return together("--went", "--at")
	case went && f.clear:
		return together("--went", "--clear")
	case f.clear && len(args) > 0:
		return together("--clear", args[0])
	}
	return nil
}

// interviewMeant is the interview that the command is about: with --went one
// that has been, else the one that stands, else with a date a new one.
func interviewMeant(cmd *cobra.Command, c *collection.Collection, args []string) (interview.Interview, error) {
	if cmd.Flags().Changed("went") {
		i, ok := interview.Been(c.Interviews(), c.Now())
		if !ok {
			return i, failed(say(lang.ErrNotOver), say(lang.HintNotOver))
		}
		return i, nil
	}
	i, stands := c.Interview()
	if !stands && len(args) == 0 {
		return i, failed(say(lang.ErrNoInterview), say(lang.HintInterview))
	}
	return i, nil
}

// interviewNoted stores an interview and says so; with --json it prints what
// stands now.
func (a *app) interviewNoted(ctx context.Context, c *collection.Collection, i interview.Interview, said text) error {
	if _, err := c.SaveInterview(ctx, i); err != nil {
		return err
	}
	a.talk(said)
	if a.flags.json {
		return a.showInterview(ctx, c)
	}
	return nil
}

func wentWord(went string) lang.Message {
	return map[string]lang.Message{"well": lang.WentWell, "ok": lang.WentOK, "badly": lang.WentBadly}[went]
}

// changeInterview checks what was said and writes it down.
func (a *app) changeInterview(cmd *cobra.Command, c *collection.Collection, i *interview.Interview, args []string, f interviewFlags) error {
	if err := a.interviewWhen(cmd, c, i, args, f); err != nil {
		return err
	}
	flags := cmd.Flags()
	for _, text := range []struct {
		flag string
		to   *string
		from string
	}{{"company", &i.Company, f.company}, {"role", &i.Role, f.role}, {"round", &i.Round, f.round}} {
		if flags.Changed(text.flag) {
			*text.to = oneLine(text.from)
		}
	}
	if flags.Changed("went") {
		i.Went = f.went
	}
	if flags.Changed("goal") {
		goal, ok := parseGoal(f.goal)
		if !ok {
			return usage(cmd, say(lang.ErrFlagValue, "--goal", f.goal), say(lang.HintGoal))
		}
		i.Goal = goal
	}
	return a.interviewTexts(cmd, c, i, f)
}

// interviewWhen reads the date and the hour. What would be over already is
// refused: it would be stored and never seen again.
func (a *app) interviewWhen(cmd *cobra.Command, c *collection.Collection, i *interview.Interview, args []string, f interviewFlags) error {
	if len(args) > 0 {
		date, err := interview.ParseDate(args[0], c.Now())
		if err != nil {
			return usage(cmd, say(lang.ErrDate, args[0]), say(lang.HintDate))
		}
		if (interview.Interview{Date: date}).DaysLeft(c.Now()) < 0 {
			return usage(cmd, say(lang.ErrDatePast, date), say(lang.HintDate))
		}
		i.Date = date
	}
	if cmd.Flags().Changed("at") {
		if i.Hour = ""; f.at != "" {
			hour, err := interview.ParseHour(f.at)
			if err != nil {
				return usage(cmd, say(lang.ErrFlagValue, "--at", f.at), say(lang.HintHour))
			}
			i.Hour = hour
		}
	}
	if (len(args) > 0 || cmd.Flags().Changed("at")) && i.Past(c.Now()) {
		return usage(cmd, say(lang.ErrHourPast, strings.TrimSpace(i.Date+" "+i.Hour)), say(lang.HintHourPast))
	}
	return nil
}

// interviewTexts reads what names a deck or a file.
func (a *app) interviewTexts(cmd *cobra.Command, c *collection.Collection, i *interview.Interview, f interviewFlags) error {
	if cmd.Flags().Changed("deck") {
		i.Decks = nil
		for _, name := range f.decks {
			d, err := c.FindDeck(name)
			if err != nil {
				return err
			}
			i.Decks = append(i.Decks, d.Slug)
		}
	}
	if cmd.Flags().Changed("page") {
		text, err := a.readText(f.page)
		if err != nil {
			return err
		}
		i.Page = strings.TrimSpace(text)
	}
	if cmd.Flags().Changed("minutes") {
		try := schedule.DefaultSettings()
		return try.Set("minutes", strconv.Itoa(f.minutes))
	}
	return nil
}

// readText reads a file, or stdin for "-".
func (a *app) readText(name string) (string, error) {
	if name == "-" {
		text, err := io.ReadAll(a.sys.In)
		return strings.ToValidUTF8(string(text), "\uFFFD"), err
	}
	text, err := os.ReadFile(name)
	return strings.ToValidUTF8(string(text), "\uFFFD"), err
}

// parseGoal reads 0.8, 80 or 80%.
func parseGoal(s string) (float64, bool) {
	number, percent := strings.CutSuffix(strings.TrimSpace(s), "%")
	f, err := strconv.ParseFloat(number, 64)
	if percent || f > 1 {
		f /= 100
	}
	return f, err == nil && f >= .5 && f <= .99
}

// showInterview prints the plan.
func (a *app) showInterview(ctx context.Context, c *collection.Collection) error {
	p, ok, err := c.Prospect(ctx)
	if err != nil {
		return err
	}
	if !ok {
		if a.flags.json {
			return a.printJSON(nil)
		}
		a.talk(say(lang.ErrNoInterview))
		if i, ok := interview.Untold(c.Interviews(), c.Now()); ok {
			a.talk(say(lang.HintWent, tui.Words{Lang: a.lang}.Day(i.At(c.Now().Location()))))
		}
		a.talk(say(lang.HintInterview))
		return nil
	}
	if a.flags.json {
		return a.printJSON(a.interviewOf(p, c))
	}
	a.printPage(a.planPage(p, c))
	return nil
}

// planPage is the plan for people, as Markdown.
func (a *app) planPage(p interview.Prospect, c *collection.Collection) string {
	w := tui.Words{Lang: a.lang}
	pg := &page{a: a}
	i := p.Interview
	pg.add("# " + strings.TrimSpace(i.Date+" "+i.Hour))
	if place := oneLine(i.Place()); place != "" {
		pg.add(field(place))
	}
	pg.add(w.Until(i, c.Now()))
	if p.Plan.Phase == plan.After { // its hour has come: nothing is left to plan
		pg.add(lang.PlanItIsOn.Of(a.lang))
	} else {
		pg.section(lang.PlanExpect, a.expectation(p.Plan)+"\n\n"+w.Reach(p.Plan, c.Settings().Minutes))
		pg.evenings(p, c)
	}
	pg.section(lang.RowPage, i.Page)
	return strings.Join(pg.blocks, "\n\n")
}

// expectation is a row for each sort of card that there is.
func (a *app) expectation(p plan.Plan) string {
	var rows []string
	row := func(name lang.Message, x plan.Expected) {
		if x.Cards > 0 {
			rows = append(rows, fmt.Sprintf("- %s %d%% · %s", name.Of(a.lang), whole(x.Mean), lang.PlanBand.Of(a.lang, whole(x.Low), whole(x.High))))
		}
	}
	row(lang.PlanQuestions, p.Questions)
	row(lang.PlanFacts, p.Facts)
	return strings.Join(rows, "\n")
}

// evenings is what is left to do, what is weak, and what will not be reached.
func (p *page) evenings(of interview.Prospect, c *collection.Collection) {
	a, w := p.a, tui.Words{Lang: p.a.lang}
	var days strings.Builder
	for _, d := range of.Plan.Days {
		y, m, day := d.Day.Date()
		date := w.Day(time.Date(y, m, day, 0, 0, 0, 0, time.UTC))
		fmt.Fprintf(&days, "- %s\n", strings.Join(strings.Fields(lang.PlanDayRow.Of(a.lang, date, d.Reviews, d.New, w.Minutes(d.Time))), " "))
	}
	p.section(lang.PlanDays, days.String())
	var weak []string
	for _, g := range of.Competencies {
		weak = append(weak, fmt.Sprintf("%d%% %s", whole(g.Recall), c.Competency(g.Name)))
	}
	p.items(lang.PlanByCompetency, weak)
	var missing []string
	for _, k := range of.Plan.Unreached {
		missing = append(missing, field(c.CardOrStub(k).Title))
	}
	if len(missing) > 0 {
		p.add("## " + lang.PlanNotReached.Of(a.lang, len(missing)))
		p.add("- " + strings.Join(missing, "\n- "))
	}
}

func whole(share float64) int { return int(share*100 + .5) }
