package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rehearse/internal/collection"
	"rehearse/internal/deck"
	"rehearse/internal/lang"
)

func (a *app) checkCommand() *cobra.Command {
	cmd := a.command("check", lang.CmdCheck)
	cmd.Example = "rehearse check\nrehearse check my-deck.md\nrehearse check decks/ --strict --json"
	cmd.ValidArgsFunction = cobra.FixedCompletions([]string{"md"}, cobra.ShellCompDirectiveFilterFileExt)
	strict := cmd.Flags().Bool("strict", false, lang.OptStrict.Of(a.lang))
	coverage := cmd.Flags().Bool("coverage", false, lang.OptCoverage.Of(a.lang))
	a.jsonFlag(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if *coverage {
			return a.coverage(args)
		}
		faults, decks, err := a.check(cmd.Context(), args)
		if err != nil {
			return err
		}
		found, err := a.proofread(cmd.Context(), args, faults, *strict)
		if err != nil {
			return err
		}
		faults = append(faults, found...)
		if err := a.printFaults(faults, decks); err != nil {
			return err
		}
		for _, f := range faults {
			if f.Severity == deck.Error || *strict && f.Severity == deck.Warning {
				return exitCode(exitFaults)
			}
		}
		return nil
	}
	return cmd
}

// check reads the decks at the paths, or all that the program would use, and
// returns what is wrong with them and how many there are.
func (a *app) check(ctx context.Context, paths []string) ([]deck.Diagnostic, int, error) {
	if len(paths) == 0 {
		progress, _ := a.progressPath() // decks can be checked without one
		c, err := a.openDecks(ctx, progress)
		if err != nil {
			return nil, 0, err
		}
		found := a.unclear(ctx, c) // needs no progress file
		return append(c.Diagnostics(), found...), len(c.Decks()), c.Close()
	}
	competencies, err := bundledCompetencies()
	if err != nil {
		return nil, 0, err
	}
	var faults []deck.Diagnostic
	count := 0
	var folders []collection.Source
	for _, path := range paths {
		switch fi, err := os.Stat(path); {
		case err != nil:
			return nil, 0, err
		case fi.IsDir():
			folders = append(folders, collection.Source{FS: os.DirFS(path), Name: path})
		default:
			found, ok, err := checkFile(path, competencies)
			if err != nil {
				return nil, 0, err
			}
			if ok {
				count++
			}
			faults = append(faults, found...)
		}
	}
	c, err := collection.Open(ctx, collection.Config{Sources: folders, Competencies: competencies, Lang: a.deckLang()})
	if err != nil {
		return nil, 0, err
	}
	return append(faults, c.Diagnostics()...), count + len(c.Decks()), nil
}

// checkFile reads one file, whatever its name.
func checkFile(path string, competencies []deck.Competency) (faults []deck.Diagnostic, ok bool, err error) {
	src, err := os.ReadFile(path)
	if err != nil {
		return nil, false, err
	}
	slug := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	d, faults := deck.Parse(filepath.ToSlash(path), slug, src, deck.WithCompetencies(competencies))
	return faults, d != nil, nil
}

func (a *app) printFaults(faults []deck.Diagnostic, decks int) error {
	if a.flags.json {
		out := make([]faultJSON, len(faults))
		for i, f := range faults {
			out[i] = a.faultOf(f)
		}
		return a.printJSON(out)
	}
	count := map[deck.Severity]int{}
	for _, f := range faults {
		line, hint := a.faultText(f)
		fmt.Fprintln(a.out, line)
		if hint != "" {
			fmt.Fprintln(a.out, "  "+hint)
		}
		count[f.Severity]++
	}
	if err := a.out.Flush(); err != nil { // the sum comes last
		return err
	}
	_, watched := terminal(a.sys.Err)
	switch {
	case len(faults) > 0:
		a.talk(say(lang.CheckSummary, decks, count[deck.Error], count[deck.Warning]))
	case watched: // a person wants to know that it ran; a script hears nothing
		a.talk(say(lang.CheckGood, decks))
	}
	return nil
}

// faultOf speaks the language of the interface in message and hint.
func (a *app) faultOf(f deck.Diagnostic) faultJSON {
	message, hint := a.faultWords(f)
	return faultJSON{
		File: f.File, Line: number(f.Line), Column: number(f.Column),
		Severity: f.Severity.String(), Code: f.Code, Message: message, Hint: hint,
	}
}

// faultText is file:line:column: severity: message (code), and the hint.
func (a *app) faultText(f deck.Diagnostic) (line, hint string) {
	place := field(f.File)
	if f.Line > 0 {
		place = fmt.Sprintf("%s:%d:%d", place, f.Line, f.Column)
	}
	severity := lang.SeverityError
	switch f.Severity {
	case deck.Warning:
		severity = lang.SeverityWarn
	case deck.Note:
		severity = lang.SeverityNote
	}
	message, hint := a.faultWords(f)
	return fmt.Sprintf("%s: %s: %s (%s)", place, severity.Of(a.lang), message, f.Code), hint
}

// faultWords formats what the diagnostic says and advises.
func (a *app) faultWords(f deck.Diagnostic) (message, hint string) {
	m, h, ok := lang.Diagnostic(f.Code)
	if !ok {
		return f.Code, ""
	}
	return a.fill(m, f.Args), a.fill(h, f.Args)
}

// fill puts the arguments into a text that uses some of them, by number.
func (a *app) fill(m lang.Message, args []string) string {
	if !strings.Contains(m.Of(a.lang), "%[") {
		return m.Of(a.lang)
	}
	of := make([]any, len(args))
	for i, arg := range args {
		of[i] = arg
	}
	return say(m, of...).in(a.lang)
}
