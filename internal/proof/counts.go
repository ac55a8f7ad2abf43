package proof

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/deck"
)

// Rules about numbers, parts and dates of cards.

// announced compares the number in the front matter with the questions; in a
// deck without questions, with the cards.
func announced(p *page) []hit {
	questions, cards := 0, map[card.Key]bool{}
	for _, e := range p.entries {
		cards[e.Key.Base()] = true
		if e.IsQuestion() {
			questions++
		}
	}
	if questions == 0 {
		questions = len(cards)
	}
	if want := p.deck.Questions; want > 0 && want != questions {
		return []hit{{page: p, line: 1, piece: "questions:", args: []string{strconv.Itoa(want), strconv.Itoa(questions)}}}
	}
	return nil
}

// below returns the cards under section i: those before the next heading of
// its level or above.
func below(p *page, i int) []*entry {
	s, end := p.deck.Sections[i], len(p.lines)+1
	for _, next := range p.deck.Sections[i+1:] {
		if next.Level <= s.Level {
			end = next.Line
			break
		}
	}
	var list []*entry
	for _, e := range p.entries {
		if e.Line > s.Line && e.Line < end {
			list = append(list, e)
		}
	}
	return list
}

func sectionCount(p *page) []hit {
	var hits []hit
	for i, s := range p.deck.Sections {
		if n := len(below(p, i)); s.Questions > 0 && s.Questions != n {
			hits = append(hits, sectionHit(p, s, strconv.Itoa(s.Questions), strconv.Itoa(n)))
		}
	}
	return hits
}

// sectionTotal adds up the points of the cards; those that give none count as
// much as the section says of each.
func sectionTotal(p *page) []hit {
	var hits []hit
	for i, s := range p.deck.Sections {
		sum := 0
		for _, e := range below(p, i) {
			sum += e.Points
		}
		if s.Total > 0 && s.Total != sum {
			hits = append(hits, sectionHit(p, s, strconv.Itoa(s.Total), strconv.Itoa(sum)))
		}
	}
	return hits
}

func sectionHit(p *page, s deck.Section, args ...string) hit {
	return hit{page: p, line: s.Line, args: append([]string{s.Path[len(s.Path)-1]}, args...)}
}

// pointsCount wants 3 to 7 key points where there are any; a question of the
// field without any is incomplete, which is another rule.
func pointsCount(e *entry) []hit {
	if n := len(e.KeyPoints); n > 0 && (n < 3 || n > 7) && e.Kind != card.Checklist {
		return []hit{e.at("", e.Title, strconv.Itoa(n))}
	}
	return nil
}

var twoThings = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`先[^，。]+，[^，。]*再|既.+又|一边.+一边|并且|同时还`)
})

func doublePoint(e *entry) []hit {
	var hits []hit
	for _, t := range e.of(pointPart) {
		if twoThings().MatchString(t.text) {
			hits = append(hits, t.at(mark{piece: t.raw}))
		}
	}
	return hits
}

func mustWithoutProbe(e *entry) []hit {
	var hits []hit
	for _, k := range e.KeyPoints {
		if k.Must && len(k.Probes) == 0 {
			h := e.at(k.Text, plain(k.Text))
			h.line = max(k.Line, e.Line)
			hits = append(hits, h)
		}
	}
	return hits
}

// letters returns how often each letter of STAR is given.
func letters(e *entry) map[byte]int {
	n := map[byte]int{}
	for _, k := range e.KeyPoints {
		if k.Star != 0 {
			n[k.Star]++
		}
	}
	return n
}

func starGap(e *entry) []hit {
	n := letters(e)
	if e.Kind != card.Behavioral || len(n) == 0 {
		return nil
	}
	var hits []hit
	for _, letter := range []byte("AR") {
		if n[letter] == 0 {
			hits = append(hits, e.at("", e.Title, string(rune(letter))))
		}
	}
	return hits
}

func starLopsided(e *entry) []hit {
	if n := letters(e); e.Kind == card.Behavioral && n['S']+n['T'] > n['A']+n['R'] {
		return []hit{e.at("", e.Title)}
	}
	return nil
}

func badTime(e *entry) []hit {
	var hits []hit
	for _, d := range []time.Duration{e.Prep, e.AnswerTime} {
		if s := int(d.Seconds()); d != 0 && (s < 10 || s > 300) {
			hits = append(hits, e.at("", e.Title, strconv.Itoa(s)))
		}
	}
	return hits
}

// missingID knows a key that was made from the text by its plus sign.
func missingID(e *entry) []hit {
	if strings.HasPrefix(e.Key.ID(), "+") {
		return []hit{e.at("", e.Title)}
	}
	return nil
}

