package story

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/internal/card"
)

func TestCoverage(t *testing.T) {
	stories := []Story{
		{ID: "a", Competencies: []string{"conflict", "lead"}, Cards: []card.Key{"d/b1", "d/s1~r", "d/b2"}},
		{ID: "b", Competencies: []string{"coach", "lead"}, Cards: []card.Key{"e/v1", "e/gone"}},
	}
	questions := []Question{
		{"d/b1", card.Behavioral, []string{"lead", "conflict"}},
		{"d/b2", card.Behavioral, []string{"crisis", "lead"}},
		{"d/s1", card.Situational, []string{"privacy"}},
		{"d/m1", card.Metric, nil},
	}
	got := Coverage(stories, questions, func(k card.Key) (card.Kind, bool) { return card.Values, k == "e/v1" })
	want := Matrix{
		Competencies: []Row[string]{
			{"crisis", nil, true}, {"privacy", nil, true}, {"conflict", []string{"a"}, true}, {"lead", []string{"a", "b"}, true},
			{"coach", []string{"b"}, false},
		},
		Kinds: []Row[card.Kind]{
			{card.Metric, nil, true}, {card.Behavioral, []string{"a"}, true}, {card.Situational, []string{"a"}, true},
			{card.Values, []string{"b"}, false},
		},
		Missing: []string{"crisis", "privacy"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if empty := Coverage(nil, nil, nil); len(empty.Competencies)+len(empty.Kinds)+len(empty.Missing) != 0 {
		t.Errorf("nothing covers %+v", empty)
	}
}

func TestSlots(t *testing.T) {
	list, err := os.ReadFile("../../decks/competencies.yaml")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, s := range Slots() {
		if s.ID == "" || s.ID != token(s.ID) || seen[s.ID] || s.Name.Zh == "" || s.Name.En == "" || s.Prompt.In("zh-CN") != s.Prompt.Zh || s.Prompt.In("en") != s.Prompt.En {
			t.Errorf("slot %+v", s)
		}
		seen[s.ID] = true
		for _, c := range s.Competencies {
			if !strings.Contains(string(list), "\n- tag: "+c+"\n") {
				t.Errorf("slot %s: no competency %q", s.ID, c)
			}
		}
		if strings.Contains(s.Prompt.Zh+s.Prompt.En, "\n") || len(s.Competencies) == 0 {
			t.Errorf("slot %s: %q %v", s.ID, s.Prompt, s.Competencies)
		}
	}
	if len(seen) != 6 {
		t.Errorf("%d slots, want 6", len(seen))
	}
}
