package mock

import (
	"math"
	"strings"

	"rehearse/internal/card"
	"rehearse/internal/lang"
)

// Sheet is a paper as Markdown for a friend who plays the interviewer: what
// to ask, what to listen for, what to ask when it is missing, and where to
// write the scores down.
func Sheet(p Paper, words Words) string {
	w := &writer{Words: words}
	w.heading(1, w.say(lang.MockSheet, w.deck(p)))
	minutes := int(math.Ceil(p.Length().Minutes()))
	w.para(w.say(lang.MockSheetHead, len(p.Questions), p.Total(), minutes))
	if p.Seed != nil {
		w.para(w.say(lang.MockSheetSeed, w.paper(p.Name), *p.Seed))
	}
	if p.Short() {
		w.para(w.say(lang.MockShort, p.Asked, len(p.Questions)))
	}
	w.label(lang.MockHowTo)
	w.list(w.say(lang.MockHowRead), w.say(lang.MockHowTick), w.say(lang.MockHowScore))
	for i := range p.Questions {
		w.sheetSection(p, i)
		w.sheetQuestion(p, i)
	}
	w.scores(p)
	return strings.TrimRight(w.b.String(), "\n") + "\n"
}

// sheetSection heads the first question of each section of a full paper; any
// other paper has its questions in one run.
func (w *writer) sheetSection(p Paper, i int) {
	path := func(i int) string { return strings.Join(p.Questions[i].Section, " > ") }
	switch {
	case p.Name == Full && (i == 0 || path(i) != path(i-1)):
		w.heading(2, w.section(path(i)))
	case p.Name != Full && i == 0:
		w.heading(2, w.paper(p.Name))
	}
}

func (w *writer) sheetQuestion(p Paper, i int) {
	q := p.Questions[i]
	c := w.card(q.Card)
	w.heading(3, w.say(lang.MockNumbered, i+1, plain(q.Title)))
	if q.Prep > 0 {
		w.para(w.say(lang.MockSheetTime, q.Points, clock(q.Prep), clock(q.Time)))
	} else {
		w.para(w.say(lang.MockSheetNone, q.Points, clock(q.Time)))
	}
	w.quote(body(c))
	if len(q.Marks) > 0 {
		w.label(lang.MockListenFor)
		w.listen(q)
	}
	if len(c.FollowUps) > 0 {
		w.label(lang.ShowFollowUps)
		for _, f := range c.FollowUps {
			w.b.WriteString("- " + bullet(f) + "\n")
		}
		w.b.WriteString("\n")
	}
	w.anchors(c.Anchors, 0)
	if c.Why != "" {
		w.label(lang.ShowWhy)
		w.quote(c.Why)
	}
	w.columns([]string{w.say(lang.MockScoreOf, q.Points), w.say(lang.MockOverall), w.say(lang.MockNotes)}, make([]string, 3))
}

// quote writes Markdown of a deck.
func (w *writer) quote(md string) { w.para(strings.TrimRight(block(md), "\n")) }

// listen lists the points with a box each and the probe below.
func (w *writer) listen(q Question) {
	for _, m := range q.Marks {
		w.b.WriteString("- [ ] " + w.mark(m) + "\n")
		if m.Probe != "" {
			w.b.WriteString("  - " + w.say(lang.MockAskProbe, inline(m.Probe)) + "\n")
		}
	}
	w.b.WriteString("\n")
}

// scores is the table at the end: a row a question, and the sum.
func (w *writer) scores(p Paper) {
	w.heading(2, w.say(lang.MockScores))
	var rows [][]string
	for i, q := range p.Questions {
		rows = append(rows, []string{w.say(lang.MockNumbered, i+1, plain(q.Title)), "", itoa(q.Points), ""})
	}
	rows = append(rows, []string{w.say(lang.MockWhole), "", itoa(p.Total()), ""})
	w.table([]string{w.say(lang.MockQuestion), w.say(lang.MockPoints), w.say(lang.MockTotal), w.say(lang.MockOverall)}, rows...)
}

// body is what a card asks below its title.
func body(c *card.Card) string {
	_, rest, _ := strings.Cut(c.Question, "\n\n")
	return rest
}
