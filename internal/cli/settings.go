package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"strconv"

	"github.com/spf13/cobra"

	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/schedule"
)

func (a *app) settingsCommand() *cobra.Command {
	cmd := a.command("settings", lang.CmdSettings)
	cmd.Example = "rehearse settings minutes 30\nrehearse settings learning_steps \"1m 10m\"\nrehearse settings minutes --reset"
	cmd.Args = a.wants(0, 2)
	cmd.ValidArgsFunction = a.completeSettings
	all := cmd.Flags().Bool("all", false, lang.OptAll.Of(a.lang))
	reset := cmd.Flags().Bool("reset", false, lang.OptReset.Of(a.lang))
	a.jsonFlag(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		switch {
		case *reset && len(args) != 1:
			return usage(cmd, say(lang.ErrResetAll))
		case *reset:
			return a.resetSetting(cmd.Context(), args[0])
		case len(args) == 2:
			return a.setSetting(cmd.Context(), args[0], args[1])
		case a.badFile != nil:
			return a.badFile
		case len(args) == 1:
			return a.showSetting(cmd.Context(), args[0])
		}
		return a.listSettings(cmd.Context(), *all)
	}
	return cmd
}

// settings opens the collection and reads them as they are now.
func (a *app) settings(ctx context.Context) (*collection.Collection, schedule.Settings, error) {
	c, err := a.collection(ctx)
	if err != nil {
		return nil, schedule.Settings{}, err
	}
	if err := c.Sync(ctx); err != nil {
		return nil, schedule.Settings{}, err
	}
	return c, c.Settings(), nil
}

func (a *app) setSetting(ctx context.Context, name, value string) error {
	if _, ok := findMachine(name); ok {
		if err := a.machine.set(name, value); err != nil {
			return err
		}
		a.chooseLang() // what follows is in the language just set
		return a.saidSetting(name, a.machine.get(name))
	}
	c, err := a.collection(ctx)
	if err != nil {
		return err
	}
	if err := c.Set(ctx, name, value); err != nil {
		return err
	}
	value, _ = c.Settings().Get(name)
	return a.saidSetting(name, value)
}

func (a *app) resetSetting(ctx context.Context, name string) error {
	if s, ok := findMachine(name); ok {
		return a.setSetting(ctx, name, s.fallback())
	}
	c, err := a.collection(ctx)
	if err != nil {
		return err
	}
	if err := c.Reset(ctx, name); err != nil {
		return err
	}
	value, _ := c.Settings().Get(name)
	return a.saidSetting(name, value)
}

// saidSetting confirms a change.
func (a *app) saidSetting(name, value string) error {
	if a.flags.json {
		return a.printJSON(a.settingRow(name, value))
	}
	shown := any(value)
	if value == "" {
		shown = say(lang.SettingEmpty)
	}
	a.talk(say(lang.SaidSet, name, shown))
	return nil
}

func (a *app) showSetting(ctx context.Context, name string) error {
	if _, ok := findMachine(name); ok {
		return a.printSetting(name, a.machine.get(name))
	}
	_, set, err := a.settings(ctx)
	if err != nil {
		return err
	}
	value, ok := set.Get(name)
	if !ok {
		return &schedule.SettingError{Name: name, Unknown: true}
	}
	return a.printSetting(name, value)
}

func (a *app) printSetting(name, value string) error {
	if a.flags.json {
		return a.printJSON(a.settingRow(name, value))
	}
	fmt.Fprintln(a.out, value)
	return nil
}

func (a *app) listSettings(ctx context.Context, all bool) error {
	_, set, err := a.settings(ctx)
	if err != nil {
		return err
	}
	var rows []settingJSON
	more := 0
	for _, s := range schedule.SettingTable() {
		value, _ := set.Get(s.Name)
		if s.Common || all || a.flags.json {
			rows = append(rows, settingJSON{s.Name, value})
		} else {
			more++
		}
	}
	for _, s := range machineSettings() {
		rows = append(rows, settingJSON{s.name, a.machine.get(s.name)})
	}
	if a.flags.json {
		return a.printJSON(settingsJSON{rows, a.machine.keys})
	}
	t := table{head: a.words(lang.ColSetting, lang.ColValue, lang.ColAbout), right: make([]bool, 3)}
	people := a.isTerminal()
	for _, r := range rows {
		row := []string{r.name, field(r.value)}
		if label, _, ok := lang.Setting(r.name); ok && people {
			row = append(row, label.Of(a.lang))
		}
		t.rows = append(t.rows, row)
	}
	a.print(t)
	if more > 0 && people {
		a.talk(say(lang.SettingsMore, more))
	}
	return nil
}

func (a *app) completeSettings(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	var out []string
	switch len(args) {
	case 0:
		for _, name := range settingNames() {
			label, _, _ := lang.Setting(name)
			out = append(out, name+"\t"+label.Of(a.lang))
		}
	case 1:
		if s, ok := findMachine(args[0]); ok {
			out = s.values
		} else if args[0] == "fuzz" {
			out = []string{"on", "off"}
		} else if args[0] == "mode" {
			out = modes()
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// settingNames is all settings, the person's and the machine's.
func settingNames() []string {
	var out []string
	for _, s := range schedule.SettingTable() {
		out = append(out, s.Name)
	}
	for _, s := range machineSettings() {
		out = append(out, s.name)
	}
	return out
}

// settingsJSON is an object in the order of its rows; a value that is a number
// is one, keys are an object of lists, any other is the text that the command
// takes.
type settingsJSON struct {
	rows []settingJSON
	keys map[string][]string
}

type settingJSON struct{ name, value string }

func (a *app) settingRow(name, value string) settingsJSON {
	return settingsJSON{[]settingJSON{{name, value}}, a.machine.keys}
}

func (s settingsJSON) MarshalJSON() ([]byte, error) {
	out := []byte("{")
	for i, row := range s.rows {
		if i > 0 {
			out = append(out, ',')
		}
		name, err := json.Marshal(row.name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(s.value(row))
		if err != nil {
			return nil, err
		}
		out = append(append(append(out, name...), ':'), value...)
	}
	return append(out, '}'), nil
}

func (s settingsJSON) value(row settingJSON) any {
	if row.name == keysSetting {
		if s.keys == nil {
			return map[string][]string{}
		}
		return s.keys
	}
	f, err := strconv.ParseFloat(row.value, 64)
	if err != nil || math.IsNaN(f) || math.IsInf(f, 0) {
		return row.value
	}
	return json.Number(row.value)
}
