package interview

import (
	"slices"
	"testing"
	"time"

	"rehearse/internal/card"
)

var shanghai = time.FixedZone("CST", 8*3600)

func at(s string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", s, shanghai)
	if err != nil {
		panic(err)
	}
	return t
}

func TestDatesAsPeopleWriteThem(t *testing.T) {
	now := at("2026-11-27 20:00")
	for text, want := range map[string]string{
		"2026-12-05": "2026-12-05", "12-05": "2026-12-05", "12-5": "2026-12-05", "12/5": "2026-12-05", "12.5": "2026-12-05",
		"12月5日": "2026-12-05", "１２月５号": "2026-12-05", "2027年1月8日": "2027-01-08", "１２－０５": "2026-12-05",
		"11-27": "2026-11-27", "11-26": "2027-11-26", "2026-11-26": "2026-11-26", "02-29": "2028-02-29",
		"+10d": "2026-12-07", "+0d": "2026-11-27", "10天后": "2026-12-07", "＋１０ｄ": "2026-12-07", "+1 day": "2026-11-28",
		"today": "2026-11-27", "明天": "2026-11-28", "后天": "2026-11-29", "+40d": "2027-01-06", "2028-11-27": "2028-11-27",
	} {
		if got, err := ParseDate(text, now); err != nil || got != want {
			t.Errorf("%q is %q, %v; want %q", text, got, err, want)
		}
	}
	for _, text := range []string{"", "soon", "13-05", "2026-02-30", "12-32", "+d", "-3d", "99999d", "2999-01-01", "12-05-2026", "1969-01-01"} {
		if got, err := ParseDate(text, now); err == nil {
			t.Errorf("%q is taken for %q", text, got)
		}
	}
}

func TestHours(t *testing.T) {
	for text, want := range map[string]string{
		"10:00": "10:00", "9": "09:00", "14点": "14:00", "下午2点": "14:00", "下午 2:30": "14:30", "上午9点半": "09:30", "2pm": "14:00", "１０：３０": "10:30", "10.15": "10:15",
		"12am": "00:00", "12:30 am": "00:30", "12pm": "12:00", "1am": "01:00", "11pm": "23:00", "20": "20:00", "下午14点": "14:00", "下午12点半": "12:30",
		"中午11点半": "11:30", "中午12点": "12:00", "中午1点": "13:00", "中午2点": "14:00", "凌晨1点": "01:00", "凌晨12点": "00:00",
		"傍晚6点": "18:00", "晚上8点": "20:00", "晚上20点": "20:00", "早上8点": "08:00", "上午12点": "12:00", "0点": "00:00",
	} {
		if got, err := ParseHour(text); err != nil || got != want {
			t.Errorf("%q is %q, %v; want %q", text, got, err, want)
		}
	}
	for _, text := range []string{"", "25:00", "10:60", "noon", "1000000", "20pm", "13am", "0pm", "晚上12点", "中午6点", "凌晨13点", "晚上8pm"} {
		if got, err := ParseHour(text); err == nil {
			t.Errorf("%q is taken for %q", text, got)
		}
	}
}

func TestOneStandsAtATime(t *testing.T) {
	all := []Interview{
		{ID: "old", Date: "2026-11-20"}, {ID: "today", Date: "2026-11-27", Hour: "10:00"}, {ID: "next", Date: "2026-12-05", Hour: "10:00"},
	}
	for now, want := range map[string]string{
		"2026-11-27 09:00": "next", "2026-12-05 12:59": "next", "2026-12-05 13:01": "", "2026-12-06 00:00": "",
	} {
		got, _ := Standing(all, at(now))
		if got.ID != want {
			t.Errorf("at %s %q stands, want %q", now, got.ID, want)
		}
	}
	all[2].Closed = true
	if got, _ := Standing(all, at("2026-11-27 12:00")); got.ID != "today" {
		t.Errorf("after closing the next one %q stands, want today's, which goes on", got.ID)
	}
	if _, ok := Standing(all, at("2026-11-27 13:30")); ok {
		t.Error("one stands though it is over")
	}
	if got, ok := Untold(all, at("2026-11-28 09:00")); !ok || got.ID != "today" {
		t.Errorf("%v %v is untold, want today's", got, ok)
	}
	if i := (Interview{Date: "2026-11-27"}); i.Past(at("2026-11-27 23:59")) || !i.Past(at("2026-11-28 00:00")) {
		t.Error("without an hour the whole day is its own")
	}
}

