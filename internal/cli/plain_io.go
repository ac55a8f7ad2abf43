package cli

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"rehearse/internal/lang"
	"rehearse/internal/render"
)

// The widths that text is set to: what is narrower or wider is no page.
const (
	narrowest = 20
	widest    = 1000
)

// A talker says lines and reads lines. Nothing that it writes holds a control
// character but the line end, whatever a deck says.
type talker struct {
	app    *app
	ctx    context.Context
	lines  *bufio.Reader
	pages  *render.Renderer
	width  int
	people bool // someone types: their Enter ends the line of a prompt
	gap    bool // the last line said was empty
}

func (a *app) newTalker(ctx context.Context) *talker {
	_, people := terminal(a.sys.In)
	return &talker{
		app: a, ctx: ctx, lines: bufio.NewReader(a.sys.In), pages: render.New(render.Theme{}),
		width: a.pageWidth(), people: people, gap: true,
	}
}

// pageWidth is what COLUMNS says, else that of the terminal up to a width that
// is pleasant to read, else 80.
func (a *app) pageWidth() int {
	if n, err := strconv.Atoi(a.sys.Getenv("COLUMNS")); err == nil && n > 0 {
		return min(max(n, narrowest), widest)
	}
	if width, ok := terminal(a.sys.Out); ok {
		return min(max(width, narrowest), helpWidth)
	}
	return 80
}

// line writes one line as it is, but for what a terminal would obey.
func (t *talker) line(s string) {
	s = strings.TrimRight(harmless(s), " ")
	if s == "" && t.gap {
		return // one empty line is enough
	}
	t.gap = s == ""
	t.app.out.WriteString(s + "\n")
}

// harmless drops escape sequences with their payload, and then every control
// character there may still be.
func harmless(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, ansi.Strip(s))
}

func (t *talker) blank() { t.line("") }

func (t *talker) of(m lang.Message, args ...any) string { return m.Of(t.app.lang, args...) }

// say says a sentence of ours; arguments are plain text.
func (t *talker) say(m lang.Message, args ...any) { t.text(t.of(m, args...)) }

func (t *talker) text(s string) {
	for _, l := range render.Wrap(s, t.width) {
		t.line(l)
	}
}

// markdown says text of a deck.
func (t *talker) markdown(source string) {
	for _, l := range t.pages.Markdown(source, t.width) {
		t.line(l)
	}
}

func (t *talker) flush() error { return t.app.out.Flush() }

// ask says what can be answered and reads the answer: one line, in the
// half-width characters that an input method may have made full-width. At the
// end of the input the error is errStop.
func (t *talker) ask(prompt string) (string, error) {
	s, err := t.read(prompt)
	return narrowed(s), err
}

// read reads one line as it was typed.
func (t *talker) read(prompt string) (string, error) {
	if prompt != "" {
		t.prompt(prompt)
	}
	if err := t.flush(); err != nil {
		return "", err
	}
	t.gap = false
	return t.take()
}

// prompt says what is asked; the person's line stands behind it where there is
// one to type it.
func (t *talker) prompt(s string) {
	lines := render.Wrap(s, t.width-1)
	for _, l := range lines[:len(lines)-1] {
		t.line(l)
	}
	if last := harmless(lines[len(lines)-1]); t.people {
		t.app.out.WriteString(last + " ")
	} else {
		t.line(last)
	}
}

// take waits for a line, or for the signal that ends the program. The line
// that is waited for at the end is read by nobody else.
func (t *talker) take() (string, error) {
	type result struct {
		line string
		err  error
	}
	got := make(chan result, 1)
	go func() {
		line, err := t.lines.ReadString('\n')
		got <- result{line, err}
	}()
	select {
	case <-t.ctx.Done():
		return "", t.ended(t.ctx.Err())
	case r := <-got:
		if r.err != nil && r.line == "" {
			return "", t.ended(r.err)
		}
		return strings.TrimRight(r.line, "\r\n"), nil
	}
}

// ended is what the end of the input, an interrupt, or an error of reading
// comes to.
func (t *talker) ended(err error) error {
	if t.people {
		t.app.out.WriteString("\n") // the cursor stands behind the prompt
	}
	if errors.Is(err, io.EOF) {
		return errStop
	}
	return err
}

// narrowed makes a command out of what was typed: without blanks around it,
// in lower case, full-width forms and the marks on the same keys as ASCII.
func narrowed(s string) string {
	s = strings.NewReplacer("\u3000", " ", "。", ".", "、", "/", "—", "-", "－", "-").Replace(s)
	s = strings.Map(func(r rune) rune {
		if r >= 0xff01 && r <= 0xff5e {
			r += '!' - 0xff01
		}
		return unicode.ToLower(r)
	}, s)
	return strings.TrimSpace(s)
}
