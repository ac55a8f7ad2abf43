// Package rank gives the first of many things without sorting them all.
package rank

// An Item is a thing, by its number, and its place in an order.
type Item struct {
	Rank  float64 // the lowest comes first
	Index int32   // decides where ranks are equal
}

// Before reports whether a comes first.
func (a Item) Before(b Item) bool {
	return a.Rank < b.Rank || a.Rank == b.Rank && a.Index < b.Index
}

// A Heap gives the first of many items without sorting them all: a queue
// takes some hundred cards of what may be a hundred thousand. It is
// container/heap without its interface calls.
type Heap []Item

// Init puts a heap in order.
func (h Heap) Init() {
	for i := len(h)/2 - 1; i >= 0; i-- {
		h.Down(i)
	}
}

// Pop takes the first Item out; there must be one.
func (h *Heap) Pop() Item {
	first := (*h)[0]
	last := len(*h) - 1
	(*h)[0] = (*h)[last]
	*h = (*h)[:last]
	h.Down(0)
	return first
}

// Down mends the order after the rank of item i was raised.
func (h Heap) Down(i int) {
	for {
		child := 2*i + 1
		if child >= len(h) {
			return
		}
		if child+1 < len(h) && h[child+1].Before(h[child]) {
			child++
		}
		if !h[child].Before(h[i]) {
			return
		}
		h[i], h[child] = h[child], h[i]
		i = child
	}
}
