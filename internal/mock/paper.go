package mock

import (
	"errors"
	"slices"
	"strings"
	"time"

	"rehearse/internal/card"
)

// A Name is the kind of a paper, as commands and JSON spell it.
type Name string

// The papers. Quick: five questions of mixed kinds. Full: every question of
// the sections that carry points, in the order of the deck. OneWay: as a
// recorded video interview, one take each. Own: one's own choice; it follows
// the rules of Quick.
const (
	Quick  Name = "quick"
	Full   Name = "full"
	OneWay Name = "one-way"
	Own    Name = "own"
)

// Names lists the papers in the order in which they are offered.
func Names() []Name { return []Name{Quick, Full, OneWay, Own} }

// ParseName reads the name of a paper.
func ParseName(s string) (Name, bool) {
	n := Name(s)
	return n, slices.Contains(Names(), n)
}

// OneTake reports whether an answer ends with its time, and can be neither
// interrupted nor taken again.
func (n Name) OneTake() bool { return n == OneWay }

// MayPause reports whether the clock may be stopped.
func (n Name) MayPause() bool { return n == Quick || n == Own }

// Defaults of the papers that have a length and times of their own.
const (
	defaultQuestions = 5
	defaultPrep      = 30 * time.Second
	defaultTime      = 120 * time.Second
)

// NoPrep as Spec.Prep asks for papers without time to prepare.
const NoPrep time.Duration = -1

// Errors of Draw that a caller has something to say about.
var (
	ErrNoQuestions = errors.New("no question fits")
	ErrNoSections  = errors.New("no section carries points")
)

// A Candidate is a card that may be drawn, and what is known of it.
type Candidate struct {
	Card     *card.Card
	Strength float64 // how well it would be answered, 0 to 1
	Seen     bool    // answered before; Strength counts only then
}

// A Spec says which paper is wanted. The zero value of a field but Paper
// means as the paper has it.
type Spec struct {
	Paper        Name
	Questions    int           // how many
	Prep         time.Duration // for each; NoPrep = none
	Time         time.Duration // for each answer
	Kinds        []card.Kind   // any of these
	Competencies []string      // tags; any of these
	Seed         *uint64       // draws for everyone alike; nil = by Random, with a bias to what is weak
	Random       uint64        // the chance of a draw without Seed
}

// A Paper is what is asked, complete in itself.
type Paper struct {
	Name      Name
	Deck      string  // slug, "" where the questions come from several decks
	Seed      *uint64 // as in the Spec
	Asked     int     // questions asked for; more than there are where fewer fit
	Questions []Question
}

// A Question is a card as it stood when the paper was drawn.
type Question struct {
	Card         card.Key
	Title        string
	Kind         card.Kind
	Section      []string // outermost first
	Competencies []string
	Points       int // what it is worth
	Prep, Time   time.Duration
	Marks        []Mark // the key points
	FollowUp     string // the first of the card, "" for none
}

// A Mark is a key point as it is scored.
type Mark struct {
	Text   string // inline Markdown
	Weight int
	Must   bool
	Probe  string // what is asked when it is missing, "" for none
}

// Total is the sum of what the questions are worth.
func (p Paper) Total() int {
	n := 0
	for _, q := range p.Questions {
		n += q.Points
	}
	return n
}

// Length is the time that the paper gives, preparation included.
func (p Paper) Length() time.Duration {
	var d time.Duration
	for _, q := range p.Questions {
		d += q.Prep + q.Time
	}
	return d
}

// Short reports that there are fewer questions than were asked for.
func (p Paper) Short() bool { return len(p.Questions) < p.Asked }

// A Section is a run of questions of a paper.
type Section struct {
	Deck      string
	Path      []string
	Questions int
	Points    int
}

// Sections groups the questions by where they stand in their decks, in the
// order in which they first occur.
func (p Paper) Sections() []Section {
	var out []Section
	for _, q := range p.Questions {
		same := func(s Section) bool { return s.Deck == q.Card.Deck() && slices.Equal(s.Path, q.Section) }
		i := slices.IndexFunc(out, same)
		if i < 0 {
			i = len(out)
			out = append(out, Section{Deck: q.Card.Deck(), Path: q.Section})
		}
		out[i].Questions++
		out[i].Points += q.Points
	}
	return out
}

// newQuestion takes from a card what the interview needs.
func newQuestion(c *card.Card, s Spec) Question {
	q := Question{
		Card: c.Key, Title: c.Title, Kind: c.Kind, Section: slices.Clone(c.Section),
		Competencies: slices.Clone(c.Competencies), Points: c.Weight(),
	}
	q.Prep, q.Time = times(c, s)
	for _, k := range c.KeyPoints {
		m := Mark{Text: oneLine(k.Text), Weight: k.Weight, Must: k.Must}
		if len(k.Probes) > 0 {
			m.Probe = oneLine(k.Probes[0])
		}
		q.Marks = append(q.Marks, m)
	}
	if len(c.FollowUps) > 0 {
		q.FollowUp = oneLine(c.FollowUps[0])
	}
	return q
}

// times are those of the Spec, else of the paper, else of the card.
func times(c *card.Card, s Spec) (prep, answer time.Duration) {
	prep, answer = defaultPrep, defaultTime
	if s.Paper == Full || s.Paper == OneWay {
		answer = c.TimeLimit()
		if c.Prep > 0 {
			prep = c.Prep
		}
	}
	if s.Prep != 0 {
		prep = max(s.Prep, 0)
	}
	if s.Time > 0 {
		answer = s.Time
	}
	return min(prep, maxTime).Round(time.Millisecond), min(max(answer, time.Second), maxTime).Round(time.Millisecond)
}

// maxTime bounds a clock, so that the times of every paper can be saved.
const maxTime = 12 * time.Hour

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
