// Package answer says what can honestly be said about an answer that a person
// gave: whose words occur in it, how long it takes to say, which parts of a
// story it has, what changed since the last time, and its skeleton. Pure.
//
// It never judges content. Hints tells that the words of a point occur in a
// typed answer, not that the point was made: nothing here ticks a point for
// anyone, and whoever shows a hint says so. The Meter of STAR goes by marker
// words and likeness, and speaks in codes; the sentences are package lang's.
//
// Everything begins with the same reading of a text: characters folded to one
// form (width, case, traditional to simplified), then words. Chinese is not
// segmented by a dictionary. Where likeness is asked (Hints, Star) a word is a
// pair of neighbouring Han characters without stop characters; where a change
// is shown (Compare) it is a character, and what would look like half a word
// is cleaned up afterwards. Latin words, numbers and their units stay whole.
package answer
