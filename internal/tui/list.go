package tui

// list is the place of a cursor in rows.
type list struct{ at int }

// move carries out a moving key over n rows, of which page are in sight.
func (l list) move(do act, n, page int) list {
	switch do {
	case doUp:
		l.at--
	case doDown:
		l.at++
	case doTop:
		l.at = 0
	case doEnd:
		l.at = n - 1
	case doPageUp:
		l.at -= page
	case doPageDn:
		l.at += page
	}
	l.at = max(min(l.at, n-1), 0)
	return l
}

// scrolled carries out a moving key over a text of n lines with room for
// page of them: it returns the first line to show.
func scrolled(top int, do act, n, page int) int {
	switch do {
	case doUp:
		top--
	case doDown:
		top++
	case doTop:
		top = 0
	case doEnd:
		top = n
	case doPageUp:
		top -= max(page-1, 1)
	case doPageDn:
		top += max(page-1, 1)
	}
	return max(min(top, n-page), 0)
}

// row is a line of a list; the chosen one is marked and stands out.
func (e env) row(chosen bool, text string) string {
	if chosen {
		return e.styles.accent.Render("> ") + e.styles.accent.Render(text)
	}
	return "  " + text
}
