package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"rehearse": main})
}

// Each script is a story of one person: an empty home, a fixed zone and clock.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join("testdata", "script"),
		Setup: func(env *testscript.Env) error {
			home := filepath.Join(env.WorkDir, "home")
			env.Setenv("HOME", home)
			for name, dir := range map[string]string{
				"XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache", "XDG_STATE_HOME": "state",
			} {
				env.Setenv(name, filepath.Join(home, dir))
			}
			env.Setenv("TZ", "Asia/Shanghai")
			env.Setenv("LANG", "zh_CN.UTF-8")
			env.Setenv("REHEARSE_NOW", "2026-12-02T20:00:00+08:00")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"json": cmdJSON, "intervals": cmdIntervals, "code": cmdCode,
		},
	})
}

// json PATH WANT: the value at a path (0.card, key_points.1.text) of the JSON
// that the last command printed. # is the length of a list, {} the names of an
// object in order.
func cmdJSON(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: json PATH WANT")
	}
	got := at(ts, ts.ReadFile("stdout"), args[0])
	if (got == args[1]) == neg {
		ts.Fatalf("%s is %s, want %s", args[0], got, args[1])
	}
}

func at(ts *testscript.TestScript, text, path string) string {
	var raw json.RawMessage = []byte(text)
	for _, step := range strings.Split(path, ".") {
		switch {
		case step == "":
		case step == "{}":
			return names(ts, raw)
		case step == "#":
			var list []json.RawMessage
			ts.Check(json.Unmarshal(raw, &list))
			return strconv.Itoa(len(list))
		default:
			raw = child(ts, raw, step)
		}
	}
	var s string
	if json.Unmarshal(raw, &s) == nil && string(raw) != "null" {
		return s
	}
	var compact bytes.Buffer
	ts.Check(json.Compact(&compact, raw))
	return compact.String()
}

func child(ts *testscript.TestScript, raw json.RawMessage, step string) json.RawMessage {
	if i, err := strconv.Atoi(step); err == nil {
		var list []json.RawMessage
		ts.Check(json.Unmarshal(raw, &list))
		if i >= len(list) {
			ts.Fatalf("no element %d among %d", i, len(list))
		}
		return list[i]
	}
	var object map[string]json.RawMessage
	ts.Check(json.Unmarshal(raw, &object))
	value, ok := object[step]
	if !ok {
		ts.Fatalf("no field %q in %s", step, raw)
	}
	return value
}

func names(ts *testscript.TestScript, raw json.RawMessage) string {
	d := json.NewDecoder(strings.NewReader(string(raw)))
	_, err := d.Token()
	ts.Check(err)
	var out []string
	for d.More() {
		name, err := d.Token()
		ts.Check(err)
		var skip json.RawMessage
		ts.Check(d.Decode(&skip))
		out = append(out, fmt.Sprint(name))
	}
	return strings.Join(out, " ")
}

// intervals CARD GRADES WANT: answers a card each time at the very moment it
// is due, and compares interval_days.
func cmdIntervals(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 3 || neg {
		ts.Fatalf("usage: intervals CARD GRADES WANT")
	}
	var got []string
	for _, grade := range strings.Fields(args[1]) {
		ts.Check(ts.Exec("rehearse", "grade", args[0], grade, "--json"))
		out := ts.ReadFile("stdout")
		got = append(got, at(ts, out, "interval_days"))
		ts.Setenv("REHEARSE_NOW", at(ts, out, "due"))
	}
	if s := strings.Join(got, " "); s != args[2] {
		ts.Fatalf("intervals are %s, want %s", s, args[2])
	}
}

// code N COMMAND...: the command ends with exit code N.
func cmdCode(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 2 || neg {
		ts.Fatalf("usage: code N COMMAND...")
	}
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		exit, ok := err.(interface{ ExitCode() int })
		if !ok {
			ts.Fatalf("run %v: %v", args[1:], err)
		}
		got = exit.ExitCode()
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("exit code %d, want %s", got, args[0])
	}
}
