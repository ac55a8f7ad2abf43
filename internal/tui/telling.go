package tui

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"rehearse/internal/lang"
	"rehearse/internal/story"
)

// telling is where a story is written: a row for each part, and the field of
// the part that is open. What stands here is kept as one draft, the document
// of the whole story, at every key; so nothing depends on how one leaves.
// Saving makes a version of it. The whole can go through the person's own
// editor as Markdown, and comes back into the parts.
type telling struct {
	story story.Story  // as it stands here
	kept  *story.Story // as it is saved; nil where it never was
	begun story.Story  // what a new one begins with
	ready bool         // the draft was looked for
	list  list
	open  bool // the part under the cursor is being written
	field field
	pick  *picker // what the story shows or answers is being chosen
	alone bool    // opened to link questions and nothing else
	ticks bool    // and some were
}

// newTelling opens a story, or a new one: of a slot if it names one.
func newTelling(e env, s story.Story) screen {
	t := telling{story: s, begun: s}
	if s.ID != "" { // what was written of it is in its draft
		t.begun = story.Story{ID: s.ID, Slot: s.Slot}
		t.story = t.begun
	}
	for _, k := range e.col.Stories() {
		if k.ID == s.ID {
			t.story, t.kept = k, &k
		}
	}
	return t
}

// newLinking opens a story to link its questions.
func newLinking(e env, s story.Story) screen {
	t, _ := newTelling(e, s).(telling)
	t.alone = true
	t.list.at = slices.Index(rowsOfStory(), rowCards)
	return t
}

type (
	retold  struct{ id, draft string } // what was found of an earlier try
	filed   struct{ story story.Story }
	leaving struct{}
)

func (t telling) init(e env) effect {
	if t.ready {
		return effect{}
	}
	id := t.story.ID
	return effect{hold: true, load: func(ctx context.Context) (any, error) {
		if id == "" {
			made, err := e.col.NewStoryID()
			return retold{id: made}, err
		}
		text, err := recovered(ctx, e, storyDraft(id))
		return retold{id, text}, err
	}}
}

func (t telling) typing() bool  { return t.open || t.pick != nil && t.pick.entry }
func (t telling) ticking() bool { return false }

func (t telling) keys() []binding {
	switch {
	case t.pick != nil:
		return t.pick.keys()
	case t.open:
		return partKeys(t.row() == rowTitle)
	}
	return tellingKeys()
}

func (t telling) row() storyRow { return rowsOfStory()[t.list.at] }

func (t telling) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		return t.loaded(e, msg)
	case composed:
		return t.composed(e, msg)
	case saved:
		return t.saved(e, msg.value)
	}
	if !t.ready {
		return t, effect{back: find(backingOnly(), keyOf(msg)) == doBack}
	}
	if t.pick != nil {
		return t.choose(e, msg)
	}
	if t.open {
		return t.write(e, msg)
	}
	if k, ok := msg.(key); ok {
		return t.press(e, find(t.keys(), k))
	}
	return t, effect{}
}

func backingOnly() []binding { return []binding{backing()} }

// keyOf is the name of a key, in whatever form it came.
func keyOf(msg any) key {
	if k, ok := msg.(key); ok {
		return k
	}
	return pressed(msg)
}

func (t telling) loaded(e env, msg loaded) (screen, effect) {
	if msg.err != nil {
		return t, effect{}
	}
	switch v := msg.value.(type) {
	case linkable:
		return t.offerCards(e, v), effect{}
	case retold:
		t.ready = true
		t.story.ID = v.id
		var eff effect
		if v.draft != "" {
			eff = t.recover(e, v.draft)
		}
		if t.alone {
			more := t.questions(e)
			eff.load, eff.hold = more.load, more.hold
		}
		return t, eff
	}
	return t, effect{}
}

// recover goes on with a draft. One that an editor was left with may hold
// other stories, which are kept apart before anything is written over it.
func (t *telling) recover(e env, document string) effect {
	var others []story.Story
	t.story, others = revised(t.story, document)
	eff := note(e.say(lang.DraftFound))
	if d := *t.draft(e); len(others) > 0 {
		eff.save = func(ctx context.Context) (any, error) { return nil, e.keepApart(ctx, d, others) }
	}
	return eff
}

// press is for the rows.
func (t telling) press(e env, do act) (screen, effect) {
	switch do {
	case doBack:
		return t, t.leave(e)
	case doHelp:
		return t, effect{open: newHelp(t)}
	case doKeep:
		return t, t.save(e)
	case doEdit:
		return t, t.compose(e)
	case doOpen:
		return t.enter(e)
	}
	t.list = t.list.move(do, len(rowsOfStory()), e.height/2)
	return t, effect{}
}

// enter opens the row under the cursor.
func (t telling) enter(e env) (screen, effect) {
	switch t.row() {
	case rowTags:
		return t.offerTags(e), effect{}
	case rowCards:
		return t, t.questions(e)
	}
	t.open = true
	t.field = newField(t.row().text(t.story), e.say(lang.BeginHere), e.width-4, t.room(e))
	return t, effect{}
}

// write is for the field of a part.
func (t telling) write(e env, msg any) (screen, effect) {
	switch find(t.keys(), pressed(msg)) {
	case doBack:
		t.open = false
		return t, effect{}
	case doHandIn:
		t.open = false
		return t, t.save(e)
	case doNextPart:
		t.open = false
		at := t.list.at
		if t.list = t.list.move(doDown, len(rowsOfStory()), 1); t.list.at == at {
			return t, effect{} // that was the last one
		}
		return t.enter(e)
	case doEdit: // what is in the field is in the story already
		t.open = false
		return t, t.compose(e)
	case doUndo:
		return t.typed(e, t.field.undo())
	case doHelp:
		return t, effect{open: newHelp(t)}
	}
	return t.typed(e, t.field.update(msg))
}

