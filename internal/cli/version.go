package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"rehearse/internal/lang"
)

func (a *app) versionCommand() *cobra.Command {
	cmd := a.command("version", lang.CmdVersion)
	cmd.Args = a.wants(0, 0)
	a.jsonFlag(cmd)
	cmd.RunE = func(*cobra.Command, []string) error {
		v := readVersion()
		if a.flags.json {
			return a.printJSON(v)
		}
		line := "rehearse " + v.Version
		if v.Revision != nil {
			line += " " + *v.Revision
		}
		fmt.Fprintln(a.out, line, v.Go, v.System)
		return nil
	}
	return cmd
}

// readVersion is what the build recorded.
func readVersion() versionJSON {
	v := versionJSON{Version: "unknown", Go: runtime.Version(), System: runtime.GOOS + "/" + runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return v
	}
	if info.Main.Version != "" {
		v.Version = info.Main.Version
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			v.Revision = word(s.Value)
		}
	}
	return v
}
