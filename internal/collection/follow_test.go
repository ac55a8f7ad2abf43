package collection

import (
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"rehearse/internal/card"
	"rehearse/internal/deck"
)

// A life is a deck that is practised, edited and practised again, as a linker
// sees it, with what only the person knows beside it.
type life struct {
	*world
	t    tb
	log  map[card.Key]int // whose history each key of the log is
	to   map[card.Key]card.Key
	saw  map[card.Key]map[string]deck.Text
	list map[card.Key]string
	row  string // that keeps the list

	lib    *library
	linked *linker
	deck   *deck.Deck // with the keys that cards go by
	routed map[card.Key]bool
}

func newLife(t tb, w *world) *life {
	return &life{
		world: w, t: t, log: map[card.Key]int{}, to: map[card.Key]card.Key{},
		saw: map[card.Key]map[string]deck.Text{}, routed: map[card.Key]bool{},
	}
}

// load reads the deck and links.
func (l *life) load() {
	d, faults := deck.Parse("x.md", "x", []byte(l.markdown()))
	if len(d.Cards) != len(l.cards) {
		l.t.Fatalf("%d cards were read of %d: %v", len(d.Cards), len(l.cards), faults)
	}
	d.Lang = "zh"
	l.lib = newLibrary("zh")
	l.lib.show([]edition{{Deck: d, own: true}})
	k := &linker{
		lib: l.lib, known: map[card.Key]bool{}, to: map[card.Key]card.Key{}, present: map[card.Key]bool{},
		renamed: map[card.Key]card.Key{}, maybe: map[card.Key]card.Key{}, moved: map[string]string{},
		saw: l.saw, there: map[string]map[card.Key]string{"x": l.list},
	}
	for key := range l.lib.cards {
		k.present[key.Base()] = true
	}
	for key := range l.log {
		k.known[key] = true
	}
	for from, to := range l.to {
		k.to[from] = to
	}
	if len(k.missing())+len(k.back()) > 0 {
		k.find()
	}
	l.linked = k
	l.deck = l.lib.withKeys(k.renamed).editions[0].Deck
}

// keep saves the links, as a command that writes does.
func (l *life) keep() {
	for _, b := range l.linked.fresh {
		to := l.linked.to[b]
		l.to[b] = to
		if at, ok := l.lib.withKeys(l.linked.renamed).place(to); ok {
			l.saw[to] = map[string]deck.Text{"zh": at.text()}
		}
	}
}

// practise grades some of the cards.
func (l *life) practise(share float64) {
	graded := false
	for i, k := range l.cards {
		if l.r.Float64() >= share {
			continue
		}
		key := l.deck.Cards[i].Key
		if uid, ok := l.log[key]; ok && uid != k.uid {
			l.t.Fatalf("key %s was card %d's and is now %d's, %q", key, uid, k.uid, k.heading)
		}
		l.log[key] = k.uid
		l.saw[key] = map[string]deck.Text{"zh": l.deck.Text(i)}
		l.routed[key] = true
		graded = true
	}
	if graded {
		l.world.saved()
		open := map[card.Key]bool{}
		for _, u := range l.linked.unclear {
			open[u.New] = true
		}
		lib := l.lib.withKeys(l.linked.renamed)
		l.row = lib.listText("x", l.row, open)
		l.list = readList("x", l.row)
	}
}

// A loss counts cards that were practised and edited, and of those the ones
// that lost what they had.
type loss struct{ edited, lost, reported, families, familiesLost, retitled, retitledLost int }

// check tells where history went. None may be with another card.
func (l *life) check(done map[int]*edit, sum *loss) {
	at := map[card.Key]*fakeCard{}
	here := map[int]*fakeCard{}
	for i, k := range l.cards {
		at[l.deck.Cards[i].Key] = k
		here[k.uid] = k
	}
	lost, practised := map[int]bool{}, map[int]bool{}
	for key, uid := range l.log {
		owner, _ := l.linked.route(key)
		if owner != "" && at[owner].uid != uid {
			l.t.Fatalf("history of card %d (key %s, saw %.100q) is with card %d: %.100q", uid, key, l.saw[key], at[owner].uid, deck.Text{Heading: at[owner].heading, Body: at[owner].body})
		}
		if owner == "" && l.routed[key] && here[uid] != nil && done[uid] != nil {
			lost[uid] = true
			if slices.ContainsFunc(l.linked.unclear, func(u Candidate) bool { return u.Old == key }) {
				sum.reported++
			}
		}
		practised[uid] = practised[uid] || l.routed[key]
		l.routed[key] = owner != "" || here[uid] == nil
	}
	count := func(is bool, uid int, of, gone *int) {
		if is {
			*of++
			if lost[uid] {
				*gone++
			}
		}
	}
	for uid, e := range done {
		if k := here[uid]; k != nil && practised[uid] && (e.moved || e.retitled || e.rewritten) {
			count(true, uid, &sum.edited, &sum.lost)
			count(k.family, uid, &sum.families, &sum.familiesLost)
			count(e.retitled, uid, &sum.retitled, &sum.retitledLost)
		}
	}
}

// live runs some saves over one deck.
func live(t tb, seed uint64, sum *loss) {
	r := rand.New(rand.NewPCG(seed, 7))
	l := newLife(t, newWorld(r, 6+r.IntN(20)))
	l.load()
	l.practise(0.7)
	for range 4 {
		done := l.save(6)
		l.load()
		l.check(done, sum)
		if r.IntN(4) > 0 {
			l.keep()
			l.practise(r.Float64() / 2)
		}
	}
}

// Whatever is done to a deck, no card comes by the history of another.
func TestHistoryNeverMovesToAnotherCard(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var sum loss
		live(rt, rapid.Uint64().Draw(rt, "seed"), &sum)
	})
}

// Of edited cards, fewer than one in a hundred lose their history.
func TestHistoryFollowsEdits(t *testing.T) {
	decks := 1000
	if testing.Short() {
		decks = 200
	}
	var sum loss
	for seed := range decks {
		live(t, uint64(seed), &sum)
	}
	share := func(lost, of int) float64 { return 100 * float64(lost) / float64(of) }
	others, othersLost := sum.edited-sum.families, sum.lost-sum.familiesLost
	t.Logf("of those that lost it check names %d with the card they may be, the others as gone", sum.reported)
	t.Logf("%d saves: of %d edited cards %d lost their history (%.2f%%); of %d retitled ones %d (%.2f%%); of %d near-identical ones %d (%.2f%%), of the others %.2f%%",
		decks*4, sum.edited, sum.lost, share(sum.lost, sum.edited), sum.retitled, sum.retitledLost, share(sum.retitledLost, sum.retitled),
		sum.families, sum.familiesLost, share(sum.familiesLost, sum.families), share(othersLost, others))
	if sum.lost*100 >= sum.edited {
		t.Errorf("%d of %d lost", sum.lost, sum.edited)
	}
}
