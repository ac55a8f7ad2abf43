package proof

import (
	"regexp"
	"strings"
	"sync"
)

// gap stands for what was taken out of a text, so that its neighbours do not
// meet.
const gap = "\uFFFC"

// plain takes out of Markdown what is no prose: code, comments, tags and
// addresses become a gap, marks of emphasis vanish. Lines stay lines.
func plain(s string) string {
	if !strings.ContainsAny(s, "`<[*_\\/~") {
		return s
	}
	s = code().ReplaceAllString(s, gap)
	s = link().ReplaceAllString(s, "$1")
	s = address().ReplaceAllString(s, gap)
	s = strings.NewReplacer("**", "", "~~", "").Replace(s)
	s = emphasis().ReplaceAllString(s, "$1$2$3")
	return escape().ReplaceAllString(s, "$1")
}

var (
	code = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile("(?s)```.*?(?:```|$)|~~~.*?(?:~~~|$)|`[^`]+`|<!--.*?-->")
	})
	link = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`!?\[([^\[\]]*)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)?(?:\s+"[^"]*")?\)`)
	})
	address = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`</?[A-Za-z][^<>]*>|(?:https?://|www\.)[^\s，。；、）》”]+`)
	})
	emphasis = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(^|[^\w*])[*_]([^\s*_][^*_\n]*)[*_]($|[^\w*])`) })
	escape   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\\([!-/:-@\[-` + "`" + `{-~])`) })
)

// paragraphs splits a text at empty lines.
func paragraphs(s string) []string {
	var list []string
	for _, p := range strings.Split(s, "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			list = append(list, p)
		}
	}
	return list
}

// isProse tells a paragraph from a list, a table, a heading or a quotation.
func isProse(paragraph string) bool {
	return !block().MatchString(paragraph) && !strings.Contains(paragraph, "\n|")
}

var block = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*(?:[-*+>|#]|\d+[.)]|` + gap + `$)`) })
