// Package cli is the command line: commands, flags, output, exit codes. It
// reads the environment, the clock and the terminal, which no other package
// does, and wires the others together.
//
// The language is known before the first command is built, so that every
// help text, every complaint about usage and every error is in it. stdout is
// data, stderr is talk. A command prints for people on a terminal, in stable
// fields separated by tabs in a pipe, and with --json the promised JSON.
//
// A session opens the screens of package tui; without a terminal, or with
// --plain, it goes line by line (plain.go) over the same session machine and
// the same collection.
//
// Errors come up as types of the packages below; explain turns each into one
// sentence with what to do next, and an exit code.
package cli

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"os"
	"os/signal"
	"syscall"

	_ "time/tzdata" // TZ works where the system has no zones
)

// The exit codes.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitFaults      = 3 // check found errors
	exitInterrupted = 130
)

// System is what the program is given by the system that runs it.
type System struct {
	Args   []string // without the program's name
	Getenv func(string) string
	In     io.Reader
	Out    io.Writer
	Err    io.Writer
	Random io.Reader
}

// Main runs the program for this process and returns its exit code.
func Main() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends what did not listen to the first
	return Run(ctx, System{
		Args: os.Args[1:], Getenv: os.Getenv,
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Random: rand.Reader,
	})
}

// Run carries out one command line and returns the exit code.
func Run(ctx context.Context, sys System) int {
	a := newApp(sys)
	err := a.execute(ctx)
	// What a command has said is shown even if it failed in the end.
	err = errors.Join(err, a.out.Flush(), a.close())
	switch {
	case ctx.Err() != nil:
		return exitInterrupted
	case err == nil:
		return exitDone
	}
	return a.report(err)
}

// report says on stderr what went wrong and returns the exit code.
func (a *app) report(err error) int {
	var code exitCode
	switch {
	case errors.As(err, &code):
		return int(code)
	case errors.Is(err, syscall.EPIPE):
		return exitFailed // whoever read us has gone: there is nobody to tell
	}
	c := a.explain(err)
	io.WriteString(a.sys.Err, c.in(a.lang))
	return c.code
}

// exitCode ends the program with a code when all has been said.
type exitCode int

func (exitCode) Error() string { return "end with an exit code" }
