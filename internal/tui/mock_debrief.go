package tui

import (
	"context"
	"slices"
	"strings"

	"rehearse/internal/lang"
	"rehearse/internal/mock"
	"rehearse/internal/practice"
	"rehearse/internal/render"
	"rehearse/internal/review"
)

// mockDebrief goes through the answers of an interview: points said and
// missed, a judgement of the whole, a note, and whether the suggested grade is
// to count. Everything is in the room's draft until the end; only then are
// the record, the attempts and the grades that were accepted stored.
type mockDebrief struct {
	room   mock.Room
	cursor []int // by question: the point at hand; len(points) once all were passed
	passed []int // by question: the points that were judged
	ending bool  // the end was asked for over open points
	throws bool  // throwing away was asked for once
	thrown bool
	noting bool // a note is being written on the screen above
	top    int
	paged  bool // the page was turned: the point at hand may be out of sight
}

func newMockDebrief(r mock.Room) screen {
	d := mockDebrief{room: r, cursor: make([]int, len(r.Answers)), passed: make([]int, len(r.Answers))}
	for i, a := range r.Answers {
		if a.Points != nil {
			d.cursor[i], d.passed[i] = len(a.Points), len(a.Points)
		}
	}
	return d
}

// init saves the room; back from a note it looks for it in the draft instead.
func (d mockDebrief) init(e env) effect {
	if d.noting {
		return effect{hold: true, load: func(ctx context.Context) (any, error) { return e.col.Draft(ctx, review.MockDraft) }}
	}
	return effect{draft: d.draft(e)}
}

func (d mockDebrief) keys() []binding { return mockDebriefKeys() }
func (d mockDebrief) typing() bool    { return false }
func (d mockDebrief) ticking() bool   { return false }

func (d mockDebrief) draft(e env) *draft {
	return &draft{review.MockDraft, string(d.room.Save(e.now))}
}

// at is the index of the question at hand.
func (d mockDebrief) at() int { return d.room.At }

func (d mockDebrief) interview() mock.Interview { return d.room.Interview("") }

func (d mockDebrief) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		return d.noted(msg), effect{}
	case saved:
		if v, ok := msg.value.(mock.Interview); ok {
			return d, effect{swap: newMockResult(v, true)}
		}
		if d.thrown {
			return d, effect{home: true, say: e.say(lang.MockThrown)}
		}
	case key:
		do := find(d.keys(), msg)
		d.ending, d.throws = d.ending && do == doOpen, d.throws && do == doThrow
		before := d.room
		next, eff := d.press(e, do)
		if n, ok := next.(mockDebrief); ok && eff.save == nil && changed(before, n.room) {
			eff.draft = n.draft(e)
		}
		return next, eff
	}
	return d, effect{}
}

// changed reports whether something is to be saved.
func changed(a, b mock.Room) bool {
	same := func(x, y mock.Answer) bool {
		return slices.Equal(x.Points, y.Points) && (x.Points == nil) == (y.Points == nil) &&
			x.Anchor == y.Anchor && x.Note == y.Note && x.FollowUp == y.FollowUp && x.Grade == y.Grade
	}
	return a.At != b.At || !slices.EqualFunc(a.Answers, b.Answers, same)
}

func (d mockDebrief) press(e env, do act) (screen, effect) {
	i := d.at()
	switch do {
	case doSaid, doMissed:
		return d.tick(do == doSaid), effect{}
	case doUp, doDown:
		return d.move(do), effect{}
	case doOpen:
		return d.next(e)
	case doPrevious, doNext:
		by := 1
		if do == doPrevious {
			by = -1
		}
		return d.show(i + by), effect{}
	case doRaise, doLower:
		d.room = d.room.Judge(i, judged(d.room.Answer().Anchor, do))
	case doAgain, doHard, doGood, doEasy:
		d.room = d.accept(i, gradeOf(do))
	case doTake:
		return d.take(e)
	case doTakeAll:
		return d.takeAll(e)
	case doFollowed:
		if text, _ := d.interview().FollowUp(i); text != "" {
			d.room = d.room.FollowedUp(i, !d.room.Answer().FollowUp)
		}
	case doNote:
		return d.remark(e)
	case doThrow:
		return d.throw(e)
	case doHelp:
		return d, effect{open: newHelp(d)}
	case doBack:
		return d, effect{back: true, say: e.say(lang.MockLeft), draft: d.draft(e)}
	default:
		d.top, d.paged = scrolled(d.top, do, len(d.view(e).body), e.height), true
	}
	return d, effect{}
}

// judged moves the judgement of the whole answer: from none to the middle, and
// from there by one; below the lowest is none again.
func judged(anchor int, do act) int {
	switch {
	case anchor == 0:
		return 3
	case do == doRaise:
		return min(anchor+1, 5)
	}
	return anchor - 1
}

// show goes to a question.
func (d mockDebrief) show(i int) mockDebrief {
	d.room = d.room.Show(i)
	d.top, d.paged = 0, false
	return d
}

// tick marks the point at hand and goes on to the next.
func (d mockDebrief) tick(said bool) mockDebrief {
	i := d.at()
	if j := d.cursor[i]; d.room.Answers[i].Done && j < len(d.room.Question().Marks) {
		d.room = d.room.TickPoint(i, j, said)
		d.cursor = slices.Clone(d.cursor)
		d.passed = slices.Clone(d.passed)
		d.cursor[i]++
		d.passed[i] = max(d.passed[i], d.cursor[i])
	}
	d.paged = false
	return d
}

