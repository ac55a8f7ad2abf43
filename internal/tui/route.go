package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"rehearse/internal/lang"
)

func (r *root) top() *slot { return &r.stack[len(r.stack)-1] }

// press takes a key or a paste to the top screen. Two keys belong to root:
// ctrl+c leaves, ctrl+z hands the terminal back to the shell.
func (r root) press(msg tea.Msg) (tea.Model, tea.Cmd) {
	k, isKey := msg.(tea.KeyPressMsg)
	if isKey && k.String() == "ctrl+c" {
		return r.interrupt()
	}
	if isKey && k.String() == "ctrl+z" {
		return r, tea.Suspend
	}
	if r.writes.failed {
		return r.retry(k)
	}
	if r.writes.busy() || r.hold || len(r.stack) == 0 {
		r.held = append(r.held[:len(r.held):len(r.held)], msg)
		return r, nil
	}
	return r.deliver(msg)
}

// deliver gives the top screen a key: by name, or as it came while typing.
func (r root) deliver(msg tea.Msg) (tea.Model, tea.Cmd) {
	if len(r.stack) == 0 || r.tooSmall() {
		return r, nil
	}
	r.status = status{}
	r.asked, r.copying = "", r.asked // a key in between takes the question back
	if r.top().screen.typing() {
		return r.send(msg)
	}
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return r, nil // pasted where no text is wanted
	}
	return r.send(r.canonical(keyName(k)))
}

// interrupt is ctrl+c: at once, but never over a write that failed without
// being asked twice.
func (r root) interrupt() (tea.Model, tea.Cmd) {
	if r.writes.failed && !r.ending {
		r.ending = true
		r.status = status{r.say(lang.UnsavedAtExit, len(r.writes.queue)), true}
		return r, nil
	}
	return r.leave()
}

// retry is what keys do while a write stands that failed.
func (r root) retry(k tea.KeyPressMsg) (tea.Model, tea.Cmd) {
	if keyName(k) != "r" {
		return r, nil
	}
	r.ending = false
	cmd := r.startWrite()
	return r, cmd
}

// send gives the top screen a message and carries out what it asks.
func (r root) send(msg any) (root, tea.Cmd) {
	r.stack = append([]slot(nil), r.stack...)
	var eff effect
	top := r.top()
	top.screen, eff = top.screen.update(r.env(), msg)
	return r.apply(eff)
}

// apply carries out an effect of the top screen.
func (r root) apply(eff effect) (root, tea.Cmd) {
	cmds := []tea.Cmd{eff.other}
	if eff.say != "" {
		r.status = status{eff.say, eff.warn}
	}
	if eff.ask != "" {
		r.asked = eff.ask
	}
	if eff.lang != nil {
		r.lang = *eff.lang
	}
	if eff.save != nil {
		cmds = append(cmds, r.store(write{slot: r.top().id, do: eff.save}))
	}
	if eff.draft != nil {
		cmds = append(cmds, r.draft(*eff.draft))
	}
	if eff.load != nil {
		cmds = append(cmds, r.fetch(eff))
	}
	if eff.quit {
		_, cmd := r.leave()
		r.ending = true
		return r, tea.Batch(append(cmds, cmd)...)
	}
	r, cmd := r.navigate(eff)
	return r, tea.Batch(append(cmds, cmd, r.wind())...)
}

// fetch starts a load of the top screen.
func (r *root) fetch(eff effect) tea.Cmd {
	top := r.top()
	top.load++
	id, number, ctx, crash := top.id, top.load, r.ctx, r.crash
	r.hold = r.hold || eff.hold
	return func() tea.Msg {
		defer crash.catch()
		v, err := eff.load(ctx)
		return fetched{id, number, eff.hold, v, err}
	}
}

// navigate opens, swaps or closes screens; the one that comes to the top is
// initialised.
func (r root) navigate(eff effect) (root, tea.Cmd) {
	stack := append([]slot(nil), r.stack...)
	switch {
	case eff.open != nil:
		r.serial++
		stack = append(stack, slot{id: r.serial, screen: eff.open})
	case eff.swap != nil:
		r.serial++
		stack[len(stack)-1] = slot{id: r.serial, screen: eff.swap}
	case eff.home:
		r.serial++
		stack = []slot{{id: r.serial, screen: newHome()}}
	case eff.back && len(stack) > 1:
		stack = stack[:len(stack)-1]
	case eff.back:
		r.ending = true
		_, cmd := r.leave()
		return r, cmd
	default:
		return r, nil
	}
	r.stack = stack
	return r.apply(r.top().screen.init(r.env()))
}

// wind starts the clock when the top screen shows one and it stands.
func (r *root) wind() tea.Cmd {
	if r.clock != 0 || len(r.stack) == 0 || !r.top().screen.ticking() {
		return nil
	}
	r.ticks++
	r.clock = r.ticks
	return r.nextSecond()
}

// fetched brings the result of a load to its screen, unless it is stale.
func (r root) fetched(msg fetched) (tea.Model, tea.Cmd) {
	if msg.hold {
		r.hold = false
	}
	if len(r.stack) == 0 || r.top().id != msg.slot || r.top().load != msg.load {
		return r.release(nil)
	}
	if msg.err != nil {
		r.status = status{r.cfg.Explain(msg.err), true}
	}
	r, cmd := r.send(loaded{msg.value, msg.err})
	return r.release(cmd)
}

// written goes on after a write: the next one, or the end, or the screen
// that waits for it.
func (r root) written(msg written) (tea.Model, tea.Cmd) {
	var first write
	r.writes, first = r.writes.done(msg.err)
	if msg.err != nil && first.draft != "" {
		r.status = status{r.say(lang.DraftNotSaved, r.cfg.Explain(msg.err)), true}
	} else if msg.err != nil {
		r.held = nil
		r.status = status{r.say(lang.NotSaved, r.cfg.Explain(msg.err)), true}
		return r, nil
	}
	next := r.startWrite()
	if r.ending && !r.writes.pending() {
		return r, tea.Quit
	}
	var cmd tea.Cmd
	if first.draft == "" && len(r.stack) > 0 && r.top().id == first.slot {
		r, cmd = r.send(saved{msg.value})
	}
	return r.release(tea.Batch(next, cmd))
}

// release delivers the keys that were held back, one after another, until
// one of them makes the program wait again.
func (r root) release(cmd tea.Cmd) (tea.Model, tea.Cmd) {
	cmds := []tea.Cmd{cmd}
	var m tea.Model = r
	for {
		r = m.(root)
		if len(r.held) == 0 || r.writes.busy() || r.hold {
			return r, tea.Batch(cmds...)
		}
		first := r.held[0]
		r.held = r.held[1:]
		var c tea.Cmd
		m, c = r.deliver(first)
		cmds = append(cmds, c)
	}
}

func (r root) say(m lang.Message, args ...any) string { return m.Of(r.lang, args...) }

// do turns a function without a result into a job.
func do(f func(context.Context) error) job {
	return func(ctx context.Context) (any, error) { return nil, f(ctx) }
}
