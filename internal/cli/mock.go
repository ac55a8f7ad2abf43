package cli

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/mock"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
	"rehearse/internal/tui"
)

// mockFlags is what was asked of a mock interview, before it is checked.
type mockFlags struct {
	paper, prep, time, seed string
	questions               int
	kinds, competencies     []string
	mode                    string
	sheet, answers, report  string
	id                      string
	list, debrief           bool
	questionsGiven          bool
}

// toStdout is what a flag says whose file is the standard output.
const toStdout = "-"

func (a *app) mockCommand() *cobra.Command {
	cmd := a.command("mock", lang.CmdMock)
	cmd.Example = "rehearse mock\nrehearse mock cs-manager --paper full --seed 7\nrehearse mock --questions 3 --time 90s --competency conflict\nrehearse mock cs-manager --seed 7 --sheet sheet.html\nrehearse mock --report report.html"
	cmd.ValidArgsFunction = a.completeDecks
	var f mockFlags
	a.mockFlags(cmd, &f)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		f.questionsGiven = cmd.Flags().Changed("questions")
		return a.mock(cmd, args, f)
	}
	return cmd
}

// mockFlags declares the flags and what completes them.
func (a *app) mockFlags(cmd *cobra.Command, f *mockFlags) {
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&f.paper, "paper", "", lang.OptPaper.Of(a.lang))
	flags.IntVar(&f.questions, "questions", 0, lang.OptQuestions.Of(a.lang))
	flags.StringVar(&f.prep, "prep", "", lang.OptPrep.Of(a.lang))
	flags.StringVar(&f.time, "time", "", lang.OptTime.Of(a.lang))
	flags.StringArrayVar(&f.kinds, "kind", nil, lang.OptMockKind.Of(a.lang))
	flags.StringArrayVar(&f.competencies, "competency", nil, lang.OptMockComp.Of(a.lang))
	flags.StringVar(&f.seed, "seed", "", lang.OptSeed.Of(a.lang))
	flags.StringVar(&f.mode, "mode", "", lang.OptMockMode.Of(a.lang))
	flags.StringVar(&f.sheet, "sheet", "", lang.OptSheet.Of(a.lang))
	flags.Lookup("sheet").NoOptDefVal = toStdout
	flags.BoolVar(&f.debrief, "debrief", false, lang.OptDebrief.Of(a.lang))
	flags.StringVar(&f.answers, "answers", "", lang.OptAnswers.Of(a.lang))
	flags.BoolVar(&f.list, "list", false, lang.OptMockList.Of(a.lang))
	flags.StringVar(&f.report, "report", "", lang.OptMockReport.Of(a.lang))
	flags.StringVar(&f.id, "mock", "", lang.OptMockID.Of(a.lang))
	a.jsonFlag(cmd)
	a.complete(cmd, "paper", paperNames()...)
	a.complete(cmd, "kind", kindNames()...)
	a.complete(cmd, "mode", string(review.Speak), string(review.Type))
	a.completeWith(cmd, "competency", competencyTags)
	a.completeBy(cmd, "mock", a.completeMocks)
	for _, name := range []string{"sheet", "answers", "report"} {
		a.completeBy(cmd, name, completeFiles)
	}
}

func paperNames() []string {
	var out []string
	for _, n := range mock.Names() {
		out = append(out, string(n))
	}
	return out
}

