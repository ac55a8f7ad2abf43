package cli

import (
	"fmt"
	"math"
	"strconv"

	"github.com/spf13/cobra"

	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
	"rehearse/internal/tui"
)

func (a *app) gradeCommand() *cobra.Command {
	cmd := a.command("grade", lang.CmdGrade)
	cmd.Example = "rehearse grade cs-manager/b02 good\nrehearse grade cs-manager/b02 3 --seconds 95"
	cmd.Args = a.wants(2, 2)
	cmd.ValidArgsFunction = a.completeCards([]string{"again", "hard", "good", "easy"})
	seconds := cmd.Flags().String("seconds", "", lang.OptSeconds.Of(a.lang))
	a.jsonFlag(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		grade, err := review.ParseGrade(args[1])
		if err != nil {
			return usage(cmd, say(lang.ErrGrade, args[1]), say(lang.HintGrades))
		}
		took, err := parseSeconds(cmd, *seconds)
		if err != nil {
			return err
		}
		return a.grade(cmd, args[0], grade, took)
	}
	return cmd
}

// parseSeconds reads up to a day; nothing is unknown.
func parseSeconds(cmd *cobra.Command, s string) (float64, error) {
	if s == "" {
		return 0, nil
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(f) || f < 0 || f > 86400 {
		return 0, usage(cmd, say(lang.ErrFlagValue, "--seconds", s), say(lang.HintSeconds))
	}
	return f, nil
}

func (a *app) grade(cmd *cobra.Command, name string, grade review.Grade, seconds float64) error {
	c, err := a.collection(cmd.Context())
	if err != nil {
		return err
	}
	k, err := findCard(cmd.Context(), c, name)
	if err != nil {
		return err
	}
	if err := c.Foresee(cmd.Context()); err != nil { // what was expected before it
		return err
	}
	before := c.State(k.Key)
	r := review.Review{Card: k.Key, Grade: grade, Seconds: seconds}
	if _, err := c.Save(cmd.Context(), review.Action{Review: &r}); err != nil {
		return err
	}
	l, err := c.Listed(cmd.Context(), k)
	if err != nil {
		return err
	}
	if schedule.LeechNow(before, l.State) {
		a.talk(say(lang.GradeLeech, string(k.Key), l.State.Lapses))
	}
	if a.flags.json {
		return a.printJSON(actionOf("grade", grade, l))
	}
	fmt.Fprintln(a.out, say(lang.SaidGraded, string(k.Key), say(tui.GradeName(grade)), a.back(l, c)).in(a.lang))
	return nil
}

// back says when the card is next.
func (a *app) back(l collection.Listed, c *collection.Collection) text {
	if l.State.DueAt != 0 {
		minutes := l.Due.Sub(l.State.LastAt.Time()).Minutes()
		return say(lang.BackMinutes, int(math.Ceil(minutes)))
	}
	return say(lang.BackDays, l.State.Interval)
}

func (a *app) undoCommand() *cobra.Command {
	cmd := a.command("undo", lang.CmdUndo)
	cmd.Args = a.wants(0, 0)
	a.jsonFlag(cmd)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		c, err := a.collection(cmd.Context())
		if err != nil {
			return err
		}
		done, ok, err := c.Undo(cmd.Context())
		if err != nil {
			return err
		}
		if !ok {
			return failed(say(lang.NothingUndone))
		}
		return a.undone(cmd, c, done)
	}
	return cmd
}

// undone says what was taken back; the card itself may have gone from its
// deck since.
func (a *app) undone(cmd *cobra.Command, c *collection.Collection, done review.Action) error {
	name, grade := "grade", review.Grade(0)
	if done.Review != nil {
		grade = done.Review.Grade
	} else {
		name = collection.ActionName(*done.Fact)
	}
	if a.flags.json {
		l, err := c.Listed(cmd.Context(), c.CardOrStub(done.Card()))
		if err != nil {
			return err
		}
		return a.printJSON(actionOf(name, grade, l))
	}
	names := map[string]lang.Message{
		"grade": lang.ActGrade, "suspend": lang.ActSuspend, "bury": lang.ActBury, "flag": lang.ActFlag, "note": lang.ActNote,
	}
	fmt.Fprintln(a.out, say(lang.SaidUndone, string(done.Card()), say(names[name])).in(a.lang))
	return nil
}
