package tui

import (
	"context"
	"slices"
	"strings"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/review"
	"rehearse/internal/story"
)

// Bank is what the screens need of a person's stories.
type Bank interface {
	// Stories returns the stories, the one changed last first; UnreadStories
	// the ids of those that can not be read and are kept as they are.
	Stories() []story.Story
	UnreadStories() []string
	StoriesOf(k card.Key) []story.Story
	// NewStoryID makes the id of a story that is about to be written.
	NewStoryID() (string, error)
	SaveStory(ctx context.Context, s story.Story) (story.Story, error)
	RemoveStory(ctx context.Context, id string) error
	// StoryDrafts are the documents that are being written, by id of the story.
	StoryDrafts(ctx context.Context) (map[string]string, error)

	// StoryQuestions are the questions to have stories for.
	StoryQuestions() []story.Question
	StoryMatrix() story.Matrix
	StoryCovering(weak bool) story.Covering
	// StoryAnswers are the person's own answers to questions.
	StoryAnswers() []story.Answer
	// CompetencyTags lists the competencies there are.
	CompetencyTags() []string
}

// bank is the list of a person's stories: what is being written, what is kept,
// and the slots that are still empty.
type bank struct {
	drafts map[string]string // nil until they were loaded
	list   list
	at     bankRow  // the row that something was opened from
	doomed string   // the story that the last key asked to remove
	gone   *removed // what was removed last
}

// removed is a story that was taken out, with the draft that went with it.
type removed struct {
	story story.Story
	kept  bool // it had been saved
	draft string
}

func newBank() screen { return bank{} }

// A bankRow is a story, or a slot without one.
type bankRow struct {
	story story.Story
	kept  bool // it was saved once
	draft bool // it is being written
	empty bool // there is no story; story.Slot names the slot
}

// told are the drafts that a load brings.
type told struct{ drafts map[string]string }

// init holds keys back: which rows there are depends on the drafts.
func (b bank) init(e env) effect {
	return effect{hold: true, load: func(ctx context.Context) (any, error) {
		drafts, err := e.col.StoryDrafts(ctx)
		return told{drafts}, err
	}}
}

func (b bank) keys() []binding { return bankKeys() }
func (b bank) typing() bool    { return false }
func (b bank) ticking() bool   { return false }

// rows are the stories never saved, those that are, and the empty slots.
func (b bank) rows(e env) []bankRow {
	var out []bankRow
	stories := e.col.Stories()
	for _, id := range sortedKeys(b.drafts) {
		if !slices.ContainsFunc(stories, func(s story.Story) bool { return s.ID == id }) {
			s, _ := revised(story.Story{ID: id}, b.drafts[id])
			out = append(out, bankRow{story: s, draft: true})
		}
	}
	for _, s := range stories {
		out = append(out, bankRow{story: s, kept: true, draft: b.drafts[s.ID] != ""})
	}
	for _, slot := range story.Slots() {
		if !slices.ContainsFunc(out, func(r bankRow) bool { return r.story.Slot == slot.ID }) {
			out = append(out, bankRow{story: story.Story{Slot: slot.ID}, empty: true})
		}
	}
	return out
}

func (b bank) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		if v, ok := msg.value.(told); ok && msg.err == nil {
			if b.drafts = v.drafts; b.drafts == nil {
				b.drafts = map[string]string{}
			}
			b.list = b.found(e).move("", len(b.rows(e)), e.height)
		}
		return b, effect{}
	case saved:
		eff := b.init(e)
		switch v := msg.value.(type) {
		case removed:
			b.gone = &v
			eff.say = e.say(lang.StoryGone)
		case returned:
			b.gone = nil
			eff.say = e.say(lang.StoryBack)
		}
		return b, eff
	case key:
		return b.press(e, find(b.keys(), msg))
	}
	return b, effect{}
}

// found is the cursor on the row that it stood on: a story that was saved has
// moved, and a slot may have one now.
func (b bank) found(e env) list {
	at := b.at.story
	for i, r := range b.rows(e) {
		if at.ID != "" && r.story.ID == at.ID || b.at.empty && at.Slot != "" && r.story.Slot == at.Slot {
			return list{i}
		}
	}
	return b.list
}

func (b bank) press(e env, do act) (screen, effect) {
	doomed := b.doomed
	b.doomed = ""
	rows := b.rows(e)
	row := bankRow{empty: true}
	if b.list.at < len(rows) {
		row = rows[b.list.at]
	}
	b.at = row
	switch do {
	case doBack:
		return b, effect{back: true}
	case doHelp:
		return b, effect{open: newHelp(b)}
	case doNew:
		return b, effect{open: newTelling(e, story.Story{})}
	case doOpen:
		if row.kept {
			return b, effect{open: newTale(row.story.ID)}
		}
		return b, effect{open: newTelling(e, row.story)}
	case doWrite:
		return b, effect{open: newTelling(e, row.story)}
	case doCoverage:
		return b, effect{open: newCoverage()}
	case doRemove:
		return b.remove(e, row, doomed)
	case doUndo:
		return b, b.bringBack(e)
	}
	b.list = b.list.move(do, len(rows), e.height/2)
	return b, effect{}
}

