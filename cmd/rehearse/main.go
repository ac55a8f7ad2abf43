// Command rehearse practises job interviews in the terminal. Everything it
// does is in internal/cli and below.
package main

import (
	"os"

	"rehearse/internal/cli"
)

func main() { os.Exit(cli.Main()) }
