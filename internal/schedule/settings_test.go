package schedule_test

import (
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rehearse/internal/schedule"
)

// ownParameters differ from the defaults in the first and the last.
const ownParameters = "0.3 1.2931 2.3065 8.2956 6.4133 0.8334 3.0194 0.001 1.8722 0.1666 0.796 1.4835 0.0614 0.2629 " +
	"1.6483 0.6014 1.8729 0.5425 0.0912 0.0658 0.2"

func TestSettingTable(t *testing.T) {
	var common, all []string
	settings := schedule.DefaultSettings()
	for _, row := range schedule.SettingTable() {
		if row.Common {
			common = append(common, row.Name)
		}
		value, ok := settings.Get(row.Name)
		if !ok || row.Range == "" {
			t.Errorf("%s: not known, or without a range", row.Name)
		}
		all = append(all, row.Name+"="+value)
	}
	wantCommon := "minutes new_per_day desired_retention mode day_start speech_rate role"
	if got := strings.Join(common, " "); got != wantCommon {
		t.Errorf("common settings: got %s, want %s", got, wantCommon)
	}
	want := "minutes=25,new_per_day=20,desired_retention=0.9,mode=speak,day_start=04:00,speech_rate=220,role=," +
		"learning_steps=10m,relearning_steps=10m,maximum_interval=36500,fuzz=on,parameters=0.212 1.2931 2.3065 8.2956 " +
		"6.4133 0.8334 3.0194 0.001 1.8722 0.1666 0.796 1.4835 0.0614 0.2629 1.6483 0.6014 1.8729 0.5425 0.0912 0.0658 0.1542"
	if got := strings.Join(all, ","); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestSet(t *testing.T) {
	for _, test := range []struct{ name, value, want string }{
		{"minutes", " 40 ", "40"},
		{"minutes", "４０", "40"}, // as a Chinese input method types it
		{"new_per_day", "0", "0"},
		{"desired_retention", "0.90", "0.9"},
		{"desired_retention", "85%", "0.85"},
		{"desired_retention", "0.7", "0.7"},
		{"desired_retention", "99%", "0.99"},
		{"mode", "Think", "think"},
		{"day_start", "4", "04:00"},
		{"day_start", "4:5", "04:05"},
		{"day_start", "２３：５９", "23:59"},
		{"day_start", "0:00", "00:00"},
		{"role", "cs-manager", "cs-manager"},
		{"role", "客服/经理", "客服/经理"},
		{"role", "", ""},
		{"learning_steps", "60s 600s", "1m 10m"},
		{"learning_steps", "1m, 10m，1h", "1m 10m 1h"},
		{"learning_steps", "90s 0.5h 24h", "90s 30m 1d"},
		{"learning_steps", "", "none"},
		{"relearning_steps", "None", "none"},
		{"maximum_interval", "365", "365"},
		{"fuzz", "OFF", "off"},
		{"fuzz", "yes", "on"},
	} {
		s := schedule.DefaultSettings()
		if err := s.Set(test.name, test.value); err != nil {
			t.Error(err)
		}
		if got, _ := s.Get(test.name); got != test.want {
			t.Errorf("set %s %q: reads %q, want %q", test.name, test.value, got, test.want)
		}
	}
}

func TestSetRefuses(t *testing.T) {
	parameters, _ := schedule.DefaultSettings().Get("parameters")
	for _, test := range []struct{ name, value, want string }{
		{"minutes", "0", "1 to 720"},
		{"minutes", "25.5", "1 to 720"},
		{"minutes", "", "1 to 720"},
		{"new_per_day", "-1", "0 to 9999"},
		{"desired_retention", "2", "0.70 to 0.99"},
		{"desired_retention", "0.995", "0.70 to 0.99"},
		{"desired_retention", "NaN", "0.70 to 0.99"},
		{"mode", "sing", "speak, think or type"},
		{"day_start", "24:00", "00:00 to 23:59"},
		{"day_start", "-1", "00:00 to 23:59"},
		{"speech_rate", "fast", "30 to 2000"},
		{"role", "two words", "a deck, or all"},
		{"learning_steps", "10", "none, or up to 10 steps such as 30s 10m 8h 1d, of 1s to 365d, whole days from 1d on"},
		{"learning_steps", "36h", "none, or up to 10 steps such as 30s 10m 8h 1d, of 1s to 365d, whole days from 1d on"},
		{"learning_steps", "0m", "none, or up to 10 steps such as 30s 10m 8h 1d, of 1s to 365d, whole days from 1d on"},
		{"learning_steps", "-5m", "none, or up to 10 steps such as 30s 10m 8h 1d, of 1s to 365d, whole days from 1d on"},
		{"learning_steps", "NaNm", "none, or up to 10 steps such as 30s 10m 8h 1d, of 1s to 365d, whole days from 1d on"},
		{"learning_steps", "1e30d", "none, or up to 10 steps such as 30s 10m 8h 1d, of 1s to 365d, whole days from 1d on"},
		{"learning_steps", strings.Repeat("1m ", 11), "none, or up to 10 steps such as 30s 10m 8h 1d, of 1s to 365d, whole days from 1d on"},
		{"maximum_interval", "36501", "1 to 36500"},
		{"fuzz", "maybe", "on or off"},
		{"parameters", "1 2 3", "21 numbers"},
		{"parameters", strings.Replace(parameters, "0.1542", "0.9", 1), "w20 0.1 to 0.8"},
		{"parameters", strings.Replace(parameters, "6.4133", "NaN", 1), "w4 1 to 10"},
	} {
		s := schedule.DefaultSettings()
		err := s.Set(test.name, test.value)
		var wrong *schedule.SettingError
		if !errors.As(err, &wrong) {
			t.Errorf("set %s %q: got %v", test.name, test.value, err)
			continue
		}
		want := schedule.SettingError{Name: test.name, Value: test.value, Range: test.want}
		if diff := cmp.Diff(want, *wrong); diff != "" {
			t.Errorf("set %s %q (-want +got):\n%s", test.name, test.value, diff)
		}
		if diff := cmp.Diff(schedule.DefaultSettings(), s); diff != "" {
			t.Errorf("set %s %q changed the settings:\n%s", test.name, test.value, diff)
		}
	}
}

func TestSettingErrors(t *testing.T) {
	s := schedule.DefaultSettings()
	for _, test := range []struct {
		err  error
		want string
	}{
		{s.Set("desired_retention", "2"), `set "desired_retention": "2" is out of range, want 0.70 to 0.99`},
		{s.Set("colour", "red"), `find setting "colour": there is none of that name`},
		{s.Reset("colour"), `find setting "colour": there is none of that name`},
	} {
		if test.err == nil || test.err.Error() != test.want {
			t.Errorf("got %v, want %s", test.err, test.want)
		}
	}
	if _, ok := s.Get("colour"); ok {
		t.Error("an unknown setting has a value")
	}
}

func TestReset(t *testing.T) {
	s := schedule.DefaultSettings()
	for name, value := range map[string]string{
		"minutes": "1", "learning_steps": "none", "role": "all", "fuzz": "off", "mode": "type", "day_start": "00:00",
		"parameters": ownParameters,
	} {
		if err := s.Set(name, value); err != nil {
			t.Fatal(err)
		}
		if err := s.Reset(name); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(schedule.DefaultSettings(), s); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestSettingsReadBack: what Get writes, Set reads to the same value.
func TestSettingsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := settings().Draw(t, "settings")
		want.DayStart = time.Duration(rapid.IntRange(0, 24*60-1).Draw(t, "day start")) * time.Minute
		got := schedule.DefaultSettings()
		for _, row := range schedule.SettingTable() {
			value, _ := want.Get(row.Name)
			if err := got.Set(row.Name, value); err != nil {
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
		if want.Fingerprint() != got.Fingerprint() {
			t.Fatal("equal settings have two fingerprints")
		}
	})
}

func TestNewRefusesWrongSettings(t *testing.T) {
	for name, change := range map[string]func(*schedule.Settings){
		"desired_retention": func(s *schedule.Settings) { s.DesiredRetention = math.NaN() },
		"maximum_interval":  func(s *schedule.Settings) { s.MaximumInterval = 0 },
		"learning_steps":    func(s *schedule.Settings) { s.LearningSteps = []time.Duration{-time.Minute} },
		"parameters":        func(s *schedule.Settings) { s.Parameters[20] = 0 },
		"day_start":         func(s *schedule.Settings) { s.DayStart = 24 * time.Hour },
	} {
		s := schedule.DefaultSettings()
		change(&s)
		_, err := schedule.New(s)
		var wrong *schedule.SettingError
		if !errors.As(err, &wrong) || wrong.Name != name {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// TestFingerprint: it changes with what states depend on, and only with that.
func TestFingerprint(t *testing.T) {
	values := map[string]struct {
		value  string
		counts bool
	}{
		"minutes":           {"30", false},
		"new_per_day":       {"5", false},
		"mode":              {"type", false},
		"day_start":         {"05:00", false},
		"speech_rate":       {"300", false},
		"role":              {"all", false},
		"desired_retention": {"0.91", true},
		"learning_steps":    {"1m 10m", true},
		"relearning_steps":  {"none", true},
		"maximum_interval":  {"365", true},
		"fuzz":              {"off", true},
		"parameters":        {ownParameters, true},
	}
	defaults := schedule.DefaultSettings()
	seen := map[string]string{defaults.Fingerprint(): "defaults"}
	for _, row := range schedule.SettingTable() {
		s := schedule.DefaultSettings()
		if err := s.Set(row.Name, values[row.Name].value); err != nil {
			t.Fatal(err)
		}
		got := s.Fingerprint()
		if values[row.Name].counts == (got == defaults.Fingerprint()) {
			t.Errorf("%s: counts %v, want %v", row.Name, !values[row.Name].counts, values[row.Name].counts)
		}
		if other, ok := seen[got]; ok && values[row.Name].counts {
			t.Errorf("%s and %s share a fingerprint", row.Name, other)
		}
		seen[got] = row.Name
	}
}

// TestSetReadsAnything: whatever is typed is refused, or reads back the same.
func TestSetReadsAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		row := rapid.SampledFrom(schedule.SettingTable()).Draw(t, "setting")
		value := rapid.OneOf(
			rapid.String(), rapid.StringMatching(`[0-9]{1,3}([.:][0-9]{1,2})?[smhd%]?( [0-9.]{1,4}[smhd])*`),
		).Draw(t, "value")
		s := schedule.DefaultSettings()
		if s.Set(row.Name, value) != nil {
			return
		}
		canonical, _ := s.Get(row.Name)
		again := schedule.DefaultSettings()
		if err := again.Set(row.Name, canonical); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(s, again); diff != "" {
			t.Fatalf("%q and its canonical %q differ:\n%s", value, canonical, diff)
		}
	})
}
