package answer

import (
	"regexp"
	"slices"
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
	if m.Asked[Situation] && m.Share[Situation] > mostSituation {
		m.Warnings = append(m.Warnings, LongSituation)
	}
	return m
}

func letter(b byte) (Letter, bool) {
	i := strings.IndexByte("STAR", b)
	return Letter(i), i >= 0
}

// hear assigns the sentences of a text to letters. A letter is heard too where
// one of its points is hinted, whichever letter the sentence went to.
func (m *Meter) hear(points []card.KeyPoint, text string) {
	for i, h := range Hints(points, text) {
		if l, ok := letter(points[i].Star); ok && h.Likely {
			m.Heard[l] = true
		}
	}
	var all float64
	list := turns(text)
	for i, l := range assign(points, list) {
		if l == nobody {
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

// turns returns the sentences of a text, those that turn at a comma ("..., in
// the end ...") in two.
func turns(text string) []string {
	var list []string
	for _, s := range Sentences(text) {
		start := 0
		for _, c := range clauses(s) {
			if c.start > start && turn().MatchString(foldAll(c.of(s))) {
				list = append(list, s[start:c.start])
				start = c.start
			}
		}
		list = append(list, s[start:])
	}
	return list
}

var turn = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:结果|最后|最终|后来|于是|(?:and )?(?:finally|eventually|in the end|as a result)\b)`)
})

// nobody is the letter of a sentence that none was found for.
const nobody Letter = -1

// assign returns a letter for each sentence, nobody for all of them where none
// shows its letter. A label holds until the next one. Other sentences that show
// nothing go with their neighbours, half of them with the one before and half
// with the one after. What comes before the first is the situation where that
// is a task or an action: stories begin there.
func assign(points []card.KeyPoint, list []string) []Letter {
	letters := make([]Letter, len(list))
	held, last := nobody, -1 // the label that holds, the last sentence with a letter
	for i, s := range list {
		if l := labelled(s); l != nobody {
			held = l
		}
		letters[i] = held
		if held == nobody {
			letters[i] = recognise(points, s, float64(i)/float64(len(list)))
		}
		if letters[i] != nobody {
			fill(letters, last, i)
			last = i
		}
	}
	if last >= 0 {
		fill(letters, last, len(letters))
	}
	return letters
}

// fill gives the sentences between two that have a letter one of theirs; a is
// -1 before the first sentence, b the number of sentences after the last.
func fill(letters []Letter, a, b int) {
	for i := a + 1; i < b; i++ {
		switch {
		case a < 0 && letters[b] == Result:
			letters[i] = Result
		case a < 0:
			letters[i] = Situation
		case b == len(letters) || i-a <= (b-a)/2:
			letters[i] = letters[a]
		default:
			letters[i] = letters[b]
		}
	}
}

var twoNumbers = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\d\D.*\d`) })

// marked is what a marker word counts for beside likeness to a point, which
// is 0 to 1.
const marked = .5

// recognise returns the letter that a sentence shows: by likeness to a point
// and by marker words, added. Situations stand early and results late: place
// is how far into the answer the sentence stands, 0 to 1.
func recognise(points []card.KeyPoint, sentence string, place float64) Letter {
	var score [4]float64
	r := read(sentence)
	for _, p := range points {
		if l, ok := letter(p.Star); ok {
			if h := r.hint(p); h.Likely {
				score[l] = max(score[l], h.Share)
			}
		}
	}
	folded := foldAll(sentence)
	for l, marks := range markers() {
		if marks.MatchString(folded) && !(Letter(l) == Result && place < .4) {
			score[l] += marked
		}
	}
	if place > .5 {
		score[Situation] = 0
	}
	if place > .6 && score == [4]float64{} && twoNumbers().MatchString(folded) {
		return Result // before and after, or one of so many
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
		regexp.MustCompile(`我[^们的在管带是那这有能得要负只叫来入做刚还,.:;\s]|于是|接着|然后|随后|第一步|第二步|第三步|所以我|先把|\b(?:i (?:first|then|also|called|asked|told|built|wrote|set|decided|offered|checked|went|took|made|explained|apologi[sz]ed|proposed|refused)|so i|next,? i|after that|first,? i)\b`),
		regexp.MustCompile(`结果|最后|最终|后来|事后|降到|降了|升到|升了|提高到|涨到|减少|下降|从.{1,12}到|恢复到|[半一两三\d]个?[年月周天]里|之后.{0,3}[半一两三\d]|没保住|复盘|到现在|至今|此后|打那以后|\d.{0,6}里.{0,4}\d|\b(?:as a result|in the end|finally|eventually|resulted|dropped (?:to|from|by)|rose (?:to|from|by)|fell (?:to|from|by)|increased|decreased|reduced|outcome|we lost|learned)\b`),
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

// labelled returns the letter that a sentence is labelled with.
func labelled(sentence string) Letter {
	m := label().FindStringSubmatch(sentence)
	if m == nil {
		return nobody
	}
	for l, names := range labels() {
		if slices.Contains(strings.Split(names, "|"), strings.ToLower(m[1])) {
			return Letter(l)
		}
	}
	return nobody
}
