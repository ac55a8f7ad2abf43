package proof

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"rehearse/decks"
	"rehearse/internal/deck"
)

func bundled(t testing.TB) []Text {
	t.Helper()
	list, _, err := deck.Load(decks.FS, "")
	if err != nil || len(list) == 0 {
		t.Fatalf("%d decks, %v", len(list), err)
	}
	var texts []Text
	for _, d := range list {
		src, err := fs.ReadFile(decks.FS, d.File)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, Text{Deck: d, Source: string(src), Bundled: true})
	}
	return texts
}

func coverage(t testing.TB) []Item {
	t.Helper()
	src, err := fs.ReadFile(decks.FS, "coverage.yaml")
	if err != nil {
		t.Fatal(err)
	}
	items, err := ParseItems(src)
	if err != nil {
		t.Fatal(err)
	}
	return items
}

// The decks that come with the program give no rule anything to say.
func TestBundledDecks(t *testing.T) {
	for _, f := range Check(bundled(t), Options{Items: coverage(t)}) {
		t.Errorf("%s:%d:%d: %s %q", f.File, f.Line, f.Column, f.Code, f.Args)
	}
}

// notes are what someone writes down of anything: half-width marks, English,
// no punctuation at the ends, repeated headings, two points.
const notes = `# 面试准备笔记

## Go 语言
goroutine 和 channel 的 deadlock,怎么排查?
* 看 pprof
*重点* 看 trace

### 小结
先看 stack, 再看 mutex

### 追问过的题
- [ ] 说了 select
- [ ] 说了 context
- [ ] 说了 close

## 数据库
老王讲的 B+ 树，王先生也讲过，从 72% 到 95%

### 小结
先看 stack, 再看 mutex
`

// Notes on anything else are left in peace.
func TestNotesAreNotNagged(t *testing.T) {
	own := text(t, "notes.md", notes)
	own.Bundled = false
	for _, f := range Check([]Text{own}, Options{Strict: true, Today: today, Items: items()}) {
		t.Error(f, f.Args)
	}
}

// What is wrong in any text is told of notes too.
func TestNotesAreChecked(t *testing.T) {
	for code, add := range map[string]string{
		"mojibake": "确??蛻了", "placeholder": "XX公司待填", "doubled-word": "这是您你的", "mixed-script": "他們說的",
	} {
		own := text(t, "notes.md", notes+"\n## 又一条\n"+add+"\n")
		own.Bundled = false
		f := found(Check([]Text{own}, Options{}), code)
		if f == nil || f.Severity != deck.Warning || f.Line != strings.Count(notes, "\n")+3 {
			t.Errorf("%s in notes: %v", code, f)
		}
	}
}

// A deck in traditional characters is no mixture.
func TestTraditionalDecks(t *testing.T) {
	src := "# 面試準備\n## 為什麼來這裡\n因為這個團隊對客戶負責，我們說過的話會兌現。\n"
	if list := Check([]Text{text(t, "t.md", src)}, Options{Strict: true}); found(list, "mixed-script") != nil {
		t.Errorf("a traditional deck: %v", list)
	}
}

// Findings are errors in what is bundled, warnings in one's own decks, unless
// strict; notes are told when strict.
func TestSeverity(t *testing.T) {
	broken := swap(t, base, "questions: 3", "questions: 4")
	old := swap(t, law, "2026-05", "2024-05")
	for _, c := range []struct {
		bundled, strict bool
		want            deck.Severity
		notes           bool
	}{
		{true, false, deck.Error, false}, {false, false, deck.Warning, false},
		{true, true, deck.Error, true}, {false, true, deck.Error, true},
	} {
		texts := []Text{text(t, "a.md", broken), text(t, "b.md", old)}
		texts[0].Bundled, texts[1].Bundled = c.bundled, c.bundled
		list := Check(texts, Options{Today: today, Strict: c.strict})
		if f := found(list, "announced-count"); f == nil || f.Severity != c.want {
			t.Errorf("bundled %v, strict %v: %v, want %v", c.bundled, c.strict, f, c.want)
		}
		f := found(list, "law-old")
		if (f != nil) != c.notes || f != nil && f.Severity != deck.Note {
			t.Errorf("bundled %v, strict %v: an old law gives %v", c.bundled, c.strict, f)
		}
	}
}

