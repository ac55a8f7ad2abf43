package cli

import (
	"context"
	"strconv"
	"strings"

	"rehearse/internal/lang"
	"rehearse/internal/practice"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// answer asks whether the person has answered, and how sure they are.
func (p *plain) answer(ctx context.Context, prompt, help lang.Message) error {
	in, err := p.ask(p.of(prompt))
	if err != nil {
		return err
	}
	t := *p.session.Turn
	question := t.Card.IsQuestion() && !t.Repair()
	sure := review.Confidence("") // a fact is not asked how sure one is
	if question {
		sure = review.Sure
	}
	switch {
	case in == "":
		p.reveal(t.Finish(sure, p.now()))
	case in == "-" && question:
		p.reveal(t.Finish(review.Shaky, p.now()))
	case in == "0":
		p.reveal(t.Finish(review.Unknown, p.now()))
	case in == "t" && question:
		p.write(t)
	case in == "b":
		return p.state(ctx, "bury")
	case in == "?":
		p.help(help, lang.PlainHelpBury, lang.PlainHelpAside)
	case isGrade(in):
		p.say(lang.GradeLater)
	default:
		return p.aside(ctx, in)
	}
	return nil
}

// reveal goes on to the points, after saying how long the answer took.
func (p *plain) reveal(t practice.Turn) {
	p.turn(t)
	if !t.Card.IsQuestion() {
		return
	}
	if t.Mode == review.Type {
		p.written(&t)
		return
	}
	took := p.of(lang.Thought, clockText(t.Answered))
	if t.Mode == review.Speak && !t.Repair() {
		took = p.of(lang.Spoken, clockText(t.Answered), clockText(t.Card.TimeLimit()))
		if t.Over(p.now()) {
			took += p.of(lang.TodayComma) + p.of(lang.OverTime)
		}
	}
	p.text(took)
}

// write has the answer typed; the clock runs on over what was written before.
func (p *plain) write(t practice.Turn) {
	if t.Phase == practice.Confiding {
		t.AskedAt = p.now().Add(-t.Answered)
	}
	t.Phase, t.Mode = practice.Asking, review.Type
	p.turn(t)
}

// typed reads an answer of many lines.
func (p *plain) typed(ctx context.Context) error {
	t := *p.session.Turn
	text, err := p.lines(ctx, review.DraftOf(review.AttemptDraft, string(t.Card.Key)), t.Text, lang.PlainType)
	if err != nil {
		return err
	}
	p.turn(t.HandIn(text, p.now()))
	return nil
}

// tick asks for one key point.
func (p *plain) tick(ctx context.Context) error {
	t := *p.session.Turn
	if !p.taught {
		p.blank()
		p.say(lang.PlainTick)
		p.taught = true
	}
	p.point(&t)
	in, err := p.ask(p.of(lang.PlainSaid))
	if err != nil {
		return err
	}
	switch {
	case in == "" || in == "y":
		p.turn(t.Tick(practice.Said))
	case in == "n" || in == "j":
		p.turn(t.Tick(practice.Missed))
	case in == "b":
		p.turn(t.Move(-1))
	case in == "?":
		p.help(lang.PlainHelpTick, lang.PlainHelpTicking)
	case isGrade(in):
		if !p.shown {
			p.answerPage(&t)
		}
		return p.grade(ctx, gradeOf(in))
	default:
		return p.aside(ctx, in)
	}
	return nil
}

// judge asks for the grade.
func (p *plain) judge(ctx context.Context) error {
	in, err := p.ask(p.grades(p.session.Turn))
	if err != nil {
		return err
	}
	t := *p.session.Turn
	back := len(t.Points) > 0 && t.Confidence != review.Unknown
	switch {
	case in == "":
		return p.grade(ctx, t.Suggested())
	case isGrade(in):
		return p.grade(ctx, gradeOf(in))
	case in == "b" && back:
		p.turn(t.Move(-1))
		p.anew = true
	case in == "b":
		return p.state(ctx, "bury")
	case in == "e" && t.Card.IsQuestion():
		return p.own(ctx)
	case in == "o" && t.FollowUp() != "":
		p.followed()
	case in == "?":
		p.judgeHelp(&t, back)
	default:
		return p.aside(ctx, in)
	}
	return nil
}

func (p *plain) judgeHelp(t *practice.Turn, back bool) {
	p.help(lang.PlainHelpGrade)
	if back {
		p.help(lang.PlainHelpBack)
	} else {
		p.help(lang.PlainHelpBury)
	}
	if t.Card.IsQuestion() {
		p.help(lang.PlainHelpOwn)
	}
	if t.FollowUp() != "" {
		p.help(lang.PlainHelpFollow)
	}
	p.help(lang.PlainHelpAside)
}

func isGrade(in string) bool { return len(in) == 1 && in[0] >= '1' && in[0] <= '4' }

func gradeOf(in string) review.Grade {
	n, _ := strconv.Atoi(in)
	return review.Grade(n)
}

// aside is what can be said at any time.
func (p *plain) aside(ctx context.Context, in string) error {
	switch in {
	case "q":
		return errStop
	case "u", "z":
		return p.undo(ctx)
	case "r":
		return p.redo(ctx)
	case "s":
		return p.state(ctx, "suspend")
	case "f":
		return p.state(ctx, "flag")
	case "n":
		return p.note(ctx)
	}
	p.say(lang.PlainUnknown, oneLine(in))
	return nil
}

func (p *plain) help(lines ...lang.Message) {
	for _, m := range lines {
		p.say(m)
	}
}

// note has a note on the card written.
func (p *plain) note(ctx context.Context) error {
	k := p.session.Turn.Card.Key
	if _, _, _, now := p.book.Flags(k); now != "" {
		p.say(lang.PlainNoteNow, oneLine(now))
	}
	in, err := p.read(p.of(lang.PlainNote))
	if err != nil {
		return err
	}
	value, said := strings.TrimSpace(in), lang.NoteSaved
	switch {
	case value == "":
		return nil
	case narrowed(in) == "-":
		value, said = "", lang.PlainNoteGone
	}
	return p.store(ctx, review.CardFact("note", k), value, said, false)
}

// state stores that the card is suspended, buried or flagged, or not any more.
func (p *plain) state(ctx context.Context, name string) error {
	k := p.session.Turn.Card.Key
	suspended, _, flagged, _ := p.book.Flags(k)
	value, said, drop := "on", lang.FlagOn, false
	switch {
	case name == "suspend" && !suspended:
		said, drop = lang.Suspended, true
	case name == "suspend":
		value, said = "", lang.Unsuspended
	case name == "bury":
		said, drop = lang.PlainBuriedNow, true
	case flagged:
		value, said = "", lang.FlagOff
	}
	return p.store(ctx, review.CardFact(name, k), value, said, drop)
}

// store states a fact about the card at hand; drop says that it is not asked
// any more tonight.
func (p *plain) store(ctx context.Context, key, value string, said lang.Message, drop bool) error {
	stored, err := p.save(ctx, review.Action{Fact: &review.Fact{Key: key, Value: value}})
	if err != nil {
		return err
	}
	before := p.session
	if drop {
		p.session = p.session.Drop(stored.Card(), p.now())
	}
	p.history = p.history.Did(practice.Moment{Action: stored, Before: before, After: p.session})
	p.say(said)
	return nil
}

// entryOf builds the entry of a card whose grade was taken back.
func (p *plain) entryOf(a review.Action) schedule.Entry {
	k := a.Card()
	c := schedule.Candidate{Key: k, State: p.book.State(k)}
	if of, ok := p.book.Card(k); ok {
		c.Kind, c.Question, c.Weight = of.Kind, of.IsQuestion(), of.Weight()
	}
	return schedule.Entry{Candidate: c, Reason: schedule.Due}
}
