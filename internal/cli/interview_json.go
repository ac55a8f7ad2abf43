package cli

import (
	"time"

	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/interview"
	"rehearse/internal/plan"
	"rehearse/internal/render"
)

// The shape of --json.
type (
	expectedJSON struct {
		Expected *float64 `json:"expected"` // null where there is no such card, or no plan any more
		Low      *float64 `json:"low"`
		High     *float64 `json:"high"`
	}
	eveningJSON struct {
		Repairs int        `json:"repairs"`
		Reviews int        `json:"reviews"`
		New     int        `json:"new"`
		Minutes float64    `json:"minutes"`
		Cards   []card.Key `json:"cards"`
	}
	planDayJSON struct {
		Day     string  `json:"day"`
		Reviews int     `json:"reviews"`
		New     int     `json:"new"`
		Minutes float64 `json:"minutes"`
	}
	recallJSON struct {
		Competency string  `json:"competency"`
		Recall     float64 `json:"recall"`
	}
	tickJSON struct {
		Item string `json:"item"`
		When string `json:"when"`
		Done bool   `json:"done"`
	}
	interviewJSON struct {
		Date         string        `json:"date"`
		At           *string       `json:"at"`
		Company      *string       `json:"company"`
		Role         *string       `json:"role"`
		Round        *string       `json:"round"`
		DaysLeft     int           `json:"days_left"`
		Minutes      int           `json:"minutes_per_day"`
		Needed       *int          `json:"minutes_needed"`
		Goal         float64       `json:"goal"`
		Questions    expectedJSON  `json:"questions"`
		Facts        expectedJSON  `json:"facts"`
		Band         float64       `json:"band"`
		Unreached    []card.Key    `json:"unreached"`
		Today        eveningJSON   `json:"today"`
		Days         []planDayJSON `json:"days"`
		Competencies []recallJSON  `json:"competencies"`
		Checklist    []tickJSON    `json:"checklist"`
	}
)

// band is the share of outcomes that lie between low and high.
const band = .8

func (a *app) interviewOf(p interview.Prospect, c *collection.Collection) interviewJSON {
	i := p.Interview
	out := interviewJSON{
		Date: i.Date, At: word(i.Hour), Company: word(i.Company), Role: word(i.Role), Round: word(i.Round),
		DaysLeft: max(i.DaysLeft(c.Now()), 0), Minutes: c.Settings().Minutes, Goal: p.Plan.Goal,
		Questions: expectedOf(p.Plan.Questions), Facts: expectedOf(p.Plan.Facts), Band: band,
		Unreached: list(p.Plan.Unreached), Days: []planDayJSON{}, Competencies: []recallJSON{}, Checklist: []tickJSON{},
	}
	if p.Plan.Reachable {
		needed := int((p.Plan.Needed + time.Minute - 1) / time.Minute)
		out.Needed = &needed
	}
	all := p.Tonight.All()
	out.Today = eveningJSON{
		Repairs: p.Tonight.Repairs.Cards, New: p.Plan.NewToday, Minutes: round1(all.Time.Minutes()), Cards: []card.Key{},
	}
	out.Today.Reviews = all.Cards - out.Today.New - out.Today.Repairs
	for _, e := range p.Plan.Queue.Entries {
		out.Today.Cards = append(out.Today.Cards, e.Key)
	}
	for _, d := range p.Plan.Days {
		out.Days = append(out.Days, planDayJSON{d.Day.String(), d.Reviews, d.New, round1(d.Time.Minutes())})
	}
	for _, g := range p.Competencies {
		out.Competencies = append(out.Competencies, recallJSON{g.Name, g.Recall})
	}
	for _, l := range i.Lists(c.Checklists()) {
		for n, text := range l.Items {
			out.Checklist = append(out.Checklist, tickJSON{render.Plain(text), l.Card.When, l.Done[n]})
		}
	}
	return out
}

func expectedOf(x plan.Expected) expectedJSON {
	some := x.Cards > 0
	return expectedJSON{known(x.Mean, some), known(x.Low, some), known(x.High, some)}
}
