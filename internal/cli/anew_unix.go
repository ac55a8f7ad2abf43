//go:build unix

package cli

import (
	"os"
	"slices"
	"strings"
	"syscall"
)

// startAnew puts the same program with the same arguments and more environment
// in the place of this one.
func startAnew(env []string) error {
	path, err := os.Executable()
	if err != nil {
		return nil
	}
	// What was set before and is set again must not stand twice: the first
	// would be found.
	rest := slices.DeleteFunc(os.Environ(), func(v string) bool {
		name, _, _ := strings.Cut(v, "=")
		return slices.ContainsFunc(env, func(e string) bool { return strings.HasPrefix(e, name+"=") })
	})
	_ = syscall.Exec(path, os.Args, append(rest, env...)) // it returns only when it failed
	return nil
}
