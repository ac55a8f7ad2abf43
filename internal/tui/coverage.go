package tui

import (
	"context"
	"fmt"
	"slices"

	"rehearse/internal/lang"
	"rehearse/internal/render"
	"rehearse/internal/story"
)

// coverage says what the stories cover, gaps first: competencies, kinds of
// question, the fewest stories to bring, and the questions that have none.
type coverage struct {
	linked bool // only links count, not competencies that fit
	found  *covered
	top    int
}

func newCoverage() screen { return coverage{} }

// covered is what was computed.
type covered struct {
	stories []story.Story
	matrix  story.Matrix
	cover   story.Covering
}

func (c coverage) init(e env) effect {
	weak := !c.linked
	return effect{hold: true, load: func(context.Context) (any, error) {
		return covered{e.col.Stories(), e.col.StoryMatrix(), e.col.StoryCovering(weak)}, nil
	}}
}

func (c coverage) keys() []binding { return coverageKeys() }
func (c coverage) typing() bool    { return false }
func (c coverage) ticking() bool   { return false }

func (c coverage) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		if v, ok := msg.value.(covered); ok {
			c.found = &v
		}
	case reloaded:
		return c, c.init(e)
	case key:
		switch do := find(c.keys(), msg); do {
		case doBack:
			return c, effect{back: true}
		case doHelp:
			return c, effect{open: newHelp(c)}
		case doLinked:
			c.linked = !c.linked
			return c, c.init(e)
		case doLedger:
			return c, effect{open: newLedger()}
		default:
			c.top = scrolled(c.top, do, len(c.view(e).body), e.height)
		}
	}
	return c, effect{}
}

func (c coverage) view(e env) frame {
	out := frame{title: " " + e.say(lang.CoverageTitle), top: c.top, to: -1}
	if c.found == nil {
		return out
	}
	out.body = append(out.body, c.gaps(e)...)
	out.body = append(out.body, c.grid(e)...)
	out.body = append(out.body, c.kinds(e)...)
	out.body = append(out.body, c.bring(e)...)
	return out
}

// gaps are the competencies asked for that no story shows.
func (c coverage) gaps(e env) []string {
	missing := c.found.matrix.Missing
	if len(missing) == 0 {
		return append(e.wrapped(e.styles.good.Render(e.say(lang.CoverageWhole))), "")
	}
	out := []string{" " + e.styles.warn.Render(e.say(lang.CoverageGaps, len(missing)))}
	return append(append(out, e.wrapped(e.competencies(missing))...), "")
}

// grid is competencies by stories: numbers that a legend explains, since a
// title is too long for the head of a column; where it is narrow the stories
// stand below each competency.
func (c coverage) grid(e env) []string {
	var rows []story.Row[string]
	for _, r := range c.found.matrix.Competencies {
		if len(r.Stories) > 0 {
			rows = append(rows, r)
		}
	}
	if len(rows) == 0 {
		return nil
	}
	out := []string{e.labelled(lang.CoverageShown)}
	if e.width < 60 || len(c.found.stories)*3 > e.width-30 {
		return append(append(out, c.records(e, rows)...), "")
	}
	head := " "
	for i, s := range c.found.stories {
		head += fmt.Sprintf("%3d", i+1)
		out = append(out, render.Clip(fmt.Sprintf(" %3d  %s", i+1, e.storyTitle(s)), e.width))
	}
	out = append(out, "", e.styles.dim.Render(head))
	for _, r := range rows {
		line := " "
		for _, s := range c.found.stories {
			mark := "  ."
			if slices.Contains(r.Stories, s.ID) {
				mark = "  x"
			}
			line += mark
		}
		out = append(out, line+"   "+e.asked(r.Asked, e.competencies([]string{r.Name})))
	}
	return append(out, "")
}

// asked tells what the chosen questions ask for from what they do not.
func (e env) asked(is bool, name string) string {
	if is {
		return name
	}
	return e.styles.dim.Render(e.say(lang.CoverageExtra, name))
}

func (c coverage) records(e env, rows []story.Row[string]) []string {
	var out []string
	for _, r := range rows {
		out = append(out, " "+e.asked(r.Asked, e.competencies([]string{r.Name})))
		for _, id := range r.Stories {
			out = append(out, render.Clip("   - "+e.storyTitle(c.found.story(id)), e.width))
		}
	}
	return out
}

// story is one of the stories by id.
func (c covered) story(id string) story.Story {
	i := slices.IndexFunc(c.stories, func(s story.Story) bool { return s.ID == id })
	if i < 0 {
		return story.Story{}
	}
	return c.stories[i]
}

// kinds are the stories by kind of question that they are linked to.
func (c coverage) kinds(e env) []string {
	out := []string{e.labelled(lang.CoverageKinds)}
	for _, r := range c.found.matrix.Kinds {
		out = append(out, " "+e.say(lang.CoverageKind, len(r.Stories), e.say(lang.Kind(string(r.Name)))))
	}
	if len(out) == 1 {
		return nil
	}
	return append(out, "")
}

// bring is the fewest stories that carry the questions, then those without.
func (c coverage) bring(e env) []string {
	cover := c.found.cover
	if len(cover.Carried)+len(cover.Missing) == 0 {
		return e.dimmed(e.say(lang.CoverNoAsking))
	}
	head, counts := lang.CoverBring, lang.CoverWeak
	if !cover.Optimal {
		head = lang.CoverAtMost
	}
	if c.linked {
		counts = lang.CoverLinked
	}
	var out []string
	if len(cover.Stories) > 0 {
		out = e.wrapped(e.styles.label.Render(e.say(head, len(cover.Stories), len(cover.Carried))))
	}
	for _, id := range cover.Stories {
		n := 0
		for _, k := range cover.Carried {
			if slices.Contains(k.Stories, id) {
				n++
			}
		}
		out = append(out, render.Clip(" "+pad(e.say(lang.CoverCarries, n), 12)+e.storyTitle(c.found.story(id)), e.width))
	}
	out = append(append(out, e.dimmed(e.say(counts))...), "")
	if len(cover.Missing) == 0 {
		return append(out, e.wrapped(e.styles.good.Render(e.say(lang.CoverAll)))...)
	}
	out = append(out, " "+e.styles.warn.Render(e.say(lang.CoverMissing, len(cover.Missing))))
	for _, title := range e.titles(cover.Missing) {
		out = append(out, e.hanging(title)...)
	}
	return out
}
