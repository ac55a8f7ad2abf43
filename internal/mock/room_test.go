package mock

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

var start = time.Date(2026, 12, 1, 12, 0, 0, 0, time.UTC)

// at is an instant some seconds after the start.
func at(n float64) time.Time { return start.Add(time.Duration(n * float64(time.Second))) }

func room(t fataler, name Name, questions int) Room {
	return New(draw(t, manager(), Spec{Paper: name, Seed: seed(3), Questions: questions}), review.Speak)
}

func TestAQuestionFromPreparationToTheNext(t *testing.T) {
	r := room(t, Quick, 2).Begin(at(0))
	if used, limit := r.Clock(at(10)); r.Phase() != Preparing || used != 10*time.Second || limit != 30*time.Second {
		t.Fatalf("%s, %v of %v, want preparing, 10s of 30s", r.Phase(), used, limit)
	}
	r = r.Tick(at(33))
	if used, limit := r.Clock(at(33)); r.Phase() != Answering || used != 3*time.Second || limit != 2*time.Minute {
		t.Fatalf("%s, %v of %v, want answering, 3s of 2m", r.Phase(), used, limit)
	}
	if left := r.Left(at(160)); left != -10*time.Second {
		t.Errorf("left %v, want 10s over", left)
	}
	r = r.Finish(review.Sure, at(160))
	if a := r.Answers[0]; r.Phase() != Between || r.At != 1 || !a.Done || a.Time != 130*time.Second || a.Confidence != review.Sure || a.Cut {
		t.Fatalf("%s at %d: %+v", r.Phase(), r.At, a)
	}
	r = r.Begin(at(500)).Ready(at(505)).Finish(review.Unknown, at(525))
	if a := r.Answers[1]; r.Phase() != Debriefing || a.Prep != 5*time.Second || a.Time != 20*time.Second {
		t.Fatalf("%s: %+v", r.Phase(), a)
	}
}

// A system clock that is set back takes no time back, and none is counted
// twice when it catches up.
func TestAClockThatRunsBackCountsNothing(t *testing.T) {
	r := room(t, Quick, 1).Begin(at(0)).Ready(at(0)).Tick(at(20)).Tick(at(-500))
	if used, _ := r.Clock(at(20)); used != 20*time.Second {
		t.Errorf("used %v, want 20s", used)
	}
	if used, _ := r.Tick(at(-9)).Clock(at(25)); used != 25*time.Second {
		t.Errorf("used %v, want 25s", used)
	}
}

func TestOneTakeEndsWithItsTime(t *testing.T) {
	r := room(t, OneWay, 2)
	r.Paper.Questions[0].Time = time.Minute
	r = r.Begin(at(0)).Switch(review.Type, at(1)).Ready(at(10)).Draft("说了一半", at(40))
	if wake := r.Wake(at(40)); wake != 30*time.Second {
		t.Errorf("wakes in %v, want 30s", wake)
	}
	r = r.Pause(at(41)).Back(at(42)).Draft("太晚了", at(400)).Finish(review.Sure, at(401))
	want := Answer{Mode: review.Type, Text: "说了一半", Prep: 10 * time.Second, Time: time.Minute, Done: true, Cut: true}
	if a := r.Answers[0]; !reflect.DeepEqual(a, want) || r.Phase() != Between {
		t.Fatalf("%s: %+v, want %+v", r.Phase(), a, want)
	}
	if r.CanGoBack() || r.Back(at(402)).At != 1 {
		t.Error("there is a way back in a paper with one take")
	}
	r = r.Begin(at(500)).HandIn("短", at(540))
	if r.WriteOn(at(541)).Phase() != Confiding {
		t.Error("an answer that was handed in is taken back")
	}
}

