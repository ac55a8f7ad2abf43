package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// peers lists the bugs that were found in other programs of this kind, each
// with the test here that fails when it is put in.
var peers = []struct {
	bug  string
	in   string // folder, from the root
	test string // of a function; or FILE: a script
}{
	{"questions without Latin letters share one id and one schedule", "internal/deck", "TestQuestionsOfEveryScriptHaveIDsOfTheirOwn"},
	{"headings slugged to nothing share an id", "internal/deck", "TestKeysDoNotDependOnOrder"},
	{"intervals run backwards under five times Good", "internal/schedule", "TestIntervals"},
	{"a card never comes due again after its first review", "internal/schedule", "TestDue"},
	{"one plain note hides all decks", "internal/deck", "TestPlainNoteHidesNothing"},
	{"answer lines that begin with a letter vanish", "internal/deck", "TestLinesThatBeginWithALetterStay"},
	{"headings inside code become cards", "internal/deck", "testdata/parse/outline.txtar"},
	{"one line over 64 KiB destroys the deck", "internal/deck", "TestLineOf70035Bytes"},
	{"a corrupt progress file is read as empty and overwritten", "internal/store", "TestRefusedFilesAreLeftAlone"},
	{"a crash loses the session", "internal/store", "TestKilledProcessLosesNothingItAcknowledged"},
	{"a crash loses the session, on screen", "cmd/rehearse", "TestKilled"},
	{"undo of the second answer drops the first too", "internal/store", "TestUndoIsTheNewestThingDone"},
	{"the shuffle is biased", "internal/schedule", "TestQueueDependsOnPositionsAlone"}, // there is no shuffle: the order is a function of the cards
	{"only the first gap of a card is hidden", "internal/deck", "TestEveryGapIsHidden"},
	{"tests draw from the wall clock and fail later", "internal", "TestClockAndEnvironmentStayAtTheEdge"},
	{"pragmas hold on one pooled connection only", "internal/store", "TestEveryConnectionIsDurable"},
	{"a grade before the reveal is taken", "internal/tui", "TestAGradeBeforeTheRevealIsRefused"},
	{"cramming changes the schedule", "internal/tui", "TestCramRecordsNothing"},
	{"code, formulas and brackets break the parser", "internal/deck", "TestEveryGapIsHidden"},
	{"editing a card resets it", "internal/deck", "TestKeySurvivesEdits"},
}

func TestEveryBugOfPeersHasATest(t *testing.T) {
	for _, p := range peers {
		folder := filepath.Join("..", filepath.FromSlash(p.in))
		if strings.HasPrefix(p.test, "testdata/") {
			if _, err := os.Stat(filepath.Join(folder, p.test)); err != nil {
				t.Errorf("%s: %v", p.bug, err)
			}
			continue
		}
		if !declares(t, folder, p.test) {
			t.Errorf("%s: %s has no %s", p.bug, p.in, p.test)
		}
	}
}

// declares reports whether a test file of the folder declares the function.
func declares(t *testing.T, folder, name string) bool {
	files, err := filepath.Glob(filepath.Join(folder, "*_test.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no tests in %s: %v", folder, err)
	}
	for _, file := range files {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Name.Name == name {
				return true
			}
		}
	}
	return false
}
