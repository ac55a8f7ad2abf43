package plan_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"rehearse/internal/plan"
)

var (
	runs = flag.Int("runs", 20, "")
	tilt = flag.Float64("tilt", 1.3, "")
	at   = flag.String("at", "5:25,10:8,10:15,10:25,20:8,20:15,30:5,30:10", "")
	pols = flag.String("pols", "chosen;simple;lowest recall, paced;greedy gain, paced;sm-2, paced;fsrs .90, reviews first", "")
)

func TestSim(t *testing.T) {
	plan.Tilt = *tilt
	for _, dm := range strings.Split(*at, ",") {
		var d, m int
		fmt.Sscanf(dm, "%d:%d", &d, &m)
		ps := strings.Split(*pols, ";")
		rows := plan.Simulate(plan.SimConfig{Days: []int{d}, Minutes: []int{m}, Runs: *runs, Policies: ps})
		n := len(ps)
		fmt.Println("days", d, "min", m)
		for i := range n {
			fmt.Printf("%-23s", rows[i].Policy)
			for l := 0; l < len(rows)/n; l++ {
				r := rows[l*n+i]
				fmt.Printf(" | %.3f %+.3f±%.3f q %.3f %+.3f±%.3f", r.All.Mean, r.All.Behind, r.All.Half, r.Question.Mean, r.Question.Behind, r.Question.Half)
			}
			fmt.Println()
		}
	}
}