// sameKey reports decks that are the same edition, which only files named one
// by one can be. A person's own that takes the place of a bundled one is
// meant to be the same.
func sameKey(pages []*page) []hit {
	first := map[card.Key]*entry{}
	var hits []hit
	for _, p := range pages {
		for _, e := range p.entries {
			key := card.Key(strings.ToLower(e.Lang) + " " + string(e.Key))
			other, taken := first[key]
			switch {
			case !taken:
				first[key] = e
			case other.page != p && other.page.bundled == p.bundled:
				hits = append(hits, e.at("", string(e.Key), fmt.Sprintf("%s:%d", other.File, other.Line)))
			}
		}
	}
	return hits
}

// incomplete names the parts that a bundled question lacks.
func incomplete(e *entry) []hit {
	if !e.IsQuestion() || !e.page.field {
		return nil
	}
	var lacks []string
	for _, part := range []struct {
		name string
		n    int
	}{
		{"要点 (Key points)", len(e.KeyPoints)}, {"参考答案 (Answer)", len(e.Answer)}, {"考察 (Why they ask)", len(e.Why)},
		{"误区 (Pitfalls)", len(e.Pitfalls)}, {"追问 (Follow-ups)", len(e.FollowUps)}, {"评分锚 (Scoring) 5", anchorCount(e, 5)},
		{"评分锚 (Scoring) 1", anchorCount(e, 1)}, {"competencies", len(e.Competencies)},
	} {
		if part.n == 0 {
			lacks = append(lacks, part.name)
		}
	}
	if len(lacks) == 0 {
		return nil
	}
	return []hit{e.at("", e.Title, strings.Join(lacks, ", "))}
}

func anchorCount(e *entry, score int) int {
	n := 0
	for _, a := range e.Anchors {
		if a.Score == score {
			n++
		}
	}
	return n
}

func fewBlanks(e *entry) []hit {
	n := 0
	for _, b := range e.Blanks {
		if strings.Contains(b, "__") || strings.Contains(b, `\_\_`) {
			n++
		}
	}
	if e.Kind == card.Behavioral && e.IsQuestion() && n < 3 {
		return []hit{e.at("", e.Title, strconv.Itoa(n))}
	}
	return nil
}

var (
	whatIf = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`如果|假如|要是|你会怎么|怎么办`) })
	once   = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:讲|说|谈|举)(?:一|个)|那次|一次|一回|遇到过|经历|当时|例子`)
	})
)

// misfiled reports a story asked for under situational, or a what-if under
// behavioral.
func misfiled(e *entry) []hit {
	told, asked := once().MatchString(e.Title), whatIf().MatchString(e.Title)
	if e.Kind == card.Behavioral && asked && !told || e.Kind == card.Situational && told && !asked {
		return []hit{e.at("", e.Title, string(e.Kind))}
	}
	return nil
}

// unknownCover reports ids of a family that the list has (D1, FW, ...) which
// are not in it. Other families are a person's own business.
func unknownCover(e *entry) []hit {
	var hits []hit
	for _, id := range e.Covers {
		known, family := false, false
		for _, item := range e.page.options.Items {
			known = known || item.ID == id
			family = family || prefix(item.ID) == prefix(id)
		}
		if family && !known {
			hits = append(hits, e.at(id, id))
		}
	}
	return hits
}

func prefix(id string) string {
	head, _, _ := strings.Cut(id, "-")
	return head
}

func isLaw(e *entry) bool { return slices.Contains(e.Tags, "law") }

var article = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`第[零〇一二三四五六七八九十百千0-9 ]+条|GB/T ?\d|GB ?\d|令第? ?\d+`)
})

func lawUnnamed(e *entry) []hit {
	if !isLaw(e) {
		return nil
	}
	text := e.Answer + e.Question + strings.Join(e.Sources, "")
	if !strings.Contains(text, "《") || !article().MatchString(text) {
		return []hit{e.at("", e.Title)}
	}
	return nil
}

func lawUndated(e *entry) []hit {
	if isLaw(e) && e.Checked == "" {
		return []hit{e.at("", e.Title)}
	}
	return nil
}

// lawOld reports law cards checked more than twelve months before today.
func lawOld(e *entry) []hit {
	if !isLaw(e) || e.Checked == "" || e.page.options.Today.IsZero() {
		return nil
	}
	limit := e.page.options.Today.AddDate(-1, 0, 0).Format(time.DateOnly)
	if e.Checked < limit[:min(len(limit), len(e.Checked))] {
		return []hit{e.at("", e.Title, e.Checked)}
	}
	return nil
}
