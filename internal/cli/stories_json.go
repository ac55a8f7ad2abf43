package cli

import (
	"rehearse/internal/card"
	"rehearse/internal/story"
)

// The shapes of --json of the story bank.
type (
	useJSON struct {
		At    *string `json:"at"`
		Where *string `json:"where"`
	}
	storyJSON struct {
		Story        string     `json:"story"`
		Title        string     `json:"title"`
		Competencies []string   `json:"competencies"`
		Cards        []card.Key `json:"cards"`
		Numbers      []string   `json:"numbers"`
		UsedAt       []useJSON  `json:"used_at"`
	}
	storyWholeJSON struct {
		storyJSON
		Slot      *string `json:"slot"`
		Situation string  `json:"situation"`
		Task      string  `json:"task"`
		Action    string  `json:"action"`
		Result    string  `json:"result"`
		Learned   string  `json:"learned"`
	}
	coveredJSON struct {
		Competency string   `json:"competency"`
		Stories    []string `json:"stories"`
	}
	storiesJSON struct {
		Stories  []storyJSON   `json:"stories"`
		Coverage []coveredJSON `json:"coverage"`
		Missing  []string      `json:"missing"`
	}
	carriedJSON struct {
		Card    card.Key `json:"card"`
		Linked  bool     `json:"linked"`
		Stories []string `json:"stories"`
	}
	coverJSON struct {
		Stories []string      `json:"stories"`
		Optimal bool          `json:"optimal"`
		Carried []carriedJSON `json:"carried"`
		Missing []card.Key    `json:"missing"`
	}
)

func storyOf(s story.Story) storyJSON {
	out := storyJSON{
		Story: s.ID, Title: s.Title, Competencies: list(s.Competencies), Cards: list(s.Cards), Numbers: list(s.Numbers),
		UsedAt: []useJSON{},
	}
	for _, u := range s.Used {
		out.UsedAt = append(out.UsedAt, useJSON{word(u.At), word(u.Where)})
	}
	return out
}

func storyWholeOf(s story.Story) storyWholeJSON {
	return storyWholeJSON{storyOf(s), word(s.Slot), s.Situation, s.Task, s.Action, s.Result, s.Learned}
}

func storiesOf(all []story.Story, m story.Matrix) storiesJSON {
	out := storiesJSON{Stories: []storyJSON{}, Coverage: []coveredJSON{}, Missing: list(m.Missing)}
	for _, s := range all {
		out.Stories = append(out.Stories, storyOf(s))
	}
	for _, r := range m.Competencies {
		out.Coverage = append(out.Coverage, coveredJSON{r.Name, list(r.Stories)})
	}
	return out
}

func coverOf(c story.Covering) coverJSON {
	out := coverJSON{Stories: list(c.Stories), Optimal: c.Optimal, Carried: []carriedJSON{}, Missing: list(c.Missing)}
	for _, k := range c.Carried {
		out.Carried = append(out.Carried, carriedJSON{k.Card, k.Tie == story.Linked, list(k.Stories)})
	}
	return out
}

func ids(all []story.Story) []string {
	out := make([]string, len(all))
	for i, s := range all {
		out[i] = s.ID
	}
	return out
}
