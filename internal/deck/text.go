package deck

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// oneLine returns s with all white space in it collapsed to single blanks.
func oneLine(s string) string {
	s = strings.TrimSpace(s)
	if !strings.ContainsAny(s, "\n\t\v\f\r") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// joinLines makes one line of several: with a blank in between, but for two
// lines that meet in Chinese or Japanese, which know no blanks.
func joinLines(lines []string) string {
	if len(lines) == 1 {
		return lines[0]
	}
	var b strings.Builder
	for _, l := range lines {
		if l == "" {
			continue
		}
		if b.Len() > 0 {
			last, _ := utf8.DecodeLastRuneInString(b.String())
			first, _ := utf8.DecodeRuneInString(l)
			if !meet(last, first) && !meet(first, last) {
				b.WriteByte(' ')
			}
		}
		b.WriteString(l)
	}
	return b.String()
}

// meet reports whether two lines that touch with these characters need no
// blank: Chinese against Chinese, or against marks that Chinese shares with
// other scripts.
func meet(a, b rune) bool {
	return wide(a) && (wide(b) || strings.ContainsRune("“”‘’…—", b))
}

// wide reports whether r belongs to a script that is written without blanks.
func wide(r rune) bool {
	return r >= 0x2E80 && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) ||
		r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF)
}

// trimBlankLines removes empty lines at both ends and white space at the very
// end; the indentation of the first line stays, for code.
func trimBlankLines(s string) string {
	for {
		line, rest, more := strings.Cut(s, "\n")
		if !more || strings.TrimSpace(line) != "" {
			break
		}
		s = rest
	}
	return strings.TrimRightFunc(s, unicode.IsSpace)
}

// paragraphs joins the pieces that are not empty with an empty line between.
func paragraphs(pieces ...string) string {
	kept := pieces[:0:0]
	for _, s := range pieces {
		if s != "" {
			kept = append(kept, s)
		}
	}
	if len(kept) == 1 {
		return kept[0]
	}
	return strings.Join(kept, "\n\n")
}

// narrow returns s with full-width letters, digits and marks made narrow.
func narrow(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return width.Fold.String(s)
		}
	}
	return s
}
