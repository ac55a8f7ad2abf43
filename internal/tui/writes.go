package tui

import tea "charm.land/bubbletea/v2"

// writes is the queue of what is to be stored. One write is in flight at a
// time; one that failed stays first, and everything behind it waits.
type writes struct {
	queue  []write
	flying bool
	failed bool
}

type write struct {
	slot int // of the screen that asked
	do   job
}

// written is the answer to the write in flight.
type written struct {
	value any
	err   error
}

func (w writes) busy() bool { return w.flying }

// store queues a write and starts it if nothing is in flight.
func (r *root) store(it write) tea.Cmd {
	r.writes.queue = append(r.writes.queue[:len(r.writes.queue):len(r.writes.queue)], it)
	return r.startWrite()
}

// startWrite sends the first write on its way, also after it failed.
func (r *root) startWrite() tea.Cmd {
	w := &r.writes
	if w.flying || len(w.queue) == 0 {
		return nil
	}
	job, ctx, flight, crash := w.queue[0].do, r.ctx, r.flight, r.crash
	w.flying, w.failed = true, false
	flight.Add(1)
	return func() (msg tea.Msg) {
		defer flight.Done()
		defer crash.catch()
		v, err := job(ctx)
		return written{v, err}
	}
}

// done takes the answer to the write in flight and returns that write.
func (w writes) done(err error) (writes, write) {
	first := w.queue[0]
	w.flying, w.failed = false, err != nil
	if err == nil {
		w.queue = w.queue[1:]
	}
	return w, first
}
