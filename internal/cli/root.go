package cli

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rehearse/internal/collection"
	"rehearse/internal/lang"
)

// rootCommand builds the tree of commands in the language chosen.
func (a *app) rootCommand() *cobra.Command {
	cobra.EnableCommandSorting = false // they stand in the order of use
	root := a.command("rehearse", lang.CmdRoot)
	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions.DisableDefaultCmd = true
	root.Args = func(cmd *cobra.Command, args []string) error { return a.unknownCommand(cmd, args) }
	root.RunE = func(cmd *cobra.Command, _ []string) error { return a.runScreens(cmd.Context(), nil, "") }
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return a.prepare(cmd) }
	root.SetFlagErrorFunc(a.flagError)
	root.SetHelpFunc(a.printHelp)
	root.SetUsageFunc(func(cmd *cobra.Command) error { a.printHelp(cmd, nil); return nil })

	global := root.PersistentFlags()
	global.SortFlags = false
	global.StringVar(&a.flags.progress, "progress", "", lang.OptProgress.Of(a.lang))
	global.StringArrayVar(&a.flags.deckDirs, "deck-dir", nil, lang.OptDeckDir.Of(a.lang))
	global.StringVar(&a.flags.lang, "lang", "", lang.OptLang.Of(a.lang))
	global.BoolVar(&a.flags.plain, "plain", false, lang.OptPlain.Of(a.lang))
	global.BoolP("help", "h", false, lang.OptHelp.Of(a.lang))
	a.complete(root, "lang", "zh", "en")

	root.AddCommand(
		a.practiceCommand(), a.mockCommand(), a.interviewCommand(), a.todayCommand(), a.statsCommand(), a.briefCommand(),
		a.decksCommand(), a.cardsCommand(), a.showCommand(),
		a.gradeCommand(), a.undoCommand(), a.storiesCommand(),
		a.checkCommand(), a.exportCommand(), a.importCommand(), a.settingsCommand(),
		a.askedCommand(),
		a.simulateCommand(), a.completionCommand(), a.manCommand(), a.versionCommand(),
	)
	root.SetHelpCommand(a.helpCommand())
	return root
}

// command makes a command out of its texts.
func (a *app) command(name string, texts lang.Command) *cobra.Command {
	long := texts.Long
	if long.IsZero() {
		long = texts.Short
	}
	use := name
	if !texts.Args.IsZero() {
		use += " " + texts.Args.Of(a.lang)
	}
	return &cobra.Command{
		Use:                   use,
		Short:                 texts.Short.Of(a.lang),
		Long:                  long.Of(a.lang),
		DisableFlagsInUseLine: true,
		ValidArgsFunction:     cobra.NoFileCompletions,
	}
}

// helpCommand is "help COMMAND", the same as COMMAND --help.
func (a *app) helpCommand() *cobra.Command {
	cmd := a.command("help", lang.CmdHelp)
	cmd.ValidArgsFunction = func(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		var names []string
		for _, c := range cmd.Root().Commands() {
			if c.IsAvailableCommand() && len(args) == 0 {
				names = append(names, c.Name()+"\t"+c.Short)
			}
		}
		return names, cobra.ShellCompDirectiveNoFileComp
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		about, rest, err := cmd.Root().Find(args)
		if err != nil || len(rest) > 0 {
			return a.unknownCommand(cmd.Root(), rest)
		}
		return about.Help()
	}
	return cmd
}

// unknownCommand complains about the first of args, if any.
func (a *app) unknownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	return usage(cmd, say(lang.ErrCommand, args[0]), a.meant(args[0], names)...)
}

// meant suggests names near to what was typed.
func (a *app) meant(typed string, names []string) []text {
	if near := collection.Nearest(typed, names); len(near) > 0 {
		return []text{say(lang.HintMeant, a.list(near))}
	}
	return nil
}

// wants checks the number of arguments; what names those that are missing.
func (a *app) wants(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		_, names, _ := strings.Cut(cmd.Use, " ")
		switch {
		case len(args) < least:
			missing := strings.Fields(names)[len(args):]
			return usage(cmd, say(lang.ErrArgsFew, strings.Join(missing, " ")))
		case most >= 0 && len(args) > most:
			return usage(cmd, say(lang.ErrArgsMany, args[most]))
		}
		return nil
	}
}

// flagError puts what pflag says into our words.
func (a *app) flagError(cmd *cobra.Command, err error) error {
	var (
		none  *pflag.NotExistError
		bare  *pflag.ValueRequiredError
		value *pflag.InvalidValueError
		words *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &none):
		return a.unknownFlag(cmd, none)
	case errors.As(err, &bare):
		return usage(cmd, say(lang.ErrFlagNeeds, "--"+bare.GetFlag().Name))
	case errors.As(err, &value):
		return usage(cmd, say(lang.ErrFlagValue, "--"+value.GetFlag().Name, value.GetValue()))
	case errors.As(err, &words):
		return usage(cmd, say(lang.ErrFlagWords, words.GetSpecifiedFlag()))
	}
	return usage(cmd, say(lang.ErrAny, err))
}

func (a *app) unknownFlag(cmd *cobra.Command, e *pflag.NotExistError) error {
	name := "--" + e.GetSpecifiedName()
	if e.GetSpecifiedShortnames() != "" {
		name = "-" + e.GetSpecifiedName()
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	return usage(cmd, say(lang.ErrFlag, name), a.meant(name, names)...)
}

// jsonFlag gives a command that prints data its --json.
func (a *app) jsonFlag(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&a.flags.json, "json", false, lang.OptJSON.Of(a.lang))
}

// complete makes the values of a flag complete.
func (a *app) complete(cmd *cobra.Command, flag string, values ...string) {
	// The error says that there is no such flag, or that it is done twice.
	if err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(slices.Clone(values), cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err)
	}
}
