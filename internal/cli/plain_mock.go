package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/mock"
	"rehearse/internal/practice"
	"rehearse/internal/render"
	"rehearse/internal/review"
	"rehearse/internal/tui"
)

// plainMock is the room line by line. The clock is looked at with every line
// that comes; what it ended meanwhile ended at its time.
type plainMock struct {
	*plain
	col  *collection.Collection
	room mock.Room
}

// runPlainMock opens the room, or goes on with the one under way.
func (a *app) runPlainMock(ctx context.Context, c *collection.Collection, start tui.MockStart, under string) error {
	a.runClock()
	m := &plainMock{plain: &plain{talker: a.newTalker(ctx), book: screens{c, a, ""}}, col: c}
	if err := m.enter(ctx, start, under); err != nil {
		return err
	}
	err := m.hold(ctx)
	if err == nil {
		err = m.debrief(ctx)
	}
	if errors.Is(err, errStop) {
		m.say(lang.PlainMockLeft)
		return m.flush()
	}
	if err != nil {
		return err
	}
	return m.end(ctx)
}

// enter finds the room.
func (m *plainMock) enter(ctx context.Context, start tui.MockStart, under string) error {
	if under != "" {
		r, err := mock.Load([]byte(under))
		if err != nil {
			return err
		}
		m.room = r.Continue(m.now())
		m.say(lang.MockGoesOn)
		if r.Phase() != mock.Between && r.Phase() != mock.Debriefing {
			m.pose()
		}
		return nil
	}
	p, err := m.col.DrawMock(ctx, start.Decks, start.Spec)
	if err != nil {
		return err
	}
	mode := start.Mode
	if mode == "" && m.book.Settings().Mode == review.Type {
		mode = review.Type
	}
	if mode == "" {
		mode = review.Speak
	}
	m.room = mock.New(p, mode)
	if start.Handed {
		m.room = mock.Handed(p, m.now())
	}
	return m.keep(ctx)
}

// keep saves the room.
func (m *plainMock) keep(ctx context.Context) error {
	return m.col.SaveDraft(context.WithoutCancel(ctx), collection.MockDraft, string(m.room.Save(m.now())))
}

// hold goes through the questions up to the debrief.
func (m *plainMock) hold(ctx context.Context) error {
	for m.room.Phase() != mock.Debriefing && m.room.Phase() != mock.Finished {
		before := m.room
		if err := m.step(ctx); err != nil {
			return errors.Join(err, m.keep(ctx))
		}
		m.room = m.room.Tick(m.now())
		if m.room.Answers[before.At].Cut && !before.Answers[before.At].Cut {
			m.say(lang.MockCutOff)
		}
		if err := m.keep(ctx); err != nil {
			return err
		}
	}
	return nil
}

// step asks for one line and does what it says.
func (m *plainMock) step(ctx context.Context) error {
	switch m.room.Phase() {
	case mock.Between:
		return m.begin()
	case mock.Preparing:
		_, err := m.ask(m.of(lang.PlainMockReady, clockText(m.room.Question().Prep)))
		m.room = m.room.Ready(m.now())
		return err
	case mock.Confiding:
		return m.confide(lang.PlainConfide)
	case mock.Paused:
		m.room = m.room.Continue(m.now())
		return nil
	}
	if m.room.Answer().Mode == review.Type {
		return m.write(ctx)
	}
	return m.confide(lang.PlainAsk)
}

// begin waits for the person before a question is asked.
func (m *plainMock) begin() error {
	r, q := m.room, m.room.Question()
	m.blank()
	m.text(m.of(lang.MockAt, r.At+1, len(r.Answers)))
	if q.Prep > 0 {
		m.say(lang.MockEachTime, q.Points, clockText(q.Prep), clockText(q.Time))
	} else {
		m.say(lang.MockEachNoPrep, q.Points, clockText(q.Time))
	}
	in, err := m.ask(m.of(lang.PlainMockBegin))
	switch {
	case err != nil:
		return err
	case in == "q":
		return errStop
	case in == "x":
		m.room = r.End(m.now())
	case in == "t" && r.Mode == review.Type:
		m.room = r.Switch(review.Speak, m.now())
	case in == "t":
		m.room = r.Switch(review.Type, m.now())
	case in == "":
		m.room = r.Begin(m.now())
		m.pose()
	default:
		m.say(lang.PlainMockWhat, oneLine(in))
	}
	return nil
}

// pose says the question at hand.
func (m *plainMock) pose() {
	q := m.room.Question()
	m.blank()
	m.text(render.Plain(q.Title))
	if c, ok := m.book.Card(q.Card); ok {
		_, rest, _ := strings.Cut(c.Question, "\n")
		m.markdown(strings.TrimSpace(rest))
	}
}

// write reads a typed answer of many lines; each is kept.
func (m *plainMock) write(ctx context.Context) error {
	ask := m.of(lang.PlainType)
	for {
		in, err := m.read(ask)
		if err != nil {
			return err
		}
		if narrowed(in) == "." {
			m.room = m.room.HandIn(m.room.Answer().Text, m.now())
			return nil
		}
		at, text := m.room.At, strings.TrimPrefix(m.room.Answer().Text+"\n"+in, "\n")
		if m.room = m.room.Draft(text, m.now()); m.room.At != at || m.room.Phase() != mock.Answering {
			return nil // the clock has ended it
		}
		if err := m.keep(ctx); err != nil {
			return err
		}
		ask = ""
	}
}

