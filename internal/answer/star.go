package answer

import (
	"regexp"
	"strings"
	"sync"

	"rehearse/internal/card"
)

// A Letter is a part of a story told by STAR.
type Letter int

// The letters in the order in which a story has them.
const (
	Situation Letter = iota
	Task
	Action
	Result
)

// String returns S, T, A or R.
func (l Letter) String() string { return "STAR"[l : l+1] }

// A Warning is something that a story lacks or has too much of. It is a code;
// what to say about it is package lang's.
type Warning string

// What a Meter warns of.
const (
	NoResult      Warning = "no-result"      // the points want a result, and neither a tick nor the text has one
	LongSituation Warning = "long-situation" // the situation takes more than a quarter of a typed answer
)

// A Meter tells which parts of a story an answer covers.
type Meter struct {
	Asked    [4]bool    // letters that the points have; none where the question asks for no story
	Ticked   [4]bool    // letters of which a point was ticked
	Heard    [4]bool    // letters that the typed text seems to have
	Share    [4]float64 // share of the typed text, by the time to say it; sums to 1, or to 0 where no letter was heard
	Warnings []Warning
}

// Covers reports whether a point of the letter was ticked or the text has it.
func (m Meter) Covers(l Letter) bool { return m.Ticked[l] || m.Heard[l] }

// mostSituation is the share of a typed answer that its situation may take.
const mostSituation = .25

// Star measures an answer: said tells which points were ticked, and may be
// shorter than points or nil; text is what was typed, "" where it was spoken.
// Points without letters give a Meter that says nothing. A ticked point and a
// likely sentence both cover a letter, so warnings err on the quiet side.
func Star(points []card.KeyPoint, said []bool, text string) Meter {
	var m Meter
	for i, p := range points {
		if l, ok := letter(p.Star); ok {
			m.Asked[l] = true
			m.Ticked[l] = m.Ticked[l] || i < len(said) && said[i]
		}
	}
	if m.Asked == [4]bool{} {
		return Meter{}
	}
	m.hear(points, text)
	if m.Asked[Result] && !m.Covers(Result) {
		m.Warnings = append(m.Warnings, NoResult)
	}
	if m.Share[Situation] > mostSituation {
		m.Warnings = append(m.Warnings, LongSituation)
	}
	return m
}

func letter(b byte) (Letter, bool) {
	i := strings.IndexByte("STAR", b)
	return Letter(i), i >= 0
}

// hear assigns the sentences of a text to letters.
func (m *Meter) hear(points []card.KeyPoint, text string) {
	var all float64
	list := parts(text)
	for i, l := range assign(points, list) {
		if l < 0 {
			continue
		}
		n := float64(Length(list[i], SpeechRate).Speech)
		m.Heard[l] = true
		m.Share[l] += n
		all += n
	}
	for l := range m.Share {
		if all > 0 {
			m.Share[l] /= all
		}
	}
}

// parts returns the sentences and items of a text that have words.
func parts(text string) []string {
	var list []string
	for _, s := range sentences(text) {
		if t := strings.TrimSpace(s.of(text)); len(words(t)) > 0 {
			list = append(list, t)
		}
	}
	return list
}

// nobody is the letter of a sentence that none was found for.
const nobody Letter = -1

// assign returns a letter for each sentence, nobody for all of them where none
// shows its letter. A sentence that does not goes with the one before it; what
// comes before the first one goes with that, or is the situation where the
// first one is a task or an action: stories begin there.
func assign(points []card.KeyPoint, list []string) []Letter {
	letters := make([]Letter, len(list))
	first, last := -1, nobody
	for i, s := range list {
		l := recognise(points, s, float64(i)/float64(len(list)))
		if l == nobody {
			l = last
		} else if first < 0 {
			first = i
		}
		letters[i], last = l, l
	}
	for i := range max(first, 0) {
		letters[i] = letters[first]
		if letters[first] == Task || letters[first] == Action {
			letters[i] = Situation
		}
	}
	return letters
}

