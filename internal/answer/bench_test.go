package answer_test

import (
	"strings"
	"testing"

	"rehearse/internal/answer"
)

// long is 20,000 characters of model answers.
func long(b *testing.B) string {
	var text strings.Builder
	for n := 0; n < 20000; {
		for _, c := range questions(b) {
			text.WriteString(c.Answer + "\n\n")
			n += len([]rune(c.Answer))
		}
	}
	return string([]rune(text.String())[:20000])
}

func BenchmarkCompare(b *testing.B) {
	before := long(b)
	for name, after := range map[string]string{
		"same":      before,
		"edited":    strings.NewReplacer("客户", "顾客", "两", "三", "，我", "，我就").Replace(before),
		"different": strings.Repeat("关阀，送水，通报。查清，", 1700),
		"one-line":  strings.NewReplacer("，", "", "。", "", "\n", "", "：", "").Replace(before),
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				answer.Compare(before, after)
			}
		})
	}
}

func BenchmarkStar(b *testing.B) {
	all := questions(b)
	for b.Loop() {
		answer.Hints(all[0].KeyPoints, all[0].Answer)
		answer.Star(all[0].KeyPoints, nil, all[0].Answer)
	}
}
