package cli

import (
	"rehearse/internal/card"
	"rehearse/internal/mock"
)

// mockJSON is the result of one interview: the row of --list, and what it is
// made of.
type (
	mockJSON struct {
		mock.Row
		Answered     int              `json:"answered"`
		Sections     []groupJSON      `json:"sections"`
		Kinds        []groupJSON      `json:"kinds"`
		Competencies []groupJSON      `json:"competencies"`
		SureButWrong []card.Key       `json:"sure_but_wrong"`
		Weakest      []string         `json:"weakest"`
		Repeat       []card.Key       `json:"repeat"`
		Answers      []mockAnswerJSON `json:"answers"`
	}
	groupJSON struct {
		Name   string  `json:"name"`
		Points float64 `json:"points"`
		Total  int     `json:"total"`
	}
	mockAnswerJSON struct {
		Card       card.Key `json:"card"`
		Points     float64  `json:"points"`
		Total      int      `json:"total"`
		Seconds    *float64 `json:"seconds"`
		Anchor     *int     `json:"anchor"`
		Confidence *string  `json:"confidence"`
		Answered   bool     `json:"answered"`
	}
)

func resultOf(v mock.Interview) mockJSON {
	r := v.Result()
	keysOf := func(at []int) []card.Key {
		out := []card.Key{}
		for _, i := range at {
			out = append(out, v.Paper.Questions[i].Card)
		}
		return out
	}
	out := mockJSON{
		Row: v.Row(), Answered: r.Answered, Sections: groupsOf(r.Sections), Kinds: groupsOf(r.Kinds), Competencies: groupsOf(r.Competencies),
		SureButWrong: keysOf(r.SureButWrong), Weakest: list(r.Weakest), Repeat: keysOf(r.Repeat),
	}
	for i, ans := range v.Answers {
		q := v.Paper.Questions[i]
		out.Answers = append(out.Answers, mockAnswerJSON{
			Card: q.Card, Points: hundredth(v.Points(i)), Total: q.Points, Seconds: known(ans.Time.Seconds(), ans.Time > 0),
			Anchor: number(ans.Anchor), Confidence: word(string(ans.Confidence)), Answered: ans.Done,
		})
	}
	return out
}

func groupsOf(gs []mock.Group) []groupJSON {
	out := []groupJSON{}
	for _, g := range gs {
		out = append(out, groupJSON{g.Name, hundredth(g.Points), g.Total})
	}
	return out
}

func hundredth(f float64) float64 { return float64(int(f*100+.5)) / 100 }

// sheetJSON is a paper, as --sheet --json prints it: with it the file for
// --answers can be made.
type (
	sheetJSON struct {
		Deck      string            `json:"deck"`
		Paper     mock.Name         `json:"paper"`
		Seed      *uint64           `json:"seed"`
		Total     int               `json:"total"`
		Questions []sheetAnswerJSON `json:"questions"`
	}
	sheetAnswerJSON struct {
		Card     card.Key        `json:"card"`
		Title    string          `json:"title"`
		Kind     card.Kind       `json:"kind"`
		Section  []string        `json:"section"`
		Points   int             `json:"points"`
		Prep     float64         `json:"prep_seconds"`
		Seconds  float64         `json:"seconds"`
		Marks    []sheetMarkJSON `json:"key_points"`
		FollowUp *string         `json:"follow_up"`
	}
	sheetMarkJSON struct {
		Text   string  `json:"text"`
		Weight int     `json:"weight"`
		Must   bool    `json:"must"`
		Probe  *string `json:"probe"`
	}
)

func sheetOf(p mock.Paper) sheetJSON {
	out := sheetJSON{Deck: p.Deck, Paper: p.Name, Seed: p.Seed, Total: p.Total(), Questions: []sheetAnswerJSON{}}
	for _, q := range p.Questions {
		row := sheetAnswerJSON{
			Card: q.Card, Title: q.Title, Kind: q.Kind, Section: list(q.Section), Points: q.Points,
			Prep: q.Prep.Seconds(), Seconds: q.Time.Seconds(), Marks: []sheetMarkJSON{}, FollowUp: word(q.FollowUp),
		}
		for _, m := range q.Marks {
			row.Marks = append(row.Marks, sheetMarkJSON{m.Text, m.Weight, m.Must, word(m.Probe)})
		}
		out.Questions = append(out.Questions, row)
	}
	return out
}
