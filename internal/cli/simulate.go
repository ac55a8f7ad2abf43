package cli

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rehearse/internal/lang"
	"rehearse/internal/plan"
)

// simulateCommand repeats the proof of the planner: people of several kinds of
// memory, every policy, the same minutes.
func (a *app) simulateCommand() *cobra.Command {
	cmd := a.command("simulate", lang.CmdSimulate)
	cmd.Example = "rehearse simulate\nrehearse simulate --days 10,30 --minutes 15 --runs 100 --seed 1\nrehearse simulate --bands"
	cmd.Args = a.wants(0, 0)
	cfg := plan.DefaultSimConfig()
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.IntSliceVar(&cfg.Days, "days", cfg.Days, lang.OptSimDays.Of(a.lang))
	flags.IntSliceVar(&cfg.Minutes, "minutes", cfg.Minutes, lang.OptSimMinutes.Of(a.lang))
	flags.IntVar(&cfg.Questions, "questions", cfg.Questions, lang.OptSimQuestions.Of(a.lang))
	flags.IntVar(&cfg.Facts, "facts", cfg.Facts, lang.OptSimFacts.Of(a.lang))
	flags.IntVar(&cfg.Runs, "runs", cfg.Runs, lang.OptSimRuns.Of(a.lang))
	flags.Uint64Var(&cfg.Seed, "seed", cfg.Seed, lang.OptSimSeed.Of(a.lang))
	flags.StringSliceVar(&cfg.Learners, "learner", cfg.Learners, lang.OptSimLearner.Of(a.lang))
	flags.StringSliceVar(&cfg.Policies, "policy", cfg.Policies, lang.OptSimPolicy.Of(a.lang))
	bands := flags.Bool("bands", false, lang.OptSimBands.Of(a.lang))
	grid := flags.Bool("grid", false, lang.OptSimGrid.Of(a.lang))
	a.jsonFlag(cmd)
	a.complete(cmd, "learner", plan.Learners()...)
	a.complete(cmd, "policy", plan.Policies()...)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		if err := checkSimulation(cmd, cfg); err != nil {
			return err
		}
		switch {
		case *bands:
			return a.printBands(plan.SimulateBands(cfg))
		case a.flags.json:
			return a.printJSON(rowsOf(plan.Simulate(cfg)))
		}
		format := plan.FormatRows
		if *grid {
			format = plan.FormatGrid
		}
		fmt.Fprintln(a.out, strings.Join(format(plan.Simulate(cfg)), "\n"))
		return nil
	}
	return cmd
}

// checkSimulation refuses what has no sense, or no end.
func checkSimulation(cmd *cobra.Command, cfg plan.SimConfig) error {
	type bound struct {
		flag     string
		values   []int
		from, to int
	}
	for _, b := range []bound{
		{"--days", cfg.Days, 1, 365}, {"--minutes", cfg.Minutes, 1, 720}, {"--questions", []int{cfg.Questions}, 0, 2000},
		{"--facts", []int{cfg.Facts}, 0, 20000}, {"--runs", []int{cfg.Runs}, 2, 10000},
	} {
		for _, n := range b.values {
			if n < b.from || n > b.to {
				return usage(cmd, say(lang.ErrFlagValue, b.flag, strconv.Itoa(n)), say(lang.HintNumber, b.from, b.to))
			}
		}
	}
	for flag, named := range map[string][2][]string{"--learner": {cfg.Learners, plan.Learners()}, "--policy": {cfg.Policies, plan.Policies()}} {
		for _, name := range named[0] {
			if !slices.Contains(named[1], name) {
				return usage(cmd, say(lang.ErrFlagValue, flag, name), say(lang.HintChoices, strings.Join(named[1], ", ")))
			}
		}
	}
	return nil
}

// The shapes of --json.
type (
	resultJSON struct {
		Mean  float64 `json:"mean"`
		Ahead float64 `json:"ahead"`
		Half  float64 `json:"half"`
	}
	simJSON struct {
		Days      int        `json:"days"`
		Minutes   int        `json:"minutes"`
		Learner   string     `json:"learner"`
		Policy    string     `json:"policy"`
		Runs      int        `json:"runs"`
		All       resultJSON `json:"all"`
		Questions resultJSON `json:"questions"`
		Facts     resultJSON `json:"facts"`
		Unseen    float64    `json:"unseen"`
		Used      float64    `json:"minutes_used"`
	}
	bandJSON struct {
		Learner   *string `json:"learner"`
		Forecasts int     `json:"forecasts"`
		Within    float64 `json:"within"`
		Below     float64 `json:"below"`
		Above     float64 `json:"above"`
	}
)

func rowsOf(rows []plan.Row) []simJSON {
	out := make([]simJSON, len(rows))
	for i, r := range rows {
		out[i] = simJSON{
			r.Days, r.Minutes, r.Learner, r.Policy, r.Runs,
			resultJSON(r.All), resultJSON(r.Question), resultJSON(r.Fact), r.Unseen, r.Used,
		}
	}
	return out
}

func (a *app) printBands(rows []plan.BandRow) error {
	if !a.flags.json {
		fmt.Fprintln(a.out, strings.Join(plan.FormatBands(rows), "\n"))
		return nil
	}
	out := make([]bandJSON, len(rows))
	for i, r := range rows {
		out[i] = bandJSON{word(r.Learner), r.Forecasts, r.Within, r.Below, r.Above}
	}
	return a.printJSON(out)
}
