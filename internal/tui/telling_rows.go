package tui

import (
	"strings"

	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/story"
)

// A storyRow is a row of the form: a part of the story, by its place.
type storyRow uint8

// The rows, in their order.
const (
	rowTitle storyRow = iota
	rowSituation
	rowTask
	rowAction
	rowResult
	rowLearned
	rowNumbers
	rowTags
	rowCards
	rowUsed
)

func rowsOfStory() []storyRow {
	return []storyRow{rowTitle, rowSituation, rowTask, rowAction, rowResult, rowLearned, rowNumbers, rowTags, rowCards, rowUsed}
}

// name and prompt say what a row is and what belongs there.
func (r storyRow) name() lang.Message {
	return [...]lang.Message{lang.PartTitle, lang.PartSituation, lang.PartTask, lang.PartAction, lang.PartResult,
		lang.PartLearned, lang.PartNumbers, lang.PartTags, lang.PartCards, lang.PartUsed}[r]
}

func (r storyRow) prompt() lang.Message {
	return [...]lang.Message{lang.AskTitle, lang.AskSituation, lang.AskTask, lang.AskAction, lang.AskResult,
		lang.AskLearned, lang.AskNumbers, lang.AskTags, lang.AskCards, lang.AskUsed}[r]
}

// part is the part of the story that a row holds as text.
func (r storyRow) part() story.Part {
	return [...]story.Part{story.NoPart, story.Situation, story.Task, story.Action, story.Result,
		story.Learned, story.Numbers, story.NoPart, story.NoPart, story.Used}[r]
}

// text is what stands in the row's field.
func (r storyRow) text(s story.Story) string {
	if r == rowTitle {
		return s.Title
	}
	return s.Text(r.part())
}

// set puts a text into the story; lists have an item a line.
func (r storyRow) set(s *story.Story, text string) {
	switch r {
	case rowTitle:
		s.Title = strings.Join(strings.Fields(text), " ")
	case rowSituation:
		s.Situation = text
	case rowTask:
		s.Task = text
	case rowAction:
		s.Action = text
	case rowResult:
		s.Result = text
	case rowLearned:
		s.Learned = text
	case rowNumbers:
		s.Numbers = strings.Split(text, "\n")
	case rowUsed:
		s.Used = nil
		for _, line := range strings.Split(text, "\n") {
			s.Used = append(s.Used, story.Use{Where: line}) // Clean finds the date
		}
		s.Used = s.Clean().Used
	}
}

func (t telling) view(e env) frame {
	switch {
	case !t.ready:
		return frame{title: " " + e.say(lang.TellingTitle), to: -1}
	case t.pick != nil:
		return t.pick.view(e, t.row())
	case t.open:
		return t.viewField(e)
	}
	title := lang.TellingTitle
	if t.changed() {
		title = lang.TellingChanged
	}
	out := frame{title: " " + e.say(title), to: -1}
	for i, r := range rowsOfStory() {
		from := len(out.body)
		out.body = append(out.body, e.row(i == t.list.at, e.say(r.name())))
		out.body = append(out.body, t.preview(e, r)...)
		if i == t.list.at {
			out.from, out.to = from, len(out.body)-1
		}
	}
	return out
}

// preview is what stands in a row: the beginning of its text, else what it
// asks for.
func (t telling) preview(e env, r storyRow) []string {
	text := ""
	switch r {
	case rowTags:
		text = e.competencies(t.story.Competencies)
	case rowCards:
		if n := len(t.story.Cards); n > 0 {
			text = e.say(lang.StoryQuestions, n)
		}
	case rowNumbers, rowUsed:
		text = oneLine(strings.ReplaceAll(r.text(t.story), "\n", " / "))
	default:
		text = oneLine(r.text(t.story))
	}
	if text == "" {
		return []string{"    " + e.styles.dim.Render(render.Clip(e.say(r.prompt()), e.width-5))}
	}
	return []string{"    " + render.Clip(text, e.width-5)}
}

// room is the height of the field of a part.
func (t telling) room(e env) int { return max(e.height-len(t.about(e)), 3) }

// about is what a part asks for.
func (t telling) about(e env) []string {
	lines := e.dimmed(e.say(t.row().prompt()))
	if slot := slotOf(t.story.Slot); slot.ID != "" && t.row() == rowTitle {
		lines = append(lines, e.dimmed(slot.Prompt.In(e.lang.String()))...)
	}
	return append(lines, "")
}

func (t telling) viewField(e env) frame {
	out := frame{title: " " + e.say(t.row().name()), head: t.about(e), to: -1}
	out.body, out.caret = t.field.sized(e.width-4, t.room(e)).view(e.styles)
	if out.caret != nil {
		out.from, out.to = out.caret.y, out.caret.y
	}
	return out
}
