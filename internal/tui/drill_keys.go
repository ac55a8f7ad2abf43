package tui

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/practice"
	"rehearse/internal/review"
)

// press carries out a key on the card at hand.
func (d drill) press(e env, k key) (screen, effect) {
	do := find(d.keys(), k)
	if d.session.Turn == nil {
		return d.idle(e, do)
	}
	if do != doAccept {
		d.sure = false
	}
	d.paged = d.paged && (do == "" || do == doHelp || do == doCopy || do == doFlag || do == doNote) || do == doPageUp || do == doPageDn
	switch do {
	case doHelp:
		return d, effect{open: newHelp(d)}
	case doUndo, doRedo:
		return d.walk(e, do)
	case doSuspend, doBury, doFlag:
		return d, stating(e, d.session.Turn.Card.Key, do)
	case doTests:
		return d, effect{open: newCompetencies(d.session.Turn.Card)}
	case doEdit:
		return d, edit(e, d.session.Turn.Card.Key)
	case doSearch:
		return d, effect{open: newBrowse(e, true)}
	case doNote:
		return d, effect{open: newNote(e, d.session.Turn.Card)}
	case doOwn:
		return d, effect{open: newOwnAnswer(e, d.session.Turn.Card)}
	case doAttempts:
		return d, effect{open: newAttempts(d.session.Turn.Card)}
	case doCopy:
		return d, d.copy(e)
	case doAgain, doHard, doGood, doEasy:
		return d.grade(e, gradeOf(do))
	case doAccept:
		return d.accept(e)
	case doBack:
		if d.session.Turn.Phase == practice.Confiding {
			return d.resumeWriting(e), effect{}
		}
		return d, d.finish()
	}
	return d.answer(e, do)
}

// idle is what keys do while no card is at hand: a load failed.
func (d drill) idle(e env, do act) (screen, effect) {
	if do == doOpen && d.begun {
		return d.next(e)
	}
	if do == doOpen {
		return d, d.init(e)
	}
	return d, effect{}
}

// answer carries out the keys between question and grade.
func (d drill) answer(e env, do act) (screen, effect) {
	t := *d.session.Turn
	switch do {
	case doSure:
		t = t.Finish(review.Sure, e.now)
	case doShaky:
		t = t.Finish(review.Shaky, e.now)
	case doUnknown:
		t = t.Finish(review.Unknown, e.now)
	case doReveal:
		t = t.Finish("", e.now)
	case doType:
		t.Mode = review.Type
		d.writing = true
	case doSaid:
		t = t.Tick(practice.Said)
	case doMissed:
		t = t.Tick(practice.Missed)
	case doFlip:
		d.flip++
	case doFollowed:
		t.Followed = !t.Followed
		d.session = d.session.With(t)
		if t.Followed {
			return d, note(e.say(lang.FollowedYes))
		}
		return d, note(e.say(lang.FollowedNo))
	default:
		return d.move(e, t, do)
	}
	if t.Phase == practice.Revealed && d.session.Turn.Phase != practice.Revealed {
		d.flip, d.top, d.likely = 0, 0, likely(t.Card.KeyPoints, t.Text)
	}
	d.session = d.session.With(t)
	return d, effect{}
}

// move moves among points while there are some to tick, else over the page;
// at its beginning, up goes back to the points.
func (d drill) move(e env, t practice.Turn, do act) (screen, effect) {
	by := map[act]int{doUp: -1, doDown: 1}[do]
	ticking := t.Phase == practice.Revealed && t.Cursor < len(t.Points)
	back := t.Phase == practice.Revealed && do == doUp && d.top == 0
	if by != 0 && (ticking || back) {
		d.session = d.session.With(t.Move(by))
		return d, effect{}
	}
	f := d.view(e)
	room := max(e.height-len(f.head)-len(f.foot), 1)
	d.top = scrolled(scroll(f, room), do, len(f.body), room)
	return d, effect{}
}

// write takes what is typed into the field.
func (d drill) write(e env, msg any) (screen, effect) {
	t := *d.session.Turn
	switch find(typeKeys(), pressed(msg)) {
	case doHandIn:
		d.writing = false
		d.session = d.session.With(t.HandIn(strings.TrimSpace(d.field.text()), e.now))
		return d, effect{}
	case doBack:
		d.writing = false
		t.Mode = review.Speak
		t.Text = strings.TrimSpace(d.field.text())
		d.session = d.session.With(t)
		return d, effect{}
	}
	before := d.field.text()
	d.field = d.field.sized(e.width-4, e.height/2)
	if find(typeKeys(), pressed(msg)) == doUndo {
		d.field = d.field.undo()
	} else {
		d.field = d.field.update(msg)
	}
	if text := d.field.text(); text != before {
		return d, effect{draft: &draft{attemptDraft(t.Card.Key), text}}
	}
	return d, effect{}
}

// resumeWriting goes back from the question of confidence to the field; the
// clock runs on as if it had not been stopped.
func (d drill) resumeWriting(e env) drill {
	t := *d.session.Turn
	t.Phase = practice.Asking
	t.AskedAt = e.now.Add(-t.Answered)
	d.session = d.session.With(t)
	d.writing = true
	return d
}

// accept takes the suggested grade; over points that were not checked it
// asks once.
func (d drill) accept(e env) (screen, effect) {
	t := d.session.Turn
	if n := t.OpenPoints(); n > 0 && !d.sure && t.Confidence != review.Unknown {
		d.sure = true
		return d, refuse(e.say(lang.OpenPoints, n))
	}
	return d.grade(e, t.Suggested())
}

// grade stores a grade; the session moves on when it is on disk.
func (d drill) grade(e env, g review.Grade) (screen, effect) {
	t := d.session.Turn
	if t.Phase != practice.Revealed {
		return d, refuse(e.say(lang.GradeLater))
	}
	action := d.session.Grade(g, e.now)
	if d.filter.Cram {
		return d.crammed(e, action)
	}
	before := e.col.State(t.Card.Key)
	return d, effect{save: func(ctx context.Context) (any, error) {
		stored, err := e.col.Save(ctx, action)
		return graded{stored, before, e.col.State(stored.Card())}, err
	}}
}

func gradeOf(do act) review.Grade {
	return map[act]review.Grade{doAgain: review.Again, doHard: review.Hard, doGood: review.Good, doEasy: review.Easy}[do]
}

// stating stores that a card is suspended, buried or flagged, or not any more.
func stating(e env, k card.Key, do act) effect {
	suspended, _, flagged, _ := e.col.Flags(k)
	name, value, out := "flag", "on", stated{say: lang.FlagOn}
	switch {
	case do == doSuspend && !suspended:
		name, out = "suspend", stated{drop: true, say: lang.Suspended}
	case do == doSuspend:
		name, value, out = "suspend", "", stated{say: lang.Unsuspended}
	case do == doBury:
		name, out = "bury", stated{drop: true, say: lang.Buried}
	case flagged:
		value, out = "", stated{say: lang.FlagOff}
	}
	f := review.Fact{Key: review.CardFact(name, k), Value: value}
	return effect{save: func(ctx context.Context) (any, error) {
		var err error
		out.action, err = e.col.Save(ctx, review.Action{Fact: &f})
		return out, err
	}}
}

// copy puts question and answer on the clipboard, through the terminal.
func (d drill) copy(e env) effect {
	t := d.session.Turn
	text := t.Card.Question
	if t.Phase == practice.Revealed {
		text += "\n\n" + t.Card.Answer
	}
	return effect{other: tea.SetClipboard(text), say: e.say(lang.Copied)}
}
