package collection

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"slices"

	"rehearse/internal/card"
	"rehearse/internal/mock"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// MockDraft is the key of the draft that holds the mock interview under way:
// a saved mock.Room.
const MockDraft = review.MockDraft

// DrawMock draws a paper from decks; without any, from those of the role. With
// a seed the cards alone decide. Without one, cards that were suspended are
// left out, and what is weak is the likelier. The errors are those of mock.Draw,
// or a *DeckError.
func (c *Collection) DrawMock(ctx context.Context, decks []string, s mock.Spec) (mock.Paper, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.sync(ctx); err != nil {
		return mock.Paper{}, err
	}
	pool, err := c.mockPool(ctx, decks, s)
	if err != nil {
		return mock.Paper{}, err
	}
	if s.Seed == nil {
		if s.Random, err = c.chance(); err != nil {
			return mock.Paper{}, err
		}
	}
	return mock.Draw(pool, s)
}

// mockPool is every question that may be drawn, with how well it is known: the
// lower of the chance to recall it and the score of its last answer.
func (c *Collection) mockPool(ctx context.Context, names []string, s mock.Spec) ([]mock.Candidate, error) {
	decks, err := c.sessionDecks(names)
	if err != nil {
		return nil, err
	}
	cards := slices.DeleteFunc(c.cardsOf(decks), func(k *card.Card) bool {
		return !mock.Asks(k) || s.Seed == nil && s.Paper != mock.Full && c.facts.of(k.Key).Suspended
	})
	known := make([]schedule.Candidate, len(cards))
	for i, k := range cards {
		known[i] = schedule.Candidate{Key: k.Key, Question: true, State: c.states[k.Key]}
	}
	scores, err := c.scores(ctx, known)
	if err != nil {
		return nil, err
	}
	now := c.clock()
	out := make([]mock.Candidate, len(cards))
	for i, k := range cards {
		score, ok := scores[k.Key]
		if !ok {
			score = schedule.Unscored
		}
		st := known[i].State
		out[i] = mock.Candidate{Card: k, Strength: schedule.Strength(c.sched.Recall(st, now.time), score), Seen: st.Phase != review.New}
	}
	return out, nil
}

// chance is the randomness of a draw without a seed.
func (c *Collection) chance() (uint64, error) {
	var b [8]byte
	if _, err := io.ReadFull(c.config.Random, b[:]); err != nil {
		return 0, fmt.Errorf("draw by chance: %w", err)
	}
	return binary.LittleEndian.Uint64(b[:]), nil
}

// Mocks returns the interviews that were finished, the oldest first, as last
// read. Records that this program cannot read are left out.
func (c *Collection) Mocks() []mock.Interview {
	var out []mock.Interview
	for _, r := range c.Records(Mocks) {
		if v, err := mock.Decode([]byte(r.Value)); err == nil {
			out = append(out, v)
		}
	}
	slices.SortStableFunc(out, func(a, b mock.Interview) int { return int(min(max(a.At-b.At, -1), 1)) })
	return out
}

// SaveMock keeps an interview that is over: each answer as a review where its
// grade was accepted, as a mere attempt where not; then the record; and the
// draft of the room is gone. Without an id it is given one that follows from
// its beginning and this device, so that what a crash has interrupted can be
// done again and nothing is stored twice.
func (c *Collection) SaveMock(ctx context.Context, v mock.Interview) (mock.Interview, error) {
	id, err := c.mockID(ctx, v)
	if err != nil {
		return v, err
	}
	v.ID = id
	for i := range v.Answers {
		if err := c.saveMockAnswer(ctx, v, i); err != nil {
			return v, err
		}
	}
	if _, err := c.SaveRecord(ctx, Mocks, string(v.ID), string(v.Encode())); err != nil {
		return v, err
	}
	return v, c.SaveDraft(ctx, MockDraft, "")
}

// mockID is the id of an interview.
func (c *Collection) mockID(ctx context.Context, v mock.Interview) (review.ID, error) {
	if v.ID != "" {
		return v.ID, nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	s, err := c.log(ctx, true)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "mock %s %d", s.Device(), v.At))
	return review.ID(hex.EncodeToString(sum[:6])), nil
}

// saveMockAnswer keeps one answer, unless it was kept before.
func (c *Collection) saveMockAnswer(ctx context.Context, v mock.Interview, i int) error {
	if !v.Answers[i].Done {
		return nil
	}
	key := v.Paper.Questions[i].Card
	before, err := c.Attempts(ctx, key)
	if err != nil || slices.ContainsFunc(before, func(t review.Attempt) bool { return t.Mock == string(v.ID) }) {
		return err
	}
	if a, ok := v.Action(i); ok {
		_, err := c.Save(ctx, a)
		return err
	}
	return c.saveAttempt(ctx, v.Attempt(i))
}

// saveAttempt keeps an answer that led to no review.
func (c *Collection) saveAttempt(ctx context.Context, t review.Attempt) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	s, err := c.log(ctx, true)
	if err != nil {
		return err
	}
	if err := c.sync(ctx); err != nil {
		return err
	}
	id, err := c.newID()
	if err != nil {
		return err
	}
	t.ID, t.Card = review.ID(id), c.named(t.Card)
	if t.At == 0 {
		t.At = review.At(c.config.Now())
	}
	if err := c.keepTexts(ctx, s, t.Card); err != nil {
		return err
	}
	if err := s.AppendAttempt(ctx, t); err != nil {
		return err
	}
	return c.moved(ctx, s, 1)
}
