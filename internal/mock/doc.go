// Package mock is a mock interview as a pure machine: a paper is drawn, a
// room asks its questions against the clock, the answers are gone through,
// and what comes out is a record, a result and a report. It reads no clock
// and does no I/O: instants and seeds are arguments, bytes are results.
//
// The way of an interview:
//
//	paper    Draw makes a Paper out of candidates (draw: the chance in it)
//	room     a Room asks; Save and Load carry it over a closed terminal (state)
//	debrief  the same Room, after the last answer: points, anchor, note
//	result   what an Interview earned, by section, kind and competency
//	record   an Interview as JSON, kept for ever; answers: one made from a file
//	report   an Interview as Markdown; sheet: its paper for a friend; html: both printed
//
// Invariants, each held by a test:
//   - A paper is complete in itself: a Question carries the points it is
//     scored by. A card that is edited or gone later changes no interview that
//     has begun; it only costs the report the card's anchors.
//   - A seeded draw depends on the cards and the seed alone, for ever.
//   - In a paper with one take there is no way back and none to stop the clock.
//   - A Room is a value: its slices are never changed in place.
//   - What people wrote is text in a report, never structure.
//
// The log of reviews is left to the caller: grades are suggested by a function
// it gives, and those accepted are its to store.
package mock
