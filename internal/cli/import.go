package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/exchange"
	"rehearse/internal/lang"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

func (a *app) importCommand() *cobra.Command {
	cmd := a.command("import", lang.CmdImport)
	cmd.Example = "rehearse import log.jsonl\nrehearse import answers.md\n" +
		`echo '{"card":"cs-manager/b01","reviewed_at":"2026-11-30T20:00:00+08:00","grade":"good"}' | rehearse import -`
	cmd.Args = a.wants(1, -1)
	cmd.ValidArgsFunction = completeFiles
	a.jsonFlag(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error { return a.importFiles(cmd.Context(), args) }
	return cmd
}

// An input is one file to import.
type input struct {
	name string
	io.ReadCloser
	size int64 // 0 = unknown
}

func (a *app) importFiles(ctx context.Context, names []string) error {
	files, err := a.openInputs(names)
	defer func() {
		for _, f := range files {
			f.Close()
		}
	}()
	if err != nil {
		return err
	}
	c, err := a.collection(ctx)
	if err != nil {
		return err
	}
	if err := c.Sync(ctx); err != nil { // the settings say when a study day begins
		return err
	}
	in := &intake{app: a, collection: c, strangers: map[card.Key]bool{}, bar: a.newBar(totalSize(files))}
	err = in.all(ctx, files)
	if err == nil {
		err = c.Sync(ctx) // the states follow
		in.meet()
	}
	in.bar.clear()
	if err != nil {
		a.talk(say(lang.ImportStopped, in.sum.Added.Total()))
		return err
	}
	return in.report()
}

// openInputs opens every file before anything is taken from the first.
func (a *app) openInputs(names []string) ([]input, error) {
	var files []input
	for _, name := range names {
		if name == "-" {
			files = append(files, input{"-", io.NopCloser(a.sys.In), 0})
			continue
		}
		f, err := os.Open(name)
		if err != nil {
			return files, err
		}
		fi, err := f.Stat()
		if err == nil && fi.IsDir() {
			err = &fs.PathError{Op: "read", Path: name, Err: errIsFolder}
		}
		if err != nil {
			return files, errors.Join(err, f.Close())
		}
		files = append(files, input{name, f, fi.Size()})
	}
	return files, nil
}

// totalSize is 0 where it is not known of one of them.
func totalSize(files []input) int64 {
	sum := int64(0)
	for _, f := range files {
		if f.size == 0 {
			return 0
		}
		sum += f.size
	}
	return sum
}

// An intake takes files into the collection and remembers what to say of it.
type intake struct {
	*app
	collection *collection.Collection
	bar        *bar
	sum        exchange.Result
	strangers  map[card.Key]bool // cards in none of the decks
	stranger   card.Key          // the first of them
	unplaced   []unplaced        // parts of the document at hand
	read       bool              // a document was among the files
	versions   int               // of answers and stories, new
	same       int               // as they stand already
	faults     []lineJSON        // the first of them
}

// mostFaults is how many bad lines are listed: a file of another kind has
// nothing else.
const mostFaults = 50

func (in *intake) all(ctx context.Context, files []input) error {
	set := in.collection.Settings()
	d := exchange.Defaults{
		Local: in.now().Location(),
		Day:   func(t time.Time) review.Day { return schedule.StudyDay(t, set.DayStart) },
	}
	before := int64(0)
	files, err := in.documents(ctx, files)
	if err != nil {
		return err
	}
	for _, f := range files {
		got, err := exchange.Import(ctx, f, d, in, exchange.Watch{
			Fault: func(fault *exchange.Fault) { in.fault(f.name, fault) },
			Read:  func(n int64) { in.bar.set(before + n) },
		})
		in.add(got)
		if err != nil {
			return named(err, "read", f.name)
		}
		before += f.size
	}
	return nil
}

func (in *intake) add(r exchange.Result) {
	s := &in.sum
	s.Lines, s.Known, s.Faulty = s.Lines+r.Lines, s.Known+r.Known, s.Faulty+r.Faulty
	s.Added.Reviews, s.Added.Undos = s.Added.Reviews+r.Added.Reviews, s.Added.Undos+r.Added.Undos
	s.Added.Facts, s.Added.Attempts = s.Added.Facts+r.Added.Facts, s.Added.Attempts+r.Added.Attempts
}

// Check notes which cards nobody knows; their history is taken all the same.
func (in *intake) Check(e review.Event) error {
	if e.Review != nil {
		if _, ok := in.collection.Card(e.Review.Card); !ok && !in.strangers[e.Review.Card] {
			if in.stranger == "" {
				in.stranger = e.Review.Card
			}
			in.strangers[e.Review.Card] = true
		}
	}
	return in.collection.CheckEvent(e)
}

// meet forgets the strangers that came with the import: questions asked in
// interviews are cards from then on.
func (in *intake) meet() {
	maps.DeleteFunc(in.strangers, func(k card.Key, _ bool) bool { _, ok := in.collection.Card(k); return ok })
	if !in.strangers[in.stranger] {
		in.stranger = ""
		for _, k := range slices.Sorted(maps.Keys(in.strangers))[:min(len(in.strangers), 1)] {
			in.stranger = k
		}
	}
}

// Add hands a batch to the collection.
func (in *intake) Add(ctx context.Context, events []review.Event) (exchange.Count, []int, error) {
	added, taken, err := in.collection.Merge(ctx, events)
	return exchange.Count(added), taken, err
}

// fault says of a line what is wrong with it.
func (in *intake) fault(file string, f *exchange.Fault) {
	in.complain(file, f.Line, in.lineText(f).in(in.lang))
}

// complain says what is wrong at a line of a file.
func (in *intake) complain(file string, line int, what string) {
	if len(in.faults) == mostFaults {
		return
	}
	in.faults = append(in.faults, lineJSON{file, line, what})
	in.bar.clear()
	fmt.Fprintf(in.sys.Err, "%s:%d: %s\n", oneLine(file), line, what)
}

func (a *app) lineText(f *exchange.Fault) text {
	switch f.Code {
	case exchange.NotJSON:
		return say(lang.LineNotJSON, f.Value)
	case exchange.NotUTF8:
		return say(lang.LineNotUTF8)
	case exchange.TooLong:
		return say(lang.LineTooLong, exchange.MaxLine>>20)
	case exchange.UnknownEvent:
		return say(lang.LineEvent, f.Value)
	case exchange.Missing:
		return say(lang.LineMissing, f.Field)
	case exchange.BadSeconds:
		return say(lang.LineNumber, f.Field, f.Value, int(math.Round(exchange.MaxSeconds)))
	case exchange.BadScore:
		return say(lang.LineNumber, f.Field, f.Value, 1)
	case exchange.BadChoice:
		return say(lang.LineChoice, f.Field, f.Value, a.list(f.Want))
	case exchange.Taken:
		return say(lang.LineTaken, f.Value)
	case exchange.Refused:
		return a.refusal(f.Err)
	}
	return say(fieldFault(f.Code), f.Field, f.Value)
}

// fieldFault is what is said of a field that has another shape.
func fieldFault(c exchange.Code) lang.Message {
	return map[exchange.Code]lang.Message{
		exchange.BadText: lang.LineText, exchange.BadInstant: lang.LineInstant, exchange.BadZone: lang.LineZone,
		exchange.BadDay: lang.LineDay, exchange.FarDay: lang.LineFarDay, exchange.BadGrade: lang.LineGrade,
		exchange.BadPoints: lang.LinePoints,
	}[c]
}

func (a *app) refusal(err error) text {
	if setting := (*schedule.SettingError)(nil); errors.As(err, &setting) {
		return say(lang.LineSetting, a.settingText(setting))
	}
	return say(lang.LineUnusable, strings.TrimRight(err.Error(), "."))
}

// report says what came of it all; bad lines make it a failure.
func (in *intake) report() error {
	r := in.sum
	r.Added.Facts, r.Known = r.Added.Facts+in.versions, r.Known+in.same
	if in.flags.json {
		err := in.printJSON(importJSON{
			Lines: r.Lines, Added: countOf(r.Added), Known: r.Known, Faulty: r.Faulty,
			Faults: list(in.faults), UnknownCards: len(in.strangers),
		})
		if err != nil {
			return err
		}
	} else if in.read {
		fmt.Fprintln(in.out, say(lang.SaidAnswers, in.versions, in.same).in(in.lang))
	}
	if n := in.sum.Added; !in.flags.json && (!in.read || n.Total()+in.sum.Known > 0) {
		fmt.Fprintln(in.out, say(lang.SaidImported, n.Total(), n.Reviews, n.Undos, n.Facts, n.Attempts, in.sum.Known).in(in.lang))
	}
	if in.stranger != "" {
		in.talk(say(lang.ImportCards, len(in.strangers), string(in.stranger)))
	}
	if more := r.Faulty - len(in.faults); more > 0 {
		in.talk(say(lang.ImportMore, more))
	}
	if r.Faulty > 0 {
		return failed(say(lang.ErrLines, r.Faulty), say(lang.HintLines))
	}
	return nil
}

// The shapes of --json.
type (
	countJSON struct {
		Reviews  int `json:"reviews"`
		Undos    int `json:"undos"`
		Facts    int `json:"facts"`
		Attempts int `json:"attempts"`
	}
	lineJSON struct {
		File    string `json:"file"`
		Line    int    `json:"line"`
		Message string `json:"message"`
	}
	importJSON struct {
		Lines        int        `json:"lines"`
		Added        countJSON  `json:"added"`
		Known        int        `json:"known"`
		Faulty       int        `json:"faulty"`
		Faults       []lineJSON `json:"faults"`
		UnknownCards int        `json:"unknown_cards"`
	}
	exportJSON struct {
		File    string    `json:"file"`
		Written countJSON `json:"written"`
	}
)

func countOf(n exchange.Count) countJSON { return countJSON(n) }