// completeMocks completes the interviews that were finished.
func (a *app) completeMocks(cmd *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
	c := a.forCompletion(cmd.Context())
	if c == nil || c.Sync(cmd.Context()) != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	for _, v := range c.Mocks() {
		out = append(out, string(v.ID)+"\t"+v.At.Time().In(c.Now().Location()).Format("2006-01-02 15:04"))
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// mock does what the flags ask for.
func (a *app) mock(cmd *cobra.Command, args []string, f mockFlags) error {
	args, f.sheet = sheetFile(args, f.sheet)
	if err := a.wants(0, 1)(cmd, args); err != nil {
		return err
	}
	c, err := a.collection(cmd.Context())
	if err != nil {
		return err
	}
	if err := c.Sync(cmd.Context()); err != nil {
		return err
	}
	if f.list {
		return a.listMocks(c)
	}
	if f.answers == "" && (f.report != "" || f.id != "") {
		return a.reportMock(c, f)
	}
	start, err := a.mockStart(cmd, c, args, f)
	if err != nil {
		return err
	}
	switch {
	case f.sheet != "":
		return a.printSheet(cmd.Context(), c, start, f)
	case f.answers != "":
		return a.scoreAnswers(cmd, c, start, f)
	}
	start.Setup = len(args) == 0 && !f.choose()
	return a.openRoom(cmd, c, start)
}

// choose reports whether the flags choose a paper, or how to take it.
func (f mockFlags) choose() bool {
	return f.paper+f.prep+f.time+f.seed+f.mode != "" || f.questionsGiven || f.debrief || len(f.kinds)+len(f.competencies) > 0
}

// sheetFile lets the name of a file follow --sheet: pflag takes it for an
// argument, but no deck is named like that.
func sheetFile(args []string, sheet string) ([]string, string) {
	page := func(s string) bool { return strings.HasSuffix(s, ".md") || strings.HasSuffix(s, ".html") }
	if i := slices.IndexFunc(args, page); sheet == toStdout && i >= 0 {
		return slices.Delete(slices.Clone(args), i, i+1), args[i]
	}
	return args, sheet
}

// openRoom opens the room, or the one under way, which asks nothing. What is
// wrong with a paper is told before the screens open.
func (a *app) openRoom(cmd *cobra.Command, c *collection.Collection, start tui.MockStart) error {
	under, err := c.Draft(cmd.Context(), review.MockDraft)
	if err != nil {
		return err
	}
	start.Setup = start.Setup && !a.lineMode()
	if under == "" && !start.Setup {
		if _, err := c.DrawMock(cmd.Context(), start.Decks, start.Spec); err != nil {
			return err
		}
	}
	if a.lineMode() {
		return a.runPlainMock(cmd.Context(), c, start, under)
	}
	return a.openScreens(cmd.Context(), "", func(c *tui.Config) { c.Mock = &start })
}

// mockStart checks everything that was named.
func (a *app) mockStart(cmd *cobra.Command, c *collection.Collection, args []string, f mockFlags) (tui.MockStart, error) {
	out := tui.MockStart{Handed: f.debrief, Mode: review.Mode(f.mode)}
	spec, err := a.mockSpec(cmd, f)
	if err != nil {
		return out, err
	}
	if f.mode != "" && f.mode != string(review.Speak) && f.mode != string(review.Type) {
		return out, usage(cmd, say(lang.ErrFlagValue, "--mode", f.mode), say(lang.HintChoices, a.list([]string{"speak", "type"})))
	}
	names := &schedule.Filter{}
	if err := resolve(c, names, args, practiceFlags{kinds: f.kinds, competencies: f.competencies}); err != nil {
		return out, err
	}
	spec.Kinds, spec.Competencies = names.Kinds, names.Competencies
	out.Spec, out.Decks = spec, names.Decks
	if role := c.Settings().Role; len(out.Decks) == 0 && role != "" && role != schedule.AllRoles {
		if d, err := c.FindDeck(role); err == nil {
			out.Decks = []string{d.Slug}
		}
	}
	if spec.Paper == mock.Full && len(out.Decks) == 0 {
		return out, usage(cmd, say(lang.ErrMockDeck), say(lang.HintMockDeck, a.list(roleDecks(c))))
	}
	return out, nil
}

func roleDecks(c *collection.Collection) []string {
	var out []string
	for _, d := range c.RoleDecks() {
		out = append(out, d.Deck)
	}
	return out
}

// mockSpec reads numbers, times and the name of the paper.
func (a *app) mockSpec(cmd *cobra.Command, f mockFlags) (mock.Spec, error) {
	out := mock.Spec{Paper: mock.Quick, Questions: f.questions}
	if f.questionsGiven || f.prep != "" || f.time != "" || len(f.kinds) > 0 || len(f.competencies) > 0 {
		out.Paper = mock.Own
	}
	if f.paper != "" {
		name, ok := mock.ParseName(strings.ToLower(f.paper))
		if !ok {
			return out, usage(cmd, say(lang.ErrFlagValue, "--paper", f.paper), say(lang.HintChoices, a.list(paperNames())))
		}
		out.Paper = name
	}
	if f.questionsGiven && (f.questions < 1 || f.questions > 99) {
		return out, usage(cmd, say(lang.ErrFlagValue, "--questions", strconv.Itoa(f.questions)), say(lang.HintNumber, 1, 99))
	}
	if f.seed != "" {
		n, err := strconv.ParseUint(f.seed, 10, 64)
		if err != nil {
			return out, usage(cmd, say(lang.ErrFlagValue, "--seed", f.seed), say(lang.HintSeed))
		}
		out.Seed = &n
	}
	var ok bool
	if out.Prep, ok = mockTime(f.prep, 0, 10*time.Minute); !ok {
		return out, usage(cmd, say(lang.ErrFlagValue, "--prep", f.prep), say(lang.HintDuration, "0s", "10m"))
	}
	if f.prep != "" && out.Prep == 0 {
		out.Prep = mock.NoPrep
	}
	if out.Time, ok = mockTime(f.time, 5*time.Second, time.Hour); !ok {
		return out, usage(cmd, say(lang.ErrFlagValue, "--time", f.time), say(lang.HintDuration, "5s", "60m"))
	}
	return out, nil
}

// mockTime reads a length of time; a bare number is seconds. Empty is zero, as
// is none.
func mockTime(s string, least, most time.Duration) (time.Duration, bool) {
	if s == "" || s == "none" && least == 0 {
		return 0, true
	}
	if _, err := strconv.Atoi(s); err == nil {
		s += "s"
	}
	d, err := time.ParseDuration(s)
	return d, err == nil && d >= least && d <= most
}