func TestHowItWentIsSaidOfOneThatWas(t *testing.T) {
	now := at("2026-11-28 11:00")
	told := Interview{ID: "told", Date: "2026-11-26", Went: "well"}
	untold := Interview{ID: "untold", Date: "2026-11-25"}
	coming := Interview{ID: "coming", Date: "2026-12-20"}
	on := Interview{ID: "on", Date: "2026-11-28", Hour: "10:00"}
	for want, all := range map[string][]Interview{
		"untold": {told, untold, coming},
		"told":   {{ID: "old", Date: "2026-11-20", Went: "ok"}, told, coming},
		"on":     {told, on},
		"":       {coming, {ID: "off", Date: "2026-11-25", Closed: true}},
	} {
		if got, ok := Been(all, now); got.ID != want || ok != (want != "") {
			t.Errorf("%q is meant, want %q", got.ID, want)
		}
	}
}

func TestARecordReadsBack(t *testing.T) {
	i := Interview{ID: "x", Date: "2026-12-05", Hour: "10:00", Company: "某电商公司", Decks: []string{"cs-manager"}, Goal: .9, Page: "# 产品\n- 卖什么",
		Done: []Item{{"interview-day/week", "读 50 条公开评价"}}}
	got, err := Decode("x", i.Encode())
	if err != nil || got.Encode() != i.Encode() || got.ID != "x" {
		t.Errorf("%+v, %v", got, err)
	}
	for _, bad := range []string{"", "[]", `{"date":"soon"}`, `{"date":"2026-12-05","hour":"ten"}`, `{"date":"2026-12-05","goal":9}`} {
		if _, err := Decode("x", bad); err == nil {
			t.Errorf("%q is taken for an interview", bad)
		}
	}
}

func TestChecklistsComeUpOnTheirDaysAndStop(t *testing.T) {
	list := func(id, when string) *card.Card {
		return &card.Card{Key: card.Key("interview-day/" + id), Kind: card.Checklist, When: when, Answer: "- [ ] 第一件\n- [ ] 第二件\n"}
	}
	cards := []*card.Card{list("week", "-7d"), list("eve", "-1d"), list("day", "day"), list("room", "room"), list("after", "+24h"), {Key: "m/x", Kind: card.Fact}}
	i := Interview{Date: "2026-12-05", Hour: "10:00"}
	for now, want := range map[string][]string{
		"2026-11-27 20:00": nil,
		"2026-11-28 20:00": {"week"},
		"2026-12-04 23:00": {"week", "eve"},
		"2026-12-05 07:00": {"day", "room", "after"},
		"2026-12-06 20:00": {"after"}, "2026-12-07 20:00": {"after"}, "2026-12-08 20:00": nil,
	} {
		var got []string
		for _, l := range i.Due(cards, at(now)) {
			got = append(got, l.Card.Key.ID())
		}
		if !slices.Equal(got, want) {
			t.Errorf("on %s %v is up, want %v", now, got, want)
		}
	}
	i = i.Toggle("interview-day/eve", "第一件").Toggle("interview-day/eve", "第二件").Toggle("interview-day/week", "第一件")
	due := i.Due(cards, at("2026-12-04 23:00"))
	if len(due) != 1 || due[0].Open() != 1 || !due[0].Done[0] {
		t.Errorf("due %+v, want the week's list with one item left", due)
	}
	if i = i.Toggle("interview-day/week", "第一件"); i.Due(cards, at("2026-12-04 23:00"))[0].Open() != 2 {
		t.Error("what was ticked off by mistake can not be taken back")
	}
}
