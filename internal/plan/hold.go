package plan

import (
	"math"

	"rehearse/internal/fsrs"
)

// An Answer is what was expected of a review before it, and what came: the
// recall that the scheduler foretold, 0 to 1, and whether the card was
// recalled (any grade above Again). Only reviews a day or more after the one
// before tell anything.
type Answer struct {
	Expected float64
	Recalled bool
}

// A hold is how a person's memory holds against what the model says of it:
// every stability times factor. It is a fit of one number, for a person whose
// parameters were not fitted, or whose memory is no FSRS at all.
type hold struct {
	factor float64
	doubt  float64 // standard deviation of its logarithm
}

// The prior of the logarithm of the factor, and the grid it is sought on.
const (
	holdPrior = .5
	holdLeast = -3.0
	holdMost  = 2.0
	holdStep  = .05
	holdBins  = 200
)

// holdOf is the posterior mean over the grid. Answers are put into bins of
// equal expectation first, so that many cost no more than few.
func holdOf(model *fsrs.Model, answers []Answer) hold {
	var bins [holdBins]struct{ recalled, forgotten float64 }
	for _, a := range answers {
		b := &bins[min(max(int(a.Expected*holdBins), 0), holdBins-1)]
		if a.Recalled {
			b.recalled++
		} else {
			b.forgotten++
		}
	}
	logs := make([]float64, 0, int((holdMost-holdLeast)/holdStep)+1)
	best := math.Inf(-1)
	for x := holdLeast; x <= holdMost; x += holdStep {
		sum := -x * x / (2 * holdPrior * holdPrior)
		for i, b := range bins {
			if b.recalled+b.forgotten == 0 {
				continue
			}
			time := model.Interval((float64(i)+.5)/holdBins, 1)
			r := min(model.Retrievability(time, math.Exp(x)), 1-1e-9)
			sum += b.recalled*math.Log(r) + b.forgotten*math.Log(1-r)
		}
		best = max(best, sum)
		logs = append(logs, sum)
	}
	var weight, mean, square float64
	for i, l := range logs {
		x, p := holdLeast+float64(i)*holdStep, math.Exp(l-best)
		weight += p
		mean += p * x
		square += p * x * x
	}
	mean /= weight
	return hold{factor: math.Exp(mean), doubt: math.Sqrt(max(square/weight-mean*mean, 0))}
}