func TestPauseAndBack(t *testing.T) {
	r := room(t, Quick, 3).Begin(at(0)).Ready(at(20)).Draft("甲", at(50)).Pause(at(60))
	if used, _ := r.Clock(at(9999)); r.Phase() != Paused || used != 40*time.Second {
		t.Fatalf("%s, used %v, want paused at 40s", r.Phase(), used)
	}
	if r.Draft("乙", at(70)).Answers[0].Text != "甲" || r.Finish(review.Sure, at(70)).Phase() != Paused {
		t.Error("a paused answer goes on")
	}
	r = r.Continue(at(1000)).Finish(review.Sure, at(1010)).Begin(at(1020)).Ready(at(1025)).Back(at(1030))
	if a := r.Answer(); r.At != 0 || r.Phase() != Answering || a.Done || a.Text != "甲" || a.Confidence != "" {
		t.Fatalf("back at %d, %s: %+v", r.At, r.Phase(), a)
	}
	r = r.Finish(review.Shaky, at(1040))
	if a := r.Answers[0]; a.Time != 60*time.Second || r.At != 1 || r.Answers[1].Time != 5*time.Second {
		t.Fatalf("took %v, next is %d with %v", a.Time, r.At, r.Answers[1].Time)
	}
	r = r.Begin(at(1050))
	if used, _ := r.Clock(at(1050)); r.Phase() != Answering || used != 5*time.Second {
		t.Errorf("the question left half answered goes on %s at %v", r.Phase(), used)
	}
	if full := room(t, Full, 0).Begin(at(0)).Pause(at(5)); full.Phase() != Preparing {
		t.Errorf("a full paper is %s", full.Phase())
	}
}

func TestAClosedTerminalKeepsDraftAndTimeLeft(t *testing.T) {
	r := room(t, OneWay, 5)
	for i := range 3 {
		r = r.Begin(at(float64(100*i))).Ready(at(float64(100*i+1))).Finish(review.Sure, at(float64(100*i+50)))
	}
	r = r.Switch(review.Type, at(300)).Begin(at(300)).Ready(at(312)).Draft("第四题写到这里", at(340))
	saved := r.Save(at(352))
	again, err := Load(saved)
	if err != nil {
		t.Fatal(err)
	}
	again = again.Continue(at(90_000))
	if left := again.Left(at(90_010)); again.At != 3 || again.Answer().Text != "第四题写到这里" || left != again.Question().Time-50*time.Second {
		t.Errorf("question %d, draft %q, left %v of %v", again.At+1, again.Answer().Text, left, again.Question().Time)
	}
}

func TestEndKeepsWhatWasWritten(t *testing.T) {
	r := room(t, Quick, 2).Begin(at(0)).Ready(at(1)).Switch(review.Type, at(2)).Draft("写到一半", at(20))
	if r = r.End(at(30)); r.Answered() != 1 || r.Answers[0].Text != "写到一半" || !r.Answers[0].Done {
		t.Errorf("answered %d: %+v", r.Answered(), r.Answers[0])
	}
}

func TestAHalfTickedAnswerIsTakenUpAgain(t *testing.T) {
	r := room(t, Quick, 1).Begin(at(0)).Ready(at(1)).Finish(review.Sure, at(60)).End(at(60)).TickPoint(0, 0, true)
	again, err := Load(r.Save(at(70)))
	if err != nil {
		t.Fatal(err)
	}
	if got := again.Answers[0].Points; !slices.Equal(got, []bool{true}) {
		t.Errorf("points %v: those not gone through are taken for missed", got)
	}
	if got := again.Close().Answers[0].Points; !slices.Equal(got, []bool{true, false, false}) {
		t.Errorf("closed with points %v", got)
	}
}

