package asked

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"rehearse/internal/card"
)

// Words by which a question asks for something that happened, and for what
// one would do. The first kind wins: "举例说明客户投诉时你怎么办" wants a story.
var (
	experience = [...]string{
		"一次", "一件", "一个例子", "经历", "举例", "举个例", "举一个", "讲讲", "讲一讲", "讲一个", "说说你曾", "你曾经", "有没有遇到过", "遇到过",
		"tell me about a time", "tell us about a time", "describe a time", "give me an example", "give an example", "an example of",
		"have you ever", "a situation where you", "a situation in which you", "a time when",
	}
	imagined = [...]string{
		"如果", "假如", "假设", "要是", "倘若", "怎么办", "会怎么", "会如何", "你会",
		"what would you", "how would you", "what if", "suppose", "imagine", "if a customer", "if you",
	}
)

// Guess tells the kind of a question by its words: behavioral where it asks
// for an experience, situational where it asks what one would do, else
// competency.
func Guess(question string) card.Kind {
	text := strings.ToLower(norm.NFKC.String(line(question)))
	for _, w := range experience {
		if strings.Contains(text, w) {
			return card.Behavioral
		}
	}
	for _, w := range imagined {
		if strings.Contains(text, w) {
			return card.Situational
		}
	}
	return card.Competency
}
