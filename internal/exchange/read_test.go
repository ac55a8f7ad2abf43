package exchange

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"rehearse/internal/review"
)

func defaults() Defaults {
	return Defaults{
		Local: time.FixedZone("CST", 8*3600),
		Day:   func(t time.Time) review.Day { return review.DayOf(t.Add(-4 * time.Hour).Date()) },
	}
}

// readAll returns all events, and the lines and codes of all faults as "3:7".
func readAll(t testing.TB, r io.Reader) (events []review.Event, faults []string) {
	t.Helper()
	in := NewReader(r, defaults())
	for {
		e, _, err := in.Next()
		var f *Fault
		switch {
		case errors.Is(err, io.EOF):
			return events, faults
		case errors.As(err, &f):
			faults = append(faults, fmt.Sprint(f.Line, ":", f.Code))
		case err != nil:
			t.Fatal(err)
		default:
			events = append(events, e)
		}
	}
}

func TestThreeFieldsMakeAReview(t *testing.T) {
	line := `{"card":"facts/甲","reviewed_at":"2026-12-02T19:30:00.25Z","grade":"good"}`
	events, faults := readAll(t, strings.NewReader(line))
	if len(events) != 1 || len(faults) != 0 {
		t.Fatalf("%v, faults %v", events, faults)
	}
	at := time.Date(2026, 12, 2, 19, 30, 0, 250e6, time.UTC)
	want := review.Review{
		ID: events[0].Review.ID, Card: "facts/甲", At: review.At(at), Zone: 480,
		Day:   review.DayOf(2026, 12, 2), // 03:30 on the 3rd in the local zone
		Grade: review.Good,
	}
	if diff := cmp.Diff(want, *events[0].Review); diff != "" {
		t.Error(diff)
	}
	same, _ := readAll(t, strings.NewReader(`{"event":"review","grade":3,"reviewed_at":"2026-12-03T03:30:00.25+08:00","card":"facts/甲","seconds":8}`))
	if same[0].Review.ID != want.ID || len(want.ID) != 32 {
		t.Errorf("ids %q and %q, want the same", same[0].Review.ID, want.ID)
	}
	for _, other := range []string{
		`{"card":"facts/甲","reviewed_at":"2026-12-02T19:30:00.25Z","grade":"hard"}`,
		`{"card":"facts/甲","reviewed_at":"2026-12-02T19:30:00.26Z","grade":"good"}`,
		`{"card":"facts/乙","reviewed_at":"2026-12-02T19:30:00.25Z","grade":"good"}`,
	} {
		if e, _ := readAll(t, strings.NewReader(other)); e[0].Review.ID == want.ID {
			t.Errorf("%s has the same id", other)
		}
	}
}

func TestTheZoneGivenDecidesTheDay(t *testing.T) {
	for zone, want := range map[string]review.Day{
		`"-08:00"`: review.DayOf(2026, 3, 3), `"Z"`: review.DayOf(2026, 3, 4), `480`: review.DayOf(2026, 3, 4), `-480`: review.DayOf(2026, 3, 3),
		`null`: review.DayOf(2026, 3, 4),
	} {
		e, _ := readAll(t, strings.NewReader(`{"card":"a/b","reviewed_at":"2026-03-04T05:00:00Z","grade":1,"zone":`+zone+`}`))
		if len(e) != 1 || e[0].Review.Day != want {
			t.Errorf("zone %s: %+v, want day %v", zone, e, want)
		}
	}
}

