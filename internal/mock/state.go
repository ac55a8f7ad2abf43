package mock

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"rehearse/internal/review"
)

// stateVersion rises when an older program could not read the state.
const stateVersion = 1

// stateJSON is a room whose clock stands.
type stateJSON struct {
	Version   int          `json:"version"`
	Paper     paperJSON    `json:"paper"`
	Mode      review.Mode  `json:"mode"`
	At        int          `json:"at"`
	Phase     Phase        `json:"phase"`
	Paused    bool         `json:"paused"`
	StartedAt *time.Time   `json:"started_at"`
	Answers   []answerJSON `json:"answers"`
}

// Save returns the room as JSON, as it is at now. The clock stands in it.
func (r Room) Save(now time.Time) []byte {
	r = r.Tick(now)
	w := stateJSON{
		Version: stateVersion, Paper: wirePaper(r.Paper), Mode: r.Mode, At: r.At,
		Phase: r.phase, Paused: r.paused, Answers: wireAnswers(r.Paper, r.Answers),
	}
	if !r.StartedAt.IsZero() {
		at := r.StartedAt.UTC()
		w.StartedAt = &at
	}
	out, err := json.Marshal(w)
	if err != nil { // no field can fail
		panic(err)
	}
	return out
}

// Load reads a saved room. Its clock stands until Continue.
func Load(src []byte) (Room, error) {
	r, err := load(src)
	if err != nil {
		return Room{}, fmt.Errorf("load mock interview: %w", err)
	}
	return r, nil
}

func load(src []byte) (Room, error) {
	var w stateJSON
	if err := decode(src, &w, false); err != nil {
		return Room{}, err
	}
	if w.Version != stateVersion {
		return Room{}, fmt.Errorf("version %d, this program reads %d", w.Version, stateVersion)
	}
	p, err := w.Paper.paper()
	if err != nil {
		return Room{}, err
	}
	as, err := answers(p, w.Answers)
	if err != nil {
		return Room{}, err
	}
	r := Room{Paper: p, Mode: w.Mode, At: w.At, Answers: as, phase: w.Phase, paused: w.Paused}
	if w.StartedAt != nil {
		r.StartedAt = w.StartedAt.UTC()
	}
	return r, r.check()
}

// check says what can not be of a room.
func (r Room) check() error {
	phases := []Phase{Between, Preparing, Answering, Confiding, Debriefing, Finished}
	running := r.phase == Preparing || r.phase == Answering
	switch {
	case !slices.Contains(phases, r.phase):
		return fmt.Errorf("phase: %q is none", r.phase)
	case r.At < 0 || r.At >= len(r.Answers):
		return fmt.Errorf("at: %d of %d questions", r.At, len(r.Answers))
	case r.paused && (!running || !r.Paper.Name.MayPause()):
		return fmt.Errorf("paused: a %s paper while %s", r.Paper.Name, r.phase)
	case (running || r.phase == Confiding || r.phase == Between) && r.Answers[r.At].Done:
		return fmt.Errorf("answer %d is done and asked", r.At+1)
	}
	return nil
}
