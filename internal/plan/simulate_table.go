package plan

import (
	"fmt"
	"slices"
	"strings"
)

// FormatRows writes the rows as lines of text, one table for each situation
// and learner.
func FormatRows(rows []Row) []string {
	var lines []string
	for i, r := range rows {
		if i == 0 || r.Days != rows[i-1].Days || r.Minutes != rows[i-1].Minutes || r.Learner != rows[i-1].Learner {
			if i > 0 {
				lines = append(lines, "")
			}
			lines = append(lines,
				fmt.Sprintf("%d days, %d min, %d questions, %d facts, learner %s, %d runs", r.Days, r.Minutes, r.Questions, r.Facts, r.Learner, r.Runs),
				fmt.Sprintf("%-*s %-19s %-19s %-19s %6s %5s", nameWidth, "policy", "all", "questions", "facts", "unseen", "min"))
		}
		lines = append(lines, fmt.Sprintf("%-*s %s %s %s %6.1f %5.1f", nameWidth, r.Policy, r.All, r.Question, r.Fact, r.Unseen, r.Used))
	}
	return lines
}

const nameWidth = 24

// String shows the mean and the paired difference with its interval.
func (r Result) String() string {
	return fmt.Sprintf("%.3f %+.3f ±%.3f", r.Mean, r.Ahead, r.Half)
}

// beats reports whether the policy was better than the first of its table by
// more than the confidence interval.
func (r Result) beats() bool { return r.Ahead > r.Half }

// FormatGrid writes one table for each learner and each of all cards,
// questions and facts: a line a policy, a column a situation. A plus marks
// what was better than the first policy by more than the confidence interval
// of the paired difference, a minus what was worse.
func FormatGrid(rows []Row) []string {
	var lines []string
	for _, learner := range Learners() {
		of := slices.DeleteFunc(slices.Clone(rows), func(r Row) bool { return r.Learner != learner })
		if len(of) == 0 {
			continue
		}
		for _, m := range []struct {
			name string
			of   func(Row) Result
		}{
			{"all", func(r Row) Result { return r.All }},
			{"questions", func(r Row) Result { return r.Question }},
			{"facts", func(r Row) Result { return r.Fact }},
		} {
			if len(lines) > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, grid(of, learner+", "+m.name, m.of)...)
		}
	}
	return lines
}

func grid(rows []Row, title string, of func(Row) Result) []string {
	var order []string
	lines := map[string]*strings.Builder{}
	head := &strings.Builder{}
	fmt.Fprintf(head, "%-*s", nameWidth, title)
	for i, r := range rows {
		if i == 0 || r.Days != rows[i-1].Days || r.Minutes != rows[i-1].Minutes {
			fmt.Fprintf(head, " %5s", fmt.Sprintf("%d/%d", r.Days, r.Minutes))
		}
		line, ok := lines[r.Policy]
		if !ok {
			line = &strings.Builder{}
			fmt.Fprintf(line, "%-*s", nameWidth, r.Policy)
			lines[r.Policy], order = line, append(order, r.Policy)
		}
		result := of(r)
		mark := " "
		switch {
		case result.beats():
			mark = "+"
		case -result.Ahead > result.Half:
			mark = "-"
		}
		line.WriteString(" " + strings.TrimPrefix(fmt.Sprintf("%.3f", result.Mean), "0") + mark)
	}
	list := []string{strings.TrimRight(head.String(), " ")}
	for _, policy := range order {
		list = append(list, strings.TrimRight(lines[policy].String(), " "))
	}
	return list
}

// FormatBands writes how often bands held.
func FormatBands(rows []BandRow) []string {
	lines := []string{fmt.Sprintf("%-12s %9s %6s %6s %6s", "bands of 80%", "forecasts", "within", "below", "above")}
	for _, r := range rows {
		name := r.Learner
		if name == "" {
			name = "all"
		}
		lines = append(lines, fmt.Sprintf("%-12s %9d %6.3f %6.3f %6.3f", name, r.Forecasts, r.Within, r.Below, r.Above))
	}
	return lines
}
