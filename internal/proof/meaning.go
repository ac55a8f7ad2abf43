package proof

import (
	"regexp"
	"strings"
	"sync"

	"rehearse/internal/answer"
	"rehearse/internal/card"
)

// A saying is one sentence of a model answer.
type saying struct {
	entry *entry
	text  string
	grams []gram
}

func sayings(pages []*page) []saying {
	var list []saying
	for _, p := range pages {
		for _, e := range p.entries {
			if !e.IsQuestion() {
				continue
			}
			for _, s := range answer.Sentences(e.answer()) {
				list = append(list, saying{e, s, grams(s)})
			}
		}
	}
	return list
}

// mostPitfall is the share of a pitfall's pairs that a sentence may hold. The
// highest of the answers written by hand has .54: one that quotes what it
// used to say. leastPitfall is how many pairs a pitfall needs to be known by.
const (
	mostPitfall  = .65
	leastPitfall = 6
)

// saysPitfall compares the sentences of all answers with the pitfalls of all
// cards, and with the words that pitfalls quote.
func saysPitfall(pages []*page) []hit {
	all := sayings(pages)
	texts := make([][]gram, len(all))
	for i, s := range all {
		texts[i] = s.grams
	}
	x := newIndex(texts)
	var hits []hit
	for _, p := range pages {
		for _, e := range p.entries {
			for _, t := range e.of(pitfallPart) {
				for _, wrong := range append(quoted(t.text), t.text) {
					hits = append(hits, sayers(x, all, e, wrong)...)
				}
			}
		}
	}
	return hits
}

// sayers returns the sentences that say the wrong thing.
func sayers(x *index, all []saying, e *entry, wrong string) []hit {
	g := grams(wrong)
	if len(g) < leastPitfall {
		return nil
	}
	var hits []hit
	for _, i := range x.candidates(g, mostPitfall) {
		s := all[i]
		if held(g, set(s.grams)) < mostPitfall || disowned().MatchString(s.text) || denies(touching(s.text, g)) != denies(wrong) {
			continue
		}
		hits = append(hits, s.entry.at(s.text, short(s.text), string(e.Key)))
	}
	return hits
}

// quoted returns the longer quotations of a text.
func quoted(s string) []string {
	var list []string
	for _, m := range quotation().FindAllStringSubmatch(s, -1) {
		list = append(list, m[1])
	}
	return list
}

// touching returns the clauses of a sentence that share words with g.
func touching(sentence string, g []gram) string {
	var b strings.Builder
	for _, clause := range strings.FieldsFunc(sentence, func(r rune) bool { return strings.ContainsRune("，、：“”‘’", r) }) {
		if shared(g, set(grams(clause))) >= 2 {
			b.WriteString(clause)
		}
	}
	return b.String()
}

func denies(s string) bool { return strings.ContainsAny(s, "不没别未") }

var (
	quotation = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[“‘]([^“”‘’]{6,})[”’]`) })
	// disowned matches what a candidate says of the past or of others, or
	// names as a thing not said.
	disowned = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`从前|以前|原先|当初|过去|有人|有同事|老板想|总监想|没打|没说|不说|不打|没写|不写|没讲|不讲|没用|不用|怕的是|不许`)
	})
)

// mostSame and mostSameFact are the likeness from which two questions, or two
// fronts of facts, are one.
const (
	mostSame     = .75
	mostSameFact = .9
	leastTitle   = 5 // pairs
)

// A headline is the title of a card, ready to be compared.
type headline struct {
	*entry
	grams []gram
	exact string // the words by which near titles differ in meaning
}

// sameQuestion compares questions with those before them: within a deck, and
// between decks of the field. Questions that differ in a number or a foreign
// word are different, such as the formulas of FCR and FRT.
func sameQuestion(pages []*page) []hit {
	var all []headline
	var texts [][]gram
	for _, p := range pages {
		for _, e := range p.entries {
			if (e.IsQuestion() || p.field) && e.Form != card.FromCloze {
				h := headline{e, grams(e.Title), strings.Join(exactWord().FindAllString(strings.ToLower(e.Title), -1), " ")}
				all, texts = append(all, h), append(texts, h.grams)
			}
		}
	}
	x := newIndex(texts)
	var hits []hit
	for i, h := range all {
		// Dice of t between sets of any size means that a share t/(2-t) is held.
		for _, j := range x.candidates(h.grams, mostSame/(2-mostSame)) {
			if j < i && related(h.entry, all[j].entry) && h.like(all[j]) {
				hits = append(hits, h.at("", h.Title, string(all[j].Key)))
				break
			}
		}
	}
	return hits
}

// related leaves out editions of one card, and cards of decks that have
// nothing to do with each other.
func related(a, b *entry) bool {
	if a.page == b.page {
		return true
	}
	return a.page.field && b.page.field && a.page.deck.Slug != b.page.deck.Slug
}

func (h headline) like(o headline) bool {
	limit := mostSame
	if !h.IsQuestion() || !o.IsQuestion() {
		limit = mostSameFact
	}
	return h.exact == o.exact && min(len(h.grams), len(o.grams)) >= leastTitle && dice(h.grams, o.grams) >= limit
}

var exactWord = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[\p{Latin}\d]+|[一二三四五六七八九十百两几]|不|没`)
})
