package practice

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

var start = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

func newCard(id string, kind card.Kind, points ...card.KeyPoint) *card.Card {
	return &card.Card{Key: card.Key("d/" + id), Kind: kind, KeyPoints: points}
}

func points(weights ...int) []card.KeyPoint {
	out := make([]card.KeyPoint, len(weights))
	for i, w := range weights {
		out[i] = card.KeyPoint{Text: fmt.Sprint("point ", i), Weight: w}
	}
	return out
}

func entry(c *card.Card, cost time.Duration) schedule.Entry {
	return schedule.Entry{Candidate: schedule.Candidate{Key: c.Key, Question: c.IsQuestion()}, Cost: cost, Reason: schedule.Unseen}
}

func queue(entries ...schedule.Entry) schedule.Queue { return schedule.Queue{Entries: entries} }

// begin picks the next card and puts it in front of the person.
func begin(t testing.TB, s Session, now time.Time, cards map[card.Key]*card.Card) Session {
	t.Helper()
	n, ok := s.Pick(now)
	if !ok {
		t.Fatal("the session is over")
	}
	return s.Begin(n, cards[n.Entry.Key], review.State{}, nil, now)
}

func byKey(cards ...*card.Card) map[card.Key]*card.Card {
	out := map[card.Key]*card.Card{}
	for _, c := range cards {
		out[c.Key] = c
	}
	return out
}

// tomorrow and soon are states after a grade: due another day, or in minutes.
func tomorrow() review.State { return review.State{Phase: review.Reviewing, DueDay: 1, Interval: 1} }

func soon(now time.Time) review.State {
	return review.State{Phase: review.Learning, DueAt: review.At(now.Add(10 * time.Minute))}
}

func TestQuestionGradedAgainComesBackAsARepairOfWhatWasMissed(t *testing.T) {
	q := newCard("q", card.Behavioral, points(1, 2, 3)...)
	cards := byKey(q)
	s := begin(t, New(queue(entry(q, 200*time.Second)), 25*time.Minute, review.Speak), start, cards)
	turn := s.Turn.Finish(review.Sure, start.Add(time.Minute)).Tick(Said).Tick(Missed).Tick(Missed)
	s = s.With(turn)
	if got := s.Turn.Suggested(); got != review.Again {
		t.Errorf("1 of 6 suggests %v, want again", got)
	}
	now := start.Add(2 * time.Minute)
	s = s.Graded(review.Again, soon(now), now)

	s = begin(t, s, now, cards) // only this step is left: it is shown at once
	if !s.Turn.Repair() || len(s.Turn.Points) != 2 {
		t.Fatalf("came back as repair %v with %d points, want a repair with 2", s.Turn.Repair(), len(s.Turn.Points))
	}
	s = s.With(s.Turn.Finish("", now).Tick(Said).Tick(Said))
	if got := s.Turn.Suggested(); got != review.Good {
		t.Errorf("a whole repair suggests %v, want good", got)
	}
	if got := s.Turn.Recalled(); !got[0] || !got[1] || !got[2] {
		t.Errorf("after the repair recalled = %v, want all three", got)
	}
	a := s.Grade(review.Good, now)
	if a.Attempt != nil {
		t.Error("a repair counts as an attempt at the whole question")
	}
	s = s.Graded(review.Good, tomorrow(), now)
	if _, ok := s.Pick(now); ok {
		t.Error("the session goes on after its last card")
	}
	want := Tally{Questions: 1, Repairs: 1, Got: 1, Total: 6, Time: 2 * time.Minute}
	got := s.Tally
	got.Forgot = nil
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("tally = %+v, want %+v", got, want)
	}
}