// Every bad field is told for what it is, and nothing else of its line is taken.
func TestFaults(t *testing.T) {
	review := func(more string) string {
		return `{"card":"a/b","reviewed_at":"2026-12-02T20:00:00+08:00","grade":3` + more + `}`
	}
	for line, want := range map[string]Code{
		`hello`: NotJSON, `[1]`: NotJSON, `{"card"`: NotJSON, review("") + review(""): NotJSON, `null`: NotJSON, "\x00\x01": NotJSON,
		review(`,"mode":"` + "\xff" + `"`):                                             NotUTF8,
		review(`,"event":"reveiw"`):                                                    UnknownEvent,
		review(`,"event":3`):                                                           UnknownEvent,
		`{"reviewed_at":"2026-12-02T20:00:00+08:00","grade":3}`:                        Missing,
		`{"card":"a/b","grade":3}`:                                                     Missing,
		`{"card":"a/b","reviewed_at":"2026-12-02T20:00:00Z"}`:                          Missing,
		`{"card":"","reviewed_at":"2026-12-02T20:00:00Z","grade":1}`:                   BadText,
		`{"card":"b","reviewed_at":"2026-12-02T20:00:00Z","grade":1}`:                  BadText,
		`{"card":"a/","reviewed_at":"2026-12-02T20:00:00Z","grade":1}`:                 BadText,
		`{"card":"a/\u0000","reviewed_at":"2026-12-02T20:00:00Z","grade":1}`:           BadText,
		`{"card":"a/\u001b[2J","reviewed_at":"2026-12-02T20:00:00Z","grade":1}`:        BadText,
		`{"card":"a/b\nc","reviewed_at":"2026-12-02T20:00:00Z","grade":1}`:             BadText,
		`{"card":7,"reviewed_at":"2026-12-02T20:00:00Z","grade":1}`:                    BadText,
		`{"card":"a/` + strings.Repeat("x", 2000) + `","reviewed_at":"x","grade":1}`:   BadText,
		`{"card":"a/b","reviewed_at":"yesterday","grade":1}`:                           BadInstant,
		`{"card":"a/b","reviewed_at":1764000000,"grade":1}`:                            BadInstant,
		`{"card":"a/b","reviewed_at":"9999-12-31T23:59:59Z","grade":1}`:                BadInstant,
		`{"card":"a/b","reviewed_at":"1969-12-31T23:59:59Z","grade":1}`:                BadInstant,
		`{"card":"a/b","reviewed_at":"0001-01-01T00:00:00Z","grade":1}`:                BadInstant,
		`{"card":"a/b","reviewed_at":"2026-02-30T00:00:00Z","grade":1}`:                BadInstant,
		`{"card":"a/b","reviewed_at":"2026-12-02","grade":1}`:                          BadInstant,
		`{"card":"a/b","reviewed_at":"2026-12-02T20:00:00Z","grade":0}`:                BadGrade,
		`{"card":"a/b","reviewed_at":"2026-12-02T20:00:00Z","grade":5}`:                BadGrade,
		`{"card":"a/b","reviewed_at":"2026-12-02T20:00:00Z","grade":"fine"}`:           BadGrade,
		`{"card":"a/b","reviewed_at":"2026-12-02T20:00:00Z","grade":2.5}`:              BadGrade,
		`{"card":"a/b","reviewed_at":"2026-12-02T20:00:00Z","grade":[1]}`:              BadGrade,
		review(`,"zone":"CST"`):                                                        BadZone,
		review(`,"zone":"+25:00"`):                                                     BadZone,
		review(`,"zone":"+08:75"`):                                                     BadZone,
		review(`,"zone":99999`):                                                        BadZone,
		review(`,"study_day":"today"`):                                                 BadDay,
		review(`,"study_day":20000`):                                                   BadDay,
		review(`,"study_day":"2026-12-20"`):                                            FarDay,
		review(`,"study_day":"9999-12-02"`):                                            FarDay,
		review(`,"seconds":-1`):                                                        BadSeconds,
		review(`,"seconds":1e300`):                                                     BadSeconds,
		review(`,"seconds":1e999`):                                                     BadSeconds,
		review(`,"seconds":"10"`):                                                      BadSeconds,
		review(`,"score":1.01`):                                                        BadScore,
		review(`,"score":-0.5`):                                                        BadScore,
		review(`,"points":"101"`):                                                      BadPoints,
		review(`,"points":[null]`):                                                     BadPoints,
		review(`,"points":[1,0]`):                                                      BadPoints,
		review(`,"mode":"sing"`):                                                       BadChoice,
		review(`,"confidence":"maybe"`):                                                BadChoice,
		review(`,"id":""`):                                                             BadText,
		review(`,"id":" x"`):                                                           BadText,
		`{"event":"undo","at":"2026-12-02T20:00:00Z"}`:                                 Missing,
		`{"event":"undo","review":"x"}`:                                                Missing,
		`{"event":"fact","value":"x","at":"2026-12-02T20:00:00Z"}`:                     Missing,
		`{"event":"fact","key":"flag/a/b","value":"on"}`:                               Missing,
		`{"event":"fact","key":"flag","at":"2026-12-02T20:00:00Z"}`:                    BadText,
		`{"event":"fact","key":"a/b","value":"\u0000","at":"2026-12-02T20:00:00Z"}`:    BadText,
		`{"event":"attempt","card":"a/b"}`:                                             Missing,
		`{"event":"attempt","card":"a/b","at":"2026-12-02T20:00:00Z","text":"\u0000"}`: BadText,
	} {
		events, faults := readAll(t, strings.NewReader(line))
		if len(events) != 0 || len(faults) != 1 || faults[0] != fmt.Sprint("1:", want) {
			t.Errorf("%.100s: events %d, faults %v, want code %d", line, len(events), faults, want)
		}
	}
}

