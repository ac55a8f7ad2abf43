package schedule

import "rehearse/internal/review"

// A card that was forgotten leechLapses times is a leech: it costs more than
// it brings, and its text should change or the card rest. It is told then,
// and again after every leechAgain further lapses.
const (
	leechLapses = 8
	leechAgain  = 4
)

// Leech reports whether the card is a leech.
func Leech(st review.State) bool { return st.Lapses >= leechLapses }

// LeechNow reports whether the grade that led from before to after is one
// after which to tell that the card is a leech.
func LeechNow(before, after review.State) bool {
	return after.Lapses > before.Lapses && Leech(after) && (after.Lapses-leechLapses)%leechAgain == 0
}