func TestTheDebrief(t *testing.T) {
	r := room(t, Quick, 2).Begin(at(0)).Ready(at(1))
	if r.TickPoint(0, 0, true).Answers[0].Points != nil {
		t.Error("a point is ticked before the debrief")
	}
	before := r.Finish(review.Sure, at(60)).Begin(at(60)).End(at(70))
	if before.Phase() != Debriefing || before.Answered() != 1 {
		t.Fatalf("%s, answered %d", before.Phase(), before.Answered())
	}
	r = before.TickPoint(0, 1, true).TickPoint(0, 0, false).Judge(0, 9).Remark(0, "慢一点").FollowedUp(0, true).Accept(0, review.Hard).
		TickPoint(0, 7, true).TickPoint(9, 0, true).TickPoint(1, 0, true).Judge(1, 5).Show(1).Close()
	want := []bool{false, true, false}
	if a := r.Answers[0]; !reflect.DeepEqual(a.Points, want) || a.Anchor != 5 || a.Note != "慢一点" || !a.FollowUp || a.Grade != review.Hard {
		t.Errorf("%+v", a)
	}
	if a := r.Answers[1]; a.Points != nil || a.Anchor != 0 || r.At != 1 || r.Phase() != Finished {
		t.Errorf("what was not answered is judged: %+v, %s", a, r.Phase())
	}
	if before.Answers[0].Points != nil {
		t.Error("the room before was changed in place")
	}
	if v := r.Interview("m"); v.Points(0) != 5 || v.At != review.At(start) {
		t.Errorf("%v points at %v, want 5: three of six", v.Points(0), v.At)
	}
}

// A step is one thing that can happen to a room.
type step struct {
	name string
	do   func(Room, time.Time) Room
}

func steps(t *rapid.T) step {
	text := rapid.SampledFrom([]string{"", "甲", "先分开谈，\n再定人。", "# x"}).Draw(t, "text")
	confidence := rapid.SampledFrom([]review.Confidence{review.Sure, review.Shaky, review.Unknown, ""}).Draw(t, "confidence")
	i, j := rapid.IntRange(-1, 5).Draw(t, "i"), rapid.IntRange(-1, 4).Draw(t, "j")
	return rapid.SampledFrom([]step{
		{"tick", Room.Tick}, {"begin", Room.Begin}, {"begin", Room.Begin}, {"ready", Room.Ready}, {"pause", Room.Pause},
		{"continue", Room.Continue}, {"continue", Room.Continue}, {"back", Room.Back}, {"write on", Room.WriteOn},
		{"draft", func(r Room, now time.Time) Room { return r.Draft(text, now) }},
		{"hand in", func(r Room, now time.Time) Room { return r.HandIn(text, now) }},
		{"finish", func(r Room, now time.Time) Room { return r.Finish(confidence, now) }},
		{"finish", func(r Room, now time.Time) Room { return r.Finish(confidence, now) }},
		{"switch", func(r Room, now time.Time) Room { return r.Switch(review.Type, now) }},
		{"point", func(r Room, _ time.Time) Room { return r.TickPoint(i, j, j%2 == 0) }},
		{"judge", func(r Room, _ time.Time) Room { return r.Judge(i, j) }},
		{"remark", func(r Room, _ time.Time) Room { return r.Remark(i, text) }},
		{"accept", func(r Room, _ time.Time) Room { return r.Accept(i, review.Grade(j+1)) }},
		{"show", func(r Room, _ time.Time) Room { return r.Show(i) }},
	}).Draw(t, "step")
}

// Whatever happens, in whatever order: what must hold of a room does, one
// that was saved and loaded at any point goes on like the one that was not,
// and no older room changes.
func TestRoomHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := room(t, rapid.SampledFrom(Names()).Draw(t, "paper"), rapid.IntRange(1, 4).Draw(t, "questions"))
		now := start
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			s := steps(t)
			now = now.Add(time.Duration(rapid.IntRange(0, 200_000).Draw(t, "ms")) * time.Millisecond)
			old := fmt.Sprintf("%+v", r)
			next := s.do(r, now)
			if fmt.Sprintf("%+v", r) != old {
				t.Fatalf("%s changed the room before", s.name)
			}
			checkRoom(t, r.Tick(now), next.Tick(now), s.name)
			r = reload(t, next, now)
		}
	})
}

