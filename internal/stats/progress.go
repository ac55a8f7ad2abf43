package stats

import "rehearse/internal/review"

// A Period is a study day or a week, and what the answers to questions earned
// in it.
type Period struct {
	First   review.Day
	Days    int     // 1 or 7
	Answers int     // to questions, scored
	Score   float64 // mean, 0 to 1; 0 and of no meaning without answers
}

// Progress returns the scores of questions over time, up to today and at most
// n periods: study days where all answers lie within n of them, else weeks
// from Monday on. It begins with the first answer that fits; periods without
// answers are there too, so that time has a scale.
func (c *Collector) Progress(n int) []Period {
	start, found := c.today, false
	for _, d := range c.days.practised() {
		if c.days.of(d).scored > 0 && d <= c.today {
			start, found = d, true
			break
		}
	}
	if !found || n <= 0 {
		return nil
	}
	first, last, long := start, c.today, review.Day(1)
	if int(c.today)-int(start) >= n {
		last, long = monday(c.today), 7
		first = monday(max(start, last-7*review.Day(n)))
	}
	count := min((int(last)-int(first))/int(long)+1, n)
	out := make([]Period, count)
	for i := range out {
		out[i] = c.period(last-long*review.Day(count-1-i), int(long))
	}
	return out
}

func (c *Collector) period(first review.Day, long int) Period {
	p := Period{First: first, Days: long}
	for d := first; d < first+review.Day(long) && d <= c.today; d++ {
		sum := c.days.of(d)
		p.Answers += sum.scored
		p.Score += sum.score
	}
	p.Score = mean(p.Score, p.Answers)
	return p
}
