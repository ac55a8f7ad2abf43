// Package stats sums up the log: what was recalled, on which days, how sure
// one was and what came of it, how long it took, what will be due, and where
// each competency stands. It is pure: no clock, no I/O; the study day, the
// cards with their states and the reviews come from the caller. Days are the
// study days that were recorded with the reviews, so neither zones nor clock
// changes matter here.
//
// A Collector is fed one review after the other and keeps sums only, so a log
// of any length passes through. A card's own reviews must come in the order in
// which they count, by instant, then id; how the reviews of different cards
// mix does not matter: both a card after the other and all by instant will do.
// Reviews that were taken back are the caller's to leave out.
//
// The first review of a card on a study day is an answer. What follows on the
// same day is a repetition with the solution still in the ear: it counts as a
// review, a day and a time, but says nothing of memory, score or calibration.
// A review whose study day does not lie after those before it (a clock set
// back, a flight to the west) is none either.
//
// Reviews that lie after today (a clock that was set back) count in sums over
// all time, and in no window, streak, calendar or progress that ends today.
// Cards that no deck shows any more count in the sums over all cards, but in
// no group and no list.
//
// Left to others: how well a forecast for the interview came true (package
// plan), and all words. Plots are plain ASCII, one cell a character, and come
// without labels: those are in the caller's language, which knows their width.
package stats

import (
	"maps"
	"math"
	"slices"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// A Card is what the statistics have to know of a card.
type Card struct {
	Key          card.Key
	Kind         card.Kind
	Question     bool // an interview question, not a fact
	Weight       int
	Competencies []string
	State        review.State
	Recall       float64       // the chance of recall now, 0 to 1; 0 when new
	Cost         time.Duration // what its next review is expected to take
	Suspended    bool
	BuriedUntil  review.Day // first study day on which it may be asked again; 0 = not buried
}

// A Collector sums up the reviews it is fed. Once fed, it may be read by many.
type Collector struct {
	today   review.Day
	entries []entry // one a card, in the order of the cards
	index   map[card.Key]int
	gone    map[card.Key]*entry // cards that were practised and are shown no more
	last    *entry              // that of the newest review fed
	days    days
}

// An entry is a card and the sums of its reviews; card is nil when gone.
type entry struct {
	key   card.Key
	card  *Card
	place int // among the entries
	history
}

// New starts the statistics of a study day over the cards there are, in the
// order in which groups are to come. Checklists do not count. The slice is kept
// and must not be changed from then on.
func New(today review.Day, cards []Card) *Collector {
	c := &Collector{
		today:   today,
		entries: make([]entry, 0, len(cards)),
		index:   make(map[card.Key]int, len(cards)),
		gone:    map[card.Key]*entry{},
		days:    newDays(today),
	}
	for i := range cards {
		k := &cards[i]
		if _, twice := c.index[k.Key]; twice || k.Kind == card.Checklist {
			continue
		}
		c.index[k.Key] = len(c.entries)
		c.entries = append(c.entries, entry{key: k.Key, card: k, place: len(c.entries)})
	}
	return c
}

// Add counts one review. One without a valid grade is left out, as it is by
// the schedule.
func (c *Collector) Add(r review.Review) {
	if !r.Grade.Valid() {
		return
	}
	if c.last == nil || c.last.key != r.Card {
		c.last = c.of(r.Card)
	}
	d := c.days.at(r.Day)
	took := timeOf(r.Seconds)
	d.reviews++
	d.time += took
	e := c.last
	answer := e.isAnswer(r.Day)
	e.add(&r, answer, took, int(c.today)-int(r.Day))
	if answer && e.card != nil && e.card.Question && r.Score != nil {
		d.scored++
		d.score += share(*r.Score)
	}
}

func (c *Collector) of(key card.Key) *entry {
	if i, ok := c.index[key]; ok {
		return &c.entries[i]
	}
	e := c.gone[key]
	if e == nil {
		e = &entry{key: key}
		c.gone[key] = e
	}
	return e
}

// all returns every entry in an order that does not depend on the feeding.
func (c *Collector) all() []*entry {
	out := make([]*entry, 0, len(c.entries)+len(c.gone))
	for i := range c.entries {
		out = append(out, &c.entries[i])
	}
	for _, key := range slices.Sorted(maps.Keys(c.gone)) {
		out = append(out, c.gone[key])
	}
	return out
}

// longest is what one review counts for at most: what is longer was a
// telephone call. It is the limit of package practice too.
const longest = 10 * time.Minute

// timeOf returns the time of a review to the millisecond, 0 when unknown. Whole
// milliseconds add up to the same sum in any order.
func timeOf(seconds float64) time.Duration {
	if !(seconds > 0) { // written so that NaN fails
		return 0
	}
	ms := math.Round(min(seconds, longest.Seconds()) * 1000)
	return time.Duration(ms) * time.Millisecond
}

// share keeps a score within 0 and 1; NaN counts as 0.
func share(f float64) float64 {
	if !(f > 0) {
		return 0
	}
	return min(f, 1)
}

// mean returns sum / n, 0 without any.
func mean(sum float64, n int) float64 {
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}
