package tui

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"
)

// writes is the queue of what is to be stored. One write is in flight at a
// time; one that failed stays first, and everything behind it waits. Drafts
// stand in the same queue, so that none comes after the answer it belongs to,
// but no key waits for them: of one key only the newest is waiting, and one
// that failed is dropped, since the next key brings another.
type writes struct {
	queue  []write
	flying bool
	failed bool
}

type write struct {
	slot  int // of the screen that asked
	do    job
	draft string // the key of a draft; "" = something that keys wait for
}

// written is the answer to the write in flight.
type written struct {
	value any
	err   error
}

// busy reports whether keys have to wait, pending whether the end has to.
func (w writes) busy() bool {
	return w.flying && slices.ContainsFunc(w.queue, func(it write) bool { return it.draft == "" })
}

func (w writes) pending() bool { return w.flying }

// draft queues a draft, in the place of an older one that still waits.
func (r *root) draft(d draft) tea.Cmd {
	ctx, col := r.ctx, r.cfg.Collection
	it := write{draft: d.key, do: func(context.Context) (any, error) { return nil, col.SaveDraft(ctx, d.key, d.text) }}
	last := len(r.writes.queue) - 1
	if last > 0 && r.writes.queue[last].draft == d.key {
		r.writes.queue = slices.Clone(r.writes.queue)
		r.writes.queue[last] = it
		return nil
	}
	return r.store(it)
}

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
	w.flying, w.failed = false, err != nil && first.draft == ""
	if !w.failed {
		w.queue = w.queue[1:]
	}
	return w, first
}
