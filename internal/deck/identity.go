package deck

import (
	"crypto/sha256"
	"encoding/base32"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"rehearse/internal/card"
)

// Identity
//
// An id that the author gave is the card's for ever. Without one, the id is
// made from the text of the heading, or of the front cell of a row, by
// derivedID. That function is frozen: a change would part every card without
// id from its history. A golden test holds it.
//
// Headings that are equal in one deck while their bodies differ carry a hash
// of the body too, all of them. Were only the later ones told apart, deleting the first would hand
// its history to the second. The price is that a card without id gets another
// key when an equal heading joins it; its text is the same, so the matcher of
// edits finds it at once.

// derivedPrefix begins every id made from text. No id that an author makes up
// can hold it.
const derivedPrefix = "+"

// maxID is the longest id that an author may give, in characters.
const maxID = 100

// derivedID returns the id of a card without one. body is empty but for
// headings that occur more than once in their deck.
func derivedID(front, body string) string {
	text := "rehearse 1\n" + foldText(front)
	if body != "" {
		text += "\n" + foldText(body)
	}
	sum := sha256.Sum256([]byte(text))
	return derivedPrefix + strings.ToLower(base32.StdEncoding.EncodeToString(sum[:10]))
}

// bodyID is the id of a card whose heading another one has too.
func bodyID(front, body string) string { return derivedID(front, "body "+body) }

// pinnedID reports whether s is an id made from text. An author may write one
// down as a card's id, to keep it whatever becomes of the text.
func pinnedID(s string) bool {
	return len(s) == len(derivedPrefix)+16 && strings.HasPrefix(s, derivedPrefix) &&
		strings.Trim(s[len(derivedPrefix):], "abcdefghijklmnopqrstuvwxyz234567") == ""
}

// Derived reports whether the key of a card is made from its text.
func Derived(key card.Key) bool { return strings.HasPrefix(key.ID(), derivedPrefix) }

// foldText makes equal what reads alike: NFC, case-folded, white space
// collapsed. Every script is treated the same.
func foldText(s string) string {
	s = cases.Fold().String(norm.NFC.String(s))
	return strings.Join(strings.Fields(norm.NFC.String(s)), " ")
}

// validID reports whether s can be the id of a card: letters and digits of
// any script, and . _ -
func validID(s string) bool {
	n := 0
	for _, r := range s {
		if n++; n > maxID || !idRune(r) {
			return false
		}
	}
	return n > 0
}

func idRune(r rune) bool {
	return r == '.' || r == '_' || r == '-' || (r != unicode.ReplacementChar &&
		(unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)))
}

// normalID returns an id or slug as it goes into keys. Only the encoding of
// accented letters is made one: case counts.
func normalID(s string) string { return norm.NFC.String(s) }

// validSlug reports whether s can name a deck: ids joined by slashes.
func validSlug(s string) bool {
	for part := range strings.SplitSeq(s, "/") {
		if !validID(part) {
			return false
		}
	}
	return true
}

// SlugOf returns the slug of a deck that gives none: its path below the decks
// folder, with slashes and without .md. What cannot stand in a slug becomes a
// hyphen, so that "客服 题库.md" is a deck at once; should two files meet in
// one slug so, both are reported.
func SlugOf(path string) string {
	if n := len(path) - len(".md"); n > 0 && strings.EqualFold(path[n:], ".md") {
		path = path[:n]
	}
	parts := strings.Split(normalID(path), "/")
	for i, part := range parts {
		part = strings.Map(func(r rune) rune {
			if idRune(r) {
				return r
			}
			return '-'
		}, part)
		if runes := []rune(part); len(runes) > maxID {
			part = string(runes[:maxID])
		}
		if part == "" {
			part = "-"
		}
		parts[i] = part
	}
	return strings.Join(parts, "/")
}

// A draft is what one heading or row gives: cards that share an id. Their
// keys hold no more than the suffix until identify sets them.
type draft struct {
	id       string // as the author gave it, or ""
	idOffset int
	offset   int    // of the heading or row
	front    string // what the id is made from where none is given
	body     string // the rest of the card's text
	cards    []card.Card
}

// identify gives every card its key, and returns the texts that they are made
// from beside them. Of two drafts with one id, or of two equal ones, the later
// is dropped and reported.
func identify(slug string, drafts []draft, r *reporter) ([]card.Card, []Text) {
	ids, n := draftIDs(drafts)
	taken := make(map[string]int, len(drafts)) // id to line
	out := make([]card.Card, 0, n)
	texts := make([]Text, 0, n)
	for i, d := range drafts {
		id := ids[i]
		if line, used := taken[id]; used {
			if d.id != "" {
				r.at(d.idOffset, Error, "duplicate-id", d.id, strconv.Itoa(line))
			} else {
				r.at(d.offset, Warning, "duplicate-card", strconv.Itoa(line))
			}
			continue
		}
		taken[id] = r.src.line(d.offset)
		for _, c := range d.cards {
			c.Key = card.Key(slug + "/" + id + string(c.Key))
			out = append(out, c)
			texts = append(texts, Text{d.front, d.body})
		}
	}
	return out, texts
}

// draftIDs returns the id of each draft, and how many cards they have in all.
func draftIDs(drafts []draft) (ids []string, cards int) {
	ids = make([]string, len(drafts))
	byFront := make(map[string][]int, len(drafts)) // drafts without id
	pinned := map[string]bool{}
	for i, d := range drafts {
		cards += len(d.cards)
		if ids[i] = d.id; d.id == "" {
			ids[i] = derivedID(d.front, "")
			byFront[ids[i]] = append(byFront[ids[i]], i)
		} else if d.id[0] == derivedPrefix[0] {
			pinned[d.id] = true
		}
	}
	for id, equal := range byFront {
		if len(equal) == 1 && !pinned[id] {
			continue
		}
		bodies := map[string]bool{}
		long := make([]string, len(equal))
		for k, i := range equal {
			long[k] = bodyID(drafts[i].front, drafts[i].body)
			bodies[long[k]] = true
		}
		if len(bodies) == 1 && !pinned[id] {
			continue // the same card several times: one card, one id
		}
		for k, i := range equal {
			ids[i] = long[k]
		}
	}
	return ids, cards
}
