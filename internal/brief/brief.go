// Package brief makes the one page for the evening before an interview, out of
// what the person has written themselves: the bullets of their own answers,
// their stories, their numbers, what they found out and want to ask. Nothing
// of it is a deck's: who reads it wants to hear their own voice. Pure; the
// page is Markdown, and whoever prints it turns it into what they like.
package brief

import (
	"slices"
	"strings"

	"rehearse/internal/answer"
	"rehearse/internal/interview"
	"rehearse/internal/lang"
	"rehearse/internal/story"
)

// An Answer is one's own answer to a question, in Markdown.
type Answer struct {
	Title string // of the question, plain text
	Text  string
}

// Input is what a page is made of. Answers and Stories come in the order in
// which they matter: the weakest first.
type Input struct {
	Lang      lang.Lang
	Interview interview.Interview // the zero value where none stands
	When      string              // "12月5日 10:00，就在明天"; "" = no interview
	Answers   []Answer
	Missing   []string // titles of questions without an answer of one's own
	Stories   []story.Story
	Checklist []string // what is still to be done
}

// One page holds so much.
const (
	mostAnswers = 14
	mostBullets = 5
	mostStories = 8
	mostNumbers = 16
	mostMissing = 6
)

// Page returns the page as Markdown. It says what is left out.
func Page(in Input) string {
	p := page{lang: in.Lang}
	p.add("# " + p.say(lang.BriefTitle))
	if head := strings.Join(slices.DeleteFunc([]string{in.When, in.Interview.Place()}, func(s string) bool { return s == "" }), "　"); head != "" {
		p.add(line(head))
	}
	if len(in.Answers)+len(in.Stories) == 0 {
		p.add(p.say(lang.BriefEmpty))
	}
	p.answers(in.Answers)
	p.stories(in.Stories)
	p.numbers(in)
	p.research(in.Interview.Page)
	p.list(lang.BriefTodo, in.Checklist, 0)
	p.list(lang.BriefMissing, in.Missing, mostMissing)
	return strings.Join(p.blocks, "\n\n") + "\n"
}

type page struct {
	lang   lang.Lang
	blocks []string
}

func (p *page) say(m lang.Message, args ...any) string { return m.Of(p.lang, args...) }

func (p *page) add(block string) { p.blocks = append(p.blocks, block) }

// answers are the skeletons of one's own answers.
func (p *page) answers(all []Answer) {
	if len(all) == 0 {
		return
	}
	p.add("## " + p.say(lang.BriefAnswers))
	for _, a := range all[:min(len(all), mostAnswers)] {
		p.add("**" + line(a.Title) + "**\n\n" + skeleton(a.Text))
	}
	if more := len(all) - mostAnswers; more > 0 {
		p.add(p.say(lang.BriefMore, more))
	}
}

// skeleton is the first bullets of an answer.
func skeleton(text string) string {
	o := answer.Skeleton(text)
	if len(o) > mostBullets {
		o = o[:mostBullets]
	}
	var b strings.Builder
	for _, l := range o {
		indent := ""
		if l.Kind == answer.ItemLine {
			indent = strings.Repeat("  ", l.Depth)
		}
		b.WriteString(indent + "- " + line(l.Text) + "\n")
	}
	return strings.TrimRight(b.String(), "\n")
}

// stories are what happened, what was done and what came of it, a line each.
func (p *page) stories(all []story.Story) {
	if len(all) == 0 {
		return
	}
	p.add("## " + p.say(lang.BriefStories))
	var b strings.Builder
	for _, s := range all[:min(len(all), mostStories)] {
		b.WriteString("- **" + line(s.Title) + "**\n")
		for _, part := range []string{s.Action, s.Result} {
			if first := firstLine(part); first != "" {
				b.WriteString("  - " + line(first) + "\n")
			}
		}
	}
	p.add(strings.TrimRight(b.String(), "\n"))
	if more := len(all) - mostStories; more > 0 {
		p.add(p.say(lang.BriefMore, more))
	}
}

// numbers are those that one has to get right, with the sentence they stand
// in; those that contradict each other come first.
func (p *page) numbers(in Input) {
	var texts []story.Answer
	for _, a := range in.Answers {
		texts = append(texts, story.Answer{Text: a.Text})
	}
	entries := story.Ledger(in.Stories, texts)
	var clash, lines []string
	for _, c := range story.Contradictions(entries) {
		clash = append(clash, "**"+p.say(lang.BriefClash)+"** "+line(c.A.Sentence)+" / "+line(c.B.Sentence))
	}
	for _, s := range in.Stories {
		for _, n := range s.Numbers {
			lines = append(lines, line(n))
		}
	}
	for _, e := range entries {
		if e.Unit != "" && !e.Vague {
			lines = append(lines, line(e.Sentence))
		}
	}
	seen := map[string]bool{}
	lines = slices.DeleteFunc(lines, func(s string) bool {
		again := s == "" || seen[s]
		seen[s] = true
		return again
	})
	p.list(lang.BriefNumbers, append(clash, lines...), mostNumbers)
}

// research is the page of one's own research, its bullets only.
func (p *page) research(text string) {
	var lines []string
	for _, l := range answer.Skeleton(text) {
		if l.Kind != answer.HeadingLine && strings.TrimSpace(l.Text) != "" {
			lines = append(lines, line(l.Text))
		}
	}
	p.list(lang.BriefResearch, lines, mostNumbers)
}

func (p *page) list(head lang.Message, lines []string, most int) {
	if len(lines) == 0 {
		return
	}
	shown := lines
	if most > 0 && len(lines) > most {
		shown = lines[:most]
	}
	p.add("## " + p.say(head))
	p.add("- " + strings.Join(shown, "\n- "))
	if more := len(lines) - len(shown); more > 0 {
		p.add(p.say(lang.BriefMore, more))
	}
}

func firstLine(text string) string {
	for l := range strings.Lines(text) {
		if l = strings.TrimLeft(strings.TrimSpace(l), "-*# "); l != "" {
			return l
		}
	}
	return ""
}

// line makes one line of a text that a person wrote.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }
