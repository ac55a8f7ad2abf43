//go:build !unix

package cli

import (
	"errors"
	"os"
	"os/exec"
)

// startAnew runs the same program with the same arguments and more environment
// and ends with its exit code.
func startAnew(env []string) error {
	path, err := os.Executable()
	if err != nil {
		return nil
	}
	cmd := exec.Command(path, os.Args[1:]...)
	cmd.Env = append(os.Environ(), env...) // of two, the last counts
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := cmd.Start(); err != nil {
		return nil
	}
	var ended *exec.ExitError
	if err := cmd.Wait(); errors.As(err, &ended) {
		return exitCode(ended.ExitCode())
	}
	return exitCode(exitDone)
}
