package proof

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"rehearse/internal/answer"
	"rehearse/internal/card"
)

// Rules about the model answer of a question and its points.

// tooLong compares the time that it takes to say the answer with the time to
// answer.
func tooLong(e *entry) []hit {
	model := e.answer()
	if !e.IsQuestion() || model == "" {
		return nil
	}
	rate := e.page.options.Rate
	if e.page.bundled {
		rate = answer.SpeechRate
	}
	size := answer.Length(model, rate)
	if size.Over(e.TimeLimit()) == 0 {
		return nil
	}
	return []hit{e.at("", e.Title, seconds(size.Speech), seconds(e.TimeLimit()))}
}

func seconds(d time.Duration) string { return strconv.Itoa(int(d.Round(time.Second).Seconds())) }

// leastSaid is the share of the pairs of a point, or of a sentence that it
// suggests, that an answer which makes the point has at least. The lowest of
// the answers written by hand has .25, in other words altogether. A point
// without a sentence describes what the answer does and shares few words with
// it: then single characters are compared, of which any answer has some.
const (
	leastSaid      = .2
	leastDescribed = .4
)

func pointNotSaid(e *entry) []hit {
	model := set(grams(e.answer()))
	if !e.IsQuestion() || len(model) == 0 {
		return nil
	}
	var hits []hit
	for _, k := range e.KeyPoints {
		most := held(grams(plain(k.Text)), model)
		for _, say := range k.Say {
			most = max(most, held(grams(plain(say)), model))
		}
		if most < leastSaid && (len(k.Say) > 0 || described(plain(k.Text), e.answer()) < leastDescribed) {
			h := e.at(k.Text, plain(k.Text))
			h.line = max(k.Line, e.Line)
			hits = append(hits, h)
		}
	}
	return hits
}

// described is the share of the characters of a point that the model has,
// small words apart.
func described(point, model string) float64 {
	n, in := 0, 0
	for _, r := range point {
		if !isHan(r) || strings.ContainsRune("的了在是和把不一说讲出有个自己", r) {
			continue
		}
		n++
		if strings.ContainsRune(model, r) {
			in++
		}
	}
	if n == 0 {
		return 1
	}
	return float64(in) / float64(n)
}

// adverbs are the words by which lazy anchors differ.
var adverbs = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`非常|十分|很|比较|较为|较|有些|有点|略|稍|不太|不够|不|基本|大致|完全|充分|能够|能|清晰|清楚|一般|良好|优秀|明显|\b(?:very|quite|rather|fairly|somewhat|not|poorly|well|clearly)\b`)
})

// mostAlike is the likeness above which two anchors say the same.
const mostAlike = .7

func anchorsAlike(e *entry) []hit {
	var hits []hit
	for i, a := range e.Anchors {
		for _, b := range e.Anchors[i+1:] {
			if dice(grams(bare(a.Text)), grams(bare(b.Text))) > mostAlike {
				hits = append(hits, e.at(b.Text, e.Title, strconv.Itoa(a.Score), strconv.Itoa(b.Score)))
			}
		}
	}
	return hits
}

func bare(s string) string { return adverbs().ReplaceAllString(plain(s), "") }

// followUpTwice compares follow-ups with the questions asked before them.
func followUpTwice(e *entry) []hit {
	var asked [][]gram
	for _, t := range e.of(titlePart, probePart) {
		asked = append(asked, grams(t.text))
	}
	for _, t := range e.of(askedPart) {
		for _, line := range strings.Split(t.text, "\n") {
			asked = append(asked, grams(line))
		}
	}
	var hits []hit
	for _, t := range e.of(followUpPart) {
		g := grams(t.text)
		for _, a := range asked {
			if len(g) >= 4 && dice(g, a) >= mostAlike {
				hits = append(hits, t.at(mark{piece: t.raw}))
				break
			}
		}
		asked = append(asked, g)
	}
	return hits
}

var onlyRight = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`正确答案|标准答案|唯一答案`) })

func rightAnswer(e *entry) []hit {
	if e.Kind != card.Values {
		return nil
	}
	return e.claimed(onlyRight(), nil, "答案")
}

var anyNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\d|[二三四五六七八九十百千万两半][个位人单通次件天周月年成倍条张分台户家笔万千百]|一[成半]|分之`)
})

// noNumber wants a number in the second half of a story's answer.
func noNumber(e *entry) []hit {
	r := []rune(e.answer())
	if e.Kind != card.Behavioral || len(r) == 0 || anyNumber().MatchString(string(r[len(r)/2:])) {
		return nil
	}
	return []hit{e.at("", e.Title)}
}
