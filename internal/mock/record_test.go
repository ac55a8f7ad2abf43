package mock

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

func TestARecordComesBackAsItWas(t *testing.T) {
	v, _ := anInterview(t, "先分开谈。\n# 再定人", "下次\t先说结果")
	got, err := Decode(v.Encode())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, v) {
		t.Errorf("got\n%+v\nwant\n%+v", got, v)
	}
}

// The names of the fields are a promise.
func TestRowAndRecordHaveTheirFields(t *testing.T) {
	v, _ := anInterview(t, "答", "注")
	v.Paper.Seed = nil
	row, err := json.Marshal(v.Row())
	if err != nil {
		t.Fatal(err)
	}
	want := `{"mock":"m1","at":"2026-12-01T12:00:00Z","deck":"客服","paper":"quick","seed":null,"points":11.67,"total":30,"minutes":4}`
	if string(row) != want {
		t.Errorf("row %s, want %s", row, want)
	}
	record := string(v.Encode())
	for _, field := range []string{
		`"version":1`, `"mock":"m1"`, `"at":"2026-12-01T12:00:00Z"`, `"deck":"客服"`, `"paper":"quick"`, `"seed":null`, `"points":11.67`, `"total":30`, `"minutes":4`,
		`"answer":"答"`, `"seconds":130`, `"confidence":"sure"`, `"points":[true,false,false]`, `"anchor":3`, `"note":"注"`, `"grade":"hard"`, `"points":null`,
	} {
		if !strings.Contains(record, field) {
			t.Errorf("the record has no %s: %s", field, record)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	v, _ := anInterview(t, "", "")
	good := string(v.Encode())
	for _, c := range []struct{ from, to, want string }{
		{`"version":1`, `"version":2`, "version 2"},
		{`"mock":"m1"`, `"mock":""`, "mock"},
		{`"at":"2026-12-01T12:00:00Z"`, `"at":"yesterday"`, "yesterday"},
		{`"points":[true,false,false]`, `"points":[true,false,false,true]`, "answer 1: points"},
		{`"anchor":3`, `"anchor":6`, "answer 1: anchor"},
		{`"confidence":"sure"`, `"confidence":"certain"`, "answer 1: confidence"},
		{`"grade":"hard"`, `"grade":"superb"`, "answer 1: grade"},
		{`"mode":"type"`, `"mode":"sing"`, "answer 1: mode"},
		{`"done":true`, `"done":false`, "answer 1: points"},
		{`"seconds":130`, `"seconds":1e9`, "seconds"},
		{`"answers":[`, `"answers":[{},`, "4 for 3"},
		{`}`, `},`, "invalid"},
	} {
		bad := strings.Replace(good, c.from, c.to, 1)
		if bad == good {
			t.Fatalf("%s is not in %s", c.from, good)
		}
		if _, err := Decode([]byte(bad)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one about %s", c.to, err, c.want)
		}
	}
	for _, bad := range []string{"", "null", "{}", good + "x"} {
		if _, err := Decode([]byte(bad)); err == nil {
			t.Errorf("%.20q is read as a record", bad)
		}
	}
}

func TestAnswersFromAFile(t *testing.T) {
	p := draw(t, manager(), Spec{Paper: Full})
	given, err := ParseAnswers([]byte(`[
		{"card": "客服/s1", "answer": "先核单号。", "seconds": 95.5, "points": [true, true], "anchor": 4, "note": "慢"},
		{"card": "客服/b1"}]`))
	if err != nil {
		t.Fatal(err)
	}
	v, err := Answered("m", start, p, given)
	if err != nil {
		t.Fatal(err)
	}
	want := Answer{Mode: review.Type, Text: "先核单号。", Time: 95500 * time.Millisecond, Done: true, Points: []bool{true, true}, Anchor: 4, Note: "慢"}
	if !reflect.DeepEqual(v.Answers[5], want) {
		t.Errorf("got %+v, want %+v", v.Answers[5], want)
	}
	if row := v.Row(); row.Points != 6.67 || row.Total != 150 || !v.Answers[0].Done || v.Answers[1].Done {
		t.Errorf("%v of %d points; %+v", row.Points, row.Total, v.Answers[:2])
	}
}

func TestBadAnswersAreNamed(t *testing.T) {
	p := draw(t, manager(), Spec{Paper: Full})
	for src, want := range map[string]string{
		`{"card": "客服/s1"}`: "want a list",
		`[]`:                "empty",
		`[{"answer": "x"}]`: "answer 1: card",
		`[{"card": "客服/b1"}, {"card": "客服/s1", "second": 3}]`:     `answer 2 (客服/s1): json: unknown field "second"`,
		`[{"card": "客服/s1", "seconds": -3}]`:                      "answer 1 (客服/s1): -3 seconds",
		`[{"card": "客服/s1", "points": ["yes"]}]`:                  "points",
		`[{"card": "客服/x1"}]`:                                     "answer 1 (客服/x1): card: the paper",
		`[{"card": "客服/b1"}, {"card": "客服/b1"}]`:                  "answer 2 (客服/b1): card: it was answered",
		`[{"card": "客服/b1", "points": [true, true, true, true]}]`: "answer 1 (客服/b1): points: 4",
		`[{"card": "客服/b1", "anchor": 7}]`:                        "answer 1 (客服/b1): anchor: 7",
		`[{"card": "客服/b1", "confidence": "yes"}]`:                "answer 1 (客服/b1): confidence",
		`[{"card": "客服/b1"}] []`:                                  "behind the end",
	} {
		given, err := ParseAnswers([]byte(src))
		if err == nil {
			_, err = Answered("m", start, p, given)
		}
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want one with %q", src, err, want)
		}
	}
}

func TestResult(t *testing.T) {
	p := draw(t, manager(), Spec{Paper: Full})
	for i := range p.Questions {
		p.Questions[i].Competencies = append(p.Questions[i].Competencies, "都有")
	}
	v := Interview{ID: "m", At: review.At(start), Paper: p, Answers: make([]Answer, 15)}
	give := func(i int, c review.Confidence, seconds int, points ...bool) {
		v.Answers[i] = Answer{Done: true, Confidence: c, Time: time.Duration(seconds) * time.Second, Points: points}
	}
	give(0, review.Sure, 100, true, true, true)    // 10
	give(1, review.Sure, 150, true, true, false)   // 4 of 6, over time
	give(2, review.Sure, 60, true, false, false)   // 1 of 6, must missed
	give(5, review.Unknown, 30, true, true, true)  // 10
	give(6, review.Shaky, 30, false, false, false) // 0
	give(10, review.Sure, 80, true, false, true)   // 3 of 6, must missed
	v.Paper.Questions[11].Marks = nil              // scored by its anchor
	v.Answers[11] = Answer{Done: true, Anchor: 4}  // 4 of 5
	r := v.Result()

	if got, want := points(r.Whole.Points), points(10+40.0/6+10.0/6+10+0+5+8); got != want || r.Whole.Total != 150 || r.Answered != 7 {
		t.Errorf("%s of %d for %d answers, want %s", got, r.Whole.Total, r.Answered, want)
	}
	if len(r.Sections) != 3 || r.Sections[1].Points != 10 || r.Sections[1].Total != 50 {
		t.Errorf("sections %+v", r.Sections)
	}
	if len(r.Kinds) != 3 || r.Kinds[2].Name != string(card.Industry) || r.Kinds[2].Points != 13 {
		t.Errorf("kinds %+v", r.Kinds)
	}
	if c := r.Competencies; len(c) != 4 || c[0].Name != "能力situational" || c[3].Name != "能力behavioral" {
		t.Errorf("competencies %+v", c)
	}
	if !reflect.DeepEqual(r.SureButWrong, []int{2, 10, 1}) || !reflect.DeepEqual(r.Order[:5], []int{2, 10, 1, 0, 3}) || len(r.Order) != 15 {
		t.Errorf("sure but wrong %v, order %v", r.SureButWrong, r.Order)
	}
	if len(r.Repeat) != 12 || r.Repeat[0] != 3 || r.Repeat[11] != 1 || len(r.Weakest) != 3 {
		t.Errorf("repeat %v, weakest %v", r.Repeat, r.Weakest)
	}
	if r.Used != 450*time.Second || !reflect.DeepEqual(r.Over, []int{1}) {
		t.Errorf("used %v of %v, over %v", r.Used, r.Given, r.Over)
	}
	if r.Judged != 1 || r.Anchor != 4 {
		t.Errorf("%d judged, mean %v", r.Judged, r.Anchor)
	}
	if f := r.Felt; len(f) != 4 || f[0].Answers != 4 || f[3].Confidence != "" || f[3].Share != 0.8 {
		t.Errorf("felt %+v", f)
	}
}

func TestAMissedMustIsToBePractisedAgain(t *testing.T) {
	v, _ := anInterview(t, "", "")
	v.Paper.Questions[0].Marks = []Mark{{Weight: 1, Must: true}, {Weight: 3}, {Weight: 3}}
	for _, c := range []struct {
		points []bool
		weak   bool
	}{{[]bool{false, true, true}, true}, {[]bool{true, true, true}, false}, {[]bool{true, true, false}, true}} {
		v.Answers[0].Points = c.points
		if got := v.Weak(0); got != c.weak {
			t.Errorf("%v: weak %v, want %v", c.points, got, c.weak)
		}
	}
}

func TestFollowUpAndGrade(t *testing.T) {
	v, _ := anInterview(t, "", "")
	for _, c := range []struct {
		points []bool
		want   string
		probe  bool
	}{
		{nil, "你的职责到哪里？", true},
		{[]bool{true, false, false}, "这个数怎么量的？", true},
		{[]bool{true, false, true}, "", false}, // what was missed has no probe, and it was not well answered
		{[]bool{true, true, true}, "再来一次你会怎么做？", false},
	} {
		v.Answers[0].Points = c.points
		if got, probe := v.FollowUp(0); got != c.want || probe != c.probe {
			t.Errorf("%v: %q, probe %v, want %q, %v", c.points, got, probe, c.want, c.probe)
		}
	}
	rule := func(s card.Score, over bool) review.Grade {
		if over {
			return review.Hard
		}
		return review.Easy
	}
	v.Answers[0].Points = []bool{}
	if g, ok := v.Suggest(0, rule); g != review.Easy || !ok {
		t.Errorf("a typed answer over time: %v, %v, want easy", g, ok)
	}
	v.Answers[0].Mode = review.Speak
	if g, ok := v.Suggest(0, rule); g != review.Hard || !ok {
		t.Errorf("a spoken answer over time: %v, %v, want hard", g, ok)
	}
	if _, ok := v.Suggest(2, rule); ok {
		t.Error("a question that was not answered is graded")
	}
}

func TestTrend(t *testing.T) {
	day := func(n int) time.Time { return start.AddDate(0, 0, n) }
	got := Trend([]Row{{At: day(3), Points: 9, Total: 10}, {At: day(1), Points: 30, Total: 150}, {At: day(2)}})
	want := []Dot{{day(1), 0.2}, {day(3), 0.9}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestAnAcceptedGradeIsStoredWithItsAttempt(t *testing.T) {
	v, _ := anInterview(t, "先分开谈。", "")
	v.Answers[0].Points = []bool{true}
	a, ok := v.Action(0)
	if !ok || a.Review.Grade != review.Hard || a.Review.Card != v.Paper.Questions[0].Card || a.Review.Seconds != 130 || a.Attempt.Text != "先分开谈。" {
		t.Errorf("%v: %+v with %+v", ok, a.Review, a.Attempt)
	}
	if want := []bool{true, false, false}; !reflect.DeepEqual(a.Review.Points, want) || *a.Attempt.Score != 1.0/6 {
		t.Errorf("points %v, score %v", a.Review.Points, *a.Attempt.Score)
	}
	for _, i := range []int{1, 2} { // no grade accepted; not answered
		if _, ok := v.Action(i); ok {
			t.Errorf("answer %d is stored", i)
		}
	}
}

// Who grades an answer without going over its points has not said that none
// was made.
func TestAGradeWithoutPointsIsNoScoreOfNothing(t *testing.T) {
	v, _ := anInterview(t, "先分开谈。", "")
	v.Answers[0].Points, v.Answers[0].Confidence = nil, review.Sure
	a, ok := v.Action(0)
	if !ok || a.Review.Points != nil || a.Review.Score != nil || a.Attempt.Score != nil {
		t.Errorf("%v: %+v with %+v", ok, a.Review, a.Attempt)
	}
	if r := v.Result(); slices.Contains(r.SureButWrong, 0) || !slices.Contains(r.Repeat, 0) {
		t.Errorf("sure but wrong %v, to repeat %v; want it among the latter only", r.SureButWrong, r.Repeat)
	}
}