func TestAStepThatIsDueComesFirstAndOneThatIsNotWaits(t *testing.T) {
	a, b, c := newCard("a", card.Fact), newCard("b", card.Fact), newCard("c", card.Fact)
	cards := byKey(a, b, c)
	s := New(queue(entry(a, time.Second), entry(b, time.Second), entry(c, time.Second)), 0, review.Speak)
	s = begin(t, s, start, cards)
	s = s.With(s.Turn.Finish("", start)).Graded(review.Again, soon(start), start)
	s = begin(t, s, start.Add(time.Minute), cards)
	if s.Turn.Card != b {
		t.Fatalf("a step of ten minutes came after one: %v", s.Turn.Card.Key)
	}
	late := start.Add(11 * time.Minute)
	s = s.With(s.Turn.Finish("", late)).Graded(review.Good, tomorrow(), late)
	if s = begin(t, s, late, cards); s.Turn.Card != a {
		t.Fatalf("a step that is due did not come first: %v", s.Turn.Card.Key)
	}
}

func TestALapseWithoutStepsComesRoundOnce(t *testing.T) {
	a := newCard("a", card.Fact)
	cards := byKey(a)
	s := begin(t, New(queue(entry(a, time.Second)), 0, review.Speak), start, cards)
	s = s.Graded(review.Again, tomorrow(), start)
	s = begin(t, s, start, cards)
	s = s.Graded(review.Again, tomorrow(), start)
	if n, ok := s.Pick(start); ok {
		t.Errorf("the lapse came round a second time: %v", n.Entry.Key)
	}
}

func TestNoCardIsBegunThatDoesNotFit(t *testing.T) {
	long, short := newCard("long", card.Behavioral), newCard("short", card.Fact)
	s := New(queue(entry(long, 200*time.Second), entry(short, 10*time.Second)), time.Minute, review.Speak)
	n, ok := s.Pick(start)
	if !ok || n.Entry.Key != short.Key {
		t.Fatalf("picked %v, %v, want the short card", n.Entry.Key, ok)
	}
	s = s.Begin(n, short, review.State{}, nil, start)
	now := start.Add(55 * time.Second)
	s = s.Graded(review.Again, soon(now), now)
	if n, ok := s.Pick(now); ok {
		t.Errorf("with five seconds left %v was begun, which takes ten", n.Entry.Key)
	}
}

func TestTimeIsKeptForPromisedRepairs(t *testing.T) {
	q, next := newCard("q", card.Behavioral, points(1, 1)...), newCard("next", card.Behavioral)
	cards := byKey(q, next)
	s := New(queue(entry(q, 60*time.Second), entry(next, 60*time.Second)), 130*time.Second, review.Speak)
	s = begin(t, s, start, cards)
	now := start.Add(60 * time.Second)
	s = s.With(s.Turn.Finish(review.Unknown, now)).Graded(review.Again, soon(now), now)
	// 70 s are left, the repair takes 20: a question of 60 does not fit any more.
	if s = begin(t, s, now, cards); !s.Turn.Repair() {
		t.Errorf("began %v, want the repair", s.Turn.Card.Key)
	}
}

func TestTimeAwayFromTheTerminalIsNotPractice(t *testing.T) {
	a := newCard("a", card.Fact)
	s := begin(t, New(queue(entry(a, time.Second)), 25*time.Minute, review.Speak), start, byKey(a))
	now := start.Add(3 * time.Hour)
	if s = s.Graded(review.Good, tomorrow(), now); s.Tally.Time != 10*time.Minute {
		t.Errorf("three hours on one card count as %v, want 10m", s.Tally.Time)
	}
}

func TestOnlySpeakingRunsOverTime(t *testing.T) {
	q := newCard("q", card.Behavioral, points(1)...)
	q.AnswerTime = time.Minute
	for mode, want := range map[review.Mode]review.Grade{review.Speak: review.Good, review.Type: review.Easy, review.Think: review.Easy} {
		s := begin(t, New(queue(entry(q, time.Second)), 0, mode), start, byKey(q))
		turn := s.Turn.Finish(review.Sure, start.Add(2*time.Minute)).Tick(Said)
		if got := turn.Suggested(); got != want {
			t.Errorf("%s, twice the time: suggested %v, want %v", mode, got, want)
		}
	}
}

