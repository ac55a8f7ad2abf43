package schedule

import (
	"math"

	"rehearse/internal/card"
)

// draw returns a number in [0, 1) from the card and the number of its reviews
// so far: FNV-1a of the key, a zero byte and the number in little endian,
// then the finalizer of MurmurHash3, whose upper 53 bits are the number. It
// is frozen: another function would move what is due in every collection.
func draw(key card.Key, reviews int) float64 {
	const prime = 1099511628211
	h := uint64(14695981039346656037)
	for i := range len(key) {
		h = (h ^ uint64(key[i])) * prime
	}
	h *= prime // the zero byte
	for n, i := uint64(reviews), 0; i < 8; n, i = n>>8, i+1 {
		h = (h ^ n&0xff) * prime
	}
	h = (h ^ h>>33) * 0xff51afd7ed558ccd
	h = (h ^ h>>33) * 0xc4ceb9fe1a85ec53
	h ^= h >> 33
	return float64(h>>11) / (1 << 53)
}

// fuzzRange returns the whole days, both included, among which an interval in
// days is drawn: one day and 15 % of the part from 2.5 to 7 days, 10 % of that
// to 20 and 5 % of the rest to either side; nothing below 2.5 days.
func fuzzRange(interval float64) (lo, hi int) {
	delta := 0.0
	if interval >= 2.5 {
		delta = 1 + .15*(min(interval, 7)-2.5) + .10*max(min(interval, 20)-7, 0) + .05*max(interval-20, 0)
	}
	return int(math.Round(interval - delta)), int(math.Round(interval + delta))
}
