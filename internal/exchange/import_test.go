package exchange

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"rehearse/internal/review"
)

// fakeLog remembers ids; it fails at the batch with a number.
type fakeLog struct {
	ids       map[review.ID]review.Grade
	batches   int
	failAt    int
	refuse    review.Grade
	mostAtOne int
}

var errFull = errors.New("full")

func (l *fakeLog) Check(e review.Event) error {
	if e.Review.Grade == l.refuse {
		return errors.New("refused")
	}
	return nil
}

func (l *fakeLog) Add(_ context.Context, events []review.Event) (added Count, taken []int, err error) {
	if l.batches++; l.batches == l.failAt {
		return added, nil, errFull
	}
	l.mostAtOne = max(l.mostAtOne, len(events))
	for i, e := range events {
		switch g, ok := l.ids[e.Review.ID]; {
		case !ok:
			l.ids[e.Review.ID] = e.Review.Grade
			added.Add(e)
		case g != e.Review.Grade:
			taken = append(taken, i)
		}
	}
	return added, taken, nil
}

func reviews(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"id":"r%d","card":"a/b","reviewed_at":"2026-12-02T20:00:00Z","grade":3}`+"\n", i)
	}
	return b.String()
}

func TestAFailureLosesNothing(t *testing.T) {
	log := &fakeLog{ids: map[review.ID]review.Grade{}, failAt: 3}
	text := reviews(20_000)
	got, err := Import(context.Background(), strings.NewReader(text), defaults(), log, Watch{})
	if !errors.Is(err, errFull) || got.Added.Reviews != 2*batchEvents || len(log.ids) != 2*batchEvents {
		t.Errorf("added %+v with %v, %d are there", got, err, len(log.ids))
	}
	if log.mostAtOne > batchEvents {
		t.Errorf("%d events were held at once", log.mostAtOne)
	}
	got, err = Import(context.Background(), strings.NewReader(text), defaults(), log, Watch{})
	if err != nil || got.Known != 2*batchEvents || got.Added.Reviews != 20_000-2*batchEvents || len(log.ids) != 20_000 {
		t.Errorf("a second run: %+v, %v", got, err)
	}
}

func TestReadFailureKeepsWhatWasRead(t *testing.T) {
	log := &fakeLog{ids: map[review.ID]review.Grade{}}
	broken := errors.New("disk")
	in := io.MultiReader(strings.NewReader(reviews(10)), iotest.ErrReader(broken))
	if _, err := Import(context.Background(), in, defaults(), log, Watch{}); !errors.Is(err, broken) || len(log.ids) != 10 {
		t.Errorf("%v, %d reviews are there", err, len(log.ids))
	}
}

func TestBadLinesAreToldAndCounted(t *testing.T) {
	log := &fakeLog{ids: map[review.ID]review.Grade{"r1": review.Again}, refuse: review.Easy}
	text := reviews(2) + "nonsense\n\n" + `{"id":"r7","card":"a/b","reviewed_at":"2026-12-02T20:00:00Z","grade":4}` + "\n" + reviews(1)
	var told []string
	var read int64
	got, err := Import(context.Background(), strings.NewReader(text), defaults(), log, Watch{
		Fault: func(f *Fault) {
			told = append(told, fmt.Sprint(f.Line, " ", f.Code == Taken, f.Code == NotJSON, f.Code == Refused))
		},
		Read: func(n int64) { read = n },
	})
	want := "[3 false true false 5 false false true 2 true false false]"
	if err != nil || fmt.Sprint(told) != want {
		t.Errorf("told %v with %v, want %s", told, err, want)
	}
	if (got != Result{Lines: 5, Added: Count{Reviews: 1}, Known: 1, Faulty: 3}) || read != int64(len(text)) {
		t.Errorf("result %+v, read %d of %d", got, read, len(text))
	}
}

func TestImportStopsWhenToldTo(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	log := &fakeLog{ids: map[review.ID]review.Grade{}}
	if _, err := Import(ctx, strings.NewReader(reviews(10)), defaults(), log, Watch{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func BenchmarkRead100000(b *testing.B) {
	text := reviews(100_000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		in := NewReader(strings.NewReader(text), defaults())
		for {
			if _, _, err := in.Next(); err != nil {
				break
			}
		}
	}
}
