package cli

import (
	"fmt"
	"strings"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/practice"
	"rehearse/internal/render"
	"rehearse/internal/review"
)

// question says where the session and the card stand, and asks.
func (p *plain) question(t *practice.Turn) {
	p.blank()
	p.text(p.place(t))
	c := t.Card
	title, rest, _ := strings.Cut(c.Question, "\n")
	if c.Form == card.FromCloze {
		title, rest = "", c.Question
	}
	if title != "" {
		p.text(render.Plain(title))
	}
	p.markdown(strings.TrimSpace(rest))
	if c.Hint != "" && !t.Repair() && t.Phase == practice.Asking {
		p.labelled(lang.HintIs, c.Hint)
	}
	if t.Phase != practice.Asking {
		return
	}
	switch {
	case t.Repair():
		p.say(lang.PlainRepair, len(t.Points))
	case !c.IsQuestion() || t.Mode == review.Type:
	case t.Mode == review.Speak:
		p.say(lang.PlainSpeak, clockText(c.TimeLimit()))
	default:
		p.say(lang.PlainThink)
	}
}

// place is the number of the card and where it stands.
func (p *plain) place(t *practice.Turn) string {
	_, _, flagged, _ := p.book.Flags(t.Card.Key)
	return p.words().Join(p.words().Place(p.session, p.filter.Cram, flagged, p.book.DeckTitle(t.Card.Deck()), p.now()))
}

// point says the key point at hand.
func (p *plain) point(t *practice.Turn) {
	k := t.Card.KeyPoints[t.Points[t.Cursor]]
	p.text(p.of(lang.PlainPoint, t.Cursor+1, len(t.Points), p.worth(k), render.Plain(k.Text)))
	if len(k.Say) > 0 {
		p.text(p.of(lang.SayIt) + p.colon() + render.Plain(k.Say[0]))
	}
}

// worth is what a point weighs, whether it is a must-have, and its letter.
func (p *plain) worth(k card.KeyPoint) string {
	parts := []string{p.of(lang.Points, k.Weight)}
	if k.Must {
		parts = append(parts, p.of(lang.PlainMust))
	}
	if k.Star != 0 {
		parts = append(parts, string(rune(k.Star)))
	}
	return strings.Join(parts, p.of(lang.TodayComma))
}

// answerPage says what the answer earned, the model, and all that the deck
// says about the question.
func (p *plain) answerPage(t *practice.Turn) {
	p.blank()
	if len(t.Points) > 0 {
		p.score(t)
	}
	name := lang.ModelAnswer
	if !t.Card.IsQuestion() {
		name = lang.AnswerIs
	}
	if own, _ := p.book.OwnAnswer(t.Card.Key); t.Card.IsQuestion() {
		p.labelled(lang.OwnAnswerIs, own)
		p.stories(t.Card.Key)
	}
	p.labelled(name, t.Card.Answer)
	if next := t.FollowUp(); next != "" {
		p.labelled(lang.AskedNext, next)
		p.say(lang.FollowedNo)
	}
	p.background(t.Card)
}

// score lists the points where they were not gone through, and the sum.
func (p *plain) score(t *practice.Turn) {
	s := t.Score()
	if t.Confidence == review.Unknown {
		for i, at := range t.Points {
			k := t.Card.KeyPoints[at]
			p.text(p.of(lang.PlainPoint, i+1, len(t.Points), p.worth(k), render.Plain(k.Text)))
		}
	}
	line := p.of(lang.ScoreIs, s.Got, s.Total)
	if s.MustMiss > 0 {
		line += p.of(lang.TodayComma) + p.of(lang.MustMissed)
	}
	p.text(line)
}

// background is the rest of what is known about the card.
func (p *plain) background(c *card.Card) {
	if _, _, _, note := p.book.Flags(c.Key); note != "" {
		p.text(p.of(lang.NoteIs) + p.colon() + oneLine(note))
	}
	p.labelled(lang.WhyIs, c.Why)
	p.items(lang.PitfallsAre, c.Pitfalls)
	p.items(lang.FollowUpIs, c.FollowUps)
	var anchors []string
	for _, a := range c.Anchors {
		anchors = append(anchors, fmt.Sprintf("%d: %s", a.Score, a.Text))
	}
	p.items(lang.AnchorsAre, anchors)
	p.items(lang.BlanksAre, c.Blanks)
	var tested []string
	for _, tag := range c.Competencies {
		tested = append(tested, p.book.Competency(tag))
	}
	if len(tested) > 0 {
		p.text(p.of(lang.TestsAre) + p.colon() + strings.Join(tested, p.of(lang.ListComma)))
	}
	p.items(lang.SourcesAre, c.Sources)
	if c.Checked != "" {
		p.text(p.of(lang.CheckedOn, c.Checked))
	}
}

// labelled is a piece of Markdown below its name.
func (p *plain) labelled(name lang.Message, source string) {
	if strings.TrimSpace(source) == "" {
		return
	}
	p.text(p.of(name) + p.colon())
	p.markdown(source)
}

// items is a list below its name.
func (p *plain) items(name lang.Message, list []string) {
	if len(list) == 0 {
		return
	}
	p.text(p.of(name) + p.colon())
	for _, it := range list {
		for _, l := range p.pages.Inline(it, p.width, "- ", "  ") {
			p.line(l)
		}
	}
}

func (p *plain) colon() string {
	if p.app.lang == lang.Chinese {
		return "："
	}
	return ": "
}

func clockText(d time.Duration) string {
	s := int(d / time.Second)
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}