// leastLike is the share of a point's terms that a sentence has at least to be
// taken for a sentence of the point's letter.
const leastLike = .3

// recognise returns the letter that a sentence shows. A label at its beginning
// decides; else the likeness to a point and a marker word, which counts for
// half a point, are added. Situations stand early and results late: place is
// how far into the answer the sentence stands, 0 to 1.
func recognise(points []card.KeyPoint, sentence string, place float64) Letter {
	if m := label().FindStringSubmatch(sentence); m != nil {
		return labelled(foldAll(m[1]))
	}
	var score [4]float64
	r := windows(sentence)
	for _, p := range points {
		if l, ok := letter(p.Star); ok {
			if s := r.hint(p).Share; s >= leastLike {
				score[l] = max(score[l], s)
			}
		}
	}
	folded := foldAll(sentence)
	for l, marks := range markers() {
		if marks.MatchString(folded) && !(Letter(l) == Situation && place > .5) && !(Letter(l) == Result && place < .5) {
			score[l] += .5
		}
	}
	best := nobody
	for l, s := range score {
		if s > 0 && (best == nobody || s > score[best]) {
			best = Letter(l)
		}
	}
	return best
}

// markers returns, by letter, the words that show it in a folded sentence.
var markers = sync.OnceValue(func() [4]*regexp.Regexp {
	return [4]*regexp.Regexp{
		regexp.MustCompile(`当时|那时|那年|那天|去年|前年|年初|年底|有一次|有一回|背景|起因|原本|我在.{0,16}(?:公司|店|组|部|团队|做|管|带)|我(?:管|带)的?.{0,6}\d*.{0,4}[人组]|\b(?:at the time|back then|last year|in 20\d\d|when i (?:was|worked)|one day|i worked (?:at|as|for)|background|the situation)\b`),
		regexp.MustCompile(`我负责|由我|交给我|我的(?:任务|目标|责任|职责|权限)|目标|任务|要求我|必须|得在|期限|只剩|权限|只能批|我能(?:批|定|拍板)|\b(?:my (?:task|job|goal|role|responsibility)|i was (?:responsible|asked|in charge)|i had to|needed to|deadline|goal was)\b`),
		regexp.MustCompile(`我(?:先|就|便|当天|当晚|马上|立刻|立即|把|让|请|找|打|给|拉|写|定|查|改|约|提|去|拿|做|列|建|没同意|没答应|同时|又|再|跟|和|对)|于是|接着|然后|随后|第一步|第二步|第三步|所以我|先把|\b(?:i (?:first|then|also|called|asked|told|built|wrote|set|decided|offered|checked|went|took|made|explained|apologi[sz]ed|proposed|refused)|so i|next,? i|after that|first,? i)\b`),
		regexp.MustCompile(`结果|最后|最终|后来|事后|降到|降了|升到|升了|提高到|涨到|减少|下降|从.{1,12}到|恢复到|[半一两三\d]个?[年月周天]里|之后.{0,3}[半一两三\d]|没保住|丢了|复盘|\b(?:as a result|in the end|finally|eventually|resulted|dropped (?:to|from|by)|rose (?:to|from|by)|fell (?:to|from|by)|increased|decreased|reduced|outcome|we lost|learned)\b`),
	}
})

// label matches the name of a letter at the beginning of a line, as answers in
// bullets have it: "- **结果**：", "R:".
var label = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^[\s#>*+\-0-9.]*[*_]*(` + strings.Join(labels(), "|") + `)[*_]*\s*(?:[:：]|$)`)
})

func labels() []string {
	return []string{"s|situation|背景|情境|情景|情況|情况|处境|處境", "t|task|任务|任務|目标|目標|职责|職責", "a|action|actions|行动|行動|动作|動作|做法", "r|result|results|结果|結果|成效|复盘|復盤"}
}

func labelled(word string) Letter {
	for l, names := range labels() {
		for _, n := range strings.Split(names, "|") {
			if foldAll(n) == word {
				return Letter(l)
			}
		}
	}
	return nobody
}
