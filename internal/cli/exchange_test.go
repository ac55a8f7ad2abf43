package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"rehearse/internal/exchange"
	"rehearse/internal/lang"
	"rehearse/internal/schedule"
	"rehearse/internal/store"
)

// Each fault of a line has a sentence of its own in both languages, which
// names the field and what stood there.
func TestFaultsOfLinesAreExplained(t *testing.T) {
	seen := map[string]bool{}
	for code := exchange.NotJSON; code <= exchange.Refused; code++ {
		f := &exchange.Fault{Line: 1, Code: code, Field: "fieldname", Value: "a\x1b[31mvalue", Want: []string{"sure"}}
		if code == exchange.Refused {
			f.Err = fmt.Errorf("check: %w", &schedule.SettingError{Name: "fieldname", Value: "value", Range: "1 to 720"})
		}
		for _, l := range []lang.Lang{lang.Chinese, lang.English} {
			a, _ := newTestApp(l.String())
			said := a.lineText(f).in(l)
			if seen[said] || said == "" || strings.Contains(said, "%!") || strings.Contains(said, "\x1b") {
				t.Errorf("code %d is told as %q", code, said)
			}
			seen[said] = true
			if code > exchange.UnknownEvent && code != exchange.Taken && !strings.Contains(said, "fieldname") {
				t.Errorf("code %d is told as %q, without the field", code, said)
			}
			if code > exchange.Missing && !strings.Contains(said, "value") {
				t.Errorf("code %d is told as %q, without the value", code, said)
			}
		}
	}
}

// What is wrong with a place is a sentence with what to do, in both languages.
func TestPlacesAreExplained(t *testing.T) {
	for _, cause := range []error{
		store.ErrNoFile, store.ErrNowhere, store.ErrDisk,
		&fs.PathError{Op: "write", Path: "/x/progress.db", Err: fs.ErrPermission},
		&fs.PathError{Op: "open", Path: "/x/progress.db", Err: errIsFolder},
	} {
		for _, l := range []lang.Lang{lang.Chinese, lang.English} {
			a, _ := newTestApp(l.String())
			said := a.explain(errors.Join(fmt.Errorf("do something: %w", cause))).in(l)
			lines := strings.Split(strings.TrimSpace(said), "\n")
			if len(lines) != 2 || !strings.Contains(lines[0], "/x/progress.db") || strings.Contains(said, "%!") {
				t.Errorf("%v is explained as %q, want a sentence with the file and a hint", cause, said)
			}
			if han := strings.ContainsAny(said, "。："); han != (l == lang.Chinese) {
				t.Errorf("%v in %v is explained as %q", cause, l, said)
			}
		}
	}
}
