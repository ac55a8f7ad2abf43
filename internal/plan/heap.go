package plan

// An item is a card and its place in an order.
type item struct {
	rank  float64 // the lowest comes first
	index int32   // decides where ranks are equal
}

func (a item) before(b item) bool {
	return a.rank < b.rank || a.rank == b.rank && a.index < b.index
}

// A heap gives the first of many cards without sorting them all: of thousands
// an evening takes some dozens. It is container/heap without its interface
// calls, as in package schedule.
type heap []item

func (h heap) init() {
	for i := len(h)/2 - 1; i >= 0; i-- {
		h.down(i)
	}
}

// pop takes the first item out; there must be one.
func (h *heap) pop() item {
	first := (*h)[0]
	last := len(*h) - 1
	(*h)[0] = (*h)[last]
	*h = (*h)[:last]
	h.down(0)
	return first
}

func (h heap) down(i int) {
	for {
		child := 2*i + 1
		if child >= len(h) {
			return
		}
		if child+1 < len(h) && h[child+1].before(h[child]) {
			child++
		}
		if !h[child].before(h[i]) {
			return
		}
		h[i], h[child] = h[child], h[i]
		i = child
	}
}