func checkRoom(t *rapid.T, before, after Room, step string) {
	one := after.Paper.Name.OneTake()
	if err := after.check(); err != nil {
		t.Fatalf("after %s: %v", step, err)
	}
	if !after.Paper.Name.MayPause() && after.Phase() == Paused {
		t.Fatal("a paper that may not be paused is")
	}
	for i, a := range after.Answers {
		q := after.Paper.Questions[i]
		if a.Prep > q.Prep || a.Prep < 0 || a.Time < 0 || a.Time > q.Time+idle || (one && a.Time > q.Time) {
			t.Fatalf("after %s: prepared %v of %v, took %v of %v", step, a.Prep, q.Prep, a.Time, q.Time)
		}
		was := before.Answers[i]
		if a.Time < was.Time || a.Prep < was.Prep {
			t.Fatalf("after %s: time runs back from %v to %v", step, was, a)
		}
		if one && was.Done && (!a.Done || a.Text != was.Text || a.Time != was.Time || a.Confidence != was.Confidence) {
			t.Fatalf("%s changed an answer that was taken: %+v, now %+v", step, was, a)
		}
	}
	if one && after.At < before.At && after.phase != Debriefing {
		t.Fatalf("%s went back from question %d to %d", step, before.At, after.At)
	}
}

// reload saves and loads a room, which must be the same room.
func reload(t *rapid.T, r Room, now time.Time) Room {
	saved := r.Save(now)
	loaded, err := Load(saved)
	if err != nil {
		t.Fatalf("load %s: %v", saved, err)
	}
	if again := loaded.Save(now.Add(time.Hour)); string(again) != string(saved) {
		t.Fatalf("saved\n%s\nand an hour later\n%s", saved, again)
	}
	held := r.Tick(now)
	if loaded = resumed(held, loaded, now); !reflect.DeepEqual(loaded, held) {
		t.Fatalf("loaded\n%+v\nwas\n%+v", loaded, held)
	}
	return loaded
}

// resumed starts the clock of a loaded room if that of the other runs.
func resumed(r, loaded Room, now time.Time) Room {
	if r.since.IsZero() {
		return loaded
	}
	return loaded.Continue(now)
}

func TestLoadRefuses(t *testing.T) {
	good := string(room(t, Quick, 2).Begin(at(0)).Save(at(10)))
	for _, c := range []struct{ from, to, want string }{
		{`"version":1`, `"version":9`, "version 9"},
		{`"at":0`, `"at":2`, "at: 2 of 2"},
		{`"phase":"preparing"`, `"phase":"sleeping"`, "phase"},
		{`"phase":"preparing","paused":false`, `"phase":"between","paused":true`, "paused"},
		{`"weight":3`, `"weight":4`, "key_points"},
		{`"paper":"quick"`, `"paper":"slow"`, "slow"},
		{`"seconds":0`, `"seconds":-1`, "seconds"},
		{`"seconds":0`, `"seconds":"1"`, "seconds"},
		{`"done":false`, `"done":true`, "done"},
		{`{"version"`, `{{"version"`, "invalid"},
	} {
		bad := strings.Replace(good, c.from, c.to, 1)
		if bad == good {
			t.Fatalf("%s is not in %s", c.from, good)
		}
		if _, err := Load([]byte(bad)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one about %s", c.to, err, c.want)
		}
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(string(room(f, Quick, 2).Begin(at(0)).Save(at(10))))
	v, _ := anInterview(f, "文字", "备注")
	f.Add(string(v.Encode()))
	f.Add(`[{"card":"客服/b1","points":[true]}]`)
	f.Fuzz(func(t *testing.T, s string) {
		if r, err := Load([]byte(s)); err == nil {
			r = r.Begin(at(0)).Continue(at(1)).Finish(review.Sure, at(2)).End(at(3))
			r.Interview("m").Result()
		}
		if v, err := Decode([]byte(s)); err == nil {
			again, err := Decode(v.Encode())
			if err != nil || string(again.Encode()) != string(v.Encode()) {
				t.Errorf("a record comes back as another: %v", err)
			}
			Report(v, Words{})
		}
		if given, err := ParseAnswers([]byte(s)); err == nil {
			_, _ = Answered("m", start, New(Paper{Questions: []Question{{Card: card.Key("客服/b1")}}}, "").Paper, given)
		}
	})
}
