package deck

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Matching
//
// Match finds the cards of an edited deck that are old ones under new keys.
// It would rather lose the history of a card than give it to another one, so
// a pair counts only where nothing else could be meant:
//
//   - Same text, and no other card has it: the same card.
//   - Else the two must share .6 of their pairs of neighbouring characters
//     (Dice), and nothing may rival them: no card that is as near by .1, and
//     none that is itself at .6 from either side. Rivals are other old and
//     new cards, and cards that were there before and still are, since a new
//     card may well be a copy of one of those with another number in it. So
//     numbers count as equal when rivals are sought.
//   - A rival is dismissed where there is better proof than likeness: the old
//     and the new card have the same answer, or the same numbers in their
//     headings, and the rival has not.

const (
	// Alike is the least similarity of two texts that can be one card.
	Alike = 0.6
	// Lead is by how much it must be above that of any other.
	Lead = 0.1
)

const (
	maxRunes = 8000 // of a text that are looked at for likeness
	maxVisit = 300e6
)

// A Text is what a card says: its heading, and everything that stands below
// it, as the author wrote them.
type Text struct{ Heading, Body string }

// A Pair is an old and a new card, by index, and how alike they are, 0 to 1.
type Pair struct {
	Old, New   int
	Similarity float64
}

// Match pairs old cards, which have gone, with new ones, which are those cards
// edited. rest is cards that were there and still are. unclear lists pairs
// that are alike but could be meant otherwise, the most alike first for each
// old card. Where there is too much to compare, only equal texts are paired.
func Match(old, fresh, rest []Text) (same, unclear []Pair) {
	m := matcher{old: profiles(old), fresh: profiles(fresh), rest: rest}
	m.equal()
	if len(m.openOld()) == 0 || len(m.openFresh()) == 0 {
		return m.same, nil
	}
	if !m.compare() {
		return m.same, nil
	}
	m.settle()
	return m.same, m.unclear
}

// Similarity is the share of pairs of neighbouring characters that two texts
// have in common, 0 to 1 (Dice).
func Similarity(a, b Text) float64 {
	x, y := newProfile(a), newProfile(b)
	index := newIndex([]profile{x}, []int{0}, false)
	var visits int
	return dice(index.overlaps(y.grams(false), &visits)[0], x.count, y.count)
}

// A profile is what of a text is compared.
type profile struct {
	folded  string // heading and body, alike in case, width and white space
	body    string
	numbers string // of the heading
	count   int    // of pairs of characters
	masked  int    // the same with numbers made equal
	pair    int    // index of the other card, -1 while open
}

func profiles(texts []Text) []profile {
	out := make([]profile, len(texts))
	for i, t := range texts {
		out[i] = newProfile(t)
	}
	return out
}

func newProfile(t Text) profile {
	head, body := foldText(narrow(t.Heading)), foldText(narrow(t.Body))
	p := profile{folded: head + "\n" + body, body: body, numbers: numbersOf(head), pair: -1}
	p.count, p.masked = countGrams(p.folded), countGrams(mask(p.folded))
	return p
}

// countGrams is how many pairs of neighbouring characters a text has.
func countGrams(s string) int { return max(0, min(utf8.RuneCountInString(s), maxRunes)-1) }

func digit(r rune) bool { return r >= '0' && r <= '9' }

// numbersOf joins the numbers in s.
func numbersOf(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return !digit(r) && r != '.' }), " ")
}

// mask makes all numbers equal, Chinese ones too.
func mask(s string) string {
	var b strings.Builder
	inside := false
	for _, r := range s {
		number := digit(r) || hanDigit(r)
		switch {
		case !number:
			b.WriteRune(r)
		case !inside:
			b.WriteByte('0')
		}
		inside = number
	}
	return b.String()
}

func hanDigit(r rune) bool {
	switch r {
	case '〇', '零', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万':
		return true
	}
	return false
}

// A gram is a pair of neighbouring characters, and how often it occurs.
type gram struct {
	pair  uint64
	count int32
}

func (p profile) grams(masked bool) []gram {
	if masked {
		return gramsOf(mask(p.folded))
	}
	return gramsOf(p.folded)
}

func gramsOf(s string) []gram {
	pairs := make([]uint64, 0, min(len(s), maxRunes))
	var last rune
	n := 0
	for _, r := range s {
		if n > 0 {
			pairs = append(pairs, uint64(last)<<32|uint64(r))
		}
		last = r
		if n++; n == maxRunes {
			break
		}
	}
	slices.Sort(pairs)
	var out []gram
	for _, p := range pairs {
		if len(out) > 0 && out[len(out)-1].pair == p {
			out[len(out)-1].count++
		} else {
			out = append(out, gram{p, 1})
		}
	}
	return out
}

func dice(common int32, a, b int) float64 {
	if a+b == 0 {
		return 0
	}
	return 2 * float64(common) / float64(a+b)
}

// An index finds which of some texts share pairs of characters with another.
type index struct {
	posts map[uint64][]post
	sums  []int32 // by text, of the last question
}

type post struct {
	text, count int32
}

func newIndex(all []profile, which []int, masked bool) *index {
	x := &index{posts: map[uint64][]post{}, sums: make([]int32, len(all))}
	for _, i := range which {
		for _, g := range all[i].grams(masked) {
			x.posts[g.pair] = append(x.posts[g.pair], post{int32(i), g.count})
		}
	}
	return x
}

// overlaps returns how many pairs each text shares with the grams. The result
// holds until the next question.
func (x *index) overlaps(of []gram, visits *int) []int32 {
	clear(x.sums)
	for _, g := range of {
		posts := x.posts[g.pair]
		*visits += len(posts)
		for _, p := range posts {
			x.sums[p.text] += min(p.count, g.count)
		}
	}
	return x.sums
}

// strange tells quickly that a text of some length is far from all in the
// index: not one in ten of its pairs of characters occurs there, whatever
// folding would change.
func (x *index) strange(t Text) bool {
	var last rune
	all, common := 0, 0
	for _, s := range [...]string{t.Heading, t.Body} {
		for _, r := range s {
			if all++; all > maxRunes {
				break
			}
			if x.posts[uint64(last)<<32|uint64(r)] != nil {
				common++
			}
			last = r
		}
	}
	return all > 60 && common*10 < all
}

// comparePairs orders pairs by old card, the most alike first.
func comparePairs(a, b Pair) int {
	return cmp.Or(cmp.Compare(a.Old, b.Old), cmp.Compare(b.Similarity, a.Similarity), cmp.Compare(a.New, b.New))
}

// Same reports whether two texts read alike: case, width and white space do
// not count.
func Same(a, b Text) bool {
	fold := func(s string) string { return foldText(narrow(s)) }
	return fold(a.Heading) == fold(b.Heading) && fold(a.Body) == fold(b.Body)
}
