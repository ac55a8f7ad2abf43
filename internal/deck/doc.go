// Package deck turns Markdown files into cards and diagnostics. The format is
// written down for authors in /decks/README.md; this comment is about how it
// is read.
//
// A file passes these stages, each in a file of its own name:
//
//	source       bytes to text: encodings, line ends, places
//	frontmatter  the YAML at its head
//	blocks       Markdown to blocks, by goldmark, behind a guard
//	outline      headings to sections, cards and slots (slot: their labels)
//	metadata     the comments after headings, and what is inherited
//	parse        sections and cards, in the order of the file
//	cards        what stands under a heading; list, points, anchors: in slots
//	table, row   rows to cards
//	cloze        texts with gaps to cards
//	identity     keys
//	load         a folder of files, in parallel; cache: only those that changed
//
// Beside them stand report (what was found wrong, and where), codes (the table
// of it), hidden (characters that nobody sees), inline (Markdown to plain text)
// and text; and match and sketch, which know a card again after an edit.
//
// Invariants, each held by a test:
//   - No input panics, and none takes more than linear time: what goldmark is
//     slow on is blanked out before, with a diagnostic.
//   - Everything in a file is in its deck or in a diagnostic. Text is kept as
//     its author wrote it, line for line; nothing is rendered here.
//   - One bad card costs itself, one bad file itself; never more.
//   - Keys do not depend on the order of cards, and the function that makes
//     them from text is frozen.
//
// The package reads what it is given and nothing else; it speaks English only
// in Diagnostic.String. The sentences that people read are in package lang.
package deck
