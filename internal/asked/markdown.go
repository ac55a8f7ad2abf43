package asked

import (
	"slices"
	"strings"
	"unicode"
)

// words are what the deck says in its own language.
type words struct{ title, source, mark, comma, at string }

func wordsOf(lang string) words {
	if strings.HasPrefix(strings.ToLower(lang), "en") {
		return words{"Asked for real", "Sources", "?", ", ", "At "}
	}
	return words{"真题", "来源", "？", "，", "公司："}
}

func went(w Went, lang string) string {
	english := strings.HasPrefix(strings.ToLower(lang), "en")
	switch {
	case w == Well && english:
		return "went well"
	case w == OK && english:
		return "went so-so"
	case w == Badly && english:
		return "went badly"
	case w == Well:
		return "答得好"
	case w == OK:
		return "答得一般"
	case w == Badly:
		return "答得不好"
	}
	return ""
}

// Markdown writes the deck of the questions, those of the same company and
// round in one section, in the order in which they come; lang is "zh" or "en".
// isSlot tells which headings package deck reads as parts of a card: a
// question of such words gets a question mark, a section its "At".
func Markdown(all []Question, lang string, isSlot func(heading string) bool) string {
	w := wordsOf(lang)
	code := "zh"
	if w.title != "真题" {
		code = "en"
	}
	var b strings.Builder
	b.WriteString("---\ndeck: " + Slug + "\ntitle: " + w.title + "\nlang: " + code + "\n---\n# " + w.title + "\n")
	for _, group := range sections(all) {
		level := "##"
		if name := group[0].place(w); name != "" {
			if isSlot(name) {
				name = w.at + name
			}
			b.WriteString("\n## " + escape(name) + "\n")
			level = "###"
		}
		for _, q := range group {
			q.write(&b, level, lang, isSlot)
		}
	}
	return b.String()
}

// sections groups questions by place; those of none come first, since they
// would else stand in the section before them.
func sections(all []Question) [][]Question {
	type place struct{ company, round string }
	at := map[place]int{{}: 0}
	groups := make([][]Question, 1)
	for _, q := range all {
		q = q.Clean()
		p := place{q.Company, q.Round}
		i, ok := at[p]
		if !ok {
			i = len(groups)
			at[p] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], q)
	}
	if len(groups[0]) == 0 {
		groups = groups[1:]
	}
	return groups
}

func (q Question) place(w words) string {
	return strings.Join(slices.DeleteFunc([]string{q.Company, q.Round}, func(s string) bool { return s == "" }), w.comma)
}

func (q Question) write(b *strings.Builder, level, lang string, isSlot func(string) bool) {
	w := wordsOf(lang)
	text := q.Text
	if isSlot(text) || strings.Trim(text, `#`) == "" {
		text += w.mark
	}
	b.WriteString("\n" + level + " " + escape(text) + "\n<!-- ")
	if validID(q.ID) {
		b.WriteString("id: " + q.ID + "; ")
	}
	b.WriteString("kind: " + string(q.Kind) + " -->\n")
	var source []string
	for _, part := range []string{q.Company, q.Round, q.At, went(q.Went, lang)} {
		if part != "" {
			source = append(source, part)
		}
	}
	if len(source) > 0 {
		b.WriteString("\n" + level + "# " + w.source + "\n- " + escape(strings.Join(source, w.comma)) + "\n")
	}
}

// validID reports whether a record's id can be a card's; else the card goes
// by its text.
func validID(s string) bool {
	for _, r := range s {
		if !(r == '.' || r == '_' || r == '-' || unicode.IsLetter(r) || unicode.IsDigit(r)) || r == unicode.ReplacementChar {
			return false
		}
	}
	return s != "" && len(s) <= 100
}

// escape takes their meaning from the characters of a line that have one in
// Markdown. A list or a quote begins only at the start of a line.
func escape(s string) string {
	var b strings.Builder
	number := true // so far there were digits only
	for i, r := range s {
		number = number && (r >= '0' && r <= '9' || r == '.' || r == ')')
		switch {
		case r == '<': // with a backslash it would still look like a comment
			b.WriteString("&lt;")
			continue
		case r == '&': // and this like an entity
			b.WriteString("&amp;")
			continue
		case strings.ContainsRune("\\`*_{}[]>#~|$", r),
			i == 0 && strings.ContainsRune("+-=:", r),
			number && i > 0 && (r == '.' || r == ')'):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
