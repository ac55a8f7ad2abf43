package store

import (
	"encoding/binary"
	"math"

	"rehearse/internal/review"
)

// layout names how a state is packed. It goes before the fingerprint, so that
// a program that packs otherwise replays instead of misreading.
const layout = "1 "

// packState writes a state as bytes: two floats, then varints. One value a
// row is read three times as fast as twelve columns, and a cache needs no
// columns: what it holds can always be computed anew.
func packState(st review.State) []byte {
	b := make([]byte, 0, 64)
	b = binary.LittleEndian.AppendUint64(b, math.Float64bits(st.Stability))
	b = binary.LittleEndian.AppendUint64(b, math.Float64bits(st.Difficulty))
	for _, v := range [...]int64{
		int64(st.Phase), int64(st.Step), int64(st.DueAt), int64(st.DueDay), int64(st.Interval),
		int64(st.LastAt), int64(st.LastDay), int64(st.LastGrade), int64(st.Reviews), int64(st.Lapses),
	} {
		b = binary.AppendVarint(b, v)
	}
	return b
}

// unpackState reads what packState wrote; ok is false for anything else.
func unpackState(b []byte) (st review.State, ok bool) {
	if len(b) < 16 {
		return st, false
	}
	st.Stability = math.Float64frombits(binary.LittleEndian.Uint64(b))
	st.Difficulty = math.Float64frombits(binary.LittleEndian.Uint64(b[8:]))
	b = b[16:]
	var v [10]int64
	for i := range v {
		n := 0
		if v[i], n = binary.Varint(b); n <= 0 {
			return st, false
		}
		b = b[n:]
	}
	st.Phase, st.Step = review.Phase(v[0]), int(v[1])
	st.DueAt, st.DueDay, st.Interval = review.Instant(v[2]), review.Day(v[3]), int(v[4])
	st.LastAt, st.LastDay, st.LastGrade = review.Instant(v[5]), review.Day(v[6]), review.Grade(v[7])
	st.Reviews, st.Lapses = int(v[8]), int(v[9])
	return st, len(b) == 0
}
