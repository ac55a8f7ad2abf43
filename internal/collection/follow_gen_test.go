package collection

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"rehearse/internal/deck"
)

// A fake card is a card as a person means it, whatever becomes of its text.
type fakeCard struct {
	uid           int
	heading, body string
	id            string
	family        bool // near-identical to others but for a number
}

// corpus is the texts of two decks as they once were: what is measured must not
// change with the decks of the day.
var corpus = sync.OnceValue(func() []deck.Text {
	var out []deck.Text
	files, _ := filepath.Glob("testdata/corpus/*.md")
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			panic(err)
		}
		d, _ := deck.Parse(f, "x", src)
		seen := map[string]bool{}
		for i := range d.Cards {
			t := d.Text(i)
			if t.Body = plainBody(t.Body); !seen[t.Heading] && utf8.RuneCountInString(t.Body) > 3 {
				out = append(out, t)
			}
			seen[t.Heading] = true
		}
	}
	if len(out) < 20 {
		panic("the corpus is too small")
	}
	return out
})

// plainBody takes off what would make something else of a card.
func plainBody(s string) string {
	var lines []string
	for line := range strings.SplitSeq(s, "\n") {
		line = strings.TrimLeft(line, "# \t")
		if line != "" && !strings.ContainsAny(line, "<>`~{}") && !strings.HasPrefix(line, "|-") && !strings.HasPrefix(line, "--") {
			lines = append(lines, "a "+line)
		}
	}
	return strings.ReplaceAll(strings.Join(lines, "\n\n"), "a ", "")
}

var (
	who   = strings.Fields("客户 新人 班组长 质检员 值班经理 供应商 法务 财务 物流 技术支持 大客户 老年客户 商家 主播 直播间粉丝 会员 海外客户")
	what  = strings.Fields("投诉升级 退款超时 排班冲突 系统宕机 差评威胁 情绪失控 数据造假 迟到早退 绩效申诉 流程漏洞 隐私泄露 价格错误 发错货 赔付争议 语音质检 知识库过期 转接太多 等待太久")
	how   = strings.Fields("先安抚再核实 当面说明口径 按权限补偿 升级给上级 写进复盘 当天回访 拉群同步进度 重排班次 抽样十通录音 更新话术 做一次培训 设观察期 找数据核对 给出两个方案 书面确认 跟踪到闭环 约定复核日期 复述客户诉求")
	asks  = []string{"%s遇到%s，你怎么处理？", "说说你处理%s%s的一次经历", "%s提出%s，第一句话说什么", "怎样避免%s再次%s", "%s与%s的关系", "How do you handle %s and %s?"}
	tails = []string{"结果要有数字。", "注意留痕。", "Close the loop.", "这一步最容易漏。", "三天内复核一次。"}
	chars = []rune("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经之进着等部度家电力里如水化高自理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严")
)

// word is one of a few that cards share, or one of very many.
func word(r *rand.Rand, of []string) string {
	if r.IntN(3) == 0 {
		return pick(r, of)
	}
	n := 2 + r.IntN(4)
	out := make([]rune, n)
	for i := range out {
		out[i] = chars[r.IntN(len(chars))]
	}
	return string(out)
}

func pick[T any](r *rand.Rand, of []T) T { return of[r.IntN(len(of))] }

// A world is a deck that a person edits, and what was in it.
type world struct {
	r     *rand.Rand
	cards []*fakeCard
	gone  []*fakeCard
	next  int
	used  map[string]bool // headings
	nums  int
	drawn []deck.Text
	had   map[string]map[int]bool // by heading: who ever had it
	done  map[int]*edit           // since progress was last saved
	stays map[int]bool            // must stay as they are until it is
}

