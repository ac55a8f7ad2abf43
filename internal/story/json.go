package story

import (
	"encoding/json"
	"fmt"

	"rehearse/internal/card"
)

// version is raised when a field changes its meaning. A new field does not
// raise it: an older program passes over what it does not know.
const version = 1

// record is a story as the log keeps it. The names are a promise.
type record struct {
	Version      int        `json:"v"`
	ID           string     `json:"id"`
	Title        string     `json:"title"`
	Situation    string     `json:"situation,omitempty"`
	Task         string     `json:"task,omitempty"`
	Action       string     `json:"action,omitempty"`
	Result       string     `json:"result,omitempty"`
	Learned      string     `json:"learned,omitempty"`
	Numbers      []string   `json:"numbers,omitempty"`
	Competencies []string   `json:"competencies,omitempty"`
	Cards        []card.Key `json:"cards,omitempty"`
	Used         []recUse   `json:"used,omitempty"`
	Slot         string     `json:"slot,omitempty"`
}

type recUse struct {
	At    string `json:"at,omitempty"`
	Where string `json:"where,omitempty"`
}

// Encode writes the story, cleaned, as one line of JSON.
func Encode(s Story) (string, error) {
	s = s.Clean()
	if s.ID == "" {
		return "", fmt.Errorf("encode story %q: it has no id", s.Title)
	}
	r := record{
		Version: version, ID: s.ID, Title: s.Title,
		Situation: s.Situation, Task: s.Task, Action: s.Action, Result: s.Result, Learned: s.Learned,
		Numbers: s.Numbers, Competencies: s.Competencies, Cards: s.Cards, Slot: s.Slot,
	}
	for _, u := range s.Used {
		r.Used = append(r.Used, recUse(u))
	}
	text, err := json.Marshal(r)
	if err != nil {
		return "", fmt.Errorf("encode story %s: %w", s.ID, err)
	}
	return string(text), nil
}

// Decode reads what Encode wrote. Unknown fields are passed over; a text that
// is no story, has no id, or is of a version not known here is an error.
func Decode(text string) (Story, error) {
	var r record
	if err := json.Unmarshal([]byte(text), &r); err != nil {
		return Story{}, fmt.Errorf("decode story: %w", err)
	}
	switch {
	case r.Version < 1 || r.Version > version:
		return Story{}, fmt.Errorf("decode story %q: version %d, this program knows 1 to %d", r.ID, r.Version, version)
	case token(r.ID) == "":
		return Story{}, fmt.Errorf("decode story %q: it has no id", r.Title)
	}
	s := Story{
		ID: r.ID, Title: r.Title,
		Situation: r.Situation, Task: r.Task, Action: r.Action, Result: r.Result, Learned: r.Learned,
		Numbers: r.Numbers, Competencies: r.Competencies, Cards: r.Cards, Slot: r.Slot,
	}
	for _, u := range r.Used {
		s.Used = append(s.Used, Use(u))
	}
	return s.Clean(), nil
}
