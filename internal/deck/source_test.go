package deck

import (
	"strings"
	"testing"
)

const plainDeck = "---\ndeck: d\n---\n# 题\n\n## 问一\n<!-- id: a -->\n答一\n\n## 问二\n答二\n\n    code\n"

// Windows and old Mac line ends and a byte-order mark change nothing but the
// bytes of the file.
func TestEncodingsAreOne(t *testing.T) {
	want := dump(Parse("x.md", "x", []byte(plainDeck)))
	for name, src := range map[string]string{
		"byte-order mark": "\uFEFF" + plainDeck,
		"windows":         strings.ReplaceAll(plainDeck, "\n", "\r\n"),
		"old mac":         strings.ReplaceAll(plainDeck, "\n", "\r"),
		"both":            "\uFEFF" + strings.ReplaceAll(plainDeck, "\n", "\r\n"),
	} {
		if got := dump(Parse("x.md", "x", []byte(src))); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

func TestFilesThatAreNoText(t *testing.T) {
	gbk := strings.Repeat("\xb4\xf0\xb0\xb8\n", 30)
	for _, c := range []struct {
		name, src, want string
		line, column    int
		dead            bool
	}{
		{"utf-16 little", "\xff\xfe#\x00", "utf-16", 0, 0, true},
		{"utf-16 big", "\xfe\xff\x00#", "utf-16", 0, 0, true},
		{"nul", "# 甲\n乙\x00", "binary-file", 2, 2, true},
		{"gbk", "# a\n" + gbk, "not-utf-8", 2, 1, true},
		{"one byte", "## 甲\n乙丙\xff丁\xfe\n\n## b\nc\n", "invalid-utf-8", 2, 3, false},
		{"behind one", "## a\n\xff\n\n## b\n<!-- id: ? -->\nc\n", "invalid-utf-8", 2, 1, false},
		{"too large", strings.Repeat(" ", maxSize+1), "too-large", 0, 0, true},
	} {
		d, list := Parse("x.md", "x", []byte(c.src))
		if (d == nil) != c.dead {
			t.Errorf("%s: deck %v", c.name, d)
		}
		if len(list) == 0 || list[0].Code != c.want || list[0].Line != c.line || list[0].Column != c.column {
			t.Errorf("%s: %v, want %s at %d:%d", c.name, list, c.want, c.line, c.column)
		}
		checkDiagnostics(t, []byte(c.src), list)
	}
}

// A broken byte costs neither its card nor the others, and what stands behind
// it keeps its place.
func TestBrokenByteCostsNothingElse(t *testing.T) {
	d, list := Parse("x.md", "x", []byte("## 甲\n乙\xff丁\n\n## b\n<!-- id: ? -->\nc\n"))
	if len(d.Cards) != 2 || d.Cards[0].Answer != "乙\uFFFD丁" {
		t.Errorf("cards %+v", d.Cards)
	}
	if len(list) != 2 || list[1].Line != 5 || list[1].Column != 10 {
		t.Errorf("diagnostics %v", list)
	}
}

// Ten megabytes on one line are a card like any other.
func TestLongLines(t *testing.T) {
	long := strings.Repeat("客服", 5<<20/3)
	for name, src := range map[string]string{
		"answer":  "## q\n" + long + "\n\n## r\nb\n",
		"heading": "## " + long + "\na\n\n## r\nb\n",
		"item":    "## q\n- " + long + "\n\n## r\nb\n",
		"html":    "## q\n<p " + long + "\n\n## r\nb\n",
		"cell":    "## q\n|a|b|\n|-|-|\n|c|" + long + "|\n\n## r\nb\n",
	} {
		d, list := Parse("x.md", "x", []byte(src))
		if d == nil || len(d.Cards) != 2 || len(list) != 0 {
			t.Fatalf("%s: %v", name, list)
		}
		if !strings.Contains(d.Cards[0].Question+d.Cards[0].Answer, long) || d.Cards[1].Answer != "b" {
			t.Errorf("%s: text is lost", name)
		}
	}
}

// What is nested too deep is reported and costs only itself.
func TestDeepNesting(t *testing.T) {
	var b strings.Builder
	b.WriteString("## q\n")
	for i := range 1500 {
		b.WriteString(strings.Repeat("  ", i) + "- x\n")
	}
	b.WriteString("\n## r\nb\n")
	d, list := Parse("x.md", "x", []byte(b.String()))
	if len(d.Cards) != 2 || d.Cards[1].Answer != "b" || strings.Count(d.Cards[0].Answer, "x") != 1500 {
		t.Errorf("%d cards", len(d.Cards))
	}
	if len(list) != maxDiagnostics+1 || list[0].Code != "too-deep" || list[len(list)-1].Code != "too-many" {
		t.Errorf("%d diagnostics", len(list))
	}
}
