package cli

import (
	"github.com/spf13/cobra"

	"rehearse/internal/lang"
)

func (a *app) completionCommand() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	cmd := a.command("completion", lang.CmdCompletion)
	cmd.Example = "source <(rehearse completion bash)\n" +
		"rehearse completion zsh > \"${fpath[1]}/_rehearse\"\n" +
		"rehearse completion fish > ~/.config/fish/completions/rehearse.fish"
	cmd.Args = a.wants(1, 1)
	cmd.ValidArgsFunction = cobra.FixedCompletions(shells, cobra.ShellCompDirectiveNoFileComp)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		root := cmd.Root()
		switch args[0] {
		case "bash":
			return root.GenBashCompletionV2(a.out, true)
		case "zsh":
			return root.GenZshCompletion(a.out)
		case "fish":
			return root.GenFishCompletion(a.out, true)
		case "powershell":
			return root.GenPowerShellCompletionWithDesc(a.out)
		}
		return usage(cmd, say(lang.ErrShell, args[0]), say(lang.HintChoices, a.list(shells)))
	}
	return cmd
}
