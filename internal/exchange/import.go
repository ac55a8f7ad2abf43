package exchange

import (
	"context"
	"errors"
	"fmt"
	"io"

	"rehearse/internal/review"
)

// A Log takes events in.
type Log interface {
	// Check returns why an event cannot be used, though it is well formed.
	Check(e review.Event) error
	// Add writes events, all or with an error none, and returns how many were
	// new and the indices of those whose ids name something else.
	Add(ctx context.Context, events []review.Event) (added Count, taken []int, err error)
}

// A Result says what came of an import.
type Result struct {
	Lines  int   // that were not blank
	Added  Count // new to the log
	Known  int   // there already
	Faulty int   // not taken
}

// Watch is told of an import as it goes on; either may be nil.
type Watch struct {
	Fault func(*Fault)
	Read  func(bytes int64) // read so far, after each batch and now and then
}

// A batch is written in one transaction.
const (
	batchEvents = 4096
	batchBytes  = 4 << 20
)

// Import reads events from r into log. A line that cannot be taken is told and
// passed over. An error ends it: what was added before stays, and a second run
// adds the rest.
func Import(ctx context.Context, r io.Reader, d Defaults, log Log, w Watch) (Result, error) {
	in := importer{log: log, watch: w, reader: NewReader(r, d)}
	for ctx.Err() == nil {
		err := in.take()
		if errors.Is(err, io.EOF) {
			return in.result, in.flush(ctx)
		}
		if err != nil {
			// What was read before the disk failed is as good as the rest.
			return in.result, errors.Join(fmt.Errorf("read events: %w", err), in.flush(ctx))
		}
		if len(in.batch) >= batchEvents || in.size >= batchBytes {
			if err := in.flush(ctx); err != nil {
				return in.result, err
			}
		}
	}
	return in.result, ctx.Err()
}

type importer struct {
	log    Log
	watch  Watch
	reader *Reader
	batch  []review.Event
	lines  []int // of the batch
	size   int   // bytes of the batch
	result Result
}

// take reads one line into the batch.
func (in *importer) take() error {
	e, size, err := in.reader.Next()
	if fault := (*Fault)(nil); errors.As(err, &fault) {
		in.result.Lines++
		in.fault(fault)
		return nil
	}
	if err != nil {
		return err
	}
	in.result.Lines++
	if err := in.log.Check(e); err != nil {
		in.fault(&Fault{Line: in.reader.Line(), Code: Refused, Err: err})
		return nil
	}
	in.batch, in.lines = append(in.batch, e), append(in.lines, in.reader.Line())
	in.size += size
	return nil
}

func (in *importer) fault(f *Fault) {
	in.result.Faulty++
	if in.watch.Fault != nil {
		in.watch.Fault(f)
	}
	if in.result.Faulty%batchEvents == 0 {
		in.tell()
	}
}

func (in *importer) tell() {
	if in.watch.Read != nil {
		in.watch.Read(in.reader.Bytes())
	}
}

// flush writes the batch.
func (in *importer) flush(ctx context.Context) error {
	defer in.tell()
	if len(in.batch) == 0 {
		return nil
	}
	added, taken, err := in.log.Add(ctx, in.batch)
	if err != nil {
		return err
	}
	for _, i := range taken {
		in.fault(&Fault{Line: in.lines[i], Code: Taken, Field: "id", Value: idOf(in.batch[i])})
	}
	sum := &in.result.Added
	sum.Reviews, sum.Undos = sum.Reviews+added.Reviews, sum.Undos+added.Undos
	sum.Facts, sum.Attempts = sum.Facts+added.Facts, sum.Attempts+added.Attempts
	in.result.Known += len(in.batch) - added.Total() - len(taken)
	in.batch, in.lines, in.size = in.batch[:0], in.lines[:0], 0
	return nil
}

// idOf names an event as its id does; a fact by its key.
func idOf(e review.Event) string {
	switch {
	case e.Review != nil:
		return string(e.Review.ID)
	case e.Attempt != nil:
		return string(e.Attempt.ID)
	case e.Fact != nil:
		return e.Fact.Key
	}
	return ""
}
