package interview

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"rehearse/internal/card"
)

// A List is a checklist card with the items that it asks for.
type List struct {
	Card  *card.Card
	Items []string
	Done  []bool // beside Items
}

// Open counts the items that are not ticked off.
func (l List) Open() int {
	n := 0
	for _, done := range l.Done {
		if !done {
			n++
		}
	}
	return n
}

// Items returns the lines of a checklist: its list items, without their boxes.
func Items(c *card.Card) []string {
	var out []string
	for line := range strings.Lines(c.Answer) {
		text, ok := strings.CutPrefix(strings.TrimSpace(line), "- ")
		if !ok {
			continue
		}
		for _, box := range []string{"[ ] ", "[x] ", "[X] "} {
			text = strings.TrimPrefix(text, box)
		}
		out = append(out, strings.TrimSpace(text))
	}
	return out
}

// Due returns the checklists that are up at now: from the day that `when`
// counts on, until the day of the interview is over (those of after it, for
// two days). A list whose items are all done stops.
func (i Interview) Due(cards []*card.Card, now time.Time) []List {
	var out []List
	for _, l := range i.Lists(cards) {
		if from, to, ok := span(l.Card.When); ok && l.Open() > 0 && -i.DaysLeft(now) >= from && -i.DaysLeft(now) <= to {
			out = append(out, l)
		}
	}
	return out
}

// Lists returns every checklist with what is ticked off.
func (i Interview) Lists(cards []*card.Card) []List {
	var out []List
	for _, c := range cards {
		if c.Kind != card.Checklist {
			continue
		}
		l := List{Card: c, Items: Items(c)}
		for _, text := range l.Items {
			l.Done = append(l.Done, slices.Contains(i.Done, Item{c.Key, text}))
		}
		out = append(out, l)
	}
	return out
}

// span is the days on which a checklist is up, counted from the interview's.
func span(when string) (from, to int, ok bool) {
	const after = 2 // what a list of afterwards stays up, in days
	switch {
	case when == "day", when == "room":
		return 0, 0, true
	case when == "":
		return 0, 0, false
	}
	n, err := strconv.Atoi(strings.TrimPrefix(when[:len(when)-1], "+"))
	switch {
	case err != nil:
		return 0, 0, false
	case strings.HasSuffix(when, "h"):
		return 0, max((n+23)/24, 1) + after - 1, n > 0
	case n < 0:
		return n, -1, true
	}
	return n, n + after, true
}

// Toggle ticks an item off, or no longer.
func (i Interview) Toggle(key card.Key, text string) Interview {
	it := Item{key, text}
	if at := slices.Index(i.Done, it); at >= 0 {
		i.Done = slices.Delete(slices.Clone(i.Done), at, at+1)
		return i
	}
	i.Done = append(slices.Clone(i.Done), it)
	return i
}
