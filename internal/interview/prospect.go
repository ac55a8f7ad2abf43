package interview

import (
	"rehearse/internal/card"
	"rehearse/internal/plan"
	"rehearse/internal/schedule"
)

// A Prospect is what a person sees of an interview that stands: the plan, and
// what it comes to by competency, deck and kind.
type Prospect struct {
	Interview Interview
	Plan      plan.Plan

	Tonight      schedule.Totals // of the plan's queue
	First        card.Key        // the first question tonight; "" = none
	Competencies []plan.Group    // of the questions, the weakest first, by tag
	Decks        []plan.Group    // by slug
	Kinds        []plan.Group
	Due          []List // checklists that are up today

	Audit plan.Audit // what was expected of the answers of the last seven days, and what came
	Held  float64    // share of the weekly tests of which the 80 % band held, 0 to 1
	Tests int        // of the last weeks; 0 = Held says nothing
}

// Audited adds up what the audit tested: answers asked for, how many of them
// were expected to be recalled, and how many were.
func (p Prospect) Audited() (asked, expected, recalled int) {
	q, f := p.Audit.Questions, p.Audit.Facts
	return q.Asked + f.Asked, int(q.Expected + f.Expected + .5), q.Recalled + f.Recalled
}

// Weakest returns at most n of the weakest competencies of the questions.
func (p Prospect) Weakest(n int) []plan.Group { return p.Competencies[:min(n, len(p.Competencies))] }
