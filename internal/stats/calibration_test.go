package stats_test

import (
	"slices"
	"testing"

	"rehearse/internal/review"
	"rehearse/internal/stats"
)

func said(r review.Review, c review.Confidence) review.Review {
	r.Confidence = c
	return r
}

func TestCalibration(t *testing.T) {
	cards := []stats.Card{question(key, "排班"), question("客服/二", "合规")}
	got := collect(cards,
		scored(on(9, good), review.Sure, .9),
		scored(on(9, good), review.Sure, 0), // the same evening, with the solution in the ear
		scored(on(8, hard), review.Sure, .5),
		scored(on(7, hard), review.Sure, .7),
		scored(on(6, again), review.Sure, 1), // graded Again in spite of it
		said(on(5, good), review.Shaky),      // not scored
		said(on(4, again), review.Shaky),
		on(3, good), // nothing was said
		of("客服/二", scored(on(3, again), review.Unknown, .2)),
		of("客服/没了", said(on(3, hard), review.Unknown)),
	).Calibration()
	want := []stats.Calibration{
		{Confidence: review.Sure, Answers: 4, Score: 3.1 / 4, Right: .5},
		{Confidence: review.Shaky, Answers: 2, Score: .5, Right: .5},
		{Confidence: review.Unknown, Answers: 2, Score: .6, Right: .5},
	}
	same := func(a, b stats.Calibration) bool {
		return a.Confidence == b.Confidence && a.Answers == b.Answers && near(a.Score, b.Score) && near(a.Right, b.Right)
	}
	if !slices.EqualFunc(got, want, same) {
		t.Errorf("got %+v", got)
	}
}

func TestCalibrationByCompetency(t *testing.T) {
	cards := []stats.Card{question(key, "排班"), question("客服/二", "合规", "排班")}
	got := collect(cards, said(on(1, good), review.Sure), of("客服/二", said(on(1, again), review.Sure))).CalibrationBy(stats.ByCompetency())
	if len(got) != 2 || got[0].Name != "排班" || got[0].Sum[0].Answers != 2 || got[0].Sum[0].Right != .5 || got[1].Sum[0].Answers != 1 {
		t.Errorf("got %+v", got)
	}
}

func TestSureWrong(t *testing.T) {
	cards := []stats.Card{question("客服/一"), question("客服/二"), question("客服/三"), question("客服/四"), question("客服/五"), question("客服/六"), question("客服/七")}
	got := collect(cards,
		of("客服/一", scored(on(2, hard), review.Sure, .69)), of("客服/一", scored(on(2, good), review.Sure, 1)), // mended, and yet
		of("客服/二", scored(on(3, hard), review.Sure, .2)), of("客服/二", scored(on(1, good), review.Sure, .9)), // better since
		of("客服/三", said(on(2, again), review.Sure)),
		of("客服/四", scored(on(2, again), review.Shaky, 0)),
		of("客服/五", scored(on(0, hard), review.Sure, .6)),
		of("客服/六", scored(on(0, hard), review.Sure, .7)),
		of("客服/七", on(0, again)),
		of("客服/没了", said(on(0, again), review.Sure)),
	).SureWrong()
	want := []stats.Miss{
		{Card: "客服/五", Day: today, Grade: hard, Score: .6},
		{Card: "客服/三", Day: today - 2, Grade: again},
		{Card: "客服/一", Day: today - 2, Grade: hard, Score: .69},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %+v", got)
	}
}

func TestProgress(t *testing.T) {
	earned := func(ago int, score float64) review.Review { return scored(on(ago, good), "", score) }
	monday := today - 4
	cases := map[string]struct {
		n       int
		reviews []review.Review
		want    []stats.Period
	}{
		"none":                  {9, []review.Review{on(0, good)}, nil},
		"no room":               {0, []review.Review{earned(0, 1)}, nil},
		"only tomorrow":         {9, []review.Review{earned(-1, 1)}, nil},
		"facts do not count":    {9, []review.Review{of("指标/接通率", earned(0, 1))}, nil},
		"days, one of them off": {3, []review.Review{earned(2, .4), earned(2, 1), earned(0, .8)}, []stats.Period{{today - 2, 1, 1, .4}, {today - 1, 1, 0, 0}, {today, 1, 1, .8}}},
		"nothing today":         {3, []review.Review{earned(1, .4)}, []stats.Period{{today - 1, 1, 1, .4}, {today, 1, 0, 0}}},
		"weeks":                 {3, []review.Review{earned(5, .4), earned(4, .6), earned(0, .8), earned(-1, 0)}, []stats.Period{{monday - 7, 7, 1, .4}, {monday, 7, 2, .7}}},
		"a day too many":        {3, []review.Review{earned(3, .4)}, []stats.Period{{monday, 7, 1, .4}}},
		"more weeks than fit":   {2, []review.Review{earned(70, .4), earned(6, .6)}, []stats.Period{{monday - 7, 7, 1, .6}, {monday, 7, 0, 0}}},
		"long ago":              {2, []review.Review{{Card: key, Day: -1 << 31, Grade: good, Score: new(float64)}}, []stats.Period{{monday - 7, 7, 0, 0}, {monday, 7, 0, 0}}},
	}
	for name, c := range cases {
		got := collect([]stats.Card{question(key), fact("指标/接通率")}, c.reviews...).Progress(c.n)
		same := func(a, b stats.Period) bool {
			return a.First == b.First && a.Days == b.Days && a.Answers == b.Answers && near(a.Score, b.Score)
		}
		if !slices.EqualFunc(got, c.want, same) {
			t.Errorf("%s: got %+v, want %+v", name, got, c.want)
		}
	}
}
