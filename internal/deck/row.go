package deck

import "strings"

// A cell is the text of one cell of a table row, as it is written but for
// "\|", which is a "|", and its offset in the row.
type cell struct {
	text   string
	offset int
}

// splitRow cuts a row of a GFM table into cells. A leading and a trailing |
// bound the row; one behind a backslash is text, inside code too.
func splitRow(row string) []cell {
	var cells []cell
	i := len(row) - len(strings.TrimLeft(row, " \t"))
	end := len(strings.TrimRight(row, " \t\n"))
	if i < end && row[i] == '|' {
		i++
	}
	for i < end {
		k := i
		for k < end && (row[k] != '|' || escaped(row, k)) {
			k++
		}
		cells = append(cells, newCell(row, i, k))
		i = k + 1
	}
	return cells
}

// escaped reports whether the byte at i stands right behind a backslash. GFM
// looks at no more than that: a doubled backslash escapes the pipe as well.
func escaped(row string, i int) bool { return i > 0 && row[i-1] == '\\' }

func newCell(row string, start, end int) cell {
	text := strings.TrimLeft(row[start:end], " \t")
	c := cell{offset: end - len(text)}
	c.text = strings.TrimRight(text, " \t")
	if strings.Contains(c.text, `\|`) {
		c.text = strings.ReplaceAll(c.text, `\|`, "|")
	}
	return c
}

// isDelimiterRow reports whether the line can stand below the head of a
// table: cells of hyphens, each with a colon before or behind them or none.
// A line of hyphens alone is a rule or underlines a heading.
func isDelimiterRow(line string) bool {
	if !strings.ContainsAny(line, "|:") || strings.Trim(line, " \t|:-\n") != "" {
		return false
	}
	for _, c := range splitRow(line) {
		t := strings.TrimSuffix(strings.TrimPrefix(c.text, ":"), ":")
		if t == "" || strings.Trim(t, "-") != "" {
			return false
		}
	}
	return strings.Contains(line, "-")
}
