package cli

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/mock"
	"rehearse/internal/review"
	"rehearse/internal/tui"
)

// listMocks prints the interviews that were finished, the oldest first, and
// the trend of their scores.
func (a *app) listMocks(c *collection.Collection) error {
	all := c.Mocks()
	rows := make([]mock.Row, len(all))
	for i, v := range all {
		rows[i] = v.Row()
		rows[i].At = rows[i].At.In(c.Now().Location())
	}
	if a.flags.json {
		return a.printJSON(rows)
	}
	if len(rows) == 0 {
		a.talk(say(lang.ErrMockNone))
		return nil
	}
	t := table{
		head:  a.words(lang.ColMock, lang.ColWhen, lang.ColPoints, lang.ColShare, lang.ColMinutes, lang.ColPaper, lang.ColDeck),
		right: []bool{false, false, true, true, true, false, false},
	}
	for _, r := range rows {
		t.rows = append(t.rows, []string{
			string(r.Mock), r.At.Format("2006-01-02 15:04"), fmt.Sprintf("%s/%d", trimmed(r.Points), r.Total),
			percent(share(r.Points, r.Total), r.Total > 0), trimmed(r.Minutes), string(r.Paper), field(r.Deck),
		})
	}
	a.print(t)
	dots := mock.Trend(rows)
	if a.isTerminal() && len(dots) > 1 {
		parts := make([]string, len(dots))
		for i, d := range dots {
			parts[i] = percent(d.Share, true)
		}
		fmt.Fprintln(a.out, lang.MockTrendIs.Of(a.lang, strings.Join(parts, " ")))
	}
	return nil
}

func trimmed(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

func share(points float64, total int) float64 {
	if total == 0 {
		return 0
	}
	return points / float64(total)
}

// findMock returns the interview of an id, or of the beginning of one; without
// an id the last.
func findMock(c *collection.Collection, id string) (mock.Interview, error) {
	all := c.Mocks()
	if len(all) == 0 {
		return mock.Interview{}, failed(say(lang.ErrMockNone), say(lang.HintMockNone))
	}
	for i := len(all) - 1; i >= 0; i-- {
		if strings.HasPrefix(string(all[i].ID), id) {
			return all[i], nil
		}
	}
	return mock.Interview{}, failed(say(lang.ErrMockID, id), say(lang.HintMockID))
}

// reportMock writes the report of an interview to a file, or prints it.
func (a *app) reportMock(c *collection.Collection, f mockFlags) error {
	v, err := findMock(c, f.id)
	if err != nil {
		return err
	}
	if f.report == "" || f.report == toStdout {
		return a.printResult(c, v)
	}
	return a.writeReport(c, v, f.report)
}

func (a *app) writeReport(c *collection.Collection, v mock.Interview, file string) error {
	if err := a.writePage(file, mock.Report(v, a.mockWords(c, v.Paper))); err != nil {
		return err
	}
	if a.flags.json {
		return a.printJSON(resultOf(v))
	}
	fmt.Fprintln(a.out, say(lang.SaidReport, file).in(a.lang))
	return nil
}

// printResult prints the report, or the numbers of it.
func (a *app) printResult(c *collection.Collection, v mock.Interview) error {
	if a.flags.json {
		return a.printJSON(resultOf(v))
	}
	a.printPage(mock.Report(v, a.mockWords(c, v.Paper)))
	return nil
}

// mockWords is what reports and sheets are told in.
func (a *app) mockWords(c *collection.Collection, p mock.Paper) mock.Words {
	out := mock.Words{Lang: a.lang, Zone: c.Now().Location(), Competency: screens{c, a, ""}.Competency, Card: c.Card}
	if p.Deck != "" {
		out.Deck = screens{c, a, ""}.DeckTitle(p.Deck)
	}
	return out
}

// writeReports writes a report as Markdown and as a page beside it, into the
// folder that the program was started in, and returns the name of the first.
func (a *app) writeReports(c *collection.Collection, v mock.Interview) (string, error) {
	name := "mock-" + v.At.Time().In(c.Now().Location()).Format("20060102-1504")
	md := mock.Report(v, a.mockWords(c, v.Paper))
	for _, ending := range []string{".md", ".html"} {
		if err := a.writePage(name+ending, md); err != nil {
			return "", err
		}
	}
	return name + ".md", nil
}

// writePage writes Markdown to a file; one that ends in .html becomes a page.
func (a *app) writePage(file, md string) error {
	text := []byte(md)
	if lower := strings.ToLower(file); strings.HasSuffix(lower, ".html") || strings.HasSuffix(lower, ".htm") {
		var err error
		if text, err = mock.HTML(md, a.lang); err != nil {
			return err
		}
	}
	return replaceWhole(file, a.mayReplacePage, func(w io.Writer) error {
		_, err := w.Write(text)
		return err
	})
}

// pageHead is how much of a file is looked at to know a page of ours again.
const pageHead = 4 << 10

// mayReplacePage refuses a file that is there and is no report or sheet.
func (a *app) mayReplacePage(path string) error {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return named(err, "write", path)
	}
	defer f.Close()
	if fi, err := f.Stat(); err == nil && fi.IsDir() {
		return &fs.PathError{Op: "write", Path: path, Err: errIsFolder}
	}
	head := make([]byte, pageHead)
	n, err := io.ReadFull(f, head)
	if errors.Is(err, io.EOF) && n == 0 && !a.isProgress(path) {
		return nil
	}
	for _, m := range []lang.Message{lang.MockReport, lang.MockSheet} {
		for _, l := range []lang.Lang{lang.Chinese, lang.English} {
			title, _, _ := strings.Cut(m.Of(l), "%s")
			if bytes.HasPrefix(head[:n], []byte("# "+title)) || bytes.Contains(head[:n], []byte("<title>"+title)) {
				return nil
			}
		}
	}
	return failed(say(lang.ErrForeignPage, path), say(lang.HintOverwrite))
}

