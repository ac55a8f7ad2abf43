package deck

import (
	"encoding/base64"
	"encoding/binary"
	"slices"
)

// sketchSize is how many pairs of characters a sketch keeps; twins have at
// least twinShare of them in common. Texts with the same words but for a
// number share nearly all, strangers one or two.
const (
	sketchSize = 16
	twinShare  = 8
)

// Sketch returns a short word (43 letters) from which can be told whether two
// texts are nearly the same, numbers apart, without keeping them: the pairs of
// neighbouring characters that a hash puts first.
func Sketch(t Text) string {
	grams := newProfile(t).grams(true)
	hashes := make([]uint64, len(grams))
	for i, g := range grams {
		hashes[i] = mix(g.pair)
	}
	slices.Sort(hashes)
	var b []byte
	for _, h := range hashes[:min(len(hashes), sketchSize)] {
		b = binary.LittleEndian.AppendUint16(b, uint16(h))
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

// Twins reports whether the texts behind two sketches may be nearly the same.
func Twins(a, b string) bool {
	x, err := base64.RawURLEncoding.DecodeString(a)
	if err != nil {
		return true
	}
	y, err := base64.RawURLEncoding.DecodeString(b)
	if err != nil {
		return true
	}
	common := 0
	for i := 0; i+1 < len(x); i += 2 {
		for j := 0; j+1 < len(y); j += 2 {
			if x[i] == y[j] && x[i+1] == y[j+1] {
				common++
				break
			}
		}
	}
	return common >= max(1, min(twinShare, len(x)/4, len(y)/4))
}

// mix spreads the bits of a number (the finalizer of MurmurHash3).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
