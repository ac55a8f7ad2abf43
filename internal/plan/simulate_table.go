package plan

import "fmt"

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
				fmt.Sprintf("%-27s %-20s %-20s %-20s %6s %5s", "policy", "all", "questions", "facts", "unseen", "min"))
		}
		lines = append(lines, fmt.Sprintf("%-27s %s %s %s %6.1f %5.1f", r.Policy, r.All, r.Question, r.Fact, r.Unseen, r.Used))
	}
	return lines
}

// String shows the mean and the paired difference with its interval.
func (r Result) String() string {
	return fmt.Sprintf("%.3f %+.3f ±%.3f", r.Mean, r.Behind, r.Half)
}