func newWorld(r *rand.Rand, n int) *world {
	w := &world{r: r, used: map[string]bool{}, had: map[string]map[int]bool{}, nums: 11 + r.IntN(50)}
	w.saved()
	w.drawn = slices.Clone(corpus())
	r.Shuffle(len(w.drawn), func(i, j int) { w.drawn[i], w.drawn[j] = w.drawn[j], w.drawn[i] })
	for len(w.cards) < n {
		if r.IntN(120) == 0 {
			w.cards = append(w.cards, w.familyOf(2+r.IntN(4))...)
		} else {
			w.cards = append(w.cards, w.newCard())
		}
	}
	return w
}

func (w *world) card(heading, body string) *fakeCard {
	w.next++
	k := &fakeCard{uid: w.next, body: body}
	w.entitle(k, heading)
	return k
}

func (w *world) entitle(k *fakeCard, heading string) {
	k.heading, w.used[heading] = heading, true
	if w.had[heading] == nil {
		w.had[heading] = map[int]bool{}
	}
	w.had[heading][k.uid] = true
}

// newCard is one that has nothing to do with the others.
func (w *world) newCard() *fakeCard {
	for {
		var t deck.Text
		if w.r.IntN(2) == 0 && len(w.drawn) > 0 {
			t, w.drawn = w.drawn[0], w.drawn[1:]
		} else {
			t.Heading = fmt.Sprintf(pick(w.r, asks), word(w.r, who), word(w.r, what))
			t.Body = w.sentences(1 + w.r.IntN(5))
		}
		if !w.used[t.Heading] {
			return w.card(t.Heading, t.Body)
		}
	}
}

func (w *world) sentences(n int) string {
	var b strings.Builder
	for range n {
		fmt.Fprintf(&b, "%s，%s，%s，%s%s。", word(w.r, who), word(w.r, how), word(w.r, how), word(w.r, what), word(w.r, how))
		if w.r.IntN(3) == 0 {
			b.WriteString(pick(w.r, tails))
		}
	}
	return b.String()
}

// familyOf makes cards that differ in a number alone.
func (w *world) familyOf(n int) []*fakeCard {
	a, b, text := pick(w.r, who), pick(w.r, what), w.sentences(1+w.r.IntN(2))
	numbered := w.r.IntN(2) == 0 // the answer too
	form := pick(w.r, []string{"%s的%s目标是 %d%% 时怎么排班？", "%s %s在 %d 天内怎么办", "%s %s: step %d"})
	var out []*fakeCard
	for range n {
		w.nums += 1 + w.r.IntN(9)
		body := text
		if numbered {
			body = fmt.Sprintf("一共 %d 个。%s", w.nums*3, text)
		}
		k := w.card(fmt.Sprintf(form, a, b, w.nums), body)
		k.family = true
		out = append(out, k)
	}
	return out
}

// variation is a copy of a card with another number in it.
func (w *world) variation(of *fakeCard) *fakeCard {
	w.nums += 1 + w.r.IntN(9)
	old := strings.FieldsFunc(of.heading, func(r rune) bool { return r < '0' || r > '9' })
	heading, body := of.heading+"（"+strconv.Itoa(w.nums)+"）", of.body
	if len(old) > 0 {
		heading = strings.Replace(of.heading, old[len(old)-1], strconv.Itoa(w.nums), 1)
	}
	if w.used[heading] {
		return nil
	}
	k := w.card(heading, body)
	k.family, of.family = true, true
	return k
}

// An edit is what one save of the file did to a card.
type edit struct{ retitled, rewritten, moved bool }

// saved says that progress was saved, and with it what is in the deck.
func (w *world) saved() { w.done, w.stays = map[int]*edit{}, map[int]bool{} }