// seedBelow is the bound of a seed that is drawn for a sheet: one that a person
// types without a slip.
const seedBelow = 10_000

// printSheet prints the interviewer's sheet, or writes it to a file. A paper
// without a seed is given one, since it is to be drawn again when the scores
// come back.
func (a *app) printSheet(ctx context.Context, c *collection.Collection, start tui.MockStart, f mockFlags) error {
	if start.Spec.Seed == nil {
		var b [8]byte
		if _, err := io.ReadFull(a.sys.Random, b[:]); err != nil {
			return err
		}
		n := binary.LittleEndian.Uint64(b[:])%seedBelow + 1
		start.Spec.Seed = &n
	}
	p, err := c.DrawMock(ctx, start.Decks, start.Spec)
	if err != nil {
		return err
	}
	sheet := mock.Sheet(p, a.mockWords(c, p))
	if f.sheet != toStdout {
		if err := a.writePage(f.sheet, sheet); err != nil {
			return err
		}
	}
	switch {
	case a.flags.json:
		return a.printJSON(sheetOf(p))
	case f.sheet == toStdout:
		a.printPage(sheet)
	default:
		fmt.Fprintln(a.out, say(lang.SaidSheet, f.sheet).in(a.lang))
	}
	a.talk(say(lang.SaidSeed, *p.Seed, redrawn(start.Decks, p.Name, f)))
	return nil
}

// scoreAnswers makes an interview of a file of answers, keeps it, and prints
// the result.
func (a *app) scoreAnswers(cmd *cobra.Command, c *collection.Collection, start tui.MockStart, f mockFlags) error {
	if start.Spec.Seed == nil && (start.Spec.Paper != mock.Full || start.Spec.Questions > 0) {
		return usage(cmd, say(lang.ErrMockSeed), say(lang.HintMockSeed))
	}
	src, err := os.ReadFile(f.answers)
	if err != nil {
		return named(err, "read", f.answers)
	}
	p, err := c.DrawMock(cmd.Context(), start.Decks, start.Spec)
	if err != nil {
		return err
	}
	given, err := mock.ParseAnswers(src)
	if err != nil {
		return failed(say(lang.ErrMockAnswers, f.answers, err), say(lang.HintAnswers))
	}
	sum := sha256.Sum256(fmt.Appendf(src, "%d", c.Now().UnixNano()))
	v, err := mock.Answered(review.ID(hex.EncodeToString(sum[:6])), c.Now(), p, given)
	if err != nil {
		return failed(say(lang.ErrMockAnswers, f.answers, err), say(lang.HintAnswers))
	}
	toFile := f.report != "" && f.report != toStdout
	if toFile { // first, so that whoever tries again with another name does not keep the interview twice
		if err := a.writeReport(c, v, f.report); err != nil {
			return err
		}
	}
	if v, err = c.SaveMock(cmd.Context(), v); err != nil || toFile {
		return err
	}
	return a.printResult(c, v)
}

// redrawn is what draws a paper again, but for its seed.
func redrawn(decks []string, name mock.Name, f mockFlags) string {
	parts := append([]string{"rehearse", "mock"}, decks...)
	add := func(flag string, values ...string) {
		for _, v := range values {
			if v != "" {
				parts = append(parts, flag, v)
			}
		}
	}
	add("--paper", string(name))
	if f.questionsGiven {
		add("--questions", strconv.Itoa(f.questions))
	}
	add("--prep", f.prep)
	add("--time", f.time)
	add("--kind", f.kinds...)
	add("--competency", f.competencies...)
	return strings.Join(parts, " ")
}

// explainMock is about papers that cannot be drawn.
func (a *app) explainMock(err error) *complaint {
	switch {
	case errors.Is(err, mock.ErrNoSections):
		return failed(say(lang.ErrMockFull), say(lang.HintMockFull))
	case errors.Is(err, mock.ErrNoQuestions):
		return failed(say(lang.ErrMockDraw), say(lang.HintMockDraw))
	}
	return nil
}
