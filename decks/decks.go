// Package decks holds the bundled decks, one folder a language, the list of
// competencies that they refer to, and the list of what they must cover. It
// embeds the files and does nothing
// else: package deck reads them, through the same door as a person's own.
//
// The format is described in README.md, beside this file; its examples are
// parsed by a test of package deck.
package decks

import "embed"

// FS is this folder without its README.md: zh/*.md, en/*.md, competencies.yaml
// and coverage.yaml. Files whose names begin with "." or "_" stay out.
//
//go:embed zh *.yaml
var FS embed.FS
