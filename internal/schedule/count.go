package schedule

import (
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// A Standing is the recall of the cards of one sort.
type Standing struct {
	Cards, Seen int
	RecallSeen  float64 // mean over the cards seen, by weight, 0 to 1; 0 when none was
}

// A DeckCount says where a deck stands. Recall is a plain mean over cards, so
// Recall = RecallSeen * Seen / Cards.
type DeckCount struct {
	Deck, Title, Group, Lang string

	Cards      int
	Seen       int
	New        int // neither seen nor suspended
	Due        int // due now, and neither suspended nor buried
	Learning   int // learning or learning again, not suspended
	Suspended  int
	RecallSeen float64 // mean recall over the cards seen, 0 to 1; 0 when none was
	Recall     float64 // mean recall over all cards, unseen = 0

	Tonight int // cards of the queue
}

// CountDecks says where each deck of the candidates stands, in the order in
// which they come; titles are the caller's to fill in. Checklists do not
// count.
func CountDecks(cands []Candidate, s *Scheduler, q Queue, now time.Time, day review.Day) []DeckCount {
	var decks []DeckCount
	place := map[string]int{}
	at := review.At(now)
	for i := range cands {
		c := &cands[i]
		if c.Kind == card.Checklist {
			continue
		}
		n, ok := place[c.Key.Deck()]
		if !ok {
			n = len(decks)
			place[c.Key.Deck()] = n
			decks = append(decks, DeckCount{Deck: c.Key.Deck()})
		}
		decks[n].count(c, s.Recall(c.State, now), at, day)
	}
	for i := range q.Entries {
		if n, ok := place[q.Entries[i].Key.Deck()]; ok {
			decks[n].Tonight++
		}
	}
	for i := range decks {
		decks[i].average()
	}
	return decks
}

// count adds the card; RecallSeen is a sum until average divides it.
func (d *DeckCount) count(c *Candidate, recall float64, at review.Instant, day review.Day) {
	d.Cards++
	d.RecallSeen += recall
	phase := c.State.Phase
	if phase != review.New {
		d.Seen++
	}
	if c.Suspended {
		d.Suspended++
		return
	}
	switch phase {
	case review.New:
		d.New++
	case review.Learning, review.Relearning:
		d.Learning++
	}
	if !c.rests(day) && DueNow(c.State, at, day) && !(c.SiblingGraded && c.State.DueAt == 0) {
		d.Due++
	}
}

func (d *DeckCount) average() {
	if d.Seen == 0 {
		return
	}
	d.Recall = d.RecallSeen / float64(d.Cards)
	d.RecallSeen /= float64(d.Seen)
}

// Stand says where the questions and the facts among the candidates stand.
func Stand(cands []Candidate, s *Scheduler, now time.Time) (questions, facts Standing) {
	var weights [2]float64
	sums := [2]*Standing{&questions, &facts}
	for i := range cands {
		c := &cands[i]
		if c.Kind == card.Checklist {
			continue
		}
		sort := 1
		if c.Question {
			sort = 0
		}
		sums[sort].Cards++
		if c.State.Phase != review.New {
			sums[sort].Seen++
			sums[sort].RecallSeen += float64(c.Weight) * s.Recall(c.State, now)
			weights[sort] += float64(c.Weight)
		}
	}
	for sort, sum := range sums {
		if weights[sort] > 0 {
			sum.RecallSeen /= weights[sort]
		}
	}
	return questions, facts
}

// NextDue returns the moment in loc at which the first of the cards seen will
// be due, the zero time when none ever will. Bury and siblings graded on this
// study day are taken into account.
func NextDue(cands []Candidate, s *Scheduler, day review.Day, loc *time.Location) time.Time {
	var instant review.Instant
	var first review.Day
	for i := range cands {
		c := &cands[i]
		switch wait := c.BuriedUntil; {
		case c.Suspended, c.Kind == card.Checklist, c.State.Phase == review.New:
		case c.State.DueAt != 0 && wait <= day:
			if instant == 0 || c.State.DueAt < instant {
				instant = c.State.DueAt
			}
		default:
			if c.SiblingGraded {
				wait = max(wait, day+1)
			}
			if wait = max(wait, c.State.DueDay); first == 0 || wait < first {
				first = wait
			}
		}
	}
	switch start := DayStart(first, s.settings.DayStart, loc); {
	case first == 0 && instant == 0:
		return time.Time{}
	case first == 0 || instant != 0 && instant.Time().Before(start):
		return instant.Time().In(loc)
	default:
		return start
	}
}
