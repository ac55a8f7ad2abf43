package collection

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/store"
)

// A Kind of record is the name before the slash of its facts' keys. A record
// is something a person wrote or did that is kept as one value: a story, a
// question that was asked, an interview, a mock. What the value says is the
// business of others.
type Kind string

// The kinds of records.
const (
	Stories    Kind = "story"
	Asked      Kind = "asked"
	Mocks      Kind = "mock"
	Interviews Kind = "interview"
	Forecasts  Kind = "forecast"
)

// A Record is one of them as it stands.
type Record struct {
	ID    string
	Value string // JSON
	At    review.Instant
}

// Records returns the records of a kind, the oldest change first, as last
// read.
func (c *Collection) Records(kind Kind) []Record {
	c.memory.RLock()
	defer c.memory.RUnlock()
	return c.facts.records(kind)
}

func (f facts) records(kind Kind) []Record {
	var out []Record
	for key, fact := range f {
		if id, ok := strings.CutPrefix(key, string(kind)+"/"); ok && fact.Value != "" {
			out = append(out, Record{id, fact.Value, fact.At})
		}
	}
	slices.SortFunc(out, func(a, b Record) int { return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(a.ID, b.ID)) })
	return out
}

// SaveRecord puts a record on disk, and takes its draft away; an empty value
// removes it. Without an id it is given one.
func (c *Collection) SaveRecord(ctx context.Context, kind Kind, id, value string) (Record, error) {
	if id == "" {
		random, err := c.newID()
		if err != nil {
			return Record{}, err
		}
		id = random[:12]
	}
	f, err := c.tell(ctx, review.Fact{Key: string(kind) + "/" + id, Value: value}, string(kind)+"/"+id)
	return Record{id, f.Value, f.At}, err
}

// OwnAnswer returns the person's own answer to a question, in Markdown, and
// when it was written; "" where there is none; as last read.
func (c *Collection) OwnAnswer(key card.Key) (text string, at review.Instant) {
	c.memory.RLock()
	defer c.memory.RUnlock()
	f := c.facts[review.CardFact(ownAnswer, c.named(key))]
	return f.Value, f.At
}

// SaveOwnAnswer keeps another version of the person's own answer, and takes
// its draft away. The same text again is no new version.
func (c *Collection) SaveOwnAnswer(ctx context.Context, key card.Key, text string) error {
	c.mu.Lock()
	if err := c.sync(ctx); err != nil {
		c.mu.Unlock()
		return err
	}
	key = c.named(key)
	same := c.facts[review.CardFact(ownAnswer, key)].Value == text
	c.mu.Unlock()
	draft := review.DraftOf(review.AnswerDraft, string(key))
	if same {
		return c.SaveDraft(ctx, draft, "")
	}
	_, err := c.tell(ctx, review.Fact{Key: review.CardFact(ownAnswer, key), Value: text}, draft)
	return err
}

// tell stores a statement and takes a draft away.
func (c *Collection) tell(ctx context.Context, f review.Fact, draft string) (review.Fact, error) {
	a, err := c.Save(ctx, review.Action{Fact: &f})
	if err != nil {
		return f, err
	}
	return *a.Fact, c.SaveDraft(ctx, draft, "")
}

// OwnAnswers returns every version of the person's own answer, the newest
// first.
func (c *Collection) OwnAnswers(ctx context.Context, key card.Key) ([]review.Version, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	s, err := c.log(ctx, false)
	if err != nil || s == nil {
		return nil, err
	}
	told, err := s.FactsOf(ctx, c.factKeys(review.CardFact(ownAnswer, c.named(key))))
	if err != nil {
		return nil, err
	}
	var out []review.Version
	for _, f := range told {
		if f.Value != "" {
			out = append(out, review.Version{Text: f.Value, At: f.At})
		}
	}
	return out, nil
}

// SaveDraft keeps what is being written; an empty text takes the draft away.
func (c *Collection) SaveDraft(ctx context.Context, key, text string) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	s, err := c.log(ctx, text != "")
	if err != nil || s == nil {
		return err
	}
	return s.SaveDraft(ctx, store.Draft{Key: c.draftKey(key), Text: text, SavedAt: review.At(c.config.Now())})
}

// Draft returns what was being written, "" where nothing was.
func (c *Collection) Draft(ctx context.Context, key string) (string, error) {
	all, err := c.Drafts(ctx, c.draftKey(key))
	for _, d := range all {
		if d.Key == c.draftKey(key) {
			return d.Text, err
		}
	}
	return "", err
}

// Drafts returns the drafts whose keys begin with prefix, the newest first.
func (c *Collection) Drafts(ctx context.Context, prefix string) ([]store.Draft, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	s, err := c.log(ctx, false)
	if err != nil || s == nil {
		return nil, err
	}
	return s.Drafts(ctx, prefix)
}

// draftKey lets the draft of a card that was edited meanwhile be found again.
func (c *Collection) draftKey(key string) string {
	sort, about, ok := strings.Cut(key, "/")
	if !ok || sort != review.AttemptDraft && sort != review.AnswerDraft && sort != review.NoteDraft {
		return key
	}
	c.memory.RLock()
	defer c.memory.RUnlock()
	return review.DraftOf(sort, string(c.named(card.Key(about))))
}
