package stats_test

import (
	"fmt"
	"math"
	"strings"

	"rehearse/internal/stats"
)

// What will be due in the next two weeks, in 30 cells.
func ExampleColumns() {
	due := []float64{31, 12, 9, 14, 8, 0, 1, 5, 6, 10, 3, 2, 2, 4}
	for _, row := range stats.Columns(due, 30, 4, 0) {
		fmt.Println("|" + row + "|")
	}
	// Output:
	// |#                          |
	// |#                          |
	// |# : . : .         .        |
	// |# # # # #   . : : # . . . :|
}

// Scores by week against all of the points; nothing was answered in the third.
func ExampleSparkline() {
	fmt.Println(stats.Sparkline([]float64{.2, .35, math.NaN(), .5, .62, .6, .71, .9, 1}, 1))
	// Output: :- =+++##
}

// Four weeks up to a Friday, Monday on top.
func ExampleCalendarMap() {
	c := collect(nil, took(on(0, good), 500), took(on(1, good), 60), took(on(2, good), 300), took(on(4, good), 600), on(9, good))
	for _, row := range stats.CalendarMap(c.Calendar(4), 30, 1) {
		var marks []string
		for _, cell := range row {
			marks = append(marks, string(cell.Mark))
		}
		fmt.Println("|" + strings.Join(marks, " ") + "|")
	}
	// Output:
	// |. . . 4|
	// |. . . .|
	// |. . 1 2|
	// |. . . 2|
	// |. . . 3|
	// |. . .  |
	// |. . .  |
}
