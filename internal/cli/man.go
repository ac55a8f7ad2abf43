package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"rehearse/internal/lang"
)

func (a *app) manCommand() *cobra.Command {
	cmd := a.command("man", lang.CmdMan)
	cmd.Args = a.wants(0, 0)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		m := manual{a: a}
		m.write(cmd.Root())
		_, err := a.out.WriteString(m.b.String())
		return err
	}
	return cmd
}

// A manual is the one page in roff, made from the same texts as help. (The
// generator that comes with cobra would cost every start its init.)
type manual struct {
	a *app
	b strings.Builder
}

func (m *manual) write(root *cobra.Command) {
	a := m.a
	m.line(`.TH REHEARSE 1 "" "rehearse"`)
	m.head(lang.HelpName)
	m.text("rehearse - " + root.Short)
	m.head(lang.HelpSynopsis)
	m.line(".B rehearse")
	m.text(lang.HelpArgs.Of(a.lang) + " " + lang.HelpOptions.Of(a.lang))
	m.head(lang.HelpAbout)
	m.text(root.Long)
	m.head(lang.HelpCommands)
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			m.command(c)
			for _, sub := range c.Commands() {
				m.command(sub)
			}
		}
	}
	m.head(lang.HelpGlobal)
	m.entries(flagRows(root.PersistentFlags(), nil))
	m.head(lang.HelpEnv)
	m.entries([][2]string{
		{"REHEARSE_PROGRESS", lang.EnvProgress.Of(a.lang)},
		{"REHEARSE_DECKS", lang.EnvDecks.Of(a.lang)},
		{"REHEARSE_LANG", lang.EnvLang.Of(a.lang)},
		{"REHEARSE_NOW", lang.EnvNow.Of(a.lang)},
		{"COLUMNS", lang.EnvColumns.Of(a.lang)},
		{"VISUAL, EDITOR", lang.EnvEditor.Of(a.lang)},
		{"TZ", lang.EnvTZ.Of(a.lang)},
	})
	m.head(lang.HelpExit)
	m.entries([][2]string{
		{fmt.Sprint(exitDone), lang.ExitDone.Of(a.lang)},
		{fmt.Sprint(exitFailed), lang.ExitFailed.Of(a.lang)},
		{fmt.Sprint(exitUsage), lang.ExitUsage.Of(a.lang)},
		{fmt.Sprint(exitFaults), lang.ExitFaults.Of(a.lang)},
		{fmt.Sprint(exitInterrupted), lang.ExitStopped.Of(a.lang)},
	})
}

func (m *manual) command(c *cobra.Command) {
	m.line(".SS " + roff(m.a.usageLine(c)))
	m.text(c.Long)
	m.entries(flagRows(c.NonInheritedFlags(), nil))
	if c.Example != "" {
		m.line(".RS\n.nf")
		m.text(c.Example)
		m.line(".fi\n.RE")
	}
}

func (m *manual) entries(rows [][2]string) {
	for _, r := range rows {
		m.line(".TP\n.B " + roff(r[0]))
		m.text(r[1])
	}
}

func (m *manual) head(title lang.Message) {
	m.line(".SH " + roff(strings.ToUpper(strings.TrimRight(title.Of(m.a.lang), "：:"))))
}

func (m *manual) text(s string) { m.line(roff(s)) }

func (m *manual) line(s string) { m.b.WriteString(s + "\n") }

// roff escapes what would be a request, an escape or a hyphen that a copy of
// the page would not give back.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, ".") || strings.HasPrefix(l, "'") {
			lines[i] = `\&` + l
		}
	}
	return strings.Join(lines, "\n")
}
