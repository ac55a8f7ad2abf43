package collection

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"rehearse/internal/card"
	"rehearse/internal/deck"
	"rehearse/internal/review"
	"rehearse/internal/story"
)

// Stories returns the person's stories as last read, the one changed last
// first. Their links name the cards as they go by now, whatever they were
// called when the link was made. What can not be read is in UnreadStories.
func (c *Collection) Stories() []story.Story {
	records := c.Records(Stories)
	slices.Reverse(records)
	out := make([]story.Story, 0, len(records))
	c.memory.RLock()
	defer c.memory.RUnlock()
	for _, r := range records {
		if s, ok := c.readStory(r.Value); ok {
			out = append(out, c.relinked(r.ID, s))
		}
	}
	return out
}

// readStory reads a story once: the screens ask for them at every key.
func (c *Collection) readStory(value string) (story.Story, bool) {
	if s, ok := c.tales.Load(value); ok {
		return s.(story.Story), true
	}
	s, err := story.Decode(value)
	if err == nil {
		c.tales.Store(value, s)
	}
	return s, err == nil
}

// relinked is a story under the id of its key, with links to the cards as they
// go by now.
func (c *Collection) relinked(id string, s story.Story) story.Story {
	s.ID = id
	var cards []card.Key
	for _, k := range s.Cards {
		if k = c.named(k); !slices.Contains(cards, k) {
			cards = append(cards, k)
		}
	}
	s.Cards = cards
	return s
}

// UnreadStories returns the stories that can not be read, a newer program's
// perhaps. They stay in the log as they are, and none is written over.
func (c *Collection) UnreadStories() []Record {
	return slices.DeleteFunc(c.Records(Stories), func(r Record) bool {
		_, err := story.Decode(r.Value)
		return err == nil
	})
}

// Story returns the story with that id, as last read.
func (c *Collection) Story(id string) (story.Story, bool) {
	all := c.Stories()
	if i := slices.IndexFunc(all, func(s story.Story) bool { return s.ID == id }); i >= 0 {
		return all[i], true
	}
	return story.Story{}, false
}

// FindStory returns the story that a person named: by id, by title, or by a
// beginning of the id or a part of the title that no other has. The error is a
// *StoryError.
func (c *Collection) FindStory(name string) (story.Story, error) {
	all, want := c.Stories(), fold(name)
	fits := []func(story.Story) bool{
		func(s story.Story) bool { return s.ID == name },
		func(s story.Story) bool { return fold(s.Title) == want },
		func(s story.Story) bool {
			return strings.HasPrefix(s.ID, name) || strings.Contains(fold(s.Title), want)
		},
	}
	for _, fit := range fits {
		var found []string
		var first story.Story
		for _, s := range all {
			if want != "" && fit(s) {
				if found = append(found, s.ID); len(found) == 1 {
					first = s
				}
			}
		}
		if len(found) == 1 {
			return first, nil
		}
		if len(found) > 1 {
			return story.Story{}, &StoryError{Name: name, Near: found, Ambiguous: true}
		}
	}
	near := nearest(name, all, func(s story.Story) []string { return []string{s.ID, s.Title} })
	ids := make([]string, len(near))
	for i, s := range near {
		ids[i] = s.ID
	}
	return story.Story{}, &StoryError{Name: name, Near: ids}
}

// A StoryError says that a name fits no story, or several.
type StoryError struct {
	Name      string
	Near      []string // ids
	Ambiguous bool
}

func (e *StoryError) Error() string {
	what := "no such story"
	if e.Ambiguous {
		what = "several stories fit"
	}
	return fmt.Sprintf("find story %q: %s", e.Name, what)
}

// StoriesOf returns the stories that are linked to a card.
func (c *Collection) StoriesOf(key card.Key) []story.Story {
	c.memory.RLock()
	base := c.named(key).Base()
	c.memory.RUnlock()
	return slices.DeleteFunc(c.Stories(), func(s story.Story) bool {
		return !slices.ContainsFunc(s.Cards, func(k card.Key) bool { return k.Base() == base })
	})
}

// NewStoryID makes the id of a story that is about to be written: its drafts
// need one before it is saved.
func (c *Collection) NewStoryID() (string, error) {
	id, err := c.newID()
	if err != nil {
		return "", err
	}
	return id[:12], nil
}

// maxStoryID is the longest id of a story, in bytes: one that a name of a file
// can hold.
const maxStoryID = 60

