package mock

import (
	"slices"
	"strings"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/lang"
)

// Report tells an interview as Markdown: the result in tables, what to look
// at first, each question with its answer, and what to practise next.
func Report(v Interview, words Words) string {
	w := &writer{Words: words}
	r := v.Result()
	w.heading(1, w.say(lang.MockReport, w.deck(v.Paper)))
	w.head(v)
	w.heading(2, w.say(lang.MockResult))
	w.result(v, r)
	w.heading(2, w.say(lang.MockEach))
	for _, i := range r.Order {
		w.question(v, i)
	}
	w.heading(2, w.say(lang.MockNext))
	w.next(v, r)
	return strings.TrimRight(w.b.String(), "\n") + "\n"
}

// head says when, which paper, and how much of it.
func (w *writer) head(v Interview) {
	zone := w.Zone
	if zone == nil {
		zone = time.UTC
	}
	seed := ""
	if v.Paper.Seed != nil {
		seed = w.say(lang.MockSeed, *v.Paper.Seed)
	}
	when := ""
	if v.At != 0 {
		when = v.At.Time().In(zone).Format("2006-01-02 15:04")
	}
	w.para(line(when, w.paper(v.Paper.Name), seed))
	if v.Paper.Short() {
		w.para(w.say(lang.MockShort, v.Paper.Asked, len(v.Paper.Questions)))
	}
}

func (w *writer) result(v Interview, r Result) {
	head := []string{w.say(lang.MockPoints), w.say(lang.MockTotal), w.say(lang.MockShare)}
	cells := []string{points(r.Whole.Points), itoa(r.Whole.Total), percent(r.Whole.Share())}
	if r.Judged > 0 {
		head, cells = append(head, w.say(lang.MockJudged)), append(cells, points(r.Anchor))
	}
	head = append(head, w.say(lang.MockUsed), w.say(lang.MockGiven), w.say(lang.MockLate))
	w.table(head, append(cells, clock(r.Used), clock(r.Given), itoa(len(r.Over))))
	if r.Answered < len(v.Answers) {
		w.para(w.say(lang.MockAnswered, r.Answered, len(v.Answers)))
	}
	if len(r.SureButWrong) > 0 {
		w.para(w.say(lang.MockSureWrong))
		var items []string
		for _, i := range r.SureButWrong {
			items = append(items, w.titled(v, i))
		}
		w.list(items...)
	}
	w.groups(lang.MockBySection, lang.MockSection, r.Sections, w.section)
	w.groups(lang.MockByCompetency, lang.MockCompetency, r.Competencies, w.competency)
	w.groups(lang.MockByKind, lang.MockKindIs, r.Kinds, func(name string) string { return w.kind(card.Kind(name)) })
	w.feelings(r)
}

// titled is the title of a question with what its answer was worth.
func (w *writer) titled(v Interview, i int) string {
	return w.say(lang.MockTitleShare, plain(v.Paper.Questions[i].Title), whole(v.Score(i).Share()))
}

// groups writes one table of a result.
func (w *writer) groups(title, column lang.Message, gs []Group, name func(string) string) {
	if len(gs) == 0 {
		return
	}
	w.heading(3, w.say(title))
	var rows [][]string
	for _, g := range gs {
		rows = append(rows, []string{name(g.Name), itoa(len(g.Questions)), points(g.Points), itoa(g.Total), percent(g.Share())})
	}
	w.table([]string{w.say(column), w.say(lang.MockQuestions), w.say(lang.MockPoints), w.say(lang.MockTotal), w.say(lang.MockShare)}, rows...)
}

func (w *writer) feelings(r Result) {
	if len(r.Felt) == 0 {
		return
	}
	w.heading(3, w.say(lang.MockByConfidence))
	var rows [][]string
	for _, f := range r.Felt {
		rows = append(rows, []string{w.confidence(f.Confidence), itoa(f.Answers), percent(f.Share)})
	}
	w.table([]string{w.say(lang.MockConfidence), w.say(lang.MockQuestions), w.say(lang.MockShare)}, rows...)
}

