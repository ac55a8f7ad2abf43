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

// situations go from too few minutes to plenty.
var situations = []struct {
	days    int
	minutes []int
}{
	{5, []int{10, 25, 40}}, {10, []int{8, 15, 25, 40}}, {20, []int{8, 15, 25}}, {30, []int{5, 10, 20}}, {60, []int{5, 10}},
}

// The table in doc.go is what this test made of it: go test ./internal/plan
// -run TestTable -table 40 -timeout 0.
func TestTable(t *testing.T) {
	if *table == 0 {
		t.Skip("without -table")
	}
	var rows []plan.Row
	for _, s := range situations {
		rows = append(rows, plan.Simulate(plan.SimConfig{Days: []int{s.days}, Minutes: s.minutes, Runs: *table, Seed: 1})...)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s//\n// Made on %s with -table %d; columns are days/minutes a day.\n//\n", tableBegin, time.Now().Format(time.DateOnly), *table)
	lines := append(plan.FormatGrid(rows), "")
	bands := plan.SimConfig{Days: []int{5, 10, 20}, Minutes: []int{10, 15, 25}, Runs: *table, Seed: 5}
	lines = append(lines, plan.FormatBands(plan.SimulateBands(bands))...)
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
