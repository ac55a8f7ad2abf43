package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rehearse/internal/lang"
	"rehearse/internal/render"
)

// helpWidth is the widest that a line of help gets.
const helpWidth = 100

// printHelp writes how a command is used.
func (a *app) printHelp(cmd *cobra.Command, _ []string) {
	width := min(helpWidth, a.width())
	p := func(lines ...string) { fmt.Fprintln(a.out, strings.Join(lines, "\n")) }
	p(render.Wrap(cmd.Long, width)...)
	p("", lang.HelpUsage.Of(a.lang), "  "+a.usageLine(cmd))
	if cmd.Example != "" {
		p("", lang.HelpExamples.Of(a.lang), indent(cmd.Example))
	}
	if cmd.HasAvailableSubCommands() {
		p("", lang.HelpCommands.Of(a.lang))
		p(columns(commandRows(cmd), width)...)
	}
	if rows := flagRows(cmd.NonInheritedFlags(), cmd.PersistentFlags()); len(rows) > 0 {
		p("", lang.HelpFlags.Of(a.lang))
		p(columns(rows, width)...)
	}
	p("", lang.HelpGlobal.Of(a.lang))
	p(columns(flagRows(cmd.Root().PersistentFlags(), nil), width)...)
	if cmd.HasAvailableSubCommands() {
		p("", lang.HelpEach.Of(a.lang, cmd.CommandPath()))
	}
}

func (a *app) usageLine(cmd *cobra.Command) string {
	line := cmd.CommandPath()
	if cmd.HasAvailableSubCommands() {
		line += " " + lang.HelpArgs.Of(a.lang)
	}
	if _, args, ok := strings.Cut(cmd.Use, " "); ok {
		line += " " + args
	}
	return line + " " + lang.HelpOptions.Of(a.lang)
}

func indent(s string) string { return "  " + strings.ReplaceAll(s, "\n", "\n  ") }

func commandRows(cmd *cobra.Command) [][2]string {
	var rows [][2]string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			rows = append(rows, [2]string{c.Name(), c.Short})
		}
	}
	return rows
}

// flagRows lists flags with what is said of them, but for those in without.
func flagRows(flags, without *pflag.FlagSet) [][2]string {
	var rows [][2]string
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden || without != nil && without.Lookup(f.Name) != nil {
			return
		}
		value, about := "", f.Usage
		if rest, ok := strings.CutPrefix(f.Usage, "`"); ok {
			value, about, _ = strings.Cut(rest, "` ")
			value = " " + value
		}
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		rows = append(rows, [2]string{name + value, about})
	})
	return rows
}

// columns sets names on the left and what is said of them, wrapped, beside
// the widest of them.
func columns(rows [][2]string, width int) []string {
	left := 0
	for _, r := range rows {
		left = max(left, render.Width(r[0]))
	}
	var out []string
	for _, r := range rows {
		about := render.Wrap(r[1], max(20, width-left-4))
		for i, line := range about {
			name := ""
			if i == 0 {
				name = r[0]
			}
			out = append(out, "  "+pad(name, left)+"  "+line)
		}
	}
	return out
}

// pad fills s with blanks to so many cells.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-render.Width(s)))
}