// question writes what became of one question.
func (w *writer) question(v Interview, i int) {
	q, a := v.Paper.Questions[i], v.Answers[i]
	w.heading(3, w.say(lang.MockNumbered, i+1, plain(q.Title)))
	w.para(w.verdict(v, i))
	if !a.Done {
		w.para(w.say(lang.MockUnanswered))
	}
	if a.Done || a.Text != "" {
		w.label(lang.MockMyAnswer)
		if text := quoted(a.Text); text != "" {
			w.para(strings.TrimRight(text, "\n"))
		} else {
			w.para(w.say(lang.MockSpoken))
		}
	}
	if len(q.Marks) > 0 {
		w.label(lang.ShowPoints)
		w.list(w.ticked(q, a)...)
	}
	w.anchors(w.card(q.Card).Anchors, a.Anchor)
	if note := quoted(a.Note); note != "" {
		w.label(lang.ShowNote)
		w.para(strings.TrimRight(note, "\n"))
	}
	w.asked(v, i)
}

// verdict is the line of numbers below a question.
func (w *writer) verdict(v Interview, i int) string {
	q, a := v.Paper.Questions[i], v.Answers[i]
	score := w.say(lang.MockOutOf, points(v.Points(i)), q.Points)
	if !a.Done {
		return score
	}
	parts := []string{score}
	if a.Anchor > 0 {
		parts = append(parts, w.say(lang.MockAnchorIs, a.Anchor))
	}
	if a.Prep > 0 {
		parts = append(parts, w.say(lang.MockPrepared, clock(a.Prep), clock(q.Prep)))
	}
	if a.Time > 0 {
		parts = append(parts, w.say(lang.MockTook, clock(a.Time), clock(q.Time)))
	}
	if over := v.Over(i); over > 0 {
		parts = append(parts, w.say(lang.MockOverBy, clock(over)))
	}
	if a.Cut {
		parts = append(parts, w.say(lang.MockCut))
	}
	if a.Confidence != "" {
		parts = append(parts, w.confidence(a.Confidence))
	}
	return line(append(parts, w.grade(a.Grade))...)
}

func (w *writer) ticked(q Question, a Answer) []string {
	var out []string
	for j, m := range q.Marks {
		box := "[ ] "
		if j < len(a.Points) && a.Points[j] {
			box = "[x] "
		}
		out = append(out, box+w.mark(m))
	}
	return out
}

// anchors writes the anchors of a card, the best first; the one chosen is
// marked.
func (w *writer) anchors(as []card.Anchor, chosen int) {
	if len(as) == 0 {
		return
	}
	as = slices.Clone(as)
	slices.SortStableFunc(as, func(a, b card.Anchor) int { return b.Score - a.Score })
	w.label(lang.ShowAnchors)
	var head, texts []string
	for _, a := range as {
		if a.Score == chosen {
			head = append(head, w.say(lang.MockChosen, a.Score))
		} else {
			head = append(head, itoa(a.Score))
		}
		texts = append(texts, cell(inline(a.Text)))
	}
	w.columns(head, texts)
}

// asked writes what the interviewer would have asked next.
func (w *writer) asked(v Interview, i int) {
	text, probe := v.FollowUp(i)
	if text == "" {
		return
	}
	m := lang.MockDeeper
	if probe {
		m = lang.MockProbe
	}
	out := w.say(m, inline(text))
	if v.Answers[i].FollowUp {
		out += w.say(lang.MockFollowedUp)
	}
	w.para(out)
}

func (w *writer) next(v Interview, r Result) {
	var items, names []string
	for _, tag := range r.Weakest {
		names = append(names, w.competency(tag))
	}
	if len(names) > 0 {
		items = append(items, w.say(lang.MockWeakest, strings.Join(names, w.say(lang.MockComma))))
	}
	for _, i := range r.Repeat {
		items = append(items, w.say(lang.MockRepeat, w.titled(v, i)))
	}
	if len(items) == 0 {
		w.para(w.say(lang.MockNothingNext))
	}
	w.list(items...)
}
