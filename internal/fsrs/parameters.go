package fsrs

import "fmt"

// Parameters are the weights w0 to w20 of FSRS-6.
type Parameters [21]float64

// DefaultParameters returns the weights that FSRS-6 ships with, fitted to
// many people's reviews.
func DefaultParameters() Parameters {
	return Parameters{
		0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
		0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
		1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
	}
}

// A Range is where a parameter may lie, both ends included.
type Range struct{ Min, Max float64 }

// Ranges returns the range of every parameter (fsrs-rs,
// src/parameter_clipper.rs).
func Ranges() [21]Range {
	return [21]Range{
		{.001, 100}, {.001, 100}, {.001, 100}, {.001, 100}, // first stability by grade
		{1, 10}, {.001, 4}, {.001, 4}, {.001, .75}, // difficulty
		{0, 4.5}, {0, .8}, {.001, 3.5}, // after success
		{.001, 5}, {.001, .25}, {.001, .9}, {0, 4}, // after a lapse
		{0, 1}, {1, 6}, // Hard, Easy
		{0, 2}, {0, 2}, {.01, .8}, // same day
		{.1, .8}, // decay
	}
}

// A RangeError says which parameter is out of its range.
type RangeError struct {
	Index int // 0 to 20
	Value float64
	Range Range
}

func (e *RangeError) Error() string {
	return fmt.Sprintf("check parameter w%d: %g is out of range, want %g to %g", e.Index, e.Value, e.Range.Min, e.Range.Max)
}

// Validate returns a *RangeError for the first parameter that is out of its
// range or not a number, nil if there is none.
func (p Parameters) Validate() error {
	for i, r := range Ranges() {
		if !(p[i] >= r.Min && p[i] <= r.Max) { // written so that NaN fails
			return &RangeError{Index: i, Value: p[i], Range: r}
		}
	}
	return nil
}
