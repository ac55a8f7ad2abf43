package deck

// A Code is one kind of diagnostic: its name, what it means for the deck, and
// what is said about it, in English. Message and Hint hold verbs over the
// Args of the diagnostic: %[1]s is the first.
type Code struct {
	Code     string
	Severity Severity
	Message  string
	Hint     string
}

// The longest list of diagnostics that one file gives; one more tells that
// there were others.
const maxDiagnostics = 500

// Codes returns every code, in the order of the stages that find them. Codes
// are never renamed: scripts and decks refer to them.
func Codes() []Code {
	return []Code{
		// The file.
		{"unreadable", Error, "the file cannot be read: %[1]s", "check that the file exists and that you may read it"},
		{"not-a-file", Error, "%[1]s is no ordinary file", "only files are decks: rename it or move it away"},
		{"linked-folder", Warning, "a link to a folder is not followed", "move the decks into this folder, or link the files one by one"},
		{"too-large", Error, "the file has more than %[1]s MB and is not read", "split it into several decks"},
		{"utf-16", Error, "the file is UTF-16, not UTF-8", "save it as UTF-8 in your editor"},
		{"binary-file", Error, "the file holds a NUL byte and is no text", "move it out of the decks folder, or save it as UTF-8 text"},
		{"not-utf-8", Error, "the file is not UTF-8 (%[1]s lines are damaged)", "it may be GBK or Big5: save it as UTF-8 in your editor"},
		{"invalid-utf-8", Error, "bytes that are not UTF-8; shown as U+FFFD", "type the character anew and save the file as UTF-8"},
		{"control-character", Warning, "a control character (%[1]s); it is not shown", "delete it: it may have come with copied text"},
		{"bidi-character", Warning, "a character that turns the direction of the text (%[1]s); it is not shown", "delete it: it can make a line read otherwise than it is"},
		{"invisible-character", Warning, "an invisible character (%[1]s); it is not shown", "delete it, or type the line anew"},
		{"same-deck", Error, "two files are the deck %[1]q in the same language: %[2]s and %[3]s; neither is used", "remove one, or give one of them another deck: or lang:"},
		{"bundled-deck", Error, "a bundled deck has the name %[1]q already; this file is not used", "write deck: in the front matter to take its place, or rename the file"},
		{"asked-deck", Warning, "this deck has the name %[1]q, that of the questions you noted from interviews; those are not shown", "give it another deck: or rename the file to see them"},
		{"no-cards", Warning, "no card found in this file", "a heading of level 2 or deeper with text below it is a card"},
		{"too-many", Warning, "there are more problems in this file; only the first %[1]s are listed", "mend these first"},
		// The front matter.
		{"front-matter-unclosed", Error, "the front matter is not closed; the file is not used", "end it with a line of three hyphens: ---"},
		{"front-matter-syntax", Error, "the front matter is not valid YAML: %[1]s; the file is not used", "write one \"key: value\" a line, and quote values that hold \": \" or \"#\""},
		{"front-matter-shape", Error, "the front matter is no list of keys and values; the file is not used", "write \"key: value\", with an ASCII colon and a blank after it"},
		{"bad-slug", Error, "%[1]q is no name for a deck; the file is not used", "use letters, digits, . _ - and / only"},
		{"bad-lang", Error, "%[1]q is no language code; the file is not used", "write a BCP 47 code such as zh, zh-Hant or en"},
		{"front-matter-value", Error, "the value of %[1]q is of the wrong kind and is ignored", "title, description, role and field are texts, tags is a list, questions a number"},
		// The blocks.
		{"too-deep", Error, "lists or quotes are nested more than %[1]s deep; the line is not read", "flatten the list"},
		{"too-wide", Error, "a table has more than %[1]s columns; it is not read as a table", "split the table"},
		{"unclosed-comment", Error, "a comment is not closed and hides the rest of the file", "end it with -->"},
		{"unclosed-fence", Warning, "a code block is not closed and takes in the rest of the file", "end it with the same fence that opened it"},
		// Headings.
		{"empty-heading", Error, "a heading without text", "write the question after the #, or remove the line"},
		{"long-heading", Warning, "a heading of %[1]s lines: a line of --- or === turns the paragraph above it into a heading", "if you meant a rule, put an empty line before it"},
		{"second-title", Warning, "a second heading of level 1; it is taken for a section", "a file has one title: make this heading level 2"},
		{"slot-without-card", Error, "%[1]q has no card before it; the text below is in no card", "put it below its question, one level deeper"},
		{"slot-in-slot", Warning, "%[1]q stands inside %[2]q and is read as part of it", "give both headings the same level"},
		{"heading-in-card", Warning, "the heading %[1]q inside a card is read as part of its text", "make it one level deeper than the headings around it, or a card of its own"},
		{"duplicate-slot", Warning, "the card has had %[1]q before; the two are joined", "write one of them only"},
		{"empty-slot", Warning, "nothing stands below %[1]q", "write the text or remove the heading"},
		{"empty-card", Error, "nothing stands below %[1]q: no card is made of it", "write the answer below the heading"},
		{"no-answer", Warning, "%[1]q has neither answer nor key points", "add a heading such as Answer or Key points below it"},
		// Metadata.
		{"unknown-key", Warning, "unknown key %[1]q", "see the list of keys in the format"},
		{"duplicate-key", Warning, "the key %[1]q is given twice; the first one counts", "remove one of them"},
		{"misplaced-key", Warning, "the key %[1]q says nothing here and is ignored", "id belongs to a card, questions and total to a section"},
		{"misplaced-metadata", Warning, "metadata that does not stand directly below a heading is ignored", "move the comment to the line after the heading"},
		{"bad-metadata", Error, "%[1]q is no \"key: value\"", "write \"key: value\" and separate pairs by ;"},
		{"bad-id", Error, "%[1]q is no id", "use letters, digits, . _ - only, at most 100"},
		{"bad-kind", Error, "%[1]q is no kind", "one of: behavioral situational competency metric industry values knowledge technique intro fact checklist"},
		{"bad-number", Error, "%[1]s: %[2]q is no whole number from 1 to 10000", "write digits only"},
		{"bad-duration", Error, "%[1]s: %[2]q is no time", "write 30s, 2m or 1m30s, at most 1h"},
		{"bad-date", Error, "checked: %[1]q is no date", "write 2026-05-31 or 2026-05"},
		{"bad-when", Error, "when: %[1]q is not understood", "write -7d, -1d, day, room or +24h"},
		{"bad-switch", Error, "%[1]s: %[2]q is not understood", "write %[3]s"},
		{"unknown-competency", Warning, "unknown competency %[1]q", "use a tag from the list of competencies"},
		{"missing-source", Warning, "%[1]q names no source", "this deck states facts: add a source"},
		// Key points and scoring.
		{"no-box", Warning, "a key point without a box", "write \"- [ ] text\""},
		{"bad-weight", Error, "a weight is 1, 2 or 3, not %[1]s; taken as 1", "write (1), (2) or (3), with ! for a must: (3!)"},
		{"empty-point", Error, "a key point without text", "write what must be said, or remove the item"},
		{"stray-text", Warning, "text that belongs to no item below %[1]q is not shown", "make it a list item"},
		{"bad-anchor", Warning, "no score from 1 to 5 found for this text; it is not shown", "write a table with the head 5 | 3 | 1, or items such as \"5: text\""},
		// Tables.
		{"no-table", Warning, "cards: table, but no table stands below this heading", "add a table or remove the key"},
		{"unknown-column", Error, "the table has no column %[1]q", "its columns are: %[2]s"},
		{"unused-column", Warning, "the column %[1]q is on neither side of the cards and is not shown", "name it in front or back, or remove it"},
		{"no-back", Error, "the table has no column for the back of the cards; its rows are in no card", "a table of cards needs two columns at least"},
		{"missing-cells", Warning, "the row has %[1]s cells of %[2]s", "add the missing ones, empty if need be"},
		{"extra-cells", Error, "the row has %[1]s cells, the table %[2]s columns; the others are not shown", "write \\| for a | within a cell"},
		{"empty-front", Error, "the front of the row is empty: no card is made of it", "fill in the cell or remove the row"},
		{"empty-back", Error, "the back of %[1]q is empty: no card is made of it", "fill in a cell or remove the row"},
		// Cloze.
		{"bad-cloze", Error, "a gap that begins here is not closed or has no text; no card is made of %[1]q", "write {{c1::hidden}} or {{c1::hidden::hint}}"},
		{"too-many-gaps", Error, "%[1]q has too many gaps for its length: no card is made of it", "split it into several cards"},
		{"cloze-ignored", Warning, "gaps work only in a card without answer and key points; shown as they are", "remove the braces or the answer"},
		// Identity.
		{"duplicate-id", Error, "the id %[1]q is taken in line %[2]s; this card is not used", "give it another id"},
		{"cards-gone", Note, "practised cards of this deck are in it no more: %[1]s; their history is kept", "if one of them has another text now, give it its id of before"},
		{"unclear-link", Warning, "the card %[1]s has gone, and this one (%[2]s) may be it, %[3]s%% alike", "if it is, give it its id of before, %[4]s: <!-- id: %[4]s --> below the heading, or in the column id"},
		{"duplicate-card", Warning, "the same card stands in line %[1]s; it is used once", "remove one of them"},
	}
}
