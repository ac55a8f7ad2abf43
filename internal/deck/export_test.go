package deck

import "rehearse/internal/card"

// Vocabulary returns the words that authors may use in metadata and as slots.
func Vocabulary() []string {
	words := []string{
		"参考答案", "答案", "答案与解析", "参考回答", "应对策略", "示范", "Answer", "Model answer",
		"要点", "回答要点", "得分点", "Key points", "解析", "考察", "考察目的", "能力衡量点", "Why they ask", "Analysis",
		"误区", "常见错误", "避免回答", "Pitfalls", "追问", "Follow-ups", "评分锚", "评分标准", "Scoring", "提示", "Hint",
		"换成你的", "Make it yours", "来源", "Sources",
	}
	for _, w := range words {
		if slotOf(w) == noSlot {
			words = append(words, "not a slot: "+w)
		}
	}
	for _, key := range []string{"id", "kind", "points", "questions", "total", "focus", "prep", "answer", "tags", "competencies",
		"covers", "checked", "when", "cards", "front", "back", "both"} {
		words = append(words, "`"+key+"`")
		if !knownKey(key) {
			words = append(words, "not a key: "+key)
		}
	}
	for _, k := range card.Kinds() {
		words = append(words, string(k))
	}
	return words
}