// A person's own rate holds for their own decks, never for bundled ones.
func TestSpeechRate(t *testing.T) {
	for _, c := range []struct {
		rate    int
		bundled bool
		long    bool
	}{{0, false, false}, {40, false, true}, {40, true, false}} {
		own := text(t, "a.md", base)
		own.Bundled = c.bundled
		list := Check([]Text{own}, Options{Rate: c.rate})
		if f := found(list, "too-long"); (f != nil) != c.long {
			t.Errorf("rate %d, bundled %v: %v", c.rate, c.bundled, f)
		}
	}
}

// English answers are counted in words.
func TestEnglishAnswers(t *testing.T) {
	question := "# Deck\n## Why us?\n<!-- kind: values; answer: 1m -->\n### Answer\n"
	for words, long := range map[int]bool{140: false, 160: true} {
		list := check(t, question+strings.Repeat("word ", words)+"\n")
		if f := found(list, "too-long"); (f != nil) != long {
			t.Errorf("%d words in a minute: %v", words, f)
		}
	}
}

// Editions of a deck share their cards and repeat each other on purpose.
func TestEditionsMayRepeat(t *testing.T) {
	other := swap(t, base, "lang: zh", "lang: zh-Hans")
	for _, f := range check(t, base, other) {
		t.Error(f, f.Args)
	}
}

// The order is that of files and lines, and nothing is said twice.
func TestOrder(t *testing.T) {
	src := swap(t, base, "先看小票和东西", "先看小票,和东西", story, "您你"+story)
	list := check(t, src)
	for i := 1; i < len(list); i++ {
		if a, b := list[i-1], list[i]; a.Line > b.Line || fmt.Sprint(a) == fmt.Sprint(b) {
			t.Errorf("%v stands before %v", a, b)
		}
	}
}

// Cards that all share words: the time for 4,000 is to be some eight times
// that for 500.
func BenchmarkGrowth(b *testing.B) {
	for _, n := range []int{500, 4000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var deck strings.Builder
			deck.WriteString("---\nfield: customer-service\nlang: zh\n---\n# 大题库\n")
			for i := range n {
				fmt.Fprintf(&deck, "## 第 %d 位顾客要求当场退款，你怎么处理？\n<!-- kind: situational -->\n### 参考答案\n顾客要求退款的第 %d 种情形，店里照规矩办，回话的钟点写在小票背面。\n### 误区\n- 让顾客当场去找厂家退款，责任定了再说\n", i, i)
			}
			own := text(b, "big.md", deck.String())
			for b.Loop() {
				Check([]Text{own}, Options{})
			}
		})
	}
}

func FuzzCheck(f *testing.F) {
	for _, seed := range []string{base, law, faulty, notes, "# a\n## `b\n**\n", "# \u200b\n## 您你\n“（"} {
		f.Add(seed)
	}
	codes := map[string]bool{}
	for _, c := range Codes() {
		codes[c.Code] = true
	}
	f.Fuzz(func(t *testing.T, src string) {
		d, _ := deck.Parse("a.md", "a", []byte(src))
		if d == nil {
			return
		}
		lines := strings.Count(unixLines(src), "\n") + 1
		for _, found := range Check([]Text{{Deck: d, Source: src, Bundled: true}}, Options{Strict: true, Today: today}) {
			if !codes[found.Code] || found.Line < 0 || found.Line > lines || (found.Line > 0) != (found.Column > 0) {
				t.Errorf("%v is nowhere", found)
			}
		}
	})
}

func BenchmarkCheck(b *testing.B) {
	texts, items := bundled(b), coverage(b)
	for b.Loop() {
		Check(texts, Options{Items: items, Today: today, Strict: true})
	}
}
