package plan_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"rehearse/internal/plan"
)

var table = flag.Int("table", 0, "simulate that many people per situation and rewrite the table in doc.go")

const (
	tableBegin = "// # The table\n"
	tableEnd   = "package plan\n"
)

// The table in doc.go is what this test made of it: go test ./internal/plan
// -run TestTable -table 40 -timeout 0.
func TestTable(t *testing.T) {
	if *table == 0 {
		t.Skip("without -table")
	}
	cfg := plan.SimConfig{Days: []int{5, 10, 20, 30, 60}, Minutes: []int{8, 15, 25, 40}, Questions: 20, Facts: 170, Runs: *table, Seed: 1}
	var b strings.Builder
	fmt.Fprintf(&b, "%s//\n// Made on %s with -table %d; columns are days/minutes a day.\n//\n", tableBegin, time.Now().Format(time.DateOnly), *table)
	lines := append(plan.FormatGrid(plan.Simulate(cfg)), "")
	cfg.Seed = 2
	lines = append(lines, plan.FormatBands(plan.SimulateBands(cfg))...)
	for _, line := range lines {
		b.WriteString(strings.TrimRight("//\t"+line, "\t") + "\n")
	}
	source, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	before, _, ok := strings.Cut(string(source), tableBegin)
	if !ok {
		t.Fatal("doc.go has no place for the table")
	}
	if err := os.WriteFile("doc.go", []byte(before+b.String()+tableEnd), 0o644); err != nil {
		t.Fatal(err)
	}
}
