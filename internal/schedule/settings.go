package schedule

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"rehearse/internal/fsrs"
	"rehearse/internal/review"
)

// Settings are what a person sets about practising. They belong to the person
// and travel with the log; what belongs to a machine stands elsewhere.
type Settings struct {
	Minutes          int           // a study day's practice
	NewPerDay        int           // new cards a study day, within the minutes
	DesiredRetention float64       // recall at which a card is due
	DayStart         time.Duration // after local midnight, on the wall's clock
	MaximumInterval  int           // days
	LearningSteps    []time.Duration
	RelearningSteps  []time.Duration
	Fuzz             bool // intervals are spread a little
	Parameters       fsrs.Parameters
	SpeechRate       int         // characters a minute
	Mode             review.Mode // how questions are answered
	Role             string      // deck of the role chosen at the first start, AllRoles, or "" = not asked yet
}

// AllRoles is the Role of a person who wants every deck.
const AllRoles = "all"

// DefaultSettings returns the settings of a person who has set nothing.
func DefaultSettings() Settings {
	return Settings{
		Minutes:          25,
		NewPerDay:        20,
		DesiredRetention: .90,
		DayStart:         4 * time.Hour,
		MaximumInterval:  fsrs.MaxStability,
		LearningSteps:    []time.Duration{10 * time.Minute},
		RelearningSteps:  []time.Duration{10 * time.Minute},
		Fuzz:             true,
		Parameters:       fsrs.DefaultParameters(),
		SpeechRate:       220,
		Mode:             review.Speak,
	}
}

// A SettingError says that a setting is unknown, or which values it takes.
type SettingError struct {
	Name, Value string
	Range       string // such as "0.70 to 0.99"; empty when unknown
	Unknown     bool   // there is no such setting
}

func (e *SettingError) Error() string {
	if e.Unknown {
		return fmt.Sprintf("find setting %q: there is none of that name", e.Name)
	}
	return fmt.Sprintf("set %q: %q is out of range, want %s", e.Name, e.Value, e.Range)
}

// A Setting is one row of the table of settings.
type Setting struct {
	Name   string
	Common bool   // shown without being asked for
	Range  string // the values it takes, in English
}

// SettingTable returns every setting in the order of display, the common ones
// first.
func SettingTable() []Setting {
	var settings []Setting
	for _, r := range table() {
		settings = append(settings, r.Setting)
	}
	return settings
}

// Get returns the canonical text of a setting, which Set reads back to the
// same value; not ok when there is no such setting. No setting but role is
// ever empty: a list without steps reads "none".
func (s Settings) Get(name string) (value string, ok bool) {
	row, ok := find(name)
	if !ok {
		return "", false
	}
	return row.get(&s), true
}

// Set reads a value. On a *SettingError the settings stay as they were.
func (s *Settings) Set(name, value string) error {
	row, ok := find(name)
	if !ok {
		return &SettingError{Name: name, Value: value, Unknown: true}
	}
	if want, ok := row.set(s, normalize(value)); !ok {
		return &SettingError{Name: name, Value: value, Range: want}
	}
	return nil
}

// Reset brings one setting back to its default. It fails with a *SettingError
// when there is no such setting.
func (s *Settings) Reset(name string) error {
	row, ok := find(name)
	if !ok {
		return &SettingError{Name: name, Unknown: true}
	}
	defaults := DefaultSettings()
	return s.Set(name, row.get(&defaults))
}

// Validate returns a *SettingError for the first setting that is out of its
// range, which can only be one that did not come through Set.
func (s Settings) Validate() error {
	for _, r := range table() {
		if err := s.Set(r.Name, r.get(&s)); err != nil {
			return err
		}
	}
	return nil
}

// Fingerprint names all that states and due days depend on beside the log.
// Settings with the same fingerprint give the same states. The day's start is
// no part of it: every review carries its study day.
func (s Settings) Fingerprint() string {
	const version = "fsrs6 1" // raise it when the same settings come to mean other states
	text := version
	for _, name := range []string{
		"desired_retention", "maximum_interval", "learning_steps", "relearning_steps", "fuzz", "parameters",
	} {
		value, _ := s.Get(name)
		text += "\n" + name + " " + value
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:16])
}
