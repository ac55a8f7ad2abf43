package story

import (
	"regexp"
	"strings"
	"sync"
)

// A Part is a part of a story that has a heading of its own.
type Part uint8

// The parts, in the order in which they are told and printed.
const (
	NoPart Part = iota
	Situation
	Task
	Action
	Result
	Learned
	Numbers
	Used
)

var partNames = [...]string{"", "situation", "task", "action", "result", "learned", "numbers", "used"}

// String returns the part's name in lower case, as JSON spells it.
func (p Part) String() string {
	if int(p) < len(partNames) {
		return partNames[p]
	}
	return ""
}

// heading is the heading that Print gives the part: in Chinese where lang is
// "zh" or begins with "zh-", else in English.
func (p Part) heading(lang string) string {
	if isChinese(lang) {
		return [...]string{"", "情境", "任务", "行动", "结果", "学到什么", "数字", "用在哪"}[p]
	}
	return [...]string{"", "Situation", "Task", "Action", "Result", "Learned", "Numbers", "Used"}[p]
}

// textParts are the parts that hold a text, not a list.
func textParts() []Part { return []Part{Situation, Task, Action, Result, Learned} }

// of points at the text of the part; nil for the two lists.
func (p Part) of(s *Story) *string {
	switch p {
	case Situation:
		return &s.Situation
	case Task:
		return &s.Task
	case Action:
		return &s.Action
	case Result:
		return &s.Result
	case Learned:
		return &s.Learned
	}
	return nil
}

// Text returns the text of a part; the lists one item a line.
func (s Story) Text(p Part) string {
	switch p {
	case Numbers:
		return strings.Join(s.Numbers, "\n")
	case Used:
		lines := make([]string, len(s.Used))
		for i, u := range s.Used {
			lines[i] = u.line()
		}
		return strings.Join(lines, "\n")
	}
	if text := p.of(&s); text != nil {
		return *text
	}
	return ""
}

// label returns the part of a heading in its plainest form.
func label(s string) Part {
	switch s {
	case "情境", "情景", "背景", "situation", "background", "context", "s":
		return Situation
	case "任务", "目标", "task", "goal", "t":
		return Task
	case "行动", "做法", "我的行动", "我做了什么", "action", "actions", "a":
		return Action
	case "结果", "效果", "result", "results", "outcome", "r":
		return Result
	case "学到什么", "学到了什么", "学到", "收获", "反思", "复盘", "learned", "learnt", "lesson", "lessons", "what i learned", "what i learnt", "reflection":
		return Learned
	case "数字", "数据", "关键数字", "numbers", "figures":
		return Numbers
	case "用在哪", "用在哪里", "用过", "used", "where used", "used in":
		return Used
	}
	return NoPart
}

// maxLabel is the longest heading, in bytes, that can name a part.
const maxLabel = 80

// partOf returns the part that a heading names. Numbering before it, a colon
// or parenthesis behind it, emphasis, width and case do not count; a heading
// may say it twice ("S 情境", "情境 Situation").
func partOf(heading string) Part {
	if len(heading) > maxLabel {
		return NoPart
	}
	text := strings.ToLower(narrow(strings.Trim(heading, "*_ ")))
	text = strings.Join(strings.Fields(text), " ")
	for range 3 { // "一、1. 结果：（示例）" has some of each
		if p := label(text); p != NoPart {
			return p
		}
		text = numbering().ReplaceAllString(text, "")
		text = strings.Trim(text, ":*_ ")
		text = strings.TrimSpace(parenthesis().ReplaceAllString(text, ""))
	}
	return sameLabel(strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" :-/·—–()", r) }))
}

// sameLabel returns the part that every word names.
func sameLabel(words []string) Part {
	all := NoPart
	for i, w := range words {
		p := label(w)
		if p == NoPart || i > 0 && p != all {
			return NoPart
		}
		all = p
	}
	return all
}

// numbering matches what may stand before a label: 一、 1. (1) （一） 第一步：
var numbering = sync.OnceValue(func() *regexp.Regexp {
	const digits = `[0-9零〇一二三四五六七八九十]{1,3}`
	return regexp.MustCompile(`^(?:第` + digits + `[步部分章节]{1,2}|\(` + digits + `\)|` + digits + `[、,.．:)]|[①-⑳])[ 、,.．:]*`)
})

// parenthesis matches one behind a label: (S), (示例), [optional].
var parenthesis = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(` ?(?:\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】)$`)
})

// narrow turns full-width forms of ASCII and the wide space into ASCII.
func narrow(s string) string { return strings.Map(narrowRune, s) }

func narrowRune(r rune) rune {
	switch {
	case r == '\u3000':
		return ' '
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	}
	return r
}

func isChinese(lang string) bool { return lang == "zh" || strings.HasPrefix(lang, "zh-") }
