package answer_test

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"rehearse/internal/answer"
)

func seed(f *testing.F, n int) {
	texts := []string{
		"", "我先关阀，再送水。最后赔了 12.6 万。", "- [ ] **情境**：地板泡了\n  1. 关阀\n# 结果\n", "I don't know. e.g. 3.5 o'clock", "ＦＣＲ，當時\r\n“好。”\n",
		"👩‍👧‍👦é\u0301\xff\xfe", "……。。", "0", "<!-- a\n- b -->\n```\n- c", "> - a\n>   - b\n\n\tcode", strings.Repeat("- ", 50), "A\xe4\xb8\n",
	}
	for i := range texts {
		args := []any{texts[i], texts[(i+1)%len(texts)]}
		f.Add(args[:n]...)
	}
}

func FuzzCompare(f *testing.F) {
	seed(f, 2)
	f.Fuzz(func(t *testing.T, before, after string) {
		checkSpans(t, before, after, answer.Compare(before, after))
	})
}

func FuzzHints(f *testing.F) {
	seed(f, 2)
	f.Fuzz(func(t *testing.T, point, text string) {
		points := story()
		points[0].Text, points[1].Say = point, []string{point}
		for _, h := range answer.Hints(points, text) {
			if h.Share < 0 || h.Share > 1 || h.Likely && h.Share == 0 {
				t.Errorf("%+v", h)
			}
			for _, w := range h.Words {
				if !strings.Contains(text, w) || utf8.ValidString(text) && !utf8.ValidString(w) {
					t.Errorf("word %q is not of the text", w)
				}
			}
		}
		checkShares(t, answer.Star(points, nil, text))
	})
}

func FuzzLength(f *testing.F) {
	seed(f, 1)
	f.Fuzz(func(t *testing.T, text string) {
		s := answer.Length(text, 0)
		if s.Total() > utf8.RuneCountInString(text) || s.Speech < 0 || (s.Speech > 0) != (s.Total() > 0) {
			t.Errorf("%+v", s)
		}
		twice := answer.Length(text+"\n"+text, 0)
		if twice.Total() != 2*s.Total() || math.Abs(float64(twice.Speech-2*s.Speech)) > 2 {
			t.Errorf("twice %+v is %+v", s, twice)
		}
	})
}

func FuzzSkeleton(f *testing.F) {
	seed(f, 1)
	f.Fuzz(func(t *testing.T, text string) {
		o := answer.Skeleton(text)
		for i, l := range o {
			if l.Text == "" || strings.Contains(l.Text, "\n") || (l.Kind == answer.ClauseLine) != o.FromClauses() {
				t.Errorf("line %d: %+v", i, l)
			}
		}
		o.Markdown()
	})
}
