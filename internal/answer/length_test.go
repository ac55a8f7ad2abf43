package answer_test

import (
	"testing"
	"time"

	"rehearse/internal/answer"
)

func TestLength(t *testing.T) {
	cases := []struct {
		text              string
		rate              int
		characters, words int
		speech            time.Duration
	}{
		{"", 0, 0, 0, 0},
		{"我先关阀，再送水。", 60, 7, 0, 7 * time.Second},
		{"赔了 12.6 万", 60, 3, 1, 6 * time.Second},
		{"ＦＣＲ 降了", 60, 2, 1, 5 * time.Second},
		{"FCR 降了", 60, 2, 1, 5 * time.Second},
		{"- [ ] **先关阀**\n", 60, 3, 0, 3 * time.Second},
		{"I don't know", 0, 0, 3, 1200 * time.Millisecond},
		{"カタカナ", 60, 4, 0, 4 * time.Second},
	}
	for _, c := range cases {
		s := answer.Length(c.text, c.rate)
		if s.Characters != c.characters || s.Words != c.words || s.Speech.Round(time.Millisecond) != c.speech {
			t.Errorf("%q: %+v, want %d, %d, %v", c.text, s, c.characters, c.words, c.speech)
		}
	}
}

func TestOver(t *testing.T) {
	s := answer.Size{Speech: 90 * time.Second}
	for limit, want := range map[time.Duration]time.Duration{0: 0, time.Minute: 30 * time.Second, 90 * time.Second: 0, 2 * time.Minute: 0} {
		if got := s.Over(limit); got != want {
			t.Errorf("over %v by %v, want %v", limit, got, want)
		}
	}
}
