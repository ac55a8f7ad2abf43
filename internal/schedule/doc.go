// Package schedule leads from what was graded to what is due: settings, study
// days, steps, intervals with their fuzz, the replay of a log, and tonight's
// queue. It is pure: no clock, no randomness, no I/O; the moment, the study
// day and the candidates come from the caller.
//
// A state, and with it the due day, is a function of the card's own reviews
// and of the settings now, and of nothing else. So a cache of states is valid
// while Settings.Fingerprint stays the same, Replay gives what the grades
// gave step by step, and a button shows what it will do (Preview equals
// Next). Fuzz therefore comes from a hash of the card's key and its number of
// reviews, and load is evened out when the queue is cut, never by moving due
// days.
//
// State changes count whole study days, as recorded with each review; recall
// for order and display counts fractional days.
//
// With minutes given, the queue is filled by what a review of each card would
// add for the time it takes, due or not (Gain); else by what is due.
//
// Left to others: which cards are candidates (package collection), what
// happens within a session, such as a lapse that comes round again when there
// are no steps (package practice), and the pace towards an interview (package
// plan).
package schedule