// save does some edits and says what became of each card since progress was
// saved. What nobody could tell from the text is left out: a copy of a card is
// made only of one that stays as it is, and a heading is given to another card
// only while its own stays (the heading is the key).
func (w *world) save(most int) map[int]*edit {
	done, stays := w.done, w.stays
	touch := func(k *fakeCard) *edit {
		if done[k.uid] == nil {
			done[k.uid] = &edit{}
		}
		return done[k.uid]
	}
	for range 1 + w.r.IntN(most) {
		i := w.r.IntN(len(w.cards))
		k := w.cards[i]
		switch op := w.r.IntN(20); {
		case op < 2: // a new card
			w.insert(w.newCard())
		case op < 3 && done[k.uid] == nil && w.r.IntN(2) == 0: // a copy with another number
			if v := w.variation(k); v != nil {
				stays[k.uid] = true
				w.insert(v)
			}
		case op < 4 && done[k.uid] == nil && k.id == "": // another card with the same heading
			stays[k.uid] = true
			w.insert(w.card(k.heading, w.sentences(2)))
		case op < 6 && !stays[k.uid] && len(w.cards) > 4:
			w.cards = slices.Delete(w.cards, i, i+1)
			w.gone = append(w.gone, k)
			delete(done, k.uid)
			stays[k.uid] = true
		case op < 7 && len(w.gone) > 0: // a card comes back
			if g := w.gone[w.r.IntN(len(w.gone))]; !stays[g.uid] && len(w.had[g.heading]) == 1 {
				w.gone = slices.DeleteFunc(w.gone, func(k *fakeCard) bool { return k == g })
				stays[g.uid] = true
				w.insert(g)
			}
		case op < 10:
			w.cards = slices.Delete(w.cards, i, i+1)
			w.insert(k)
			touch(k).moved = true
		case op < 15 && !stays[k.uid] && !touch(k).retitled:
			if w.retitle(k) {
				touch(k).retitled = true
			}
		case !stays[k.uid] && !touch(k).rewritten:
			touch(k).rewritten = true
			k.body = w.rewrite(k.body, utf8.RuneCountInString(k.body)/3)
		}
	}
	return done
}

func (w *world) insert(k *fakeCard) { w.cards = slices.Insert(w.cards, w.r.IntN(len(w.cards)+1), k) }

// retitle gives a card another heading: reworded, or a new one altogether.
func (w *world) retitle(k *fakeCard) bool {
	heading := k.heading
	switch runes := []rune(heading); w.r.IntN(6) {
	case 0:
		heading = fmt.Sprintf(pick(w.r, asks), word(w.r, who), word(w.r, what))
	case 1:
		heading += pick(w.r, []string{"？", "（电话）", "，为什么", " (short)", "：要点"})
	case 2:
		i := w.r.IntN(len(runes))
		heading = string(runes[:i]) + pick(w.r, how) + string(runes[i:])
	default: // some words
		heading = w.rewrite(heading, max(1, len(runes)/2))
	}
	heading = strings.TrimSpace(strings.TrimLeft(heading, "#-*+> 0123456789.)"))
	if w.used[heading] || heading == "" {
		return false
	}
	w.entitle(k, heading)
	return true
}

// rewrite replaces up to so many characters, in one stretch or in several.
func (w *world) rewrite(s string, most int) string {
	runes := []rune(s)
	left := min(most, 1+w.r.IntN(max(1, most)))
	stretches := 1 + w.r.IntN(4)
	for range stretches {
		n := min(left/stretches, len(runes)-1)
		if n <= 0 {
			break
		}
		i := w.r.IntN(len(runes) - n)
		fresh := []rune(w.sentences(1 + n/20))[:]
		fresh = fresh[:min(len(fresh), n)]
		if slices.Contains(runes[i:i+n], '\n') {
			continue
		}
		runes = slices.Concat(runes[:i], fresh, runes[i+n:])
	}
	return string(runes)
}

// markdown writes the deck.
func (w *world) markdown() string {
	var b strings.Builder
	b.WriteString("# 题库\n\n")
	for _, k := range w.cards {
		fmt.Fprintf(&b, "## %s\n", k.heading)
		if k.id != "" {
			fmt.Fprintf(&b, "<!-- id: %s -->\n", k.id)
		}
		fmt.Fprintf(&b, "\n%s\n\n", k.body)
	}
	return b.String()
}