// SaveStory keeps another version of a story, or a new one, and takes its
// draft away. It returns the story as it stands; without an id it is given
// one. The same again is no new version. One that could not be read is not
// written over: that is a *UnreadStoryError.
func (c *Collection) SaveStory(ctx context.Context, s story.Story) (story.Story, error) {
	if err := c.Sync(ctx); err != nil {
		return s, err
	}
	if s = s.Clean(); s.ID == "" {
		id, err := c.NewStoryID()
		if err != nil {
			return s, err
		}
		s.ID = id
	}
	if len(s.ID) > maxStoryID || strings.ContainsAny(s.ID, `/\`) {
		return s, &StoryIDError{s.ID}
	}
	if slices.ContainsFunc(c.UnreadStories(), func(r Record) bool { return r.ID == s.ID }) {
		return s, &UnreadStoryError{s.ID}
	}
	c.memory.RLock()
	s = c.relinked(s.ID, s)
	stored := c.facts[string(Stories)+"/"+s.ID].Value
	c.memory.RUnlock()
	value, err := story.Encode(s)
	if err != nil {
		return s, err
	}
	if value == stored {
		return s, c.SaveDraft(ctx, StoryDraft(s.ID), "")
	}
	if err := c.keepLinked(ctx, s.Cards); err != nil {
		return s, err
	}
	f := review.Fact{Key: string(Stories) + "/" + s.ID, Value: value, At: c.afterStories()}
	_, err = c.tell(ctx, f, StoryDraft(s.ID))
	return s, err
}

// afterStories is now, or a moment later: stories saved at once keep an order.
func (c *Collection) afterStories() review.Instant {
	now := review.At(c.config.Now())
	for _, r := range c.Records(Stories) {
		if now <= r.At && r.At-now < moment {
			now = r.At + 1
		}
	}
	return now
}

// keepLinked saves what linked cards say, so that the links can follow when
// their texts are edited.
func (c *Collection) keepLinked(ctx context.Context, cards []card.Key) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	s, err := c.log(ctx, true)
	if err != nil {
		return err
	}
	for _, k := range cards {
		if err := c.keepTexts(ctx, s, k); err != nil {
			return err
		}
	}
	return nil
}

// storyCards lists the bases of the cards that stories are linked to, by the
// keys that the links were made with.
func (f facts) storyCards() []card.Key {
	var out []card.Key
	for key, fact := range f {
		if fact.Value == "" || !strings.HasPrefix(key, StoryDraft("")) {
			continue
		}
		if s, err := story.Decode(fact.Value); err == nil {
			for _, k := range s.Cards {
				out = append(out, k.Base())
			}
		}
	}
	return out
}

// A StoryIDError says that an id is none that a story can have.
type StoryIDError struct{ ID string }

func (e *StoryIDError) Error() string {
	return fmt.Sprintf("save story %q: an id has no slashes and %d bytes at most", e.ID, maxStoryID)
}

// An UnreadStoryError says that a story was not saved, since what stands under
// its id can not be read here.
type UnreadStoryError struct{ ID string }

func (e *UnreadStoryError) Error() string {
	return fmt.Sprintf("save story %q: what stands there can not be read", e.ID)
}

// RemoveStory takes a story out of the bank, and its draft with it. Its
// versions stay in the log.
func (c *Collection) RemoveStory(ctx context.Context, id string) error {
	if err := c.Sync(ctx); err != nil {
		return err
	}
	if !slices.ContainsFunc(c.Records(Stories), func(r Record) bool { return r.ID == id }) {
		return c.SaveDraft(ctx, StoryDraft(id), "")
	}
	_, err := c.SaveRecord(ctx, Stories, id, "")
	return err
}

// StoryDraft is the key of the draft of a story: a document in Markdown.
func StoryDraft(id string) string { return review.DraftOf(string(Stories), id) }

// StoryDrafts returns what is being written, by the id of the story. A story
// that was never saved is there only.
func (c *Collection) StoryDrafts(ctx context.Context) (map[string]string, error) {
	prefix := StoryDraft("")
	drafts, err := c.Drafts(ctx, prefix)
	out := make(map[string]string, len(drafts))
	for _, d := range drafts {
		out[strings.TrimPrefix(d.Key, prefix)] = d.Text
	}
	return out, err
}

// StoryQuestions returns the questions that the person wants stories for:
// those of the chosen role whose kind asks for something that was lived
// through. A sum, a rule or a made-up case is answered without one.
func (c *Collection) StoryQuestions() []story.Question {
	c.memory.RLock()
	defer c.memory.RUnlock()
	var out []story.Question
	isChosen := c.isChosen()
	for _, d := range c.library.shown {
		if !isChosen(d) || d.Group != deck.GroupRole {
			continue
		}
		for i := range d.Cards {
			if k := &d.Cards[i]; k.IsQuestion() && asksForStory(k.Kind) {
				out = append(out, story.Question{Card: k.Key, Kind: k.Kind, Competencies: k.Competencies})
			}
		}
	}
	return out
}

func asksForStory(k card.Kind) bool {
	return k == card.Behavioral || k == card.Competency || k == card.Values
}

// StoryMatrix lays the stories against the questions chosen.
func (c *Collection) StoryMatrix() story.Matrix {
	return story.Coverage(c.Stories(), c.StoryQuestions(), func(key card.Key) (card.Kind, bool) {
		k, ok := c.find(key)
		if !ok {
			return "", false
		}
		return k.Kind, true
	})
}

// StoryCovering finds the fewest stories that carry the questions chosen; weak
// counts those too whose competencies fit without a link.
func (c *Collection) StoryCovering(weak bool) story.Covering {
	return story.Cover(c.Stories(), c.StoryQuestions(), story.CoverOptions{Weak: weak})
}

// StoryAnswers returns the person's own answers, in the order of their cards.
func (c *Collection) StoryAnswers() []story.Answer {
	c.memory.RLock()
	defer c.memory.RUnlock()
	var out []story.Answer
	for key, f := range c.facts {
		about, ok := strings.CutPrefix(key, ownAnswer+"/")
		if k := card.Key(about); ok && f.Value != "" && c.current(k) == k {
			out = append(out, story.Answer{Card: k, Text: f.Value})
		}
	}
	slices.SortFunc(out, func(a, b story.Answer) int { return strings.Compare(string(a.Card), string(b.Card)) })
	return out
}

// checkStory returns why a value is no story. One of a newer program's is
// believed to be one: it is kept for the day it can be read.
func checkStory(value string) error {
	_, err := story.Decode(value)
	if err == nil {
		return nil
	}
	var later struct {
		Version int    `json:"v"`
		ID      string `json:"id"`
	}
	if json.Unmarshal([]byte(value), &later) == nil && later.Version > 0 && later.ID != "" && !knownVersion(later.Version) {
		return nil
	}
	return err
}

// knownVersion reports whether stories of a version can be read here.
func knownVersion(v int) bool {
	_, err := story.Decode(fmt.Sprintf(`{"v":%d,"id":"x"}`, v))
	return err == nil
}