// confide ends the answer with the confidence in it.
func (m *plainMock) confide(prompt lang.Message) error {
	in, err := m.ask(m.of(prompt))
	if err != nil {
		return err
	}
	sure := map[string]review.Confidence{"": review.Sure, "-": review.Shaky, "0": review.Unknown}
	c, ok := sure[in]
	switch {
	case in == "q":
		return errStop
	case !ok:
		m.say(lang.PlainMockWhat, oneLine(in))
		return nil
	}
	at := m.room.At
	m.room = m.room.Finish(c, m.now())
	q, a := m.room.Paper.Questions[at], m.room.Answers[at]
	m.say(lang.MockTook, clockText(a.Time), clockText(q.Time))
	return nil
}

// debrief goes through the answers.
func (m *plainMock) debrief(ctx context.Context) error {
	if m.room.Answered() == 0 {
		return nil
	}
	for i := m.room.At; i < len(m.room.Answers); i++ {
		m.room = m.room.Show(i)
		if err := m.judgeOne(i); err != nil {
			return errors.Join(err, m.keep(ctx))
		}
		if err := m.keep(ctx); err != nil {
			return err
		}
	}
	return nil
}

// judgeOne asks what was said, how good the whole was, and whether the grade
// is to count.
func (m *plainMock) judgeOne(i int) error {
	q, a := m.room.Paper.Questions[i], m.room.Answers[i]
	m.blank()
	m.text(m.of(lang.MockDebriefAt, i+1, len(m.room.Answers)))
	m.text(render.Plain(q.Title))
	if !a.Done {
		m.say(lang.MockNothingSaid)
		return nil
	}
	if a.Text != "" {
		m.text(m.of(lang.MyAnswer) + m.colon() + oneLine(a.Text))
	}
	if err := m.points(i); err != nil {
		return err
	}
	v := m.room.Interview("")
	m.say(lang.MockWorth, trimmed(hundredth(v.Points(i))), q.Points)
	if next, _ := v.FollowUp(i); next != "" {
		m.labelled(lang.AskedNext, next)
	}
	if err := m.whole(i); err != nil {
		return err
	}
	return m.gradeOne(i)
}

func (m *plainMock) points(i int) error {
	q := m.room.Paper.Questions[i]
	for j := 0; j < len(q.Marks); {
		k := q.Marks[j]
		worth := m.of(lang.Points, k.Weight)
		if k.Must {
			worth += m.of(lang.TodayComma) + m.of(lang.PlainMust)
		}
		m.text(m.of(lang.PlainPoint, j+1, len(q.Marks), worth, render.Plain(k.Text)))
		in, err := m.ask(m.of(lang.PlainSaid))
		switch {
		case err != nil:
			return err
		case in == "q":
			return errStop
		case in == "b":
			j = max(j-1, 0)
			continue
		case !slices.Contains([]string{"", "y", "n", "j"}, in):
			m.say(lang.PlainMockWhat, oneLine(in))
			continue
		}
		m.room = m.room.TickPoint(i, j, in == "" || in == "y")
		j++
	}
	return nil
}

// whole asks for the judgement of the whole answer.
func (m *plainMock) whole(i int) error {
	if c, ok := m.book.Card(m.room.Paper.Questions[i].Card); ok {
		var anchors []string
		for _, n := range c.Anchors {
			anchors = append(anchors, fmt.Sprintf("%d: %s", n.Score, n.Text))
		}
		m.items(lang.PlainMockAnchors, anchors)
	}
	in, err := m.ask(m.of(lang.PlainMockJudge))
	switch {
	case err != nil:
		return err
	case in == "q":
		return errStop
	case len(in) == 1 && in[0] >= '1' && in[0] <= '5':
		m.room = m.room.Judge(i, int(in[0]-'0'))
	}
	return nil
}

// gradeOne asks whether a grade is to count.
func (m *plainMock) gradeOne(i int) error {
	g, ok := m.room.Interview("").Suggest(i, practice.Suggest)
	if !ok {
		return nil
	}
	in, err := m.ask(m.of(lang.PlainMockGrade, m.of(tui.GradeName(g))))
	switch {
	case err != nil:
		return err
	case in == "q":
		return errStop
	case isGrade(in):
		g = gradeOf(in)
	case in != "y":
		return nil
	}
	m.room = m.room.Accept(i, g)
	m.say(lang.PlainMockTake, m.of(tui.GradeName(g)))
	return nil
}

// end keeps the interview and says what it earned.
func (m *plainMock) end(ctx context.Context) error {
	if m.room.Answered() == 0 {
		m.say(lang.MockGone)
		return errors.Join(m.col.SaveDraft(ctx, collection.MockDraft, ""), m.flush())
	}
	v, err := m.col.SaveMock(context.WithoutCancel(ctx), m.room.Close().Interview(""))
	if err != nil {
		return err
	}
	r := v.Result()
	m.blank()
	m.say(lang.MockScoreLine, trimmed(hundredth(r.Whole.Points)), r.Whole.Total, int(r.Whole.Share()*100+.5))
	m.say(lang.MockAnswered, r.Answered, len(v.Answers))
	var titles []string
	for _, i := range r.SureButWrong {
		titles = append(titles, v.Paper.Questions[i].Title)
	}
	if len(titles) > 0 {
		m.say(lang.MockSureWrong)
		for _, t := range titles {
			m.text("- " + render.Plain(t))
		}
	}
	m.say(lang.PlainMockResult, string(v.ID))
	return m.flush()
}
