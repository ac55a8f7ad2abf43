package cli

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"rehearse/internal/collection"
	"rehearse/internal/exchange"
	"rehearse/internal/lang"
	"rehearse/internal/review"
)

func (a *app) exportCommand() *cobra.Command {
	cmd := a.command("export", lang.CmdExport)
	cmd.Example = "rehearse export log.jsonl\nrehearse export --deck cs-manager | grep review\nrehearse export --format md answers.md"
	cmd.Args = a.wants(0, 1)
	cmd.ValidArgsFunction = completeFiles
	format := cmd.Flags().String("format", "jsonl", lang.OptFormat.Of(a.lang))
	deck := cmd.Flags().String("deck", "", lang.OptDeck.Of(a.lang))
	a.jsonFlag(cmd)
	a.complete(cmd, "format", "jsonl", "md")
	a.completeWith(cmd, "deck", deckSlugs)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		to := "-"
		if len(args) > 0 {
			to = args[0]
		}
		switch *format {
		case "md":
			return a.exportDocument(cmd.Context(), to, *deck)
		case "jsonl":
		default:
			return usage(cmd, say(lang.ErrFlagValue, "--format", *format), say(lang.HintChoices, a.list([]string{"jsonl", "md"})))
		}
		return a.export(cmd.Context(), to, *deck)
	}
	return cmd
}

func deckSlugs(c *collection.Collection) []string {
	var out []string
	for _, d := range c.Decks() {
		out = append(out, d.Slug)
	}
	return out
}

// completeFiles leaves the completion of file names to the shell.
func completeFiles(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveDefault
}

// export writes to a file, or to stdout for "-".
func (a *app) export(ctx context.Context, to, deck string) error {
	c, err := a.collection(ctx)
	if err != nil {
		return err
	}
	if deck != "" {
		if deck, err = c.DeckOfHistory(ctx, deck); err != nil {
			return err
		}
	}
	if to == "-" {
		_, err := writeEvents(ctx, c, deck, a.out, a.newBar(0))
		return err
	}
	total, err := c.Events(ctx)
	if err != nil {
		return err
	}
	progress := a.newBar(int64(total))
	defer progress.clear()
	var n exchange.Count
	err = a.replaceExport(to, func(w io.Writer) error {
		n, err = writeEvents(ctx, c, deck, w, progress)
		return err
	})
	if err != nil {
		return err
	}
	progress.clear()
	if a.flags.json {
		return a.printJSON(exportJSON{to, countOf(n)})
	}
	fmt.Fprintln(a.out, say(lang.SaidExported, n.Total(), to).in(a.lang))
	return nil
}

func writeEvents(ctx context.Context, c *collection.Collection, deck string, to io.Writer, progress *bar) (exchange.Count, error) {
	var n exchange.Count
	w := exchange.NewWriter(to)
	err := c.EachEvent(ctx, deck, func(e review.Event) error {
		n.Add(e)
		progress.set(int64(n.Total()))
		return w.Write(e)
	})
	return n, err
}

// replaceExport lets write fill a file that takes the place of an earlier
// export at once and whole, or not at all. Devices and pipes are written to.
func (a *app) replaceExport(path string, write func(io.Writer) error) error {
	return replaceWhole(path, a.mayReplace, write)
}

// replaceWhole does so where may finds nothing against it.
func replaceWhole(path string, may func(path string) error, write func(io.Writer) error) error {
	if fi, err := os.Stat(path); err == nil && !fi.Mode().IsRegular() && !fi.IsDir() {
		err := intoFile(func() (*os.File, error) { return os.OpenFile(path, os.O_WRONLY, 0) }, write)
		return named(err, "write", path)
	}
	if err := may(path); err != nil {
		return err
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	half := ""
	err := intoFile(func() (f *os.File, err error) {
		if f, err = os.CreateTemp(filepath.Dir(path), ".rehearse-*.part"); err == nil {
			half = f.Name()
		}
		return f, err
	}, write)
	if err == nil {
		err = os.Rename(half, path)
	}
	if err != nil && half != "" {
		os.Remove(half)
	}
	return named(err, "write", path)
}

// named lets an error speak of the file that the person knows, and of what was
// wanted of it: read or write.
func named(err error, op, path string) error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		return &fs.PathError{Op: op, Path: path, Err: p.Err}
	}
	if l := (*os.LinkError)(nil); errors.As(err, &l) {
		return &fs.PathError{Op: op, Path: path, Err: l.Err}
	}
	return err
}

func intoFile(open func() (*os.File, error), write func(io.Writer) error) error {
	f, err := open()
	if err != nil {
		return err
	}
	buffer := bufio.NewWriter(f)
	err = write(buffer)
	if err == nil {
		err = buffer.Flush()
	}
	if err == nil && regular(f) {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

func regular(f *os.File) bool {
	fi, err := f.Stat()
	return err == nil && fi.Mode().IsRegular()
}

// mayReplace refuses a file that is there and is no export.
func (a *app) mayReplace(path string) error {
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
	start := []byte(`{"event":`)
	head := make([]byte, len(start))
	n, err := io.ReadFull(f, head)
	if errors.Is(err, io.EOF) && n == 0 && !a.isProgress(path) || bytes.Equal(head, start) {
		return nil
	}
	// A document that someone has changed since is theirs.
	if rest, err := io.ReadAll(io.LimitReader(f, 64<<20)); err == nil && exchange.Unedited(string(head[:n])+string(rest)) {
		return nil
	}
	return failed(say(lang.ErrOverwrite, path), say(lang.HintOverwrite))
}

// isProgress tells the progress file and what SQLite lays beside it, which may
// be empty.
func (a *app) isProgress(path string) bool {
	progress, err := a.progressPath()
	if err != nil {
		return false
	}
	fi, err := os.Stat(path)
	if err != nil {
		return false
	}
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if its, err := os.Stat(progress + suffix); err == nil && os.SameFile(fi, its) {
			return true
		}
	}
	return false
}