// remove takes a story out when it is asked for twice.
func (b bank) remove(e env, row bankRow, doomed string) (screen, effect) {
	if row.empty {
		return b, refuse(e.say(lang.StoryNothing))
	}
	id := row.story.ID
	if doomed != id {
		b.doomed = id
		return b, refuse(e.say(lang.StoryRemoveAsk))
	}
	out := removed{row.story, row.kept, b.drafts[id]}
	return b, effect{save: func(ctx context.Context) (any, error) { return out, e.col.RemoveStory(ctx, id) }}
}

// returned says that what was removed is back.
type returned struct{}

func (b bank) bringBack(e env) effect {
	if b.gone == nil {
		return refuse(e.say(lang.HomeNoUndo))
	}
	gone := *b.gone
	return effect{save: func(ctx context.Context) (any, error) {
		if gone.kept {
			if _, err := e.col.SaveStory(ctx, gone.story); err != nil {
				return nil, err
			}
		}
		if gone.draft == "" {
			return returned{}, nil
		}
		return returned{}, e.col.SaveDraft(ctx, storyDraft(gone.story.ID), gone.draft)
	}}
}

// storyDraft is the key of the draft of a story.
func storyDraft(id string) string { return review.DraftOf("story", id) }

func (b bank) view(e env) frame {
	rows := b.rows(e)
	n := slices.IndexFunc(rows, func(r bankRow) bool { return r.empty })
	if n < 0 {
		n = len(rows)
	}
	out := frame{title: " " + e.say(lang.BankTitle, n), to: -1}
	if b.drafts == nil {
		return out
	}
	if len(rows) == 0 || rows[0].empty {
		out.body = append(e.wrapped(e.say(lang.BankGreeting)), "")
	}
	for i, r := range rows {
		if r.empty && (i == 0 || !rows[i-1].empty) {
			if i > 0 {
				out.body = append(out.body, "")
			}
			out.body = append(out.body, e.labelled(lang.BankEmpty))
		}
		from := len(out.body)
		out.body = append(out.body, e.bankRow(r, i == b.list.at)...)
		if i == b.list.at {
			out.from, out.to = from, len(out.body)-1
		}
	}
	if unread := e.col.UnreadStories(); len(unread) > 0 {
		out.body = append(append(out.body, ""), e.wrapped(e.styles.warn.Render(e.say(lang.StoriesUnread, len(unread), strings.Join(unread, " "))))...)
	}
	return out
}

// bankRow is a story in two lines, or an empty slot with what helps to
// remember such a thing.
func (e env) bankRow(r bankRow, chosen bool) []string {
	title, below := e.storyTitle(r.story), e.storyFacts(r)
	if r.empty {
		slot := slotOf(r.story.Slot)
		title, below = slot.Name.In(e.lang.String()), slot.Prompt.In(e.lang.String())
	}
	out := []string{render.Clip(e.row(chosen, title), e.width)}
	for _, l := range render.Wrap(below, e.width-5) {
		out = append(out, "    "+e.styles.dim.Render(l))
	}
	return out
}

// storyFacts says what is known of a story in a line.
func (e env) storyFacts(r bankRow) string {
	var parts []string
	if r.draft {
		parts = append(parts, e.say(lang.StoryDraftMark))
	}
	linked := e.say(lang.StoryUnlinked)
	if n := len(r.story.Cards); n > 0 {
		linked = e.say(lang.StoryQuestions, n)
	}
	parts = append(parts, linked)
	if len(r.story.Competencies) > 0 {
		parts = append(parts, e.competencies(r.story.Competencies))
	}
	return strings.Join(parts, "  ")
}

// storyTitle is the title of a story on a line of a list.
func (e env) storyTitle(s story.Story) string {
	if s.Title == "" {
		return e.say(lang.StoryUntitled)
	}
	return render.Plain(s.Title)
}

func slotOf(id string) story.Slot {
	for _, s := range story.Slots() {
		if s.ID == id {
			return s
		}
	}
	return story.Slot{}
}

func sortedKeys(m map[string]string) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// storyGaps names the slots without a story, as long as there are few stories.
func (e env) storyGaps() []string {
	stories, slots := e.col.Stories(), story.Slots()
	if len(stories) == 0 {
		return e.wrapped(e.say(lang.HomeNoStories))
	}
	var names []string
	for _, s := range slots {
		if !slices.ContainsFunc(stories, func(of story.Story) bool { return of.Slot == s.ID }) {
			names = append(names, s.Name.In(e.lang.String()))
		}
	}
	if len(names) == 0 || len(stories) >= len(slots) {
		return nil
	}
	return e.wrapped(e.say(lang.HomeStories, strings.Join(names, lang.ListComma.Of(e.lang))))
}
