package cli

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rehearse/internal/brief"
	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/lang"
	"rehearse/internal/mock"
	"rehearse/internal/render"
	"rehearse/internal/tui"
)

func (a *app) briefCommand() *cobra.Command {
	cmd := a.command("brief", lang.CmdBrief)
	cmd.Example = "rehearse brief\nrehearse brief page.html"
	cmd.Args = a.wants(0, 1)
	cmd.ValidArgsFunction = completeFiles
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		c, _, err := a.settings(cmd.Context())
		if err != nil {
			return err
		}
		in, err := a.briefInput(cmd.Context(), c)
		if err != nil {
			return err
		}
		page := brief.Page(in)
		if len(args) == 0 || args[0] == "-" {
			a.printPage(page)
			return nil
		}
		if err := a.writeBrief(args[0], page); err != nil {
			return err
		}
		a.talk(say(lang.SaidBrief, args[0]))
		return nil
	}
	return cmd
}

// writeBrief writes the page to a file, sealed; one that ends in .html becomes
// a page to print.
func (a *app) writeBrief(file, md string) error {
	text := []byte(md)
	if ending := strings.ToLower(filepath.Ext(file)); ending == ".html" || ending == ".htm" {
		var err error
		if text, err = mock.HTML(md, a.lang); err != nil {
			return err
		}
	}
	return replaceWhole(file, a.mayReplaceBrief, func(w io.Writer) error {
		_, err := io.WriteString(w, sealedBrief(string(text)))
		return err
	})
}

// briefSeal begins the last line of a page, a comment in Markdown and in HTML.
const briefSeal = "<!-- rehearse brief "

// sealedBrief ends a page with a line that tells whether anyone has changed it
// since.
func sealedBrief(page string) string {
	page = strings.TrimRight(page, "\n") + "\n"
	sum := sha256.Sum256([]byte(page))
	return page + briefSeal + hex.EncodeToString(sum[:8]) + " -->\n"
}

// isUneditedBrief reports whether a text is a page as sealedBrief left it.
func isUneditedBrief(text string) bool {
	at := strings.LastIndex(text, briefSeal)
	return at >= 0 && sealedBrief(text[:at]) == text
}

// mayReplaceBrief refuses a file that is there and is no page, or one that
// someone has changed since: that one is theirs.
func (a *app) mayReplaceBrief(path string) error {
	if fi, err := os.Stat(path); err == nil && fi.IsDir() {
		return &fs.PathError{Op: "write", Path: path, Err: errIsFolder}
	}
	text, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return named(err, "write", path)
	case len(text) == 0 && !a.isProgress(path), isUneditedBrief(string(text)):
		return nil
	}
	return failed(say(lang.ErrForeignBrief, path), say(lang.HintOverwrite))
}

// briefInput gathers what the person wrote: answers with the weakest first,
// stories, research, and what today's checklists still ask for.
func (a *app) briefInput(ctx context.Context, c *collection.Collection) (brief.Input, error) {
	in := brief.Input{Lang: a.lang, Stories: c.Stories()}
	p, ok, err := c.Prospect(ctx)
	if err != nil {
		return in, err
	}
	if ok {
		w := tui.Words{Lang: a.lang}
		in.Interview = p.Interview
		when := strings.TrimSpace(w.Day(p.Interview.At(c.Now().Location())) + " " + p.Interview.Hour)
		in.When = w.Join([]string{when, w.Until(p.Interview, c.Now())})
		for _, l := range p.Due {
			for i, text := range l.Items {
				if !l.Done[i] {
					in.Checklist = append(in.Checklist, render.Plain(text))
				}
			}
		}
	}
	cards, err := c.SessionQuestions(ctx)
	if err != nil {
		return in, err
	}
	slices.SortStableFunc(cards, func(x, y *card.Card) int { return compareRecall(c, x, y) })
	for _, k := range cards {
		title := render.Plain(k.Title)
		if own, _ := c.OwnAnswer(k.Key); own != "" {
			in.Answers = append(in.Answers, brief.Answer{Title: title, Text: own})
		} else {
			in.Missing = append(in.Missing, title)
		}
	}
	return in, nil
}

// compareRecall puts the worse remembered card first.
func compareRecall(c *collection.Collection, x, y *card.Card) int {
	a, b := c.RecallOf(x.Key), c.RecallOf(y.Key)
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