// What editors and shells do to a file does not matter.
func TestFilesOfAllShapes(t *testing.T) {
	line := func(card string) string {
		return `{"card":"a/` + card + `","reviewed_at":"2026-12-02T20:00:00Z","grade":3}`
	}
	plain := line("甲") + "\n" + line("b") + "\n"
	wide := func(order func(uint16) []byte, s string) string {
		out := string(order(0xfeff))
		for _, u := range utf16.Encode([]rune(s)) {
			out += string(order(u))
		}
		return out
	}
	little := func(u uint16) []byte { return []byte{byte(u), byte(u >> 8)} }
	big := func(u uint16) []byte { return []byte{byte(u >> 8), byte(u)} }
	want, _ := readAll(t, strings.NewReader(plain))
	for name, text := range map[string]string{
		"no last end": strings.TrimSpace(plain), "CRLF": strings.ReplaceAll(plain, "\n", "\r\n"), "mark": "\ufeff" + plain,
		"blank lines": "\n\n" + line("甲") + "\n \t\n" + line("b") + "\n\n\n", "indented": "  " + line("甲") + " \n\t" + line("b"),
		"joined with marks": "\ufeff" + line("甲") + "\n\ufeff" + line("b"),
		"UTF-16 of Windows": wide(little, strings.ReplaceAll(plain, "\n", "\r\n")), "UTF-16, big end first": wide(big, plain),
	} {
		events, faults := readAll(t, strings.NewReader(text))
		if diff := cmp.Diff(want, events); diff != "" || len(faults) > 0 {
			t.Errorf("%s: faults %v, %s", name, faults, diff)
		}
	}
}

// A giant among the lines is read; one beyond all measure is passed over, and
// the lines around it are not lost.
func TestGiantLines(t *testing.T) {
	before := `{"card":"a/b","reviewed_at":"2026-12-02T20:00:00Z","grade":3}` + "\n"
	ten := `{"event":"attempt","card":"a/b","at":"2026-12-02T20:00:00Z","text":"` + strings.Repeat("长", 10<<20/3) + `"}` + "\n"
	events, faults := readAll(t, io.MultiReader(
		strings.NewReader(before+ten), io.LimitReader(endless{}, MaxLine+1000), strings.NewReader("\n"+before)))
	if len(events) != 3 || len(events[1].Attempt.Text) < 10<<20-3 || len(faults) != 1 || faults[0] != fmt.Sprint("3:", TooLong) {
		t.Errorf("%d events, faults %v", len(events), faults)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

// Of two unsigned statements of one moment both are kept apart.
func TestUnsignedStatementsDoNotClash(t *testing.T) {
	line := func(value string) string {
		return `{"event":"fact","key":"flag/a/b","value":"` + value + `","at":"2026-12-02T20:00:00Z"}` + "\n"
	}
	e, _ := readAll(t, strings.NewReader(line("on")+line("")+line("on")))
	if a, b, c := e[0].Fact.Device, e[1].Fact.Device, e[2].Fact.Device; a == b || a != c {
		t.Errorf("devices %q, %q, %q", a, b, c)
	}
}

// Whatever is read can be written and read again, the same.
func FuzzReadWrite(f *testing.F) {
	for _, seed := range []string{
		`{"event":"review","id":"x","card":"a/b","reviewed_at":"2026-12-02T20:00:00.001+08:00","zone":"-09:30","study_day":"2026-12-01","grade":"easy","seconds":0.1,"confidence":"shaky","score":0.25,"points":[true,false],"mode":"type","device":"d"}`,
		`{"event":"undo","review":"x","at":"2026-12-02T20:00:00Z"}`,
		`{"event":"fact","key":"note/a/b","value":"\u2028\u0001 <b>&","at":"2026-12-02T20:00:00Z","undoes":"2026-12-02T19:00:00Z"}`,
		`{"event":"attempt","id":"y","card":"a/b","at":"2026-12-02T20:00:00Z","points":[],"review":"x"}`,
		"\ufeff{}\r\n\xff\n\x00", "\xff\xfe{\x00}\x00", `{"card":"a/b","reviewed_at":"1970-01-01T00:00:00.001Z","grade":1,"zone":-1440,"seconds":-0}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		events, _ := readAll(t, strings.NewReader(string(data)))
		var out strings.Builder
		w := NewWriter(&out)
		for _, e := range events {
			if err := w.Write(e); err != nil {
				t.Fatal(err)
			}
		}
		again, faults := readAll(t, strings.NewReader(out.String()))
		if diff := cmp.Diff(events, again); diff != "" || len(faults) > 0 {
			t.Errorf("faults %v of %s: %s", faults, out.String(), diff)
		}
	})
}