func TestAheadKeepsTheCardAtHand(t *testing.T) {
	a, b := newCard("a", card.Fact), newCard("b", card.Fact)
	cards := byKey(a, b)
	s := begin(t, New(queue(entry(a, time.Second)), 0, review.Speak), start, cards)
	s = s.Ahead(entry(b, 0), start)
	if s = begin(t, s, start, cards); s.Turn.Card != b {
		t.Fatal("the card put ahead does not come first")
	}
	s = s.Graded(review.Good, tomorrow(), start)
	if s = begin(t, s, start, cards); s.Turn.Card != a {
		t.Fatal("the card that was at hand is gone")
	}
}

// Any sequence of grades, undos and redos leaves the session that a naive
// reference reaches by replaying what stands; and an undo after a grade is
// the identity.
func TestHistoryEqualsReplayOfWhatStands(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cards := map[card.Key]*card.Card{}
		var entries []schedule.Entry
		for i := range rapid.IntRange(1, 6).Draw(t, "cards") {
			c := newCard(fmt.Sprint(i), card.Behavioral, points(1, 2)...)
			cards[c.Key] = c
			entries = append(entries, entry(c, time.Second))
		}
		fresh := New(queue(entries...), 0, review.Speak)
		step := func(s Session, g review.Grade) (Session, bool) {
			n, ok := s.Pick(start)
			if !ok {
				return s, false
			}
			s = s.Begin(n, cards[n.Entry.Key], review.State{}, nil, start)
			after := tomorrow()
			if g == review.Again {
				after = soon(start)
			}
			return s.Graded(g, after, start), true
		}
		s, h := fresh, History{}
		var stands, gone []review.Grade // the reference: what was not undone
		for i := range rapid.IntRange(0, 30).Draw(t, "steps") {
			switch rapid.IntRange(0, 3).Draw(t, "what") {
			case 0, 1:
				g := review.Grade(rapid.IntRange(1, 4).Draw(t, "grade"))
				n, ok := s.Pick(start)
				if !ok {
					continue
				}
				before := s.Begin(n, cards[n.Entry.Key], review.State{}, nil, start)
				after, _ := step(s, g)
				h = h.Did(Moment{Action: action(i), Before: before, After: after})
				s, stands, gone = after, append(stands, g), nil
			case 2:
				if len(stands) == 0 {
					continue
				}
				before, next, ok := h.Undo(h.past[len(h.past)-1].Action)
				if !ok {
					t.Fatal("the last action could not be undone")
				}
				h = next
				last := len(stands) - 1
				s, gone, stands = before.Ahead(before.Turn.Entry, start), append(gone, stands[last]), stands[:last]
			case 3:
				after, next, ok := h.Redo(action(1000 + i))
				if ok != (len(gone) > 0) {
					t.Fatalf("redo possible: %v, with %d undone", ok, len(gone))
				}
				if h = next; ok {
					last := len(gone) - 1
					s, stands, gone = after, append(stands, gone[last]), gone[:last]
				}
			}
			want := fresh
			for _, g := range stands {
				want, _ = step(want, g)
			}
			if got := sequence(s); got != sequence(want) {
				t.Fatalf("after %v the session holds %s, want %s", stands, got, sequence(want))
			}
		}
	})
}

func action(i int) review.Action {
	return review.Action{Review: &review.Review{ID: review.ID(fmt.Sprint(i))}}
}

// sequence is what is still to come, and the tally, in words.
func sequence(s Session) string {
	out := ""
	for {
		n, ok := s.Pick(start)
		if !ok {
			return fmt.Sprintf("%s %d %d %v", out, s.Tally.Questions, s.Tally.Repairs, s.Tally.Forgot)
		}
		out += string(n.Entry.Key) + fmt.Sprint(n.Entry.Repair) + " "
		s = s.without(n.Entry.Key)
	}
}
