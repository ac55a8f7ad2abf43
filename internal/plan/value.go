package plan

import (
	"math"

	"rehearse/internal/fsrs"
	"rehearse/internal/review"
)

// The grid of states on which values are computed: stability by its
// logarithm, difficulty, and the days since the last review.
const (
	stabilities    = 32
	difficulties   = 6
	cells          = stabilities * difficulties
	leastStability = .05
	mostStability  = 500.0
	rungRatio      = 2.0 // between the prices for which values are computed

)

var gapGrid = [...]int{0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 29, 38, 50, 65, 90}

// A corner is a place between the points of the grid.
type corner struct {
	cell   int32 // the lower one in both directions
	fs, fd float32
}

func cornerOf(stability, difficulty float64) corner {
	s := math.Log(stability/leastStability) / stabilityStep
	d := (difficulty - 1) / 9 * (difficulties - 1)
	i, fs := split(s, stabilities)
	j, fd := split(d, difficulties)
	return corner{int32(i*difficulties + j), fs, fd}
}

var stabilityStep = math.Log(mostStability/leastStability) / (stabilities - 1)

// split returns the lower of the two of n points around x, and the way
// beyond it, 0 to 1.
func split(x float64, n int) (int, float32) {
	i := min(max(int(x), 0), n-2)
	return i, float32(min(max(x-float64(i), 0), 1))
}

// at reads a value between the points.
func (c corner) at(v []float32) float32 {
	i := int(c.cell)
	low := v[i] + c.fd*(v[i+1]-v[i])
	high := v[i+difficulties] + c.fd*(v[i+difficulties+1]-v[i+difficulties])
	return low + c.fs*(high-low)
}

// An atlas holds the values of one memory model and one hour of the
// interview. It depends on the evenings left and not on which they are, so
// one atlas serves every evening of a plan. It is not safe for use by several
// goroutines.
type atlas struct {
	model  *fsrs.Model
	tail   float64 // days from the last evening to the interview
	levels int     // evenings left at most
	recall [len(gapGrid)][cells]float32
	pass   [len(gapGrid)][cells]corner
	fail   [len(gapGrid)][cells]corner
	states [cells]fsrs.State
	final  [][]float32 // recall at the interview, by evenings left plus gap
	sheets map[sheetKey]*sheet
}

// A sheetKey names a price: what a review costs in recall of the card itself.
type sheetKey struct {
	question bool
	rung     int
}

// A sheet holds, for one price, what a review today brings over the best
// later one, by evenings left, gap and cell, as a share of the time it takes.
type sheet struct{ gain [][]float32 }

func newAtlas(model *fsrs.Model, tail float64, levels int) *atlas {
	a := &atlas{model: model, tail: tail, levels: levels, sheets: map[sheetKey]*sheet{}}
	for i := range cells {
		st := fsrs.State{
			Stability:  leastStability * math.Exp(float64(i/difficulties)*stabilityStep),
			Difficulty: 1 + 9*float64(i%difficulties)/(difficulties-1),
		}
		a.states[i] = st
		for g, gap := range gapGrid {
			pass := model.Next(st, int(review.Good), gap)
			fail := model.Next(model.Next(st, int(review.Again), gap), int(review.Good), 0)
			a.recall[g][i] = float32(model.Retrievability(float64(gap), st.Stability))
			a.pass[g][i] = cornerOf(pass.Stability, pass.Difficulty)
			a.fail[g][i] = cornerOf(fail.Stability, fail.Difficulty)
		}
	}
	a.final = make([][]float32, levels+gapGrid[len(gapGrid)-1])
	for days := range a.final {
		row := make([]float32, cells)
		for i := 0; i < cells; i += difficulties {
			r := float32(model.Retrievability(float64(days)+tail, a.states[i].Stability))
			for j := range difficulties {
				row[i+j] = r
			}
		}
		a.final[days] = row
	}
	return a
}

// sheet returns the values at a price, which it computes at first use.
func (a *atlas) sheet(key sheetKey, again float64) *sheet {
	s, ok := a.sheets[key]
	if !ok {
		s = a.compute(math.Pow(rungRatio, float64(key.rung)), again)
		a.sheets[key] = s
	}
	return s
}

