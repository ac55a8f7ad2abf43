package collection

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// fold makes texts that a person takes for the same the same: width and
// compatibility forms, case and runs of blanks.
func fold(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(norm.NFKC.String(s))), " ")
}

// A query is what a person looks for: every word must occur, every filter
// must hold.
type query struct {
	words   []string // folded
	filters []filter
}

type filter struct{ name, value string }

var filterNames = []string{"kind", "tag", "deck", "competency", "is"}

var isValues = []string{"due", "new", "learning", "review", "relearning", "suspended", "buried", "flagged", "leech"}

// FilterNames lists the filters of a query: NAME:VALUE.
func FilterNames() []string { return slices.Clone(filterNames) }

// IsValues lists what "is:" takes.
func IsValues() []string { return slices.Clone(isValues) }

// parseQuery reads words, "several words" in quotes, and NAME:VALUE filters.
// What looks like a filter of another name is a word.
func (c *Collection) parseQuery(s string) (query, error) {
	var q query
	for _, part := range split(s) {
		name, value, ok := strings.Cut(part, ":")
		if ok && slices.Contains(filterNames, name) && value != "" {
			f, err := c.filter(name, value)
			if err != nil {
				return query{}, err
			}
			q.filters = append(q.filters, f)
		} else if w := fold(strings.ReplaceAll(part, `"`, "")); w != "" {
			q.words = append(q.words, w)
		}
	}
	return q, nil
}

// split cuts at blanks (the ideographic one too) outside quotes. A full-width
// colon is what a Chinese input method types for a colon.
func split(s string) []string {
	quoted := false
	parts := strings.FieldsFunc(s, func(r rune) bool {
		if r == '"' || r == '“' || r == '”' {
			quoted = !quoted
		}
		return !quoted && (r == ' ' || r == '\t' || r == '\n' || r == '\u3000')
	})
	for i, p := range parts {
		p = strings.NewReplacer("“", `"`, "”", `"`).Replace(p)
		for _, name := range filterNames {
			if rest, ok := strings.CutPrefix(p, name+"："); ok {
				p = name + ":" + rest
			}
		}
		parts[i] = p
	}
	return parts
}

func (c *Collection) filter(name, value string) (filter, error) {
	value = strings.ReplaceAll(value, `"`, "")
	switch name {
	case "kind":
		if k := strings.ToLower(value); slices.Contains(card.Kinds(), card.Kind(k)) {
			return filter{name, k}, nil
		}
		var want []string
		for _, k := range card.Kinds() {
			want = append(want, string(k))
		}
		return filter{}, &ChoiceError{What: "kind", Value: value, Want: want}
	case "is":
		if v := strings.ToLower(value); slices.Contains(isValues, v) {
			return filter{name, v}, nil
		}
		return filter{}, &ChoiceError{What: "is", Value: value, Want: IsValues()}
	case "competency":
		tag, err := c.FindCompetency(value)
		return filter{name, tag}, err
	case "deck":
		d, err := c.FindDeck(value)
		if err != nil {
			return filter{}, err
		}
		return filter{name, d.Slug}, nil
	}
	return filter{name, value}, nil
}

func (c *Collection) matches(q query, k *card.Card, now clock) bool {
	for _, f := range q.filters {
		if !c.passes(f, k, now) {
			return false
		}
	}
	if len(q.words) == 0 {
		return true
	}
	text := fold(c.haystack(k))
	for _, w := range q.words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

func (c *Collection) passes(f filter, k *card.Card, now clock) bool {
	switch f.name {
	case "kind":
		return string(k.Kind) == f.value
	case "tag":
		return hasFold(k.Tags, f.value)
	case "deck":
		return k.Deck() == f.value
	case "competency":
		return hasFold(k.Competencies, f.value)
	}
	return c.is(f.value, k.Key, now)
}

func hasFold(all []string, want string) bool {
	return slices.ContainsFunc(all, func(s string) bool { return fold(s) == fold(want) })
}

func (c *Collection) is(value string, key card.Key, now clock) bool {
	st, flags := c.states[key], c.facts.of(key)
	switch value {
	case "due":
		rests := flags.Suspended || flags.BuriedUntil > now.day || st.DueAt == 0 && c.siblingGraded(key, now)
		return !rests && schedule.DueNow(st, review.At(now.time), now.day)
	case "new":
		return st.Phase == review.New
	case "learning":
		return st.Phase == review.Learning
	case "review":
		return st.Phase == review.Reviewing
	case "relearning":
		return st.Phase == review.Relearning
	case "suspended":
		return flags.Suspended
	case "buried":
		return flags.BuriedUntil > now.day
	case "flagged":
		return flags.Flagged
	}
	return schedule.Leech(st)
}

// haystack is the text that the words of a query are looked for in.
func (c *Collection) haystack(k *card.Card) string {
	parts := []string{string(k.Key), k.Title, k.Question, k.Answer}
	for _, p := range k.KeyPoints {
		parts = append(parts, p.Text)
	}
	parts = append(parts, k.Tags...)
	for _, tag := range k.Competencies {
		parts = append(parts, tag, c.Competency(tag))
	}
	return strings.Join(parts, "\n")
}

// CheckQuery tells what is wrong with a query, before it is used.
func (c *Collection) CheckQuery(s string) error {
	_, err := c.parseQuery(s)
	return err
}
