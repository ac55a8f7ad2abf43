package collection

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"rehearse/internal/asked"
	"rehearse/internal/deck"
)

// FromInterviews names the source of the deck of the questions that were
// asked in real interviews. It is in no file: it is built from the records in
// the progress file whenever those have changed, as package deck would read
// it.
const FromInterviews = "asked"

// A MissingError says that no question noted goes by an id.
type MissingError struct{ ID string }

func (e *MissingError) Error() string {
	return fmt.Sprintf("find asked question %q: no such one", e.ID)
}

// AskedQuestions returns the questions noted, those of the last interview
// first, as last read. A record that cannot be read belongs to a newer version
// and is left alone.
func (c *Collection) AskedQuestions() []asked.Question { return readAsked(c.Records(Asked)) }

func readAsked(records []Record) []asked.Question {
	var out []asked.Question
	for _, r := range records {
		if q, err := asked.Decode(r.ID, r.Value); err == nil {
			out = append(out, q)
		}
	}
	// Within a day they stay in the order in which they were noted.
	slices.SortStableFunc(out, func(a, b asked.Question) int { return cmp.Compare(b.At, a.At) })
	return out
}

// AskedQuestion returns the question of an id.
func (c *Collection) AskedQuestion(id string) (asked.Question, bool) {
	all := c.AskedQuestions()
	if i := slices.IndexFunc(all, func(q asked.Question) bool { return q.ID == id }); i >= 0 {
		return all[i], true
	}
	return asked.Question{}, false
}

// SaveAsked notes a question, or changes the one with its id, and takes its
// draft away. From then on it is a card.
func (c *Collection) SaveAsked(ctx context.Context, q asked.Question) (asked.Question, error) {
	value, err := asked.Encode(q)
	if err != nil {
		return q, err
	}
	r, err := c.SaveRecord(ctx, Asked, q.ID, value)
	if err != nil {
		return q, err
	}
	return asked.Decode(r.ID, r.Value)
}

// RemoveAsked removes the question of an id, or of the beginning of one only.
// What was practised of it stays in the log. The error is a *MissingError.
func (c *Collection) RemoveAsked(ctx context.Context, id string) (asked.Question, error) {
	if err := c.Sync(ctx); err != nil {
		return asked.Question{}, err
	}
	name := strings.TrimPrefix(id, asked.Slug+"/")
	var found []asked.Question
	for _, q := range c.AskedQuestions() {
		if q.ID == name {
			found = []asked.Question{q}
			break
		}
		if name != "" && strings.HasPrefix(q.ID, name) {
			found = append(found, q)
		}
	}
	if len(found) != 1 {
		return asked.Question{}, &MissingError{id}
	}
	_, err := c.SaveRecord(ctx, Asked, found[0].ID, "")
	return found[0], err
}

// AskedMarkdown is the deck of the questions noted, as it would stand in a
// file; "" where there are none.
func (c *Collection) AskedMarkdown() string {
	all := c.AskedQuestions()
	if len(all) == 0 {
		return ""
	}
	return asked.Markdown(all, c.config.Lang, deck.IsSlot)
}

// takeAsked puts the questions noted among the decks, if they are not those
// that are there. Whose history is whose is to be found anew then.
func (c *Collection) takeAsked() {
	records := c.stated.records(Asked)
	var print strings.Builder
	for _, r := range records {
		print.WriteString(r.ID + "\x00" + r.Value + "\x00")
	}
	if print.String() == c.askedPrint {
		return
	}
	lib := c.base.withAsked(readAsked(records), c.config)
	c.askedPrint = print.String()
	c.remember(func() { c.files, c.library, c.links = lib, lib, nil })
	c.costs = costs{}
	delete(c.kept, listKey(asked.Slug))
}

// withAsked is the library with one deck more. A file of that name was there
// first and stays.
func (lib *library) withAsked(all []asked.Question, config Config) *library {
	if len(all) == 0 {
		return lib
	}
	out := newLibrary(lib.lang)
	out.diagnostics = slices.Clone(lib.diagnostics)
	editions := slices.Clone(lib.editions)
	if i := slices.IndexFunc(editions, func(e edition) bool { return e.Slug == asked.Slug }); i >= 0 {
		out.diagnostics = append(out.diagnostics, deck.Diagnostic{
			File: editions[i].File, Severity: deck.Warning, Code: "asked-deck", Args: []string{asked.Slug},
		})
	} else {
		// What the parser has to say is about text that nobody wrote so.
		src := asked.Markdown(all, lib.lang, deck.IsSlot)
		d, _ := deck.Parse(FromInterviews, asked.Slug, []byte(src), deck.WithCompetencies(config.Competencies))
		d.Group = deck.GroupRole // beside the questions of the role
		editions = append(editions, edition{Deck: d, source: len(config.Sources), name: FromInterviews})
	}
	out.show(editions)
	return out
}