// typed goes on with another field: its text becomes part of the story, and
// the story is kept as a draft.
func (t telling) typed(e env, f field) (screen, effect) {
	before := t.field.text()
	t.field = f.sized(e.width-4, t.room(e))
	if t.field.text() == before {
		return t, effect{}
	}
	t.row().set(&t.story, t.field.text())
	return t, effect{draft: t.draft(e)}
}

// draft is the story as it stands here; none where that is what is saved, or
// nothing at all.
func (t telling) draft(e env) *draft {
	d := &draft{key: storyDraft(t.story.ID)}
	if t.changed() {
		d.text = e.document(t.story)
	}
	return d
}

func (t telling) changed() bool {
	if t.kept != nil {
		return !alike(t.story, *t.kept)
	}
	t.begun.ID = t.story.ID
	return !alike(t.story, t.begun)
}

// document is a story in Markdown, with headings in the program's language.
func (e env) document(s story.Story) string { return story.Print([]story.Story{s}, e.lang.String()) }

func alike(a, b story.Story) bool {
	return story.Print([]story.Story{a}, "en") == story.Print([]story.Story{b}, "en")
}

// leave goes back once the draft is on disk: whoever comes back at once finds
// all of it.
func (t telling) leave(e env) effect {
	if !t.changed() {
		return effect{back: true}
	}
	d := t.draft(e)
	return effect{save: func(ctx context.Context) (any, error) { return leaving{}, e.col.SaveDraft(ctx, d.key, d.text) }}
}

func (t telling) save(e env) effect {
	if !t.changed() {
		if t.kept == nil {
			return refuse(e.say(lang.StoryNothing))
		}
		return note(e.say(lang.StorySaved))
	}
	s := t.story
	return effect{save: func(ctx context.Context) (any, error) {
		kept, err := e.col.SaveStory(ctx, s)
		return filed{kept}, err
	}}
}

func (t telling) saved(e env, value any) (screen, effect) {
	switch v := value.(type) {
	case filed:
		t.story, t.kept = v.story, &v.story
		return t, effect{say: e.say(lang.StorySaved), back: t.alone}
	case drafted:
		if v.broke != "" {
			return t, refuse(e.say(lang.EditorBroke, v.broke))
		}
		return t, note(e.say(lang.EditorDone))
	case leaving:
		return t, effect{back: true, say: e.say(lang.DraftKept)}
	}
	return t, effect{}
}

// compose takes the whole story to the person's editor. The draft comes first:
// a story that was never saved is listed even if nothing comes back.
func (t telling) compose(e env) effect {
	if e.texts == nil {
		return refuse(e.say(lang.NoEditor))
	}
	name, texts := storyDraft(t.story.ID), e.texts
	document := e.document(t.story)
	cmd, err := texts.Open(name, document)
	if err != nil {
		return refuse(e.explain(err))
	}
	return effect{draft: &draft{name, document}, other: tea.ExecProcess(cmd, func(err error) tea.Msg {
		text, readErr := texts.Left(name)
		if err == nil {
			err = readErr
		}
		return composed{text, err}
	})}
}

// composed takes over what the editor left. Other stories in the document are
// kept as drafts of their own.
func (t telling) composed(e env, msg composed) (screen, effect) {
	broke := ""
	if msg.err != nil {
		broke = msg.err.Error()
	}
	if msg.text == "" { // what it wrote may be there all the same, and unread
		if broke != "" {
			return t, refuse(e.say(lang.EditorBroke, broke))
		}
		return t, effect{}
	}
	var others []story.Story
	t.story, others = revised(t.story, msg.text)
	d := *t.draft(e)
	return t, effect{save: func(ctx context.Context) (any, error) {
		if err := e.keepApart(ctx, d, others); err != nil {
			return nil, err
		}
		return drafted{d.text, broke}, e.texts.Clear(d.key)
	}}
}

// keepApart keeps the draft of a story, after those of the others that came in
// the same document.
func (e env) keepApart(ctx context.Context, d draft, others []story.Story) error {
	for _, o := range others {
		if err := e.keepOther(ctx, o); err != nil {
			return err
		}
	}
	return e.col.SaveDraft(ctx, d.key, d.text)
}

// keepOther keeps a story as a draft, without taking the place of another one.
func (e env) keepOther(ctx context.Context, s story.Story) error {
	there, err := e.col.Draft(ctx, storyDraft(s.ID))
	if err != nil {
		return err
	}
	if s.ID == "" || there != "" {
		id, err := e.col.NewStoryID()
		if err != nil {
			return err
		}
		s.ID = id
	}
	return e.col.SaveDraft(ctx, storyDraft(s.ID), e.document(s))
}

// revised is a story as a document has it, and what other stories it holds.
// A document without the line of the story's id says nothing of its links.
// Text that belongs to no story goes with the situation: nothing is dropped.
func revised(s story.Story, document string) (story.Story, []story.Story) {
	found, loose := story.Parse(document)
	i := max(slices.IndexFunc(found, func(f story.Story) bool { return f.ID == s.ID }), 0)
	out := story.Story{ID: s.ID, Title: s.Title, Slot: s.Slot, Competencies: s.Competencies, Cards: s.Cards}
	if i < len(found) {
		f := found[i]
		if f.ID == "" {
			f.Slot, f.Competencies, f.Cards = s.Slot, s.Competencies, s.Cards
		}
		f.ID = s.ID
		out, found = f, slices.Delete(found, i, i+1)
	}
	if loose != "" {
		out.Situation = loose + "\n\n" + out.Situation
	}
	return out.Clean(), found
}
