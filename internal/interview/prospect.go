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
}

// Weakest returns at most n of the weakest competencies of the questions.
func (p Prospect) Weakest(n int) []plan.Group { return p.Competencies[:min(n, len(p.Competencies))] }
