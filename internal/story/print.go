package story

import (
	"fmt"
	"slices"
	"strings"
)

// Print writes one document a story: title, metadata in a comment, a heading
// for each part of STAR (the empty ones too, to be filled in) and for what
// else there is. lang is the language of the headings: "zh" or "en".
func Print(stories []Story, lang string) string {
	var b strings.Builder
	for i, s := range stories {
		if i > 0 {
			b.WriteString("\n")
		}
		printStory(&b, s.Clean(), lang)
	}
	return b.String()
}

func printStory(b *strings.Builder, s Story, lang string) {
	title := "# " + s.Title
	if strings.HasSuffix(s.Title, "#") {
		title += " #" // else the last word would be read as a closing sequence
	}
	fmt.Fprintf(b, "%s\n%s\n", strings.TrimSpace(title), metadata(s))
	for p := Situation; p <= Used; p++ {
		text := s.Text(p)
		switch {
		case p >= Numbers && text != "":
			text = "- " + strings.ReplaceAll(text, "\n", "\n- ")
		case text != "":
			text = escape(text)
		case p > Result:
			continue // only the parts of STAR ask to be filled in
		}
		fmt.Fprintf(b, "\n## %s\n", p.heading(lang))
		if text != "" {
			fmt.Fprintf(b, "\n%s\n", text)
		}
	}
}

// metadata is the comment below the title.
func metadata(s Story) string {
	pairs := []string{"story: " + s.ID}
	add := func(key, value string) {
		if value != "" {
			pairs = append(pairs, key+": "+value)
		}
	}
	add("slot", s.Slot)
	add("competencies", strings.Join(s.Competencies, " "))
	keys := make([]string, len(s.Cards))
	for i, k := range s.Cards {
		keys[i] = string(k)
	}
	add("cards", strings.Join(keys, " "))
	return "<!-- " + strings.TrimSpace(strings.Join(pairs, "; ")) + " -->"
}

// escape puts a backslash before the lines of a text that Parse would take
// for a title, a part, metadata or the start of a fence without end, and one
// more before those that have some already. unescape takes it away.
func escape(text string) string {
	lines := scan(text)
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = l.text
		if !l.fenced && (escaped(l.text) || misread(lines[i:], i == 0)) {
			n := len(l.text) - len(strings.TrimLeft(l.text, " "))
			out[i] = l.text[:n] + `\` + l.text[n:]
		}
	}
	return strings.Join(out, "\n")
}

// misread reports whether the first of lines has a meaning to Parse. A fence
// that is not closed within its part would meet another one's; a comment is
// read only at the start of a part and below headings.
func misread(lines []line, first bool) bool {
	l := lines[0]
	if l.level > 0 {
		return l.level == 1 || partOf(l.heading) != NoPart || namesStory(lines[1:])
	}
	return l.opener() || first && strings.HasPrefix(strings.TrimLeft(l.text, " "), "<!--") && namesStory(lines)
}

// namesStory reports whether lines begin with a comment that names a story,
// or with one that does not end here and may do so in the next part.
func namesStory(lines []line) bool {
	for i, l := range lines {
		if t := strings.TrimSpace(l.text); t != "" {
			rest := lines[i:min(i+maxComment, len(lines))]
			ends := len(rest) == maxComment || slices.ContainsFunc(rest, func(l line) bool { return strings.Contains(l.text, "-->") })
			return strings.HasPrefix(t, "<!--") && (!ends || hasStory(rest))
		}
	}
	return false
}

// escaped reports whether a line begins with backslashes before something
// that escape may have to guard.
func escaped(line string) bool {
	line = strings.TrimLeft(line, " ")
	rest := strings.TrimLeft(line, `\`)
	return rest != line && startsBlock(rest)
}

func startsBlock(s string) bool {
	return strings.HasPrefix(s, "#") || strings.HasPrefix(s, "<!--") || strings.HasPrefix(s, "```") || strings.HasPrefix(s, "~~~")
}

// unescape takes one backslash from every line that escape may have given one.
func unescape(l line) string {
	if l.fenced || !escaped(l.text) {
		return l.text
	}
	n := len(l.text) - len(strings.TrimLeft(l.text, " "))
	return l.text[:n] + l.text[n+1:]
}