// compute is value iteration over the evenings left. wait[g] is the value of
// a card that is not reviewed today, gap g after its last review: the larger
// of its recall at the interview and of what tomorrow brings, reviewed or
// not. A review costs price, and again times as much more if it is forgotten.
func (a *atlas) compute(price, again float64) *sheet {
	const gaps = len(gapGrid)
	s := &sheet{gain: make([][]float32, a.levels)}
	wait := make([]float32, gaps*cells)
	best := make([]float32, gaps*cells) // tomorrow: reviewed or not
	for n := range a.levels {
		if n == 0 {
			for g, gap := range gapGrid {
				copy(wait[g*cells:], a.final[gap])
			}
		} else {
			a.waitOn(wait, best, n)
		}
		s.gain[n] = a.reviewNow(wait, best, n, float32(price), float32(again))
	}
	return s
}

// waitOn computes wait with n evenings left from best with n-1.
func (a *atlas) waitOn(wait, best []float32, n int) {
	for g, gap := range gapGrid {
		lo, f := gapAt(gap + 1)
		final := a.final[n+gap]
		from, to := best[lo*cells:(lo+1)*cells], best[(lo+1)*cells:(lo+2)*cells]
		for i := range cells {
			tomorrow := from[i] + f*(to[i]-from[i])
			wait[g*cells+i] = max(final[i], tomorrow)
		}
	}
}

// reviewNow fills best and returns the gains.
func (a *atlas) reviewNow(wait, best []float32, n int, price, again float32) []float32 {
	gain := make([]float32, len(wait))
	after := wait[:cells] // just reviewed: a gap of no days
	for g := range gapGrid {
		for i := range cells {
			r := a.recall[g][i]
			gross := r*a.pass[g][i].at(after) + (1-r)*a.fail[g][i].at(after)
			time := 1 + (1-r)*again
			w := wait[g*cells+i]
			best[g*cells+i] = max(w, gross-price*time)
			gain[g*cells+i] = (gross - w) / time
		}
	}
	return gain
}

// gapAt returns the place of a gap on its grid.
func gapAt(gap int) (int, float32) {
	if gap >= gapGrid[len(gapGrid)-1] {
		return len(gapGrid) - 2, 1
	}
	at := gapPlaces[gap]
	return int(at.low), at.f
}

type gapPlace struct {
	low uint8
	f   float32
}

// gapPlaces is a table of gapAt.
var gapPlaces = func() (t [90]gapPlace) {
	low := 0
	for gap := range t {
		for gapGrid[low+1] <= gap {
			low++
		}
		t[gap] = gapPlace{uint8(low), float32(gap-gapGrid[low]) / float32(gapGrid[low+1]-gapGrid[low])}
	}
	return t
}()

// planned orders reviews by value iteration: what a review today brings over
// the best later one, per second, where later seconds cost a price each.
type planned struct {
	*course
	sheets []*sheet // by class
}

// plannedAt is the order at a step of the ladder of prices.
func (c *course) plannedAt(step int) planned {
	p := planned{course: c, sheets: make([]*sheet, len(c.classes))}
	for i, class := range c.classes {
		s := sort(class.question)
		cost := c.costs.review[s]
		key := sheetKey{class.question, rungOf(priceAt(step) * cost / class.tilted())}
		p.sheets[i] = c.atlas.sheet(key, c.costs.again[s]/cost)
	}
	return p
}

func (p planned) worth(m *memo, k int) float64 {
	lo, f := gapAt(k - int(m.last))
	gain := p.sheets[m.class].gain[len(p.evenings)-1-k][lo*cells:]
	from, to := m.at.at(gain), m.at.at(gain[cells:])
	return float64(from+f*(to-from)) * m.tilted() / p.costs.review[sort(m.question)]
}

func (p planned) on(c *course) ranker { return planned{c, p.sheets} }

// rungOf returns the step of the ladder nearest to a price, which counts in
// recall of the card itself.
func rungOf(price float64) int {
	return int(math.Round(math.Log(price) / math.Log(rungRatio)))
}

// priceAt is what a second costs at a step, in weighted recall.
func priceAt(step int) float64 { return dearest * math.Pow(rungRatio, float64(step-priceSteps+1)) }

// triedSteps are the steps of the ladder that plans try; between them lie
// prices that led furthest nowhere.
var triedSteps = [...]int{0, 1, 2, 3, 6, 7, 8}

// At the dearest price no later review pays, and each is chosen by what it
// adds by itself.
const (
	dearest    = .1
	priceSteps = 9
)