func (d mockDebrief) move(do act) mockDebrief {
	i, by := d.at(), 1
	if do == doUp {
		by = -1
	}
	d.cursor = slices.Clone(d.cursor)
	d.cursor[i] = min(max(d.cursor[i]+by, 0), len(d.room.Question().Marks))
	d.paged = false
	return d
}

// open counts the answers whose points were not all gone through.
func (d mockDebrief) open() int {
	n := 0
	for i, a := range d.room.Answers {
		if a.Done && d.passed[i] < len(d.room.Paper.Questions[i].Marks) {
			n++
		}
	}
	return n
}

// next goes on to the next question; after the last one it ends the debrief,
// asking once where answers were not gone through.
func (d mockDebrief) next(e env) (screen, effect) {
	if i := d.at(); i+1 < len(d.room.Answers) {
		return d.show(i + 1), effect{}
	}
	if n := d.open(); n > 0 && !d.ending {
		d.ending = true
		return d, refuse(e.say(lang.MockOpenSure, n))
	}
	room := d.room
	return d, effect{save: func(ctx context.Context) (any, error) { return e.file(ctx, room) }}
}

// file keeps an interview whose debrief is over. Notes that were begun and not
// saved are taken in: nobody would come back to them.
func (e env) file(ctx context.Context, r mock.Room) (mock.Interview, error) {
	for i, q := range r.Paper.Questions {
		text, err := e.col.Draft(ctx, noteDraft(q))
		if err != nil {
			return mock.Interview{}, err
		}
		if text = strings.TrimSpace(text); text != "" {
			r = r.Remark(i, text)
		}
	}
	v, err := e.col.SaveMock(ctx, r.Close().Interview(""))
	if err != nil {
		return v, err
	}
	return v, e.forgetNotes(ctx, r)
}

// noteDraft is the key of a note on an answer while it is written.
func noteDraft(q mock.Question) string { return review.DraftOf("mock", "note/"+string(q.Card)) }

// forgetNotes drops the drafts of notes, which belong to no other interview.
func (e env) forgetNotes(ctx context.Context, r mock.Room) error {
	for _, q := range r.Paper.Questions {
		text, err := e.col.Draft(ctx, noteDraft(q))
		if text != "" {
			err = e.col.SaveDraft(ctx, noteDraft(q), "")
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// accept takes a grade for a card, or takes the same one back.
func (d mockDebrief) accept(i int, g review.Grade) mock.Room {
	if d.room.Answers[i].Grade == g {
		g = 0
	}
	return d.room.Accept(i, g)
}

// suggested is the grade that the points of answer i suggest, once all of them
// were gone through.
func (d mockDebrief) suggested(i int) (review.Grade, bool) {
	if d.passed[i] < len(d.room.Paper.Questions[i].Marks) {
		return 0, false
	}
	return d.interview().Suggest(i, practice.Suggest)
}

func (d mockDebrief) take(e env) (screen, effect) {
	i := d.at()
	g, ok := d.suggested(i)
	if !ok {
		return d, refuse(e.say(lang.MockNotGraded))
	}
	if d.room.Answers[i].Grade != 0 {
		g = d.room.Answers[i].Grade // taken back, whichever it is
	}
	d.room = d.accept(i, g)
	return d, effect{}
}

func (d mockDebrief) takeAll(e env) (screen, effect) {
	n := 0
	for i, a := range d.room.Answers {
		if g, ok := d.suggested(i); ok && a.Grade == 0 {
			d.room = d.room.Accept(i, g)
		}
		if d.room.Answers[i].Grade != 0 {
			n++
		}
	}
	return d, note(e.say(lang.MockAllTaken, n))
}

func (d mockDebrief) throw(e env) (screen, effect) {
	if !d.throws {
		d.throws = true
		return d, refuse(e.say(lang.MockThrowSure))
	}
	d.thrown = true
	return d, throwMock(e, d.room)
}

// noted takes the note over that was written on the screen above.
func (d mockDebrief) noted(msg loaded) mockDebrief {
	d.noting = false
	text, _ := msg.value.(string)
	if r, err := mock.Load([]byte(text)); err == nil {
		d.room = d.room.Remark(d.at(), r.Answers[d.at()].Note)
	}
	return d
}

// remark opens the note on the answer at hand. It is kept in the draft of the
// room.
func (d mockDebrief) remark(e env) (screen, effect) {
	q, i := d.room.Question(), d.at()
	if !d.room.Answers[i].Done {
		return d, refuse(e.say(lang.MockNothingSaid))
	}
	d.noting = true
	room, now, key := d.room, e.now, noteDraft(q)
	return d, effect{open: newWriting(e, writing{
		title: e.say(lang.MockNoteTitle, render.Plain(q.Title)), draft: key,
		stood: d.room.Answers[i].Note, said: lang.NoteSaved,
		keep: func(ctx context.Context, text string) error {
			if err := e.col.SaveDraft(ctx, review.MockDraft, string(room.Remark(i, text).Save(now))); err != nil {
				return err
			}
			return e.col.SaveDraft(ctx, key, "")
		},
	})}
}
