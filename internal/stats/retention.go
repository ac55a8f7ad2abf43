package stats

// windows are the numbers of study days, today included, that retention is
// told over, shortest first; a last one is all time.
var windows = [...]int{7, 30, 90, 365}

// bucket returns the index of the shortest window that an age in days falls
// into; len(windows) for what is in none but all time, the future among it.
func bucket(age int) int {
	for i, days := range windows {
		if age >= 0 && age < days {
			return i
		}
	}
	return len(windows)
}

// A Window is the true retention over a number of study days up to today: of
// the answers that came at least a day after the card's last review, the share
// that was recalled, that is graded better than Again.
type Window struct {
	Days     int // 7, 30, 90 or 365, today included; 0 = all time
	Answers  int
	Recalled int
	Rate     float64 // Recalled / Answers; 0 and of no meaning without answers
}

// Retention returns a window for 7, 30, 90 and 365 days and for all time.
func (c *Collector) Retention() []Window { return retention(c.all()) }

// RetentionBy returns the same for every group of cards.
func (c *Collector) RetentionBy(g Grouping) []Group[[]Window] { return sumsOf(c.group(g), retention) }

func retention(entries []*entry) []Window {
	out := make([]Window, len(windows)+1)
	var w Window
	for i := range out {
		for _, e := range entries {
			w.Answers += int(e.tests[i].answers)
			w.Recalled += int(e.tests[i].recalled)
		}
		if w.Days = 0; i < len(windows) {
			w.Days = windows[i]
		}
		w.Rate = mean(float64(w.Recalled), w.Answers)
		out[i] = w
	}
	return out
}
