package answer

import (
	"strings"
	"unicode/utf8"
)

// glue returns next as it follows text on the same line.
func glue(text, next string) string {
	last, _ := utf8.DecodeLastRuneInString(text)
	first, _ := utf8.DecodeRuneInString(next)
	if text == "" || next == "" || wide(last) && wide(first) {
		return next
	}
	return " " + next
}

// oneLine joins the lines of a text.
func oneLine(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString(glue(b.String(), strings.TrimSpace(line)))
	}
	return b.String()
}

// wide reports whether r is a Chinese character or mark.
func wide(r rune) bool {
	return isHan(r) || 0x3000 <= r && r < 0x3040 || 0xFF00 <= r && r < 0xFF60 || strings.ContainsRune("“”‘’…—", r)
}

// leastClause is how many words the first clause of a paragraph has; shorter
// ones, such as "那年，", go on.
const leastClause = 4

// firstClause returns the beginning of a paragraph, without the mark behind it.
func firstClause(paragraph string) string {
	end := 0
	for _, c := range clauses(paragraph) {
		end = c.end
		if len(words(paragraph[:end])) >= leastClause {
			break
		}
	}
	return strings.TrimRight(paragraph[:end], "，、：,:。！？!?；;….\n ")
}

// Markdown writes the outline as Markdown again: clauses as items of a list,
// an empty line around headings.
func (o Outline) Markdown() string {
	var b strings.Builder
	var indent []int // of the text of the item at each depth
	for i, l := range o {
		if l.Kind == HeadingLine {
			if i > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(strings.Repeat("#", l.Depth) + " " + l.Text + "\n")
			indent = nil
			continue
		}
		if i > 0 && o[i-1].Kind == HeadingLine {
			b.WriteByte('\n')
		}
		indent = indent[:min(l.Depth, len(indent))]
		left := 0
		if len(indent) > 0 {
			left = indent[len(indent)-1]
		}
		indent = append(indent, left+len(l.Mark)+1)
		b.WriteString(strings.Repeat(" ", left) + l.Mark + " " + [...]string{"", "[ ] ", "[x] "}[l.Box] + l.Text + "\n")
	}
	return b.String()
}

// Start returns the Markdown that an own answer begins as: the blanks of a
// card as items to fill in, then the given headings, each with an empty item.
// Headings are words of the caller's, such as those of STAR.
func Start(blanks []string, headings ...string) string {
	var b strings.Builder
	for _, blank := range blanks {
		if blank = oneLine(blank); blank != "" {
			b.WriteString("- " + blank + "\n")
		}
	}
	for _, h := range headings {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString("## " + h + "\n\n- \n")
	}
	return b.String()
}
